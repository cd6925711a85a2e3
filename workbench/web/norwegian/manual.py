"""Phrases of the first page and help."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "Help": "Hjelp",
    "The manual": "Håndboken",
    "Where the study stands": "Hvor studien står",
    "Five steps of a study": "Fem steg i en studie",
    "New here? See the five steps of a study, and how far this one has come.": (
        "Ny her? Se de fem stegene i en studie, og hvor langt denne er kommet."
    ),
    "They may be taken again and again, in any order. Nothing leaves this machine.": (
        "De kan gås om og om igjen, i hvilken som helst rekkefølge. Ingenting forlater maskinen."
    ),
    "done": "ferdig",
    "under way": "i gang",
    "not begun": "ikke begynt",
    "Go there": "Gå dit",
    "Read more": "Les mer",
    "Say what is asked, of whom, and what it stands for": (
        "Si hva det spørres om, hvem som spørres, og hva svarene står for"
    ),
    "Bring in the conversations": "Hent inn samtalene",
    "See which question each turn deals with": "Se hvilket spørsmål hver replikk gjelder",
    "Build the report, and trace it": "Bygg rapporten, og spor den",
    "Guide, cases and codebook are text files that you write. Each code has a sentence "
    "it stands for; the report is made of these sentences.": (
        "Guide, case og kodebok er tekstfiler som dere skriver. Hver kode har en setning den "
        "står for; rapporten er laget av disse setningene."
    ),
    "Transcripts and notes come in as you got them, from Teams, Word, speech recognition "
    "and others. No letter of a source is lost without a warning.": (
        "Utskrifter og notater hentes inn slik dere fikk dem, fra Teams, Word, talegjenkjenning "
        "og annet. Ingen bokstav i en kilde går tapt uten en advarsel."
    ),
    "Every turn is tied to a question of the guide. Correct what is wrong; the rest "
    "follows. So the report knows who was asked, and «not asked» is never «no».": (
        "Hver replikk er knyttet til et spørsmål i guiden. Rett det som er galt; resten følger. "
        "Slik vet rapporten hvem som ble spurt, og «ikke spurt» blir aldri «nei»."
    ),
    "Mark where somebody says something for or against a code's sentence. Everything "
    "can be undone, and two people can code the same interview.": (
        "Marker hvor noen sier noe for eller mot setningen til en kode. Alt kan angres, og to "
        "kan kode det samme intervjuet."
    ),
    "Words such as «most» and «one» are chosen from the numbers. From every sentence "
    "you can walk back to the turn it rests on.": (
        "Ord som «de fleste» og «én» velges fra tallene. Fra hver setning kan du gå tilbake til "
        "replikken den bygger på."
    ),
    "{items} questions, {codes} codes, {cases} cases": (
        "{items} spørsmål, {codes} koder, {cases} case"
    ),
    "{interviews} interviews, {turns} turns": "{interviews} intervjuer, {turns} replikker",
    "{sure} of {total} turns are sure, {confirmed} confirmed by you": (
        "{sure} av {total} replikker er sikre, {confirmed} er bekreftet av dere"
    ),
    "{codings} codings in {interviews} of {total} interviews": (
        "{codings} kodinger i {interviews} av {total} intervjuer"
    ),
    "not built yet": "ikke bygd ennå",
    "built, but the study has changed since": "bygd, men studien er endret siden",
    "built, and up to date": "bygd og oppdatert",
}
