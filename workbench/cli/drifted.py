"""Alarms of drift on a terminal: a sentence and all that is raised at it, a cause told once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Final

import click

from workbench.cli.show import line
from workbench.cli.speech import Speech, say
from workbench.errors.base import message_language
from workbench.model.drift import PARTS, Alike, Cause, Drift, Place
from workbench.study.reporting.drift import Drifted

_SHOWN: Final = 3
"""Sentences of one cause that are shown; of the others the places are counted."""


def show(found: Drifted, file: Path | None, *, every: bool) -> None:
    """Tell what is open, the decided where ``every`` is asked for, and what to do next."""
    for group in found.together:
        _tell(found, group, every=every)
        click.echo()
    if every and found.judged.decided:
        click.echo(say("Accepted:"))
        click.echo()
    for one, last in found.judged.decided if every else ():
        _sentence(one.here)
        line(f"  {one.id}  ", one.said(Speech.language))
        told = say(
            "{verdict} by {who} on {when}",
            verdict=say(last.verdict),
            who=last.coder,
            when=last.time[:10],
        )
        line("    ", f"{told}: {last.reason}")
        click.echo()
    _close(found, file)


def _close(found: Drifted, file: Path | None) -> None:
    held = (
        say("Held against itself and against the codings of «{study}».", study=found.study)
        if found.study
        else say("Held against itself alone.")
    )
    number, decided = len(found.judged.open), len(found.judged.decided)
    facts = {"file": found.file, "open": number, "decided": decided}
    told = (
        say("{file}: {open} open, {decided} accepted.", **facts)
        if number or decided
        else say("{file}: no drift was found.", **facts)
    )
    line("", f"{told} {held}")
    if number:
        which = f" --file {file}" if file else ""
        click.echo(say("Mend the sentence, or, where it is fine as it stands, accept it:"))
        click.echo(f"  workbench drift accept ID --why …{which}")


def _tell(found: Drifted, group: Alike, *, every: bool) -> None:
    if group.cause is Cause.SENTENCE:
        _sentence(group.drifts[0].here)
        for one in group.drifts:
            _raised(found, one)
        return
    line(f"{group.id}  ", group.said(Speech.language))
    first = group.drifts[0]
    if group.cause is Cause.FINDING and first.there is not None:
        _quoted("  → ", first.there)
    shown = group.drifts if every else group.drifts[:_SHOWN]
    for one in shown:
        _quoted("  ", one.here)
        if group.cause is Cause.SWAP and one.there is not None:
            _quoted("    → ", one.there)
        line("    ", f"{one.id}{_earlier(found, one)}")
    left = Counter(_where(one.here) for one in group.drifts[len(shown) :])
    if left:
        places = "; ".join(f"{where} ({number})" for where, number in left.items())
        number = sum(left.values())
        line("  ", say("… and {number} more: {places}. All: --all", number=number, places=places))


def _raised(found: Drifted, one: Drift) -> None:
    """Tell what is raised at a sentence that has been shown."""
    borne = f": {one.evidence.said(Speech.language)}" if one.evidence else ""
    words = f" – «{one.words}»" if one.words else ""
    line(f"  {one.id}  ", f"{one.said(Speech.language)}{borne}{words}{_earlier(found, one)}")
    if one.there is not None:
        _quoted("    → ", one.there)


def _earlier(found: Drifted, one: Drift) -> str:
    """Return what was decided before the words or the evidence changed."""
    held = found.judged.earlier.get(one.id)
    if held is None:
        return ""
    facts = {
        "who": held.decision.coder,
        "when": held.decision.time[:10],
        "why": held.decision.reason,
        "was": held.decision.words,
    }
    told = (
        say("{who} accepted an earlier wording on {when} («{was}»): {why}", **facts)
        if held.reworded
        else say("{who} accepted it on {when}, against other evidence: {why}", **facts)
    )
    return f" [{told}]"


def _sentence(place: Place) -> None:
    click.echo(_where(place))
    line("  ", f"«{place.text}»")


def _quoted(indent: str, place: Place) -> None:
    line(indent, f"{_where(place)}: «{place.text}»")


def _where(place: Place) -> str:
    part = PARTS[place.part][message_language(Speech.language)]
    return f"{part} · {place.heading}" if place.heading else part
