"""What the specification says a statement should be, where it does not say it must.

A statement with warnings is valid. The rules are those of `xAPI 1.0.3, part two
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md>`_ with the word "should".
"""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, TypeAlias, cast

from ralph_models.findings import Finding
from ralph_models.vocabulary import activity_types
from ralph_models.xapi.activity import Activity, ActivityDefinition, InteractionComponent
from ralph_models.xapi.actor import Group
from ralph_models.xapi.attachment import Attachment
from ralph_models.xapi.comparison import instant
from ralph_models.xapi.context import Context, ContextActivities
from ralph_models.xapi.part import Part
from ralph_models.xapi.result import Result
from ralph_models.xapi.statement import Statement, SubStatement
from ralph_models.xapi.verb import Verb

__all__ = ["warnings_of"]

_Path: TypeAlias = tuple[str | int, ...]
_Check: TypeAlias = Callable[[Any, _Path], Iterator[Finding]]

_SHA2 = re.compile("(?:[0-9A-Fa-f]{56}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{96}|[0-9A-Fa-f]{128})")
_LEAP_SECOND = re.compile(r"[0-9]{4}-?[0-9]{2}-?[0-9]{2}T[0-9]{2}:?[0-9]{2}:?60")
_OFFSET = re.compile(r"Z|T[^+-]*[+-]")
_LANGUAGE_MAPS = ("display", "name", "description")


def warnings_of(statement: Statement, *, now: datetime | None = None) -> list[Finding]:
    """Find what a valid statement should not have, or should have and lacks.

    Args:
        statement: The statement, which is left as it is.
        now: The time against which a timestamp is in the future; by default the clock's.
    """
    limit = instant((now or datetime.now(UTC)).isoformat())
    found = list(_future(statement, limit))
    for path, part in _parts(statement, ()):
        for kind, check in _CHECKS:
            if isinstance(part, kind):
                found += check(part, path)
    return found


def _parts(part: Part, path: _Path) -> Iterator[tuple[_Path, Part]]:
    """Walk over all parts of a part, itself first."""
    yield path, part
    for name, value in part:
        if isinstance(value, Part):
            yield from _parts(value, (*path, name))
        elif isinstance(value, list):
            for number, item in enumerate(cast("list[object]", value)):
                if isinstance(item, Part):
                    yield from _parts(item, (*path, name, number))


def _future(statement: Statement, limit: Any) -> Iterator[Finding]:
    if statement.timestamp is not None and instant(statement.timestamp) > limit:
        yield Finding(("timestamp",), "future_timestamp", "lies in the future", 14)


def _times(part: Statement | SubStatement, path: _Path) -> Iterator[Finding]:
    for name in ("timestamp", "stored"):
        text = getattr(part, name, None)
        if text is None:
            continue
        if _OFFSET.search(text) is None:
            yield Finding((*path, name), "no_offset", "should say its offset from UTC", 36)
        if _LEAP_SECOND.match(text):
            yield Finding((*path, name), "leap_second", "is a leap second, if it exists", 39)


def _empty(part: Part, path: _Path) -> Iterator[Finding]:
    if path and not part.model_fields_set:
        yield Finding(path, "empty_object", "an empty object says nothing", 8)


def _languages(part: Part, path: _Path) -> Iterator[Finding]:
    for name in _LANGUAGE_MAPS:
        texts: Any = getattr(part, name, None)
        if texts is None or isinstance(texts, str):
            continue
        if not texts:
            yield Finding((*path, name), "empty_object", "an empty language map says nothing", 8)
        for tag in texts:
            yield from _language(tag, (*path, name, tag))


def _language(tag: str, path: _Path) -> Iterator[Finding]:
    # only here: most programs look no language up
    import langcodes  # noqa: PLC0415

    if not langcodes.tag_is_valid(tag):
        message = f"{tag!r} is not a language of the registry"
        yield Finding(path, "unknown_language", message, 27)


def _context_language(context: Context, path: _Path) -> Iterator[Finding]:
    if context.language is not None:
        yield from _language(context.language, (*path, "language"))


def _authority(statement: Statement, path: _Path) -> Iterator[Finding]:
    pair = statement.authority
    if isinstance(pair, Group) and all(agent.account is None for agent in pair.member or ()):
        message = "one of the two should be the OAuth consumer, an Agent with an account"
        yield Finding((*path, "authority"), "oauth_consumer", message, 16)


def _no_members(group: Group, path: _Path) -> Iterator[Finding]:
    if group.member == []:
        yield Finding((*path, "member"), "no_members", "the list of members is empty", 50)


def _no_display(verb: Verb, path: _Path) -> Iterator[Finding]:
    if verb.display is None:
        message = "should have a display for persons to read"
        yield Finding(path, "no_display", message, 56)


def _interaction_type(definition: ActivityDefinition, path: _Path) -> Iterator[Finding]:
    expected = activity_types.CMI_INTERACTION.iri
    if definition.interactionType is not None and definition.type != expected:
        message = f"an interaction should be of the type {expected}"
        yield Finding((*path, "type"), "interaction_activity_type", message, 69)


def _blanks(component: InteractionComponent, path: _Path) -> Iterator[Finding]:
    if any(character.isspace() for character in component.id):
        yield Finding((*path, "id"), "blank_in_id", "should have no blanks", 71)


def _single(activities: ContextActivities, path: _Path) -> Iterator[Finding]:
    for name, value in activities:
        if isinstance(value, Activity):
            yield Finding((*path, name), "single_activity", "should be a list", 86)


def _sha2(attachment: Attachment, path: _Path) -> Iterator[Finding]:
    if _SHA2.fullmatch(attachment.sha2) is None:
        message = "should be 56, 64, 96 or 128 hexadecimal digits"
        yield Finding((*path, "sha2"), "sha2_digits", message, 89)


def _attachments_below(part: SubStatement, path: _Path) -> Iterator[Finding]:
    if part.attachments:
        message = "attachments of a SubStatement should stand at the statement"
        yield Finding((*path, "attachments"), "attachments_below", message, 91)


_CHECKS: tuple[tuple[type[Part] | tuple[type[Part], ...], _Check], ...] = (
    ((Statement, SubStatement), _times),
    ((Result, Context, ContextActivities), _empty),
    ((Verb, ActivityDefinition, InteractionComponent, Attachment), _languages),
    (Context, _context_language),
    (Statement, _authority),
    (Group, _no_members),
    (Verb, _no_display),
    (ActivityDefinition, _interaction_type),
    (InteractionComponent, _blanks),
    (ContextActivities, _single),
    (Attachment, _sha2),
    (SubStatement, _attachments_below),
)
"""Checks, and the parts that they look at."""
