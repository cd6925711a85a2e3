"""Interviews whose keys a person has set, for the benchmarks of keying.

The constructed studies stand in ``data/``: ``<study>.guide.md`` and ``<study>-<n>.txt``, whose
first line names the language and whose others are ``item | label: text`` («off» for off the
guide; «I» asks). Older ones are ``label: text`` alone, with the items in ``<name>.keys.csv``
(turn,item), which is also where the keys of the repository's own interviews stand; a text with
neither serves another benchmark. Every label was written before the keyer was run.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.coding.codebook import read_codebook
from workbench.guide.codes import CodeTexts, of_codes
from workbench.guide.reading import read_guide
from workbench.model.guide import Guide
from workbench.model.interview import SourceKind
from workbench.model.transcript import BETWEEN, Account, Role, Transcript, Turn
from workbench.study.opening.session import opened
from workbench.study.sources.ingest import ingest_one

DATA = Path(__file__).resolve().parent / "data"
ROOT = DATA.parents[2]

DEVELOPMENT = ("beite", "biblio", "breakfast", "korps", "lifeboat", "repair", "skrivebot")
"""Studies on which constants were fitted."""

TEST = ("discharge", "grendeskule", "carehome", "tolk", "vaskeri", "brandkar", "damp", "laerling")
"""Studies nothing was fitted or chosen on; look at them when a piece of work is done.

«carehome» and «tolk» pass over a third of their guides or more, in four ways of talking:
formal, clipped, measured, and spoken as it falls. «vaskeri» and «brandkar» are in Danish and
Swedish. «damp» and «laerling» were written before the rules were looked at: interviewers who
paraphrase, and answers that mostly share no word with the guide. Their first run, bare, by
question and item, was .47/.42 and .35/.25. Their fourth interviews were written later, for three
confirmed and one held out, and when no rule or word was to be changed any more.
"""

PLAIN = {"biblio": "nn"}
"""Languages of older texts, where they are not the guide's."""

OWN = ("I1", "I2", "I3", "I4")
"""Interviews of the repository's own study that have labels."""

EXAMPLE = "example"
"""The repository's own study; nothing is tuned on it either."""


@dataclass(frozen=True)
class Labelled:
    """An interview with the item of each turn, None off the guide.

    ``codes`` is what the study's codebook, where it has one, says of the guide's items.
    """

    name: str
    study: str
    guide: Guide
    transcript: Transcript
    items: tuple[str | None, ...]
    codes: CodeTexts = ()


def labelled(*studies: str) -> Iterator[Labelled]:
    """Yield the interviews of the studies named."""
    for study in studies:
        if study == EXAMPLE:
            yield from _own()
            continue
        path = DATA / f"{study}.guide.md"
        guide = read_guide(path.read_text(encoding="utf-8"), path.name)
        for source in sorted(DATA.glob(f"{study}*.txt")):
            one = _read(source, study, guide)
            if one is not None:
                yield replace(one, codes=_codes(study, guide))


def parallel() -> Iterator[tuple[Labelled, Labelled]]:
    """Yield interviews in bokmål with the same, turn by turn, in nynorsk; the guide is bokmål."""
    for one in labelled("tolk"):
        other = _read(DATA / "parallel" / f"{one.name}.txt", one.study, one.guide)
        if other is None or other.items != one.items:
            sys.exit(f"{one.name}: its parallel is no parallel")
        yield one, other


def without_cues(one: Labelled) -> Labelled:
    """Return the interview with a guide that has no cue words."""
    items = tuple(replace(item, cues=()) for item in one.guide.items)
    return replace(one, guide=replace(one.guide, items=items))


def thinned(one: Labelled, share: float, seed: int) -> Labelled:
    """Return the interview as if a share of the items, chosen by lot, had not come up.

    All turns on an item that is passed over are left out; those around meet. The constructed
    interviews of the development studies deal with nearly all of their guides.
    """
    chance = random.Random(f"{one.name} {share} {seed}")
    gone = {item.id for item in one.guide.items if chance.random() < share}
    turns: list[Turn] = []
    items: list[str | None] = []
    start = 0
    for turn, item in zip(one.transcript.turns, one.items, strict=True):
        if item not in gone:
            turns.append(replace(turn, number=len(turns) + 1, start=start))
            items.append(item)
            start += len(turn.text) + len(BETWEEN)
    name = f"{one.name} thinned {share} {seed}"
    transcript = replace(one.transcript, interview=name, turns=tuple(turns))
    return replace(one, name=name, transcript=transcript, items=tuple(items))


def _read(source: Path, study: str, guide: Guide) -> Labelled | None:
    """Read a labelled text; None for one without labels."""
    first, *lines = source.read_text(encoding="utf-8").splitlines()
    beside = source.with_suffix(".keys.csv")
    if beside.exists():
        labels = _labels(beside)
        language = PLAIN.get(source.stem, guide.language)
    elif all(" | " in line for line in lines):
        labels = [line.split(" | ", 1)[0] for line in lines]
        lines = [line.split(" | ", 1)[1] for line in lines]
        language = first.removeprefix("#").split(".")[0].strip()
    else:
        return None
    turns: list[Turn] = []
    start = 0
    for number, line in enumerate(lines, start=1):
        label, text = line.split(": ", 1)
        role = Role.INTERVIEWER if label == "I" else Role.INFORMANT
        turns.append(Turn(number, label, label, role, text, start))
        start += len(text) + 2
    kind = SourceKind.TRANSCRIPT
    account = Account(0, 0, 0, 0, 0)
    transcript = Transcript(source.stem, kind, language, "", "", "", tuple(turns), (), account)
    return _labelled(transcript, study, guide, labels)


def _codes(study: str, guide: Guide) -> CodeTexts:
    path = DATA / f"{study}.codebook.yaml"
    if not path.exists():
        return ()
    return of_codes(read_codebook(path.read_bytes(), path.name), guide.language)


def _labelled(transcript: Transcript, study: str, guide: Guide, labels: Sequence[str]) -> Labelled:
    name = transcript.interview
    if len(labels) != len(transcript.turns):
        sys.exit(f"{name}: {len(labels)} labels for {len(transcript.turns)} turns")
    items = tuple(_item(label, guide, name) for label in labels)
    return Labelled(name, study, guide, transcript, items)


def _labels(path: Path) -> list[str]:
    with path.open(encoding="utf-8") as file:
        return [row["item"] for row in csv.DictReader(file)]


def _item(name: str, guide: Guide, where: str) -> str | None:
    if name in {"", "off"}:
        return None
    if name not in guide.by_id:
        sys.exit(f"{where}: no item {name}")
    return name


def _own() -> Iterator[Labelled]:
    with opened(ROOT) as session:
        for name in OWN:
            transcript = ingest_one(session, session.study.interview(name)).transcript
            labels = _labels(DATA / f"{name}.keys.csv")
            one = _labelled(transcript, EXAMPLE, session.guide, labels)
            yield replace(one, codes=of_codes(session.codebook, session.guide.language))
