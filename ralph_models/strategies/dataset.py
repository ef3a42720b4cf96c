"""Files of coherent events or statements, as large as a load test needs them."""

import gzip
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final, Protocol, TextIO

from hypothesis.errors import InvalidArgument

from ralph_models.strategies.cohort import START, Line, days_of
from ralph_models.strategies.rendering import Form

__all__ = ["Sink", "write_dataset"]


class Sink(Protocol):
    """Takes the lines of a day."""

    def write(self, lines: list[Line]) -> None:
        """Write them after those that came before."""
        ...


class _Text:
    """Writes one line of JSON after the other.

    Args:
        write: Takes the bytes.
    """

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self._write = write

    def write(self, lines: list[Line]) -> None:
        self._write("".join([f"{line.text}\n" for line in lines]).encode())


@contextmanager
def _plain(path: Path) -> Generator[Sink]:
    with path.open("wb") as file:
        yield _Text(file.write)


@contextmanager
def _gzipped(path: Path) -> Generator[Sink]:
    # without name and time, so that the bytes depend on nothing else; level 1 keeps up
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 1, raw, mtime=0) as file:
        yield _Text(file.write)


@contextmanager
def _parquet(path: Path) -> Generator[Sink]:
    # the only part that needs the extra
    from ralph_models.strategies.parquet import open_parquet  # noqa: PLC0415

    with open_parquet(path) as sink:
        yield sink


_OPEN: Final = {
    ".jsonl": _plain,
    ".log": _plain,
    ".jsonl.gz": _gzipped,
    ".log.gz": _gzipped,
    ".parquet": _parquet,
}
"""How to write files, by the end of their names."""


def write_dataset(
    path: Path | str,
    *,
    learners: int,
    days: int,
    seed: int = 0,
    form: Form = "events",
    start: date = START,
    progress: bool | None = None,
) -> int:
    """Write what many learners do over many days, in the order of time.

    A day is held in memory, never more: twenty lines or so for each learner who comes.

    Args:
        path: A file, which is replaced: ``.jsonl`` or ``.log``, either with ``.gz`` behind
            it, or ``.parquet``, which needs the extra ``parquet`` and has the columns
            ``time``, ``kind``, ``username``, ``course_id`` and ``json``.
        learners: How many enrol.
        days: How many days, from the first enrolment.
        seed: The same seed gives the same bytes, with this release of the package.
        form: As events, or as statements of the video, LMS and page models.
        start: The first day.
        progress: Whether to show a bar on standard error; if not given, where that is a
            terminal.

    Returns:
        How many lines were written.

    Raises:
        InvalidArgument: The name of the file ends in another way, or there is nothing to
            write.
    """
    path = Path(path)
    opened = next((_OPEN[end] for end in _OPEN if path.name.endswith(end)), None)
    if opened is None:
        message = f"the name of a data set ends in one of {', '.join(_OPEN)}: {path.name}"
        raise InvalidArgument(message)
    if learners < 1 or days < 1:
        message = f"a data set has learners and days, not {learners} and {days}"
        raise InvalidArgument(message)
    shown = sys.stderr.isatty() if progress is None else progress
    bar = _Bar(sys.stderr, days) if shown else None
    count = 0
    with opened(path) as sink:
        for lines in days_of(seed, learners, days, form, start):
            sink.write(lines)
            count += len(lines)
            if bar:
                bar.advance(count)
    return count


class _Bar:
    """Shows how much is done, in one line of a terminal.

    Args:
        stream: The terminal.
        days: How many there will be.
    """

    _WIDTH: Final = 30

    def __init__(self, stream: TextIO, days: int) -> None:
        self._stream = stream
        self._days = days
        self._done = 0
        self._started = time.perf_counter()

    def advance(self, lines: int) -> None:
        """Say that one more day is done."""
        self._done += 1
        filled = self._WIDTH * self._done // self._days
        rate = lines / max(time.perf_counter() - self._started, 1e-9)
        end = "\n" if self._done == self._days else ""
        self._stream.write(
            f"\r[{'#' * filled:<{self._WIDTH}}] day {self._done} of {self._days},"
            f" {lines:,} lines, {rate:,.0f}/s{end}"
        )
        self._stream.flush()
