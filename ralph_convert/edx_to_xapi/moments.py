"""When an event happened: the timestamp of a statement, and the instant in its id."""

import re
from datetime import UTC, datetime
from typing import Final

from dateutil import parser

__all__ = ["instant_of", "timestamp_of"]

_RFC_3339 = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?P<offset>[Zz]|[+-]\d\d:\d\d)?"
)
_USUAL: Final = len("2024-03-04T10:15:30.123456+00:00")


def timestamp_of(time: str) -> str:
    """Give the time as it came if it has an offset; without one it is UTC.

    Raises:
        ValueError: It is no time.
    """
    if len(time) == _USUAL and time.endswith("+00:00") and time[10] == "T":
        return time
    match = _RFC_3339.fullmatch(time)
    offset = match["offset"] if match else None
    if match and time[10] in "Tt":
        if offset is None:
            return f"{time}Z"
        if offset != "-00:00":
            return time
    return instant_of(time)


def instant_of(time: str) -> str:
    """Give the instant in UTC, with six decimals.

    Raises:
        ValueError: It is no time.
    """
    if len(time) == _USUAL and time.endswith("+00:00"):
        return f"{time[:26]}Z"
    try:
        found = datetime.fromisoformat(time)
    except ValueError:
        found = parser.isoparse(time)
    found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    return f"{found.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"
