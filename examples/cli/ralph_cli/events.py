"""Commands that send lines from standard input to standard output."""

import json
from typing import TYPE_CHECKING, TextIO
from uuid import UUID

import click

from ralph_cli.streams import Policy, pump, rejecting, stdin, stdout

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["convert", "extract", "list_events", "validate"]


@click.command()
@click.option(
    "-p",
    "--parser",
    type=click.Choice(["gelf", "es", "prefix"]),
    required=True,
    help="gelf: GELF messages; es: Elasticsearch hits; prefix: lines of Python's logging.",
)
@rejecting(unknown=False)
def extract(parser: str, *, ignore_errors: bool, rejects: TextIO | None) -> None:
    """Take events out of what a log shipper wrapped around them."""
    from ralph_convert.extract import extract_lines

    run = extract_lines(stdin(), parser, on_error=Policy(ignore_errors, rejects=rejects))
    pump(run, stdout().write)


@click.command()
@click.option(
    "-f",
    "--format",
    "kind",
    type=click.Choice(["edx", "xapi"]),
    required=True,
    help="What the lines are: tracking events of Open edX, or xAPI statements.",
)
@rejecting(unknown=True)
def validate(
    kind: str, *, ignore_errors: bool, fail_on_unknown: bool, rejects: TextIO | None
) -> None:
    """Let valid lines pass, as they came."""
    from ralph_convert.lines import run_lines

    check = _check(kind)

    def unchanged(line: bytes) -> list[bytes]:
        check(line)
        return [line]

    policy = Policy(ignore_errors, fail_on_unknown, rejects)
    pump(run_lines(stdin(), unchanged, on_error=policy), stdout().write)


def _check(kind: str) -> "Callable[[bytes], object]":
    """Give the function that reads one line, or raises."""
    if kind == "edx":
        from ralph_models.edx import parse_event

        return parse_event
    from ralph_models.xapi import parse_statement

    return parse_statement


@click.command()
@click.option("-f", "--from", "source", type=click.Choice(["edx"]), required=True)
@click.option("-t", "--to", "target", type=click.Choice(["xapi"]), required=True)
@click.option("-p", "--platform-url", required=True, help="Where the platform is: its home page.")
@click.option("-u", "--uuid-namespace", type=click.UUID, help="What the ids are made with.")
@rejecting(unknown=True)
def convert(
    source: str,
    target: str,
    platform_url: str,
    uuid_namespace: UUID | None,
    *,
    ignore_errors: bool,
    fail_on_unknown: bool,
    rejects: TextIO | None,
) -> None:
    """Convert events to statements."""
    from ralph_convert import Converter

    del source, target  # there is one of each, so far
    try:
        converter = Converter(platform_url=platform_url, uuid_namespace=uuid_namespace)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    policy = Policy(ignore_errors, fail_on_unknown, rejects)
    pump(converter.convert_lines(stdin(), on_error=policy), stdout().write)


@click.command("events")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, with the fields.")
def list_events(*, as_json: bool) -> None:
    """List the tracking events that have a model."""
    from ralph_models.edx import catalogue

    for entry in catalogue():
        if as_json:
            click.echo(json.dumps(entry.to_dict(), ensure_ascii=False))
            continue
        day, sources = str(entry.since or "-"), ",".join(entry.sources) or "any"
        name = entry.name or "(request)"
        columns = (name, entry.model.__name__, entry.family, sources, day, entry.status)
        click.echo("\t".join(columns))
