"""Turns of phrase that tell which case or who is meant: offices, events, kinds of place, links.

They are candidates for a person to judge. The lists hold what such words are in general, in
the languages of reports; nothing in them is taken from a study.
"""

# ruff: noqa: E501, SIM905 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Final

_OFFICES: Final = (
    r"rådmann(?:en)?s?|kommunedirektør(?:en)?|kommunalsjef(?:en)?|fylkesdirektør(?:en)?|ordfør[ea]r(?:en)?"
    r"|varaordfør[ea]r(?:en)?|kommun(?:e|al)?overlege[n]?|kommunelegen|rektor(?:en)?|bystyrerepresentant\w*"
    r"|brannsjef(?:en)?|lensmann(?:en)?|politimester(?:en)?|soknepresten?|sogneprest(?:en)?|barnehagestyrar\w*"
    r"|barnehagestyrer\w*|sykehusdirektør(?:en)?|klinikksjef(?:en)?|avdelingsoverlege\w*|avdelingsdirektør\w*"
    r"|administrerende direktør|direktøren|biblioteksjef\w*|kultursjef\w*|økonomisjef\w*|tillitsvalgte?"
    r"|statsforvalter\w*|statsråd\w*|hovedverneombud\w*|\w{3,}(?:sjef|direktør|fogd|fut)(?:en)?"
    r"|mayor|deputy mayor|chief (?:executive|physician|librarian|constable|nurse|of police)|head ?teacher"
    r"|headmaster|principal|superintendent|municipal director|medical director|hospital director"
    r"|managing director|head of department|matron|dean|vicar|parish priest|union representative"
)
_OFFICE = re.compile(rf"\b(?:{_OFFICES})\b", re.IGNORECASE)
_PRINCIPAL_ADJECTIVE = re.compile(
    r"\bprincipal (?:of|for|at|in|here)\b|\b(?:the|our|a) principal\b", re.IGNORECASE
)

