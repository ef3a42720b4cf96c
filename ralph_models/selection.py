"""From an event to the model that claims it.

What a model claims stands once, as the ``Literal`` types of its fields ``event_type``,
``name`` and ``event_source``; the index is computed from them. A model keyed on
something else, like the path of a request, has a class method ``claims_kind(kind)``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Generic,
    Literal,
    NamedTuple,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
)

from pydantic import BaseModel

from ralph_models.errors import SelectionError, UnknownEventError

__all__ = ["EventIndex", "Selector", "SelectorAttribute", "kind_of", "literals", "selector_of"]

ModelT = TypeVar("ModelT", bound=BaseModel)

_ANY: Final = ""
"""The source of a model that takes events from everywhere."""


class Selector(NamedTuple):
    """What a model claims."""

    kinds: frozenset[str]
    """Names and event types."""

    sources: frozenset[str]
    """Values of ``event_source``; none of them if the model takes every source."""

    predicate: Callable[[str], bool] | None = None
    """Claims further kinds, those that no model names."""


class SelectorAttribute:
    """The attribute ``__selector__`` of a model, computed when it is read."""

    def __get__(self, instance: object, owner: type[BaseModel]) -> Selector:
        """Compute what the class claims."""
        return selector_of(owner)


def selector_of(model: type[BaseModel]) -> Selector:
    """Read from the fields of a model which events it claims."""
    fields = model.__pydantic_fields__
    values = {
        key: frozenset(literals(fields[key].annotation)) - {""}
        for key in ("event_type", "name", "event_source")
        if key in fields
    }
    empty: frozenset[str] = frozenset()
    return Selector(
        kinds=values.get("event_type", empty) | values.get("name", empty),
        sources=values.get("event_source", empty),
        predicate=getattr(model, "claims_kind", None),
    )


def kind_of(root: Mapping[str, Any]) -> Any:
    """Give the kind of an event: its ``name``, or its ``event_type`` where that is empty."""
    return root.get("name") or root.get("event_type")


class EventIndex(Generic[ModelT]):
    """The models of an event catalogue, found by one look-up.

    Args:
        models: Every model to choose from.

    Raises:
        SelectionError: Two models claim the same events, or one claims none.
    """

    def __init__(self, models: Iterable[type[ModelT]]) -> None:
        """Compute the index."""
        claims: dict[str, dict[str, type[ModelT]]] = {}
        self._predicates: list[tuple[Callable[[str], bool], type[ModelT]]] = []
        for model in models:
            selector = selector_of(model)
            if selector.predicate:
                self._predicates.append((selector.predicate, model))
            elif not selector.kinds:
                message = f"{model.__name__} claims no event: its event_type is no Literal"
                raise SelectionError(message)
            for kind in sorted(selector.kinds):
                _claim(claims.setdefault(kind, {}), kind, selector.sources, model)
        self._shared = {
            kind: by_source
            for kind, by_source in claims.items()
            if len(set(by_source.values())) > 1
        }
        self._single = {
            kind: next(iter(by_source.values()))
            for kind, by_source in claims.items()
            if kind not in self._shared
        }

    def __iter__(self) -> Iterator[str]:
        """Iterate over the kinds that are claimed by name."""
        yield from self._single
        yield from self._shared

    def select(self, root: Mapping[str, Any]) -> type[ModelT]:
        """Choose the model of an event in log form.

        Raises:
            UnknownEventError: No model claims it.
        """
        kind = root.get("name") or root.get("event_type")
        if not isinstance(kind, str):
            raise UnknownEventError("" if kind is None else repr(kind)[:100])
        model = self._single.get(kind)
        if model is not None:
            return model
        if kind in self._shared:
            source = _source(root)
            by_source = self._shared[kind]
            if source in by_source:
                return by_source[source]
            raise UnknownEventError(kind, source)
        for claims_kind, model in self._predicates:
            if claims_kind(kind):
                return model
        said = root.get("event_source")
        raise UnknownEventError(kind, said if isinstance(said, str) else "")


def _claim(
    by_source: dict[str, type[ModelT]], kind: str, sources: frozenset[str], model: type[ModelT]
) -> None:
    """Note the claim of a model on one kind."""
    for source in sources or {_ANY}:
        rivals = by_source.values() if source == _ANY else map(by_source.get, (source, _ANY))
        for rival in rivals:
            if rival is not None:
                where = f" from {source}" if source else ""
                message = f"{rival.__name__} and {model.__name__} both claim {kind!r}{where}"
                raise SelectionError(message)
        by_source[source] = model


def _source(root: Mapping[str, Any]) -> str:
    """Give the source of an event, guessed from its payload where it is not said."""
    source = root.get("event_source")
    if isinstance(source, str) and source:
        return source
    return "server" if isinstance(root.get("event"), dict) else "browser"


def literals(annotation: object) -> Iterator[str]:
    """Collect the texts of all ``Literal`` types in an annotation."""
    origin = get_origin(annotation)
    if origin is Literal:
        yield from (value for value in get_args(annotation) if isinstance(value, str))
    elif origin is Annotated:
        yield from literals(get_args(annotation)[0])
    elif origin is Union or origin is UnionType:
        for member in cast("tuple[object, ...]", get_args(annotation)):
            yield from literals(member)
