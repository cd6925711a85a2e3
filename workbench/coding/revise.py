"""Revising the codebook's text: one act, a few signs, all others untouched.

Every function takes the file's text and returns it changed. YAML can be written in many
ways, so whoever calls reads the result again and holds it against what was there
(:func:`differences`): an edit that changed anything but what was asked for is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Final

from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from workbench.coding.codebook import CODE_FIELDS, read_codebook
from workbench.errors.codebook import (
    CannotRevise,
    CodeIdTaken,
    NoSuchField,
    ThemeWouldBeEmpty,
)
from workbench.fields import splice as at
from workbench.model.codebook import Codebook, NewCode
from workbench.model.wording import Wording

TEXTS: Final = ("name", "definition", "include", "exclude", "example", "counter_example")
SENTENCES: Final = ("finding", "contrary")
LISTS: Final = ("keywords", "guide")
FLAGS: Final = ("sensitive", "retired")
EDITABLE: Final = (*TEXTS, *SENTENCES, *LISTS, "sensitive")
"""Fields of a code that can be set one by one."""
NEEDED: Final = ("name", "definition", "finding")
_THEME_FIELDS: Final = ("id", "name", "definition", "codes")


def with_text(text: str, code: str, field: str, value: str, language: str) -> str:
    """Set a worded field of a code in one language; an empty value takes it away."""
    mapping = _code(text, code)
    if field not in (*TEXTS, *SENTENCES):
        raise NoSuchField(field, EDITABLE)
    return _worded(text, mapping, field, value, language, CODE_FIELDS)


def with_list(text: str, code: str, field: str, values: Sequence[str]) -> str:
    """Set keywords or guide items of a code; none takes the field away."""
    if field not in LISTS:
        raise NoSuchField(field, EDITABLE)
    return _valued(text, _code(text, code), field, at.flow(list(values)) if values else "")


def with_flag(text: str, code: str, field: str, *, value: bool) -> str:
    """Say that a code is sensitive or retired, or no longer."""
    if field not in FLAGS:
        raise NoSuchField(field, EDITABLE)
    return _valued(text, _code(text, code), field, at.flow(value) if value else "")


def with_theme_text(text: str, theme: str, field: str, value: str, language: str) -> str:
    """Set the name or definition of a theme in one language."""
    if field not in {"name", "definition"}:
        raise NoSuchField(field, ("name", "definition"))
    return _worded(text, _theme(text, theme), field, value, language, _THEME_FIELDS)


def with_code(text: str, new: NewCode, language: str) -> str:
    """Add a code at the end of its theme."""
    known = read_codebook(text.encode(), "")
    if new.id in known.known:
        raise CodeIdTaken(new.id)
    codes = at.entry(_theme(text, new.theme), "codes")
    if codes is None or not isinstance(codes[1], SequenceNode) or codes[1].flow_style:
        raise CannotRevise(new.id)
    last = codes[1].value[-1]
    column, end = at.dash_column(text, last), at.block_of(text, last)[1]
    between = " " * (last.start_mark.column - column - 1)
    lines = [f"{name}: {written}" for name, written in _fields(new, language)]
    inner = at.newline(text) + " " * last.start_mark.column
    block = f"{at.newline(text)}{' ' * column}-{between}{inner.join(lines)}"
    return at.spliced(text, [at.Splice(end, end, block)])


def _fields(new: NewCode, language: str) -> list[tuple[str, str]]:
    worded = {
        "name": new.name,
        "definition": new.definition,
        "include": new.include,
        "exclude": new.exclude,
    }
    fields = [("id", at.scalar(new.id))]
    fields += [(name, at.flow({language: value})) for name, value in worded.items() if value]
    if new.keywords:
        fields.append(("keywords", at.flow(new.keywords)))
    return [*fields, ("finding", at.flow({language: new.finding}))]


def moved(text: str, code: str, theme: str) -> str:
    """Move a code, with its comments, to the end of another theme."""
    item, target = _code(text, code), _theme(text, theme)
    home = next(one for one in _themes(text) if item.start_mark.index in _starts(one))
    if at.entry(home, "id") == at.entry(target, "id") or _same(home, target):
        return text
    if len(at.items(home, "codes")) == 1:
        raise ThemeWouldBeEmpty(_id(home), code)
    last = at.items(target, "codes")[-1]
    if item.flow_style or last.flow_style:
        raise CannotRevise(code)
    start, end = at.block_of(text, item)
    lines = at.shifted(text[start:end], at.dash_column(text, last) - at.dash_column(text, item))
    place = at.block_of(text, last)[1]
    cut = _with_break(text, start, end)
    return at.spliced(text, [cut, at.Splice(place, place, at.newline(text) + lines)])


def _with_break(text: str, start: int, end: int) -> at.Splice:
    """Cut whole lines: with the break behind them, or at the file's end the one before."""
    if end < len(text):
        return at.Splice(start, end + len(at.newline(text)), "")
    return at.Splice(start - len(at.newline(text)), end, "")


