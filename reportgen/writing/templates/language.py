"""What a template may say: an allow-list, held against the parsed tag before anything of it runs.

Names, items and methods of the catalogue, filters, comparisons, `and`, `or`, `not`, `if`, `for` over facts. No reckoning, no other
statements, no methods of text. The parser only parses: Jinja folds constants when it compiles, which nothing refused ever reaches.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.writing.faults import Fault, cut, did_you_mean, fault, some_of, unknown_name
from reportgen.writing.templates.filters import FILTERS
from reportgen.writing.templates.kinds import ANYTHING, Kind, Loop, Vocabulary, behind, first_words, named, names_behind

LONGEST_TAG = 1_000
MOST_STEPS = 60  # full stops and brackets in a tag
SHORT_NAME = 2  # signs: a name that a loop makes, rather than one of a fact
DEEPEST = 25  # brackets, names and comparisons in one another
PARSER = Environment(autoescape=True)
COMPARED = {"eq", "ne", "lt", "lteq", "gt", "gteq", "in", "notin"}
RECKONS = {"Add": "+", "Sub": "-", "Mul": "*", "Div": "/", "FloorDiv": "//", "Mod": "%", "Pow": "**", "Neg": "-", "Pos": "+"}
NO_RECKONING = "Templates do not reckon. 'reportgen facts' lists the figures that there are."
OTHERS = {
    "Concat": ("joins with '~'", "Write one tag behind the other."),
    "List": ("holds a list of its own", "Compare with one thing at a time."),
    "Tuple": ("holds a list of its own", "Compare with one thing at a time."),
    "Dict": ("holds a table of its own", "Print facts."),
}
FORBIDDEN_WORDS = {
    "set": "Print the fact where it is needed.",
    "include": "A template stands by itself: copy what is needed into it.",
    "import": "A template stands by itself: copy what is needed into it.",
    "from": "A template stands by itself: copy what is needed into it.",
    "extends": "A template stands by itself: copy what is needed into it.",
    "macro": "Write out what it would print.",
    "vm": "Tables have no merged cells, so that everyone can read them.",
    "hm": "Tables have no merged cells, so that everyone can read them.",
    "colspan": "Tables have no merged cells, so that everyone can read them.",
    "cellbg": "Give the words the style 'Rating', and they are shaded by the programme's own key.",
}
SYNONYMS = {"count": "length", "title": "capitalize", "format": "date", "strftime": "date", "dateformat": "date"}
KNOWN_WORDS = "There is: if, elif, else, endif, for, endfor."
SINGLE_EQUALS = pattern(r"(?<![=!<>])=(?!=)")
IN_QUOTES = pattern(r"'[^']{0,500}'|\"[^\"]{0,500}\"")


@dataclass(frozen=True)
class Said:
    """What a tag says, parsed: for `for` the name in `target`, and in `asks` the expression. `faults` where it may not be said."""

    asks: Any = None  # an expression of Jinja's
    target: str | None = None
    only_if: Any = None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Surroundings:
    """Where a tag stands: its place and words for messages, and the loops around it."""

    where: str
    tag: str
    vocabulary: Vocabulary | None  # None: nothing is known of the facts
    loops: Mapping[str, Kind] = field(default_factory=dict)  # the names that loops around it have made


def parsed(word: str, inner: str, where: str, tag: str) -> Said:
    """A tag's expression. `word` is 'if', 'elif', 'for', or '' for one that prints. Nothing is run, and no constant folded."""
    if len(inner) > LONGEST_TAG:
        return _refused(fault("template-tag-misread", where, tag=tag, hint=f"A tag has at most {LONGEST_TAG} signs."))
    if sum(inner.count(sign) for sign in ".[(|~") > MOST_STEPS:
        return _refused(fault("template-tag-misread", where, tag=tag, hint="It is too deep: take it apart."))
    if not inner:
        return _refused(fault("template-tag-misread", where, tag=tag, hint="It is empty: write a fact into it, or take it out."))
    begin, end = {"": ("{{ ", " }}"), "for": ("{% for ", " %}{% endfor %}")}.get(word, ("{% if ", " %}{% endif %}"))
    try:
        body = PARSER.parse(f"{begin}{inner}{end}").body
    except (TemplateSyntaxError, RecursionError, ValueError, OverflowError, MemoryError) as problem:
        return _refused(_misread(word, inner, where, tag, str(problem)))
    if len(body) != 1:
        return _refused(fault("template-tag-misread", where, tag=tag, hint="Write each tag by itself."))
    return _taken_apart(body[0], where, tag)


