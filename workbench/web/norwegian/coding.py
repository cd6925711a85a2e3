"""Phrases of the coding page."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "Coding": "Koding",
    "Codebook": "Kodebok",
    "Code the passage": "Kod stedet",
    "Code this passage": "Kod dette stedet",
    "Change the code": "Bytt kode",
    "Write a memo": "Skriv et notat",
    "Memo": "Notat",
    "memo": "notat",
    "Undo": "Angre",
    "Do again": "Gjør om",
    "Next uncoded": "Neste ukodede",
    "Next disagreement": "Neste uenighet",
    "Side by side": "Side om side",
    "Keys": "Taster",
    "Close": "Lukk",
    "Save": "Lagre",
    "Cancel": "Avbryt",
    "supports": "støtter",
    "against": "mot",
    "pick": "velg",
    "own key": "egen tast",
    "Add the code and use it": "Legg til koden og bruk den",
    "New code «{name}» …": "Ny kode «{name}» …",
    "It goes into the codebook file, with a theme and a definition.": (
        "Den føres inn i kodeboka, med et tema og en definisjon."
    ),
    "The server does not answer. The code is not made; try again.": (
        "Serveren svarer ikke. Koden er ikke laget; prøv igjen."
    ),
    "what can be undone, here and in other interviews": (
        "det som kan angres, her og i andre intervjuer"
    ),
    "What can be undone": "Det som kan angres",
    "Undone in {place}": "Angret i {place}",
    "Changed «{code}»": "Endret «{code}»",
    "Wrote a memo": "Skrev et notat",
    "Took a memo away": "Fjernet et notat",
    "Said which question a turn deals with": "Sa hvilket spørsmål en replikk gjelder",
    "Rejected a suggestion": "Avviste et forslag",
    "Wrote a summary": "Skrev et sammendrag",
    "Decided": "Avgjorde",
    "In the codebook": "I kodeboka",
    "There is nothing to undo.": "Det er ingenting å angre.",
    "The server does not answer.": "Serveren svarer ikke.",
    "Coded «{code}»": "Kodet «{code}»",
    "Removed «{code}»": "Fjernet «{code}»",
    "Undone": "Angret",
    "Done again": "Gjort om igjen",
    "No more uncoded turns": "Ingen flere ukodede replikker",
    "No more places where you disagree": "Ingen flere steder der dere er uenige",
    "Now for": "Nå for",
    "Now against": "Nå mot",
    "Saved": "Lagret",
    "Saving …": "Lagrer …",
    "{number} not saved yet. They are kept here.": (
        "{number} er ikke lagret ennå. De er tatt vare på her."
    ),
    "{number} not saved yet: the server does not answer. "
    "They are kept here and sent when it is back.": (
        "{number} er ikke lagret ennå: serveren svarer ikke. "
        "De blir tatt vare på her og sendt når den er tilbake."
    ),
    "The server does not answer. What you do is kept here and sent when it is back.": (
        "Serveren svarer ikke. Det du gjør, blir tatt vare på her og sendt når den er tilbake."
    ),
    "Choose the new place and press Enter; Escape leaves it": (
        "Velg det nye stedet og trykk Enter; Escape lar det være"
    ),
    "Memo on the turn": "Notat om replikken",
    "Memo on the coding «{code}»": "Notat om kodingen «{code}»",
    "Memo on the code «{code}»": "Notat om koden «{code}»",
    "Memo on the interview": "Notat om intervjuet",
    "Which question does this turn deal with?": "Hvilket spørsmål gjelder denne replikken?",
    "None of them": "Ingen av dem",
    "No code fits": "Ingen kode passer",
    "Key {key} now puts «{code}»": "Tasten {key} setter nå «{code}»",
    "The transcript was corrected. Load the page again before you go on.": (
        "Utskriften er rettet. Last siden på nytt før du går videre."
    ),
    "The codebook has changed.": "Kodeboken er endret.",
    "Counts: include": "Tas med:",
    "Does not count: exclude": "Tas ikke med:",
    "not in the guide": "ikke i guiden",
    "Suggestions": "Forslag",
    "Suggestions are being worked out …": "Forslagene regnes ut …",
    "{number} suggestions": "{number} forslag",
    "Reject «{code}»": "Avvis «{code}»",
    "{code}, suggested, {share} %": "{code}, foreslått, {share} %",
    "Suggested because of": "Foreslått på grunn av",
    "As in": "Som i",
    "No more suggestions": "Ingen flere forslag",
    "next and previous suggestion (when they are shown)": (
        "neste og forrige forslag (når de vises)"
    ),
    "On a suggestion": "På et forslag",
    "accept: for, unless it is proposed as against": (
        "godta: for, om det ikke er foreslått som mot"
    ),
    "accept as against the finding": "godta som mot funnet",
    "Coded «{code}» as against; X makes it for": "Kodet «{code}» som mot; X gjør det til for",
    "Coded «{code}» as for; X makes it against": "Kodet «{code}» som for; X gjør det til mot",
    "Coded «{code}» as for, though nothing tells which; X makes it against": (
        "Kodet «{code}» som for, men ingenting sier hvilken; X gjør det til mot"
    ),
    "For or against?": "For eller mot?",
    "against, by what is told here and elsewhere": "mot, etter det som er sagt her og ellers",
    "for, by what is told here and elsewhere": "for, etter det som er sagt her og ellers",
    "Nothing tells: Enter codes it as for, X as against.": (
        "Ingenting sier det: Enter koder det som for, X som mot."
    ),
    "reject: such words do not bear the code": "avvis: slike ord bærer ikke koden",
    # the keys
    "Move": "Flytte seg",
    "previous and next turn": "forrige og neste replikk",
    "the first sentence; then ← → the one before and after": (
        "den første setningen; så ← → den før og den etter"
    ),
    "the first word; then ← → the one before and after": (
        "det første ordet; så ← → det før og det etter"
    ),
    "shorten and lengthen the passage": "gjør stedet kortere og lengre",
    "the same at its beginning": "det samme i begynnelsen",
    "shorten and lengthen it by a sign": "gjør det ett tegn kortere og lengre",
    "take in turns above and below": "ta med replikker over og under",
    "back to the whole turn": "tilbake til hele replikken",
    "next and previous turn you have not coded": "neste og forrige replikk du ikke har kodet",
    "next and previous place where you disagree": "neste og forrige sted der dere er uenige",
    "choose a code: type a part of its name, Enter": "velg en kode: skriv en del av navnet, Enter",
    "the code you gave that key": "koden du ga den tasten",
    "the code you used last": "koden du brukte sist",
    "the same, against the finding": "det samme, mot funnet",
    "from the turn to its codes": "fra replikken til kodene på den",
    "On a code in the margin": "På en kode i margen",
    "for or against": "for eller mot",
    "another passage: choose it, Enter": "et annet sted: velg det, Enter",
    "another code": "en annen kode",
    "memo on the coding": "notat om kodingen",
    "remove": "fjern",
    "And": "Og",
    "memo on the turn": "notat om replikken",
    "memo on the interview": "notat om intervjuet",
    "correct which question the turn deals with": "rett hvilket spørsmål replikken gjelder",
    "undo": "angre",
    "do again": "gjør om igjen",
    "these keys": "disse tastene",
}
