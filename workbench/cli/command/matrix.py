"""``workbench matrix``: themes and codes by case and group, coverage, co-occurrence."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.show import table
from workbench.cli.speech import say
from workbench.study.matrix import KINDS, matrix, to_csv
from workbench.study.session import opened


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "matrix",
        help=say(
            "Show a matrix: theme-case, code-case, theme-group, coverage (guide item by case), "
            "co-occurrence or framework (summaries). For internal use: cases are named."
        ),
    )
    @click.argument("kind", type=click.Choice(KINDS), default="theme-case")
    @click.option(
        "--csv", "file", type=click.Path(path_type=Path), help=say("Write to a CSV file.")
    )
    def run(kind: str, file: Path | None) -> None:
        with opened(Path.cwd()) as session:
            made = matrix(session, kind)
        if file is not None:
            to_csv(made, file)
            click.echo(say("{number} rows in {file}", number=len(made.rows), file=file))
            return
        rows = [(row.label, *row.cells) for row in made.rows]
        click.echo(table(["", *made.columns], rows, right=range(1, len(made.columns) + 1)))
        if made.legend:
            click.echo("   ".join(f"{sign} {say(what)}" for sign, what in made.legend.items()))

    return run
