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
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from workbench.errors.literal import UnboundWords  # noqa: E402
from workbench.study.deciding.code import apply_one  # noqa: E402
from workbench.study.opening.session import opened  # noqa: E402
from workbench.study.reviewing.clear import Risk, look  # noqa: E402
from workbench.trace.drift import drift  # noqa: E402
from workbench.trace.readback_text import read_plain  # noqa: E402

DATA = Path(__file__).parent / "data" / "blind"
ROUNDS: Mapping[str, tuple[str, ...]] = {
    "A": ("flood.nn", "wards.en", "apprentices.nb"),
    "B": ("homecare.nb", "phones.en", "youth.nn"),
    "C": ("library.nn", "hostels.en", "clinics.nb"),
}
CHAPTERS = {"nb": "04-funn", "nn": "04-funn", "en": "04-findings"}
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
            _drifts(stem, drifts)
        for what, score in (("disclosure", told), ("drift", drifts)):
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
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        language = constructed(folder, DATA / f"{stem}.study.yaml")
        chapter = folder / "templates" / "chapters" / language / f"{CHAPTERS[language]}.md.j2"
        text = chapter.read_text(encoding="utf-8")
        chapter.write_text(text + "".join(map(_paragraph, clean)), encoding="utf-8")
        before = _gating(folder, language)
        everything = (*clean, *(words for _, words in plants))
        chapter.write_text(text + "".join(map(_paragraph, everything)), encoding="utf-8")
        known = {(one.risk, one.about) for one in before}
        after = [one for one in _gating(folder, language) if (one.risk, one.about) not in known]
    score.false.extend(f"{stem}: {one.place}: {one.risk}" for one in before)
    for kind, words in plants:
        plain = _TOLD.sub(r"\1", words)
        score.add(f"{stem} {kind}", plain, hit=any(_shown(one) in plain for one in after))


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
            sentence = lines.pop((refused.where.line or 0) - 1)
            path.write_text("\n".join(lines), encoding="utf-8")
            told = json.loads(settings.read_text(encoding="utf-8"))
            told["limits"][language].append(sentence)
            _write(settings, told)


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
    return [
        (one.slip.value, one.here.text, [place.text for place in _places(one)])
        for one in drift(read_plain(text, markdown=True))
    ]


def _places(one: Any) -> Iterator[Any]:
    yield from (one.here, *((one.there,) if one.there else ()))


def constructed(folder: Path, spec: Path) -> str:
    """Write a whole small study from its short form, and return its language."""
    told = YAML(typ="safe").load(spec.read_text(encoding="utf-8"))
    language = str(told["language"])
    shutil.copytree(ROOT / "templates", folder / "templates")
    (folder / "interviews").mkdir()
    (folder / "codebook").mkdir()
    ids = {name: f"c{number}" for number, name in enumerate(told["cases"], 1)}
    people = _people(told, ids)
    _write(folder / "interviews" / "cases.yaml", {"cases": _cases(told, ids)})
    _write(folder / "interviews" / "participants.yaml", {"participants": people})
    _write(folder / "interviews" / "study.yaml", _settings(told, ids, people))
    _write(folder / "codebook" / "codebook.yaml", _codebook(told))
    _guide(folder / "interviews" / "guide.md", told)
    for case in told["cases"]:
        speaker = next(one["labels"][0] for one in people if one["case"] == ids[case])
        answers = (str(code[1]) for code in told["codes"].values())
        talk = "\n\n".join(f"Interviewer: {one}\n\n{speaker}: {one}" for one in answers)
        (folder / "interviews" / f"{ids[case]}.txt").write_text(talk + "\n", encoding="utf-8")
    with opened(folder) as session:
        for number in range(1, len(ids) + 1):
            for at, code in enumerate(told["codes"]):
                if (number + at) % 3:  # each code is silent in every third case
                    apply_one(session, "A", f"I{number}", 2 * at + 2, "", code, "supports", "")
    return language


def _cases(told: Any, ids: Mapping[str, str]) -> list[Any]:
    return [
        {
            "id": ids[name],
            "name": name,
            "aliases": [],
            "status": "interviewed",
            "attributes": {
                key: {"value": value, "source": "constructed"}
                for key, value in zip(told["attributes"], values, strict=True)
            },
        }
        for name, values in told["cases"].items()
    ]


def _people(told: Any, ids: Mapping[str, str]) -> list[Any]:
    consent = {"status": "given", "date": "2025-01-01", "form": "written", "version": "1"}
    return [
        {
            "id": f"p{number}",
            "case": ids[case],
            "name": name,
            "labels": [name.split()[0]],
            "code_name": f"Informant {(number * 5) % 7 + 1}",
            "role": {told["language"]: role},
            "service": {told["language"]: service},
            "consent": consent,
        }
        for number, (name, (case, role, service)) in enumerate(told["people"].items(), 1)
    ]


def _settings(told: Any, ids: Mapping[str, str], people: Sequence[Any]) -> Any:
    language = told["language"]
    interviews = [
        {
            "id": f"I{number}",
            "case": ids[name],
            "source": f"{ids[name]}.txt",
            "kind": "transcript",
            "language": language,
            "date": "2025-02-01",
            "mode": {language: "video"},
            "minutes": 40,
            "interviewers": ["int1"],
            "participants": [one["id"] for one in people if one["case"] == ids[name]],
        }
        for number, name in enumerate(told["cases"], 1)
    ]
    settings = {
        "id": "blind",
        "title": {language: told["title"]},
        "constructed": True,
        "language": language,
        "client": "",
        "authors": [],
        "date": "2025-06-01",
        "purpose": {language: told["purpose"]},
        "deletion_date": "2027-12-31",
        "unit": {language: told["unit"]},
        "gender": {language: told["gender"]},
        "guide": "guide.md",
        "codebook": "codebook.yaml",
        "coders": [{"id": "A", "name": "Coder A", "lead": True}],
        "interviewers": [{"id": "int1", "name": "Interviewer", "labels": ["Interviewer"]}],
        "interviews": interviews,
        "limits": {language: []},
        "replacements": [],
    }
    if "grouping" in told:
        settings["grouping"] = {
            "attribute": told["grouping"]["attribute"],
            "groups": [
                {**one, "name": {language: one["name"]}} for one in told["grouping"]["groups"]
            ],
        }
    return settings


def _codebook(told: Any) -> Any:
    language = told["language"]
    codes = [
        {
            "id": key,
            "name": {language: name},
            "definition": {language: definition},
            "keywords": keywords.split(", "),
            "guide": [key],
            "finding": {language: finding},
        }
        for key, (name, definition, keywords, finding) in told["codes"].items()
    ]
    theme = {"id": "t", "name": {language: told["title"]}, "codes": codes}
    return {"version": "1", "themes": [theme]}


def _guide(path: Path, told: Any) -> None:
    head = f'---\nversion: "1"\ndate: 2025-01-01\nlanguage: {told["language"]}\n---\n# Guide\n\n'
    items = "".join(
        f"{number}. {code[1]} {{#{key}}}\n   Cues: {code[2]}\n"
        for number, (key, code) in enumerate(told["codes"].items(), 1)
    )
    path.write_text(f"{head}## Part {{#part}}\n{items}", encoding="utf-8")


def _write(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
