"""From the fields of a model to a generator of its JSON objects.

What a model says in its annotations is enough for most of it. Scalars with a name and
models with rules across fields have generators of their own, in tables that a
:class:`Compiler` is given.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NamedTuple,
    TypeAlias,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
)

import annotated_types as at
from hypothesis.errors import InvalidArgument
from pydantic import AfterValidator, BaseModel
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from ralph_models.edx.base import PayloadText
from ralph_models.strategies.draw import Draw, Generator
from ralph_models.strategies.places import accepts, is_model, literals
from ralph_models.strategies.plan import ABSENT, OneOf, Plan, given
from ralph_models.strategies.scalars import always, pool
from ralph_models.types import JsonValue
from ralph_models.xapi.part import ByObjectType, NotNull
from ralph_models.xapi.pins import Is

__all__ = ["Compiler", "Factory", "Member"]

T = TypeVar("T")

Factory: TypeAlias = Callable[["Compiler", type[BaseModel], Plan], Generator]
"""Makes the generator of a model, or of one of its subclasses, from what is asked for."""

_NONE: Final = type(None)
_LEFT_OUT: Final = (_NONE, PayloadText)


class Member(NamedTuple):
    """A member of an object."""

    key: str
    """The key in JSON."""
    from_: int
    """Of the numbers 0 to 7 the first with which it is there; 0 for a member that always is."""
    nullable: bool
    """Whether it may be null."""
    is_part: bool
    """Whether it has members, or items, of its own."""
    generate: Generator

    @property
    def sure(self) -> bool:
        """Whether it is always there."""
        return self.from_ == 0

    def or_nothing(self) -> Generator:
        """Make a generator of its values, of null, and of :data:`ABSENT` where it is not there."""
        first, nullable, generate = self.from_, self.nullable, self.generate
        if not first:
            return generate

        def made(draw: Draw) -> Any:
            chance = draw.integer(0, 7)
            if chance >= first:
                return generate(draw)
            return None if nullable and chance == _NULL else ABSENT

        return made


class Compiler:
    """Makes generators of models.

    Args:
        scalars: Generators of named types, of ``str``, ``int``, ``float`` and ``bool``.
        texts: Generators of text by the name of the field that it stands in.
        models: Factories by class; a subclass takes that of its nearest ancestor.
    """

    def __init__(
        self,
        scalars: Mapping[Any, Generator],
        texts: Mapping[str, Generator],
        models: Mapping[type[BaseModel], Factory],
    ) -> None:
        self._scalars = scalars
        self._texts = texts
        self._models = models
        self._made: dict[tuple[type[BaseModel], bool], Generator] = {}

    def model(self, model: type[BaseModel], plan: Plan) -> Generator:
        """Make the generator of a model's JSON objects."""
        if plan.has_value:
            return given(plan.value)
        if not plan.is_plain:
            return self._factory(model)(self, model, plan)
        key = model, plan.required_only
        if key not in self._made:
            # a model within itself meets its own generator before that is made
            later: list[Generator] = []
            self._made[key] = lambda draw: later[0](draw)  # noqa: PLW0108 - it is empty as yet
            later.append(self._factory(model)(self, model, plan))
            self._made[key] = later[0]
        return self._made[key]

    def _factory(self, model: type[BaseModel]) -> Factory:
        for ancestor in model.__mro__:
            if ancestor in self._models:
                return self._models[ancestor]
        return Compiler.of_fields

    def of_fields(self, model: type[BaseModel], plan: Plan) -> Generator:
        """Make a generator from the fields alone: the factory of models without rules."""
        return self.of_members(self.members(model, plan))

    def members(
        self, model: type[BaseModel], plan: Plan, *, omit: Collection[str] = ()
    ) -> list[Member]:
        """Make the generators of the members of a model, in the order of its fields."""
        chosen: list[Member] = []
        for name, field in model.__pydantic_fields__.items():
            optional = not field.is_required()
            unwanted = plan.omits(name) or (plan.required_only and not plan.forces(name))
            if name not in omit and not (optional and unwanted):
                chosen.append(self.member(model, name, plan))
        extra = {key for key in plan.below if plan.forces(key)} - _keys(model)
        return chosen + [
            Member(key, 0, nullable=False, is_part=False, generate=self.of(JsonValue, plan.at(key)))
            for key in sorted(extra)
        ]

    def member(self, model: type[BaseModel], name: str, plan: Plan) -> Member:
        """Make the generator of one member."""
        field = model.__pydantic_fields__[name]
        key = field.alias or name
        below = plan.below.get(key) or plan.at(name)
        for constant in field.metadata:
            if isinstance(constant, Is):
                below = below.copy()
                below.need_also(constant.path, OneOf([term.iri for term in constant.terms]))
        generate = self.of_field(field, below, name)
        is_part = _has_parts(field.annotation)
        if field.is_required() or plan.forces(name) or plan.forces(key):
            return Member(key, 0, nullable=False, is_part=is_part, generate=generate)
        # parts are rarer than scalars: a statement of everything is no small example
        first = _PART if is_part else _SCALAR
        return Member(key, first, _is_nullable(field), is_part, generate)

    def of_field(self, field: FieldInfo, plan: Plan, name: str) -> Generator:
        """Make the generator of a field's values, null left aside."""
        if field.metadata:
            annotation: Any = Annotated[(field.annotation, *field.metadata)]
        else:
            annotation = field.annotation
        return self.of(annotation, plan, name)

    @staticmethod
    def of_members(members: Collection[Member]) -> Generator:
        """Make the generator of an object, each member there or not on its own."""
        scalars = tuple(member for member in members if not member.is_part)
        parts = tuple((member.key, member.or_nothing()) for member in members if member.is_part)

        def generate(draw: Draw) -> Any:
            made: dict[str, Any] = {}
            for key, first, nullable, _, member in scalars:
                chance = draw.integer(0, 7) if first else 0
                if chance >= first:
                    made[key] = member(draw)
                elif nullable and chance == _NULL:
                    made[key] = None
            for key, part in parts:
                value = draw.part(part)
                if value is not ABSENT:
                    made[key] = value
            return made

        return generate

    def of(self, annotation: Any, plan: Plan, name: str = "") -> Generator:
        """Make the generator of a type's JSON values; null only where the type is no other.

        Raises:
            InvalidArgument: Nothing is known of the type, and no value is given.
        """
        known = self._known(annotation, plan, name)
        if known is not None:
            return known
        if isinstance(annotation, TypeAliasType):
            return self.of(annotation.__value__, plan, name)
        make = _COMPOUND.get(get_origin(annotation))
        if make is None:
            message = f"nothing is known of {annotation!r}: give a value for {name or 'it'}"
            raise InvalidArgument(message)
        return make(self, annotation, plan, name)

    def _known(self, annotation: Any, plan: Plan, name: str) -> Generator | None:
        """Find the generator of a value that is given, of a model or of a scalar."""
        if plan.has_value:
            few = isinstance(plan.value, OneOf)
            return plan.value.among(literals(annotation)) if few else given(plan.value)
        if annotation in _FREE and plan.needs_parts:
            return _free(self, plan)
        if annotation is str:
            return self._texts.get(name) or self._scalars[str]
        if is_model(annotation):
            return self.model(annotation, plan)
        if get_origin(annotation) is None and not plan.needs_parts:
            return self._scalars.get(annotation)
        return None


