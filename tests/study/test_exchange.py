"""A study goes out to other programs, and codings made there come in."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from pathlib import Path

from lxml import etree

from tests.example import Run
from tests.exchange.foreign import NVIVO_WINDOWS, WAYS, packed
from workbench.exchange.script import script
from workbench.model.anchor import Span
from workbench.study.deciding.code import listed, remove
from workbench.study.deciding.exchange import bring, send
from workbench.study.opening.session import opened
from workbench.study.sources.ingest import ingest_one

SPACE = "{urn:QDA-XML:project:1.0}"
ORDER = ("Users", "CodeBook", "Variables", "Cases", "Sources")


def test_another_reader_finds_the_words_of_every_coding(example: Path, tmp_path: Path) -> None:
    with opened(example) as session:
        sent = send(session, tmp_path / "x.qdpx")
        codings = Counter((one.interview, one.quote, one.coder) for one in listed(session))
    with zipfile.ZipFile(tmp_path / "x.qdpx") as archive:
        root = etree.fromstring(archive.read("project.qde"))
        assert [one.tag for one in root] == [SPACE + tag for tag in ORDER]
        users = {one.get("guid"): one.get("id") for one in root.iter(f"{SPACE}User")}
        found: Counter[tuple[str, str, str]] = Counter()
        for source in root.iter(f"{SPACE}TextSource"):
            path = str(source.get("plainTextPath")).replace("internal://", "sources/")
            text = archive.read(path).decode()
            for one in source.iter(f"{SPACE}PlainTextSelection"):
                words = text[int(one.get("startPosition", "")) : int(one.get("endPosition", ""))]
                user = users[next(one.iter(f"{SPACE}Coding")).get("creatingUser")]
                found[str(source.get("name")), words, str(user)] += 1
    assert sent.codings == sum(codings.values()) > 200
    assert found == codings
    guids = [one.get("guid") for one in root.iter() if one.get("guid")]
    assert len(guids) == len(set(guids))


def test_what_went_out_comes_in_as_nothing_new(example: Path, tmp_path: Path) -> None:
    with opened(example) as session:
        sent = send(session, tmp_path / "x.qdpx")
        first = (tmp_path / "x.qdpx").read_bytes()
        brought = bring(session, tmp_path / "x.qdpx")
        send(session, tmp_path / "x.qdpx")
    assert brought.new == ()
    assert brought.known == sent.codings
    assert brought.left == ()
    assert (tmp_path / "x.qdpx").read_bytes() == first


def test_what_was_removed_here_does_not_come_back(example: Path, tmp_path: Path) -> None:
    with opened(example) as session:
        send(session, tmp_path / "x.qdpx")
        gone = listed(session, coder="B")[0]
        remove(session, "B", [gone.id])
        brought = bring(session, tmp_path / "x.qdpx")
        assert gone.id not in {one.id for one in listed(session)}
    assert brought.new == ()


def test_ids_are_the_same_in_braces_and_capitals(example: Path, tmp_path: Path) -> None:
    with opened(example) as session:
        send(session, tmp_path / "x.qdpx")
        with zipfile.ZipFile(tmp_path / "x.qdpx") as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        page = re.sub(
            r'((?i:guid|creatingUser))="([^"]+)"',
            lambda one: f'{one[1]}="{{{one[2].upper()}}}"',
            parts["project.qde"].decode(),
        )
        with zipfile.ZipFile(tmp_path / "x.qdpx", "w") as archive:
            for name, data in (parts | {"project.qde": page.encode()}).items():
                archive.writestr(name, data)
        brought = bring(session, tmp_path / "x.qdpx")
    assert (brought.new, brought.left) == ((), ())


def test_codings_come_to_a_study_that_has_none(example: Path, tmp_path: Path) -> None:
    with opened(example) as session:
        send(session, tmp_path / "x.qdpx")
        before = {
            (one.id, one.interview, one.quote, one.code, one.stance, one.coder, one.time)
            for one in listed(session)
        }
    empty = tmp_path / "empty"
    (example / "interviews" / "codings").rename(empty)
    (example / ".workbench" / "study.sqlite").unlink()
    with opened(example) as session:
        assert listed(session) == ()
        brought = bring(session, tmp_path / "x.qdpx")
        after = {
            (one.id, one.interview, one.quote, one.code, one.stance, one.coder, one.time)
            for one in listed(session)
        }
        assert bring(session, tmp_path / "x.qdpx").new == ()
    assert brought.left == ()
    assert after == before


def test_other_programs_codings_stand_on_their_words(example: Path, tmp_path: Path) -> None:
    with opened(example) as session:
        transcript = ingest_one(session, session.study.interviews[0]).transcript
        said = script(transcript)
        turns = [one for one in transcript.turns if one.role == "informant"][:12]
        codes = session.codebook.codes[: len(turns)]
        for way in WAYS:
            # Another program has other labels: the words alone must do.
            text = "".join(f"{one.label.upper()}\n{one.text}\n" for one in transcript.turns)
            marked = [
                ("Et", text.index(turn.text), text.index(turn.text) + len(turn.text), name, "B")
                for turn, name in zip(turns, (one.name.in_("nb") for one in codes), strict=True)
            ]
            path = tmp_path / "x.qdpx"
            path.write_bytes(packed(way, {"Et": text}, marked, note="Se også side 2"))
            there = {(one.quote, one.code) for one in listed(session, coder="B")}
            brought = bring(session, path, users=["B=B"])
            now = {(one.quote, one.code) for one in listed(session, coder="B")}
            wanted = {(turn.text, code.id) for turn, code in zip(turns, codes, strict=True)}
            assert wanted <= now
            assert brought.left == ()
            assert now - there <= wanted
    assert said.here(Span(0, 1)) == ()


def test_what_is_not_taken_is_told(example: Path, workbench: Run) -> None:
    path = example / "x.qdpx"
    texts = {"Et annet": "INT: Noe helt annet enn det studien har.\n\nA: Ja, det er det jo.\n"}
    marked = [("Et annet", 5, 9, "Hus", "Kari")]
    path.write_bytes(packed(NVIVO_WINDOWS, texts, marked))
    done = workbench(example, "exchange", "import", "x.qdpx", "--texts", "nye")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "Codings brought in: 0. Here already: 0.",
        "Texts written to nye: 1.",
        "Not taken:",
        (
            "  • «Et annet» is no interview of this study (codings in it: 1). Bring it in with "
            "«workbench ingest», and import again."
        ),
    ]
    assert (example / "nye" / "Et-annet.txt").read_text(encoding="utf-8").startswith("INT: Noe")


def test_names_that_are_not_the_studys_can_be_tied(example: Path, tmp_path: Path) -> None:
    with opened(example) as session:
        transcript = ingest_one(session, session.study.interviews[0]).transcript
        text = script(transcript).text
        turn = next(one for one in transcript.turns if one.role == "informant")
        at = text.index(turn.text)
        path = tmp_path / "x.qdpx"
        path.write_bytes(
            packed(NVIVO_WINDOWS, {"x": text}, [("x", at, at + len(turn.text), "Hus", "Kari")])
        )
        told = bring(session, path).left
        assert [one.said("en") for one in told] == [
            "«Kari» is no coder of this study (codings: 1)."
        ]
        told = bring(session, path, users=["Kari=A"]).left
        assert [one.said("en") for one in told] == [
            "the code «Hus» is not in the codebook (codings: 1)."
        ]
        looked = bring(session, path, ["Kari=A"], ["Hus=dugnad"], only_look=True)
        brought = bring(session, path, ["Kari=A"], ["Hus=dugnad"])
        again = bring(session, path, ["Kari=A"], ["Hus=dugnad"])
    assert looked == brought
    assert brought.new == (("A", 1),)
    assert again.new == ()
    assert again.known == 1


def test_a_project_begins_a_study(example: Path, workbench: Run) -> None:
    with opened(example) as session:
        transcript = ingest_one(session, session.study.interviews[0]).transcript
    text = script(transcript).text
    turn = next(one for one in transcript.turns if one.role == "informant")
    at = text.index(turn.text)
    marked = [("x", at, at + len(turn.text), name, "A") for name in ("Ny kode", "Og en til")]
    (example / "x.qdpx").write_bytes(packed(NVIVO_WINDOWS, {"x": text}, marked))
    words = ("exchange", "import", "x.qdpx", "--user", "A=A")
    assert workbench(example, *words, "--codebook", "codebook/new.yaml").returncode == 1
    again = workbench(example, *words, "--codebook", "codebook/new.yaml")
    assert again.returncode == 2
    assert "there is a file codebook/new.yaml already" in again.stderr
    settings = example / "interviews" / "study.yaml"
    told = settings.read_text(encoding="utf-8")
    settings.write_text(told.replace("codebook: codebook.yaml", "codebook: new.yaml"), "utf-8")
    (example / "codebook" / "claims.yaml").unlink()
    done = workbench(example, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == "Codings brought in: 2 (A 2). Here already: 0.\n"
