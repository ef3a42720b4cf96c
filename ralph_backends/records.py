"""Records: JSON objects as bytes, their kinds, their keys, and how files of lines hold them.

All of this is pure: bytes and objects in, bytes and objects out.
"""

import hashlib
import json
from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Iterator, Mapping
from typing import Any, Literal, Protocol, TypeAlias, TypeVar, cast, runtime_checkable

from pydantic import ValidationError

from ralph_backends.compression import Decompressor
from ralph_backends.errors import ReadError
from ralph_models.reading import read_json

__all__ = [
    "AnyRecord",
    "Chunk",
    "HasJson",
    "Kind",
    "LineSplitter",
    "as_bytes",
    "as_objects",
    "batches",
    "chunked",
    "content_key",
    "decode",
    "decompressed",
    "encode",
    "kind_of",
    "split_lines",
]

T = TypeVar("T")

Kind: TypeAlias = Literal["statements", "records"]
"""xAPI statements, identified by their id, or JSON objects, identified by their content."""

Chunk: TypeAlias = list[bytes] | list[dict[str, Any]]
"""Records as an adapter reads them: JSON texts, or decoded objects."""


@runtime_checkable
class HasJson(Protocol):
    """A model of ours: an event, a statement."""

    def to_json(self) -> bytes:
        """Give the JSON text."""
        ...


AnyRecord: TypeAlias = Mapping[str, Any] | HasJson | bytes | str
"""A record: JSON text, or the decoded object."""


def encode(record: AnyRecord) -> bytes:
    """Give a record as one line of JSON; text is only freed of line ends.

    Raises:
        ValueError: It has a value that JSON does not have.
    """
    if isinstance(record, bytes | str):
        data = record.encode("utf-8", "surrogatepass") if isinstance(record, str) else record
        data = data.strip(b"\r\n")
        # within JSON, a line end is white space between tokens
        return data.replace(b"\r", b" ").replace(b"\n", b" ") if b"\n" in data else data
    if isinstance(record, HasJson):
        return record.to_json()
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return json.dumps(record, separators=(",", ":"), allow_nan=False).encode()


def decode(record: bytes) -> dict[str, Any]:
    """Decode a record.

    Raises:
        ValueError: It is no JSON object; the message says why.
    """
    try:
        value = read_json(record, surrogates=True)
    except ValidationError as error:
        raise ValueError(error.errors(include_input=False)[0]["msg"]) from None
    if not isinstance(value, dict):
        message = f"not a JSON object but {type(value).__name__}"
        raise ValueError(message)  # noqa: TRY004 # data of a wrong shape, not a wrong call
    return cast("dict[str, Any]", value)


def as_bytes(chunk: Chunk) -> list[bytes]:
    """Give a chunk as JSON texts."""
    return [encode(record) for record in chunk]


def as_objects(chunk: Chunk, backend: str, target: str | None) -> Iterator[dict[str, Any]]:
    """Give a chunk as decoded objects.

    Args:
        chunk: As the adapter read it.
        backend: The adapter, for the error.
        target: Where it was read, for the error.

    Raises:
        ReadError: A record is no JSON object; those before it are given first.
    """
    for record in chunk:
        if not isinstance(record, bytes):
            yield record
            continue
        try:
            yield decode(record)
        except ValueError as error:
            shown = record[:60].decode(errors="replace")
            reason = f"{error}; read with raw=True to keep such lines: {shown}"
            raise ReadError(backend, target or "", reason) from error


def content_key(record: Mapping[str, Any]) -> str:
    """Give the key of a record: SHA-256 of its canonical JSON, in hexadecimal.

    Canonical: keys sorted by code point, no white space, ASCII. Types count: ``1`` and
    ``1.0`` have different keys.
    """
    text = json.dumps(record, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def kind_of(first: AnyRecord) -> Kind:
    """Decide by the first record of a stream what the stream has.

    A statement has an actor, a verb with an id and an object; an edX event has none of
    them. What can not be decoded is a record, so that a store refuses it by itself.
    """
    record: Mapping[str, Any]
    if isinstance(first, Mapping):
        record = first
    else:
        try:
            record = decode(encode(first))
        except ValueError:
            return "records"
    verb = record.get("verb")
    statement = isinstance(verb, Mapping) and "actor" in record and "object" in record
    return "statements" if statement else "records"


async def chunked(
    records: Iterable[T] | AsyncIterable[T], size: int
) -> AsyncGenerator[list[T], None]:
    """Group records, which may come from a blocking or from an asynchronous source.

    As with :func:`batches`, what came before an error is given out before it is raised.
    """
    if size < 1:
        message = f"chunk_size is {size}, and must be at least 1"
        raise ValueError(message)
    if not isinstance(records, AsyncIterable):
        for some in batches(records, size):
            yield some
        return
    batch: list[T] = []
    try:
        async for record in records:
            batch.append(record)
            if len(batch) == size:
                yield batch
                batch = []
    except Exception:
        if batch:
            yield batch
        raise
    if batch:
        yield batch


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Group items; what came before an error is given out before it is raised."""
    batch: list[T] = []
    try:
        for item in items:
            batch.append(item)
            if len(batch) == size:
                yield batch
                batch = []
    except Exception:
        if batch:
            yield batch
        raise
    if batch:
        yield batch


class LineSplitter:
    """Splits newline-delimited JSON into lines, without their ends.

    The border between two pieces may be anywhere; CR LF ends a line as well; the last
    line needs no end. Blank lines hold no record and are left out.
    """

    def __init__(self) -> None:
        """Begin."""
        self._held: list[bytes] = []

    def feed(self, piece: bytes) -> list[bytes]:
        """Give the lines that end in the next piece."""
        if b"\n" not in piece:
            self._held.append(piece)
            return []
        first, *lines, rest = piece.split(b"\n")
        first = b"".join((*self._held, first))
        self._held = [rest] if rest else []
        whole = (line.removesuffix(b"\r") for line in (first, *lines))
        return [line for line in whole if line and not line.isspace()]

    def end(self) -> list[bytes]:
        """Give the last line, if it has no end."""
        return self.feed(b"\n") if self._held else []


def split_lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Split newline-delimited JSON into lines, as ``LineSplitter`` does."""
    splitter = LineSplitter()
    for piece in pieces:
        yield from splitter.feed(piece)
    yield from splitter.end()


def decompressed(pieces: Iterable[bytes], backend: str, target: str) -> Iterator[bytes]:
    """Decompress gzip or zstd, as ``Decompressor`` does; other content passes as it is.

    Args:
        pieces: The bytes, cut anywhere.
        backend: The adapter, for the error.
        target: The object, for the error.

    Raises:
        ReadError: The end is missing or the data is damaged; all that could be
            decompressed comes before.
    """
    decompressor = Decompressor(backend, target)
    for piece in pieces:
        yield from decompressor.feed(piece)
    yield from decompressor.end()
