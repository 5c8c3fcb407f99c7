"""What is said on the screen, in a dozen lines for the officer. It fits a cp1252 console, and colours can be turned off."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from difflib import get_close_matches
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from reportgen.closing import Closed
from reportgen.facts.catalogue import Facts
from reportgen.facts.checks.explained import explained
from reportgen.facts.values import Listing, cells_behind
from reportgen.lexicon.files import FULL
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.findings import Severity
from reportgen.model.places import condensed
from reportgen.run import CheckedTemplate
from reportgen.told import Told

if TYPE_CHECKING:
    from reportgen.working_folder import Begun

MOST_SHOWN = 3
MOST_LISTED = 12
COLOURS = {Severity.STOP: "red", Severity.FIX: "yellow", Severity.LOOK: "cyan"}
WORDS = {Severity.STOP: "Stop", Severity.FIX: "Fix", Severity.LOOK: "Look"}
# Signs that would move the cursor, colour the screen or turn the line round, as names of files and sheets may hold.
STEERING = pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
PLAIN = str.maketrans({"−": "-", "▲": "^", "▼": "v", "▬": "=", "→": "->", "≥": ">=", "≤": "<=", "…": "..."})


def say(text: str = "", colour: str | None = None, to_errors: bool = False) -> None:
    """One line, whatever the names in it hold. What the console cannot show is put plainly, never a traceback."""
    text = STEERING.sub("", text.replace("\n", " "))
    stream = sys.stderr if to_errors else sys.stdout
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(PLAIN).encode(encoding, errors="replace").decode(encoding)
    with suppress(CannotPrintError) if to_errors else nullcontext(), printing():  # there is no other place to say it
        click.secho(text, fg=colour, err=to_errors, color=False if os.environ.get("NO_COLOR") else None)


class CannotPrintError(click.ClickException):
    """What is printed cannot be written where it is sent ('reportgen run > report.txt'), in a sentence for the officer."""

    def show(self, file: IO[Any] | None = None) -> None:  # noqa: ARG002 (as Click calls it)
        say(self.message, "red", to_errors=True)


@contextmanager
def printing() -> Iterator[None]:
    """Raises CannotPrintError. A pipe of which nobody reads any more is no fault."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise cannot_print(problem) from problem


