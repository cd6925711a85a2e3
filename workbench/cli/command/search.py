"""``workbench search``: words in the interviews, in their context."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from workbench.cli.coder import coder_option
from workbench.cli.show import table
from workbench.cli.speech import say
from workbench.model.search import Sort
from workbench.study.opening.session import opened
from workbench.study.searching.noted import Noted, search_memos
from workbench.study.searching.scope import Scope
from workbench.study.searching.search import Hit, Searched, search, to_csv

Run = TypeVar("Run", bound=Callable[..., Any])
_AROUND = 12
"""Columns that number, turn and speaker need at the least beside the words."""


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "search",
        help=say(
            'Find words in the interviews: QUERY is a word, a "phrase", *part* of a word; with '
            "AND, OR, NOT, NEAR/5 and parentheses. See: workbench help search"
        ),
    )
    @click.argument("query", nargs=-1, required=True)
    @scoped
    @click.option("--memos", is_flag=True, help=say("Search what is written in memos instead."))
    @coder_option(say("Who searches memos: where coding is blind, only one's own are shown."))
    @click.option(
        "--sort",
        type=click.Choice([one.value for one in Sort]),
        default=Sort.PLACE.value,
        help=say("Order: place, or by the words to the left or right, or by the hit."),
    )
    @click.option(
        "--csv", "file", type=click.Path(path_type=Path), help=say("Write to a CSV file.")
    )
    def run(
        query: tuple[str, ...], memos: bool, coder: str, sort: str, file: Path | None, **scope: Any
    ) -> None:
        with opened(Path.cwd()) as session:
            if memos:
                _show_memos(search_memos(session, " ".join(query), coder))
                return
            made = search(session, " ".join(query), Scope(**scope), Sort(sort))
        if file is not None:
            to_csv(made, file)
            click.echo(say("{number} rows in {file}", number=len(made.hits), file=file))
            return
        _show(made)

    return run


def _show_memos(found: tuple[Noted, ...]) -> None:
    if not found:
        click.echo(say("Nothing found."))
    for one in found:
        place = f"{one.interview}:{one.turn}" if one.interview else one.code or say("the study")
        words = " ".join(f"{one.left}{one.hit}{one.right}".split())
        click.echo(f"{place}  {one.coder} {one.date}  {words}")


def scoped(run: Run) -> Run:
    """Add the options that narrow a search."""
    for option in reversed(
        (
            click.option("--case", default="", help=say("Only this case.")),
            click.option("--interview", default="", help=say("Only this interview.")),
            click.option("--speaker", default="", help=say("Only this speaker.")),
            click.option("--item", default="", help=say("Only turns on this guide item.")),
            click.option("--coded", "code", default="", help=say("Only turns with this code.")),
            click.option("--memo", is_flag=True, help=say("Only turns with a memo.")),
            click.option(
                "--informants", is_flag=True, help=say("Leave out what interviewers say.")
            ),
        )
    ):
        run = option(run)
    return run


def _show(made: Searched) -> None:
    if not made.hits:
        click.echo(say("Nothing found."))
        return
    click.echo("\n".join(_lines(made.hits)))
    total = (say("in all"), len(made.hits), made.turns)
    rows = [*((one.case, one.hits, one.turns) for one in made.by_case), total]
    click.echo("\n" + table([say("Case"), say("Hits"), say("Turns")], rows, right=(1, 2)))


def _lines(found: tuple[Hit, ...]) -> list[str]:
    """Return the hits one below the other, the words found in one column."""
    places = [f"{one.interview}:{one.turn}  {one.speaker}" for one in found]
    widest = max(len(place) for place in places)
    middle = max(len(one.hit) for one in found)
    room = shutil.get_terminal_size((120, 24)).columns - widest - middle - 6
    side = max(_AROUND, room // 2)
    return [
        f"{place:<{widest}}  {one.left[-side:]:>{side}}{one.hit}{one.right[:side]}".rstrip()
        for place, one in zip(places, found, strict=True)
    ]
