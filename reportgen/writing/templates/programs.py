"""From a part with marks to what Jinja runs: its tree is built here, so that no text of a template is ever parsed as one.

Each tag's parsed expression stands on a line of its own number, by which an error leads back to its tag.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import nodes

from reportgen.writing.templates.blocks import Block
from reportgen.writing.templates.language import Said
from reportgen.writing.templates.lists import BEGINS, NUMBER
from reportgen.writing.templates.tags import MARK, Tag

# What the filling gives to each program. No template can name them: its names do not begin with a line.
PRINTED, ROUNDS, LISTS = "_printed", "_rounds", "_lists"


def program(
    xml: str, tags: Sequence[Tag], said: Mapping[Tag, Said], block_of: Mapping[Tag, Block], environment: Any
) -> nodes.Template:
    """The tree of one part. Its blocks are whole, and everything that they say is allowed."""
    builder = _Builder(tags, said, block_of)
    done = 0
    for mark in MARK.finditer(xml):
        builder.text(xml[done : mark.start()])
        builder.tag(tags[int(mark[1] or mark[2])])
        done = mark.end()
    builder.text(xml[done:])
    tree = nodes.Template(builder.body, lineno=1)
    tree.set_environment(environment)
    return tree


class _Builder:
    def __init__(self, tags: Sequence[Tag], said: Mapping[Tag, Said], block_of: Mapping[Tag, Block]) -> None:
        self.body: list[nodes.Node] = []
        self._said, self._block_of = said, block_of
        self._open: list[tuple[Any, list[nodes.Node]]] = []  # the blocks that are open, and where what follows them goes
        self._weights = _weights(tags, block_of)

    def text(self, text: str) -> None:
        if text:
            self.body.append(nodes.Output([nodes.TemplateData(text)], lineno=1))

    def tag(self, tag: Tag) -> None:
        act = {"if": self._if, "for": self._for, "elif": self._elif, "else": self._else, "endif": self._end, "endfor": self._end}
        if tag.word == "#":
            return
        act.get(tag.word, self._list if tag.word in (BEGINS, NUMBER) else self._print)(tag)

    def _list(self, tag: Tag) -> None:
        call = nodes.Call(nodes.Name(LISTS, "load"), [nodes.Const(tag.number)], [], None, None)
        self.body.append(_on_line(nodes.Output([call]), tag))

    def _print(self, tag: Tag) -> None:
        """By a filter, which costs half of a call. Words of the tag's own by a call: Jinja would filter them while it compiles."""
        asks, number = self._said[tag].asks, nodes.Const(tag.number)
        named = isinstance(asks, nodes.Name) or asks.find(nodes.Name) is not None
        calls = nodes.Call(nodes.Name(PRINTED, "load"), [asks, number], [], None, None)
        printed = nodes.Filter(asks, PRINTED, [number], [], None, None) if named else calls
        self.body.append(_on_line(nodes.Output([printed]), tag))

    def _if(self, tag: Tag) -> None:
        block = _on_line(nodes.If(self._said[tag].asks, [], [], []), tag)
        self._begin(block, block.body)

    def _elif(self, tag: Tag) -> None:
        block, _ = self._open[-1]
        other = _on_line(nodes.If(self._said[tag].asks, [], [], []), tag)
        block.elif_.append(other)
        self.body = other.body

    def _else(self, _: Tag) -> None:
        block, _outer = self._open[-1]
        self.body = block.else_

    def _for(self, tag: Tag) -> None:
        said = self._said[tag]
        weight = nodes.Const(self._weights[tag])
        through = nodes.Call(nodes.Name(ROUNDS, "load"), [said.asks, weight], [], None, None)
        block = _on_line(nodes.For(nodes.Name(said.target, "store"), through, [], [], said.only_if, False), tag)
        self._begin(block, block.body)

    def _begin(self, block: Any, body: list[nodes.Node]) -> None:
        self.body.append(block)
        self._open.append((block, self.body))
        self.body = body

    def _end(self, _: Tag) -> None:
        _block, self.body = self._open.pop()


def _on_line(node: Any, tag: Tag) -> Any:
    node.set_lineno(tag.number + 1, override=True)
    return node


def _weights(tags: Sequence[Tag], block_of: Mapping[Tag, Block]) -> dict[Tag, int]:
    """How many tags one round of each loop meets."""
    open_loops: list[Tag] = []
    weights: dict[Tag, int] = {}
    for tag in tags:
        for loop in open_loops:
            weights[loop] += 1
        if tag.word == "for" and tag in block_of:
            open_loops.append(tag)
            weights[tag] = 1
        elif tag.word == "endfor" and tag in block_of:
            open_loops.remove(block_of[tag].begin)
    return weights
