"""``workbench code``: apply, remove and list codings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from workbench.cli.coder import coder_option
from workbench.cli.command.search import scoped
from workbench.cli.show import table
from workbench.cli.speech import say
from workbench.model.coding import Stance
from workbench.study.deciding.code import Applied, apply_one, apply_table, listed, remove, to_csv
from workbench.study.deciding.hits import Unit, code_hits, preview
from workbench.study.opening.session import opened
from workbench.study.searching.scope import Scope


def command() -> click.Command:
    """Return the group in the run's language."""
    group = click.Group("code", help=say("Apply, remove and list codings."))
    for make in (_apply, _hits, _remove, _list):
        group.add_command(make())
    return group


def _apply() -> click.Command:
    @click.command(
        "apply",
        help=say(
            "Code a passage, or many from a table. One: INTERVIEW CODE with --turn and, for a part "
            "of it, --quote. Many: --csv FILE (columns interview, turn, quote, code, stance, memo)."
        ),
    )
    @click.argument("interview", required=False, default="")
    @click.argument("code", required=False, default="")
    @click.option("--turn", type=int, help=say("The number of the turn."))
    @click.option("--quote", default="", help=say("The words; the whole turn unless given."))
    @click.option(
        "--contradicts", is_flag=True, help=say("The passage speaks against the finding.")
    )
    @click.option("--memo", default="", help=say("A note on the coding."))
    @click.option("--csv", "file", type=click.Path(path_type=Path), help=say("A table of codings."))
    @coder_option()
    def run(
        interview: str,
        code: str,
        turn: int | None,
        quote: str,
        contradicts: bool,
        memo: str,
        file: Path | None,
        coder: str,
    ) -> None:
        with opened(Path.cwd()) as session:
            if file is not None:
                _show(apply_table(session, coder, file))
                return
            if not interview or not code:
                raise click.UsageError(say("Give INTERVIEW and CODE, or --csv FILE."))
            stance = "contradicts" if contradicts else "supports"
            row = (interview, turn, quote, code, stance, memo)
            _show(apply_one(session, coder, *row))

    return run


def _show(applied: Applied) -> None:
    click.echo(
        say(
            "{new} codings applied, {known} there already.",
            new=applied.new,
            known=applied.known,
        )
    )
    if len(applied.ids) == 1:
        click.echo(applied.ids[0])


def _hits() -> click.Command:
    @click.command(
        "hits",
        help=say(
            "Code every hit of a search: CODE QUERY. Shows what would be coded; does it with --yes."
        ),
    )
    @click.argument("code_to_give", metavar="CODE")
    @click.argument("query", nargs=-1, required=True)
    @click.option(
        "--as",
        "unit",
        type=click.Choice([one.value for one in Unit]),
        default=Unit.SENTENCE.value,
        help=say("How much is coded: the word, its sentence or the turn."),
    )
    @click.option(
        "--contradicts", is_flag=True, help=say("The passage speaks against the finding.")
    )
    @click.option("--yes", is_flag=True, help=say("Code what is shown."))
    @scoped
    @coder_option()
    def run(
        query: tuple[str, ...], unit: str, contradicts: bool, yes: bool, coder: str, **scope: Any
    ) -> None:
        code = scope.pop("code_to_give")
        asked = (coder, code, " ".join(query), Scope(**scope), Unit(unit))
        with opened(Path.cwd()) as session:
            if yes:
                stance = Stance.CONTRADICTS if contradicts else Stance.SUPPORTS
                _show(code_hits(session, *asked, stance))
                return
            passages = preview(session, *asked)
        head = [say(word) for word in ("Interview", "Turn", "Quote")]
        fresh = [one for one in passages if not one.known]
        click.echo(table(head, ((one.interview, one.turn, one.quote) for one in fresh), right=(1,)))
        click.echo(
            say(
                "{new} passages would be coded, {known} have the code already. Do it with --yes.",
                new=len(fresh),
                known=len(passages) - len(fresh),
            )
        )

    return run


def _remove() -> click.Command:
    @click.command("remove", help=say("Remove codings by id (its first characters are enough)."))
    @click.argument("ids", nargs=-1, required=True)
    @coder_option()
    def run(ids: tuple[str, ...], coder: str) -> None:
        with opened(Path.cwd()) as session:
            gone = remove(session, coder, ids)
        click.echo(say("{number} codings removed.", number=gone))

    return run


def _list() -> click.Command:
    @click.command("list", help=say("List codings, all or those that fit the filters."))
    @click.option("--interview", default="", help=say("Only this interview."))
    @click.option("--code", default="", help=say("Only this code."))
    @click.option("--by", "coder", default="", help=say("Only this coder."))
    @click.option("--case", default="", help=say("Only this case."))
    @click.option(
        "--csv", "file", type=click.Path(path_type=Path), help=say("Write to a CSV file.")
    )
    def run(interview: str, code: str, coder: str, case: str, file: Path | None) -> None:
        with opened(Path.cwd()) as session:
            rows = listed(session, interview, code, coder, case)
        if file is not None:
            to_csv(rows, file)
            click.echo(say("{number} rows in {file}", number=len(rows), file=file))
            return
        head = [
            say(word)
            for word in ("Id", "Interview", "Turn", "Speaker", "Code", "Stance", "Coder", "Quote")
        ]
        cells = [
            (
                row.id[:8],
                row.interview,
                row.turn,
                row.speaker,
                row.code,
                say(row.stance),
                row.coder,
                row.quote,
            )
            for row in rows
        ]
        click.echo(table(head, cells, right=(2,)))

    return run
