"""The command ``workbench``: finds the subcommand, and turns errors into one clear line."""

from __future__ import annotations

import importlib
import io
import sys
import tempfile
import traceback
from pathlib import Path

import click

from workbench import __version__
from workbench.cli.speech import choose_language, say
from workbench.cli.stop import listen
from workbench.cli.usage import Help, usage
from workbench.errors.base import Where, WorkbenchError
from workbench.errors.work import CannotWrite, NoFolder, UnreadableWord

GROUPS = {
    "Begin": {
        "init": "Start a new study in a folder.",
        "status": "Show how far the study has come.",
        "help": "Read the manual.",
    },
    "Bring in, and see what was asked": {
        "ingest": "Bring in transcripts and notes.",
        "moved": "Decide what became of coded words in a corrected transcript.",
        "key": "See and correct which guide item each turn deals with.",
    },
    "Coding": {
        "serve": "Open the study in the browser and code there.",
        "code": "Apply, remove and list codings.",
        "suggest": "See which codes might apply, and accept or reject them.",
        "search": "Find words in the interviews, in their context.",
        "codebook": "Read and change the codebook.",
        "sync": "Exchange coders' events with their files.",
        "exchange": "Write a project for other programs, and bring their codings in.",
    },
    "Report": {
        "build": "Do everything: from the files to the report.",
        "watch": "Build again whenever a file is saved.",
        "matrix": "Show themes by case and group, coverage, co-occurrence.",
        "quote": "See which passages are quoted and why; choose others.",
        "disclosure": "See and decide on what could give somebody away.",
        "report": "Write one part, another language, or into an edited file.",
    },
    "Review": {
        "trace": "Walk from a quote, claim or number back to its evidence.",
        "verify": "Hold an edited report against the evidence.",
        "drift": "Find where a report says more in one place than in another.",
        "sign": "Sign claims off, and see who has.",
    },
}
"""The commands in the order of a study's life."""

COMMANDS = {name: text for group in GROUPS.values() for name, text in group.items()}


class Commands(click.Group):
    """The subcommands by name; a module is imported only when its command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        """Return the names in the order of a study's life."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - same
        """Import and make a command; None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"workbench.cli.command.{cmd_name}")
        made: click.Command = module.command()
        made.short_help = say(COMMANDS[cmd_name])
        return made

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """List the commands without importing them: ``--help`` answers at once."""
        for heading, commands in GROUPS.items():
            with formatter.section(say(heading)):
                formatter.write_dl([(name, say(text)) for name, text in commands.items()])


def make_cli() -> click.Group:
    """Return the whole command line in the run's language."""
    click.Context.formatter_class = Help
    cli = Commands(
        "workbench",
        help=say("A workbench for interview studies: from transcripts to a report you can trace."),
        epilog=say("Each command has its own --help; the manual is in: workbench help"),
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    shown = say("Show the version and exit.")
    return click.version_option(__version__, prog_name="workbench", help=shown)(cli)


def main() -> None:
    """Run the command line.

    Exit codes: 0 done, 1 done and there is something to look at, 2 an error a
    person can mend, 70 a fault of ours, 130 stopped.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # better a ? than no table at all
    listen()
    here = _here()
    sys.exit(_status(here, choose_language(here or Path())))


def _status(here: Path | None, language: str) -> int:
    """Run the command and return its exit code, with whatever went wrong said in one line."""
    try:
        _ready(here, sys.argv[1:])
        status: int = make_cli().main(standalone_mode=False) or 0
    except WorkbenchError as error:
        status = _said(error, language)
    except click.ClickException as error:
        status = _misused(error)
    except (KeyboardInterrupt, click.Abort):
        click.echo(say("\nStopped. Nothing was left half-written."), err=True)
        status = 130
    except BrokenPipeError:
        sys.stderr.close()
        status = 0
    except OSError as error:  # files are written elsewhere, with errors of their own
        problem = (error.strerror or str(error)).lower()
        where = Where(error.filename or say("what was to be shown"))
        status = _said(CannotWrite(where, problem), language)
    except Exception:  # noqa: BLE001 - a fault of ours must not bury a person in a traceback
        status = _fault(traceback.format_exc())
    return status


def _said(error: WorkbenchError, language: str) -> int:
    click.echo(f"workbench: {error.line(language)}", err=True)
    return 2


def _misused(error: click.ClickException) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
    else:
        click.echo(usage(error), err=True)
    return 2


def _here() -> Path | None:
    """Return the folder we are in; None when it was removed under our feet."""
    try:
        return Path.cwd()
    except OSError:
        return None


def _ready(here: Path | None, words: list[str]) -> None:
    """Refuse to run nowhere, and on words that are no text: no file could hold them."""
    if here is None:
        raise NoFolder
    for word in words:
        if any("\ud800" <= sign <= "\udfff" for sign in word):
            raise UnreadableWord(word)


def _fault(trace: str) -> int:
    """Keep the details of a fault in the workbench itself, and say where they are."""
    handle, name = tempfile.mkstemp(prefix="workbench-", suffix=".txt")
    with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123 - a descriptor, no path
        file.write(trace)
    last = trace.rstrip().rsplit("\n", 1)[-1]
    click.echo(
        say(
            "workbench: this is a fault in the workbench, not in your files: {last}. Nothing was "
            "left half-written. Please report it with the details in {name}",
            last=last,
            name=name,
        ),
        err=True,
    )
    return 70
