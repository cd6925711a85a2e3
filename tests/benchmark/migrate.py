"""Corrects coded transcripts at random: python tests/benchmark/migrate.py [--trials 500].

Each trial takes one interview of the worked example, puts codings on it (whole turns,
sentences, a few words, single words, across turns), edits its text (typos, inserted
sentences, deleted and moved turns, renamed speakers, pseudonyms), takes the result in as a
file, and settles the codings on it. Every letter carries where it came from, so it is known
for each coding whether its words still stand, and exactly where. Printed: how many moved to
exactly their words, how many were listed, and how many landed on other words (must be none;
the exit code says so). As a baseline, the same by words and stored context alone.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from workbench.coding.placement import settle
from workbench.ingest.take_in import take_in
from workbench.model.anchor import Anchor, Span, anchored
from workbench.model.coding import Coding, Stance, Work
from workbench.model.transcript import BETWEEN, Transcript, Turn
from workbench.study.disk.folder import Folder
from workbench.study.opening.settings import read_study, study_files
from workbench.text.form import untypeset

ROOT = Path(__file__).resolve().parents[2]
MOVED, LISTED = "moved to its words", "listed though its words stand"
CHANGED, WRONG = "listed, its words changed", "landed on other words"
MARKS = re.compile(r"['\"]")
TIME = "2026-09-14T08:30:00.000000+00:00"
FRESH = (
    "Det var noe vi måtte ta stilling til den våren.",
    "Ja.",
    "Nei, egentlig ikke.",
    "Vi snakket om dette i går også, så jeg gjentar meg kanskje.",
    "Det.",
)

Edit = Callable[[Random, "list[Said]"], None]

Letters = list[tuple[str, int | None]]
"""Signs, each with its offset in the text it was coded in; None for what was written later."""


@dataclass
class Said:
    """A turn as it is edited."""

    label: str
    letters: Letters


def main() -> None:
    """Run the trials and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=500)
    parser.add_argument("--codings", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print what did not move")
    options = parser.parse_args()
    transcripts = example()
    print(f"seed {options.seed}, {options.trials} trials, {options.codings} codings each")
    for name, known in (("aligned with the old version", True), ("by words and context", False)):
        counts: Counter[str] = Counter()
        spent = 0.0
        for trial in range(options.trials):
            random = Random(f"{options.seed}:{trial}")
            found, seconds = attempt(
                random, random.choice(transcripts), options.codings, known=known, show=options.show
            )
            counts += found
            spent += seconds
        print_counts(name, counts, spent / options.trials)
        if known:
            landed = counts[WRONG]
    sys.exit(1 if landed else 0)


def print_counts(name: str, counts: Counter[str], seconds: float) -> None:
    """Print one way's figures."""
    print(f"\n{name} ({seconds * 1000:.0f} ms per interview)")
    standing = counts[MOVED] + counts[LISTED]
    for what in (MOVED, LISTED, CHANGED, WRONG):
        share = f"{100 * counts[what] / standing:6.2f} %" if "its words stand" in what else ""
        share = f"{100 * counts[what] / standing:6.2f} %" if what.startswith("moved") else share
        print(f"  {what:<34}{counts[what]:8}  {share}")
    print(f"  {'of them with a right proposal':<34}{counts['proposed']:8}")


def example() -> list[Transcript]:
    """Return the transcripts of the worked example."""
    folder = Folder(ROOT)
    study = read_study(folder, study_files(folder))
    return [
        take_in((folder.interviews / one.source).read_bytes(), one, study).transcript
        for one in study.interviews
        if one.kind.value == "transcript"
    ]


def attempt(
    random: Random,
    before: Transcript,
    codings: int,
    *,
    known: bool,
    show: bool,
    edits: Sequence[Edit] = (),
) -> tuple[Counter[str], float]:
    """Code, edit, take in again, settle, and compare with what is known to be right."""
    work = Work(codings=tuple(_coding(random, before, number) for number in range(codings)))
    said = _said(before)
    for _ in range(random.randint(1, 12)):
        random.choice(edits or EDITS)(random, said)
    letters = _joined(said)
    text = "".join(sign for sign, _ in letters)
    after = replace(before, turns=_turns(before, said))
    assert after.text == text, "the harness joins turns as ingest does"
    places = {origin: at for at, (_, origin) in enumerate(letters) if origin is not None}
    begun = time.perf_counter()
    settled = settle(work, [after], (lambda _: (before.text,)) if known else (lambda _: ()))
    spent = time.perf_counter() - begun
    placed = {one.id: one.anchor for one in settled.work.codings}
    proposed = {one.record.id: one.proposed for one in settled.unplaced}
    counts: Counter[str] = Counter()
    for one in work.codings:
        right = _right(one, before.text, text, places)
        now = placed.get(one.id)
        what = _outcome(one, now, right, text)
        counts[what] += 1
        offered = proposed.get(one.id)
        counts["proposed"] += what == LISTED and offered is not None and offered.span == right
        if show and what in {LISTED, WRONG}:
            print(f"  {what}: {one.anchor.quote!r}")
            for span in (right, now.span if now else None):
                if span:
                    print("     ", repr(text[max(0, span.start - 60) : span.end + 60]))
    return counts, spent


def _outcome(coding: Coding, now: Anchor | None, right: Span | None, text: str) -> str:
    if now is None:
        return LISTED if right else CHANGED
    if right:
        return MOVED if now.span == right else WRONG
    return MOVED if _once(now.quote, coding.anchor, text) else WRONG


def _coding(random: Random, transcript: Transcript, number: int) -> Coding:
    turn = random.choice(transcript.turns)
    start, end = turn.start, turn.end
    kind = random.randrange(5)
    words = turn.text.split(" ")
    if kind == 1 and ". " in turn.text:
        sentences = turn.text.split(". ")
        pick = random.choice(sentences)
        start += turn.text.index(pick)
        end = start + len(pick)
    elif kind in {2, 3}:
        many = 1 if kind == 3 else random.randint(2, 8)
        first = random.randrange(len(words))
        start += len(" ".join(words[:first])) + (first > 0)
        end = min(turn.end, start + len(" ".join(words[first : first + many])))
    elif kind == 4 and turn.number < len(transcript.turns):
        end = transcript.turns[turn.number].end
    anchor = anchored(transcript.interview, transcript.text, Span(start, end))
    return Coding(f"c{number}", anchor, "kode", "A", Stance.SUPPORTS, TIME)


def _said(transcript: Transcript) -> list[Said]:
    return [
        Said(
            turn.speaker or turn.label,
            [(sign, turn.start + at) for at, sign in enumerate(turn.text)],
        )
        for turn in transcript.turns
    ]


def _joined(said: list[Said]) -> Letters:
    """Join turns as ingest does: one speaker's in a row are one turn."""
    letters: Letters = []
    label = ""
    for one in (one for one in said if one.letters):
        if letters:
            letters += [(sign, None) for sign in (" " if one.label == label else BETWEEN)]
        letters += one.letters
        label = one.label
    return letters


def _turns(before: Transcript, said: list[Said]) -> tuple[Turn, ...]:
    turns: list[tuple[str, str]] = []
    for one in (one for one in said if one.letters):
        text = "".join(sign for sign, _ in one.letters)
        if turns and turns[-1][0] == one.label:
            turns[-1] = (one.label, f"{turns[-1][1]} {text}")
        else:
            turns.append((one.label, text))
    made, start = [], 0
    for number, (label, text) in enumerate(turns, 1):
        made.append(replace(before.turns[0], number=number, label=label, text=text, start=start))
        start += len(text) + len(BETWEEN)
    return tuple(made)


def _right(coding: Coding, before: str, after: str, places: dict[int, int]) -> Span | None:
    """Return where the coding's words stand after the edits; None when they do not.

    Letters and digits must be the very same ones, in a row; signs between and around them
    must look the same, since nobody can tell one full stop from another.
    """
    anchor = coding.anchor
    signs = [at for at in range(anchor.start, anchor.end) if before[at].isalnum()]
    signs = signs or [at for at in range(anchor.start, anchor.end) if not before[at].isspace()]
    if any(at not in places for at in signs):
        return None
    now = [places[at] for at in signs]
    if any(later <= earlier for earlier, later in pairwise(now)):
        return None
    start = now[0] - len(before[anchor.start : signs[0]])
    end = now[-1] + 1 + len(before[signs[-1] + 1 : anchor.end])
    if start < 0 or _signs(after[start:end]) != _signs(anchor.quote):
        return None
    if _divided(before, after, anchor.start, start) or _divided(before, after, anchor.end, end):
        return None
    return Span(start, end)


def _once(words: str, before: Anchor, text: str) -> bool:
    """Say whether the very words were found, and stand only there: no letter tells otherwise."""
    return words == before.quote and text.count(words) == 1


def _signs(text: str) -> list[str]:
    """Return the words with signs in which only the look of quotation marks and dashes differs."""
    return MARKS.sub('"', untypeset(text)).split()


def _divided(before: str, after: str, was: int, now: int) -> bool:
    """Say whether the passage's edge is inside a word now and was not (or the other way)."""
    return _inside(before, was) != _inside(after, now)


def _inside(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _typo(random: Random, said: list[Said]) -> None:
    for _ in range(random.randint(1, 4)):
        letters = random.choice(said).letters
        at = random.randrange(len(letters)) if letters else 0
        if not letters or not letters[at][0].isalpha():
            continue
        kind = random.randrange(3)
        if kind == 0:
            del letters[at]
        elif kind == 1:
            letters[at] = ("x" if letters[at][0] == "e" else "e", None)
        else:
            letters.insert(at, (random.choice("aeinrstl"), None))


def _insert(random: Random, said: list[Said]) -> None:
    letters = random.choice(said).letters
    own = "".join(sign for sign, _ in random.choice(said).letters).split(". ")
    sentence = random.choice([*FRESH, random.choice(own).rstrip(".") + "."])
    stops = [at + 2 for at in range(len(letters) - 2) if letters[at][0] in ".?!"]
    at = random.choice([0, *stops])
    letters[at:at] = [(sign, None) for sign in f"{sentence} "]


def _delete(random: Random, said: list[Said]) -> None:
    at = random.randrange(len(said))
    del said[at : at + random.randint(1, 3)]


def _cut(random: Random, said: list[Said]) -> None:
    letters = random.choice(said).letters
    stops = [at + 2 for at in range(len(letters) - 2) if letters[at][0] in ".?!"]
    if stops:
        del letters[: random.choice(stops)]


def _move(random: Random, said: list[Said]) -> None:
    one = said.pop(random.randrange(len(said)))
    said.insert(random.randrange(len(said) + 1), one)


def _rename(random: Random, said: list[Said]) -> None:
    labels = sorted({one.label for one in said})
    old, new = random.choice(labels), random.choice([*labels, "Ny"])
    share = random.choice([1.0, 0.1])
    for one in said:
        if one.label == old and random.random() < share:
            one.label = new


def _pseudonym(random: Random, said: list[Said]) -> None:
    text = " ".join("".join(sign for sign, _ in one.letters) for one in said)
    names = sorted({word.strip(".,?!") for word in text.split() if word[:1].isupper()})
    name = random.choice([one for one in names if len(one) > 2])
    for one in said:
        shown = "".join(sign for sign, _ in one.letters)
        at = shown.rfind(name)
        while at >= 0:
            one.letters[at : at + len(name)] = [(sign, None) for sign in "[navn]"]
            at = shown.rfind(name, 0, at)


EDITS = (_typo, _typo, _insert, _insert, _delete, _cut, _move, _rename, _pseudonym)


if __name__ == "__main__":
    main()
