"""What a person should look at in the findings; nothing here stops a build."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import Said


@dataclass(frozen=True)
class RowDiffers(Said):
    """A claim in a ledger is not what the codings say."""

    id: str
    field: str
    printed: str
    recomputed: str
    says = {
        "en": "{id}: the ledger has {field} «{printed}», the codings give «{recomputed}».",
        "nb": "{id}: det står {field} «{printed}» i belegget, men kodingene gir «{recomputed}».",
    }
    advice = {
        "en": "Build the report again; it was made from other codings.",
        "nb": "Bygg rapporten på nytt; den er laget av andre kodinger.",
    }


@dataclass(frozen=True)
class NoSuchClaim(Said):
    """A ledger holds a claim that no code, group and side of the study gives."""

    id: str
    says = {
        "en": "{id}: there is no such claim in this study.",
        "nb": "{id}: påstanden finnes ikke i denne studien.",
    }
    advice = {
        "en": "Its code or group was renamed or removed: build the report again.",
        "nb": "Koden eller gruppen har skiftet navn eller er tatt bort: bygg rapporten på nytt.",
    }


@dataclass(frozen=True)
class ClaimChanged(Said):
    """Other evidence has changed a claim, or taken it away. Empty: there was or is none."""

    id: str
    before: str
    after: str
    lost: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    says = {
        "en": "{id}: from {before} to {after} ({losses} passages fewer, {gains} more).",
        "nb": "{id}: fra {before} til {after} ({losses} tekststeder færre, {gains} flere).",
    }

    def _facts(self, language: str) -> dict[str, object]:
        nothing = "no claim" if language == "en" else "ingen påstand"
        return super()._facts(language) | {
            "before": self.before or nothing,
            "after": self.after or nothing,
            "losses": len(self.lost),
            "gains": len(self.gained),
        }
