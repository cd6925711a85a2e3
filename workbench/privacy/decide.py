"""What people have decided on risks, and which decisions no longer hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workbench.errors.base import Said
from workbench.model.coding import Decision
from workbench.model.ruling import standing as last_words
from workbench.privacy.notice import Disclosure, Kind

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


def decided(
    found: Iterable[Disclosure],
    decisions: Iterable[Decision],
    whole: Iterable[Disclosure] = (),
) -> Exposure:
    """Return the risks by whether somebody decided on them, as they stand now.

    ``whole`` are the risks of the report that this is a part of: what was decided on a label
    that ties many quotes together holds where fewer of them stand.
    """
    last = standing(decisions)
    by_stem = {about.rpartition("-")[0]: one for about, one in last.items()}
    ruled = {one.stem: one for one in whole if one.id in last and one.kind is Kind.PROFILE}
    risks = sorted(dict.fromkeys(found), key=lambda one: one.kind.gravity)

    def ruling(risk: Disclosure) -> Decision | None:
        wider = ruled.get(risk.stem)
        if risk.id not in last and wider is not None and _within(risk, wider):
            return last[wider.id]
        return last.get(risk.id)

    by_risk = {one: ruling(one) for one in risks}
    open_ = tuple(one for one, decision in by_risk.items() if decision is None)
    return Exposure(
        open_,
        tuple((one, decision) for one, decision in by_risk.items() if decision is not None),
        tuple(Lapsed(one, by_stem[one.stem]) for one in open_ if one.stem in by_stem),
    )


def _within(risk: Disclosure, wider: Disclosure) -> bool:
    """Say whether a risk's quotes are among those of another."""
    return set(risk.basis.splitlines()) <= set(wider.basis.splitlines())
