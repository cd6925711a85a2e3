"""The keys of the coding page, as its help shows them. What they do stands in ``keys.js``."""

from __future__ import annotations

from typing import Final, TypeAlias

from workbench.web.speech import Speech

Group: TypeAlias = tuple[str, tuple[tuple[str, str], ...]]

KEYS: Final[tuple[Group, ...]] = (
    (
        "Move",
        (
            ("↑ ↓", "previous and next turn"),
            ("S", "the first sentence; then ← → the one before and after"),
            ("W", "the first word; then ← → the one before and after"),
            ("⇧ ← →", "shorten and lengthen the passage"),
            ("Ctrl ⇧ ← →", "the same at its beginning"),
            ("Alt ⇧ ← →", "shorten and lengthen it by a sign"),
            ("⇧ ↑ ↓", "take in turns above and below"),
            ("G ⇧G", "next and previous suggestion (when they are shown)"),
            ("Esc", "back to the whole turn"),
            ("N ⇧N", "next and previous turn you have not coded"),
            ("D ⇧D", "next and previous place where you disagree"),
        ),
    ),
    (
        "Code",
        (
            ("C", "choose a code: type a part of its name, Enter"),
            ("1 … 9", "the code you gave that key"),
            (".", "the code you used last"),
            ("⇧ 1 … 9", "the same, against the finding"),
            ("Tab", "from the turn to its codes"),
        ),
    ),
    (
        "On a code in the margin",
        (
            ("X", "for or against"),
            ("E", "another passage: choose it, Enter"),
            ("R", "another code"),
            ("M", "memo on the coding"),
            ("Del", "remove"),
        ),
    ),
    (
        "On a suggestion",
        (
            ("Enter", "accept: for, unless it is proposed as against"),
            ("X ⇧ Enter", "accept as against the finding"),
            ("Del", "reject: such words do not bear the code"),
        ),
    ),
    (
        "And",
        (
            ("M", "memo on the turn"),
            ("⇧M", "memo on the interview"),
            ("Q", "correct which question the turn deals with"),
            ("U Ctrl Z", "undo"),
            ("⇧U Ctrl Y", "do again"),
            ("Z", "what can be undone, here and in other interviews"),
            ("?", "these keys"),
        ),
    ),
)


def help_of(say: Speech) -> list[Group]:
    """Return the keys with their meanings in the reader's language."""
    return [(say(title), tuple((key, say(text)) for key, text in keys)) for title, keys in KEYS]
