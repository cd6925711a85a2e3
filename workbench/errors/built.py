"""What can be wrong with a report that was built, signed or sent out."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.work import WorkError


@dataclass(eq=False)
class NothingBuilt(WorkError):
    """The report has not been built yet."""

    says = {
        "en": "there is no report yet.",
        "nb": "det finnes ingen rapport ennå.",
    }
    advice = {"en": "Run: workbench build", "nb": "Kjør: workbench build"}


@dataclass(eq=False)
class NothingToSign(WorkError):
    """No claim was named, or none of those named carries a signature to take back."""

    says = {
        "en": "there is no claim to sign, or no signature of yours to take back.",
        "nb": "det er ingen påstand å godkjenne, og ingen av dine godkjenninger å ta tilbake.",
    }
    advice = {
        "en": "Name claims by id, or use --chapter or --all. See them with: workbench sign",
        "nb": "Gi påstandenes id, eller bruk --chapter eller --all. Se dem med: workbench sign",
    }


@dataclass(eq=False)
class EvidenceMoved(WorkError):
    """Claims to sign whose codings have changed since the report was built."""

    ids: tuple[str, ...]
    says = {
        "en": "the codings behind {ids} have changed since the report was built.",
        "nb": "kodingene bak {ids} er endret etter at rapporten ble bygd.",
    }
    advice = {
        "en": "Run workbench build, read what the report says now, and sign then.",
        "nb": "Kjør workbench build, les det rapporten nå sier, og godkjenn så.",
    }


@dataclass(eq=False)
class AlreadyIssued(WorkError):
    """An issue of this name went out already."""

    name: str
    says = {
        "en": "issue «{name}» of the report has been marked already.",
        "nb": "utgave «{name}» av rapporten er merket alt.",
    }
    advice = {
        "en": "Give this one another name.",
        "nb": "Gi denne et annet navn.",
    }


@dataclass(eq=False)
class BadIssue(WorkError):
    """A name no issue can have: it becomes the name of a file."""

    name: str
    says = {
        "en": "«{name}» cannot be the name of an issue: letters, digits, «.», «-» and «_», at most forty.",
        "nb": "«{name}» kan ikke være navnet på en utgave: bokstaver, sifre, «.», «-» og «_», høyst førti.",
    }


@dataclass(eq=False)
class NotAsBuilt(WorkError):
    """The report in outputs/ is not what the last build made, or not of the study as it is."""

    says = {
        "en": "the report in outputs/ is not what the study gives now.",
        "nb": "rapporten i outputs/ er ikke det studien nå gir.",
    }
    advice = {
        "en": "Run workbench build first, and read it: an issue is what went out.",
        "nb": "Kjør workbench build først, og les den: en utgave er det som gikk ut.",
    }
