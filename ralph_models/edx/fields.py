"""The fields of models, with those of the models within, each with its path and type."""

from collections.abc import Iterator
from types import UnionType
from typing import Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel
from typing_extensions import TypeAliasType

from ralph_models.base import attribute_docs
from ralph_models.edx.base import EdxEvent, PayloadText, payload_type
from ralph_models.types import JsonValue

__all__ = ["Field", "json_types", "own_fields", "walk"]

_SCALARS: Final[dict[Any, str]] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    type(None): "null",
    list: "array",
    tuple: "array",
    dict: "object",
    Any: "any",
    object: "any",
    JsonValue: "any",
}


class Field(NamedTuple):
    """A field of a model, or of a model within it."""

    path: str
    """Its keys joined by dots; ``[]`` is each item of an array, ``*`` each value of a map."""
    types: tuple[str, ...]
    """The types of JSON that it takes; ``any``, or texts in quotes, if it takes them alone."""
    doc: str
    """What its model says about it."""


def own_fields(model: type[EdxEvent]) -> Iterator[Field]:
    """Give the fields of an event that not every event has: nearly all are in the payload."""
    common = {field.path for field in walk(EdxEvent, ())}
    common |= {"event_type", "name", "event_source", "event"}
    for field in walk(model, ()):
        if field.path not in common:
            yield field


def walk(annotation: Any, path: tuple[str, ...], *inside: Any) -> Iterator[Field]:
    """Give the fields of all models within a type.

    Args:
        annotation: A model, or a type that may have models within.
        path: Where the type is.
        inside: The models around it, which are not entered again.
    """
    for step, model in _models(annotation):
        if model in inside:
            continue
        for name, info in model.__pydantic_fields__.items():
            inner = (*path[:-1], path[-1] + step) if path else ()
            place = (*inner, info.alias or name)
            kind: Any = info.annotation
            if name == "event" and issubclass(model, EdxEvent):
                kind = payload_type(model)
            doc = attribute_docs(model).get(name, "")
            yield Field(".".join(place), tuple(json_types(kind)), doc)
            yield from walk(kind, place, *inside, model)


def _models(annotation: Any) -> Iterator[tuple[str, type[BaseModel]]]:
    """Find the models that a value may be or contain, with what leads to them."""
    if isinstance(annotation, TypeAliasType):
        annotation = annotation.__value__
    origin, members = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield "", annotation
    elif origin in {Union, UnionType}:
        for member in members:
            yield from _models(member)
    elif origin is list or origin is tuple:
        for at, member in enumerate(members):
            step = "[]" if origin is list or members[-1] is ... else f"[{at}]"
            yield from ((step + rest, model) for rest, model in _models(member))
    elif origin is dict:
        yield from ((".*" + rest, model) for rest, model in _models(members[1]))
    elif members and origin is not Literal:
        # Annotated
        yield from _models(members[0])


def json_types(annotation: Any) -> list[str]:
    """Name the types of JSON that the type of a field takes, null last."""
    found = dict.fromkeys(_each_type(annotation))
    if "number" in found:
        found.pop("integer", None)
    return sorted(found, key="null".__eq__)


def _each_type(annotation: Any) -> Iterator[str]:
    origin, members = get_origin(annotation), get_args(annotation)
    if annotation in (JsonValue, Any, object):
        yield "any"
    elif isinstance(annotation, TypeAliasType):
        yield from _each_type(annotation.__value__)
    elif origin is Literal:
        yield from (f'"{member}"' if isinstance(member, str) else "null" for member in members)
    elif origin in {Union, UnionType}:
        for member in members:
            if member is not PayloadText:
                yield from _each_type(member)
    elif origin in _SCALARS or annotation in _SCALARS:
        yield _SCALARS[origin or annotation]
    elif isinstance(annotation, type):
        yield "object" if issubclass(annotation, BaseModel) else "string"
    elif members:
        yield from _each_type(members[0])
