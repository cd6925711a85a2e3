"""Ctrl-C that cannot get lost: some libraries swallow it while they are being imported."""

from __future__ import annotations

import signal
from types import FrameType


class Stopped(KeyboardInterrupt):
    """A Ctrl-C of the person's.

    A type of its own, because Python notes a plain ``KeyboardInterrupt`` that leaves an
    ``exec`` (every dataclass is made in one) and at its own end kills itself with the
    signal, whatever exit code was asked for.
    """


class Stop:
    """Whether somebody has asked this run to stop."""

    asked = False


def listen() -> None:
    """Remember a Ctrl-C from now on, besides raising it."""
    signal.signal(signal.SIGINT, _heard)


def heed() -> None:
    """Stop now if a Ctrl-C was asked for and did not get through."""
    if Stop.asked:
        raise Stopped


def _heard(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signal's signature
    Stop.asked = True
    raise Stopped
