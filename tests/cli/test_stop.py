"""A Ctrl-C is heeded even when something swallowed it on the way."""

from __future__ import annotations

import pytest

from workbench.cli import stop
from workbench.cli.show import TerminalProgress
from workbench.study.progress import Step


def test_a_swallowed_interrupt_stops_the_run_at_the_next_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stop.Stop, "asked", False)
    with pytest.raises(KeyboardInterrupt):
        stop._heard(2, None)
    with pytest.raises(KeyboardInterrupt):
        TerminalProgress()(Step.INGEST, 0, 5)
