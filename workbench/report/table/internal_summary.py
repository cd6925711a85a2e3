"""The framework matrix as the internal evidence file shows it: a summary per theme and case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workbench.model.anchor import Anchor
from workbench.model.coding import Summary
from workbench.report.block import Block, Heading, Paragraph, Run
from workbench.report.material import Material
from workbench.report.phrase import listed, runs, say

TITLE: Final = say(
    "Sammendrag etter tema og case", "Samandrag etter tema og case", "Summaries by theme and case"
)
RESTS: Final = say(
    " ({coder}; bygger på {places})",
    " ({coder}; byggjer på {places})",
    " ({coder}; rests on {places})",
)
NOTHING: Final = say("ingen tekststeder", "ingen tekststader", "no passages")


def summaries(material: Material) -> Iterator[Block]:
    """Yield every written summary under its theme, with its case and the turns it rests on."""
    language = material.language
    written = {(one.case, one.theme): one for one in material.work.summaries}
    if not written:
        return
    yield Heading(1, runs(TITLE.in_(language)), "summaries", numbered=False)
    for theme in material.codebook.themes:
        found = [
            (case.name, written[case.id, theme.id])
            for case in material.study.cases
            if (case.id, theme.id) in written
        ]
        if found:
            name = runs(theme.name.in_(language))
            yield Heading(2, name, f"summaries-{theme.id}", numbered=False)
        for case, one in found:
            after = RESTS.in_(language).format(coder=one.coder, places=_places(one, material))
            inlines = (Run(f"{case}: ", strong=True), *runs(one.text), Run(after))
            yield Paragraph(inlines)


def _places(one: Summary, material: Material) -> str:
    places = [_place(anchor, material) for anchor in one.anchors]
    known = list(dict.fromkeys(place for place in places if place))
    return listed(known, material.language) if known else NOTHING.in_(material.language)


def _place(anchor: Anchor, material: Material) -> str:
    transcript = material.transcripts.get(anchor.interview)
    turns = () if transcript is None else transcript.turns_in(anchor.span)
    return f"{anchor.interview}:{turns[0].number}" if turns else ""
