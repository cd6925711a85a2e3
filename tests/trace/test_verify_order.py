"""What order, leads and printed numbers of references say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.trace.file.scribe import Paragraph, Readback, Reference, Tie
from workbench.trace.verify.order import falling
from workbench.trace.verify.reference import check_references
from workbench.trace.verify.weight import leads_to_other_side


@given(st.lists(st.integers(0, 6), max_size=7))
def test_the_longest_run_that_never_rises_is_kept(numbers: list[int]) -> None:
    kept = sorted(falling(numbers))
    assert all(numbers[one] >= numbers[other] for one, other in pairwise(kept))
    assert len(kept) == max(map(len, _runs(numbers)))


def _runs(numbers: list[int]) -> Iterator[tuple[int, ...]]:
    for size in range(len(numbers) + 1):
        for some in combinations(numbers, size):
            if all(one >= other for one, other in pairwise(some)):
                yield some


@pytest.mark.parametrize(
    ("lead", "other"),
    [
        ("Et utsagn peker den andre veien:", True),
        ("Den andre sida blir skildra slik:", True),
        ("An informant says of the opposite:", True),
        ("Om det siste sier informantene:", True),
        ("Det andre intervjuet gir et bilde:", False),
        ("Andre informanter sier det samme:", False),
        ("Det går den andre veien.", False),
    ],
)
def test_a_lead_to_the_other_side_is_known(lead: str, *, other: bool) -> None:
    assert leads_to_other_side(lead) is other


def _report(said: str, number: str = "3-1") -> Readback:
    """A caption «Tabell 3-1 Svar», a heading, and a sentence that refers to both."""
    text = f"Se tabell {said} og kapittel 4."
    chapter = text.index("4.")
    paragraphs = (
        Paragraph("Funn", "heading 1", level=1),
        Paragraph(f"Tabell {number} Svar", "caption"),
        Paragraph(text, "Body Text", fields=((10, 10 + len(said)), (chapter, chapter + 1))),
    )
    ties = {
        "_Ref1": Tie("_Ref1", 1, 7, 1, 7 + len(number)),
        "_Ref2": Tie("_Ref2", 0, 0, 0, 4),
    }
    references = (Reference(2, "_Ref1", 10), Reference(2, "_Ref2", chapter))
    return Readback(paragraphs, ties, {}, references=references)


def test_a_reference_prints_the_number_of_what_it_points_to() -> None:
    built = _report("3-1")
    assert not [*check_references(built, built)]
    assert not [*check_references(_report("3-2", "3-2"), built)]  # counted anew
    assert len([*check_references(_report("3-2"), built)]) == 1  # typed over


def test_a_headings_number_is_known_while_headings_keep_their_order() -> None:
    built = _report("3-1")
    text = built.paragraphs[2]
    typed = (*built.paragraphs[:2], replace(text, text=text.text.replace("4.", "5.")))
    assert len([*check_references(replace(built, paragraphs=typed), built)]) == 1
    another = (*typed, Paragraph("Mer", "heading 1", level=1))
    assert not [*check_references(replace(built, paragraphs=another), built)]
