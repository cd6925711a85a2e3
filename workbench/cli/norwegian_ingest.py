"""The phrases of ``workbench ingest`` and ``moved`` in Norwegian bokmål, by their English form."""

from __future__ import annotations

from typing import Final

INGEST: Final = {
    # ingest
    "Without FILE: take in the source of every interview in study.yaml and show what "
    "was found. With a folder: the same for every file in it. With FILE: show who "
    "speaks in it; with --case, copy it in as a new interview. With --explain: show "
    "where every letter of FILE went.": (
        "Uten FILE: hent inn kilden til hvert intervju i study.yaml og vis hva som ble funnet. "
        "Med en mappe: det samme for hver fil i den. Med FILE: vis hvem som snakker i den; med "
        "--case: kopier den inn som et nytt intervju. Med --explain: vis hvor hver bokstav i "
        "FILE ble av."
    ),
    "Who a label is; may be given several times. Recorded in study.yaml.": (
        "Hvem et talermerke er; kan gis flere ganger. Skrives inn i study.yaml."
    ),
    "Read the file as this format, whatever it looks like.": (
        "Les filen som dette formatet, uansett hva den ligner."
    ),
    "Put garbled letters (MÃ¥) right.": "Rett ødelagte bokstaver (MÃ¥).",
    "Put FILE in the place of this interview's source.": (
        "Sett FILE i stedet for kilden til dette intervjuet."
    ),
    "Add FILE though it holds a conversation that is in the study.": (
        "Ta inn FILE selv om samtalen alt er med i studien."
    ),
    "Recorded in study.yaml, under {name}.": "Skrevet inn i study.yaml, under {name}.",
    "{file} holds the same conversation as {other}; which one counts?": (
        "{file} er samme samtale som {other}; hvilken skal gjelde?"
    ),
    "Not in study.yaml yet; bring one in with:": "Ikke i study.yaml ennå; ta inn en med:",
    "Cannot be taken in ({number}):": "Kan ikke tas inn ({number}):",
    "cannot be read": "kan ikke leses",
    "If the suggestions are right:": "Hvis forslagene stemmer:",
    "To bring it in:": "For å ta den inn:",
    "Encoding: {encoding}": "Tegnkoding: {encoding}",
    "File": "Fil",
    "Words": "Ord",
    "Minutes": "Minutter",
    "Questions": "Spør",
    "Suggested": "Forslag",
    "Show the account of one file.": "Vis regnskapet for én fil.",
    "The case a new file belongs to.": "Caset en ny fil hører til.",
    "The new interview's id; the next free one unless given.": (
        "Det nye intervjuets id; den neste ledige hvis ikke annet er sagt."
    ),
    "The new file holds notes, not a transcript.": "Den nye filen er notater, ikke en utskrift.",
    "{file} is interview {name}.": "{file} er intervju {name}.",
    "Read as {format}: {reason}": "Lest som {format}: {reason}",
    "Letters and digits": "Bokstaver og sifre",
    "in turns": "i replikker",
    "in speaker labels": "i talermerker",
    "in recognised structure": "i gjenkjent struktur",
    "unexplained": "uforklart",
    "Recognised as": "Gjenkjent som",
    "Where": "Sted",
    # moved
    "Decide what became of coded words in a corrected transcript.": (
        "Avgjør hva det ble av kodede ord i en rettet utskrift."
    ),
    "Who decides (or WORKBENCH_CODER).": "Hvem som avgjør (eller WORKBENCH_CODER).",
    "Show what waits for a decision: the words as they were, and as they are.": (
        "Vis det som venter på en avgjørelse: ordene slik de var, og slik de er."
    ),
    "{number} to decide: workbench moved accept ID …": (
        "{number} å avgjøre: workbench moved accept ID …"
    ),
    "Nothing waits for a decision.": "Ingenting venter på en avgjørelse.",
    "the words were changed": "ordene er endret",
    "the words stand in several places": "ordene står flere steder",
    "the words stand among others": "ordene står blant andre ord",
    "coding": "koding",
    "key": "nøkling",
    "refusal": "avslag",
    "memo": "notat",
    "What the warnings of a file are: workbench ingest {file}": (
        "Hva varslene om en fil er: workbench ingest {file}"
    ),
    "then": "før",
    "nothing here is like it": "ingenting her ligner",
    "turn {number}": "replikk {number}",
    "Tie what was coded to the words shown under «now»; with --words (and --turn), to "
    "others of the same interview.": (
        "Knytt det kodede til ordene som vises under «nå»; med --words (og --turn) til andre ord "
        "i samme intervju."
    ),
    "Other words, as they stand in the transcript.": "Andre ord, slik de står i utskriften.",
    "Give one ID with --words or --turn.": "Oppgi én ID med --words eller --turn.",
    "{number} tied to the new wording.": "{number} knyttet til den nye ordlyden.",
    "Take these away: nothing in the new version is what they were.": (
        "Ta disse bort: ingenting i den nye versjonen er det de var."
    ),
    "{number} taken away.": "{number} tatt bort.",
}
