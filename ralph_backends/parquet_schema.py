"""Statements as flat rows of Apache Arrow: the schema of the ``parquet`` adapter.

One row a statement. The columns hold what is counted and grouped most; ``text`` has the whole
statement, so that nothing is lost. A column is null where a statement has no such value.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, cast

import pyarrow as pa

from ralph_backends.queries import micros
from ralph_backends.records import AnyRecord, decode, encode

__all__ = ["RECORDS", "STATEMENTS", "flatten", "to_arrow"]

# it has no annotations
arrow: Any = pa

_MOMENT = arrow.timestamp("us", tz="UTC")
_LIST = arrow.list_(arrow.string())

_COLUMNS: Mapping[str, tuple[Any, str]] = {
    "id": (arrow.string(), "The id, in lower case."),
    "timestamp": (_MOMENT, "When it happened."),
    "stored": (_MOMENT, "When the first store took it."),
    "actor_type": (arrow.string(), "`Agent` or `Group`."),
    "actor_name": (arrow.string(), "The name of the actor."),
    "actor_mbox": (arrow.string(), "Its address, with `mailto:`."),
    "actor_mbox_sha1sum": (arrow.string(), "The digest of its address."),
    "actor_openid": (arrow.string(), "Its OpenID."),
    "actor_account_home_page": (arrow.string(), "The system of its account."),
    "actor_account_name": (arrow.string(), "Its name in that system."),
    "verb_id": (arrow.string(), "The IRI of the verb."),
    "verb_display": (arrow.string(), "The verb in English, else in the language given first."),
    "object_type": (
        arrow.string(),
        "`Activity`, `Agent`, `Group`, `StatementRef`, `SubStatement`.",
    ),
    "object_id": (arrow.string(), "The IRI of the activity, or the id of the statement."),
    "object_name": (arrow.string(), "The name of the activity or agent, as `verb_display`."),
    "object_definition_type": (arrow.string(), "The IRI of the type of the activity."),
    "object_extensions": (arrow.string(), "Extensions of the activity, JSON."),
    "result_score_scaled": (arrow.float64(), "The score, from -1 to 1."),
    "result_score_raw": (arrow.float64(), "The score."),
    "result_score_min": (arrow.float64(), "The lowest score."),
    "result_score_max": (arrow.float64(), "The highest score."),
    "result_success": (arrow.bool_(), "Whether it was successful."),
    "result_completion": (arrow.bool_(), "Whether it was completed."),
    "result_response": (arrow.string(), "The response."),
    "result_duration": (arrow.string(), "The duration, ISO 8601."),
    "result_extensions": (arrow.string(), "Extensions of the result, JSON."),
    "context_registration": (arrow.string(), "The registration, in lower case."),
    "context_platform": (arrow.string(), "The platform."),
    "context_language": (arrow.string(), "The language, a tag."),
    "context_parent": (_LIST, "IRIs of the parents."),
    "context_grouping": (_LIST, "IRIs of the groupings."),
    "context_category": (_LIST, "IRIs of the categories."),
    "context_other": (_LIST, "IRIs of the other activities."),
    "context_extensions": (arrow.string(), "Extensions of the context, JSON."),
    "text": (arrow.string(), "The whole statement, JSON as it was put."),
}

STATEMENTS: Any = arrow.schema(
    [arrow.field(name, kind, metadata={"doc": doc}) for name, (kind, doc) in _COLUMNS.items()]
)
"""The columns of statements, each with its meaning in the metadata of the field (``doc``)."""

RECORDS: Any = arrow.schema(
    [arrow.field("text", arrow.string(), metadata={"doc": "The record, JSON."})]
)
"""The one column of records that are no statements."""


def to_arrow(statements: Iterable[AnyRecord]) -> Any:
    """Give statements as a table with the columns of :data:`STATEMENTS`.

    ``polars.from_arrow``, ``duckdb.from_arrow`` and ``table.to_pandas()`` go on from there.
    Statements are not validated: a value of another type than its column's is null.

    Args:
        statements: Mappings, models, or JSON text.

    Raises:
        ValueError: One is no JSON object.
    """
    texts = (encode(one) for one in statements)
    return arrow.Table.from_pylist([flatten(decode(one), one) for one in texts], schema=STATEMENTS)


def flatten(statement: Mapping[str, Any], text: bytes) -> dict[str, Any]:
    """Give the row of a statement; columns that it has no value for are left out.

    Args:
        statement: The statement.
        text: The same as JSON.
    """
    row = {
        "id": _lower(_text(statement.get("id"))),
        "timestamp": _moment(statement.get("timestamp")),
        "stored": _moment(statement.get("stored")),
        **_actor(_object(statement, "actor")),
        "verb_id": _text(_object(statement, "verb").get("id")),
        "verb_display": _in_english(_object(statement, "verb").get("display")),
        **_target(_object(statement, "object")),
        **_result(_object(statement, "result")),
        **_context(_object(statement, "context")),
        "text": text.decode(errors="replace"),
    }
    return {name: value for name, value in row.items() if value is not None}


def _actor(actor: Mapping[str, Any]) -> dict[str, Any]:
    account = _object(actor, "account")
    identifiers = ("name", "mbox", "mbox_sha1sum", "openid")
    return {
        "actor_type": _text(actor.get("objectType", "Agent" if actor else None)),
        **{f"actor_{name}": _text(actor.get(name)) for name in identifiers},
        "actor_account_home_page": _text(account.get("homePage")),
        "actor_account_name": _text(account.get("name")),
    }


def _target(target: Mapping[str, Any]) -> dict[str, Any]:
    definition = _object(target, "definition")
    name = target.get("name")
    return {
        "object_type": _text(target.get("objectType", "Activity" if target else None)),
        "object_id": _text(target.get("id")),
        "object_name": _in_english(definition.get("name")) if name is None else _text(name),
        "object_definition_type": _text(definition.get("type")),
        "object_extensions": _json(definition.get("extensions")),
    }


def _result(result: Mapping[str, Any]) -> dict[str, Any]:
    score = _object(result, "score")
    parts = ("scaled", "raw", "min", "max")
    flags = ("success", "completion")
    return {
        **{f"result_score_{name}": _number(score.get(name)) for name in parts},
        **{f"result_{name}": _flag(result.get(name)) for name in flags},
        "result_response": _text(result.get("response")),
        "result_duration": _text(result.get("duration")),
        "result_extensions": _json(result.get("extensions")),
    }


def _context(context: Mapping[str, Any]) -> dict[str, Any]:
    activities = _object(context, "contextActivities")
    groups = ("parent", "grouping", "category", "other")
    return {
        "context_registration": _lower(_text(context.get("registration"))),
        "context_platform": _text(context.get("platform")),
        "context_language": _text(context.get("language")),
        **{f"context_{name}": _ids(activities.get(name)) for name in groups},
        "context_extensions": _json(context.get("extensions")),
    }


def _object(parent: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = parent.get(key)
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else {}


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    # Arrow has no half of a surrogate pair
    return value.encode("utf-8", "replace").decode()


def _lower(value: str | None) -> str | None:
    return None if value is None else value.lower()


def _number(value: object) -> float | None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(cast("float", value)) if number else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _json(value: object) -> str | None:
    return None if value is None else json.dumps(value, separators=(",", ":"))


def _moment(value: object) -> int | None:
    """Read a timestamp; one that a clock can not show (a leap second) is as good as none."""
    try:
        return micros(value) if isinstance(value, str) else None
    except (ValueError, OverflowError):
        return None


def _in_english(value: object) -> str | None:
    """Choose from a language map."""
    if not isinstance(value, Mapping):
        return None
    names = cast("Mapping[str, Any]", value)
    english = (tag for tag in names if tag.lower().partition("-")[0] == "en")
    return _text(names.get(next(english, next(iter(names), ""))))


def _ids(value: object) -> list[str] | None:
    """Give the ids of activities, which may be one alone."""
    some = cast("list[object]", value) if isinstance(value, list) else [value]
    objects = [cast("Mapping[str, Any]", one) for one in some if isinstance(one, Mapping)]
    found = [one["id"] for one in objects if isinstance(one.get("id"), str)]
    return found or None
