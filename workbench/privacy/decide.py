"""What people have decided on risks, and which decisions no longer hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workbench.errors.base import Said
from workbench.model.coding import Decision
from workbench.model.ruling import standing as last_words
from workbench.privacy.notice import Disclosure

KIND = "disclosure"
"""The kind of decision that is about a risk."""


class Ruling(StrEnum):
    """What was decided: the risk is run, or something else is printed."""

    ACCEPT = "accept"
    REMEDY = "remedy"


@dataclass(frozen=True)
class Lapsed(Said):
    """A decision that no longer holds, because the text it was made on is another now."""

    risk: Disclosure
    decision: Decision

    says = {
        "en": "{about}: what {coder} decided on {date} ({id}) was about another text; look again.",
        "nb": "{about}: det {coder} avgjorde {date} ({id}), gjaldt en annen tekst; se igjen.",
    }
    advice = {
        "en": "Decide again with: workbench disclosure accept {now} --why …",
        "nb": "Avgjør på nytt med: workbench disclosure accept {now} --why …",
    }

    def _facts(self, language: str) -> dict[str, object]:  # noqa: ARG002 - the same in each
        return {
            "about": self.risk.about,
            "coder": self.decision.coder,
            "date": self.decision.time[:10],
            "id": self.decision.about,
            "now": self.risk.id,
        }


@dataclass(frozen=True)
class Exposure:
    """The risks found: those still open, the gravest first, and those somebody decided on.

    ``lapsed`` are decisions on an open risk whose text has changed since.
    """

    open: tuple[Disclosure, ...]
    decided: tuple[tuple[Disclosure, Decision], ...] = ()
    lapsed: tuple[Lapsed, ...] = ()

    @property
    def gating(self) -> tuple[Disclosure, ...]:
        """The open risks over which the report may not go out."""
        return tuple(one for one in self.open if one.gates)


def standing(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Return the last word on each risk by its id, where it is not reopened."""
    return last_words(decisions, KIND, set(Ruling))


def decided(found: Iterable[Disclosure], decisions: Iterable[Decision]) -> Exposure:
    """Return the risks by whether somebody decided on them, as they stand now."""
    last = standing(decisions)
    by_stem = {about.rpartition("-")[0]: one for about, one in last.items()}
    risks = sorted(dict.fromkeys(found), key=lambda one: one.kind.gravity)
    open_ = tuple(one for one in risks if one.id not in last)
    return Exposure(
        open_,
        tuple((one, last[one.id]) for one in risks if one.id in last),
        tuple(Lapsed(one, by_stem[one.stem]) for one in open_ if one.stem in by_stem),
    )
