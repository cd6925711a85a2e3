"""``workbench serve``: the study in the browser."""

from __future__ import annotations

import os
from pathlib import Path

import click

from workbench.cli.speech import LANGUAGE_VARIABLE, Speech, say
from workbench.web.serve import PORT, serve


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "serve",
        help=say(
            "Open the study in the browser, on this machine only: read and code the interviews, "
            "see each other's changes at once. Ctrl-C stops it and writes the codings out."
        ),
    )
    @click.option(
        "--port",
        type=click.IntRange(0, 65535),
        default=PORT,
        show_default=True,
        help=say("Where it answers; 0 takes any free port."),
    )
    @click.option("--no-browser", is_flag=True, help=say("Print the address, open no browser."))
    @click.option(
        "--no-keying",
        is_flag=True,
        help=say("Do not work out in the background which question each turn deals with."),
    )
    def run(port: int, no_browser: bool, no_keying: bool) -> None:
        chosen = Speech.language if os.environ.get(LANGUAGE_VARIABLE) else ""
        serve(Path.cwd(), port, chosen, _tell, browser=not no_browser, keying=not no_keying)
        click.echo(say("Stopped. Everything is saved."))

    return run


def _tell(address: str) -> None:
    click.echo(say("The study is open at"))
    click.echo(f"  {address}")
    click.echo(say("The address works once. Ctrl-C stops the server."))
