"""A part of the report: one chapter, one theme, one group, or one case alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

from workbench.model.codebook import Codebook
from workbench.model.finding import Findings, Section, Sentence
from workbench.model.wording import Wording
from workbench.report.block import Document
from workbench.report.part import only
from workbench.study.disk.named import named
from workbench.study.opening.session import Session
from workbench.study.weighing.weighed import Weighed

FEWEST: Final = 3
"""A report on fewer cases than this is told of each of them: it stays in the project."""

_INTERNAL: Final = {
    "nb": "Internt: gjelder {name} alene og skal ikke leveres ut.",
    "nn": "Internt: gjeld {name} åleine og skal ikkje leverast ut.",
    "en": "Internal: about {name} alone and not to be handed out.",
}


@dataclass(frozen=True, slots=True)
class Part:
    """What of the report is asked for. ``kind`` is chapter, theme, group, case, or ``""``: all."""

    kind: str = ""
    name: str = ""

    @classmethod
    def read(cls, stamp: str) -> Part:
        """Return the part that a file's stamp names."""
        kind, _, name = stamp.partition(":")
        return cls(kind, name) if kind in {"chapter", "theme", "group", "case"} else cls()

    @property
    def stamp(self) -> str:
        """What the Word file carries to say which part it is."""
        return f"{self.kind}:{self.name}"


WHOLE: Final = Part()
"""The whole report."""


def narrowed(session: Session, part: Part) -> Session:
    """Return the session with no other cases than those of the part.

    The claims that researchers wrote go out with the cases: they are worded for the whole
    study, and fewer cases may not bear them.
    """
    study = session.study
    if part.kind == "case":
        cases = {named("case", part.name, (one.id for one in study.interviewed()))}
    elif part.kind == "group":
        named("group", part.name, (one.id for one in study.groups))
        cases = {case for one in study.groups if one.id == part.name for case in one.cases}
    else:
        return session
    groups = tuple(
        replace(one, cases=tuple(case for case in one.cases if case in cases))
        for one in study.groups
        if cases & set(one.cases)
    )
    narrow = replace(
        study,
        groups=groups,
        cases=tuple(one for one in study.cases if one.id in cases),
        interviews=tuple(one for one in study.interviews if one.case in cases),
        participants=tuple(one for one in study.participants if one.case in cases),
    )
    return replace(session, study=narrow, written=())


def themed(session: Session, weighed: Weighed, part: Part) -> tuple[Session, Weighed]:
    """Return session and findings with no other codes than those of the part's theme."""
    if part.kind != "theme":
        return session, weighed
    book = session.codebook
    named("theme", part.name, (one.id for one in book.themes))
    themes = tuple(one for one in book.themes if one.id == part.name)
    codes = {code.id for one in themes for code in one.codes}
    work = weighed.coded.work
    work = replace(work, codings=tuple(one for one in work.codings if one.code in codes))
    agreement = weighed.agreement
    if agreement is not None:
        measured = tuple(one for one in agreement.codes if one.code in codes)
        agreement = replace(agreement, codes=measured)
    narrow = replace(
        weighed,
        agreement=agreement,
        findings=_findings(weighed.findings, codes, part.name),
        coded=replace(weighed.coded, work=work),
    )
    narrow_book: Codebook = replace(book, themes=themes)
    return replace(session, codebook=narrow_book), narrow


def _findings(found: Findings, codes: Collection[str], theme: str) -> Findings:
    claims = tuple(one for one in found.claims if one.code in codes)
    ids = {one.id for one in claims}
    sections: tuple[Section, ...] = tuple(one for one in found.sections if one.theme == theme)
    return replace(
        found,
        findings=tuple(one for one in found.findings if one.code in codes),
        claims=claims,
        quotes=tuple(one for one in found.quotes if one.code in codes),
        sections=sections,
        main=_on(found.main, ids),
        contrasts=_on(found.contrasts, ids),
        shared=_on(found.shared, ids),
        divided=_on(found.divided, ids),
    )


def _on(sentences: Iterable[Sentence], claims: Collection[str]) -> tuple[Sentence, ...]:
    """Return the sentences that state no other claims than these."""
    return tuple(one for one in sentences if {one.claim, *one.also} <= set(claims))


def cut_out(document: Document, session: Session, part: Part) -> Document:
    """Return the document of the part: its chapters, its title, and what must be said of it."""
    if not part.kind:
        return document
    if part.kind == "chapter":
        document = only(document, _chapters(document, part.name))
    title = f"{document.title}: {_called(session, part, document.language)}"
    cover = document.cover
    if cover is not None:
        notice = " ".join(filter(None, (kept_in(session, part, document.language), cover.notice)))
        cover = replace(cover, title=title, notice=notice)
    properties = (*document.properties, ("part", part.stamp))
    return replace(document, title=title, cover=cover, properties=properties)


def _chapters(document: Document, name: str) -> tuple[str, ...]:
    known = [one for one, _ in document.chapters if one.endswith(".md.j2")]
    short = {PurePosixPath(one).name.removesuffix(".md.j2"): one for one in known}
    found = tuple(full for one, full in short.items() if name in one)
    return found or (short[named("chapter", name, short)],)


def internal(session: Session, part: Part) -> bool:
    """Say whether a part tells of so few cases that it must stay in the project."""
    return part.kind in {"case", "group"} and len(session.study.interviewed()) < FEWEST


def kept_in(session: Session, part: Part, language: str) -> str:
    """Return what a part says that must stay in the project; empty for others."""
    if not internal(session, part):
        return ""
    return _INTERNAL[language].format(name=_called(session, part, language))


def _called(session: Session, part: Part, language: str) -> str:
    if part.kind == "case":
        return session.study.case(part.name).name
    wordings: dict[str, Wording] = {
        "group": next((one.name for one in session.study.groups if one.id == part.name), None)
        or Wording.of(part.name),
        "theme": next((one.name for one in session.codebook.themes if one.id == part.name), None)
        or Wording.of(part.name),
    }
    found = wordings.get(part.kind)
    return part.name if found is None else found.in_(language)
