"""``workbench status``: how far the study has come."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.show import show_remarks, table
from workbench.cli.speech import say
from workbench.study.opening.session import opened
from workbench.study.weighing.status import status


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command("status", help=say("Show interviews, keying, codings, coverage and open ends."))
    def run() -> None:
        with opened(Path.cwd()) as session:
            now = status(session)
        click.echo(now.title)
        head = [say(word) for word in ("Interview", "Case", "Turns", "Keyed", "Codings", "Coders")]
        rows = [
            (one.interview, one.case, one.turns, f"{one.keyed} %", one.codings, one.coders)
            for one in now.interviews
        ]
        click.echo(table(head, rows, right=(2, 3, 4)))
        click.echo(
            say(
                "{asked} of {items} guide items came up somewhere; {codes} of {all} codes in use.",
                asked=now.items_covered,
                items=now.items,
                codes=now.codes_used,
                all=now.codes,
            )
        )
        if now.signed is not None:
            signed, lapsed, claims = now.signed
            click.echo(
                say(
                    "{signed} of {all} claims signed, {lapsed} lapsed.",
                    signed=signed,
                    all=claims,
                    lapsed=lapsed,
                )
            )
        if now.unwritten:
            click.echo(
                say(
                    "{number} events not yet written to files: run workbench sync",
                    number=now.unwritten,
                )
            )
        show_remarks(now.remarks)

    return run
