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

ONE: Final = {
    "nb": {"en": "én", "ei": "éi", "et": "ett"},
    "nn": {"ein": "éin", "ei": "éi", "eit": "eitt"},
    "en": {},
}
"""The number one, by the article of what is counted."""

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
