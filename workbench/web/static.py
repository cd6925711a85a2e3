"""The pages' own style sheets, scripts and pictures.

They are read once, when the server starts. A name is looked up among those, so no path a
browser could send leads anywhere else.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

KINDS: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}


@dataclass(frozen=True, slots=True)
class Static:
    """A file as it is sent: its bytes, kind and digest."""

    data: bytes
    kind: str
    tag: str

    def answer(self, request: Request) -> Response:
        """Return the file, or that the browser's copy of it is still right."""
        headers = {"ETag": self.tag, "Cache-Control": "no-cache"}
        if request.headers.get("if-none-match") == self.tag:
            return Response(status_code=304, headers=headers)
        return Response(self.data, media_type=self.kind, headers=headers)


def static_of(data: bytes, ending: str) -> Static:
    """Return ``data`` as a file whose name ends in ``ending``."""
    return Static(data, KINDS[ending], f'"{hashlib.sha256(data).hexdigest()[:16]}"')


_IMPORT: Final = re.compile(r'from "\./(\w+\.js)"')


def scripts_of(name: str) -> tuple[str, ...]:
    """Return the scripts that a script imports, and those that they import."""
    found: list[str] = []
    left = [name]
    while left:
        text = (files("workbench.web") / "static" / left.pop()).read_text(encoding="utf-8")
        new = [one for one in _IMPORT.findall(text) if one not in found]
        found += new
        left += new
    return tuple(found)


def static_route() -> Route:
    """Return the route to every file in ``workbench/web/static``."""
    known: dict[str, Static] = {}
    for file in (files("workbench.web") / "static").iterdir():
        ending = "." + file.name.rpartition(".")[2]
        if ending in KINDS:
            known[file.name] = static_of(file.read_bytes(), ending)

    def send(request: Request) -> Response:
        found = known.get(request.path_params["name"])
        if found is None:
            raise HTTPException(404)
        return found.answer(request)

    return Route("/static/{name}", send, methods=["GET"])
