"""Numbers in words and digits, in bokmål, nynorsk and English."""

from __future__ import annotations

from typing import Final

from workbench.findings.phrase import NUMBERS
from workbench.model.interview import ONE

NO_BREAK: Final = "\u00a0"


_GROUPED: Final = 10_000


def tongue(language: str) -> str:
    """Return the language of reports that serves ``language``: nb, nn or en."""
    return language if language in NUMBERS else "en"


def in_figures(value: float, language: str, decimals: int | None = None) -> str:
    """Return a number in digits with the language's decimal sign.

    From five digits on groups of three are set off: by a no-break space in Norwegian, a
    comma in English. ``decimals`` None: as many as the number has, at most six.
    """
    text = f"{value:,.6f}".rstrip("0").rstrip(".") if decimals is None else f"{value:,.{decimals}f}"
    if abs(value) < _GROUPED:
        text = text.replace(",", "")
    if tongue(language) == "en":
        return text
    return text.replace(",", NO_BREAK).replace(".", ",")


def in_words(value: float, language: str, article: str = "") -> str:
    """Return a number as running text has it: words from zero to twelve, else digits.

    ``article`` (en, ei, et; ein, ei, eit) gives the number one its gender.
    """
    words = NUMBERS[tongue(language)]
    if value != int(value) or not 0 <= value < len(words):
        return in_figures(value, language)
    if value == 1:
        return ONE[tongue(language)].get(article, words[1])
    return words[int(value)]


def counted(value: int, noun: str, language: str, article: str = "") -> str:
    """Return a number and its noun: ``tre kommuner``, ``15 kommuner`` (no break between)."""
    number = in_words(value, language, article)
    return f"{number}{NO_BREAK if number[0].isdigit() else ' '}{noun}"
