"""How well turns are keyed, on interviews whose keys a person has set.

Run: ``python tests/benchmark/keying.py``. The labels are ``data/<name>.keys.csv`` (turn,item;
empty or «off»: off the guide). The transcript is ``data/<name>.txt`` (first line a comment,
then ``label: text``; «I» asks) beside the guide named by the part before the hyphen, or an
interview of this name in the repository's own study. Constants are tuned on the former only.

Four rows per interview: bare; six corrections of its own; all turns of the study's other
interviews confirmed (three for the repository's own, one for the others); and both.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.guide.keying import Keyer, confirmed_turns
from workbench.guide.learned import Confirmed
from workbench.guide.reading import read_guide
from workbench.model.anchor import anchored
from workbench.model.coding import KeyCorrection
from workbench.model.guide import Guide
from workbench.model.interview import SourceKind
from workbench.model.keying import Keying
from workbench.model.transcript import Account, Role, Transcript, Turn
from workbench.study.ingest import ingest_one
from workbench.study.session import opened

HERE = Path(__file__).resolve().parent
DATA = HERE / "data"
CORRECTIONS = 6
SURE = 0.9
LANGUAGES = {"biblio": "nn"}


@dataclass(frozen=True)
class Labelled:
    name: str
    guide: Guide
    transcript: Transcript
    items: tuple[str | None, ...]


def labelled() -> Iterator[Labelled]:
    """Yield every interview there are labels for."""
    for path in sorted(DATA.glob("*.keys.csv")):
        name = path.name.removesuffix(".keys.csv")
        with path.open(encoding="utf-8") as file:
            items = tuple(_item(row["item"]) for row in csv.DictReader(file))
        own = DATA / f"{name.split('-')[0]}.guide.md"
        guide, transcript = plain(name, own) if own.exists() else of_study(name)
        if len(items) != len(transcript.turns):
            sys.exit(f"{path.name}: {len(items)} labels for {len(transcript.turns)} turns")
        yield Labelled(name, guide, transcript, items)


def _item(label: str) -> str | None:
    return None if label in {"", "off"} else label


def plain(name: str, guide_path: Path) -> tuple[Guide, Transcript]:
    """Read a guide and a plain transcript of the benchmark's own."""
    guide = read_guide(guide_path.read_text(encoding="utf-8"), guide_path.name)
    turns: list[Turn] = []
    start = 0
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()[1:]
    for number, line in enumerate(lines, start=1):
        label, text = line.split(": ", 1)
        role = Role.INTERVIEWER if label == "I" else Role.INFORMANT
        turns.append(Turn(number, label, label, role, text, start))
        start += len(text) + 2
    account = Account(0, 0, 0, 0, 0)
    language = LANGUAGES.get(name, guide.language)
    kind = SourceKind.TRANSCRIPT
    return guide, Transcript(name, kind, language, "", "", "", tuple(turns), (), account)


def of_study(name: str) -> tuple[Guide, Transcript]:
    """Take in an interview of the repository's study."""
    with opened(HERE.parent.parent) as session:
        return session.guide, ingest_one(session, session.study.interview(name)).transcript


def corrected(one: Labelled, keying: Keying) -> list[KeyCorrection]:
    """Correct the least confident interviewer's turns, as a person would from the label."""
    asking = [
        key
        for key, turn in zip(keying.keys, one.transcript.turns, strict=True)
        if turn.role is not Role.INFORMANT
    ]
    asking.sort(key=lambda key: key.confidence)
    made = []
    for key in asking[:CORRECTIONS]:
        turn = one.transcript.turns[key.turn - 1]
        anchor = anchored(one.name, one.transcript.text, turn.span)
        item = one.items[key.turn - 1]
        made.append(KeyCorrection(str(key.turn), anchor, item, "", "A", ""))
    return made


def taught(one: Labelled, every: Sequence[Labelled]) -> list[Confirmed]:
    """Return every turn of the other interviews with the same guide, as if confirmed."""
    return [
        Confirmed(turn.text, other.transcript.language, item)
        for other in every
        if other.guide == one.guide and other.name != one.name
        for turn, item in zip(other.transcript.turns, other.items, strict=True)
    ]


def question(guide: Guide, item: str | None) -> str | None:
    return guide.question_of(item).id if item else None


def share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits) if hits else float("nan")


def uncovered_f1(one: Labelled, keying: Keying) -> float:
    """Return F1 on the items that no turn deals with."""
    every = {item.id for item in one.guide.items}
    truth = every - set(one.items)
    found = every - {key.item for key in keying.keys}
    return 2 * len(truth & found) / (len(truth) + len(found)) if truth or found else 1.0


def told(one: Labelled, keying: Keying) -> str:
    """Return a line of figures."""
    pairs = list(zip(keying.keys, one.items, strict=True))
    main = [question(one.guide, key.item) == question(one.guide, item) for key, item in pairs]
    leaf = [key.item == item for key, item in pairs]
    top = [key.item == item or item in dict(key.best) for key, item in pairs]
    sure = [key.item == item for key, item in pairs if key.confidence > SURE]
    uncovered = uncovered_f1(one, keying)
    return (
        f"main {share(main):.2f}  leaf {share(leaf):.2f}  best three {share(top):.2f}  "
        f"above {SURE} {share(sure):.2f} of {len(sure)}  uncovered F1 {uncovered:.2f}"
    )


def run() -> None:
    """Print the figures of every labelled interview."""
    every = tuple(labelled())
    for one in every:
        bare = Keyer(one.guide).key(one.transcript)
        own = corrected(one, bare)
        said = confirmed_turns(one.transcript, own)
        others = taught(one, every)
        rows = {
            one.name: bare,
            "  own corrections only": Keyer(one.guide, said).key(one.transcript, own),
            "  others confirmed": Keyer(one.guide, others).key(one.transcript),
            "  both": Keyer(one.guide, [*others, *said]).key(one.transcript, own),
        }
        for label, keying in rows.items():
            sys.stdout.write(f"{label:23} {told(one, keying)}\n")


if __name__ == "__main__":
    run()
