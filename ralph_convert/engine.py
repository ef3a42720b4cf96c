"""Rule sets: which event becomes which statement, by which items.

A rule set is a class with a source model, a destination model and items. It is checked
when it is defined and compiled when a :class:`~ralph_convert.converter.Converter` is built.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, ClassVar, cast

from pydantic import BaseModel

from ralph_convert.compiler import Compiled, Tree, compile_rules, tree_of
from ralph_convert.errors import RuleSetError
from ralph_convert.item import (
    Const,
    ConversionItem,
    ConversionItems,
    Derived,
    Dest,
    FirstOf,
    Named,
    Source,
    Sources,
    name_of,
    str_source,
)
from ralph_convert.settings import ConversionSettings
from ralph_convert.shapes import Shape, shape_of
from ralph_convert.values import Plan, Shared
from ralph_models.paths import AnyPath, Extra, Path, as_text, parse_path
from ralph_models.xapi.pins import pinned

__all__ = ["Explanation", "RuleSet"]


class RuleSet:
    """From one model to another, by items.

    A subclass names its models and its items. The items of its bases come first; an item
    with the same ``dest`` in a subclass replaces the inherited one.

    .. code-block:: python

        from ralph_convert import ConversionItem, EdxToXapi
        from ralph_models.edx import Server
        from ralph_models.xapi import PageViewed


        class ServerToPageViewed(EdxToXapi):
            __src__ = Server
            __dest__ = PageViewed
            items = (ConversionItem("object__id", "event_type"),)
    """

    __src__: ClassVar[type[BaseModel]]
    """The model of the events."""

    __dest__: ClassVar[type[BaseModel]]
    """The model of the statements; what it pins needs no item."""

    items: ClassVar[tuple[ConversionItem, ...]] = ()
    """The items of this class alone."""

    sources: ClassVar[Sources] = {}
    """Sources that items use by name; a name in a subclass takes the place of the inherited."""

    replaces: ClassVar[type[RuleSet] | None] = None
    """The rule set for the same events that this one takes the place of."""

    attributes: ClassVar[Mapping[str, str]] = {}
    """Keys at the root of source paths that stand for another attribute of the model."""

    situation: ClassVar[tuple[AnyPath, ...]] = ()
    """Source paths, of text or whole numbers, that many events of one visit share.

    What is made of them alone is computed once for each of their combinations.
    """

    each: ClassVar[Source | None] = None
    """For several statements of one event: the list of what :attr:`child` is about."""

    child: ClassVar[type[RuleSet] | None] = None
    """The rule set that is run for every member of :attr:`each`, after this one."""

    whole: ClassVar[bool] = True
    """Whether there is a statement about the whole event beside those of :attr:`each`."""

    def __init__(self, settings: ConversionSettings) -> None:
        """Take the settings, for ``_get_conversion_items``."""
        self.settings: ConversionSettings = settings
        self.platform_url: str = settings.platform_url

    def __init_subclass__(cls) -> None:
        """Check the items of the class, and the whole of it if it names its models.

        Raises:
            RuleSetError: One ``dest`` stands twice, a path is unknown, or a field that the
                destination requires is filled by nothing.
        """
        super().__init_subclass__()
        dests = [item.dest for item in cls.__dict__.get("items", ())]
        twice = next((dest for dest in dests if dests.count(dest) > 1), None)
        if twice is not None:
            raise RuleSetError(cls.__name__, f"{as_text(twice)} stands twice in its items")
        if hasattr(cls, "__src__") and hasattr(cls, "__dest__"):
            if (cls.each is None) is not (cls.child is None):
                raise RuleSetError(cls.__name__, "`each` and `child` go together")
            hooked = cls._get_conversion_items is not RuleSet._get_conversion_items
            cls._check(cls._with_pins(cls._layers()), complete=cls.whole and not hooked)

    @classmethod
    def _layers(cls) -> ConversionItems:
        """Merge the items of the class and its bases."""
        layers = [base.__dict__.get("items", ()) for base in reversed(cls.__mro__)]
        return ConversionItems().union(*layers)

    @classmethod
    def _named(cls) -> Sources:
        """Merge the named sources of the class and its bases."""
        layers: list[Sources] = [base.__dict__.get("sources", {}) for base in reversed(cls.__mro__)]
        return {name: source for layer in layers for name, source in layer.items()}

    @classmethod
    def _with_pins(cls, items: Iterable[ConversionItem]) -> ConversionItems:
        """Put what the statement model pins before the items."""
        pins = pinned(cls.__dest__).items()
        return ConversionItems(ConversionItem(path, Const(value)) for path, value in pins).union(
            items
        )

    def _get_conversion_items(self) -> ConversionItems:
        """Give all items; override it for items that need ``self.settings``.

        Return ``super()._get_conversion_items().union({...})``.
        """
        return self._layers()

    def _adapt(self, items: ConversionItems) -> ConversionItems:
        """Change all items for the settings, after every layer."""
        return items

    def compile(self, shared: Shared | None = None) -> Compiled:
        """Check the items and compile them into one function, from event to JSON texts.

        Args:
            shared: Caches to share with other rule sets of the same settings.

        Raises:
            RuleSetError: The items can not work.
        """
        shared = {} if shared is None else shared
        if self.child is None or self.each is None:
            return self._compile(shared)
        first = self._compile(shared, self.each, *((Dest("id"),) if self.whole else ()))
        following = self.child(self.settings).compile(shared)

        def convert(event: BaseModel, raw: str | None) -> list[str]:
            texts: list[str]
            texts, members, *parent = first(event, raw)
            for member in members or ():
                texts += following(event, raw, member, *parent)
            return texts

        return convert

    def _compile(self, shared: Shared, *gives: Source) -> Compiled:
        items = self._with_pins(self._adapt(self._get_conversion_items()))
        tree = self._check(items, complete=self.whole)
        plan = Plan(
            rule_set=type(self).__name__,
            source=shape_of(self.__src__),
            dest=shape_of(self.__dest__),
            items={item.dest: item for item in items},
            settings=self.settings,
            attributes=self.attributes,
            situation=tuple(map(parse_path, self.situation)),
            shared=shared,
            named=self._named(),
            gives=gives,
        )
        return compile_rules(plan, tree if self.whole else {})

    def load(self, text: str) -> BaseModel:
        """Make the statement of its JSON text."""
        return self.__dest__.model_validate_json(text)

    def explain(self) -> Explanation:
        """Give the table dest ← source ← transformers."""
        rows = tuple(
            (as_text(item.dest), str_source(item.src), " → ".join(map(name_of, item.transformers)))
            for item in self._with_pins(self._adapt(self._get_conversion_items()))
        )
        parts = () if self.child is None else (self.child(self.settings).explain(),)
        named = {name: str_source(source) for name, source in self._named().items()}
        whole = rows if self.whole else ()
        return Explanation(type(self).__name__, self.__src__, self.__dest__, whole, named, parts)

    @classmethod
    def _check(cls, items: ConversionItems, *, complete: bool) -> Tree:
        source, dest = shape_of(cls.__src__), shape_of(cls.__dest__)
        named = cls._named()
        asked = [item.src for item in items] + list(named.values())
        if cls.each is not None:
            asked.append(cls.each)
        for part in (*map(parse_path, cls.situation), *chain.from_iterable(map(_parts, asked))):
            if isinstance(part, tuple):
                cls._check_source(source, part)
            elif isinstance(part, Named) and part.name not in named:
                raise RuleSetError(cls.__name__, f"its sources have no {part.name!r}")
        for item in items:
            cls._check_dest(dest, item.dest)
        try:
            tree = tree_of(items)
        except LookupError as error:
            raise RuleSetError(cls.__name__, str(error)) from error
        if complete:
            cls._check_complete(dest, items, tree)
        return tree

    @classmethod
    def _check_complete(cls, dest: Shape, items: ConversionItems, tree: Tree) -> None:
        lacking = _lacking(dest, tree, ())
        if lacking is not None:
            raise RuleSetError(cls.__name__, f"nothing fills {as_text(lacking)}")
        written = {item.dest for item in items}
        for item in items:
            for part in _parts(item.src):
                if isinstance(part, Dest) and part.path not in written:
                    raise RuleSetError(cls.__name__, f"no item writes {as_text(part.path)}")

    @classmethod
    def _check_source(cls, shape: Shape, path: Path) -> None:
        for number, key in enumerate(path):
            below = shape.child(key)
            if (
                below is None
                and isinstance(key, Extra)
                and (shape.keeps_unknown or not shape.models)
            ):
                below = shape_of(object)
            if below is None:
                where = as_text(path[: number + 1])
                raise RuleSetError(cls.__name__, f"{where} is no path of {cls.__src__.__name__}")
            shape = below

    @classmethod
    def _check_dest(cls, shape: Shape, path: Path) -> None:
        for number, key in enumerate(path):
            below = shape.child(key)
            if below is None or not shape.takes(key):
                where = as_text(path[: number + 1])
                raise RuleSetError(cls.__name__, f"{where} is no path of {cls.__dest__.__name__}")
            shape = below


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a rule set does, as a table."""

    rule_set: str
    source: type[BaseModel]
    dest: type[BaseModel]
    rows: tuple[tuple[str, str, str], ...]
    """Path in the statement, source, transformers."""
    named: Mapping[str, str]
    """What the sources in ``<>`` stand for."""
    parts: tuple[Explanation, ...] = ()
    """The tables of the statements about parts of the event."""

    def __str__(self) -> str:
        """Show the table in columns."""
        head = f"{self.rule_set}: {self.source.__name__} → {self.dest.__name__}"
        widths = [max((len(row[column]) for row in self.rows), default=0) for column in (0, 1)]
        lines = (
            f"  {dest:<{widths[0]}} ← {source:<{widths[1]}} {chain and f'← {chain}'}".rstrip()
            for dest, source, chain in self.rows
        )
        used = [name for name in self.named if any(f"<{name}>" in row[1] for row in self.rows)]
        names = (f"  <{name}> = {self.named[name]}" for name in used)
        return "\n".join((head, *lines, *names, *(f"for each part: {part}" for part in self.parts)))


def _parts(source: Source) -> Iterator[Source]:
    """Give what a source is made of, in the end."""
    if isinstance(source, FirstOf | Derived):
        for part in source.sources:
            yield from _parts(part)
    else:
        yield source


def _lacking(shape: Shape, tree: Mapping[str, Any], above: Path) -> Path | None:
    """Find a required field that nothing fills; of a union one model must be complete."""
    faults: list[Path] = []
    for model in shape.narrowed(tree.keys()).models:
        fault = _lacking_of(model, shape, tree, above)
        if fault is None:
            return None
        faults.append(fault)
    return faults[0] if faults else None


def _lacking_of(
    model: type[BaseModel], shape: Shape, tree: Mapping[str, Any], above: Path
) -> Path | None:
    for key, field in model.model_fields.items():
        if key not in tree and field.is_required():
            return (*above, key)
    for key, part in tree.items():
        below = shape.child(key)
        if isinstance(part, dict) and below is not None:
            fault = _lacking(below, cast("Tree", part), (*above, key))
            if fault is not None:
                return fault
    return None
