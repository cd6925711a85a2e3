"""``workbench sign``: sign claims off, take a signature back, or list them."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.coder import coder_option
from workbench.cli.show import table
from workbench.cli.speech import say
from workbench.study.deciding.sign import Claimed, claimed, sign, unsign
from workbench.study.opening.session import opened


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "sign",
        help=say(
            "Sign claims of the last built report off: those of the IDS, of a chapter, or all. "
            "A signature covers words and evidence, and lapses when either changes. Without "
            "ids: list the claims and who has signed them."
        ),
    )
    @click.argument("ids", nargs=-1)
    @click.option("--all", "all_", is_flag=True, help=say("Every claim in the report."))
    @click.option("--chapter", default="", help=say("The claims of a chapter (part of its name)."))
    @click.option("--note", default="", help=say("A word on why."))
    @click.option("--undo", is_flag=True, help=say("Take one's own signatures back."))
    @click.option("--list", "list_", is_flag=True, help=say("Only list."))
    @coder_option(say("Who is signing (or WORKBENCH_CODER)."))
    def run(
        ids: tuple[str, ...],
        all_: bool,
        chapter: str,
        note: str,
        undo: bool,
        list_: bool,
        coder: str,
    ) -> None:
        with opened(Path.cwd()) as session:
            if list_ or not (ids or all_ or chapter):
                _show(claimed(session, chapter))
            elif undo:
                taken = unsign(session, coder, ids, chapter, all_=all_)
                click.echo(say("{number} signatures taken back.", number=len(taken)))
            else:
                given = sign(session, coder, ids, note, chapter, all_=all_)
                click.echo(say("{number} claims signed.", number=len(given)))

    return run


def _show(claims: tuple[Claimed, ...]) -> None:
    head = [say(word) for word in ("Claim", "Chapter", "Signed", "Text")]
    click.echo(table(head, [(one.id, one.chapter, _state(one), one.text) for one in claims]))
    signed = sum(any(not each.lapsed for each in one.given) for one in claims)
    click.echo(say("{signed} of {all} claims are signed.", signed=signed, all=len(claims)))


def _state(one: Claimed) -> str:
    return "; ".join(
        f"{each.coder} {each.date}" + (f" ({say('lapsed')})" if each.lapsed else "")
        for each in one.given
    )
