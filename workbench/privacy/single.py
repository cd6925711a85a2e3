"""Turns of phrase that single out one case, one place or one family without naming it.

Where :mod:`workbench.privacy.trait` knows words (an office, a kind of place), these are ways of
saying: a case described by what it did, a thing that a place has one of, an event told as a
point in time, one family among many, a case that owns up to something. They are candidates for
a person to judge; nothing here is taken from a study.
"""

# ruff: noqa: E501, SIM905 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Final

from workbench.language.feature import normal
from workbench.privacy.matter import Matter

_UTMOST_WORD: Final = (
    r"(?!(?:neste|fleste|meste|beste|siste|første|fyrste)\b)"
    r"(?:\w{3,}(?:este|aste)|største|minste|lengste|eldste|yngste|flest|færrest|mest|(?:most|least) \w+|the \w{2,}est)"
)
_WHO: Final = r"(?:som|der|that|which|who|whose|where)"

_DEFINITE_THING: Final = r"(?:(?:bare |berre |kun |only |just )?(?:én|éin|éi|ett|eitt|en|ein|ei|one|to|two|tre|three|fire|four|fem|five|seks|six|\d+) (?!enkelt|single)[\w-]{4,}|(?:den|det|de|dei|the|sin|sitt|sine|its) [\w-]+(?: [\w-]+)?|\w{2,}(?:en|et|ene|ane)\b)"
"""What one case has and others have not: «kommunen med dei to rasa», «the ward with the cupboard»."""

_LANDMARK: Final = (
    r"(?:fabrikk(?:en)?|verft(?:et)?|gruv[ae]|gruven|flyplass(?:en)?|lufthavn(?:a|en)?|fer(?:g|j)[ae]|fergen|ferjen"
    r"|fer(?:g|j)e(?:kai(?:en|a)?|samband(?:et)?)|hotell(?:et)?|fengsel(?:et)?|fengslet|universitet(?:et)?|høy?g?skole[n]"
    r"|høgskulen|kraftverk(?:et)?|smelteverk(?:et)?|bedrift(?:en|a)|mottak(?:et)?|tunnel(?:en)?|\bbru[ae]|militærleir(?:en)?"
    r"|sykehus(?:et)|sjukehus(?:et)|fiskebruk(?:et)?|slakteri(?:et)?|meieri(?:et)?|sagbruk(?:et)?)"
)
_LANDMARK_EN: Final = (
    r"(?:factory|shipyard|mine|airport|ferry|hotel|prison|universit(?:y)|power (?:station|plant)|smelter|reception cent(?:re|er)"
    r"|tunnel|barracks|hospital|cannery|slaughterhouse|dairy|sawmill|harbou?r|lighthouse|cathedral)"
)
_DEFINITE: Final = re.compile(
    rf"\b\w*{_LANDMARK}(?<=[nta])\b|\bthe (?:\w+ )?{_LANDMARK_EN}\b"
    rf"|\b(?:har|hadde|med|with|has|had) (?:et|en|ei|eit|ein|an?) (?:\w+ )?(?:\w*{_LANDMARK}|{_LANDMARK_EN})\b",
    re.IGNORECASE,
)
_IS_PLACE: Final = re.compile(
    r"\b(?:is|was|er|var) (?:an?|en|ei|et|ein|eit) (?:\w+ )?"
    r"(?:island|peninsula|valley|port|fjord|øy|halvøy|dal|fjellbygd|bygd|kystby|havneby|hamneby)\b",
    re.IGNORECASE,
)

