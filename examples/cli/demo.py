"""From a tracking log to answers: convert a sample, store it, ask three questions.

.. code-block:: console

    $ nox -s demo                    # or: python examples/cli/demo.py

Reads ``examples/data/tracking.log.gz`` and writes an SQLite database into a temporary
directory, or into the one that is given. Ends with status 1 if the account of the lines
does not add up.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from ralph_backends import open_backend
from ralph_backends.queries import StatementParameters
from ralph_convert import Converter
from ralph_convert.lines import Reject, run_lines
from ralph_models.edx.wire import strip_prefix

if TYPE_CHECKING:
    from ralph_backends.blocking import Blocking
    from ralph_backends.ports import WriteResult
    from ralph_convert.lines import Counts

PLATFORM = "https://courses.example.org"
SAMPLE = Path(__file__).parents[1] / "data" / "tracking.log.gz"
PLAYED = "https://w3id.org/xapi/video/verbs/played"
REGISTERED = "http://adlnet.gov/expapi/verbs/registered"
LEARNER = {"account": {"homePage": PLATFORM, "name": "7"}}
SINCE = "2023-04-01"

console = Console(soft_wrap=True)


@dataclass
class Refusals:
    """Refused lines by kind and reason, each with the number of the first."""

    count: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    example: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])

    def __call__(self, reject: Reject) -> None:
        """Count one line; places in the text do not make another reason."""
        key = (reject.kind, re.sub(r"(line|column|byte) \d+", r"\1 …", reject.reason))
        self.count[key] += 1
        self.example.setdefault(key, reject.number)


def transfer(log: Path, store: "Blocking", refusals: Refusals) -> "tuple[Counts, WriteResult]":
    """Convert the lines of a log and write the statements into a store, as they come."""
    converter = Converter(platform_url=PLATFORM)

    def convert(line: bytes) -> list[bytes]:
        line = line.rstrip(b"\r\n")
        prefixed = b"{" in line and not line.startswith(b"{")
        return converter.convert_json(strip_prefix(line) if prefixed else line)

    with gzip.open(log) as file:
        total = sum(1 for _ in file)
        file.seek(0)
        with Progress(console=console, disable=not console.is_terminal) as progress:
            lines = progress.track(file, total=total, description="validate, convert, store")
            run = run_lines(lines, convert, on_error=refusals)
            result = store.put(run, kind="statements", ignore_errors=True)
    return run.counts, result


def show_account(counts: "Counts", result: "WriteResult", refusals: Refusals) -> bool:
    """Show what became of every line, and tell whether nothing is missing."""
    table = Table("", "lines", "first", title="The account")
    table.columns[1].justify = table.columns[2].justify = "right"
    by_design = counts.rejected["not converted"]
    refused = counts.rejected.total() - by_design
    table.add_row("read", f"{counts.lines}")
    table.add_row(f"converted, {counts.written} statements written", f"{counts.accepted}")
    table.add_row("not converted by design", f"{by_design}")
    table.add_row("refused", f"{refused}", end_section=True)
    for (kind, reason), count in sorted(refusals.count.items()):
        first = refusals.example[kind, reason]
        table.add_row(f"{kind}: {reason[:90]}", f"{count}", f"{first}")
    console.print(table)
    return (
        counts.lines == counts.accepted + by_design + refused
        and refusals.count.total() == counts.rejected.total()
        # a database that is kept has the statements of the run before
        and counts.written == result + result.unchanged
    )


def found(store: "Blocking", **parameters: Any) -> Iterator[dict[str, Any]]:
    """Give all statements that match, page after page."""
    cursor: str | None = None
    while cursor != "":
        page = store.query_statements(StatementParameters(**parameters, cursor=cursor))
        yield from page.statements
        cursor = page.more


def show_answers(store: "Blocking") -> None:
    """Ask the store three questions."""
    verbs = Counter(statement["verb"]["display"]["en"] for statement in found(store, agent=LEARNER))
    console.print(f"\n[bold]What did learner 7 do?[/] {verbs.total()} statements:")
    console.print(", ".join(f"{verb} {count}" for verb, count in verbs.most_common()))

    played = Counter(statement["object"]["id"] for statement in found(store, verb=PLAYED))
    console.print("\n[bold]Which videos are played most?[/]")
    for video, count in played.most_common(3):
        console.print(f"{count:5}  {video}")

    enrolled = [
        statement for statement in found(store, verb=REGISTERED) if statement["timestamp"] >= SINCE
    ]
    last = max(enrolled, key=lambda statement: str(statement["timestamp"]))
    console.print(f"\n[bold]Who enrolled last, of {len(enrolled)} since {SINCE}?[/]")
    console.print_json(json.dumps(last))


@click.command()
@click.option(
    "--directory",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where to leave the database; a temporary one is removed at the end.",
)
@click.option(
    "--log",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=SAMPLE,
    help="A compressed tracking log, if not the sample.",
)
def demo(directory: Path | None, log: Path) -> None:
    """Convert a sample log, store the statements and ask for some of them."""
    start = perf_counter()
    with TemporaryDirectory() as temporary:
        place = directory or Path(temporary)
        place.mkdir(parents=True, exist_ok=True)
        with open_backend(f"sqlite:///{place / 'statements.db'}") as store:
            refusals = Refusals()
            counts, result = transfer(log, store, refusals)
            complete = show_account(counts, result, refusals)
            show_answers(store)
    console.print(f"\n{counts.lines} lines in {perf_counter() - start:.1f} s")
    if not complete:
        console.print("[red]the account does not add up[/]")
        sys.exit(1)


if __name__ == "__main__":
    demo()
