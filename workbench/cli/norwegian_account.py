"""The account of a file in Norwegian: why it was read so, what was recognised, and where.

Engines give these in English, as facts with numbers and names in them; here their form is known
again. What is not known stays as it is.
"""

from __future__ import annotations

import re
from typing import Final

_RECOGNISED: Final = {
    "annotation or translation": "merknad eller oversettelse",
    "clock time": "klokkeslett",
    "comment": "kommentar",
    "copy of a text box for older programs": "kopi av en tekstboks for eldre programmer",
    "copy of the whole text": "kopi av hele teksten",
    "copy of the words": "kopi av ordene",
    "copy of the words, per word": "kopi av ordene, ord for ord",
    "copy of words or times": "kopi av ord eller tider",
    "cue id": "tekstbit-id",
    "cue time": "tekstbit-tid",
    "deleted text (tracked change)": "slettet tekst (sporet endring)",
    "description": "beskrivelse",
    "field of the cue": "felt i tekstbiten",
    "footer": "bunntekst",
    "footnote": "fotnote",
    "front matter": "innledende felter",
    "head": "hode",
    "head text": "tekst i hodet",
    "header": "topptekst",
    "header of the table": "tabellens hode",
    "heading": "overskrift",
    "hidden text": "skjult tekst",
    "markup": "oppmerking",
    "name or time of the recording": "opptakets navn eller tid",
    "note in the file": "merknad i filen",
    "other column": "annen kolonne",
    "other tier": "annet lag",
    "outside": "utenfor",
    "outside the transcript (summary, attendees)": "utenfor utskriften (sammendrag, deltakere)",
    "page header": "sidens topptekst",
    "page number": "sidetall",
    "repeated for each word": "gjentatt for hvert ord",
    "running header or footer": "topptekst eller bunntekst på sidene",
    "start or stop of the transcription": "start eller stopp av transkripsjonen",
    "structure of the TextGrid": "oppbygningen av TextGrid",
    "style": "stil",
    "style or title of the page": "sidens stil eller tittel",
    "text before the first cue": "tekst før den første tekstbiten",
    "text box": "tekstboks",
    "time": "tid",
    "time code": "tidskode",
    "time stamp": "tidsstempel",
    "turn time": "replikkens tid",
}
_READ_AS: Final = (
    (r"chosen in the study; (.*)", r"valgt i studien; \1"),
    (r"chosen in the study", "valgt i studien"),
    (r"declared as notes in the study", "oppgitt som notater i studien"),
    (
        r"(\d+) lines that begin with a speaker in brackets",
        r"\1 linjer begynner med en taler i klammer",
    ),
    (r"ELAN document with (\d+) tiers", r"ELAN-dokument med \1 lag"),
    (
        r"EXMARaLDA transcription with (\d+) tiers of speech",
        r"EXMARaLDA-utskrift med \1 lag med tale",
    ),
    (
        r"(\d+) time codes like (\S+), as InqScribe writes them",
        r"\1 tidskoder som \2, slik InqScribe skriver dem",
    ),
    (r"turns begin with speakers' labels: (.*)", r"replikkene begynner med talermerker: \1"),
    (
        r"(\d+) paragraphs of a time alone, as Google Meet writes them",
        r"\1 avsnitt med bare en tid, slik Google Meet skriver dem",
    ),
    (
        r"HTML with (\d+) timed anchors, as noScribe writes them",
        r"HTML med \1 ankre med tid, slik noScribe skriver dem",
    ),
    (r"oTranscribe's file with (\d+) time stamps", r"oTranscribes fil med \1 tidsstempler"),
    (
        r"(\d+) turns with name and time, and Otter's own words",
        r"\1 replikker med navn og tid, og Otters egne ord",
    ),
    (
        r"no speakers' labels, no times: plain paragraphs",
        "ingen talermerker, ingen tider: vanlige avsnitt",
    ),
    (r"(\d+) lines of a speaker alone: (.*)", r"\1 linjer med bare en taler: \2"),
    (r"(\d+) paragraphs with time stamps like (\S+)", r"\1 avsnitt med tidsstempler som \2"),
    (r"SubRip with (\d+) cues", r"SubRip med \1 tekstbiter"),
    (r"table with columns for (.*)", r"tabell med kolonner for \1"),
    (
        r"(\d+) paragraphs with a time line, a name and text",
        r"\1 avsnitt med en tidslinje, et navn og tekst",
    ),
    (
        r"WebVTT with (\d+) cues of JSON, as Teams' programming interface writes",
        r"WebVTT med \1 tekstbiter av JSON, slik Teams' programgrensesnitt skriver",
    ),
    (
        r"(\d+) turns that begin with a name and a time, as Teams writes them(?: \(.*\))?",
        r"\1 replikker som begynner med navn og tid, slik Teams skriver dem",
    ),
    (
        r"WebVTT with (\d+) cue ids as Teams writes them",
        r"WebVTT med \1 tekstbit-id-er slik Teams skriver dem",
    ),
    (
        r"WebVTT with (\d+) notes of confidence, as older Teams writes them",
        r"WebVTT med \1 merknader om sikkerhet, slik eldre Teams skriver dem",
    ),
    (r"WebVTT with (\d+) cues", r"WebVTT med \1 tekstbiter"),
    (r"Praat's TextGrid with (\d+) tiers", r"Praats TextGrid med \1 lag"),
    (
        r"(\d+) lines that begin with a time, and no speakers",
        r"\1 linjer begynner med en tid, og ingen talere",
    ),
    (r"JSON with (\d+) segments of speech recognition", r"JSON med \1 biter fra talegjenkjenning"),
    (
        r"separated by tabs, with start, end and text",
        "skilt med tabulator, med start, slutt og tekst",
    ),
    (
        r"(\d+) lines of a name in brackets and a clock time",
        r"\1 linjer med et navn i klammer og et klokkeslett",
    ),
    (r"dependent tier «(.*)»", r"avhengig lag «\1»"),
    (r"setting «(.*)»", r"innstilling «\1»"),
)
_PATTERNS: Final = tuple((re.compile(one, re.DOTALL), other) for one, other in _READ_AS)

_PLACES: Final = {
    "line": "linje",
    "lines": "linjer",
    "paragraph": "avsnitt",
    "table": "tabell",
    "row": "rad",
    "page": "side",
    "places": "steder",
    "sheet": "ark",
    "header": "topptekst",
    "footer": "bunntekst",
    "footnote": "fotnote",
    "comment": "kommentar",
    "text": "tekst",
    "settings": "innstillinger",
    "document": "dokument",
}
_PLACE: Final = re.compile(rf"\b(?:{'|'.join(_PLACES)})\b")


def recognised(reason: str) -> str:
    """Return why something is no speech, or why a file was read as it was."""
    if reason in _RECOGNISED:
        return _RECOGNISED[reason]
    for pattern, norwegian in _PATTERNS:
        found = pattern.fullmatch(reason)
        if found:
            return found.expand(norwegian)
    return reason


def place(words: str) -> str:
    """Return where in a file something stands: ``tabell 1, rad 2``."""
    return _PLACE.sub(lambda found: _PLACES[found.group()], words)