_NULL: Final = 3
_SCALAR: Final = 4
_PART: Final = 6
"""Of the numbers 0 to 7: the one for null, and the first for a value."""

_FREE: Final = (JsonValue, Any)


def _annotated(compiler: Compiler, annotation: Any, plan: Plan, name: str) -> Generator:
    inner, *metadata = get_args(annotation)
    if get_origin(inner) is list:
        # a list with a check of its own may be a list that must not be empty
        checked = any(isinstance(item, AfterValidator) for item in metadata)
        bounds = (getattr(item, "metadata", [item]) for item in metadata)
        least = [
            bound.min_length for part in bounds for bound in part if isinstance(bound, at.MinLen)
        ]
        make = compiler.of(get_args(inner)[0], plan, name)
        return _several(make, max([int(checked or plan.needs_parts), *least]))
    if any(isinstance(item, ByObjectType) for item in metadata):
        return _by_object_type(compiler, inner, plan, name)
    bounded = _bounded(inner, metadata) if inner in (int, float) else None
    return bounded or compiler.of(inner, plan, name)


def _literal(_: Compiler, annotation: Any, __: Plan, ___: str) -> Generator:
    values = get_args(annotation)
    return always(values[0]) if len(values) == 1 else pool(values)


def _union(compiler: Compiler, annotation: Any, plan: Plan, name: str) -> Generator:
    options = [part for part in get_args(annotation) if part not in _LEFT_OUT]
    return _one_of([compiler.of(part, plan, name) for part in options if accepts(part, plan)])


