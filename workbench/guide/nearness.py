"""How near in meaning each turn is to each item, as a trained model sees it.

Raw cosines differ more between two items, or two turns, than between the right item and a
wrong one; so both are evened out. What an item is near to on average is taken from the
talk's own turns, leaning on :data:`LEAN` imagined ones so that a short talk is not emptied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.language.meaning import vectors
from workbench.model.guide import Guide
from workbench.model.transcript import Turn

LEAN: Final = 8
"""Imagined turns, as near to each item as to the others."""

SCALE: Final = 0.02
"""Difference of cosines that counts as one."""

STEEP: Final = 3.0
"""Nearness beyond which more says nothing more."""

DECIMALS: Final = 3
"""Decimals kept: two machines may differ in the eighth."""

OFF: Final = {
    "en": (
        "Can you hear me? The recorder is running now, and you have signed the consent form.",
        "Sorry, my phone is ringing. Do you want to take a break or some coffee?",
        "Thank you very much for your time. I will stop the recording.",
    ),
    "nb": (
        "Hører du meg? Nå går opptaket, og du har lest skrivet og skrevet under på samtykket.",
        "Beklager, telefonen ringer. Skal vi ta en pause eller litt kaffe?",
        "Tusen takk for praten. Da slår jeg av opptaket.",
    ),
}
"""What is said off the guide."""


@dataclass(frozen=True)
class Nearness:
    """Turns against items, and each turn against the one before it.

    ``items``: turns × items and off the guide, mostly within ±3; ``akin``: about 0 on average.
    """

    items: NDArray[np.float64]
    akin: NDArray[np.float64]


class Compass:
    """A guide's items as vectors."""

    def __init__(self, guide: Guide, model: str) -> None:
        """Read the items; without a model (``none``) nothing is near anything."""
        self._model = model
        found = [vectors(readings, model) for readings in zip(*_items(guide), strict=True)]
        self._items = [rows for rows in found if rows is not None]
        self._off = vectors(off_guide(guide.language), model)

    def near(self, turns: Sequence[Turn]) -> Nearness | None:
        """Return the nearness of every turn; None without a model."""
        said = vectors([turn.text for turn in turns], self._model)
        if said is None or self._off is None or not turns:
            return None
        cosines = [said @ rows.T for rows in self._items]
        off = (said @ self._off.T).max(axis=1, keepdims=True)
        raw = np.hstack([np.mean(cosines, axis=0), off]).astype(np.float64)
        raw -= raw.mean(axis=1, keepdims=True)
        usual = raw.sum(axis=0) / (len(raw) + LEAN)
        items = np.clip((raw - usual) / SCALE, -STEEP, STEEP)
        after = (said[1:] * said[:-1]).sum(axis=1) if len(turns) > 1 else np.zeros(0)
        usually = after.mean() if len(after) else 0.0
        akin = np.concatenate([[0.0], (after - usually) / SCALE / 2])
        return Nearness(items.round(DECIMALS), akin.round(DECIMALS))


def readings(guide: Guide) -> tuple[str, ...]:
    """Return every text that a guide's side of the comparison reads."""
    return (*(text for item in _items(guide) for text in item), *off_guide(guide.language))


def off_guide(language: str) -> tuple[str, ...]:
    """Return what is said off the guide, in English or in bokmål."""
    return OFF["en" if language == "en" else "nb"]


def _items(guide: Guide) -> list[tuple[str, str, str]]:
    """Return each item as asked, with its cues and prompts, and with what it stands under."""
    above = [guide.by_id[item.parent].text if item.parent else "" for item in guide.items]
    return [
        (
            item.text,
            f"{item.text} {', '.join((*item.cues, *item.prompts))}",
            f"{parent} {item.text}",
        )
        for item, parent in zip(guide.items, above, strict=True)
    ]
