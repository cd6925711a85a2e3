"""Norwegian phrases of refreshing, signing and issuing the report."""

from __future__ import annotations

from typing import Final

REPORT: Final = {
    "Write the report into a folder, in the study's language or another. With --into: "
    "bring a Word file that people have edited up to date, and leave what they wrote. "
    "Exit code 1: there is something to look at.": (
        "Skriv rapporten til en mappe, på studiens språk eller et annet. Med --into: frisk opp "
        "en Word-fil som folk har redigert, og la det de har skrevet, stå. Sluttkode 1: det er "
        "noe å se på."
    ),
    "Refresh this edited Word file; a copy of it as it was is kept beside it.": (
        "Frisk opp denne redigerte Word-filen; en kopi av den slik den var, blir liggende ved "
        "siden av."
    ),
    "With --into: write the refreshed file here, and leave the edited one.": (
        "Med --into: skriv den oppfriskede filen hit, og la den redigerte være."
    ),
    "With --into: the ledger of the build the file came from, if it is not kept.": (
        "Med --into: belegg-tabellen fra den byggingen filen kom fra, om den ikke er tatt vare på."
    ),
    "The report as it was built is not at hand, so tables and pictures were left as they are.": (
        "Rapporten slik den ble bygd, er ikke for hånden, så tabeller og bilder er latt være."
    ),
    "The file as it was is kept in {path}": "Filen slik den var, ligger i {path}",
    "{path}: nothing had to be refreshed; {left} left alone, {new} new and not put in.": (
        "{path}: ingenting måtte friskes opp; {left} latt være, {new} nye og ikke satt inn."
    ),
    "{path}: {done} brought up to date, {left} left alone, {new} new and not put in.": (
        "{path}: {done} frisket opp, {left} latt være, {new} nye og ikke satt inn."
    ),
    "built": "bygd",
    "in the file": "i filen",
    "now": "nå",
    "Sign claims off, and see who has.": "Godkjenn påstander, og se hvem som har.",
    "Sign claims of the last built report off: those of the IDS, of a chapter, or all. "
    "A signature covers words and evidence, and lapses when either changes. Without "
    "ids: list the claims and who has signed them.": (
        "Godkjenn påstander i rapporten slik den sist ble bygd: de som er gitt, et kapittels, "
        "eller alle. En godkjenning gjelder ord og belegg, og faller bort når noe av det endres. "
        "Uten id-er: vis påstandene og hvem som har godkjent dem."
    ),
    "Every claim in the report.": "Hver påstand i rapporten.",
    "The claims of a chapter (part of its name).": "Påstandene i et kapittel (del av navnet).",
    "A word on why.": "Et ord om hvorfor.",
    "Take one's own signatures back.": "Ta egne godkjenninger tilbake.",
    "Only list.": "Bare vis.",
    "Who is signing (or WORKBENCH_CODER).": "Hvem som godkjenner (eller WORKBENCH_CODER).",
    "{number} signatures taken back.": "{number} godkjenninger tatt tilbake.",
    "{number} claims signed.": "{number} påstander godkjent.",
    "Claim": "Påstand",
    "Chapter": "Kapittel",
    "Signed": "Godkjent",
    "{signed} of {all} claims are signed.": "{signed} av {all} påstander er godkjent.",
    "lapsed": "bortfalt",
    "{signed} of {all} claims signed, {lapsed} lapsed.": (
        "{signed} av {all} påstander godkjent, {lapsed} bortfalt."
    ),
    "Mark the report in outputs/ as an issue of this name, and keep it.": (
        "Merk rapporten i outputs/ som en utgave med dette navnet, og ta vare på den."
    ),
    "List what has changed since this issue («last» for the latest).": (
        "Vis hva som er endret siden denne utgaven («last» for den siste)."
    ),
    "With --issue: who is marking it (or WORKBENCH_CODER).": (
        "Med --issue: hvem som merker den (eller WORKBENCH_CODER)."
    ),
    "Issue {name} is kept:": "Utgave {name} er tatt vare på:",
    "No issue of the report has been marked.": "Ingen utgave av rapporten er merket.",
    "Since issue {name} ({coder}, {date}): {number} changes.": (
        "Siden utgave {name} ({coder}, {date}): {number} endringer."
    ),
    "Build again whenever a file is saved.": "Bygg på nytt hver gang en fil lagres.",
    "Build the report, and build it again whenever a template, the codebook or a "
    "source is saved. A mistake in a file is told in one line, and the watch goes on. "
    "Stop with Ctrl-C.": (
        "Bygg rapporten, og bygg den på nytt hver gang en mal, kodeboken eller en kilde lagres. "
        "En feil i en fil blir sagt på én linje, og det går videre. Stopp med Ctrl-C."
    ),
    "Watching. Save a file to build again; stop with Ctrl-C.": (
        "Følger med. Lagre en fil for å bygge på nytt; stopp med Ctrl-C."
    ),
    "Built again in {seconds} s; {number} need your eye.": (
        "Bygd på nytt på {seconds} s; {number} trenger et blikk."
    ),
    "Ask for one part at a time: a chapter, theme, group or case.": (
        "Be om én del om gangen: et kapittel, et tema, en gruppe eller et case."
    ),
    "Only this case; the file is internal, and says so.": (
        "Bare dette caset; filen er intern og sier det."
    ),
    "Only the cases of this group.": "Bare casene i denne gruppen.",
    "Only this theme.": "Bare dette temaet.",
    "Only this chapter (part of its file's name).": "Bare dette kapitlet (del av filnavnet).",
    # quote
    "See which passages are quoted and why; choose others.": (
        "Se hvilke steder som siteres, og hvorfor; velg andre."
    ),
    "See which passages are quoted and why; print others, avoid some.": (
        "Se hvilke steder som siteres, og hvorfor; trykk andre, unngå noen."
    ),
    "List the quotes of the report, and what was decided.": (
        "List opp sitatene i rapporten, og hva som er bestemt."
    ),
    "Coding": "Koding",
    "Decided": "Bestemt",
    "Why": "Hvorfor",
    "Words": "Ord",
    "print": "trykk",
    "avoid": "unngå",
    "Why.": "Hvorfor.",
    "Print this passage, whatever else is chosen.": (
        "Trykk dette stedet, uansett hva annet som velges."
    ),
    "Never quote this passage.": "Siter aldri dette stedet.",
    "Take a decision on a passage back.": "Ta en avgjørelse om et sted tilbake.",
    "QUOTE is its id (Q-…) or that of its coding.": "QUOTE er id-en (Q-…), eller kodingens.",
    "{quote} ({code}, {place}) is printed: «{words}»": (
        "{quote} ({code}, {place}) blir trykt: «{words}»"
    ),
    "noted, but not printed: «{words}» is quoted already, was not spoken by an "
    "informant, or is coded by somebody whose codings do not count.": (
        "notert, men ikke trykt: «{words}» er sitert allerede, er ikke sagt av en informant, "
        "eller er kodet av en som ikke teller."
    ),
    "not printed ({code}, {place}): «{words}»": "ikke trykt ({code}, {place}): «{words}»",
}
