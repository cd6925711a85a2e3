"""``workbench sync``: events between the database and their files."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.speech import say
from workbench.study.disk.folder import find
from workbench.study.opening.session import database_of
from workbench.study.opening.sync import sync


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "sync",
        help=say(
            "Take in other coders' events from interviews/codings/ and write out your own. "
            "Running it twice changes nothing."
        ),
    )
    def run() -> None:
        folder = find(Path.cwd())
        with database_of(folder) as database:
            done = sync(folder, database)
        click.echo(
            say(
                "{taken} events taken in, {written} written out.",
                taken=done.taken,
                written=done.written,
            )
        )

    return run
