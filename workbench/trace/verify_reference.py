"""The cross-references of an edited report: pointing nowhere, or elsewhere than the build's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from workbench.model.verdict import Deviation, Fault, Subject
from workbench.trace.scribe import BODY, OBJECT, Readback
from workbench.trace.verify_same import tokens


def check_broken(document: Readback, original: Readback | None) -> Iterator[Deviation]:
    """Yield once that references point to bookmarks which are gone, or already say so in print.

    ``document`` is the file as it was read, before lost places are looked for: a word processor
    prints an error for such a reference as soon as it counts its fields anew.
    """
    was = set() if original is None else {name for _, name in _dangling(original)}
    places = {at for at, name in _dangling(document) if name not in was} | {*document.broken}
    if places:
        first = min(places)
        paragraph = document.paragraphs[first]
        where = paragraph.heading if paragraph.part == BODY else paragraph.part
        text = " ".join(paragraph.text.split())
        number = f"× {len(places)}"
        yield Deviation(Subject.DOCUMENT, Fault.BROKEN, (), where, first, "", text, (), number)


def _dangling(document: Readback) -> Iterator[tuple[int, str]]:
    return ((at, name) for at, name in document.references if name not in document.ties)


def check_references(document: Readback, original: Readback) -> Iterator[Deviation]:
    """Yield the paragraphs whose words are the build's but which refer the reader elsewhere."""
    before, after = _referring(original), _referring(document)
    for words, (old, held) in before.items():
        at, now = after.get(words, (old, held))
        if now != held:
            shown, was = document.paragraphs[at], original.paragraphs[old]
            yield Deviation(
                Subject.PARAGRAPH,
                Fault.REFERRED,
                (),
                shown.heading,
                at,
                was.text.strip(),
                shown.text.strip(),
            )


def _referring(document: Readback) -> dict[str, tuple[int, Counter[str]]]:
    """Return the paragraphs with references by their words without them; no two alike."""
    names: dict[int, Counter[str]] = defaultdict(Counter)
    for at, name in document.references:
        names[at][name] += 1
    found: dict[str, tuple[int, Counter[str]]] = {}
    twice = set()
    for at, held in names.items():
        paragraph = document.paragraphs[at]
        signs = list(paragraph.text)
        for start, end in paragraph.fields:
            signs[start:end] = OBJECT * (end - start)
        words = " ".join(tokens("".join(signs)))
        twice |= {words} & set(found)
        found[words] = (at, held)
    return {words: one for words, one in found.items() if words not in twice}
