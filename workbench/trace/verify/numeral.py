"""Numbers and dates in a text, however they are written: in digits, in words, closed up."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from workbench.text.form import plain

WORD: Final = re.compile(r"\d+(?:[ .,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?")
"""A number or a word, with its apostrophe."""

_ONES: Final = {
    "nb": (
        {"én": 1, "éi": 1, "ett": 1, "éin": 1, "eitt": 1, "to": 2, "begge": 2, "tre": 3, "fire": 4},
        {"fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9},
    ),
    "en": (
        {"one": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6},
        {"seven": 7, "eight": 8, "nine": 9},
    ),
}
_TEENS: Final = {
    "nb": (
        *("ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten"),
        "nitten",
    ),
    "en": (
        *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
        *("eighteen", "nineteen"),
    ),
}
_TENS: Final = {
    "nb": ("tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti"),
    "en": ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
}


def _below_a_hundred(language: str) -> dict[str, int]:
    """Return the numbers below a hundred as words: «trettisju», «thirty-seven»."""
    ones = {word: value for part in _ONES[language] for word, value in part.items()}
    found = {**ones, **{word: 10 + at for at, word in enumerate(_TEENS[language])}}
    between = "" if language == "nb" else "-"
    joined = {**ones, "en": 1, "ein": 1} if language == "nb" else ones
    for at, ten in enumerate(_TENS[language], start=2):
        found[ten] = 10 * at
        found.update({f"{ten}{between}{one}": 10 * at + value for one, value in joined.items()})
    return found


_VALUES: Final = {
    "nb": {**_below_a_hundred("nb"), "null": 0, "hundre": 100},
    "en": {**_below_a_hundred("en"), "zero": 0, "hundred": 100},
}


def _spelled(language: str) -> re.Pattern[str]:
    """Return what finds numbers of several words, and in English those with a hyphen."""
    words = sorted(_below_a_hundred(language), key=len, reverse=True)
    below = "|".join(words)
    hundred = rf"(?:(?P<times>{below}) )?(?:hundre|hundred)(?: (?:og |and )?(?P<rest>{below}))?"
    hyphened = "|".join(one for one in words if "-" in one) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{hundred}|(?P<whole>{hyphened}))(?!\w)")


_SPELLED: Final = {language: _spelled(language) for language in _VALUES}


def _in_digits(found: re.Match[str], values: Mapping[str, int]) -> str:
    if found["whole"]:
        return str(values[found["whole"]])
    return str(100 * values.get(found["times"] or "", 1) + values.get(found["rest"] or "", 0))


_MONTHS: Final = (
    "januar februar mars april mai juni juli august september oktober november desember".split()
)
_IN_FIGURES: Final = re.compile(
    r"(?<![\d.])(?:(?P<day>\d{1,2})\.\s?(?P<month>0?[1-9]|1[0-2])\.\s?(?P<year>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d)-(?P<second>\d\d)-(?P<third>\d\d))(?!\d)"
)
"""«15.03.2023» and «2023-03-15»."""

_DATED: Final = re.compile(
    r"\d\W{1,2}(january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\b|\b(january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\W\d"
)
"""In English a month is one beside a number only: «may» and «march» are other words too."""


def months(text: str, language: str) -> Counter[str]:
    """Return the months named in a text."""
    form = plain(dated(text, language))
    if language == "en":
        return Counter(one[1] or one[2] for one in _DATED.finditer(form))
    return Counter(one.group() for one in WORD.finditer(form) if one.group() in _MONTHS)


def dated(text: str, language: str) -> str:
    """Return a text whose dates have their month in words: «15.03.2023» is «15. mars 2023»."""

    def worded(found: re.Match[str]) -> str:
        day = int(found["day"] or found["third"])
        month = int(found["month"] or found["second"])
        year = found["year"] or found["iso"]
        return f"{day}. {_MONTHS[month - 1]} {year}" if 0 < month <= len(_MONTHS) else found[0]

    return text if language == "en" else _IN_FIGURES.sub(worded, text)


def closed(text: str, language: str) -> str:
    """Return a text whose thousands are closed up: «42 620» and «42.620» are «42620»."""
    between = ", " if language == "en" else ". "
    grouped = rf"(?<![\d.,])[1-9]\d{{0,2}}(?:[{between}\u00a0\u202f]\d{{3}})+(?![\d])"
    return re.sub(grouped, lambda found: re.sub(r"\D", "", found.group()), text)


def figures(text: str, language: str) -> Counter[str]:
    """Return the figures in a text, in digits or words; «fem» and «5» are the same figure.

    «To» is a number in Norwegian only, so ``language`` (nb, nn, en) matters.
    """
    of = "en" if language == "en" else "nb"
    values = _VALUES[of]
    text = closed(dated(text, language), language)
    text = _SPELLED[of].sub(lambda one: _in_digits(one, values), plain(text))
    found: Counter[str] = Counter()
    for match in WORD.finditer(text):
        word = match.group()
        if word[0].isdigit():
            found[word.replace(" ", "").replace(",", ".")] += 1
        elif word in values:
            found[str(values[word])] += 1
    return found
