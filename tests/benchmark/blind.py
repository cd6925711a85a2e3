"""Plants and clean sentences written blind, over studies that are not the worked example.

``data/blind`` holds rounds, each written before the rules it was first run against were read or
changed: small constructed studies (``.study.yaml``) with disclosure ``.plants`` and ``.clean``
sentences, and reports (``.md``) with ``.drifts`` and ``.harmless`` changes. A disclosure is found
when a new risk that stops the build quotes words of the planted sentence; a drift when the planted
sentence is raised. Only a round's first run says what a user with a new study may expect; later
ones say what was learnt since. First runs: A 40 of 77 disclosures (16 where nothing was coded: no
chapter then passed for findings) with 5 false alarms, and 23 of 46 drifts with 10; B, written after
the rules were remade for A, 77 of 111 with none, and 38 of 59 with 11; C, written after they were
remade for B, 82 of 116 with 1, and 40 of 61 with 20 (the words for a case were in no list).

    python tests/benchmark/blind.py [ROUND ...]
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmark.blind_study import coded_quotes, constructed, quoted, write  # noqa: E402
from workbench.errors.literal import UnboundWords  # noqa: E402
from workbench.model.drift import Drift, Place  # noqa: E402
from workbench.study.opening.session import opened  # noqa: E402
from workbench.study.reviewing.clear import Risk, look  # noqa: E402
from workbench.trace.drift.alarm import drift  # noqa: E402
from workbench.trace.drift.group import grouped  # noqa: E402
from workbench.trace.file.read_text import read_plain  # noqa: E402

DATA = Path(__file__).parent / "data" / "blind"
ROUNDS: Mapping[str, tuple[str, ...]] = {
    "A": ("flood.nn", "wards.en", "apprentices.nb"),
    "B": ("homecare.nb", "phones.en", "youth.nn"),
    "C": ("library.nn", "hostels.en", "clinics.nb"),
    "D": (
        *("D.homecare.nb", "D.clinics.nb", "D.apprentices.nb"),
        *("D.flood.nn", "D.library.nn", "D.youth.nn"),
        *("D.phones.en", "D.hostels.en", "D.wards.en"),
    ),
    "E": (
        *("E.homecare.nb", "E.youth.nn", "E.wards.en"),
        *("E.library.nn", "E.apprentices.nb", "E.phones.en"),
    ),
}
CHAPTERS = {
    "nb": ("04-funn", "05-konklusjon"),
    "nn": ("04-funn", "05-konklusjon"),
    "en": ("04-findings", "05-conclusion"),
}
QUOTE, ELSEWHERE = "> ", " || "
_STATED = re.compile(r"\{\{ stated\('(.*?)', source='a source'\) \}\}")
_TOLD = re.compile(r"\{(.*?)\}")


@dataclass
class Score:
    """How many were found of each kind, and what was not or was raised for nothing."""

    found: int = 0
    planted: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    def add(self, kind: str, words: str, *, hit: bool) -> None:
        self.planted += 1
        self.found += hit
        if not hit:
            self.missed.append(f"{kind}: {words}")


def main() -> None:
    """Run the rounds asked for, or all, and print a table for each."""
    for name in sys.argv[1:] or ROUNDS:
        told, drifts = Score(), Score()
        for stem in ROUNDS[name]:
            _disclosures(stem, told)
            if (DATA / f"{stem}.md").exists():
                _drifts(stem, drifts)
        for what, score in (("disclosure", told), ("drift", drifts)):
            if not score.planted:
                continue
            share = score.found / score.planted
            print(f"round {name}, {what}: {score.found} of {score.planted} found ({share:.0%}); ")
            print(f"  {len(score.false)} false alarms")
            _list("missed", score.missed)
            _list("false", score.false)


def _list(word: str, lines: Iterable[str]) -> None:
    for line in lines:
        print(f"    {word}  {line}")


def _lines(stem: str, suffix: str) -> list[str]:
    text = (DATA / f"{stem}.{suffix}").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _disclosures(stem: str, score: Score) -> None:
    clean, plants = _lines(stem, "clean"), [one.split(" | ") for one in _lines(stem, "plants")]
    everything = (*clean, *(words for _, words in plants))
    said = [one.removeprefix(QUOTE) for one in everything if one.startswith(QUOTE)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        spec = (
            DATA / f"{re.sub('^[DE][.]', '', stem)}.study.yaml"
        )  # D and E are over earlier studies
        language = constructed(folder, spec, said)
        codings = coded_quotes(folder, said)
        harmless = [codings[one.removeprefix(QUOTE)] for one in clean if one.startswith(QUOTE)]
        quoted(folder, [one for one in codings.values() if one not in harmless], "avoid")
        quoted(folder, harmless, "print")
        chapters = [
            folder / "templates" / "chapters" / language / f"{one}.md.j2"
            for one in CHAPTERS[language]
        ]
        texts = [one.read_text(encoding="utf-8") for one in chapters]
        _told(chapters, texts, clean)
        before = _gating(folder, language)
        _told(chapters, texts, everything)
        quoted(folder, codings.values(), "print")
        known = {(one.risk, one.about) for one in before}
        after = [one for one in _gating(folder, language) if (one.risk, one.about) not in known]
    score.false.extend(f"{stem}: {one.place}: {one.risk}" for one in before)
    for kind, words in plants:
        plain = _TOLD.sub(r"\1", words)
        score.add(f"{stem} {kind}", plain, hit=any(_shown(one) in plain for one in after))


def _told(chapters: Sequence[Path], texts: Sequence[str], sentences: Iterable[str]) -> None:
    """Write the chapters' own texts, and each sentence behind that of its chapter."""
    parts = [one.split(ELSEWHERE) for one in sentences if not one.startswith(QUOTE)]
    for at, (chapter, text) in enumerate(zip(chapters, texts, strict=True)):
        paragraphs = (_paragraph(one[at]) for one in parts if at < len(one))
        chapter.write_text(text + "".join(paragraphs), encoding="utf-8")


