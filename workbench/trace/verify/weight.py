"""What weighs in a sentence: its denials, its figures, its words of quantity."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from workbench.model.finding import Quantifier
from workbench.model.verdict import Fault
from workbench.text.form import plain
from workbench.trace.drift.manner import HEDGE
from workbench.trace.verify.numeral import WORD, figures, months

_DENIALS: Final = frozenset(
    "ikke ikkje aldri ingen inga ingenting inkje intet uten utan verken korkje hverken neppe "
    "knapt umulig umogleg not never none nothing nobody neither without hardly cannot".split()
)


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


def hedges(text: str) -> Counter[str]:
    """Return the words in a text that make an amount more or less than it says."""
    words = (found.group() for found in WORD.finditer(plain(text)))
    return Counter(word for word in words if word in _HEDGES)


def limit(before: str) -> str:
    """Return the words at the end of a text that make the number behind it more or less."""
    found = _BEFORE_A_NUMBER.search(plain(before))
    return found.group().strip() if found else ""


def turns(text: str) -> bool:
    """Say whether a text has a condition or a reservation in it."""
    return any(found.group() in _TURNS for found in WORD.finditer(plain(text)))


def _strengths(text: str) -> Counter[int]:
    words = (found.group() for found in WORD.finditer(plain(text)))
    return Counter(_STRENGTH[word] for word in words if word in _STRENGTH)


def _other_strength(was: str, now: str) -> bool:
    """Say whether one modal verb has given way to another; to drop or add one is style."""
    old, new = _strengths(was), _strengths(now)
    return bool(old - new) and bool(new - old)


_OPPOSITES: Final = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("kort korte korteste short shortest brief", "lang lange lengste lengst long longest"),
        ("liten lite små mindre minst minste small smaller", "stor stort store større størst big"),
        ("få færre færrest fewer fewest", "mange flere fleire flest most"),
        (
            "lav lavt lave lavere låg lågare low lower",
            "høy høyt høye høyere høg høgare high",
        ),
        ("svak svakt svake svakere weak weaker", "sterk sterkt sterke sterkere strong stronger"),
        ("før tidligere tidlegare before earlier", "etter senere seinare after later"),
        ("først første first", "sist siste last"),
        ("billig billige billigere cheap cheaper", "dyr dyrt dyre dyrere dear expensive"),
        ("lett lettere easy easier", "vanskelig vanskelege vanskeligere difficult harder"),
        ("god godt gode bedre best good better", "dårlig dårlige dårligere verst bad worse worst"),
        ("øker økt økte økning auka increased", "synker sank redusert nedgang falls decreased"),
        ("motsatt motsatte motsette derimot opposite", "samme same tilsvarende likeledes likewise"),
        ("fordel fordeler advantage", "ulempe ulemper disadvantage"),
        ("over above", "under below"),
    )
)
"""Words of which one turns a sentence where it gives way to the other."""


def _opposed(was: str, now: str) -> bool:
    """Say whether a word has given way to its opposite, or the two have changed places."""
    words = [[one.group() for one in WORD.finditer(plain(text))] for text in (was, now)]
    for one, other in _OPPOSITES:
        old, new = ([word in one for word in text if word in one | other] for text in words)
        if len(old) == len(new) and old != new:
            return True
    return False


_OTHER_SIDE: Final = re.compile(
    r"(?<!\w)(?:mots[ae]t\w*|omvendt\w*|opposite|contrary|(?:det|den|the) (?:siste|latter)|latter|"
    r"(?:andre|annen|anna|other) (?:ve[gi]\w*|sid\w*|side|way|hand|retning\w*|direction))(?!\w)"
)
"""How a sentence that leads in to quotes says that they speak for the other side."""


def leads_to_other_side(sentence: str) -> bool:
    """Say whether a sentence leads in to quotes of the other side of a matter."""
    return sentence.rstrip().endswith(":") and bool(_OTHER_SIDE.search(plain(sentence)))


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
    turned = turned or _opposed(was, now)
    return Fault.REWORDED if turned else None


def denials(text: str) -> int:
    """Return how many words of denial stand in a text, in any of the three languages."""
    words = (found.group() for found in WORD.finditer(plain(text)))
    return sum(word in _DENIALS or word.endswith("n't") for word in words)


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
