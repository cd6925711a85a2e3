"""Zip and XML of an edited report: what is wrong with one, in the words of tracing."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

from workbench.errors.base import Where
from workbench.errors.report import TraceError
from workbench.errors.trace import DamagedReport, NotAReport
from workbench.text.archive import Archive, Flaw, mended_xml

MOST_TAGS: Final = 2_000_000
"""Tags that a part may have: some ten times those of a report of a hundred pages."""


class Package(Archive):
    """A report's zip file, read part by part."""

    def __init__(self, data: bytes, file: str) -> None:
        """Open it; raises :class:`NotAReport` or :class:`DamagedReport`, as reading does."""

        def refuse(flaw: Flaw, part: str | None) -> TraceError:
            where = Where(file, part=part)
            return NotAReport(where) if flaw is Flaw.NO_ARCHIVE else DamagedReport(where)

        super().__init__(data, refuse)
        self.mended: set[str] = set()

    def xml(self, name: str) -> Any:
        """Return the root element of a part, unless it has more tags than any report.

        One whose tags are nested wrongly is put right where nothing of it is lost, and its name
        added to ``mended``.
        """
        data = self.read(name)
        if data.count(b"<") > MOST_TAGS:
            raise self._refuse(Flaw.LARGE, name)
        try:
            return super().xml(name)
        except TraceError:
            root = mended_xml(data)
            if root is None:
                raise
        self.mended.add(name)
        return root


def local(element: Any) -> str:
    """Return the local name of an element; ``""`` for comments and instructions."""
    tag = element.tag
    return _bare(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    return name.rpartition("}")[2]


def attribute(element: Any, name: str) -> str:
    """Return the attribute of this local name, whatever its namespace; ``""`` without."""
    for key, value in element.attrib.items():
        if _bare(key) == name:
            return str(value)
    return ""
