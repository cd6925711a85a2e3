"""Files made to harm a reader: bombs, endless nesting, lies about sizes, locks."""

from __future__ import annotations

import io
import json
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from pypdf import PdfReader, PdfWriter

from tests.ingest.made import docx, drawn, zipped

MB: Final = 1024 * 1024
TALK: Final = "Intervjuer: Hva?\nKari: Det."
W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TEXT_GRID: Final = 'File type = "ooTextFile"\nObject class = "TextGrid"\n\n'

Maker: TypeAlias = Callable[[], bytes]
Files: TypeAlias = Iterator[tuple[str, Maker]]


def files() -> Files:
    """Yield each file's name in the table, and what makes its bytes."""
    yield "one short file (baseline)", TALK.encode
    yield from _archives()
    yield from _word_files()
    yield from _markup()
    yield from _text()
    yield from _tables()
    yield from _pages()
    yield from _locks()


def _archives() -> Files:
    blanks = " " * (400 * MB)
    book, sheet = "xl/workbook.xml", "xl/worksheets/sheet1.xml"
    yield "zip bomb in a Word file", lambda: docx(f"<w:document {W}>{blanks}")
    yield "zip bomb in an odt", lambda: zipped({"content.xml": blanks})
    yield "zip bomb in a workbook", lambda: zipped({book: "<workbook/>", sheet: blanks})
    yield (
        "zip bomb in a workbook's words",
        lambda: zipped(
            {book: "<workbook/>", sheet: "<worksheet/>", "xl/sharedStrings.xml": blanks}
        ),
    )
    yield "zip in a zip in a Word file", _nested
    yield "Word file beside a bomb", lambda: _beside(blanks)
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
    yield "two parts of one name", _doubled
    yield "workbook of 1,000,000 cells", _cells


def _word_files() -> Files:
    yield "Word file of 500,000 paragraphs", lambda: docx(_document("I: ja\n" * 500_000))
    yield "Word file with a template elsewhere", _linked
    yield "one paragraph of 2,000,000 runs", _runs
    yield (
        "tables in tables, 5,000 deep",
        lambda: docx(
            f"<w:document {W}><w:body>"
            + "<w:tbl><w:tr><w:tc>" * 5_000
            + "<w:p/>"
            + "</w:tc></w:tr></w:tbl>" * 5_000
            + "</w:body></w:document>"
        ),
    )


