"""What is wrong with a command as it was typed, in one line of the reader's language."""

from __future__ import annotations

import re
from typing import Final

import click

from workbench.cli.speech import say
from workbench.errors.base import one_line

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


def usage(error: click.ClickException) -> str:
    """Return the line for a command that cannot be run as it was typed."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "workbench"
    return "workbench: " + say(
        "{problem} See: {command} --help", problem=_problem(error), command=command
    )


def _problem(error: click.ClickException) -> str:
    message = error.format_message()
    for pattern, phrase in _SAID:
        found = pattern.match(message)
        if found:
            return say(phrase).format(*(one_line(value) for value in found.groups()))
    return one_line(message)
