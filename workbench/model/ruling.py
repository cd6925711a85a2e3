"""Which recorded decisions stand: the last word on each thing that was decided on."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from workbench.model.coding import Decision

REOPEN = "reopen"
"""The verdict that takes a decision back."""


def standing(
    decisions: Iterable[Decision], kind: str, verdicts: Collection[str]
) -> dict[str, Decision]:
    """Return the last decision of a kind on each thing, by its id, where it is not taken back."""
    made = sorted(
        (one for one in decisions if one.kind == kind), key=lambda one: (one.time, one.id)
    )
    last = {one.about: one for one in made}
    return {about: one for about, one in last.items() if one.verdict in verdicts}
