"""Refreshing an edited report: what changed goes in, and no word of a person's is lost."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.text.run import Run as Run_
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.report.sample_report import claim, figure, heading, quote, table, text
from workbench.errors.trace import NotWord
from workbench.model.finding import LedgerRow
from workbench.model.refreshed import Act, Deed, Refreshed
from workbench.report.block import Block, Document, Figure, Footnote, Run
from workbench.report.docx.file import to_docx
from workbench.report.walk import mentions
from workbench.trace.file.read import read_back
from workbench.trace.file.splice import Splices, reword
from workbench.trace.file.stamp import restamped
from workbench.trace.file.traced import traced
from workbench.trace.refresh.whole import Edition, refresh

ROOT = Path(__file__).resolve().parents[2]
HOUSE = (ROOT / "templates" / "house-style.docx").read_bytes()
MARK = "HÅNDSKREVET"

OLD = ("Flere av kommunene har leid.", "Én kommune sa nei.", "Et par av dem ventet.")
SAID = "Vi hadde ikke en seng å by dem."


@dataclass(frozen=True)
class Parts:
    """What one edition of the small report prints."""

    claims: Sequence[str] = OLD
    quotes: tuple[tuple[str, str, str], ...] = (("Q-AAAAAA", SAID, "Informant 1"),)
    rows: tuple[tuple[str, ...], ...] = (("Kode", "For"), ("Leie", "3"), ("Kø", "1"))
    picture: Figure | None = None

    def edition(self) -> Edition:
        drawn = self.picture or figure("fig-a", "Bilde")
        blocks: tuple[Block, ...] = (
            heading(1, "Funn", "funn"),
            text("Innledende ord som ingen har skrevet om. ", claim("C-a", self.claims[0])),
            text(claim("C-b", self.claims[1]), " ", claim("C-c", self.claims[2])),
            *(quote(name, words, who) for name, words, who in self.quotes),
            text("Et avsnitt med ", Footnote((Run("En note. "), claim("C-d", "To sa ja.")))),
            table("tab-a", "Tall", self.rows),
            text("Etter tabellen."),
            drawn,
            heading(1, "Slutt", "slutt"),
            text(claim("C-a", self.claims[0])),
        )
        document = Document(
            "Tittel",
            ("A",),
            "nb",
            "2026-11-02",
            None,
            (("a.md", blocks),),
            (("study", "prove"), ("ledger", "0")),
        )
        rows = tuple(
            row(one.id, one.bound.value, one.chapter, one.bookmark, one.text)
            for one in mentions(document)
        )
        return Edition(rows, to_docx(document, HOUSE, {}))


def row(name: str, kind: str, chapter: str, bookmark: str, words: str) -> LedgerRow:
    given_ = {"id": name, "kind": kind, "chapter": chapter, "bookmark": bookmark, "text": words}
    empty = {one.name: "" for one in fields(LedgerRow)}
    return LedgerRow(**{**empty, **given_, "original": words if kind == "claim" else ""})


WAS = Parts().edition()


def refreshed(data: bytes, now: Parts, lost: frozenset[str] = frozenset()) -> Refreshed:
    return refresh(data, "edited.docx", WAS, now.edition(), lost)[0]


def report() -> bytes:
    assert WAS.report is not None
    return WAS.report


def edited(change: object) -> bytes:
    """Return the report as built after ``change`` (a function of the opened file)."""
    document = docx.Document(io.BytesIO(report()))
    assert callable(change)
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def printed(data: bytes) -> str:
    return "\n".join(one.text for one in read_back(data, "x.docx").paragraphs)


def told(acts: Sequence[Act], deed: Deed) -> list[str]:
    return [one.id or one.subject.value for one in acts if one.deed is deed]


def start_of(document: Any, name: str) -> Any:
    found = document.element.body.iter(qn("w:bookmarkStart"))
    return next(one for one in found if one.get(qn("w:name")) == name)


def document_xml(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml")


def outside_ties(xml: bytes) -> bytes:
    """Return the bytes of a document without what stands inside bookmarks of the ledger."""
    pattern = (
        rb'(<w:bookmarkStart w:id="(\d+)" w:name="[CQ]_[^"]*"/>).*?(<w:bookmarkEnd w:id="\2"/>)'
    )
    return re.sub(pattern, rb"\1\3", xml, flags=re.DOTALL)


def test_nothing_changed_gives_the_same_bytes_in_every_part() -> None:
    done = refreshed(report(), Parts())
    assert not done.acts
    with (
        zipfile.ZipFile(io.BytesIO(report())) as before,
        zipfile.ZipFile(io.BytesIO(done.data)) as after,
    ):
        assert before.namelist() == after.namelist()
        assert all(before.read(name) == after.read(name) for name in before.namelist())


def test_a_claim_is_refreshed_wherever_it_stands_and_only_there() -> None:
    done = refreshed(report(), Parts(claims=("De fleste kommunene har leid.", *OLD[1:])))
    assert told(done.acts, Deed.REFRESHED) == ["C-a", "C-a"]
    assert printed(done.data).count("De fleste kommunene har leid.") == 2
    assert outside_ties(document_xml(done.data)) == outside_ties(document_xml(report()))
    assert {one.text for one in done.rows if one.id == "C-a"} == {"De fleste kommunene har leid."}


def test_what_a_person_changed_is_left_and_told_with_both_versions() -> None:
    def change(document: Any) -> None:
        start_of(document, "C_a").getnext().find(qn("w:t")).text = f"{MARK} mange leide."

    done = refreshed(edited(change), Parts(claims=("Alle kommunene har leid.", *OLD[1:])))
    kept = [one for one in done.acts if one.deed is Deed.KEPT]
    assert [(one.before, one.found, one.after) for one in kept] == [
        (OLD[0], f"{MARK} mange leide.", "Alle kommunene har leid.")
    ]
    assert MARK in printed(done.data)
    assert told(done.acts, Deed.REFRESHED) == ["C-a"]


def test_the_next_refresh_still_knows_what_people_wrote() -> None:
    def change(document: Any) -> None:
        start_of(document, "C_a").getnext().find(qn("w:t")).text = f"{MARK} mange leide."

    first = Parts(
        claims=("Alle kommunene har leid.", *OLD[1:]), rows=(*Parts().rows[:2], ("Kø", "2"))
    )
    once, base = refresh(edited(change), "x.docx", WAS, first.edition(), frozenset())
    second = Parts(claims=("Ingen har leid.", *OLD[1:]), rows=(*Parts().rows[:2], ("Kø", "3")))
    twice = refresh(once.data, "x.docx", base, second.edition(), frozenset())[0]
    assert MARK in printed(twice.data)
    assert printed(twice.data).count("Ingen har leid.") == 1
    assert told(twice.acts, Deed.REFRESHED) == ["C-a", "table"]
    assert told(twice.acts, Deed.KEPT) == ["C-a"]


def test_a_quote_whose_coding_is_gone_goes_with_its_attribution() -> None:
    done = refreshed(report(), Parts(quotes=()), frozenset({"Q-AAAAAA"}))
    assert told(done.acts, Deed.TAKEN_OUT) == ["Q-AAAAAA"]
    assert SAID not in printed(done.data)
    assert "Informant 1" not in printed(done.data)


def test_a_quote_somebody_wrote_beside_is_taken_out_of_their_paragraph() -> None:
    def change(document: Any) -> None:
        paragraph = start_of(document, "Q_AAAAAA").getparent()
        run = OxmlElement("w:r")
        words = OxmlElement("w:t")
        words.text = f" {MARK} ved siden av."
        run.append(words)
        paragraph.append(run)

    done = refreshed(edited(change), Parts(quotes=()), frozenset({"Q-AAAAAA"}))
    assert MARK in printed(done.data)
    assert told(done.acts, Deed.UNBORNE) == ["Q-AAAAAA"]


def test_a_comment_on_a_quote_that_goes_keeps_its_place() -> None:
    def change(document: Any) -> None:
        paragraph = start_of(document, "Q_AAAAAA").getparent()
        run = Run_(paragraph.find(qn("w:r")), None)  # type: ignore[arg-type]
        document.add_comment(run, f"{MARK}: hvem sa dette?", "Kari", "K")

    done = refreshed(edited(change), Parts(quotes=()), frozenset({"Q-AAAAAA"}))
    assert told(done.acts, Deed.TAKEN_OUT) == ["Q-AAAAAA"]
    assert SAID not in printed(done.data)
    assert document_xml(done.data).count(b"<w:commentRangeStart") == 1


def test_words_that_would_cost_a_picture_are_not_put_in() -> None:
    opened = traced(report(), "x.docx")
    picture = next(one for one in opened.pieces if one.node.name == "drawing")
    words_ = next(one for one in opened.pieces if one.is_text)
    splices = Splices()
    assert not reword([words_, picture], "Andre ord", opened.parts, splices)
    assert not splices.applied(opened.parts)


def test_another_quote_takes_the_place_of_one_that_lost_its_coding() -> None:
    other = ("Q-BBBBBB", "Det kom sju på en dag.", "Informant 2")
    done = refreshed(report(), Parts(quotes=(other,)), frozenset({"Q-AAAAAA"}))
    assert told(done.acts, Deed.REPLACED) == ["Q-AAAAAA → Q-BBBBBB"]
    assert "Informant 2" in printed(done.data)
    assert "Informant 1" not in printed(done.data)
    assert SAID not in printed(done.data)
    assert next(one.bookmark for one in done.rows if one.id == "Q-BBBBBB") == "Q_AAAAAA"


def test_tables_follow_cell_by_cell_with_rows_that_come_and_go() -> None:
    rows = (("Kode", "For"), ("Leie", "4"), ("Nytt", "2"))
    done = refreshed(report(), Parts(rows=rows))
    shown = printed(done.data)
    assert "Leie\n4\nNytt\n2" in shown
    assert "Kø" not in shown
    assert told(done.acts, Deed.REFRESHED) == ["table"]


def test_a_cell_that_a_person_changed_stays() -> None:
    def change(document: Any) -> None:
        document.tables[-1].cell(1, 1).paragraphs[0].runs[0].text = MARK

    rows = (("Kode", "For"), ("Leie", "4"), ("Kø", "5"))
    done = refreshed(edited(change), Parts(rows=rows))
    assert f"Leie\n{MARK}\nKø\n5" in printed(done.data)
    assert told(done.acts, Deed.KEPT) == ["table"]


def test_a_table_of_other_columns_is_set_anew_only_if_nobody_wrote_in_it() -> None:
    rows = (("Kode", "For", "Mot"), ("Leie", "3", "0"), ("Kø", "1", "1"))
    done = refreshed(report(), Parts(rows=rows))
    assert "Leie\n3\n0" in printed(done.data)

    def change(document: Any) -> None:
        document.tables[-1].cell(1, 0).paragraphs[0].runs[0].text = MARK

    kept = refreshed(edited(change), Parts(rows=rows))
    assert MARK in printed(kept.data)
    assert told(kept.acts, Deed.KEPT) == ["table"]


def test_a_picture_follows_unless_somebody_put_another_in() -> None:
    first = figure("fig-a", "Bilde")
    fresh = Figure(first.id, first.caption, "Nytt", first.png + b"\0", first.svg, first.width_cm)
    done = refreshed(report(), Parts(picture=fresh))
    assert told(done.acts, Deed.REFRESHED) == ["figure"]
    with zipfile.ZipFile(io.BytesIO(done.data)) as archive:
        assert archive.read("word/media/figure1.png") == fresh.png
    assert b'descr="Nytt"' in document_xml(done.data)

    with zipfile.ZipFile(io.BytesIO(report())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/media/figure1.png"] += b"\1"
    swapped = io.BytesIO()
    with zipfile.ZipFile(swapped, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    kept = refreshed(swapped.getvalue(), Parts(picture=fresh))
    assert told(kept.acts, Deed.KEPT) == ["figure"]


def test_what_is_new_is_told_and_not_put_in() -> None:
    other = ("Q-BBBBBB", "Det kom sju på en dag.", "Informant 2")
    done = refreshed(report(), Parts(quotes=(*Parts().quotes, other)))
    assert told(done.acts, Deed.NEW) == ["Q-BBBBBB"]
    assert document_xml(done.data) == document_xml(report())


def test_the_stamp_names_the_new_ledger() -> None:
    done = restamped(report(), "x.docx", "ledger", "abc")
    assert read_back(done, "x.docx").properties == {"study": "prove", "ledger": "abc"}


def test_only_a_word_file_can_be_refreshed() -> None:
    odt = io.BytesIO()
    with zipfile.ZipFile(odt, "w") as archive:
        archive.writestr("content.xml", "<a/>")
    with pytest.raises(NotWord):
        refreshed(odt.getvalue(), Parts())


words = st.text(st.sampled_from("aåæø &<>\"'x«»–\u00a0é漢😀"), min_size=1, max_size=12)
sentences = st.builds(lambda tail: f"Flere {tail.strip() or 'a'}.", words)
hands = st.lists(
    st.tuples(
        st.sampled_from(["run", "insert", "comment", "track", "split", "format"]),
        st.integers(0, 40),
        words,
    ),
    max_size=5,
)


def by_hand(document: Any, acts: Sequence[tuple[str, int, str]]) -> list[str]:
    """Do to a file what people do; return the words they wrote."""
    wrote = []
    for number, (kind, where, tail) in enumerate(acts):
        mark = f"{MARK}{number} {tail}"
        paragraph = document.paragraphs[where % len(document.paragraphs)]
        if kind == "run":
            paragraph.add_run(mark).bold = True
        elif kind == "insert":
            paragraph.insert_paragraph_before(mark)
        elif kind == "track":
            paragraph._p.append(tracked(mark, number))
        elif paragraph.runs:
            around(document, paragraph.runs, kind, mark)
        if kind in {"run", "insert", "track"}:
            wrote.append(f"{MARK}{number}")
    return wrote


def tracked(words: str, number: int) -> Any:
    made = parse_xml(
        '<w:ins xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        f'w:id="9{number}" w:author="Kari"><w:r><w:t/></w:r></w:ins>'
    )
    made[0][0].text = words
    return made


def around(document: Any, runs: list[Any], kind: str, mark: str) -> None:
    """Comment on, format or split (as spell checkers do) what stands there."""
    if kind == "comment":
        document.add_comment(runs[0], mark, "Kari", "K")
    elif kind == "format":
        runs[0].italic = True
    elif len(runs[-1].text) > 2:
        rest, runs[-1].text = runs[-1].text[2:], runs[-1].text[:2]
        twin = parse_xml(runs[-1]._r.xml)
        runs[-1]._r.addnext(twin)
        twin.find(qn("w:t")).text = rest  # type: ignore[union-attr]


@settings(max_examples=25, deadline=None)
@given(acts=hands, claims=st.tuples(sentences, sentences, sentences))
def test_outside_the_bookmarks_not_a_byte_is_touched(
    acts: list[tuple[str, int, str]], claims: tuple[str, str, str]
) -> None:
    wrote: list[str] = []
    data = edited(lambda document: wrote.extend(by_hand(document, acts)))
    done = refreshed(data, Parts(claims=claims))
    assert outside_ties(document_xml(done.data)) == outside_ties(document_xml(data))
    assert all(mark in printed(done.data) for mark in wrote)
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(io.BytesIO(done.data)) as after,
    ):
        others = set(before.namelist()) - {"word/document.xml", "word/footnotes.xml"}
        assert all(before.read(name) == after.read(name) for name in others)


cells = st.lists(
    st.tuples(st.sampled_from(["Leie", "Kø", "Nytt", "Annet"]), st.sampled_from("0123")),
    max_size=4,
    unique_by=lambda one: one[0],
)


@settings(max_examples=25, deadline=None)
@given(acts=hands, rows=cells, written=st.integers(0, 5), lost=st.sampled_from(["", "Q-AAAAAA"]))
def test_no_word_of_a_person_is_lost_when_rows_and_quotes_go(
    acts: list[tuple[str, int, str]], rows: list[tuple[str, str]], written: int, lost: str
) -> None:
    wrote: list[str] = []

    def change(document: Any) -> None:
        wrote.extend(by_hand(document, acts))
        cell = document.tables[-1].rows[written // 2].cells[written % 2]
        cell.paragraphs[0].add_run(f"{MARK}-celle")
        wrote.append(f"{MARK}-celle")

    now = Parts(rows=(("Kode", "For"), *rows), quotes=() if lost else Parts().quotes)
    done = refreshed(edited(change), now, frozenset({lost}))
    assert all(mark in printed(done.data) for mark in wrote)
    docx.Document(io.BytesIO(done.data))
