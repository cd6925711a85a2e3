"""Coverage: what became of every guide item in every case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from workbench.guide.keying import NOT_RELEVANT
from workbench.guide.notice import Gap, QuestionUncovered, ThemeUncovered
from workbench.language.word import bare_words
from workbench.model.coding import KeyCorrection
from workbench.model.guide import Guide, Item
from workbench.model.interview import Study
from workbench.model.keying import Cover, Coverage, How, Key, Keying, State
from workbench.model.transcript import Role, Transcript, Turn

SURE: Final = 0.6
"""Probability from which the machine's key on an interviewer's turn counts as asking.

On development studies held out 85 % of the keys this sure are right; a key that a person has
confirmed always counts.
"""

LIKELY: Final = 0.4
"""Probability from which an informant's turn counts as an answer.

On development studies held out 74 % of the keys this sure are right.
"""

POSSIBLE: Final = 0.1
"""Probability from which a turn may deal with an item, so that its state is open."""

ABSENT: Final = 0.15
"""Probability of having come up below which an item that no turn speaks for is not asked.

The probabilities are calibrated (``presence.py``): what is called not asked is right in nine
of ten cases or more, and the rest is unknown until a person has looked.
"""

SHOWN: Final = 2
"""Decimals of a probability that people see: what stands as 15 % is not below 15 %."""

CONTENT: Final = 4
"""Words from which an informant's turn has content: «Ja, absolutt» answers nothing."""

_Spot = tuple[str, int]
"""Interview and number of a turn."""


@dataclass
class _Seen:
    """The turns of a case that speak of one item, and those that only may."""

    asked: list[_Spot] = field(default_factory=list)
    answered: list[_Spot] = field(default_factory=list)
    unsure: list[_Spot] = field(default_factory=list)


def cover(
    study: Study,
    guide: Guide,
    transcripts: Sequence[Transcript],
    keyings: Sequence[Keying],
    corrections: Sequence[KeyCorrection] = (),
) -> Coverage:
    """Return the state of every item in every interviewed case, cases in the study's order.

    A question holds what its sub-questions hold: it is covered when one of them is. Turns
    of notes count as question and answer in one. What no turn speaks for is not asked when it
    hardly came up (:data:`ABSENT`), else unknown, as in a case not transcribed.
    """
    keyed = {keying.interview: keying for keying in keyings}
    spoken: dict[str, list[tuple[Transcript, Keying]]] = defaultdict(list)
    for transcript in transcripts:
        if transcript.interview in keyed:
            case = study.interview(transcript.interview).case
            spoken[case].append((transcript, keyed[transcript.interview]))
    waived = _waived(study, guide, corrections)
    covers: list[Cover] = []
    for one in study.interviewed():
        covers += _case(guide, one.id, spoken[one.id], waived)
    return Coverage(tuple(covers))


def _waived(
    study: Study, guide: Guide, corrections: Sequence[KeyCorrection]
) -> dict[tuple[str, str], str]:
    """Return who said of which item and case that it does not concern the case."""
    said: dict[tuple[str, str], str] = {}
    interviews = {one.id: one.case for one in study.interviews}
    for one in corrections:
        case = interviews.get(one.anchor.interview)
        if one.how == NOT_RELEVANT and one.item in guide.by_id and case is not None:
            for item in _under(guide, one.item):
                said[item, case] = f"{one.coder}: «{one.anchor.quote[:80]}»"
    return said


def _under(guide: Guide, item: str) -> Iterator[str]:
    """Yield an item and all that stands under it."""
    yield item
    for child in guide.children(item):
        yield from _under(guide, child.id)


def _case(
    guide: Guide,
    case: str,
    spoken: Sequence[tuple[Transcript, Keying]],
    waived: Mapping[tuple[str, str], str],
) -> Iterator[Cover]:
    seen = _seen(guide, spoken)
    dealt = _dealt(spoken)
    alone: dict[str, Cover] = {}
    for item in guide.items:
        reason = waived.get((item.id, case))
        if reason is None:
            alone[item.id] = _cover(item, case, seen[item.id], dealt.get(item.id))
        else:
            alone[item.id] = Cover(item.id, case, State.NOT_RELEVANT, (), reason)
    return (_with_parts(alone[item.id], _parts(guide, item), alone) for item in guide.items)


def _dealt(spoken: Sequence[tuple[Transcript, Keying]]) -> dict[str, float]:
    """Return the probability that each item came up in any interview of a case."""
    silent: dict[str, float] = defaultdict(lambda: 1.0)
    for _, keying in spoken:
        for item, share in keying.dealt:
            silent[item] *= 1 - share
    return {item: round(1 - share, 3) for item, share in silent.items()}


def _seen(guide: Guide, spoken: Iterable[tuple[Transcript, Keying]]) -> dict[str, _Seen]:
    """Collect for every item the turns that deal with it or with what stands under it."""
    above = {item.id: tuple(_above(guide, item)) for item in guide.items}
    seen: dict[str, _Seen] = defaultdict(_Seen)
    for transcript, keying in spoken:
        for turn, key in zip(transcript.turns, keying.keys, strict=True):
            spot = (transcript.interview, turn.number)
            asks = key.how is How.ASKED and turn.role in {Role.INTERVIEWER, Role.NOTE}
            answers = _answers(turn)
            for item, share in _shares(key, above).items():
                _note(seen[item], spot, share, asks=asks, answers=answers)
    return seen


