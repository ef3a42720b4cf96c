"""A process that writes statements until it is killed, and says what it was told is stored."""

from itertools import count
from multiprocessing.connection import Connection

from ralph_backends import open_backend
from ralph_backends.errors import BackendError
from ralph_backends.testing import make_statement

__all__ = ["CHUNK", "write"]

CHUNK = 5
"""Statements a chunk, which are stored together or not at all."""


def write(url: str, said: Connection) -> None:
    """Write chunks; before each its ids are said, after each that it is acknowledged."""
    with open_backend(url) as backend:
        for _ in count():
            chunk = [make_statement() for _ in range(CHUNK)]
            said.send([one["id"] for one in chunk])
            try:
                backend.put(chunk)
            except BackendError:
                # the server was killed: nothing is known about this chunk
                said.send("failed")
                return
            said.send("acknowledged")
