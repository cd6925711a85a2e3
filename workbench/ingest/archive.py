"""Archives and XML of sources: what is wrong with one, in the words of ingest."""

from __future__ import annotations

from typing import Any, Final

from workbench.errors.base import Where
from workbench.errors.source import DamagedSource, SourceError, SourceTooLarge
from workbench.text import archive
from workbench.text.archive import Flaw, Refuse

MAX_XML_MB: Final = 20
"""Most megabytes of one XML part; the text of a long interview is one or two."""


class Archive(archive.Archive):
    """A source's zip file; raises :class:`DamagedSource` or :class:`SourceTooLarge`."""

    def __init__(self, data: bytes, file: str) -> None:
        """Open the archive named ``file``."""
        super().__init__(data, _refusal(file))
        self._file = file

    def xml(self, name: str) -> Any:
        """Return the root element of one XML part; its tree takes many times its size."""
        data = self.read(name)
        if len(data) > MAX_XML_MB * archive.MEGABYTE:
            raise SourceTooLarge(Where(self._file, part=name), MAX_XML_MB)
        return archive.parse_xml(data, _refusal(self._file), name)


def parse_xml(data: bytes, file: str) -> Any:
    """Return the root element of the XML file ``file``."""
    return archive.parse_xml(data, _refusal(file))


def _refusal(file: str) -> Refuse:
    def refuse(flaw: Flaw, part: str | None) -> SourceError:
        where = Where(file, part=part)
        if flaw in {Flaw.CROWDED, Flaw.LARGE}:
            return SourceTooLarge(where, archive.MAX_MEMBER_MB)
        return DamagedSource(where, Flaw.BROKEN if flaw is Flaw.NO_ARCHIVE else flaw)

    return refuse
