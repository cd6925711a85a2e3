"""Matrices: what was said where. Every cell opens its passages."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from workbench.model.anchor import Span, anchored
from workbench.study.deciding.summary import summary_of, write_summary
from workbench.study.disk.grid import sheet
from workbench.study.disk.named import named
from workbench.study.live.overview import WEIGHED, weighed_in
from workbench.study.weighing.behind import behind
from workbench.study.weighing.matrix import KINDS, Matrix, as_xlsx, cases_in, matrix, rows_of
from workbench.web.change import Asked, change
from workbench.web.page import page, room_in, speech_in
from workbench.web.speech import Speech
from workbench.web.waiting import waiting

_SHADES: Final = 5
_EXCEL: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def first(_: Request) -> Response:
    """Lead to the first matrix."""
    return RedirectResponse(f"/matrix/{KINDS[0]}", 303)


def shown(request: Request) -> Response:
    """Show a matrix and, when a cell was chosen, what stands behind it."""
    kind, room = _kind(request), room_in(request)
    if page_meanwhile := waiting(request, WEIGHED):
        return page_meanwhile
    session, speech = room.session, speech_in(request)
    weighed, language = weighed_in(room), speech.language
    made = _narrowed(request)
    row, column = (request.query_params.get(name, "") for name in ("row", "column"))
    most = max((cell.passages for line in made.rows for cell in line.cells), default=0)
    chosen = _labels(made, row, column)
    return page(
        request,
        "matrix.html",
        kind=kind,
        kinds=[(one, _title(one, speech)) for one in KINDS],
        title=_title(kind, speech),
        made=made,
        most=most or 1,
        shades=_SHADES,
        legend=[(sign, _meaning(what, speech)) for sign, what in made.legend.items()],
        row=row,
        column=column,
        chosen=chosen,
        passages=behind(session, weighed.coded, kind, row, column, language) if chosen else (),
        evidence=_evidence(request, row, column) if kind == "framework" and chosen else (),
        summary=summary_of(session, row, column) if kind == "framework" and chosen else None,
        themes=[(one.id, one.name.in_(language)) for one in session.codebook.themes],
        groups=[(one.id, one.name.in_(language)) for one in session.study.groups],
        theme=request.query_params.get("theme", ""),
        group=request.query_params.get("group", ""),
        narrow=urlencode(
            {
                name: request.query_params[name]
                for name in ("theme", "group")
                if request.query_params.get(name)
            }
        ),
        column_phrase={"passages": speech("passages"), "cases": speech("cases")},
    )


def table(request: Request) -> Response:
    """Send a matrix as a table for a spreadsheet."""
    kind, made = _kind(request), _narrowed(request)
    if request.path_params["ending"] == "csv":
        data, media = sheet(rows_of(made)), "text/csv; charset=utf-8"
    else:
        data, media = as_xlsx(made, kind), _EXCEL
    name = f"{kind}.{request.path_params['ending']}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=media, headers=headers)


@change
def summarise(request: Request, asked: Asked, coder: str) -> object:
    """Write a cell of the framework matrix, resting on the passages ticked."""
    room = room_in(request)
    case, theme = asked.text("case"), asked.text("theme")
    anchors = []
    for one in asked.texts("passages"):
        interview, start, end = one.rsplit(":", 2)
        text = room.transcript(interview).text
        span = Span(int(start), int(end))
        if 0 <= span.start < span.end <= len(text):
            anchors.append(anchored(interview, text, span))
    write_summary(room.session, coder, case, theme, asked.text("text"), anchors)
    return {"done": speech_in(request)("The summary is written.")}


def _kind(request: Request) -> str:
    kind = str(request.path_params["kind"])
    if kind not in KINDS:
        raise HTTPException(404)
    return kind


def _narrowed(request: Request) -> Matrix:
    session, kind = room_in(request).session, _kind(request)
    made = matrix(session, kind, weighed_in(room_in(request)), speech_in(request).language)
    theme, group = (request.query_params.get(name, "") for name in ("theme", "group"))
    if theme:
        named("theme", theme, (one.id for one in session.codebook.themes))
    cases = cases_in(session, group)
    by_row = theme if kind not in {"coverage", "framework"} else ""
    if kind == "framework":
        kept = tuple(row for row in made.rows if not cases or row.key in cases)
        return Matrix(made.columns, made.keys, kept, made.legend).narrowed(
            columns=(theme,) if theme else ()
        )
    return made.narrowed(by_row, cases if made.keys and set(made.keys) & cases else ())


def _labels(made: Matrix, row: str, column: str) -> tuple[str, str] | None:
    """Return the labels of the cell chosen; None when there is no such cell."""
    line = next((one for one in made.rows if one.key == row), None)
    if line is None or column not in made.keys:
        return None
    return line.label, made.columns[made.keys.index(column)]


def _evidence(request: Request, case: str, theme: str) -> tuple[tuple[str, bool, object], ...]:
    """Return the passages a summary could rest on: (place, whether it does, the passage)."""
    room = room_in(request)
    coded, language = weighed_in(room).coded, speech_in(request).language
    summary = summary_of(room.session, case, theme)
    resting = {f"{a.interview}:{a.start}:{a.end}" for a in summary.anchors} if summary else set()
    anchors = {}
    for one in behind(room.session, coded, "theme-case", theme, case, language):
        place = f"{one.interview}:{one.start}:{one.end}"
        anchors[place] = (place, place in resting, one)
    return tuple(anchors.values())


def _title(kind: str, say: Speech) -> str:
    return {
        "theme-case": say("Themes by case"),
        "code-case": say("Codes by case"),
        "theme-group": say("Themes by group"),
        "coverage": say("Questions by case"),
        "co-occurrence": say("Codes together"),
        "framework": say("Summaries"),
    }[kind]


def _meaning(what: str, say: Speech) -> str:
    return {
        "codings (codes supported)": say("passages (codes supported)"),
        "for": say("for"),
        "against": say("against"),
        "mixed": say("both"),
        "silent": say("came up, nothing said"),
        "not-asked": say("not asked"),
        "asked-answered": say("asked and answered"),
        "answered-unasked": say("told unasked"),
        "partly": say("partly"),
        "asked-unanswered": say("asked, no answer"),
        "not-relevant": say("does not concern the case"),
        "unknown": say("not known"),
        "how likely it came up all the same": say("how likely it came up all the same"),
    }[what]


ROUTES: Final = (
    Route("/matrix", first, methods=["GET"]),
    Route("/matrix/{kind}.{ending:str}", table, methods=["GET"]),
    Route("/matrix/{kind}", shown, methods=["GET"]),
    Route("/matrix/summary", summarise, methods=["POST"]),
)
