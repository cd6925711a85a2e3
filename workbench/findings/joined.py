"""A sentence put together of clauses: which of its words state which claim.

Several claims may be told in one sentence («A …, mens B …»). Each has a stretch of the
sentence to itself, so that a change in one clause is a change to one claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.findings.words import sentence
from workbench.model.finding import Sentence, Told


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of a sentence, and the claim they state; empty for what joins the others."""

    words: str
    claim: str = ""


def stated(told: Told, clauses: Iterable[Clause]) -> Sentence:
    """Return clauses as one sentence, tied to each claim by the stretch that states it."""
    text, ids, spans = "", [], []
    for clause in clauses:
        if clause.claim:
            ids.append(clause.claim)
            spans.append((len(text), len(text) + len(clause.words)))
        text += clause.words
    whole = sentence(text)
    return Sentence(told, whole, ids[0], tuple(ids[1:]), tuple(spans) if len(ids) > 1 else ())


def one_after_another(clauses: Sequence[Clause], word: str) -> list[Clause]:
    """Return clauses with what joins them between: ``a, og b``; ``a, b, og c``."""
    told: list[Clause] = []
    for at, clause in enumerate(clauses):
        if at:
            told.append(Clause(f", {word} " if at == len(clauses) - 1 else ", "))
        told.append(clause)
    return told
