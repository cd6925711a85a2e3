"""The coding page: an interview with all that was done in it, and what is new since."""

from __future__ import annotations

import json
from typing import Final
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from workbench.model.codebook import Code
from workbench.study.deciding.shortcut import own_keys
from workbench.study.live.advice import Advice
from workbench.study.live.desk import Desk
from workbench.study.live.room import Room
from workbench.web.colour import code_styles
from workbench.web.keys import help_of
from workbench.web.page import coder_in, page, room_in, speech_in
from workbench.web.shown import reading_of
from workbench.web.state import news, plain_memos, suggestion_state
from workbench.web.static import scripts_of, static_of
from workbench.web.words import page_words

MODULES: Final = scripts_of("room.js")
"""Every script of the page, so that a browser asks for all at once while it reads the text."""


def interview(request: Request) -> Response:
    """Show an interview to be coded."""
    room, name = room_in(request), request.path_params["interview"]
    desk = _desk(room, name)
    coder = coder_in(request)
    if coder is None:
        return RedirectResponse(f"/who?back={quote(request.url.path)}", 303)
    speech = speech_in(request)
    session = room.session
    one = session.study.interview(name)
    return page(
        request,
        "interview.html",
        interview=one,
        case=session.study.case(one.case).name,
        others=[other for other in session.study.interviews if other.id != name],
        reading=reading_of(room, desk, coder.id, speech),
        codebook=session.codebook,
        sequence=room.sequence,
        version=desk.version,
        keyed=room.keyed,
        edition=room.codebook_edition,
        words=page_words(speech),
        book=json.dumps(_book(request), ensure_ascii=False),
        modules=MODULES,
        help=help_of(speech),
        coders=json.dumps(session.study.coder_names),
        beside="beside" in request.query_params,
    )


def turn(request: Request) -> Response:
    """Lead to a turn: a link that works from a document and without script."""
    name, number = request.path_params["interview"], request.path_params["turn"]
    desk = _desk(room_in(request), name)
    if desk.transcript is None or not 1 <= number <= len(desk.transcript.turns):
        raise HTTPException(404)
    return RedirectResponse(f"/t/{quote(name)}#t{number}", 303)


def beside(request: Request) -> Response:
    """Show two interviews side by side."""
    room = room_in(request)
    names = (request.path_params["left"], request.path_params["right"])
    for name in names:
        _desk(room, name)
    study = room.session.study
    titles = [f"{study.case(study.interview(name).case).name} · {name}" for name in names]
    return page(request, "beside.html", sides=list(zip(names, titles, strict=True)))


def what_is_new(request: Request) -> Response:
    """Tell a page what has changed since it asked last."""
    room = room_in(request)
    desk = _desk(room, request.path_params["interview"])
    coder = coder_in(request)
    after = request.query_params.get("after", "")
    if coder is None or not after.isdigit():
        raise HTTPException(400)
    with room.lock:
        subjects = None if "all" in request.query_params else desk.changed_since(int(after))
        told = news(room, desk, coder.id, subjects)
    return JSONResponse(told | {"edition": room.codebook_edition, "text": desk.version})


def memos(request: Request) -> Response:
    """Tell all memos on an interview, its turns and codings, and those on the codes."""
    room = room_in(request)
    desk, own = _desk(room, request.path_params["interview"]), room.desk("study")
    coder = coder_in(request)
    with room.lock:
        every = {**desk.memos, **own.memos}
    if room.session.study.blind:
        every = {name: one for name, one in every.items() if coder and one.coder == coder.id}
    return JSONResponse(plain_memos(every))


def suggestions(request: Request) -> Response:
    """Tell what might be coded in an interview, and why, once that has been worked out."""
    room, coder = room_in(request), coder_in(request)
    desk = _desk(room, request.path_params["interview"])
    if coder is None or desk.transcript is None:
        raise HTTPException(400)
    if room.session.study.suggestions == "off":
        return JSONResponse({"ready": True, "off": True, "suggestions": []})
    advice: Advice = request.app.state.advice
    found = advice.of(coder.id, desk.stream)
    told = [suggestion_state(desk.transcript, one) for one in found or ()]
    return JSONResponse({"ready": found is not None, "off": False, "suggestions": told})


def codes(request: Request) -> Response:
    """Tell the codebook and the guide in the reader's language."""
    return JSONResponse(_book(request))


def _book(request: Request) -> dict[str, object]:
    session, language = room_in(request).session, speech_in(request).language
    themes = [
        {
            "id": theme.id,
            "name": theme.name.in_(language),
            "codes": [_code(code, theme.name.in_(language), language) for code in theme.codes],
        }
        for theme in session.codebook.themes
    ]
    coder = coder_in(request)
    return {
        "themes": themes,
        "items": [
            {"id": one.id, "label": one.label, "text": one.text} for one in session.guide.items
        ],
        "keys": own_keys(session, coder.id) if coder else {},
        "edition": room_in(request).codebook_edition,
    }


def _code(code: Code, theme: str, language: str) -> dict[str, object]:
    return {
        "id": code.id,
        "name": code.name.in_(language),
        "theme": theme,
        "definition": code.definition.in_(language),
        "include": code.include.in_(language),
        "exclude": code.exclude.in_(language),
        "keywords": list(code.keywords),
    }


def colours(request: Request) -> Response:
    """Send the codes' colours."""
    return static_of(code_styles(room_in(request).session.codebook).encode(), ".css").answer(
        request
    )


def _desk(room: Room, name: str) -> Desk:
    if name not in {one.id for one in room.session.study.interviews}:
        raise HTTPException(404)
    return room.desk(name)


ROUTES: Final = (
    Route("/t/{interview}", interview, methods=["GET"]),
    Route("/t/{interview}/{turn:int}", turn, methods=["GET"]),
    Route("/t/{interview}/news", what_is_new, methods=["GET"]),
    Route("/t/{interview}/suggestions", suggestions, methods=["GET"]),
    Route("/t/{interview}/memos", memos, methods=["GET"]),
    Route("/beside/{left}/{right}", beside, methods=["GET"]),
    Route("/codes.json", codes, methods=["GET"]),
    Route("/codes.css", colours, methods=["GET"]),
)