def _paragraph(sentence: str) -> str:
    told = _TOLD.sub(lambda found: f"{{{{ stated('{found[1]}', source='a source') }}}}", sentence)
    return f"\n\n{told}\n"


def _gating(folder: Path, language: str) -> list[Risk]:
    """Look; a sentence that a template may not say is told among the study's limits instead."""
    settings = folder / "interviews" / "study.yaml"
    while True:
        try:
            with opened(folder) as session:
                return [one for one in look(session, language, "en").open if one.gates]
        except UnboundWords as refused:
            path = folder / refused.where.file
            lines = path.read_text(encoding="utf-8").split("\n")
            sentence = _STATED.sub(r"\1", lines.pop((refused.where.line or 0) - 1))
            path.write_text("\n".join(lines), encoding="utf-8")
            told = json.loads(settings.read_text(encoding="utf-8"))
            told["limits"][language].append(sentence)
            write(settings, told)


def _shown(risk: Risk) -> str:
    return risk.risk.partition("«")[2].rpartition("»")[0] or "\0"


def _drifts(stem: str, score: Score) -> None:
    text = (DATA / f"{stem}.md").read_text(encoding="utf-8")
    clean = _raised(text)
    score.false.extend(f"{stem}: {slip} {here}" for slip, here, _ in clean)
    known = {(slip, here) for slip, here, _ in clean}
    for was, new, kind in (line.split(" | ") for line in _lines(stem, "drifts")):
        fresh = [one for one in _raised(_replaced(text, was, new)) if one[:2] not in known]
        score.add(
            f"{stem} {kind}", new, hit=any(_meet(place, new) for one in fresh for place in one[2])
        )
    for was, new in (line.split(" | ") for line in _lines(stem, "harmless")):
        for slip, here, _ in _raised(_replaced(text, was, new)):
            if (slip, here) not in known:
                score.false.append(f"{stem}: {slip} {here}")


def _replaced(text: str, was: str, new: str) -> str:
    before, found, behind = text.rpartition(was)
    if not found:
        sys.exit(f"not in the report: {was}")
    return before + new + behind


def _meet(place: str, sentence: str) -> bool:
    return place in sentence or sentence.rstrip(".") in place


def _raised(text: str) -> list[tuple[str, str, Sequence[str]]]:
    """Return what is raised: alarms that are told together count once, with all their places."""
    told = grouped(drift(read_plain(text, markdown=True)))
    at_once = [one.drifts for one in told if one.id]
    alone = [(one,) for group in told if not group.id for one in group.drifts]
    return [
        (some[0].slip.value, some[0].here.text, [place.text for place in _places(some)])
        for some in (*at_once, *alone)
    ]


def _places(some: Iterable[Drift]) -> Iterator[Place]:
    for one in some:
        yield from (one.here, *((one.there,) if one.there else ()))


if __name__ == "__main__":
    main()
