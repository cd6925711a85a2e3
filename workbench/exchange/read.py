"""Reading a project of another program, as programs really write them.

Any one ``.qde`` at the root serves, ids may stand in braces, and the folder of the texts may
be called as it likes. What a study has no place for is counted and told.
Source: REFI-QDA Standard 1.0 and the faults of its writers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from workbench.errors.base import Said, Where
from workbench.errors.exchange import NoProject
from workbench.exchange.notice import NoText, NotHeld, WholeSource
from workbench.exchange.project import (
    Applied,
    Project,
    ProjectCase,
    ProjectCode,
    Selection,
    SourceText,
    User,
)
from workbench.text.archive import MEGABYTE, Archive, Flaw

_FLAWS: Final[Mapping[Flaw, str]] = {
    Flaw.NO_ARCHIVE: "is no zip archive",
    Flaw.CROWDED: "holds too many parts",
    Flaw.BROKEN: "is damaged",
    Flaw.LARGE: "is too large",
    Flaw.XML: "is no sound XML",
    Flaw.DOCTYPE: "has a document type, which is never opened",
}
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_NO_PLACE: Final = (("Set", "sets"), ("Graph", "graphs"), ("Link", "links"))
_SOURCES: Final = ("TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource")
MOST_MB: Final = 10
"""Most megabytes of one text; a long interview has a tenth of one."""

DEEP: Final = 60
"""Levels of codes that are read; no codebook has as many."""


def read_qdpx(data: bytes, file: str) -> Project:
    """Return the project in a file; raises :class:`NoProject` when it holds none."""

    def refuse(flaw: Flaw, part: str | None) -> NoProject:
        return NoProject(Where(file, part=part), _FLAWS[flaw])

    archive = Archive(data, refuse)
    roots = [one for one in sorted(archive.names) if one.casefold().endswith(".qde")]
    roots = [one for one in roots if "/" not in one and "\\" not in one]
    if len(roots) != 1:
        several = "holds several .qde files" if roots else "holds no project.qde"
        raise NoProject(Where(file), several)
    root = archive.xml(roots[0])
    if _name(root) != "Project":
        raise NoProject(Where(file, part=roots[0]), "holds no project")
    return _Reader(archive, root).project()


class _Reader:
    """One file being read: its parts, its root, and what was left on the way."""

    def __init__(self, archive: Archive, root: Any) -> None:
        self._archive = archive
        self._parts = {_plain(one): one for one in sorted(archive.names, reverse=True)}
        self._root = root
        self._left: list[Said] = []
        self._notes = {
            _guid(one, "guid"): (self._text(one) or "").strip()
            for one in _every(root, "Notes", "Note")
        }

    def project(self) -> Project:
        root = self._root
        texts = tuple(self._sources())
        for tag, kind in _NO_PLACE:
            number = sum(1 for _ in _every(root, f"{tag}s", tag))
            if number:
                self._left.append(NotHeld(kind, number))
        told = {_guid(one, "targetGUID") for one in root.iter("{*}NoteRef")}
        free = sum(1 for one in self._notes if one not in told)
        if free:
            self._left.append(NotHeld("notes", free))
        return Project(
            name=root.get("name", ""),
            origin=root.get("origin", ""),
            users=tuple(
                User(_guid(one, "guid"), one.get("name", ""), one.get("id", ""))
                for one in _every(root, "Users", "User")
            ),
            codes=tuple(
                _code(one, DEEP)
                for book in _children(root, "CodeBook")
                for one in _every(book, "Codes", "Code")
            ),
            cases=tuple(
                ProjectCase(_guid(one, "guid"), one.get("name", ""))
                for one in _every(root, "Cases", "Case")
            ),
            texts=texts,
            left=tuple(self._left),
        )

    def _sources(self) -> Iterator[SourceText]:
        for source in next(_children(self._root, "Sources"), ()):
            if _name(source) not in _SOURCES:
                continue
            name = source.get("name", "") or _guid(source, "guid")
            whole = sum(1 for _ in _children(source, "Coding"))
            if whole:
                self._left.append(WholeSource(name, whole))
            holder = source
            if _name(source) == "PDFSource":
                holder = next(_children(source, "Representation"), source)
            text = self._text(holder)
            inside = sum(1 for _ in source.iter("{*}Coding")) - whole
            marked = tuple(self._selections(holder))
            if text is not None:
                yield SourceText(_guid(source, "guid"), name, text, marked)
                inside -= sum(len(one.codings) for one in marked)
            if inside:
                self._left.append(NoText(name, inside))

    def _selections(self, source: Any) -> Iterator[Selection]:
        for one in _children(source, "PlainTextSelection"):
            codings = tuple(
                Applied(
                    _guid(coding, "guid"),
                    _guid(next(_children(coding, "CodeRef"), None), "targetGUID"),
                    _guid(coding, "creatingUser") or _guid(one, "creatingUser"),
                    coding.get("creationDateTime", "") or one.get("creationDateTime", ""),
                )
                for coding in _children(one, "Coding")
            )
            start, end = _number(one.get("startPosition")), _number(one.get("endPosition"))
            yield Selection(_guid(one, "guid"), start, end, codings, self._note(one))

    def _note(self, holder: Any) -> str:
        """Return the description of a selection with the notes tied to it and its codings."""
        told = [(one.text or "").strip() for one in _children(holder, "Description")]
        told += [self._notes.get(_guid(one, "targetGUID"), "") for one in holder.iter("{*}NoteRef")]
        return "\n".join(dict.fromkeys(one for one in told if one))

    def _text(self, source: Any) -> str | None:
        """Return the words of a source as they stand in the file, or None."""
        for one in _children(source, "PlainTextContent"):
            return one.text or ""
        path = source.get("plainTextPath", "").removeprefix("internal://")
        part = self._parts.get(_plain(path))
        if not path or part is None:
            return None
        data = self._archive.read(part)
        return _decoded(data) if len(data) <= MOST_MB * MEGABYTE else None


def _code(element: Any, deep: int) -> ProjectCode:
    below = _children(element, "Code") if deep else ()
    return ProjectCode(
        _guid(element, "guid"),
        element.get("name", ""),
        next(((one.text or "").strip() for one in _children(element, "Description")), ""),
        element.get("isCodable", "true") in {"true", "1"},
        tuple(_code(one, deep - 1) for one in below),
    )


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _plain(path: str) -> str:
    """Return the last part of a path in small letters: folders are called as one likes."""
    return path.replace("\\", "/").rpartition("/")[2].casefold()


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _children(element: Any, name: str) -> Iterator[Any]:
    yield from element.iterchildren(f"{{*}}{name}")


def _every(element: Any, holder: str, name: str) -> Iterator[Any]:
    for one in _children(element, holder):
        yield from _children(one, name)


def _guid(element: Any, attribute: str) -> str:
    """Return an id in small letters without braces; empty where there is none."""
    value = "" if element is None else element.get(attribute, "")
    return str(value).strip().strip("{}").casefold()


def _number(value: str | None) -> int:
    """Return a position; -1, which is outside every text, for what is none."""
    text = (value or "").strip()
    return int(text[:12]) if text.isascii() and text.isdigit() else -1
