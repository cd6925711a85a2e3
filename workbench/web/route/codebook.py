"""The codebook: read it, and change its file so that every change can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from workbench.model.codebook import Code, Codebook, NewCode
from workbench.study.deciding.code import Listed, listed
from workbench.study.deciding.codebook import (
    CodeUse,
    add_code,
    field_set,
    merge,
    move,
    set_flag,
    set_theme,
    split,
    uses,
    with_id,
)
from workbench.study.deciding.revision import Act, history, redo, seen, undo
from workbench.study.disk.named import named
from workbench.study.opening.session import Session
from workbench.web.change import Asked, Change, change
from workbench.web.page import page, room_in, speech_in
from workbench.web.route.search import themes_in
from workbench.web.speech import Speech

FIELDS: Final = (
    "name",
    "definition",
    "include",
    "exclude",
    "example",
    "counter_example",
    "finding",
    "contrary",
)
_LISTS: Final = ("keywords", "guide")
_LANGUAGES: Final = ("nb", "nn", "en")
THEME_FIELDS: Final = ("name", "definition")
_RECENT: Final = 12


def codebook(request: Request) -> Response:
    """Show all codes by theme, and one of them in full."""
    session, speech = room_in(request).session, speech_in(request)
    wanted = request.query_params.get("code", "")
    if wanted:
        named("code", wanted, session.codebook.known)
    language = request.query_params.get("in", "")
    language = language if language in _LANGUAGES else session.study.language
    all_uses, changes = uses(session), history(session)
    chosen = next((one for one in all_uses if one.code.id == wanted), None)
    return page(
        request,
        "codebook.html",
        uses={one.code.id: one for one in all_uses},
        most=max((one.codings for one in all_uses), default=0) or 1,
        book=session.codebook,
        chosen=chosen,
        texts=_texts(chosen, language),
        theme_names={one.id: one.name.in_(speech.language) for one in session.codebook.themes},
        codings=_codings(session, chosen),
        themes=themes_in(session.codebook, speech.language),
        wording=language,
        theme_texts=_theme_texts(session.codebook, language),
        languages=_LANGUAGES,
        fields=_labels(speech),
        held=seen(session),
        changes=[(one, told(one.act, speech)) for one in reversed(changes)][:_RECENT],
        standing=any(one.standing for one in changes),
        fallen=not all(one.standing for one in changes),
        beside=bool(request.query_params.get("beside")),
    )


def _texts(chosen: CodeUse | None, language: str) -> dict[str, str]:
    """Return what stands in each field in exactly this language; nothing is made up."""
    if chosen is None:
        return {}
    code: Code = chosen.code
    texts = {}
    for field in FIELDS:
        wording = getattr(code, field)
        texts[field] = wording.in_(language) if wording.has(language) else ""
    for field in _LISTS:
        texts[field] = ", ".join(getattr(code, field))
    return texts


def _theme_texts(book: Codebook, language: str) -> dict[str, dict[str, str]]:
    """Return what stands in each field of each theme in exactly this language."""
    return {
        theme.id: {
            field: wording.in_(language) if wording.has(language) else ""
            for field, wording in (("name", theme.name), ("definition", theme.definition))
        }
        for theme in book.themes
    }


def _codings(session: Session, chosen: CodeUse | None) -> tuple[Listed, ...]:
    return () if chosen is None else listed(session, code=chosen.code.id)


def _labels(say: Speech) -> dict[str, str]:
    return {
        "name": say("Name"),
        "definition": say("Definition"),
        "include": say("Use it for"),
        "exclude": say("Not for"),
        "example": say("Example"),
        "counter_example": say("Counter-example"),
        "keywords": say("Keywords (separated by commas)"),
        "guide": say("Guide items (ids, separated by commas)"),
        "finding": say("The finding it stands for"),
        "contrary": say("The contrary"),
    }


def told(act: Act, say: Speech) -> str:
    """Return in words what was done to the codebook."""
    facts = {"code": act.about, "to": act.to, "number": len(act.moves)}
    if act.kind in {"worded", "theme"}:
        return say(
            "«{code}»: {field} reworded",
            code=act.about,
            field=_labels(say).get(act.field, act.field),
        )
    phrases = {
        "added": say("«{code}» added to «{to}»", **facts),
        "renamed": say("«{code}» is now called «{to}»", **facts),
        "moved": say("«{code}» moved to «{to}»", **facts),
        "merged": say("«{code}» merged into «{to}», {number} codings", **facts),
        "split": say("«{code}» split, {number} codings to «{to}»", **facts),
        "retired": say("«{code}» taken out of use", **facts),
        "revived": say("«{code}» taken into use again", **facts),
    }
    return phrases[act.kind]


def _set(session: Session, asked: Asked, coder: str) -> str:
    """Set those fields that differ; each is a change of its own in the history."""
    code, language = asked.text("code"), asked.text("language")
    known = session.codebook.known[named("code", code, session.codebook.known)]
    before = _texts(CodeUse(known, 0, 0), language)
    held = asked.text("held")
    for field in (*FIELDS, *_LISTS):
        value = asked.text(field, before[field]).strip()
        if value != before[field]:
            held = field_set(session, coder, code, field, value, language, held)
    sensitive = bool(asked.text("sensitive", ""))
    if sensitive != known.sensitive:
        set_flag(session, coder, code, "sensitive", value=sensitive, held=held)
    return code


def _add(session: Session, asked: Asked, coder: str) -> str:
    """Add a code; its id follows from its name unless one is given, as while coding."""
    new = with_id(session, _new(asked, asked.text("theme")))
    add_code(session, coder, new, asked.maybe_text("held"))
    return new.id


def _theme(session: Session, asked: Asked, coder: str) -> str:
    """Reword a theme's name or definition."""
    theme, language = asked.text("theme"), asked.text("language")
    held = asked.text("held")
    before = _theme_texts(session.codebook, language).get(theme, {})
    for field in THEME_FIELDS:
        value = asked.text(field, before.get(field, "")).strip()
        if value != before.get(field):
            held = set_theme(session, coder, theme, field, value, language, held)
    return asked.text("code", "")


