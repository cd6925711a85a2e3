"""``workbench key``: which guide item each turn deals with."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.show import table
from workbench.cli.speech import say
from workbench.study.deciding.keyed import Keyed, correct, keyed, to_csv
from workbench.study.keying.asked import ProposedCue, Question, proposed_cues, questions
from workbench.study.opening.session import opened

WIDTH = 160
"""Signs of a turn that are shown where a person is asked about it."""


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "key",
        help=say(
            "Show how an INTERVIEW is keyed to the guide. With --set TURN ITEM, say which item "
            "a turn deals with («off» for none); the rest is decoded again around it. With "
            "--ask N, see the N turns whose answer would help the keying most; with --cues, "
            "words that confirmed turns propose as cues for the guide."
        ),
    )
    @click.argument("interview")
    @click.option(
        "--set",
        "corrections",
        type=(int, str),
        multiple=True,
        metavar="TURN ITEM",
        help=say("Correct the key of a turn; may be given several times."),
    )
    @click.option(
        "--ask",
        type=click.IntRange(min=1),
        metavar="N",
        help=say("Show the N turns whose answer would help most, with three likely items each."),
    )
    @click.option("--cues", is_flag=True, help=say("Propose cue words from confirmed turns."))
    @click.option("--coder", envvar="WORKBENCH_CODER", default="", help=say("Who says so."))
    @click.option(
        "--csv", "file", type=click.Path(path_type=Path), help=say("Write the table to a CSV file.")
    )
    def run(
        interview: str,
        corrections: tuple[tuple[int, str], ...],
        ask: int | None,
        cues: bool,
        coder: str,
        file: Path | None,
    ) -> None:
        with opened(Path.cwd()) as session:
            if corrections:
                correct(session, coder, interview, corrections)
            if ask is not None:
                _ask(interview, questions(session, interview, ask))
                return
            if cues:
                _propose(proposed_cues(session))
                return
            rows = keyed(session, interview)
        if file is not None:
            to_csv(rows, file)
            click.echo(say("{number} rows in {file}", number=len(rows), file=file))
            return
        _show(rows)

    return run


def _show(rows: tuple[Keyed, ...]) -> None:
    head = [say(word) for word in ("Turn", "Speaker", "Item", "How", "Sure", "Text")]
    cells = [
        (
            row.turn,
            row.speaker,
            row.label,
            say(row.how),
            say("confirmed") if row.confirmed else f"{row.confidence:.0%}",
            row.text,
        )
        for row in rows
    ]
    click.echo(table(head, cells, right=(0, 4)))


def _ask(interview: str, found: tuple[Question, ...]) -> None:
    if not found:
        click.echo(say("Every turn that could be asked about is confirmed."))
        return
    for one in found:
        click.echo(
            say(
                "Turn {turn}, {speaker} (helps {gain} turns)",
                turn=one.turn,
                speaker=one.speaker,
                gain=f"{one.gain:.1f}",
            )
        )
        if one.before:
            click.echo(f"    … {_short(one.before)}")
        click.echo(f"    «{_short(one.text)}»")
        for item, label, share in one.best:
            click.echo(f"    {share:3d} %  {label}  {item}")
    first = found[0]
    click.echo(
        say(
            "Answer with: workbench key {interview} --set {turn} {item} --coder WHO --ask {number}",
            interview=interview,
            turn=first.turn,
            item=first.best[0][0],
            number=len(found),
        )
    )


def _short(text: str) -> str:
    return text if len(text) <= WIDTH else text[: WIDTH - 1].rstrip() + "…"


def _propose(found: tuple[ProposedCue, ...]) -> None:
    if not found:
        click.echo(say("Too few turns are confirmed to propose cue words."))
        return
    head = [say(word) for word in ("Item", "Cue word", "Turns", "Elsewhere")]
    cells = [(f"{one.label} {one.item}", one.word, one.turns, one.others) for one in found]
    click.echo(table(head, cells, right=(2, 3)))
