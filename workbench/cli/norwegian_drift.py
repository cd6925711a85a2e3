"""What ``workbench drift`` says, in Norwegian bokmål, by its English form."""

from __future__ import annotations

from typing import Final

DRIFT: Final = {
    "Find where a report says more in one place than in another.": (
        "Finn ut hvor en rapport sier mer ett sted enn et annet."
    ),
    "Read FILE (.docx, .odt, .md or .txt, also one that was not made here), or the "
    "study's own report, for drift: statements on the same matter with stronger or "
    "weaker words in the findings, the summary and the conclusion. What is fine as it "
    "stands is accepted once, with a reason. Exit code 0: nothing is open; 1: there is "
    "something to look at.": (
        "Les FILE (.docx, .odt, .md eller .txt, også en som ikke er laget her), eller studiens "
        "egen rapport, etter drift: utsagn om det samme med sterkere eller svakere ord i funnene, "
        "sammendraget og konklusjonen. Det som er greit slik det står, godtas én gang, med en "
        "begrunnelse. Avslutningskode 0: ingenting er åpent; 1: det er noe å se på."
    ),
    "Hold FILE against itself only, not against the codings.": (
        "Hold FILE bare opp mot seg selv, ikke mot kodingene."
    ),
    "All places, and what is accepted and why.": "Alle stedene, og hva som er godtatt og hvorfor.",
    "Accept what is fine as it stands, and say why.": (
        "Godta det som er greit slik det står, og si hvorfor."
    ),
    "The file they were raised in; the study's own report unless given.": (
        "Filen de ble meldt i; studiens egen rapport hvis ingen er gitt."
    ),
    "Held against itself and against the codings of «{study}».": (
        "Holdt opp mot seg selv og mot kodingene i «{study}»."
    ),
    "Held against itself alone.": "Holdt opp mot seg selv alene.",
    "{file}: no drift was found.": "{file}: ingen drift er funnet.",
    "{file}: {open} open, {decided} accepted.": "{file}: {open} åpne, {decided} godtatt.",
    "Accepted:": "Godtatt:",
    "Mend the sentence, or, where it is fine as it stands, accept it:": (
        "Rett setningen, eller godta den der den er grei slik den står:"
    ),
    "… and {number} more: {places}. All: --all": "… og {number} til: {places}. Alle: --all",
    "{who} accepted an earlier wording on {when} («{was}»): {why}": (
        "{who} godtok en tidligere ordlyd {when} («{was}»): {why}"
    ),
    "{who} accepted it on {when}, against other evidence: {why}": (
        "{who} godtok den {when}, da den ble holdt opp mot noe annet: {why}"
    ),
}
