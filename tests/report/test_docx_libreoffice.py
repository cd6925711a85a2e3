"""The Word file as LibreOffice lays it out and saves it again."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from tests.report.sample_report import drawn_figures, report
from workbench.report.docx.file import to_docx
from workbench.report.walk import mentions
from workbench.report.zip_file import unzipped

pytestmark = pytest.mark.libreoffice

HOUSE = (Path(__file__).resolve().parents[2] / "templates" / "house-style.docx").read_bytes()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def converted(program: str, source: Path, kind: str, folder: Path) -> Path:
    profile = (source.parent / "profile").as_uri()
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return folder / f"{source.stem}.{kind}"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "report.docx"
    path.write_bytes(to_docx(report(drawn_figures()[:2]), HOUSE, {}))
    return path


@pytest.fixture(scope="module")
def pages(source: Path, require_tool: Callable[[str], str]) -> list[str]:
    made = converted(require_tool("soffice"), source, "pdf", source.parent)
    read = subprocess.run(
        [require_tool("pdftotext"), "-layout", str(made), "-"],
        check=True,
        capture_output=True,
        text=True,
    )
    return read.stdout.split("\f")[:-1]


def lines(page: str) -> list[str]:
    return [line.strip() for line in page.splitlines() if line.strip()]


def test_no_page_is_blank_and_none_is_a_heading_alone(pages: list[str]) -> None:
    assert 20 < len(pages) < 32
    for page in pages[1:]:
        assert len(lines(page)) > 3 or "begynner på en ny side" in page


def test_the_contents_give_the_pages_where_things_stand(pages: list[str]) -> None:
    listed = [re.fullmatch(r"(.*\S)\s+(\d+)", line) for page in pages[1:3] for line in lines(page)]
    entries = [(found[1], int(found[2])) for found in listed if found]
    assert len(entries) >= 30
    for title, number in entries:
        last = re.split(r"\s{2,}|\u2002", title)[-1]
        assert last in " ".join(pages[number - 1].split()) or title.split()[-1] in pages[number - 1]
    chapters = [number for title, number in entries if title.startswith(("1 ", "7 ", "Vedlegg"))]
    assert len(chapters) == 4
    for number in chapters:
        assert "1-1" not in lines(pages[number - 1])[1]


def test_numbers_are_worked_out_as_they_were_written(pages: list[str]) -> None:
    text = " ".join(" ".join(pages).split())
    for caption in ("Tabell 2-1 Spørsm", "Tabell 4-1 Anmodning", "Tabell B-1 Kjenne"):
        assert text.count(caption) == 2
    assert "Jf. vedlegg A, avsnitt A.2, avsnitt 4.1 og «Sammendrag»." in text
    assert "se kapittel 2." in text
    assert "Feil" not in text
    assert "Error" not in text


def test_no_heading_is_left_at_the_foot_of_a_page(pages: list[str]) -> None:
    for page in pages[3:]:
        last = [line for line in lines(page) if not line.isdigit()][-1]
        assert not re.match(r"[\dA-B]+\.\d+(\.\d+)?\s{2,}\S", last)


def test_the_head_of_a_long_table_repeats(pages: list[str]) -> None:
    heads = [page for page in pages if "Spørsmål i guiden" in page]
    assert len(heads) >= 3


def test_bookmarks_and_properties_survive_saving_elsewhere(
    source: Path, require_tool: Callable[[str], str], tmp_path: Path
) -> None:
    program = require_tool("soffice")
    odt = converted(program, source, "odt", source.parent)
    again = unzipped(converted(program, odt, "docx", tmp_path).read_bytes())
    names = [
        one.get(f"{W}name")
        for one in etree.fromstring(again["word/document.xml"]).iter(f"{W}bookmarkStart")
    ]
    for mention in mentions(report()):
        assert names.count(mention.bookmark) == 1
    assert b"77b1e0" in again["docProps/custom.xml"]