def _markup() -> Files:
    yield (
        "XML external entity",
        lambda: docx('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + _document("&x;")),
    )
    yield "billion laughs", lambda: docx(_laughs())
    yield "billion laughs in ELAN", lambda: _laughs("ANNOTATION_DOCUMENT").encode()
    yield "billion laughs in EXMARaLDA", lambda: _laughs("basic-transcription").encode()
    yield "billion laughs in UTF-16", lambda: _laughs("ANNOTATION_DOCUMENT").encode("utf-16")
    yield (
        "ELAN that asks for a file",
        lambda: (
            b'<?xml version="1.0"?><!DOCTYPE A [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>'
            b"<ANNOTATION_DOCUMENT>&x;</ANNOTATION_DOCUMENT>"
        ),
    )
    yield "ELAN of 1,000,000 tiers", lambda: _elan(b'<TIER TIER_ID="a"/>' * 1_000_000)
    said = (
        b'<TIER TIER_ID="a"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a">'
        b"<ANNOTATION_VALUE>ja</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>"
    )
    yield "ELAN of 100,000 tiers that speak", lambda: _elan(said * 100_000)
    yield (
        "EXMARaLDA of 1,000,000 tiers",
        lambda: (
            b"<basic-transcription><basic-body><common-timeline/>"
            + b'<tier id="a" type="t"/>' * 1_000_000
            + b"</basic-body></basic-transcription>"
        ),
    )
    yield (
        "XML 100,000 levels deep",
        lambda: docx(
            f"<w:document {W}>" + "<w:p>" * 100_000 + "</w:p>" * 100_000 + "</w:document>"
        ),
    )
    yield "HTML 100,000 levels deep", lambda: b"<html><body>" + b"<div>" * 100_000 + b"x"
    yield "JSON 1,000,000 levels deep", lambda: b'{"a": ' + b"[" * 1_000_000
    yield (
        "Whisper JSON 100,000 levels deep",
        lambda: b'{"segments": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    )
    yield "8 MB of JSON strings", lambda: b"[" + b'"a",' * 2_000_000 + b'"a"]'
    span = '<span class="timestamp" data-timestamp="1">00:01</span>&nbsp;'
    yield ".otr of 100,000 stamps", lambda: json.dumps({"text": span * 100_000}).encode()
    yield (
        ".otr of entities",
        lambda: json.dumps({"text": "<p>" + "&amp;" * 1_500_000 + "</p>"}).encode(),
    )


def _text() -> Files:
    yield "200 MB of one line", lambda: b"Kari: " + b"ord " * (50 * MB)
    yield "100 MB of UTF-16 in one line", lambda: ("\ufeff" + "ord " * (12 * MB)).encode("utf-16")
    yield "UTF-16 cut in a sign", lambda: (TALK * 1000).encode("utf-16")[:-1]
    yield "UTF-16 of lone surrogates", lambda: b"\xff\xfe" + b"\x00\xd8" * MB
    yield "490,000 signs in one line", lambda: b"Kari: " + b"ord " * 122_000
    yield "7 MB of colons in long lines", lambda: (b"a: " * 160_000 + b"\n") * 15
    yield "7 MB of stamps in long lines", lambda: (b"[00:01:02] " * 44_000 + b"\n") * 15
    yield "7 MB of f4 stamps", lambda: (b"#00:01:02-3# " * 37_000 + b"\n") * 15
    yield "20,000 timings on one line", lambda: b"WEBVTT\n\n" + b"00:01.000 --> 00:02.000 " * 20_000
    yield "7 MB of tags in one cue", lambda: _cue((b"<v K>a</v>" * 48_000 + b"\n") * 15)
    yield "8 MB of short labelled lines", lambda: b"Kari: ja\nI: nei\n" * (MB // 2)
    yield "99,999 labelled lines", lambda: b"Kari: ja\nI: nei\n" * 49_999
    yield "900 KB of combining marks", ("e" + "\u0301" * 450_000).encode
    yield "7 MB of open brackets", lambda: (b"[(" * 240_000 + b"\n") * 15
    yield "7 MB of comments never closed", lambda: (b"<!-- " * 96_000 + b"\n") * 15
    yield "7 MB of bold never closed", lambda: (b"**a " * 120_000 + b"\n") * 15
    yield "RTF 1,000,000 groups deep", lambda: b"{\\rtf1 " + b"{" * 1_000_000 + b"x"
    yield "RTF of 10 MB of escapes", lambda: b"{\\rtf1 " + b"\\'e5" * (MB * 5 // 2) + b"}"
    yield "RTF with a huge \\bin", lambda: b"{\\rtf1\\bin99999999999 Kari: x\\par I: y}"
    yield "20 MB of bytes at random", lambda: os.urandom(20 * MB)


def _tables() -> Files:
    yield "csv with a cell of 200 MB", lambda: b"taler;tekst\nKari;" + b"ord " * (50 * MB)
    yield (
        "csv with a cell of 7 MB",
        lambda: b'taler;tekst\nKari;"' + b"ord\n" * (7 * MB // 4) + b'"',
    )
    yield "csv of 100,000 columns", lambda: (b"taler;tekst" + b";x" * 100_000 + b"\n") * 4
    yield "csv with quotes never closed", lambda: b"taler;tekst\n" + b'Kari;"a\n' * 140_000
    yield "TextGrid of 1,000,000 tiers", lambda: _grid("1000000", 100_000)
    yield "TextGrid that claims 10^18 tiers", lambda: _grid("1000000000000000000", 1)


def _pages() -> Files:
    yield "PDF without text", lambda: drawn([""] * 50)
    yield "PDF with JavaScript", _scripted
    yield (
        "PDF whose pages hold themselves",
        lambda: drawn([TALK]).replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]"),
    )
    yield "PDF with a form inside itself", _form
    yield "PDF bomb of one page", _pdf_bomb
    yield "PDF of 5,000 pages", lambda: drawn([TALK] * 5_000)
    yield "PDF cut in the middle", lambda: drawn([TALK] * 50)[:9_000]


def _locks() -> Files:
    locked = OLE + b"\0" * 4096 + "EncryptedPackage".encode("utf-16-le")
    yield "PDF with a password", lambda: _locked(drawn([TALK]))
    yield "Word file with a password", lambda: locked
    yield (
        "workbook with a password",
        lambda: locked + "StrongEncryptionDataSpace".encode("utf-16-le"),
    )
    yield "old Word file (.doc)", lambda: OLE + b"\0" * 4096 + "WordDocument".encode("utf-16-le")
    yield "old workbook (.xls)", lambda: OLE + b"\0" * 4096 + "Workbook".encode("utf-16-le")


def _document(text: str) -> str:
    lines = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))
    return f"<w:document {W}><w:body>{lines}</w:body></w:document>"


def _laughs(root: str = "d") -> str:
    entities = ['<!ENTITY a0 "ha">']
    entities += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)]
    return f"<?xml version='1.0'?><!DOCTYPE {root} [{''.join(entities)}]><{root}>&a11;</{root}>"


