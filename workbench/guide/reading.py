"""The interview guide, read from its Markdown file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Final

from workbench.errors.authored import (
    DefinedTwice,
    DuplicateKey,
    UnknownField,
    UnknownReference,
    WrongKind,
)
from workbench.errors.base import Where
from workbench.errors.guide import (
    EmptyGuide,
    MissingId,
    OrphanItem,
    UnexpectedLabel,
    UnknownGuideLine,
)
from workbench.fields import Mapping, read_yaml
from workbench.guide.line import (
    PROPERTIES,
    HeadingLine,
    ItemLine,
    Named,
    PropertyLine,
    full_label,
    label,
    parse,
    series,
)
from workbench.model.guide import Guide, Heading, Item

ROLES: Final = ("warm-up", "open-end")
"""Roles a question may have."""

LANGUAGES: Final = ("nb", "nn", "en", "da", "sv")

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)


def read_guide(text: str, file: str) -> Guide:
    """Read an interview guide.

    ``text`` is the file's content, ``file`` only names it in errors. Headings that hold
    text alone stay in :attr:`Guide.headings` with no items. Raises an
    :class:`~workbench.errors.authored.AuthoredError` naming the line: numbering with a gap
    or a repetition, an id missing or given twice, a sub-question without its question,
    a line that means nothing here, a matrix of an unknown item, or no questions at all.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = _COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), text)
    front, body, skipped = _split(text)
    settings = read_yaml(front.encode(), file)
    settings.only("version", "date", "language")
    reader = _Reader(file)
    for number, line in enumerate(body.split("\n"), start=skipped + 1):
        if line.strip():
            reader.take(number, line)
        else:
            reader.blank()
    return reader.guide(settings)


def _split(text: str) -> tuple[str, str, int]:
    """Return front matter (padded to its line in the file), body, and lines before the body."""
    found = _FRONT.match(text)
    if not found:
        return "", text, 0
    before = text[: found.start(1)] if found[1] else text[: found.end()]
    front = "\n" * before.count("\n") + (found[1] or "")
    return front, text[found.end() :], text[: found.end()].count("\n")