_BEFORE_EVENT: Final = r"(?:etter|før|under|siden|sidan|da|då|under|innan|after|before|during|since|when|following|(?:week|night|day|winter|summer) of|(?:uka|veka|natta|dagen|vinteren|sommeren) med)"
_HAPPENED: Final = (
    r"\w*(?:ras|skred|brann|flom|flaum|storm|ulykke|ulukke|konkurs|forlis|streik|skandale|utbrudd|utbrot|nedleggelse"
    r"|nedlegging|stenging|sammenslåing|samanslåing|kutt)(?:a|en|et|n|ene|ane)?"
    r"|\w*(?:uvær|uver|orkan|tørke|hetebølge|strømbrudd|straumbrot|snøfall|hagl)(?:a|en|et|n)?|(?:heavy |great |big )snow|drought|gale|blizzard|heatwave|hurricane|power cut"
    r"|innstilt\w*|innstilte|permitter\w+|nedlagt\w*|lagt ned|la ned|stengt\w*|konkurs|brant|brann|omkom|druknet|drukna"
    r"|fire|flood|landslide|avalanche|accident|storm|bankrupt\w*|strike|closure|closed|shut|merger|burned|burnt|outbreak"
    r"|cancelled|suspended|laid off|collapsed|drowned"
    r"|brast|sprakk|velt(?:a|et)|rast[ae]|kollaps(?:a|et|te)|falt (?:ned|om|av|sammen|i)|datt (?:ned|av)|fall saman|sank|sokk|eksploder(?:te|a)|brøt sammen|braut saman|tok fyr"
    r"|døde|døydde|forsv[ai]nt|forsvann|arrester\w+|anmeldt|politimeldt|stjål\w+|stolen|stole|rana|ranet|avsatt|avsett|sparket|sparka|suspender\w+|oversvøm\w+|overfløym\w+|kantr\w+|kræsj\w+|krasj\w+"
    r"|came down|fell (?:down|over|in|off)|burst|sank|exploded|caught fire|died|disappeared|vanished|arrested|stolen|robbed|sacked|dismissed|stabbed|killed|injured|derailed|crashed"
    r"|overturned|capsized|gave way|caved in"
)
"""Ruptures: what happens once, and is told of afterwards."""

_DATED_EVENT: Final = re.compile(
    rf"\b{_BEFORE_EVENT} (?:(?:at|det|den|dei|de|the|an?|en|ei|et) )?(?:\w+ ){{0,4}}?(?:{_HAPPENED})\b",
    re.IGNORECASE,
)

_SOMEBODY: Final = r"\b(?:en|ei|et|ein|eit|én|éin|an?|one)(?: [\w-]+){1,4}?"
_NUMBER: Final = r"(?:\d{1,2}|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|two|three|four|five|six|seven|eight|nine|ten)"
_WITH_CHILDREN: Final = re.compile(
    rf"{_SOMEBODY} (?:med|with|til|of) {_NUMBER}(?: \w+)? "
    r"(?:(?:barne)?barn|(?:barne)?born|unger|ungar|døtre|sønner|(?:grand)?children|kids|daughters|sons)\b",
    re.IGNORECASE,
)
_ONE_PERSON: Final = re.compile(
    r"\b(?:en|ei|ein|an?) (?:\w+ )?(?:enslig|einsleg|ung|eldre|gravid|blind|døv|single|young|elderly|pregnant|deaf|widowed) "
    r"(?:mor|far|mann|kvinne|gutt|jente|mother|father|man|woman|boy|girl)\b",
    re.IGNORECASE,
)

