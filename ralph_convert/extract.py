"""Events out of what log shippers and loggers write around them, and gzip in and out."""

import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader
from typing import Any, BinaryIO, cast

from pydantic_core import to_json

from ralph_convert.lines import LineRun, OnError
from ralph_models.edx.wire import strip_prefix, unwrap
from ralph_models.errors import RalphError
from ralph_models.reading import read_json, refuse

__all__ = [
    "PARSERS",
    "TruncatedError",
    "extract",
    "extract_lines",
    "extract_prefixed",
    "read_lines",
    "write_gzip",
]


class TruncatedError(RalphError, EOFError):
    """A gzip stream ends too early, or is none; the lines before were given."""


def extract(line: bytes) -> list[bytes]:
    """Take the event out of a GELF message or an Elasticsearch document, as one line.

    Raises:
        pydantic.ValidationError: The line is no JSON object.
        UnwrapError: The object holds no line of a log.
    """
    wrapper = read_json(line, surrogates=True)
    if not isinstance(wrapper, dict):
        refuse("not a JSON object", value=wrapper)
    inner = unwrap(cast("dict[str, Any]", wrapper))
    if isinstance(inner, str):
        return extract_prefixed(inner.encode("utf-8", "surrogatepass"))
    return [to_json(inner)]


def extract_prefixed(line: bytes) -> list[bytes]:
    """Cut what a logger or syslog wrote around the object of a line.

    Raises:
        UnwrapError: There is no object in the line.
    """
    return [b" ".join(strip_prefix(line).splitlines())]


PARSERS: dict[str, Callable[[bytes], list[bytes]]] = {
    "es": extract,
    "gelf": extract,
    "prefix": extract_prefixed,
}
"""The parsers by name."""


def extract_lines(
    lines: Iterable[bytes | str], parser: str = "gelf", *, on_error: OnError = "skip"
) -> LineRun:
    """Extract the event of each line.

    Args:
        lines: Lines of the shipper's file.
        parser: A key of :data:`PARSERS`.
        on_error: As in :func:`~ralph_convert.lines.run_lines`.

    Raises:
        ValueError: There is no such parser.
    """
    if parser not in PARSERS:
        message = f"no parser {parser!r}; there are {', '.join(sorted(PARSERS))}"
        raise ValueError(message)
    return LineRun(lines, PARSERS[parser], on_error=on_error)


def read_lines(stream: BufferedReader) -> Iterator[bytes]:
    """Give the lines of a stream, decompressed if it is gzip (also in several members).

    Raises:
        TruncatedError: The gzip data breaks off or is damaged, after the last line that
            could be read.
    """
    if stream.peek(2)[:2] != b"\x1f\x8b":
        yield from stream
        return
    with gzip.GzipFile(fileobj=stream) as unzipped:
        try:
            yield from unzipped
        except (EOFError, OSError, zlib.error) as error:
            message = f"the gzip data breaks off: {error}"
            raise TruncatedError(message) from error


def write_gzip(lines: Iterable[bytes], target: BinaryIO) -> int:
    """Write lines as gzip, the same bytes for the same lines, and give their number."""
    count = 0
    with gzip.GzipFile(filename="", fileobj=target, mode="wb", mtime=0) as zipped:
        for line in lines:
            zipped.write(line + b"\n")
            count += 1
    return count
