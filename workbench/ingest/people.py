"""Whose voice a label stands for: the people of one interview and the names they go by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from workbench.model.interview import Interview, Study
from workbench.model.participant import Interviewer, Participant
from workbench.model.transcript import Role
from workbench.text.form import plain

INTERVIEWER: Final = re.compile(
    r"(?:intervjuer(?:en)?|intervjuar(?:en)?|interviewer|moderator|int|i) ?(?P<nth>\d)?"
)
"""Words that mean the interviewer, in :func:`form`; a number says which one."""

_INFORMANT: Final = re.compile(
    r"informant(?:en)?|respondent(?:en)?|deltaker(?:en)?|deltakar(?:en)?|participant|interviewee"
)
_PARENTHESIS = re.compile(r"\s*\([^()]*\)\s*")
_GOING_ON = re.compile(
    r"[\s,]*\(?\b(?:forts(?:att|etter|\.)?|cont(?:inued|'d|\.)?)\)?$", re.IGNORECASE
)
_ORGANISATION = re.compile(r"\s*\|.*|\s+[-–]\s.*")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may speak. ``id`` is None when only the role is known."""

    id: str | None
    name: str
    role: Role


@dataclass(frozen=True)
class People:
    """The people declared for one interview, by every form of their names."""

    forms: Mapping[str, Person] = field(default_factory=dict)
    participants: tuple[Person, ...] = ()
    interviewers: tuple[Person, ...] = ()
    parts: Mapping[str, Person] = field(default_factory=dict)
    """First names and surnames that only one of them has."""

    def find(self, label: str) -> Person | None:
        """Return the person a label stands for; None when nobody or more than one fits."""
        wanted = list(_forms(label))
        for one in wanted:
            if one in self.forms:
                return self.forms[one]
        if not wanted:
            return None
        worded = (self._by_word(one) for one in wanted)
        return next(filter(None, worded), None) or self.parts.get(wanted[-1])

    def names(self) -> tuple[str, ...]:
        """Return the names of all, participants first."""
        return tuple(one.name for one in (*self.participants, *self.interviewers))

    def _by_word(self, word: str) -> Person | None:
        if _INFORMANT.fullmatch(word) and len(self.participants) == 1:
            return self.participants[0]
        found = INTERVIEWER.fullmatch(word)
        if not found or not self.interviewers:
            return None
        return self._nth_interviewer(word, found["nth"])

    def _nth_interviewer(self, word: str, nth: str | None) -> Person | None:
        if nth is None:
            several = Person(None, word, Role.INTERVIEWER)
            return self.interviewers[0] if len(self.interviewers) == 1 else several
        if word.startswith("i") and word[1:].strip().isdigit():
            return None  # «I1» is an informant at least as often
        index = int(nth) - 1
        return self.interviewers[index] if 0 <= index < len(self.interviewers) else None


NOBODY: Final = People()
"""No names declared: for looking at a file before it belongs to an interview."""


def people_of(interview: Interview, study: Study) -> People:
    """Return who may speak in ``interview``, with all their labels.

    The interview's own ``speakers`` come first; then ids, names (also surname first) and
    declared labels. A form that fits two people fits nobody.
    """
    informants = {one.id: one for one in study.participants}
    askers = {one.id: one for one in study.interviewers}
    here: list[tuple[Person, Participant | Interviewer]] = [
        *(
            _known(one, informants[one], Role.INFORMANT)
            for one in interview.participants
            if one in informants
        ),
        *(
            _known(one, askers[one], Role.INTERVIEWER)
            for one in interview.interviewers
            if one in askers
        ),
    ]
    forms = _unambiguous(here)
    for label, name in interview.speakers:
        forms |= dict.fromkeys(_forms(label), _declared(name, informants, askers))
    return People(
        forms,
        tuple(one for one, _ in here if one.role is Role.INFORMANT),
        tuple(one for one, _ in here if one.role is Role.INTERVIEWER),
        _parts([one for one, _ in here]),
    )


def form(label: str) -> str:
    """Return the form in which labels are compared: plain, without closing point or colon."""
    return plain(label).strip(" .:*_")


def unadorned(label: str) -> str:
    """Return a label without what is set beside a name: ``(bolig)``, ``| Org``, ``forts.``."""
    return _ORGANISATION.sub("", _PARENTHESIS.sub(" ", going_on(label))).strip()


def going_on(label: str) -> str:
    """Return a label without the sign that its speaker goes on: ``Åse (forts.)``."""
    return _GOING_ON.sub("", label)


def _parts(people: list[Person]) -> dict[str, Person]:
    fitting: dict[str, set[Person]] = {}
    for one in people:
        words = one.name.split()
        if len(words) > 1 and all(word[0].isupper() for word in words):
            for word in (words[0], words[-1]):
                fitting.setdefault(form(word), set()).add(one)
    return {one: next(iter(fits)) for one, fits in fitting.items() if len(fits) == 1}


def _known(
    name: str, declared: Participant | Interviewer, role: Role
) -> tuple[Person, Participant | Interviewer]:
    return Person(name, declared.name, role), declared


def _declared(
    name: str, informants: Mapping[str, Participant], askers: Mapping[str, Interviewer]
) -> Person:
    if name in informants:
        return Person(name, informants[name].name, Role.INFORMANT)
    if name in askers:
        return Person(name, askers[name].name, Role.INTERVIEWER)
    return Person(None, name, Role.UNKNOWN)


def _unambiguous(here: Iterable[tuple[Person, Participant | Interviewer]]) -> dict[str, Person]:
    fitting: dict[str, set[Person]] = {}
    for person, declared in here:
        for name in (declared.id, declared.name, *declared.labels):
            for one in _forms(name):
                fitting.setdefault(one, set()).add(person)
    return {one: next(iter(fits)) for one, fits in fitting.items() if len(fits) == 1}


def _forms(label: str) -> tuple[str, ...]:
    """Return the forms of a label, the nearest first: as is, unadorned, first name first."""
    bare = unadorned(label)
    forms = [form(label), form(bare)]
    last, comma, first = bare.partition(",")
    if comma and first.strip():
        forms.append(form(f"{first} {last}"))
    return tuple(dict.fromkeys(one for one in forms if one))