def _above(guide: Guide, item: Item) -> Iterator[str]:
    """Yield an item and the questions it stands under."""
    one: Item | None = item
    while one is not None:
        yield one.id
        one = guide.by_id[one.parent] if one.parent else None


def _shares(key: Key, above: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
    """Return the probability that a turn deals with each item or something under it.

    Between two sub-questions of one question the turn may be undecided and the question
    sure; so the probabilities of the likeliest items add up at the questions above them.
    """
    if key.confirmed is not None:
        return dict.fromkeys(above.get(key.item or "", ()), 1.0)
    own = {} if key.item is None else {key.item: key.confidence}
    sums: dict[str, float] = defaultdict(float)
    for item, probability in {**dict(key.best), **own}.items():
        for one in above.get(item, ()):
            sums[one] += probability
    certain = above.get(key.item or "", ())
    return {one: sums[one] for one in sums if one in certain or sums[one] >= POSSIBLE}


def _answers(turn: Turn) -> bool:
    """Say whether a turn could answer anything: an informant's, or a note, with content."""
    voiced = turn.role in {Role.INFORMANT, Role.NOTE}
    return voiced and _has_content(turn)


def _has_content(turn: Turn) -> bool:
    return len(bare_words(turn.text)) >= CONTENT


def _note(seen: _Seen, spot: _Spot, share: float, *, asks: bool, answers: bool) -> None:
    """File one turn under what it shows of an item."""
    if asks and share >= SURE:
        seen.asked.append(spot)
    if answers and share >= LIKELY:
        seen.answered.append(spot)
    elif answers or (asks and share < SURE):
        seen.unsure.append(spot)


def _cover(item: Item, case: str, seen: _Seen, dealt: float | None) -> Cover:
    """Return what the turns on an item amount to, before its parts are looked at."""
    state = _own_state(seen, dealt)
    turns = sorted({*seen.asked, *seen.answered})
    if state is State.UNKNOWN:
        return Cover(item.id, case, state, tuple(sorted(set(seen.unsure))), dealt=dealt)
    reason = item.condition if state is State.NOT_ASKED else ""
    return Cover(item.id, case, state, tuple(turns), reason, dealt)


def _with_parts(cover: Cover, parts: Iterable[str], alone: Mapping[str, Cover]) -> Cover:
    """Return the cover of a matrix as partly where some of its parts did not come up."""
    asked_of = [alone[one] for one in parts if alone[one].state is not State.NOT_RELEVANT]
    came_up = [one for one in asked_of if one.state.came_up]
    if cover.state.came_up and 0 < len(came_up) < len(asked_of):
        return replace(cover, state=State.PARTLY)
    return cover


def _parts(guide: Guide, item: Item) -> tuple[str, ...]:
    """Return the ids of the instruments of a matrix and of its holder; else nothing."""
    holder = item.matrix
    if any(one.matrix == item.id for one in guide.items):
        holder = item.id
    return tuple(one.id for one in guide.children(holder)) if holder else ()


def _own_state(seen: _Seen, dealt: float | None) -> State:
    """Say what the turns amount to; an answer must follow a question in the same interview."""
    if seen.asked:
        followed = any(
            there == here and after >= before
            for here, before in seen.asked
            for there, after in seen.answered
        )
        return State.ANSWERED if followed else State.UNANSWERED
    if seen.answered:
        return State.VOLUNTEERED
    hardly = dealt is not None and round(dealt, SHOWN) < ABSENT
    return State.NOT_ASKED if hardly else State.UNKNOWN


def gaps(guide: Guide, coverage: Coverage, cases: Sequence[str]) -> tuple[Gap, ...]:
    """Return what is not covered: themes case by case, then each question with its cases.

    A heading none of whose items came up in a case is an error to mend before the study is
    closed; a question (level 1) that did not come up is a note. Headings of text alone and
    questions with a role (warm-up, open end) are no themes and no gaps.
    """
    themes: list[Gap] = []
    silent: dict[str, list[str]] = defaultdict(list)
    for case in cases:
        for heading in guide.headings:
            wanted = [guide.by_id[one] for one in heading.items if not guide.by_id[one].role]
            missing = [one for one in wanted if _missing(coverage, one, case)]
            relevant = [one for one in wanted if _relevant(coverage, one, case)]
            if relevant and len(missing) == len(relevant):
                themes.append(ThemeUncovered(case, heading.id, heading.title))
            else:
                for one in missing:
                    if one.level == 1:
                        silent[one.id].append(case)
    return (
        *themes,
        *(
            QuestionUncovered(tuple(silent[one.id]), one.label, one.id, one.text)
            for one in guide.items
            if one.id in silent
        ),
    )


def _relevant(coverage: Coverage, item: Item, case: str) -> bool:
    return coverage.of(item.id, case).state is not State.NOT_RELEVANT


def _missing(coverage: Coverage, item: Item, case: str) -> bool:
    state = coverage.of(item.id, case).state
    return not state.came_up and state is not State.NOT_RELEVANT
