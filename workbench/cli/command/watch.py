"""``workbench watch``: build again whenever a file is saved."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.command.build import show_built
from workbench.cli.show import TerminalProgress
from workbench.cli.speech import Speech, say
from workbench.cli.stop import heed
from workbench.study.reporting.watch import Round, watch


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "watch",
        help=say(
            "Build the report, and build it again whenever a template, the codebook or a "
            "source is saved. A mistake in a file is told in one line, and the watch goes on. "
            "Stop with Ctrl-C."
        ),
    )
    @click.option(
        "--language",
        type=click.Choice(["nb", "nn", "en"]),
        help=say("The report's language; the study's own unless given."),
    )
    def run(language: str | None) -> None:
        first = True
        for one in watch(Path.cwd(), language, TerminalProgress()):
            heed()
            _show(one, first=first)
            first = first and one.built is None

    return run


def _show(one: Round, *, first: bool) -> None:
    if one.error is not None:
        click.echo(f"workbench: {one.error.line(Speech.language)}", err=True)
    elif one.built is not None and first:
        show_built(one.built)
        click.echo(say("Watching. Save a file to build again; stop with Ctrl-C."))
    elif one.built is not None and one.built.fresh:
        told = say(
            "Built again in {seconds} s; {number} need your eye.",
            seconds=f"{one.seconds:.1f}",
            number=len(one.built.remarks),
        )
        click.echo(told)
