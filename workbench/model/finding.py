"""What the codings say over cases, and how it is put into words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What one case says of a code."""

    FOR = "for"
    AGAINST = "against"
    MIXED = "mixed"
    SILENT = "silent"
    NOT_ASKED = "not-asked"


class Quantifier(StrEnum):
    """Classes of quantity words, the same in every language."""

    NONE = "none"
    ONE = "one"
    COUPLE = "couple"
    SOME = "some"
    SEVERAL = "several"
    HALF = "half"
    MOST = "most"
    ALL_BUT_ONE = "all-but-one"
    ALL = "all"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Standing:
    """One case's verdict on a code, with the codings for and against it (ids)."""

    case: str
    verdict: Verdict
    supports: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A code over the cases of a scope. ``group`` None: all cases of the study."""

    code: str
    theme: str
    group: str | None
    standings: tuple[Standing, ...]

    def cases(self, *verdicts: Verdict) -> tuple[str, ...]:
        """Return the cases with one of these verdicts, in the study's order."""
        return tuple(one.case for one in self.standings if one.verdict in verdicts)


class Side(StrEnum):
    """Which of a code's two sentences a claim is about."""

    FOR = "for"
    AGAINST = "against"


class Status(StrEnum):
    """What a claim is: read off the codings, or how far beyond them it goes."""

    FINDING = "finding"
    INTERPRETATION = "interpretation"
    HYPOTHESIS = "hypothesis"
    OPEN = "open"


class Counted(StrEnum):
    """What a claim counts."""

    CASE = "case"
    INFORMANT = "informant"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence with its quantifier, and the numbers and evidence it was chosen from.

    ``n`` cases (informants, groups: ``counted``) hold it, ``denominator`` are those where the
    matter came up, ``total`` all of the scope. ``codings`` are the ids it rests on (its own
    side), ``counter`` those on the other side. ``text`` is in the report's language.

    A claim that a researcher has written also has its ``codes`` (``code`` is the one that
    calls for most care), each case's joined verdict (``standings``), the words of quantity it
    could have (``allowed``), and the claims it is ``linked`` to.
    """

    id: str
    code: str
    group: str | None
    side: Side
    quantifier: Quantifier
    n: int
    denominator: int
    total: int
    text: str
    cases: tuple[str, ...]
    codings: tuple[str, ...]
    counter: tuple[str, ...] = ()
    status: Status = Status.FINDING
    counted: Counted = Counted.CASE
    codes: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()
    allowed: tuple[Quantifier, ...] = ()
    linked: tuple[str, ...] = ()

    @property
    def written(self) -> bool:
        """Whether a researcher wrote it; else it was drafted from the codebook's sentences."""
        return bool(self.codes)


@dataclass(frozen=True, slots=True)
class Quote:
    """An anchor chosen for print. ``printed`` is what stands in the report.

    ``verbatim`` is False for passages of notes: they are told, never quoted. ``edits``
    are the declared edits, as (offset in quote, original, printed). ``why`` says why this
    passage was chosen, ``side`` which of its code's sentences it speaks for.
    """

    id: str
    coding: str
    code: str
    case: str
    interview: str
    turn: int
    speaker: str
    start: int
    end: int
    original: str
    printed: str
    language: str
    verbatim: bool = True
    edits: tuple[tuple[int, str, str], ...] = ()
    why: str = ""
    side: Side = Side.FOR


@dataclass(frozen=True, slots=True)
class Number:
    """A figure in the report: its value, how it reads, and what it counts.

    ``words`` is how it reads in running text (words up to twelve), ``text`` in figures.
    """

    id: str
    value: float
    text: str
    meaning: str
    rests_on: tuple[str, ...] = ()
    words: str = ""


class Told(StrEnum):
    """What a drafted sentence does in its section."""

    LEAD = "lead"
    FINDING = "finding"
    SPREAD = "spread"
    CONTRARY = "contrary"
    UNASKED = "unasked"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A drafted sentence. ``claim`` is the id of the claim it states.

    ``also`` are further claims that the same sentence states, such as the other group's.
    ``spans`` are the stretches of the text that state each of them, ``claim`` first; empty
    where all of it states them together.
    """

    told: Told
    text: str
    claim: str
    also: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A drafted paragraph on one code: its sentences and the quotes under it (ids)."""

    code: str
    sentences: tuple[Sentence, ...]
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A drafted section on one theme."""

    theme: str
    lead: tuple[Sentence, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Findings:
    """All that the report can say: findings, claims, quotes, numbers and drafts.

    ``main`` are the findings that matter most, ``shared`` those of all cases, ``contrasts``
    how groups differ, ``divided`` what cases are of different minds on.
    """

    findings: tuple[Finding, ...]
    claims: tuple[Claim, ...]
    quotes: tuple[Quote, ...]
    numbers: tuple[Number, ...]
    sections: tuple[Section, ...]
    main: tuple[Sentence, ...] = ()
    contrasts: tuple[Sentence, ...] = ()
    shared: tuple[Sentence, ...] = ()
    divided: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One claim, number or quote as it stands in the report, tied to its evidence.

    ``speaker`` is what stands under a quote: a code name, a group or just «informant».
    ``part`` are the words of ``text`` that state this claim, where the sentence states others.
    ``signed`` says who has signed a claim off, and when; it is no part of the report itself.
    """

    id: str
    kind: str
    chapter: str
    bookmark: str
    text: str
    quantifier: str
    n: str
    denominator: str
    total: str
    cases_for: str
    cases_against: str
    cases_silent: str
    cases_not_asked: str
    codings: str
    interview: str
    turn: str
    start: str
    end: str
    speaker: str
    original: str
    coders: str
    coded: str
    part: str = ""
    signed: str = ""
