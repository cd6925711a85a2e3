"""The one call from codings to all that a report can say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.findings.claim import claims
from workbench.findings.conclude import conclusions, divided, main_findings, shared
from workbench.findings.contrast import contrasts
from workbench.findings.cut import Sentences
from workbench.findings.draft import sections
from workbench.findings.drafting import drafting
from workbench.findings.evidence import evidence
from workbench.findings.number import numbers
from workbench.findings.own import Ground, own_claims
from workbench.findings.quote import Shown, quotes
from workbench.findings.rule import rule_of
from workbench.findings.weigh import weighed
from workbench.model.authored import Authored
from workbench.model.codebook import Codebook
from workbench.model.coding import Coding, Decision
from workbench.model.finding import Findings
from workbench.model.interview import Study
from workbench.model.keying import Coverage
from workbench.model.transcript import Transcript


def find(  # noqa: PLR0913 - all that the rooms below know, once
    study: Study,
    codebook: Codebook,
    codings: Iterable[Coding],
    transcripts: Iterable[Transcript],
    coverage: Coverage,
    *,
    language: str,
    shown: Shown,
    sentences: Sentences,
    decisions: Iterable[Decision] = (),
    alpha: float | None = None,
    written: Sequence[Authored] = (),
) -> Findings:
    """Return findings, claims, quotes, numbers and drafts, worded in ``language``.

    ``shown`` gives what may be printed of a text and its declared edits; ``sentences`` the
    sentences of a text; ``alpha`` is the agreement between coders, when measured; ``written``
    are the claims that researchers have written. The same
    input gives the same output, whatever the order of codings, transcripts and decisions.
    Raises :class:`~workbench.errors.authored.AuthoredError` when the study's own thresholds
    for quantifiers are none that there are, or a written claim says more than it bears.
    """
    texts = tuple(transcripts)
    rule = rule_of(study)
    counting = evidence(study, codebook, codings, texts)
    found = weighed(study, codebook, counting, coverage)
    differing = contrasts(codebook.codes, found, rule)
    said = claims(study, codebook, found, differing, rule, language)
    quoted = quotes(
        study,
        codebook,
        found,
        counting,
        language=language,
        shown=shown,
        sentences=sentences,
        decisions=decisions,
    )
    draft = drafting(study, codebook, found, said, differing, language)
    by_scope = {(one.code, one.group): one for one in found}
    ground = Ground(study, codebook, by_scope, counting, rule, language)
    return Findings(
        findings=found,
        claims=(*said, *own_claims(written, ground)),
        quotes=quoted,
        numbers=numbers(study, codebook, counting, texts, coverage, language, alpha),
        sections=sections(draft, quoted),
        main=main_findings(draft),
        contrasts=conclusions(draft),
        shared=shared(draft),
        divided=divided(draft),
    )
