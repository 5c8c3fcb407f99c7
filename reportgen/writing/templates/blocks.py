"""Blocks of a template: which end belongs to which beginning, and what is wrong where none does.

A block begins and ends in one scope: a tag in words within its paragraph (or link), '{%p' among the paragraphs of one body, cell or
box, '{%tr' in one table, '{%tc' in one row. What lies between is then always whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.writing.faults import Fault, fault
from reportgen.writing.templates.names import w
from reportgen.writing.templates.places import Heading
from reportgen.writing.templates.tags import HOLDER_WORDS, Tag

DEEPEST = 20
CLOSES = {"endif": "if", "endfor": "for"}
MIDDLES = {"elif": ("if",), "else": ("if", "for")}
SCOPES = {"": "paragraph", "p": "cell or text box", "tr": "table", "tc": "row"}
HINTS = {
    "": "Write '{%p' in place of '{%' in both, each in a paragraph of its own.",
    "p": "To repeat or leave out rows write '{%tr', columns '{%tc'; else end the block where it begins.",
    "tr": "End it in the table in which it begins.",
    "tc": "End it in the row in which it begins.",
}
ACROSS_CELLS = "To repeat or leave out rows write '{%tr' in place of '{%' in both, each in a row of its own."
ENDS = {
    "": "where it ends",
    "p": "in a paragraph of its own where it ends",
    "tr": "in a row of its own, below the last row that belongs to it",
    "tc": "in a cell of its own, behind the last cell that belongs to it",
}
Headings = Mapping[str, Sequence[Heading]]  # of each part


@dataclass(eq=False)
class Block:
    """An `if` or a `for`: its beginning, the tags `elif` and `else` in it, its end."""

    begin: Tag
    middles: list[Tag] = field(default_factory=list)
    end: Tag | None = None


def paired(tags: Sequence[Tag], headings: Headings) -> tuple[dict[Tag, Block], list[Fault]]:
    """The block of each tag that belongs to one, and a fault for each that does not. `headings` are those of each part."""
    open_blocks: dict[object, list[Block]] = {}
    block_of: dict[Tag, Block] = {}
    strays: list[Tag] = []
    faults: list[Fault] = []
    for tag in tags:
        stack = open_blocks.setdefault(tag.scope, [])
        if tag.word in ("if", "for"):
            stack.append(Block(tag))
            block_of[tag] = stack[-1]
        elif tag.word in CLOSES or tag.word in MIDDLES:
            block = _belonging(tag, stack, faults)
            if block is None:
                strays.append(tag)
            else:
                block_of[tag] = block
    begun = sorted((block for stack in open_blocks.values() for block in stack), key=lambda block: block.begin.number)
    whole = [block for block in block_of.values() if block.end is not None]
    faults += _unmatched(begun, strays, whole, headings)
    faults += _too_deep(tags, block_of)
    return block_of, faults


def _belonging(tag: Tag, stack: list[Block], faults: list[Fault]) -> Block | None:
    """The open block that a tag goes on with or ends; blocks in it that were not ended are faults."""
    fits = (CLOSES[tag.word],) if tag.word in CLOSES else MIDDLES[tag.word]
    at = next((at for at in range(len(stack) - 1, -1, -1) if stack[at].begin.word in fits), None)
    if at is None:
        return None
    for block in stack[at + 1 :]:
        faults.append(not_ended(block.begin))
    del stack[at + 1 :]
    if tag.word in CLOSES:
        stack[at].end = tag
        return stack.pop()
    stack[at].middles.append(tag)
    return stack[at]


def _unmatched(begun: Iterable[Block], strays: list[Tag], whole: Sequence[Block], headings: Headings) -> list[Fault]:
    """A beginning and an end of different kinds, or in different scopes, were meant for each other; else each is alone."""
    faults: list[Fault] = []
    left = list(strays)
    for block in begun:
        other = next((tag for tag in left if tag.number > block.begin.number and _may_belong(tag, block.begin)), None)
        if other is None:
            faults.append(not_ended(block.begin, _rather(block.begin, whole, headings)))
            continue
        faults.append(_parted(block.begin, other))
        left.remove(other)
        if other.word in MIDDLES:
            end = next((tag for tag in left if tag.number > other.number and CLOSES.get(tag.word) == block.begin.word), None)
            left = [
                tag for tag in left if tag is not end and not (tag.word in MIDDLES and end is not None and tag.number < end.number)
            ]
    faults += [_not_begun(tag) for tag in left]
    return faults


def _may_belong(tag: Tag, begin: Tag) -> bool:
    return begin.word in ((CLOSES[tag.word],) if tag.word in CLOSES else MIDDLES[tag.word])


def not_ended(begin: Tag, rather: str = "") -> Fault:
    end = f"{{%{begin.kind} end{begin.word} %}}"
    return fault("template-block-not-ended", begin.where, tag=begin.text, end=end, ends=ENDS[begin.kind], rather=rather)


def _rather(begin: Tag, whole: Sequence[Block], headings: Headings) -> str:
    """An end that is missing inside a block takes that of the block: the innermost block that runs over a heading is named too."""
    inside = [each for each in whole if each.begin.scope is begin.scope and each.begin.number > begin.number]
    for block in sorted(inside, key=lambda each: -each.begin.number):
        assert block.end is not None
        over = _run_over(block.begin, block.end, headings.get(begin.part, ()))
        if over is not None:
            return f" Or is it '{block.begin.text}' that should end above the heading '{over.words[:60]}'?"
    return ""


def _run_over(begin: Tag, end: Tag, headings: Sequence[Heading]) -> Heading | None:
    """A heading in a block that is no part of what the block began with: its own heading, or the one that it stands under."""
    inside = headings[begin.passed : end.passed]
    own = inside[:1] if inside and inside[0].above == begin.above else headings[max(begin.passed - 1, 0) : begin.passed]
    rest = inside[1:] if own == inside[:1] else inside
    return next((each for each in rest if own and each.level <= own[0].level), None)


def _parted(begin: Tag, other: Tag) -> Fault:
    if begin.kind == other.kind:
        cells = [next(tag.host.iterancestors(w("tc")), None) for tag in (begin, other)]
        across_cells = not begin.kind and cells[0] is not cells[1]
        part, hint = ("cell", ACROSS_CELLS) if across_cells else (SCOPES[begin.kind], HINTS[begin.kind])
        return fault("template-block-across", begin.where, tag=begin.text, other=other.text, part=part, hint=hint)
    meant = f"{{%{begin.kind} {f'{other.word} {other.inner}'.strip()} %}}"
    return fault("template-block-mixed", begin.where, tag=begin.text, other=other.text, meant=meant)


def _not_begun(tag: Tag) -> Fault:
    word = CLOSES.get(tag.word, "if")
    begin = f"{{%{tag.kind} {word} … %}}"
    return fault("template-block-not-begun", tag.where, tag=tag.text, begin=begin)


def _too_deep(tags: Iterable[Tag], block_of: dict[Tag, Block]) -> list[Fault]:
    """An 'elif' is an 'if' within the 'else' before it."""
    depths = [0]
    for tag in (each for each in tags if each in block_of):
        if tag.word in ("if", "for"):
            depths.append(depths[-1] + 1)
        elif tag.word == "elif":
            depths[-1] += 1
        elif tag.word in CLOSES:
            depths.pop()
        if depths[-1] > DEEPEST:
            return [fault("template-deep", tag.where, tag=tag.text, most=DEEPEST)]
    return []


__all__ = ["HOLDER_WORDS", "Block", "not_ended", "paired"]
