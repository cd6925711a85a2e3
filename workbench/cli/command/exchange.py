"""``workbench exchange``: projects for and from other programs (REFI-QDA)."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.cli.speech import Speech, say
from workbench.study.deciding.exchange import Brought, bring, send
from workbench.study.opening.session import opened

SHOWN = 20
"""Things not taken that are listed."""


def command() -> click.Command:
    """Return the group in the run's language."""
    group = click.Group(
        "exchange",
        help=say(
            "Write the study for other programs (NVivo, QualCoder …), or bring in what was coded "
            "in them: project exchange files by the REFI-QDA standard."
        ),
    )
    for make in (_export, _import):
        group.add_command(make())
    return group


def _export() -> click.Command:
    @click.command(
        "export",
        help=say(
            "Write interviews, cases, codes and codings to FILE.qdpx, or the codebook alone to "
            "FILE.qdc. The interviews stand in it as they were said, names and all."
        ),
    )
    @click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
    @click.option("--by", "coder", default="", help=say("Only this coder's codings."))
    def run(file: Path, coder: str) -> None:
        if file.suffix.casefold() not in {".qdpx", ".qdc"}:
            raise click.UsageError(say("Name the file .qdpx (the project) or .qdc (the codebook)."))
        with opened(Path.cwd()) as session:
            sent = send(session, file, coder)
        if file.suffix.casefold() == ".qdc":
            click.echo(say("Wrote {file}. Codes: {codes}.", file=file, codes=sent.codes))
            return
        told = say(
            "Wrote {file}. Interviews: {interviews}, codes: {codes}, codings: {codings}.",
            file=file,
            interviews=sent.interviews,
            codes=sent.codes,
            codings=sent.codings,
        )
        click.echo(told)
        if sent.keys or sent.summaries:
            told = say(
                "It has no place for: the guide, confirmed keys ({keys}), summaries ({summaries}).",
                keys=sent.keys,
                summaries=sent.summaries,
            )
            click.echo(told)

    return run


def _import() -> click.Command:
    @click.command(
        "import",
        help=say(
            "Bring in the codings of FILE.qdpx that stand on this study's interviews. Twice is "
            "harmless. Exit code 1: something was not taken, and is listed."
        ),
    )
    @click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
    @click.option(
        "--user", "users", multiple=True, help=say("NAME=CODER: who a name in the file is.")
    )
    @click.option(
        "--code", "codes", multiple=True, help=say("NAME=CODE: which code a name in the file is.")
    )
    @click.option(
        "--texts",
        type=click.Path(path_type=Path, file_okay=False),
        help=say("Write texts that are no interview of this study into this folder."),
    )
    @click.option(
        "--codebook",
        type=click.Path(path_type=Path, dir_okay=False),
        help=say("Write the file's codes into a new codebook file, to begin with."),
    )
    @click.option("--look", is_flag=True, help=say("Say what would come in, and change nothing."))
    def run(
        file: Path,
        users: tuple[str, ...],
        codes: tuple[str, ...],
        texts: Path | None,
        codebook: Path | None,
        look: bool,
    ) -> None:
        with opened(Path.cwd()) as session:
            brought = bring(
                session, file, users, codes, texts=texts, codebook=codebook, only_look=look
            )
        _show(brought, texts, codebook, look=look)
        if brought.left:
            click.get_current_context().exit(1)

    return run


def _show(brought: Brought, texts: Path | None, codebook: Path | None, *, look: bool) -> None:
    number = sum(one for _, one in brought.new)
    by = ", ".join(f"{coder} {one}" for coder, one in brought.new)
    said = (
        "Codings that would come in: {new}{by}. Here already: {known}."
        if look
        else ("Codings brought in: {new}{by}. Here already: {known}.")
    )
    click.echo(say(said, new=number, by=f" ({by})" if by else "", known=brought.known))
    if texts is not None:
        click.echo(say("Texts written to {folder}: {number}.", number=brought.others, folder=texts))
    if codebook is not None:
        click.echo(say("The file's codes are written to {file}.", file=codebook))
    if not brought.left:
        return
    click.echo(say("Not taken:"))
    for one in brought.left[:SHOWN]:
        told = (one.said(Speech.language), one.advised(Speech.language))
        click.echo("  • " + " ".join(filter(None, told)))
    if len(brought.left) > SHOWN:
        click.echo(say("  … and {number} more.", number=len(brought.left) - SHOWN))
