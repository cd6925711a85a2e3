"""Krippendorff's α of yes-or-no judgements, with an interval by bootstrap over units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from workbench.model.agreement import Coefficient

ROUNDS: Final = 1000
"""How many samples of units the interval rests on."""

_BOUNDS: Final = (2.5, 97.5)

Tally: TypeAlias = Mapping[tuple[float, int, int], int]
"""What units amount to, and how many amount to it: (:func:`apart`, yes, judgements)."""

_Floats: TypeAlias = NDArray[np.float64]


def apart(yes: int, judgements: int) -> float:
    """Return the disagreement in a unit: its unequal pairs, weighed by 1 / (m - 1)."""
    return 2 * yes * (judgements - yes) / (judgements - 1)


def with_interval(tally: Tally, seed: int) -> Coefficient:
    """Return α over the units of ``tally`` with its 95 % percentile interval.

    Units are drawn with replacement. Only their kinds matter, so a sample is one draw from
    a multinomial. Samples without any variation, where α is undefined, are left out.
    """
    units = sum(tally.values())
    if not units:
        return Coefficient(None)
    kinds = np.array(list(tally), dtype=float)
    times = np.array(list(tally.values()), dtype=float)
    value = float(_alpha(times[None, :] @ kinds)[0])
    if np.isnan(value):
        return Coefficient(None)
    drawn = np.random.default_rng(seed).multinomial(units, times / units, size=ROUNDS)
    low, high = np.nanpercentile(_alpha(drawn @ kinds), _BOUNDS)
    return Coefficient(value, float(low), float(high))


def _alpha(sums: _Floats) -> _Floats:
    """Return α for each row of (disagreement, yes, judgements); NaN where undefined.

    1 - D_o / D_e with D_o = disagreement / N and D_e = 2·yes·no / (N·(N - 1)).
    """
    disagreement, yes, judgements = sums.T
    chance = 2 * yes * (judgements - yes)
    observed = (judgements - 1) * disagreement
    defined = chance > 0
    alpha: _Floats = np.full(len(sums), np.nan)
    alpha[defined] = 1 - observed[defined] / chance[defined]
    return alpha