def _split(session: Session, asked: Asked, coder: str) -> str:
    new = _new(asked, "")
    split(session, coder, asked.text("code"), new, asked.texts("codings"), asked.text("held"))
    return new.id


def _move(session: Session, asked: Asked, coder: str) -> str:
    move(session, coder, asked.text("code"), asked.text("theme"), asked.text("held"))
    return asked.text("code")


def _merge(session: Session, asked: Asked, coder: str) -> str:
    merge(session, coder, asked.text("code"), asked.text("into"), asked.text("held"))
    return asked.text("into")


def _retire(session: Session, asked: Asked, coder: str) -> str:
    code, value = asked.text("code"), asked.text("value") == "yes"
    set_flag(session, coder, code, "retired", value=value, held=asked.text("held"))
    return code


def _undo(session: Session, asked: Asked, coder: str) -> str:
    undo(session, coder, asked.maybe_text("held"))
    return ""


def _redo(session: Session, asked: Asked, coder: str) -> str:
    redo(session, coder, asked.maybe_text("held"))
    return ""


def _new(asked: Asked, theme: str) -> NewCode:
    return NewCode(
        asked.text("id", "").strip(),
        theme,
        asked.text("name").strip(),
        asked.text("definition").strip(),
        asked.text("finding").strip(),
    )


Edit = Callable[[Session, Asked, str], str]


def _changing(act: Edit) -> Change:
    """Return the change that does ``act`` and then shows the code it is about."""

    def make(request: Request, asked: Asked, coder: str) -> object:
        speech, session = speech_in(request), room_in(request).session
        before = history(session)
        code = act(session, asked, coder)
        after = history(session)
        done = speech("Nothing changed.")
        if len(after) > len(before):
            done = "; ".join(told(one.act, speech) for one in after[len(before) :])
        elif after != before:
            done = speech("Done.")
        shown = {"code": code, "in": asked.text("language", ""), "beside": asked.text("beside", "")}
        query = urlencode({name: value for name, value in shown.items() if value})
        answer: dict[str, object] = {"done": done, "go": f"/codebook?{query}" if code else ""}
        answer["code"] = code
        if len(after) > len(before):
            answer["undo"] = {"path": "/codebook/undo"}
        return answer

    return make


_ACTS: Final[dict[str, Edit]] = {
    "set": _set,
    "add": _add,
    "split": _split,
    "theme": _theme,
    "move": _move,
    "merge": _merge,
    "retire": _retire,
    "undo": _undo,
    "redo": _redo,
}

ROUTES: Final = (
    Route("/codebook", codebook, methods=["GET"]),
    *(
        Route(f"/codebook/{name}", change(_changing(act)), methods=["POST"])
        for name, act in _ACTS.items()
    ),
)
