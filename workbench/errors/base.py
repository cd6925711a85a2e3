"""What every error and every notice of the workbench has in common.

A thing that is said to a person carries its own wording in each language the workbench
speaks, right beside the facts it is about. So an engine can raise it without knowing
who will read it, and a door can show it without knowing what it means.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import ClassVar, Final

LANGUAGES: Final = ("en", "nb")
"""Languages of messages. A nynorsk user reads the bokmål ones."""

_BREAKS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
"""Signs that would break a line, steer a terminal or could not be written to one."""

_LONGEST: Final = 400


def one_line(text: str) -> str:
    """Return what a person or file gave us as it can stand within one line of a message."""
    text = _BREAKS.sub(" ", text[: _LONGEST + 1])
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def message_language(language: str) -> str:
    """Return the message language that serves somebody who asked for ``language``."""
    if language in {"nb", "nn", "no"}:
        return "nb"
    return "en"


@dataclass(frozen=True, slots=True)
class Where:
    """A place a person can go to: a file, and in it a line, a turn or a named part."""

    file: str
    line: int | None = None
    turn: int | None = None
    part: str | None = None

    def said(self, language: str) -> str:
        """Return the place in words, shortest first: ``guide.md, line 12``."""
        norwegian = message_language(language) == "nb"
        words = [one_line(self.file)] if self.file else []
        if self.line is not None:
            words.append(f"{'linje' if norwegian else 'line'} {self.line}")
        if self.turn is not None:
            words.append(f"{'replikk' if norwegian else 'turn'} {self.turn}")
        if self.part is not None:
            words.append(one_line(self.part))
        return ", ".join(words)


class Said:
    """Something said to a person: what it is, and what to do about it.

    Subclasses are dataclasses whose fields are the facts; ``says`` and ``advice`` map a
    message language to a template over those fields (``str.format`` syntax).
    """

    says: ClassVar[Mapping[str, str]] = {}
    advice: ClassVar[Mapping[str, str]] = {}

    def said(self, language: str) -> str:
        """Return the message, without its place and advice."""
        return self._worded(self.says, language)

    def advised(self, language: str) -> str:
        """Return what to do next; empty when there is nothing to do."""
        return self._worded(self.advice, language)

    def _worded(self, templates: Mapping[str, str], language: str) -> str:
        template = templates.get(message_language(language), templates.get("en", ""))
        facts = self._facts(language)
        return template.format_map(
            {
                name: one_line(fact) if isinstance(fact, str) else fact
                for name, fact in facts.items()
            }
        )

    def _facts(self, language: str) -> dict[str, object]:
        facts: dict[str, object] = {}
        for field in fields(self):  # type: ignore[arg-type]
            value = getattr(self, field.name)
            if isinstance(value, Where):
                value = value.said(language)
            elif isinstance(value, tuple):
                value = ", ".join(one_line(str(one)) for one in value)
            facts[field.name] = "" if value is None else value
        return facts


class WorkbenchError(Said, Exception):
    """Anything that stops a command because of what it was given or where it runs.

    Every subclass is a ``@dataclass(eq=False)``. A field named ``where`` (:class:`Where`)
    is shown in front of the message.
    """

    def place(self, language: str) -> str:
        """Return where it went wrong, in words; empty when there is no place."""
        where = getattr(self, "where", None)
        return where.said(language) if isinstance(where, Where) else ""

    def line(self, language: str) -> str:
        """Return the whole of it in one line: place, message, advice."""
        place = self.place(language)
        message = f"{place}: {self.said(language)}" if place else self.said(language)
        advice = self.advised(language)
        return f"{message} {advice}" if advice else message

    def __str__(self) -> str:
        """Return the English line, for logs and tests."""
        return self.line("en")

    def __reduce__(self) -> tuple[object, ...]:
        """Let an error cross from one process to another whole, however it was made."""
        return _remade, (type(self), vars(self))


def _remade(kind: type[WorkbenchError], facts: dict[str, object]) -> WorkbenchError:
    error = kind.__new__(kind)
    vars(error).update(facts)
    return error


def did_you_mean(near: str | None, language: str) -> str:
    """Return ``Did you mean «near»?`` or nothing."""
    if not near:
        return ""
    asked = "Mente du" if message_language(language) == "nb" else "Did you mean"
    return f"{asked} «{one_line(near)}»?"
