"""The built Word file is read back, and every quote, number and quantifier checked."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tests.example import workbench as run_workbench
from workbench.findings.check import check
from workbench.model.finding import Claim, LedgerRow
from workbench.privacy.pseudonym import Pseudonyms
from workbench.study.disk.ledger import read_ledger
from workbench.study.opening.session import Session, opened
from workbench.study.opening.sync import sync
from workbench.study.weighing.weighed import Weighed, weigh_all

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def bookmarked(docx: Path) -> dict[str, str]:
    """Return the text between the start and the end of every bookmark."""
    body = etree.fromstring(zipfile.ZipFile(docx).read("word/document.xml"))
    open_now: dict[str, str] = {}
    found: dict[str, str] = {}
    for element in body.iter():
        if element.tag == f"{W}bookmarkStart":
            open_now[str(element.get(f"{W}id"))] = str(element.get(f"{W}name"))
            found[str(element.get(f"{W}name"))] = ""
        elif element.tag == f"{W}bookmarkEnd":
            open_now.pop(str(element.get(f"{W}id")), None)
        elif element.tag in {f"{W}t", f"{W}noBreakHyphen"}:
            for name in open_now.values():
                found[name] += element.text or "‑"
    return found


@pytest.fixture(scope="module")
def ledger(built: Path) -> tuple[LedgerRow, ...]:
    return read_ledger(built / "outputs" / "ledger.csv")


@pytest.fixture(scope="module")
def words(built: Path) -> dict[str, str]:
    return bookmarked(built / "outputs" / "report.docx")


@pytest.fixture
def weighed(built: Path) -> Iterator[tuple[Session, Weighed]]:
    with opened(built) as session:
        yield session, weigh_all(session, session.study.language)


def rows_of(ledger: tuple[LedgerRow, ...], kind: str) -> list[LedgerRow]:
    rows = [row for row in ledger if row.kind == kind]
    assert rows, f"the report prints no {kind}"
    return rows


def test_the_word_file_says_what_the_ledger_says(
    ledger: tuple[LedgerRow, ...], words: dict[str, str]
) -> None:
    for row in ledger:
        assert words[row.bookmark] == row.text, row.bookmark


def test_nothing_is_bound_in_the_word_file_that_the_ledger_lacks(
    ledger: tuple[LedgerRow, ...], words: dict[str, str]
) -> None:
    bound = {name for name in words if re.match(r"[CNQ]_", name)}
    assert bound == {row.bookmark for row in ledger}


def test_every_quote_is_verbatim_under_its_declared_edits(
    ledger: tuple[LedgerRow, ...], weighed: tuple[Session, Weighed]
) -> None:
    session, found = weighed
    texts = {one.interview: one.text for one in found.coded.transcripts}
    by_id = {one.id: one for one in session.study.interviews}
    shown = Pseudonyms(session.study).shown
    for row in rows_of(ledger, "quote"):
        said = texts[row.interview][int(row.start) : int(row.end)]
        assert said == row.original, row.id
        printed, edits = shown(said, by_id[row.interview].language)
        at = 0  # what a person decided to hide stands in brackets
        for part in re.split(r"\[[^\]]*\]", row.text):
            assert part in printed[at:], row.id
            at = printed.index(part, at) + len(part)
        assert at == len(printed) or row.text.endswith("]"), row.id
        for offset, original, _ in edits:
            assert said.startswith(original, offset), row.id


def test_no_quote_comes_from_notes_or_an_interviewer(
    ledger: tuple[LedgerRow, ...], weighed: tuple[Session, Weighed]
) -> None:
    session, found = weighed
    transcripts = {one.interview: one for one in found.coded.transcripts}
    informants = {one.id for one in session.study.participants}
    for row in rows_of(ledger, "quote"):
        transcript = transcripts[row.interview]
        assert transcript.kind.value == "transcript", row.id
        assert transcript.turns[int(row.turn) - 1].speaker in informants, row.id


def own(found: Weighed) -> list[Claim]:
    """Return the claims that researchers have written."""
    written = [one for one in found.findings.claims if one.written]
    assert written
    return written


def test_every_claim_recomputes_to_itself(
    ledger: tuple[LedgerRow, ...], weighed: tuple[Session, Weighed]
) -> None:
    session, found = weighed
    rows = rows_of(ledger, "claim")
    told = replace(session.study, groups=found.groups)
    assert check(rows, told, session.codebook, found.findings.findings, own(found)) == ()


def test_every_number_recomputes_to_itself(
    ledger: tuple[LedgerRow, ...], weighed: tuple[Session, Weighed]
) -> None:
    _, found = weighed
    values = {one.id: one.value for one in found.findings.numbers}
    for row in rows_of(ledger, "number"):
        if row.id in values:
            assert float(row.n) == values[row.id], row.id


def test_flipping_one_coding_is_noticed(
    ledger: tuple[LedgerRow, ...], built: Path, tmp_path: Path
) -> None:
    """One case has a single coding for «oppbemanning»; flipped, «alle» no longer holds."""
    study = shutil.copytree(built, tmp_path / "flipped")
    shutil.rmtree(study / ".workbench")
    flip(study / "interviews" / "codings" / "I2.A.jsonl", "oppbemanning")
    with opened(study) as session:
        sync(session.folder, session.database)
        found = weigh_all(session, session.study.language)
        notices = check(
            rows_of(ledger, "claim"), session.study, session.codebook, found.findings.findings
        )
    assert "C-oppbemanning" in {one.id for one in notices}


def flip(path: Path, code: str) -> None:
    """Turn the one coding of a code in a coder's file to the other stance."""
    lines, flipped = [], 0
    for line in path.read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        if event["body"].get("code") == code:
            event["body"]["stance"] = "contradicts"
            flipped += 1
        lines.append(json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    assert flipped == 1
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_the_same_input_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    study = shutil.copytree(built, tmp_path / "again")
    shutil.rmtree(study / "outputs")
    shutil.rmtree(study / ".workbench")
    done = run_workbench(study, "build", PYTHONHASHSEED="7", TZ="Pacific/Auckland")
    assert done.returncode == 0, done.stderr
    made = [path for path in (built / "outputs").rglob("*") if path.is_file()]
    assert len(made) > 5
    for path in made:
        again = study / "outputs" / path.relative_to(built / "outputs")
        assert again.read_bytes() == path.read_bytes(), path.name
