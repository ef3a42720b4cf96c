"""From JSON to the most specific statement model."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, cast

from pydantic import ValidationError

from ralph_models.reading import MAX_DEPTH, read_json, refuse
from ralph_models.xapi.lms import LMSRegisteredCourse, LMSUnregisteredCourse
from ralph_models.xapi.navigation import PageTerminated, PageViewed
from ralph_models.xapi.pins import pinned
from ralph_models.xapi.statement import Statement
from ralph_models.xapi.video import (
    VideoCompleted,
    VideoEnableClosedCaptioning,
    VideoInitialized,
    VideoPaused,
    VideoPlayed,
    VideoScreenChangeInteraction,
    VideoSeeked,
    VideoTerminated,
    VideoVolumeChangeInteraction,
)

__all__ = ["STATEMENTS", "parse_statement"]

STATEMENTS: tuple[type[Statement], ...] = (
    LMSRegisteredCourse,
    LMSUnregisteredCourse,
    PageTerminated,
    PageViewed,
    VideoCompleted,
    VideoEnableClosedCaptioning,
    VideoInitialized,
    VideoPaused,
    VideoPlayed,
    VideoScreenChangeInteraction,
    VideoSeeked,
    VideoTerminated,
    VideoVolumeChangeInteraction,
)
"""The models of profiles; of several with the same constants the first that fits wins."""


def parse_statement(
    data: bytes | str | Mapping[str, Any], *, duplicates: Literal["last", "error"] = "last"
) -> Statement:
    """Read a statement as the most specific model that takes it.

    Args:
        data: JSON text, or an object that has been decoded.
        duplicates: What to do with a key that an object repeats: the last one wins, or
            it is an error.

    Raises:
        ValidationError: It is no statement of xAPI 1.0.3.
    """
    if isinstance(data, (bytes, str)):
        root = read_json(data, duplicates=duplicates)
    else:
        root = _plain(data)
    if isinstance(root, dict):
        statement = cast("dict[str, Any]", root)
        for model in _index().get(_key(statement), ()):
            if model.__template__ is None or model.__template__.fits(statement):
                try:
                    return model.__pydantic_validator__.validate_python(statement)
                except ValidationError:
                    continue
    return Statement.__pydantic_validator__.validate_python(root)


@cache
def _index() -> Mapping[tuple[object, object], tuple[type[Statement], ...]]:
    """List the models by their constants: verb and type of activity."""
    index: defaultdict[tuple[object, object], tuple[type[Statement], ...]] = defaultdict(tuple)
    for model in STATEMENTS:
        constants = pinned(model)
        key = (constants["verb", "id"], constants.get(("object", "definition", "type")))
        index[key] += (model,)
    return dict(index)


def _key(statement: dict[str, Any]) -> tuple[str, str]:
    """Read what an index of models needs from any JSON object."""
    verb = _text(statement.get("verb"), "id")
    activity = statement.get("object")
    definition = activity.get("definition") if isinstance(activity, dict) else None
    return verb, _text(definition, "type")


def _text(part: object, key: str) -> str:
    value = cast("dict[str, object]", part).get(key) if isinstance(part, dict) else None
    return value if isinstance(value, str) else ""


def _plain(root: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give an object as dicts and lists, unchanged if it is; refuse endless nesting."""
    if type(root) is not dict or not _is_plain(root, MAX_DEPTH):
        return cast("dict[str, Any]", _copy(root, MAX_DEPTH))
    return root


def _is_plain(value: dict[str, Any] | list[Any], depth: int) -> bool:
    """Tell if there are dicts, lists and scalars alone, not too deep."""
    if depth < 0:
        return False
    for item in value.values() if type(value) is dict else value:
        kind = type(item)
        if kind in _SCALARS:
            continue
        if kind is dict or kind is list:
            if not _is_plain(item, depth - 1):
                return False
        elif isinstance(item, Mapping):
            return False
    return True


_SCALARS = frozenset({str, int, float, bool, type(None)})


def _copy(value: Any, depth: int) -> Any:
    """Copy mappings into dicts, down to the depth that is allowed."""
    if not isinstance(value, (Mapping, list)):
        return value
    if depth < 0:
        refuse(f"nested more than {MAX_DEPTH} levels deep", kind="json_depth")
    if isinstance(value, list):
        return [_copy(item, depth - 1) for item in cast("list[Any]", value)]
    items = cast("Mapping[Any, Any]", value).items()
    return {key: _copy(item, depth - 1) for key, item in items}
