"""How a transcript was read, on a terminal: its voices, its first turns, its letters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from workbench.cli.norwegian_account import place, recognised
from workbench.cli.show import show_remarks, table
from workbench.cli.speech import Speech, say
from workbench.model.transcript import Turn
from workbench.study.sources.explain import Explained

FIRST = 5
"""Turns shown of a file."""


def show_preview(found: Explained, file: Path, interview: str) -> None:
    """Show who speaks, the first turns, and how to go on."""
    _head(found)
    _voices(found)
    click.echo("")
    for turn in found.taken.transcript.turns[:FIRST]:
        click.echo(f"  {_time(turn)}{turn.label or '–'}: {turn.text[:100]}")
    click.echo("")
    show_remarks(found.taken.remarks)
    told = " ".join(
        f'--speaker "{one.label}={one.suggested}"' for one in found.voices if one.suggested
    )
    if interview and told:
        click.echo(say("If the suggestions are right:") + f' workbench ingest "{file}" {told}')
    elif not interview:
        click.echo(
            say("To bring it in:") + f' workbench ingest "{file}" --case CASE {told}'.rstrip()
        )


def show_account(found: Explained) -> None:
    """Show where every letter of a file went."""
    account = found.taken.transcript.account
    _head(found)
    parts = (
        ("in turns", account.in_turns),
        ("in speaker labels", account.in_labels),
        ("in recognised structure", account.in_structure),
        ("unexplained", account.unexplained),
    )
    rows = [(say(what), number) for what, number in parts]
    click.echo(table([say("Letters and digits"), str(account.letters)], rows, right=(1,)))
    click.echo("")
    _voices(found)
    if account.structure:
        click.echo("")
        found_rows = [
            (_said(one.reason, recognised), _said(one.source, place), one.text)
            for one in account.structure
        ]
        click.echo(table([say("Recognised as"), say("Where"), say("Text")], found_rows))
    show_remarks(found.taken.remarks)


def _head(found: Explained) -> None:
    transcript = found.taken.transcript
    reason = _said(found.taken.reason, recognised)
    click.echo(say("Read as {format}: {reason}", format=transcript.format, reason=reason))
    click.echo(say("Encoding: {encoding}", encoding=transcript.encoding))
    for key, value in transcript.head:
        click.echo(f"{key}: {value}")
    click.echo("")


def _said(fact: str, in_norwegian: Callable[[str], str]) -> str:
    return fact if Speech.language == "en" else in_norwegian(fact)


def _voices(found: Explained) -> None:
    head = [say(word) for word in ("Speaker", "Person", "Turns", "Words", "Questions", "Suggested")]
    rows = [
        (
            one.label or "–",
            one.person or "–",
            one.turns,
            one.words,
            f"{one.questions} %",
            one.suggested,
        )
        for one in found.voices
    ]
    click.echo(table(head, rows, right=(2, 3, 4)))


def _time(turn: Turn) -> str:
    if turn.start_ms is None:
        return ""
    minutes, seconds = divmod(turn.start_ms // 1000, 60)
    return f"[{minutes}:{seconds:02}] "
