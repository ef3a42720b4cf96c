"""From JSON to the most specific statement model."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Literal, cast

from pydantic import ValidationError
from pydantic_core import SchemaValidator

from ralph_models.reading import MAX_DEPTH, may_be_deep, read_json, refuse
from ralph_models.xapi.activity import Activity
from ralph_models.xapi.editions import EDITIONS, Edition
from ralph_models.xapi.explaining import explained
from ralph_models.xapi.matching import STATEMENTS, fitting, given, refuse_profile
from ralph_models.xapi.pins import Is
from ralph_models.xapi.statement import Statement
from ralph_models.xapi.verb import Verb

__all__ = ["STATEMENTS", "parse_statement"]


def parse_statement(
    data: bytes | str | Mapping[str, Any],
    version: Edition | None = None,
    *,
    duplicates: Literal["last", "error"] = "last",
    profile: Literal["prefer", "require"] = "prefer",
) -> Statement:
    """Read a statement as the most specific model that takes it.

    Args:
        data: JSON text, or an object that has been decoded.
        version: The edition that it has to keep to: 1.0.3 or 2.0. If not given it is that
            of the statement's own ``version``; if it has none, either of them.
        duplicates: What to do with a key that an object repeats: the last one wins, or
            it is an error.
        profile: What to do with a statement that no profile takes: it is a plain
            :class:`Statement`, or it is an error.

    Raises:
        ValidationError: It is no statement of xAPI, none of the edition, or of no profile.
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
            return _special(statement, context, profile)
    try:
        if isinstance(data, (bytes, str)):
            root = read_json(data, duplicates=duplicates)
        else:
            root = _plain(data)
        statement = _VALIDATOR.validate_python(root, context=context)
    except ValidationError as error:
        raise explained(error) from error
    return _special(statement, context, profile)


# the validator itself: model_validate passes arguments on that are not needed
_VALIDATOR: SchemaValidator = cast("SchemaValidator", Statement.__pydantic_validator__)


def _special(
    statement: Statement, context: dict[str, Any] | None, profile: Literal["prefer", "require"]
) -> Statement:
    """Make a statement one of a profile, if it fits; its parts are not validated again."""
    fields = statement.__dict__
    for model in fitting(statement):
        template = model.__template__
        if _adds_only_a_template(model) and isinstance(fields["object"], Activity):
            if template is not None and template.faults(fields):
                continue
            # its fields are those of the model, in the same order, and valid
            object.__setattr__(statement, "__class__", model)
            return statement
        try:
            special = model.__pydantic_validator__.validate_python(
                given(statement), context=context
            )
        except ValidationError:
            continue
        return cast("Statement", special)
    if profile == "require":
        refuse_profile(statement)
    return statement


@cache
def _adds_only_a_template(model: type[Statement]) -> bool:
    """Tell if a statement of the model's verb and type of activity lacks only its template.

    Then the model has no rule and no validator of its own, and no field that is narrower
    than in :class:`Statement`, but for these two.
    """
    pins: list[Any] = []
    for name, field in model.model_fields.items():
        general = Statement.model_fields.get(name)
        if name in ("verb", "object") and any(
            field.annotation is part for part in (Verb, Activity)
        ):
            pins += field.metadata
        elif general is None or (field.annotation, field.metadata) != (
            general.annotation,
            general.metadata,
        ):
            return False
    own = model.__pydantic_decorators__
    return (
        all(type(pin) is Is for pin in pins)
        and len({pin.path for pin in pins}) == len(pins)
        and model.__rules__ == Statement.__rules__
        and not (own.field_validators or own.model_validators)
    )


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
