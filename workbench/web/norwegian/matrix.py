"""Phrases of the matrices."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "passages": "tekststeder",
    "cases": "case",
    "The summary is written.": "Sammendraget er skrevet.",
    "Themes by case": "Temaer etter case",
    "Codes by case": "Koder etter case",
    "Themes by group": "Temaer etter gruppe",
    "Questions by case": "Spørsmål etter case",
    "Codes together": "Koder sammen",
    "Summaries": "Sammendrag",
    "passages (codes supported)": "tekststeder (koder med støtte)",
    "for": "for",
    "both": "begge deler",
    "came up, nothing said": "kom opp, ingenting sagt",
    "not asked": "ikke spurt",
    "asked and answered": "spurt og besvart",
    "told unasked": "fortalt uten spørsmål",
    "partly": "delvis",
    "asked, no answer": "spurt, uten svar",
    "does not concern the case": "gjelder ikke caset",
    "not known": "ikke kjent",
    "how likely it came up all the same": "hvor sannsynlig det likevel kom opp",
    "Matrices": "Matriser",
    "Group": "Gruppe",
    "Show": "Vis",
    "For your own eyes: cases are named.": "Bare for dere selv: case er navngitt.",
    "write": "skriv",
    "Nothing here yet.": "Ingenting her ennå.",
    "Summary": "Sammendrag",
    "It rests on these passages": "Det bygger på disse tekststedene",
    "Nothing is coded here yet.": "Ingenting er kodet her ennå.",
    "Keep the summary": "Lagre sammendraget",
    "{number} passages": "{number} tekststeder",
}
