"""How well turns are keyed: python tests/benchmark/keying.py [--model none] [--way …] [STUDY ...].

Every row is one way of work: without cue words; bare (cue words of the guide); six turns
asked, chosen by expected gain, by low confidence, at random, and by an oracle who knows the
answers; three of the study's other interviews confirmed, where it has so many, or all of them;
and those with six turns asked. ``--way bare`` runs one alone, and may be given again. Then the
means by language beside the baselines of the same run and the reference's prototype, the
calibration, and the errors by kind. Constants are fitted on the development studies only;
those of ``labelled.TEST`` are for the end.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmark.carried import carried
from tests.benchmark.error import kinds, missing_f1, question_id, uncovered_f1
from tests.benchmark.labelled import (
    DEVELOPMENT,
    EXAMPLE,
    TEST,
    Labelled,
    labelled,
    without_cues,
)
from workbench.guide.ask import proposals
from workbench.guide.codes import CodeTexts
from workbench.guide.keying import Keyer
from workbench.guide.learned import Confirmed
from workbench.language.meaning import model_of
from workbench.model.anchor import anchored
from workbench.model.coding import KeyCorrection
from workbench.model.keying import Key, Keying
from workbench.model.transcript import Role

ASKED = 6
SURE = 0.9
FEW = 3
WAYS = (
    "carried forward", "best match per turn", "without cues", "bare", "with the codebook",
    "six of its own", "six least sure", "six at random", "six by oracle", "three confirmed",
    "others confirmed", "  and six of its own",
)  # fmt: skip
BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 1.0)
PROTOTYPE = {
    "nb": {"without cues": (0.48, 0.36), "bare": (0.53, 0.44), "six least sure": (0.70, 0.60),
           "six by oracle": (0.86, 0.73), "others confirmed": (0.70, 0.56)},
    "en": {"without cues": (0.68, 0.43), "bare": (0.70, 0.46), "six least sure": (0.83, 0.61),
           "six by oracle": (0.94, 0.69), "others confirmed": (0.77, 0.59)},
}  # fmt: skip
"""Main and leaf of the reference's prototype, on two studies of its own that are not here."""

Choice = Callable[[Keyer, Labelled, list[KeyCorrection]], int]


@dataclass(frozen=True)
class Score:
    """How right the keys are.

    Shares of turns right by question, by item and within the best three; F1 of items that no
    turn is keyed to; F1 of items that, with all under them, are likely missing (coverage); and
    keys with the truth of each that no person set.
    """

    main: float
    leaf: float
    three: float
    uncovered: float
    missing: float
    keys: tuple[tuple[Key, bool], ...]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("studies", nargs="*", default=[*DEVELOPMENT, EXAMPLE, *TEST])
    parser.add_argument("--model", default="", help="the trained model; none: words alone")
    parser.add_argument("--way", action="append", choices=WAYS, help="this way of work alone")
    arguments = parser.parse_args()
    model = model_of(arguments.model)
    ways = frozenset(arguments.way or WAYS) | {"carried forward"}
    sys.stdout.write(f"model: {model}\n")
    every = tuple(labelled(*arguments.studies))
    table: dict[tuple[str, str], list[Score]] = defaultdict(list)
    errors: dict[str, Counter[str]] = defaultdict(Counter)
    for one in every:
        language = "nb" if one.transcript.language == "nn" else one.transcript.language
        for name, keying, held in rows(one, every, model, ways):
            score = scored(one, keying, held)
            table[language, name].append(score)
            sys.stdout.write(f"{one.name:13} {name:19} {told(score)}\n")
            if name == "bare":
                errors[language].update(kinds(one, keying))
    summary(table)
    calibration(table)
    sys.stdout.write("\nerrors of the bare keys by kind of turn (share of all errors)\n")
    for kind in dict.fromkeys(kind for counted in errors.values() for kind in counted):
        cells = (f"{name} {one[kind] / one.total():.2f}" for name, one in sorted(errors.items()))
        sys.stdout.write(f"  {kind:34} {'  '.join(cells)}\n")


def rows(
    one: Labelled, every: Sequence[Labelled], model: str, ways: Collection[str]
) -> Iterator[tuple[str, Keying, list[KeyCorrection]]]:
    """Yield each of the ``ways`` of work with its keys and the corrections made."""
    if "carried forward" in ways:
        yield "carried forward", carried(one, forward=True), []
    if "best match per turn" in ways:
        yield "best match per turn", carried(one, forward=False), []
    keyers = {
        name: Keyer(read.guide, taught(one, others), model, codes=codes)
        for name, read, others, codes in _ready(one, every)
        if name in ways
    }
    for name, ready in keyers.items():
        yield name, ready.key(one.transcript), []
    chance = random.Random(1)

    def at_random(_: Keyer, asked: Labelled, held: list[KeyCorrection]) -> int:
        return chance.choice(_open(asked, held))

    choices: dict[str, Choice] = {
        "six of its own": by_gain,
        "six least sure": least_sure,
        "six at random": at_random,
        "six by oracle": by_oracle,
    }
    bare = keyers.get("bare") or Keyer(one.guide, (), model)
    for name, choice in choices.items():
        if name in ways:
            held = asked(bare, one, choice)
            yield name, bare.key(one.transcript, held), held
    others = keyers.get("others confirmed")
    if others and "  and six of its own" in ways:
        held = asked(others, one, by_gain)
        yield "  and six of its own", others.key(one.transcript, held), held


