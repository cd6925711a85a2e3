"""The phrases of ``workbench key`` in Norwegian bokmål, by their English form."""

from __future__ import annotations

from typing import Final

KEYING: Final = {
    "Show how an INTERVIEW is keyed to the guide. With --set TURN ITEM, say which item a turn "
    "deals with («off» for none); the rest is decoded again around it. With --ask N, see the N "
    "turns whose answer would help the keying most; with --cues, words that confirmed turns "
    "propose as cues for the guide.": (
        "Vis hvordan et intervju (INTERVIEW) er knyttet til guiden. Med --set TURN ITEM sier du "
        "hvilket spørsmål en replikk gjelder («off» for ingen); resten tolkes på nytt rundt det. "
        "Med --ask N vises de N replikkene der svaret ditt hjelper mest; med --cues ord som "
        "bekreftede replikker foreslår som stikkord i guiden."
    ),
    "Show the N turns whose answer would help most, with three likely items each.": (
        "Vis de N replikkene der svaret ville hjelpe mest, med tre sannsynlige spørsmål for hver."
    ),
    "Propose cue words from confirmed turns.": "Foreslå stikkord fra bekreftede replikker.",
    "Every turn that could be asked about is confirmed.": (
        "Alle replikker det kunne spørres om, er bekreftet."
    ),
    "Turn {turn}, {speaker} (helps {gain} turns)": (
        "Replikk {turn}, {speaker} (hjelper {gain} replikker)"
    ),
    "Answer with: workbench key {interview} --set {turn} {item} --coder WHO --ask {number}": (
        "Svar med: workbench key {interview} --set {turn} {item} --coder HVEM --ask {number}"
    ),
    "Too few turns are confirmed to propose cue words.": (
        "For få replikker er bekreftet til å foreslå stikkord."
    ),
    "Cue word": "Stikkord",
    "Elsewhere": "Andre steder",
    "Correct the key of a turn; may be given several times.": (
        "Rett knytningen for en replikk; kan gis flere ganger."
    ),
}
