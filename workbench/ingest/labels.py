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

from workbench.ingest.people import INTERVIEWER, People, form


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
_CLOCK: Final = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?"

_CANDIDATE: Final = re.compile(
    rf"""
    \s*(?:[-*•–]\s+)?
    (?:[\[(]?(?P<before>{_CLOCK})[\])]?\s+)?
    (?:\*\*|__|\*)?
    (?P<label>\+?\d[\d*\ ]{{6,14}}|[^\W\d_][\w.\-()/&'’,\ ]{{0,48}}?)
    (?:\*\*|__|\*)?
    (?:\s*[\[(](?P<after>{_CLOCK})[\])])?
    \s*[:\uff1a](?:\*\*|__|\*)?
    (?:\s*[\[(](?P<behind>{_CLOCK})[\])])?
    (?P<text>(?:\s.*)?|(?<!\d:)[^\s/].*)
    """,
    re.VERBOSE | re.DOTALL,
)


_ADDITION: Final = re.compile(r"\s*\([^()]*\)\s*$")
"""What transcribers add to a label: ``Informant 2 (bolig)``."""

_TIMED: Final = re.compile(rf"\s*[\[(](?P<time>{_CLOCK})[\])](?P<text>\s.*|)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words before a colon at the start of a line. ``time`` is a clock beside them."""

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

    ``written`` gives each form as the file writes it first.
    """

    kept: Counter[str] = field(default_factory=Counter)
    doubtful: frozenset[str] = frozenset()
    written: Mapping[str, str] = field(default_factory=dict)

    def told(self, most: int = 6) -> str:
        """Return the labels with their counts, in words, the most frequent first."""
        return ", ".join(f"{self.written[one]} ({n})" for one, n in self.kept.most_common(most))

    def of(self, line: str) -> Candidate | None:
        """Return the label a line begins with, or None."""
        found = candidate(line)
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


def decide(lines: Iterable[str], people: People) -> Labels:
    """Return which words before colons are labels in these lines."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for line in lines:
        found = candidate(line)
        if found and found.form:
            counts[found.form] += 1
            first.setdefault(found.form, found.label)
    kept = Counter(
        {one: count for one, count in counts.items() if _is_label(first[one], count, people)}
    )
    doubtful = frozenset(
        one for one in counts if one not in kept and counts[one] == 1 and like_a_name(first[one])
    )
    return Labels(kept, doubtful, first)


def is_head(label: str) -> bool:
    """Say whether the words before a colon name head matter (date, place, who was there)."""
    return form(label) in HEAD_KEYS


def _is_label(label: str, count: int, people: People) -> bool:
    plain, bare = form(label), form(_ADDITION.sub("", label))
    if people.find(label) or _USUAL.fullmatch(bare) or INTERVIEWER.fullmatch(plain):
        return True
    return count > 1 and like_a_name(label)


def like_a_name(label: str) -> bool:
    """Say whether the words look like a name: few, capitalised, none that opens a sentence."""
    words = re.sub(r"\([^)]*\)", " ", label).replace(",", " ").split()
    if not words or len(words) > 4 or is_head(label) or form(words[0]) in _NEVER:  # noqa: PLR2004
        return False
    return words[0][0].isupper() and all(
        word[0].isupper() or word[0].isdigit() or word.casefold() in _PARTICLES for word in words
    )
