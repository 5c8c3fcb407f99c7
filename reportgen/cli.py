"""The commands: words typed become one call, and what comes back becomes plain words. Console and mistyped know Click too."""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click
from click.core import ParameterSource

from reportgen import __version__
from reportgen.mistyped import no_such_command, plainly, refuse_long_dashes
from reportgen.model.findings import Severity
from reportgen.model.months import FIRST_YEAR, Month

if TYPE_CHECKING:
    from reportgen.asked import Asked, CannotStartError
    from reportgen.bar import Bar

ON_SCREEN = 12
SELDOM = (2_000_000, 20, 20)  # how often Python looks for what nobody holds any more: a tenth of a long run otherwise
INPUTS_HELP = "Folder of programme folders, or one programme folder."
TEMPLATES_HELP = "Folder of Word templates; the starter templates where there is none."
MONTH_HELP = "The reporting month. Default: 'Reporting month' in Settings; else the month of the meeting; else this month."
AS_AT_HELP = "The day the report speaks of. Default: 'Position date' in Settings; else the last day of the month."

OUR_MISTAKE = """reportgen has made a mistake of its own; your files are as they were, and no half-made file is left.
Please send this line to whoever looks after reportgen: {problem}
(With the variable REPORTGEN_DEBUG set to 1 it says more.)"""

NO_ACCESS = (
    "{about}{what} cannot be opened or written ({why}). Check that it is there and that you may open it, or name another; then try"
    " again."
)
LONGEST_SHOWN = 200  # signs of a path, or of what was typed

TOO_LONG = "{about}{what} has too long a name to be opened. Name a folder with a shorter one, nearer to the top of the disk."

NO_ROOM = (
    "{about}the workbooks or templates need more memory than this computer has. Delete what belongs to no tracker, and try again."
)

Command = Callable[..., Any]


class MonthTyped(click.ParamType[Month]):
    """2023-04."""

    name = "YYYY-MM"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Month:
        if isinstance(value, Month):
            return value
        from reportgen.reading.values.dates import single_month

        month = single_month(str(value))
        with suppress(ValueError):
            month = Month.from_iso(str(value).strip())  # '2011-12' is December 2011, though it may be a year elsewhere
        if month is None or month.year < FIRST_YEAR:
            self.fail(f"'{value[:LONGEST_SHOWN]}' is not a month. Type it as year and month, such as 2023-04.", param, ctx)
        return month


class DayTyped(click.ParamType[date]):
    """2023-04-30, 30/04/2023 or '30 April 2023'."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        from reportgen.reading.values.dates import single_day

        day = value if isinstance(value, date) else single_day(str(value))
        if day is None or day.year < FIRST_YEAR:
            self.fail(f"'{value[:LONGEST_SHOWN]}' is not a day. Type it such as 2023-04-30 or 30/04/2023.", param, ctx)
        return day


def common(command: Command) -> Command:
    """The options that `run`, `check` and `facts` share."""
    folder = click.Path(path_type=Path, readable=False)
    options = (
        click.option("--inputs", type=folder, default=Path("inputs"), show_default=True, help=INPUTS_HELP),
        click.option("--templates", type=folder, default=Path("templates"), show_default=True, help=TEMPLATES_HELP),
        click.option("--output", type=folder, default=Path("output"), show_default=True, help="Folder for what is made."),
        click.option("--month", type=MonthTyped(), help=MONTH_HELP),
        click.option("--as-at", type=DayTyped(), help=AS_AT_HELP),
        click.option("--demonstration", is_flag=True, help="Read the demonstration, Exampleshire, in place of --inputs."),
        click.option("--no-colour", is_flag=True, help="Print without colours (the variable NO_COLOR does the same)."),
    )
    for option in reversed(options):
        command = option(command)
    return command


class OneCommand(click.Command):
    """Its help, too, may be sent where it cannot be written."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except BrokenPipeError:
            raise
        except OSError as problem:
            from reportgen.console import cannot_print

            raise cannot_print(problem) from problem


class OneGroup(OneCommand, click.Group):
    """Commands that belong together."""

    command_class = OneCommand