_EVENTS: Final = (
    r"brann(?:en)?|brant|storbrann\w*|leirskred\w*|skred(?:et)?|jordskred\w*|jordras\w*|flom(?:men)?|flaum(?:en)?"
    r"|ulykke[nr]?|ulukk[ea]\w*|drap(?:et)?|drepne?|skutt|skyting\w*|konkurs\w*|streik\w*|skandale\w*"
    r"|varsl(?:er|ings)sak\w*|korrupsjon\w*|underslag\w*|kommunesammenslåing\w*|kommunesamanslåing\w*"
    r"|folkeavst(?:emning|emming|røysting)\w*|evakuer\w*|terror\w*|forlis\w*|havari\w*|smitteutbrudd\w*"
    r"|mistillit\w*|nedlagt|nedleggels\w*|nedlegging\w*|(?:la(?:gt|gde)?|legge[rs]?) ned(?! (?:mye|mykje|stor|en|et|ein|eit|tid|arbeid))|stengt|rettssak\w*|dømt"
)
_EVENTS_EN: Final = (
    r"fire|burned down|landslide|flood(?:ed)?|avalanche|accident|murder\w*|shooting|bankrupt\w*|strike"
    r"|scandal|whistle-?blow\w*|corruption|embezzle\w*|merger|referendum|evacuat\w*|outbreak|closure"
    r"|shipwreck|(?:shut|closed) down|lawsuit|court case|no-confidence"
)
_WHEN: Final = (
    r"januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:i )?fjor(?:året)?|i år|i vår|i høst|i haust|i vinter|i sommar?|påske\w*|pinse\w*|pinsa|sankthans\w*"
    r"|jul(?:a|en|aften)|nyttår\w*|last (?:year|spring|summer|autumn|fall|winter|month|week)"
    r"|this (?:spring|summer|autumn|fall|winter)|easter|christmas|(?:19|20)\d\d"
    r"|mandag\w*|tirsdag\w*|onsdag\w*|torsdag\w*|fredag\w*|lørdag\w*|søndag\w*|måndag\w*|tysdag\w*"
    r"|laurdag\w*|sundag\w*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_EVENT = re.compile(rf"\b(?:\w+)?(?:{_EVENTS})\b", re.IGNORECASE)
_EVENT_EN = re.compile(rf"\b(?:{_EVENTS_EN})\b", re.IGNORECASE)
_TIME = re.compile(rf"\b(?:{_WHEN})\b", re.IGNORECASE)
_NEWS = re.compile(
    r"\b(?:(?:sto|stod|står|skrev|skreiv|var|kom) (?:det )?(?:om \w+ )?(?:i|på) "
    r"(?:lokal)?(?:avis\w*|nyhete\w*|NRK|TV\w*|Dagsrevyen)|(?:lokal|region)avis\w*|(?:local|regional) "
    r"(?:news)?paper|(?:in|on) the (?:local )?news\b|made (?:the )?headlines)",
    re.IGNORECASE,
)
_COUNCIL = re.compile(
    r"\b(?:(?:kommune|by|fylkes)styr\w+|formannskap\w*|(?:sykehus|sjukehus|skole|skule)?styret"
    r"|(?:the )?(?:town |city |county |municipal )?council|the board)\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:ved(?:tok|tatt|teke|tatte|tekne|tar|tek)|bestemte|bestemt|sa (?:ja|nei) til|stemte|bevilg\w+|løyv\w+"
    r"|decided|voted|approved|resolved|granted|agreed)\b",
    re.IGNORECASE,
)

_KINDS_OF_PLACE: Final = (
    r"øy|øy-|fjell|kyst|fjord|grense|grenseby|industri|gruve|fiskeri|fiske|landbruks|jordbruks|skogs?|skog"
    r"|turist|turisme|hytte|vinter|innlands|pendler|pendlar|forstads|universitets|småby|storby|bygde|bygd|distrikts"
    r"|utkant|øde|olje|kraft|verfts|verksteds?|verkstad|havne|hamne|reindrifts|samisk|halvøy"
)
_PLACES_EN: Final = (
    r"island|mountain|coastal|fjord|border|mining|fishing|farming|rural|remote|inland|commuter|university"
    r"|industrial|tourist|ski|shipyard|suburban|inner-city|seaside|harbou?r"
)

_LIES = re.compile(
    r"\b(?:ligg(?:er)?|lå|låg) (?:\w+ )?(?:(?:ytterst|innerst|nærmest|nærast|lengst|inntil|langs)\b"
    r"|(?:nord|sør|vest|øst|aust) (?:for|i)\b|(?:ved|mot|på) (?:kysten|havet|fjorden|grens[ea]n?|fjellet)\b)"
    r"(?: \w+){0,2}"
    r"|\b(?:lies|is located|is situated) (?:\w+ )?(?:(?:furthest|farthest|nearest|next to|along)\b"
    r"|(?:north|south|east|west) of\b|(?:by|on|at) the (?:coast|sea|fjord|border)\b)(?: \w+){0,2}"
    r"|\bnabo(?:kommun|by|bygd)\w* (?:til|åt)(?: \w+)?|\b(?:neighbou?r|next door) (?:to|of) \w+"
    r"|\bfylkes(?:hovedstad|hovudstad)\w*",
    re.IGNORECASE,
)
_UTMOST = re.compile(
    r"\b(?:(?:den|det|dei?|landets|fylkets|regionens|vår|våre) )?"
    r"(?!(?:neste|fleste|meste|beste|siste|første|fyrste|verste)\b)"
    r"(?:\w{3,}(?:este|aste)|størst\w?|største|minst\w?|minste|lengste|yngste|eldste|høyest\w?|høgst\w?|lavest\w?|lågast\w?"
    r"|flest|færrest|mest|dyrest\w?|billigst\w?)\b(?! (?:mulig|mogleg))",
    re.IGNORECASE,
)
_UTMOST_EN = re.compile(
    r"\b(?:the|our) (?:(?:most|least) \w+|(?!(?:rest|west|forest|interest|test|guest|request|latest|best|harvest"
    r"|protest|contest|honest|arrest|last|first|past|cost|post|least|most)\b)\w{2,}est)\b"
    r"(?! (?:number|numbers|share|part|possible))",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(?:den|det|dei?|the|som|as the) (?:eneste|einaste|only) (?:one |ones )?"
    r"(?:(?P<noun>\w+)|(?:av|i|of|in)\b|som\b)",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:vi|me|we|kommunen|byen|skolen|skulen|sykehuset|sjukehuset|the \w+) "
    r"(?:er|var|ble|blei|vart|was|were|are|is|became) "
    r"(?:(?:den|det|dei?|the|blant de|blant dei|among the) )?(?:aller )?"
    r"(?:først\w?|fyrst\w?|first|eneste|einaste|only|størst\w?|minst\w?|largest|smallest|oldest|eldst\w?)\b"
    r"[^.!?;]{0,40}",
    re.IGNORECASE,
)
_NOBODY_ELSE = re.compile(
    r"\b(?:ingen andre|ingen anna?|no other) (?:\w+ ){0,2}?(?:kommun\w+|skol\w+|skul\w+|sykehus|sjukehus|by\w*"
    r"|municipalit\w+|schools?|hospitals?|towns?|cit(?:y|ies))\b",
    re.IGNORECASE,
)

_STRONG_DIALECT: Final = frozenset(
    "æ æg mæ dæ sæ dokker dåkker dokke dykker itj itte ittno itjnå inte ittnå korsen kossen hossen koss hannj"
    " hainn heinn nåkka nokka nåka ækje ikkj ittje kordan koffor kaffor kolles kem ka kæ kå katti jædla"
    " jeille dæm dæmme hæm hemmat herifra møkje møkkje mykje mye' berre ikkje heile frå kvar kva eg".split()
)
_NYNORSK: Final = frozenset("berre ikkje heile frå kvar kva eg mykje".split())
_TOLD_DIALECT = re.compile(
    r"\b(?:\w*dialekt\w*|målføre\w*|\w*aksent(?:en)?|gebrokken\w*|brytning|nynorsk\w*|\w*samisk(?:språklig\w*)?"
    r"|nordlending\w*|sørlending\w*|vestlending\w*|trønder\w*|accent|dialect\w*|broken (?:english|norwegian))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def offices(
    text: str, roles: Iterable[str] = (), public: Collection[str] = frozenset()
) -> Iterator[str]:
    """Yield offices that an organisation has one of, and the study's own rare ``roles``.

    A role in another form than it was declared in, such as the plural «menders», points at
    nobody where the study's own texts and codebook (``public``, small letters) use that form.
    """
    for found in _OFFICE.finditer(text):
        word = found.group()
        if word.casefold() != "principal" or _PRINCIPAL_ADJECTIVE.search(text):
            yield word
    for role in roles:
        pattern = rf"(?<!\w){re.escape(role)}(?:en|a|n|s|ane|ene)?(?!\w)"
        for found in re.finditer(pattern, text, re.IGNORECASE):
            form = found.group().casefold()
            if form == role.casefold() or form not in public:
                yield found.group()


