"""Reading the claims that researchers write: ``codebook/claims.yaml``.

They lie beside the codebook, in whose codes they are written, and not among the templates:
templates are shared between studies, a claim belongs to one.
"""

from __future__ import annotations

from typing import Final

from workbench.errors.authored import DefinedTwice, MissingField
from workbench.errors.base import Where
from workbench.errors.claim import LooseWords, NotHedged, SlotMissing
from workbench.fields.mapping import Mapping, read_yaml
from workbench.findings.hedge import hedged, reservations
from workbench.language.amount import unbound
from workbench.model.authored import Authored
from workbench.model.finding import Counted, Quantifier, Side, Status

_FIELDS: Final = (
    *("id", "text", "codes", "joined", "side", "group", "cases", "unit", "quantifier"),
    *("status", "same_as", "another_than"),
)
_ANY: Final = "rule"


def read_claims(data: bytes, file: str, nouns: tuple[str, ...]) -> tuple[Authored, ...]:
    """Read the claims in ``data`` (YAML, UTF-8); ``file`` names it in errors.

    ``nouns`` are the words for what the study counts: a text must not count them itself.
    Raises an :class:`~workbench.errors.authored.AuthoredError` at the first fault.
    """
    content = read_yaml(data, file)
    content.only("claims")
    made = tuple(_claim(one, nouns) for one in content.mappings("claims"))
    first: dict[str, Where] = {}
    for one in made:
        if one.id in first:
            raise DefinedTwice(one.where, "claim", one.id, first[one.id])
        first[one.id] = one.where
    return made


def _claim(content: Mapping, nouns: tuple[str, ...]) -> Authored:
    content.only(*_FIELDS)
    codes = content.texts("codes")
    if not codes:
        raise MissingField(content.where("codes"), "codes")
    asked = content.choice("quantifier", (_ANY, *(one.value for one in Quantifier)), _ANY)
    made = Authored(
        id=content.identity("id"),
        text=content.wording("text", required=True),
        codes=codes,
        joined=content.choice("joined", ("all", "any"), "all"),
        side=Side(content.choice("side", tuple(one.value for one in Side), Side.FOR.value)),
        group=content.text("group", "") or None,
        cases=content.texts("cases"),
        counted=Counted(
            content.choice("unit", tuple(one.value for one in Counted), Counted.CASE.value)
        ),
        quantifier=None if asked == _ANY else Quantifier(asked),
        status=Status(
            content.choice("status", tuple(one.value for one in Status), Status.FINDING.value)
        ),
        same_as=content.text("same_as", ""),
        another_than=content.text("another_than", ""),
        where=content.where(),
        text_at=content.where("text"),
        quantifier_at=content.where("quantifier" if asked != _ANY else "codes"),
    )
    _check_text(made, nouns)
    return made


def slot(one: Authored) -> str:
    """Return the name of the slot that a claim's text must hold."""
    if one.same_as:
        return "same"
    return "another" if one.another_than else "cases"


def _check_text(one: Authored, nouns: tuple[str, ...]) -> None:
    for language, text in one.text.texts:
        if text.count(f"{{{slot(one)}}}") != 1 and one.status is not Status.OPEN:
            raise SlotMissing(one.text_at, one.id, slot(one), text)
        for found in unbound(text, nouns):
            raise LooseWords(one.text_at, one.id, found.words)
        if not hedged(text, language, one.status):
            words = reservations(one.status, language)
            raise NotHedged(one.text_at, one.id, one.status.value, words)