class Commands(OneGroup):
    """The edge of the program: what is typed wrongly is one sentence, and so is a mistake of ours."""

    group_class = OneGroup

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        refuse_long_dashes(args, ctx)
        typed = bool(args)  # nothing at all asks for the help, which Click raises too
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as problem:
            raise plainly(problem) if typed else problem from None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise no_such_command(args[0], list(self.commands), ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as problem:
            raise plainly(problem) from None
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise  # Click's own ways to end, and whoever reads what is printed having read enough
        except Exception as problem:
            if os.environ.get("REPORTGEN_DEBUG"):
                raise
            _say_lines(in_words(problem))
            ctx.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reportgen")
def main() -> None:
    """Makes an Improvement Board's Word reports from the Excel trackers you keep.

    \b
    Once a month:
      reportgen run

    Put each programme's workbooks in a folder of its own in 'inputs'; the reports appear in 'output'.
    """
    gc.set_threshold(*SELDOM)
    atexit.register(gc.freeze)  # what is held at the end goes with the process: to look through it first takes a tenth of a run


@main.command()
@click.argument("programmes", nargs=-1, metavar="[PROGRAMME ...]")
@common
@click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="NAME",
    help="Make this report; once or more. Default: every report due this month.",
)
@click.option("--html", is_flag=True, help="Write each report made for the public as a web page too.")
@click.option("--pdf", is_flag=True, help="Write a tagged PDF beside each document, by LibreOffice.")
@click.option("--strict", is_flag=True, help="Make no report while there is anything to fix in the trackers.")
@click.pass_context
def run(context: click.Context, /, programmes: tuple[str, ...], **typed: Any) -> None:
    """Make the month's reports.

    \b
    Examples:
      reportgen run
      reportgen run exampleshire --month 2026-05
      reportgen run --inputs "C:\\Improvement\\inputs" --report board
    """
    from reportgen.console import say_made, say_why_it_failed
    from reportgen.printing import with_pdfs
    from reportgen.run import make_reports

    told = _for_each(context, programmes, _asked(context, typed), make_reports, say_made, with_pdfs)
    say_why_it_failed(told)
    context.exit(1 if any(each.refused or each.gaps for each in told) else 0)


@main.command()
@click.argument("programmes", nargs=-1, metavar="[PROGRAMME ...]")
@common
@click.option("--explain", is_flag=True, help="Say how every table, column, level and status was read, and why.")
@click.pass_context
def check(context: click.Context, /, programmes: tuple[str, ...], explain: bool, **typed: Any) -> None:
    """Read everything, write no report, and list what to put right in the trackers.

    \b
    Examples:
      reportgen check
      reportgen check exampleshire --month 2026-05
      reportgen check --explain
    """
    from reportgen.console import say_checked
    from reportgen.run import check_inputs

    told = _for_each(context, programmes, _asked(context, typed), check_inputs, lambda each: say_checked(each, ON_SCREEN, explain))
    to_fix = any(finding.severity is not Severity.LOOK and not finding.safe for each in told for finding in each.findings)
    context.exit(1 if to_fix or any(each.gaps for each in told) else 0)


@main.command()
@click.argument("name", required=False)
@common
@click.option("--programme", help="Which programme, where there are several.")
@click.option("--json", "as_json", is_flag=True, help="The whole of facts.json on standard output.")
@click.option("--schema", "as_schema", is_flag=True, help="The JSON Schema of facts.json; no tracker is read.")
@click.pass_context
def facts(context: click.Context, /, name: str | None, programme: str | None, as_json: bool, as_schema: bool, **typed: Any) -> None:
    """Every fact that a template may name, with this month's value; for one NAME its meaning and the cells it came from.

    \b
    Examples:
      reportgen facts
      reportgen facts actions.overdue
      reportgen facts --json
    """
    from reportgen.asked import CannotStartError
    from reportgen.console import say, say_fact, say_facts
    from reportgen.facts.file.contents import facts_json, facts_schema
    from reportgen.records.record import json_bytes
    from reportgen.this_month import programmes, read

    if name is not None and (as_schema or as_json):
        option = "--schema" if as_schema else "--json"
        raise click.UsageError(f"Type either {option} or the name '{name[:LONGEST_SHOWN]}', not both.", context)
    if as_schema:
        _write(json_bytes(facts_schema()))
        return
    asked = _asked(context, typed)
    try:
        folders = programmes(asked.inputs, [programme] if programme else [])
    except CannotStartError as problem:
        _cannot_start(context, problem)
    if len(folders) > 1:
        say(
            f"There are {len(folders)} programmes; choose one with --programme: {', '.join(folder.name for folder in folders)}.",
            to_errors=True,
        )
        context.exit(2)
    here = read(folders[0], asked)
    stops = [finding for finding in here.facts.findings if finding.severity is Severity.STOP]
    if stops:
        say(f"The facts cannot be told: {stops[0]}", "red", to_errors=True)
        context.exit(1)
    if as_json:
        _write(json_bytes(facts_json(here.facts)))
    elif name is None:
        say_facts(here.facts)
    elif not say_fact(here.facts, name):
        context.exit(2)


