"""``workbench init``: a new study."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.speech import Speech, say
from workbench.study.disk.init import init


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "init",
        help=say(
            "Start a new study in FOLDER: a starter guide, codebook, templates, a short "
            "constructed interview to try, and a README of five steps."
        ),
    )
    @click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
    @click.option(
        "--language",
        type=click.Choice(["nb", "en"]),
        help=say("The study's language; the one you read this in unless given."),
    )
    def run(folder: Path, language: str | None) -> None:
        made = init(folder, language or Speech.language)
        click.echo(say("A new study stands in {folder}:", folder=folder))
        for name in made:
            click.echo(f"  {name}")
        click.echo(say("Next: read {folder}/README.md, then run: workbench build", folder=folder))

    return run
