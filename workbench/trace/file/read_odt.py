"""An OpenDocument text read back (OpenDocument 1.3 part 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.errors.base import Where
from workbench.errors.trace import DamagedReport
from workbench.text.form import digest
from workbench.trace.file.package import Package, attribute, local
from workbench.trace.file.scribe import OBJECT, Readback, Scribe

_GONE: Final = frozenset(
    {
        "tracked-changes",
        "annotation",
        "note-citation",
        "forms",
        "sequence-decls",
        "variable-decls",
        "user-field-decls",
        "header-left",
        "footer-left",
    }
)
_COUNTED: Final = frozenset(
    {
        *("bookmark-ref", "reference-ref", "sequence-ref", "sequence", "note-ref"),
        *("page-number", "page-count", "chapter"),
    }
)
"""What the word processor counts and writes itself."""

_CELLS: Final = {"table-row": "row", "table-cell": "cell"}
_MOST_SPACES: Final = 100


def read_odt(package: Package, file: str) -> Readback:
    """Return an OpenDocument text read back: its text with footnotes, headers and footers."""
    if "META-INF/manifest.xml" in package.names and b"encryption-data" in package.read(
        "META-INF/manifest.xml"
    ):
        raise DamagedReport(Where(file))
    root = package.xml("content.xml")
    walk = _Walk(_parents(root), _unprinted(root), package)
    for one in _children(root, "body"):
        walk.story(one)
    walk.count(root)
    if "styles.xml" in package.names:
        for masters in _children(package.xml("styles.xml"), "master-styles"):
            walk.scribe.part = "header"
            walk.story(masters)
    walk.notes()
    return walk.scribe.read(_properties(package))


@dataclass
class _Walk:
    """Goes through blocks and runs.

    ``parents`` are style names by automatic style, ``hidden`` the styles that do not print.
    """

    parents: Mapping[str, str]
    hidden: frozenset[str]
    package: Package
    scribe: Scribe = field(default_factory=Scribe)
    _tables: int = 0
    _later: list[tuple[str, Any]] = field(default_factory=list)
    _frames: list[Any] = field(default_factory=list)

    def story(self, parent: Any) -> None:
        """Take down the paragraphs and tables below ``parent``."""
        for child in parent:
            name = local(child)
            if name in {"p", "h"}:
                self._paragraph(child)
            elif name == "table":
                self._table(child)
            elif name in _CELLS:
                with self.scribe.inside(_CELLS[name]):
                    self.story(child)
            elif not self._mark(child, name) and name not in _GONE:
                self.story(child)

    def notes(self) -> None:
        """Take down the footnotes met on the way."""
        self.scribe.part = "footnote"
        later, self._later = self._later, []
        for heading, body in later:
            self.scribe.marked = heading
            self.story(body)

    def count(self, root: Any) -> None:
        """Count the tracked changes of the text."""
        for region in root.iter():
            if local(region) == "changed-region":
                kinds = [local(one) for one in region]
                self.scribe.inserted += kinds.count("insertion")
                self.scribe.deleted += kinds.count("deletion")

    def _table(self, table: Any) -> None:
        before = self.scribe.table
        self._tables += 1
        self.scribe.table = self._tables
        self.story(table)
        self.scribe.table = before

    def _paragraph(self, paragraph: Any) -> None:
        self._runs(paragraph)
        style = attribute(paragraph, "style-name")
        level = attribute(paragraph, "outline-level") if local(paragraph) == "h" else ""
        number = int(level) if level.isdecimal() else 0
        self.scribe.end(self.parents.get(style, style), min(number, 9))
        frames, self._frames = self._frames, []
        for frame in frames:
            self.story(frame)

    def _runs(self, element: Any) -> None:
        self.scribe.write(_flat(element.text))
        for child in element:
            name = local(child)
            if not self._mark(child, name) and not self._gone(child, name):
                self._print(child, name)
            self.scribe.write(_flat(child.tail))

    def _gone(self, child: Any, name: str) -> bool:
        hidden = name == "span" and attribute(child, "style-name") in self.hidden
        return hidden or name in _GONE or not name

    def _print(self, child: Any, name: str) -> None:
        if name == "s":
            count = attribute(child, "c")
            number = int(count) if count.isdecimal() else 1
            self.scribe.write(" " * min(number, _MOST_SPACES))
        elif name in {"tab", "line-break"}:
            self.scribe.write("\t" if name == "tab" else "\n")
        elif name == "frame":
            self.scribe.write(OBJECT)
            self._picture(child)
            self._frames.append(child)
        elif name == "note":
            heading = self.scribe.heading
            self._later.extend((heading, body) for body in _children(child, "note-body"))
        elif name in _COUNTED:
            if name == "bookmark-ref":
                self.scribe.refer(attribute(child, "ref-name"))
            self.scribe.count()
            self._runs(child)
            self.scribe.counted()
        else:
            self._runs(child)

    def _picture(self, frame: Any) -> None:
        """Take down a picture: what it says to the blind, and the files of its image."""
        names = [attribute(one, "href").removeprefix("./") for one in _children(frame, "image")]
        if names:
            told = [*_children(frame, "desc"), *_children(frame, "title")]
            said = next((one.text for one in told if one.text), "")
            held = (self.package.read(one) for one in names if one in self.package.names)
            self.scribe.picture(said, frozenset(map(digest, held)))

    def _mark(self, element: Any, name: str) -> bool:
        """Open or close a tie where ``element`` says so."""
        if name not in {"bookmark-start", "bookmark-end", "bookmark"}:
            return False
        key = attribute(element, "name")
        if name != "bookmark-end":
            self.scribe.open(key, key)
        if name != "bookmark-start":
            self.scribe.close(key)
        return True


def _parents(root: Any) -> dict[str, str]:
    return {
        attribute(style, "name"): attribute(style, "parent-style-name") or attribute(style, "name")
        for styles in _children(root, "automatic-styles")
        for style in styles
        if local(style) == "style"
    }


def _unprinted(root: Any) -> frozenset[str]:
    """Return the automatic styles whose text does not print, or prints as struck out."""
    return frozenset(
        attribute(style, "name")
        for styles in _children(root, "automatic-styles")
        for style in styles
        for one in _children(style, "text-properties")
        if attribute(one, "display") == "none"
        or attribute(one, "text-line-through-style") not in {"", "none"}
    )


def _properties(package: Package) -> dict[str, str]:
    if "meta.xml" not in package.names:
        return {}
    return {
        attribute(one, "name"): "".join(one.itertext())
        for one in package.xml("meta.xml").iter()
        if local(one) == "user-defined"
    }


def _children(parent: Any, name: str) -> list[Any]:
    return [one for one in parent if local(one) == name]


def _flat(text: str | None) -> str:
    """Return text as OpenDocument reads it: runs of white space are one blank."""
    if not text:
        return ""
    words = " ".join(text.split())
    before = " " if text[0].isspace() else ""
    behind = " " if text[-1].isspace() and words else ""
    return before + words + behind
