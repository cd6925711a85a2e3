"""Words of quantity in a statement: how much, of what, and of which group of them.

«Flere av de mindre kommunene» is SEVERAL of the cases that are «mindre». What is counted is
told by :class:`~workbench.trace.drift.noun.Nouns`.
"""

# ruff: noqa: E501 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from workbench.trace.drift.amount import Amount, Quantity
from workbench.trace.drift.noun import Nouns
from workbench.trace.drift.phrase import NUMBER, TOKEN, WORDS, described_before, phrase, placed

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
            r"størstedelen|storparten|nesten alle|nesten samtlige|så godt som alle|nærmest alle|praktisk talt alle|mest alle|almost all|almost every|nearly every|virtually all|most|(?:the|a) majority|nearly all"
        ),
    ),
    (Amount.MANY, r"(?:svært |veldig )?mange|en god del|ein god del|(?:very )?many"),
    (Amount.EXACT, rf"{NUMBER}(?= (?:av|of)\b)|(?:alle |all )?{NUMBER}"),
    (Amount.SEVERAL, r"(?:ganske )?flere|fleire|en rekke|ei rekkje|several|a number"),
    (
        Amount.SOME,
        r"(?:et |eit |a |the )?(?:mindretall|mindretal|minority)|noen|nokre|nokon|enkelte|en del|ein del|visse|some|a few|certain|any",
    ),
    (
        Amount.ALL,
        r"alle|samtlige|samtlege|begge|(?:hver|hvert|kvar|kvart)(?: eneste| einaste)?|all|both|every(?: single)?|each",
    ),
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
    places = tuple(_everywhere(low, found))
    found = [one for one in found if one.start not in {place.start for place in places}]
    found.extend(places)
    found.extend(_bare(low, nouns, [one.start for one in found]))
    return tuple(sorted(found, key=lambda one: one.start))


_PLACES: Final = (
    (
        Amount.ALL_BUT_ONE,
        r"(?:nesten|så godt som|mest) overalt|nesten alle (?:steder|stader)|(?:almost|nearly) everywhere",
    ),
    (Amount.ALL, r"overalt|(?:på |i )?alle (?:steder|stader)|everywhere|in (?:all|every) places?"),
    (
        Amount.MOST,
        (
            r"gjennomgående|gjennomgåande|vanlig praksis|vanleg praksis|standard practice|the norm|common practice|"
            r"(?:på |i )?(?:de|dei) (?:aller )?fleste (?:steder|stader)|"
            r"in most places|across the board"
        ),
    ),
    (Amount.MANY, r"(?:på |i )?mange (?:steder|stader)|in many places"),
    (Amount.SEVERAL, r"(?:på |i )?(?:flere|fleire) (?:steder|stader)|in several places"),
    (Amount.SOME, r"(?:på |i )?(?:noen|nokre|enkelte) (?:steder|stader)|in some places"),
    (Amount.ONE, r"(?:på )?(?:ett|én|eitt|éin) (?:sted|stad)|in one place"),
)
_EVERYWHERE: Final = re.compile(
    "|".join(f"(?P<{name.name}>(?<![\\w-])(?:{words})(?![\\w-]))" for name, words in _PLACES)
)


