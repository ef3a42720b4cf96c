"""What the statement templates of profiles ask for, as data.

A template's rules on presence are paths, its rules on types are terms of the
vocabulary. A statement that breaks them is no statement of the profile; it may be a
valid statement all the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Self, TypeAlias, cast

from pydantic_core import InitErrorDetails

from ralph_models.paths import Path, as_text
from ralph_models.types import JsonValue
from ralph_models.vocabulary import extensions
from ralph_models.vocabulary.term import Term
from ralph_models.xapi.part import Fields, as_list, fault

__all__ = ["Among", "Constants", "Needed", "Template", "extensions_of", "filed_under"]


@dataclass(frozen=True, slots=True)
class Among:
    """An activity of the context, told by its type or by its identifier."""

    place: Literal["parent", "grouping", "category", "other"]
    """In which relation it stands to the object."""
    term: Term
    """The type, or what has the identifier."""
    key: Literal["type", "id"] = "type"
    """What is compared."""

    @property
    def path(self) -> Path:
        """Where the activities of the relation stand."""
        return ("context", "contextActivities", self.place)


Needed: TypeAlias = Term | Path | Among
"""A member that a template requires or forbids: an extension, a path, or an activity."""

Constants: TypeAlias = Mapping[Path, JsonValue | tuple[JsonValue, ...]]
"""Values that members must have, by path; a tuple lists those that they may have."""

_PLACES: Mapping[str, Path] = {
    "context_extension": ("context",),
    "result_extension": ("result",),
    "activity_extension": ("object", "definition"),
}
_EXTENSIONS = {("context", "extensions"), ("result", "extensions")}
_TYPES: Mapping[str, tuple[type, ...]] = {
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "string": (str,),
}
_Place: TypeAlias = tuple[str, tuple[str, ...], Mapping[str, Term]]
"""A part of a statement: its name, the extensions needed, those whose values have a type."""


def filed_under(term: Term) -> Among:
    """Ask for an activity among the categories by its identifier."""
    return Among("category", term, "id")


def extensions_of(profile: str) -> tuple[Term, ...]:
    """List the extensions of a profile, by its key."""
    return tuple(
        term
        for term in vars(extensions).values()
        if isinstance(term, Term) and term.profile == profile
    )


class Template:
    """The rules of a profile on one kind of statement.

    Args:
        required: Members that must be there.
        forbidden: Members that must not be there.
        extensions: Terms whose values have a type.
        constants: Members that have one value, or one of several.
        category: The profile that must be among the category activities.
    """

    __slots__ = (
        "among",
        "category",
        "constants",
        "elsewhere",
        "forbidden",
        "is_plain",
        "places",
        "required",
    )

    def __init__(
        self,
        required: Sequence[Needed] = (),
        forbidden: Sequence[Needed] = (),
        extensions: Sequence[Term] = (),
        constants: Constants | None = None,
        category: Term | None = None,
    ) -> None:
        """Find the paths and the types."""
        self.required: tuple[Path, ...] = tuple(
            _path_of(needed) for needed in required if not isinstance(needed, Among)
        )
        self.among: tuple[Among, ...] = tuple(
            needed for needed in required if isinstance(needed, Among)
        )
        self.forbidden: tuple[Path | Among, ...] = tuple(
            needed if isinstance(needed, Among) else _path_of(needed) for needed in forbidden
        )
        self.constants: Constants = constants or {}
        self.category: Term | None = category
        self.places: list[_Place] = [
            self._place(place, extensions) for place in ("context", "result")
        ]
        self.is_plain: bool = not (category or self.among or self.forbidden or self.constants)
        self.elsewhere: tuple[Path, ...] = tuple(
            path for path in self.required if path[:-1] not in _EXTENSIONS
        )

    @classmethod
    def of(cls, model: type[Any]) -> Self | None:
        """Read what a model says of its template; what its bases say holds too."""
        said = [vars(base) for base in reversed(model.__mro__)]
        required, forbidden, typed = (
            tuple(item for names in said for item in names.get(name, ()))
            for name in ("__required__", "__forbidden__", "__extensions__")
        )
        constants = {
            path: value for names in said for path, value in names.get("__constants__", {}).items()
        }
        category: Term | None = model.__category__
        if not (required or forbidden or typed or constants or category):
            return None
        return cls(required, forbidden, typed, constants, category)

    def _place(self, place: str, typed: Sequence[Term]) -> _Place:
        """Make ready what :meth:`_holds` needs for the extensions of one part."""
        needed = [path[2] for path in self.required if path[:2] == (place, "extensions")]
        types = {term.iri: term for term in typed if term.value and _PLACES[term.kind] == (place,)}
        return place, tuple(needed), types

    @property
    def filed(self) -> tuple[Term, ...]:
        """What statements are filed under."""
        others = [one.term for one in self.among if one.place == "category" and one.key == "id"]
        return tuple(others) if self.category is None else (self.category, *others)

    @property
    def size(self) -> int:
        """How much the template asks for: of two that fit, the larger says more."""
        return len(self.required) + len(self.among) + len(self.constants)

    def faults(self, fields: Fields) -> Sequence[InitErrorDetails]:
        """Name what in the fields of a statement breaks the template; a rule of parts."""
        if self._holds(fields):
            return ()
        return [*self._broken(fields), *self._wrong_values(fields)]

    def _holds(self, fields: Fields) -> bool:
        """Tell if all is well; the fast path."""
        for place, needed, types in self.places:
            part = fields[place]
            extensions: dict[str, Any] = (part.extensions if part is not None else None) or {}
            for iri in needed:
                if iri not in extensions:
                    return False
            for iri, value in extensions.items():
                if iri in types and not _is_of(value, types[iri]):
                    return False
        if not self.is_plain:
            return self.fits(fields)
        return all(_at(fields, path) is not _ABSENT for path in self.elsewhere)

    def fits(self, statement: Mapping[str, Any]) -> bool:
        """Tell if a statement, as JSON or as fields, has all that it must have.

        The types of the values of extensions are not looked at.
        """
        for path in self.required:
            if _at(statement, path) is _ABSENT:
                return False
        return self.is_plain or next(self._broken(statement), None) is None

    def _broken(self, statement: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
        """Find what is missing, what is too much, and what has another value."""
        for path in self.required:
            if _at(statement, path) is _ABSENT:
                yield fault("template_member", f"the template requires {as_text(path)}", *path)
        for path, value in self.constants.items():
            given = _at(statement, path)
            allowed = value if isinstance(value, tuple) else (value,)
            if not any(type(given) is type(one) and given == one for one in allowed):
                names = " or ".join(map(repr, allowed))
                message = f"the template requires {names} as {as_text(path)}"
                yield fault("template_constant", message, *path)
        for member in self.forbidden:
            if _is_there(statement, member):
                yield _excess(member)
        yield from self._unrelated(statement)

    def _unrelated(self, statement: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
        """Find activities that the context lacks."""
        for one in self.among:
            if not _is_there(statement, one):
                message = f"the template requires an activity whose {one.key} is {one.term.iri}"
                yield fault("template_activity", message, *one.path)
        if self.category is not None and not _is_filed(statement, self.category):
            message = f"the profile requires the activity {self.category.iri}"
            path = filed_under(self.category).path
            yield fault("template_category", message, *path)

    def _wrong_values(self, fields: Fields) -> Iterator[InitErrorDetails]:
        """Find extensions whose values are not of the profile's type."""
        for place, _, types in self.places:
            extensions: Mapping[str, Any] = getattr(fields[place], "extensions", None) or {}
            for iri, value in extensions.items():
                term = types.get(iri)
                if term is not None and not _is_of(value, term):
                    kind = " or ".join(map(repr, term.allowed)) or f"a {term.value}"
                    message = f"should be {kind}: {term.label} of the profile {term.profile}"
                    yield fault("extension_type", message, place, "extensions", iri, value=value)


