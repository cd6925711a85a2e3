"""Changes: how a request that changes something is read and answered.

A change is a POST of a JSON object to a sync function in :mod:`workbench.web.route`::

    @change
    def retire(request: Request, asked: Asked, coder: str) -> object:
        return retire_code(room_in(request).session, coder, asked.text("code"))

What it returns is sent as JSON. A :class:`~workbench.errors.base.WorkbenchError` is sent
as ``{"said": its one line}`` with status 409, or 503 where the same change can be done once
somebody has mended the study's files or its disk (the page keeps it until then); a body of
another shape with 400. The body names the coder it was made for, so that a page that was left
open under another name changes nothing.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from workbench.errors.authored import AuthoredError
from workbench.errors.base import WorkbenchError
from workbench.errors.source import SourceError
from workbench.errors.store import StoreError
from workbench.errors.work import CannotWrite, MissingFile, NoStudy, UnreadableFile
from workbench.web.page import coder_in, speech_in

LONGEST_BODY: Final = 1_000_000
"""Bytes of a change: a long memo takes a few thousand."""


_LARGEST: Final = 2**31


class Misshapen(ValueError):  # noqa: N818 - named after what is wrong
    """A request's body is not what it must be; the text says what."""


class Asked:
    """The JSON object of a change, read field by field."""

    def __init__(self, fields: dict[str, Any]) -> None:
        """Hold the fields as they came."""
        self._fields = fields

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text; ``default`` when it is absent (None: it must be there)."""
        value = self._fields.get(name, default)
        if not isinstance(value, str):
            raise Misshapen(name)
        return value

    def number(self, name: str) -> int:
        """Return a whole number that is not negative."""
        value = self._fields.get(name)
        if type(value) is not int or value < 0:
            raise Misshapen(name)
        return value

    def maybe_text(self, name: str) -> str | None:
        """Return a text, or None when it is null or absent."""
        return None if self._fields.get(name) is None else self.text(name)

    def point(self, name: str) -> tuple[int, int]:
        """Return a point of a browser: a turn's number and an offset."""
        value = self._fields.get(name)
        if (
            not isinstance(value, list)
            or len(value) != 2  # noqa: PLR2004 - turn and offset
            or not all(type(one) is int and 0 <= one < _LARGEST for one in value)
        ):
            raise Misshapen(name)
        return value[0], value[1]

    def has(self, name: str) -> bool:
        """Say whether a field is there."""
        return name in self._fields

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts; empty when it is absent."""
        value = self._fields.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise Misshapen(name)
        return tuple(value)

    def flag(self, name: str) -> bool:
        """Return true or false; false when it is absent."""
        value = self._fields.get(name, False)
        if not isinstance(value, bool):
            raise Misshapen(name)
        return value

    def part(self, name: str) -> Asked:
        """Return an object within the object."""
        return Asked(_object(self._fields.get(name), name))


Change = Callable[[Request, Asked, str], object]


def change(make: Change) -> Callable[[Request], Any]:
    """Return the endpoint of a change: ``make`` gets the request, its body and the coder's id."""

    @functools.wraps(make)
    async def endpoint(request: Request) -> Response:
        try:
            asked = Asked(_object(json.loads(await body_of(request)), "body"))
            coder = coder_in(request)
            if coder is None or asked.text("coder") != coder.id:
                return said(request, 409, OTHER_CODER)
            return JSONResponse(await run_in_threadpool(make, request, asked, coder.id))
        except WorkbenchError as error:
            line = error.line(speech_in(request).language)
            return JSONResponse({"said": line}, status_of(error))
        except (ValueError, RecursionError) as error:
            what = str(error) if isinstance(error, Misshapen) else "JSON"
            return said(request, 400, NOT_UNDERSTOOD, what=what)

    return endpoint


_MENDABLE: Final = (
    AuthoredError,
    SourceError,
    StoreError,
    CannotWrite,
    MissingFile,
    NoStudy,
    UnreadableFile,
)


def status_of(error: WorkbenchError) -> int:
    """Return the status of a change that ``error`` prevented: 503 when it may be sent again."""
    mended = HTTPStatus.SERVICE_UNAVAILABLE if isinstance(error, _MENDABLE) else HTTPStatus.CONFLICT
    return mended.value


OTHER_CODER: Final = "You are now coding as somebody else in this browser. Load the page again."
NOT_UNDERSTOOD: Final = "The request was not understood: {what}."


def said(request: Request, status: int, phrase: str, **facts: object) -> Response:
    """Return a phrase as the answer to a change."""
    return JSONResponse({"said": speech_in(request)(phrase, **facts)}, status)


async def body_of(request: Request) -> bytes:
    """Return the body of a request, which may not be longer than :data:`LONGEST_BODY`."""
    data = bytearray()
    async for part in request.stream():
        data += part
        if len(data) > LONGEST_BODY:
            raise Misshapen("length")  # noqa: EM101 - the name of what is wrong
    return bytes(data)


def _object(value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Misshapen(name)
    return value
