"""The word for a number of cases: one rule, first match, the same in every language."""

from __future__ import annotations

from typing import Final

from workbench.findings.rule import HOUSE, Rule
from workbench.findings.tally import Tally
from workbench.model.finding import Quantifier

RANKS: Final = (
    (Quantifier.NONE,),
    (Quantifier.ONE,),
    (Quantifier.COUPLE,),
    (Quantifier.EXACT,),
    (Quantifier.SOME,),
    (Quantifier.SEVERAL, Quantifier.HALF),
    (Quantifier.MOST,),
    (Quantifier.ALL_BUT_ONE,),
    (Quantifier.ALL,),
)
"""The classes from weakest to strongest. «Several» may be a little less or more than half.
An exact number says what it says; it stands where it falls among the words it can be
exchanged for at the same D."""


def strength(quantifier: Quantifier) -> int:
    """Return how strong a class is: its place among :data:`RANKS`."""
    return next(rank for rank, classes in enumerate(RANKS) if quantifier in classes)


def choose(n: int, came_up: int, total: int, rule: Rule = HOUSE) -> Quantifier:
    """Choose the word for ``n`` of ``came_up`` cases, ``total`` in all. See :func:`chosen`."""
    return chosen(Tally(n, came_up, total), rule)


def chosen(tally: Tally, rule: Rule = HOUSE) -> Quantifier:
    """Choose the word for a tally. A house rule; the first that fits (D = came up):

    none at n = 0; one where a single case raised it; the number itself when D is small, or
    when nobody was asked and not every case raised it; all at n = D; one at n = 1; all but
    one at n = D − 1; most at n ≥ D/2 + 1; half at n = D/2; a couple at n = 2; several at
    n > D/3; else some.

    «All» and «all but one» are never said when a case is of two minds, nor «all but one»
    when being the odd one out could hurt. ValueError when n, D and the total do not nest.
    """
    n, d = tally.n, tally.came_up
    if not 0 <= n <= d <= tally.total or tally.mixed > d:
        raise ValueError(tally)
    if n == 0:
        return Quantifier.NONE
    if n == 1 and (d == 1 or d > rule.exact):
        return Quantifier.ONE
    if tally.emergent and d < tally.total:
        return Quantifier.EXACT
    if n == d and not tally.mixed:
        return Quantifier.ALL
    if d <= rule.exact:
        return Quantifier.EXACT
    return _word(n, d, rule, odd=not (tally.mixed or tally.exposed))


def allowed(tally: Tally, rule: Rule = HOUSE) -> tuple[Quantifier, ...]:
    """Return the classes that a tally bears, strongest first: the rule's word and weaker ones.

    The number itself is always borne. Of the weaker words only those that do not tell another
    number: «some», «several» and «most» may stand for more; «one» and «a couple» may not.
    """
    best = chosen(tally, rule)
    open_ended = (Quantifier.MOST, Quantifier.SEVERAL, Quantifier.SOME)
    weaker = [one for one in open_ended if tally.n > 1 and strength(one) < strength(best)]
    exact = [Quantifier.EXACT] if tally.n else []
    return tuple(dict.fromkeys((best, *exact, *weaker)))


def _word(n: int, d: int, rule: Rule, *, odd: bool) -> Quantifier:
    """Choose among the words for more than one and not all; ``odd``: one may be left out."""
    if n == d - 1 and odd and d >= rule.all_but_one:
        return Quantifier.ALL_BUT_ONE
    if n >= d * rule.most + 1:
        return Quantifier.MOST
    if 2 * n == d:
        return Quantifier.HALF
    if n == rule.couple:
        return Quantifier.COUPLE
    if n > d * rule.several:
        return Quantifier.SEVERAL
    return Quantifier.SOME
