"""Changing the codebook: every verb edits the authored file and can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.coding import revise as text
from workbench.errors.codebook import ClaimRestsOn, SameCode
from workbench.fields.identity import id_from
from workbench.model.codebook import Code, NewCode, Theme
from workbench.study.deciding.code import known_coder
from workbench.study.deciding.revision import Act, codes_now, revise
from workbench.study.disk.named import named
from workbench.study.opening.session import Session


@dataclass(frozen=True, slots=True)
class CodeUse:
    """A code and how much is coded with it: codings, interviews and coders."""

    code: Code
    codings: int
    interviews: int


def uses(session: Session) -> tuple[CodeUse, ...]:
    """Return every code, those retired last, with how much it is used."""
    places: dict[str, list[str]] = {}
    for stream, code in codes_now(session).values():
        places.setdefault(code, []).append(stream)
    return tuple(
        CodeUse(code, len(places.get(code.id, ())), len(set(places.get(code.id, ()))))
        for code in (*session.codebook.codes, *session.codebook.retired)
    )


def set_text(
    session: Session,
    coder: str,
    code: str,
    field: str,
    value: str,
    language: str,
    held: str | None = None,
) -> str:
    """Set a worded field (name, definition, include, finding …) in one language.

    Like every verb here: returns the digest of the file as it is now; ``held`` is the
    digest of the file the change was made for, and when it has another one by now,
    :class:`~workbench.errors.coding.CodebookChanged` is raised.
    """
    _known(session, coder, code)
    kind = "renamed" if field == "name" else "worded"
    return revise(
        session,
        coder,
        Act(kind, code, field=field, to=value),
        lambda before: text.with_text(before, code, field, value.strip(), language),
        frozenset({(f"Code {code}", field)}),
        held,
    )


def set_list(
    session: Session,
    coder: str,
    code: str,
    field: str,
    values: Sequence[str],
    held: str | None = None,
) -> str:
    """Set a code's keywords or its guide items."""
    _known(session, coder, code)
    if field == "guide":
        for item in values:
            named("guide item", item, session.guide.by_id)
    return revise(
        session,
        coder,
        Act("worded", code, field=field, to=", ".join(values)),
        lambda before: text.with_list(before, code, field, values),
        frozenset({(f"Code {code}", field)}),
        held,
    )


def field_set(
    session: Session,
    coder: str,
    code: str,
    field: str,
    value: str,
    language: str,
    held: str | None = None,
) -> str:
    """Set any field of a code from what a person typed; lists are separated by commas."""
    if field in text.LISTS:
        values = tuple(one.strip() for one in value.split(",") if one.strip())
        return set_list(session, coder, code, field, values, held)
    if field == "sensitive":
        truth = value.casefold() in {"true", "yes", "1", "ja"}
        return set_flag(session, coder, code, field, value=truth, held=held)
    language = language or session.study.language
    return set_text(session, coder, code, field, value, language, held)


def set_flag(
    session: Session, coder: str, code: str, field: str, *, value: bool, held: str | None = None
) -> str:
    """Say that a code is sensitive, or retired; or no longer."""
    _known(session, coder, code)
    if field == "retired" and value:
        _may_go(session, code)
    kind = "worded" if field != "retired" else ("retired" if value else "revived")
    may = {(f"Code {code}", field)} | _theme_may(session, code)
    return revise(
        session,
        coder,
        Act(kind, code, field=field, to=str(value).lower()),
        lambda before: text.with_flag(before, code, field, value=value),
        frozenset(may),
        held,
    )


def set_theme(
    session: Session,
    coder: str,
    theme: str,
    field: str,
    value: str,
    language: str,
    held: str | None = None,
) -> str:
    """Set the name or definition of a theme in one language."""
    known_coder(session, coder)
    _theme(session, theme)
    return revise(
        session,
        coder,
        Act("theme", theme, field=field, to=value),
        lambda before: text.with_theme_text(before, theme, field, value.strip(), language),
        frozenset({(f"Theme {theme}", field)}),
        held,
    )


def with_id(session: Session, new: NewCode) -> NewCode:
    """Return a new code with an id made of its name, unless it has one."""
    return new if new.id else replace(new, id=id_from(new.name, session.codebook.known))


def add_code(session: Session, coder: str, new: NewCode, held: str | None = None) -> str:
    """Add a code at the end of its theme; its wording is in the study's language."""
    known_coder(session, coder)
    _theme(session, new.theme)
    return revise(
        session,
        coder,
        Act("added", new.id, to=new.theme),
        lambda before: text.with_code(before, new, session.study.language),
        frozenset({(f"Code {new.id}", "")}),
        held,
    )


def move(session: Session, coder: str, code: str, theme: str, held: str | None = None) -> str:
    """Move a code to the end of another theme."""
    _known(session, coder, code)
    _theme(session, theme)
    return revise(
        session,
        coder,
        Act("moved", code, to=theme),
        lambda before: text.moved(before, code, theme),
        frozenset({(f"Code {code}", "theme")}),
        held,
    )


def merge(session: Session, coder: str, code: str, into: str, held: str | None = None) -> str:
    """Give everything coded with ``code`` the code ``into``, and retire ``code``."""
    _known(session, coder, code)
    named("code", into, session.codebook.by_id)
    if code == into:
        raise SameCode(code)
    _may_go(session, code)
    moves = tuple(
        (coding, code, into) for coding, (_, has) in codes_now(session).items() if has == code
    )
    may = {(f"Code {code}", "retired")} | _theme_may(session, code)
    return revise(
        session,
        coder,
        Act("merged", code, to=into, moves=moves),
        lambda before: text.with_flag(before, code, "retired", value=True),
        frozenset(may),
        held,
    )


def split(
    session: Session,
    coder: str,
    code: str,
    new: NewCode,
    codings: Sequence[str],
    held: str | None = None,
) -> str:
    """Add the code ``new`` and give it those of ``code``'s codings that are listed.

    It stands in the same theme unless it names another one. All of them cannot go when a claim
    rests on ``code``: nothing would bear it.
    """
    _known(session, coder, code)
    new = replace(new, theme=new.theme or session.codebook.known[code].theme)
    _theme(session, new.theme)
    own = [coding for coding, (_, has) in codes_now(session).items() if has == code]
    moves = tuple((_by_prefix(own, one), code, new.id) for one in codings)
    if own and {coding for coding, _, _ in moves} == set(own):
        _may_go(session, code)
    return revise(
        session,
        coder,
        Act("split", code, to=new.id, moves=moves),
        lambda before: text.with_code(before, new, session.study.language),
        frozenset({(f"Code {new.id}", "")}),
        held,
    )


def _by_prefix(ids: Sequence[str], name: str) -> str:
    found = [one for one in ids if name and one.startswith(name)]
    return found[0] if len(found) == 1 else named("coding", name, ids)


def _known(session: Session, coder: str, code: str) -> None:
    known_coder(session, coder)
    named("code", code, session.codebook.known)


def _may_go(session: Session, code: str) -> None:
    """Refuse to take a code out of use that a claim in ``codebook/claims.yaml`` rests on."""
    for one in session.written:
        if code in one.codes:
            raise ClaimRestsOn(one.where, code, one.id)


def _theme(session: Session, theme: str) -> Theme:
    names = {one.id: one for one in session.codebook.themes}
    return names[named("theme", theme, names)]


def _theme_may(session: Session, code: str) -> set[tuple[str, str]]:
    """Return that a theme may come or go with its only code in use."""
    return {(f"Theme {session.codebook.known[code].theme}", "")}
