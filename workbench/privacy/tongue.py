"""What marks one person among many: a mother tongue, a faith, a diagnosis.

A language that somebody speaks, beside those of the study, has few speakers in a place; so have
a faith, a diagnosis, an orientation (the special categories of the Regulation, article 9). Both
are closed enough to be listed: the languages by their names, the rest by the words of the law.
"""

# ruff: noqa: E501 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

_TONGUES: Final = (
    "albansk amharisk arabisk armensk aserbajdsjansk bengali bosnisk bulgarsk burmesisk cebuano dansk dari estisk farsi filippinsk finsk fransk fula georgisk gresk gujarati"
    " hausa hebraisk hindi hviterussisk igbo indonesisk italiensk islandsk japansk kantonesisk karen kasakhisk katalansk kinyarwanda kirgisisk kirundi koreansk kroatisk kurdisk kurmanji"
    " kvensk latvisk lingala litauisk luganda lulesamisk makedonsk malayisk mandarin mongolsk nederlandsk nepali nordsamisk oromo pashto persisk polsk portugisisk punjabi romanes romani"
    " rumensk russisk samisk serbisk shona singalesisk slovakisk slovensk somali somalisk sorani spansk sørsamisk swahili svensk tagalog tadsjikisk tamil telugu tegnspråk teiknspråk thai"
    " tibetansk tigrinja tigrinya tsjekkisk tsjetsjensk turkmensk twi tyrkisk tysk uigurisk ukrainsk ungarsk urdu usbekisk vietnamesisk wolof yoruba zulu kinesisk"
)
_TONGUES_EN: Final = (
    "Albanian Amharic Arabic Armenian Azerbaijani Bengali Bosnian Bulgarian Burmese Cantonese Catalan Chinese Croatian Czech Danish Dari Dutch Estonian Farsi Filipino Finnish French Gaelic"
    " Georgian German Greek Gujarati Hausa Hebrew Hindi Hungarian Icelandic Igbo Indonesian Irish Italian Japanese Kazakh Kinyarwanda Korean Kurdish Latvian Lingala Lithuanian Macedonian Malay"
    " Malayalam Mandarin Marathi Mongolian Nepali Norwegian Oromo Pashto Persian Polish Portuguese Punjabi Romani Romanian Russian Sami Serbian Shona Sinhalese Slovak Slovenian Somali Sorani"
    " Spanish Swahili Swedish Sylheti Tagalog Tamil Telugu Thai Tibetan Tigrinya Turkish Twi Ukrainian Urdu Uzbek Vietnamese Welsh Wolof Yoruba Zulu Yiddish"
)
_NAMES: Final = "|".join((*_TONGUES.split(), *_TONGUES_EN.split(), "sign language"))
_SPEAKS: Final = re.compile(
    rf"\b(?:snakk\w+|tal[ea]\w*|kunne|kan|kunn|forst\w+|les(?:er|te)|tolk\w*|spr[åa]k\w*|morsmål\w*|p[åa]|til|speaks?|spoke|speaking|in|knows?|understands?|fluent|native|(?:mother|first) (?:tongue|language)(?: is| was)?)"
    rf" (?:(?:litt|noe|noko|flytende|flytande|some|a little|fluent|er|var) )?(?P<tongue>{_NAMES})\b|\b(?P<adjective>{_NAMES})(?:spr[åa]klig\w*|talende|-speaking)\b",
    re.IGNORECASE,
)
_OF_A_PLACE: Final = re.compile(
    r"\b(?:snakk\w+|tal(?:ar|er|te|a)|prat\w*)(?: (?:brei|bred|breitt|bredt|kav|ekte))? (?!(?:norsk|engelsk|bokmål|nynorsk)\b)\w{3,}sk\b"
    r"|\b(?:strong|broad|thick|heavy) (?:\w+ )?accent\b",
    re.IGNORECASE,
)
"""A dialect by the place it is spoken in: «snakkar bergensk»."""

_CONDITION: Final = (
    r"(?:nedsatt|nedsett) (?:\w+(?:evne|funksjon)|hørsel|høyrsel|syn|arbeidsevne)|(?:døv|blind|svaksynt|tunghørt|tunghøyrd|hørselshemm\w+|høyrselshemm\w+|funksjonshemm\w+|utviklingshemm\w+|rullestol\w*|protese\w*|implantat\w*|krykk\w*|høreapparat\w*|høyreapparat\w*|prosthe\w+|implants?|crutches|hiv|aids|parkinson\w*|tourette\w*|hepatit\w*|tuberkulos\w*|multippel sklerose|leddgikt|autis\w+|epilep\w+|diabet\w+|kreft\w*|adhd|asperger\w*"
    r"|dyslek\w+|bipolar\w*|schizofren\w*|psykos\w*|depre(?:sjon|ssed)\w*|demens\w*|rusavheng\w*|homofil\w*|lesbisk\w*|transkj\w+|transperson\w*|skeiv\w*|muslim\w*|jødisk\w*|katolikk\w*|katolsk\w*|pinsevenn\w*|læstadian\w*|adventist\w*|sikh\w*|buddhist\w*|hindu\w*"
    r"|deaf|blind|wheelchair\w*|hearing aids?|hearing loss|impaired|disab\w+|autis\w+|epilep\w+|diabet\w+|cancer|dyslex\w+|bipolar|schizophren\w*|psychosis|dementia|addict\w*|gay|lesbian|transgender|muslim|jewish|catholic|quaker|sikh|buddhist|hindu|mormon|jehovah\w*)"
)
_ONE_WITH: Final = re.compile(
    rf"\b(?:en|ei|ein|én|éin|den ene|den eine|an?|one)(?: [\w-]+){{1,3}}? (?:med|som (?:er|var|har|hadde|bruker|brukar|nyttar)|with|who (?:is|was|has|had|uses)|in an?) (?:[\w-]+ ){{0,2}}?(?:{_CONDITION})\b"
    rf"|\b(?:en|ei|ein|én|éin|an?|one) (?:{_CONDITION}) [\w-]+|\b(?:han|hun|ho|he|she) (?:er|var|has|had|har|hadde|is|was|bruker|brukar|uses?) (?:en |ei |ein |an? )?(?:{_CONDITION})\b",
    re.IGNORECASE,
)


def tongues(text: str, public: Collection[str]) -> Iterator[str]:
    """Yield languages that somebody speaks or is spoken to in. ``public``: words of the study."""
    yield from (found.group() for found in _OF_A_PLACE.finditer(text))
    for found in _SPEAKS.finditer(text):
        name = (found["tongue"] or found["adjective"]).casefold()
        if name not in public and name not in {"norwegian", "english"}:
            yield found.group()


def conditions(text: str) -> Iterator[str]:
    """Yield one person told of with a diagnosis, a disability, a faith or an orientation."""
    yield from (found.group() for found in _ONE_WITH.finditer(text))
