"""The look of web pages: large clear type, generous space, every colour at least 4.5:1, no need to scroll sideways.

It is light only: pictures and logos are made for white paper.
"""

STYLESHEET = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0; padding: 1.5rem 1.25rem 4rem; background: #ffffff; color: #0b0c0c;
  font: 1.1875rem/1.55 Arial, Helvetica, sans-serif; overflow-wrap: break-word;
}
header, main { max-width: 40em; margin: 0 auto; }
header p { margin: 0 0 1rem; font-weight: bold; }
h1, h2, h3, h4, h5, h6 { color: #003a5d; line-height: 1.2; margin: 1.6em 0 0.5em; }
h1 { font-size: 2.25rem; margin: 0 0 0.4em; }
h2 { font-size: 1.65rem; margin-top: 2em; }
h3 { font-size: 1.35rem; }
h4, h5, h6 { font-size: 1.1875rem; }
p, ul, ol, blockquote { margin: 0 0 1em; }
ul, ol { padding-left: 1.4em; }
li { margin-bottom: 0.4em; }
blockquote { border-left: 5px solid #003a5d; padding-left: 1em; margin-left: 0; }
.subtitle { font-size: 1.35rem; }
.bold { font-weight: bold; }
.large { font-size: 1.5rem; line-height: 1.3; }
.right { text-align: right; }
a { color: #00558c; text-decoration-thickness: 2px; text-underline-offset: 0.15em; }
:focus-visible { outline: 4px solid #0b0c0c; outline-offset: 2px; box-shadow: 0 0 0 8px #ffdd00; }
img { max-width: 100%; height: auto; }
.scroll { overflow-x: auto; margin: 0 0 1.5em; }
table { border-collapse: collapse; width: 100%; font-size: 1.0625rem; line-height: 1.4; }
caption { text-align: left; padding-bottom: 0.5em; font-weight: bold; }
th, td { text-align: left; vertical-align: top; min-width: 5.5em; padding: 0.5em 0.6em; border-bottom: 1px solid #767f85; }
thead th, thead td { background: #f3f5f6; color: #003a5d; border-top: 3px solid #003a5d; }
th > :last-child, td > :last-child, .box > :last-child { margin-bottom: 0; }
th .large, td .large { font-size: 1.25rem; }
.row { display: flex; flex-wrap: wrap; gap: 1rem; margin-bottom: 1rem; }
.box { flex: 1 1 14rem; min-width: 0; padding: 0.9rem 1.1rem; background: #f3f5f6; border-left: 5px solid #003a5d; }
@media (max-width: 30em) {
  h1 { font-size: 1.8rem; }
  h2 { font-size: 1.45rem; }
}
@media print {
  body { padding: 0; font-size: 12pt; }
  header, main { max-width: none; }
  .scroll { overflow: visible; }
  th, td { min-width: 0; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
  tr, .box, blockquote, li { break-inside: avoid; }
  a[href^="http"]::after { content: " (" attr(href) ")"; }
}
""".strip()
