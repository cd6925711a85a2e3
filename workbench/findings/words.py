"""Numbers, quantified subjects and whole sentences in bokmål, nynorsk and English."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from workbench.findings.phrase import (
    BARE,
    BARE_PAIR,
    BOTH,
    BOTH_IN_GROUP,
    EVERY,
    EVERY_IN_GROUP,
    IN_GROUP,
    NEITHER,
    NUMBERS,
    OF,
    ONE,
    ONE_OTHER,
    OTHERS,
    SINGLE,
    THOSE,
    WHERE_IT_CAME_UP,
    WHOLE,
)
from workbench.model.case import Group
from workbench.model.finding import Quantifier
from workbench.model.interview import Unit

CASES: Final = "{cases}"
"""Where a code's sentence takes its quantified subject."""

NO_BREAK: Final = "\u00a0"

_CHOICE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
_GROUPED: Final = 10_000
_FINAL: Final = (".", "!", "?", "…")


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


@dataclass(frozen=True, slots=True)
class Noun:
    """The cases of a scope in the forms that subjects need.

    ``case`` one, indefinite; ``single`` the only one; ``all`` all, definite; ``many``
    indefinite plural; ``kind`` what stands between a number and ``plain``, the definite
    plural of the unit alone (a group's adjectives, with a space behind, or nothing).
    """

    language: str
    article: str
    case: str
    single: str
    all: str
    many: str
    kind: str
    plain: str
    behind: str = ""

    @property
    def whole(self) -> bool:
        """Whether all cases of the study are meant, not a group's."""
        return not (self.kind or self.behind)

    def those(self, number: int) -> str:
        """Return that many cases, definite: ``de tre kommunene``."""
        noun = self.kind + (self.many_alone if self.language == "en" else self.plain)
        return (
            THOSE[self.language].format(phrase=counted(number, noun, self.language)) + self.behind
        )

    @property
    def many_alone(self) -> str:
        """The indefinite plural of the unit, without what describes the group."""
        return self.many.removeprefix(self.kind).removesuffix(self.behind)

    def short(self) -> Noun:
        """Return a group's words without the noun, which has just been said: ``de to mindre
        sentrale``; those of the whole study, and of a group that only has a name, as they are.
        """  # noqa: D205 - one sentence
        if not self.kind:
            return self
        kind = self.kind.rstrip()
        ones, one = (" ones", " one") if self.language == "en" else ("", "")
        return replace(
            self,
            case=kind + one,
            single=self.single[: self.single.rfind(kind) + len(kind)] + one,
            all=THOSE[self.language].format(phrase=kind + ones),
            many=kind + ones,
            kind=kind,
            plain="",
        )


def noun_of(unit: Unit, group: Group | None, language: str) -> Noun:
    """Return the words for all cases of a study, or for those of a group."""
    of = tongue(language)
    article = unit.article
    if group is None:
        return Noun(of, article, unit.one, unit.the, unit.all, unit.many, "", unit.all)
    name = group.name.in_(of)
    kind = name[: len(name) - len(unit.many)]
    described = not kind or kind.endswith(" ")
    if not (name.casefold().endswith(unit.many.casefold()) and described):
        behind = IN_GROUP[of].format(cases="", name=name)
        forms = (unit.one + behind, unit.the + behind, unit.all + behind, unit.many + behind)
        return Noun(of, article, *forms, "", unit.all, behind)
    plain = unit.many if of == "en" else unit.all
    single = SINGLE[of].get(article, "the {phrase}" if of == "en" else "den {phrase}")
    one = unit.one if of == "en" else unit.the
    return Noun(
        language=of,
        article=article,
        case=kind + unit.one,
        single=single.format(phrase=kind + one),
        all=THOSE[of].format(phrase=kind + plain),
        many=name,
        kind=kind,
        plain=unit.all,
    )


def subject(quantifier: Quantifier, n: int, came_up: int, total: int, noun: Noun) -> str:
    """Return the quantified subject, in small letters: ``to av de tre kommunene``.

    Where the matter did not come up in every case the denominator is told (``der temaet
    kom opp,``, with the comma that a Norwegian clause closes with), unless the number told
    is that of all who raised it.
    """
    of = noun.language
    part = came_up < total
    bare = n == came_up and quantifier in {Quantifier.EXACT, Quantifier.ONE}
    if bare and total == 1:
        return noun.single
    if bare and noun.whole:
        return counted(n, noun.case if n == 1 else noun.many, of, noun.article)
    tail = WHERE_IT_CAME_UP[of] if tells_part(quantifier, n, came_up, total) else ""
    pattern = _pattern(quantifier, came_up, noun, part=part)
    numbered = (
        bool(tail) or quantifier is Quantifier.EXACT or _every(quantifier, came_up, part=part)
    )
    numbered = numbered and not bare
    words = pattern.format(
        cases=noun.those(came_up) if numbered else noun.all,
        all=noun.all,
        many=noun.many,
        case=noun.case,
        one=in_words(1, of, noun.article),
        n=in_words(n, of, noun.article),
    )
    return words + tail