def faults_of(said: Said, around: Surroundings) -> Iterator[Fault]:
    """What a parsed tag may not say, and what it names that there is not."""
    if said.asks is None:
        return
    reader = _Reader(around)
    kind = reader.kind(said.asks)
    if said.only_if is not None and said.target is not None:
        item = _item_of(kind)
        reader_inside = _Reader(Surroundings(around.where, around.tag, around.vocabulary, {**around.loops, said.target: item}))
        reader_inside.kind(said.only_if)
        reader.faults += reader_inside.faults
    if not reader.faults:
        reader.faults += _misused(said, kind, around)
    yield from reader.faults


def lists_asked(asks: nodes.Node) -> list[str]:
    """The lists of which a tag asks for the first, as an `if` would name them: 'priorities', 'priorities.first.actions'."""
    held = [_of_which_first(node) for node in (asks, *asks.find_all((nodes.Getattr, nodes.Getitem, nodes.Filter)))]
    return [name for name in dict.fromkeys(_text(each) for each in reversed(held) if each is not None) if name != "it"]


def _of_which_first(node: nodes.Node) -> nodes.Node | None:
    """The list in 'list.first', 'list[0]', 'list|first'."""
    if isinstance(node, nodes.Getitem):
        return node.node if isinstance(node.arg, nodes.Const) and node.arg.value == 0 else None
    if isinstance(node, nodes.Getattr):
        return node.node if node.attr == "first" else None
    return node.node if isinstance(node, nodes.Filter) and node.name == "first" else None


def loop_kinds(said: Said, around: Surroundings) -> dict[str, Kind]:
    """The names that a `for` makes, for what stands in it."""
    if said.asks is None or said.target is None:
        return {}
    return {"loop": Kind(Loop), said.target: _item_of(_Reader(around).kind(said.asks))}


def not_a_statement(word: str, where: str, tag: str) -> Fault:
    """`word` begins a tag '{% … %}' and is none of those that templates have."""
    if (close := re.match(r"(p|tr|tc)(if|for|elif|else|endif|endfor)$", word)) is not None:
        hint = f"Write '{{%{close[1]} {close[2]} …', with a space between."
    else:
        hint = FORBIDDEN_WORDS.get(word) or _close_word(word) or KNOWN_WORDS
    return fault("template-word-unknown", where, word=cut(word), tag=tag, hint=hint)


def _close_word(word: str) -> str:
    from difflib import get_close_matches

    near = [each for each in ("if", "elif", "else", "endif", "for", "endfor") if abs(len(each) - len(word)) <= SHORT_NAME]
    guesses = get_close_matches(word.casefold(), near, n=1, cutoff=0.5)
    return f"Did you mean '{guesses[0]}'?" if guesses else ""


def _refused(*faults: Fault) -> Said:
    return Said(faults=faults)


def _misread(word: str, inner: str, where: str, tag: str, problem: str) -> Fault:
    """A tag that cannot be parsed, with the likeliest reason."""
    if (test := re.search(r"No test named '([^']{0,60})'", problem)) is not None:
        return _no_test(test[1], inner, where, tag)
    without_words = IN_QUOTES.sub("''", inner)
    if SINGLE_EQUALS.search(without_words):
        hint = "Write '==' where two things are compared."
    elif word == "for" and not re.search(r"\bin\b", without_words):
        hint = "Write it such as 'for a in actions.overdue'."
    elif without_words.count("(") != without_words.count(")"):
        hint = "Look for a bracket too many or too few."
    elif set(without_words.replace("''", "")) & set("'\""):
        hint = "Look for a quotation mark too many or too few."
    else:
        hint = "Look for a sign or a word too many, or one that is missing."
    return fault("template-tag-misread", where, tag=tag, hint=hint)


def _no_test(test: str, inner: str, where: str, tag: str) -> Fault:
    name = re.search(r"([\w.]{1,100})\s+is\b", inner)
    return fault("template-test-unknown", where, test=test, tag=tag, name=name[1] if name else "actions.overdue")


