"""The errors of the backends.

.. code-block:: text

    RalphError
    └── BackendError
        ├── UnknownBackendError      (LookupError)          no adapter has this name
        ├── RegistrationError        (ValueError)           two adapters claim one name
        ├── MissingExtraError        (ImportError)          its client library is not installed
        ├── SettingsError            (ValueError)           a setting is unknown, missing or wrong
        ├── UnsupportedError         (NotImplementedError)  the adapter has no such port
        ├── BackendClosedError       (RuntimeError)         used after it was closed
        ├── BackendConnectionError   (ConnectionError)      the service does not answer
        │   └── BackendRefusedError                         it does not know us, or we may not
        ├── TargetError              (ValueError)           a name that can not be a target
        │   └── TargetExistsError    (FileExistsError)      it is there and is not overwritten
        ├── TargetNotFoundError      (FileNotFoundError, LookupError)
        ├── ReadError                                       what is stored can not be read
        │   └── QueryError           (ValueError)           the query makes no sense
        └── WriteError                                      nothing more was written
            └── RecordRefusedError   (ValueError)           records that the store refuses
                └── StatementConflictError                  same id, other content

All of them can be pickled, so that they cross the border of a process.
"""

import errno
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ralph_models.errors import MissingExtraError as MissingExtra
from ralph_models.errors import RalphError

__all__ = [
    "BackendClosedError",
    "BackendConnectionError",
    "BackendError",
    "BackendRefusedError",
    "MissingExtraError",
    "QueryError",
    "ReadError",
    "RecordRefusedError",
    "Refusal",
    "RegistrationError",
    "SettingsError",
    "StatementConflictError",
    "TargetError",
    "TargetExistsError",
    "TargetNotFoundError",
    "UnknownBackendError",
    "UnsupportedError",
    "WriteError",
]


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """A record that was not written."""

    index: int
    """Its place among the records that were given to ``put``, from 0."""
    id: str | None
    """Its id, where it has one."""
    reason: str
    """Why, in words."""
    conflict: bool = False
    """A statement with this id and other content is stored."""


class BackendError(RalphError):
    """Base of the errors of ``ralph_backends``."""

    def _keep(self, *args: object) -> None:
        """Set ``args`` past the parents that read a meaning into them."""
        Exception.__init__(self, *args)

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """Pickle by the arguments: ``OSError`` would change them."""
        return (type(self), self.args)


class UnknownBackendError(BackendError, LookupError):
    """No adapter has this name, alias or URL scheme.

    Args:
        name: What was asked for.
        near: Names that look like it.
        known: Every name there is.
    """

    def __init__(self, name: str, near: Sequence[str] = (), known: Sequence[str] = ()) -> None:
        """Keep what was looked for."""
        self._keep(name, tuple(near), tuple(known))
        self.name = name
        self.near: tuple[str, ...] = tuple(near)
        self.known: tuple[str, ...] = tuple(known)

    def __str__(self) -> str:
        """Name what there is instead."""
        if self.near:
            return f"no backend is called {self.name!r}; did you mean {' or '.join(self.near)}?"
        return f"no backend is called {self.name!r}; there are {', '.join(self.known)}"


class RegistrationError(BackendError, ValueError):
    """Two adapters claim one name, alias or URL scheme.

    Args:
        name: What both claim.
        first: The module of one adapter.
        second: The module of the other.
    """

    def __init__(self, name: str, first: str, second: str) -> None:
        """Keep who claims what."""
        self._keep(name, first, second)
        self.name = name
        self.first = first
        self.second = second

    def __str__(self) -> str:
        """Name both."""
        return f"both {self.first} and {self.second} claim the name {self.name!r}"


class MissingExtraError(BackendError, MissingExtra):
    """The client library of an adapter is not installed.

    Args:
        backend: The adapter, or the feature, that needs it.
        extra: The extra of ``ralph-toolbox`` that brings it; empty for third parties.
        module: The module that can not be imported.
    """

    def __init__(self, backend: str, extra: str, module: str = "") -> None:
        """Keep what is missing."""
        super().__init__(backend, extra, module)
        self.backend = backend


class SettingsError(BackendError, ValueError):
    """A setting is unknown, missing or has a wrong value.

    Args:
        backend: The adapter.
        field: The setting.
        reason: What is wrong; never its value, which may be a secret.
    """

    def __init__(self, backend: str, field: str, reason: str) -> None:
        """Keep what is wrong."""
        self._keep(backend, field, reason)
        self.backend = backend
        self.field = field
        self.reason = reason

    def __str__(self) -> str:
        """Name the setting."""
        return f"setting {self.field!r} of {self.backend!r}: {self.reason}"


class UnsupportedError(BackendError, NotImplementedError):
    """The adapter does not do this.

    Args:
        backend: The adapter.
        what: A port, or a parameter that has no meaning here.
    """

    def __init__(self, backend: str, what: str) -> None:
        """Keep who can not do what."""
        self._keep(backend, what)
        self.backend = backend
        self.what = what

    def __str__(self) -> str:
        """Name both."""
        return f"{self.backend!r} does not support {self.what}"


