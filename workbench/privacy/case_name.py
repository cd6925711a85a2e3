"""The forms in which a case is named: whole, by the part of its name that is its own, bent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from workbench.language.lexicon import known
from workbench.privacy.told import called_after

_SHORTEST: Final = 4


def distinctive(name: str, nouns: Sequence[str], language: str) -> tuple[str, ...]:
    """Return the words of a name of several that are this case's own: «Grønli» of «Grønli Mek».

    Words for a case and ordinary words («General», «Data») are everybody's. The first word of a
    name counts though it is an ordinary one: «Linden Ward» is called «Linden».
    """
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", name)
    common = {one.casefold() for one in nouns}
    if len(words) < 2:  # noqa: PLR2004 - a name of one word is its own
        return ()
    own = [word for word in words if word[0].isupper() and word.casefold() not in common]
    return tuple(
        word
        for at, word in enumerate(own)
        if len(word) >= _SHORTEST and (at == 0 or not known(word, language))
    )


def called(form: str, text: str) -> Iterator[str]:
    """Yield the forms in which a case is named: itself, its people, a word made of its name."""
    if stands(form, text):
        yield form
    else:
        yield from called_after(form, text)


def stands(form: str, text: str) -> bool:
    """Say whether a name stands in a text as a word, a genitive or the first of a compound."""
    if not form or form not in text:  # most do not, and looking for the word costs more
        return False
    return re.search(rf"(?<!\w){re.escape(form)}(?:s|['’]s?|-\w+)?(?!\w)", text) is not None


def without_cases(text: str, names: Iterable[str]) -> str:
    """Return the text with the names of cases blanked: «Bøe» in «Bøe og Sønner» is no person."""
    for name in names:
        if name in text:
            text = text.replace(name, " " * len(name))
    return text
