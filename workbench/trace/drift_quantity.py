"""Words of quantity in a statement: how much, of what, and of which group of them.

«Flere av de mindre kommunene» is SEVERAL of the cases that are «mindre». What is counted is
told by :class:`~workbench.trace.drift_noun.Nouns`.
"""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from workbench.language.feature import normal
from workbench.model.finding import Quantifier
from workbench.trace.drift_noun import Nouns


class Amount(StrEnum):
    """How much a statement claims: the classes of a report, and those only people write."""

    NONE = "none"
    FEW = "few"
    ONE = "one"
    COUPLE = "couple"
    SOME = "some"
    SEVERAL = "several"
    HALF = "half"
    MANY = "many"
    MOST = "most"
    ALL_BUT_ONE = "all-but-one"
    GENERIC = "generic"
    ALL = "all"
    EXACT = "exact"


RANK: Final = {
    Amount.NONE: 0,
    Amount.FEW: 2,
    Amount.ONE: 1,
    Amount.COUPLE: 2,
    Amount.SOME: 3,
    Amount.SEVERAL: 4,
    Amount.HALF: 5,
    Amount.MANY: 5,
    Amount.MOST: 6,
    Amount.ALL_BUT_ONE: 7,
    Amount.GENERIC: 7,
    Amount.ALL: 8,
}
"""How strong a class is. A plural without a word of quantity reads as nearly all."""

OF_CLASS: Final = {one: Amount(one.value) for one in Quantifier}
"""The amount that a class of the report's own rule is."""

_WORDS: Final = {
    "én": 1, "éin": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7,
    "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_NUMBER: Final = rf"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))}|\d{{1,3}})"
