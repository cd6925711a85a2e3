"""The words that quantified subjects are made of, in the three languages of reports."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

from typing import Final

from workbench.model.finding import Quantifier

NUMBERS: Final = {
    "nb": "null én to tre fire fem seks sju åtte ni ti elleve tolv".split(),
    "nn": "null éin to tre fire fem seks sju åtte ni ti elleve tolv".split(),
    "en": "zero one two three four five six seven eight nine ten eleven twelve".split(),
}
"""Numbers that running text writes as words."""

OF: Final = {
    "nb": {
        Quantifier.NONE: "ingen av {cases}",
        Quantifier.ONE: "{one} av {cases}",
        Quantifier.COUPLE: "et par av {cases}",
        Quantifier.SOME: "noen av {cases}",
        Quantifier.SEVERAL: "flere av {cases}",
        Quantifier.HALF: "halvparten av {cases}",
        Quantifier.MOST: "de fleste av {cases}",
        Quantifier.ALL_BUT_ONE: "alle unntatt {one} av {cases}",
        Quantifier.ALL: "alle {cases}",
        Quantifier.EXACT: "{n} av {cases}",
    },
    "nn": {
        Quantifier.NONE: "ingen av {cases}",
        Quantifier.ONE: "{one} av {cases}",
        Quantifier.COUPLE: "eit par av {cases}",
        Quantifier.SOME: "nokre av {cases}",
        Quantifier.SEVERAL: "fleire av {cases}",
        Quantifier.HALF: "halvparten av {cases}",
        Quantifier.MOST: "dei fleste av {cases}",
        Quantifier.ALL_BUT_ONE: "alle unnateke {one} av {cases}",
        Quantifier.ALL: "alle {cases}",
        Quantifier.EXACT: "{n} av {cases}",
    },
    "en": {
        Quantifier.NONE: "none of {cases}",
        Quantifier.ONE: "{one} of {cases}",
        Quantifier.COUPLE: "a couple of {cases}",
        Quantifier.SOME: "some of {cases}",
        Quantifier.SEVERAL: "several of {cases}",
        Quantifier.HALF: "half of {cases}",
        Quantifier.MOST: "most of {cases}",
        Quantifier.ALL_BUT_ONE: "all but {one} of {cases}",
        Quantifier.ALL: "all {cases}",
        Quantifier.EXACT: "{n} of {cases}",
    },
}
"""A part of some cases. ``{cases}`` is definite: «kommunene», «de tre kommunene der …»."""

WHOLE: Final = {
    "nb": {
        Quantifier.ONE: "{one} {case}",
        Quantifier.MOST: "de fleste {all}",
        Quantifier.ALL_BUT_ONE: "alle {all} unntatt {one}",
    },
    "nn": {
        Quantifier.ONE: "{one} {case}",
        Quantifier.MOST: "dei fleste {all}",
        Quantifier.ALL_BUT_ONE: "alle {all} unnateke {one}",
    },
    "en": {
        Quantifier.ONE: "{one} {case}",
        Quantifier.ALL_BUT_ONE: "all {all} but {one}",
    },
}
"""How it is rather said when the whole study is meant and the matter came up everywhere."""

BOTH: Final = {"nb": "begge {all}", "nn": "begge {all}", "en": "both {many}"}
BOTH_IN_GROUP: Final = {"nb": "begge {all}", "nn": "begge {all}", "en": "both of {all}"}
NEITHER: Final = {"nb": "ingen av {cases}", "nn": "ingen av {cases}", "en": "neither of {cases}"}
EVERY: Final = {"nb": "alle {cases}", "nn": "alle {cases}", "en": "all {n} {many}"}
EVERY_IN_GROUP: Final = {"nb": "alle {cases}", "nn": "alle {cases}", "en": "all {n} of {all}"}
"""All, with their number."""

THOSE: Final = {"nb": "de {phrase}", "nn": "dei {phrase}", "en": "the {phrase}"}
"""A definite noun phrase that has more in it than the noun."""

SINGLE: Final = {
    "nb": {"en": "den {phrase}", "ei": "den {phrase}", "et": "det {phrase}"},
    "nn": {"ein": "den {phrase}", "ei": "den {phrase}", "eit": "det {phrase}"},
    "en": {},
}
IN_GROUP: Final = {
    "nb": "{cases} i gruppen «{name}»",
    "nn": "{cases} i gruppa «{name}»",
    "en": "{cases} in the group “{name}”",
}
"""Cases of a group whose name does not end with the word for a case."""

WHERE_IT_CAME_UP: Final = {
    "nb": " der temaet kom opp,",
    "nn": " der temaet kom opp,",
    "en": " where the matter came up",
}
"""The denominator in words; in Norwegian a comma closes it."""

BARE: Final = {
    "nb": {
        Quantifier.NONE: "ingen",
        Quantifier.ONE: "{one}",
        Quantifier.COUPLE: "et par",
        Quantifier.SOME: "noen",
        Quantifier.SEVERAL: "flere",
        Quantifier.HALF: "halvparten",
        Quantifier.MOST: "de fleste",
        Quantifier.ALL_BUT_ONE: "alle unntatt {one}",
        Quantifier.ALL: "alle",
        Quantifier.EXACT: "{n}",
    },
    "nn": {
        Quantifier.NONE: "ingen",
        Quantifier.ONE: "{one}",
        Quantifier.COUPLE: "eit par",
        Quantifier.SOME: "nokre",
        Quantifier.SEVERAL: "fleire",
        Quantifier.HALF: "halvparten",
        Quantifier.MOST: "dei fleste",
        Quantifier.ALL_BUT_ONE: "alle unnateke {one}",
        Quantifier.ALL: "alle",
        Quantifier.EXACT: "{n}",
    },
    "en": {
        Quantifier.NONE: "none",
        Quantifier.ONE: "{one}",
        Quantifier.COUPLE: "a couple",
        Quantifier.SOME: "some",
        Quantifier.SEVERAL: "several",
        Quantifier.HALF: "half",
        Quantifier.MOST: "most",
        Quantifier.ALL_BUT_ONE: "all but {one}",
        Quantifier.ALL: "all of them",
        Quantifier.EXACT: "{n}",
    },
}
"""A quantity alone, where the clause before has just said of what."""

BARE_PAIR: Final = {
    "nb": {Quantifier.ALL: "begge", Quantifier.NONE: "ingen"},
    "nn": {Quantifier.ALL: "begge", Quantifier.NONE: "ingen"},
    "en": {Quantifier.ALL: "both", Quantifier.NONE: "neither"},
}
"""The same, of two."""

OTHERS: Final = {
    "nb": {
        Quantifier.COUPLE: "et par andre",
        Quantifier.SOME: "noen andre",
        Quantifier.SEVERAL: "flere andre",
        Quantifier.HALF: "den andre halvparten",
        Quantifier.EXACT: "{n} andre",
    },
    "nn": {
        Quantifier.COUPLE: "eit par andre",
        Quantifier.SOME: "nokre andre",
        Quantifier.SEVERAL: "fleire andre",
        Quantifier.HALF: "den andre halvparten",
        Quantifier.EXACT: "{n} andre",
    },
    "en": {
        Quantifier.COUPLE: "a couple of others",
        Quantifier.SOME: "some others",
        Quantifier.SEVERAL: "several others",
        Quantifier.HALF: "the other half",
        Quantifier.EXACT: "{n} others",
    },
}
"""A quantity of cases that are none of those just told of."""

ONE_OTHER: Final = {
    "nb": {"en": "{one} annen", "ei": "{one} anna", "et": "{one} annet"},
    "nn": {"ein": "{one} annan", "ei": "{one} anna", "eit": "{one} anna"},
    "en": {"": "{one} other"},
}
"""One of them, by the article of what is counted."""
