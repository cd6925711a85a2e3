"""In which language the command line speaks, and its phrases.

The phrases are written in English where they are used; :mod:`workbench.cli.norwegian`
holds the Norwegian ones.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from workbench.text.counted import filled

LANGUAGE_VARIABLE = "WORKBENCH_LANG"
_STUDY_LANGUAGE = re.compile(rb"^language:\s*[\"']?(nb|nn|en)\b", re.MULTILINE)


class Speech:
    """The language of this run; set once by :func:`choose_language`."""

    language = "en"


def choose_language(start: Path) -> str:
    """Return (and set) the language: the user's variable, the study's, the system's."""
    Speech.language = _wanted() or _of_study(start) or _of_system()
    return Speech.language


def say(phrase: str, **facts: object) -> str:
    """Return ``phrase`` in the run's language with its ``{facts}`` filled in."""
    if Speech.language != "en":
        from workbench.cli.norwegian import PHRASES  # noqa: PLC0415 - only Norwegians load it

        phrase = PHRASES.get(phrase, phrase)
    return filled(phrase, facts, Speech.language)


def _wanted() -> str:
    wanted = os.environ.get(LANGUAGE_VARIABLE, "").lower()[:2]
    return _known(wanted)


def _of_study(start: Path) -> str:
    """Look for the study's language without the cost of reading YAML."""
    for folder in (start, *start.parents):
        try:
            found = _STUDY_LANGUAGE.search((folder / "interviews" / "study.yaml").read_bytes())
        except OSError:
            continue
        return _known(found.group(1).decode()) if found else ""
    return ""


def _of_system() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return _known(value[:2].lower()) or "en"
    return "en"


def _known(tag: str) -> str:
    return "nb" if tag in {"nb", "nn", "no"} else ("en" if tag == "en" else "")
