"""Whether the tests notice small changes of the code: `<` for `<=`, `and` for `or`, a `not` left out, a number one more or less.

    python benchmarks/noticed.py reportgen/facts/plan/progress.py tests/rules/test_progress.py
    python benchmarks/noticed.py reportgen/reading/values tests/rules --most 60 --seed 7

So many changes are tried, drawn evenly over the modules, each in a process of its own with those of the named tests that call what
is changed, the quickest first. Prints those that no test noticed, and how many of each module were. Some of them change nothing
that anybody can see; the others lack a test that states where something begins or ends. Not run with the tests: it takes minutes.
Needs Linux or a Mac.
"""

from __future__ import annotations

import argparse
import ast
import functools
import gc
import importlib.abc
import importlib.util
import os
import pickle
import random
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
OTHER = {ast.Lt: (b"<", b"<="), ast.LtE: (b"<=", b"<"), ast.Gt: (b">", b">="), ast.GtE: (b">=", b">")}
MOST_NUMBER = 1_000
PATIENCE = 180  # seconds; a change that makes the tests endless is noticed
TOLD = os.dup(1)  # pytest takes the screen for itself


@dataclass(frozen=True)
class Change:
    line: int
    start: int  # byte of the source
    end: int
    new: bytes
    function: int = 0  # the line at which the function begins; 0 where it is in none


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

    def innermost(line: int) -> int:
        """A function's code begins with its first decorator."""
        held = [each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.FunctionDef)]
        begins = {min([each.lineno, *(by.lineno for by in each.decorator_list)]): each for each in held}
        return max((first for first, each in begins.items() if each.body[0].lineno <= line <= (each.end_lineno or 0)), default=0)

    return [replace(each, function=innermost(each.line)) for each in sorted(set(found()), key=lambda each: each.start)]


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


@dataclass
class Calls:
    """Of a run of the tests: which functions each calls, by file and first line, and how long it takes.

    Nothing is remembered between tests, so that each calls all that it needs.
    """

    folder: str
    calls: dict[str, set[tuple[str, int]]] = field(default_factory=lambda: defaultdict(set))
    seconds: dict[str, float] = field(default_factory=dict)

    def run(self, item: Any) -> None:
        forget()
        begun = time.process_time()
        sys.settrace(partial(self._called, item.nodeid))
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        sys.settrace(None)
        self.seconds[item.nodeid] = time.process_time() - begun

    def _called(self, test: str, frame: FrameType, event: str, _: object) -> None:  # noqa: ARG002
        if frame.f_code.co_filename.startswith(self.folder):
            self.calls[test].add((frame.f_code.co_filename, frame.f_code.co_firstlineno))

    def of(self, module: Path, change: Change) -> list[str]:
        """The tests that call the function, the quickest first; of what is in none, or runs at once, all that call the module."""
        at = (str(module), change.function)
        known = any(at in called for called in self.calls.values())
        files = {test: {file for file, _ in called} for test, called in self.calls.items()}
        chosen = [test for test, called in self.calls.items() if (at in called if known else str(module) in files[test])]
        return sorted(chosen, key=lambda test: self.seconds.get(test, 0))


def forget() -> None:
    for held in gc.get_objects():
        if isinstance(held, functools._lru_cache_wrapper):
            held.cache_clear()


def in_child(work: Callable[[], int], patience: float) -> int:
    """What `work` gives in a process of its own; 1 where it has not ended by then."""
    child = os.fork()
    if child == 0:
        os.setsid()
        os._exit(work())
    begun = time.monotonic()
    while time.monotonic() - begun < patience:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return 0 if status == 0 else 1
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return 1