def _by_object_type(compiler: Compiler, annotation: Any, plan: Plan, name: str) -> Generator:
    """Make parts that name their kind, but for the kind that needs no name."""
    default, *others = get_args(annotation)
    named = plan.copy()
    named.need_also(("objectType",))
    makers = [compiler.of(part, named, name) for part in others if accepts(part, plan)]
    if accepts(default, plan):
        makers.insert(0, compiler.of(default, plan, name))
    return _one_of(makers)


def _list(compiler: Compiler, annotation: Any, plan: Plan, name: str) -> Generator:
    return _several(compiler.of(get_args(annotation)[0], plan, name), int(plan.needs_parts))


def _several(make: Generator, least: int) -> Generator:
    return lambda draw: [draw.part(make) for _ in range(draw.integer(least, max(least, 2)))]


def _dict(compiler: Compiler, annotation: Any, plan: Plan, _: str) -> Generator:
    key, value = (compiler.of(part, Plan()) for part in get_args(annotation))
    asked = _free(compiler, plan, get_args(annotation)[1])

    def generate(draw: Draw) -> Any:
        return {key(draw): value(draw) for _ in range(draw.integer(0, 2))} | asked(draw)

    return asked if plan.required_only else generate


def _free(compiler: Compiler, plan: Plan, annotation: Any = JsonValue) -> Generator:
    """Make the generator of a free map with the members that are asked for."""
    makers = {
        key: compiler.of(annotation, below) for key, below in plan.below.items() if below.needed
    }
    return lambda draw: {key: make(draw) for key, make in makers.items()}


_COMPOUND: Final[Mapping[Any, Callable[[Compiler, Any, Plan, str], Generator]]] = {
    Annotated: _annotated,
    Literal: _literal,
    Union: _union,
    UnionType: _union,
    list: _list,
    dict: _dict,
}


def _one_of(makers: Sequence[Generator]) -> Generator:
    """Choose between generators, the first of them about every second time."""
    if not makers:
        return always(None)
    more = len(makers) - 1
    if not more:
        return makers[0]
    return lambda draw: makers[max(0, draw.integer(0, 2 * more) - more)](draw)


def _keys(model: type[BaseModel]) -> set[str]:
    """Give the names of a model's fields, in Python and in JSON."""
    fields = model.__pydantic_fields__
    return {*fields, *(field.alias for field in fields.values() if field.alias)}


def _has_parts(annotation: Any) -> bool:
    """Tell if values of a type are objects with members, or lists."""
    if is_model(annotation):
        return True
    origin = get_origin(annotation)
    return origin is list or (
        origin in (Annotated, Union, UnionType) and any(map(_has_parts, get_args(annotation)))
    )


def _is_nullable(field: FieldInfo) -> bool:
    return _NONE in get_args(field.annotation) and NotNull not in field.metadata


def _bounded(kind: type, metadata: Iterable[Any]) -> Generator | None:
    """Make the generator of a number between bounds, if there are any."""
    low: Any = None
    high: Any = None
    for bound in (item for part in metadata for item in getattr(part, "metadata", [part])):
        match bound:
            case at.Ge(ge=end):
                low = end
            case at.Gt(gt=end):
                low = cast("Any", end) + 1
            case at.Le(le=end):
                high = end
            case at.Lt(lt=end):
                high = cast("Any", end) - 1
            case _:
                pass
    if low is None and high is None:
        return None
    low = min(0, high) if low is None else low
    high = max(low, 1_000_000) if high is None else high
    if kind is int:
        return lambda draw: draw.integer(low, high)
    return lambda draw: draw.floating(float(low), float(high))
