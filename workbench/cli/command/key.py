"""``workbench key``: which guide item each turn deals with."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.show import table
from workbench.cli.speech import say
from workbench.study.keyed import Keyed, correct, keyed, to_csv
from workbench.study.session import opened


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "key",
        help=say(
            "Show how an INTERVIEW is keyed to the guide. With --set TURN ITEM, say which item "
            "a turn deals with («off» for none); the rest is decoded again around it."
        ),
    )
    @click.argument("interview")
    @click.option(
        "--set",
        "corrections",
        type=(int, str),
        multiple=True,
        metavar="TURN ITEM",
        help=say("Correct the key of a turn; may be given several times."),
    )
    @click.option("--coder", envvar="WORKBENCH_CODER", default="", help=say("Who says so."))
    @click.option(
        "--csv", "file", type=click.Path(path_type=Path), help=say("Write the table to a CSV file.")
    )
    def run(
        interview: str, corrections: tuple[tuple[int, str], ...], coder: str, file: Path | None
    ) -> None:
        with opened(Path.cwd()) as session:
            if corrections:
                correct(session, coder, interview, corrections)
            rows = keyed(session, interview)
        if file is not None:
            to_csv(rows, file)
            click.echo(say("{number} rows in {file}", number=len(rows), file=file))
            return
        _show(rows)

    return run


def _show(rows: tuple[Keyed, ...]) -> None:
    head = [say(word) for word in ("Turn", "Speaker", "Item", "How", "Sure", "Text")]
    cells = [
        (
            row.turn,
            row.speaker,
            row.label,
            say(row.how),
            say("confirmed") if row.confirmed else f"{row.confidence:.0%}",
            row.text,
        )
        for row in rows
    ]
    click.echo(table(head, cells, right=(0, 4)))