class BackendClosedError(BackendError, RuntimeError):
    """The adapter was used after it was closed.

    Args:
        backend: The adapter.
    """

    def __init__(self, backend: str) -> None:
        """Keep which one."""
        self._keep(backend)
        self.backend = backend

    def __str__(self) -> str:
        """Name it."""
        return f"{self.backend!r} is closed"


class BackendConnectionError(BackendError, ConnectionError):
    """The service behind an adapter can not be reached, or refuses us.

    Args:
        backend: The adapter.
        address: Where it looked, without secrets.
        reason: What the client library said.
    """

    def __init__(self, backend: str, address: str, reason: str) -> None:
        """Keep where and why."""
        self._keep(backend, address, reason)
        self.backend = backend
        self.address = address
        self.reason = reason

    def __str__(self) -> str:
        """Name the address."""
        return f"{self.backend!r} can not reach {self.address}: {self.reason}"


class BackendRefusedError(BackendConnectionError):
    """The service refuses us, so that it is no use to try again: wrong credentials, no right."""


class TargetError(BackendError, ValueError):
    """A name that can not be a target of this adapter.

    Args:
        backend: The adapter.
        target: The name.
        reason: Why not.
    """

    def __init__(self, backend: str, target: str, reason: str) -> None:
        """Keep which name."""
        self._keep(backend, target, reason)
        self.backend = backend
        self.target = target
        self.reason = reason

    def __str__(self) -> str:
        """Say why not."""
        return f"{self.target!r} can not be a target of {self.backend!r}: {self.reason}"


class TargetExistsError(TargetError, FileExistsError):
    """The target is there already, and the operation does not overwrite.

    Args:
        backend: The adapter.
        target: The name.
        reason: What to do instead.
    """

    def __init__(self, backend: str, target: str, reason: str = "it exists") -> None:
        """Keep which name."""
        super().__init__(backend, target, reason)
        self.errno: int | None = errno.EEXIST
        self.filename = target


class TargetNotFoundError(BackendError, FileNotFoundError, LookupError):
    """The adapter has no such target.

    Args:
        backend: The adapter.
        target: The name: a file, an object, an index, a collection.
    """

    def __init__(self, backend: str, target: str) -> None:
        """Keep which name."""
        self._keep(backend, target)
        self.backend = backend
        self.target = target
        self.errno: int | None = errno.ENOENT
        self.filename = target

    def __str__(self) -> str:
        """Name it."""
        return f"{self.backend!r} has no {self.target!r}"


class ReadError(BackendError):
    """What is stored can not be read.

    Args:
        backend: The adapter.
        target: Where; empty if it is not about one target.
        reason: What is wrong.
    """

    def __init__(self, backend: str, target: str, reason: str) -> None:
        """Keep where and why."""
        self._keep(backend, target, reason)
        self.backend = backend
        self.target = target
        self.reason = reason

    def __str__(self) -> str:
        """Name the place."""
        return f"reading {self.target!r} of {self.backend!r}: {self.reason}"


class QueryError(ReadError, ValueError):
    """The query makes no sense: an unknown parameter, a wrong value, a foreign cursor."""

    def __str__(self) -> str:
        """Name the parameter."""
        where = f" {self.target!r}" if self.target else ""
        return f"query{where} of {self.backend!r}: {self.reason}"


class WriteError(BackendError):
    """Writing stopped.

    Args:
        backend: The adapter.
        target: Where; empty if it is not about one target.
        reason: What is wrong.
        written: How many records are stored all the same, of chunks before.
    """

    def __init__(self, backend: str, target: str, reason: str, written: int = 0) -> None:
        """Keep where and why."""
        self._keep(backend, target, reason, written)
        self.backend = backend
        self.target = target
        self.reason = reason
        self.written = written

    def __str__(self) -> str:
        """Name the place."""
        return f"writing {self.target!r} of {self.backend!r}: {self.reason}"


class RecordRefusedError(WriteError, ValueError):
    """The store refuses records, and ``ignore_errors`` was not given.

    Nothing of the chunk that has them is stored.

    Args:
        backend: The adapter.
        target: Where; empty if it is not about one target.
        refused: The records of this chunk that are refused, at least one.
        written: How many records of chunks before are stored.
    """

    def __init__(
        self, backend: str, target: str, refused: Sequence[Refusal], written: int = 0
    ) -> None:
        """Keep which records."""
        refused = tuple(refused)
        first = refused[0]
        which = f"record {first.index}" + (f" ({first.id})" if first.id else "")
        more = f", and {len(refused) - 1} more" if len(refused) > 1 else ""
        super().__init__(backend, target, f"{which}: {first.reason}{more}", written)
        self.refused = refused
        self._keep(backend, target, refused, written)


class StatementConflictError(RecordRefusedError):
    """A statement with this id and other content is stored."""
