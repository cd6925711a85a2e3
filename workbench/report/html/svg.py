"""A figure's SVG made fit to stand inside a page: own ids, nothing that runs or is fetched."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

_SVG: Final = "{http://www.w3.org/2000/svg}"
_DROPPED: Final = frozenset(f"{_SVG}{name}" for name in ("script", "metadata", "foreignObject"))
_URL = re.compile(r"url\(#([^)]+)\)")
_HREF: Final = "{http://www.w3.org/1999/xlink}href"


def inline_svg(svg: bytes, name: str, alt: str) -> str | None:
    """Return ``svg`` as an element for a page; None when it is no readable SVG.

    Ids get ``name`` in front, so that two figures of a page cannot disturb each other;
    scripts, handlers and links to other files are dropped. ``alt`` becomes its label.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(svg, parser)
    except etree.XMLSyntaxError:
        return None
    if root.tag != f"{_SVG}svg":
        return None
    for element in list(root.iter()):
        if element.tag in _DROPPED and element.getparent() is not None:
            element.getparent().remove(element)
        else:
            _clean(element, name)
    root.set("role", "img")
    root.set("aria-label", alt)
    etree.cleanup_namespaces(root)
    return str(etree.tostring(root, encoding="unicode", with_tail=False))


def _clean(element: etree._Element, name: str) -> None:
    for key, value in [(str(one), str(text)) for one, text in element.attrib.items()]:
        if key.lower().startswith("on"):
            del element.attrib[key]
        elif key == "id":
            element.set(key, f"{name}-{value}")
        elif key in {"href", _HREF}:
            if value.startswith("#"):
                element.set(key, f"#{name}-{value[1:]}")
            elif not value.startswith("data:image/"):
                del element.attrib[key]
        else:
            element.set(key, _URL.sub(rf"url(#{name}-\1)", value))
