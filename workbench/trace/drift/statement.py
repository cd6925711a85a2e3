"""Statements: the clauses of a report's running text, each with its quantity and its matter."""

# ruff: noqa: E501, SIM905 - a list of words reads best as one text

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from workbench.language.feature import features
from workbench.language.sentence import sentences
from workbench.model.anchor import Span
from workbench.model.drift import Part, Place
from workbench.trace.drift.amount import Amount, Quantity
from workbench.trace.drift.manner import DEGREE, NOT, is_hedged
from workbench.trace.drift.noun import Nouns
from workbench.trace.drift.phrase import NUMBER, WORDS
from workbench.trace.drift.quantity import quantities
from workbench.trace.drift.text import Stretch

_QUANTIFIED: Final = (
    r"(?:flere|fleire|alle|noen|nokre|mange|enkelte|de fleste|dei fleste|et par|eit par|ingen|"
    r"en annen|ein annan|det er bare|several|all|some|many|most|a couple|none|another)\b"
)
_BREAK: Final = re.compile(
    r";\s+|,?\s+(?:men|mens|medan|selv om|sjølv om|but|while|whereas|although|even though|though)"
    r"\s+"
    r"|,\s+(?:which|noe som|noko som|hvilket|something that)\s+"
    rf"|,\s+(?={_QUANTIFIED})|\s+(?:og|and)\s+(?={_QUANTIFIED})|,\s+(?:og|and)\s+",
    re.IGNORECASE,
)
_COMMA: Final = re.compile(r",\s+")
_BACK: Final = re.compile(
    r"^(?:de|dei|they|her|here|dette|det(?! (?:er|var|finnes|fins|finst|blir|kan|ser)\b)|this|it|slik|slikt|disse|desse|these|videre|også|"
    r"i tillegg|samtidig|derfor|difor)\b",
    re.IGNORECASE,
)
_THIS: Final = re.compile(r"^(?:dette|det|this|it|slikt|slik)\b", re.IGNORECASE)
_SAYING: Final = frozenset(
    "fortelle mene si oppgi påpeke peke trekke fram frem oppleve melde uttrykke beskrive "
    "understreke rapportere svare nevne framheve vise stille legge gi få ta komme gjøre gå bli "
    "sette se særlig blant annet annen tillegg eksempel undersøkelse forbindelse informant "
    "intervjue fortelje meine seie peike trekkje uttrykkje skildre nemne leggje gje kome gjere "
    "setje "
    "intervju tell say mention point experience describe report stress state feel find think make "
    "take give come go example study interview informant participant respondent also however "
    "deltaker "
    "tema theme matter funn finding støtte kapittel avsnitt chapter section".split()
)
_COUNTING: Final = frozenset(
    {*WORDS, "begge", "both"}
    | set("tredel tredjedel fjerdedel firedel femtedel femdel halvpart halvdel".split())
    | set("half third quarter fifth".split())
)
"""Numbers and shares are no matter: what they count is."""
_OWN_PARTS: Final = frozenset({"case", "casekommune"})
_TELLING: Final = 0.4
_AHEAD: Final = 3
"""Words behind a word of degree that it may belong to."""
_FEWEST: Final = 2
_ASIDE: Final = re.compile(r"\([^()]*\)")
"""Examples and sources in brackets are not what a statement is about."""
_METHOD: Final = re.compile(
    r"(?:dybde|gruppe|djupne)?intervju(?:er|ene|ar|a|ane)\b|\binterviews\b|\butvalget\b|"
    r"\butvalet\b|"
    r"\bthe sample\b|\b(?:tabell|figur|table|figure) \d",
    re.IGNORECASE,
)
"""What a summary says of how the study was done, or of its tables, is no finding."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause. ``matter`` are the feature tokens it is about, ``named`` those it sets in quotes.

    ``quantity`` None: it counts nothing; ``taken_over``: it was the sentence before that did.
    ``intense`` and ``soft`` are the features that a word of degree stands at; ``denied`` those
    behind a negation; ``under`` are the features of its heading in the findings; ``follows_one``:
    the sentence before tells of a single case.
    """

    part: Part
    heading: str
    chapter: int
    paragraph: int
    text: str
    sentence: str
    matter: frozenset[str]
    named: frozenset[str]
    quantity: Quantity | None
    taken_over: bool
    hedged: bool
    intense: frozenset[str]
    soft: frozenset[str]
    denied: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    follows_one: bool = False

    @property
    def place(self) -> Place:
        """Where it stands, to be shown."""
        words = self.quantity.words if self.quantity and not self.taken_over else ""
        return Place(self.part, self.heading, self.paragraph, self.sentence, words)


Split = Callable[[str, str], tuple[Span, ...]]
"""Gives the sentences of a text in a language."""


