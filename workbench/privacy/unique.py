"""Uniqueness, however it is said: the only, the first, the last, the utmost of some field.

A reader who knows the field looks such a one up. The words that claim it are few and closed in
each language; what they are said of may be anything, so it is the shape of the phrase that tells:
what the word stands before, and whether a field or a deed is told behind it. What is no being or
thing («the only way», «den første tiden») is ordinary speech.
"""

# ruff: noqa: E501 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

_ONLY: Final = r"(?:eneste|einaste|only|sole|lone)"
_ORDER: Final = (
    r"(?:første|fyrste|siste|tidligste|tidlegaste|seneste|seinaste|first|last|earliest|latest)"
)
_PLAIN_ORDER: Final = r"(?:først|fyrst|sist|tidligst|tidlegast|senest|seinast|eneste|einaste|alene|aleine|åleine|first|last|earliest|only|alone)"
_SCOPE: Final = (
    r"(?:landet|Norge|Noreg|verden|verda|fylket|regionen|landsdelen|distriktet|området|bransjen|næringen|næringa|sektoren|byen|bygda|kommunen"
    r"|utvalget|utvalet|sitt slag|country|nation|world|county|region|district|area|industry|sector|trade|business|city|town|sample|field|its kind|their kind)"
)
_OF: Final = (
    r"(?:i|på|av|in|of|on|within)(?: (?:hele|heile|all|the|whole|entire|denne|dette|this))*"
)
_NO_BEING: Final = (
    r"(?:m[åa]te\w*|grunn\w*|ting\w*|gang\w*|alternativ\w*|løsning\w*|løysing\w*|spørsmål\w*|unntak\w*|håp\w*|m[åa]l\w*|mulighet\w*|moglegheit\w*"
    r"|sjanse\w*|problem\w*|forskjell\w*|skilnad\w*|ulempe\w*|årsak\w*|innvending\w*|krav\w*|kriteri\w*|tid\w*|år\w*|måned\w*|månad\w*|uk[ae]\w*|vek[ae]\w*"
    r"|fra|frå|med|i|på|av|for|til|from|with|of|in|on|å|to|dag\w*|steg\w*|skritt\w*|møte\w*|kontakt\w*|fas[ae]\w*|del\w*|som|at|de|dei|vi|eg|jeg|du|han|ho|hun|det|som"
    r"|way|reason|thing|time|option|alternative|solution|question|exception|hope|chance|problem|difference|drawback|cause|objection|requirement|criterion"
    r"|years?|months?|weeks?|days?|hours?|step|stage|phase|part|contact|meeting|one that matters|that|we|they|you|he|she|i|it)"
)
_DETERMINED: Final = (
    r"(?:den|det|de|dei|the|vår|vårt|våre|hans|hennes|hennar|deres|deira|our|their|its|his|her)"
)

_COMPARATIVE: Final = r"(?:flere|fleire|færre|mer|meir|mindre|større|eldre|yngre|bedre|betre|verre|høyere|høgare|lavere|lågare|\w{3,}ere|\w{4,}are|more|fewer|less|larger|smaller|older|younger|better|worse|higher|lower)"
_ONE_ONLY: Final = re.compile(
    rf"\b{_DETERMINED} {_ONLY} (?!{_NO_BEING}\b)(?:[\w-]+ ){{0,2}}?(?!{_NO_BEING}\b)[\w-]{{3,}}",
    re.IGNORECASE,
)
_IN_A_FIELD: Final = re.compile(
    rf"\b(?:{_ORDER}|{_ONLY}|{_PLAIN_ORDER})\b(?: [\w-]+){{0,4}}? {_OF} {_SCOPE}\b", re.IGNORECASE
)
_NOBODY_ELSE: Final = re.compile(
    rf"\b(?:ingen andre|ingen annen|inga anna|ingen anna|no other|no one else|nobody else|none of the others?)\b(?: [\w-]+){{0,3}}? {_OF} {_SCOPE}\b",
    re.IGNORECASE,
)
_OTHERS_NOT: Final = re.compile(
    r"^\W*(?:ingen andre|ingen annen|inga anna|ingen av (?:de|dei) andre|nobody else|no one else|none of the others?)\b"
    r"(?! (?:enn|than|funn|tegn|teikn|grunn\w*|årsak\w*|forhold|reasons?|findings?|signs?)\b)(?: [\w-]+){1,3}"
    r"|^\W*(?:bare|kun|berre|only) (?:her|hos|here) (?:[\w-]+ ){0,2}?[\w-]+|\b(?:they|we|de|dei|vi|me) (?:alone|alene|åleine) (?!(?:i|in|på|at|with|med)\b)\w+|\b(?:ikke|ikkje) (?:noen |nokon )?andre (?:\w+er|\w+ar|lag|hus|sted|stader|steder) som\b|\bno other \w+ (?:does|do|has|have|lets?)\b|\bnowhere else\b|\bingen andre steder\b|\bingen andre stader\b",
    re.IGNORECASE,
)
"""The others do not: said without a field, it is of all that took part."""

