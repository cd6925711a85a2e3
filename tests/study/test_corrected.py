"""What was coded is corrected: codings follow their words or are listed, evidence follows."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

from tests.example import workbench
from workbench.coding.event import memo_set
from workbench.coding.placement import Settled
from workbench.model.anchor import anchored
from workbench.model.coding import Memo
from workbench.study.disk.ledger import read_ledger
from workbench.study.keying.coded import work_on
from workbench.study.opening.session import Session, opened
from workbench.study.sources.ingest import ingest, ingest_one

FILE = Path("interviews", "I4-breidgrend.txt")


def codings(study: Path) -> Counter[tuple[str, str]]:
    """Return the codings of the interview: their codes and words."""
    with opened(study) as session:
        found = settled(session).work.codings
    return Counter((one.code, one.anchor.quote) for one in found if one.anchor.interview == "I4")


def settled(session: Session) -> Settled:
    transcripts = tuple(one.transcript for one in ingest(session))
    return work_on(session, transcripts)


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
    with opened(example) as session:
        told = [one.said("nb") for one in settled(session).notices]
    listed = sum("står ikke lenger her" in one for one in told)
    assert quote not in {words for _, words in after}
    assert listed >= sum(before.values()) - sum(after.values()) > 0


def mended(study: Path) -> tuple[str, str]:
    """Put a word into a coded passage; return the passage before and after."""
    quote = max((quote for _, quote in codings(study)), key=len)
    words = quote.split(" ")
    after = " ".join([*words[:3], "altså", *words[3:]])
    change(study / FILE, quote, after)
    return quote, after


def waiting(study: Path) -> dict[str, str]:
    """Return what waits for a decision: id → what was shown of it."""
    done = workbench(study, "moved", "list")
    assert done.returncode == 0, done.stderr
    blocks = done.stdout.split("\n\n")[:-1]
    return {block.split()[0]: block for block in blocks}


def test_a_mended_passage_is_shown_beside_the_old_one_and_tied_when_accepted(
    example: Path,
) -> None:
    before = codings(example)
    quote, after = mended(example)
    found = {name: block for name, block in waiting(example).items() if " coding " in block}
    assert any(f"[{quote}]" in block and f"[{after}]" in block for block in found.values())
    done = workbench(example, "moved", "accept", *found, "--coder", "B")
    assert done.returncode == 0, done.stderr
    assert f"{len(found)} tied" in done.stdout
    now = codings(example)
    assert sum(now.values()) == sum(before.values())
    for (code, words), count in before.items():
        assert now[code, after if words == quote else words] >= (count if words == quote else 0)
    assert not [block for block in waiting(example).values() if " coding " in block]
    events = (example / "interviews" / "codings" / "I4.B.jsonl").read_text("utf-8")
    assert events.count("coding.changed") == len(found)


def test_a_passage_can_be_tied_to_other_words_or_dropped(example: Path) -> None:
    quote, after = mended(example)
    found = [name for name, block in waiting(example).items() if " coding " in block]
    part = after.split(". ", maxsplit=1)[0]
    done = workbench(example, "moved", "accept", found[0], "--words", part, "--coder", "A")
    assert done.returncode == 0, done.stderr
    assert part in {words for _, words in codings(example)}
    done = workbench(example, "moved", "drop", *found[1:], "--coder", "A")
    assert done.returncode == 0, done.stderr
    assert not {quote, after} & {words for _, words in codings(example)}
    assert not [block for block in waiting(example).values() if " coding " in block]


def test_a_memo_on_a_turn_waits_for_a_decision_too(example: Path) -> None:
    with opened(example) as session:
        transcript = ingest_one(session, session.study.interview("I4")).transcript
        turn = max(transcript.turns, key=lambda one: len(one.text))
        event = memo_set(
            id="m1e",
            stream="I4",
            coder="A",
            time="2026-09-14T08:30:00.000000+00:00",
            subject="m1",
            kind="turn",
            ref=f"I4:{turn.number}",
            text="Husk denne.",
            anchor=anchored("I4", transcript.text, turn.span),
        )
        session.database.append([event], origin="here")
    change(example / FILE, "\nÅK:", "\nTL: Ein replikk som mangla.\n\nÅK:", 1)
    with opened(example) as session:
        (memo,) = turn_memos(session)
        assert memo.ref == f"I4:{turn.number + 1}"
    other = "Ho song heile vegen ned"
    middle = turn.text[len(turn.text) // 4 : 3 * len(turn.text) // 4]
    change(example / FILE, middle, f" {other} ")
    (name,) = (name for name, block in waiting(example).items() if "«Husk denne.»" in block)
    done = workbench(example, "moved", "accept", name, "--words", other, "--coder", "A")
    assert done.returncode == 0, done.stderr
    with opened(example) as session:
        (memo,) = turn_memos(session)
        assert memo.ref == f"I4:{turn.number + 1}"
        assert memo.anchor is not None
        assert memo.anchor.quote == other


def turn_memos(session: Session) -> list[Memo]:
    return [one for one in settled(session).work.memos if one.kind == "turn"]


def test_a_deleted_passage_has_nothing_to_accept(example: Path) -> None:
    quote = max((quote for _, quote in codings(example)), key=len)
    change(example / FILE, quote, "Nei.")
    name, block = next(iter(waiting(example).items()))
    assert "nothing here is like it" in block
    done = workbench(example, "moved", "accept", name, "--coder", "A")
    assert done.returncode == 2
    assert "moved drop" in done.stderr
    done = workbench(example, "moved", "accept", "XXXXXX", "--coder", "A")
    assert done.returncode == 2
    assert "there is no passage «XXXXXX»" in done.stderr


def test_a_fresh_clone_without_the_old_version_moves_by_words_and_context(
    example: Path,
) -> None:
    before = codings(example)
    shutil.rmtree(example / ".workbench")
    change(example / FILE, "\nÅK:", "\nTL: Ein replikk som mangla.\n\nÅK:", 1)
    assert codings(example) == before


def test_the_same_source_read_to_another_text_is_a_version_too(example: Path) -> None:
    before = codings(example)
    settings = example / "interviews" / "study.yaml"
    change(settings, 'speakers: {"INT": int2}', 'speakers: {"INT": p12, "TL": p12}', 1)
    after = codings(example)
    assert sum(after.values()) == sum(before.values())


def test_words_of_somebody_who_withdrew_are_no_evidence(rebuilt: Path) -> None:
    ledger = rebuilt / "outputs" / "ledger.csv"
    speaker = next(row.speaker for row in read_ledger(ledger) if row.kind == "quote")
    people = rebuilt / "interviews" / "participants.yaml"
    head, found, tail = people.read_text("utf-8").partition(f"code_name: {speaker}\n")
    assert found, speaker
    tail = tail.replace("status: given", "status: withdrawn", 1)
    people.write_text(head + found + tail, "utf-8")
    done = workbench(rebuilt, "build")
    assert done.returncode in {0, 1}, done.stderr  # what is left may need new decisions
    rows = read_ledger(ledger)
    assert rows
    assert speaker not in {row.speaker for row in rows}