def _everywhere(low: str, taken: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield what is told of places, and so of cases: «oppleves gjennomgående som tungt»."""
    spans = [(one.start, one.start + len(one.words)) for one in taken if one.noun]
    for match in _EVERYWHERE.finditer(low):
        if not any(start < match.end() and match.start() < end for start, end in spans):
            amount = Amount[str(match.lastgroup)]
            yield Quantity(amount, match.group(), "case", start=match.start())


def _is_particle(match: re.Match[str], nouns: Nouns) -> bool:
    """Say whether «to» is no number (it is one in Norwegian only), and «how many» no amount."""
    if nouns.language == "en" and match.group() == "to":
        return True
    return bool(re.search(r"\b(?:how|hvor|kor) $", match.string[: match.start()]))


def _counted(low: str, match: re.Match[str], nouns: Nouns) -> Quantity | None:
    amount = Amount[str(match.lastgroup)]
    if amount is Amount.ONE and _THEN_A_NUMBER.match(low, match.end()):
        return None  # «that three of the firms», «de to»: it is the number that counts
    noun, group, end = phrase(low, match.end(), nouns)
    if _ANY.match(match.group()):
        denied = re.search(rf"{_DENIED}[^.,;]{{0,40}}$", low[: match.start()])
        if not denied and match.group().startswith("any"):
            return None
        amount = Amount.NONE if denied else amount
    number = of = 0
    if amount in {Amount.EXACT, Amount.ALL_BUT_ONE} or match.group().startswith(("alle ", "all ")):
        number = _value(match.group())
        inner = re.match(
            rf"\s*(?:av|of)?\s*(?:de|dei|the|disse|desse|those|these)?\s*({NUMBER})\b",
            low[match.end() :],
        )
        of = _value(inner[1]) if inner else 0
    if amount is Amount.EXACT and number == 1:
        amount = Amount.ONE
    found = Quantity(amount, match.group(), "", frozenset(), number, of, match.start())
    if noun:
        whole = replace(
            found,
            words=low[match.start() : end],
            noun=noun,
            group=group or placed(low[end:], nouns),
        )
        return whole if _counts(whole, low[match.end() : end], match.group(), nouns) else None
    return found if _stands_alone(low, match, found, nouns.language) else None


_THEN_A_NUMBER: Final = re.compile(rf" (?!(?:én|éin|one)\b){NUMBER}\b")
_ANY: Final = re.compile(r"(?:any|noen|nokon)\b")
_DENIED: Final = (
    r"\b(?:no|not|never|nobody|without|nor|ikke|ikkje|ingen|inga|aldri|uten|utan|n['’]t)\b"
)
"""«not … on any of the wards», «ikke i noen av kommunene»: none of them."""


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
    if _EACH.match(match.group()) and not re.match(r" (?:av|of)\b", low[match.end() :]):
        return False  # «each finding»: what it counts follows, and is no case
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


_EACH: Final = re.compile(r"(?:each|every|hver|kvar)")
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
    of = rf" (?:av|of) (?!(?:de|dei|the) {NUMBER}\b)"
    return bool(re.match(plural, low[at:]) or re.match(of, low[at:]))


def _single(between: str, words: str) -> bool:
    """Say whether «en …» names one case: not «en kommunene», and «a» only right before it."""
    if words in {"a", "an", "det", "dette", "the"}:
        return len(between.split()) <= 2  # noqa: PLR2004 - an adjective and the noun
    return True


_OTHERS_OF: Final = frozenset({"andre", "other", "others", "øvrige", "færre", "færrest", "fewer"})


def _bare(low: str, nouns: Nouns, taken: list[int]) -> Iterator[Quantity]:
    """Yield plurals and definite singulars without a word of quantity: «kommunene», «kommunen»."""
    tokens = list(TOKEN.finditer(low))
    for at, token in enumerate(tokens):
        noun = nouns.noun(token.group())
        if not noun or nouns.kind(noun) not in {"case", "speaker"}:
            continue
        start, group = described_before([one.group() for one in tokens[:at]], tokens, at, nouns)
        if any(start <= one <= token.start() for one in taken) or _is_taken(low, start, taken):
            continue
        if _OTHERS_OF & set(low[start : token.start()].split()) or _RELATIVE.search(low[:start]):
            continue  # «de andre kommunene»: how many depends on who was told of before
        amount = _told_of(_bare_amount(token.group(), noun, nouns.language, bool(group)), low)
        if amount is Amount.GENERIC and (most := _FLEST.match(low, token.end())):
            words = low[start : most.end()]
            yield Quantity(Amount.MOST, words, noun, frozenset(group), start=start)
            continue
        if amount is Amount.ONE and _PREPOSED.search(low[:start]):
            continue  # «i kommunen», «til kommunen»: where or to whom, not who is told of
        if amount is not None:
            told = frozenset(group) or placed(low[token.end() :], nouns)
            yield Quantity(amount, low[start : token.end()], noun, told, start=start)


_DIFFERING: Final = re.compile(
    r"\b(?:uenig\w*|usamd\w*|(?:ikke|ikkje) (?:enig\w*|samd\w*)|delt(?:e)? (?:i synet|på midten)?"
    r"|skiller seg|skil seg|varier\w*|på ulike? måt\w*|forskjellig\w*|disagree\w*|not agree\w*|divided|differ|vary)\b"
)
"""Words that say of cases only that they are not alike."""


def _told_of(amount: Amount | None, low: str) -> Amount | None:
    """Return MOST for a bare plural of which something is told to be usual.

    None where only this is told, that they differ: what each does is left open.
    """
    if amount is Amount.GENERIC and _DIFFERING.search(low):
        return None
    return Amount.MOST if amount is Amount.GENERIC and _USUAL.search(low) else amount


_USUAL: Final = re.compile(
    r"\b(?:vanlig(?:e|st|ste|vis)?|vanleg(?:e|ast|aste|vis)?|som regel|typisk\w*|normalt|oftest|stort sett|"
    r"for det meste|i hovedsak|usual(?:ly)?|common(?:ly)?|generally|typical(?:ly)?|mostly|as a rule|normally)\b"
)
"""What is usual among the cases is said of most of them."""

_FLEST: Final = re.compile(r"\s+flest\b")
"""«Kommunene flest», «folk flest»: most of them."""

_PREPOSED: Final = re.compile(r"\b(?:i|til|frå|fra|av|for|med|mot|om|in|to|from|of|with) $")
_RELATIVE: Final = re.compile(r"\w,? (?:som|which|that) $")
"""A bare plural behind it only says which: «tilskuddet som kommunene mottar»."""


def _is_taken(low: str, start: int, taken: list[int]) -> bool:
    """Say whether a word of quantity stands just before: its noun phrase is counted already."""
    return any(0 <= start - one <= 30 and "," not in low[one:start] for one in taken)  # noqa: PLR2004


def _bare_amount(word: str, noun: str, language: str, described: bool) -> Amount | None:  # noqa: FBT001 - one fact
    if language == "en":
        plural = word.endswith("s") and word != noun
        return Amount.GENERIC if plural else None
    if (
        word.endswith(("ene", "ane"))
        or word == f"{noun}a"
        or (noun.endswith(("k", "m")) and word.endswith("a"))
    ):
        return Amount.GENERIC
    if described and word.endswith(("er", "ar")):
        return Amount.GENERIC
    if word.endswith(("en", "et", "a")) and word != noun:
        return Amount.ONE
    return None


def _value(words: str) -> int:
    found = re.search(rf"\b{NUMBER}\b", words)
    if not found:
        return 0
    text = found.group()
    return int(text) if text.isdigit() else WORDS[text]
