"""Serving a study on this machine until somebody stops it."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Final

import uvicorn

from workbench.errors.web import PortTaken
from workbench.study.disk.door import door_secret
from workbench.study.live.keyer import Keyer
from workbench.study.live.room import room_of
from workbench.web.app import make_app
from workbench.web.entry import Door

LOOPBACK: Final = "127.0.0.1"
"""The only address served: nobody on the network can reach it."""

PORT: Final = 8620
"""Where a study is served unless somebody says otherwise, so that open pages find it again."""

_PATIENCE_S: Final = 3
"""How long requests under way may take when the server stops."""


def serve(
    start: Path,
    port: int,
    language: str,
    tell: Callable[[str], None],
    *,
    browser: bool,
    keying: bool = True,
) -> None:
    """Serve the study that ``start`` is in until Ctrl-C; ``port`` 0 takes any free one.

    ``tell`` is given the address once the server can be reached. What was coded is written
    to the event files before this returns. ``keying`` works out, in a process of its own, which
    question each turn deals with. Raises :class:`PortTaken`.
    """
    with contextlib.ExitStack() as stack:
        room = stack.enter_context(room_of(start))
        taken = stack.enter_context(listening(port))
        if keying:
            stack.enter_context(Keyer(room))
        door = Door(taken.getsockname()[1], secret := door_secret(room.folder))
        app = make_app(room, door, secret, language)
        server = Server(settings(app))
        server.ready = lambda: _announce(door.address(), tell, browser=browser)
        server.run(sockets=[taken])


def settings(app: object) -> uvicorn.Config:
    """Return how uvicorn is to run ``app``."""
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        log_level="error",
        access_log=False,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=_PATIENCE_S,
        ws="none",
    )


class Server(uvicorn.Server):
    """A server that says when it can be reached, and ends quietly when told to."""

    ready: Callable[[], None] = staticmethod(lambda: None)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Open the doors, and say so."""
        await super().startup(sockets)
        self.ready()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take Ctrl-C and termination as a wish to stop, and not raise them again."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {one: signal.signal(one, self._stop) for one in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    def _stop(self, signum: int, frame: FrameType | None) -> None:  # noqa: ARG002 - the signal's signature
        self.force_exit = self.should_exit
        self.should_exit = True


@contextlib.contextmanager
def listening(port: int) -> Iterator[socket.socket]:
    """Take a port of this machine, or raise :class:`PortTaken`.

    The protocol is named because asyncio sends small packets at once only where it is: without
    it the kernel holds the second half of every answer back for 40 ms.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as taken:
        if os.name == "posix":  # elsewhere it would let two servers share a port
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind((LOOPBACK, port))
            taken.listen(128)
        except (OSError, OverflowError) as error:
            raise PortTaken(port) from error
        yield taken


def _announce(address: str, tell: Callable[[str], None], *, browser: bool) -> None:
    tell(address)
    if browser and _has_screen():
        with contextlib.suppress(webbrowser.Error, OSError):
            webbrowser.open(address)


def _has_screen() -> bool:
    return sys.platform in {"darwin", "win32"} or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
