"""Where a report drifts: says one thing in its findings and another in what it concludes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from workbench.language.identify import identify
from workbench.language.sentence import sentences
from workbench.model.drift import Drift, Part, Slip
from workbench.trace.drift.alone import COMPARED, numbers, size_words, unsupported
from workbench.trace.drift.evidence import Known, against_evidence, borne_of_groups, loose
from workbench.trace.drift.heard import unheard
from workbench.trace.drift.marker import claims_of_order
from workbench.trace.drift.matter import Synonyms, scale
from workbench.trace.drift.noun import Nouns, nouns_of
from workbench.trace.drift.pair import Pairing
from workbench.trace.drift.phrase import NUMBER, WORDS
from workbench.trace.drift.quantity import quantities
from workbench.trace.drift.share import shares
from workbench.trace.drift.statement import Split, Statement, statements
from workbench.trace.drift.text import Stretch, stretches
from workbench.trace.file.scribe import Readback


@dataclass(frozen=True)
class Grounding:
    """What a study lends to the reading of a text; all empty where there is none.

    ``split`` gives the sentences of a text, ``units`` are its words for a case, ``groups`` the
    names of its stored groups, ``total`` how many cases it has, ``known`` what its codings give,
    ``said`` every sentence that it drafts from them, ``aside`` what it says of its own themes and
    codes, which is no finding, ``figures`` the numbers it can account for, ``synonyms`` its
    codebook's keywords.
    """

    language: str = ""
    split: Split = sentences
    units: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    total: int = 0
    known: tuple[Known, ...] = ()
    said: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    figures: Collection[str] = frozenset()
    synonyms: Synonyms = field(default_factory=dict)


def drift(document: Readback, grounding: Grounding | None = None) -> tuple[Drift, ...]:
    """Return what a person should look at in a report, gravest first, then in reading order.

    Summary and conclusion are held against the findings, the conclusion against the summary,
    and every statement against what the codings give, where a study lends them.
    """
    ground = grounding or Grounding()
    texts = stretches(document)
    running = [one.text for one in texts]
    language = ground.language or identify(" ".join(running[:400]))
    nouns = nouns_of(running, language, ground.units, ground.groups)
    found = loose(statements(texts, nouns, ground.split), ground.aside)
    scaled = scale(found, ground.synonyms, language)
    total = ground.total or _total(texts, nouns)
    pairing = Pairing(scaled, nouns, total, ground.split)
    open_to_doubt = loose((one for one in found if one.part in COMPARED), ground.said)
    between = [
        one
        for one in _between(open_to_doubt, found, pairing)
        if not (
            one.slip is Slip.GROUP_NEW
            and borne_of_groups(one, open_to_doubt, ground.known, pairing)
        )
    ]
    raised = {one.here.text for one in between}
    late = [one for one in open_to_doubt if one.part in {Part.SUMMARY, Part.CONCLUSION}]
    body = [one for one in found if one.part is Part.BODY]
    drifts = [
        *between,
        *(one for one in unheard(late, body, scaled, nouns, total) if one.here.text not in raised),
        *against_evidence(open_to_doubt, ground.known, pairing),
        *_figures(document, texts, ground.figures, nouns),
        *unsupported(open_to_doubt, found, scaled, nouns),
        *claims_of_order(open_to_doubt, found, scaled, nouns),
        *size_words(found, texts, nouns, ground.groups),
    ]
    once: dict[str, Drift] = {}
    for one in sorted(drifts, key=lambda one: one.gravity):
        once.setdefault(one.id, one)  # said twice in the same words: where it stands first
    return tuple(once.values())


def _between(
    doubted: Sequence[Statement], found: Sequence[Statement], pairing: Pairing
) -> Iterator[Drift]:
    """Compare the parts. ``doubted`` are the statements that no study makes in these words."""

    def of(statements: Sequence[Statement], part: Part) -> list[Statement]:
        return [one for one in statements if one.part is part]

    for part in (Part.SUMMARY, Part.CONCLUSION):
        yield from pairing.drifts(of(doubted, part), of(found, Part.BODY))
    body = of(found, Part.BODY)
    yield from pairing.drifts(of(doubted, Part.CONCLUSION), of(found, Part.SUMMARY), body)


def _figures(
    document: Readback, texts: Sequence[Stretch], known: Collection[str], nouns: Nouns
) -> Iterator[Drift]:
    """Hold the figures of summary and conclusion against all that stands elsewhere."""
    late = [one for one in texts if one.part in {Part.SUMMARY, Part.CONCLUSION}]
    mine = {one.paragraph for one in late}
    tables = [one.text for one in document.paragraphs if one.table]
    sources = [one.text for one in texts if one.paragraph not in mine]
    yield from numbers(late, [*sources, *tables], known)
    yield from shares(late, [*sources, *tables], nouns)


def _total(texts: Sequence[Stretch], nouns: Nouns) -> int:
    """Return how many cases a text says it has studied.

    What its method tells says so best, then what others are told out of («fire av de fem»), else
    what stands most often; of equals the larger. None is less than a number that is told of them.
    """
    told: Counter[int] = Counter()
    least = 0
    for one in texts:
        for quantity in quantities(one.text, nouns):
            if nouns.kind(quantity.noun) == "case":
                behind = one.text[quantity.start + len(quantity.words) :]
                told[quantity.of] += 0 if _SOME_OF_THEM.match(behind) else _OUT_OF
                told[quantity.number] += 1
                held = max(quantity.number, quantity.of)
                least = max(least, held) if one.part is Part.BODY else least
        if one.part is Part.METHOD:
            told.update(dict.fromkeys(_counted(one.text, nouns), _IN_METHOD))
    likely = [number for number in told if number > 2 and number >= least]  # noqa: PLR2004 - a pair is no sample
    return max(likely, key=lambda number: (told[number], number), default=0)


_OUT_OF, _IN_METHOD = 3, 5

_SOME_OF_THEM: Final = re.compile(r",? (?:der|hvor|som|where|that|which|who)\b")
"""«av de fire kommunene der temaet kom opp»: four are not all."""


def _counted(text: str, nouns: Nouns) -> Iterator[int]:
    """Yield the numbers that stand before the word for a case: «kvar av ni kommunar»."""
    for found in re.finditer(rf"\b({NUMBER})(?: [\w-]+)?? ([\w-]+)", text.casefold()):
        if nouns.kind(nouns.noun(found[2])) == "case":
            yield int(found[1]) if found[1].isdigit() else WORDS[found[1]]
