"""From JSON to the most specific statement model."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Literal, cast

from pydantic import ValidationError
from pydantic_core import SchemaValidator

from ralph_models.reading import MAX_DEPTH, may_be_deep, read_json, refuse
from ralph_models.xapi.editions import EDITIONS, Edition
from ralph_models.xapi.explaining import explained
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
    data: bytes | str | Mapping[str, Any],
    version: Edition | None = None,
    *,
    duplicates: Literal["last", "error"] = "last",
) -> Statement:
    """Read a statement as the most specific model that takes it.

    Args:
        data: JSON text, or an object that has been decoded.
        version: The edition that it has to keep to: 1.0.3 or 2.0. If not given it is that
            of the statement's own ``version``; if it has none, either of them.
        duplicates: What to do with a key that an object repeats: the last one wins, or
            it is an error.

    Raises:
        ValidationError: It is no statement of xAPI, or none of the edition.
        ValueError: There is no such edition.
    """
    if version is not None and version not in EDITIONS:
        message = f"an edition is one of {', '.join(EDITIONS)}, not {version!r}"
        raise ValueError(message)
    context = None if version is None else {"version": version}
    if isinstance(data, (bytes, str)) and duplicates == "last" and not may_be_deep(data):
        try:
            statement = _VALIDATOR.validate_json(data, context=context)
        except ValidationError:
            # what is wrong with the text is told by whoever reads it for all models
            pass
        else:
            return _special(statement, context)
    try:
        if isinstance(data, (bytes, str)):
            root = read_json(data, duplicates=duplicates)
        else:
            root = _plain(data)
        return _special(_VALIDATOR.validate_python(root, context=context), context)
    except ValidationError as error:
        raise explained(error) from error


# the validator itself: model_validate passes arguments on that are not needed
_VALIDATOR: SchemaValidator = cast("SchemaValidator", Statement.__pydantic_validator__)


def _special(statement: Statement, context: dict[str, Any] | None) -> Statement:
    """Make a statement one of a profile, if it fits; its parts are not validated again."""
    fields = statement.__dict__
    definition = fields["object"].__dict__.get("definition")
    kind = None if definition is None else definition.type
    for model in _index().get((fields["verb"].id, kind), ()):
        if model.__template__ is None or model.__template__.fits(fields):
            given = {name: fields[name] for name in statement.__pydantic_fields_set__}
            try:
                special = model.__pydantic_validator__.validate_python(given, context=context)
            except ValidationError:
                continue
            return cast("Statement", special)
    return statement


@cache
def _index() -> Mapping[tuple[object, object], tuple[type[Statement], ...]]:
    """List the models by their constants: verb and type of activity."""
    index: defaultdict[tuple[object, object], tuple[type[Statement], ...]] = defaultdict(tuple)
    for model in STATEMENTS:
        constants = pinned(model)
        key = (constants["verb", "id"], constants.get(("object", "definition", "type")))
        index[key] += (model,)
    return dict(index)


def _plain(root: Any) -> Any:
    """Give an object as dicts and lists, unchanged if it is; refuse endless nesting."""
    return (
        root if isinstance(root, _DICT) and _is_plain(root, MAX_DEPTH) else _copy(root, MAX_DEPTH)
    )


def _is_plain(value: Any, depth: int) -> bool:
    """Tell if there are dicts, lists and scalars alone, not too deep."""
    if depth < 0:
        return False
    items: Iterable[Any] = value.values() if isinstance(value, _DICT) else value
    for item in items:
        if isinstance(item, _SCALARS):
            continue
        if isinstance(item, _CONTAINERS):
            if not _is_plain(item, depth - 1):
                return False
        elif isinstance(item, Mapping):
            return False
    return True


_DICT: type[Any] = dict
_CONTAINERS: tuple[type[Any], ...] = (dict, list)
_SCALARS: tuple[type[Any], ...] = (str, int, float, type(None))


def _copy(value: object, depth: int) -> Any:
    """Copy mappings into dicts, down to the depth that is allowed."""
    if not isinstance(value, (Mapping, list)):
        return value
    if depth < 0:
        refuse(f"nested more than {MAX_DEPTH} levels deep", kind="json_depth")
    below = cast("Any", value)
    if isinstance(value, list):
        return [_copy(item, depth - 1) for item in below]
    return {key: _copy(item, depth - 1) for key, item in below.items()}
