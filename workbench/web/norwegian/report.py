"""Phrases of the report page."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "Report": "Rapport",
    "A moment …": "Et øyeblikk …",
    "The whole study is read and weighed; again only when something has changed.": (
        "Hele studien leses og veies. Det gjøres på nytt bare når noe er endret."
    ),
    "How far it has come": "Hvor langt det er kommet",
    "What could give somebody away": "Det som kan røpe noen",
    "What could give somebody away ({number})": "Det som kan røpe noen ({number})",
    "{number} findings on disclosure are open: the report is a draft until they are decided.": (
        "{number} funn om gjenkjenning er åpne: rapporten er et utkast til de er avgjort."
    ),
    "Decide on them": "Avgjør dem",
    "Choose at least one of them first.": "Velg minst ett av dem først.",
    "{number} reopened.": "{number} åpnet igjen.",
    "{number} decided.": "{number} avgjort.",
    "{open} open, {decided} decided.": "{open} åpne, {decided} avgjort.",
    "Say who you are to decide.": "Si hvem du er for å avgjøre.",
    "Open ({number})": "Åpne ({number})",
    "Decided ({number})": "Avgjort ({number})",
    "Nothing is open.": "Ingenting er åpent.",
    "Reason (kept with your name and the time)": (
        "Begrunnelse (lagres med navnet ditt og tidspunktet)"
    ),
    "Print instead (empty: what is proposed)": "Skriv i stedet (tomt: det som er foreslått)",
    "Print something else, or leave the quote out": "Skriv noe annet, eller utelat sitatet",
    "Accept the risk, for this reason": "Godta risikoen, av denne grunnen",
    "Take the decisions back": "Gjør om avgjørelsene",
    "accepted": "godtatt",
    "something else is printed": "noe annet trykkes",
    "The report is built.": "Rapporten er bygd.",
    "Nothing had changed.": "Ingenting var endret.",
    "Your signature is taken back.": "Underskriften din er tatt tilbake.",
    "Signed.": "Underskrevet.",
    "Coders' events": "Kodernes hendelser",
    "Reading sources": "Leser kildene",
    "Keying turns to the guide": "Knytter replikkene til guiden",
    "Placing codings": "Plasserer kodingene",
    "Weighing findings": "Veier funnene",
    "Drawing figures": "Tegner figurene",
    "Writing the report": "Skriver rapporten",
    "Not built yet.": "Ikke bygd ennå.",
    "Built, and up to date.": "Bygd og oppdatert.",
    "The study has changed since it was built.": "Studien er endret siden den ble bygd.",
    "Build the report": "Bygg rapporten",
    "Building …": "Bygger …",
    "Files": "Filer",
    "Web page": "Nettside",
    "Ledger": "Beleggsfil",
    "Chapters": "Kapitler",
    "{signed} of {claims} signed": "{signed} av {claims} underskrevet",
    "Needs your eye ({number})": "Trenger et blikk ({number})",
    "What the claim rests on": "Hva påstanden bygger på",
    "Where the quote stands": "Hvor sitatet står",
    "What the number counts": "Hva tallet teller",
    "Evidence": "Belegg",
    "of the {number} cases where it came up": "av de {number} casene der det kom opp",
    "{number} in all": "{number} i alt",
    "has changed since it was signed": "er endret siden underskriften",
    "Take my signature back": "Ta underskriften min tilbake",
    "Note": "Merknad",
    "Sign the claim": "Skriv under på påstanden",
    "For": "For",
    "Against": "Mot",
    "Nothing that was coded speaks against it.": "Ingenting som er kodet, taler mot det.",
}
