"""``workbench drift``: where a report says one thing in one place and another elsewhere."""

from __future__ import annotations

import textwrap
from pathlib import Path

import click

from workbench.cli.show import TerminalProgress
from workbench.cli.speech import Speech, say
from workbench.errors.base import message_language
from workbench.model.drift import PARTS, Drift, Place
from workbench.study.reviewing.drift import Drifted, drift

_WIDTH = 96


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "drift",
        help=say(
            "Read FILE (.docx, .odt, .md or .txt, also one that was not made here), or the "
            "study's own report, for drift: statements on the same matter with stronger or "
            "weaker words in the findings, the summary and the conclusion. Exit code 0: none; "
            "1: there is something to look at."
        ),
    )
    @click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
    @click.option(
        "--csv", "table", type=click.Path(path_type=Path), help=say("Write to a CSV file.")
    )
    @click.option(
        "--alone", is_flag=True, help=say("Hold FILE against itself only, not against the codings.")
    )
    @click.option(
        "--language",
        type=click.Choice(["nb", "nn", "en"]),
        help=say("The report's language; the study's own unless given."),
    )
    def run(file: Path | None, table: Path | None, alone: bool, language: str | None) -> int:
        found = drift(Path.cwd(), file, language=language, alone=alone, progress=TerminalProgress())
        _show(found)
        if table is not None:
            found.write_csv(table, Speech.language)
            click.echo(say("{number} rows in {file}", number=len(found.drifts), file=table))
        return 1 if found.drifts else 0

    return run


def _show(found: Drifted) -> None:
    for number, one in enumerate(found.drifts, start=1):
        _tell(number, one)
    held = (
        say("Held against itself and against the codings of «{study}».", study=found.study)
        if found.study
        else say("Held against itself alone.")
    )
    number = len(found.drifts)
    told = say("{file}: {number} to look at.", file=found.file, number=number)
    none = say("{file}: no drift was found.", file=found.file)
    click.echo(f"{told if number else none} {held}")


def _tell(number: int, one: Drift) -> None:
    head = f"{number:>3}  "
    click.echo(
        f"{head}{one.said(Speech.language)}" + (f" ({one.evidence})" if one.evidence else "")
    )
    click.echo(_quoted(one.here))
    if one.there is not None:
        click.echo(_quoted(one.there))
    if one.also:
        places = ", ".join(dict.fromkeys(_where(place) for place in one.also))
        click.echo(say("     also: {places}", places=places))
    click.echo()


def _quoted(place: Place) -> str:
    words = f" [{place.words}]" if place.words else ""
    text = f"{_where(place)}{words}: «{place.text}»"
    return textwrap.fill(
        text, _WIDTH, initial_indent="     ", subsequent_indent="       ", break_long_words=False
    )


def _where(place: Place) -> str:
    part = PARTS[place.part][message_language(Speech.language)]
    return f"{part}, {place.heading}" if place.heading else part
