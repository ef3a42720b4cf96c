"""Which adapters there are: one literal table, and the entry points of third parties.

A third party's package names its class in the entry-point group ``ralph.backends``; the name
is a URL scheme as well:

.. code-block:: toml

    [project.entry-points."ralph.backends"]
    tape = "my_package.tape:TapeBackend"
"""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from importlib.util import find_spec
from types import MappingProxyType
from typing import Any

from ralph_backends.blocking import Blocking
from ralph_backends.errors import (
    MissingExtraError,
    RegistrationError,
    SettingsError,
    UnknownBackendError,
)
from ralph_backends.ports import Adapter
from ralph_backends.settings import Settings

__all__ = [
    "BUILT_IN",
    "Registry",
    "Row",
    "available",
    "load_settings",
    "open_async_backend",
    "open_backend",
    "registry",
]

_GROUP = "ralph.backends"
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9.-]*)(?:\+[A-Za-z0-9_]+)?:(?://|/)")


@dataclass(frozen=True, slots=True)
class Row:
    """One adapter."""

    name: str
    module: str
    cls: str
    extra: str = ""
    """The extra of ``ralph-toolbox`` that it needs; empty if none."""
    needs: tuple[str, ...] = ()
    """The modules that the extra brings."""
    aliases: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    """The URL schemes that open it."""

    @property
    def names(self) -> frozenset[str]:
        """All by which it is opened."""
        return frozenset((self.name, *self.aliases, *self.schemes))

    @property
    def installed(self) -> bool:
        """Whether what it needs can be imported; nothing is."""
        return all(find_spec(module) for module in self.needs)

    def load(self) -> type[Adapter]:
        """Import the class.

        Raises:
            MissingExtraError: What it needs is not installed.
        """
        try:
            cls: Any = getattr(import_module(self.module), self.cls)
        except ModuleNotFoundError as error:
            raise MissingExtraError(self.name, self.extra, error.name or "") from error
        if not (isinstance(cls, type) and issubclass(cls, Adapter)):
            message = f"{self.module}:{self.cls} is no subclass of ralph_backends.ports.Adapter"
            raise TypeError(message)
        return cls


_FILES = ("file", "gs", "gcs", "az", "abfs", "abfss", "sftp", "ssh", "ftp", "http", "https")
"""What fsspec has that no adapter of its own serves better."""
_SQL = ("sqlite", "postgresql", "mariadb")

BUILT_IN = (
    Row(
        "clickhouse",
        "ralph_backends.clickhouse",
        "ClickhouseBackend",
        "clickhouse",
        ("clickhouse_connect", "aiohttp"),
        ("chdb",),
        ("clickhouse", "chdb"),
    ),
    Row(
        "elasticsearch",
        "ralph_backends.elasticsearch",
        "ElasticsearchBackend",
        "elasticsearch",
        ("elasticsearch", "aiohttp"),
        (),
        ("elasticsearch",),
    ),
    Row("fs", "ralph_backends.fs", "FileBackend", "fs", ("fsspec",), (), _FILES),
    Row("memory", "ralph_backends.memory", "MemoryBackend", schemes=("memory",)),
    Row("ldp", "ralph_backends.ldp", "LdpBackend", "ldp", ("ovh",), (), ("ldp",)),
    Row("lrs", "ralph_backends.lrs", "LrsBackend", "lrs", ("httpx",), (), ("lrs",)),
    Row("s3", "ralph_backends.s3", "S3Backend", "s3", ("aiobotocore",), (), ("s3",)),
    Row(
        "mongodb",
        "ralph_backends.mongodb",
        "MongoBackend",
        "mongodb",
        ("pymongo",),
        (),
        ("mongodb",),
    ),
    Row(
        "opensearch",
        "ralph_backends.opensearch",
        "OpensearchBackend",
        "opensearch",
        ("opensearchpy", "aiohttp"),
        (),
        ("opensearch",),
    ),
    Row(
        "parquet",
        "ralph_backends.parquet",
        "ParquetBackend",
        "parquet",
        ("pyarrow",),
        (),
        ("parquet",),
    ),
    Row(
        "sql",
        "ralph_backends.sql",
        "SqlBackend",
        "sql",
        ("sqlalchemy", "greenlet", "aiosqlite"),
        _SQL,
        _SQL,
    ),
    Row(
        "swift",
        "ralph_backends.swift",
        "SwiftBackend",
        "swift",
        ("swiftclient", "keystoneauth1"),
        (),
        ("swift",),
    ),
    Row(
        "websocket",
        "ralph_backends.websocket",
        "WebsocketBackend",
        "websocket",
        ("websockets",),
        (),
        ("ws", "wss"),
    ),
)
"""The adapters of this package."""


class Registry:
    """Adapters by name, alias and URL scheme."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Index the rows.

        Raises:
            RegistrationError: Two rows claim one name.
        """
        index: dict[str, Row] = {}
        self._rows: dict[str, Row] = {}
        for row in rows:
            for name in sorted(row.names):
                if name in index:
                    raise RegistrationError(name, index[name].module, row.module)
                index[name] = row
            self._rows[row.name] = row
        self._index = index

    def available(self) -> Mapping[str, Row]:
        """Give every adapter by its name, installed or not."""
        return MappingProxyType(self._rows)

    def find(self, name_or_url: str) -> tuple[Row, str]:
        """Find the adapter for a name or a URL, and the name by which it was found.

        Raises:
            UnknownBackendError: There is none.
        """
        scheme = _SCHEME.match(name_or_url)
        name = scheme[1].lower() if scheme else name_or_url
        if name not in self._index:
            known = sorted(self._index)
            raise UnknownBackendError(name, difflib.get_close_matches(name, known), known)
        return self._index[name], name

    def load_settings(
        self, name_or_url: str, environ: Mapping[str, str] | None = None, **values: Any
    ) -> Settings:
        """Build settings: keywords win over the URL, the URL over the environment.

        Args:
            name_or_url: The adapter.
            environ: ``os.environ``, at the edge of a program; nothing is read if None.
            values: Settings of the adapter.
        """
        row, name = self.find(name_or_url)
        cls = row.load().settings_class
        given = {**(cls.url_values(name_or_url) if name != name_or_url else {}), **values}
        return cls.from_env(environ or {}, name, **given)

    def open(self, name_or_url: str, settings: Settings | None = None, /, **values: Any) -> Adapter:
        """Make the adapter; :func:`open_async_backend` has the contract."""
        row, name = self.find(name_or_url)
        cls: Any = row.load()
        if settings is None:
            settings = self.load_settings(name_or_url, **values)
        elif values or not isinstance(settings, cls.settings_class):
            raise SettingsError(name, "settings", f"not a {cls.settings_class.__name__} alone")
        adapter: Adapter = cls(settings)
        return adapter


@cache
def registry() -> Registry:
    """Give the adapters of this package and of all that is installed."""
    return Registry((*BUILT_IN, *_third_parties()))


def _third_parties() -> Iterable[Row]:
    """Read the entry points; nothing is imported, so a broken one does not break the others."""
    for point in entry_points(group=_GROUP):
        yield Row(point.name, point.module, point.attr, schemes=(point.name,))


def available() -> Mapping[str, Row]:
    """Give every adapter by its name, whether it can be opened (``row.installed``) or not."""
    return registry().available()


def load_settings(
    name_or_url: str, environ: Mapping[str, str] | None = None, **values: Any
) -> Settings:
    """Build the settings of an adapter: keywords win over the URL, it over the environment.

    Args:
        name_or_url: The adapter.
        environ: Read ``RALPH_<NAME>_<FIELD>`` from here; ``os.environ`` at the edge of a
            program, nothing if None.
        values: Settings of the adapter.

    Raises:
        UnknownBackendError: No adapter has this name.
        MissingExtraError: Its client library is not installed.
        SettingsError: A setting is unknown, missing or wrong.
    """
    return registry().load_settings(name_or_url, environ, **values)


def open_async_backend(
    name_or_url: str, settings: Settings | None = None, /, **values: Any
) -> Adapter:
    """Make an asynchronous adapter; it connects when it is first used.

    Use it in ``async with``, or ``await adapter.close()`` at the end. What it can do is
    found out with ``isinstance`` and the protocols of :mod:`ralph_backends.ports`.

    Args:
        name_or_url: ``"fs"``, ``"sqlite:///traces.db"`` …
        settings: Ready settings, instead of keywords.
        values: Settings of the adapter; they win over the URL.

    Raises:
        UnknownBackendError: No adapter has this name.
        MissingExtraError: Its client library is not installed.
        SettingsError: A setting is unknown, missing or wrong.
    """
    return registry().open(name_or_url, settings, **values)


def open_backend(name_or_url: str, settings: Settings | None = None, /, **values: Any) -> Blocking:
    """Make an adapter with a blocking face; :func:`open_async_backend` says the rest.

    Use it in ``with``, or ``close()`` it at the end.

    .. code-block:: python

        from ralph_backends import open_backend

        with open_backend("memory") as store:
            store.put([{"any": "JSON object"}], kind="records")
    """
    return Blocking(open_async_backend(name_or_url, settings, **values))
