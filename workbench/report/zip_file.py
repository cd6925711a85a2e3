"""Zip files that are the same bytes for the same content, whoever writes them when."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Final

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LEVEL: Final = 6
_UNIX: Final = 3
_PLAIN_FILE: Final = 0o644 << 16


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of ``files`` (name → content): sorted, dated 1980, one compression."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            archive.writestr(entry, files[name], compresslevel=_LEVEL)
    return whole.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the files of a zip by name. Raises what :mod:`zipfile` raises for no zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
