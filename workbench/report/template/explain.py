"""From whatever went wrong in a template to one error that names file, line and remedy."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from workbench.errors.base import Where
from workbench.errors.report import (
    BadTemplate,
    FailedTemplate,
    NotThere,
    TemplateError,
    UnsafeTemplate,
)
from workbench.text.near import nearest

_OUR_PLACE = re.compile(r"\w+\.<locals>\.")
"""Where a function of ours was made: nothing to somebody who writes templates."""

_UNKNOWN = re.compile(r"No (filter|test) named '([^']*)'")


@dataclass(frozen=True)
class Vocabulary:
    """What templates may name: other templates, names and functions, filters."""

    templates: tuple[str, ...]
    names: tuple[str, ...]
    filters: tuple[str, ...]


def explained(error: Exception, name: str, known: Vocabulary) -> TemplateError:
    """Return the error to show for ``error``, raised while template ``name`` was rendered."""
    where = _place(error, name, known.templates)
    if isinstance(error, TemplateError):
        return _completed(error, where, known)
    if isinstance(error, TemplateSyntaxError):
        problem = (error.message or "syntax").rstrip(".")
        return _misnamed(problem, where, known) or BadTemplate(where, problem)
    if isinstance(error, TemplateNotFound):
        missing = str(error.name or error)
        return NotThere(
            where, "template", missing, nearest(missing, known.templates), known.templates
        )
    if isinstance(error, SecurityError):
        what = re.search(r"attribute '([^']*)'", str(error))
        return UnsafeTemplate(where, "attribute", what[1] if what else str(error))
    if isinstance(error, RecursionError | MemoryError):
        return UnsafeTemplate(where, "recursion")
    return _misnamed(str(error), where, known) or FailedTemplate(where, _first_line(error))


def _place(error: Exception, name: str, templates: tuple[str, ...]) -> Where:
    """Return the innermost template line the error passed through."""
    if isinstance(error, TemplateSyntaxError):
        return Where(error.filename or error.name or name, error.lineno)
    place = Where(name)
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in templates:
            place = Where(file, trace.tb_lineno)
        trace = trace.tb_next
    return place


def _completed(error: TemplateError, where: Where, known: Vocabulary) -> TemplateError:
    if not error.where.file:
        error.where = Where(where.file, error.where.line or where.line)
    if isinstance(error, NotThere) and error.kind == "name" and error.near is None:
        error.near = nearest(error.name, known.names)
    return error


def _misnamed(problem: str, where: Where, known: Vocabulary) -> NotThere | None:
    """Return the error of a filter or test that is not there, if that is the problem."""
    found = _UNKNOWN.search(problem)
    if found is None:
        return None
    kind, name = found.groups()
    filters = tuple(sorted(known.filters)) if kind == "filter" else ()
    return NotThere(where, kind, name, nearest(name, filters), filters)


def _first_line(error: Exception) -> str:
    line = (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
    return _OUR_PLACE.sub("", line)
