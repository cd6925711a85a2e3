"""``workbench report``: write the report again, refresh an edited one, mark an issue of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from workbench.cli.issued import show_changes, show_issue
from workbench.cli.refreshed import show_renewed
from workbench.cli.show import TerminalProgress, show_open, show_remarks
from workbench.cli.speech import say
from workbench.study.opening.session import opened
from workbench.study.reporting.issue import changes_since, issue
from workbench.study.reporting.part import WHOLE, Part
from workbench.study.reporting.publish import publish
from workbench.study.reviewing.refresh import renew

Run = TypeVar("Run", bound=Callable[..., Any])


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
    @_writing
    @_partly
    @_refreshing
    @_issuing
    def run(**asked: Any) -> int:
        return _run(_Asked(**asked))

    return run


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for on the command line."""

    language: str | None
    to: Path | None
    draft: bool
    chapter: str
    theme: str
    group: str
    case: str
    into: Path | None
    save_as: Path | None
    ledger: Path | None
    name: str
    since: str
    coder: str


def _run(asked: _Asked) -> int:
    if asked.name or asked.since:
        _issues(asked.name, asked.since, asked.coder)
        return 0
    if asked.into is not None:
        with opened(Path.cwd()) as session:
            renewed = renew(session, asked.into, asked.ledger, asked.save_as, TerminalProgress())
        return 1 if show_renewed(renewed) else 0
    made = publish(
        Path.cwd(), asked.language, asked.to, TerminalProgress(), _part(asked), draft=asked.draft
    )
    click.echo(say("Wrote the report:"))
    for path in made.paths:
        click.echo(f"  {path}")
    show_remarks(made.remarks)
    return show_open(made.open)


def _issues(name: str, since: str, coder: str) -> None:
    with opened(Path.cwd()) as session:
        if name:
            show_issue(name, issue(session, coder, name))
        if since:
            show_changes(changes_since(session, "" if since == "last" else since))


def _writing(run: Run) -> Run:
    languages = click.Choice(["nb", "nn", "en"])
    told = say("The report's language; the study's own unless given.")
    run = click.option("--language", type=languages, help=told)(run)
    folder = click.Path(file_okay=False, path_type=Path)
    told = say(
        "Write a Word file for the project's own eyes, with the evidence of each claim and "
        "what is weak about it as comments in the margin (outputs/draft)."
    )
    run = click.option("--draft", is_flag=True, help=told)(run)
    told = say("The folder to write into; outputs/LANGUAGE unless given.")
    return click.option("--to", type=folder, help=told)(run)


def _part(asked: _Asked) -> Part:
    every = (
        Part("chapter", asked.chapter),
        Part("theme", asked.theme),
        Part("group", asked.group),
        Part("case", asked.case),
    )
    given = [one for one in every if one.name]
    if len(given) > 1:
        raise click.UsageError(say("Ask for one part at a time: a chapter, theme, group or case."))
    return given[0] if given else WHOLE


def _partly(run: Run) -> Run:
    told = say("Only this case; the file is internal, and says so.")
    run = click.option("--case", default="", help=told)(run)
    told = say("Only the cases of this group.")
    run = click.option("--group", default="", help=told)(run)
    run = click.option("--theme", default="", help=say("Only this theme."))(run)
    told = say("Only this chapter (part of its file's name).")
    return click.option("--chapter", default="", help=told)(run)


def _refreshing(run: Run) -> Run:
    file = click.Path(dir_okay=False, path_type=Path)
    told = say("With --into: the ledger of the build the file came from, if it is not kept.")
    run = click.option("--ledger", type=file, help=told)(run)
    told = say("With --into: write the refreshed file here, and leave the edited one.")
    run = click.option("--save-as", type=file, help=told)(run)
    told = say("Refresh this edited Word file; a copy of it as it was is kept beside it.")
    return click.option("--into", type=file, help=told)(run)


def _issuing(run: Run) -> Run:
    told = say("With --issue: who is marking it (or WORKBENCH_CODER).")
    run = click.option("--coder", envvar="WORKBENCH_CODER", default="", help=told)(run)
    told = say("List what has changed since this issue («last» for the latest).")
    run = click.option("--since", default="", help=told)(run)
    told = say("Mark the report in outputs/ as an issue of this name, and keep it.")
    return click.option("--issue", "name", default="", help=told)(run)
