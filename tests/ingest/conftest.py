"""A small study and a way to take files in with it; documents are made from their XML."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.ingest.take_in import Taken, take_in
from workbench.model.interview import Interview, SourceKind, Study
from workbench.model.participant import Consent, ConsentStatus, Interviewer, Participant
from workbench.model.transcript import Turn
from workbench.model.wording import NOTHING

DATA = Path(__file__).parent / "data"

Take = Callable[..., Taken]


def _participant(name: str, labels: tuple[str, ...], number: int) -> Participant:
    consent = Consent(ConsentStatus.GIVEN)
    code_name = f"Informant {number}"
    return Participant(f"p{number}", "c", name, labels, code_name, NOTHING, NOTHING, consent)


def study(interviewers: tuple[Interviewer, ...]) -> Study:
    return Study(
        id="s",
        title=NOTHING,
        subtitle=NOTHING,
        constructed=True,
        language="nb",
        client="",
        authors=(),
        date="2026-01-01",
        purpose=NOTHING,
        deletion_date="",
        units=(),
        groups=(),
        coders=(),
        interviewers=interviewers,
        interviews=(),
        cases=(),
        participants=(
            _participant("Kari Solvang", ("Kari", "Sjefen"), 1),
            _participant("Åse Lindmo", ("ÅL", "Åse"), 2),
            _participant("Per Holm Aasen", ("PHA", "Per", "Sjefen"), 3),
        ),
    )


@pytest.fixture(scope="session")
def take() -> Take:
    """Take bytes in as an interview with Kari, Åse and Per, held by Nora Vik."""

    def run(
        data: bytes,
        file: str = "source",
        kind: SourceKind = SourceKind.TRANSCRIPT,
        speakers: tuple[tuple[str, str], ...] = (),
        interviewers: tuple[str, ...] = ("int1",),
        participants: tuple[str, ...] = ("p1", "p2", "p3"),
        format: str = "",  # noqa: A002 - the field's name
        *,
        repair: bool = False,
    ) -> Taken:
        interview = Interview(
            id="I1",
            case="c",
            source=file,
            kind=kind,
            language="nb",
            date="2026-01-01",
            mode=NOTHING,
            minutes=None,
            interviewers=interviewers,
            participants=participants,
            speakers=speakers,
            format=format,
            repair=repair,
        )
        people = (
            Interviewer("int1", "Nora Vik", ("NV",)),
            Interviewer("int2", "Jon Berge", ("Jon",)),
        )
        return take_in(data, interview, study(people))

    return run


@pytest.fixture(scope="session")
def docx() -> Callable[..., bytes]:
    """Make a Word file of the XML of its body document, and further parts by name."""

    def make(document: str, **parts: str) -> bytes:
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr("word/document.xml", document)
            for name, text in parts.items():
                archive.writestr(f"word/{name}.xml", text)
        return target.getvalue()

    return make


@pytest.fixture(scope="session")
def packed(docx: Callable[..., bytes]) -> Callable[[Path], bytes]:
    """Read a sample; XML of a document is packed into its archive, pages into a PDF."""

    def pack(sample: Path) -> bytes:
        data = sample.read_bytes()
        if sample.name.endswith(".document.xml"):
            return docx(data.decode())
        if sample.name.endswith(".content.xml"):
            return _zipped({"content.xml": data})
        if sample.name.endswith(".pages.txt"):
            return _drawn(data.decode().split("\f\n"))
        if sample.name.endswith(".sheet.xml"):
            return _zipped({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": data})
        return data

    return pack


@pytest.fixture(scope="session")
def drawn() -> Callable[..., bytes]:
    """Make a PDF of pages of text: a line per line, a gap for a blank one."""
    return _drawn


def _drawn(pages: list[str], trailer: str = "") -> bytes:
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, page in enumerate(pages):
        stream = b"".join(
            f"BT /F1 11 Tf 70 {800 - 14 * row} Td (".encode() + _escaped(line) + b") Tj ET\n"
            for row, line in enumerate(page.split("\n"))
            if line.strip()
        )
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {5 + 2 * number} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>".encode(),
            f"<</Length {len(stream)}>>stream\n".encode() + stream + b"endstream",
        ]
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(data)}\n%%EOF"
    return data + (head + tail).encode()


def _escaped(line: str) -> bytes:
    return re.sub(rb"([()\\])", rb"\\\1", line.encode("cp1252"))


def _zipped(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


@pytest.fixture(scope="session")
def shown() -> Callable[[Taken], str]:
    """Write a taken source as the twin files in ``data`` do."""
    return _shown


def _shown(taken: Taken) -> str:
    transcript = taken.transcript
    account = transcript.account
    lines = [
        f"format: {transcript.format}",
        f"reason: {taken.reason}",
        *(f"head: {key} = {value}" for key, value in transcript.head),
        *(f"notice: {type(one).__name__}: {one.said('en')}" for one in taken.notices),
        *(f"structure: {one.reason}: {one.text}" for one in account.structure),
        f"unexplained: {account.unexplained}",
        "",
    ]
    for turn in transcript.turns:
        lines += [_headline(turn), turn.text, ""]
    return "\n".join(lines)


def _headline(turn: Turn) -> str:
    words = [f"{turn.number}. {turn.label or '–'}", f"{turn.role}:{turn.speaker or '–'}"]
    if turn.start_ms is not None:
        cues = " ".join(f"{one.offset}@{one.start_ms}" for one in turn.cues)
        words.append(f"{turn.start_ms}–{turn.end_ms} {turn.precision} ({cues})")
    if turn.overlap:
        words.append("overlap")
    if turn.marks:
        words.append(" ".join(f"{one.kind}={turn.text[one.start : one.end]}" for one in turn.marks))
    return " | ".join((*words, turn.source))