_ONE: Final = r"(?:én|éin|éi|ett|eitt|en|ein|ei|et|eit|one|a|an)"
_PATTERNS: Final = (
    (
        Amount.ALL_BUT_ONE,
        (
            r"(?:alle|samtlige|all)(?: [\w-]+){0,4}? (?:unntatt|unnateke|bortsett fra|bortsett frå|"
            rf"med unntak av|utenom|utanom|but|except) {_ONE}"
        ),
    ),
    (
        Amount.FEW,
        (
            r"(?:nesten|knapt|så godt som|så å seie|mest) (?:ingen|noen|nokon|inga)(?: av)?"
            r"|(?:hardly|scarcely|barely) any(?: of)?|almost (?:none|no)(?: of)?"
            r"|(?:bare |svært )?få|(?:only |very )?few"
        ),
    ),
    (Amount.NONE, r"ingen(?: av)?|inga av|none of|neither of|no"),
    (Amount.COUPLE, r"(?:et|eit) par|a couple|a pair"),
    (Amount.HALF, r"halvparten|(?:about )?half"),
    (
        Amount.MOST,
        (
            r"(?:de |dei )?aller fleste|de fleste|dei fleste|flesteparten|flertallet|fleirtalet|"
            r"størstedelen|storparten|nesten alle|most|(?:the|a) majority|nearly all"
        ),
    ),
    (Amount.MANY, r"(?:svært |veldig )?mange|en god del|ein god del|(?:very )?many"),
    (Amount.EXACT, rf"{_NUMBER}(?= (?:av|of)\b)|(?:alle )?{_NUMBER}"),
    (Amount.SEVERAL, r"(?:ganske )?flere|fleire|en rekke|ei rekkje|several|a number"),
    (Amount.SOME, r"noen|nokre|nokon|enkelte|en del|ein del|visse|some|a few|certain"),
    (Amount.ALL, r"alle|samtlige|samtlege|begge|hver|kvar|all|both|every|each"),
    (
        Amount.ONE,
        (
            r"(?:det er |there is )?(?:bare |kun |berre |only |just )?"
            r"(?:én|éin|éi|ett|eitt|en|ein|ei|et|eit|one|another|a single|a|den|denne|det|dette|"
            r"the same|this|that)"
            r"(?: (?:annen|anna|annan|siste|sjette|femte|last|remaining|fifth|sixth|"
            r"tredje|fjerde|av|of|third|fourth|other|enkelt|"
            r"samme|same|andre|eneste|einaste))*"
        ),
    ),
)
_FIND: Final = re.compile(
    "|".join(f"(?P<{name.name}>(?<![\\w-])(?:{words})(?![\\w-]))" for name, words in _PATTERNS)
)
_TOKEN: Final = re.compile(r"[\w-]+|[^\w\s]")
_ENDS: Final = frozenset(".,;:!?()«»\"'–")
_NEUTRAL: Final = frozenset(
    "av de dei den det one of the those these desse disse våre our andre other others alle sju "
    "ulike "
    "forskjellige ulik annen anna annan tredje fjerde third samme same utvalgte valgte intervjuede "
    "selected interviewed case aktuelle enkelte øvrige resten av fem fire tre to several case- "
    "færre fewer eneste einaste eller og or and deltakende participating også litt noe somewhat "
    "quite".split()
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """``amount`` of ``noun`` (a lemma; "" when the words stand alone) in ``group``.

    ``words`` as they stand; ``number`` where a figure is told, ``of`` what it is out of.
    """

    amount: Amount
    words: str
    noun: str
    group: frozenset[str] = frozenset()
    number: int = 0
    of: int = 0
    start: int = 0


def quantities(text: str, nouns: Nouns) -> tuple[Quantity, ...]:
    """Return the words of quantity of a text that count something, in order.

    A word that stands alone counts only where it opens the clause («Flere er usikre»).
    """
    low = text.casefold().replace("\u00a0", " ")
    found: list[Quantity] = []
    for match in _FIND.finditer(low):
        inside = found and match.start() < found[-1].start + len(found[-1].words)
        one = None if inside or _is_particle(match, nouns) else _counted(low, match, nouns)
        if one is not None:
            found.append(one)
    found.extend(_bare(low, nouns, [one.start for one in found]))
    return tuple(sorted(found, key=lambda one: one.start))


def _is_particle(match: re.Match[str], nouns: Nouns) -> bool:
    """Say whether «to» is no number (it is one in Norwegian only), and «how many» no amount."""
    if nouns.language == "en" and match.group() == "to":
        return True
    return bool(re.search(r"\b(?:how|hvor|kor) $", match.string[: match.start()]))


def _counted(low: str, match: re.Match[str], nouns: Nouns) -> Quantity | None:
    amount = Amount[str(match.lastgroup)]
    noun, group, end = _phrase(low, match.end(), nouns)
    number = of = 0
    if amount in {Amount.EXACT, Amount.ALL_BUT_ONE} or match.group().startswith("alle "):
        number = _value(match.group())
        inner = re.match(rf"\s*(?:av|of)?\s*(?:de|dei|the)?\s*({_NUMBER})\b", low[match.end() :])
        of = _value(inner[1]) if inner else 0
    if amount is Amount.EXACT and number == 1:
        amount = Amount.ONE
    found = Quantity(amount, match.group(), "", frozenset(), number, of, match.start())
    if noun:
        whole = replace(
            found,
            words=low[match.start() : end],
            noun=noun,
            group=group or _placed(low[end:], nouns),
        )
        return whole if _counts(whole, low[match.end() : end], match.group(), nouns) else None
    return found if _stands_alone(low, match, found, nouns.language) else None


def _counts(whole: Quantity, between: str, words: str, nouns: Nouns) -> bool:
    """Say whether a word of quantity counts the noun that was found behind it."""
    if whole.amount in _INDEFINITE and _is_definite(whole.words, nouns.language):
        return False
    return whole.amount is not Amount.ONE or _single(between, words)


def _stands_alone(low: str, match: re.Match[str], found: Quantity, language: str) -> bool:
    """Say whether a word of quantity counts cases though no noun follows."""
    if re.match(r" (?:som|who|that)\b", low[match.end() :]) and _THERE_ARE.search(
        low[: match.start()]
    ):
        return True
    opens = not re.search(r"\w", low[: match.start()]) or bool(
        re.search(r"(?:^|[,;] (?:og |men |and |but )?)(?:i |hos |in |for )?$", low[: match.start()])
    )
    if not opens or _leads_noun(low, match.end(), language):
        return False
    if found.amount is Amount.EXACT:
        return bool(found.of)
    if found.amount is Amount.ONE:
        return bool(_ALONE.match(match.group()))
    return found.amount is not Amount.NONE


_THERE_ARE: Final = re.compile(r"\b(?:er det|det er|det finnes|det finst|there (?:is|are)) $")
_ALONE: Final = re.compile(
    r"(?:bare|kun|berre|only|én|éin|one"
    r"|(?:den|det|the) (?:siste|femte|sjette|last|remaining|fifth|sixth))"
)


_INDEFINITE: Final = frozenset({Amount.MANY, Amount.SEVERAL, Amount.SOME, Amount.FEW})


def _is_definite(phrase: str, language: str) -> bool:
    """Say whether «mange» does not count the noun: «mange kontakter kommunene», without «av»."""
    inner = phrase.split()[1:]
    norwegian = language != "en" and bool(re.search(r"(?:ene|ane)$", phrase))
    return norwegian and not {"av", "de", "dei", "disse", "desse"} & set(inner)


def _leads_noun(low: str, at: int, language: str) -> bool:
    """Say whether a bare word counts something that is no case: «alle forskjellene», «all codes».

    «De fleste av de fire» counts what was counted before.
    """
    plural = r" (?:the )?[\w-]{3,}s\b(?<!was)" if language == "en" else r" [\w-]{3,}[ea]ne\b"
    of = rf" (?:av|of) (?!(?:de|dei|the) {_NUMBER}\b)"
    return bool(re.match(plural, low[at:]) or re.match(of, low[at:]))


def _single(between: str, words: str) -> bool:
    """Say whether «en …» names one case: not «en kommunene», and «a» only right before it."""
    if words in {"a", "an", "det", "dette", "the"}:
        return len(between.split()) <= 2  # noqa: PLR2004 - an adjective and the noun
    return True


def _phrase(low: str, at: int, nouns: Nouns) -> tuple[str, frozenset[str], int]:
    """Return the noun that is counted behind ``at``, what describes it, and where it ends."""
    described: list[str] = []
    for token in list(_TOKEN.finditer(low, at))[:7]:
        word = token.group()
        if word in _ENDS:
            if word == "," and described and low[token.end() :][:2] != "  ":
                continue
            break
        noun = nouns.noun(word)
        if noun:
            return noun, frozenset(described), token.end()
        if word in _NEUTRAL or re.fullmatch(_NUMBER, word):
            continue
        if not _describes(word):
            break
        described.append(normal(word, nouns.language) if word not in _SIZES else word)
    return "", frozenset(), at


def _placed(behind: str, nouns: Nouns) -> frozenset[str]:
    """Return the group told right behind the noun: «biblioteka i dei store byane»."""
    found = _PLACED.match(behind)
    if not found or nouns.kind(nouns.noun(found["noun"])) == "case":
        return frozenset()
    return frozenset({found["size"]})


_SIZES: Final = frozenset(
    "mindre større små store liten stor minste største smaller larger small large bigger big "
    "smallest largest".split()
)
_PLACED: Final = re.compile(
    r"\s+(?:i|på|ved|in|at|of) (?:de |dei |the )?"
    rf"(?P<size>{'|'.join(sorted(_SIZES, key=len, reverse=True))}) (?P<noun>[\w-]+)"
)
_ADJECTIVE: Final = re.compile(r".{3,}(?:e|t|lig|leg|al|sk|iv|ig)$|.+(?:al|an|ural|ern|er|ed|ic)$")


def _describes(word: str) -> bool:
    """Say whether a word may stand as an adjective between the quantity and its noun."""
    return (
        word in _SIZES
        or word in {"mer", "meir", "more", "less", "minst", "middels"}
        or bool(_ADJECTIVE.match(word))
    )


_OTHERS_OF: Final = frozenset({"andre", "other", "others", "øvrige", "færre", "færrest", "fewer"})


def _bare(low: str, nouns: Nouns, taken: list[int]) -> Iterator[Quantity]:
    """Yield plurals and definite singulars without a word of quantity: «kommunene», «kommunen»."""
    tokens = list(_TOKEN.finditer(low))
    for at, token in enumerate(tokens):
        noun = nouns.noun(token.group())
        if not noun or nouns.kind(noun) not in {"case", "speaker"}:
            continue
        start, group = _described([one.group() for one in tokens[:at]], tokens, at, nouns)
        if any(start <= one <= token.start() for one in taken) or _is_taken(low, start, taken):
            continue
        if _OTHERS_OF & set(low[start : token.start()].split()) or _RELATIVE.search(low[:start]):
            continue  # «de andre kommunene»: how many depends on who was told of before
        amount = _bare_amount(token.group(), noun, nouns.language, bool(group))
        if amount is Amount.ONE and _PREPOSED.search(low[:start]):
            continue  # «i kommunen», «til kommunen»: where or to whom, not who is told of
        if amount is not None:
            told = frozenset(group) or _placed(low[token.end() :], nouns)
            yield Quantity(amount, low[start : token.end()], noun, told, start=start)


def _described(
    words: list[str], tokens: list[re.Match[str]], at: int, nouns: Nouns
) -> tuple[int, list[str]]:
    """Return where the noun phrase of a bare plural begins, and what describes the noun.

    A word of many letters may as well be the verb before it («rapporterte kommunene»): an
    adjective of a definite noun has its «de» before it.
    """
    back, group = at - 1, []
    while (
        back >= 0
        and words[back] not in _LINKS
        and (_describes(words[back]) or words[back] in _NEUTRAL)
    ):
        group.append(words[back])
        back -= 1
    determined = bool(_DETERMINERS & set(group))
    sure = [
        word
        for word in group
        if word not in _NEUTRAL
        and (determined or word in _SIZES or not re.search(r"(?:te|de|t|et|a)$", word))
    ]
    if not determined and nouns.language != "en" and re.search(r"(?:ene|ane)$", tokens[at].group()):
        sure = [word for word in sure if word in _SIZES]  # a definite noun's adjective has «de»
    if not determined and len(sure) < len([word for word in group if word not in _NEUTRAL]):
        sure = [word for word in sure if word in _SIZES]
    lemmas = [word if word in _SIZES else normal(word, nouns.language) for word in sure]
    return tokens[back + 1].start() if group else tokens[at].start(), lemmas


_PREPOSED: Final = re.compile(r"\b(?:i|til|frå|fra|av|for|med|mot|om|in|to|from|of|with) $")
_RELATIVE: Final = re.compile(r"\w,? (?:som|which|that) $")
"""A bare plural behind it only says which: «tilskuddet som kommunene mottar»."""

_LINKS: Final = frozenset({"av", "of", "og", "and", "eller", "or"})
_DETERMINERS: Final = frozenset("de dei den det disse desse these those the".split())


def _is_taken(low: str, start: int, taken: list[int]) -> bool:
    """Say whether a word of quantity stands just before: its noun phrase is counted already."""
    return any(0 <= start - one <= 30 and "," not in low[one:start] for one in taken)  # noqa: PLR2004


def _bare_amount(word: str, noun: str, language: str, described: bool) -> Amount | None:  # noqa: FBT001 - one fact
    if language == "en":
        plural = word.endswith("s") and word != noun
        return Amount.GENERIC if plural else None
    if word.endswith(("ene", "ane")) or (noun.endswith(("k", "m")) and word.endswith("a")):
        return Amount.GENERIC
    if described and word.endswith(("er", "ar")):
        return Amount.GENERIC
    if word.endswith(("en", "et", "a")) and word != noun:
        return Amount.ONE
    return None


def _value(words: str) -> int:
    found = re.search(rf"\b{_NUMBER}\b", words)
    if not found:
        return 0
    text = found.group()
    return int(text) if text.isdigit() else _WORDS[text]