@dataclass
class _Reader:
    """What has been read so far; :meth:`take` is given every line that is not blank."""

    file: str
    title: str = ""
    headings: list[Heading] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    given: set[str] = field(default_factory=set)
    matrices: list[tuple[int, str, int]] = field(default_factory=list)
    ids: dict[str, Where] = field(default_factory=dict)
    fresh: bool = True

    def take(self, number: int, text: str) -> None:
        line = parse(text)
        if isinstance(line, HeadingLine):
            self._head(number, line)
        elif isinstance(line, ItemLine) and self.headings:
            self._ask(number, line)
        elif isinstance(line, PropertyLine) and self.headings and self.headings[-1].items:
            self._state(number, line)
        else:
            self._say(number, text.strip())

    def blank(self) -> None:
        """End a paragraph."""
        self.fresh = True

    def guide(self, settings: Mapping) -> Guide:
        if not self.items:
            raise EmptyGuide(Where(self.file))
        self._resolve_matrices()
        return Guide(
            title=self.title,
            version=settings.text("version"),
            date=settings.date("date", ""),
            language=settings.choice("language", LANGUAGES),
            headings=tuple(self.headings),
            items=tuple(self.items),
        )

    def _head(self, number: int, line: HeadingLine) -> None:
        if line.depth == 1:
            if self.title:
                raise UnknownGuideLine(Where(self.file, number), f"# {line.named.text}")
            self.title = line.named.text
            return
        identity = self._identity(number, line.named, "heading")
        for name, _ in line.named.attributes:
            raise UnknownField(Where(self.file, number), name, None, ("#id",))
        self.headings.append(Heading(identity, line.named.text, "", ()))
        self.fresh = True

    def _ask(self, number: int, line: ItemLine) -> None:
        parent = self._parent(number, line)
        own = self._numbered(number, line, parent)
        item = Item(
            id=self._identity(number, line.named, "item"),
            label=full_label(parent.label if parent else "", line.level, own),
            level=line.level,
            heading=self.headings[-1].id,
            parent=parent.id if parent else None,
            text=line.named.text,
            role=self._role(number, line.named),
            line=number,
        )
        self.items.append(item)
        last = self.headings[-1]
        self.headings[-1] = replace(last, items=(*last.items, item.id))
        self.given = set()

    def _parent(self, number: int, line: ItemLine) -> Item | None:
        """Return the latest item one level up that is still open under this heading."""
        if line.level == 1:
            return None
        for item in reversed(self.items):
            if item.heading != self.headings[-1].id or item.level < line.level - 1:
                break
            if item.level == line.level - 1:
                return item
        raise OrphanItem(Where(self.file, number), line.label)

    def _numbered(self, number: int, line: ItemLine, parent: Item | None) -> str:
        """Return the item's own label, which must be the next in order."""
        upper = parent.label if parent else ""
        own = line.label.removeprefix(upper).strip() or line.label
        begun = "" if parent else series(own)
        beside = (one for one in self.items if one.parent == (parent.id if parent else None))
        before = sum(1 for one in beside if parent or series(one.label) == begun)
        expected = begun + label(line.level, before + 1)
        if own != expected:
            raise UnexpectedLabel(
                Where(self.file, number),
                full_label(upper, line.level, own),
                full_label(upper, line.level, expected),
            )
        return expected

    def _identity(self, number: int, named: Named, kind: str) -> str:
        where = Where(self.file, number)
        if named.id is None:
            raise MissingId(where, named.text[:60])
        if named.id in self.ids:
            raise DefinedTwice(where, kind, named.id, self.ids[named.id])
        self.ids[named.id] = where
        return named.id

    def _role(self, number: int, named: Named) -> str:
        role = ""
        for name, value in named.attributes:
            if name != "role":
                near = get_close_matches(name, ["role"], n=1)
                where = Where(self.file, number)
                raise UnknownField(where, name, near[0] if near else None, ("#id", "role"))
            if value not in ROLES:
                raise WrongKind(Where(self.file, number), name, " | ".join(ROLES), value)
            role = value
        return role

    def _state(self, number: int, line: PropertyLine) -> None:
        where = Where(self.file, number)
        if line.kind is None:
            near = get_close_matches(line.name.lower(), PROPERTIES, n=1)
            raise UnknownGuideLine(where, f"{line.name}:", near[0].capitalize() if near else None)
        if line.kind in self.given:
            raise DuplicateKey(where, line.name)
        self.given.add(line.kind)
        item = self.items[-1]
        if line.kind == "condition":
            item = replace(item, condition=line.value)
        elif line.kind == "cues":
            item = replace(item, cues=_listed(line.value))
        elif line.kind == "prompts":
            item = replace(item, prompts=_listed(line.value))
        else:
            self.matrices.append((len(self.items) - 1, line.value.strip(), number))
        self.items[-1] = item

    def _say(self, number: int, text: str) -> None:
        """Add to the text read aloud under a heading; nowhere else may text stand."""
        if not self.headings or self.headings[-1].items:
            raise UnknownGuideLine(Where(self.file, number), text[:60])
        heading = self.headings[-1]
        between = "" if not heading.text else "\n\n" if self.fresh else " "
        self.headings[-1] = replace(heading, text=heading.text + between + text)
        self.fresh = False

    def _resolve_matrices(self) -> None:
        for index, name, number in self.matrices:
            item = self.items[index]
            names = {item.label + name, f"{item.label} {name}", name}
            found = next((one for one in self._holders() if {one.label, one.id} & names), None)
            if found is None:
                raise UnknownReference(Where(self.file, number), "item", name)
            self.items[index] = replace(item, matrix=found.id)

    def _holders(self) -> Iterator[Item]:
        """Yield the items that have items under them: only those can be a matrix."""
        parents = {one.parent for one in self.items}
        return (one for one in self.items if one.id in parents)


def _listed(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())
