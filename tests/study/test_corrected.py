"""What was coded is corrected: codings follow their words or are listed, evidence follows."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from tests.study.conftest import workbench
from workbench.study.ledger import read_ledger

FILE = Path("interviews", "I4-breidgrend.txt")


def codings(study: Path) -> Counter[tuple[str, str]]:
    """Return the codings of the interview: their codes and words."""
    done = workbench(study, "code", "list", "--interview", "I4", "--csv", "list.csv")
    assert done.returncode == 0, done.stderr
    rows = csv.DictReader(io.StringIO((study / "list.csv").read_text("utf-8-sig")))
    return Counter((row["code"], row["quote"]) for row in rows)


def change(path: Path, old: str, new: str, times: int = -1) -> None:
    text = path.read_text("utf-8")
    assert old in text, f"«{old}» is not in {path.name}: the test must be brought up to date"
    path.write_text(text.replace(old, new, times), "utf-8")


def test_codings_follow_their_words_when_a_turn_is_put_in(example: Path) -> None:
    before = codings(example)
    change(example / FILE, "\nÅK:", "\nTL: Ein replikk som mangla.\n\nÅK:", 1)
    assert codings(example) == before


def test_codings_stay_when_a_speaker_gets_another_label(example: Path) -> None:
    before = codings(example)
    change(example / FILE, "\nTL:", "\nTrond:")
    assert codings(example) == before


def test_a_coding_whose_words_were_mended_is_listed_and_left_out(example: Path) -> None:
    before = codings(example)
    quote = max((quote for _, quote in before), key=len)
    change(example / FILE, quote, quote[:-6] + "x" + quote[-6:])
    after = codings(example)
    done = workbench(example, "build")
    assert done.returncode == 0, done.stderr
    listed = (example / "outputs" / "remarks.txt").read_text("utf-8").count("står ikke lenger her")
    assert quote not in {words for _, words in after}
    assert listed >= sum(before.values()) - sum(after.values()) > 0


def test_words_of_somebody_who_withdrew_are_no_evidence(rebuilt: Path) -> None:
    ledger = rebuilt / "outputs" / "ledger.csv"
    speaker = next(row.speaker for row in read_ledger(ledger) if row.kind == "quote")
    people = rebuilt / "interviews" / "participants.yaml"
    head, found, tail = people.read_text("utf-8").partition(f"code_name: {speaker}\n")
    assert found, speaker
    tail = tail.replace("status: given", "status: withdrawn", 1)
    people.write_text(head + found + tail, "utf-8")
    done = workbench(rebuilt, "build")
    assert done.returncode == 0, done.stderr
    rows = read_ledger(ledger)
    assert rows
    assert speaker not in {row.speaker for row in rows}
