"""``workbench codebook``: read the codebook, and change its file so that it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from workbench.cli.coder import coder_option
from workbench.cli.show import table
from workbench.cli.speech import Speech, say
from workbench.model.codebook import NewCode
from workbench.study.deciding.codebook import (
    add_code,
    field_set,
    merge,
    move,
    set_flag,
    split,
    uses,
)
from workbench.study.deciding.revision import Act, history, redo, undo
from workbench.study.opening.session import Session, opened

ACTS = {
    "added": "added to «{to}»",
    "renamed": "renamed: {to}",
    "worded": "{field}: {to}",
    "moved": "moved to «{to}»",
    "merged": "merged into «{to}» ({number} codings)",
    "split": "split: {number} codings to «{to}»",
    "retired": "retired",
    "revived": "in use again",
    "theme": "theme, {field}: {to}",
}
"""What was done to the codebook, in words."""


def command() -> click.Command:
    """Return the group in the run's language."""
    group = click.Group(
        "codebook",
        help=say("Read and change the codebook. Its file is edited; every change can be undone."),
    )
    for make in (_list, _set, _add, _move, _merge, _split, _retire, _undo, _history):
        group.add_command(make())
    return group


def said(act: Act) -> str:
    """Return what was done, in the run's language."""
    words = say(ACTS[act.kind]).format(field=act.field, to=act.to, number=len(act.moves))
    return f"«{act.about}» {words}"


def _list() -> click.Command:
    @click.command("list", help=say("List the codes by theme, with how much each is used."))
    def run() -> None:
        with opened(Path.cwd()) as session:
            rows = [
                (
                    one.code.theme,
                    one.code.id,
                    one.code.name.in_(Speech.language)
                    + (f" ({say('retired')})" if one.code.retired else ""),
                    one.codings,
                    one.interviews,
                )
                for one in uses(session)
            ]
        head = [say(word) for word in ("Theme", "Code", "Name", "Codings", "Interviews")]
        click.echo(table(head, rows, right=(3, 4)))

    return run


def _set() -> click.Command:
    @click.command(
        "set",
        help=say(
            "Set a FIELD of a CODE: name, definition, include, exclude, example, "
            "counter_example, finding, contrary; keywords and guide (separated by commas); "
            "sensitive (true or false). An empty VALUE takes it away."
        ),
    )
    @click.argument("code")
    @click.argument("field")
    @click.argument("value")
    @click.option(
        "--language",
        type=click.Choice(["nb", "nn", "en"]),
        help=say("Of which wording; else the study's language."),
    )
    @coder_option()
    def run(code: str, field: str, value: str, language: str | None, coder: str) -> None:
        _done(lambda session: field_set(session, coder, code, field, value, language or ""))

    return run


def _new(run: Callable[..., None]) -> Callable[..., None]:
    """Add the options that describe a new code."""
    for option in (
        click.option("--finding", required=True, help=say("Its sentence, with «cases» in braces.")),
        click.option("--definition", required=True, help=say("What it stands for.")),
        click.option("--name", required=True, help=say("Its name.")),
    ):
        run = option(run)
    return run


def _add() -> click.Command:
    @click.command("add", help=say("Add a new CODE to a THEME."))
    @click.argument("theme")
    @click.argument("code")
    @_new
    @coder_option()
    def run(theme: str, code: str, name: str, definition: str, finding: str, coder: str) -> None:
        new = NewCode(code, theme, name, definition, finding)
        _done(lambda session: add_code(session, coder, new))

    return run


def _move() -> click.Command:
    @click.command("move", help=say("Move a CODE to another THEME."))
    @click.argument("code")
    @click.argument("theme")
    @coder_option()
    def run(code: str, theme: str, coder: str) -> None:
        _done(lambda session: move(session, coder, code, theme))

    return run


def _merge() -> click.Command:
    @click.command(
        "merge", help=say("Give all that is coded with CODE the code INTO, and retire CODE.")
    )
    @click.argument("code")
    @click.argument("into")
    @coder_option()
    def run(code: str, into: str, coder: str) -> None:
        _done(lambda session: merge(session, coder, code, into))

    return run


def _split() -> click.Command:
    @click.command(
        "split",
        help=say("Add the code NEW beside CODE, and give it the CODINGS listed (ids)."),
    )
    @click.argument("code")
    @click.argument("new_id", metavar="NEW")
    @click.argument("codings", nargs=-1)
    @_new
    @coder_option()
    def run(
        code: str,
        new_id: str,
        codings: tuple[str, ...],
        name: str,
        definition: str,
        finding: str,
        coder: str,
    ) -> None:
        new = NewCode(new_id, "", name, definition, finding)
        _done(lambda session: split(session, coder, code, new, codings))

    return run


def _retire() -> click.Command:
    @click.command(
        "retire",
        help=say("Take a CODE out of use: what it coded is kept and no longer counts."),
    )
    @click.argument("code")
    @click.option("--back", is_flag=True, help=say("Take it into use again."))
    @coder_option()
    def run(code: str, back: bool, coder: str) -> None:
        _done(lambda session: set_flag(session, coder, code, "retired", value=not back))

    return run


def _undo() -> click.Command:
    @click.command("undo", help=say("Take back the last change made from here."))
    @click.option("--again", is_flag=True, help=say("Do again what was last taken back."))
    @coder_option()
    def run(again: bool, coder: str) -> None:
        with opened(Path.cwd()) as session:
            act = redo(session, coder) if again else undo(session, coder)
        click.echo(said(act) + ("" if again else f": {say('taken back')}"))

    return run


def _history() -> click.Command:
    @click.command("history", help=say("Show the changes made from here, newest first."))
    def run() -> None:
        with opened(Path.cwd()) as session:
            changes = history(session)
        rows = [
            (
                one.time[:16].replace("T", " "),
                one.coder,
                said(one.act) + ("" if one.standing else f" ({say('taken back')})"),
            )
            for one in reversed(changes)
        ]
        click.echo(table([say(word) for word in ("Time", "Coder", "Change")], rows))

    return run


def _done(act: Callable[[Session], Any]) -> None:
    """Do one change and say what was done."""
    with opened(Path.cwd()) as session:
        before = len(history(session))
        act(session)
        changes = history(session)[before:]
    click.echo(said(changes[-1].act) if changes else say("Nothing changed."))
