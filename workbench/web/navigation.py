"""The places of the main menu, in their order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the menu; ``phrase`` is said in the reader's language.

    It is marked as the present one on every page whose path begins with one of ``under``.
    """

    path: str
    phrase: str
    under: tuple[str, ...] = ()

    def holds(self, path: str) -> bool:
        """Say whether the page at ``path`` belongs to this place."""
        return path == self.path or any(path.startswith(one) for one in self.under)


INTERVIEWS: Final = "Interviews"

PLACES: Final = (
    Place("/", INTERVIEWS, under=("/t/", "/beside/")),
    Place("/codebook", "Codebook"),
    Place("/search", "Search"),
    Place("/matrix", "Matrices", under=("/matrix/",)),
    Place("/report", "Report", under=("/report/",)),
    Place("/help", "Help", under=("/help/", "/steps")),
)
