"""The format is found by content, whatever the file is called."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors.source import DamagedSource, UnsupportedSource
from workbench.ingest.detect import detect
from workbench.ingest.notice import OutsideBody
from workbench.ingest.registry import FORMATS
from workbench.ingest.take_in import Taken
from workbench.model.interview import SourceKind

DATA = Path(__file__).parent / "data"

EXPECTED = {
    "teams-current.vtt": "teams-vtt",
    "teams-classic.vtt": "teams-vtt-classic",
    "teams-cues.document.xml": "teams-cues",
    "teams-turns-nb.document.xml": "teams-turns",
    "teams-flattened.txt": "teams-turns",
    "zoom.vtt": "vtt",
    "whisper.srt": "srt",
    "whisper-openai.json": "whisper-json",
    "whisper-chunks.json": "whisper-json",
    "otranscribe.otr": "otranscribe",
    "whisper.tsv": "whisper-tsv",
    "nvivo.csv": "table",
    "times.sheet.xml": "table",
    "f4.rtf": "f4-maxqda",
    "labelled-mac.rtf": "labelled",
    "labelled.content.xml": "labelled",
    "labelled-wrapped.txt": "labelled",
    "noscribe.html": "noscribe-html",
    "speech.eaf": "elan",
    "speech.exb": "exmaralda",
    "otter.txt": "otter",
    "zoom-captions.txt": "zoom-captions",
    "meet.document.xml": "google-meet",
    "whisperx.txt": "bracket-labels",
    "whisper.txt": "plain",
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_file_without_a_telling_name_is_recognised(
    name: str, packed: Callable[[Path], bytes]
) -> None:
    guess = detect(packed(DATA / name), "fil.bin")
    assert guess.format == EXPECTED[name]
    assert guess.reason


def test_each_format_has_two_samples(
    take: Callable[..., Taken], packed: Callable[[Path], bytes]
) -> None:
    seen: dict[str, int] = {}
    for sample in (path for path in DATA.iterdir() if path.suffix != ".turns"):
        kind = SourceKind.NOTES if sample.name.startswith("notes") else SourceKind.TRANSCRIPT
        name = take(packed(sample), sample.name, kind).transcript.format
        seen[name] = seen.get(name, 0) + 1
    assert {one.name for one in FORMATS} == set(seen)
    assert min(seen.values()) > 1


@pytest.mark.parametrize(
    "data",
    [
        b'{"name": "x", "value": 3}',
        b'<?xml version="1.0"?><rss><p>Hei</p></rss>',
        b"<!DOCTYPE html><html><body><p>I: Hei</p></body></html>",
    ],
)
def test_other_json_xml_and_html_are_not_taken_for_speech(data: bytes) -> None:
    with pytest.raises(UnsupportedSource) as caught:
        detect(data, "f")
    assert caught.value.kind == "markup"


def test_a_workbook_without_speakers_says_what_it_lacks(take: Callable[..., Taken]) -> None:
    with pytest.raises(UnsupportedSource, match="spreadsheet without columns"):
        take(_workbook("<row><c><v>12</v></c></row>"))


def test_text_on_a_second_sheet_is_told_of(take: Callable[..., Taken]) -> None:
    cells = "".join(f'<c t="inlineStr"><is><t>{one}</t></is></c>' for one in ("Taler", "Tekst"))
    said = "".join(f'<c t="inlineStr"><is><t>{one}</t></is></c>' for one in ("Kari", "Ja."))
    taken = take(_workbook(f"<row>{cells}</row><row>{said}</row>", f"<row>{said}</row>"))
    assert [turn.text for turn in taken.transcript.turns] == ["Ja."]
    (notice,) = (one for one in taken.notices if isinstance(one, OutsideBody))
    assert notice.where.part == "sheet 2"


@pytest.mark.parametrize("data", [b'{"segments": [{"text": "Hei', b'{"a": ' + b"[" * 100_000])
def test_json_cut_short_is_damaged_and_not_plain_text(data: bytes) -> None:
    with pytest.raises(DamagedSource, match="JSON cannot be read"):
        detect(data, "f")


def test_a_bracket_at_the_start_of_text_makes_no_json() -> None:
    assert detect(b"[Konstruert] \n\nI: Hei\nB1: Ja", "f").format == "labelled"


@settings(deadline=None)
@given(st.text(alphabet="abcæøå ,.\n", min_size=1))
def test_rich_text_keeps_letters_in_order(take: Callable[..., Taken], text: str) -> None:
    escaped = "".join(
        sign if sign.isascii() else f"\\u{ord(sign)}?" for sign in text.replace("\n", "\\par ")
    )
    data = "{\\rtf1\\ansi\\ansicpg1252 I: start\\par Kari: " + escaped + " slutt}"
    taken = take(data.encode())
    assert " ".join(taken.transcript.text.split()) == " ".join(f"start {text} slutt".split())


def _workbook(*sheets: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        for number, rows in enumerate(sheets, 1):
            text = f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
            archive.writestr(f"xl/worksheets/sheet{number}.xml", text)
    return target.getvalue()
