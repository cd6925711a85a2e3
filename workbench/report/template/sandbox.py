"""Chapter templates: Jinja in a sandbox that prints nothing without evidence.

What a template prints never goes through Markdown: it is put in a register, and a sign
that Markdown passes on untouched stands in its place (:data:`OPEN` number :data:`CLOSE`).
So a quote that holds ``*``, ``{{`` or ``<`` prints to the letter. Lines of the template
carry invisible marks, so that an error found later in the Markdown can name the line.
Comments are ``{## … ##}``, because ``{#…}`` gives ids.

Only attributes that views list, and a short list of functions, filters and methods, can be
reached; everything else is refused. Bounds are explained in ``template/bounds.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from jinja2 import StrictUndefined, UndefinedError, nodes, pass_context
from jinja2.environment import Template, TemplateModule
from jinja2.exceptions import TemplateRuntimeError
from jinja2.loaders import FunctionLoader
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, missing
from markupsafe import Markup

from workbench.errors.base import Where
from workbench.errors.report import (
    NOWHERE,
    BareNumber,
    GluedValue,
    NotPrintable,
    NotThere,
    TemplateError,
    UnsafeTemplate,
)
from workbench.report.phrase import runs
from workbench.report.template.allowed import KEPT_FILTERS, METHODS, TESTS
from workbench.report.template.bounds import Budget, bounded, bounded_range, fits
from workbench.report.template.compile import Generator
from workbench.report.template.explain import Vocabulary, explained
from workbench.report.template.literal import refuse_unbound
from workbench.report.template.shown import (
    ClaimView,
    Inlines,
    NumberView,
    QuoteView,
    Ready,
    Shown,
    View,
    Words,
)
from workbench.report.template.source import CLOSE, OPEN, marked, placed, source_of
from workbench.text.near import nearest

_BLOCKS: Final = 2_000
"""What a printed table or figure counts for, in letters."""

_SIGN: Final = 50
"""What printing a value counts for beside its letters: it takes its time, however short."""


_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Rendered:
    """A chapter as Markdown with signs in place of what was printed.

    ``places`` says for each line (from 0) which template line it comes from; ``printed``
    is what the signs stand for, shared by all chapters of a report.
    """

    name: str
    text: str
    places: tuple[Where, ...]
    printed: list[Words | Ready] = field(repr=False)


class Unknown(StrictUndefined):
    """A name that is not there; using it in any way is an error that knows what was meant."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        """Remember what was looked for; an unsafe access stays what it is."""
        super().__init__(hint, obj, name, exc)
        if exc is UndefinedError and name is not None:
            self._undefined_exception = partial(_unknown, obj, str(name))  # type: ignore[assignment]


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment all chapters of one report are rendered in.

    ``templates`` maps a template's name to its text; ``names`` are the views and functions
    that templates see, ``filters`` those of our own. ``nouns`` are the forms of what the study
    counts: with them, a template's own text may not say how many.
    """

    code_generator_class = Generator
    intercepted_binops = frozenset({"*", "+", "-", "**", "%"})

    def __init__(
        self,
        templates: Mapping[str, str],
        names: Mapping[str, object],
        filters: Mapping[str, Callable[..., Any]],
        nouns: Sequence[str] = (),
    ) -> None:
        """Set up; nothing is compiled yet."""
        self.nouns = nouns
        self._texts = templates
        self.budget = Budget()
        self.printed: list[Words | Ready] = []
        self._vocabulary = Vocabulary(
            tuple(templates), (*names, "range", "namespace", "loop"), (*KEPT_FILTERS, *filters)
        )
        super().__init__(
            loader=FunctionLoader(lambda name: source_of(templates, name)),
            undefined=Unknown,
            autoescape=True,
            finalize=pass_context(lambda _, value: self.printing(value)),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            comment_start_string="{##",
            comment_end_string="##}",
        )
        kept = {name: self.filters[name] for name in KEPT_FILTERS}
        charged = {name: self.budget.charged(one) for name, one in {**kept, **filters}.items()}
        self.filters = {**charged, "counted": self.budget.rounds}
        tests: dict[str, Any] = {**self.tests}
        self.tests = {name: self.budget.charged(tests[name]) for name in TESTS}
        self.globals: dict[str, object] = {
            "range": bounded_range,
            "namespace": Namespace,
            **names,
        }

    def render(self, name: str) -> Rendered:
        """Render one chapter. Raises a TemplateError that names file and line."""
        try:
            pieces = self.get_template(name).generate()
            text = "".join(pieces)
        except Exception as error:
            told = explained(error, name, self._vocabulary)
            if told.where.file and told.where.line is None:
                told.where = Where(told.where.file, self._longest(told.where.file))
            raise told from error
        return Rendered(name, *placed(text, name), self.printed)

    def printing(self, value: object) -> Markup:
        """Return what stands in the Markdown for a printed value; refuse untied numbers."""
        if isinstance(value, Markup):
            self.budget.print(len(value))
            return value
        if isinstance(value, Words | Ready):
            return self._kept(value)
        if isinstance(value, str):
            return self._kept(Inlines("text", runs(value))) if value else Markup("")
        if isinstance(value, bool | int | float):
            raise BareNumber(NOWHERE, str(value))
        if isinstance(value, Unknown):
            str(value)
        raise NotPrintable(NOWHERE, _called(value), _fields(value))

    def glued(self, parts: tuple[object, ...]) -> str:
        """Join texts (the ``~`` of templates); refuse numbers and tied values."""
        for part in parts:
            if isinstance(part, Shown):
                raise GluedValue(NOWHERE, part.name())
            if not isinstance(part, str):
                self.printing(part)
        self.budget.weighed(parts)
        fits(sum(len(str(part)) for part in parts))
        held = any(isinstance(part, Markup) for part in parts)
        texts = [str(self.printing(part)) if held else str(part) for part in parts]
        return Markup("").join(map(Markup, texts)) if held else "".join(texts)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ARG002
        """Allow what a view shows, and a short list on other values."""
        if attr.startswith("_"):
            return False
        if isinstance(obj, View):
            return attr in obj.shown
        if isinstance(obj, TemplateModule | Namespace):
            return True
        return any(isinstance(obj, kind) and attr in names for kind, names in METHODS.items())

    def wrap_str_format(self, value: Any) -> None:
        """Leave ``str.format`` unwrapped: it is no allowed method."""

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Work out an operation whose result fits the bounds."""
        for side in (left, right):
            if isinstance(side, Shown):
                raise GluedValue(NOWHERE, side.name())
        bounded(operator, left, right)
        return self.budget.weighed(super().call_binop(context, operator, left, right))

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call a function or macro, counting a step."""
        self.budget.step()
        self.budget.weighed((args, kwargs))
        return super().call(context, obj, *args, **kwargs)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an item; looking for it goes through what it is called."""
        return super().getitem(obj, self.budget.weighed(argument))

    def get_template(self, name: Any, *args: Any, **kwargs: Any) -> Template:
        """Return a template (for includes too), counting a step."""
        self.budget.step()
        return super().get_template(name, *args, **kwargs)

    def join_path(self, template: str, parent: str) -> str:
        """Return the template that ``template`` names: itself, or one beside ``parent``."""
        beside = f"{parent.rpartition('/')[0]}/{template}"
        return beside if beside in self._vocabulary.templates else template

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        refuse_unbound(tree, name or "", self.nouns)
        for data in tree.find_all(nodes.TemplateData):
            data.data = marked(data.data, name or "", data.lineno)
        for loop in tree.find_all(nodes.For):
            _bound_loop(loop)
        for constant in tree.find_all(nodes.Const):
            _refuse_halves(constant)
        tree.set_environment(self)
        return tree

    def _longest(self, name: str) -> int:
        """Return the longest line of a template: what is too deep to compile stands there."""
        lines = self._texts.get(name, "").split("\n")
        return max(range(len(lines)), key=lambda at: len(lines[at])) + 1

    def _kept(self, value: Words | Ready) -> Markup:
        self.budget.print(_SIGN + _length(value))
        self.printed.append(value)
        return Markup(f"{OPEN}{len(self.printed) - 1}{CLOSE}")  # noqa: S704 - digits and two signs


def _length(value: Words | Ready) -> int:
    """Return about how many letters a value prints."""
    if isinstance(value, ClaimView | NumberView | QuoteView):
        return len(value.text)
    if isinstance(value, Inlines):
        return len(value.what) + sum(len(str(getattr(one, "text", ""))) for one in value.parts)
    return _BLOCKS


def _bound_loop(loop: nodes.For) -> None:
    if loop.recursive:
        raise UnsafeTemplate(Where("", loop.lineno), "recursive-loop")
    letters = sum(len(data.data) for data in loop.find_all(nodes.TemplateData))
    arguments: list[nodes.Expr] = [nodes.Const(letters, lineno=loop.lineno)]
    loop.iter = nodes.Filter(loop.iter, "counted", arguments, [], None, None, lineno=loop.lineno)


def _refuse_halves(constant: nodes.Const) -> None:
    """Refuse halves of surrogate pairs, written as an escape: no file can hold them."""
    if isinstance(constant.value, str) and (half := _HALF.search(constant.value)):
        raise UnsafeTemplate(Where("", constant.lineno), "sign", f"U+{ord(half.group()):04X}")


def _called(value: object) -> str:
    return type(value).__name__.removesuffix("View").lower()


def _fields(value: object) -> tuple[str, ...]:
    return tuple(sorted(value.shown)) if isinstance(value, View) else ()


def _unknown(holder: object, name: str, _message: str) -> TemplateError:
    """Return the error of a name that is not there; the sandbox adds what was meant."""
    if holder is missing:
        return NotThere(NOWHERE, "name", name)
    known = _fields(holder)
    return NotThere(NOWHERE, "field", name, nearest(name, known), known)
