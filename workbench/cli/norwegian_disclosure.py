"""What ``workbench disclosure`` says, in Norwegian bokmål, by its English form."""

from __future__ import annotations

from typing import Final

DISCLOSURE: Final = {
    "See and decide on what could give somebody away.": (
        "Se og avgjør det som kan røpe hvem noen er."
    ),
    "List what could let a reader tell which case or person stands behind a sentence, "
    "and record what is decided on it. Exit code 1: something is undecided.": (
        "Vis det som kan la en leser se hvilket case eller hvem som står bak en setning, og "
        "loggfør hva som er avgjort. Avslutningskode 1: noe er ikke avgjort."
    ),
    "Also what is decided, by whom and why.": "Også det som er avgjort, av hvem og hvorfor.",
    "{open} open, {decided} decided.": "{open} åpne, {decided} avgjort.",
    "Decide with: workbench disclosure accept ID --why …, or remedy ID": (
        "Avgjør med: workbench disclosure accept ID --why …, eller remedy ID"
    ),
    "{verdict} by {who} on {when}": "{verdict} av {who} {when}",
    "accept": "godtatt",
    "remedy": "utbedret",
    "Run a risk, and say why (asked those it concerns, …).": (
        "Godta en risiko, og si hvorfor (har spurt dem det gjelder, …)."
    ),
    "The reason; it is kept with your name and the time.": (
        "Begrunnelsen; den blir lagret med navnet ditt og tidspunktet."
    ),
    "{number} decided.": "{number} avgjort.",
    "Print something else: what was proposed, or --text; or leave the quote out.": (
        "Skriv noe annet: det som er foreslått, eller --text; eller utelat sitatet."
    ),
    "What is printed instead.": "Det som skrives i stedet.",
    "Take decisions back.": "Gjør om avgjørelser.",
    "{number} reopened.": "{number} åpnet igjen.",
    "Internal draft: one open finding on disclosure.": (
        "Internt utkast: ett åpent funn om gjenkjenning."
    ),
    "Internal draft: {number} open findings on disclosure.": (
        "Internt utkast: {number} åpne funn om gjenkjenning."
    ),
    "See them all, and decide: workbench disclosure": ("Se alle, og avgjør: workbench disclosure"),
}
