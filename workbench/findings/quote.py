"""Which passages are quoted under a code, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from workbench.findings.cut import EASY, Cut, Sentences, cuts
from workbench.findings.evidence import Evidence
from workbench.findings.reason import Reason, reasons
from workbench.findings.tally import holding
from workbench.findings.typical import Centre, centre, rarity, typicality, words
from workbench.model.codebook import Code, Codebook
from workbench.model.coding import Decision, Stance
from workbench.model.finding import Finding, Quote, Side
from workbench.model.interview import Study
from workbench.text.form import short_id

Shown = Callable[[str, str], tuple[str, tuple[tuple[int, str, str], ...]]]
"""Gives what may be printed of a text in a language, and the edits that were made."""

QUOTES: Final = 3
"""Quotes that are chosen for a code at most; a person may ask for more."""

SAFE: Final = 3
"""Cases that must hold a sensitive code before a quote is chosen for it unasked."""

SHORTLIST: Final = 24
PER_CASE: Final = 4
"""Passages of a side, and of each case in it, that are looked at closely."""


@dataclass
class _Chosen:
    """What has been chosen so far in the whole report."""

    ids: dict[str, tuple[str, str]] = field(default_factory=dict)
    places: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    speakers: Counter[str] = field(default_factory=Counter)
    names: Mapping[str, str] = field(default_factory=dict)

    def free(self, cut: Cut) -> bool:
        """Say whether no quote holds some of the same words already, here or elsewhere."""
        interview, end = cut.evidence.interview.id, cut.start + len(cut.text)
        taken = any(start < end and cut.start < stop for start, stop in self.places[interview])
        return not taken and (interview, cut.text) not in self.ids.values()


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A cut with how well it serves, and how like the others its words are (0–1)."""

    cut: Cut
    score: float
    typical: float


@dataclass(frozen=True, slots=True)
class _Pool:
    """The passages of one side of a code, to choose from, best first."""

    side: Side
    asked: tuple[_Ranked, ...]
    ranked: tuple[_Ranked, ...]


def quotes(
    study: Study,
    codebook: Codebook,
    findings: Iterable[Finding],
    counting: Sequence[Evidence],
    *,
    language: str,
    shown: Shown,
    sentences: Sentences,
    decisions: Iterable[Decision] = (),
) -> tuple[Quote, ...]:
    """Choose up to :data:`QUOTES` passages for each code, in the codebook's order.

    Wanted are passages of 8–45 words, whole sentences, most like the others of the code in
    their words, each from another case and if possible another speaker, with one from the
    other side where there is any. Notes serve only where nothing was recorded, and are
    marked as not verbatim. A sensitive code gets none unless :data:`SAFE` cases hold it.
    What a person decided (kind ``quote``; ``print`` or ``avoid``) goes before all this.
    """
    overall = {one.code: one for one in findings if one.group is None}
    verdicts = _verdicts(decisions)
    weights = rarity(words(_words(one)) for one in counting)
    by_side: dict[tuple[str, Stance], list[Evidence]] = defaultdict(list)
    for one in counting:
        by_side[one.coding.code, one.coding.stance].append(one)
    chosen = _Chosen(names={one.id: one.code_name for one in study.participants})
    found = []
    for code in codebook.codes:
        pools = [
            _pool(by_side[code.id, stance], side, weights, verdicts, shown, sentences)
            for stance, side in ((Stance.SUPPORTS, Side.FOR), (Stance.CONTRADICTS, Side.AGAINST))
        ]
        open_to = _open(code, overall[code.id])
        for ranked, why in _choose(pools, open_to, chosen):
            found.append(_quote(ranked, why, chosen, shown, language))
    return tuple(found)


def quote_id(interview: str, original: str, taken: Mapping[str, tuple[str, str]]) -> str:
    """Return the id of quoted words: ``Q-`` and a digest of interview and words.

    It stays the same when the words move; only words that would share it get a longer one.
    """
    length = 6
    name = f"Q-{short_id(interview, original)}"
    while taken.get(name, (interview, original)) != (interview, original):
        length += 2
        name = f"Q-{short_id(interview, original, length=length)}"
    return name


def _words(one: Evidence) -> str:
    return " ".join(piece.text for piece in one.pieces)


def _verdicts(decisions: Iterable[Decision]) -> dict[str, str]:
    """Return the last word on each coding: print or avoid."""
    made = sorted(
        (one for one in decisions if one.kind == "quote"), key=lambda one: (one.time, one.id)
    )
    return {one.about: one.verdict for one in made}


def _open(code: Code, finding: Finding) -> frozenset[Side]:
    """Return the sides of a code for which quotes may be chosen without being asked for."""
    least = SAFE if code.sensitive else 1
    return frozenset(side for side in Side if len(holding(finding, side)) >= least)


def _pool(
    passages: Sequence[Evidence],
    side: Side,
    weights: Mapping[str, float],
    verdicts: Mapping[str, str],
    shown: Shown,
    sentences: Sentences,
) -> _Pool:
    middle = centre((words(_words(one)) for one in passages), weights)
    usable = [one for one in passages if verdicts.get(one.coding.id) != "avoid"]
    asked = [one for one in usable if verdicts.get(one.coding.id) == "print"]
    listed = _shortlist(usable, middle, weights)
    make: Callable[[Iterable[Evidence]], Iterator[_Ranked]] = lambda many: (  # noqa: E731
        best for one in many if (best := _best(one, middle, weights, shown, sentences))
    )
    ranked = sorted(make(listed), key=lambda one: -one.score)
    return _Pool(side, tuple(make(asked)), tuple(ranked))


