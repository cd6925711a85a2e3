"""Names taken out of what is printed, every edit declared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from workbench.model.interview import Study
from workbench.model.wording import Wording
from workbench.text.form import nfc

Edit = tuple[int, str, str]
"""An edit: the offset in the original (code points), the original words, the printed ones."""

INTERVIEWER: Final = Wording(
    (("nb", "[intervjueren]"), ("nn", "[intervjuaren]"), ("en", "[the interviewer]"))
)
CASE: Final = Wording((("nb", "[stedet]"), ("nn", "[staden]"), ("en", "[the place]")))
SOMEBODY: Final = Wording((("nb", "[en person]"), ("nn", "[ein person]"), ("en", "[a person]")))
HIDDEN: Final = "[…]"
"""Printed where a study gives nothing to print instead."""

SHORTEST: Final = 2
"""Letters of the shortest form that is looked for: one letter is no name."""

_AFTER = r"(?=s?(?!\w))"
_BEFORE = r"(?<!\w)"


@dataclass(frozen=True)
class _Tier:
    """Forms that are looked for together, and what stands for each."""

    pattern: re.Pattern[str]
    instead: Mapping[str, Wording]

    def found(self, text: str, language: str) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and what is printed, for each form found in ``text``."""
        for match in self.pattern.finditer(text):
            wording = self.instead.get(_key(match.group()), Wording())
            yield match.start(), match.end(), wording.in_(language) or HIDDEN


class Pseudonyms:
    """What a study hides: its replacements, its cases' names, its people's names."""

    def __init__(self, study: Study) -> None:
        """Gather the forms that may not be printed."""
        units = {one.language: f"[{one.the}]" for one in study.units}
        place = Wording(tuple((tag, units.get(tag, text)) for tag, text in CASE.texts))
        own = ((one.text, one.instead) for one in study.replacements)
        cases = ((name, place) for case in study.cases for name in (case.name, *case.aliases))
        tiers = (_tier(own), _tier(cases), _tier(_people(study)))
        self._tiers = tuple(tier for tier in tiers if tier is not None)

    def shown(self, text: str, language: str) -> tuple[str, tuple[Edit, ...]]:
        """Return what may be printed of ``text`` (NFC), and the edits in their order.

        ``language`` (nb, nn, en) is the text's own. The study's replacements come first,
        longest first; then names and aliases of cases; then names and labels of people.
        Only whole words are replaced, also before a hyphen or a genitive s, which stays.
        Where the form begins a word with a capital, the text must too.
        """
        taken: list[tuple[int, int, str]] = []
        for tier in self._tiers:
            for start, end, instead in tier.found(text, language):
                if all(end <= first or last <= start for first, last, _ in taken):
                    taken.append((start, end, instead))
        edits = tuple((start, text[start:end], instead) for start, end, instead in sorted(taken))
        return edited(text, edits), edits


def edited(original: str, edits: Iterable[Edit]) -> str:
    """Return ``original`` with its edits made."""
    return _exchanged(original, edits, lambda edit: (edit[1], edit[2]), shift=False)


def unedited(printed: str, edits: Iterable[Edit]) -> str:
    """Return the original that ``printed`` was made of by ``edits``."""
    return _exchanged(printed, edits, lambda edit: (edit[2], edit[1]), shift=True)


def _exchanged(
    text: str, edits: Iterable[Edit], ways: Callable[[Edit], tuple[str, str]], *, shift: bool
) -> str:
    """Exchange the first of ``ways`` for the second; ``shift``: offsets are the other text's."""
    parts: list[str] = []
    at = moved = 0
    for edit in sorted(edits):
        old, new = ways(edit)
        start = edit[0] + (moved if shift else 0)
        if start < at or not text.startswith(old, start):
            raise ValueError(edit)
        parts += [text[at:start], new]
        at = start + len(old)
        moved += len(edit[2]) - len(edit[1])
    return "".join([*parts, text[at:]])


def _people(study: Study) -> Iterator[tuple[str, Wording]]:
    """Yield every form of a person's name with what is printed instead.

    A form that two people share stands for neither.
    """
    by_code_name = study.attribution == "code-name"  # else a code name would link quotes
    named = [
        *(
            (one.name, one.labels, _bracketed(one.code_name) if by_code_name else SOMEBODY)
            for one in study.participants
        ),
        *((one.name, one.labels, INTERVIEWER) for one in study.interviewers),
    ]
    whose: dict[str, Wording] = {}
    for name, labels, instead in named:
        forms = [*_parts(name), *(label for label in labels if _name_like(label))]
        for form in forms:
            whose[form] = instead if whose.get(form, instead) == instead else SOMEBODY
    yield from whose.items()


def _parts(name: str) -> list[str]:
    """Return the runs of words in a name, but not its small words (de, von) alone."""
    words = name.split()
    runs = [" ".join(words[start:end]) for start, end in combinations(range(len(words) + 1), 2)]
    return [run for run in runs if _name_like(run)]


def _name_like(form: str) -> bool:
    return len(form) >= SHORTEST and form[:1].isupper()


def _bracketed(code_name: str) -> Wording:
    return Wording.of(f"[{code_name}]") if code_name else SOMEBODY


def _tier(forms: Iterable[tuple[str, Wording]]) -> _Tier | None:
    known: dict[str, Wording] = {}
    patterns: dict[str, str] = {}
    for raw, instead in forms:
        form = " ".join(nfc(raw).split())
        if len(form) >= SHORTEST:
            known.setdefault(_key(form), instead)
            patterns.setdefault(_pattern(form), form)
    if not patterns:
        return None
    longest_first = sorted(patterns, key=lambda one: (-len(patterns[one]), patterns[one]))
    before, after = _BEFORE, _AFTER
    return _Tier(re.compile(f"{before}(?:{'|'.join(longest_first)}){after}"), known)


def _pattern(form: str) -> str:
    """Return a pattern for a form: its capitals at the beginning of words are required.

    A form in capitals alone (initials) is looked for to the letter.
    """
    words = form.split()
    if form.isupper():
        return r"\s+".join(re.escape(word) for word in words)
    return r"\s+".join(
        f"{re.escape(word[0])}(?i:{re.escape(word[1:])})"
        if word[0].isupper()
        else f"(?i:{re.escape(word)})"
        for word in words
    )


def _key(form: str) -> str:
    return " ".join(form.split()).casefold()
