"""Conversion rules as data: items, and the sources they take their values from.

A source is a path in the source model (``"context__user_id"``), or one of the objects of
this module: ``Const``, ``FirstOf``, ``Derived``, ``Dest``, ``Named``, ``Property``,
``SETTINGS``, ``EVENT``, and for one statement of several ``CHILD`` and ``PARENT``. A source
that has no value (absent or null) gives none: transformers do not see it, and the item
writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from ralph_models.paths import AnyPath, Path, as_text, parse_path

__all__ = [
    "CHILD",
    "EVENT",
    "PARENT",
    "SETTINGS",
    "Const",
    "ConversionItem",
    "ConversionItems",
    "Derived",
    "Dest",
    "FirstOf",
    "Items",
    "Named",
    "Property",
    "Source",
    "Sources",
    "Transformer",
    "as_source",
    "name_of",
    "str_source",
]

Transformer: TypeAlias = Callable[[Any], Any]
"""Makes a value of a value."""


@dataclass(frozen=True, slots=True, eq=False)
class Const:
    """A value that is the same for every event."""

    value: Any

    def __str__(self) -> str:
        """Show the value as Python writes it."""
        return repr(self.value)


@dataclass(frozen=True, slots=True)
class Property:
    """An attribute of the event that is no field, such as ``payload_data``."""

    name: str

    def __str__(self) -> str:
        """Show the attribute."""
        return f"event.{self.name}"


@dataclass(frozen=True, slots=True)
class Dest:
    """The value that another item writes, after its transformers."""

    path: Path

    def __init__(self, path: AnyPath) -> None:
        """Take the path of that item's ``dest``."""
        object.__setattr__(self, "path", parse_path(path))

    def __str__(self) -> str:
        """Show the path in the statement."""
        return f"statement.{as_text(self.path)}"


@dataclass(frozen=True, slots=True)
class Named:
    """What the rule set has in its ``sources`` under a name, so that a subclass can change it."""

    name: str

    def __str__(self) -> str:
        """Show the name."""
        return f"<{self.name}>"


@dataclass(frozen=True, slots=True)
class _Whole:
    """Something of which there is one for each event."""

    name: str

    def __str__(self) -> str:
        """Show its name."""
        return self.name


EVENT = _Whole("event")
"""The event itself, a model."""

RAW = _Whole("raw event")
"""The event as JSON text."""

SETTINGS = _Whole("settings")
"""The settings of the converter."""

CHILD = _Whole("child")
"""The part of the event that one statement of several is about: a member of ``each``."""

PARENT = _Whole("parent id")
"""The id of the statement about the whole event."""


@dataclass(frozen=True, slots=True, eq=False)
class FirstOf:
    """The first source that is present: not absent, not null and not ``""``."""

    sources: tuple[Source, ...]

    def __init__(self, *sources: AnySource) -> None:
        """Take the sources in the order in which they are tried."""
        object.__setattr__(self, "sources", tuple(as_source(source) for source in sources))

    def __str__(self) -> str:
        """Show the alternatives."""
        return " | ".join(map(str_source, self.sources))


@dataclass(frozen=True, slots=True, eq=False)
class Derived:
    """A value computed from other sources, at most once for each event.

    Args:
        function: Called with the values of the sources in their order, ``None`` for the
            ones without a value. It must be pure. ``None`` means: no value.
        cache: Keep the results by their arguments, for values that many events share.
            The arguments must then be text, whole numbers or ``None``.
    """

    function: Callable[..., Any]
    sources: tuple[Source, ...]
    cache: bool

    def __init__(
        self, function: Callable[..., Any], *sources: AnySource, cache: bool = False
    ) -> None:
        """Take the function and the sources of its arguments."""
        object.__setattr__(self, "function", function)
        object.__setattr__(self, "sources", tuple(as_source(source) for source in sources))
        object.__setattr__(self, "cache", cache)

    def __str__(self) -> str:
        """Show the call."""
        return f"{name_of(self.function)}({', '.join(map(str_source, self.sources))})"


Source: TypeAlias = Path | Const | Property | Dest | Named | FirstOf | Derived | _Whole
"""Where the value of an item comes from."""
AnySource: TypeAlias = AnyPath | Const | Property | Dest | Named | FirstOf | Derived | _Whole

Sources: TypeAlias = Mapping[str, Source]
"""What a rule set names its sources as."""


def as_source(source: AnySource) -> Source:
    """Give the tuple form of a path, and any other source as it is."""
    if isinstance(source, Const | Property | Dest | Named | FirstOf | Derived | _Whole):
        return source
    return parse_path(source)


def str_source(source: Source) -> str:
    """Show a source in a table."""
    return as_text(source) if isinstance(source, tuple) else str(source)


def name_of(function: Callable[..., Any]) -> str:
    """Give the name of a transformer, for tables and messages."""
    name: str = getattr(function, "__name__", type(function).__name__)
    return name


@dataclass(frozen=True, slots=True, eq=False)
class ConversionItem:
    """One rule: what is written where, from what and how.

    Args:
        dest: The path in the statement.
        src: The source; ``None`` for the whole event.
        transformers: One function or several, applied in their order. One that returns
            ``None`` ends the chain: nothing is written.
        raw_input: The transformers of an item without ``src`` take the event as JSON text
            instead of the model.
    """

    dest: Path
    src: Source
    transformers: tuple[Transformer, ...]

    def __init__(
        self,
        dest: AnyPath,
        src: AnySource | None = None,
        transformers: Transformer | tuple[Transformer, ...] = (),
        raw_input: bool = False,  # noqa: FBT001, FBT002 - the signature that users of Ralph know
    ) -> None:
        """Bring paths and transformers to their one form."""
        whole = RAW if raw_input else EVENT
        if not isinstance(transformers, tuple):
            transformers = (transformers,)
        object.__setattr__(self, "dest", parse_path(dest))
        object.__setattr__(self, "src", whole if src is None else as_source(src))
        object.__setattr__(self, "transformers", transformers)


Items: TypeAlias = tuple[ConversionItem, ...]
"""What the items of a rule set are declared as."""


class ConversionItems(tuple[ConversionItem, ...]):
    """An ordered set of items, one for each ``dest``."""

    __slots__ = ()

    def union(self, *others: Iterable[ConversionItem]) -> ConversionItems:
        """Merge layers by ``dest``: the later one wins and keeps the earlier one's place."""
        merged = {item.dest: item for item in self}
        for other in others:
            merged.update((item.dest, item) for item in other)
        return ConversionItems(merged.values())

    def __add__(self, other: tuple[Any, ...]) -> ConversionItems:
        """Merge one more layer, like :meth:`union`."""
        return self.union(other)
