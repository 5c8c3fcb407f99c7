"""What was typed wrongly, in plain words: what there is not, what was probably meant, what to type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import IO, Any

import click

from reportgen.lexicon.patterns import pattern

LONG_DASHES = ("–", "—", "−")
SUCH_AS = {
    "--month": "2026-05",
    "--as-at": "2026-05-31",
    "--inputs": "inputs",
    "--templates": "templates",
    "--output": "output",
    "--report": "board",
    "--programme": "exampleshire",
}
NO_VALUE = pattern(r"requires (?:an|\d+) argument")
TAKES_NONE = pattern(r"does not take a value")
TOO_MANY = pattern(r"unexpected extra arguments? \((?P<words>.*)\)", re.DOTALL)


class MistypedError(click.UsageError):
    """A sentence in place of Click's own three lines."""

    def show(self, file: IO[Any] | None = None) -> None:  # noqa: ARG002 (as Click calls it)
        from reportgen.console import say

        say(self.message, "red", to_errors=True)


def plainly(problem: click.UsageError) -> MistypedError:
    """The same mistake in words for the officer."""
    if isinstance(problem, MistypedError):
        return problem
    return MistypedError(_sentence(problem), problem.ctx)


def no_such_command(name: str, commands: Sequence[str], context: click.Context) -> MistypedError:
    guess = get_close_matches(name.casefold(), commands, n=1)
    meant = f" Did you mean '{guess[0]}'?" if guess else ""
    there_is = f"There is: {', '.join(commands)}. Type '{_called(context)} --help' to see what each does."
    return MistypedError(f"There is no command '{name}'.{meant} {there_is}", context)


def refuse_long_dashes(words: Sequence[str], context: click.Context) -> None:
    """What is copied out of Word has one long dash where two short ones are meant."""
    for word in words:
        if word.startswith(LONG_DASHES):
            meant = f"--{word.lstrip('-–—−')}"
            raise MistypedError(f"'{word}' begins with a long dash, as Word makes them. Type two short ones: {meant}", context)


def _sentence(problem: click.UsageError) -> str:
    if isinstance(problem, click.NoSuchOption):
        return _no_such_option(problem)
    if isinstance(problem, click.BadOptionUsage) and NO_VALUE.search(problem.message):
        such_as = SUCH_AS.get(problem.option_name)
        return f"Something is missing after {problem.option_name}{f', such as {problem.option_name} {such_as}' if such_as else ''}."
    if isinstance(problem, click.BadOptionUsage) and TAKES_NONE.search(problem.message):
        return f"Nothing belongs after {problem.option_name}. Type it alone."
    if isinstance(problem, click.MissingParameter):
        named = problem.param.make_metavar(problem.ctx) if problem.param and problem.ctx else "something"
        return f"Something is missing: {named}. {_see_help(problem.ctx)}"
    extra = TOO_MANY.search(problem.message)
    if extra is not None:
        return f"'{extra['words']}' is too much here. Put a name that has spaces in it in quotation marks. {_see_help(problem.ctx)}"
    return problem.message


def _no_such_option(problem: click.NoSuchOption) -> str:
    name, context = problem.option_name, problem.ctx
    if context is None:
        return f"There is no option {name}."
    if not name.startswith("--"):
        return f"There is no option {name}. Options begin with two dashes, such as --month. {_see_help(context)}"
    known = [option for parameter in context.command.get_params(context) for option in parameter.opts]
    guess = get_close_matches(name, known, n=1) or [option for option in known if option.startswith(name)]
    owner = _command_with(name, context)
    if owner is not None and isinstance(context.command, click.Group):
        return f"The option {name} stands before the command. Type it after: {owner} {name}"
    if owner is not None and not guess:
        return f"The option {name} is not for '{_called(context)}', but for '{owner}'."
    return f"There is no option {name}.{f' Did you mean {guess[0]}?' if guess else ''} {_see_help(context)}"


def _command_with(name: str, context: click.Context) -> str | None:
    """Another command that has this option, as it is typed."""
    above = context if isinstance(context.command, click.Group) else context.parent
    if above is None or not isinstance(above.command, click.Group):
        return None
    commands = above.command.commands.items()
    named = (command for command, each in commands if any(name in parameter.opts for parameter in each.params))
    return next((f"{_called(above)} {command}" for command in named), None)


def _see_help(context: click.Context | None) -> str:
    return f"Type '{_called(context)} --help' to see what there is." if context is not None else ""


def _called(context: click.Context) -> str:
    """The command as it is typed here: 'py -m reportgen run' on Windows."""
    from reportgen.console import command

    return " ".join((command(), *context.command_path.split()[1:]))