def _path_of(needed: Term | Path) -> Path:
    """Give the path to a member; an extension stands where its kind says."""
    if isinstance(needed, Term):
        return (*_PLACES[needed.kind], "extensions", needed.iri)
    return needed


def _at(value: Any, path: Path) -> Any:
    """Read the member at a path, in models, dicts or both."""
    last = len(path) - 1
    for depth, key in enumerate(path):
        if isinstance(value, dict):
            value = cast("dict[str, Any]", value).get(key, _ABSENT)
            # a part that is not given; the value of an extension may be null
            if value is None and depth < max(last, 1):
                return _ABSENT
        else:
            value = getattr(value, key, None)
            value = _ABSENT if value is None else value
        if value is _ABSENT:
            return _ABSENT
    return value


_ABSENT = object()


def _is_there(statement: Mapping[str, Any], member: Path | Among) -> bool:
    """Tell if a statement has a member, or an activity in its context."""
    if not isinstance(member, Among):
        return _at(statement, member) is not _ABSENT
    path = ("id",) if member.key == "id" else ("definition", "type")
    return any(_at(one, path) == member.term.iri for one in _activities(statement, member.path))


def _is_filed(statement: Mapping[str, Any], profile: Term) -> bool:
    """Tell if a profile is among the categories: its id as a rule, its type in some."""
    return any(
        profile.iri in (_at(one, ("id",)), _at(one, ("definition", "type")))
        for one in _activities(statement, filed_under(profile).path)
    )


def _activities(statement: Mapping[str, Any], path: Path) -> list[Any]:
    given = _at(statement, path)
    return [] if given is _ABSENT else as_list(given)


def _excess(member: Path | Among) -> InitErrorDetails:
    """Say that a member must not be there."""
    if isinstance(member, Among):
        message = f"the template forbids the activity {member.term.iri}"
        return fault("template_excess", message, *member.path)
    return fault("template_excess", f"the template forbids {as_text(member)}", *member)


def _is_of(value: Any, term: Term) -> bool:
    """Tell if a value has the JSON type that the term asks for, and is allowed."""
    if term.value is not None and type(value) not in _TYPES[term.value]:
        return False
    return not term.allowed or value in term.allowed
