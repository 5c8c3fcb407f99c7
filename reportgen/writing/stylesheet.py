"""The look of web pages: clear type, every colour at least 4.5:1, no need to scroll sideways; two columns where there is room.

It is light only: pictures and logos are made for white paper. The accent is that of the document's theme.
"""

from __future__ import annotations

from reportgen.writing.theme import TINTED, paler


def stylesheet(accent: str) -> str:
    return f":root {{ color-scheme: light; --accent: #{accent.lower()}; --tint: #{paler(accent, TINTED).lower()}; }}\n{RULES}"


RULES = """
* { box-sizing: border-box; }
body {
  margin: 0; padding: 0 1.25rem 4rem; background: #ffffff; color: #0b0c0c;
  font: 1.125rem/1.5 Arial, Helvetica, sans-serif; overflow-wrap: break-word;
}
header, main { max-width: 58rem; margin: 0 auto; }
header p { margin: 0; padding: 0.75rem 0; font-weight: bold; }
.band {
  background: var(--accent); color: #ffffff; padding: 1.1rem 0 1.2rem; margin-bottom: 1.4rem;
  box-shadow: 0 0 0 100vmax var(--accent); clip-path: inset(0 -100vmax);
}
h1, h2, h3, h4, h5, h6 { color: var(--accent); line-height: 1.2; margin: 1.6em 0 0.5em; }
h1 { font-size: 2.25rem; margin: 0 0 0.3em; }
.band h1 { color: inherit; margin: 0; }
.band p { margin: 0.3em 0 0; }
h2 { font-size: 1.5rem; margin-top: 1.6em; }
h3 { font-size: 1.25rem; }
h4, h5, h6 { font-size: 1.125rem; }
p, ul, ol, blockquote { margin: 0 0 0.8em; }
ul, ol { padding-left: 1.4em; }
li { margin-bottom: 0.3em; }
blockquote { border-left: 5px solid var(--accent); padding-left: 1em; margin-left: 0; }
small { font-size: 0.9rem; }
.subtitle { font-size: 1.125rem; }
.bold { font-weight: bold; }
.large { font-size: 1.4rem; line-height: 1.3; }
.right { text-align: right; }
a { color: #00558c; text-decoration-thickness: 2px; text-underline-offset: 0.15em; }
:focus-visible { outline: 4px solid #0b0c0c; outline-offset: 2px; box-shadow: 0 0 0 8px #ffdd00; }
img { max-width: 100%; height: auto; }
.cards { display: grid; grid-template-columns: 1fr; gap: 0 1.25rem; }
.card { margin-bottom: 1.2rem; }
.card p { margin: 0 0 0.4em; }
p.box, .card p.box { background: var(--tint); border-left: 6px solid var(--accent); padding: 0.8rem 1rem; margin-bottom: 0.6em; }
.card p.solid { background: var(--accent); color: #ffffff; padding: 0.9rem 1.1rem; margin: 0; font-weight: bold; }
.card p.solid small { font-weight: normal; }
.card p.solid + p.box { border-left: 0; padding: 0.8rem 1.1rem; }
.box small { color: #4d5a63; }
.scroll { overflow-x: auto; margin: 0 0 1.5em; }
table { border-collapse: collapse; width: 100%; font-size: 1.0625rem; line-height: 1.4; }
caption { text-align: left; padding-bottom: 0.5em; font-weight: bold; }
th, td { text-align: left; vertical-align: top; min-width: 5.5em; padding: 0.5em 0.6em; border-bottom: 1px solid #767f85; }
thead th, thead td { background: var(--tint); color: var(--accent); border-top: 3px solid var(--accent); }
tbody th { font-weight: normal; }
.bar { display: inline-block; height: 1.1em; background: var(--accent); margin-right: 0.5em; vertical-align: text-bottom; }
.bars thead th:nth-child(2) { width: 45%; }
.bars caption { font-weight: normal; }
.cards + h2 { margin-top: 1em; }
th > :last-child, td > :last-child, .box > :last-child { margin-bottom: 0; }
th .large, td .large { font-size: 1.25rem; }
.row { display: flex; flex-wrap: wrap; gap: 1rem; margin-bottom: 1rem; }
div.box { flex: 1 1 14rem; min-width: 0; padding: 0.9rem 1.1rem; background: var(--tint); border-left: 5px solid var(--accent); }
@media (min-width: 40rem) {
  .cards { grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
}
@media (max-width: 34em) {
  h1 { font-size: 1.8rem; }
  h2 { font-size: 1.35rem; }
  .bars tr { display: flex; flex-wrap: wrap; justify-content: space-between; border-bottom: 1px solid #767f85; padding: 0.4em 0; }
  .bars th, .bars td { border: 0; padding: 0.1em 0; min-width: 0; }
  .bars tbody th { flex: 1 1 100%; }
  .bars thead td { display: none; }
  .bars thead th, .bars thead th:nth-child(2) { background: none; border: 0; flex: 0 1 48%; width: auto; }
  .bars td:nth-child(2) { flex: 1 1 70%; }
}
@media print {
  body { padding: 0; font-size: 12pt; }
  header, main { max-width: none; }
  .band { background: none; color: inherit; box-shadow: none; padding: 0; }
  .band h1 { color: var(--accent); }
  .scroll { overflow: visible; }
  th, td { min-width: 0; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
  tr, .card, div.box, blockquote, li { break-inside: avoid; }
  a[href^="http"]::after { content: " (" attr(href) ")"; }
}
""".strip()
