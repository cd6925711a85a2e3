"""A colour for every code, as a style sheet: no page may hold a style of its own.

Themes lie evenly round the circle of hues; the codes of a theme are neighbours that differ
in hue and lightness. Marks are thin washes of the colour, so that text on any number of
them keeps its contrast.
"""

from __future__ import annotations

from typing import Final

from workbench.model.codebook import Codebook

_START: Final = 25
_SPREAD: Final = 0.72
"""The share of its sector that a theme's codes fill."""
_STEPS: Final = ((0.52, 0.80), (0.45, 0.73), (0.58, 0.86))
"""Lightness in a light and in a dark page, by turns."""


def code_styles(codebook: Codebook) -> str:
    """Return a rule for each code that sets its colour ``--k``."""
    sector = 360 / max(1, len(codebook.themes))
    rules = []
    for at, theme in enumerate(codebook.themes):
        for number, code in enumerate(theme.codes):
            share = number / max(1, len(theme.codes) - 1)
            hue = (_START + sector * at + sector * _SPREAD * share) % 360
            light, dark = _STEPS[number % len(_STEPS)]
            rules.append(
                f".k-{code.id}{{--k:light-dark(oklch({light} .13 {hue:.0f}),"
                f"oklch({dark} .11 {hue:.0f}))}}"
            )
    return "\n".join(rules) + "\n"
