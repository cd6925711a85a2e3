"""Coded interviews to measure suggestions on: development studies, the worked example, public.

A development study is ``data/<name>.codebook.yaml`` and ``<name>.guide.md`` with
``<name>.codes.csv`` (interview, turn, code, stance), written before anything was run against
it. On ``skulehage`` and the worked example nothing was ever chosen or fitted: ``skulehage`` was
written whole before the engine was opened, and the first run gave kappa .58 from the codebook
alone and .66 after its other interview, recall@5 .94 and .97, ECE .022 and .019, a stance named
for 9 %. The public set is read from a file the user names; nothing of it is kept here.
"""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.coding.codebook import read_codebook
from workbench.guide.reading import read_guide
from workbench.language.feature import features
from workbench.model.anchor import Anchor, anchored
from workbench.model.codebook import Codebook
from workbench.model.coding import Coding, Stance
from workbench.model.interview import SourceKind
from workbench.model.transcript import Account, Role, Transcript, Turn
from workbench.study.keying.coded import work_on
from workbench.study.opening.session import opened
from workbench.study.sources.ingest import ingest_one
from workbench.suggest.described import Book, Described, Example, describe
from workbench.suggest.passage import Passages
from workbench.suggest.reading import Reading, ReadTurn, Sentence, read

DATA: Final = Path(__file__).resolve().parent / "data"
LANGUAGES: Final = {"biblio": "nn", "biblio-vest": "nn", "biblio-tron": "nn", "biblio-long": "nb"}
SOLVED: Final = ("Labelling not possible", "Not assigned", "Safeguarding concerns?")
FIRST_CODE: Final = 11
"""Columns of the public set before its codes."""

RARE: Final = 20
"""Comments a code of the public set must have to be measured."""


@dataclass(frozen=True)
class Study:
    """Passages, codes, and every coding as if confirmed."""

    name: str
    passages: Passages
    book: Book
    codings: tuple[Coding, ...]

    @property
    def codes(self) -> list[str]:
        return [one.code for one in self.book.codes]


def studies() -> Iterator[Study]:
    """Yield the development studies, then the worked example, on which nothing was chosen."""
    for path in sorted(DATA.glob("*.codes.csv")):
        yield development(path.name.removesuffix(".codes.csv"))
    yield worked()


def development(name: str) -> Study:
    """Read a development study."""
    codebook = read_codebook((DATA / f"{name}.codebook.yaml").read_bytes(), name)
    guide = read_guide((DATA / f"{name}.guide.md").read_text(encoding="utf-8"), name)
    with (DATA / f"{name}.codes.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = sorted({row["interview"] for row in rows})
    by_id = {one: plain(one, LANGUAGES.get(one, guide.language)) for one in names}
    codings = tuple(
        Coding(
            f"{row['interview']}:{row['turn']}:{row['code']}",
            anchored(
                row["interview"],
                by_id[row["interview"]].text,
                by_id[row["interview"]].turns[int(row["turn"]) - 1].span,
            ),
            row["code"],
            "A",
            Stance(row["stance"]),
            "",
        )
        for row in rows
    )
    asked = {one.id: " ".join((one.text, *one.prompts, *one.cues)) for one in guide.items}
    return _study(name, list(by_id.values()), codebook, asked, codings)


def plain(name: str, language: str) -> Transcript:
    """Read a plain transcript of the benchmark's own: ``label: text``, «I» asks."""
    turns: list[Turn] = []
    start = 0
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()[1:]
    for number, line in enumerate(lines, start=1):
        label, text = line.split(": ", 1)
        role = Role.INTERVIEWER if label == "I" else Role.INFORMANT
        turns.append(Turn(number, label, label, role, text, start))
        start += len(text) + 2
    account = Account(0, 0, 0, 0, 0)
    return Transcript(name, SourceKind.TRANSCRIPT, language, "", "", "", tuple(turns), (), account)


def worked() -> Study:
    """Take in the repository's own study, with its lead coder's codings."""
    with opened(DATA.parents[2]) as session:
        transcripts = [ingest_one(session, one).transcript for one in session.study.interviews]
        lead = session.study.lead()
        codings = work_on(session, transcripts).work.codings
        asked = {
            one.id: " ".join((one.text, *one.prompts, *one.cues)) for one in session.guide.items
        }
        own = tuple(one for one in codings if one.coder == lead)
        return _study("worked", transcripts, session.codebook, asked, own)


def _study(
    name: str,
    transcripts: list[Transcript],
    codebook: Codebook,
    asked: dict[str, str],
    codings: tuple[Coding, ...],
) -> Study:
    book = describe(codebook, sorted({one.language for one in transcripts}), asked)
    return Study(name, Passages([read(one) for one in transcripts], book), book, codings)


def comments(path: Path) -> Study:
    """Read the public set of patients' comments: respondents for interviews, names for codes.

    Comments said twice are taken once; ones without an answer are left out.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    codes = [one for one in list(rows[0])[FIRST_CODE:] if one not in SOLVED]
    seen: set[str] = set()
    kept: list[dict[str, str]] = []
    for row in rows:
        text = row["FFT answer"].strip()
        if text and text.casefold() not in seen and any(row[code] == "1" for code in codes):
            seen.add(text.casefold())
            kept.append(row)
    codes = [code for code in codes if sum(row[code] == "1" for row in kept) >= RARE]
    people = itertools.groupby(sorted(kept, key=_respondent), key=_respondent)
    readings, codings = [], list[Coding]()
    for person, some in people:
        turns: list[ReadTurn] = []
        for number, row in enumerate(some):
            question, answer = 2 * number + 1, 2 * number + 2
            turns.append(_turn(question, row["FFT question"], evidence=False))
            turns.append(_turn(answer, row["FFT answer"], evidence=True))
            place = Anchor(person, answer * 10, answer * 10 + 9, "")
            codings += [
                Coding(f"{person}{answer}{code}", place, code, "A", Stance.SUPPORTS, "")
                for code in codes
                if row[code] == "1"
            ]
        readings.append(Reading(person, tuple(turns)))
    book = Book(tuple(_named(code) for code in codes), ("en",))
    return Study("comments", Passages(readings, book), book, tuple(codings))


def _respondent(row: dict[str, str]) -> str:
    return row["Respondent ID"]


def _turn(number: int, text: str, *, evidence: bool) -> ReadTurn:
    """Return a comment as a turn of one sentence, at a place of its own."""
    tokens = features(text, "en")
    one = Sentence(number * 10, number * 10 + 9, tokens, tokens, (0, 0, 0, 0))
    return ReadTurn(number, evidence, (one,))


def _named(code: str) -> Described:
    tokens = features(code, "en")
    return Described(code, "all", tokens, (), (Example(tokens, 1.0),), ())
