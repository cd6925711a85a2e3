"""Tables, progress and remarks on a terminal, plain when the output is no terminal."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

import click

from workbench.cli.speech import Speech, say
from workbench.cli.stop import heed
from workbench.errors.base import one_line
from workbench.study.disk.progress import Step
from workbench.study.disk.remark import Remark

STEPS = {
    Step.SYNC: "Coders' events",
    Step.INGEST: "Reading sources",
    Step.KEY: "Keying turns to the guide",
    Step.CODE: "Placing codings",
    Step.FIND: "Weighing findings",
    Step.DRAW: "Drawing figures",
    Step.WRITE: "Writing the report",
}


SHORT: Final = 16
NARROW: Final = 12
"""Signs that a column is not cut below as long as others can give way; and never."""


def table(
    head: Sequence[str], rows: Iterable[Sequence[object]], *, right: Iterable[int] = ()
) -> str:
    """Return an aligned text table; columns in ``right`` are right-aligned.

    The widest column is cut so that the table fits the terminal, and where that is not enough
    the next ones too.
    """
    cells = [[one_line(str(cell)) for cell in row] for row in rows]
    widths = [max(len(row[at]) for row in (list(head), *cells)) for at in range(len(head))]
    room = shutil.get_terminal_size((100, 24)).columns - 2 * (len(widths) - 1)
    for least in (SHORT, NARROW):
        for at in sorted(range(len(widths)), key=widths.__getitem__, reverse=True):
            over = sum(widths) - room
            if over > 0:
                widths[at] = max(min(least, widths[at]), widths[at] - over)
    to_right = set(right)
    lines = [_line(head, widths, to_right), "  ".join("─" * width for width in widths)]
    lines += [_line(row, widths, to_right) for row in cells]
    return "\n".join(line.rstrip() for line in lines)


def _line(row: Sequence[str], widths: Sequence[int], right: set[int]) -> str:
    cells = []
    for at, (cell, width) in enumerate(zip(row, widths, strict=True)):
        short = cell if len(cell) <= width else cell[: width - 1] + "…"
        cells.append(short.rjust(width) if at in right else short.ljust(width))
    return "  ".join(cells)


_WIDEST: Final = 100
_NARROWEST: Final = 40
_DEEPEST: Final = 15
"""How far in the later lines of a text may begin."""


def line(head: str, text: str) -> None:
    """Write a text behind its head, on as many lines as the terminal's width makes of it."""
    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns))
    told = textwrap.fill(
        text,
        width,
        initial_indent=head,
        subsequent_indent=" " * min(len(head), _DEEPEST, width // 4),
        break_long_words=False,
        break_on_hyphens=False,
    )
    click.echo(told)


class TerminalProgress:
    """Shows each step: one line that counts up on a terminal, one line when done elsewhere."""

    def __init__(self) -> None:
        """Write to standard error, so that output can be piped."""
        self._live = sys.stderr.isatty()

    def __call__(self, step: Step, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` parts of a step are finished."""
        heed()
        if done < total and not self._live:
            return
        text = f"  {say(STEPS[step])}" + (f"  {done}/{total}" if total > 1 else "")
        end = "\n" if done >= total else "\r"
        click.echo(f"{text:<60}" if self._live else text, err=True, nl=False)
        click.echo(end, err=True, nl=False)


def show_remarks(remarks: Sequence[Remark], *, most: int = 20) -> None:
    """List what needs a person's eye."""
    if not remarks:
        click.echo(say("Nothing needs your eye."))
        return
    click.echo(say("Needs your eye ({number}):", number=len(remarks)))
    for remark in remarks[:most]:
        click.echo(f"  • {remark.said(Speech.language)}")
    if len(remarks) > most:
        left = len(remarks) - most
        click.echo(say("  … and {left} more; see outputs/remarks.txt", left=left))


def show_open(number: int) -> int:
    """Say that a report is only a draft while risks are undecided; return the exit code."""
    if not number:
        return 0
    told = (
        say("Internal draft: one open finding on disclosure.")
        if number == 1
        else say("Internal draft: {number} open findings on disclosure.", number=number)
    )
    click.echo(told)
    click.echo(say("See them all, and decide: workbench disclosure"))
    return 1
