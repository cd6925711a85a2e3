"""Writing a Word file anew with some of its parts replaced."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from workbench.trace.file.package import Package


def repacked(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """Return the zip with other content in some parts, in the same order, dated 1980.

    So the same content gives the same bytes, whoever saved the file before, and when.
    """
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for entry in package.entries():
            data = changed.get(entry.filename)
            fresh = zipfile.ZipInfo(entry.filename)
            fresh.compress_type = zipfile.ZIP_DEFLATED
            fresh.create_system = entry.create_system
            fresh.external_attr = entry.external_attr
            archive.writestr(fresh, package.read(entry.filename) if data is None else data)
    return whole.getvalue()