def cannot_print(problem: OSError) -> CannotPrintError:
    """Why, and what to do. What waits to be printed is not tried again when the program ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    why = "the disk is full" if problem.errno in FULL else problem.strerror or str(problem)
    do = "Make room there" if problem.errno in FULL else "Send it elsewhere"
    saved = "What was to be saved has been saved."
    return CannotPrintError(
        f"What this command prints cannot be written where it is sent: {why}. {do}, or print it on the screen. {saved}"
    )


def on_windows() -> bool:
    return os.name == "nt"


def command() -> str:
    """How the tool is called here: on Windows by way of `py`, since the folder of scripts is often not on the path."""
    return "py -m reportgen" if on_windows() else "reportgen"


def say_how_to_begin() -> None:
    """For those who have nothing to read yet, or stand in another folder."""
    say(
        "If your trackers are elsewhere, go to the folder that holds 'inputs' and type it there. To begin, type one of these:",
        to_errors=True,
    )
    say(f"  {command()} init                  makes a folder to work in, with blank trackers", to_errors=True)
    say(f"  {command()} run --demonstration   makes the reports of Exampleshire, to show what comes out", to_errors=True)


def say_begun(begun: Begun) -> None:
    """What `init` added and left, and what to do next."""
    where = "this folder" if begun.folder == Path() else f"'{begun.folder}'"
    say(f"In {where}:" if begun.added else f"Everything is there already in {where}; nothing was added.")
    for path in begun.added:
        say(f"  Added  {path}", "green")
    for path in begun.left:
        say(f"  Left   {path}, which was there already", "yellow")
    if begun.programme is None:
        say("  Left   inputs: trackers stand there, so no blank ones were put beside them", "yellow")
    say("Next:")
    say("  1. Open 'Start here.docx'. It is one page.")
    say(f"  2. Fill in the trackers in '{begun.programme or Path('inputs')}', or put your own there in their place.")
    by_mouse = " Double-click 'Make the reports', or type" if on_windows() else " Type"
    say(f"  3. Make the reports.{by_mouse}{' this:' if begun.folder == Path() else ' these, one after the other:'}")
    if begun.folder != Path():
        say(f"       cd {quoted(begun.folder)}")
    say(f"       {command()} run")


def quoted(path: Path) -> str:
    """As it is typed after `cd`: in PowerShell, and in the shells of macOS and Linux."""
    text = str(path)
    if not on_windows():
        return shlex.quote(text)
    if not set(text) & set(" '$`&(){}[];,@"):
        return text
    return "'{}'".format(text.replace("'", "''")) if set(text) & set("$`") else f'"{text}"'


def say_made(told: Told) -> None:
    """What was read and made, and what to put right, after `run`."""
    _say_read(told)
    if told.unchanged and told.stands:
        say(f"  Nothing has changed since {told.unchanged}: the reports in {shown(told.folder)} are as they were made.", "green")
    elif told.unchanged:
        say(f"  Nothing has changed since {told.unchanged}, when no report was made.", "yellow")
    for refusal in chain.from_iterable(told.refused.values()):
        say(refusal, "red")
    for saved in told.made:
        _say_made(saved.path, saved.path.name in told.drafts or (saved.beside is not None and saved.beside.name in told.drafts))
        if saved.beside is not None:
            why = "is a folder" if saved.beside.is_dir() else "somebody has changed or has open"
            say(f"         beside {saved.beside.name}, which {why}; that was left as it is", "yellow")
    for note in told.notes:
        say(f"  {note}")
    _say_findings(told, MOST_SHOWN)


def _say_made(path: Path, is_draft: bool) -> None:
    say(f"  Made, with a gap   {shown(path)}" if is_draft else f"  Made   {shown(path)}", "yellow" if is_draft else "green")


def say_closed(closed: Closed) -> None:
    """What came of closing a month, or of opening it again."""
    for number, sentence in enumerate(closed.says):
        say(sentence, None if number else "green" if closed.done else "red")


def say_why_it_failed(told: Sequence[Told]) -> None:
    """One line at the end, where the exit status is 1: what was not made, or is made with a gap."""
    refused = sum(len(each.refused) for each in told)
    gaps = [gap for each in told for gap in each.gaps]
    parts = [f"{numbers.counted(refused, 'thing')} could not be made"] if refused else []
    parts += [f"not in the reports: {'; '.join(gaps)}"] if gaps else []
    if parts:
        say(f"Exit status 1: {', and '.join(parts)}.", "red")


def say_checked(told: Told, most: int, explain: bool = False) -> None:
    """What was read, if asked for how each table and column of it was, and what to put right, after `check`."""
    _say_read(told)
    if explain:
        _say_explained(told)
    for note in told.notes:
        say(f"  {note}")
    _say_findings(told, most)
    for saved in told.made:
        say(f"  {'All of them, with a link to each cell' if told.findings else 'The list, empty'}: {shown(saved.path)}", "green")


def _say_explained(told: Told) -> None:
    for line in explained(told.reading, told.read_then):
        say(f"  {line}" if line else "")
    say()


def say_template(checked: CheckedTemplate) -> None:
    """What is wrong with a template, and what to look at, after `template check`."""
    for sentence in checked.faults:
        say(sentence, "red")
    for sentence in checked.looks:
        say(sentence, "cyan")
    for said in checked.said:
        say(f"{checked.name}: {said}.", "cyan")
    if not checked.faults:
        say(f"{checked.name} is sound: {numbers.counted(checked.tags, 'tag')}.", "green")
    else:
        say(f"{checked.name}: {numbers.counted(len(checked.faults), 'fault')} to put right.")


def shown(path: Path) -> str:
    """As seen from where the command was typed, if that is shorter."""
    try:
        relative = os.path.relpath(path)
    except (ValueError, OSError):  # on another disk; or the folder that the command was typed in is gone
        return str(path)
    return relative if len(relative) < len(str(path)) else str(path)


def _say_read(told: Told) -> None:
    if told.first:
        say(told.first, "red")
    say(told.heading)
    say(f"  Read   {told.read}")


def _say_findings(told: Told, most: int) -> None:
    findings = told.findings
    if not findings:
        say("  Nothing to put right was found in the trackers.")
        return
    counts = {severity: sum(finding.severity is severity for finding in findings) for severity in Severity}
    words = {Severity.STOP: "to stop for", Severity.FIX: "to fix", Severity.LOOK: "to look at"}
    say(f"  To put right: {numbers.listed([f'{count} {words[severity]}' for severity, count in counts.items() if count])}.")
    for finding in findings[:most]:
        say(f"    {WORDS[finding.severity]}: {finding}", COLOURS[finding.severity])
    if len(findings) > most:
        say(f"    ... and {len(findings) - most} more in the Checks workbook.")


def say_facts(facts: Facts) -> None:
    """Every fact with this month's value, one a line."""
    width = max(len(fact.name) for fact in facts)
    for fact in facts:
        say(f"{fact.name:<{width}}  {brief(facts[fact.name])}")


def say_fact(facts: Facts, name: str) -> bool:
    """One fact, or what the Evidence calls so: its value, what it means, and the cells it came from.

    False where there is none of that name, or it leads to nothing.
    """
    from reportgen.named_facts import NothingThereError, facts_of, named_rows  # it knows templates, which no others have to load

    try:
        rows = named_rows(facts, name)
    except NothingThereError as none:
        _say_no_first(none.name, none.known)
        return False
    if rows is None:
        guess = get_close_matches(name, [fact.name for fact in facts], n=1)
        say(f"There is no fact '{name}'.{f' Did you mean {guess[0]!r}?' if guess else ''}", "red", to_errors=True)
        return False
    fact = next(iter(facts_of(name)), None)
    whole = fact is not None and fact.name == name
    say(f"{name}: {brief(facts[name]) if whole else f'printed {len(rows)} times'}")
    if fact is not None:
        say(f"  {fact.meaning if whole else f'of {fact.name}: {fact.meaning}'}")
    if whole and not getattr(facts[name], "figures", ()):
        cells = tuple(dict.fromkeys(cells_behind(facts[name])))
        for place in cells if len(cells) <= MOST_LISTED else condensed(cells).split("; "):
            say(f"  from {place}")
        return True
    for row in rows:
        say(f"  {row.text}: {condensed(row.cells)}")
    return True


def _say_no_first(name: str, known: bool) -> None:
    why = f"'{name}' holds nothing this month" if known else f"It is not known what '{name}' holds this month"
    say(f"{why}, so there is no first one. Type '{command()} facts {name}' to see what it tells of.", "red", to_errors=True)


def brief(value: object) -> str:
    """A value in one line; of a list how many there are, and the first of them."""
    if isinstance(value, Listing):
        first = "; ".join(str(getattr(item, "ref", "") or item)[:60] for item in list(value)[:MOST_LISTED])
        more = "; ..." if len(value) > MOST_LISTED else ""
        return f"{value}{f': {first}{more}' if first else ''}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
