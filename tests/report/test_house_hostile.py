"""House styles from strangers: bombs, entities and macros are refused, what is beside is left."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from workbench.errors.house_style import NoHouseStyle
from workbench.report.block import Document, Heading, Run
from workbench.report.docx.file import to_docx

HOUSE = (Path(__file__).parents[2] / "templates" / "house-style.docx").read_bytes()
TYPES = "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"
ENTITIES = b'<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><l>&b;</l>'
TEMPLATE = b"wordprocessingml.template.main+xml"
MAIN = b"wordprocessingml.document.main+xml"
OUTSIDE = (
    b'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/attachedTemplate" Target="http://192.0.2.1/x.dotm" TargetMode="External"/>'
)


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(HOUSE)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def written(house: bytes) -> dict[str, bytes]:
    chapters = (("x.md", (Heading(1, (Run("S"),), "s"),)),)
    report = Document("S", ("Ingen",), "nb", "2023-01-01", None, chapters)
    with zipfile.ZipFile(io.BytesIO(to_docx(report, house, {}))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("word/document.xml", b"\0" * (101 << 20), "altfor mye"),
        ("word/media/x.png", b"\0" * (65 << 20), "altfor mye"),
        ("word/document.xml", b"<a>" + b"<b/>" * 1_000_001 + b"</a>", "altfor mye"),
        ("word/styles.xml", ENTITIES, "dokumenttype"),
        (RELATIONS, ENTITIES, "dokumenttype"),
        (TYPES, parts()[TYPES].replace(MAIN, b"macroEnabled"), "makroer"),
    ],
)
def test_what_could_do_harm_is_refused_in_one_line(name: str, data: bytes, said: str) -> None:
    with pytest.raises(NoHouseStyle) as caught:
        written(packed(parts() | {name: data}))
    assert said in caught.value.line("nb")
    assert "\n" not in caught.value.line("nb")


def test_no_zip_is_told_as_such() -> None:
    with pytest.raises(NoHouseStyle, match="no zip file"):
        written(HOUSE[: len(HOUSE) // 2])


def test_a_template_of_word_serves_like_a_document() -> None:
    types = parts()[TYPES].replace(MAIN, TEMPLATE)
    assert written(packed(parts() | {TYPES: types})) == written(HOUSE)


def test_what_leads_out_of_a_house_style_is_not_taken_over(tmp_path: Path) -> None:
    relations = parts()[RELATIONS].replace(b"</Relationships>", OUTSIDE + b"</Relationships>")
    report = written(packed(parts() | {RELATIONS: relations, "../../slipped": b"x"}))
    assert not [name for name in report if ".." in name]
    assert not [name for name, data in report.items() if b"192.0.2.1" in data]
    assert not list(tmp_path.iterdir())
