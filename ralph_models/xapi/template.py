"""What the statement templates of profiles ask for, as data.

A template's rules on presence are paths, its rules on types are terms of the
vocabulary. A statement that breaks them is no statement of the profile; it may be a
valid statement all the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias, cast

from pydantic_core import InitErrorDetails

from ralph_models.paths import Path, as_text
from ralph_models.vocabulary.term import Term
from ralph_models.xapi.part import Fields, as_list, fault

__all__ = ["Needed", "Template"]

Needed: TypeAlias = Term | Path
"""A member that a template requires: the term of an extension, or the path."""

_PLACES = {"context_extension": "context", "result_extension": "result"}
_TYPES: Mapping[str, tuple[type, ...]] = {
    "boolean": (bool,),
    "number": (int, float),
    "string": (str,),
}
_Place: TypeAlias = tuple[str, tuple[str, ...], Mapping[str, tuple[type, ...]]]
"""A part of a statement: its name, the extensions needed, the types of their values."""


class Template:
    """The rules of a profile on one kind of statement.

    Args:
        required: Members that must be there.
        extensions: Terms whose values have a type.
        category: The profile that must be among the category activities.
    """

    __slots__ = ("category", "places", "required", "values")

    def __init__(
        self, required: Iterable[Needed], extensions: Iterable[Term], category: Term | None
    ) -> None:
        """Find the paths and the types."""
        self.required: tuple[Path, ...] = tuple(_path_of(needed) for needed in required)
        self.values: dict[tuple[str, str], Term] = {
            (_PLACES[term.kind], term.iri): term for term in extensions if term.value is not None
        }
        self.category: Term | None = category
        self.places: list[_Place] = [self._place(place) for place in ("context", "result")]

    def _place(self, place: str) -> _Place:
        """Make ready what :meth:`_holds` needs for the extensions of one part."""
        needed = [path[2] for path in self.required if path[:2] == (place, "extensions")]
        types = {
            iri: _TYPES[term.value]
            for (where, iri), term in self.values.items()
            if where == place and term.value is not None
        }
        return place, tuple(needed), types

    def faults(self, fields: Fields) -> Sequence[InitErrorDetails]:
        """Name what in the fields of a statement breaks the template; a rule of parts."""
        if self._holds(fields):
            return ()
        found: list[InitErrorDetails] = []
        for path in self.required:
            if not _has(fields, path):
                message = f"the template requires {as_text(path)}"
                found.append(fault("template_member", message, *path))
        found += self._wrong_values(fields)
        if self.category is not None:
            found += self._unfiled(fields, self.category)
        return found

    def _holds(self, fields: Fields) -> bool:
        """Tell if extensions alone are asked for and all is well; the fast path."""
        if self.category is not None:
            return False
        for place, needed, types in self.places:
            part = fields[place]
            extensions: dict[str, Any] = (part.extensions if part is not None else None) or {}
            for iri in needed:
                if iri not in extensions:
                    return False
            for iri, value in extensions.items():
                if iri in types and type(value) not in types[iri]:
                    return False
        return all(path[1] == "extensions" or _has(fields, path) for path in self.required)

    def fits(self, statement: Mapping[str, Any]) -> bool:
        """Tell if all required members are in the JSON object of a statement."""
        return all(_has(statement, path) for path in self.required)

    def _wrong_values(self, fields: Fields) -> Iterable[InitErrorDetails]:
        for place in ("context", "result"):
            extensions: Mapping[str, Any] = getattr(fields[place], "extensions", None) or {}
            for iri, value in extensions.items():
                term = self.values.get((place, iri))
                if term is not None and not _is_of(value, term):
                    message = (
                        f"should be a {term.value}: {term.label} of the profile {term.profile}"
                    )
                    loc = (place, "extensions", iri)
                    yield fault("extension_type", message, *loc, value=value)

    def _unfiled(self, fields: Fields, category: Term) -> Iterable[InitErrorDetails]:
        activities = getattr(fields["context"], "contextActivities", None)
        given: Any = getattr(activities, "category", None) or []
        several = as_list(given)
        if all(activity.id != category.iri for activity in several):
            message = f"the profile requires the activity {category.iri}"
            yield fault("template_category", message, "context", "contextActivities", "category")


def _path_of(needed: Needed) -> Path:
    """Give the path to a member; an extension stands where its kind says."""
    if isinstance(needed, Term):
        return (_PLACES[needed.kind], "extensions", needed.iri)
    return needed


def _has(value: Any, path: Path) -> bool:
    """Tell if there is a member at the path, in models, dicts or both."""
    for key in path:
        if isinstance(value, dict):
            value = cast("dict[str, Any]", value).get(key, _ABSENT)
        else:
            value = getattr(value, key, None)
            value = _ABSENT if value is None else value
        if value is _ABSENT:
            return False
    return True


_ABSENT = object()


def _is_of(value: object, term: Term) -> bool:
    """Tell if a value has the JSON type that the term asks for."""
    if term.value is None:
        return True
    if isinstance(value, bool):
        return term.value == "boolean"
    return isinstance(value, _TYPES[term.value])
