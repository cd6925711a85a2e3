"""Figures held against what registers say of the cases: whose could a figure be?

An exact figure points at the cases that have it, a rounded one at those that it could have been
rounded from, and «the other five together» at the one that was left out. It gives a case away
when it fits too few of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations, product
from typing import Final

from workbench.model.case import Attribute
from workbench.model.interview import Study
from workbench.privacy.figure import Figure, figures

FEWEST: Final = 2
"""Cases that a figure must fit to point at none of them."""

_SMALLEST: Final = 10
_LARGE: Final = 10_000
_NEAR: Final = 0.01
_ROUNDED_FROM: Final = 100
_WIDEST: Final = 0.35
"""Share of itself that a rounded figure may span: «tusen» is a manner of speaking."""

_IN_FULL: Final = 100
"""How many times its own step a figure must be that has not been rounded: three digits."""

_SCALES: Final = (1, 1_000, 1_000_000)
_TENS: Final = 10
_FINE: Final = 1e-9
_PERCENT = re.compile(r"[ \u00a0]?(?:%|(?:prosent|percent|per cent)\b)", re.IGNORECASE)

_ORDINAL: Final = frozenset({"class", "klasse", "year", "år", "index", "indeks"})
_RATES: Final = frozenset({"percent", "prosent", "%", "share", "andel", "del"})
"""Units of shares: a share in whole numbers is many places' own."""

