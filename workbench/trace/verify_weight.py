"""What weighs in a sentence: its denials, its figures, its words of quantity."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from workbench.model.finding import Quantifier
from workbench.model.verdict import Fault
from workbench.text.form import plain
from workbench.trace.drift_manner import HEDGE

_WORD: Final = re.compile(r"\d+(?:[ .,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?")

_DENIALS: Final = frozenset(
    "ikke ikkje aldri ingen inga ingenting inkje intet uten utan verken korkje hverken neppe "
    "knapt umulig umogleg not never none nothing nobody neither without hardly cannot".split()
)

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


_ONE: Final = r"(?:én|éin|éi|ett|eitt|en|ein|ei|one)"
_COUNTED: Final = (
    r"(?:to|tre|fire|fem|seks|sju|åtte|ni|ti|elleve|tolv|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
)
_CLASSES: Final = (
    (
        Quantifier.ALL_BUT_ONE,
        (
            r"(?:alle|all)(?: [^\W\d_]+){0,3}? "
            r"(?:unntatt|unnateke|bortsett frå|bortsett fra|utenom|utanom|but|except) "
            rf"{_ONE}\b"
        ),
    ),
    (Quantifier.NONE, r"ingen|inga|none|neither"),
    (Quantifier.COUPLE, r"(?:et|eit) par|a couple"),
    (Quantifier.HALF, r"halvparten|half"),
    (
        Quantifier.MOST,
        (
            r"(?:de |dei )?(?:aller )?fleste|flesteparten|flertallet|fleirtalet|nesten alle|"
            r"(?:the |a )?(?:vast )?majority|nearly all|almost all|most"
        ),
    ),
    (Quantifier.EXACT, rf"{_COUNTED} (?:av|of)"),
    (Quantifier.SEVERAL, r"flere|fleire|mange|several|many"),
    (Quantifier.SOME, r"noen|nokre|nokon|enkelte|some|a few"),
    (Quantifier.ALL, r"alle|samtlige|samtlege|begge|hver|kvar|all|both|every|each"),
    (
        Quantifier.ONE,
        (
            r"(?:bare |berre )?(?:én|éin|éi|ett|eitt)|"
            r"(?:bare|berre) (?:en|ein|ei|et|eit)|(?:only )?one"
        ),
    ),
)
_QUANTIFIER: Final = re.compile(
    "|".join(rf"(?P<{name.name}>(?<!\w)(?:{words})(?!\w))" for name, words in _CLASSES)
)

_RANK: Final = {
    Quantifier.NONE: 0,
    Quantifier.ONE: 1,
    Quantifier.COUPLE: 2,
    Quantifier.SOME: 3,
    Quantifier.SEVERAL: 4,
    Quantifier.HALF: 5,
    Quantifier.MOST: 6,
    Quantifier.ALL_BUT_ONE: 7,
    Quantifier.ALL: 8,
}
_COUNT: Final = re.compile(_COUNTED)


_HEDGES: Final = frozenset(
    "nesten omtrent minst høyst maksimalt bare kun berre nearly almost about only least".split()
)
"""Words that make an amount more or less than it says."""

_BEFORE_A_NUMBER: Final = re.compile(
    r"(?<!\w)(?:over|under|minst|høyst|høgst|maksimalt|nesten|nær|nærmere|nærare|omtrent|cirka|ca|"
    r"rundt|kring|drøyt|drygt|knapt|om lag|(?:mer|meir|flere|fleire|færre|mindre|more|fewer|less) "
    r"(?:enn|than)|opp(?:til| til|imot| mot)|inntil|bare|berre|kun|hele|heile|about|around|nearly|"
    r"almost|at least|at most|up to|only|some|roughly)\W*$"
)
"""What makes a number right behind it more or less than it says."""

_TURNS: Final = frozenset(
    "hvis viss dersom såfremt ifall men bare berre kun kanskje nesten før unntatt unnateke "
    "if unless but only perhaps maybe almost nearly before except".split()
)
"""Conditions and reservations: without them a sentence says something else."""

_MODALS: Final = (
    *(
        "kan kunne can could may might",
        "må måtte must",
        "bør burde should ought",
        "skal skulle shall",
    ),
)
"""What may be, must be, should be, is to be: each line is one strength."""

_STRENGTH: Final = {word: at for at, line in enumerate(_MODALS) for word in line.split()}


_MONTHS: Final = frozenset(
    "januar februar mars april mai juni juli august september oktober november desember".split()
)
_DATED: Final = re.compile(
    r"\d\W{1,2}(january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\b|\b(january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\W\d"
)
"""In English a month is one beside a number only: «may» and «march» are other words too."""


def months(text: str, language: str) -> Counter[str]:
    """Return the months named in a text."""
    form = plain(text)
    if language == "en":
        return Counter(one[1] or one[2] for one in _DATED.finditer(form))
    return Counter(one.group() for one in _WORD.finditer(form) if one.group() in _MONTHS)


def hedges(text: str) -> Counter[str]:
    """Return the words in a text that make an amount more or less than it says."""
    words = (found.group() for found in _WORD.finditer(plain(text)))
    return Counter(word for word in words if word in _HEDGES)


def limit(before: str) -> str:
    """Return the words at the end of a text that make the number behind it more or less."""
    found = _BEFORE_A_NUMBER.search(plain(before))
    return found.group().strip() if found else ""


def turns(text: str) -> bool:
    """Say whether a text has a condition or a reservation in it."""
    return any(found.group() in _TURNS for found in _WORD.finditer(plain(text)))


def closed(text: str, language: str) -> str:
    """Return a text whose thousands are closed up: «42 620» and «42.620» are «42620»."""
    between = ", " if language == "en" else ". "
    grouped = rf"(?<![\d.,])[1-9]\d{{0,2}}(?:[{between}\u00a0\u202f]\d{{3}})+(?![\d])"
    return re.sub(grouped, lambda found: re.sub(r"\D", "", found.group()), text)


def _strengths(text: str) -> Counter[int]:
    words = (found.group() for found in _WORD.finditer(plain(text)))
    return Counter(_STRENGTH[word] for word in words if word in _STRENGTH)


def _other_strength(was: str, now: str) -> bool:
    """Say whether one modal verb has given way to another; to drop or add one is style."""
    old, new = _strengths(was), _strengths(now)
    return bool(old - new) and bool(new - old)


def _surer(was: str, now: str) -> bool:
    """Say whether a sentence that said what may be now says what is."""
    return bool(HEDGE.search(was)) and not HEDGE.search(now)


def weightier(was: str, now: str, language: str) -> Fault | None:
    """Return what has come to weigh otherwise in running text; None when nothing has.

    «En» and «én» are told apart by an accent that people leave out, and count for nothing.
    """
    if denials(was) != denials(now):
        return Fault.NEGATED
    before, after = figures(was, language), figures(now, language)
    if {*(before - after), *(after - before)} - {"1"}:
        return Fault.FIGURES
    if months(was, language) != months(now, language):
        return Fault.FIGURES
    old, new = (
        [_RANK[one] for one, _ in quantifiers(text) if one in _RANK and one is not Quantifier.ONE]
        for text in (was, now)
    )
    if old != new:
        return Fault.STRONGER if sum(new) > sum(old) else Fault.WEAKER
    turned = hedges(was) != hedges(now) or _other_strength(was, now) or _surer(was, now)
    return Fault.REWORDED if turned else None


def denials(text: str) -> int:
    """Return how many words of denial stand in a text, in any of the three languages."""
    words = (found.group() for found in _WORD.finditer(plain(text)))
    return sum(word in _DENIALS or word.endswith("n't") for word in words)


def figures(text: str, language: str) -> Counter[str]:
    """Return the figures in a text, in digits or words; «fem» and «5» are the same figure.

    «To» is a number in Norwegian only, so ``language`` (nb, nn, en) matters.
    """
    of = "en" if language == "en" else "nb"
    values = _VALUES[of]
    text = _SPELLED[of].sub(lambda one: _in_digits(one, values), plain(closed(text, language)))
    found: Counter[str] = Counter()
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0].isdigit():
            found[word.replace(" ", "").replace(",", ".")] += 1
        elif word in values:
            found[str(values[word])] += 1
    return found


def quantifiers(text: str) -> list[tuple[Quantifier, str]]:
    """Return the words of quantity in a text, in order, each with its class."""
    return [
        (Quantifier[found.lastgroup], found.group())
        for found in _QUANTIFIER.finditer(plain(text))
        if found.lastgroup
    ]


def rank(quantifier: Quantifier, words: str, n: str, denominator: str, language: str) -> int:
    """Return how much a word of quantity claims, from 0 (none) to 8 (all).

    An exact number is ranked by what it is of the ``denominator``; ``n`` stands in where
    the words do not say.
    """
    if quantifier is not Quantifier.EXACT:
        return _RANK[quantifier]
    counted = _COUNT.search(plain(words))
    said = next(iter(figures(counted.group(), language)), n) if counted else n
    return share(said, denominator)


def share(n: str, denominator: str) -> int:
    """Return the rank of an exact number of cases out of those where the matter came up."""
    if not (n.isdecimal() and denominator.isdecimal()):
        return _RANK[Quantifier.SEVERAL]
    number, of = int(n), int(denominator)
    steps = (
        (number == 0, Quantifier.NONE),
        (number >= of, Quantifier.ALL),
        (number == 1, Quantifier.ONE),
        (number == of - 1, Quantifier.ALL_BUT_ONE),
        (2 * number > of, Quantifier.MOST),
        (2 * number == of, Quantifier.HALF),
        (number == 2, Quantifier.COUPLE),  # noqa: PLR2004 - a couple
    )
    return _RANK[next((word for holds, word in steps if holds), Quantifier.SEVERAL)]
