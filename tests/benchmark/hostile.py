"""Hostile files: python tests/benchmark/hostile.py [NAME …].

Each is made here and taken in by a process of its own, whose time and peak memory are
measured (seconds of processor, and resident set with the interpreter and its libraries). Each
must be refused with one line of an error, or read, within 10 seconds and 1 GB; the table says
how, and the exit code whether all did. The baseline is a process that takes in one short file.
"""

from __future__ import annotations

import argparse
import io
import os
import resource
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pypdf import PdfReader, PdfWriter

from tests.ingest.made import docx, drawn, zipped

SECONDS = 10.0
MEGABYTES = 1000
ROOT = Path(__file__).resolve().parents[2]
MB = 1024 * 1024
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TALK = "Intervjuer: Hva?\nKari: Det."
CHILD = """
import sys
from pathlib import Path
from tests.ingest.made import taken_in
from workbench.errors.source import SourceError
try:
    taken = taken_in(Path(sys.argv[1]).read_bytes(), "fil")
    transcript = taken.transcript
    print(f"read: {len(transcript.turns)} turns, balanced {transcript.account.balanced}")
except SourceError as error:
    print(error.line("en"))
"""

Maker = Callable[[], bytes]


def main() -> None:
    """Make and measure each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    failed = 0
    print(f"{'file':<36}{'MB':>7}{'s':>7}{'peak MB':>9}  what was said")
    with tempfile.TemporaryDirectory() as folder:
        for name, make in _files():
            if options.names and name not in options.names:
                continue
            path = Path(folder, "fil")
            path.write_bytes(make())
            seconds, peak, said = _measured(path)
            fine = seconds < SECONDS and peak < MEGABYTES and said.count("\n") == 1
            failed += not fine
            size = path.stat().st_size / MB
            mark = "" if fine else "  FAILED"
            print(
                f"{name:<36}{size:7.1f}{seconds:7.1f}{peak:9.0f}  {said.strip()[:110]}{mark}",
                flush=True,
            )
    sys.exit(1 if failed else 0)


def _measured(path: Path) -> tuple[float, float, str]:
    process = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
        preexec_fn=_bounded,  # noqa: PLW1509 - one thread here
    )
    said = process.stdout.read() if process.stdout else ""
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said


def _bounded() -> None:
    """Keep a file that does succeed from taking the machine along."""
    resource.setrlimit(resource.RLIMIT_AS, (3000 * MB, 3000 * MB))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))


def _files() -> Iterator[tuple[str, Maker]]:
    yield "one short file (baseline)", TALK.encode
    yield "zip bomb in a Word file", lambda: docx(f"<w:document {W}>" + " " * (400 * MB))
    yield (
        "zip bomb in a workbook",
        lambda: zipped(
            {"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": " " * (400 * MB)}
        ),
    )
    yield "zip that lies about sizes", _lying
    yield "zip of 60,000 parts", lambda: zipped({f"word/{n}.xml": "" for n in range(60_000)})
    yield (
        "zip names that lead outside",
        lambda: zipped(
            {
                "../../word/document.xml": "x",
                "/etc/passwd": "x",
                "word/document.xml": _document(TALK),
            }
        ),
    )
    yield "Word file of 500,000 paragraphs", lambda: docx(_document("I: ja\n" * 500_000))
    yield "8 MB of JSON strings", lambda: b"[" + b'"a",' * 2_000_000 + b'"a"]'
    yield "two parts of one name", _doubled
    yield (
        "XML external entity",
        lambda: docx('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + _document("&x;")),
    )
    yield "billion laughs", lambda: docx(_laughs())
    yield "billion laughs in ELAN", lambda: _laughs("ANNOTATION_DOCUMENT").encode()
    yield (
        "XML 100,000 levels deep",
        lambda: docx(
            f"<w:document {W}>" + "<w:p>" * 100_000 + "</w:p>" * 100_000 + "</w:document>"
        ),
    )
    yield "HTML 100,000 levels deep", lambda: b"<html><body>" + b"<div>" * 100_000 + b"x"
    yield "JSON 1,000,000 levels deep", lambda: b'{"a": ' + b"[" * 1_000_000
    yield "200 MB of one line", lambda: b"Kari: " + b"ord " * (50 * MB)
    yield "490,000 signs in one line", lambda: b"Kari: " + b"ord " * 122_000
    yield "7 MB of colons in long lines", lambda: (b"a: " * 160_000 + b"\n") * 15
    yield "20,000 timings on one line", lambda: b"WEBVTT\n\n" + b"00:01.000 --> 00:02.000 " * 20_000
    yield "8 MB of short labelled lines", lambda: b"Kari: ja\nI: nei\n" * (MB // 2)
    yield "900 KB of combining marks", ("e" + "\u0301" * 450_000).encode
    yield "7 MB of open brackets", lambda: (b"[(" * 240_000 + b"\n") * 15
    yield "7 MB of comments never closed", lambda: (b"<!-- " * 96_000 + b"\n") * 15
    yield "7 MB of bold never closed", lambda: (b"**a " * 120_000 + b"\n") * 15
    yield "RTF 1,000,000 groups deep", lambda: b"{\\rtf1 " + b"{" * 1_000_000 + b"x"
    yield "RTF of 10 MB of escapes", lambda: b"{\\rtf1 " + b"\\'e5" * (MB * 5 // 2) + b"}"
    yield "RTF with a huge \\bin", lambda: b"{\\rtf1\\bin99999999999 Kari: x\\par I: y}"
    yield "PDF without text", lambda: drawn([""] * 50)
    yield (
        "PDF whose pages hold themselves",
        lambda: drawn([TALK]).replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]"),
    )
    yield "PDF with a form inside itself", _form
    yield "PDF bomb of one page", _pdf_bomb
    yield "PDF of 5,000 pages", lambda: drawn([TALK] * 5_000)
    yield "PDF with a password", lambda: _locked(drawn([TALK]))
    yield "PDF cut in the middle", lambda: drawn([TALK] * 50)[:9_000]
    yield (
        "Word file with a password",
        lambda: OLE + b"\0" * 4096 + "EncryptedPackage".encode("utf-16-le"),
    )
    yield "old Word file (.doc)", lambda: OLE + b"\0" * 4096 + "WordDocument".encode("utf-16-le")
    yield "20 MB of bytes at random", lambda: os.urandom(20 * MB)
    yield "workbook of 1,000,000 cells", _cells


def _document(text: str) -> str:
    lines = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))
    return f"<w:document {W}><w:body>{lines}</w:body></w:document>"


def _laughs(root: str = "d") -> str:
    entities = ['<!ENTITY a0 "ha">']
    entities += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)]
    return f"<?xml version='1.0'?><!DOCTYPE {root} [{''.join(entities)}]><{root}>&a11;</{root}>"


def _lying() -> bytes:
    data = bytearray(docx(f"<w:document {W}>" + " " * (200 * MB)))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"PK\x01\x02") + 1)
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return bytes(data)


def _doubled() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for text in (TALK, "Intervjuer: Noe annet?\nKari: Ja."):
            archive.writestr(zipfile.ZipInfo("word/document.xml"), _document(text))
    return target.getvalue()


def _form() -> bytes:
    form = (
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 6"
        b"/Resources<</XObject<</X 3 0 R>>>>>>stream\n/X Do \nendstream"
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    data = drawn([TALK]).replace(font, form).replace(b"/Font<</F1", b"/XObject<</X")
    return data.replace(b"BT /F1 11 Tf", b"/X Do BT   ")


def _pdf_bomb() -> bytes:
    packed = zlib.compress(b"BT (ja) Tj ET " * (30 * MB), 9)
    packed_twice = zlib.compress(packed, 9)
    data = drawn([TALK])
    start = data.index(b"<</Length")
    end = data.index(b"endstream", start)
    head = f"<</Filter[/FlateDecode/FlateDecode]/Length {len(packed_twice)}>>stream\n"
    return data[:start] + head.encode() + packed_twice + data[end:]


def _locked(data: bytes) -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(data)))
    writer.encrypt("hemmelig", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _cells() -> bytes:
    row = "<row>" + '<c t="inlineStr"><is><t>x</t></is></c>' * 100 + "</row>"
    sheet = "<worksheet><sheetData>" + row * 10_000 + "</sheetData></worksheet>"
    return zipped({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": sheet})


if __name__ == "__main__":
    main()
