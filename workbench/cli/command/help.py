"""``workbench help``: the manual."""

from __future__ import annotations

import click

from workbench.cli.speech import Speech, say
from workbench.study.disk.manual import page, topics


def command() -> click.Command:
    """Return the command in the run's language."""

    @click.command("help", help=say("Read the manual: all topics, or one TOPIC."))
    @click.argument("topic", required=False)
    def run(topic: str | None) -> None:
        if topic is None:
            click.echo(page("start", Speech.language))
            click.echo(say("Topics (workbench help TOPIC):"))
            for name, title in topics(Speech.language):
                click.echo(f"  {name:<14} {title}")
            return
        click.echo(page(topic, Speech.language))

    return run