_SCALE = re.compile(r"[ \u00a0]*(mill(?:ion|\.)?\w*|tusen|thousand)\b", re.IGNORECASE)
_MEASURE = re.compile(
    r"[ \u00a0-]*(?:%|(?:prosent|percent|per cent|år|years?|dag\w*|days?|uke\w*|veke\w*|weeks?"
    r"|måned\w*|månad\w*|months?|time\w*|timar|hours?|minutt\w*|minutes?|kvadrat\w*|square"
    r"|meter|kilometer|mil|kroner|kr|tusen|million\w*)\b)"
    r"|\.?[ \u00a0](?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november"
    r"|desember|january|february|march|may|june|july|october|december)\b",
    re.IGNORECASE,
)
_ABOVE: Final = re.compile(
    r"\b(?:over|mer enn|meir enn|fler[ei]* enn|fleire enn|minst|drøyt|vel|godt over|litt over"
    r"|rett over|drygt|i overkant av|more than|(?:just|well|a little|slightly) over|upwards of"
    r"|at least|above)"
    r"[ \u00a0][£$€]?$",
    re.IGNORECASE,
)
_BELOW: Final = re.compile(
    r"\b(?:under|nesten|knapt|nær|nærare|nærmere|snaut|rett under|mindre enn|færre enn|opp mot"
    r"|oppunder|snautt|i underkant av|nearly|almost|close to|(?:just|a little|slightly|well) under"
    r"|just short of|less than|fewer than)[ \u00a0][£$€]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Register:
    """What the registers tell of the cases interviewed, as numbers that could be known again."""

    study: Study

    @cached_property
    def _held(self) -> tuple[tuple[str, float], ...]:
        """Each case with each of its figures that registers count."""
        return tuple(
            (case.id, value)
            for case in self.study.interviewed()
            for attribute in case.attributes
            if (value := _counted(attribute)) is not None
        )

    @cached_property
    def _left_out(self) -> tuple[tuple[str, float], ...]:
        """Each case with the sums of all the others': one minus told is the one left out."""
        sums: dict[str, dict[str, float]] = {}
        for case in self.study.interviewed():
            for attribute in case.attributes:
                value = _counted(attribute)
                if value is not None:
                    sums.setdefault(attribute.name, {})[case.id] = value
        return tuple(
            (case, sum(held.values()) - value)
            for held in sums.values()
            if len(held) > FEWEST
            for case, value in held.items()
        )

    @cached_property
    def _by_name(self) -> dict[str, list[tuple[str, float]]]:
        """Each register's figures by case: a reader knows from the sentence which is meant."""
        named: dict[str, list[tuple[str, float]]] = {}
        for case in self.study.interviewed():
            for attribute in case.attributes:
                value = _counted(attribute)
                if value is not None:
                    named.setdefault(attribute.name, []).append((case.id, value))
        return named

    def pointing(self, text: str) -> Iterator[tuple[Figure, float]]:
        """Yield the figures of a text that fit too few cases, with their values."""
        for figure in figures(text):
            value = scaled(figure, text)
            if value >= _SMALLEST and 0 < len(self.fitting(value, figure, text)) < FEWEST:
                yield figure, value

    def fitting(self, value: float, figure: Figure, text: str) -> frozenset[str]:
        """Return the cases that a figure could be told of; none where it counts something else.

        A figure in full fits those within a hundredth of it; a rounded one those that it, with
        «over» or «nearly» before it, may have been rounded from.
        """
        plain = measured(text, figure) and value < _LARGE and value == int(value)
        if plain:
            return frozenset()
        said = {value, figure.value, value / 1_000, value / 1_000_000}
        exact = frozenset(case for case, held in (*self._held, *self._left_out) if held in said)
        if exact or value < _ROUNDED_FROM:
            return exact
        low, high = _span(value, text[: figure.start])
        if high - low > _WIDEST * value:
            return frozenset()
        scales = _SCALES if value != figure.value else (1,)  # a register may count in millions
        for values, scale in product(self._by_name.values(), scales):
            fits = frozenset(case for case, held in values if low <= held * scale <= high)
            if 0 < len(fits) < FEWEST:
                return fits
        return frozenset()

    def shares(self, text: str) -> Iterator[tuple[Figure, float]]:
        """Yield the shares and averages of a text that one case's figures alone give.

        Whoever has the registers divides one by another: «54 per cent of those over eighty»,
        «4.3 books each». A share in full tens could be many a place's.
        """
        for figure in figures(text):
            decimals = (
                len(re.split(r"[.,]", figure.words)[1])
                if re.search(r"\d[.,]\d", figure.words)
                else 0
            )
            percent = _PERCENT.match(text, figure.end) is not None
            if not decimals and (not percent or figure.value % _TENS == 0):
                continue
            told = figure.value / 100 if percent else figure.value
            near = 0.5 * 10**-decimals / (100 if percent else 1)
            for ratios in self._ratios:
                fits = {case for case, ratio in ratios if abs(ratio - told) <= near + _FINE}
                if len(fits) == 1:
                    yield figure, figure.value
                    break

    @cached_property
    def _ratios(self) -> tuple[tuple[tuple[str, float], ...], ...]:
        """Each register's figures divided by each other's, case by case."""
        named = {name: dict(values) for name, values in self._by_name.items()}
        return tuple(
            tuple((case, one[case] / other[case]) for case in one if other.get(case))
            for one, other in permutations(named.values(), 2)
        )

    def telling(self, value: float, text: str, figure: Figure, case: str) -> bool:
        """Say whether a figure is one that a register has for this case, or as good as it.

        As good as it is a figure within a hundredth of it that has not been rounded.
        """
        plain = measured(text, figure) and value < _LARGE and value == int(value)
        if plain or value < _SMALLEST:
            return False
        full = value >= _ROUNDED_FROM and _IN_FULL * _step(value) <= value
        near = _NEAR * value if full else 0.0
        return any(
            one == case and (abs(held - value) <= near or held == figure.value)
            for one, held in self._held
        )


def _span(value: float, before: str) -> tuple[float, float]:
    """Return between what a figure lies that is told as ``value`` behind the words ``before``."""
    step = _step(value)
    if step <= 1:
        return value * (1 - _NEAR), value * (1 + _NEAR)
    if _ABOVE.search(before):
        return value, value + step
    if _BELOW.search(before):
        return value - step, value
    return value - step / 2, value + step / 2


def _step(value: float) -> float:
    """Return what a figure seems to be rounded to: 400 to hundreds, 1 342 to ones."""
    if value != int(value):
        return 0
    digits = str(int(value))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _counted(attribute: Attribute) -> float | None:
    """Return a register's figure by which a case could be known: no class and no year."""
    value = attribute.value
    if value is None or isinstance(value, str) or value < _SMALLEST:
        return None
    unit = attribute.unit.casefold()
    rate = unit in _RATES or " per " in f" {unit} "
    return None if unit in _ORDINAL or (rate and value == int(value)) else value


def measured(text: str, figure: Figure) -> bool:
    """Say whether a figure counts days, money, metres … or is a date: not what registers count."""
    return bool(_MEASURE.match(text, figure.end))


def scaled(figure: Figure, text: str) -> float:
    """Return a figure's value with the thousands or millions that are said behind it."""
    behind = _SCALE.match(text, figure.end)
    if not behind or " " in figure.words.strip() or not figure.words[:1].isdigit():
        return figure.value
    return figure.value * (1_000_000 if behind.group(1).casefold().startswith("m") else 1_000)
