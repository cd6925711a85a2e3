"""Phrases of the report page."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "Report": "Rapport",
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
