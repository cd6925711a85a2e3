"""XML as a source: the text of every element is a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from workbench.ingest.source import MAX_TEXTS, Line
from workbench.text.form import nfc


def xml_lines(root: Any) -> tuple[Line, ...]:
    """Return a line for each element that holds text, in document order."""
    return tuple(
        Line(nfc(text), f"line {element.sourceline or 0}", number, element.sourceline)
        for number, (element, text) in enumerate(islice(texts_in(root), MAX_TEXTS + 1))
    )


def texts_in(root: Any) -> Iterator[tuple[Any, str]]:
    """Yield (element, text) for all text that is not blank; a tail counts as its parent's."""
    for element in root.iter():
        if isinstance(element.tag, str) and (element.text or "").strip():
            yield element, element.text
        parent = element.getparent()
        if parent is not None and (element.tail or "").strip():
            yield parent, element.tail
