"""Which members a type has, for the paths of callers."""

from types import UnionType
from typing import Annotated, Any, Literal, TypeGuard, Union, get_args, get_origin

from hypothesis.errors import InvalidArgument
from pydantic import BaseModel
from typing_extensions import TypeAliasType

from ralph_models.paths import Extra, Path, as_text
from ralph_models.strategies.plan import OneOf, Plan
from ralph_models.types import JsonValue

__all__ = ["accepts", "below", "check_path", "is_model", "literals"]


def is_model(annotation: Any) -> TypeGuard[type[BaseModel]]:
    """Tell if a type is a model."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def below(annotation: Any, key: str) -> list[Any]:
    """List the types that a member of a type may have; none if there is no such member."""
    if annotation in (Any, JsonValue):
        return [Any]
    if is_model(annotation):
        return _below_model(annotation, key)
    if isinstance(annotation, TypeAliasType):
        return below(annotation.__value__, key)
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is dict:
        return [parts[1]]
    if origin in (Annotated, list):
        parts = parts[:1]
    elif origin not in (Union, UnionType):
        parts = ()
    return [found for part in parts for found in below(part, key)]


def _below_model(model: type[BaseModel], key: str) -> list[Any]:
    for name, field in model.__pydantic_fields__.items():
        if key in (name, field.alias):
            return [field.annotation]
    open_ended = model.model_config.get("extra") == "allow"
    return [Any] if open_ended and isinstance(key, Extra) else []


def accepts(annotation: Any, plan: Plan) -> bool:
    """Tell if a type has all the members that are asked for, and takes their constants."""
    return all(
        any(_takes(found, part) for found in below(annotation, key))
        for key, part in plan.below.items()
        if part.needed
    )


def _takes(annotation: Any, plan: Plan) -> bool:
    known = literals(annotation)
    if known and isinstance(plan.value, OneOf):
        return bool(plan.value.among(known).values)
    if known and isinstance(plan.value, str):
        return plan.value in known
    return accepts(annotation, plan)


def literals(annotation: Any) -> list[str]:
    """List the texts that a type takes, if it takes those of a ``Literal`` alone."""
    parts = [part for part in get_args(annotation) if part is not type(None)]
    if get_origin(annotation) is Literal:
        return [part for part in parts if isinstance(part, str)]
    if get_origin(annotation) is Annotated:
        return literals(parts[0])
    found = [literals(part) for part in parts]
    return [text for texts in found for text in texts] if all(found) else []


def check_path(model: type[BaseModel], path: Path) -> None:
    """Refuse a path that leads nowhere.

    Raises:
        InvalidArgument: The model has no such member.
    """
    places: list[Any] = [model]
    for depth, key in enumerate(path):
        places = [found for place in places for found in below(place, key)]
        if not places:
            where = f"{model.__name__} has no {as_text(path[: depth + 1])}"
            hint = ": mark a key that the model does not declare as Extra(...)"
            raise InvalidArgument(where + (hint if depth == len(path) - 1 else ""))
