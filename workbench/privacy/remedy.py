"""What to do about each kind of risk, in words that somebody who has not read the rules knows.

Where something fits in place of the words it is proposed: in a quote between brackets, in a
chapter as the whole sentence. Else it is said what to do with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from workbench.privacy.kind import Kind

IN_A_QUOTE: Final = ("Print «{instead}» in place of it.", "Trykk «{instead}» i stedet.")
OR_LEFT_OUT: Final = (
    "Print «{instead}» in place of it, or leave the quote out and retell it in your own words.",
    "Trykk «{instead}» i stedet, eller utelat sitatet og gjengi det med egne ord.",
)
IN_A_CHAPTER: Final = ("Write for instance: «{instead}»", "Skriv for eksempel: «{instead}»")

LEAVE_OUT: Final = frozenset({Kind.COMBINATION, Kind.EVENT, Kind.DIALECT})
"""Risks of a quote that are often more than the words they are seen by."""

ADVICE: Final[Mapping[Kind, tuple[str, str]]] = {
    Kind.IDENTITY: ("Take the number out.", "Ta ut nummeret."),
    Kind.CONTACT: ("Take it out.", "Ta det ut."),
    Kind.ADDRESS: ("Take the address out.", "Ta ut adressen."),
    Kind.NAME: (
        "Take the name out, or say what it is the name of: an employee, a neighbouring place.",
        "Ta ut navnet, eller si hva det er navnet på: en ansatt, et nabosted.",
    ),
    Kind.UNKNOWN: (
        (
            "Where it is a name, say what it is the name of: a person, a place, a firm. Where "
            "it is none, accept it and say so."
        ),
        (
            "Er det et navn, så si hva det er navnet på: en person, et sted, en bedrift. Er det "
            "ikke det, så godta det, og si hvorfor."
        ),
    ),
    Kind.CASE: (
        "Tell it without the name of the case, or name every case it holds for in a table.",
        "Fortell det uten navnet på caset, eller nevn alle casene det gjelder, i en tabell.",
    ),
    Kind.DIFFERENCE: (
        "Leave one of the counts out, or tell it of all the cases together.",
        "Utelat ett av tallene, eller si det om alle casene samlet.",
    ),
    Kind.ADMISSION: (
        "Leave it out, or ask those it concerns and accept the risk, with what they said.",
        "Utelat det, eller spør dem det gjelder, og godta risikoen med det de svarte.",
    ),
    Kind.FEW: (
        (
            "Say it of all the cases, or let a group have more cases: raise «group» under "
            "«quantifiers» in study.yaml."
        ),
        (
            "Si det om alle casene, eller la en gruppe ha flere caser: øk «group» under "
            "«quantifiers» i study.yaml."
        ),
    ),
    Kind.REGISTER: (
        "Take the figure out, or round it until it fits several cases.",
        "Ta ut tallet, eller rund det av til det passer på flere caser.",
    ),
    Kind.COMBINATION: (
        "Leave out the quote, or one of the details, so that what is left fits several cases.",
        "Utelat sitatet eller en av opplysningene, så resten passer på flere caser.",
    ),
    Kind.PROFILE: (
        (
            "Print the quotes without code names («attribution: none» in study.yaml), or let the "
            "person read them together and accept the risk, with what was said."
        ),
        (
            "Trykk sitatene uten kodenavn («attribution: none» i study.yaml), eller la personen "
            "lese dem samlet, og godta risikoen med det som ble svart."
        ),
    ),
    Kind.LINK: (
        (
            "Begin anew without pointing back («one of them …»), or leave one of the two "
            "statements out."
        ),
        (
            "Begynn på nytt uten å vise tilbake («en av dem …»), eller utelat det ene av de to "
            "utsagnene."
        ),
    ),
    Kind.FAMILY: (
        "Tell it of «somebody», without what the family or person may be known by.",
        "Fortell det om «noen», uten det familien eller personen kan kjennes igjen på.",
    ),
    Kind.ROLE: (
        "Say «a manager» or «an employee» in place of it.",
        "Skriv «en leder» eller «en ansatt» i stedet.",
    ),
    Kind.EVENT: (
        "Tell what it led to, and not what happened, where and when.",
        "Fortell hva det førte til, og ikke hva som hendte, hvor og når.",
    ),
    Kind.PLACE: (
        "Say it in more general words, or take it out.",
        "Si det med mer allmenne ord, eller ta det ut.",
    ),
    Kind.THING: (
        "Say what kind of thing it is, and not which, or take it out.",
        "Si hva slags ting det er, og ikke hvilken, eller ta det ut.",
    ),
    Kind.FIGURE: ("Round the figure, or take it out.", "Rund av tallet, eller ta det ut."),
    Kind.DATE: (
        "Say the month or the season, or take it out.",
        "Si måneden eller årstiden, eller ta det ut.",
    ),
    Kind.SUPERLATIVE: (
        "Say it without telling that there is no other, or none that is more so.",
        "Si det uten å fortelle at det ikke finnes flere, eller ingen som er mer slik.",
    ),
    Kind.SIZE: ("Take the word of size out.", "Ta ut størrelsesordet."),
    Kind.GROUP: (
        "Say it of all the cases, or put the group together with another in study.yaml.",
        "Si det om alle casene, eller slå gruppen sammen med en annen i study.yaml.",
    ),
    Kind.LANGUAGE: (
        (
            "Retell these quotes in the report's language, or ask those who are quoted and accept "
            "the risk, with what they said."
        ),
        (
            "Gjengi disse sitatene på rapportens språk, eller spør dem som er sitert, og godta "
            "risikoen med det de svarte."
        ),
    ),
    Kind.DIALECT: (
        "Retell it in plain language, and say nothing of how anybody speaks.",
        "Gjengi det på vanlig språk, og si ikke noe om hvordan noen snakker.",
    ),
    Kind.UNEVEN: (
        "See whether the claim says more than the other cases bear.",
        "Se etter om påstanden sier mer enn de andre casene gir grunnlag for.",
    ),
}
"""What is done where nothing fits in place of the words: English, Norwegian."""
