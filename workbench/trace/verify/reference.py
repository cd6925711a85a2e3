"""The cross-references of an edited report: pointing nowhere, or elsewhere than the build's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from workbench.model.verdict import Deviation, Fault, Subject
from workbench.trace.file.scribe import BODY, OBJECT, Readback, Reference
from workbench.trace.verify.same import tokens

_REFERRED: Final = "_Ref"
"""Begins the names that word processors, and the report, give to what is referred to."""


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
    return ((at, name) for at, name, _ in document.references if name not in document.ties)


def check_references(document: Readback, original: Readback) -> Iterator[Deviation]:
    """Yield the paragraphs whose words are the build's but which refer the reader elsewhere.

    That is so where a reference points to another bookmark, and where the number it prints is
    neither the build's nor that of what it points to.
    """
    before, after = _referring(original), _referring(document)
    mistold = _mistold(document, original)
    for words, (old, held) in before.items():
        at, now = after.get(words, (old, held))
        if now != held or (words in after and at in mistold):
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


def _mistold(document: Readback, original: Readback) -> set[int]:
    """Return the paragraphs in which a reference prints another number than it should.

    A caption prints its own number, so a reference to it may print that. A heading's is counted
    by the word processor: it is known only while headings are those of the build, in their order,
    and most references print what they did, so that it has not counted from another chapter.
    """
    built = {(one.name, _printed(original, one)) for one in original.references}
    captions, headings, still = set(), set(), 0
    for one in document.references:
        said, tie = _printed(document, one), document.ties.get(one.name)
        if tie is None or (one.name, said) in built:
            still += 1
        elif said and document.paragraphs[tie.first].level:
            headings.add(one.paragraph)
        elif said and said != tuple(tokens(document.words(tie))):
            captions.add(one.paragraph)
    counted = still * 2 >= len(document.references) and _headings(document) == _headings(original)
    return captions | headings if counted else captions


def _printed(document: Readback, reference: Reference) -> tuple[str, ...]:
    """Return the words that a reference prints."""
    paragraph = document.paragraphs[reference.paragraph]
    ends = (end for start, end in paragraph.fields if start == reference.start)
    return tuple(tokens(paragraph.text[reference.start : next(ends, reference.start)]))


def _headings(document: Readback) -> list[str]:
    """Return what each heading is referred to by, in their order."""
    names = defaultdict(list)
    for name, tie in document.ties.items():
        names[tie.first].append(name if name.startswith(_REFERRED) else "")
    return [max(names.get(at, [""])) for at, one in enumerate(document.paragraphs) if one.level]


def _referring(document: Readback) -> dict[str, tuple[int, Counter[str]]]:
    """Return the paragraphs with references by their words without them; no two alike."""
    names: dict[int, Counter[str]] = defaultdict(Counter)
    for at, name, _ in document.references:
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
