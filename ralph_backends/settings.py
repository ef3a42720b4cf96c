"""Settings of adapters: frozen dataclasses, from keywords, a URL or the environment.

An adapter declares its fields with their meaning and a default; types are checked by
pydantic, which reads numbers and booleans from text. A field whose metadata says
``secret`` never shows in a ``repr``, nor does the password of a URL.
"""

import dataclasses
import difflib
import re
from collections.abc import Mapping
from typing import Any, ClassVar, Self
from urllib.parse import parse_qsl, unquote, urlsplit

from pydantic import TypeAdapter, ValidationError

from ralph_backends.errors import SettingsError

__all__ = ["Settings", "is_loopback", "masked", "secret"]

_PASSWORD = re.compile(r"(://[^/?#@:\s]*:)[^/?#@\s]+@")
_QUERY_SECRET = re.compile(r"(?i)([?&](?:password|passwd|token|secret|key)=)[^&#\s]*")


def masked(text: str) -> str:
    """Give a text with the passwords of the URLs in it hidden."""
    return _QUERY_SECRET.sub(r"\1***", _PASSWORD.sub(r"\1***@", text))


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine, so that what is sent does not leave it."""
    name = host.strip("[]").lower()
    return name in {"localhost", "::1"} or re.fullmatch(r"127(\.\d{1,3}){3}", name) is not None


def secret(default: Any = None) -> Any:
    """Declare a field whose value is never shown."""
    return dataclasses.field(default=default, metadata={"secret": True})


@dataclasses.dataclass(frozen=True, kw_only=True)
class Settings:
    """Base of the settings of adapters."""

    backend: ClassVar[str]
    """The name of the adapter, for messages and for ``RALPH_<NAME>_<FIELD>``."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Keep the ``repr`` that hides secrets: ``dataclass`` would write its own."""
        super().__init_subclass__(**kwargs)
        cls.__repr__ = Settings.__repr__  # type: ignore[method-assign] # see the docstring

    def __repr__(self) -> str:
        """Show the fields, without secrets."""
        shown: list[str] = []
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if field.metadata.get("secret") and value is not None:
                shown.append(f"{field.name}='***'")
            else:
                shown.append(f"{field.name}={masked(repr(value))}")
        return f"{type(self).__name__}({', '.join(shown)})"

    @classmethod
    def of(cls, name: str | None = None, /, **values: Any) -> Self:
        """Build checked settings from keywords.

        Args:
            name: The name or the alias by which the adapter is opened, which may change
                a default.
            values: Fields; numbers and booleans may be text.

        Raises:
            SettingsError: A field is unknown, missing or wrong.
        """
        name = name or cls.backend
        names = [field.name for field in dataclasses.fields(cls)]
        for given in values:
            if given not in names:
                near = difflib.get_close_matches(given, names, 1)
                hint = f"; did you mean {near[0]!r}?" if near else f"; there are {names}"
                raise SettingsError(name, given, f"there is no such setting{hint}")
        try:
            adapter: TypeAdapter[Self] = TypeAdapter(cls)
            checked = adapter.validate_python({**cls.defaults(name), **values})
        except ValidationError as error:
            first = error.errors(include_input=False, include_context=False)[0]
            field = ".".join(str(part) for part in first["loc"]) or "settings"
            # the chain would show the refused value, which may be a secret
            raise SettingsError(name, field, first["msg"]) from None
        return checked

    @classmethod
    def defaults(cls, name: str) -> Mapping[str, Any]:  # noqa: ARG003 # for subclasses
        """Give the defaults that only hold for one name or alias."""
        return {}

    @classmethod
    def from_url(cls, url: str, **values: Any) -> Self:
        """Build settings from a URL; keywords win over its query.

        Raises:
            SettingsError: The URL has an unknown or a wrong setting.
        """
        return cls.of(urlsplit(url).scheme, **{**cls.url_values(url), **values})

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """Read fields from a URL: by default host, port, username, password and the query."""
        parts = urlsplit(url)
        found: dict[str, Any] = {
            "host": parts.hostname,
            "port": parts.port,
            "username": unquote(parts.username) if parts.username else None,
            "password": unquote(parts.password) if parts.password else None,
        }
        names = {field.name for field in dataclasses.fields(cls)}
        values = {name: value for name, value in found.items() if name in names and value}
        return {**values, **dict(parse_qsl(parts.query))}

    @classmethod
    def from_env(cls, environ: Mapping[str, str], name: str | None = None, **values: Any) -> Self:
        """Build settings from ``RALPH_<NAME>_<FIELD>``; keywords win over the environment.

        Args:
            environ: The variables, ``os.environ`` at the edge of a program.
            name: The name or alias of the adapter.
            values: Fields.

        Raises:
            SettingsError: A variable has a wrong value.
        """
        name = name or cls.backend
        found: dict[str, Any] = {}
        for field in dataclasses.fields(cls):
            variable = f"RALPH_{name}_{field.name}".upper()
            if variable in environ:
                found[field.name] = environ[variable]
        return cls.of(name, **{**found, **values})
