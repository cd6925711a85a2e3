"""How far coders agree on which turns a code applies to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coefficient:
    """A chance-corrected coefficient with its 95 % interval.

    1 is perfect agreement, 0 what chance would give, below 0 systematic disagreement.
    Each is None where there is no variation to agree or disagree on.
    """

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class CodeAgreement:
    """Agreement on one code over the informants' turns that at least two coders judged.

    ``both``: turns where every coder who judged them used the code; ``neither``: where
    none did. ``only``: for each coder (in the study's order) the turns where that coder
    used it and another did not. ``percent`` is the share of agreeing pairs of judgements
    (0–1), which chance alone can make high.
    """

    code: str
    alpha: Coefficient
    percent: float | None
    both: int
    only: tuple[tuple[str, int], ...]
    neither: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A turn that coders judged differently on a code.

    ``used`` are the coders who used the code, ``unused`` those who did not. When nobody
    is in ``unused``, they differ on the stance: one says it supports, one contradicts.
    """

    interview: str
    turn: int
    code: str
    used: tuple[str, ...]
    unused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The comparison of coders on the interviews that at least two of them coded.

    ``overall`` is α with every code's judgements pooled, ``sets`` α over each turn's set
    of codes with MASI distance. ``turns`` is the number of turns compared.
    """

    coders: tuple[str, ...]
    interviews: tuple[str, ...]
    turns: int
    overall: Coefficient
    sets: float | None
    codes: tuple[CodeAgreement, ...]
    disagreements: tuple[Disagreement, ...]