@main.command()
@click.argument("programmes", nargs=-1, metavar="[PROGRAMME ...]")
@common
@click.option("--reopen", is_flag=True, help="Open a closed month again, so that its reports can be made anew.")
@click.pass_context
def close(context: click.Context, /, programmes: tuple[str, ...], reopen: bool, **typed: Any) -> None:
    """Keep what went to the Board this month; later runs compare with it, and do not make it again.

    \b
    Examples:
      reportgen close
      reportgen close exampleshire --month 2026-05
      reportgen close --reopen --month 2026-05
    """
    from reportgen.closing import close_month, reopen_month
    from reportgen.console import say_closed
    from reportgen.run import kept_as

    closing = partial(close_month, kept_as=kept_as)
    told = _for_each(context, programmes, _asked(context, typed), reopen_month if reopen else closing, say_closed)
    context.exit(0 if all(each.done for each in told) else 1)


@main.group()
def template() -> None:
    """Check a Word template, or show it as plain text.

    \b
    Examples:
      reportgen template check templates/board.docx
      reportgen template show templates/board.docx
    """


@template.command(name="check")
@click.argument("files", nargs=-1, required=True, metavar="FILE ...", type=click.Path(path_type=Path, readable=False))
@click.pass_context
def check_file(context: click.Context, /, files: tuple[Path, ...]) -> None:
    """Is this Word template sound? Every fault, where it is, and what to do. Nothing of it runs.

    \b
    Examples:
      reportgen template check templates/board.docx
      reportgen template check templates/*.docx
    """
    from reportgen.console import say_template
    from reportgen.run import check_template

    found = [check_template(path) for path in _existing(context, files)]
    for each in found:
        say_template(each)
    context.exit(1 if any(each.faults for each in found) else 0)


@template.command(name="show")
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.pass_context
def show_file(context: click.Context, /, file: Path) -> None:
    """The template's words and tags as plain text, a paragraph a line. Git can use it to show what was changed in Word.

    \b
    Examples:
      reportgen template show templates/board.docx
      git config diff.docx.textconv "reportgen template show"
    """
    from reportgen.console import say
    from reportgen.writing.faults import TemplateFaultsError
    from reportgen.writing.templates.shown import as_text

    _existing(context, (file,))
    try:
        _write(as_text(file).encode("utf-8"))
    except TemplateFaultsError as problem:
        say(problem.sentences[0], "red", to_errors=True)
        context.exit(1)


def _write(content: bytes) -> None:
    """As it is, whatever the console's encoding; nothing where there is no output."""
    from reportgen.console import printing

    if sys.stdout is not None:
        with printing():
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()


def _existing(context: click.Context, files: tuple[Path, ...]) -> list[Path]:
    """The files that were typed. On Windows a star is not filled in by the shell, so it is here."""
    from reportgen.console import say

    found = [each for path in files for each in (sorted(path.parent.glob(path.name)) if "*" in path.name else [path])]
    missing = [path for path in found if not path.is_file()]
    if missing or not found:
        say(
            f"There is no file '{(missing or list(files))[0]}'. Name a Word template, such as templates/board.docx.",
            "red",
            to_errors=True,
        )
        context.exit(2)
    return found


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
@click.option("--demonstration", is_flag=True, help="With the trackers of Exampleshire in place of blank ones.")
@click.pass_context
def init(context: click.Context, /, folder: Path, demonstration: bool) -> None:
    """Make a folder to work in: blank trackers, templates, a one-page guide. Nothing that is there is overwritten.

    \b
    Examples:
      reportgen init
      reportgen init "Improvement Board"
      reportgen init trial --demonstration
    """
    from reportgen import console
    from reportgen.records.saving import CannotSaveError
    from reportgen.working_folder import begin, launcher

    own = sys.executable if sys.prefix != sys.base_prefix else None
    try:
        begun = begin(folder, date.today(), launcher(own) if console.on_windows() else None, demonstration)
    except CannotSaveError as problem:
        console.say(str(problem), "red", to_errors=True)
        context.exit(1)
    console.say_begun(begun)


def _asked(context: click.Context, typed: dict[str, Any]) -> Asked:
    from reportgen.asked import Asked
    from reportgen.carried import demonstration
    from reportgen.console import say
    from reportgen.records.saving import refuse_long_name

    if typed.pop("no_colour"):
        context.color = False
    if typed.pop("demonstration"):
        if _was_typed(context, "inputs"):
            raise click.UsageError("Type either --inputs or --demonstration, not both.", context)
        typed["inputs"] = demonstration()
    if _was_typed(context, "templates") and not typed["templates"].exists():
        say(f"There is no folder '{typed['templates']}', so the starter templates are used.", "yellow", to_errors=True)
    asked = Asked(today=date.today(), **typed)
    refuse_long_name(asked.output)
    _refuse_what_is_to_come(context, asked)
    return asked