def _taken_apart(node: nodes.Node, where: str, tag: str) -> Said:
    if isinstance(node, nodes.Output) and len(node.nodes) == 1:
        return Said(node.nodes[0])
    if isinstance(node, nodes.If) and not node.body and not node.elif_ and not node.else_:
        return Said(node.test)
    if isinstance(node, nodes.For) and isinstance(node.target, nodes.Name) and not node.body and not node.recursive:
        name = node.target.name
        if name == "loop" or name.startswith("_"):
            return _refused(fault("template-tag-misread", where, tag=tag, hint=f"'{name}' is no name for an item. Write another."))
        return Said(node.iter, name, node.test)
    hint = "Write it such as 'for a in actions.overdue', with one name before 'in'."
    return _refused(fault("template-tag-misread", where, tag=tag, hint=hint))


def _item_of(kind: Kind) -> Kind:
    return Kind(kind.item if kind.known and kind.item is not None else ANYTHING)


def _misused(said: Said, kind: Kind, around: Surroundings) -> list[Fault]:
    """A list is gone through, and what has words of its own is printed; nothing else."""
    if said.asks is None or not kind.known:
        return []
    name = _text(said.asks)
    if said.target is not None and kind.item is None:
        lists = [each for each in names_behind(kind, around.vocabulary or {}) if _is_list(kind, each, around)]
        meant = f"Its lists are: {', '.join(lists[:8])}." if lists else f"It is {kind.words}; print it with '{{{{ {name} }}}}'."
        return [fault("template-not-a-list", around.where, name=name, meant=meant)]
    if said.target is None and around.tag.startswith("{{") and not kind.prints:
        meant = f"Go through it with 'for', such as '{{%p for a in {name} %}}'." if kind.item is not None else ""
        return [fault("template-not-printed", around.where, name=name, meant=meant or _its_items(name, kind, around))]
    return []


def _is_list(kind: Kind, name: str, around: Surroundings) -> bool:
    found = behind(kind, name, around.vocabulary or {})
    return found is not None and found.known and found.item is not None


def _its_items(name: str, kind: Kind, around: Surroundings) -> str:
    names = names_behind(kind, around.vocabulary or {})
    return some_of(f"{name}.{each}" for each in names)


