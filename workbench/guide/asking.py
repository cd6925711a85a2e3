"""What a question asks for: a person, a time, a place, a reason, a number, a way.

«Who pays?» and «hvem er det som betaler?» share no word with an item asked in other words,
but both want a person named. The word a question is asked by is a stop word everywhere else.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.model.guide import Guide
from workbench.model.transcript import Turn

_ENGLISH: Final = (
    ("number", r"how (?:many|much|often)"),
    ("length", r"how (?:long|far)"),
    ("reason", r"why|what made|how come"),
    ("person", r"who|whose"),
    ("time", r"when|what time"),
    ("place", r"where"),
    ("way", r"how"),
    ("thing", r"what|which"),
)
_NORDIC: Final = (
    ("number", r"(?:hvor|kor|hur) (?:mange|mye|mykje|ofte|ofta|stor|stort|meget|många|mycket)"),
    ("length", r"(?:hvor|kor|hur) (?:lenge|langt|lang|længe|länge|långt)"),
    ("reason", r"hvorfor|kvifor|koffor|hvilke grunner|kva grunnar|varför"),
    ("person", r"hvem|kven|kem|vem"),
    ("time", r"når|hvornår|när"),
    ("way", r"hvordan|korleis|åssen|korsen|koss|hur"),
    ("place", r"hvor|kor|kvar|hvorhen|var någonstans"),
    ("thing", r"hva|kva|ka|hvilke|hvilken|hvilket|kva for|hvad|vad|vilka|vilken|vilket"),
)
_KINDS: Final = {
    english: tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, words in table)
    for english, table in ((True, _ENGLISH), (False, _NORDIC))
}
_SENTENCE: Final = re.compile(r"(?<=[.?!])\s+")


def kinds(text: str, language: str) -> frozenset[str]:
    """Return what a text asks for; of «how many» the number, not the way."""
    low = text.casefold()
    found = set()
    for kind, pattern in _KINDS[language == "en"]:
        low, count = pattern.subn(" ", low)
        if count:
            found.add(kind)
    return frozenset(found)


def asked_alike(
    guide: Guide, turns: Sequence[Turn], asks: NDArray[np.bool_], language: str
) -> NDArray[np.float64]:
    """Return how far each asking turn's last question wants what each item wants.

    What few items ask for counts most. The last column, off the guide, is 0.
    """
    wanted = [kinds(item.text, guide.language) for item in guide.items]
    held = Counter(kind for one in wanted for kind in one)
    size = len(wanted) + 1
    rare = {kind: math.log(size / (count + 0.5)) / math.log(size) for kind, count in held.items()}
    found = np.zeros((len(turns), size))
    for at, turn in enumerate(turns):
        if asks[at]:
            said = kinds(_last_question(turn.text), language)
            found[at, :-1] = [sum(rare[kind] for kind in sorted(said & one)) for one in wanted]
    return found


def _last_question(text: str) -> str:
    sentences = _SENTENCE.split(text)
    return next((one for one in reversed(sentences) if "?" in one), text)
