"""``workbench suggest``: codes that might apply, and what is decided about them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from workbench.cli.coder import coder_option
from workbench.cli.show import table
from workbench.cli.speech import say
from workbench.model.coding import Verdict
from workbench.study.deciding.suggested import Suggested, Wish, accept, refuse, suggested, to_csv
from workbench.study.opening.session import opened


class _Listing(click.Group):
    """A group that lists when no other of its words is given."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the word for listing where it was left out."""
        helped = args[:1] in (["--help"], ["-h"])
        if not helped and (not args or args[0] not in self.commands):
            args = ["list", *args]
        return super().parse_args(ctx, args)


def command() -> click.Command:
    """Return the group in the run's language."""
    group = _Listing(
        "suggest",
        help=say(
            "Show which codes might apply: workbench suggest [INTERVIEW], with the words that "
            "speak for each. Nothing is coded until you accept it."
        ),
    )
    for made in (_list(), _accept(), _refuse("reject"), _refuse("not-here")):
        group.add_command(made)
    return group


def _why() -> Callable[..., Any]:
    return click.option("--why", default="", help=say("Your reason, kept with the decision."))


def _list() -> click.Command:
    @click.command("list", help=say("List suggestions; the word «list» can be left out."))
    @click.argument("interview", required=False, default="")
    @click.option("--code", default="", help=say("Only this code."))
    @click.option(
        "--missed",
        default="",
        metavar="CODE",
        help=say("Passages you read without this code, like those that have it."),
    )
    @click.option(
        "--useful",
        default="",
        metavar="CODE",
        help=say("Unread passages whose verdict would teach most about this code."),
    )
    @click.option("--all", "unlikely", is_flag=True, help=say("The unlikely ones too."))
    @click.option("--most", type=click.IntRange(1), help=say("At most so many."))
    @click.option(
        "--csv", "file", type=click.Path(path_type=Path), help=say("Write to a CSV file.")
    )
    @coder_option()
    def run(
        interview: str,
        code: str,
        missed: str,
        useful: str,
        unlikely: bool,
        most: int | None,
        file: Path | None,
        coder: str,
    ) -> None:
        if sum(map(bool, (code, missed, useful))) > 1:
            raise click.UsageError(say("Give one of --code, --missed and --useful."))
        wish = Wish(interview, code, missed, useful, unlikely, most or 0)
        with opened(Path.cwd()) as session:
            rows = suggested(session, coder, wish)
        if file is not None:
            to_csv(rows, file)
            click.echo(say("{number} rows in {file}", number=len(rows), file=file))
            return
        _show(rows)

    return run


def _show(rows: tuple[Suggested, ...]) -> None:
    if not rows:
        click.echo(say("Nothing is likely enough to be suggested."))
        return
    head = [
        say(word)
        for word in ("Id", "Interview", "Turn", "Code", "Sure", "Stance", "Because", "Quote")
    ]
    cells = [
        (
            row.id,
            row.interview,
            row.turn,
            row.code,
            f"{row.probability:.0%}",
            say(row.stance) if row.stance else "?",
            row.because or say("its place"),
            row.quote,
        )
        for row in rows
    ]
    click.echo(table(head, cells, right=(2, 4)))
    if not all(row.stance for row in rows):
        click.echo(
            say(
                "Stance ?: the words do not tell. Accepted it speaks for, unless you say"
                " --contradicts."
            )
        )
    click.echo(
        say("Accept with: workbench suggest accept ID. Reject with: workbench suggest reject ID.")
    )


def _accept() -> click.Command:
    @click.command(
        "accept", help=say("Code the words of suggestions, by their ids, as the coder you are.")
    )
    @click.argument("ids", nargs=-1, required=True)
    @click.option("--supports", "stance", flag_value="supports", help=say("They speak for it."))
    @click.option(
        "--contradicts", "stance", flag_value="contradicts", help=say("They speak against it.")
    )
    @_why()
    @coder_option()
    def run(ids: tuple[str, ...], stance: str | None, why: str, coder: str) -> None:
        with opened(Path.cwd()) as session:
            made = accept(session, coder, ids, stance or "", why)
        known, new = len(set(ids)) - len(made.ids), len(made.ids)
        click.echo(say("{new} codings applied, {known} there already.", new=new, known=known))
        if made.assumed:
            click.echo(
                say(
                    "Taken to speak for their codes, since the words do not tell: {ids}",
                    ids=", ".join(made.assumed),
                )
            )

    return run


_REFUSING = {
    "reject": (Verdict.REJECTED, "Say that suggested codes do not fit; it is learned from."),
    "not-here": (
        Verdict.NOT_HERE,
        "Say that suggested codes are not for here; nothing is learned.",
    ),
}


def _refuse(word: str) -> click.Command:
    verdict, help_ = _REFUSING[word]

    @click.command(word, help=say(help_))
    @click.argument("ids", nargs=-1, required=True)
    @_why()
    @coder_option()
    def run(ids: tuple[str, ...], why: str, coder: str) -> None:
        with opened(Path.cwd()) as session:
            number = refuse(session, coder, ids, verdict, why)
        click.echo(say("{number} suggestions refused.", number=number))

    return run