def events(sentence: str, language: str) -> Iterator[str]:
    """Yield what of a sentence can be looked up: an event with its time, news, a council's vote."""
    kinds = _EVENT_EN if language == "en" else _EVENT
    event, time = kinds.search(sentence), _TIME.search(sentence)
    if event and time:
        yield _stretch(sentence, event.span(), time.span())
    news = _NEWS.search(sentence)
    if news:
        yield news.group()
    council, voted = _COUNCIL.search(sentence), _DECIDED.search(sentence)
    if council and voted and re.search(r"\d", sentence):
        yield _stretch(sentence, council.span(), voted.span())


def places(text: str, nouns: Sequence[str]) -> Iterator[str]:
    """Yield what kind of place a case is said to be, or where it lies: ``øykommune``, ``by the sea``."""
    forms = _either(nouns)
    pattern = re.compile(
        rf"\b(?:(?:{_KINDS_OF_PLACE})-?(?:{forms}|by|byen|tettsted\w*|samfunn\w*)"
        rf"|(?:{_PLACES_EN}) (?:{forms}|town|city|village|community))\b",
        re.IGNORECASE,
    )
    yield from (found.group() for each in (pattern, _LIES) for found in each.finditer(text))


def utmosts(sentence: str, nouns: Sequence[str], many: Sequence[str] = ()) -> Iterator[str]:
    """Yield what singles a case out: the largest, the first, the only one of its kind.

    A superlative counts when it is said of a case (one of ``nouns``, a town) or of some among
    several (``many``: «of the municipalities», «of the five»); else it is ordinary speech.
    """
    forms, plural = _either(nouns), _either((*nouns, *many))
    of_case = re.compile(
        rf"^\W*(?:\w+ ){{0,2}}?(?:{forms}|byen|bygda|stedet|staden|town|city|village|place)\b"
        rf"|^[^.!?;]{{0,50}}?\b(?:av|blant|of|among|i|in) (?:alle |all |de |dei |the |våre )?"
        rf"(?:{plural}|landet|fylket|regionen|utvalget|utvalet|studien|fem|seks|sju|åtte|casene|country|county|region"
        rf"|sample|study|five|six|seven|eight)\b",
        re.IGNORECASE,
    )
    for pattern in (_UTMOST, _UTMOST_EN):
        for found in pattern.finditer(sentence):
            after = of_case.match(sentence[found.end() : found.end() + 80])
            if after:
                yield found.group() + after.group()
    for found in _ALONE.finditer(sentence):
        noun = (found.group("noun") or "som").casefold()
        if noun in {*(one.casefold() for one in nouns), "som", "av", "i", "of", "in"}:
            yield found.group()
    yield from (found.group().strip() for found in _FIRST.finditer(sentence))
    yield from (found.group() for found in _NOBODY_ELSE.finditer(sentence))


def _either(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first; of none it fits nothing."""
    return _any_of(tuple(words))


@cache
def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True)) or "(?!)"


def links(text: str, nouns: Sequence[str], informants: Sequence[str]) -> Iterator[str]:
    """Yield words that tie a statement to another on the same case or informant."""
    forms = _either((*nouns, *informants))
    pattern = re.compile(
        rf"\b(?:(?:den|det|dei?|the) (?:samme|same)|samme|same|denne|dette|this|that same) (?:{forms})\b",
        re.IGNORECASE,
    )
    yield from (found.group() for found in pattern.finditer(text))


def dialect(text: str, language: str) -> Iterator[str]:
    """Yield words of a dialect in a quote; nynorsk words count where the quote is in bokmål."""
    if language not in {"nb", "nn"}:
        return
    strong = _STRONG_DIALECT - _NYNORSK if language == "nn" else _STRONG_DIALECT
    found = dict.fromkeys(
        one.group() for one in _WORD.finditer(text) if one.group().casefold() in strong
    )
    yield from found


def told_dialect(text: str) -> Iterator[str]:
    """Yield words that say how somebody speaks."""
    yield from (found.group() for found in _TOLD_DIALECT.finditer(text))


def _stretch(text: str, one: tuple[int, int], other: tuple[int, int]) -> str:
    return text[min(one[0], other[0]) : max(one[1], other[1])]
