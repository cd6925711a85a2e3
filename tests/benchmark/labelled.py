"""Interviews whose keys a person has set, for the benchmarks of keying.

The constructed studies stand in ``data/``: ``<study>.guide.md`` and ``<study>-<n>.txt``, whose
first line names the language and whose others are ``item | label: text`` («off» for off the
guide; «I» asks). ``<name>.keys.csv`` (turn,item) holds the keys of interviews of the
repository's own study. Every label was written before the keyer was run.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.guide.reading import read_guide
from workbench.model.guide import Guide
from workbench.model.interview import SourceKind
from workbench.model.transcript import Account, Role, Transcript, Turn
from workbench.study.ingest import ingest_one
from workbench.study.session import opened

DATA = Path(__file__).resolve().parent / "data"
ROOT = DATA.parents[2]

DEVELOPMENT = ("beite", "biblio", "breakfast", "repair", "skrivebot")
"""Studies on which constants were fitted."""

TEST = ("korps", "lifeboat")
"""Studies nothing was fitted or chosen on; look at them when a piece of work is done."""

EXAMPLE = "example"
"""The repository's own study; nothing is tuned on it either."""


@dataclass(frozen=True)
class Labelled:
    """An interview with the item of each turn, None off the guide."""

    name: str
    study: str
    guide: Guide
    transcript: Transcript
    items: tuple[str | None, ...]


def labelled(*studies: str) -> Iterator[Labelled]:
    """Yield the interviews of the studies named."""
    for study in studies:
        if study == EXAMPLE:
            yield from _own()
            continue
        path = DATA / f"{study}.guide.md"
        guide = read_guide(path.read_text(encoding="utf-8"), path.name)
        for source in sorted(DATA.glob(f"{study}*.txt")):
            yield _read(source, study, guide)


def without_cues(one: Labelled) -> Labelled:
    """Return the interview with a guide that has no cue words."""
    items = tuple(replace(item, cues=()) for item in one.guide.items)
    return replace(one, guide=replace(one.guide, items=items))


def _read(source: Path, study: str, guide: Guide) -> Labelled:
    first, *lines = source.read_text(encoding="utf-8").splitlines()
    turns: list[Turn] = []
    items: list[str | None] = []
    start = 0
    for number, line in enumerate(lines, start=1):
        item, rest = line.split(" | ", 1)
        label, text = rest.split(": ", 1)
        role = Role.INTERVIEWER if label == "I" else Role.INFORMANT
        turns.append(Turn(number, label, label, role, text, start))
        items.append(_item(item, guide, f"{source.name}:{number + 1}"))
        start += len(text) + 2
    language = first.removeprefix("#").split(".")[0].strip()
    account = Account(0, 0, 0, 0, 0)
    transcript = Transcript(
        source.stem, SourceKind.TRANSCRIPT, language, "", "", "", tuple(turns), (), account
    )
    return Labelled(source.stem, study, guide, transcript, tuple(items))


def _item(name: str, guide: Guide, where: str) -> str | None:
    if name in {"", "off"}:
        return None
    if name not in guide.by_id:
        sys.exit(f"{where}: no item {name}")
    return name


def _own() -> Iterator[Labelled]:
    with opened(ROOT) as session:
        for path in sorted(DATA.glob("*.keys.csv")):
            name = path.name.removesuffix(".keys.csv")
            transcript = ingest_one(session, session.study.interview(name)).transcript
            with path.open(encoding="utf-8") as file:
                rows = [
                    _item(row["item"], session.guide, path.name) for row in csv.DictReader(file)
                ]
            if len(rows) != len(transcript.turns):
                sys.exit(f"{path.name}: {len(rows)} labels for {len(transcript.turns)} turns")
            yield Labelled(name, EXAMPLE, session.guide, transcript, tuple(rows))
