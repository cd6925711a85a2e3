"""``workbench build``: everything, from the files to the report."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.show import TerminalProgress, show_open, show_remarks
from workbench.cli.speech import Speech, say
from workbench.study.reporting.build import Built, build
from workbench.text.counted import filled


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "build",
        help=say(
            "Take in sources and codings, key, weigh and write the report into outputs/. "
            "Does only what changed since the last build."
        ),
    )
    @click.option(
        "--language",
        type=click.Choice(["nb", "nn", "en"]),
        help=say("The report's language; the study's own unless given."),
    )
    @click.option("--again", is_flag=True, help=say("Write the report even if nothing changed."))
    def run(language: str | None, again: bool) -> int:
        built = build(Path.cwd(), language, TerminalProgress(), again=again)
        show_built(built)
        return show_open(built.open)

    return run


def counted(what: str, number: int) -> str:
    """Return how many of what: ``1 coding``, ``12 kodinger``."""
    return filled(f"{{number}} {say(what)}", {"number": number}, Speech.language)


def show_built(built: Built) -> None:
    """Say what was made and what needs a person's eye."""
    if built.fresh:
        click.echo(say("Built the report:"))
    else:
        click.echo(say("Nothing changed since the last build. The report stands:"))
    for output in built.outputs:
        click.echo(f"  outputs/{output.name}")
    click.echo("  " + " · ".join(counted(what, number) for what, number in built.figures))
    show_remarks(built.remarks)
