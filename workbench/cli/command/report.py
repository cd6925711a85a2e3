"""``workbench report``: write the report again, in any language, anywhere."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.issued import show_changes, show_issue
from workbench.cli.refreshed import show_renewed
from workbench.cli.show import TerminalProgress, show_remarks
from workbench.cli.speech import say
from workbench.study.issue import changes_since, issue
from workbench.study.publish import publish
from workbench.study.refresh import renew
from workbench.study.session import opened


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "report",
        help=say(
            "Write the report into a folder, in the study's language or another. With --into: "
            "bring a Word file that people have edited up to date, and leave what they wrote. "
            "Exit code 1: there is something to look at."
        ),
    )
    @click.option(
        "--language",
        type=click.Choice(["nb", "nn", "en"]),
        help=say("The report's language; the study's own unless given."),
    )
    @click.option(
        "--to",
        type=click.Path(file_okay=False, path_type=Path),
        help=say("The folder to write into; outputs/LANGUAGE unless given."),
    )
    @click.option(
        "--into",
        type=click.Path(dir_okay=False, path_type=Path),
        help=say("Refresh this edited Word file; a copy of it as it was is kept beside it."),
    )
    @click.option(
        "--save-as",
        type=click.Path(dir_okay=False, path_type=Path),
        help=say("With --into: write the refreshed file here, and leave the edited one."),
    )
    @click.option(
        "--ledger",
        type=click.Path(dir_okay=False, path_type=Path),
        help=say("With --into: the ledger of the build the file came from, if it is not kept."),
    )
    @click.option(
        "--issue",
        "name",
        default="",
        help=say("Mark the report in outputs/ as an issue of this name, and keep it."),
    )
    @click.option(
        "--since",
        default="",
        help=say("List what has changed since this issue («last» for the latest)."),
    )
    @click.option(
        "--coder",
        envvar="WORKBENCH_CODER",
        default="",
        help=say("With --issue: who is marking it (or WORKBENCH_CODER)."),
    )
    def run(
        language: str | None,
        to: Path | None,
        into: Path | None,
        save_as: Path | None,
        ledger: Path | None,
        name: str,
        since: str,
        coder: str,
    ) -> int:
        if name or since:
            with opened(Path.cwd()) as session:
                if name:
                    show_issue(name, issue(session, coder, name))
                if since:
                    show_changes(changes_since(session, "" if since == "last" else since))
            return 0
        if into is not None:
            with opened(Path.cwd()) as session:
                renewed = renew(session, into, ledger, save_as, TerminalProgress())
            return 1 if show_renewed(renewed) else 0
        made = publish(Path.cwd(), language, to, TerminalProgress())
        click.echo(say("Wrote the report:"))
        for path in made.paths:
            click.echo(f"  {path}")
        show_remarks(made.remarks)
        return 0

    return run