_OWNED_UP: Final = re.compile(
    r"\b(?:(?:innr[øo]m\w+|vedg[åi]\w*|vedgjekk|vedgikk|tilst[åo]\w*|tilsto\w*|erkjen\w+|admits|admitted|admit|confess\w*|conced\w+|owned up|owns up)"
    r" (?:at|å|that|to) (?:\w+ ){0,3}?\w+|(?:utenfor|utanfor|forbi|imot|mot|i strid med|outside|against|contrary to|around|beyond) "
    r"(?:(?:the|its|their|sin|sine|egne|eigne|own|gjeldende|gjeldande) )*"
    r"(?:lov\w*|regl\w+|regelverk\w*|rutine\w*|retningslinje\w*|vedtak\w*|law|rules?|regulations?|routines?|guidelines?|policy)"
    r"|(?:skrev\w*|skriv\w*|skreiv|sign\w+|dater\w*|dated|written|fylt|filled) (?:\w+ ){0,2}?(?:i etterkant|i ettertid|etterpå|tilbake|back|afterwards|later)|tilbakedater\w*|backdat\w+"
    r"|ulovlig\w*|ulovleg\w*|illegal\w*|unlawful\w*|brøt|braut|omgikk|omgjekk|broke the|bent the"
    r"|(?:bøyde|tøyde|strakk) regl\w+|så gjennom fingrene|såg gjennom fingrane|turned a blind eye"
    r"|(?:ignor\w+|overs[åe]\w*|hopp\w* over|skipp\w*|bypass\w*|sidestepp\w*|dropp\w*|unnlot|unnlét|lot være|let vere|failed to)"
    r" (?:\w+ ){0,4}?(?:regl\w+|rutine\w*|kravet|krava|rettighet\w*|rett\w*|fortelle|fortelje|informere|opplyse|rules?|routines?|rights"
    r"|tell|inform|duty)"
    r"|hold[te]* (?:\w+ )?tilbake|heldt (?:\w+ )?tilbake|withheld|kept (?:it |this )?(?:from|quiet)|fortalte ikke|sa ikke fra"
    r"|diskriminer\w*|discriminat\w*|forskjellsbehandl\w*|skilnadsbehandl\w*"
    r"|(?:bare|kun|berre|only) (?:ville|ville ha|ønsket|ønskte|ønska|wanted|accepted|tok imot|tok) "
    r"|manglet (?:kompetanse|hjemmel)|mangla (?:kompetanse|heimel)|without (?:permission|approval|authority))\b",
    re.IGNORECASE,
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:ingen andre|ingen annen|ingen anna|ikke noe annet|ikkje noko anna) (?:sted\w*|stad\w*|plass\w*)\b"
    r"|\b(?:nowhere else|no other place|unlike (?:any|all) (?:the )?others?|more than any(?:where| other)\w*|like no other)\b"
    r"|\b(?:mer|meir|flere|fleire|færre|mindre|høyere|høgare) enn (?:noe|noko|noen|nokon) (?:annet|anna|andre|annan) "
    r"(?:sted|stad|kommune|by|av de)\b|\b(?:i motsetning til|i motsetnad til|ulikt) alle (?:de |dei )?andre\b"
    r"|\b(?:flest|mest|færrest|minst|høyest|høgst|lavest|lågast|best|verst) av alle\b|\b(?:most|fewest|least|highest|lowest) of all\b"
    r"|\b(?:eneste|einaste|only) (?:\w+ ){1,3}?(?:i|på|in|on) (?:the )?"
    r"(?:\w*kommunen|byen|bygda|området|regionen|fylket|øya|distriktet|town|village|area|region|county|island|municipality)\b",
    re.IGNORECASE,
)
_POINTING: Final = (
    r"(?:ovenfor|ovanfor|over|tidligere|tidlegare|nettopp|nyss|foran|framfor|først|fyrst|sist|to ganger|to gonger|above|earlier|just"
    r"|already|before|first|last|twice)"
)
_QUOTED: Final = (
    r"(?:siter\w*|nevn\w*|nemn\w*|omtal\w*|høyrde|hørte|quot\w+|cit\w+|mention\w*|heard|met)"
)
_NEAR: Final = (
    r"(?:next to|close to|near(?:est)?(?: to)?|beside|outside|opposite|across from|ved siden av|ved sida av|like ved|nær"
    r"|nærmest|nærast|like utenfor|rett utenfor|rett utanfor|tvers over for)"
)

_ON_LAND: Final = (
    r"(?:på|ved|i|innerst i|ytterst på|on|by|in|along) (?:the )?"
    r"(?:øya|øyen|fjellet|kysten|fjorden|dalen|grens[ae]n?|elva|elven|vidda|innlandet|island|coast|fjord|valley|border|mountains?|river)"
)


def described(text: str, nouns: Sequence[str]) -> Iterator[str]:
    """Yield a definite case told by a trait: «kommunen som la ned tjenesten», «med de høyeste».

    ``nouns`` are the definite forms of the word for a case; «the municipality that …».
    """
    forms = _either(nouns)
    pattern = re.compile(
        rf"\b(?<!i )(?:the |den )?(?:{forms})"
        rf"(?:,? {_WHO} (?:\w+ ){{1,4}}?\w+| (?:med|uten|utan|with|without|having) {_DEFINITE_THING}"
        rf"| (?:med|with|having) (?:\w+ ){{0,2}}?{_UTMOST_WORD})",
        re.IGNORECASE,
    )
    yield from (found.group() for found in pattern.finditer(text))


_OF_ANY: Final = frozenset(
    "enkelte gjennomsnittlige gjennomsnittlege vanlige vanlege typiske hele heile samme andre eigne egne nye gamle aktuelle lokale norske ene eine gitte neste forrige førre respektive deltakende"
    " deltakande gjenværende resterende ansvarlige ansvarlege øvrige første fyrste siste beste rette tredje fjerde femte mange fleste"
    " local individual average typical whole entire own new old current present given relevant particular single other same next previous respective participating remaining rest host only one first last second third"
    " many most few several best right five six seven eight nine ten two three four".split()
)
"""What any case may be called, or what others look at: ranks, numbers, «the individual»."""