def _refuse_what_is_to_come(context: click.Context, asked: Asked) -> None:
    """Nothing can be told of a month that has not begun, nor of a day after today."""
    if asked.month is not None and asked.month.first_day > asked.today:
        now = Month.of(asked.today)
        raise click.UsageError(f"{asked.month} has not begun, so nothing can be told of it. Type a month up to {now}.", context)
    if asked.as_at is not None and asked.as_at > asked.today:
        said = f"{asked.as_at:%d/%m/%Y} is still to come, so nobody knows how things stand then."
        raise click.UsageError(f"{said} Type a day up to {asked.today:%d/%m/%Y}.", context)


def _was_typed(context: click.Context, name: str) -> bool:
    return context.get_parameter_source(name) is ParameterSource.COMMANDLINE


def _cannot_start(context: click.Context, problem: CannotStartError) -> NoReturn:
    """Says why, and how to go on where there is nothing to read yet. The status is 2 where something was typed wrongly."""
    from reportgen.asked import NoInputsError, TypedWronglyError
    from reportgen.console import say, say_how_to_begin

    say(str(problem), "red", to_errors=True)
    if isinstance(problem, NoInputsError) and not _was_typed(context, "inputs"):
        say_how_to_begin()
    context.exit(2 if isinstance(problem, TypedWronglyError) else 1)


def _for_each(
    context: click.Context,
    names: tuple[str, ...],
    asked: Asked,
    step: Callable[..., Any],
    tell: Callable[..., None],
    together: Callable[..., list[Any]] | None = None,
) -> list[Any]:
    """Does `step` for each programme and tells what came of it, whatever becomes of another; with what failed, the status is 1.

    `together` is done once, with what came of them all.
    """
    from reportgen.asked import CannotStartError
    from reportgen.bar import Bar
    from reportgen.this_month import programmes

    try:
        folders = programmes(asked.inputs, names)
    except CannotStartError as problem:
        _cannot_start(context, problem)
    failed: list[str] = []
    with Bar(len(folders)) as bar:
        told, stopped = _each(folders, asked, step, bar, failed)
        if together is not None:
            bar.begin("all")
            with _going_on("", failed):
                told = together(told, bar.tell)
    for result in told:
        tell(result)
    if stopped is not None:
        _cannot_start(context, stopped)
    for sentence in failed:
        _say_lines(sentence)
    if failed:
        context.exit(1)
    return told


def _each(
    folders: Sequence[Path], asked: Asked, step: Callable[..., Any], bar: Bar, failed: list[str]
) -> tuple[list[Any], CannotStartError | None]:
    """What came of each programme, up to what stops all."""
    from reportgen.asked import CannotStartError

    told: list[Any] = []
    try:
        for folder in folders:
            name = folder.resolve().name
            bar.begin(name)
            with _going_on(name, failed):
                told.append(step(folder, replace(asked, tell=bar.tell)))
            bar.end()
            if folder != folders[-1]:
                gc.collect()  # what one programme leaves behind is gone before the next
    except CannotStartError as problem:
        return told, problem
    return told, None


def _say_lines(sentence: str) -> None:
    from reportgen.console import say

    for line in sentence.splitlines():
        say(line, "red", to_errors=True)


@contextmanager
def _going_on(programme: str, failed: list[str]) -> Iterator[None]:
    """What keeps one programme from being made is kept for the end, and the next one is made."""
    from reportgen.asked import CannotStartError
    from reportgen.records.saving import CannotSaveError

    try:
        yield
    except CannotStartError:
        raise  # what was typed is the same for all
    except CannotSaveError as problem:
        failed.append(str(problem))
    except Exception as problem:
        if os.environ.get("REPORTGEN_DEBUG"):
            raise
        failed.append(in_words(problem, programme))


def in_words(problem: Exception, programme: str = "") -> str:
    """What kept something from being done: the memory, a file or a folder; all else is a mistake of ours."""
    from reportgen.records.saving import CannotSaveError

    about = f"{programme}: " if programme else ""
    if isinstance(problem, CannotSaveError):
        return str(problem)
    if isinstance(problem, MemoryError):
        return NO_ROOM.format(about=about)
    if isinstance(problem, OSError) and problem.strerror:
        named = str(problem.filename or "")
        what = f"'{named if len(named) <= LONGEST_SHOWN else f'{named[:LONGEST_SHOWN]}…'}'" if named else "something"
        if problem.errno == errno.ENAMETOOLONG:
            return TOO_LONG.format(about=about, what=what)
        return NO_ACCESS.format(about=about, what=what, why=problem.strerror)
    return OUR_MISTAKE.format(problem=f"{type(problem).__name__}{f' ({programme})' if programme else ''}: {problem}")
