"""What a Word file's other parts tell of its text: styles, lists, pictures, properties."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import Any, Final

from workbench.text.form import digest
from workbench.trace.file.package import Package, attribute, local

OFF: Final = frozenset({"0", "false", "off"})
"""What a property says that is there and not so."""

_STYLES: Final = "word/styles.xml"
_NUMBERING: Final = "word/numbering.xml"
_RELATIONS: Final = "word/_rels/document.xml.rels"
_COUNTS: Final = frozenset({"decimal", "upperLetter", "lowerLetter", "upperRoman", "lowerRoman"})


def style_names(package: Package) -> dict[str, str]:
    """Return the names of styles by their ids."""
    if _STYLES not in package.names:
        return {}
    found = {}
    for style in package.xml(_STYLES):
        for one in style:
            if local(one) == "name":
                found[attribute(style, "styleId")] = attribute(one, "val")
    return found


def hidden_styles(package: Package) -> frozenset[str]:
    """Return the ids of the styles whose text does not print, by themselves or by their base."""
    if _STYLES not in package.names:
        return frozenset()
    bases: dict[str, str] = {}
    told: dict[str, bool] = {}
    for style in package.xml(_STYLES):
        name = attribute(style, "styleId")
        for one in style:
            if local(one) == "basedOn":
                bases[name] = attribute(one, "val")
            elif local(one) == "rPr":
                marks = [attribute(mark, "val") for mark in one if local(mark) == "vanish"]
                told.update((name, mark not in OFF) for mark in marks)
    return frozenset(name for name in {*bases, *told} if _is_hidden(name, bases, told))


def _is_hidden(name: str, bases: Mapping[str, str], told: Mapping[str, bool]) -> bool:
    seen: set[str] = set()
    while name and name not in told and name not in seen:
        seen.add(name)
        name = bases.get(name, "")
    return told.get(name, False)


def images_of(package: Package) -> dict[str, str]:
    """Return the digests of the text's pictures by the id of their relation."""
    if _RELATIONS not in package.names:
        return {}
    targets = {
        attribute(one, "Id"): posixpath.normpath(f"word/{attribute(one, 'Target')}").lstrip("/")
        for one in package.xml(_RELATIONS)
        if attribute(one, "Type").endswith("/image")
    }
    return {
        name: digest(package.read(part)) for name, part in targets.items() if part in package.names
    }


def properties_of(package: Package) -> dict[str, str]:
    """Return the custom properties of a Word file."""
    if "docProps/custom.xml" not in package.names:
        return {}
    root = package.xml("docProps/custom.xml")
    return {
        attribute(one, "name"): "".join(one.itertext()) for one in root if local(one) == "property"
    }


def counted_lists(package: Package) -> frozenset[str]:
    """Return the ids of the lists whose points are counted, not only marked."""
    if _NUMBERING not in package.names:
        return frozenset()
    counted, lists = set(), {}
    for one in package.xml(_NUMBERING):
        if local(one) == "abstractNum" and _first_sign(one) in _COUNTS:
            counted.add(attribute(one, "abstractNumId"))
        elif local(one) == "num":
            named = (attribute(child, "val") for child in one if local(child) == "abstractNumId")
            lists[attribute(one, "numId")] = next(named, "")
    return frozenset(number for number, named in lists.items() if named in counted)


def _first_sign(abstract: Any) -> str:
    """Return what the first level of a list is counted in."""
    levels = (one for one in abstract if local(one) == "lvl" and attribute(one, "ilvl") == "0")
    signs = (attribute(one, "val") for level in levels for one in level if local(one) == "numFmt")
    return next(signs, "")
