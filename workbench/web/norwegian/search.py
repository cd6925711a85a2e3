"""Phrases of the search page."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "Look in": "Let i",
    "what is said": "det som er sagt",
    "what is written in memos": "det som står i notater",
    "in memos": "i notater",
    "Memo on": "Notat til",
    "the study": "studien",
    "More hits": "Flere treff",
    "Earlier hits": "Tidligere treff",
    "Later hits": "Senere treff",
    "{first}–{last} of {number}": "{first}–{last} av {number}",
    "Search": "Søk",
    "What to look for": "Hva du leter etter",
    "Speaker": "Person",
    "Guide item": "Guidespørsmål",
    "Coded with": "Kodet med",
    "anything": "hva som helst",
    "all": "alle",
    "Order": "Rekkefølge",
    "as in the interviews": "som i intervjuene",
    "by the words before": "etter ordene foran",
    "by the words after": "etter ordene bak",
    "by the words found": "etter ordene funnet",
    "only informants": "bare informanter",
    "only turns with a memo": "bare replikker med notat",
    "house": "bolig",
    "short notice": "kort varsel",
    "{number} hits": "{number} treff",
    "in {number} turns": "i {number} replikker",
    "Download as a table": "Last ned som tabell",
    "Hits in each case": "Treff i hvert case",
    "Code all hits": "Kod alle treff",
    "Give the code": "Gi koden",
    "choose": "velg",
    "to": "til",
    "the words": "ordene",
    "the sentence": "setningen",
    "the whole turn": "hele replikken",
    "Look first": "Se først",
    "{new} passages would be coded; {known} have the code already. What interviewers say is "
    "left out.": (
        "{new} tekststeder ville blitt kodet; {known} har koden fra før. Det intervjuerne sier, "
        "er utelatt."
    ),
    "Passages": "Tekststeder",
    "They": "De",
    "support the finding": "støtter funnet",
    "speak against it": "taler mot det",
    "Code {number} passages": "Kod {number} tekststeder",
    "Hits": "Treff",
    "Place": "Sted",
    "Before": "Foran",
    "Found": "Funnet",
    "After": "Bak",
    "Nothing found.": "Ingen treff.",
    "How to search": "Slik søker du",
    "the word": "ordet",
    "words that follow one another": "ord som følger etter hverandre",
    "part of a compound; * is any letters, ? is one": (
        "ledd i et sammensatt ord; * er hvilke bokstaver som helst, ? er én"
    ),
    "hotel AND notice": "hotell OG varsel",
    "both in one turn; OR: one of them; NOT: without": (
        "begge i én replikk; ELLER: én av dem; IKKE: uten"
    ),
    "short NEAR/4 notice": "kort NÆR/4 varsel",
    "at most four words between": "høyst fire ord imellom",
    "More on searching": "Mer om søk",
    "{new} passages coded, {known} had the code.": (
        "{new} tekststeder er kodet, {known} hadde koden."
    ),
    "{number} codings taken back.": "{number} kodinger er tatt tilbake.",
    "The server does not answer. Nothing was changed.": (
        "Serveren svarer ikke. Ingenting ble endret."
    ),
}
