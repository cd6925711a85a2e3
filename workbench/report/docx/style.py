"""The roles of a report's paragraphs, and the styles of the house that play them.

A template writes ``role: lead``; the house style says how a lead looks. Whoever brings a
Word file of their own maps the roles to its styles (``roles`` in the settings of a study).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

PARAGRAPH: Final = {
    "body": "Body Text",
    "lead": "Lead",
    "note": "Note",
    "notice": "Notice",
    "source": "Source",
    "quote": "Quote",
    "attribution": "Quote Attribution",
    "bullet": "List Bullet",
    "number": "List Number",
    "list-continue": "List Continue",
    "heading-1": "heading 1",
    "heading-2": "heading 2",
    "heading-3": "heading 3",
    "heading-4": "heading 4",
    "appendix-1": "Appendix Heading 1",
    "appendix-2": "Appendix Heading 2",
    "appendix-3": "Appendix Heading 3",
    "caption": "caption",
    "figure-caption": "Figure Caption",
    "figure": "Figure",
    "table-text": "Table Text",
    "table-head": "Table Head",
    "table-note": "Table Note",
    "contents-title": "TOC Heading",
    "contents-1": "toc 1",
    "contents-2": "toc 2",
    "contents-3": "toc 3",
    "contents-captions": "table of figures",
    "footnote": "footnote text",
    "cover-title": "Title",
    "cover-subtitle": "Subtitle",
    "cover-client": "Cover Client",
    "cover-authors": "Cover Authors",
    "cover-date": "Cover Date",
    "cover-notice": "Cover Notice",
}
"""Role → name of the paragraph style in the workbench's own house style."""

CHARACTER: Final = {
    "link": "Hyperlink",
    "code": "Code",
    "caption-label": "Caption Label",
    "footnote-mark": "footnote reference",
}
"""Role → name of the character style."""

TABLE: Final = {"table": "Report Table"}
"""Role → name of the table style."""

INSTEAD: Final[Mapping[str, str]] = {
    "lead": "body",
    "note": "body",
    "notice": "body",
    "source": "note",
    "attribution": "body",
    "list-continue": "body",
    "appendix-1": "heading-1",
    "appendix-2": "heading-2",
    "appendix-3": "heading-3",
    "figure-caption": "caption",
    "figure": "body",
    "table-text": "body",
    "table-head": "table-text",
    "table-note": "note",
    "contents-title": "heading-2",
    "contents-1": "body",
    "contents-2": "contents-1",
    "contents-3": "contents-2",
    "contents-captions": "contents-1",
    "footnote": "body",
    "cover-subtitle": "body",
    "cover-client": "body",
    "cover-authors": "cover-client",
    "cover-date": "cover-client",
    "cover-notice": "notice",
}
"""Role → the role whose style plays it in a house style that has none for it."""

PLAIN: Final[Mapping[str, str]] = {
    "character": "Default Paragraph Font",
    "table": "Table Grid",
}
"""What plays the roles of other kinds there: a style that nearly every Word file has."""

KINDS: Final = {"paragraph": PARAGRAPH, "character": CHARACTER, "table": TABLE}
"""The roles by the kind of style that plays them."""

LANGUAGES: Final = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
"""Language → the tag that spelling checkers and screen readers go by."""

SHADE: Final = (0x1B, 0x56, 0x6B)
"""The darkest ground of a shaded cell; lighter shades are mixed with white."""

_BLACK, _WHITE = "000000", "FFFFFF"


def styles_for(roles: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return kind → role → style name: the defaults with ``roles`` laid over them.

    A role that is no default's is a paragraph role of the study's own.
    """
    chosen = {kind: dict(defaults) for kind, defaults in KINDS.items()}
    for role, name in roles.items():
        kind = next((kind for kind, known in KINDS.items() if role in known), "paragraph")
        chosen[kind][role] = name
    return chosen


def tag(language: str) -> str:
    """Return the full language tag of nb, nn or en (others stay as they are)."""
    return LANGUAGES.get(language, language)


def shaded(shade: float) -> tuple[str, str]:
    """Return ground and text colour (``RRGGBB``) of a cell as dark as ``shade`` (0–1).

    The text is black or white, whichever stands out more: the better of the two has a
    contrast of at least √21 ≈ 4.58 on any ground (WCAG 2.2 asks for 4.5). The shades
    fall evenly in lightness, so they keep their order in a grey print.
    """
    share = min(max(shade, 0.0), 1.0)
    ground = [round(255 + (part - 255) * share) for part in SHADE]
    colour = "".join(f"{part:02X}" for part in ground)
    dark = contrast(colour, _WHITE) > contrast(colour, _BLACK)
    return colour, _WHITE if dark else _BLACK


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio (1–21) of two colours, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
        for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
