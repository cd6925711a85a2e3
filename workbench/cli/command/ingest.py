"""``workbench ingest``: bring in transcripts and notes."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.show import TerminalProgress, show_remarks, table
from workbench.cli.speech import say
from workbench.study.add import add
from workbench.study.explain import Explained, explain
from workbench.study.ingest import TakenIn, ingest
from workbench.study.session import opened


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command(
        "ingest",
        help=say(
            "Without FILE: take in the source of every interview in study.yaml and show what "
            "was found. With FILE and --case: copy the file in as a new interview. With "
            "--explain: show how FILE would be read and where every letter went."
        ),
    )
    @click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
    @click.option("--explain", "explained", is_flag=True, help=say("Show the account of one file."))
    @click.option("--case", "case", help=say("The case a new file belongs to."))
    @click.option(
        "--id", "name", help=say("The new interview's id; the next free one unless given.")
    )
    @click.option("--notes", is_flag=True, help=say("The new file holds notes, not a transcript."))
    def run(
        file: Path | None, explained: bool, case: str | None, name: str | None, notes: bool
    ) -> None:
        with opened(Path.cwd()) as session:
            if file is not None and explained:
                _show_account(explain(session, file, notes=notes))
                return
            if file is not None:
                added = add(session, file, case or "", name, notes=notes)
                click.echo(say("{file} is interview {name}.", file=added.source, name=added.id))
        with opened(Path.cwd()) as session:
            _show_taken(ingest(session, TerminalProgress()))

    return run


def _show_taken(taken: tuple[TakenIn, ...]) -> None:
    head = [
        say(word) for word in ("Interview", "Format", "Turns", "Informants'", "Voices", "Warnings")
    ]
    rows = [
        (
            one.transcript.interview,
            one.transcript.format,
            len(one.transcript.turns),
            one.informant_turns(),
            one.speakers(),
            len(one.remarks),
        )
        for one in taken
    ]
    click.echo(table(head, rows, right=(2, 3, 4, 5)))
    show_remarks([remark for one in taken for remark in one.remarks])


def _show_account(found: Explained) -> None:
    transcript, account = found.taken.transcript, found.taken.transcript.account
    click.echo(
        say("Read as {format}: {reason}", format=transcript.format, reason=found.taken.reason)
    )
    parts = (
        ("in turns", account.in_turns),
        ("in speaker labels", account.in_labels),
        ("in recognised structure", account.in_structure),
        ("unexplained", account.unexplained),
    )
    rows = [(say(what), number) for what, number in parts]
    click.echo(table([say("Letters and digits"), str(account.letters)], rows, right=(1,)))
    speakers = [(label, person or "–", number) for label, person, number in found.speakers]
    click.echo("")
    click.echo(table([say("Speaker"), say("Person"), say("Turns")], speakers, right=(2,)))
    if account.structure:
        click.echo("")
        found_rows = [(one.reason, one.source, one.text) for one in account.structure]
        click.echo(table([say("Recognised as"), say("Where"), say("Text")], found_rows))
    show_remarks(found.taken.remarks)
