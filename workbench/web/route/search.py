"""Searching: hits in their context, as a table, and coding all of them after a look."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from workbench.errors.base import WorkbenchError
from workbench.model.codebook import Codebook
from workbench.model.coding import Stance
from workbench.model.search import Sort
from workbench.study.deciding.code import remove
from workbench.study.deciding.hits import Passage, Unit, code_hits, preview
from workbench.study.disk.grid import table_of
from workbench.study.searching.noted import Noted, search_memos
from workbench.study.searching.scope import Scope
from workbench.study.searching.search import Searched, search
from workbench.web.change import Asked, change
from workbench.web.page import coder_in, page, room_in, speech_in

SHOWN: Final = 500
"""Hits on one page; the next page has the next ones, and the table has them all."""

_NOTHING: Final = Searched((), 0, ())


def found(request: Request) -> Response:
    """Show the form and, when something was asked for, the hits."""
    asked = dict(request.query_params)
    scope, wrong, made = _scope(asked), "", _NOTHING
    to_code: tuple[Passage, ...] = ()
    noted: tuple[Noted, ...] = ()
    in_memos = asked.get("in") == "memos"
    if asked.get("q", "").strip() and in_memos:
        try:
            noted = _noted(request, asked)
        except WorkbenchError as error:
            wrong = error.line(speech_in(request).language)
    elif asked.get("q", "").strip():
        try:
            made = search(room_in(request).session, asked["q"], scope, _sort(asked))
            to_code = _preview(request, asked, scope)
        except WorkbenchError as error:
            wrong = error.line(speech_in(request).language)
    return page(
        request,
        "search.html",
        422 if wrong else 200,
        asked=asked,
        q=asked.get("q", ""),
        sort=_sort(asked).value,
        scope=scope,
        wrong=wrong,
        made=made,
        in_memos=in_memos,
        noted=noted,
        code_names=_code_names(request),
        **_part(asked, len(noted) if in_memos else len(made.hits)),
        most=max((one.hits for one in made.by_case), default=0),
        to_code=to_code,
        fresh=sum(not one.known for one in to_code),
        unit=_unit(asked).value,
        give=asked.get("give", ""),
        table="/search.csv?" + urlencode(asked),
        **_choices(request),
    )


def _noted(request: Request, asked: dict[str, str]) -> tuple[Noted, ...]:
    session, coder = room_in(request).session, coder_in(request)
    case = asked.get("case", "")
    held = frozenset(one.id for one in session.study.interviews if case and one.case == case)
    return search_memos(session, asked["q"], coder.id if coder else "", held)


def _part(asked: dict[str, str], number: int) -> dict[str, object]:
    """Return which hits a page shows, and the addresses of those before and after it."""
    wanted = asked.get("from", "")
    first = int(wanted) - 1 if wanted.isdecimal() and 0 < int(wanted[:9]) <= number else 0
    first -= first % SHOWN

    def at(place: int) -> str:
        return "/search?" + urlencode({**asked, "from": str(place + 1)})

    return {
        "first": first,
        "last": min(first + SHOWN, number),
        "earlier": at(first - SHOWN) if first else "",
        "later": at(first + SHOWN) if first + SHOWN < number else "",
    }


def _code_names(request: Request) -> dict[str, str]:
    session, language = room_in(request).session, speech_in(request).language
    return {code.id: code.name.in_(language) for code in session.codebook.known.values()}


def table(request: Request) -> Response:
    """Send the hits as a table."""
    asked = dict(request.query_params)
    made = search(room_in(request).session, asked.get("q", ""), _scope(asked), _sort(asked))
    headers = {"Content-Disposition": 'attachment; filename="hits.csv"'}
    return Response(table_of(made.hits), media_type="text/csv; charset=utf-8", headers=headers)


@change
def code_all(request: Request, asked: Asked, coder: str) -> object:
    """Code every hit, in one act."""
    fields = {name: asked.text(name, "") for name in ("q", "give", "as", *_SCOPE)}
    applied = code_hits(
        room_in(request).session,
        coder,
        fields["give"],
        fields["q"],
        _scope(fields),
        _unit(fields),
        Stance(asked.text("stance", Stance.SUPPORTS)),
    )
    speech = speech_in(request)
    done = speech(
        "{new} passages coded, {known} had the code.", new=applied.new, known=applied.known
    )
    return {"done": done, "undo": {"path": "/search/undo", "ids": applied.ids}}


@change
def undo(request: Request, asked: Asked, coder: str) -> object:
    """Take back what :func:`code_all` did."""
    gone = remove(room_in(request).session, coder, asked.texts("ids"))
    return {"done": speech_in(request)("{number} codings taken back.", number=gone)}


_SCOPE: Final = ("case", "interview", "speaker", "item", "code", "memo", "informants")


def _scope(asked: dict[str, str]) -> Scope:
    return Scope(
        case=asked.get("case", ""),
        interview=asked.get("interview", ""),
        speaker=asked.get("speaker", ""),
        item=asked.get("item", ""),
        code=asked.get("code", ""),
        memo=bool(asked.get("memo")),
        informants=bool(asked.get("informants")),
    )


def _sort(asked: dict[str, str]) -> Sort:
    wanted = asked.get("sort", "")
    return Sort(wanted) if wanted in set(Sort) else Sort.PLACE


def _unit(asked: dict[str, str]) -> Unit:
    wanted = asked.get("as", "")
    return Unit(wanted) if wanted in set(Unit) else Unit.SENTENCE


def _preview(request: Request, asked: dict[str, str], scope: Scope) -> tuple[Passage, ...]:
    coder = coder_in(request)
    if coder is None or not asked.get("give"):
        return ()
    session = room_in(request).session
    return preview(session, coder.id, asked["give"], asked["q"], scope, _unit(asked))


def _choices(request: Request) -> dict[str, object]:
    """Return what the lists of the form hold: (value, label)."""
    session, language = room_in(request).session, speech_in(request).language
    return {
        "cases": [(one.id, one.name) for one in session.study.interviewed()],
        "people": [(one.id, f"{one.code_name or one.id}") for one in session.study.participants],
        "items": [(one.id, f"{one.label} {one.text}"[:70]) for one in session.guide.items],
        "themes": themes_in(session.codebook, language),
    }


def themes_in(codebook: Codebook, language: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return the codebook as the list of a form holds it: (theme, its id, its codes)."""
    return [
        (theme.name.in_(language), theme.id, [(c.id, c.name.in_(language)) for c in theme.codes])
        for theme in codebook.themes
    ]


ROUTES: Final = (
    Route("/search", found, methods=["GET"]),
    Route("/search.csv", table, methods=["GET"]),
    Route("/search/code", code_all, methods=["POST"]),
    Route("/search/undo", undo, methods=["POST"]),
)
