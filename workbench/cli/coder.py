"""The option that says who acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from workbench.cli.speech import say


def coder_option(told: str = "") -> Callable[..., Any]:
    """Return the option ``--coder``, in the run's language; ``told`` says what it is for."""
    return click.option(
        "--coder",
        envvar="WORKBENCH_CODER",
        default="",
        help=told or say("Who is coding (or WORKBENCH_CODER)."),
    )
