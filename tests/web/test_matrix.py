"""Matrices in the browser: every cell opens its passages, and summaries are written."""

from __future__ import annotations

import io
import zipfile

import pytest
from playwright.sync_api import expect

from tests.web.conftest import Served, Visit
from workbench.report.html.page import to_html
from workbench.report.table.internal import compose_internal
from workbench.report.template.function import functions_of
from workbench.study.deciding.summary import summary_of, write_summary
from workbench.study.live.overview import weighed_in
from workbench.study.reporting.report import material_of
from workbench.study.weighing.behind import behind
from workbench.study.weighing.matrix import KINDS, matrix


@pytest.mark.parametrize("kind", KINDS)
def test_every_cell_opens_as_many_passages_as_it_says(shown: Served, kind: str) -> None:
    session, weighed = shown.room.session, weighed_in(shown.room)
    made = matrix(session, kind, weighed)
    opened = 0
    for line in made.rows:
        for key, cell in zip(made.keys, line.cells, strict=True):
            found = behind(session, weighed.coded, kind, line.key, key)
            if kind == "co-occurrence":
                assert len(found) >= 2
            else:
                assert len(found) == cell.passages, (line.key, key)
            opened += bool(found)
    assert opened > 3


def test_a_matrix_is_labelled_in_its_reader_s_language(shown: Served) -> None:
    addresses = ("code-case?row=dugnad&column=hasselvoll", "theme-case", "framework")
    for language, code, theme in (
        ("en", "Joint voluntary effort", "Organisation"),
        ("nb", "Dugnad", "Organisering"),
    ):
        with shown.client(language=language) as client:
            first, *others = (client.get(f"/matrix/{one}").text for one in addresses)
        assert first.count(code) >= 2  # the row, and the passages behind its cell
        assert all(theme in one for one in others)


def test_from_a_cell_to_its_turn_and_a_summary_that_rests_on_passages(
    served: Served, visit: Visit
) -> None:
    page = visit("/help")
    page.goto("/matrix/theme-case")
    page.locator(".grid tbody a").first.click()
    expect(page.locator(".passages li").first.get_by_role("link")).to_have_attribute(
        "href", page.locator(".passages li a").first.get_attribute("href") or ""
    )
    page.goto("/matrix/framework?row=tindvag&column=organisering")
    page.get_by_label("Summary").fill("Skriver dette selv")
    boxes = page.get_by_role("checkbox")
    for at in range(1, boxes.count()):
        boxes.nth(at).uncheck()
    boxes.first.check()
    page.get_by_role("button", name="Keep the summary").click()
    expect(page.locator("#told")).to_contain_text("The summary is written.")
    kept = summary_of(served.room.session, "tindvag", "organisering")
    assert kept is not None
    assert (kept.text, len(kept.anchors), kept.coder) == ("Skriver dette selv", 1, "A")


def test_a_matrix_goes_to_a_spreadsheet_as_it_is_narrowed(shown: Served) -> None:
    with shown.client() as client:
        group = shown.room.session.study.groups[0]
        book = client.get(f"/matrix/code-case.xlsx?theme=organisering&group={group.id}")
        assert book.status_code == 200
        names = zipfile.ZipFile(io.BytesIO(book.content)).read("xl/worksheets/sheet1.xml").decode()
        assert names.count("<row ") == 1 + len(shown.room.session.codebook.themes[0].codes)
        assert book.content == client.get(str(book.url)).content
        table = client.get("/matrix/theme-case.csv")
        assert "Hasselvoll" in table.text
        assert client.get("/matrix/nothing").status_code == 404


def test_summaries_are_text_for_the_report_without_names_and_for_insiders_with(
    served: Served,
) -> None:
    session = served.room.session
    anchors = [
        one.anchor for one in weighed_in(served.room).coded.work.codings if one.code == "dugnad"
    ]
    text = "I Tindvåg sto folk på; Tindvåg-folket lånte ut møbler."
    write_summary(session, "A", "tindvag", "organisering", text, anchors[:1])
    write_summary(session, "A", "skarvhamn", "organisering", "Andre gjorde lite.", [])
    material = material_of(session, weighed_in(served.room))
    told = functions_of(material)["summaries"]("organisering")
    assert isinstance(told, tuple)
    assert told == tuple(sorted(told))
    assert any("lånte ut møbler" in one for one in told)
    assert not any("Tindvåg" in one for one in told)
    inside = to_html(compose_internal(material)).decode()
    assert text in inside
    assert f"{anchors[0].interview}:" in inside
    write_summary(session, "A", "tindvag", "organisering", " ", [])
    assert summary_of(session, "tindvag", "organisering") is None
