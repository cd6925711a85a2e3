"""A claim as a researcher writes it, before it is held against the codings."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import Where
from workbench.model.finding import Counted, Quantifier, Side, Status
from workbench.model.wording import Wording


@dataclass(frozen=True, slots=True)
class Authored:
    """What a claim says, and what it is to rest on.

    ``codes`` with ``joined`` «all»: a case must hold every one; «any»: one is enough. ``group``
    None: all cases. ``cases``: the claim is about these alone. ``quantifier`` None: the word the
    rule gives. ``same_as`` and ``another_than`` name a claim on the same single case, or on
    another one. ``where`` is its place in the file.
    """

    id: str
    text: Wording
    codes: tuple[str, ...]
    joined: str
    side: Side
    group: str | None
    cases: tuple[str, ...]
    counted: Counted
    quantifier: Quantifier | None
    status: Status
    same_as: str
    another_than: str
    where: Where
    text_at: Where
    quantifier_at: Where


"""Places are those of the claim, of its text, and of its word of quantity."""
