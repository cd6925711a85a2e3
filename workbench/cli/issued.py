"""Issues of the report on a terminal: what was kept, and what has changed since."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import click

from workbench.cli.speech import Speech, say
from workbench.model.since import Changes

_WIDTH = 92


def show_issue(name: str, paths: Sequence[str]) -> None:
    """Say what was kept of an issue."""
    click.echo(say("Issue {name} is kept:", name=name))
    for path in paths:
        click.echo(f"  {path}")


def show_changes(changes: Changes | None) -> None:
    """List what has changed since an issue, with both versions."""
    if changes is None:
        click.echo(say("No issue of the report has been marked."))
        return
    for one in changes.all:
        click.echo(one.said(Speech.language))
        for sign, words in (("−", one.before), ("+", one.now)):
            if words:
                lines = textwrap.wrap(
                    f"{sign} {words}", _WIDTH, initial_indent="    ", subsequent_indent="      "
                )
                click.echo("\n".join(lines))
    click.echo(
        say(
            "Since issue {name} ({coder}, {date}): {number} changes.",
            name=changes.name,
            coder=changes.coder,
            date=changes.date,
            number=len(changes.all),
        )
    )