_SOLE: Final = re.compile(
    rf"\b[\w-]+s (?:eneste|einaste) (?!{_NO_BEING}\b)[\w-]{{3,}}|\b(?:som|as) (?:den |det |the )?(?:aller |very )?(?:{_ORDER}|{_ONLY}) (?!{_NO_BEING}\b)[\w-]{{3,}}"
    rf"|^\W*(?:bare|kun|berre|only) (?:de|dei|they|vi|me|we|han|hun|ho|he|she|denne|dette) (?:\w+ ){{0,3}}?\w+"
    rf"|\b(?:the|den|det) (?:one|ene|eine) (?:[\w-]+ ){{1,3}}?(?:they|we|i|de|dei|vi|som|that|who)\b|\b(?:among|blant|mellom) (?:the|de|dei) (?:very |aller )?(?:{_ORDER})\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    r"\b(?:landets|fylkets|regionens|byens|bygdas|kommunens|Norges|Noregs|verdens|verdas|country's|county's|region's|nation's|world's|town's|city's) "
    r"(?:\w{3,}(?:este|aste)|største|minste|lengste|eldste|yngste|beste|første|siste|eneste|einaste|(?:most|least) \w+|\w{2,}est|first|last|only)\b"
    r"|\b\w{2,}st av (?:alle|samtlige|dei alle)\b|\b\w{2,}est of (?:them )?all\b"
    r"|\b(?:har|hadde|er|has|had|is|was|have) (?:bare|berre|kun|only|just) (?:én|éin|éi|en|ein|ei|one|a single) (?!(?:of|av|enkelt|time|gang|gong|dag|day|way|ting|thing|eller|or)\b)[\w-]{3,}"
    r"|\b(?:ingen|nobody|no one) (?:hadde|har|had|has) (?:[\w-]+ ){1,5}?(?:før|before) (?:dem|dei|de|them|they|oss|us|kommunen|vi|we)\b"
    r"|\b(?:hos|for|with) (?:dem|dei|de|them) (?:alene|åleine|alone)\b|\balone among\b|\b(?:alene|åleine) (?:om|blant|av)\b",
    re.IGNORECASE,
)
_WAS_ONE: Final = re.compile(
    rf"\b(?:er|var|ble|blei|vart|blir|is|was|were|are|became)(?: ikke| ikkje| not)? (?:blant |among )?{_DETERMINED} (?:aller |very )?"
    rf"(?:{_ORDER}|{_ONLY}) (?:(?!{_NO_BEING}\b)[\w-]+ )?(?:som|til å|to|that|who|which)\b",
    re.IGNORECASE,
)


def singled_out(text: str, nouns: Sequence[str]) -> Iterator[str]:
    """Yield what is said to be the only, the first or the last, of a field or in what it did.

    ``nouns`` are the words for one case: of a case any rank singles out.
    """
    for pattern in (
        _ONE_ONLY,
        _IN_A_FIELD,
        _NOBODY_ELSE,
        _OTHERS_NOT,
        _SOLE,
        _OWN,
        _WAS_ONE,
        _ranked_case(tuple(nouns)),
    ):
        for found in pattern.finditer(text):
            if pattern is not _OWN or found.group().rsplit(maxsplit=1)[-1].casefold() not in nouns:
                yield found.group()


@cache
def _ranked_case(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """A case told by its rank in some deed or field; «den siste kommunen» alone is the one left."""
    forms = "|".join(re.escape(one) for one in sorted(set(nouns), key=len, reverse=True)) or "(?!)"
    return re.compile(
        rf"\b{_DETERMINED} (?:{_ORDER}|{_ONLY}) (?:[\w-]+ )?(?:{forms})"
        rf" (?:som|der|til å|to|that|which|vi|me|we|i|in|på|on|av|of|uten|utan|without|med|with)\b"
        rf"|\b(?:ingen|inga|ikkje noko|ikke noe|no) (?:andre |anna |annet |other )?(?:{forms})\b[^.!?;]{{0,40}}?\b{_COMPARATIVE}\b"
        rf"|\b(?:er|var|ble|blei|vart|is|was|became) {_DETERMINED} (?:{_ORDER}|{_ONLY}) (?:[\w-]+ )?(?:{forms})\b",
        re.IGNORECASE,
    )
