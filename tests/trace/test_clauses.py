"""Sentences that state several claims: each change is one clause's, and what is left is whole."""

from __future__ import annotations

import io
from dataclasses import dataclass, fields, replace

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.sample_report import heading, text
from tests.trace.test_refresh import HOUSE, printed
from workbench.model.finding import LedgerRow
from workbench.model.refreshed import Deed
from workbench.model.verdict import Fault, Present
from workbench.report.block import Block, Bound, Document, Inline, Mark, Run
from workbench.report.docx.file import to_docx
from workbench.report.walk import mentions
from workbench.trace.file.read import read_back
from workbench.trace.refresh.whole import Edition, refresh
from workbench.trace.verify.part import clause
from workbench.trace.verify.whole import verify

RENT, CALM = "Alle kommunene unntatt én leier av private", "én eier alt selv"
TOGETHER = f"{RENT}, mens {CALM}."
ALONE = {"C-a": f"{RENT}.", "C-b": "Én kommune eier alt selv."}


@dataclass(frozen=True)
class Told:
    """A sentence and the clauses of it that state claims, by claim."""

    text: str
    parts: dict[str, str]

    def inlines(self) -> tuple[Inline, ...]:
        made: tuple[Inline, ...] = (Run(self.text),)
        several = len(self.parts) > 1
        for name, part in reversed(self.parts.items()):
            made = (Mark(Bound.CLAIM, name, made, part if several else ""),)
        return made


BOTH = Told(TOGETHER, {"C-a": RENT, "C-b": CALM})


def edition(
    summary: list[Told], body: list[Told], alone: dict[str, str] = ALONE, n: str = "4"
) -> Edition:
    """Return a report with these sentences in its two chapters."""
    parts = [("01-s.md", "Kort", "kort", summary), ("02-b.md", "Funn", "funn", body)]
    chapters: list[tuple[str, tuple[Block, ...]]] = [
        (file, (heading(1, title, name), *(text(*one.inlines()) for one in told), text("Slutt.")))
        for file, title, name, told in parts
    ]
    document = Document("T", ("A",), "nb", "2026-11-02", None, tuple(chapters), ())
    empty = {one.name: "" for one in fields(LedgerRow)}
    rows = tuple(
        LedgerRow(
            **(
                empty
                | {"id": one.id, "kind": "claim", "chapter": one.chapter, "bookmark": one.bookmark}
                | {"text": one.text, "part": one.part, "original": alone[one.id]}
                | {"n": n if one.id == "C-a" else "1", "denominator": "5", "total": "5"}
                | {"quantifier": "all_but_one" if one.id == "C-a" else "one"}
            )
        )
        for one in mentions(document)
    )
    return Edition(rows, to_docx(document, HOUSE, {}))


def told_of(before: str, after: str) -> set[tuple[str, Fault]]:
    """Return what verifying tells when one stretch of the summary's sentence was changed."""
    was = edition([BOTH], [])
    assert was.report is not None
    document = docx.Document(io.BytesIO(was.report))
    runs = [run for one in document.paragraphs for run in one.runs if before in run.text]
    assert runs
    for run in runs:
        run.text = run.text.replace(before, after)
    out = io.BytesIO()
    document.save(out)
    present = Present("s", "l", "nb", {}, {}, frozenset())
    held = verify(read_back(out.getvalue(), "r.docx"), was.rows, (), present)
    found = (one for one in held.deviations if one.subject.value == "claim")
    return {(name, one.fault) for one in found for name in one.ids}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("mens én eier", "mens ingen eier", {("C-b", Fault.WEAKER)}),
        ("Alle kommunene unntatt én leier", "Alle kommunene leier", {("C-a", Fault.STRONGER)}),
        ("én eier alt selv", "én eier ikke alt selv", {("C-b", Fault.NEGATED)}),
        (f", mens {CALM}", "", {("C-b", Fault.DELETED)}),
        ("leier av private", "leier av venner", {("C-a", Fault.REWORDED)}),
        (", mens én", "; derimot én", {("C-a", Fault.REWORDED), ("C-b", Fault.REWORDED)}),
        (
            "unntatt én leier av private, mens én eier",
            "leier av private, mens ingen eier",
            {("C-a", Fault.STRONGER), ("C-b", Fault.WEAKER)},
        ),
    ],
)
def test_a_change_is_told_for_the_claim_whose_clause_it_is_in(
    before: str, after: str, told: set[tuple[str, Fault]]
) -> None:
    assert told_of(before, after) == told


