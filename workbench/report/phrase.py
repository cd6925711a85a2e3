"""How numbers, dates and texts of the material read in the report's language."""

from __future__ import annotations

from typing import Final

from workbench.model.wording import Wording
from workbench.report.block import Break, Inline, Run

NUMBER_WORDS: Final = {
    "nb": "null én to tre fire fem seks sju åtte ni ti elleve tolv",
    "nn": "null éin to tre fire fem seks sju åtte ni ti elleve tolv",
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
}
"""Whole numbers from zero to twelve are written as words."""

MONTHS: Final = {
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "nn": "januar februar mars april mai juni juli august september oktober november desember",
    "en": "January February March April May June July August September October November December",
}

_GROUPED: Final = 10_000


def is_long(value: float) -> bool:
    """Say whether a number is long enough to be set in groups of three."""
    return abs(value) >= _GROUPED


def say(nb: str, nn: str, en: str) -> Wording:
    """Return a text in the three languages of reports."""
    return Wording((("nb", nb), ("nn", nn), ("en", en)))


def number_word(value: float, language: str) -> str:
    """Return a number as it reads in running text: words up to twelve, then digits."""
    words = NUMBER_WORDS.get(language, NUMBER_WORDS["en"]).split()
    if value == int(value) and 0 <= value < len(words):
        return words[int(value)]
    return digits(value, language)


def digits(
    value: float, language: str, decimals: int | None = None, *, grouped: bool = False
) -> str:
    """Return a number in digits, with the language's decimal sign.

    Five digits and more are set in groups of three: by a no-break space in Norwegian, by
    a comma in English; four too when ``grouped``, as beside longer numbers in a table.
    ``decimals`` None: as many as the number has.
    """
    if decimals is not None and round(value, decimals) == 0:
        value = 0.0
    text = f"{value:,.{decimals}f}" if decimals is not None else f"{value:,.10g}"
    if decimals is None and value == int(value):
        text = f"{int(value):,}"
    if abs(value) < _GROUPED and not grouped:
        text = text.replace(",", "")
    if language == "en":
        return text
    return text.replace(",", "\u00a0").replace(".", ",")


def date(iso: str, language: str) -> str:
    """Return an ISO date in words: ``15. mars 2023``, ``15 March 2023``; other text as is.

    The day is kept with its month by a no-break space.
    """
    parts = iso[:10].split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):  # noqa: PLR2004
        return iso
    year, month, day = parts
    months = MONTHS.get(language, MONTHS["en"]).split()
    if not 1 <= int(month) <= len(months):
        return iso
    dot = "" if language == "en" else "."
    return f"{int(day)}{dot}\u00a0{months[int(month) - 1]} {year}"


def capital(text: str) -> str:
    """Return ``text`` with a capital first letter."""
    return text[:1].upper() + text[1:]


def stopped(text: str) -> str:
    """Return ``text`` as a sentence: with its full stop, if it has no final sign yet."""
    text = text.strip()
    return text if not text or text.endswith((".", "!", "?", "…", ":")) else f"{text}."


def listed(texts: list[str], language: str) -> str:
    """Return texts as a list in a sentence: ``a, b og c``."""
    if len(texts) < 2:  # noqa: PLR2004
        return "".join(texts)
    glue = " and " if language == "en" else " og "
    return ", ".join(texts[:-1]) + glue + texts[-1]


def runs(text: str) -> tuple[Inline, ...]:
    """Return ``text`` as inlines, to the letter; its line feeds become breaks."""
    inlines: list[Inline] = []
    for index, line in enumerate(text.split("\n")):
        if index:
            inlines.append(Break())
        if line:
            inlines.append(Run(line))
    return tuple(inlines)
