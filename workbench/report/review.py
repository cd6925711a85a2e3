"""Looking a finished report over for what was left out or stands in another language."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.errors.base import Said
from workbench.model.codebook import Code
from workbench.model.interview import Study
from workbench.report.block import Document
from workbench.report.material import Material
from workbench.report.notice import FindingsLeftOut, OtherLanguage, Unstated
from workbench.report.walk import mentions


def review(document: Document, material: Material) -> tuple[Said, ...]:
    """Return the notices on a report: findings left out, codebook texts not in its language."""
    found: list[Said] = []
    printed = {one.id for one in mentions(document)}
    overall = [one for one in material.findings.claims if one.group is None]
    told = {one.code for one in overall if one.id in printed}
    left = tuple(dict.fromkeys(one.code for one in overall if one.code not in told))
    if left:
        found.append(FindingsLeftOut(left))
    foreign = tuple(
        code.id for code in material.codebook.codes if not _worded(code, material.language)
    )
    if foreign:
        found.append(OtherLanguage(material.language, foreign))
    unstated = tuple(_unstated(material.study))
    if unstated:
        found.append(Unstated(unstated))
    return tuple(found)


def _unstated(study: Study) -> Iterator[str]:
    """Yield the fields of the study's files that are empty though its method rests on them."""
    stated = {
        "authors": study.authors,
        "purpose": study.purpose,
        "limits": study.limits,
        "deletion_date": study.deletion_date,
        "date": all(one.date for one in study.interviews),
        "mode": all(one.mode for one in study.interviews),
        "minutes": any(one.minutes for one in study.interviews),
        "service": any(one.service for one in study.participants),
    }
    if study.interviews:
        yield from (name for name, given in stated.items() if not given)


def _worded(code: Code, language: str) -> bool:
    texts = (code.name, code.definition, code.include, code.exclude, code.example)
    return all(text.has(language) for text in texts if text)
