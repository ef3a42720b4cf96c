"""The settings of a converter."""

import hashlib
import hmac
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias, cast, get_args

__all__ = ["ActorPolicy", "ConversionSettings", "Lookup", "find"]

Lookup: TypeAlias = Mapping[str, str] | Callable[[str], str | None] | None
"""A name for an id: a map or a function; an id that it does not know gives no name."""

ActorPolicy: TypeAlias = (
    Literal["account-id", "pseudonym", "external-id", "username", "mbox", "mbox_sha1sum"]
    | Callable[[str], str | Mapping[str, Any] | None]
)
"""How a statement names a person.

``account-id``
    The user id as the name of an account on the platform.
``pseudonym``
    A UUID made of it with a key (HMAC-SHA256): raw ids never leave.
``external-id``
    What ``external_ids`` knows as the name of the account.
``username``
    The username as the name of the account.
``mbox``, ``mbox_sha1sum``
    The address that ``emails`` knows, or the SHA-1 of its whole ``mailto:`` IRI.
a function
    Called with the user id as text, or ``username:ada`` where the log has no id; gives the
    name of the account or a whole agent, ``None`` for nobody it knows.
"""

_POLICIES = frozenset(get_args(get_args(ActorPolicy)[0]))


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
    """Namespace of the statement ids; by default made from ``platform_url``, or from
    ``secret`` where actors are pseudonyms."""

    platform_name: str = "Open edX"
    """``context.platform`` of the statements."""

    xapi_version: Literal["1.0.3", "2.0"] = "1.0.3"
    """The specification that the statements follow, and say so in ``version``."""

    validate: Literal["both", "source", "none"] = "both"
    """What is checked: events and statements, events alone, or nothing of them."""

    compat: Literal["erb"] | None = None
    """``"erb"``: identifiers and shapes as event-routing-backends writes them, as far as
    they are valid; its statement ids need the policy ``external-id``."""

    actor: ActorPolicy = "account-id"
    """How a statement names a person."""

    secret: str | bytes | None = field(default=None, repr=False)
    """The key of the pseudonyms. Whoever has it can find out who is who."""

    anonymous: Literal["anonymous", "session"] = "anonymous"
    """One account for everybody who is not logged in, or one for each of their sessions."""

    on_unknown_actor: Literal["error", "pseudonym", "skip"] = "error"
    """Where a lookup does not know a person: a ``ConversionError``, a pseudonym, or a
    ``NotConvertedError``."""

    user_ids: Lookup = field(default=None, repr=False)
    """Username → user id, for old events that know only the former."""

    usernames: Lookup = field(default=None, repr=False)
    """User id → username, for the policy ``username``."""

    external_ids: Lookup = field(default=None, repr=False)
    """User id (or ``username:ada``) → the platform's external id."""

    emails: Lookup = field(default=None, repr=False)
    """User id (or ``username:ada``) → e-mail address."""

    language: str = "en"
    """The tag of every language map, but where the language of the course is known."""

    course_languages: Lookup = None
    """Course key → language tag; also in ``context.language``."""

    course_names: Lookup = None
    """Course key → name."""

    block_names: Lookup = None
    """Usage key → name."""

    learner_text: bool = False
    """Keep text that learners type outside of answers to problems: posts, notes, essays."""

    redact_urls: bool = True
    """Replace people's names and e-mail addresses in URLs by ``_``."""

    video_user_agent: bool = True
    """Keep the user agent in the ``initialized`` statement of a video."""

    namespace: uuid.UUID = field(init=False, repr=False)
    """:attr:`uuid_namespace`, or the one made in its place."""

    def __post_init__(self) -> None:
        """Check and complete the settings.

        Raises:
            ValueError: ``platform_url`` is no http(s) URL, ``language`` no language tag,
                ``uuid_namespace`` no UUID, a choice is none of those there are, or
                pseudonyms have no secret.
        """
        from pydantic import TypeAdapter  # noqa: PLC0415 - pydantic only when settings are made

        from ralph_models.types import Irl, LanguageTag  # noqa: PLC0415

        url = self.platform_url.rstrip("/")
        if not url.startswith(("http://", "https://")):
            message = f"platform_url must be an http(s) URL, not {self.platform_url!r}"
            raise ValueError(message)
        TypeAdapter[str](Irl).validate_python(url)
        TypeAdapter[str](LanguageTag).validate_python(self.language)
        self._check_choices()
        object.__setattr__(self, "platform_url", url)
        object.__setattr__(self, "namespace", self._namespace())

    def keyed(self, name: str) -> bytes:
        """Give the HMAC-SHA256 of a name with the secret."""
        secret = self.secret or b""
        key = secret.encode() if isinstance(secret, str) else secret
        return hmac.new(key, name.encode(), hashlib.sha256).digest()

    @property
    def pseudonymous(self) -> bool:
        """Whether ids may not give away who a pseudonym is."""
        return "pseudonym" in (self.actor, self.on_unknown_actor)

    def _namespace(self) -> uuid.UUID:
        given = self.uuid_namespace
        if isinstance(given, uuid.UUID):
            return given
        if given is not None:
            return uuid.UUID(given)
        if self.pseudonymous:
            return uuid.UUID(bytes=self.keyed("namespace")[:16])
        return uuid.uuid5(uuid.NAMESPACE_URL, self.platform_url)

    def _check_choices(self) -> None:
        choices: dict[str, tuple[object, frozenset[object]]] = {
            "xapi_version": (self.xapi_version, frozenset({"1.0.3", "2.0"})),
            "validate": (self.validate, frozenset({"both", "source", "none"})),
            "compat": (self.compat, frozenset({None, "erb"})),
            "anonymous": (self.anonymous, frozenset({"anonymous", "session"})),
            "on_unknown_actor": (self.on_unknown_actor, frozenset({"error", "pseudonym", "skip"})),
        }
        if not callable(self.actor):
            choices["actor"] = (self.actor, cast("frozenset[object]", _POLICIES))
        for name, (value, allowed) in choices.items():
            if value not in allowed:
                names = ", ".join(sorted(map(repr, allowed)))
                message = f"{name} must be one of {names}, not {value!r}"
                raise ValueError(message)
        if self.pseudonymous and not self.secret:
            message = "pseudonyms need a secret"
            raise ValueError(message)
