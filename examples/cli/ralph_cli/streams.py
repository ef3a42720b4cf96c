"""Standard input and output, line by line, and what is told on standard error."""

import json
import logging
import os
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, TextIO, TypeVar

import click

if TYPE_CHECKING:
    from ralph_convert.lines import LineRun, Reject

__all__ = ["CLOSED_PIPE", "REFUSED", "Policy", "pump", "quiet_pipe", "rejecting", "stdin", "stdout"]

REFUSED = 1
"""Exit status of a run that stopped at a line."""
CLOSED_PIPE = 128 + 13
"""Exit status when the reader of the output has left, as the shell gives it for SIGPIPE."""

Command = TypeVar("Command", bound=Callable[..., object])
log = logging.getLogger("ralph")


def stdin() -> Iterator[bytes]:
    """Give the lines of standard input without their ends, each when it is asked for."""
    for line in sys.stdin.buffer:
        yield line.rstrip(b"\r\n")


def stdout() -> BinaryIO:
    """Give standard output for bytes."""
    return sys.stdout.buffer


@contextmanager
def quiet_pipe() -> Generator[None, None, None]:
    """End without a word when nobody reads the output any more: ``ralph … | head``."""
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # the interpreter flushes once more when it ends
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(CLOSED_PIPE) from None


@dataclass
class Policy:
    """What to do with a line that gives no output: report it, keep it, stop or go on.

    Args:
        ignore_errors: Go on after a line that is refused.
        fail_on_unknown: Stop at an event that no model claims, too.
        rejects: Where to keep the refused lines.
    """

    ignore_errors: bool = False
    fail_on_unknown: bool = False
    rejects: TextIO | None = None

    def __call__(self, reject: "Reject") -> None:
        """Handle one line.

        Raises:
            SystemExit: The run is to stop here.
        """
        if self.rejects is not None:
            self.rejects.write(as_json(reject) + "\n")
        if self.stops_at(reject):
            log.error("%s", reject)
            raise SystemExit(REFUSED)
        log.warning("%s", reject)

    def stops_at(self, reject: "Reject") -> bool:
        """Tell whether the run ends at this line."""
        if reject.kind == "not converted":
            return False
        if reject.kind == "unknown":
            return self.fail_on_unknown
        return not self.ignore_errors


def as_json(reject: "Reject") -> str:
    """Give a refused line as a JSON object; bytes that are no UTF-8 become lone surrogates."""
    line = reject.line.decode("utf-8", "surrogateescape")
    fields = {"number": reject.number, "kind": reject.kind, "reason": reject.reason, "line": line}
    return json.dumps(fields)


def pump(run: "LineRun", write: Callable[[bytes], object]) -> None:
    """Write all records of a run, one a line, and say at the end how many there were.

    Args:
        run: A run whose ``on_error`` is a :class:`Policy`.
        write: Takes the bytes.
    """
    for record in run:
        write(record + b"\n")
    counts = run.counts
    log.info(
        "%d lines read, %d records written, %d lines refused",
        counts.lines,
        counts.written,
        counts.rejected.total(),
    )


def rejecting(*, unknown: bool) -> Callable[[Command], Command]:
    """Add the options that make a :class:`Policy` to a command.

    Args:
        unknown: Whether events may be unknown to the command.
    """
    options = [
        click.option("-I", "--ignore-errors", is_flag=True, help="Go on after a refused line."),
        click.option(
            "--rejects",
            type=click.File("w", lazy=False),
            help="Keep refused lines here, as JSON lines: number, kind, reason, line.",
        ),
    ]
    if unknown:
        text = "Stop at an unknown event, too."
        options.append(click.option("-F", "--fail-on-unknown", is_flag=True, help=text))

    def decorate(command: Command) -> Command:
        for option in options:
            command = option(command)
        return command

    return decorate
