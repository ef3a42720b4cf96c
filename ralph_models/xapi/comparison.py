"""When two statements say the same.

A statement, once sent, does not change: the same id with other content is a conflict,
with equal content it is nothing new. What counts as equal:
`xAPI 1.0.3, part two, section 2.3.1
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#231-statement-immutability>`_.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias, cast

from ralph_models.reading import read_json
from ralph_models.types import JsonValue
from ralph_models.xapi.part import as_list
from ralph_models.xapi.statement import Statement

__all__ = ["equivalent", "instant"]

_SET_BY_STORES = ("id", "authority", "stored", "timestamp", "version")


def equivalent(
    a: Statement | Mapping[str, Any] | bytes | str, b: Statement | Mapping[str, Any] | bytes | str
) -> bool:
    """Tell if two valid statements are equal in the sense of the specification.

    Left aside are, in a SubStatement too:

    * ``id``, ``authority``, ``stored``, ``timestamp`` and ``version`` of the statement,
      where one side lacks them, because a record store may set them;
    * definitions of activities, and ``display`` of verbs;
    * the order of group members, and one context activity against a list of it;
    * offset, format and final zeros of timestamps: instants are compared, to the last
      digit; a timestamp without offset is in UTC;
    * the part of a duration's seconds below 0.01, which is cut off and not rounded;
    * case where the format has none: domains of e-mail addresses, language tags, UUIDs,
      hexadecimal digits of hashes;
    * an ``objectType`` that is the default, and how a number is written: 1 is 1.0.

    Everything else counts: the order of attachments and of context activities, the
    spelling of IRIs, an empty object against none, each extension.

    Args:
        a: A statement, as a model, as its JSON object or as JSON text. An object is not
            validated, text is.
        b: Another one.

    Raises:
        ValidationError: A text is no statement.
    """
    first, second = (_statement(value) for value in (a, b))
    for key in _SET_BY_STORES:
        if key not in first or key not in second:
            first.pop(key, None)
            second.pop(key, None)
    return first == second


Canon: TypeAlias = Callable[[Any], Any]
"""Turns a JSON value into one that is equal to all that mean the same."""


def _exact(value: JsonValue) -> Any:
    """Keep a JSON value apart from all others, but 1 equal to 1.0."""
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, dict):
        return {key: _exact(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_exact(item) for item in value]
    return value


def _part(default: str | None = None, **members: Canon) -> Canon:
    """Make the canon of an object from those of its members; the others stay exact.

    Args:
        default: The ``objectType`` of one that has none.
        members: The canon of each member that does not stay as it is.
    """
    exact: Canon = _exact

    def canon(value: Mapping[str, Any]) -> dict[str, Any]:
        part = {key: members.get(key, exact)(item) for key, item in value.items()}
        if default is not None:
            part.setdefault("objectType", default)
        return {key: item for key, item in part.items() if item is not _IGNORED}

    return canon


_IGNORED = object()


def _ignored(_: Any) -> Any:
    return _IGNORED


def _lower(value: str) -> str:
    return value.lower()


def _mbox(value: str) -> str:
    local, _, domain = value.rpartition("@")
    return f"{local}@{domain.lower()}"


def _language_map(value: Mapping[str, str]) -> list[tuple[str, str]]:
    # pairs: a map may have one tag twice, in different case
    return sorted((tag.lower(), text) for tag, text in value.items())


# starts nowhere within digits, so that long text is read once
_SECONDS = re.compile(r"(?<![0-9])([0-9]++)[.,]([0-9]++)S$")


def _duration(value: str) -> str:
    """Cut the seconds below 0.01, without rounding."""
    match = _SECONDS.search(value)
    if match is None:
        return value
    whole, fraction = match[1], match[2][:2].rstrip("0")
    return f"{value[: match.start()]}{whole}{'.' if fraction else ''}{fraction}S"


_INSTANT = re.compile(
    r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})T([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,]([0-9]+))?)?"
    r"(?:Z|([+-])([0-9]{2})(?::?([0-9]{2}))?)?"
)

_DAYS_OF_400_YEARS = 146_097


def instant(value: str) -> Any:
    """Give a timestamp in a form that compares as time does; without offset it is UTC.

    Seconds stay beside the minutes, so that a leap second is none of the next minute.
    """
    match = _INSTANT.fullmatch(value)
    if match is None:
        return value
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    # the calendar repeats after 400 years, and date knows neither year 0 nor 10000
    cycles, year = divmod(year, 400)
    days = cycles * _DAYS_OF_400_YEARS + date(year + 400, month, day).toordinal()
    offset = int(match[9] or 0) * 60 + int(match[10] or 0)
    minutes = (days * 24 + hour) * 60 + minute - (-offset if match[8] == "-" else offset)
    return minutes, second, (match[7] or "").rstrip("0")


def _members(value: list[Mapping[str, Any]]) -> list[Any]:
    return sorted((_agent(member) for member in value), key=_sort_key)


def _sort_key(value: dict[str, Any]) -> str:
    # the keys at every depth: those of an account come in any order too
    return json.dumps(value, sort_keys=True)


def _each(canon: Canon) -> Canon:
    """Make the canon of a list, whose order counts, from that of its items."""
    return lambda value: [canon(item) for item in value]


def _activities(value: Any) -> list[Any]:
    several = as_list(value)
    return [_activity(activity) for activity in several]


def _actor(value: Mapping[str, Any]) -> Any:
    return _group(value) if value.get("objectType") == "Group" else _agent(value)


def _object(value: Mapping[str, Any]) -> Any:
    return _OBJECTS.get(value.get("objectType", "Activity"), _part())(value)


_agent = _part("Agent", mbox=_mbox, mbox_sha1sum=_lower)
_group = _part("Group", mbox=_mbox, mbox_sha1sum=_lower, member=_members)
_activity = _part("Activity", definition=_ignored)
_reference = _part("StatementRef", id=_lower)
_context_activities = _part(
    parent=_activities, grouping=_activities, category=_activities, other=_activities
)
_common: dict[str, Canon] = {
    "actor": _actor,
    "verb": _part(display=_ignored),
    "object": _object,
    "result": _part(duration=_duration),
    "context": _part(
        registration=_lower,
        instructor=_actor,
        team=_actor,
        contextActivities=_context_activities,
        language=_lower,
        statement=_reference,
        contextAgents=_each(_part("contextAgent", agent=_agent)),
        contextGroups=_each(_part("contextGroup", group=_group)),
    ),
    "timestamp": instant,
    "attachments": _each(_part(display=_language_map, description=_language_map, sha2=_lower)),
}
_statement_object = _part(None, id=_lower, authority=_actor, stored=instant, **_common)
_OBJECTS: Mapping[str, Canon] = {
    "Activity": _activity,
    "Agent": _agent,
    "Group": _group,
    "StatementRef": _reference,
    "SubStatement": _part("SubStatement", **_common),
}


def _statement(value: Statement | Mapping[str, Any] | bytes | str) -> dict[str, Any]:
    if isinstance(value, (bytes, str)):
        value = Statement.model_validate(read_json(value))
    plain = value.to_dict() if isinstance(value, Statement) else value
    return cast("dict[str, Any]", _statement_object(plain))
