"""The half of the compiler that writes the lines which compute values.

A compiled rule set has two stages. Whatever is made of the ``situation`` alone (learner,
course, page, block …) is computed once for each situation, and serves the rule sets that
make the same of it; the rest (time, position, id) is computed for each event.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from ralph_convert.fragments import Fragment, fragment_of, plain_fragment_of
from ralph_convert.item import (
    CHILD,
    EVENT,
    PARENT,
    RAW,
    SETTINGS,
    Const,
    ConversionItem,
    Derived,
    Dest,
    FirstOf,
    Named,
    Property,
    Source,
    Sources,
)
from ralph_convert.settings import ConversionSettings
from ralph_convert.shapes import Shape, shape_of
from ralph_models.paths import Path, as_text

__all__ = ["CACHE_SIZE", "Code", "Plan", "Shared", "Values"]

_ARGUMENTS: Mapping[int, str] = {
    id(EVENT): "event",
    id(SETTINGS): "settings",
    id(CHILD): "child",
    id(PARENT): "parent",
}
"""Names under which a compiled function has what it is called with."""

CACHE_SIZE = 8_192
"""Entries that a cache holds before it is emptied."""

Shared: TypeAlias = dict[Any, Any]
"""What the rule sets of one converter have in common: caches, checks, first stages."""

BODY = 2
"""Indentation of the lines that are always run."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a compilation works from."""

    rule_set: str
    source: Shape
    dest: Shape
    items: Mapping[Path, ConversionItem]
    settings: ConversionSettings
    attributes: Mapping[str, str]
    situation: tuple[Path, ...]
    shared: Shared
    named: Sources
    gives: tuple[Source, ...] = ()
    """What the function gives beside its statement."""

    def shape(self, dest: Path) -> Shape:
        """Give what the statement declares at a path.

        Raises:
            LookupError: It knows no such path.
        """
        shape = self.dest
        for key in dest:
            below = shape.child(key)
            if below is None:
                raise LookupError(as_text(dest))
            shape = below
        return shape

    def fragment(self, dest: Path) -> Fragment:
        """Make the function that writes the value of a path."""
        shape = self.shape(dest)
        checked = self.settings.validate == "both"
        made: Fragment = self.common(
            ("fragment", dest, shape.annotation),
            lambda: fragment_of(dest, shape) if checked else plain_fragment_of(dest),
        )
        return made

    def common(self, key: tuple[Any, ...], make: Callable[[], Any]) -> Any:
        """Make something once for all rule sets of a converter."""
        if key not in self.shared:
            self.shared[key] = make()
        return self.shared[key]

    def leaves(self, source: Source) -> Iterator[Source]:
        """Give what a source reads from the event, in the end."""
        if isinstance(source, FirstOf | Derived):
            for part in source.sources:
                yield from self.leaves(part)
        elif isinstance(source, Dest):
            yield from self.leaves(self.items[source.path].src)
        elif isinstance(source, Named):
            yield from self.leaves(self.named[source.name])
        elif not isinstance(source, Const) and source is not SETTINGS:
            yield source


class Code:
    """Lines of Python under way, and what their names stand for."""

    def __init__(self, mark: str) -> None:
        """Start without a line; ``mark`` tells the names of one stage from another's."""
        self.lines: list[str] = []
        self.variables: list[str] = []
        self.names: dict[Any, str] = {}
        self.scope: dict[str, Any] = {}
        self.indent = BODY
        self._mark = mark
        self._count = 0

    def known(self, prefix: str, value: Any) -> str:
        """Make a name for something that is the same for every event."""
        name = self._name(prefix)
        self.scope[name] = value
        return name

    def variable(self, prefix: str) -> str:
        """Make a name for something that is set."""
        name = self._name(prefix)
        self.variables.append(name)
        return name

    def _name(self, prefix: str) -> str:
        self._count += 1
        return f"{self._mark}{prefix}_{self._count}"

    def add(self, line: str) -> None:
        """Write a line."""
        self.lines.append("    " * self.indent + line)


