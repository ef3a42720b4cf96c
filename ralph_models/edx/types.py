"""The types that only Open edX events have."""

import sys
from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeAlias, cast

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeAliasType

from ralph_models.reading import MAX_DEPTH
from ralph_models.types import JsonValue, TextFormat, check_json

__all__ = ["EventTime", "Integer", "JsonObject", "LogValue", "RequestPath"]

_LARGEST: Final = sys.float_info.max

_TEXT_ONLY: Final = frozenset({str})

_MANY: Final = 10_000
"""Members of a value that may contain itself."""

_DATE: Final = (
    r"(?:[12][0-9]{3}-(?:"
    r"(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    r"|(?:0[13-9]|1[0-2])-(?:29|30)"
    r"|(?:0[13578]|1[02])-31)"
    # 29 February of a leap year
    r"|(?:[12][0-9](?:0[48]|[2468][048]|[13579][26])|(?:1[26]|2[048])00)-02-29)"
)
_CLOCK: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?"
_OFFSET: Final = r"(?:Z|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])?"

EventTime = TypeAliasType(
    "EventTime",
    Annotated[
        str,
        TextFormat(
            "event_time",
            "not a date and time of the years 1000 to 2999, like 2023-05-23T13:53:13.461000+00:00",
            f"{_DATE}[T ]{_CLOCK}{_OFFSET}",
        ),
    ],
)
"""When an event happened: a real date and time of ISO 8601; UTC where it has no offset."""

RequestPath = TypeAliasType(
    "RequestPath",
    Annotated[
        str,
        TextFormat("request_path", "not the path of a request, which begins with /", r"/(?s:.*)"),
    ],
)
"""The path of a request to the platform."""

Integer = TypeAliasType("Integer", Annotated[int, Field(ge=-(2**63), lt=2**63)])
"""A whole number that fits into 64 bits."""


@dataclass(frozen=True, slots=True)
class _LogJson:
    """Metadata of a type that takes any JSON value of a log as it is."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Check the whole value in one call."""
        inner = core_schema.any_schema() if source is JsonValue else core_schema.dict_schema()
        return core_schema.no_info_after_validator_function(
            _check, inner, serialization=core_schema.simple_ser_schema("any")
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe what the schema inside takes."""
        return handler(cast("Any", schema)["schema"])


LogValue: TypeAlias = Annotated[JsonValue, _LogJson()]
"""Any JSON value, lone surrogates included."""

JsonObject: TypeAlias = Annotated[dict[str, JsonValue], _LogJson()]
"""A free map, whose keys are data."""


def _is_plain(value: Any) -> bool:
    """Tell if a value is certainly JSON; False for one that wants a closer look."""
    members: list[Any] = [value]
    for member in members:
        kind = member.__class__
        if kind is str or kind is bool or member is None:
            continue
        if kind is dict:
            if not _TEXT_ONLY.issuperset(map(type, member)):
                return False
            members += member.values()
        elif kind is list:
            members += member
        elif not (kind is int or kind is float) or not -_LARGEST <= member <= _LARGEST:
            return False
        if len(members) > _MANY:
            return False
    return True


def _check(value: Any) -> Any:
    """Check a JSON value, and accept the lone surrogates that Python writes into logs."""
    if not _is_plain(value):
        # slower, and with the path of each fault
        check_json(_encodable(value, MAX_DEPTH))
    return value


def _encodable(value: Any, levels: int) -> Any:
    """Copy a value with its lone surrogates replaced."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if levels > 0 and isinstance(value, dict):
        pairs = cast("dict[object, object]", value).items()
        return {_encodable(key, 0): _encodable(member, levels - 1) for key, member in pairs}
    if levels > 0 and isinstance(value, list):
        return [_encodable(member, levels - 1) for member in cast("list[object]", value)]
    return value
