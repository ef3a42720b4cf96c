"""The settings of a converter."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

__all__ = ["ConversionSettings", "Lookup", "find"]

Lookup: TypeAlias = Mapping[str, str] | Callable[[str], str | None] | None
"""A name for an id: a map or a function; an id that it does not know gives no name."""


def find(lookup: Lookup, key: str) -> str | None:
    """Look a key up."""
    if lookup is None:
        return None
    return lookup(key) if callable(lookup) else lookup.get(key)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversionSettings:
    """What a conversion needs to know beyond the event."""

    platform_url: str
    """Base of every id, ``https://courses.example.org``; a slash at its end is dropped."""

    uuid_namespace: str | uuid.UUID | None = None
    """Namespace of the statement ids; by default made from ``platform_url``."""

    platform_name: str = "Open edX"
    """``context.platform`` of the statements."""

    language: str = "en"
    """The tag of every language map."""

    course_names: Lookup = None
    """Course key → name."""

    block_names: Lookup = None
    """Usage key → name."""

    usernames: Lookup = None
    """Username → user id, for old events that know only the former."""

    redact_urls: bool = True
    """Replace people's names and e-mail addresses in URLs by ``_``."""

    video_user_agent: bool = True
    """Keep the user agent in the ``initialized`` statement of a video."""

    namespace: uuid.UUID = field(init=False, repr=False)
    """:attr:`uuid_namespace`, or the one made from :attr:`platform_url`."""

    def __post_init__(self) -> None:
        """Check and complete the settings.

        Raises:
            ValueError: ``platform_url`` is no http(s) URL, ``language`` no language tag or
                ``uuid_namespace`` no UUID.
        """
        from pydantic import TypeAdapter  # noqa: PLC0415 - pydantic only when settings are made

        from ralph_models.types import Irl, LanguageTag  # noqa: PLC0415

        url = self.platform_url.rstrip("/")
        if not url.startswith(("http://", "https://")):
            message = f"platform_url must be an http(s) URL, not {self.platform_url!r}"
            raise ValueError(message)
        TypeAdapter[str](Irl).validate_python(url)
        TypeAdapter[str](LanguageTag).validate_python(self.language)
        object.__setattr__(self, "platform_url", url)
        namespace = self.uuid_namespace
        if namespace is None:
            namespace = uuid.uuid5(uuid.NAMESPACE_URL, url)
        elif isinstance(namespace, str):
            namespace = uuid.UUID(namespace)
        object.__setattr__(self, "namespace", namespace)
