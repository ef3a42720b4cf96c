"""gzip and zstd: told by the first bytes when reading, by the name when writing.

Both are fed with pieces, so that they serve blocking and asynchronous sources alike. zstd
is in the standard library from Python 3.14 on; before that it needs the extra ``zstd``.
"""

import sys
import zlib
from collections.abc import Iterator
from importlib import import_module
from typing import Any, Protocol

from ralph_backends.errors import MissingExtraError, ReadError

__all__ = ["GZIP_MAGIC", "Compressor", "Decompressor", "is_compressed"]

GZIP_MAGIC = b"\x1f\x8b"
"""The bytes that every gzip file begins with."""
_ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
_PIECE = 1 << 20
_ZSTD = "zstd"
_GZIP_NAMES = (".gz", ".gzip")
_ZSTD_NAMES = (".zst", ".zstd")


def is_compressed(target: str) -> bool:
    """Tell by its name whether an object is to be written with gzip or zstd."""
    return target.endswith((*_GZIP_NAMES, *_ZSTD_NAMES))


def _zstd() -> Any:
    module = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise MissingExtraError(_ZSTD, _ZSTD, module) from error


class _Member(Protocol):
    """What is compressed as one."""

    @property
    def eof(self) -> bool: ...

    @property
    def needs_input(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _GzipMember:
    needs_input = True

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(wbits=31)
        self._tail = b""

    @property
    def eof(self) -> bool:
        return self._inflate.eof

    @property
    def unused_data(self) -> bytes:
        return self._inflate.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        piece = self._inflate.decompress(self._tail + data, max_length)
        self._tail = self._inflate.unconsumed_tail
        self.needs_input = not self._tail and len(piece) < max_length
        return piece


class Decompressor:
    """Decompresses what is gzip or zstd; other content passes as it is.

    Several members in a row are one content, as ``cat a.gz b.gz`` makes them.
    """

    def __init__(self, backend: str, target: str) -> None:
        """Begin an object.

        Args:
            backend: The adapter, for errors.
            target: The object, for errors.
        """
        self._backend = backend
        self._target = target
        self._head = b""
        self._magic: bytes | None = None
        self._member: _Member | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what the next piece holds, 1 MiB at most at once.

        Raises:
            ReadError: The data is damaged.
            MissingExtraError: It is zstd, and what reads it is not installed.
        """
        if self._magic is None:
            data = self._head = self._head + data
            if any(len(data) < len(x) and x.startswith(data) for x in (GZIP_MAGIC, _ZSTD_MAGIC)):
                return
            self._magic = next((x for x in (GZIP_MAGIC, _ZSTD_MAGIC) if data.startswith(x)), b"")
        if not self._magic:
            yield data
            return
        errors = self._errors()
        try:
            yield from self._members(data)
        except errors as error:
            reason = f"damaged {self._format} data: {error}"
            raise ReadError(self._backend, self._target, reason) from error

    def end(self) -> Iterator[bytes]:
        """Give what is left at the end.

        Raises:
            ReadError: The end is missing.
        """
        if self._magic is None and self._head:
            yield self._head
        if self._member is not None:
            reason = f"the {self._format} data ends too early"
            raise ReadError(self._backend, self._target, reason)

    @property
    def _format(self) -> str:
        return "gzip" if self._magic == GZIP_MAGIC else "zstd"

    def _errors(self) -> tuple[type[Exception], ...]:
        return (zlib.error if self._magic == GZIP_MAGIC else _zstd().ZstdError,)

    def _open(self) -> _Member:
        member: _Member = _GzipMember() if self._magic == GZIP_MAGIC else _zstd().ZstdDecompressor()
        return member

    def _members(self, data: bytes) -> Iterator[bytes]:
        """Decompress one member after the other."""
        while True:
            if self._member is None:
                data = data.lstrip(b"\0")  # padding between or after members
                if not data:
                    return
                self._member = self._open()
            # a small piece can hold gigabytes: never all at once
            piece = self._member.decompress(data, _PIECE)
            if piece:
                yield piece
            data = b""
            if self._member.eof:
                data = self._member.unused_data
                self._member = None
            elif self._member.needs_input:
                return


class _Plain:
    def compress(self, data: bytes) -> bytes:
        return data

    def flush(self) -> bytes:
        return b""


class Compressor:
    """Compresses one member, the same content to the same bytes."""

    def __init__(self, target: str) -> None:
        """Choose by the name; nothing is compressed if it says nothing.

        Raises:
            MissingExtraError: It is to be zstd, and what writes it is not installed.
        """
        self._codec: Any = _Plain()
        if target.endswith(_GZIP_NAMES):
            # unlike the module gzip, this writes no time
            self._codec = zlib.compressobj(wbits=31)
        elif target.endswith(_ZSTD_NAMES):
            self._codec = _zstd().ZstdCompressor()

    def feed(self, data: bytes) -> bytes:
        """Compress more content; much of it comes out later."""
        out: bytes = self._codec.compress(data)
        return out

    def end(self) -> bytes:
        """Give what is left, and the end of the member."""
        out: bytes = self._codec.flush()
        return out
