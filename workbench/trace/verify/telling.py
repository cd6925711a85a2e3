"""Words by which a report says that somebody spoke: verbs of telling, and the first person."""

from __future__ import annotations

import re
from typing import Final

_VERBS: Final = (
    r"mener|meiner|mente|meinte|sier|seier|sa|forteller|fortel|fortalte|opplever|opplevde|"
    r"beskriver|beskriv|beskrev|skildr\w+|peker på|peikar på|pekte på|peika på|påpek\w+|påpeik\w+|"
    r"fremhev\w+|framhev\w+|understrek\w+|oppgir|oppgav|oppga|gir uttrykk for|gav uttrykk for|"
    r"rapporter\w+|synes|synest|syntes|uttrykk\w+|tror|trur|trodde|føler|følte|erfar\w+|"
    r"ønsker|ønskjer|ønsket|ønskte|hevd\w+|forklar\w+|uttaler|uttalte|melder|meldte|"
    r"say|says|said|tell|tells|told|report|reports|reported|think|thinks|thought|feel|feels|felt|"
    r"believe\w*|describe\w*|stress\w*|state|states|stated|explain\w*|point out|pointed out|"
    r"experience|experienced|find|found|want|wanted|mention\w*"
)
_BEHIND: Final = re.compile(rf"\W+(?:\w+\W+){{0,2}}?(?:{_VERBS})\b", re.IGNORECASE)
_HOLDS: Final = re.compile(
    r"\W+(?:(?!blir|ble|blei|vart|var|are|were|was|been|som|who|that)\w+\W+){1,5}?"
    r"(?<!om )(?<!slik )(?<!for )(?<!ved )(?<!uten )(?<!utan )(?<!sånn )(?<!so )(?:at|that)\b",
    re.IGNORECASE,
)
"""What somebody holds stands in a clause of its own, whatever the verb before it."""

_LEADS: Final = re.compile(
    rf"\b(?:{_VERBS})\b[^:.!?]{{0,40}}:\s*(?P<speech>\S.*)", re.IGNORECASE | re.DOTALL
)
_FIRST_PERSON: Final = re.compile(
    r"\bI\b|\b(?i:jeg|eg|vi|meg|oss|min|mitt|mine|vår|vårt|våre|we|us|my|our)\b"
)


def tells(text: str, at: int) -> bool:
    """Say whether a verb of telling, or what somebody holds, stands behind ``text[:at]``."""
    return _BEHIND.match(text, at) is not None or _HOLDS.match(text, at) is not None


def speech(sentence: str) -> str:
    """Return what a verb of telling and a colon lead in to, where it is in the first person."""
    found = _LEADS.search(sentence)
    words = found["speech"].strip() if found else ""
    return words if _FIRST_PERSON.search(words) else ""
