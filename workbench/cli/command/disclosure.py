"""``workbench disclosure``: what could give somebody away, and what is decided on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from workbench.cli.coder import coder_option
from workbench.cli.show import TerminalProgress, line
from workbench.cli.speech import Speech, say
from workbench.study.opening.session import opened
from workbench.study.reviewing.clear import Risk, accept, exposure_of, look, remedy, reopen


def command() -> click.Command:
    """Return the group in the run's language; without a subcommand it lists."""

    @click.group(
        "disclosure",
        invoke_without_command=True,
        help=say(
            "List what could let a reader tell which case or person stands behind a sentence, "
            "and record what is decided on it. Exit code 1: something is undecided."
        ),
    )
    @click.option(
        "--all", "every", is_flag=True, help=say("Also what is decided, by whom and why.")
    )
    @_report()
    @click.pass_context
    def run(context: click.Context, every: bool, report: str | None) -> int:
        if context.invoked_subcommand is not None:
            return 0
        with opened(Path.cwd()) as session:
            found = look(session, report, Speech.language, TerminalProgress())
        for one in found.lapsed:
            click.echo(f"! {one}")
        for risk in found.open:
            _show(risk)
        for risk in found.decided if every else ():
            _show(risk)
        gating = sum(risk.gates for risk in found.open)
        click.echo(say("{open} open, {decided} decided.", open=gating, decided=len(found.decided)))
        if gating:
            click.echo(say("Decide with: workbench disclosure accept ID --why …, or remedy ID"))
        return 1 if gating else 0

    for make in (_accept, _remedy, _reopen):
        run.add_command(make())
    return run


def _show(risk: Risk) -> None:
    place = f"  [{risk.place}]" if risk.place else ""
    line(f"{risk.id}  ", f"{risk.risk}{place}")
    if risk.sentence:
        line("             ", f"«{risk.sentence}»")
    if risk.verdict:
        told = say(
            "{verdict} by {who} on {when}", verdict=say(risk.verdict), who=risk.who, when=risk.when
        )
        line("             ", f"{told}: {risk.why}")
    else:
        line("             → ", risk.remedy)


def _report() -> Callable[..., Any]:
    return click.option(
        "--report",
        type=click.Choice(["nb", "nn", "en"]),
        help=say("The report's language; the study's own unless given."),
    )


def _decider(make: Callable[..., None]) -> Any:
    """Add what every decision takes: the ids, who decides, and for which report."""
    make = coder_option(say("Who decides (or WORKBENCH_CODER)."))(make)
    return click.argument("ids", nargs=-1, required=True)(make)


def _accept() -> click.Command:
    @click.command("accept", help=say("Run a risk, and say why (asked those it concerns, …)."))
    @click.option(
        "--why", default="", help=say("The reason; it is kept with your name and the time.")
    )
    @_report()
    @_decider
    def run(ids: tuple[str, ...], why: str, coder: str, report: str | None) -> None:
        with opened(Path.cwd()) as session:
            number = accept(session, coder, exposure_of(session, report), ids, why)
        click.echo(say("{number} decided.", number=number))

    return run


def _remedy() -> click.Command:
    @click.command(
        "remedy",
        help=say("Print something else: what was proposed, or --text; or leave the quote out."),
    )
    @click.option("--text", "words", default="", help=say("What is printed instead."))
    @click.option(
        "--why", default="", help=say("The reason; it is kept with your name and the time.")
    )
    @_report()
    @_decider
    def run(ids: tuple[str, ...], words: str, why: str, coder: str, report: str | None) -> None:
        with opened(Path.cwd()) as session:
            number = remedy(session, coder, exposure_of(session, report), ids, words, why)
        click.echo(say("{number} decided.", number=number))

    return run


def _reopen() -> click.Command:
    @click.command("reopen", help=say("Take decisions back."))
    @click.option(
        "--why", default="", help=say("The reason; it is kept with your name and the time.")
    )
    @_decider
    def run(ids: tuple[str, ...], why: str, coder: str) -> None:
        with opened(Path.cwd()) as session:
            number = reopen(session, coder, ids, why)
        click.echo(say("{number} reopened.", number=number))

    return run
