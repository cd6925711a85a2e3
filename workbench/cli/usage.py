"""How a command is used, and what is wrong with one as it was typed, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click

from workbench.cli.speech import say
from workbench.errors.base import one_line

_EXTRA: Final = re.compile(r"Got unexpected extra argument \((.*)\)", re.DOTALL)
_FOLDER: Final = "«{0}» is a folder; a command works on the study one stands in: cd {0} first."

_SAID: Final = tuple(
    (re.compile(pattern, re.DOTALL), phrase)
    for pattern, phrase in (
        (r"No such command '(.*?)'\.", "there is no command «{0}»."),
        (r"No such option:? '?(-[^\s'.]*)'?\.?", "there is no option «{0}»."),
        (r"Missing (?:argument|option|parameter) '(.*?)'\.", "{0} is missing."),
        (r"Got unexpected extra arguments? \((.*)\)", "«{0}» is one word too many."),
        (r"Option '(.*?)' requires .*argument.*", "{0} needs a value behind it."),
        (r"Option '(.*?)' does not take a value\.", "{0} takes no value."),
        (
            r"Invalid value for '(.*?)': '(.*)' is not a valid integer\.",
            "{0} should be a whole number, but is «{1}».",
        ),
        (
            r"Invalid value for '(.*?)': '(.*?)' is not one of (.*)\.",
            "{0} should be one of {2}, but is «{1}».",
        ),
        (
            r"Invalid value for '(.*?)': (?:File|Path) '(.*)' is a directory\.",
            "{0} should be a file, but «{1}» is a folder.",
        ),
        (
            r"Invalid value for '(.*?)': Directory '(.*)' is a file\.",
            "{0} should be a folder, but «{1}» is a file.",
        ),
    )
)
"""What the library says → the phrase that says it in our words."""


_HELP: Final = frozenset({"Options", "Arguments", "Commands", "Show this message and exit."})
"""Words the library puts in a help page itself."""


class Help(click.HelpFormatter):
    """A help page whose every word is in the reader's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is called."""
        super().write_usage(prog, args, say("Usage: ") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """Write the heading of a list."""
        super().write_heading(_ours(heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write a list of names and what they are."""
        super().write_dl([(name, _ours(what)) for name, what in rows], col_max, col_spacing)


def _ours(words: str) -> str:
    return say(words) if words in _HELP else words


def usage(error: click.ClickException) -> str:
    """Return the line for a command that cannot be run as it was typed."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "workbench"
    return "workbench: " + say(
        "{problem} See: {command} --help", problem=_problem(error), command=command
    )


def _problem(error: click.ClickException) -> str:
    message = error.format_message()
    extra = _EXTRA.fullmatch(message)
    if extra and Path(extra[1]).is_dir():
        return say(_FOLDER).format(one_line(extra[1]))
    for pattern, phrase in _SAID:
        found = pattern.match(message)
        if found:
            return say(phrase).format(*(one_line(value) for value in found.groups()))
    return one_line(message)
