"""Words put into an informant's mouth without marks of quotation: a code name gives them away."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final

from workbench.model.verdict import Deviation
from workbench.trace.file.scribe import Readback
from workbench.trace.verify.bench import Bench
from workbench.trace.verify.loose import judged, quoted
from workbench.trace.verify.prose import parted
from workbench.trace.verify.same import contains, tokens
from workbench.trace.verify.telling import speech, tells
from workbench.trace.words import FEWEST_WORDS

_BESIDE: Final = 3
"""So many words may stand beside the code name in a line of attribution: a place, a role."""


def check_speech(bench: Bench, original: Readback) -> Iterator[Deviation]:
    """Yield sentences that were put in and name an informant, and what stands over a new name.

    Code names are those that quotes are ascribed to, unless the build itself uses one in its
    running text: then it must tell something, or stand alone under what was put in. Sentences
    with marked quotes are told by them (:mod:`workbench.trace.verify.loose`).
    """
    labels = sorted({tuple(tokens(row.speaker)) for row in bench.rows if row.speaker})
    names = _names(bench, original)
    common = [one for one in labels if one and [*one] not in names]
    built = {" ".join(tokens(one)) for text in _texts(original).values() for one in parted(text)}
    for at, text in bench.loose.items():
        yield from _voiced(bench, at, text, built)
    above: int | None = None
    for at, text in bench.loose.items() if labels else ():
        words = tokens(text)
        if not words:
            if tokens(bench.document.paragraphs[at].text):
                above = None  # a quote of the ledger, which has its attribution
            continue
        named = next((name for name in names if contains(words, name)), None)
        if tuple(words) in labels or (named and len(words) <= len(named) + _BESIDE):
            if above is not None:
                yield judged(bench, above, bench.loose[above].strip())
            above = None
        elif named:
            yield from _put_in(bench, at, names, built)
            above = None
        else:
            yield from _told_by(bench, at, common, built)
            fresh = len(words) >= FEWEST_WORDS and not _was(text, built) and not quoted(text)
            above = at if fresh else None


def _told_by(
    bench: Bench, at: int, labels: Iterable[tuple[str, ...]], built: Container[str]
) -> Iterator[Deviation]:
    """Yield new sentences that say what somebody told, by a label that is a common word.

    So are labels where quotes bear a group's name or none: «Informant fortalte at …».
    """
    for one in parted(bench.loose[at]):
        leads = one.rstrip().endswith(":") or quoted(one)
        if leads or " ".join(tokens(one)) in built or len(tokens(one)) < FEWEST_WORDS:
            continue
        for label in labels:
            found = re.search(r"\W+".join(map(re.escape, label)) + r"\b", one, re.IGNORECASE)
            if found is not None and tells(one, found.end()):
                yield judged(bench, at, one.strip())
                break


def _voiced(bench: Bench, at: int, text: str, built: Container[str]) -> Iterator[Deviation]:
    """Yield speech in the first person behind a verb of telling: «En leder sier: Vi …»."""
    for one in parted(text):
        said = speech(one)
        fresh = len(tokens(said)) >= FEWEST_WORDS and " ".join(tokens(one)) not in built
        if fresh and not quoted(one):
            yield judged(bench, at, said)


def _put_in(
    bench: Bench, at: int, names: list[list[str]], built: Container[str]
) -> Iterator[Deviation]:
    """Yield the sentences of a paragraph that name an informant and are none of the build's."""
    for one in parted(bench.loose[at]):
        words = tokens(one)
        new = " ".join(words) not in built and not quoted(one)
        if new and len(words) >= FEWEST_WORDS and any(contains(words, name) for name in names):
            yield judged(bench, at, one.strip())


def _names(bench: Bench, original: Readback) -> list[list[str]]:
    """Return the code names that only attributions bear, as words."""
    names = {tuple(tokens(row.speaker)) for row in bench.rows if row.speaker}
    used = [tokens(text) for text in _texts(original).values() if len(tokens(text)) >= FEWEST_WORDS]
    return [list(one) for one in sorted(names) if one and not any(contains(u, one) for u in used)]


def _texts(document: Readback) -> Mapping[int, str]:
    return {at: one.text for at, one in enumerate(document.paragraphs) if not one.table}


def _was(text: str, built: Container[str]) -> bool:
    """Say whether every sentence of a paragraph is the build's."""
    return all(" ".join(tokens(one)) in built for one in parted(text) if tokens(one))