def _nested() -> bytes:
    inside = zipped({"word/document.xml": " " * (100 * MB)})
    for _ in range(20):
        inside = zipped({"word/document.xml": inside})
    return inside


def _beside(blanks: str) -> bytes:
    target = io.BytesIO(docx(_document(TALK)))
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("word/embeddings/oleObject1.bin", zipped({"a": blanks}))
    return target.getvalue()


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


def _cells() -> bytes:
    row = "<row>" + '<c t="inlineStr"><is><t>x</t></is></c>' * 100 + "</row>"
    sheet = "<worksheet><sheetData>" + row * 10_000 + "</sheetData></worksheet>"
    return zipped({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": sheet})


def _linked() -> bytes:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" TargetMode="External" Target="http://127.0.0.1:9/evil.dotm" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"/>'
        "</Relationships>"
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": _document(TALK),
            "word/_rels/settings.xml.rels": relations.format("attachedTemplate"),
            "word/_rels/document.xml.rels": relations.format("comments"),
            "word/settings.xml": f'<w:settings {W}><w:attachedTemplate r:id="r1" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
            "</w:settings>",
        }
    )


def _runs() -> bytes:
    runs = "<w:r><w:t>a </w:t></w:r>" * 2_000_000
    return docx(f"<w:document {W}><w:body><w:p>{runs}</w:p></w:body></w:document>")


def _elan(tiers: bytes) -> bytes:
    return b"<ANNOTATION_DOCUMENT><TIME_ORDER/>" + tiers + b"</ANNOTATION_DOCUMENT>"


def _grid(claimed: str, tiers: int) -> bytes:
    one = (
        '    item [1]:\n        class = "IntervalTier"\n        name = "a"\n'
        "        xmin = 0\n        xmax = 1\n        intervals: size = 0\n"
    )
    head = f"xmin = 0\nxmax = 1\ntiers? <exists>\nsize = {claimed}\nitem []:\n"
    return (TEXT_GRID + head + one * tiers).encode()


def _cue(text: bytes) -> bytes:
    return b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + text


def _scripted() -> bytes:
    action = b"/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9'\\);)>>"
    return drawn([TALK]).replace(b"<</Type/Catalog", b"<</Type/Catalog" + action)


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
