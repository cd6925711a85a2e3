"""The pictures of an edited report: gone, another in their place, or described otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from workbench.model.verdict import Deviation, Fault, Subject
from workbench.trace.file.scribe import Picture, Readback
from workbench.trace.verify.bench import Bench
from workbench.trace.verify.same import same
from workbench.trace.verify.weight import weightier
from workbench.trace.worddiff import word_difference

_REFERRED: Final = "_Ref"


def check_figures(bench: Bench, original: Readback) -> Iterator[Deviation]:
    """Yield the build's captioned pictures that are not over their captions as they were.

    A picture is known by its caption's bookmark, or else by its image or description. Not every
    program keeps images as they were, or descriptions: what no picture of the file has kept is
    not missed in any one of them.
    """
    now = _captioned(bench.document)
    ours = {one for picture in original.pictures for one in picture.images}
    keeps_images = any(one.images & ours for one in now.values())
    keeps_words = any(one.said.strip() for one in now.values())
    for name, old in _captioned(original).items():
        here = now.get(name) or _known(bench.document, old)
        where = original.paragraphs[old.paragraph].heading
        if here is None:
            yield Deviation(Subject.FIGURE, Fault.DELETED, (), where, -1, old.said)
            continue
        place = bench.heading(here.paragraph)
        others = here.images & (ours - old.images)
        if keeps_images and (others or not here.images & old.images):
            said = _said(original, here)
            yield Deviation(
                Subject.FIGURE, Fault.CHANGED, (), place, here.paragraph, old.said, said
            )
        elif keeps_words and not same(old.said, here.said):
            fault = weightier(old.said, here.said, bench.present.language) or Fault.CHANGED
            changes = word_difference(old.said, here.said)
            at = here.paragraph
            yield Deviation(Subject.FIGURE, fault, (), place, at, old.said, here.said, changes)


def _captioned(document: Readback) -> Mapping[str, Picture]:
    """Return the pictures that stand right over a caption, by its bookmark."""
    over = {one.paragraph: one for one in document.pictures}
    return {
        name: over[tie.first - 1]
        for name, tie in document.ties.items()
        if name.startswith(_REFERRED) and tie.first - 1 in over
    }


def _known(document: Readback, old: Picture) -> Picture | None:
    return next(
        (
            one
            for one in document.pictures
            if one.images & old.images or (old.said and same(one.said, old.said))
        ),
        None,
    )


def _said(original: Readback, here: Picture) -> str:
    """Return the description of the picture of the build that this one is, or its own."""
    mine = (one.said for one in original.pictures if one.images & here.images)
    return next((said for said in mine if said != here.said), here.said)
