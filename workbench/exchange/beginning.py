"""A project's codes as a codebook to begin with.

The codes at the top are themes; what lies below is flat, each code under its own name where no
other has it, else behind its parent's. The finding of a code is that cases raised it: what it
stands for beyond that, the file does not say, and a person must.
"""

from __future__ import annotations

import io
from collections import Counter
from typing import Final

from ruamel.yaml import YAML

from workbench.exchange.project import Project, ProjectCode, walked
from workbench.fields.identity import id_from

RAISED: Final = {
    "nb": "{{cases}} tok opp «{name}»",
    "nn": "{{cases}} tok opp «{name}»",
    "en": "{{cases}} raised «{name}»",
}
LOOSE: Final = {"nb": "Andre koder", "nn": "Andre kodar", "en": "Other codes"}
"""The theme of codes that stand at the top with none below."""

_NO_BRACES: Final = str.maketrans("{}|", "()/")
"""What would mean something in a finding sentence."""


def paths(project: Project) -> dict[str, tuple[str, ...]]:
    """Return the names of every code from the top down to it, by its id."""
    return {code.guid: path for path, code in walked(project.codes)}


def behind_parent(path: tuple[str, ...]) -> str:
    """Return the name of a code behind its parent's."""
    return ": ".join(path[-2:])


def first_codebook(project: Project, language: str) -> str:
    """Return the codebook as a file; its wording is in ``language``."""
    names = _names(project)
    taken: set[str] = set()
    themes = []
    for top in project.codes:
        below = [one for _, one in walked([top]) if one.codable or not one.codes]
        if top.codes and below:
            themes.append(_theme(top.name, top.description, below, names, taken, language))
    loose = [one for one in project.codes if not one.codes]
    if loose:
        themes.append(_theme(LOOSE.get(language, LOOSE["en"]), "", loose, names, taken, language))
    written = io.StringIO()
    yaml = YAML()
    yaml.width = 100
    yaml.dump({"version": "1", "themes": themes}, written)
    return written.getvalue()


def _names(project: Project) -> dict[str, str]:
    """Return each code's name in the codebook, by its id in the project."""
    many = Counter(one.name.casefold() for one in project.every_code())
    return {
        guid: path[-1] if many[path[-1].casefold()] == 1 else behind_parent(path)
        for guid, path in paths(project).items()
    }


def _theme(
    name: str,
    told: str,
    codes: list[ProjectCode],
    names: dict[str, str],
    taken: set[str],
    language: str,
) -> dict[str, object]:
    theme: dict[str, object] = {"id": _id(name, taken), "name": name or "?"}
    if told:
        theme["definition"] = told
    raised = RAISED.get(language, RAISED["en"])
    theme["codes"] = [
        {
            "id": _id(names[one.guid], taken),
            "name": names[one.guid] or "?",
            "definition": one.description or names[one.guid] or "?",
            "finding": raised.format(name=(names[one.guid] or "?").translate(_NO_BRACES)),
        }
        for one in codes
    ]
    return theme


def _id(name: str, taken: set[str]) -> str:
    free = id_from(name, taken)
    taken.add(free)
    return free
