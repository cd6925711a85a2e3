"""``workbench report``: write the report again, in any language, anywhere."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.show import TerminalProgress, show_remarks
from workbench.cli.speech import say
from workbench.study.publish import publish


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "report",
        help=say("Write the report into a folder, in the study's language or another."),
    )
    @click.option(
        "--language",
        type=click.Choice(["nb", "nn", "en"]),
        help=say("The report's language; the study's own unless given."),
    )
    @click.option(
        "--to",
        type=click.Path(file_okay=False, path_type=Path),
        help=say("The folder to write into; outputs/LANGUAGE unless given."),
    )
    def run(language: str | None, to: Path | None) -> None:
        made = publish(Path.cwd(), language, to, TerminalProgress())
        click.echo(say("Wrote the report:"))
        for path in made.paths:
            click.echo(f"  {path}")
        show_remarks(made.remarks)

    return run
