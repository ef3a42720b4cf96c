"""Constants of a model: rows of the vocabulary that its statements must bear.

A field type is made from a row: ``Annotated[Verb, Is(verbs.PLAYED)]``. JSON that lacks
the constant, or has another value in its place, is refused.
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, cast, get_args, get_origin

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema
from pydantic_core import core_schema as cs

from ralph_models.paths import Path
from ralph_models.types import JsonValue
from ralph_models.vocabulary import activity_types
from ralph_models.vocabulary.term import Term
from ralph_models.xapi.activity import Activity
from ralph_models.xapi.part import Part, as_list, fault, refusal
from ralph_models.xapi.template import Template
from ralph_models.xapi.verb import Verb

__all__ = ["Is", "file_under", "fill", "pinned"]


def _verb_id(verb: Verb) -> str | None:
    return verb.id


def _activity_type(activity: Activity) -> str | None:
    return None if activity.definition is None else activity.definition.type


_PLACES: Mapping[str, tuple[Path, Callable[[Any], str | None]]] = {
    "verb": (("id",), _verb_id),
    "activity_type": (("definition", "type"), _activity_type),
}
"""Where a term stands in the part that it says something of, and how to read it there."""


class Is:
    """Metadata of a verb or an activity: it bears this term, or one of several.

    Args:
        term: A verb, or an activity type.
        others: More of the same kind. None of them is a constant then.
    """

    __slots__ = ("path", "read", "term", "terms")

    def __init__(self, term: Term, *others: Term) -> None:
        """Find the place of the term by its kind."""
        self.term: Term = term
        self.terms: tuple[Term, ...] = (term, *others)
        self.path: Path
        self.read: Callable[[Any], str | None]
        self.path, self.read = _PLACES[term.kind]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Check the constant after the part."""
        iris, read = frozenset(term.iri for term in self.terms), self.read

        def check(part: Part) -> Part:
            if read(part) in iris:
                return part
            names = " or ".join(f"{term.iri}, {term.label}" for term in self.terms)
            message = f"should be {names}"
            raise refusal([fault("pinned", message, *self.path, value=read(part))])

        return cs.no_info_after_validator_function(check, handler(source))


@cache
def pinned(model: type[BaseModel]) -> Mapping[Path, JsonValue]:
    """List the constants of a model, those of its required parts included."""
    constants: dict[Path, JsonValue] = {}
    for name, field in model.model_fields.items():
        for item in field.metadata:
            if isinstance(item, Is) and len(item.terms) == 1:
                constants[(name, *item.path)] = item.term.iri
        if not field.is_required():
            continue
        if get_origin(field.annotation) is Literal and len(get_args(field.annotation)) == 1:
            constants[(name,)] = get_args(field.annotation)[0]
        elif isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            below = pinned(field.annotation)
            constants.update({(name, *path): value for path, value in below.items()})
    template: Template | None = getattr(model, "__template__", None)
    if template is not None:
        constants.update(
            {path: one for path, one in template.constants.items() if not isinstance(one, tuple)}
        )
    return MappingProxyType(constants)


def fill(parts: dict[str, Any], path: Path, value: Any) -> None:
    """Put a constant where the parts have none, on copies of what lies on the way.

    Args:
        parts: Parts as dicts or models; what is given stays, also if it differs.
        path: Where the constant belongs.
        value: The constant.
    """
    holder = _holder(parts, path)
    if holder is not None:
        holder.setdefault(path[-1], value)


def file_under(parts: dict[str, Any], profile: Term) -> None:
    """Put a profile among the category activities, unless it is there.

    Args:
        parts: Parts as dicts or models; what is given stays.
        profile: A row of the profiles, or another category.
    """
    holder = _holder(parts, ("context", "contextActivities", "category"))
    if holder is None:
        return
    given = holder.get("category", [])
    several = as_list(given)
    if not any(_id_of(activity) == profile.iri for activity in several):
        activity: dict[str, Any] = {"id": profile.iri}
        if profile.kind == "profile":
            activity["definition"] = {"type": activity_types.PROFILE.iri}
        holder["category"] = [*several, activity]


def _holder(parts: dict[str, Any], path: Path) -> dict[str, Any] | None:
    """Copy what lies on the way to a member; nothing if something else lies there."""
    node = parts
    for key in path[:-1]:
        below: Any = node.get(key, {})
        if isinstance(below, Part):
            below = below.to_dict()
        if not isinstance(below, Mapping):
            return None
        node[key] = dict(cast("Mapping[str, Any]", below))
        node = node[key]
    return node


def _id_of(activity: object) -> object:
    if isinstance(activity, Mapping):
        return cast("Mapping[str, object]", activity).get("id")
    return getattr(activity, "id", None)
