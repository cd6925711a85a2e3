"""Words that say nothing of what a text is about."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

import runpy
from functools import cache
from importlib.util import find_spec
from typing import Final

TELLING: Final = frozenset(
    "beste fjor folk fremtid grunn kamp kampen kontakt kort kroner laget land landet leder lenge "
    "mennesker mål neste personer plass poeng runde saken senere siste sted stedet tidligere "
    "utenfor viktig ønsker".split()
)
"""Words in spaCy's Norwegian list (made from news) that do say something in an interview."""

SPOKEN: Final = frozenset(
    "altså bra da egentlig eh ehm ei em greit hm hmm høre ja jaha jo jøss klart kanskje liksom "
    "likevel mhm mm nei nemlig nettopp okay ok riktig sant selvfølgelig skjønner sånn sånne sånt "
    "synes takk tenker ting vel vet virkelig åh åssen jada joda hei dere deres du dine din hva "
    "hvem hvor hvordan hvilke hvilken hvilket hvorfor hvis gjøre gjør bruke snakke fortelle si "
    "sier sagt sagde måte".split()
)
"""What speech is full of in bokmål, and the words questions are made of."""

NYNORSK: Final = frozenset(
    "alle alt andre annan anna at av berre blei bli blir blitt både båe då de deg dei deira deim "
    "den denne der deretter desse det dette di dine du dykk dykkar då eg ei ein eit eitt eller "
    "en enn er etter fekk fleire for fordi frå få får fått før først første gjekk gjennom gjer "
    "gjera gjere gjorde gjort god godt gå går ha hadde han hans har heile heilt her hjå ho honom "
    "hos hennar i ikkje imot ingen inn inni ja jo kan kanskje kom koma kome kjem kor korfor "
    "korleis korso kva kvar kvarandre kven kvifor kvi kunne lenger lite litt man mange me med "
    "medan meg meir meiner mellom men mens mi min mine mitt mot mykje må måtte ned no noka noko "
    "nokon nokre nok ny nye når og òg også om opp oss over på rundt sa same saman seg seia seie "
    "seier ser si sia sidan sin sine sitt sjølv skal skulle slik slike so som stor store står "
    "såg såleis så ta tek til trur um under upp ut utan vart var vart varte ved veit veldig vera "
    "vere verte verta vert vi vil ville vore vår vårt være å år altså liksom nei sånn slikt mhm "
    "hm eh nettopp tykkjer synest tenkjer ting vel difor likevel ikke hjå eigentleg".split()
)
"""Function words of nynorsk and what speech is full of (spaCy has no list)."""

SPOKEN_ENGLISH: Final = frozenset(
    "ah actually basically eh er erm hm hmm kind know like lot maybe mean mhm mm obviously oh "
    "okay ok probably quite right said say sort stuff sure tell thank thanks thing things think "
    "uh uhm um well yeah yep yes bit just going want".split()
)
"""What speech is full of in English."""


SPOKEN_DANISH: Final = frozenset(
    "altså da egentlig eh ehm gøre gør hej hende hm hmm hvad hvem hvilke hvilken hvor hvordan "
    "hvorfor ja jamen javel jer jo klart lige ligesom måske mhm nej nemlig nå når okay ok præcis "
    "rigtig selvfølgelig sige siger sagde sådan sådanne sådant synes tak tale tænker ved vel "
    "virkelig bruge bare begge blevet både bør dit dine efterhånden faktisk fik frem får fået "
    "gerne gik gå går gået gav giver give givet hele helt hos hvilket hvornår inden komme kommet "
    "langs ligger mellem måtte netop ofte omkring op ud ned her der ret samt se ser set sig "
    "sikkert sin sine sit snart stadig står stå tag tage taget tager tog tror tro tværs uden "
    "videre væk øh øhm deres vores jeres selv slet".split()
)
"""What speech is full of in Danish."""

SPOKEN_SWEDISH: Final = frozenset(
    "alltså eh ehm egentligen eller faktiskt göra gör hej hm hmm hur ja jaha jo just kanske "
    "liksom lite mhm nej nja okej ok precis prata själv säga säger sade sa såna sådan sånt tack "
    "tala tycker tänker vad vem vet vilka vilken väl verkligen varför använda annars bara be "
    "behöver blir borde bör båda både denna dessa dom då där därför ens fick få får fått "
    "fortfarande ganska ge ger gett gick gå går gått hela helt hos ihop innan istället ju kring "
    "ligger mej dej sej mycket nog nån nåra nåt nåns nästan också per redan rent runt samt "
    "samtidigt se sen ser sett ska skulle snart står stå ta tar tagit tog tror tro typ va var "
    "varje ville vissa åt ändå är ännu öh även egen egna ut upp ner här".split()
)
"""What speech is full of in Swedish."""

_SPOKEN: Final = {"en": SPOKEN_ENGLISH, "da": SPOKEN_DANISH, "sv": SPOKEN_SWEDISH}


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of nb, nn, en, da or sv, in small letters."""
    if language == "nn":
        return NYNORSK
    if language in _SPOKEN:
        return _shipped(language) | _SPOKEN[language]
    return (_shipped("nb") | SPOKEN) - TELLING


def _shipped(language: str) -> frozenset[str]:
    """Return spaCy's list of a language.

    The module that holds the list imports nothing. It is run by itself, because importing it
    through its package loads all of spaCy, which takes a second.
    """
    package = find_spec("spacy")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError(name="spacy")
    module = f"{package.submodule_search_locations[0]}/lang/{language}/stop_words.py"
    words: set[str] = runpy.run_path(module)["STOP_WORDS"]
    return frozenset(words)
