"""``workbench ingest``: bring in transcripts and notes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from workbench.cli.account import show_account, show_preview
from workbench.cli.show import TerminalProgress, show_remarks, table
from workbench.cli.speech import Speech, say
from workbench.errors.base import one_line
from workbench.errors.work import BadSpeaker
from workbench.study.opening.session import Session, opened
from workbench.study.sources.add import Added, add, replace_source
from workbench.study.sources.declare import declare
from workbench.study.sources.explain import FORMAT_NAMES, Choice, declared, explain
from workbench.study.sources.survey import Surveyed, survey


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "ingest",
        help=say(
            "Without FILE: take in the source of every interview in study.yaml and show what "
            "was found. With a folder: the same for every file in it. With FILE: show who "
            "speaks in it; with --case, copy it in as a new interview. With --explain: show "
            "where every letter of FILE went."
        ),
    )
    @click.argument("file", type=click.Path(path_type=Path), required=False)
    @click.option("--explain", "explained", is_flag=True, help=say("Show the account of one file."))
    @click.option("--case", "case", default="", help=say("The case a new file belongs to."))
    @click.option(
        "--id", "name", help=say("The new interview's id; the next free one unless given.")
    )
    @_choices
    def run(
        *,
        file: Path | None,
        explained: bool,
        case: str,
        name: str | None,
        notes: bool,
        speakers: tuple[str, ...],
        wanted: str | None,
        repair: bool,
        instead: str,
        apart: bool,
    ) -> None:
        choice = Choice(notes, wanted or "", repair, tuple(_pair(one) for one in speakers))
        with opened(Path.cwd()) as session:
            if file is None or file.is_dir():
                _survey(session, file)
            elif explained:
                show_account(explain(session, file, choice, case))
            elif instead:
                _added(replace_source(session, file, instead))
            elif case:
                _added(add(session, file, case, name, choice, apart=apart))
            else:
                _preview(session, file, choice)
        if instead or (case and file is not None and not explained):
            with opened(Path.cwd()) as session:
                _survey(session, None)

    return run


def _choices(run: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say how a file is read and where it goes."""
    options = (
        click.option(
            "--notes", is_flag=True, help=say("The new file holds notes, not a transcript.")
        ),
        click.option(
            "--speaker",
            "speakers",
            multiple=True,
            metavar="LABEL=ID",
            help=say("Who a label is; may be given several times. Recorded in study.yaml."),
        ),
        click.option(
            "--format",
            "wanted",
            type=click.Choice(FORMAT_NAMES),
            default=None,
            metavar="NAME",
            help=say("Read the file as this format, whatever it looks like."),
        ),
        click.option("--repair", is_flag=True, help=say("Put garbled letters (MÃ¥) right.")),
        click.option(
            "--instead",
            default="",
            metavar="ID",
            help=say("Put FILE in the place of this interview's source."),
        ),
        click.option(
            "--apart",
            is_flag=True,
            help=say("Add FILE though it holds a conversation that is in the study."),
        ),
    )
    for option in reversed(options):
        run = option(run)
    return run


def _pair(given: str) -> tuple[str, str]:
    label, equals, who = given.rpartition("=")
    if not equals or not label.strip() or not who.strip():
        raise BadSpeaker(given)
    return label.strip(), who.strip()


def _added(added: Added) -> None:
    click.echo(say("{file} is interview {name}.", file=added.source, name=added.id))


def _preview(session: Session, file: Path, choice: Choice) -> None:
    """Show how a file is read; of one in the study, record what was said of it first."""
    interview = declared(session, file)
    found = explain(session, file, choice)
    if interview is not None and (choice.speakers or choice.format or choice.repair):
        labels = [one.label for one in found.voices if one.label]
        declare(
            session,
            interview,
            dict(choice.speakers),
            labels,
            format=choice.format,
            repair=choice.repair,
        )
        click.echo(say("Recorded in study.yaml, under {name}.", name=interview.id))
    show_preview(found, file, interview.id if interview else "")


def _survey(session: Session, folder: Path | None) -> None:
    found = survey(session, folder, TerminalProgress())
    head = [
        say(word)
        for word in (
            "Interview",
            "File",
            "Format",
            "Turns",
            "Informants'",
            "Voices",
            "Minutes",
            "Warnings",
        )
    ]
    click.echo(table(head, [_row(one) for one in found], right=(3, 4, 5, 6, 7)))
    remarks = [
        remark for one in found if one.found and one.interview for remark in one.found.remarks
    ]
    if remarks or all(one.found and one.interview for one in found):
        show_remarks(remarks)
    for one in found:
        if one.same:
            click.echo(
                say(
                    "{file} holds the same conversation as {other}; which one counts?",
                    file=one_line(one.file),
                    other=one_line(one.same),
                )
            )
    if folder is not None:
        _show_fresh([one for one in found if one.found and not one.interview], folder)
    bad = [one for one in found if one.error]
    if bad:
        click.echo("\n" + say("Cannot be taken in ({number}):", number=len(bad)))
        for one in bad:
            click.echo(f"  • {one_line(one.file)}: {_without_place(one)}")
        click.get_current_context().exit(1)


def _show_fresh(files: list[Surveyed], folder: Path) -> None:
    """Say how to learn more of files that are in no interview yet, and how to bring them in."""
    warned = [_quoted(one, folder) for one in files if one.found and one.found.remarks]
    if warned:
        click.echo(say("What the warnings of a file are: workbench ingest {file}", file=warned[0]))
    new = [one for one in files if not one.same]
    if new:
        click.echo("\n" + say("Not in study.yaml yet; bring one in with:"))
        for one in new:
            click.echo(f"  workbench ingest {_quoted(one, folder)} --case CASE")


def _quoted(one: Surveyed, folder: Path) -> str:
    return f'"{one_line(str(folder / one.file))}"'


def _without_place(one: Surveyed) -> str:
    """Return why a file cannot be taken in; where in it, but not its name once more."""
    if one.error is None:
        return ""
    place, line = one.error.place(Speech.language), one.error.line(Speech.language)
    names_it_alone = place == one_line(one.file) or place.endswith(f"/{one_line(one.file)}")
    return line.removeprefix(f"{place}: " if names_it_alone else f"{one_line(one.file)}, ")


def _row(one: Surveyed) -> tuple[object, ...]:
    found = one.found
    if found is None:
        return (one.interview or "–", one.file, say("cannot be read"), "", "", "", "", "")
    return (
        one.interview or "–",
        one.file,
        found.format,
        found.turns,
        found.informant_turns if one.interview else "–",
        found.speakers,
        "–" if found.minutes is None else found.minutes,
        len(found.remarks),
    )