def _ready(
    one: Labelled, every: Sequence[Labelled]
) -> Iterator[tuple[str, Labelled, Sequence[Labelled], CodeTexts]]:
    """Yield the ways of work in which nobody is asked, as far as they go.

    With each, what is read, the interviews that are confirmed, and the codes that are known.
    """
    yield "without cues", without_cues(one), (), ()
    yield "bare", one, (), ()
    if one.codes:
        yield "with the codebook", one, (), one.codes
    others = [other for other in every if other.study == one.study and other.name != one.name]
    if len(others) >= FEW:
        yield "three confirmed", one, others[:FEW], ()
    if others:
        yield "others confirmed", one, others, ()


def asked(keyer: Keyer, one: Labelled, choice: Choice) -> list[KeyCorrection]:
    """Ask six times, each time with what was answered before, and answer from the labels."""
    held: list[KeyCorrection] = []
    for _ in range(ASKED):
        held.append(answer(one, choice(keyer, one, held)))
    return held


def answer(one: Labelled, turn: int) -> KeyCorrection:
    """Return a person's word on a turn."""
    anchor = anchored(one.name, one.transcript.text, one.transcript.turns[turn - 1].span)
    return KeyCorrection(str(turn), anchor, one.items[turn - 1], "", "A", "")


def by_gain(keyer: Keyer, one: Labelled, held: list[KeyCorrection]) -> int:
    """Choose as ``workbench key --ask`` does."""
    return proposals(keyer, one.transcript, held)[0].turn


def least_sure(keyer: Keyer, one: Labelled, held: list[KeyCorrection]) -> int:
    """Choose the turn whose key is least sure."""
    keying = keyer.key(one.transcript, held)
    return min(_open(one, held), key=lambda turn: keying.of(turn).confidence)


def by_oracle(keyer: Keyer, one: Labelled, held: list[KeyCorrection]) -> int:
    """Choose, knowing all answers, the turn that helps most."""

    def right(turn: int) -> float:
        score = scored(one, keyer.key(one.transcript, [*held, answer(one, turn)]), [])
        return score.main + score.leaf

    return max(_open(one, held), key=right)


def _open(one: Labelled, held: Sequence[KeyCorrection]) -> list[int]:
    """Return the interviewer's turns nobody has been asked about."""
    known = {correction.id for correction in held}
    turns = one.transcript.turns
    return [t.number for t in turns if t.role is Role.INTERVIEWER and str(t.number) not in known]


def taught(one: Labelled, every: Sequence[Labelled]) -> list[Confirmed]:
    """Return every turn of the study's other interviews, as if confirmed."""
    return [
        Confirmed(turn.text, other.transcript.language, item)
        for other in every
        if other.study == one.study and other.name != one.name
        for turn, item in zip(other.transcript.turns, other.items, strict=True)
    ]


def scored(one: Labelled, keying: Keying, held: Sequence[KeyCorrection]) -> Score:
    """Compare keys with the labels; every turn counts, those a person was asked about too."""
    pairs = list(zip(keying.keys, one.items, strict=True))
    known = {correction.id for correction in held}
    right = [key.item == item for key, item in pairs]
    return Score(
        main=share([question_id(one, key.item) == question_id(one, item) for key, item in pairs]),
        leaf=share(right),
        three=share([key.item == item or item in dict(key.best) for key, item in pairs]),
        uncovered=uncovered_f1(one, keying),
        missing=missing_f1(one, keying),
        keys=tuple(
            (key, hit)
            for (key, _), hit in zip(pairs, right, strict=True)
            if str(key.turn) not in known
        ),
    )


def share(hits: Sequence[bool]) -> float:
    """Return the share of hits."""
    return sum(hits) / len(hits) if hits else float("nan")


def told(score: Score) -> str:
    """Return a line of figures."""
    sure = [hit for key, hit in score.keys if key.confidence > SURE]
    return (
        f"main {score.main:.2f}  leaf {score.leaf:.2f}  best three {score.three:.2f}  "
        f"uncovered F1 {score.uncovered:.2f} {score.missing:.2f}  "
        f"above {SURE} {sum(sure)}/{len(sure)}"
    )


def summary(table: dict[tuple[str, str], list[Score]]) -> None:
    """Print means by language, beside carrying forward (same run) and the prototype."""
    sys.stdout.write("\nmeans over interviews (ratio to carrying forward; the prototype's)\n")
    for (language, name), scores in sorted(table.items(), key=lambda one: one[0][0]):
        main_, leaf, uncovered, missing = (
            sum(getattr(one, field) for one in scores) / len(scores)
            for field in ("main", "leaf", "uncovered", "missing")
        )
        base = table[language, "carried forward"]
        ratio = main_ / max(0.01, sum(one.main for one in base) / len(base))
        known = PROTOTYPE.get(language, {}).get(name)
        beside = f"prototype {known[0]:.2f}/{known[1]:.2f}" if known else ""
        sys.stdout.write(
            f"  {language} {name:20} main {main_:.2f} (×{ratio:.1f})  leaf {leaf:.2f}  "
            f"uncovered F1 {uncovered:.2f}, by probability {missing:.2f}  {beside}\n"
        )


def calibration(table: dict[tuple[str, str], list[Score]]) -> None:
    """Print how often keys of each confidence are right."""
    sys.stdout.write("\nshare right by confidence (turns)\n")
    for (language, name), scores in sorted(table.items(), key=lambda one: one[0][0]):
        if name in {"carried forward", "best match per turn"}:
            continue
        keys = [pair for score in scores for pair in score.keys]
        cells = []
        for low, high in pairwise(BINS):
            hits = [hit for key, hit in keys if low < key.confidence <= high]
            cells.append(f"≤{high:.1f} {share(hits):.2f} ({len(hits)})")
        sys.stdout.write(f"  {language} {name:20} {'  '.join(cells)}\n")


if __name__ == "__main__":
    main()
