"""A trail from the report to its evidence, laid out for reading in a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from workbench.cli.speech import say
from workbench.model.trail import Coded, Fate, Hit, Passage, Spoken, Trail

WIDTH = 92


def shown(trails: Sequence[Trail]) -> str:
    """Return all trails as text."""
    return "\n\n".join("\n".join(_trail(trail)) for trail in trails)


def _trail(trail: Trail) -> Iterator[str]:
    yield from _wrapped(f"{trail.id} " if trail.id else "", trail.text)
    if trail.kind == "claim" and trail.mentions:
        row = trail.mentions[0]
        yield say(
            "  {n} of the {d} cases where it came up ({total} in all); quantifier: {word}",
            n=row.n,
            d=row.denominator,
            total=row.total,
            word=row.quantifier,
        )
        yield from _cases(trail)
    if trail.hit is not None:
        yield from _likeness(trail.hit)
    yield from _mentions(trail)
    for title, passages in (
        ("Evidence ({number}):", trail.evidence),
        ("Against ({number}):", trail.counter),
    ):
        if passages:
            yield ""
            yield say(title, number=len(passages))
            for passage in passages:
                yield from _passage(passage)


def _cases(trail: Trail) -> Iterator[str]:
    row = trail.mentions[0]
    for title, cases in (
        ("for", row.cases_for),
        ("against", row.cases_against),
        ("silent", row.cases_silent),
        ("not-asked", row.cases_not_asked),
    ):
        if cases:
            yield f"  {say(title)}: {cases}"


def _likeness(hit: Hit) -> Iterator[str]:
    if hit.score >= 100:  # noqa: PLR2004 - a per cent figure
        return
    signs = {Fate.SAME: "{}", Fate.GONE: "[-{}-]", Fate.NEW: "{{+{}+}}"}
    words = " ".join(signs[change.fate].format(change.words) for change in hit.changes)
    yield say("  not to the letter ({score} % alike):", score=round(hit.score))
    yield from _wrapped("    ", words)


def _mentions(trail: Trail) -> Iterator[str]:
    places = dict.fromkeys((row.chapter, row.id, row.bookmark) for row in trail.mentions)
    for chapter, name, bookmark in places:
        what = "" if name == trail.id else f"{name}, "
        yield say(
            "  in the report: {what}{chapter} (bookmark {bookmark})",
            what=what,
            chapter=chapter,
            bookmark=bookmark,
        )


def _passage(passage: Passage) -> Iterator[str]:
    turns = ", ".join(str(one.turn) for one in passage.turns)
    facts = [
        f"{passage.interview}:{turns}",
        passage.case,
        passage.speaker,
        passage.time,
        say("item {item}", item=passage.item) if passage.item else say("off-guide"),
    ]
    yield ""
    yield "  " + " · ".join(fact for fact in facts if fact)
    for spoken in passage.before:
        yield from _spoken(spoken, "    ")
    for spoken in passage.turns:
        yield from _spoken(spoken, "  ▸ ")
    for spoken in passage.after:
        yield from _spoken(spoken, "    ")
    if passage.quote not in {one.text for one in passage.turns}:
        yield from _wrapped("    = ", f"«{passage.quote}»")
    for coded in passage.codings:
        yield _coded(coded)


def _spoken(spoken: Spoken, indent: str) -> Iterator[str]:
    yield from _wrapped(f"{indent}{spoken.turn:>3} {spoken.speaker}: ", spoken.text)


def _coded(coded: Coded) -> str:
    return f"    # {coded.code} ({say(coded.stance)}), {coded.coder}, {coded.date}"


def _wrapped(head: str, text: str) -> Iterator[str]:
    indent = " " * min(len(head), 10)
    yield from textwrap.wrap(
        head + text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
