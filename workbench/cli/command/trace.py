"""``workbench trace``: from a quote, claim or number back to its evidence."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.speech import say
from workbench.cli.trail import shown
from workbench.study.opening.session import opened
from workbench.study.reviewing.trace import trace


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "trace",
        help=say(
            "Show what stands behind QUERY: a quote (Q-…), a claim (C-…), a number (N-…), a turn "
            "(I1:34), or words pasted from the report."
        ),
    )
    @click.argument("query", nargs=-1, required=True)
    @click.option(
        "--window", default=2, show_default=True, help=say("Turns of context on each side.")
    )
    def run(query: tuple[str, ...], window: int) -> None:
        with opened(Path.cwd()) as session:
            found = trace(session, " ".join(query), window)
        click.echo(shown(found))

    return run
