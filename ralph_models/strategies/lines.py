"""Lines of tracking logs, some of them broken as in real logs."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from ralph_models.reading import MAX_DEPTH
from ralph_models.strategies.draw import Draw, strategy
from ralph_models.strategies.mixtures import any_event

__all__ = ["BREAKAGES", "log_lines"]

_SHARES: Final = 1000


def _with_key(text: bytes) -> Callable[[bytes, Draw], bytes]:
    """Add a member that makes the line unreadable."""
    return lambda line, _: line[:-1] + b', "label": ' + text + b"}"


def _cut(line: bytes, draw: Draw) -> bytes:
    return line[: draw.integer(1, len(line) - 1)]


def _without_time(line: bytes, draw: Draw) -> bytes:
    del draw
    event: dict[str, Any] = json.loads(line)
    del event["time"]
    return json.dumps(event).encode()


def _instead(text: bytes) -> Callable[[bytes, Draw], bytes]:
    return lambda _line, _draw: text


BREAKAGES: Final[Mapping[str, Callable[[bytes, Draw], bytes]]] = {
    "cut": _cut,
    "blank": _instead(b""),
    "spaces": _instead(b"   "),
    "NUL bytes": _instead(b"\0" * 40),
    "comment": _instead(b"# rotated by logrotate"),
    "null": _instead(b"null"),
    "number": _instead(b"42"),
    "string": _instead(b'"page_close"'),
    "array": _instead(b"[]"),
    "empty object": _instead(b"{}"),
    "no JSON but Python": _instead(b"{'event_type': 'page_close'}"),
    "two in one": lambda line, _: line + line,
    "not UTF-8": _with_key(b'"\xe9l\xe8ve"'),
    "not a number": _with_key(b"NaN"),
    "beyond binary64": _with_key(b"1e999"),
    "too deep": _with_key(b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1)),
    "no time": _without_time,
}
"""What happens to lines, each with the function that does it to a good one."""


def log_lines(*, broken: float = 0.0) -> SearchStrategy[bytes]:
    """Make lines as in ``tracking.log``, without the line feed.

    Args:
        broken: The share of lines that no model reads, from 0 to 1.

    Raises:
        InvalidArgument: The share is no share.
    """
    if not 0 <= broken <= 1:
        message = f"broken is a share from 0 to 1, not {broken!r}"
        raise InvalidArgument(message)

    def line(draw: Draw) -> bytes:
        good = json.dumps(any_event(draw)).encode()
        if draw.integer(0, _SHARES - 1) < _SHARES - round(_SHARES * broken):
            return good
        return draw.choice(list(BREAKAGES.values()))(good, draw)

    return strategy("log_lines", line, **({"broken": broken} if broken else {}))
