"""Files made for the tests, and a small study to take them in with.

The same call makes the same bytes, so that a spoilt file can be made again from its seed.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from workbench.ingest.take_in import Taken, take_in
from workbench.model.interview import Interview, SourceKind, Study
from workbench.model.participant import Consent, ConsentStatus, Interviewer, Participant
from workbench.model.wording import NOTHING

DATA = Path(__file__).parent / "data"


def sample_paths() -> list[Path]:
    """Return the sample files, without their twins."""
    return sorted(path for path in DATA.iterdir() if path.suffix != ".turns")


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


def taken_in(
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
    """Take bytes in as an interview with Kari, Åse and Per, held by Nora Vik."""
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


def docx(document: str, **parts: str) -> bytes:
    """Make a Word file of the XML of its body document, and further parts by name."""
    members = {"[Content_Types].xml": "<Types/>", "word/document.xml": document}
    return zipped(members | {f"word/{name}.xml": text for name, text in parts.items()})


def packed(sample: Path) -> bytes:
    """Read a sample; XML of a document is packed into its archive, pages into a PDF."""
    data = sample.read_bytes()
    if sample.name.endswith(".document.xml"):
        return docx(data.decode())
    if sample.name.endswith(".content.xml"):
        return zipped({"content.xml": data})
    if sample.name.endswith(".pages.txt"):
        return drawn(data.decode().split("\f\n"))
    if sample.name.endswith(".sheet.xml"):
        return zipped({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": data})
    return data


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Make an archive."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def drawn(pages: list[str], trailer: str = "") -> bytes:
    """Make a PDF of pages of text: a line per line, a gap for a blank one."""
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