words = st.lists(st.sampled_from(["leier", "eier", "bor", "én", "ikke", "mens"]), min_size=1)


@given(first=words, joint=words, second=words, new=words, at=st.integers(0, 30))
def test_a_word_put_into_one_clause_is_that_clause_s_alone(
    first: list[str], joint: list[str], second: list[str], new: list[str], at: int
) -> None:
    first, second = ["a1", *first, "a2"], ["b1", *second, "b2"]
    before = [*first, *joint, *second]
    added = [f"x-{one}" for one in new]
    at %= len(before) + 1
    after = [*before[:at], *added, *before[at:]]
    whole, a, b = (" ".join(one) for one in (before, first, second))
    blank = LedgerRow(**{one.name: "" for one in fields(LedgerRow)})
    rows = [replace(blank, id=name, text=whole, part=part) for name, part in (("A", a), ("B", b))]
    found = [clause(rows, one, " ".join(after)) for one in (0, 1)]
    assert found[0] is not None
    assert found[1] is not None
    assert found[0].mine == bool(found[1].others) == (at <= len(first))
    assert found[1].mine == bool(found[0].others) == (at >= len(first) + len(joint))
    assert found[0].now == (" ".join([*first[:at], *added, *first[at:]]) if found[0].mine else a)


ELSEWHERE = Told("Annet.", {"C-c": ""})
ORIGINALS = ALONE | {"C-c": "Annet."}


def refreshed(now: Edition, lost: frozenset[str] = frozenset()) -> tuple[str, list[str]]:
    """Return the summary's sentence after a refresh, and whose rows are tied to it."""
    was = edition([BOTH], [Told("Annet.", {"C-c": ""})], ORIGINALS)
    assert was.report is not None
    done, base = refresh(was.report, "r.docx", was, now, lost)
    assert not [one for one in done.acts if one.deed in {Deed.UNSAID, Deed.UNBORNE}]
    sentence = printed(done.data).split("Kort\n")[-1].splitlines()[0]
    return sentence, [row.id for row in base.rows if row.chapter == "01-s.md"]


def test_a_sentence_that_left_the_summary_and_still_holds_stays_whole() -> None:
    apart = [Told(words, {name: ""}) for name, words in ALONE.items()]
    now = edition([ELSEWHERE], apart, ORIGINALS)
    assert refreshed(now) == (TOGETHER, ["C-a", "C-b"])


def test_it_is_worded_as_where_the_new_report_states_the_same() -> None:
    turned = Told(
        f"Flere kommuner leier, mens {CALM}.", {"C-a": "Flere kommuner leier", "C-b": CALM}
    )
    alone = ORIGINALS | {"C-a": "Flere kommuner leier."}
    now = edition([ELSEWHERE], [turned], alone, n="3")
    assert refreshed(now) == (turned.text, ["C-a", "C-b"])


def test_it_becomes_whole_sentences_where_the_new_report_never_joins_them() -> None:
    alone = ORIGINALS | {"C-a": "Flere kommuner leier."}
    now = edition(
        [ELSEWHERE], [Told(alone["C-a"], {"C-a": ""}), Told(ALONE["C-b"], {"C-b": ""})], alone, "3"
    )
    assert refreshed(now) == (
        "Flere kommuner leier. Én kommune eier alt selv.",
        ["C-a", "C-b"],
    )


@pytest.mark.parametrize(("lost", "left"), [("C-a", "C-b"), ("C-b", "C-a")])
def test_what_lost_its_evidence_goes_and_the_rest_stands_as_a_sentence(
    lost: str, left: str
) -> None:
    now = edition([], [Told(ALONE[left], {left: ""})], ORIGINALS)
    assert refreshed(now, frozenset({lost})) == (ALONE[left], [left])