def _shortlist(
    passages: Sequence[Evidence], middle: Centre, weights: Mapping[str, float]
) -> list[Evidence]:
    """Return the passages worth a closer look: the most typical, a few of each case."""
    ranked = sorted(passages, key=lambda one: -typicality(words(_words(one)), middle, weights))
    per_case: Counter[str] = Counter()
    kept = []
    for one in ranked:
        per_case[one.case] += 1
        if per_case[one.case] <= PER_CASE:
            kept.append(one)
    return kept[:SHORTLIST]


def _best(
    one: Evidence,
    middle: Centre,
    weights: Mapping[str, float],
    shown: Shown,
    sentences: Sentences,
) -> _Ranked | None:
    """Return the best way to cut a passage."""
    best: _Ranked | None = None
    for cut in cuts(one, sentences):
        typical = typicality(words(cut.text), middle, weights)
        score = typical + _form(cut)
        if best is None or score > best.score:
            best = _Ranked(cut, score, typical)
    if best is None:
        return None
    edits = len(shown(best.cut.text, one.language)[1])
    return _Ranked(best.cut, best.score - 0.1 * min(edits, 4), best.typical)


def _form(cut: Cut) -> float:
    """Return how well a cut reads, whatever it says: its length, its wholeness, its marks."""
    easy = 0.1 * (cut.length in EASY)
    return 0.4 * cut.fits + easy + 0.3 * cut.whole + 0.2 * cut.share - 0.2 * min(cut.marks, 2)


def _choose(
    pools: Sequence[_Pool], open_to: frozenset[Side], chosen: _Chosen
) -> Iterator[tuple[_Ranked, tuple[Reason, ...]]]:
    """Choose for one code: first what was asked for, then for it, then one against it."""
    cases: set[str] = set()
    voices: set[str] = set()
    number = 0
    for pool in pools:
        for one in pool.asked:
            if chosen.free(one.cut):
                yield _take(one, (Reason.ASKED,), cases, voices, chosen)
                number += 1
    spoken = any(not one.cut.noted for pool in pools for one in pool.ranked)
    supporting, opposing = pools
    against = opposing.side in open_to and bool(opposing.ranked)
    for pool, room in ((supporting, QUOTES - (1 if against else 0)), (opposing, QUOTES)):
        while number < room and pool.side in open_to:
            best = _next(pool, cases, voices, chosen, spoken=spoken)
            if best is None:
                break
            why = reasons(best.cut, pool.side, _likeness(best, pool), further=bool(number))
            yield _take(best, why, cases, voices, chosen)
            number += 1
            if pool is opposing:
                break


def _likeness(one: _Ranked, pool: _Pool) -> Reason:
    """Say how like the others of its side a passage is."""
    values = sorted(other.typical for other in pool.ranked)
    if len(values) == 1:
        return Reason.ALONE
    if one.typical == values[-1] > 0:
        return Reason.TYPICAL
    return Reason.NEAR if one.typical >= values[len(values) // 2] > 0 else Reason.APART


def _next(
    pool: _Pool, cases: set[str], voices: set[str], chosen: _Chosen, *, spoken: bool
) -> _Ranked | None:
    """Return the best passage left: of a new case; of the other side also of a new voice."""
    left = [
        one
        for one in pool.ranked
        if one.cut.noted != spoken
        and (
            one.cut.evidence.case not in cases
            or (pool.side is Side.AGAINST and _voice(one.cut) not in voices)
        )
        and chosen.free(one.cut)
    ]
    return max(
        left,
        key=lambda one: (
            one.score
            - 0.1 * chosen.speakers[_voice(one.cut)]
            - 0.2 * (one.cut.evidence.case in cases)
        ),
        default=None,
    )


def _take(
    one: _Ranked, why: tuple[Reason, ...], cases: set[str], voices: set[str], chosen: _Chosen
) -> tuple[_Ranked, tuple[Reason, ...]]:
    cut = one.cut
    cases.add(cut.evidence.case)
    voices.add(_voice(cut))
    chosen.speakers[_voice(cut)] += 1
    chosen.places[cut.evidence.interview.id].append((cut.start, cut.start + len(cut.text)))
    return one, why


def _voice(cut: Cut) -> str:
    return cut.piece.turn.speaker or f"{cut.evidence.interview.id} {cut.piece.turn.label}"


def _quote(
    ranked: _Ranked, why: tuple[Reason, ...], chosen: _Chosen, shown: Shown, language: str
) -> Quote:
    cut, one = ranked.cut, ranked.cut.evidence
    turn, interview = cut.piece.turn, one.interview
    printed, edits = shown(cut.text, one.language)
    name = quote_id(interview.id, cut.text, chosen.ids)
    chosen.ids[name] = (interview.id, cut.text)
    return Quote(
        id=name,
        coding=one.coding.id,
        code=one.coding.code,
        case=interview.case,
        interview=interview.id,
        turn=turn.number,
        speaker=chosen.names.get(turn.speaker or "", ""),
        start=cut.start,
        end=cut.start + len(cut.text),
        original=cut.text,
        printed=printed,
        language=one.language,
        verbatim=not cut.noted,
        edits=edits,
        why=" ".join(reason.said(language, cut.length) for reason in why),
        side=Side.FOR if one.coding.stance is Stance.SUPPORTS else Side.AGAINST,
    )
