"""Whether the tests notice small changes of the code: `<` for `<=`, `and` for `or`, a `not` left out, a number one more or less.

    python benchmarks/noticed.py reportgen/facts/plan/progress.py tests/rules/test_progress.py
    python benchmarks/noticed.py reportgen/reading/values tests/rules --most 20

Of each module so many changes are tried, drawn evenly, each in a process of its own with the tests that are named. Prints those
that no test noticed, and how many were. Some of them change nothing that anybody can see; the others lack a test that states where
something begins or ends. Not run with the tests: it takes minutes. Needs Linux or a Mac.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import importlib.abc
import importlib.util
import os
import random
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType

ROOT = Path(__file__).resolve().parents[1]
OTHER = {ast.Lt: (b"<", b"<="), ast.LtE: (b"<=", b"<"), ast.Gt: (b">", b">="), ast.GtE: (b">=", b">")}
MOST_NUMBER = 1_000
PATIENCE = 180  # seconds; a change that makes the tests endless is noticed
HEAVY = ("pytest", "openpyxl", "lxml.etree", "docx", "jinja2", "click")  # loaded once, before the processes part


@dataclass(frozen=True)
class Change:
    line: int
    start: int  # byte of the source
    end: int
    new: bytes


def changes(source: bytes) -> list[Change]:
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def span(node: ast.expr) -> tuple[int, int]:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset

    def between(before: ast.expr, after: ast.expr, old: bytes, new: bytes) -> Change:
        at = source.index(old, span(before)[1], span(after)[0])
        return Change(before.lineno, at, at + len(old), new)

    def found() -> Iterator[Change]:
        tree = ast.parse(source)
        indexes = {id(each.slice) for each in ast.walk(tree) if isinstance(each, ast.Subscript)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Compare):
                for before, operator, after in zip([node.left, *node.comparators], node.ops, node.comparators, strict=False):
                    if type(operator) in OTHER:
                        yield between(before, after, *OTHER[type(operator)])
            elif isinstance(node, ast.BoolOp):
                old, new = (b"and", b"or") if isinstance(node.op, ast.And) else (b"or", b"and")
                for before, after in zip(node.values, node.values[1:], strict=False):
                    yield between(before, after, old, new)
            elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
                start = span(node)[0]
                yield Change(node.lineno, start, start + len(b"not"), b"   ")
            elif isinstance(node, ast.Constant) and type(node.value) is int and id(node) not in indexes:
                if 1 < node.value <= MOST_NUMBER:
                    more = 1 if (node.lineno + node.col_offset) % 2 else -1
                    yield Change(node.lineno, *span(node), str(node.value + more).encode())

    return sorted(set(found()), key=lambda each: each.start)


class Changed(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Gives a module with other source than the file's."""

    def __init__(self, name: str, path: Path, source: bytes) -> None:
        self._name, self._path, self._source = name, path, source

    def find_spec(self, fullname: str, path: object = None, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ARG002
        if fullname != self._name:
            return None
        return importlib.util.spec_from_file_location(fullname, self._path, loader=self)

    def get_code(self, fullname: str) -> CodeType | None:  # noqa: ARG002
        return compile(self._source, str(self._path), "exec")

    def get_source(self, fullname: str) -> str:  # noqa: ARG002
        return self._source.decode("utf-8")


def is_noticed(module: Path, source: bytes, tests: Sequence[str]) -> bool:
    name = ".".join(module.relative_to(ROOT).with_suffix("").parts)
    child = os.fork()
    if child == 0:
        os.setsid()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        sys.meta_path.insert(0, Changed(name, module, source))
        import pytest

        os._exit(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests]))
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return status != 0
        time.sleep(0.05)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("module", type=Path, help="a module, or a folder of modules")
    parser.add_argument("tests", nargs="+")
    parser.add_argument("--most", type=int, default=1_000, help="changes of each module")
    asked = parser.parse_args()
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    for heavy in HEAVY:
        importlib.import_module(heavy)
    where = asked.module.resolve()
    for module in sorted(where.glob("*.py")) if where.is_dir() else [where]:
        source = module.read_bytes()
        if is_noticed(module, source, asked.tests):
            sys.exit(f"{module.relative_to(ROOT)}: the tests fail as it is")
        held = changes(source)
        tried = sorted(random.Random(15).sample(held, min(asked.most, len(held))), key=lambda each: each.start)
        missed = [each for each in tried if not is_noticed(module, source[: each.start] + each.new + source[each.end :], asked.tests)]
        print(f"{module.relative_to(ROOT)}: {len(tried) - len(missed)} of {len(tried)} noticed", flush=True)
        for each in missed:
            line = source.splitlines()[each.line - 1].decode().strip()
            print(f"  {each.line}: {source[each.start : each.end].decode()} -> {each.new.decode()}   {line}", flush=True)


if __name__ == "__main__":
    main()
