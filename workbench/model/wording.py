"""A text that exists in several languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

FALLBACK: Final = {"nb": ("nb", "nn", "en"), "nn": ("nn", "nb", "en"), "en": ("en", "nb", "nn")}


@dataclass(frozen=True, slots=True)
class Wording:
    """Language tag → text. ``""`` as tag means: the same in every language."""

    texts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, text: str) -> Wording:
        """Return a wording that reads the same in every language."""
        return cls((("", text),))

    def in_(self, language: str) -> str:
        """Return the text for ``language``, or the nearest one there is, or ``""``."""
        texts = dict(self.texts)
        for tag in (*FALLBACK.get(language, (language, "en", "nb")), ""):
            if tag in texts:
                return texts[tag]
        return next(iter(texts.values()), "")

    def has(self, language: str) -> bool:
        """Say whether there is a text of exactly this language (or of every language)."""
        return any(tag in {language, ""} for tag, _ in self.texts)

    def __bool__(self) -> bool:
        """Tell whether there is any text at all."""
        return any(text for _, text in self.texts)


NOTHING: Final = Wording()
"""The wording with no text."""
