"""Looking through what people wrote: chapters, settings, tables, alternative texts.

Quotes are looked at one by one (:mod:`workbench.privacy.check`); here it is the sentences
around them. Names and contacts may stand nowhere. Cases may be named in a list of them all,
never one or two beside what was said or done. In chapters that tell findings a sentence may
carry no detail that tells one case from the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workbench.model.anchor import Span
from workbench.model.codebook import Codebook
from workbench.model.interview import Study
from workbench.privacy.across import Told
from workbench.privacy.matter import UNHEARD, Heard
from workbench.privacy.name import Known
from workbench.privacy.notice import Disclosure, Kind, numbered
from workbench.privacy.reader import Reader, Sort, Written

Sentences = Callable[[str, str], tuple[Span, ...]]


def prose_risks(
    written: Iterable[Written],
    study: Study,
    codebook: Codebook,
    *,
    language: str,
    known: Known,
    sentences: Sentences,
    heard: Heard = UNHEARD,
) -> tuple[Disclosure, ...]:
    """Return what in the written texts could give a case or a person away, each once.

    ``heard`` is what was asked and said in the interviews: it tells what is common to the cases.
    """
    reader = Reader(study, codebook, language, known, heard)
    pairs = [
        (one.text[span.start : span.end], one)
        for one in written
        for span in (sentences(one.text, language) if one.text.strip() else ())
    ]
    told: dict[tuple[Kind, str, str], Disclosure] = {}
    for look in (reader.risks, reader.more):
        for sentence, one in pairs:
            for kind, words, value in look(sentence, one):
                told.setdefault(
                    (kind, words, sentence), reader.told(kind, words, value, one, sentence)
                )
    running = [pair for pair in pairs if pair[1].sort is Sort.PROSE]
    for kind, at, words in reader.together(
        [Told(text, one.file, one.findings) for text, one in running]
    ):
        sentence, one = running[at]
        told.setdefault((kind, words, sentence), reader.told(kind, words, 0, one, sentence))
    return tuple(sorted(numbered(told.values()), key=lambda one: one.kind.gravity))
