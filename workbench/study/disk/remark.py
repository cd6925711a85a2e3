"""What needs a person's eye, already worded, so that it can be kept and shown again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.errors.base import Said, Where, message_language


@dataclass(frozen=True, slots=True)
class Remark:
    """A notice in every message language. ``topic`` groups them: ingest, key, code …"""

    topic: str
    place_en: str
    place_nb: str
    en: str
    nb: str

    def said(self, language: str) -> str:
        """Return place and message in the reader's language."""
        norwegian = message_language(language) == "nb"
        place, text = (self.place_nb, self.nb) if norwegian else (self.place_en, self.en)
        return f"{place}: {text}" if place else text


def remarks(topic: str, notices: Iterable[Said]) -> tuple[Remark, ...]:
    """Return the notices as remarks, each only once, in their order."""
    return tuple(dict.fromkeys(_remark(topic, one) for one in notices))


def _remark(topic: str, notice: Said) -> Remark:
    found = getattr(notice, "where", None)
    where = found if isinstance(found, Where) else Where("")
    return Remark(
        topic,
        where.said("en"),
        where.said("nb"),
        _worded(notice, "en"),
        _worded(notice, "nb"),
    )


def _worded(notice: Said, language: str) -> str:
    return " ".join(part for part in (notice.said(language), notice.advised(language)) if part)
