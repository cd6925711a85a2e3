"""What people do to a report by hand, one kind at a time and together, and then a refresh.

No sentence of theirs is lost or changed, all that still stands as built is brought up to date,
what was done is told, and doing it again does nothing.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.report.sample_report import figure
from tests.trace.test_refresh import (
    OLD,
    SAID,
    WAS,
    Parts,
    document_xml,
    edited,
    printed,
    start_of,
    told,
    tracked,
)
from workbench.model.refreshed import Deed
from workbench.trace.refresh.whole import refresh

NEW = ("De fleste kommunene har leid.", "Et par kommuner sa nei.", "Ingen av dem ventet.")
NOW = Parts(claims=NEW, rows=(("Kode", "For"), ("Leie", "4"), ("Kø", "1"))).edition()
NOTHING: frozenset[str] = frozenset()

Edit = Callable[[Any], tuple[str, ...]]
"""Does to an opened file what people do, and returns the claims whose words it changed."""


def own_paragraph(document: Any) -> tuple[str, ...]:
    document.paragraphs[4].insert_paragraph_before("Vårt eget avsnitt <én>.")
    return ()


def words_behind(document: Any) -> tuple[str, ...]:
    _paragraph(document, "C_a").append(_run(" Vi er usikre på dette."))
    return ()


def words_before(document: Any) -> tuple[str, ...]:
    start_of(document, "C_b").addprevious(_run("Etter vårt syn: "))
    return ()


def chapter_moved(document: Any) -> tuple[str, ...]:
    heads = [one for one in document.paragraphs if one.style.name == "Heading 1"]
    first, last = heads[0]._p, heads[-1]._p
    for one in [last, *list(last.itersiblings())]:
        if one.tag != qn("w:sectPr"):
            first.addprevious(one)
    return ()


def claim_reworded(document: Any) -> tuple[str, ...]:
    _first_run(document, "C_b").find(qn("w:t")).text = "Én kommune var i tvil."
    return ("C-b",)


def commented(document: Any) -> tuple[str, ...]:
    paragraph = _paragraph(document, "C_b")
    here = next(one for one in document.paragraphs if one._p is paragraph)
    document.add_comment(here.runs[0], "Stemmer dette?", "Kari", "K")
    return ()


def inserted_in_tracking(document: Any) -> tuple[str, ...]:
    _first_run(document, "C_c").addnext(tracked(" Sporet.", 1))
    return ("C-c",)


def deleted_in_tracking(document: Any) -> tuple[str, ...]:
    run = _first_run(document, "C_c")
    around = OxmlElement("w:del")
    around.set(qn("w:id"), "77")
    around.set(qn("w:author"), "Kari")
    run.addprevious(around)
    around.append(run)
    run.find(qn("w:t")).tag = qn("w:delText")
    return ("C-c",)


def own_table(document: Any) -> tuple[str, ...]:
    made = document.add_table(2, 2)
    made.cell(1, 1).text = "Vår egen rute"
    _paragraph(document, "C_a").addnext(made._tbl)
    return ()


def own_picture(document: Any) -> tuple[str, ...]:
    picture = figure("fig-own", "Eget")
    document.paragraphs[-1].add_run("Eget bilde: ").add_picture(io.BytesIO(picture.png))
    return ()


def heading_renamed(document: Any) -> tuple[str, ...]:
    heading = next(one for one in document.paragraphs if one.style.name == "Heading 1")
    heading.runs[0].text = "Det vi fant ut"
    return ()


def paragraph_parted(document: Any) -> tuple[str, ...]:
    """Enter pressed between two claims of a paragraph."""
    here, start = _paragraph(document, "C_b"), start_of(document, "C_c")
    behind = OxmlElement("w:p")
    if here.pPr is not None:
        behind.append(deepcopy(here.pPr))
    moved = [start, *start.itersiblings()]
    for one in moved:
        behind.append(one)
    here.addnext(behind)
    return ()


def paragraphs_joined(document: Any) -> tuple[str, ...]:
    here, following = _paragraph(document, "C_a"), _paragraph(document, "C_b")
    for one in list(following):
        if one.tag != qn("w:pPr"):
            here.append(one)
    following.getparent().remove(following)
    return ()


def in_a_control(document: Any) -> tuple[str, ...]:
    here = _paragraph(document, "C_b")
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    here.addprevious(control)
    control[1].append(here)
    return ()


def in_a_cell(document: Any) -> tuple[str, ...]:
    """Claims pulled into a box that is a table of one cell."""
    here = _paragraph(document, "C_b")
    made = document.add_table(1, 1)
    here.addprevious(made._tbl)
    made.cell(0, 0)._tc.append(here)
    return ()


def own_row(document: Any) -> tuple[str, ...]:
    cells = document.tables[-1].add_row().cells
    cells[0].text, cells[1].text = "Vår egen rad", "9"
    return ()


def runs_formatted(document: Any) -> tuple[str, ...]:
    for one in document.paragraphs:
        for run in one.runs:
            run.italic = True
    return ()


def header_written(document: Any) -> tuple[str, ...]:
    document.sections[0].header.paragraphs[0].text = "Utkast 3, Kari"
    return ()


def claim_taken_out(document: Any) -> tuple[str, ...]:
    run = _first_run(document, "C_c")
    run.getparent().remove(run)
    return ("C-c",)


EDITS: dict[str, Edit] = {
    one.__name__: one
    for one in (
        *(own_paragraph, words_behind, words_before, chapter_moved, claim_reworded, commented),
        *(inserted_in_tracking, deleted_in_tracking, own_table, own_picture, heading_renamed),
        *(paragraph_parted, paragraphs_joined, in_a_control, in_a_cell, own_row),
        *(runs_formatted, header_written, claim_taken_out),
    )
}
TOGETHER = sorted(EDITS.keys() - {"in_a_cell", "in_a_control", "paragraphs_joined"})
"""Those that leave what the others look for where it was."""


def held(edits: tuple[Edit, ...]) -> None:
    """Edit, refresh, and hold what comes out against what went in."""
    touched: set[str] = set()

    def change(document: Any) -> None:
        for edit in edits:
            touched.update(edit(document))

    data = edited(change)
    done, base = refresh(data, "edited.docx", WAS, NOW, NOTHING)
    before, after = printed(data), printed(done.data)
    for line in _by_hand(before):
        assert line in after, line
    for name, old, new in zip(("C-a", "C-b", "C-c"), OLD, NEW, strict=True):
        if name not in touched:
            assert new in after
            assert old not in after
            assert name in told(done.acts, Deed.REFRESHED)
        else:
            assert name not in told(done.acts, Deed.REFRESHED)
            assert name in {one.id for one in done.acts}
    assert SAID in after
    assert "Leie\n4" in after
    assert "table" in told(done.acts, Deed.REFRESHED)
    docx.Document(io.BytesIO(done.data))
    again, _ = refresh(done.data, "edited.docx", base, NOW, NOTHING)
    assert document_xml(again.data) == document_xml(done.data)
    assert not told(again.acts, Deed.REFRESHED)


@pytest.mark.parametrize("name", EDITS)
def test_one_edit_by_hand_is_kept_and_the_rest_brought_up_to_date(name: str) -> None:
    held((EDITS[name],))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(TOGETHER), min_size=2, max_size=6, unique=True))
def test_edits_together_are_kept_too(names: list[str]) -> None:
    tried = {"claim_taken_out", "inserted_in_tracking", "deleted_in_tracking"} & set(names)
    kept = [one for one in names if one not in tried or one == min(tried)]
    held(tuple(EDITS[one] for one in kept))


def _by_hand(text: str) -> list[str]:
    """Return the lines of an edited file that no build printed, without what it did print."""
    built = printed(WAS.report or b"")
    lines = []
    for line in text.split("\n"):
        own = line
        for words in (*OLD, SAID):
            own = own.replace(words, "\n")
        lines += [one.strip() for one in own.split("\n") if one.strip() not in built]
    return lines


def _first_run(document: Any, name: str) -> Any:
    """Return the first run behind a bookmark's beginning, whatever marks stand between."""
    return next(start_of(document, name).itersiblings(qn("w:r")))


def _paragraph(document: Any, name: str) -> Any:
    return next(start_of(document, name).iterancestors(qn("w:p")))


def _run(words: str) -> Any:
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    return run