def one_kind(text: str, nouns: Sequence[str], matter: Matter) -> Iterator[str]:
    """Yield the case told by its kind: «den stiftelseseide klinikken», «the church-run shelter».

    ``nouns`` are the definite singular of the word for a case; what the study itself calls its
    cases tells nothing.
    """
    pattern = re.compile(
        rf"\b(?:den|det|the) (?P<kind>[\w-]{{3,}}) (?:{_either(nouns)})\b", re.IGNORECASE
    )
    for found in pattern.finditer(text):
        kind = found["kind"].casefold()
        bent = kind.endswith(("e", "a")) or matter.language == "en"
        if bent and kind not in _OF_ANY and not matter.speaks_of(kind):
            yield found.group()


def neighbours(text: str, nouns: Sequence[str]) -> Iterator[str]:
    """Yield a case told by what it lies beside: «the town next to the airport»."""
    forms = _either(
        (*nouns, "byen", "bygda", "tettstedet", "tettstaden", "town", "city", "village")
    )
    pattern = re.compile(rf"\b(?:the )?(?:{forms}) {_NEAR} (?:\w+ )?\w+", re.IGNORECASE)
    land = re.compile(
        rf"\b(?:the )?(?:{forms}) (?:(?:langt|ytterst|innerst|oppe|ute|inne|far|out|up) )*{_ON_LAND}\b",
        re.IGNORECASE,
    )
    for each in (pattern, land):
        yield from (found.group() for found in each.finditer(text))
    yield from (found.group() for found in _IS_PLACE.finditer(text))


def landmarks(text: str, language: str, public: Collection[str]) -> Iterator[str]:
    """Yield a thing that a place has one of, unless it is what the whole study is about.

    ``public`` are the words, in small letters, of the study's own texts and codebook.
    """
    named = list(_DEFINITE.finditer(text))
    ours = {normal(word, language) for word in public} if named else set()
    for found in named:
        if not {normal(word, language) for word in found.group().casefold().split()} & ours:
            yield found.group()


def dated_events(text: str) -> Iterator[str]:
    """Yield an event told as a point in time: «etter raset», «after the yard went bankrupt»."""
    yield from (found.group() for found in _DATED_EVENT.finditer(text))


def third_parties(text: str) -> Iterator[str]:
    """Yield one family or person among those the study is about: «a dentist with four children»."""
    for pattern in (_WITH_CHILDREN, _ONE_PERSON):
        yield from (found.group() for found in pattern.finditer(text))


def admissions(text: str, nouns: Sequence[str], informants: Sequence[str]) -> Iterator[str]:
    """Yield what one case or informant owns up to: outside the rules, withheld, discriminating."""
    forms = _either((*nouns, *informants))
    one = re.search(rf"\b(?:{forms})\b", text, re.IGNORECASE)
    if one:
        yield from (found.group().strip() for found in _OWNED_UP.finditer(text))


def unlike_others(text: str) -> Iterator[str]:
    """Yield a superlative in other words: «nowhere else», «mer enn noen annen kommune»."""
    yield from (found.group() for found in _ELSEWHERE.finditer(text))


def pointed_back(text: str, nouns: Sequence[str], informants: Sequence[str]) -> Iterator[str]:
    """Yield what points back at somebody told of before: «informanten vi siterte ovenfor»."""
    forms = _either((*nouns, *informants, "person", "personen", "han", "hun", "ho", "he", "she"))
    pattern = re.compile(
        rf"\b(?:the |den )?(?:{forms})\b[^.!?;,]{{0,25}}?\b(?:{_QUOTED} {_POINTING}|{_POINTING} {_QUOTED})\b"
        rf"|\b{_POINTING} {_QUOTED} (?:{forms})\b",
        re.IGNORECASE,
    )
    yield from (found.group() for found in pattern.finditer(text))


def _either(words: Sequence[str]) -> str:
    """Return a pattern for any of the words, the longest first; of none it fits nothing."""
    return _any_of(tuple(words))


@cache
def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(one) for one in sorted(set(words), key=len, reverse=True)) or "(?!)"
