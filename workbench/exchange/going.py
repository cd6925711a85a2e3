"""A study as a project that other programs read.

Themes are headings with their codes below, and a coding is a selection with one code. A
coding that speaks against the finding says so in its selection's description, where a memo
stands too: the standard has no place for a stance. Ids are made of the study's own, so that
the same thing has the same id in every file that is written.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from workbench.exchange.project import (
    Applied,
    Project,
    ProjectCase,
    ProjectCode,
    Selection,
    SourceText,
    User,
    Variable,
)
from workbench.exchange.script import script
from workbench.model.case import Case
from workbench.model.codebook import Code, Codebook
from workbench.model.coding import Coding, Stance, Work
from workbench.model.interview import Study
from workbench.model.transcript import Transcript

AGAINST: Final = "stance: contradicts"
"""The first line of the description of a selection that speaks against the finding."""

_TOLD: Final[tuple[tuple[str, Mapping[str, str]], ...]] = (
    ("definition", {}),
    ("include", {"nb": "Ta med", "nn": "Ta med", "en": "Include"}),
    ("exclude", {"nb": "Hold utenfor", "nn": "Hald utanfor", "en": "Exclude"}),
    ("example", {"nb": "Eksempel", "nn": "Døme", "en": "Example"}),
    ("counter_example", {"nb": "Moteksempel", "nn": "Motdøme", "en": "Counter-example"}),
    ("finding", {"nb": "Funn", "nn": "Funn", "en": "Finding"}),
)
"""What the description of a code holds, each part behind its heading."""

_NAMES: Final = uuid.UUID("6f1c2f0e-54f4-5d0b-9c39-1f6f2a0d8e11")
_HEX: Final = 32


def guid(study: str, kind: str, name: str) -> str:
    """Return the id of a thing of a study, the same in every file."""
    return str(uuid.uuid5(_NAMES, f"{study}\n{kind}\n{name}"))


def coding_guid(study: str, coding: str) -> str:
    """Return the id of a coding: its own where that is one."""
    try:
        return str(uuid.UUID(hex=coding)) if len(coding) == _HEX else guid(study, "coding", coding)
    except ValueError:
        return guid(study, "coding", coding)


def codebook_of(study: Study, codebook: Codebook) -> tuple[ProjectCode, ...]:
    """Return the themes with their codes below; those no longer in use come last."""
    language = study.language
    return tuple(
        ProjectCode(
            guid(study.id, "theme", theme.id),
            theme.name.in_(language) or theme.id,
            theme.definition.in_(language),
            codable=False,
            codes=tuple(
                _code(study, one)
                for one in (
                    *theme.codes,
                    *(old for old in codebook.retired if old.theme == theme.id),
                )
            ),
        )
        for theme in codebook.themes
    )


def project_of(
    study: Study,
    codebook: Codebook,
    transcripts: Sequence[Transcript],
    work: Work,
    origin: str,
) -> Project:
    """Return the study's cases, texts, codes and the codings of ``work``, which is settled."""
    memos = {one.ref: one.text for one in work.memos if one.kind == "coding"}
    coders = {one.coder for one in work.codings}
    variables, cases = _cases(study)
    return Project(
        name=study.title.in_(study.language) or study.id,
        origin=origin,
        users=tuple(
            User(guid(study.id, "coder", one.id), one.name or one.id, one.id)
            for one in study.coders
            if one.id in coders
        ),
        codes=codebook_of(study, codebook),
        variables=variables,
        cases=cases,
        texts=tuple(_text(study, one, work.codings, memos) for one in transcripts),
    )


def _code(study: Study, code: Code) -> ProjectCode:
    of = study.language
    told = []
    for field, headings in _TOLD:
        heading = headings.get(of) or headings.get("en", "")
        if words := getattr(code, field).in_(of):
            told.append(f"{heading}: {words}" if heading else words)
    name = code.name.in_(of) or code.id
    return ProjectCode(guid(study.id, "code", code.id), name, "\n\n".join(told))


def _cases(study: Study) -> tuple[tuple[Variable, ...], tuple[ProjectCase, ...]]:
    cases = study.interviewed()
    names = dict.fromkeys(one.name for case in cases for one in case.attributes)
    numbers = {name: all(_number(case, name) for case in cases) for name in names}
    variables = tuple(
        Variable(guid(study.id, "variable", name), name, numbers[name]) for name in names
    )
    of = {case.id: [one.id for one in study.interviews if one.case == case.id] for case in cases}
    return variables, tuple(
        ProjectCase(
            guid(study.id, "case", case.id),
            case.name,
            tuple(
                (guid(study.id, "variable", one.name), _value(one.value, numbers[one.name]))
                for one in case.attributes
                if one.value is not None
            ),
            tuple(guid(study.id, "interview", one) for one in of[case.id]),
        )
        for case in cases
    )


def _number(case: Case, name: str) -> bool:
    found = case.attribute(name)
    return found is None or found.value is None or not isinstance(found.value, str)


def _value(value: float | str, number: bool) -> float | str:  # noqa: FBT001 - a property of it
    return float(value) if number else str(value)


def _text(
    study: Study, transcript: Transcript, codings: Iterable[Coding], memos: Mapping[str, str]
) -> SourceText:
    said = script(transcript)
    mine = sorted(
        (one for one in codings if one.anchor.interview == transcript.interview),
        key=lambda one: (one.anchor.start, one.anchor.end, one.code, one.coder, one.id),
    )
    selections = []
    for one in mine:
        place = said.there(one.anchor.span)
        coding = Applied(
            coding_guid(study.id, one.id),
            guid(study.id, "code", one.code),
            guid(study.id, "coder", one.coder),
            one.time,
        )
        selections.append(
            Selection(
                guid(study.id, "selection", one.id),
                place.start,
                place.end,
                (coding,),
                _note(one, memos.get(one.id, "")),
            )
        )
    return SourceText(
        guid(study.id, "interview", transcript.interview),
        transcript.interview,
        said.text,
        tuple(selections),
    )


def _note(coding: Coding, memo: str) -> str:
    against = [AGAINST] if coding.stance is Stance.CONTRADICTS else []
    return "\n".join([*against, *([memo] if memo else [])])
