"""``workbench matrix``: themes and codes by case and group, coverage, co-occurrence."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from workbench.cli.show import table
from workbench.cli.speech import say
from workbench.study.opening.session import opened
from workbench.study.weighing.matrix import KINDS, cases_in, matrix, to_csv, to_xlsx


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
    @click.option(
        "--xlsx", "book", type=click.Path(path_type=Path), help=say("Write to an Excel file.")
    )
    @click.option("--theme", default="", help=say("Only the codes of this theme."))
    @click.option("--group", default="", help=say("Only the cases of this group."))
    def run(kind: str, file: Path | None, book: Path | None, theme: str, group: str) -> None:
        with opened(Path.cwd()) as session:
            made = matrix(session, kind).narrowed(theme, cases_in(session, group))
        for path, writing in ((file, to_csv), (book, partial(to_xlsx, kind=kind))):
            if path is not None:
                writing(made, path=path)
                click.echo(say("{number} rows in {file}", number=len(made.rows), file=path))
        if file or book:
            return
        rows = [(row.label, *(cell.text for cell in row.cells)) for row in made.rows]
        click.echo(table(["", *made.columns], rows, right=range(1, len(made.columns) + 1)))
        if made.legend:
            click.echo("   ".join(f"{sign} {say(what)}" for sign, what in made.legend.items()))

    return run
