"""In which language the pages speak, and their phrases.

The phrases are written in English where they are used, in Python or in a template;
:mod:`workbench.web.norwegian` holds the Norwegian ones.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import message_language
from workbench.text.counted import filled
from workbench.web.norwegian import PHRASES


@dataclass(frozen=True, slots=True)
class Speech:
    """What the pages say in one language: ``en`` or ``nb``."""

    language: str

    def __call__(self, phrase: str, **facts: object) -> str:
        """Return ``phrase`` in this language with its ``{facts}`` filled in."""
        if self.language != "en":
            phrase = PHRASES.get(phrase, phrase)
        return filled(phrase, facts, self.language)


def speech_of(language: str) -> Speech:
    """Return the speech that serves somebody who asked for ``language``."""
    return Speech(message_language(language))
