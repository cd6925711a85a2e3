"""Phrases of the page on drift."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "Where the report says more than the findings": "Der rapporten sier mer enn funnene",
    "Summary and conclusion are held against the findings, and every statement against the "
    "codings. Mend the sentence in its chapter, or accept it here, with a reason, where it is "
    "fine as it stands. An edited Word file is read with: workbench drift FILE": (
        "Sammendrag og konklusjon er holdt opp mot funnene, og hvert utsagn mot kodingene. Rett "
        "setningen i kapittelet sitt, eller godta den her, med en begrunnelse, der den er grei "
        "slik den står. En redigert Word-fil leses med: workbench drift FIL"
    ),
    "{open} open, {decided} accepted.": "{open} åpne, {decided} godtatt.",
    "{number} accepted.": "{number} godtatt.",
    "An earlier wording was accepted by {who} on {when}: {why}": (
        "En tidligere ordlyd ble godtatt av {who} {when}: {why}"
    ),
    "It was accepted by {who} on {when}, against other evidence: {why}": (
        "Den ble godtatt av {who} {when}, da den ble holdt opp mot noe annet: {why}"
    ),
    "The {number} places": "De {number} stedene",
    "Only this one": "Bare denne",
    "Accept as it stands, for this reason": "Godta slik det står, av denne grunnen",
    "Accepted ({number})": "Godtatt ({number})",
}
