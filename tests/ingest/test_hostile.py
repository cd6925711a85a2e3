"""Bad input ends in one clear error of the source, never in anything else."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors.source import (
    DamagedSource,
    EmptySource,
    LineTooLong,
    NoTurns,
    ProtectedSource,
    SourceError,
    SourceTooLarge,
    TooManyLines,
    UndecodableSource,
    UnsupportedSource,
)
from workbench.ingest.detect import detect
from workbench.ingest.take_in import Taken
from workbench.text import archive

DATA = Path(__file__).parent / "data"
SAMPLES = sorted(path for path in DATA.iterdir() if path.suffix != ".turns")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:document>'

Take = Callable[..., Taken]


def zipped(**members: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return target.getvalue()


@pytest.mark.parametrize(
    "data", [b"", b"  \r\n\t", b"\xef\xbb\xbf\n", b"\xff\xfe", b"\0\0", "\u00a0\n".encode()]
)
def test_an_empty_file_is_said_to_be_empty(data: bytes, take: Take) -> None:
    with pytest.raises(EmptySource, match="file is empty"):
        take(data, "tom.txt")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (OLE + b"WordDocument", "old-doc"),
        (OLE + "Workbook".encode("utf-16-le"), "old-sheet"),
        (b"ID3\x04...", "recording"),
        (b"\0\0\0\x20ftypmp42....", "recording"),
        (zipped(readme=b"x"), "zip"),
        (zipped(**{"project.qde": b"x"}), "refi"),
    ],
)
def test_what_is_not_taken_in_is_named_with_the_next_step(
    data: bytes, kind: str, take: Take
) -> None:
    with pytest.raises(UnsupportedSource) as caught:
        take(data, "fil.doc")
    assert caught.value.kind == kind
    for language in ("en", "nb"):
        assert caught.value.said(language)
        assert caught.value.advised(language)
    assert str(caught.value).startswith("fil.doc: this is ")


def test_a_document_with_a_password_says_so(take: Take) -> None:
    with pytest.raises(ProtectedSource, match="protected by a password"):
        take(OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx")


def test_bytes_that_are_no_text_are_said_to_be_none(take: Take) -> None:
    with pytest.raises(UndecodableSource):
        take(bytes(range(1, 256)) * 4)
    with pytest.raises(UndecodableSource):
        take(b"\xff\xfea")


def test_a_broken_archive_and_broken_xml_are_damage(take: Take, docx: Callable[..., bytes]) -> None:
    with pytest.raises(DamagedSource, match="archive"):
        take(docx(BODY.format(""))[:60])
    with pytest.raises(DamagedSource, match="XML cannot be read"):
        take(docx("<w:document"))
    with pytest.raises(DamagedSource, match="archive"):
        take(zipped(**{"[Content_Types].xml": b"x"}))


def test_entities_are_never_opened(take: Take, docx: Callable[..., bytes]) -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'
    with pytest.raises(DamagedSource, match="document type"):
        take(docx(bomb))


def test_a_part_that_unpacks_to_too_much_is_refused(
    take: Take, docx: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_MEMBER_MB", 1)
    with pytest.raises(SourceTooLarge, match="1 MB"):
        take(docx(BODY.format(" " * 2_000_000)))


def test_a_file_without_speech_has_no_turns(take: Take) -> None:
    with pytest.raises(NoTurns, match="teams-vtt"):
        take(
            b"WEBVTT\n\n8f0b2c1d-44c6-4a8b-8c0a-add105d816bd/1-0\n00:01.000 --> 00:02.000\n",
            "a.vtt",
        )


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_random_bytes_raise_nothing_but_source_errors(take: Take, data: bytes) -> None:
    _only_source_errors(take, data)


@settings(deadline=None)
@given(st.text(alphabet=st.characters(), max_size=300), st.sampled_from(["", "WEBVTT\n\n", "I: "]))
def test_random_text_raises_nothing_but_source_errors(take: Take, text: str, start: str) -> None:
    _only_source_errors(take, (start + text).encode("utf-8", "replace"))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SAMPLES), st.floats(0, 1), st.binary(max_size=3))
def test_truncated_and_bitten_files_raise_nothing_but_source_errors(
    take: Take, packed: Callable[[Path], bytes], sample: Path, share: float, bite: bytes
) -> None:
    data = sample.read_bytes()
    at = int(share * len(data))
    _only_source_errors(take, data[:at])
    _only_source_errors(take, data[:at] + bite + data[at + 1 :])
    if sample.suffix == ".xml":
        data = packed(sample)
        at = int(share * len(data))
        _only_source_errors(take, data[:at])
        _only_source_errors(take, data[:at] + bite + data[at + len(bite) :])


def _only_source_errors(take: Take, data: bytes) -> None:
    with contextlib.suppress(SourceError):
        account = take(data, "x").transcript.account
        parts = account.in_turns + account.in_labels + account.in_structure
        assert account.letters == parts + account.unexplained
        assert not [one for one in account.warnings if "added" in one.reason]
    with contextlib.suppress(SourceError):
        detect(data, "x")


def test_more_lines_than_a_transcript_can_have_are_refused(
    take: Take, docx: Callable[..., bytes]
) -> None:
    with pytest.raises(TooManyLines, match="more than 100000 lines"):
        take(b"I: ja\n" * 150_002)
    with pytest.raises(TooManyLines):
        take(docx(BODY.format("<w:p/>" * 150_001)))
    with pytest.raises(LineTooLong, match="line 2: one line holds more than 500000 signs"):
        take(b"Kari: ja\nI: " + b"nei " * 130_000)
