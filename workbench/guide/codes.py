"""What a codebook says of the guide's items, in the texts of the codes that are asked under them.

A code names the items that it can be asked under. Its definition, its examples and its key
words are written about what people answer there, in more words than the question has.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.model.codebook import Code, Codebook

CodeTexts = tuple[tuple[str, str], ...]
"""An item's id and a text of a code that is asked under it, a row for each."""


def of_codes(codebook: Codebook, language: str) -> CodeTexts:
    """Return the texts of every code in use, with each item that the code names.

    ``language`` is the guide's; a codebook without it gives the nearest language it has.
    """
    return tuple(
        (item, text)
        for code in codebook.codes
        for item in code.guide
        for text in _texts(code, language)
    )


def _texts(code: Code, language: str) -> Iterator[str]:
    """Yield what says what a code is about; what it excludes is about something else."""
    for wording in (code.name, code.definition, code.include, code.example, code.counter_example):
        if wording:
            yield wording.in_(language)
    if code.keywords:
        yield " ".join(code.keywords)
