"""``workbench drift``: where a report says one thing in one place and another elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from workbench.cli.coder import coder_option
from workbench.cli.drifted import show
from workbench.cli.show import TerminalProgress
from workbench.cli.speech import Speech, say
from workbench.study.opening.session import opened
from workbench.study.reviewing.accept import accept, reopen
from workbench.study.reviewing.drift import drift, drift_in, write_csv

_READ = "read"


class _Drift(click.Group):
    """The group whose first word may also be a file, or nothing: then it reads."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read unless a subcommand is named, or help is asked for."""
        if not args or args[0] not in {*self.commands, *ctx.help_option_names}:
            args = [_READ, *args]
        return super().parse_args(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return how it is called when it reads."""
        return self.commands[_READ].collect_usage_pieces(ctx)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options of reading, then the subcommands."""
        self.commands[_READ].format_options(ctx, formatter)
        self.format_commands(ctx, formatter)


def command() -> click.Command:
    """Return the group in the run's language; without a subcommand it reads."""
    run = _Drift(
        "drift",
        help=say(
            "Read FILE (.docx, .odt, .md or .txt, also one that was not made here), or the "
            "study's own report, for drift: statements on the same matter with stronger or "
            "weaker words in the findings, the summary and the conclusion. What is fine as it "
            "stands is accepted once, with a reason. Exit code 0: nothing is open; 1: there is "
            "something to look at."
        ),
    )
    for make in (_read, _accept, _reopen):
        run.add_command(make())
    return run


def _language() -> Callable[..., Any]:
    return click.option(
        "--language",
        type=click.Choice(["nb", "nn", "en"]),
        help=say("The report's language; the study's own unless given."),
    )


def _alone() -> Callable[..., Any]:
    return click.option(
        "--alone", is_flag=True, help=say("Hold FILE against itself only, not against the codings.")
    )


def _why() -> Callable[..., Any]:
    return click.option(
        "--why", default="", help=say("The reason; it is kept with your name and the time.")
    )


def _read() -> click.Command:
    @click.command(_READ, hidden=True)
    @click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
    @click.option(
        "--csv", "table", type=click.Path(path_type=Path), help=say("Write to a CSV file.")
    )
    @click.option(
        "--all", "every", is_flag=True, help=say("All places, and what is accepted and why.")
    )
    @_alone()
    @_language()
    def run(
        file: Path | None, table: Path | None, every: bool, alone: bool, language: str | None
    ) -> int:
        found = drift(Path.cwd(), file, language=language, alone=alone, progress=TerminalProgress())
        show(found, file, every=every)
        if table is not None:
            write_csv(found, table, Speech.language)
            click.echo(say("{number} rows in {file}", number=len(found.drifts), file=table))
        return 1 if found.judged.open else 0

    return run


def _accept() -> click.Command:
    @click.command(
        "accept",
        help=say("Accept what is fine as it stands, and say why."),
    )
    @click.argument("ids", nargs=-1, required=True)
    @_why()
    @click.option(
        "--file",
        type=click.Path(dir_okay=False, path_type=Path),
        help=say("The file they were raised in; the study's own report unless given."),
    )
    @_alone()
    @_language()
    @coder_option(say("Who decides (or WORKBENCH_CODER)."))
    def run(
        ids: tuple[str, ...],
        why: str,
        file: Path | None,
        alone: bool,
        language: str | None,
        coder: str,
    ) -> None:
        with opened(Path.cwd()) as session:
            found = drift_in(session, file, language=language, alone=alone)
            number = accept(session, coder, found, ids, why)
        click.echo(say("{number} decided.", number=number))

    return run


def _reopen() -> click.Command:
    @click.command("reopen", help=say("Take decisions back."))
    @click.argument("ids", nargs=-1, required=True)
    @_why()
    @coder_option(say("Who decides (or WORKBENCH_CODER)."))
    def run(ids: tuple[str, ...], why: str, coder: str) -> None:
        with opened(Path.cwd()) as session:
            number = reopen(session, coder, ids, why)
        click.echo(say("{number} reopened.", number=number))

    return run
