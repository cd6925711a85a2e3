"""Statements of a report held against what the codings give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.model.drift import Borne, Drift, Part, Slip
from workbench.model.finding import Quantifier
from workbench.text.form import plain
from workbench.trace.drift.amount import OF_CLASS, RANK, Amount, Quantity
from workbench.trace.drift.pair import Pairing
from workbench.trace.drift.statement import Statement, statements
from workbench.trace.drift.strength import group_of, rank_of
from workbench.trace.drift.text import Stretch

_SURE: Final = 0.62
"""Likeness from which a sentence is held to be on the matter of a claim."""

_APART: Final = 0.85
"""The next claim must be no more than this share as like: else it is not known which is meant."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the codings give on one matter: a claim in words, and its numbers.

    ``group`` is the name of the group it is about, "" for all cases.
    """

    claim: str
    text: str
    quantifier: Quantifier
    n: int
    denominator: int
    total: int
    group: str = ""


def loose(found: Iterable[Statement], said: Iterable[str]) -> tuple[Statement, ...]:
    """Return the statements that the study does not itself make, in the same words."""
    texts = {_bare(piece) for text in said for piece in (text, *text.split("; "))}
    return tuple(one for one in found if not {_bare(one.text), _bare(one.sentence)} & texts)


def _bare(text: str) -> str:
    return re.sub(r"[^\w ]", "", plain(text)).strip()


def against_evidence(
    found: Sequence[Statement], known: Sequence[Known], pairing: Pairing
) -> Iterator[Drift]:
    """Yield the statements that claim more cases than hold it, or «all» where not all spoke."""
    overall = [(one, _statement(one, pairing)) for one in known if not one.group]
    for here in found:
        if here.quantity is None or here.taken_over or here.quantity.group:
            continue
        if pairing.nouns.kind(here.quantity.noun) not in {"case", ""}:
            continue
        meant = _meant(here, overall, pairing)
        slip = _slip(here.quantity, meant[0]) if meant else None
        if meant and slip:
            one, likeness = meant
            yield Drift(slip, here.place, None, round(likeness, 2), _borne(one))


def borne_of_groups(
    raised: Drift, found: Iterable[Statement], known: Iterable[Known], pairing: Pairing
) -> bool:
    """Say whether the codings give of a group what a statement is raised for telling of it."""
    held = [one for one in found if one.place == raised.here and one.quantity]
    for one in known if held else ():
        if not one.group:
            continue
        said = _statement(one, pairing)
        for here in held:
            if said.quantity is None or here.quantity is None:
                continue
            same = group_of(said.quantity) == group_of(here.quantity)
            if same and pairing.scale.likeness(here, said) >= _SURE:
                return _slip(here.quantity, one) is None
    return False


def _statement(one: Known, pairing: Pairing) -> Statement:
    """Return a claim as a statement, to be compared with others."""
    return statements([Stretch(Part.REST, "", 0, 0, one.text)], pairing.nouns, pairing.split)[0]


def _meant(
    here: Statement, known: Iterable[tuple[Known, Statement]], pairing: Pairing
) -> tuple[Known, float] | None:
    """Return the claim a statement is about, when it is plain which."""
    ranked = sorted(
        ((pairing.scale.likeness(here, said), one.claim, one) for one, said in known),
        key=lambda entry: (-entry[0], entry[1]),
    )
    if not ranked or ranked[0][0] < _SURE:
        return None
    if len(ranked) > 1 and ranked[1][0] > _APART * ranked[0][0]:
        return None
    if _may_be_the_other_side(here, ranked[0][2], known, pairing):
        return None
    return ranked[0][2], ranked[0][0]


def _may_be_the_other_side(
    here: Statement, meant: Known, known: Iterable[tuple[Known, Statement]], pairing: Pairing
) -> bool:
    """Say whether nothing tells on which side of a matter a statement stands.

    «For» and «against» share the words of the matter; only what they do not share tells them apart.
    """
    stem = meant.claim.removesuffix(_AGAINST)
    sides = {one.claim: said for one, said in known if one.claim.removesuffix(_AGAINST) == stem}
    words = {claim: pairing.scale.words(said) for claim, said in sides.items()}
    own = words.pop(meant.claim) & pairing.scale.words(here)
    return any(own <= theirs for theirs in words.values())


_AGAINST: Final = "-against"


def _slip(said: Quantity, known: Known) -> Slip | None:
    if said.amount is Amount.ALL and known.denominator < known.total and not _told_part(said):
        return Slip.UNASKED
    exact = said.amount is Amount.EXACT
    claimed = rank_of(said.number, said.of or known.denominator) if exact else RANK[said.amount]
    borne = max(
        RANK[OF_CLASS[known.quantifier]]
        if known.quantifier is not Quantifier.EXACT
        else rank_of(known.n, known.denominator),
        rank_of(known.n, known.denominator),
    )
    more = said.number > known.n if exact else claimed > borne
    return Slip.EVIDENCE if more else None


def _told_part(said: Quantity) -> bool:
    """Say whether «all» is told with its number: «alle de tre» of those who were asked."""
    return bool(said.number or said.of)


def _borne(one: Known) -> Borne:
    return Borne(one.claim, one.n, one.denominator, one.total)
