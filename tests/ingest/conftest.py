"""A small study and a way to take files in with it; documents are made from their XML."""

from __future__ import annotations

import io
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
    """Read a sample; the XML of a document is packed into the archive it belongs in."""

    def pack(sample: Path) -> bytes:
        data = sample.read_bytes()
        if sample.name.endswith(".document.xml"):
            return docx(data.decode())
        if sample.name.endswith(".content.xml"):
            return _zipped({"content.xml": data})
        if sample.name.endswith(".sheet.xml"):
            return _zipped({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": data})
        return data

    return pack


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
