"""The command line's phrases on exchange with other programs, in Norwegian bokmål."""

from __future__ import annotations

from typing import Final

EXCHANGE: Final = {
    "Write a project for other programs, and bring their codings in.": (
        "Skriv et prosjekt for andre programmer, og hent inn kodinger fra dem."
    ),
    "Write the study for other programs (NVivo, QualCoder …), or bring in what was coded "
    "in them: project exchange files by the REFI-QDA standard.": (
        "Skriv studien for andre programmer (NVivo, QualCoder …), eller hent inn det som er kodet "
        "i dem: utvekslingsfiler for prosjekter etter standarden REFI-QDA."
    ),
    "Write interviews, cases, codes and codings to FILE.qdpx, or the codebook alone to "
    "FILE.qdc. The interviews stand in it as they were said, names and all.": (
        "Skriv intervjuer, case, koder og kodinger til FIL.qdpx, eller bare kodeboken til "
        "FIL.qdc. Intervjuene står der slik de ble sagt, med navn og alt."
    ),
    "Only this coder's codings.": "Bare denne koderens kodinger.",
    "Name the file .qdpx (the project) or .qdc (the codebook).": (
        "Kall filen .qdpx (prosjektet) eller .qdc (kodeboken)."
    ),
    "Wrote {file}. Codes: {codes}.": "Skrev {file}. Koder: {codes}.",
    "Wrote {file}. Interviews: {interviews}, codes: {codes}, codings: {codings}.": (
        "Skrev {file}. Intervjuer: {interviews}, koder: {codes}, kodinger: {codings}."
    ),
    "It has no place for: the guide, confirmed keys ({keys}), summaries ({summaries}).": (
        "Den har ikke plass til: guiden, bekreftede nøkler ({keys}), sammendrag ({summaries})."
    ),
    "Bring in the codings of FILE.qdpx that stand on this study's interviews. Twice is "
    "harmless. Exit code 1: something was not taken, and is listed.": (
        "Hent inn kodingene i FIL.qdpx som gjelder studiens intervjuer. To ganger gjør ingen "
        "skade. Avslutningskode 1: noe ble ikke med, og er listet opp."
    ),
    "NAME=CODER: who a name in the file is.": "NAVN=KODER: hvem et navn i filen er.",
    "NAME=CODE: which code a name in the file is.": "NAVN=KODE: hvilken kode et navn i filen er.",
    "Write texts that are no interview of this study into this folder.": (
        "Skriv tekster som ikke er noe intervju i studien, til denne mappen."
    ),
    "Write the file's codes into a new codebook file, to begin with.": (
        "Skriv filens koder til en ny kodebokfil, som en begynnelse."
    ),
    "The file's codes are written to {file}.": "Filens koder er skrevet til {file}.",
    "Say what would come in, and change nothing.": (
        "Si hva som ville kommet inn, og endre ingenting."
    ),
    "Codings that would come in: {new}{by}. Here already: {known}.": (
        "Kodinger som ville kommet inn: {new}{by}. Her fra før: {known}."
    ),
    "Codings brought in: {new}{by}. Here already: {known}.": (
        "Kodinger hentet inn: {new}{by}. Her fra før: {known}."
    ),
    "Texts written to {folder}: {number}.": "Tekster skrevet til {folder}: {number}.",
    "Not taken:": "Ikke med:",
    "  … and {number} more.": "  … og {number} til.",
}
