"""The command with its subcommands, and how it ends."""

import logging
import sys

import click

from ralph_cli.events import convert, extract, list_events, validate
from ralph_cli.stores import fetch, list_targets, push
from ralph_cli.streams import REFUSED, quiet_pipe
from ralph_models.errors import RalphError

__all__ = ["main", "run"]

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
INTERRUPTED = 130
USAGE = 2

log = logging.getLogger("ralph")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-v",
    "--verbosity",
    type=click.Choice(LEVELS, case_sensitive=False),
    default="WARNING",
    show_default=True,
    help="What is told on standard error.",
)
def main(verbosity: str) -> None:
    """Learning traces from line to line and from store to store.

    The commands read standard input and write standard output, one JSON text a line, so
    that they work in pipes. What is wrong with a line is told on standard error, with the
    number of the line. Exit status: 0 if all went well or was ignored, 1 if a line or a
    store refused, 2 if the command was not understood.

    Backends take their settings from RALPH_<NAME>_<FIELD>: RALPH_FS_PATH, RALPH_SQLITE_URL …
    """
    logging.basicConfig(format="%(levelname)s: %(message)s", level=verbosity.upper())


@main.command("help")
@click.argument("name", metavar="[COMMAND]", required=False)
@click.pass_context
def show_help(context: click.Context, name: str | None) -> None:
    """Tell about a command."""
    parent = context.parent or context
    command = main if name is None else main.get_command(parent, name)
    if command is None:
        message = f"there is no command {name!r}"
        raise click.UsageError(message)
    shown = parent if name is None else click.Context(command, parent=parent, info_name=name)
    click.echo(command.get_help(shown))


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("_arguments", nargs=-1, type=click.UNPROCESSED)
def runserver(_arguments: tuple[str, ...]) -> None:
    """Run an LRS."""
    log.error("runserver comes with the LRS, which is not part of this release")
    raise SystemExit(USAGE)


for command in (list_events, extract, validate, convert, list_targets, fetch, push):
    main.add_command(command)


def run() -> None:
    """Run the command of ``sys.argv`` and end the process; bad input gives no traceback."""
    with quiet_pipe():
        sys.exit(_status())


def _status() -> int:
    try:
        # standalone, click would take a closed pipe for a failure of its own
        status = main(prog_name="ralph", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except (OSError, RalphError) as error:
        log.error("%s", error)  # noqa: TRY400 - the user's input needs no traceback
        return USAGE if _is_usage(error) else REFUSED
    return status if isinstance(status, int) else 0


def _is_usage(error: Exception) -> bool:
    """Tell whether the command line was wrong, and not what came in or the store."""
    from ralph_backends import errors

    kinds = (errors.UnknownBackendError, errors.SettingsError, errors.QueryError)
    return isinstance(error, (*kinds, errors.UnsupportedError))
