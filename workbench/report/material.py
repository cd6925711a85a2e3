"""All that a report is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.model.agreement import Agreement
from workbench.model.case import Group
from workbench.model.codebook import Codebook
from workbench.model.coding import Summary, Work
from workbench.model.finding import Findings
from workbench.model.guide import Guide
from workbench.model.interview import Study
from workbench.model.keying import Coverage, Keying
from workbench.model.transcript import Transcript
from workbench.report.block import Figure


@dataclass(frozen=True)
class Material:
    """The study and everything worked out from it, as one value.

    ``transcripts`` and ``keyings`` are by interview id; ``figures`` by the name templates use
    (``coverage`` …); ``agreement`` is None when only one person codes. ``rule`` are the
    thresholds of the quantifier rule in force, by name. ``groups`` are those large enough to
    be told of, the study's own or several merged. ``language`` is the report's (nb, nn, en),
    ``version`` the workbench's. ``summaries`` are those of ``work`` as they may be printed,
    with names replaced.
    """

    study: Study
    guide: Guide
    codebook: Codebook
    transcripts: Mapping[str, Transcript]
    coverage: Coverage
    work: Work
    findings: Findings
    agreement: Agreement | None = None
    figures: Mapping[str, Figure] = field(default_factory=dict)
    keyings: Mapping[str, Keying] = field(default_factory=dict)
    rule: Mapping[str, float] = field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    language: str = "nb"
    version: str = ""
    summaries: tuple[Summary, ...] = ()
