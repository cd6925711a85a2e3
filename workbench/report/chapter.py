"""From templates and material to the chapters of a report, and to the whole document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workbench.errors.base import Where
from workbench.errors.report import NoChapterTitle, NotThere, SameTarget
from workbench.language.amount import counted_nouns
from workbench.report.block import Block, Contents, Cover, Document, Figure, Heading, Table
from workbench.report.count import numbers
from workbench.report.legend import CONSTRUCTED, CONTENTS, FIGURES, TABLES
from workbench.report.material import Material
from workbench.report.phrase import date
from workbench.report.table.cell import told
from workbench.report.table.named import filled
from workbench.report.template.function import filters_of, functions_of
from workbench.report.template.inline import Ties
from workbench.report.template.markdown import Parsed, parse
from workbench.report.template.sandbox import Sandbox
from workbench.report.template.view import view_of
from workbench.report.walk import every, mentions
from workbench.text.near import nearest

FRONT = "contents"
"""The name of the part before the first chapter: contents, lists of tables and figures."""

Chapters = tuple[tuple[str, tuple[Block, ...]], ...]


def compose(material: Material, templates: Mapping[str, str]) -> Document:
    """Return the whole report: cover, contents, lists of tables and figures, chapters."""
    chapters = render_chapters(templates, material)
    study, language = material.study, material.language
    front = tuple(front_of(chapters, language))
    return Document(
        title=study.title.in_(language),
        authors=study.authors,
        language=language,
        date=study.date,
        cover=Cover(
            title=study.title.in_(language),
            subtitle=study.subtitle.in_(language),
            client=study.client,
            authors=study.authors,
            date=date(study.date, language),
            notice=told(CONSTRUCTED, material) if study.constructed else "",
        ),
        chapters=((FRONT, front), *chapters),
        properties=(("study", study.id), ("workbench", material.version)),
    )


def render_chapters(templates: Mapping[str, str], material: Material) -> Chapters:
    """Return every chapter's blocks by its file name, in the order of the names.

    ``templates`` maps a file name to its text; a file whose own name begins with ``_`` is
    no chapter, only there to be included. Raises a TemplateError with file and line.
    """
    names = {**view_of(material), **functions_of(material)}
    nouns = counted_nouns(material.study)
    sandbox = Sandbox(templates, names, filters_of(material.language), nouns)
    ties = _ties(material)
    taken: set[str] = set()
    parsed = {
        name: parse(sandbox.render(name), ties, taken)
        for name in sorted(templates)
        if not name.rpartition("/")[2].startswith("_")
    }
    _check(parsed)
    chapters = tuple((name, one.blocks) for name, one in parsed.items())
    printed = _printed(chapters)
    return tuple((name, filled(blocks, material, printed)) for name, blocks in chapters)


def _ties(material: Material) -> Ties:
    return Ties(
        frozenset(one.id for one in material.findings.claims),
        frozenset(numbers(material)),
        {one.id: one for one in material.findings.quotes},
    )


def _check(parsed: Mapping[str, Parsed]) -> None:
    """Refuse chapters without title, ids used twice, and references that lead nowhere."""
    defined: dict[str, Where] = {}
    for name, one in parsed.items():
        first = one.blocks[0] if one.blocks else None
        if not isinstance(first, Heading) or first.level != 1:
            raise NoChapterTitle(Where(name, 1))
        for target, where in one.targets:
            if target in defined:
                raise SameTarget(where, target, defined[target])
            defined[target] = where
    for one in parsed.values():
        for target, where in one.references:
            if target not in defined:
                kind, near = "heading, table or figure", nearest(target, defined)
                raise NotThere(where, kind, target, near, tuple(defined))


def _printed(chapters: Chapters) -> frozenset[str]:
    document = Document("", (), "", "", None, chapters)
    return frozenset(one.id for one in mentions(document))


def front_of(chapters: Chapters, language: str) -> Iterable[Block]:
    """Yield the lists before the first chapter: contents, and what tables and figures there are."""
    yield Contents("contents", CONTENTS.in_(language))
    kinds = {type(block) for _, blocks in chapters for block in every(blocks)}
    if Table in kinds:
        yield Contents("tables", TABLES.in_(language))
    if Figure in kinds:
        yield Contents("figures", FIGURES.in_(language))
