"""What the codebook says of a code, as examples: a code works before anybody has used it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.language.feature import features
from workbench.model.codebook import Code, Codebook, Theme
from workbench.model.wording import Wording

NORWEGIAN: Final = frozenset({"nb", "nn"})
_CONTRARY: Final = re.compile(r"\b(?:motsatt|motsett|omvendt|contrary|opposite)\b", re.IGNORECASE)
_BRACES: Final = re.compile(r"\{(?:cases|[^{}|]*\|([^{}|]*))\}")


@dataclass(frozen=True, slots=True)
class Example:
    """Words that bear a code (``bears``) or are said not to, with how much they count."""

    tokens: tuple[str, ...]
    weight: float
    bears: bool = True


@dataclass(frozen=True, slots=True)
class Described:
    """A code as examples: ``all`` of its own words together, then one by one.

    ``questions`` are the words of the guide items it can come up under; ``contrary`` those on
    what speaks against it: of its contrary finding, and of what it includes as such.
    """

    code: str
    theme: str
    all: tuple[str, ...]
    keywords: tuple[tuple[str, ...], ...]
    examples: tuple[Example, ...]
    guide: tuple[str, ...]
    questions: tuple[str, ...] = ()
    contrary: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """A codebook's codes as examples, in its order, and the languages they are told in."""

    codes: tuple[Described, ...]
    languages: tuple[str, ...]


def describe(
    codebook: Codebook, languages: Sequence[str], questions: dict[str, str] | None = None
) -> Book:
    """Describe every code in the languages the interviews are in.

    ``questions`` are the texts of the guide's items by id: the words under which a code can
    come up, to be met by the interviewer's.
    """
    asked = questions or {}
    chosen = _languages(languages)
    return Book(
        tuple(
            _described(code, theme, chosen, asked)
            for theme in codebook.themes
            for code in theme.codes
        ),
        chosen,
    )


def _languages(languages: Sequence[str]) -> tuple[str, ...]:
    """Return one language of each kind: both forms of Norwegian meet in the same tokens."""
    chosen: list[str] = []
    for one in dict.fromkeys(languages):
        if one not in NORWEGIAN or not NORWEGIAN & set(chosen):
            chosen.append(one)
    return tuple(chosen)


def _described(
    code: Code, theme: Theme, languages: Sequence[str], asked: dict[str, str]
) -> Described:
    name, definition = _tokens(code.name, languages), _tokens(code.definition, languages)
    include, example = _tokens(code.include, languages), _tokens(code.example, languages)
    finding = _tokens(code.finding, languages)
    contrary = _tokens(code.contrary, languages)
    keywords = tuple(found for one in code.keywords if (found := features(one, languages[0])))
    words = tuple(token for one in keywords for token in one)
    examples = (
        Example(name + name + definition, 1.0),
        Example(definition + include, 1.0),
        Example(finding + contrary, 0.5),
        Example(example, 1.5),
        Example(words, 1.0),
        Example(_tokens(code.counter_example, languages), 1.0, bears=False),
    )
    return Described(
        code=code.id,
        theme=theme.id,
        all=(*name, *name, *definition, *include, *finding, *contrary, *words, *words),
        keywords=keywords,
        examples=tuple(one for one in examples if one.tokens),
        guide=code.guide,
        questions=tuple(
            token for item in code.guide for token in features(asked.get(item, ""), languages[0])
        ),
        contrary=(*contrary, *_contrary(code.include, languages)),
    )


def _contrary(include: Wording, languages: Sequence[str]) -> tuple[str, ...]:
    """Return what stands behind «Motsatt:» or «The contrary» in what a code includes."""
    behind = [
        (language, _CONTRARY.split(include.in_(language), maxsplit=1)[1:]) for language in languages
    ]
    return tuple(
        token for language, texts in behind for text in texts for token in features(text, language)
    )


def _tokens(wording: Wording, languages: Sequence[str]) -> tuple[str, ...]:
    texts = dict.fromkeys((language, wording.in_(language)) for language in languages)
    seen: set[str] = set()
    found: list[str] = []
    for language, text in texts:
        if text in seen:
            continue
        seen.add(text)
        found += features(_BRACES.sub(lambda one: one.group(1) or "", text), language)
    return tuple(found)
