"""Phrases of the codebook page."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "Reword the themes": "Endre ordlyden i temaene",
    "Name": "Navn",
    "Definition": "Definisjon",
    "Use it for": "Brukes om",
    "Not for": "Ikke om",
    "Example": "Eksempel",
    "Counter-example": "Moteksempel",
    "Keywords (separated by commas)": "Nøkkelord (skilt med komma)",
    "Guide items (ids, separated by commas)": "Guidespørsmål (id-er, skilt med komma)",
    "The finding it stands for": "Funnet den står for",
    "The contrary": "Det motsatte",
    "«{code}»: {field} reworded": "«{code}»: ny ordlyd i {field}",
    "«{code}» added to «{to}»": "«{code}» er lagt til i «{to}»",
    "«{code}» is now called «{to}»": "«{code}» heter nå «{to}»",
    "«{code}» moved to «{to}»": "«{code}» er flyttet til «{to}»",
    "«{code}» merged into «{to}», {number} codings": (
        "«{code}» er slått sammen med «{to}», {number} kodinger"
    ),
    "«{code}» split, {number} codings to «{to}»": "«{code}» er delt, {number} kodinger til «{to}»",
    "«{code}» taken out of use": "«{code}» er tatt ut av bruk",
    "«{code}» taken into use again": "«{code}» er tatt i bruk igjen",
    "Nothing changed.": "Ingenting ble endret.",
    "Done.": "Gjort.",
    "Id (short, for good)": "Id (kort, for godt)",
    "Codes": "Koder",
    "codings:": "kodinger:",
    "Out of use": "Ute av bruk",
    "New code": "Ny kode",
    "Theme": "Tema",
    "Add the code": "Legg til koden",
    "This code is out of use: what it coded is kept and does not count.": (
        "Koden er ute av bruk: det den kodet, er beholdt, men teller ikke."
    ),
    "Wording in": "Ordlyd på",
    "sensitive: told only of larger groups": "følsom: fortelles bare om større grupper",
    "Save in the codebook file": "Lagre i kodebokfilen",
    "Move to": "Flytt til",
    "Move": "Flytt",
    "Merge into": "Slå sammen med",
    "Merge, {number} codings follow": "Slå sammen, {number} kodinger følger med",
    "Take into use again": "Ta i bruk igjen",
    "Take out of use": "Ta ut av bruk",
    "Split: give some of its codings to a new code": "Del: gi noen av kodingene til en ny kode",
    "Codings that follow the new code": "Kodinger som følger den nye koden",
    "against": "mot",
    "Split": "Del",
    "Where it is used: {number} passages": "Hvor den er brukt: {number} tekststeder",
    "Codebook beside the interview": "Kodeboken ved siden av intervjuet",
    "Close": "Lukk",
    "Choose a code to read it, change it, or see where it is used.": (
        "Velg en kode for å lese den, endre den eller se hvor den er brukt."
    ),
    "Latest changes": "Siste endringer",
    "taken back": "angret",
}