@dataclass
class Noticed:
    """Takes the place of pytest's own loop over the tests, once they are collected."""

    sources: dict[Path, bytes]
    tried: list[tuple[Path, Change]]
    folder: Path

    def pytest_runtestloop(self, session: Any) -> bool:
        items = {item.nodeid: item for item in session.items}
        calls = self._calls(session)
        for module, source in self.sources.items():
            mine = sorted((each for of, each in self.tried if of == module), key=lambda each: each.start)
            missed = [
                each for each in mine if not self._is_noticed(session, module, each, [items[at] for at in calls.of(module, each)])
            ]
            if mine:
                told(module, source, len(mine), missed)
        return True

    def _calls(self, session: Any) -> Calls:
        with tempfile.TemporaryDirectory() as held:

            def work() -> int:
                calls = Calls(str(self.folder))
                for item in session.items:
                    calls.run(item)
                (Path(held) / "calls").write_bytes(pickle.dumps((dict(calls.calls), calls.seconds)))
                return min(session.testsfailed, 1)

            if in_child(work, PATIENCE * 10):
                os.write(TOLD, b"the tests fail as it is, or never end\n")
                os._exit(1)
            return Calls(str(self.folder), *pickle.loads((Path(held) / "calls").read_bytes()))

    def _is_noticed(self, session: Any, module: Path, change: Change, items: list[Any]) -> bool:
        source = self.sources[module]
        changed = source[: change.start] + change.new + source[change.end :]

        def in_place() -> int:
            exchange(module, changed)
            for item in items:
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
                if session.testsfailed:
                    return 1
            return 0

        return bool(items) and in_child(in_place if change.function else lambda: afresh(module, changed, items), PATIENCE) == 1


def exchange(module: Path, source: bytes) -> None:
    """The code of every function of the module for that of the changed source."""
    codes: dict[tuple[str, int], list[CodeType]] = defaultdict(list)

    def gather(code: CodeType) -> None:
        for each in code.co_consts:
            if isinstance(each, CodeType):
                codes[each.co_qualname, each.co_firstlineno].append(each)
                gather(each)

    gather(compile(source, str(module), "exec"))
    for held in gc.get_objects():
        if isinstance(held, FunctionType) and held.__code__.co_filename == str(module):
            new = codes[held.__code__.co_qualname, held.__code__.co_firstlineno]
            if len(new) == 1:
                held.__code__ = new[0]
    forget()


def afresh(module: Path, source: bytes, items: list[Any]) -> int:
    """The tests with all modules imported anew, as what stands outside functions needs it."""
    name = ".".join(module.relative_to(ROOT).with_suffix("").parts)
    here = [each for each, held in sys.modules.items() if str(getattr(held, "__file__", "")).startswith(str(ROOT))]
    for imported in here:
        if imported != "__main__":
            del sys.modules[imported]
    sys.meta_path.insert(0, Changed(name, module, source))
    import pytest

    return int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *(item.nodeid for item in items)]) not in (0, 5))


def told(module: Path, source: bytes, tried: int, missed: Sequence[Change]) -> None:
    lines = [f"{module.relative_to(ROOT)}: {tried - len(missed)} of {tried} noticed"]
    for each in missed:
        line = source.splitlines()[each.line - 1].decode().strip()
        lines.append(f"  {each.line}: {source[each.start : each.end].decode()} -> {each.new.decode()}   {line}")
    os.write(TOLD, "\n".join([*lines, ""]).encode())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("module", type=Path, help="a module, or a folder of modules")
    parser.add_argument("tests", nargs="+")
    parser.add_argument("--most", type=int, default=1_000, help="changes in all")
    parser.add_argument("--seed", type=int, default=15, help="another one draws other changes")
    asked = parser.parse_args()
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    where = asked.module.resolve()
    sources = {module: module.read_bytes() for module in (sorted(where.glob("*.py")) if where.is_dir() else [where])}
    held = [(module, change) for module, source in sources.items() for change in changes(source)]
    tried = random.Random(asked.seed).sample(held, min(asked.most, len(held)))
    import pytest

    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    pytest.main(["-x", "-q", "-p", "no:cacheprovider", *asked.tests], plugins=[Noticed(sources, tried, where)])


if __name__ == "__main__":
    main()