def statements(
    found: Iterable[Stretch], nouns: Nouns, split: Split = sentences
) -> tuple[Statement, ...]:
    """Return the statements of running text, in order."""
    made = [one for stretch in found for one in _of(stretch, nouns, split)]
    return tuple(_without_background(made, nouns))


def _without_background(found: list[Statement], nouns: Nouns) -> Iterator[Statement]:
    """Leave out chapters of the body that tell of no cases: the background, the statistics.

    A chapter counts as findings when it tells of amounts of cases at least :data:`_TELLING`
    times as often as the one that does so most.
    """
    share: dict[int, float] = {}
    for chapter in {one.chapter for one in found if one.part is Part.BODY}:
        inside = [one for one in found if one.chapter == chapter and one.part is Part.BODY]
        told = sum(
            one.quantity is not None
            and not one.taken_over
            and one.quantity.amount is not Amount.GENERIC
            and nouns.kind(one.quantity.noun) in {"case", "speaker"}
            for one in inside
        )
        share[chapter] = told / len(inside)
    most = max(share.values(), default=0.0)
    for one in found:
        if one.part is not Part.BODY or share[one.chapter] >= _TELLING * most:
            yield one


def _of(stretch: Stretch, nouns: Nouns, split: Split) -> Iterator[Statement]:
    before: Statement | None = None
    for span in split(stretch.text, nouns.language):
        sentence = stretch.text[span.start : span.end]
        if sentence.endswith(":") or _METHOD.search(sentence):
            continue  # it leads up to a list, or tells how the study was done
        for at, clause in enumerate(_clauses(sentence, nouns)):
            made = _made(clause, sentence, stretch, nouns)
            made = _leaning(made, before, inner=at > 0)
            if made.matter:
                yield made
                before = made


def _clauses(sentence: str, nouns: Nouns) -> list[str]:
    """Cut a sentence where another statement begins; a piece that says too little stays on."""
    language = nouns.language
    breaks = {found.end(): found.start() for found in _BREAK.finditer(sentence)}
    for found in _COMMA.finditer(sentence):
        if _opens_with_cases(sentence[found.end() :], nouns):
            breaks.setdefault(found.end(), found.start())
    cuts = [0]
    for end, start in sorted(breaks.items()):
        piece, rest = sentence[cuts[-1] : start], sentence[end:]
        least = 1 if _COUNTS_ON.match(rest) else _FEWEST
        says = len(features(piece, language)) >= _FEWEST or sentence[start] == ";"
        if says and len(features(rest, language)) >= least:
            cuts.append(end)
    ends = [*cuts[1:], len(sentence)]
    return [sentence[start:end].strip() for start, end in zip(cuts, ends, strict=True)]


_COUNTS_ON: Final = re.compile(
    rf"{_QUANTIFIED} (?:av|of) (?:dem|dei|de|them|these)\b", re.IGNORECASE
)
"""«og et par av dem …»: a statement of its own, however little it says."""

_OPENING: Final = 2
"""Words that may stand before the amount of cases that opens a clause: a verb, «i», «and in»."""


def _opens_with_cases(clause: str, nouns: Nouns) -> bool:
    """Say whether a clause begins by telling how many cases: «, diskuterte noen av kommunene»."""
    return any(
        len(clause[: one.start].split()) <= _OPENING
        and one.amount != Amount.GENERIC
        and " " in one.words
        and nouns.kind(one.noun) in {"case", "speaker"}
        for one in quantities(clause[:80], nouns)
    )


def _made(clause: str, sentence: str, stretch: Stretch, nouns: Nouns) -> Statement:
    held = [_meant(one, clause, sentence, nouns) for one in quantities(clause, nouns)]
    told = [one for one in held if nouns.kind(one.noun) in {"case", "speaker"}]
    counted = [one for one in told if one.amount is not Amount.GENERIC]
    quantity = next(iter((*counted, *told, *held)), None)
    rest = clause
    for one in held:
        if one is quantity or nouns.kind(one.noun) in {"case", "speaker"}:
            rest = rest[: one.start] + " " * len(one.words) + rest[one.start + len(one.words) :]
    matter = _matter(_ASIDE.sub(" ", rest), nouns) or _matter(rest, nouns)
    named = frozenset(
        token
        for quoted in re.findall(r"[«“‘'\"]([^«»“”‘’'\"]{3,30})[»”’'\"]", rest)
        for token in _matter(quoted, nouns)
    )
    intense, soft = _degrees(rest, nouns)
    return Statement(
        stretch.part,
        stretch.heading,
        stretch.chapter,
        stretch.paragraph,
        clause,
        sentence,
        matter,
        named,
        quantity,
        taken_over=False,
        hedged=is_hedged(clause),
        intense=intense,
        soft=soft,
        denied=_denied(rest, nouns),
        under=_matter(stretch.heading, nouns) if stretch.part is Part.BODY else frozenset(),
    )


