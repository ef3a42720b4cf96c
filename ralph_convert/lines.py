"""Many lines through one function, with an account of every one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from pydantic import ValidationError

from ralph_convert.errors import ConversionError, ConvertError, NotConvertedError
from ralph_convert.fragments import reason_of
from ralph_models.errors import RalphError, UnknownEventError

__all__ = ["Counts", "LineRun", "Reject", "RejectKind", "classify", "run_lines"]

RejectKind: TypeAlias = Literal[
    "unreadable", "unknown", "invalid", "not converted", "conversion failed"
]
"""Which step a line did not pass."""


@dataclass(frozen=True, slots=True)
class Reject:
    """A line that gave no output, and why."""

    number: int
    """Number of the line, from 1."""

    kind: RejectKind
    """Which step it did not pass."""

    reason: str
    """Why, in words."""

    line: bytes
    """The line as it came."""

    def __str__(self) -> str:
        """Say it in one line."""
        return f"line {self.number}: {self.kind}: {self.reason}"


@dataclass(slots=True)
class Counts:
    """The account of a run: ``lines == accepted + sum(rejected.values())``."""

    lines: int = 0
    """Lines read."""

    accepted: int = 0
    """Lines that gave output."""

    written: int = 0
    """Records given, one or more for a line."""

    rejected: Counter[RejectKind] = field(default_factory=Counter[RejectKind])
    """Lines that gave none, by kind."""


class LineRun(Iterator[bytes]):
    """The records that a run gives, one by one; its account so far is in ``counts``.

    Args:
        lines: The lines, with or without line ends.
        function: Gives the records of one line, or raises.
        on_error: ``"skip"`` counts a refused line, ``"raise"`` raises what it broke on, a
            function is called with each :class:`Reject`.
    """

    def __init__(
        self,
        lines: Iterable[bytes | str],
        function: Callable[[bytes], Iterable[bytes]],
        *,
        on_error: OnError = "skip",
    ) -> None:
        """Start a run; nothing is read yet."""
        self.counts: Counts = Counts()
        self._records = self._run(lines, function, on_error)

    def __iter__(self) -> LineRun:
        """Give the run itself: it can be gone through once."""
        return self

    def __next__(self) -> bytes:
        """Give the next record."""
        return next(self._records)

    def _run(
        self,
        lines: Iterable[bytes | str],
        function: Callable[[bytes], Iterable[bytes]],
        on_error: OnError,
    ) -> Iterator[bytes]:
        counts = self.counts
        for given in lines:
            counts.lines += 1
            line = given.encode("utf-8", "surrogatepass") if isinstance(given, str) else given
            line = line.rstrip(b"\r\n")
            try:
                records = function(line)
            except (RalphError, ValidationError) as error:
                kind, reason = classify(error)
                counts.rejected[kind] += 1
                if on_error == "raise":
                    raise
                if on_error != "skip":
                    on_error(Reject(counts.lines, kind, reason, line))
                continue
            counts.accepted += 1
            for record in records:
                counts.written += 1
                yield record


OnError: TypeAlias = Literal["skip", "raise"] | Callable[[Reject], None]


def run_lines(
    lines: Iterable[bytes | str],
    function: Callable[[bytes], Iterable[bytes]],
    *,
    on_error: OnError = "skip",
) -> LineRun:
    """Send lines through a function; see :class:`LineRun`."""
    return LineRun(lines, function, on_error=on_error)


def classify(error: RalphError | ValidationError) -> tuple[RejectKind, str]:
    """Tell which step an error belongs to, and give its reason in one line."""
    if isinstance(error, ValidationError):
        whole = all(not fault["loc"] for fault in error.errors(include_url=False))
        return ("unreadable" if whole else "invalid"), reason_of(error)
    if isinstance(error, UnknownEventError):
        return "unknown", str(error)
    if isinstance(error, NotConvertedError):
        return "not converted", str(error)
    if isinstance(error, ConversionError | ConvertError):
        return "conversion failed", str(error)
    return "unreadable", str(error)
