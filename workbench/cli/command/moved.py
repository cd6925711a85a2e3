"""``workbench moved``: decide what became of coded words in a corrected transcript."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from workbench.cli.coder import coder_option
from workbench.cli.speech import say
from workbench.study.deciding.corrected import Astray, Passage, accept, astray, drop, place_at
from workbench.study.opening.session import opened

WHY: Final = {
    "gone": "the words were changed",
    "ambiguous": "the words stand in several places",
    "far": "the words stand among others",
}
WHAT: Final = {
    "coding": "coding",
    "key": "key",
    "refusal": "refusal",
    "summary": "summary",
    "memo": "memo",
}


def command() -> click.Command:
    """Return the group in the run's language."""
    group = click.Group(
        "moved", help=say("Decide what became of coded words in a corrected transcript.")
    )
    for make in (_list, _accept, _drop):
        group.add_command(make())
    return group


def _list() -> click.Command:
    @click.command(
        "list", help=say("Show what waits for a decision: the words as they were, and as they are.")
    )
    def run() -> None:
        with opened(Path.cwd()) as session:
            found = astray(session)
        for one in found:
            _show(one)
        if found:
            click.echo(say("{number} to decide: workbench moved accept ID …", number=len(found)))
        else:
            click.echo(say("Nothing waits for a decision."))

    return run


def _show(one: Astray) -> None:
    what = say(WHAT[one.what])
    click.echo(
        f"{one.id}  {one.interview}  {what} «{one.about}» ({one.coder}): {say(WHY[one.why])}"
    )
    click.echo(f"  {say('then')}  {_words(one.then)}")
    if one.now is None:
        click.echo(f"  {say('now')}  {say('nothing here is like it')}")
    else:
        turn = say("turn {number}", number=one.now.turn) if one.now.turn else ""
        click.echo(f"  {say('now')}  {_words(one.now)}  {turn}".rstrip())
    click.echo("")


def _words(passage: Passage) -> str:
    parts = (passage.before, passage.words, passage.after)
    before, words, after = (" / ".join(part.split("\n\n")) for part in parts)
    return f"… {before}[{words}]{after} …"


def _accept() -> click.Command:
    @click.command(
        "accept",
        help=say(
            "Tie what was coded to the words shown under «now»; with --words (and --turn), to "
            "others of the same interview."
        ),
    )
    @click.argument("ids", nargs=-1, required=True)
    @click.option("--words", default="", help=say("Other words, as they stand in the transcript."))
    @click.option("--turn", type=int, help=say("The number of the turn."))
    @coder_option(say("Who decides (or WORKBENCH_CODER)."))
    def run(ids: tuple[str, ...], words: str, turn: int | None, coder: str) -> None:
        if (words or turn is not None) and len(ids) > 1:
            raise click.UsageError(say("Give one ID with --words or --turn."))
        with opened(Path.cwd()) as session:
            if words or turn is not None:
                done = place_at(session, coder, ids[0], words, turn)
            else:
                done = accept(session, coder, ids)
        click.echo(say("{number} tied to the new wording.", number=done))

    return run


def _drop() -> click.Command:
    @click.command(
        "drop", help=say("Take these away: nothing in the new version is what they were.")
    )
    @click.argument("ids", nargs=-1, required=True)
    @coder_option(say("Who decides (or WORKBENCH_CODER)."))
    def run(ids: tuple[str, ...], coder: str) -> None:
        with opened(Path.cwd()) as session:
            click.echo(say("{number} taken away.", number=drop(session, coder, ids)))

    return run
