"""A claim signed off by a person, and whether the signature still covers what is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

KIND: Final = "claim"
"""The kind of decision that a signature on a claim is."""

VERDICT: Final = "signed"


@dataclass(frozen=True, slots=True)
class Signing:
    """One person's signature on a claim.

    ``date`` is ISO; ``text`` what was printed when it was signed. ``changed`` names what has
    changed since (``text``, ``quantifier``, ``cases``, ``evidence``): then it has lapsed.
    """

    claim: str
    coder: str
    date: str
    text: str
    note: str = ""
    changed: tuple[str, ...] = ()

    @property
    def lapsed(self) -> bool:
        """Whether the claim is no longer what was signed."""
        return bool(self.changed)
