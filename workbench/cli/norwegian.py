"""The command line's phrases in Norwegian bokmål, by their English form."""

from __future__ import annotations

from typing import Final

from workbench.cli.norwegian_codebook import CODEBOOK
from workbench.cli.norwegian_disclosure import DISCLOSURE
from workbench.cli.norwegian_drift import DRIFT
from workbench.cli.norwegian_exchange import EXCHANGE
from workbench.cli.norwegian_ingest import INGEST
from workbench.cli.norwegian_keying import KEYING
from workbench.cli.norwegian_report import REPORT

PHRASES: Final = KEYING | {
    **CODEBOOK,
    **DISCLOSURE,
    **DRIFT,
    **EXCHANGE,
    **INGEST,
    **REPORT,
    # the program
    "A workbench for interview studies: from transcripts to a report you can trace.": (
        "En arbeidsbenk for intervjustudier: fra utskrift til en rapport som kan spores."
    ),
    "Each command has its own --help; the manual is in: workbench help": (
        "Hver kommando har sin egen --help; håndboken finnes med: workbench help"
    ),
    "Commands": "Kommandoer",
    "Begin": "Begynn",
    "Bring in, and see what was asked": "Hent inn, og se hva som ble spurt om",
    "Coding": "Koding",
    "Report": "Rapport",
    "Review": "Kontroll",
    "Write one part, another language, or into an edited file.": (
        "Skriv én del, et annet språk, eller inn i en redigert fil."
    ),
    "Options": "Valg",
    "Arguments": "Argumenter",
    "Usage: ": "Bruk: ",
    "Show this message and exit.": "Vis denne hjelpen.",
    "Show the version and exit.": "Vis versjonen.",
    "what was to be shown": "det som skulle vises",
    "{problem} See: {command} --help": "{problem} Se: {command} --help",
    "there is no command «{0}».": "kommandoen «{0}» finnes ikke.",
    "there is no option «{0}».": "valget «{0}» finnes ikke.",
    "{0} is missing.": "{0} mangler.",
    "«{0}» is one word too many.": "«{0}» er ett ord for mye.",
    "«{0}» is a folder; a command works on the study one stands in: cd {0} first.": (
        "«{0}» er en mappe; en kommando gjelder studien en står i: skriv cd {0} først."
    ),
    "{0} needs a value behind it.": "{0} må ha en verdi etter seg.",
    "{0} takes no value.": "{0} tar ingen verdi.",
    "{0} should be a whole number, but is «{1}».": "{0} skal være et helt tall, men er «{1}».",
    "{0} should be one of {2}, but is «{1}».": "{0} skal være en av {2}, men er «{1}».",
    "{0} should be a file, but «{1}» is a folder.": "{0} skal være en fil, men «{1}» er en mappe.",
    "{0} should be a folder, but «{1}» is a file.": "{0} skal være en mappe, men «{1}» er en fil.",
    "\nStopped. Nothing was left half-written.": "\nAvbrutt. Ingenting ble stående halvskrevet.",
    "workbench: this is a fault in the workbench, not in your files: {last}. Nothing was "
    "left half-written. Please report it with the details in {name}": (
        "workbench: dette er en feil i arbeidsbenken, ikke i filene dine: {last}. Ingenting ble "
        "stående halvskrevet. Meld den gjerne med detaljene i {name}"
    ),
    "Start a new study in a folder.": "Begynn på en ny studie i en mappe.",
    "Do everything: from the files to the report.": "Gjør alt: fra filene til rapporten.",
    "Show how far the study has come.": "Vis hvor langt studien er kommet.",
    "Bring in transcripts and notes.": "Hent inn utskrifter og notater.",
    "See and correct which guide item each turn deals with.": (
        "Se og rett hvilket guidespørsmål hver replikk gjelder."
    ),
    "Open the study in the browser and code there.": "Åpne studien i nettleseren og kod der.",
    "Open the study in the browser, on this machine only: read and code the interviews, "
    "see each other's changes at once. Ctrl-C stops it and writes the codings out.": (
        "Åpne studien i nettleseren, bare på denne maskinen: les og kod intervjuene, se "
        "hverandres endringer straks. Ctrl-C stopper den og skriver kodingene ut."
    ),
    "Where it answers; 0 takes any free port.": "Hvor den svarer; 0 tar en ledig port.",
    "Print the address, open no browser.": "Skriv adressen, åpne ingen nettleser.",
    "Do not work out in the background which question each turn deals with.": (
        "Ikke finn ut i bakgrunnen hvilket spørsmål hver replikk gjelder."
    ),
    "The study is open at": "Studien er åpen på",
    "The address works once. Ctrl-C stops the server.": (
        "Adressen virker én gang. Ctrl-C stopper serveren."
    ),
    "Stopped. Everything is saved.": "Stoppet. Alt er lagret.",
    "Apply, remove and list codings.": "Sett, fjern og vis kodinger.",
    "Show themes by case and group, coverage, co-occurrence.": (
        "Vis temaer etter case og gruppe, dekning og samforekomst."
    ),
    "Walk from a quote, claim or number back to its evidence.": (
        "Gå fra et sitat, en påstand eller et tall tilbake til belegget."
    ),
    "Exchange coders' events with their files.": "Utveksle kodernes hendelser med filene deres.",
    "Read the manual.": "Les håndboken.",
    # steps
    "Coders' events": "Kodernes hendelser",
    "Reading sources": "Leser kildene",
    "Keying turns to the guide": "Knytter replikkene til guiden",
    "Placing codings": "Plasserer kodingene",
    "Weighing findings": "Veier funnene",
    "Drawing figures": "Tegner figurene",
    "Writing the report": "Skriver rapporten",
    # remarks
    "Needs your eye ({number}):": "Trenger et blikk ({number}):",
    "Nothing needs your eye.": "Ingenting trenger et blikk.",
    "  … and {left} more; see outputs/remarks.txt": "  … og {left} til; se outputs/remarks.txt",
    # build and report
    "Take in sources and codings, key, weigh and write the report into outputs/. "
    "Does only what changed since the last build.": (
        "Hent inn kilder og kodinger, knytt til guiden, vei funnene og skriv rapporten i "
        "outputs/. Gjør bare det som er endret siden sist."
    ),
    "The report's language; the study's own unless given.": (
        "Rapportens språk; studiens eget hvis ikke annet er sagt."
    ),
    "Write the report even if nothing changed.": "Skriv rapporten selv om ingenting er endret.",
    "Built the report:": "Rapporten er bygd:",
    "Nothing changed since the last build. The report stands:": (
        "Ingenting er endret siden sist. Rapporten står:"
    ),
    "Wrote the report:": "Rapporten er skrevet:",
    "Write a Word file for the project's own eyes, with the evidence of each claim and "
    "what is weak about it as comments in the margin (outputs/draft).": (
        "Skriv en Word-fil for prosjektets egne øyne, med belegget for hver påstand og det som "
        "er svakt ved den, som kommentarer i margen (outputs/draft)."
    ),
    "The folder to write into; outputs/LANGUAGE unless given.": (
        "Mappen det skrives i; outputs/SPRÅK hvis ikke annet er sagt."
    ),
    "cases": "caser",
    "interviews": "intervjuer",
    "turns": "replikker",
    "codings": "kodinger",
    "claims": "påstander",
    "quotes": "sitater",
    # init
    "Start a new study in FOLDER: a starter guide, codebook, templates, a short "
    "constructed interview to try, and a README of five steps.": (
        "Begynn på en ny studie i FOLDER: guide, kodebok og maler å gå ut fra, et kort "
        "konstruert intervju å prøve med, og en README med fem steg."
    ),
    "The study's language; the one you read this in unless given.": (
        "Studiens språk; det du leser dette på hvis ikke annet er sagt."
    ),
    "A new study stands in {folder}:": "En ny studie står i {folder}:",
    "Next: read {folder}/README.md, then run: workbench build": (
        "Så: les {folder}/README.md, og kjør: workbench build"
    ),
    # status
    "Show interviews, keying, codings, coverage and open ends.": (
        "Vis intervjuer, knytning, kodinger, dekning og løse tråder."
    ),
    "{asked} of {items} guide items came up somewhere; {codes} of {all} codes in use.": (
        "{asked} av {items} guidespørsmål kom opp et sted; {codes} av {all} koder er i bruk."
    ),
    "{number} events not yet written to files: run workbench sync": (
        "{number} hendelser er ikke skrevet til fil ennå: kjør workbench sync"
    ),
    # sync
    "Take in other coders' events from interviews/codings/ and write out your own. "
    "Running it twice changes nothing.": (
        "Hent inn andre koderes hendelser fra interviews/codings/ og skriv ut dine egne. "
        "Å kjøre det to ganger endrer ingenting."
    ),
    "{taken} events taken in, {written} written out.": (
        "{taken} hendelser hentet inn, {written} skrevet ut."
    ),
    # words of tables
    "Id": "Id",
    "Interview": "Intervju",
    "Case": "Case",
    "Turn": "Replikk",
    "Turns": "Replikker",
    "Informants'": "Informantenes",
    "Voices": "Stemmer",
    "Warnings": "Varsler",
    "Format": "Format",
    "Keyed": "Knyttet",
    "Codings": "Kodinger",
    "Coders": "Kodere",
    "Coder": "Koder",
    "Code": "Kode",
    "Stance": "Holdning",
    "Quote": "Sitat",
    "Speaker": "Taler",
    "Person": "Person",
    "Item": "Spørsmål",
    "How": "Hvordan",
    "Sure": "Sikkert",
    "Text": "Tekst",
    "confirmed": "bekreftet",
    "asked": "spurt",
    "volunteered": "uoppfordret",
    "follow-up": "oppfølging",
    "off-guide": "utenfor guiden",
    "supports": "støtter",
    "contradicts": "motsier",
    "Who says so.": "Hvem som sier det.",
    "Write the table to a CSV file.": "Skriv tabellen til en CSV-fil.",
    # code
    "{new} codings applied, {known} there already.": (
        "{new} kodinger satt, {known} fantes fra før."
    ),
    "Who is coding (or WORKBENCH_CODER).": "Hvem som koder (eller WORKBENCH_CODER).",
    "Code a passage, or many from a table. One: INTERVIEW CODE with --turn and, for a part "
    "of it, --quote. Many: --csv FILE (columns interview, turn, quote, code, stance, memo).": (
        "Kod et sted, eller mange fra en tabell. Ett: INTERVIEW CODE med --turn og, for en del av "
        "replikken, --quote. Mange: --csv FILE (kolonner interview, turn, quote, code, stance, "
        "memo)."
    ),
    "The number of the turn.": "Replikkens nummer.",
    "The words; the whole turn unless given.": "Ordene; hele replikken hvis ikke annet er sagt.",
    "The passage speaks against the finding.": "Stedet taler mot funnet.",
    "A note on the coding.": "Et notat til kodingen.",
    "A table of codings.": "En tabell med kodinger.",
    "{number} codings removed.": "{number} kodinger fjernet.",
    "Remove codings by id (its first characters are enough).": (
        "Fjern kodinger ved id (de første tegnene er nok)."
    ),
    "List codings, all or those that fit the filters.": (
        "Vis kodinger, alle eller de som passer filtrene."
    ),
    "Only this interview.": "Bare dette intervjuet.",
    "Only this code.": "Bare denne koden.",
    "Only this coder.": "Bare denne koderen.",
    "Only this case.": "Bare dette caset.",
    "Write to a CSV file.": "Skriv til en CSV-fil.",
    "{number} rows in {file}": "{number} rader i {file}",
    "Give INTERVIEW and CODE, or --csv FILE.": "Oppgi INTERVIEW og CODE, eller --csv FILE.",
    # matrix
    "Show a matrix: theme-case, code-case, theme-group, coverage (guide item by case), "
    "co-occurrence or framework (summaries). For internal use: cases are named.": (
        "Vis en matrise: theme-case, code-case, theme-group, coverage (guidespørsmål etter case), "
        "co-occurrence eller framework (sammendrag). Til internt bruk: casene er navngitt."
    ),
    "codings (codes supported)": "kodinger (koder som støttes)",
    "for": "for",
    "against": "imot",
    "mixed": "begge deler",
    "silent": "taus",
    "not-asked": "ikke spurt",
    "asked-answered": "spurt og besvart",
    "answered-unasked": "besvart uspurt",
    "partly": "delvis",
    "asked-unanswered": "spurt uten svar",
    "not-relevant": "ikke aktuelt",
    "unknown": "uavklart",
    "how likely it came up all the same": "hvor sannsynlig det likevel kom opp",
    "theme": "tema",
    "summary": "sammendrag",
    "passages": "steder",
    # trace
    "Show what stands behind QUERY: a quote (Q-…), a claim (C-…), a number (N-…), a turn "
    "(I1:34), or words pasted from the report.": (
        "Vis hva som ligger bak QUERY: et sitat (Q-…), en påstand (C-…), et tall (N-…), en "
        "replikk (I1:34), eller ord limt inn fra rapporten."
    ),
    "  {n} of the {d} cases where it came up ({total} in all); quantifier: {word}": (
        "  {n} av de {d} casene der det kom opp ({total} i alt); mengdeord: {word}"
    ),
    "  not to the letter ({score} % alike):": "  ikke ordrett ({score} % likt):",
    "  in the report: {what}{chapter} (bookmark {bookmark})": (
        "  i rapporten: {what}{chapter} (bokmerke {bookmark})"
    ),
    "Evidence ({number}):": "Belegg ({number}):",
    "Against ({number}):": "Imot ({number}):",
    "item {item}": "spørsmål {item}",
    "Turns of context on each side.": "Replikker av sammenheng på hver side.",
    # verify
    "Hold an edited report against the evidence.": "Hold en redigert rapport opp mot belegget.",
    "Hold FILE (.docx or .odt), a report that somebody has edited, against its ledger, "
    "the transcripts and the codings. Exit code 0: nothing is wrong; 1: there is "
    "something to look at.": (
        "Hold FILE (.docx eller .odt), en rapport som noen har redigert, opp mot belegget, "
        "utskriftene og kodingene. Avslutningskode 0: ingenting er galt; 1: det er noe å se på."
    ),
    "The ledger of the build the file came from; outputs/ledger.csv unless given.": (
        "Belegget fra byggingen filen kom fra; outputs/ledger.csv hvis ikke annet er sagt."
    ),
    "Write what was found to a page.": "Skriv det som ble funnet, til en nettside.",
    "Write a copy of the Word file with a comment at each place.": (
        "Skriv en kopi av Word-filen med en kommentar på hvert sted."
    ),
    "What": "Hva",
    "What is wrong": "Hva som er galt",
    "… all of them are on the page that --html writes.": (
        "… alle står på siden som --html skriver."
    ),
    "{file}: nothing goes beyond its evidence.": "{file}: ingenting går ut over belegget.",
    # suggest
    "See which codes might apply, and accept or reject them.": (
        "Se hvilke koder som kan passe, og godta eller avvis dem."
    ),
    "Show which codes might apply: workbench suggest [INTERVIEW], with the words that "
    "speak for each. Nothing is coded until you accept it.": (
        "Vis hvilke koder som kan passe: workbench suggest [INTERVIEW], med ordene som taler for "
        "hver av dem. Ingenting kodes før du godtar det."
    ),
    "Your reason, kept with the decision.": "Grunnen din, som lagres sammen med avgjørelsen.",
    "List suggestions; the word «list» can be left out.": (
        "List opp forslag; ordet «list» kan utelates."
    ),
    "Passages you read without this code, like those that have it.": (
        "Steder du leste uten denne koden, som ligner dem som har den."
    ),
    "Unread passages whose verdict would teach most about this code.": (
        "Uleste steder der svaret ville lære mest om denne koden."
    ),
    "The unlikely ones too.": "De lite sannsynlige også.",
    "At most so many.": "Høyst så mange.",
    "Give one of --code, --missed and --useful.": "Oppgi én av --code, --missed og --useful.",
    "Nothing is likely enough to be suggested.": "Ingenting er sannsynlig nok til å foreslås.",
    "Because": "Fordi",
    "its place": "stedet det står",
    "Accept with: workbench suggest accept ID. Reject with: workbench suggest reject ID.": (
        "Godta med: workbench suggest accept ID. Avvis med: workbench suggest reject ID."
    ),
    "Stance ?: the words do not tell. Accepted it speaks for, unless you say --contradicts.": (
        "Holdning ?: ordene sier det ikke. Godtatt taler det for, om du ikke sier --contradicts."
    ),
    "Taken to speak for their codes, since the words do not tell: {ids}": (
        "Tatt til å tale for kodene sine, siden ordene ikke sier det: {ids}"
    ),
    "Code the words of suggestions, by their ids, as the coder you are.": (
        "Kod ordene i forslag, etter id, som den koderen du er."
    ),
    "They speak for it.": "De taler for.",
    "They speak against it.": "De taler imot.",
    "Say that suggested codes do not fit; it is learned from.": (
        "Si at foreslåtte koder ikke passer; det læres det av."
    ),
    "Say that suggested codes are not for here; nothing is learned.": (
        "Si at foreslåtte koder ikke skal stå her; ingenting læres av det."
    ),
    "{number} suggestions refused.": "{number} forslag avvist.",
    # help
    "Read the manual: all topics, or one TOPIC.": "Les håndboken: alle emner, eller ett (TOPIC).",
    "Topics (workbench help TOPIC):": "Emner (workbench help EMNE):",
}
