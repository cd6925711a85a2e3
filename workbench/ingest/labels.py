"""Which words before a colon are a speaker's label: a decision over the whole file.

A colon alone decides nothing (``Og så: kvalitet``, ``kl. 10:30``). A candidate is kept when
it is a name or label declared for the interview, one of the words transcribers use
(Intervjuer, Informant 2, R …), or looks like a name and recurs. Words that introduce speech
(Husk, For eksempel …) and head matter (Dato, Sted …) are never labels.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from workbench.ingest.people import INTERVIEWER, People, form, unadorned


def _listed(words: str) -> frozenset[str]:
    return frozenset(one.strip() for one in words.split(","))


HEAD_KEYS: Final = _listed(
    """
    dato, date, sted, stad, place, location, tid, tidspunkt, klokkeslett, klokkeslettet, time,
    varighet, varigheit, lengde, lengd, duration, length, til stede, tilstede, til stades,
    deltakere, deltakarar, deltagere, participants, present, intervju, intervju nr,
    intervjunummer, interview, prosjekt, project, kommune, kommunenavn, kommunenamn, case,
    opptak, opptaksfil, lydfil, lyd, fil, filnavn, filnamn, file, recording, transkribert,
    transkribert av, transkribering, transkripsjon, transcribed by, transcript, språk,
    language, tema, topic, forkortelser, forkortingar, tegnforklaring, teiknforklaring, legend,
    samtykke, consent, møteform, form, kanal, kilde, kjelde, source, tittel, title, merknad,
    merknader, referent, notater, notat, notert av, ført av, notes by, versjon, version, id,
    intervjuere, intervjuarar, interviewers, informanter, informantar, dato og tid,
    dato og sted, dato og stad, tid og sted, tid og stad, møte, studie, study
    """
)
"""Names of head matter, in :func:`form`."""

_USUAL: Final = re.compile(
    r"(?:informant|respondent|deltaker|deltakar|participant|taler|talar|speaker|person|stemme)"
    r" ?\d*(?: (?:og|and|\+|&) \d+)?"
    r"|s\d{1,2}|speaker_\d+"
    r"|inf\.? ?\d*|[rdpbki] ?\d{0,2}|m|q|respondenten|informanten|interviewee|intervjuobjekt"
    r"|iphone|ipad|android|galaxy.{0,12}|samsung.{0,12}|gjest ?\d*|guest ?\d*|møterom ?\d*"
    r"|\+?\d[\d* ]{6,14}"
    r"|ukjent(?: taler)?|unknown(?: speaker)?|tolk|interpreter"
)
_NEVER: Final = _listed(
    """
    alltid, alternativet, altså, and, at, beskjeden, but, da, de, dei, den, denne, der, deretter,
    derfor, dermed, dessuten, det, dette, du, dvs, eg, eksempel, eksempelvis, eller, enten, er,
    et, etter, example, fakta, for, fordel, fordeler, fordi, fra, først, følgelig, før, han, har,
    hei, her, ho, http, https, hugs, hun, husk, hva, hvem, hvor, hvordan, hvorfor, ideen, ingen,
    ja, jada, jeg, jo, kl, klokka, klokken, konklusjon, konsekvens, konsekvensen, korleis, kort,
    kva, kvar, kven, kvifor, løsningen, løysinga, mailto, meldingen, men, merk, minus, mitt, nb,
    nei, nemlig, no, note, noter, nå, når, obs, ofte, og, også, oppsummering, oppsummert, or,
    osv, pluss, poenget, problemet, ps, på, regelen, remember, resultat, resultatet, sak, saken,
    say, se, sist, sitat, slik, so, som, spesielt, spørsmålet, svar, svaret, så, tanken, the,
    then, til, tillegg, tips, to, tre, triks, ulempe, ulemper, utfordringen, var, vel, vet, vi,
    viktig, well, www, yes
    """
)
"""First words after which a colon belongs to the sentence."""

_PARTICLES: Final = _listed(
    "af, al, and, av, bin, da, de, del, den, der, di, du, el, la, le, og, ten, van, von"
)
_ONE: Final = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?"
_CLOCK: Final = rf"{_ONE}(?:\s*[-–]\s*{_ONE})?"

_CANDIDATE: Final = re.compile(
    rf"""
    \s*(?:[-*•–]\s+)?
    (?:[\[(]?(?P<before>{_CLOCK})[\])]?\s+)?
    (?:\*\*|__|\*)?
    (?P<label>\+?\d[\d*\ ]{{6,14}}|[^\W\d_][\w.\-()/&'’,|\ ]{{0,48}}?)
    (?:\*\*|__|\*)?
    (?:\s*[\[(](?P<after>{_CLOCK})[\])])?
    \s*[:\uff1a](?:\*\*|__|\*)?
    (?:\s*[\[(](?P<behind>{_CLOCK})[\])])?
    (?P<text>(?:\s.*)?|(?<!\d:)[^\s/].*)
    """,
    re.VERBOSE | re.DOTALL,
)


_DASHED: Final = re.compile(
    r"\s*(?:\*\*)?(?P<label>[^\W\d_][\w.()/ ]{0,40}?)(?:\*\*)?\s+[-–—]\s+(?P<text>\S.*)", re.DOTALL
)
_TIMED: Final = re.compile(rf"\s*[\[(](?P<time>{_CLOCK})[\])](?P<text>\s.*|)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words before a colon at the start of a line. ``time`` is a clock beside them, or two."""

    label: str
    text: str
    time: str = ""

    @property
    def form(self) -> str:
        """The label in the form labels are compared in."""
        return form(self.label)


@dataclass(frozen=True, slots=True)
class Labels:
    """The decision for one file: forms that are labels, and names that just missed.

    ``written`` gives each form as the file writes it first; ``dashed`` labels are followed by
    a dash instead of a colon.
    """

    kept: Counter[str] = field(default_factory=Counter)
    doubtful: frozenset[str] = frozenset()
    written: Mapping[str, str] = field(default_factory=dict)
    dashed: bool = False

    def told(self, most: int = 6) -> str:
        """Return the labels with their counts, in words, the most frequent first."""
        return ", ".join(f"{self.written[one]} ({n})" for one, n in self.kept.most_common(most))

    def of(self, line: str) -> Candidate | None:
        """Return the label a line begins with, or None."""
        found = _dashed(line) if self.dashed else candidate(line)
        return found if found and found.form in self.kept else None


def candidate(line: str) -> Candidate | None:
    """Return what stands before a colon at the start of ``line``, if it could be a label."""
    if ":" not in line[:90] and "\uff1a" not in line[:90]:
        return None
    found = _CANDIDATE.fullmatch(line.replace("\u00a0", " "))
    if not found:
        return None
    time = found["before"] or found["after"] or found["behind"] or ""
    return Candidate(found["label"].strip(), found["text"], time)


def timed(line: str) -> tuple[str, str] | None:
    """Return the time in brackets that ``line`` begins with, and the text behind it."""
    found = _TIMED.fullmatch(line)
    return (found["time"], found["text"]) if found else None


def _dashed(line: str) -> Candidate | None:
    found = _DASHED.fullmatch(line.replace("\u00a0", " "))
    return Candidate(found["label"].strip(), found["text"]) if found else None


def decide(lines: Iterable[str], people: People) -> Labels:
    """Return which words before colons are labels in these lines.

    Where there are none, labels that are sure to be some may stand before dashes.
    """
    lines = list(lines)
    counts, first = _counted(map(candidate, lines))
    kept = Counter(
        {one: count for one, count in counts.items() if is_label(first[one], count, people)}
    )
    for one in counts.keys() - kept.keys():
        if form(unadorned(first[one])) in kept:  # «Åse (forts.)»
            kept[one] = counts[one]
    doubtful = frozenset(
        one for one in counts if one not in kept and counts[one] == 1 and like_a_name(first[one])
    )
    if not kept:
        return _before_dashes(lines, people) or Labels(kept, doubtful, first)
    return Labels(kept, doubtful, first)


def _before_dashes(lines: list[str], people: People) -> Labels | None:
    """Return labels before dashes, if half of the lines have one that is declared or usual."""
    counts, first = _counted(map(_dashed, lines))
    kept = Counter({one: n for one, n in counts.items() if is_label(first[one], 1, people)})
    if len(kept) > 1 and kept.total() * 2 >= len(lines):
        return Labels(kept, frozenset(), first, dashed=True)
    return None


def _counted(found: Iterable[Candidate | None]) -> tuple[Counter[str], dict[str, str]]:
    """Return how often each form occurs, and how it is written first."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for one in found:
        if one and one.form:
            counts[one.form] += 1
            first.setdefault(one.form, one.label)
    return counts, first


def is_head(label: str) -> bool:
    """Say whether the words before a colon name head matter (date, place, who was there)."""
    return form(label) in HEAD_KEYS


def is_label(label: str, count: int, people: People) -> bool:
    """Say whether words that occur ``count`` times where a label may stand are one."""
    plain, bare = form(label), form(unadorned(label))
    if people.find(label) or _USUAL.fullmatch(bare) or INTERVIEWER.fullmatch(plain):
        return True
    return count > 1 and like_a_name(label)


def like_a_name(label: str) -> bool:
    """Say whether the words look like a name: few, capitalised, none that opens a sentence."""
    words = unadorned(label).replace(",", " ").split()
    if not words or len(words) > 4 or is_head(label) or form(words[0]) in _NEVER:  # noqa: PLR2004
        return False
    return words[0][0].isupper() and all(
        word[0].isupper() or word[0].isdigit() or word.casefold() in _PARTICLES for word in words
    )
