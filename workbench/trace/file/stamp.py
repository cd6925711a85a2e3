"""The stamp in a Word file that says which study and which ledger it belongs to."""

from __future__ import annotations

from workbench.trace.file.outline import outline
from workbench.trace.file.package import Package, attribute
from workbench.trace.file.repack import repacked
from workbench.trace.file.splice import Splices

_CUSTOM = "docProps/custom.xml"


def restamped(data: bytes, file: str, name: str, value: str) -> bytes:
    """Return a Word file whose custom property ``name`` has another value.

    A file that has lost its properties stays without: it is then checked by its bookmarks.
    """
    package = Package(data, file)
    if _CUSTOM not in package.names:
        return data
    package.xml(_CUSTOM)
    part = package.read(_CUSTOM)
    splices = Splices()
    for one in outline(part, _CUSTOM):
        if attribute(one, "name") == name and one.children:
            held = one.children[0]
            splices.put(_CUSTOM, held.inner, held.close, value.encode())
    return repacked(package, splices.applied({_CUSTOM: part}))