def _meant(one: Quantity, clause: str, sentence: str, nouns: Nouns) -> Quantity:
    """Give a word of quantity that stands alone the people that the sentence has just named."""
    if one.noun:
        return one
    before = sentence[: sentence.find(clause) + one.start].casefold()
    named = [noun for word in re.findall(r"[\w-]+", before) if (noun := nouns.noun(word))]
    return replace(one, noun=named[-1]) if named else one


def _matter(text: str, nouns: Nouns) -> frozenset[str]:
    found = features(DEGREE.sub(" ", text), nouns.language)
    return frozenset(
        one
        for one in found
        if one not in _SAYING
        and one not in _OWN_PARTS
        and len(one) > 1
        and not one.isdigit()
        and one not in _COUNTING
        and one not in nouns.grouping
        and nouns.kind(nouns.noun(one)) not in {"case", "speaker"}
    )


def _degrees(text: str, nouns: Nouns) -> tuple[frozenset[str], frozenset[str]]:
    marked: dict[str, set[str]] = {"intense": set(), "soft": set()}
    for found in DEGREE.finditer(text):
        behind = " ".join(text[found.end() :].split()[:_AHEAD])
        ahead = " ".join(text[: found.start()].split()[-_AHEAD:])
        near = behind if found.lastgroup == "intense" else f"{ahead} {behind}"
        if found.lastgroup == "intense" and found.group().casefold() in {
            "avgjørende",
            "avgjerande",
        }:
            continue
        marked[str(found.lastgroup)] |= set(_matter(near, nouns))
    return frozenset(marked["intense"]), frozenset(marked["soft"])


def _denied(text: str, nouns: Nouns) -> frozenset[str]:
    """Return the features at a negation: what stands right behind it, and the verb before it."""
    found: set[str] = set()
    for one in NOT.finditer(text):
        behind = text[one.end() :].split()[:_AHEAD]
        before = text[: one.start()].split()[-1:]
        found |= _matter(" ".join((*before, *behind)), nouns)
    return frozenset(found)


def _leaning(made: Statement, before: Statement | None, *, inner: bool) -> Statement:
    """Give a statement that points back what it points at: who was counted, or the matter."""
    made = _counting_alone(made, before, inner=inner)
    if before is None:
        return made
    if inner and before.quantity and made.quantity and made.quantity.words in _ALONE:
        made = replace(made, quantity=replace(made.quantity, group=before.quantity.group))
    if _speaks_of_one(before) or (before.follows_one and made.quantity is None):
        made = replace(made, follows_one=True)
    if made.quantity is None and (inner or _BACK.match(made.text)):
        made = replace(made, quantity=before.quantity, taken_over=before.quantity is not None)
    elif _names_one(made) and not _speaks_of_one(before):
        made = replace(made, quantity=None)
    if _THIS.match(made.text) and not inner and len(made.matter) <= _FEWEST + 1:
        made = replace(made, matter=made.matter | before.matter)
    return made


def _counting_alone(made: Statement, before: Statement | None, *, inner: bool) -> Statement:
    """Give a number that opens a clause without a noun what it counts: who was told of before.

    «Four had to find homes», «…, mens to lot den bli stående». Who they are is a guess.
    """
    alone = _ONLY_A_NUMBER.match(made.text) if made.quantity is None else None
    if alone is None:
        return made
    number, nobody = _number(alone[1]), frozenset[str]()
    told = Quantity(Amount.EXACT, alone.group(), "", number=number)
    if inner and before and before.quantity:
        told = replace(before.quantity, amount=Amount.EXACT, number=number, of=0, group=nobody)
    return replace(made, quantity=told, taken_over=True)


def _number(words: str) -> int:
    return int(words) if words.isdigit() else WORDS[words.casefold()]


_ALONE: Final = frozenset({"alle", "begge", "samtlige", "samtlege", "all", "both"})
"""«…, og begge har betalt»: both of those who were told of just before."""

_ONLY_A_NUMBER: Final = re.compile(
    r"(?:(?:og|men|mens|medan|and|but|while) )?(?:(?:i|hos|in|at|for) )?"
    r"(?:(?:bare|berre|kun|only|just) )?(?:(?:de|dei|the) )?"
    rf"({NUMBER})\b(?! (?:av|of|år|year|måned|month|uke|veke|week|time|hour|prosent|per)\w*)",
    re.IGNORECASE,
)
"""«mens to lot den bli stående», «de fire andre måtte …»: so many of those counted before."""


def _names_one(one: Statement) -> bool:
    """Say whether it is only of «kommunen» that it speaks: whichever was meant before."""
    quantity = one.quantity
    return quantity is not None and quantity.amount is Amount.ONE and " " not in quantity.words


def _speaks_of_one(one: Statement) -> bool:
    return one.quantity is not None and one.quantity.amount is Amount.ONE


def counts(one: Statement) -> bool:
    """Say whether a statement claims an amount of its own."""
    return one.quantity is not None and one.quantity.amount is not Amount.NONE