class _Reader:
    """Goes through one expression, and gathers what is wrong in it. `kind` answers what kind of thing an expression is."""

    def __init__(self, around: Surroundings) -> None:
        self.around = around
        self.faults: list[Fault] = []
        self._depth = 0

    def kind(self, node: nodes.Node) -> Kind:
        self._depth += 1
        try:
            if self._depth > DEEPEST:
                return self._refuse("template-tag-misread", hint="It is too deep: take it apart.")
            read = getattr(self, f"_{type(node).__name__.lower()}", None)
            return read(node) if read is not None else self._other(node)
        finally:
            self._depth -= 1

    def _refuse(self, id_: str, **words: object) -> Kind:
        self.faults.append(fault(id_, self.around.where, **{"tag": self.around.tag, **words}))
        return Kind(ANYTHING)

    def _other(self, node: nodes.Node) -> Kind:
        name = type(node).__name__
        if name in RECKONS:
            return self._refuse("template-reckons", does=f"reckons with '{RECKONS[name]}'", hint=NO_RECKONING)
        if name == "Test":
            inner = node.node  # type: ignore[attr-defined]
            return self._refuse("template-test-unknown", test=node.name, name=_text(inner))  # type: ignore[attr-defined]
        does, hint = OTHERS.get(name, ("says what templates cannot say", "Compare it with the guide, docs/templates.md."))
        return self._refuse("template-reckons", does=does, hint=hint)

    def _name(self, node: nodes.Name) -> Kind:
        name, vocabulary = node.name, self.around.vocabulary
        if name in self.around.loops:
            return self.around.loops[name]
        if vocabulary is None:
            return Kind(ANYTHING)
        found = None if name.startswith("_") else named(name, vocabulary)
        if found is None and len(name) <= SHORT_NAME:
            meant = f"A name that a 'for' makes is known between it and its 'endfor' only: 'for {name} in …'."
            self.faults.append(fault("template-name-unknown", self.around.where, name=name, meant=meant))
        elif found is None:
            self.faults.append(unknown_name(self.around.where, name, self._near(vocabulary)))
        return found or Kind(ANYTHING)

    def _near(self, vocabulary: Vocabulary) -> list[str]:
        return [*first_words(vocabulary), *vocabulary, *self.around.loops]

    def _getattr(self, node: nodes.Getattr) -> Kind:
        return self._behind(node, node.node, node.attr)

    def _behind(self, node: nodes.Expr, holder: nodes.Expr, name: str) -> Kind:
        vocabulary = self.around.vocabulary or {}
        meant = self._meant(holder, name, vocabulary)
        if meant is not None:
            self.faults.append(
                fault("template-name-unknown", self.around.where, name=_text(node), meant=f"Did you mean '{meant}'?")
            )
            return Kind(ANYTHING)
        before = self.kind(holder)
        found = None if name.startswith("_") else behind(before, name, vocabulary)
        if found is not None:
            return found
        if name in before.methods:
            return self._refuse("template-words-wrong", method=name, hint=_called_so(name, before))
        if before.known and before.item is not None and name in Kind(before.item).fields:
            meant = f"It is a list: go through it with 'for', or write '{_text(holder)}.first.{name}'."
            self.faults.append(fault("template-name-unknown", self.around.where, name=_text(node), meant=meant))
            return Kind(ANYTHING)
        near = [] if name.startswith("_") else names_behind(before, vocabulary)
        self.faults.append(unknown_name(self.around.where, _text(node), near))
        return Kind(ANYTHING)

    def _meant(self, holder: nodes.Expr, name: str, vocabulary: Vocabulary) -> str | None:
        """'a.ref' for 'action.ref' in a loop that calls its item 'a'."""
        if not isinstance(holder, nodes.Name) or not vocabulary or holder.name in self.around.loops:
            return None
        if named(holder.name, vocabulary) is not None or name.startswith("_"):
            return None
        return next((f"{made}.{name}" for made, kind in self.around.loops.items() if made != "loop" and name in kind.fields), None)

    def _getitem(self, node: nodes.Getitem) -> Kind:
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._behind(node, node.node, node.arg.value)
        kind = self.kind(node.node)
        wanted = (node.arg.start, node.arg.stop, node.arg.step) if isinstance(node.arg, nodes.Slice) else (node.arg,)
        if not all(each is None or (isinstance(each, nodes.Const) and isinstance(each.value, int)) for each in wanted):
            return self._refuse("template-tag-misread", hint="Square brackets hold a plain number, such as [0].")
        if kind.known and kind.item is None and kind.hint is not str:
            return self._refuse("template-not-a-list", name=_text(node.node), meant=f"It is {kind.words}.")
        return kind if isinstance(node.arg, nodes.Slice) or kind.hint is str else _item_of(kind)

    def _const(self, node: nodes.Const) -> Kind:
        return Kind(type(node.value) if isinstance(node.value, str | bool | int) else ANYTHING)

    def _templatedata(self, _: nodes.TemplateData) -> Kind:
        return Kind(str)

    def _call(self, node: nodes.Call) -> Kind:
        if not isinstance(node.node, nodes.Getattr) or node.dyn_args is not None or node.dyn_kwargs is not None:
            before = len(self.faults)
            if isinstance(node.node, nodes.Name):
                self.kind(node.node)  # said of a name that is no fact; without brackets it would be none either
            if len(self.faults) > before:
                return Kind(ANYTHING)
            return self._refuse("template-words-wrong", method=_text(node.node), hint="Take the brackets out.")
        kind, name = self.kind(node.node.node), node.node.attr
        arguments = [self.kind(each) for each in node.args] + [self.kind(each.value) for each in node.kwargs]
        if not kind.known:
            return Kind(ANYTHING)
        if name not in kind.methods:
            if behind(kind, name, self.around.vocabulary or {}) is not None:
                return self._refuse("template-words-wrong", method=name, hint="Take the brackets out.")
            self.faults.append(unknown_name(self.around.where, _text(node.node), names_behind(kind, self.around.vocabulary or {})))
            return Kind(ANYTHING)
        wrong = any(each.known and each.hint is not str for each in arguments) or not _fits(kind, name, node)
        return self._refuse("template-words-wrong", method=name, hint=_called_so(name, kind)) if wrong else Kind(str)

    def _filter(self, node: nodes.Filter) -> Kind:
        kind = self.kind(node.node) if node.node is not None else Kind(ANYTHING)
        if node.name not in FILTERS:
            return self._refuse("template-filter-unknown", filter=node.name, meant=_filter_meant(node.name))
        declared = FILTERS[node.name]
        words = [each.value for each in node.args if isinstance(each, nodes.Const) and isinstance(each.value, str)]
        if len(words) != len(node.args) or node.kwargs or node.dyn_args or node.dyn_kwargs or not declared.takes(words):
            return self._refuse("template-words-wrong", method=node.name, hint=f"Write it such as '{declared.example}'.")
        if declared.of_list and kind.known and kind.item is None:
            return self._refuse("template-not-a-list", name=_text(node.node), meant=f"It is {kind.words}.")
        return _item_of(kind) if declared.gives_item else Kind(str)

    def _not(self, node: nodes.Not) -> Kind:
        self.kind(node.node)
        return Kind(bool)

    def _and(self, node: nodes.And) -> Kind:
        return self._either(node.left, node.right)

    def _or(self, node: nodes.Or) -> Kind:
        return self._either(node.left, node.right)

    def _either(self, left: nodes.Expr, right: nodes.Expr) -> Kind:
        one, other = self.kind(left), self.kind(right)
        return one if one.hint == other.hint else Kind(ANYTHING)

    def _condexpr(self, node: nodes.CondExpr) -> Kind:
        self.kind(node.test)
        if node.expr2 is None:
            return self._refuse("template-tag-misread", hint="Write 'else' and what is printed otherwise.")
        return self._either(node.expr1, node.expr2)

    def _compare(self, node: nodes.Compare) -> Kind:
        left = self.kind(node.expr)
        for operand in node.ops:
            right = self.kind(operand.expr)
            if operand.op not in COMPARED:
                self._refuse("template-tag-misread", hint="Write '==' or '!='.")
            elif left.known and right.known and not _comparable(left, right, operand.op):
                self._refuse("template-not-compared", one=left.words, other=right.words, hint=_compare_hint(node.expr, left, right))
        return Kind(bool)