def differences(before: Codebook, after: Codebook) -> frozenset[tuple[str, str]]:
    """Return what reads otherwise: (id of code or theme, field); field "" when it came or went."""
    old, new = _plain(before), _plain(after)
    found = {(name, "") for name in old.keys() ^ new.keys()}
    for name in old.keys() & new.keys():
        found |= {(name, field) for field in old[name] if old[name][field] != new[name][field]}
    return frozenset(found)


def _plain(codebook: Codebook) -> dict[str, dict[str, object]]:
    """Return every code and theme as fields that can be compared, wherever they stand."""
    records: list[Any] = [*codebook.codes, *codebook.retired, *codebook.themes]
    return {
        f"{type(one).__name__} {one.id}": {
            field.name: _comparable(getattr(one, field.name))
            for field in fields(one)
            if field.name not in {"line", "codes"}
        }
        for one in records
    }


def _comparable(value: object) -> object:
    return dict(value.texts) if isinstance(value, Wording) else value


def _worded(
    text: str, mapping: MappingNode, field: str, value: str, language: str, order: Sequence[str]
) -> str:
    """Set one language of a wording: in its map, in place of a single text, or as a new field."""
    found = at.entry(mapping, field)
    if found is None or _is_empty(found[1]):
        return _valued(text, mapping, field, at.flow({language: value}) if value else "", order)
    _, node = found
    if isinstance(node, ScalarNode):
        return _valued(text, mapping, field, at.flow(value) if value else "", order)
    assert isinstance(node, MappingNode)
    inner = at.entry(node, language)
    if value and inner is None:
        change = at.add_entry(text, node, language, at.flow(value), ("nb", "nn", "en"))
    elif value and inner is not None:
        change = at.set_value(text, inner[1], at.flow(value))
    elif inner is None:
        return text
    elif len(node.value) == 1:
        return _valued(text, mapping, field, "", order)
    else:
        change = _without(text, node, language)
    return at.spliced(text, [change])


def _without(text: str, node: MappingNode, language: str) -> at.Splice:
    """Take a language out of a map that has others."""
    removed = at.remove_entry(text, node, language)
    if removed is not None:
        return removed
    # The first of several: what follows moves up to its place.
    return at.Splice(node.value[0][0].start_mark.index, node.value[1][0].start_mark.index, "")


def _valued(
    text: str, mapping: MappingNode, field: str, written: str, order: Sequence[str] = CODE_FIELDS
) -> str:
    """Write a field's whole value, add the field in its place, or take it away."""
    found = at.entry(mapping, field)
    if not written:
        if found is None:
            return text
        if field in NEEDED:
            return at.spliced(text, [at.set_value(text, found[1], '""')])
        removed = at.remove_entry(text, mapping, field)
        if removed is None:
            raise CannotRevise(field)
        return at.spliced(text, [removed])
    if found is not None:
        return at.spliced(text, [at.set_value(text, found[1], written)])
    before = order[: order.index(field)] if field in order else order
    return at.spliced(text, [at.add_entry(text, mapping, field, written, before)])


def _is_empty(node: Any) -> bool:
    return isinstance(node, ScalarNode) and node.value in {"", "~", "null"} and node.style is None


def _themes(text: str) -> tuple[MappingNode, ...]:
    return at.items(at.tree(text), "themes")


def _theme(text: str, theme: str) -> MappingNode:
    return next(one for one in _themes(text) if _id(one) == theme)


def _code(text: str, code: str) -> MappingNode:
    return next(
        one for theme in _themes(text) for one in at.items(theme, "codes") if _id(one) == code
    )


def _id(mapping: MappingNode) -> str:
    found = at.entry(mapping, "id")
    return str(found[1].value) if found else ""


def _starts(theme: MappingNode) -> set[int]:
    return {one.start_mark.index for one in at.items(theme, "codes")}


def _same(one: MappingNode, other: MappingNode) -> bool:
    return bool(one.start_mark.index == other.start_mark.index)
