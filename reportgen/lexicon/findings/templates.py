"""What can be wrong with a Word template: said by `run` and by `template check` in the same words."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind, Severity, declared

STOP, LOOK = Severity.STOP, Severity.LOOK


def _stop(id_: str, says: str, do: str, seen: str, means: str = "") -> FindingKind:
    return FindingKind(id=id_, severity=STOP, says=says, do=do, seen=seen, means=means)


def _look(id_: str, says: str, do: str, seen: str, means: str = "") -> FindingKind:
    return FindingKind(id=id_, severity=LOOK, says=says, do=do, seen=seen, means=means)


TEMPLATES = declared(
    _stop(
        "template-name-unknown",
        "the template asks for '{name}', which is not a fact",
        "{meant}",
        "the template asks for 'actions.overdu', which is not a fact",
        "write the name that the message offers, or look it up: `reportgen facts` lists them all",
    ),
    _stop(
        "template-tag-not-ended",
        "a tag begins with '{tag}' and is not ended in its paragraph",
        "Write '{end}' where it ends.",
        "a tag begins with '{{ actions.' and is not ended in its paragraph",
        "a tag stands whole in one paragraph: type what is missing, or take the half tag out",
    ),
    _stop(
        "template-tag-not-begun",
        "'{end}' ends a tag that has not begun: '{words}'",
        "Write '{begin}' where the tag begins, or take '{end}' out.",
        "'}}' ends a tag that has not begun: 'overdue }}'",
        "type what is missing, or take the half tag out",
    ),
    _stop(
        "template-tag-misread",
        "the tag '{tag}' cannot be understood",
        "{hint}",
        "the tag '{{ actions.overdue..first }}' cannot be understood",
        "look for a bracket, a quotation mark or a full stop too many or too few",
    ),
    _stop(
        "template-word-unknown",
        "'{word}' is not for templates: '{tag}'",
        "{hint}",
        "'include' is not for templates: '{% include \"other.docx\" %}'",
        "templates have `if`, `elif`, `else`, `for`, and their ends. Leave the tag out",
    ),
    _stop(
        "template-reckons",
        "the tag '{tag}' {does}",
        "{hint}",
        "the tag '{{ actions.total - 1 }}' reckons with '-'",
        "a template prints facts and does not reckon. Look for a fact that has the figure; if there is none, ask for it",
    ),
    _stop(
        "template-filter-unknown",
        "'{filter}' is no filter: '{tag}'",
        "{meant}",
        "'captalize' is no filter: '{{ a.state|captalize }}'",
        "`docs/templates.md` lists the filters",
    ),
    _stop(
        "template-test-unknown",
        "'is {test}' is not for templates: '{tag}'",
        "Write 'if {name}', which is true where there is something, or 'if not {name}'.",
        "'is empty' is not for templates: '{% if actions.overdue is empty %}'",
        "a fact by itself is the question whether there is anything",
    ),
    _stop(
        "template-words-wrong",
        "'{method}' is given something else than it needs: '{tag}'",
        "{hint}",
        "'counted' is given something else than it needs: '{{ actions.counted() }}'",
        "write the words in brackets and quotation marks, as the message shows",
    ),
    _stop(
        "template-not-a-list",
        "'{name}' is no list, so 'for' cannot go through it",
        "{meant}",
        "'a.lead' is no list, so 'for' cannot go through it",
        "`reportgen facts` shows what is a list: it has a number and a colon before what it holds",
    ),
    _stop(
        "template-not-printed",
        "'{name}' prints nothing by itself",
        "{meant}",
        "'programme' prints nothing by itself",
        "print one of the facts or items that the message names",
    ),
    _stop(
        "template-not-compared",
        "'{tag}' compares {one} with {other}, which are never the same",
        "{hint}",
        "'{% if actions.overdue == \"none\" %}' compares a list with words, which are never the same",
        "ask whether there is anything with `if actions.overdue`, or compare the item that holds words",
    ),
    _stop(
        "template-block-not-ended",
        "the block that '{tag}' begins has no end",
        "Write '{end}' {ends}.{rather}",
        "the block that '{%p if risks %}' begins has no end",
        "put the end back, or take the beginning out",
    ),
    _stop(
        "template-block-not-begun",
        "'{tag}' belongs to no block",
        "Write what begins it, such as '{begin}', or take it out.",
        "'{%p endif %}' belongs to no block",
        "its beginning was deleted, or it was ended twice",
    ),
    _stop(
        "template-block-mixed",
        "the block that '{tag}' begins goes on with '{other}'",
        "Write '{meant}', so that both are of one kind.",
        "the block that '{%p if risks %}' begins goes on with '{% endif %}'",
        "a block begins and ends with tags of one kind, or what stands between would be lost",
    ),
    _stop(
        "template-block-across",
        "the block that '{tag}' begins here is ended by '{other}' in another {part}",
        "{hint}",
        "the block that '{% if risks %}' begins here is ended by '{% endif %}' in another paragraph",
        "a block ends in the paragraph, cell or table in which it begins",
    ),
    _stop(
        "template-words-beside",
        "beside '{tag}' there {stands}, which would be lost",
        "{hint}",
        "beside '{%p if risks %}' there stands 'Overdue actions:', which would be lost",
        "give the tag a paragraph (`{%p`), a row (`{%tr`) or a cell (`{%tc`) of its own",
    ),
    _stop(
        "template-no-table",
        "'{tag}' stands outside a table",
        "Put it into a {part} of a table, or write '{meant}'.",
        "'{%tr for a in actions %}' stands outside a table",
        "`{%tr` repeats rows, `{%tc` columns; outside tables write `{%p`",
    ),
    _stop(
        "template-columns-uneven",
        "'{tag}' stands in {row} of the table, and {others} no such tags at the same place, so that values would stand below"
        " wrong headings",
        "Put the same '{{%tc' tags into every row of the table, at the same place, each in a cell of its own.",
        "'{%tc if ratings %}' stands in row 1 of the table, and row 3 has no such tags at the same place",
        "a column is left out or repeated cell by cell: its heading and every row below need the same tags",
    ),
    _stop(
        "template-chart-unknown",
        "the alternative text of a drawing asks for the chart '{name}', which there is not",
        "{meant}",
        "the alternative text of a drawing asks for the chart 'actions by ratings', which there is not",
        "write the name that the message offers",
    ),
    _stop(
        "template-deep",
        "blocks stand in one another more than {most} deep at '{tag}'",
        "Take the template apart.",
        "blocks stand in one another more than 20 deep at '{%p if risks %}'",
    ),
    _stop(
        "template-tag-misplaced",
        "a tag stands in {what}: '{tag}'",
        "{hint}",
        "a tag stands in a chart's data: '{{ month }}'",
        "tags are filled in text, headers, notes, properties, links, alt text and the titles of charts",
    ),
    _stop(
        "template-endless",
        "the template prints more than a report can hold",
        "Look for a 'for' in a 'for' that goes through the same list; where there is none, the trackers hold more than one report"
        " can tell: put the plan's parts into several programmes.",
        "the template prints more than a report can hold",
    ),
    _stop(
        "template-no-first",
        "'{tag}' asks for the first of a list {holds}",
        "Ask with 'if {asks}' whether there is one before you use it; behind 'else' write what stands there in other months.",
        "'{{ actions.overdue.first.late }}' asks for the first of a list that holds nothing",
        "in such a month there is no first one. `docs/templates.md` shows how an `if` stands around it",
    ),
    _stop(
        "template-not-done",
        "'{tag}' asks for something that cannot be done",
        "Compare it with the guide, docs/templates.md.",
        "'{{ actions.overdue.first.late < month }}' asks for something that cannot be done",
        "compare it with the guide",
    ),
    _stop(
        "template-part-refused",
        "it holds {what}, which a report may not hold",
        "{hint}",
        "it holds an embedded object, which a report may not hold",
        "a report goes to many; what can run, fetch or change is not let through",
    ),
    _stop(
        "template-field-refused",
        "it holds the field '{field}', which a report may not hold",
        "Take the field out: press Alt+F9 in Word to see the fields.",
        "it holds the field 'DDEAUTO', which a report may not hold",
    ),
    _stop(
        "template-link-refused",
        "the address of a link is '{address}'",
        "A link may lead to a page on the web (https://), an e-mail address (mailto:) or a telephone number (tel:).",
        "the address of a link is 'javascript:alert(1)'",
    ),
    _stop(
        "template-comments-public",
        "it holds {count}, and its report is for the public",
        "Delete them in Word (Review, Delete all comments).",
        "it holds 2 comments, and its report is for the public",
        "in other templates comments are left out of the report, and the screen says so",
    ),
    _stop(
        "template-changes-public",
        "it holds tracked changes, and its report is for the public",
        "Accept or reject them all in Word (Review, Accept all changes).",
        "it holds tracked changes, and its report is for the public",
        "in other templates tracked changes are taken as accepted, and the screen says so",
    ),
    _look(
        "template-no-heading-row",
        "the first row of a table is not marked as its heading row: '{words}'",
        "Select the row in Word, and choose Table Layout, Repeat Header Rows.",
        "the first row of a table is not marked as its heading row: 'RefActionDue'",
        "without it people who listen to the report do not know what a figure means. In Word: Table Layout, Repeat Header Rows",
    ),
    _look(
        "template-picture-without-words",
        "a picture, chart or shape has {seen} as alternative text",
        "Select it in Word, choose Alt Text, and say what it shows, or mark it as decorative.",
        "a picture, chart or shape has no words as alternative text",
    ),
    _look(
        "template-contrast",
        "'{words}' stands out too little from what is behind it: {ratio}:1, where {enough}:1 is needed",
        "Choose a darker colour for the words, or a lighter one behind them.",
        "'Draft' stands out too little from what is behind it: 2.3:1, where 4.5:1 is needed",
    ),
    _look(
        "template-heading-skipped",
        "a heading of level {level} stands below one of level {before}",
        "Use the level between them, so that everyone can find their way.",
        "a heading of level 3 stands below one of level 1",
    ),
    _stop(
        "template-unsound",
        "the finished document would not be sound: {what}",
        "Put the whole of it inside a block, or outside; or open the template in Word, and save it. If it is the same then, send it"
        " to whoever looks after reportgen.",
        "the finished document would not be sound: a field is not whole: it begins and does not end, or a block cuts it in two",
        "most often a block cuts a field or a content control in two: put the whole of it inside the block, or outside",
    ),
    _stop(
        "template-unreadable",
        "it {why}",
        "Open it in Word and save it as 'Word Document (*.docx)', or take it out of the templates folder.",
        "it cannot be read",
        "the reports from other templates are made",
    ),
    _stop(
        "template-no-access",
        "you may not open it",
        "Close it in Word, if it is open there; else ask whoever keeps the templates for access to it.",
        "you may not open it",
        "the file is as it should be, but closed to you. The reports from other templates are made",
    ),
    _stop(
        "template-not-opened",
        "it {why}",
        "Check that it is there and that no other program holds it, and try again; or take it out of the templates folder.",
        "it cannot be opened (Input/output error)",
        "the reports from other templates are made",
    ),
    _stop(
        "template-is-none",
        "no report is made from it, because it is {why}",
        "Put the Word document itself in its place, or give it another name.",
        "no report is made from it, because it is a link to a file that is not there;"
        " no report is made from it, because it is a folder",
        "the reports from other templates are made",
    ),
    _look(
        "template-of-another-kind",
        "no report is made from it, {kind}",
        "Open it in Word and save it as 'Word Document (*.docx)'.",
        "no report is made from it, a template of Word's own kind",
    ),
    _look(
        "template-audience-unclear",
        "it has the category '{audience}', so it is not taken as made for the public: small numbers and names are printed",
        "If it is to be published, type 'public' among its Categories in Word (File, Info).",
        "it has the category 'for families', so it is not taken as made for the public: small numbers and names are printed",
    ),
    _look(
        "template-left-out",
        "{what}",
        "Nothing need be done; save the template without it, and this is no longer said.",
        "2 comments of the template are left out",
        "what a report may not carry, such as comments and tracked changes, is left out of it",
    ),
    _look(
        "template-details",
        "its own words hold {kinds}, which every report made from it prints",
        "Take it out, unless everybody may read it.",
        "in the page footer: its own words hold a telephone number, which every report made from it prints",
        "a telephone number of the council's own is none where Settings have it under 'Tell us more'",
    ),
    _look(
        "house-style-unreadable",
        "it cannot be read, so reports keep the fonts and colours of their templates",
        "Open it in Word and save it, or put back the one that `reportgen init` makes.",
        "it cannot be read, so reports keep the fonts and colours of their templates",
        "`templates/house/House style.docx`, with the fonts, colours and logo of all reports, is damaged or has a password",
    ),
    _look(
        "house-style-no-colour",
        "the colour Accent {number} is none that can be used",
        "Choose a plain colour in Word: Design, Colours, Customise Colours. Until then the templates keep theirs.",
        "the colour Accent 1 is none that can be used",
    ),
    _look(
        "house-style-no-font",
        "'{font}' is no font for {what}",
        "Choose one in Word: Design, Fonts, Customise Fonts. Until then the templates keep theirs.",
        "'' is no font for headings",
    ),
    _look(
        "house-style-no-logo",
        "the picture in its header is of a kind ({kind}) that reports cannot have",
        "Save it as PNG and put it in the header again. Until then reports have no logo.",
        "the picture in its header is of a kind (x-emf) that reports cannot have",
    ),
    _look(
        "house-style-too-light",
        "the colour Accent {number} ({colour}) is too light to be read on white: its contrast is {contrast}, and 4.5 is needed",
        "Choose a darker one. Until then the templates keep theirs.",
        "the colour Accent 1 (FFDD00) is too light to be read on white: its contrast is 1.3, and 4.5 is needed",
    ),
    _stop(
        "template-no-page",
        "it is not written as a web page: the words '{words}' stand where a page cannot show them",
        "Put them in a paragraph or a table of the template, or leave --html out.",
        "it is not written as a web page: the words 'Call us' stand where a page cannot show them",
    ),
    _stop(
        "report-not-made",
        "{why}",
        "Put right what it says, or do not ask for this report.",
        "no progress return: the workbooks of exampleshire hold no improvement notice",
        "`reportgen init` makes blank sheets of every kind",
    ),
    _stop(
        "template-breaks",
        "it is built as Word builds no document, so nothing can be made from it ({problem})",
        "Open it in Word and save it; if it is the same then, send it to whoever looks after reportgen.",
        "it is built as Word builds no document, so nothing can be made from it (KeyError: 'w')",
        "open it in Word and save it; the other reports are made",
    ),
)
