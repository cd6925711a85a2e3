"""A small constructed study, written out whole from the short form of ``data/blind``."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from workbench.study.deciding.code import apply_one
from workbench.study.opening.session import opened
from workbench.study.reporting.quote import decide
from workbench.study.sources.ingest import ingest_one

ROOT = Path(__file__).resolve().parents[2]


def constructed(folder: Path, spec: Path, said: Sequence[str] = ()) -> str:
    """Write a whole small study from its short form, and return its language.

    What is ``said`` is answers of the last case's informant; ``coded_quotes`` codes it.
    """
    told = YAML(typ="safe").load(spec.read_text(encoding="utf-8"))
    language = str(told["language"])
    shutil.copytree(ROOT / "templates", folder / "templates")
    (folder / "interviews").mkdir()
    (folder / "codebook").mkdir()
    ids = {name: f"c{number}" for number, name in enumerate(told["cases"], 1)}
    people = _people(told, ids)
    write(folder / "interviews" / "cases.yaml", {"cases": _cases(told, ids)})
    write(folder / "interviews" / "participants.yaml", {"participants": people})
    write(folder / "interviews" / "study.yaml", _settings(told, ids, people))
    write(folder / "codebook" / "codebook.yaml", _codebook(told))
    _guide(folder / "interviews" / "guide.md", told)
    for case in told["cases"]:
        speaker = next(one["labels"][0] for one in people if one["case"] == ids[case])
        answers = (str(code[1]) for code in told["codes"].values())
        talk = "\n\n".join(f"Interviewer: {one}\n\n{speaker}: {one}" for one in answers)
        if case == list(told["cases"])[-1]:
            talk += "".join(f"\n\nInterviewer: …\n\n{speaker}: {one}" for one in said)
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


def write(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")


def coded_quotes(folder: Path, said: Iterable[str]) -> dict[str, str]:
    """Code what was said last under a code that its case speaks of; return the codings' ids."""
    ids = {}
    with opened(folder) as session:
        interview = session.study.interviews[-1]
        code = next(
            one
            for at, one in enumerate(session.codebook.codes)
            if (len(session.study.interviews) + at) % 3
        )
        turns = {one.text: one.number for one in ingest_one(session, interview).transcript.turns}
        for words in said:
            at = (session, "A", interview.id, turns[words], "", code.id, "supports", "")
            ids[words] = apply_one(*at).ids[0]
    return ids


def quoted(folder: Path, ids: Iterable[str], verdict: str) -> None:
    """Have passages printed or avoided, and make sure that they are."""
    with opened(folder) as session:
        for one in ids:
            chosen = decide(session, "A", one, verdict, "planted")
            if bool(chosen.quote) != (verdict == "print"):
                raise ValueError(chosen.words)