class Values:
    """Writes each source once, in its stage, and knows the names of their values."""

    def __init__(self, plan: Plan) -> None:
        """Start with what a compiled function is called with."""
        self.plan = plan
        self.inputs: Code = Code("i")
        self.static: Code = Code("s")
        self.event: Code = Code("e")
        self.inputs.scope["nothing"] = {}
        self.constants: dict[str, Any] = {}
        self.fragments: dict[Path, str] = {}
        self.key: dict[Source, str] = {path: self._read(path) for path in plan.situation}

    def is_static(self, source: Source) -> bool:
        """Tell if a source is made of the situation alone."""
        return all(leaf in self.key for leaf in self.plan.leaves(source))

    def stage(self, source: Source) -> Code:
        """Give the stage in which a source is computed."""
        return self.static if self.is_static(source) else self.event

    def constant(self, source: Source) -> Const | None:
        """Compute a source now if it is the same for every event."""
        if isinstance(source, Const):
            return source
        if source is SETTINGS:
            return Const(self.plan.settings)
        if isinstance(source, Named):
            return self.constant(self.plan.named[source.name])
        if isinstance(source, Dest):
            item = self.plan.items[source.path]
            return None if item.transformers else self.constant(item.src)
        if isinstance(source, Derived):
            parts = [self.constant(part) for part in source.sources]
            if all(parts):
                return Const(source.function(*(part.value for part in parts if part)))
        return None

    def of(self, source: Source) -> str:
        """Write the lines that compute a source, once, and give the name of its value."""
        if isinstance(source, Named):
            return self.of(self.plan.named[source.name])
        argument = _ARGUMENTS.get(id(source))
        if argument is not None:
            return argument
        constant = self.constant(source)
        if constant is not None:
            return self._constant(constant.value)
        code = self.stage(source)
        name = self.key.get(source) or code.names.get(source)
        if name is None:
            name = code.names[source] = self._write(source, code)
        return name

    def _constant(self, value: Any) -> str:
        """Give the name of a value that is the same for every event, in both stages."""
        key: tuple[Any, ...] = ("constant", type(value).__name__, repr(value))
        number, shared = self.plan.common(key, lambda: (len(self.plan.shared), value))
        name = f"const_{number}"
        self.constants[name] = shared
        return name

    def of_item(self, item: ConversionItem) -> str:
        """Write the lines that compute the value of an item, once, and give its name."""
        source = Dest(item.dest)
        code = self.stage(source)
        if source not in code.names:
            value = self.of(item.src)
            for transformer in item.transformers:
                name = code.variable("v")
                call = f"{code.known('t', transformer)}({value})"
                code.add(f"{name} = None if {value} is None else {call}")
                value = name
            code.names[source] = value
        return code.names[source]

    def _write(self, source: Source, code: Code) -> str:
        if isinstance(source, Dest):
            return self.of_item(self.plan.items[source.path])
        if isinstance(source, FirstOf):
            return self._first_of(source, code)
        if isinstance(source, Derived) and source.cache:
            return self._cached(source, code)
        if not isinstance(source, Derived):
            return self._read(source)
        arguments = ", ".join(map(self.of, source.sources))
        name = code.variable("v")
        code.add(f"{name} = {code.known('derive', source.function)}({arguments})")
        return name

    def _read(self, source: Source) -> str:
        """Read something of the event, before anything is computed."""
        if source in self.inputs.names:
            return self.inputs.names[source]
        if isinstance(source, Property):
            expression = f"event.{source.name}"
        elif source is RAW:
            expression = "event.to_json().decode() if raw is None else raw"
        elif isinstance(source, tuple):
            expression = self._path(source)
        else:
            message = f"{source} is no source"
            raise TypeError(message)
        name = self.inputs.names[source] = self.inputs.variable("v")
        self.inputs.add(f"{name} = {expression}")
        return name

    def _path(self, path: Path) -> str:
        """Read a path, level by level; a level that is absent ends it."""
        *above, key = path
        shape = self.plan.source
        for step in above:
            shape = shape.child(step) or shape_of(object)
        if not above and key in self.plan.attributes:
            return f"event.{self.plan.attributes[key]}"
        parent = self._read(tuple(above)) if above else "event"
        known = any(key in model.model_fields for model in shape.models)
        if shape.keys is not None:
            read = f"{parent}.get({key!r})"
        elif not shape.models:
            read = f"{parent}.get({key!r}) if type({parent}) is dict else None"
        elif known:
            # models have a __getattr__, which makes every attribute slow
            read = f"{self._fields(parent)}.get({key!r})"
        else:
            read = f"({parent}.__pydantic_extra__ or {{}}).get({key!r})"
        sure = not above or above[0] in self.plan.attributes or known
        return read if sure else f"None if {parent} is None else {read}"

    def _fields(self, model: str) -> str:
        """Give the name of the dict of the fields of a model, empty for no model."""
        name = self.inputs.names.get((model, "fields"))
        if name is None:
            name = self.inputs.names[model, "fields"] = self.inputs.variable("d")
            self.inputs.add(f"{name} = nothing if {model} is None else {model}.__dict__")
        return name

    def _first_of(self, source: FirstOf, code: Code) -> str:
        name = code.variable("v")
        outer, indent = code.names, code.indent
        for number, alternative in enumerate(source.sources):
            # what is computed in a branch is not known outside of it
            code.names = dict(code.names)
            code.add(f"{name} = {self.of(alternative)}")
            if number < len(source.sources) - 1:
                code.add(f"if {name} is None or {name} == '':")
                code.indent += 1
        code.names, code.indent = outer, indent
        code.add(f"if {name} == '': {name} = None")
        return name

    def _cached(self, source: Derived, code: Code) -> str:
        """Compute a value, and the fragments of the items that write it, once a key."""
        arguments = [self.of(part) for part in source.sources if part is not SETTINGS]
        takers = [item.dest for item in self.plan.items.values() if item.src is source]
        if code.indent > BODY or any(self.plan.items[dest].transformers for dest in takers):
            takers = []
        shapes = [(dest, self.plan.shape(dest).annotation) for dest in takers]
        writers = [self.plan.fragment(dest) for dest in takers]
        memory = self.plan.common(
            ("memory", source, *shapes), lambda: _memory(source, self.plan.settings, writers)
        )
        get, fill = (code.known("c", function) for function in memory)
        key = code.variable("k")
        names = [code.variable("v"), *(code.variable("f") for _ in takers)]
        code.add(f"{key} = ({''.join(argument + ', ' for argument in arguments)})")
        code.add(f"{', '.join(names)}, = {get}({key}) or {fill}({key})")
        self.fragments.update(zip(takers, names[1:], strict=True))
        return names[0]


def _memory(
    source: Derived, settings: object, fragments: list[Fragment]
) -> tuple[Callable[..., Any], ...]:
    """Make the functions that find in a cache, and that compute what it lacks."""
    function = source.function
    places = [number for number, part in enumerate(source.sources) if part is SETTINGS]
    cache: dict[tuple[Any, ...], tuple[Any, ...]] = {}

    def fill(key: tuple[Any, ...]) -> tuple[Any, ...]:
        arguments = list(key)
        for place in places:
            arguments.insert(place, settings)
        value = function(*arguments)
        record = (value, *("" if value is None else write(value) for write in fragments))
        if len(cache) >= CACHE_SIZE:
            cache.clear()
        cache[key] = record
        return record

    return cache.get, fill
