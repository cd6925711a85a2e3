"""The phrases that the coding page's scripts say, in the reader's language."""

from __future__ import annotations

import json
from typing import Final

from workbench.web.speech import Speech

SAID: Final = (
    "Change the code",
    "Choose the new place and press Enter; Escape leaves it",
    "Code this passage",
    "Coded «{code}»",
    "Coded «{code}» as against; X makes it for",
    "Coded «{code}» as for; X makes it against",
    "Coded «{code}» as for, though nothing tells which; X makes it against",
    "For or against?",
    "against, by what is told here and elsewhere",
    "for, by what is told here and elsewhere",
    "Nothing tells: Enter codes it as for, X as against.",
    "Counts: include",
    "Does not count: exclude",
    "Done again",
    "Key {key} now puts «{code}»",
    "Memo on the code «{code}»",
    "Memo on the coding «{code}»",
    "Memo on the interview",
    "Memo on the turn",
    "No code fits",
    "No more places where you disagree",
    "As in",
    "No more suggestions",
    "Reject «{code}»",
    "Suggested because of",
    "Suggestions are being worked out …",
    "{code}, suggested, {share} %",
    "{number} suggestions",
    "No more uncoded turns",
    "New code «{name}» …",
    "It goes into the codebook file, with a theme and a definition.",
    "The server does not answer. The code is not made; try again.",
    "None of them",
    "Now against",
    "Now for",
    "Removed «{code}»",
    "Saved",
    "Saving …",
    "The codebook has changed.",
    "The transcript was corrected. Load the page again before you go on.",
    "The server does not answer. What you do is kept here and sent when it is back.",
    "Undone",
    "Undone in {place}",
    "Changed «{code}»",
    "Wrote a memo",
    "Took a memo away",
    "Said which question a turn deals with",
    "Rejected a suggestion",
    "Wrote a summary",
    "Decided",
    "In the codebook",
    "There is nothing to undo.",
    "The server does not answer.",
    "the study",
    "Which question does this turn deal with?",
    "against",
    "memo",
    "not in the guide",
    "{number} not saved yet. They are kept here.",
    (
        "{number} not saved yet: the server does not answer. "
        "They are kept here and sent when it is back."
    ),
)
"""Every phrase a script asks for; a test holds this list against the scripts."""


def page_words(speech: Speech) -> str:
    """Return the phrases as JSON, English to the reader's language."""
    return json.dumps({phrase: speech(phrase) for phrase in SAID}, ensure_ascii=False)
