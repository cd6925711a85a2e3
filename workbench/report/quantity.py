"""The words of quantity as the method chapter and the evidence tables print them."""

from __future__ import annotations

from typing import Final

from workbench.model.finding import Quantifier
from workbench.model.wording import Wording
from workbench.report.phrase import say

QUANTIFIERS: Final[dict[Quantifier, Wording]] = {
    Quantifier.NONE: say("ingen", "ingen", "none"),
    Quantifier.ONE: say("én", "éin", "one"),
    Quantifier.COUPLE: say("et par", "eit par", "a couple"),
    Quantifier.SOME: say("noen", "nokre", "some"),
    Quantifier.SEVERAL: say("flere", "fleire", "several"),
    Quantifier.HALF: say("halvparten", "halvparten", "half"),
    Quantifier.MOST: say("de fleste", "dei fleste", "most"),
    Quantifier.ALL_BUT_ONE: say("alle unntatt én", "alle unnateke éin", "all but one"),
    Quantifier.ALL: say("alle", "alle", "all"),
    Quantifier.EXACT: say("nøyaktig tall", "nøyaktig tal", "exact number"),
}

RULE: Final = (
    (say("n = 0", "n = 0", "n = 0"), say("ingen", "ingen", "none")),
    (
        say(
            "n = 1, og D er 1 eller over {exact}",
            "n = 1, og D er 1 eller over {exact}",
            "n = 1, and D is 1 or above {exact}",
        ),
        say("én", "éin", "one"),
    ),
    (
        say(
            "ingen ble spurt, og ikke alle tok det opp",
            "ingen vart spurde, og ikkje alle tok det opp",
            "nobody was asked, and not all raised it",
        ),
        say("tallet selv", "talet sjølv", "the number itself"),
    ),
    (
        say("n = D, uten delte meninger", "n = D, utan delte meiningar", "n = D, of one mind"),
        say("alle", "alle", "all"),
    ),
    (
        say("D er {exact} eller lavere", "D er {exact} eller lågare", "D is {exact} or less"),
        say(
            "tallet selv («to av de tre»)",
            "talet sjølv («to av dei tre»)",
            "the number itself (“two of the three”)",
        ),
    ),
    (
        say(
            "n = D − 1, D er minst {all_but_one}, uten delte meninger, og koden er ikke følsom",
            "n = D − 1, D er minst {all_but_one}, utan delte meiningar, og koden er ikkje følsam",
            "n = D − 1, D is at least {all_but_one}, of one mind, and the code is not sensitive",
        ),
        say("alle unntatt én", "alle unnateke éin", "all but one"),
    ),
    (
        say(
            "n er minst {most} × D + 1", "n er minst {most} × D + 1", "n is at least {most} × D + 1"
        ),
        say("de fleste", "dei fleste", "most"),
    ),
    (say("n = D / 2", "n = D / 2", "n = D / 2"), say("halvparten", "halvparten", "half")),
    (
        say("n = {couple}", "n = {couple}", "n = {couple}"),
        say("et par", "eit par", "a couple"),
    ),
    (
        say("n er over {several} × D", "n er over {several} × D", "n is above {several} × D"),
        say("flere", "fleire", "several"),
    ),
    (say("ellers", "elles", "otherwise"), say("noen", "nokre", "some")),
)
"""The rule for words of quantity, first match first; thresholds by their names."""