def _comparable(left: Kind, right: Kind, op: str) -> bool:
    if op in ("in", "notin"):
        return right.hint is str and left.hint is str
    kinds = {left.words, right.words}
    return kinds in ({"words"}, {"yes or no"}, {"a number"}, {"a list", "a number"})


def _compare_hint(one: nodes.Expr, left: Kind, right: Kind) -> str:
    if "a list" in (left.words, right.words):
        return f"Ask 'if {_text(one)}' whether there is anything, or compare with a number."
    if "yes or no" in (left.words, right.words):
        return f"Ask 'if {_text(one)}' or 'if not {_text(one)}'."
    return "Compare words with words in quotation marks, and numbers with numbers."


def _fits(kind: Kind, name: str, node: nodes.Call) -> bool:
    try:
        named_arguments = {each.key: "" for each in node.kwargs}
        inspect.signature(kind.methods[name]).bind(None, *("" for _ in node.args), **named_arguments)
    except TypeError:
        return False
    return True


def _called_so(name: str, kind: Kind) -> str:
    needed = [each for each in inspect.signature(kind.methods[name]).parameters.values() if each.name != "self"]
    words = {"counted": ("action", "actions"), "verb": ("is", "are")}.get(name, tuple(each.name for each in needed))
    shown = ", ".join(f'"{word}"' for word in words[: len(needed)])
    return f"Write it such as '.{name}({shown})'."


def _filter_meant(name: str) -> str:
    guess = f"Did you mean '{SYNONYMS[name]}'?" if name in SYNONYMS else did_you_mean(name, FILTERS)
    return guess if guess.startswith("Did you mean") else f"There is: {', '.join(FILTERS)}."


def _text(node: nodes.Node | None) -> str:
    """An expression as it was written, as far as a message needs it: 'action.led'."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_text(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        return f"{_text(node.node)}[{_text(node.arg)}]"
    if isinstance(node, nodes.Call | nodes.Filter):
        return _text(node.node)
    return repr(node.value) if isinstance(node, nodes.Const) else "it"
