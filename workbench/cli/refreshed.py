"""What refreshing a report did, told on a terminal: act by act, with both versions."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator

import click

from workbench.cli.speech import Speech, say
from workbench.model.refreshed import DEEDS, LOOK, Act, Deed
from workbench.study.reviewing.refresh import Renewed

_WIDTH = 92


def show_renewed(renewed: Renewed) -> bool:
    """Tell every act, and return whether a person must look at something."""
    if not renewed.compared:
        click.echo(
            say(
                "The report as it was built is not at hand, so tables and pictures were left "
                "as they are."
            )
        )
    for deed in DEEDS:
        acts = [one for one in renewed.acts if one.deed is deed]
        if acts:
            click.echo(f"\n{acts[0].said(Speech.language)} ({len(acts)})")
            for act in acts:
                click.echo("\n".join(_lines(act)))
    click.echo()
    click.echo(_summary(renewed))
    if renewed.backup:
        click.echo(say("The file as it was is kept in {path}", path=renewed.backup))
    return any(one.deed in LOOK for one in renewed.acts)


def _summary(renewed: Renewed) -> str:
    count = Counter(one.deed for one in renewed.acts)
    done = sum(count[one] for one in (Deed.REFRESHED, Deed.REPLACED, Deed.TAKEN_OUT))
    left = sum(count[one] for one in (Deed.KEPT, Deed.UNBORNE, Deed.HAND, Deed.ABSENT))
    if not done and not renewed.backup:
        return say(
            "{path}: nothing had to be refreshed; {left} left alone, {new} new and not put in.",
            path=renewed.path,
            left=left,
            new=count[Deed.NEW],
        )
    return say(
        "{path}: {done} brought up to date, {left} left alone, {new} new and not put in.",
        path=renewed.path,
        done=done,
        left=left,
        new=count[Deed.NEW],
    )


def _lines(act: Act) -> Iterator[str]:
    place = f" · {act.place}" if act.place else ""
    yield f"  {act.about(Speech.language)}{place}"
    versions = [(say("built"), act.before)]
    if act.found != act.before:
        versions.append((say("in the file"), act.found))
    versions.append((say("now"), act.after))
    for name, words in versions:
        if words:
            yield from textwrap.wrap(
                f"{name}: {words}",
                _WIDTH,
                initial_indent="    ",
                subsequent_indent="      ",
                break_long_words=False,
                break_on_hyphens=False,
            )
