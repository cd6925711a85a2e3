"""The sentences of texts, remembered from one build to the next.

Most of a study's texts are the same as at the last build, and the pipeline that splits them
takes a second to load: a build after one coding need not load it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.language.sentence import sentences
from workbench.model.anchor import Span
from workbench.study.disk.cache import Cache
from workbench.study.disk.keep import to_json
from workbench.text.form import digest

_TOPIC = "sentences"


@dataclass(frozen=True, slots=True)
class _Text:
    """A text by its digest, and where its sentences stand."""

    digest: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Texts:
    """All texts that are remembered."""

    texts: tuple[_Text, ...]


class Splitter:
    """Splits as :func:`~workbench.language.sentence.sentences` does, each text once."""

    def __init__(self, cache: Cache) -> None:
        """Use what the last build kept in ``cache``, when the first text comes."""
        self._cache = cache
        self._known: dict[str, tuple[Span, ...]] | None = None
        self._used: dict[str, tuple[Span, ...]] = {}
        self._new = False

    def __call__(self, text: str, language: str) -> tuple[Span, ...]:
        """Return the sentences of ``text``, in the language nb, nn or en."""
        name = digest(f"{language} {text}".encode())[:32]
        if name in self._used:
            return self._used[name]
        spans = self._remembered().get(name)
        if spans is None:
            spans = sentences(text, language)
            self._new = True
        self._used[name] = spans
        return spans

    def ahead(self, texts: Iterable[tuple[str, str]]) -> None:
        """Split what a later build may ask for, pairs of text and language.

        Only where this build had to split something: then the pipeline is loaded already.
        """
        for text, language in texts if self._new else ():
            self(text, language)

    def keep(self) -> None:
        """Keep what was split for this build, and of what is older only what it asked for."""
        if self._new:
            texts = _Texts(tuple(_Text(name, self._used[name]) for name in sorted(self._used)))
            self._cache.put(_TOPIC, "", texts, to_json(texts))
        self._cache.spare(_TOPIC, "")

    def _remembered(self) -> dict[str, tuple[Span, ...]]:
        if self._known is None:
            kept = self._cache.kept(_Texts, _TOPIC, "") or _Texts(())
            self._known = {one.digest: one.spans for one in kept.texts}
        return self._known
