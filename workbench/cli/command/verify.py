"""``workbench verify``: hold a report that somebody has edited against the evidence."""

from __future__ import annotations

import textwrap
from pathlib import Path

import click

from workbench.cli.show import TerminalProgress, table
from workbench.cli.speech import Speech, say
from workbench.model.repeated import Repeated
from workbench.model.verdict import Deviation
from workbench.study.opening.session import opened
from workbench.study.reviewing.verify import Checked, verify

_WIDTH = 92
_PLACE = 34
_FIRST = 3
"""So many of the places with one cause are shown."""


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "verify",
        help=say(
            "Hold FILE (.docx or .odt), a report that somebody has edited, against its ledger, "
            "the transcripts and the codings. Exit code 0: nothing is wrong; 1: there is "
            "something to look at."
        ),
    )
    @click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
    @click.option(
        "--ledger",
        type=click.Path(dir_okay=False, path_type=Path),
        help=say("The ledger of the build the file came from; outputs/ledger.csv unless given."),
    )
    @click.option(
        "--html",
        "page",
        type=click.Path(dir_okay=False, path_type=Path),
        help=say("Write what was found to a page."),
    )
    @click.option(
        "--comments",
        type=click.Path(dir_okay=False, path_type=Path),
        help=say("Write a copy of the Word file with a comment at each place."),
    )
    def run(file: Path, ledger: Path | None, page: Path | None, comments: Path | None) -> int:
        with opened(Path.cwd()) as session:
            checked = verify(session, file, ledger, TerminalProgress())
        _show(checked)
        if page is not None:
            checked.write_page(page, Speech.language)
        if comments is not None:
            checked.write_comments(comments, Speech.language)
        return 1 if checked.deviations else 0

    return run


def _show(checked: Checked) -> None:
    found = checked.repeated
    if found:
        rows = [
            (number, _short(_where(one)), one.about(Speech.language), _wrong(one))
            for number, one in enumerate(found, start=1)
        ]
        heads = ("", say("Where"), say("What"), say("What is wrong"))
        click.echo(table(heads, rows, right=(0,)))
        click.echo()
        for number, one in enumerate(found, start=1):
            _words(number, one)
        click.echo(f"{checked.file}: {checked.counted(Speech.language)}")
    else:
        click.echo(say("{file}: nothing goes beyond its evidence.", file=checked.file))
    click.echo(checked.summary(Speech.language))


def _where(one: Repeated) -> str:
    return one.deviations[0].place if one.alone else one.places(Speech.language)


def _wrong(one: Repeated) -> str:
    return one.gravest.said(Speech.language)


def _words(number: int, one: Repeated) -> None:
    """Print the words that are wrong; of many places the gravest few, each with where it is."""
    head = f"{number:>3}  "
    if one.alone:
        _wrapped(_of(one.deviations[0]), head)
        return
    _wrapped(f"{one.said(Speech.language)} ({one.places(Speech.language)})", head)
    for each in one.shown[:_FIRST]:
        _wrapped(f"{each.place}: {_of(each)}" if each.place else _of(each), " " * len(head) + "• ")
    if len(one.deviations) > _FIRST:
        _wrapped(say("… all of them are on the page that --html writes."), " " * len(head))


def _of(one: Deviation) -> str:
    return one.difference() if one.changes else one.found or one.expected


def _wrapped(words: str, head: str) -> None:
    if words:
        lines = textwrap.wrap(
            words,
            _WIDTH,
            initial_indent=head,
            subsequent_indent=" " * len(head),
            break_long_words=False,
            break_on_hyphens=False,
        )
        click.echo("\n".join(lines))


def _short(place: str) -> str:
    return place if len(place) <= _PLACE else f"{place[: _PLACE - 1]}…"
