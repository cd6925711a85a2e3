"""Norwegian phrases of the commands on the codebook, searching and matrices."""

from __future__ import annotations

from typing import Final

CODEBOOK: Final = {
    "Read and change the codebook.": "Les og endre kodeboken.",
    "Read and change the codebook. Its file is edited; every change can be undone.": (
        "Les og endre kodeboken. Det er filen som endres; hver endring kan angres."
    ),
    "added to «{to}»": "lagt til i «{to}»",
    "renamed: {to}": "nytt navn: {to}",
    "{field}: {to}": "{field}: {to}",
    "moved to «{to}»": "flyttet til «{to}»",
    "merged into «{to}» ({number} codings)": "slått sammen med «{to}» ({number} kodinger)",
    "split: {number} codings to «{to}»": "delt: {number} kodinger til «{to}»",
    "retired": "tatt ut av bruk",
    "in use again": "tatt i bruk igjen",
    "theme, {field}: {to}": "tema, {field}: {to}",
    "taken back": "angret",
    "Nothing changed.": "Ingenting ble endret.",
    "List the codes by theme, with how much each is used.": (
        "Vis kodene etter tema, med hvor mye hver er brukt."
    ),
    "Theme": "Tema",
    "Name": "Navn",
    "Interviews": "Intervjuer",
    "Time": "Tid",
    "Change": "Endring",
    "Set a FIELD of a CODE: name, definition, include, exclude, example, "
    "counter_example, finding, contrary; keywords and guide (separated by commas); "
    "sensitive (true or false). An empty VALUE takes it away.": (
        "Sett et felt (FIELD) for en kode: name, definition, include, exclude, example, "
        "counter_example, finding, contrary; keywords og guide (skilt med komma); sensitive "
        "(true eller false). En tom verdi (VALUE) tar det bort."
    ),
    "Of which wording; else the study's language.": "Hvilken ordlyd; ellers studiens språk.",
    "Its sentence, with «cases» in braces.": "Setningen, med «cases» i klammer.",
    "What it stands for.": "Hva den står for.",
    "Its name.": "Navnet.",
    "Add a new CODE to a THEME.": "Legg en ny kode til et tema.",
    "Move a CODE to another THEME.": "Flytt en kode til et annet tema.",
    "Give all that is coded with CODE the code INTO, and retire CODE.": (
        "Gi alt som er kodet med CODE, koden INTO, og ta CODE ut av bruk."
    ),
    "Add the code NEW beside CODE, and give it the CODINGS listed (ids).": (
        "Legg til koden NEW ved siden av CODE, og gi den kodingene som er nevnt (id-er)."
    ),
    "Take a CODE out of use: what it coded is kept and no longer counts.": (
        "Ta en kode ut av bruk: det den kodet, beholdes, men teller ikke lenger."
    ),
    "Take it into use again.": "Ta den i bruk igjen.",
    "Take back the last change made from here.": "Angre den siste endringen gjort herfra.",
    "Do again what was last taken back.": "Gjør om igjen det som sist ble angret.",
    "Show the changes made from here, newest first.": "Vis endringene gjort herfra, nyeste først.",
    "Find words in the interviews, in their context.": "Finn ord i intervjuene, i sin sammenheng.",
    'Find words in the interviews: QUERY is a word, a "phrase", *part* of a word; with '
    "AND, OR, NOT, NEAR/5 and parentheses. See: workbench help search": (
        'Finn ord i intervjuene: QUERY er et ord, en "frase", *del* av et ord; med OG, ELLER, '
        "IKKE, NÆR/5 og parenteser. Se: workbench help search"
    ),
    "Order: place, or by the words to the left or right, or by the hit.": (
        "Rekkefølge: place (sted), left eller right (ordene foran eller bak), eller hit (treffet)."
    ),
    "Only this speaker.": "Bare denne personen.",
    "Only turns on this guide item.": "Bare replikker om dette guidespørsmålet.",
    "Only turns with this code.": "Bare replikker med denne koden.",
    "Only turns with a memo.": "Bare replikker med memo.",
    "Search what is written in memos instead.": "Let i det som står i notater, i stedet.",
    "Who searches memos: where coding is blind, only one's own are shown.": (
        "Hvem som leter i notater: der kodingen er blind, vises bare ens egne."
    ),
    "the study": "studien",
    "Leave out what interviewers say.": "Utelat det intervjuerne sier.",
    "Nothing found.": "Ingen treff.",
    "in all": "i alt",
    "Hits": "Treff",
    "Code every hit of a search: CODE QUERY. Shows what would be coded; does it with --yes.": (
        "Kod alle treff i et søk: CODE QUERY. Viser hva som ville blitt kodet; --yes gjør det."
    ),
    "How much is coded: the word, its sentence or the turn.": (
        "Hvor mye som kodes: ordet (word), setningen (sentence) eller replikken (turn)."
    ),
    "Code what is shown.": "Kod det som vises.",
    "{new} passages would be coded, {known} have the code already. Do it with --yes.": (
        "{new} tekststeder ville blitt kodet, {known} har koden fra før. Gjør det med --yes."
    ),
    "Write to an Excel file.": "Skriv til en Excel-fil.",
    "Only the codes of this theme.": "Bare kodene i dette temaet.",
    "Only the cases of this group.": "Bare casene i denne gruppen.",
}
