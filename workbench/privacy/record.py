"""What stands on record of a place or an organisation, and what happened there once.

Founding and anniversaries, distinctions, news, joining with others, where it stands, a road by
its number: each is looked up in a minute. So is an episode: Norwegian says with «da» and English
with «when», a thing and the past tense that something happened once.
"""

# ruff: noqa: E501 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from workbench.language.feature import normal
from workbench.privacy.matter import ONCE_DONE, in_the_past
from workbench.privacy.name import lemmas

_FOUNDED: Final = re.compile(
    r"\b(?:founded|established|set up|started|built|opened|grunnlagt|grunnlagd|stiftet|stifta|skipa|skipet|etablert|oppretta|opprettet|bygd|bygget|åpnet|opna) "
    r"(?:(?:\w+ )?(?:i|in) (?:1[5-9]|20)\d\d|(?:by|av) (?!(?:the |de |dei )?(?:staff|ansatte|tilsette|kommunen|kommunane)\b)[\w-]+)"
    r"|\b(?:fylte|fyller|fylt|feiret|feira|turned|celebrated) (?:[\w-]+ ){0,3}?(?:år|years?|hundre|hundred|\d+)\b|\b\w*(?:jubile|anniversar|centenar)\w*"
    r"|\b(?:siden|sidan|since) (?:1[5-9]\d\d|\d{1,2}00-tal\w*)\b",
    re.IGNORECASE,
)
_DISTINCTION: Final = re.compile(
    r"\b(?:vant|vann|vunne[nt]|kåra|kåret|tildelt|mottok|won|awarded|received|shortlisted|named) (?:[\w-]+ ){0,5}?(?:\w*pris(?:en)?|\w*medalje\w*|\w*mesterskap\w*|\w*meisterskap\w*|finale\w*|cup\w*|stipend\w*|utmerkelse\w*|\w*pokal\w*|prizes?|awards?|medals?|cups?|finals?|championships?|titles?|league|tournament|best)\b"
    r"|\b(?:verdens|verds|norges|norgs|noregs|lands|olympisk\w*|nordisk|world|national|olympic|european)[ -]?(?:mester|meister|vinner|vinnar|champion|medallist|final(?:en?|s)?|record|rekord)\w*",
    re.IGNORECASE,
)
_NEWS: Final = re.compile(
    r"\b(?:\w*(?:oppslag|reportasje|avisartik|dokumentar|nyhetssak|nyhendesak|presseoppslag)\w*(?: i \w+)?|(?:i|på|til|frå|fra|av|in|on|by|to|from) (?:the )?(?:\w+ )?(?:avisen|avisa|avisene|media|pressen|pressa|fjernsyn\w*|radioen|newspapers?|press|television|radio)\b|documentar\w+|headlines?|the \w+ Gazette)"
    r"|\b(?:an?|the|one|local|national) (?:[\w-]+ )?(?:tabloid|newspaper|paper|reporter|journalist|broadcaster|magazine|columnist|blogger|(?:camera|film|television|tv|news) crew)s?\b(?! (?:form|copy|work|record|trail|version)\w*)"
    r"|\b(?:journalist|reporter|avisfotograf|pressefotograf|tv-team|filmteam|kringkasting|vekeblad|ukeblad|redaksjon|programleder|programleiar)(?:en|a|et|ar|er|ane|ene)?\b|\b\w*(?:avisa|avisen)\b (?:skrev|skreiv|meldte|melde|omtalte|omtala|trykte|trykte|laget|laga|hadde|kalte|kalla)\b|\b(?:went|gikk|gjekk) viral\w*\b",
    re.IGNORECASE,
)
_LAW: Final = re.compile(
    r"\b(?:\w*(?:tingrett|lagmannsrett|høyesterett|høgsterett|domstol|rettssak|søksmål)\w*|(?:gikk|gjekk|går) til sak|saksøk\w*|politianmeld\w*|politimeld\w*|gransk(?:ning|ing|et|a)\w*"
    r"|lawsuit|sued|tribunal|(?:in|to) court|inquiry|investigat\w+|prosecuted|jailed|convicted|fengsla|fengslet|dømt|tiltalt\w*)\b"
    r"|\b(?:kommunestyret|bystyret|fylkestinget|formannskapet|the council|councillors) (?:\w+ ){0,2}?(?:vedtok|røysta|stemte|avviste|bestemte|sa (?:ja|nei)|voted|rejected|decided|refused)\b",
    re.IGNORECASE,
)
_FAME: Final = re.compile(
    r"\b(?:kjent|kjend|berømt|namngjeten|famous|well-known|celebrated) (?:forfatt|artist|skuespill|skodespel|musik|idrett|politik|fotball|skiløp|sang|song|singer|actor|actress|author|writer|footballer|athlete|musician|politician|person)\w*"
    r"|\b(?:known|kjent|kjend) (?:from|fra|frå) (?:\w+ )?(?:television|tv|fjernsyn\w*|radio\w*|film\w*|avis\w*|newspapers?)"
    r"|\b(?:kongen|dronninga|dronningen|kronprins\w*|prinsesse\w*|statsminister\w*|the (?:king|queen|prince|princess|president|prime minister))\b"
    r"|\b(?:kåra|kåret|voted|named) (?:til|som|as|the) ",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(
    r"\b(?:slått|slege|slegne|slo seg) sam(?:men|an) med (?!(?:hverandre|kvarandre)\b)[\w-]+(?: \w+)?|\b(?:merged|amalgamated) (?:with|into) (?:the )?[\w-]+|\b(?:fusjonert\w*|fusjonen|sammenslåingen|samanslåinga|the merger)\b",
    re.IGNORECASE,
)
_STANDS: Final = re.compile(
    r"\b(?:stands?|lies|lie|sits?|ligger|ligg|lå|låg|står|held til|holder til) (?:\w+ ){0,2}?(?:on|by|at|in|under|over|above|below|beside|på|ved|i|oppe|ute|inne|inst|ytst) (?:(?:an?|the|en|ei|et|ein|eit) )?(?:\w+ )?"
    r"(?:cliff\w*|hill\w*|quay\w*|canal\w*|marsh\w*|beach\w*|headland|island|peninsula|valley|coast|fjord|moor|estuary|river\w*|harbou?r|lighthouse|klipp\w*|ås|åsen|bakke\w*|brygg\w*|elv\w*|dal\w*|nes|neset|odde\w*|strand\w*|vidde\w*|vidda|øy|øya|holme\w*|fjell\w*|foss\w*|myr\w*|kai\w*|hamn\w*|havn\w*|skjær\w*)\b"
    r"|\b(?:inne i|innerst i|ytterst i|ute på|ytst i|inst i|deep in|far up|at the (?:end|head|mouth) of) (?:an?|en|ein|ei|the)? ?(?:trang |lang |narrow |long )?(?:dal\w*|fjord\w*|valley|øy\w*|halvøy\w*|skog\w*|forest|estuary)"
    r"|\b(?:en av|ein av|one of) (?:de|dei|the) (?:minste|største|eldste|yngste|nordligste|nordlegaste|sørligste|sørlegaste|smallest|largest|oldest|newest|biggest) [\w-]+",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    r"\b(?:lies|stands|sits|is|backs|ligger|ligg|lå|låg|held til|holder til|er) (?:\w+ )?(?:on to|onto|above|below|opposite|behind|beside|next to|next door to|across from|over|bak|vegg i vegg med|ved siden av|ved sida av|rett ved|like ved|tvers over for) (?:an?|the|en|ei|et|ein|eit) [\w-]{3,}"
    r"|\b(?:lies|stands|sits|ligger|ligg|lå|låg) (?:\w+ )?(?:vegg i vegg med|ved siden av|ved sida av|rett ved|bak|beside|next to|behind|above) [\w-]{4,}"
    r"|\b(?:in|i) (?:the |an? |et |en |eit |ein )?(?:nave|crypt|cellar|loft|basement|vestry|krypten|kjelleren|kjellaren|loftet) (?:of|til|under|over|av) (?:an? |the |en |ei |et |ein |eit )?[\w-]{3,}",
    re.IGNORECASE,
)
_ROAD: Final = re.compile(
    r"\b(?:fylkesve[ig]|riksve[ig]|europave[ig]|fv\.?|rv\.?|county road|motorway|junction|route|line|linje|rute) ?\d{1,4}\b|\b[EAMB] ?\d{1,4}\b(?! ?(?:prosent|percent|%))",
    re.IGNORECASE,
)
_BUILDING: Final = re.compile(
    r"\b(?:converted|former|disused|ombygd|ombygget|nedlagt|nedlagd|nedlagte|tidligere|tidlegare|gammel|gammelt|gamle|gammal|gamalt|old) "
    r"(?:cinema|church|chapel|convent|monastery|mill|factory|brewery|prison|barracks|bank|station|hotel|hospital|school|shop|warehouse|castle|manor|kino|kirke|kyrkje|bedehus|kapell|kloster|mølle|fabrikk|bryggeri|fengsel|bank|stasjon|hotell|sykehus|sjukehus|skole|skule|butikk|prestegård|prestegard|meieri|slakteri|apotek|verksted|verkstad|låve|fjøs|gymsal|rådhus|herredshus|pharmacy|library|barn|stables?|pub|courthouse|vicarage)\b",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"\b(?!(?:Tabell|Figur|Kapittel|Vedlegg|Del|Side|Kode|Tema|Spørsmål|Table|Figure|Chapter|Appendix|Section|Part|Page|Code|Theme|Question|Year|Class|Trinn|Klasse|Grade|Stage|Nivå|Level|Gruppe|Group|Runde|Uke|Veke|Week|Dag|Day|Fase|Phase|Punkt|Item|Nr|No|Step|Steg)\b)"
    r"[A-ZÆØÅ][a-zæøå]{3,} (?:\d{1,2}|[A-H])(?=[,.;:)]| [a-zæøå])",
)
_ONE_AGED: Final = re.compile(
    r"\b(?:en|ei|ein|an?|one) (?:[\w-]+ )?(?:mann|kvinne|dame|kar|gutt|gut|jente|man|woman|lady|boy|girl|person|bruker|pasient|elev|patient|pupil|user|resident) (?:i (?:første|fyrste|andre|tredje|fjerde|femte|sjette|sjuende|sjuande|åttende|åttande|niende|niande|tiende|tiande|\d+\.) (?:klasse|trinn|steg)|in year (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)|(?:på|of|aged|over|i) (?:\d{1,3}|[\w-]*(?:ti|tjue|ten|ty|teen|one|two|three|four|five|six|seven|eight|nine|en|to|tre|fire|fem|seks|sju|åtte|ni)))\b",
    re.IGNORECASE,
)
_ONCE: Final = re.compile(
    r"\b(?:da|då|when) (?:the )?(?P<what>[\w-]{3,}) (?P<did>[\w-]{3,})(?: (?P<more>\w+))?",
    re.IGNORECASE,
)
_HAPPENED_TO_ONE: Final = re.compile(
    r"\b(?:after|since|until|etter at|siden|sidan|da|då|when) (?:an?|one|en|ei|ein|et|eit|én|éin) [\w-]{3,} (?P<did>[\w-]{3,})(?: \w+)?",
    re.IGNORECASE,
)
"""What happened to one: «etter at en bruker falt ut», "after a patient fell"."""

_COMMON: Final = frozenset(
    [
        "krise",
        "pandemi",
        "krig",
        "ordning",
        "tilbud",
        "tilbod",
        "prosjekt",
        "avtale",
        "vedtak",
        "regel",
        "lov",
        "beskjed",
        "svar",
        "telefon",
        "søknad",
        "frist",
        "møte",
        "intervju",
        "samtale",
        "studie",
        "spørsmål",
        "rapport",
        "tall",
        "arbeid",
        "behov",
        "penge",
        "tid",
        "dag",
        "tema",
        "sak",
        "gruppe",
        "person",
        "bruker",
        "pasient",
        "elev",
        "barn",
        "ungdom",
        "forelder",
        "familie",
        "leder",
        "ansatt",
        "lærer",
        "kommune",
        "skole",
        "crisis",
        "pandemic",
        "war",
        "scheme",
        "offer",
        "project",
        "agreement",
        "rule",
        "law",
        "message",
        "answer",
        "phone",
        "call",
        "letter",
        "deadline",
        "meeting",
        "interview",
        "study",
        "question",
        "report",
        "work",
        "need",
        "money",
        "time",
        "day",
        "matter",
        "group",
        "person",
        "user",
        "patient",
        "pupil",
        "child",
        "parent",
        "family",
        "manager",
        "staff",
        "teacher",
        "school",
        "lesson",
        "shift",
        "term",
        "year",
    ]
)
"""What comes and goes anywhere, or that everybody was through."""


def on_record(text: str) -> Iterator[str]:
    """Yield what can be looked up: news, distinctions, founding, joining."""
    for pattern in (_FOUNDED, _DISTINCTION, _NEWS, _LAW, _FAME, _JOINED):
        yield from (found.group() for found in pattern.finditer(text))


def stands_where(text: str) -> Iterator[str]:
    """Yield where something stands, by land, by road or in what building."""
    for pattern in (_STANDS, _BESIDE, _ROAD, _BUILDING):
        yield from (found.group() for found in pattern.finditer(text))


def labels(text: str) -> Iterator[str]:
    """Yield labels of persons in running text, under which all they said can be put together."""
    yield from (found.group() for found in _LABEL.finditer(text))


_TOLD_BEFORE: Final = re.compile(
    r"\b(?:den|det|the) (?:samme|same) (?!(?:gjelder|gjeld|måten|grunnen|måte|tid|som|way|reason|time|thing|as)\b)[\w-]{4,} (?:som|who|that|vi|we)\b"
    r"|\b(?:den som|the one who|han som|hun som|ho som|he who|she who)\b[^.!?;]{0,60}?\b(?:i|in) (?:forrige |førre |the last |the previous )?(?:kapittel|kapitlet|chapter|avsnitt|section)\b"
    r"|\b(?:sitert|siterte|quoted|nevnt|nemnd|mentioned|møtte|met) (?:\w+ )?(?:i|in) (?:forrige |førre |the last |the previous )?(?:kapittel|kapitlet|chapter|avsnitt|section)\b",
    re.IGNORECASE,
)


def told_before(text: str) -> Iterator[str]:
    """Yield what ties a person to where they were told of before."""
    yield from (found.group() for found in _TOLD_BEFORE.finditer(text))


def aged(text: str) -> Iterator[str]:
    """Yield one person told of with an age."""
    yield from (found.group() for found in _ONE_AGED.finditer(text))


def episodes(text: str, language: str, public: Collection[str]) -> Iterator[str]:
    """Yield what happened once: «da kranen veltet», «when the roof came down».

    The thing is one that the study is not about, and the verb stands in the past tense.
    """
    for found in _HAPPENED_TO_ONE.finditer(text):
        if found["did"].casefold() in ONCE_DONE:
            yield found.group()
    ours = lemmas(frozenset(public), language)
    for found in _ONCE.finditer(text):
        what, did = found["what"].casefold(), found["did"].casefold()
        lemma = normal(what, language)
        definite = language == "en" or (lemma != what and re.search(r"(?:en|et|a|n)$", what))
        if definite and lemma not in ours | _COMMON and in_the_past(did, language):
            yield found.group()
