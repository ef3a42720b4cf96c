"""Commands that list, read and write stores."""

import json
import logging
import os
from collections.abc import Callable, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from ralph_cli.streams import REFUSED, stdin, stdout

if TYPE_CHECKING:
    from ralph_backends.blocking import Blocking
    from ralph_backends.errors import Refusal

__all__ = ["fetch", "list_targets", "push"]

Command = TypeVar("Command", bound=Callable[..., object])
log = logging.getLogger("ralph")

FILTERS = {
    "--statement-id": "Only the statement with this id.",
    "--voided-statement-id": "Only the voided statement with this id.",
    "--agent": "Statements of this agent, a JSON object.",
    "--verb": "Statements with this verb, an IRI.",
    "--activity": "Statements about this activity, an IRI.",
    "--registration": "Statements of this registration, a UUID.",
    "--since": "Statements stored after this moment.",
    "--until": "Statements stored at or before this moment.",
}
FLAGS = {
    "--related-agents": "The agent may be anywhere in the statement.",
    "--related-activities": "The activity may be anywhere in the statement.",
    "--ascending": "Oldest first.",
}
CAMEL = {"statement_id": "statementId", "voided_statement_id": "voidedStatementId"}


def of_backend(command: Command) -> Command:
    """Add the option that names a backend."""
    text = "A name, with settings from RALPH_<NAME>_<FIELD>, or a URL: sqlite:///traces.db"
    return click.option("-b", "--backend", required=True, metavar="NAME_OR_URL", help=text)(command)


def open_store(backend: str) -> "Blocking":
    """Open a backend; what its URL leaves open comes from the environment."""
    from ralph_backends import open_backend
    from ralph_backends.registry import load_settings

    return open_backend(backend, load_settings(backend, os.environ))


@click.command("list")
@of_backend
@click.argument("target", required=False)
@click.option("--new", is_flag=True, help="Leave out what was fetched before.")
@click.option("--details", is_flag=True, help="Write JSON lines, with size and time.")
@click.option("--order", type=click.Choice(["name", "newest"]), default="name")
def list_targets(backend: str, target: str | None, *, new: bool, details: bool, order: Any) -> None:
    """List the files, objects or collections of a backend."""
    with open_store(backend) as store:
        for entry in store.list(target, new=new, details=details, order=order):
            modified = entry.modified and entry.modified.isoformat()
            more = {"size": entry.size, "modified": modified, "records": entry.records}
            line = json.dumps({"name": entry.name, **more}) if details else entry.name
            stdout().write(line.encode() + b"\n")


def filters(command: Command) -> Command:
    """Add the options that make up a query."""
    for name, text in FLAGS.items():
        command = click.option(name, is_flag=True, help=text)(command)
    for name, text in FILTERS.items():
        command = click.option(name, help=text)(command)
    return command


def _object(context: click.Context, parameter: click.Parameter, text: str | None) -> dict[str, Any]:
    del context, parameter
    try:
        value: object = json.loads(text or "{}")
    except ValueError as error:
        message = f"the query is not JSON: {error}"
        raise click.BadParameter(message) from error
    if not isinstance(value, dict):
        message = "the query is not a JSON object"
        raise click.BadParameter(message)
    return cast("dict[str, Any]", value)


@click.command()
@of_backend
@click.argument("target", required=False)
@click.option("--decompress", is_flag=True, help="Decompress a file; without, it comes as stored.")
@click.option("--query", callback=_object, help="The filters below as one JSON object.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many.")
@filters
def fetch(
    backend: str,
    target: str | None,
    query: dict[str, Any],
    limit: int | None,
    *,
    decompress: bool,
    **given: Any,
) -> None:
    """Write a file as it is stored, or the statements or records of a store as lines.

    TARGET is a file, or the collection of a store: statements or records.
    """
    from ralph_backends.ports import BytesReadable

    query |= {CAMEL.get(name, name): value for name, value in given.items() if value}
    with open_store(backend) as store:
        if store.supports(BytesReadable):
            if target is None or query or limit:
                message = f"{backend} keeps files: it needs a target, and has no queries"
                raise click.UsageError(message)
            for piece in store.read(target, decompress=decompress):
                stdout().write(piece)
            return
        for record in store.get(query or None, target=target, limit=limit, raw=True):
            stdout().write(record + b"\n")


@click.command()
@of_backend
@click.argument("target", required=False)
@click.option(
    "--kind",
    type=click.Choice(["statements", "records"]),
    help="What the lines are; without, the first one tells.",
)
@click.option("-I", "--ignore-errors", is_flag=True, help="Go on after a refused line.")
def push(backend: str, target: str | None, kind: Any, *, ignore_errors: bool) -> None:
    """Write lines into a store, or into a file.

    Without TARGET a new file gets its name from the time and the content; a name that ends
    in .gz is compressed.
    """
    from ralph_backends.errors import RecordRefusedError
    from ralph_backends.ports import StatementStore
    from ralph_backends.records import kind_of

    lines = stdin()
    first = next(lines, None)
    if first is None:
        log.warning("there is nothing to push")
        return
    with open_store(backend) as store:
        if store.supports(StatementStore) and target is None:
            kind = kind or kind_of(first)
            click.echo(f"pushing {kind} to {backend}", err=True)
        given = chain([first], lines)
        try:
            result = store.put(given, target=target, kind=kind, ignore_errors=ignore_errors)
        except RecordRefusedError as error:
            for refusal in error.refused:
                _report(logging.ERROR, refusal)
            click.echo(f"{error.written} written", err=True)
            raise SystemExit(REFUSED) from error
    for refusal in result.refused:
        _report(logging.WARNING, refusal)
    where = f" to {result.target}" if result.target else ""
    counts = {"unchanged": result.unchanged, "refused": len(result.refused)}
    click.echo(f"{int(result)} written{where}{_listed(counts)}", err=True)


def _report(level: int, refusal: "Refusal") -> None:
    log.log(level, "line %d: refused: %s", refusal.index + 1, refusal.reason)


def _listed(counts: Mapping[str, int]) -> str:
    return "".join(f", {count} {name}" for name, count in counts.items() if count)
