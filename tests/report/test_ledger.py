"""The ledger: one row for every bound mention that is really printed."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.finding import LedgerRow
from workbench.report.block import Bound, Document, Footnote, Mark, Paragraph, Quotation, Run
from workbench.report.chapter import compose, render_chapters
from workbench.report.ledger import ledger, to_csv
from workbench.report.material import Material
from workbench.report.walk import BOOKMARK, bookmark, mentions

Templates = Callable[[str], dict[str, str]]


@pytest.fixture(scope="module")
def rows(material: Material, templates_in: Templates) -> tuple[LedgerRow, ...]:
    return ledger(compose(material, templates_in("nb")), material)


def _first(rows: tuple[LedgerRow, ...], name: str) -> LedgerRow:
    return next(row for row in rows if row.id == name)


def test_every_mention_has_a_row_and_every_row_a_bookmark_of_its_own(
    rows: tuple[LedgerRow, ...],
) -> None:
    assert len({row.bookmark for row in rows}) == len(rows)
    folk = [row for row in rows if row.id == "C-folk"]
    assert [row.chapter for row in folk] == [
        *("01-hovedfunn.md.j2", "04-funn.md.j2", "05-konklusjon.md.j2"),
    ]
    assert [row.bookmark for row in folk] == ["C_folk", "C_folk__2", "C_folk__3"]


def test_a_claim_tells_its_numbers_cases_and_coders(rows: tuple[LedgerRow, ...]) -> None:
    row = _first(rows, "C-leie")
    assert (row.kind, row.quantifier) == ("claim", "one")
    assert (row.n, row.denominator, row.total) == ("1", "2", "3")
    assert (row.cases_for, row.cases_against) == ("nord", "")
    assert (row.cases_silent, row.cases_not_asked) == ("midt", "sor")
    assert (row.codings, row.coders, row.coded) == ("k-leie-1", "A", "2026-10-01")
    assert row.text == "Én kommune leier av private."


def test_a_quote_leads_to_turn_and_speaker(rows: tuple[LedgerRow, ...]) -> None:
    row = _first(rows, "Q-AAAAAA")
    assert (row.kind, row.interview, row.turn, row.speaker) == ("quote", "I1", "2", "Informant 1")
    assert (row.start, row.end) == ("18", "36")
    assert row.original == "Vi fikk flere folk"
    assert row.text == "Vi fikk *flere* folk, {{ ikke }} <færre>"


def test_a_number_tells_its_value_and_what_it_counts(rows: tuple[LedgerRow, ...]) -> None:
    row = _first(rows, "N-informant-turns")
    assert (row.kind, row.n, row.original) == ("number", "15000", "counted informant-turns")
    assert row.text == "15\u00a0000\u00a0replikker"


def test_text_the_author_ties_by_hand_is_in_the_ledger(material: Material) -> None:
    chapter = "# A\n\n[Alle]{.claim #C-folk}.^[Av [tre]{.number #N-cases}.]"
    document = Document("", (), "nb", "", None, render_chapters({"1.j2": chapter}, material))
    found = [(row.id, row.text) for row in ledger(document, material)]
    assert found == [("C-folk", "Alle"), ("N-cases", "tre")]


def test_a_sentence_that_states_two_claims_has_a_row_for_each() -> None:
    inner = Mark(Bound.CLAIM, "C-b", (Run("x"),))
    blocks = (Paragraph((Mark(Bound.CLAIM, "C-a", (inner,)),)),)
    found = mentions(Document("", (), "nb", "", None, (("1", blocks),)))
    assert [(one.id, one.text) for one in found] == [("C-a", "x"), ("C-b", "x")]


def test_mentions_in_quotes_and_footnotes_are_met_in_reading_order() -> None:
    note = Footnote((Mark(Bound.NUMBER, "N-a", (Run("1"),)),))
    blocks = (
        Paragraph((Run("x"), note, Mark(Bound.CLAIM, "C-a", (Run("y"),)))),
        Quotation("Q-a", (Run("z"),), "", "nb"),
    )
    found = mentions(Document("", (), "nb", "", None, (("1", blocks),)))
    assert [one.id for one in found] == ["N-a", "C-a", "Q-a"]


def test_the_file_opens_in_a_spreadsheet_and_reads_back(rows: tuple[LedgerRow, ...]) -> None:
    data = to_csv(rows)
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [LedgerRow(**one) for one in read] == list(rows)


NAMES = st.text(st.sampled_from("abcæøå09-_ :.C"), min_size=1, max_size=60)


@given(NAMES, st.integers(1, 999))
def test_a_bookmark_is_a_name_that_word_processors_keep(name: str, nth: int) -> None:
    made = bookmark(name, nth)
    assert made[0].isalpha()
    assert made.isascii()
    assert all(sign.isalnum() or sign == "_" for sign in made)
    assert len(made) <= BOOKMARK


@given(st.lists(st.tuples(NAMES, st.integers(1, 99)), min_size=2, max_size=12, unique=True))
def test_bookmarks_of_different_mentions_differ(pairs: list[tuple[str, int]]) -> None:
    assert len({bookmark(name, nth) for name, nth in pairs}) == len(pairs)
