"""The ids of statements and registrations: functions of the event and the settings alone."""

import hashlib
from typing import Any

from ralph_convert.edx_to_xapi.moments import instant_of
from ralph_convert.fragments import canonical_bytes, canonical_json, quote
from ralph_convert.settings import ConversionSettings

__all__ = [
    "id_end",
    "id_part",
    "id_start",
    "keyed_uuid",
    "registration_of",
    "statement_id",
    "uuid_of",
]

_VARIANT = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))


def uuid_of(name: bytes) -> str:
    """Give the text of a UUID of version 5 (RFC 9562, section 5.5).

    Args:
        name: The bytes of the namespace, then the name.
    """
    digest = hashlib.sha1(name, usedforsecurity=False).hexdigest()
    return (
        f"{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-"
        f"{_VARIANT[digest[16]]}{digest[17:20]}-{digest[20:32]}"
    )


def keyed_uuid(settings: ConversionSettings, *parts: str) -> str:
    """Give a UUID of parts that nobody can find out without the secret."""
    digest = settings.keyed(canonical_json(parts)).hex()
    return f"{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}"


def registration_of(
    settings: ConversionSettings, identity: str | None, actor: str, course: str | None
) -> str | None:
    """Give the registration: one for each learner and course, none for nobody."""
    if not course or identity is None:
        return None
    key = f'["registration",{actor},{quote(course)}]'
    return uuid_of(settings.namespace.bytes + key.encode())


def id_start(settings: ConversionSettings, actor: str) -> bytes:
    """Give the namespace and the start of an id's name: the actor."""
    # joined, not formatted: what is no text is an error
    return settings.namespace.bytes + ('["1",' + actor + ",").encode()


def id_part(value: str | None) -> bytes:
    """Give a part of an id's name."""
    return b"null," if value is None else f"{quote(value)},".encode()


def id_end(child: str | None) -> bytes:
    """Give the end of an id's name: which part of the event the statement is about."""
    return b",null]" if child is None else f",{quote(child)}]".encode()


def statement_id(payload: Any, time: str, session: bytes, end: bytes, *first: bytes) -> str:
    """Give the id of a statement: a function of the event and the settings alone.

    Args:
        payload: The payload as a JSON value.
        time: The time of the event, as it came.
        session: The session, and
        end: which part of the event it is about: parts of the name that come last.
        first: The parts that come first: namespace and actor, verb, object, name.
    """
    instant = ('"' + instant_of(time) + '",').encode()
    return uuid_of(b"".join((*first, instant, session, canonical_bytes(payload), end)))
