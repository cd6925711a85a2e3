"""Phrases around every page: navigation, who is coding, what went wrong."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "Skip to the content": "Gå til innholdet",
    "Main": "Hovedmeny",
    "Interviews": "Intervjuer",
    "Who is coding?": "Hvem koder?",
    "You are coding as {name}. Choose somebody else": "Du koder som {name}. Velg en annen",
    "Everything you do is kept under your name. You can change it at the top of every page.": (
        "Alt du gjør, blir stående under navnet ditt. Du kan bytte øverst på hver side."
    ),
    "leads the coding": "leder kodingen",
    "The study declares no coders yet. Add them under «coders» in interviews/study.yaml.": (
        "Studien har ingen kodere ennå. Legg dem til under «coders» i interviews/study.yaml."
    ),
    "Code": "Kod",
    "Case": "Case",
    "Date": "Dato",
    "Turns": "Replikker",
    "Constructed example: no real person or organisation speaks here.": (
        "Konstruert eksempel: ingen virkelig person eller organisasjon snakker her."
    ),
    "No interviews yet. Bring in the first one, in the study's folder:": (
        "Ingen intervjuer ennå. Hent inn det første, i studiens mappe:"
    ),
    "{number} turns": "{number} replikker",
    "{coded} of {answers} answers coded by you": "{coded} av {answers} svar kodet av deg",
    "questions confirmed for {number} turns": "spørsmål bekreftet for {number} replikker",
    "Open": "Åpne",
    "Notes": "Notater",
    "Transcript": "Utskrift",
    "There is no such page": "Siden finnes ikke",
    "Go to the interviews": "Gå til intervjuene",
    "Something in the study's files must be mended": "Noe i studiens filer må rettes",
    "Mend it, and load this page again. Nothing that was coded is lost.": (
        "Rett det, og last siden på nytt. Ingenting som er kodet, er tapt."
    ),
    "This is a fault in the workbench, not in your files.": (
        "Dette er en feil i arbeidsbenken, ikke i filene dine."
    ),
    "Nothing that was acknowledged is lost. Details are in the window where it runs.": (
        "Ingenting som er bekreftet lagret, er tapt. Detaljene står i vinduet der den kjører."
    ),
    "The request was not understood: {what}.": "Forespørselen ble ikke forstått: {what}.",
    "You are now coding as somebody else in this browser. Load the page again.": (
        "Du koder nå som en annen i denne nettleseren. Last siden på nytt."
    ),
}
