"""``workbench quote``: see which passages are quoted and why; choose others."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.coder import coder_option
from workbench.cli.show import table
from workbench.cli.speech import say
from workbench.study.opening.session import opened
from workbench.study.reporting.quote import AVOID, PRINT, Choice, choices, decide


def command() -> click.Command:
    """Return the group in the run's language."""
    group = click.Group(
        "quote", help=say("See which passages are quoted and why; print others, avoid some.")
    )
    for make in (_list, _print, _avoid, _release):
        group.add_command(make())
    return group


def _list() -> click.Command:
    @click.command("list", help=say("List the quotes of the report, and what was decided."))
    @click.option("--code", default="", help=say("Only this code."))
    def run(code: str) -> None:
        with opened(Path.cwd()) as session:
            found = choices(session, code)
        head = [
            say(word)
            for word in ("Quote", "Coding", "Code", "Case", "Turn", "Decided", "Why", "Words")
        ]
        click.echo(table(head, [_row(one) for one in found]))

    return run


def _row(one: Choice) -> tuple[str, ...]:
    verdict = say(one.verdict) if one.verdict else ""
    return (one.quote, one.coding[:8], one.code, one.case, one.place, verdict, one.why, one.words)


def _print() -> click.Command:
    return _decision("print", PRINT, say("Print this passage, whatever else is chosen."))


def _avoid() -> click.Command:
    return _decision("avoid", AVOID, say("Never quote this passage."))


def _release() -> click.Command:
    return _decision("release", "", say("Take a decision on a passage back."))


def _decision(name: str, verdict: str, text: str) -> click.Command:
    @click.command(name, help=f"{text} {say('QUOTE is its id (Q-…) or that of its coding.')}")
    @click.argument("quote")
    @click.option("--reason", default="", help=say("Why."))
    @coder_option()
    def run(quote: str, reason: str, coder: str) -> None:
        with opened(Path.cwd()) as session:
            made = decide(session, coder, quote, verdict, reason)
        _tell(made, verdict)

    return run


def _tell(made: Choice, verdict: str) -> None:
    facts = {"quote": made.quote, "code": made.code, "place": made.place, "words": made.words}
    if made.quote:
        click.echo(say("{quote} ({code}, {place}) is printed: «{words}»", **facts))
    elif verdict == PRINT:
        click.echo(
            say(
                "noted, but not printed: «{words}» is quoted already, was not spoken by an "
                "informant, or is coded by somebody whose codings do not count.",
                **facts,
            )
        )
    else:
        click.echo(say("not printed ({code}, {place}): «{words}»", **facts))