def tells_part(quantifier: Quantifier, n: int, came_up: int, total: int) -> bool:
    """Say whether a subject tells in how many cases, fewer than all, the matter came up."""
    bare = n == came_up and quantifier in {Quantifier.EXACT, Quantifier.ONE}
    return came_up < total and not bare


def brief(quantifier: Quantifier, n: int, came_up: int, noun: Noun) -> str:
    """Return a subject behind one that has told where the matter came up: ``to av de tre``."""
    of = noun.language
    those = THOSE[of].format(phrase=in_words(came_up, of))
    words = _pattern(quantifier, came_up, noun, part=True).format(
        cases=those,
        all=those,
        many="",
        case=noun.case,
        one=in_words(1, of, noun.article),
        n=in_words(n, of, noun.article),
    )
    return words.strip()


def bare(quantifier: Quantifier, n: int, came_up: int, noun: Noun) -> str:
    """Return the quantity alone, where it has just been said of what: ``et par``, ``begge``."""
    of = noun.language
    pair = BARE_PAIR[of].get(quantifier) if came_up == 2 else None  # noqa: PLR2004
    return _counting(pair or BARE[of][quantifier], n, noun)


def others(quantifier: Quantifier, n: int, noun: Noun) -> str:
    """Return a quantity of cases that are none of those just told of: ``et par andre``.

    Empty for those that have no such words.
    """
    of = noun.language
    if n == 1:
        return _counting(
            ONE_OTHER[of].get(noun.article) or next(iter(ONE_OTHER[of].values())), 1, noun
        )
    return _counting(OTHERS[of].get(quantifier, ""), n, noun)


def _counting(pattern: str, n: int, noun: Noun) -> str:
    of, article = noun.language, noun.article
    return pattern.format(one=in_words(1, of, article), n=in_words(n, of, article))


def exactly(n: int, came_up: int, total: int, noun: Noun) -> str:
    """Return the number of cases told exactly: ``begge``, ``to av de tre``, ``ingen av de to``."""
    if n == came_up > 2:  # noqa: PLR2004 - three and more are counted
        words = _everyone(noun).format(
            cases=noun.those(n), n=in_words(n, noun.language), many=noun.many, all=noun.all
        )
        return words + (WHERE_IT_CAME_UP[noun.language] if came_up < total else "")
    if n == came_up > 1:
        return subject(Quantifier.ALL, n, came_up, total, noun)
    return subject(Quantifier.EXACT if n else Quantifier.NONE, n, came_up, total, noun)


def asked(came_up: int, total: int, noun: Noun) -> str:
    """Return the cases where the matter came up: all of the scope, or how many of them."""
    if came_up == total:
        return noun.all
    return noun.those(came_up) + WHERE_IT_CAME_UP[noun.language]


def _every(quantifier: Quantifier, came_up: int, *, part: bool) -> bool:
    """Say whether all are told with their number: a few, or fewer than the scope has."""
    return quantifier is Quantifier.ALL and (part or came_up == 3)  # noqa: PLR2004 - «alle tre»


def _everyone(noun: Noun) -> str:
    return EVERY[noun.language] if noun.whole else EVERY_IN_GROUP[noun.language]


def _pattern(quantifier: Quantifier, came_up: int, noun: Noun, *, part: bool) -> str:
    of = noun.language
    if quantifier is Quantifier.ALL and came_up == 2:  # noqa: PLR2004
        return BOTH[of] if noun.whole else BOTH_IN_GROUP[of]
    if quantifier is Quantifier.NONE and came_up == 2:  # noqa: PLR2004
        return NEITHER[of]
    if _every(quantifier, came_up, part=part):
        return _everyone(noun)
    if not part and noun.whole and quantifier in WHOLE[of]:
        return WHOLE[of][quantifier]
    return OF[of][quantifier]


def singular(quantifier: Quantifier, n: int) -> bool:
    """Say whether the subject takes singular forms: one case, or none."""
    return n == 1 or quantifier is Quantifier.NONE


def filled(template: str, words: str, *, one: bool) -> str:
    """Return a code's sentence with its subject, in small letters and without full stop.

    ``one`` chooses the first of each ``{singular|plural}``. The comma that closes a
    clause in the subject is kept only when words follow.
    """
    chosen = _CHOICE.sub(lambda found: found.group(1 if one else 2), template)
    before, _, after = chosen.partition(CASES)
    if not after.strip(" .,;:!?") or after.startswith(","):
        words = words.removesuffix(",")
    return (before + words + after).strip()


def sentence(text: str) -> str:
    """Return ``text`` with a capital first letter and a final full stop."""
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if not text or text.endswith(_FINAL) else f"{text}."


def listed(texts: list[str], language: str) -> str:
    """Return texts as a list within a sentence: ``a, b og c``."""
    if len(texts) < 2:  # noqa: PLR2004
        return "".join(texts)
    return ", ".join(texts[:-1]) + (" and " if tongue(language) == "en" else " og ") + texts[-1]


def quoted(text: str, language: str) -> str:
    """Return ``text`` in the language's quotation marks."""
    return f"“{text}”" if tongue(language) == "en" else f"«{text}»"
