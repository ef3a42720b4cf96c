"""The converter: events in, statements out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.metadata import entry_points
from typing import Any, Final, TypeAlias, cast

from pydantic import BaseModel

from ralph_convert.compiler import Compiled
from ralph_convert.edx_to_xapi import RULE_SETS, EdxToXapi
from ralph_convert.edx_to_xapi.not_converted import NOT_CONVERTED
from ralph_convert.engine import Explanation
from ralph_convert.errors import ConversionError, NotConvertedError, RuleSetError
from ralph_convert.fragments import without_surrogates
from ralph_convert.lines import LineRun, OnError
from ralph_convert.settings import ConversionSettings
from ralph_convert.unchecked import read_unchecked
from ralph_convert.values import Shared
from ralph_models.edx import EdxEvent, parse_event
from ralph_models.selection import kind_of
from ralph_models.xapi import Statement

__all__ = ["Converter", "choose", "plugin_rules"]

AnyEvent: TypeAlias = bytes | str | Mapping[str, Any] | EdxEvent


class _Entry:
    """A rule set, compiled when its first event comes."""

    __slots__ = ("_shared", "convert", "rule_set")

    def __init__(self, rule_set: EdxToXapi, shared: Shared) -> None:
        """Keep the rule set, and what it shares with others of its converter."""
        self.rule_set = rule_set
        self._shared = shared
        self.convert: Compiled = self._first

    def compile(self) -> None:
        """Compile the rule set, unless that is done.

        Raises:
            RuleSetError: It can not work.
        """
        if self.convert == self._first:
            self.convert = self.rule_set.compile(self._shared)

    def _first(self, event: EdxEvent, raw: str | None) -> list[str]:
        self.compile()
        texts: list[str] = self.convert(event, raw)
        return texts


class Converter:
    """Converts Open edX tracking events to xAPI statements.

    The conversion is pure: the same event gives the same statements, with the same ids,
    whatever its key order, white space or input form.

    Args:
        extra_rules: Rule sets beside the library's own. One for events that have a rule set
            already must name it in ``replaces``.
        plugins: Also use the rule sets of installed distributions, which are entry points of
            the group ``ralph.conversions``.
        settings: The fields of :class:`~ralph_convert.settings.ConversionSettings`; only
            ``platform_url`` is required.

    Raises:
        ValueError: A setting can not be used.
        RuleSetError: A rule set can not work, or two are for the same events.
    """

    def __init__(
        self,
        *,
        extra_rules: Iterable[type[EdxToXapi]] = (),
        plugins: bool = False,
        **settings: Any,
    ) -> None:
        """Check the settings and compile the rule sets."""
        self.settings: ConversionSettings = ConversionSettings(**settings)
        self._read: Callable[[Any], EdxEvent] = (
            read_unchecked if self.settings.validate == "none" else parse_event
        )
        self._entries: dict[type[BaseModel], _Entry] = {}
        shared: Shared = {}
        for rule_set in choose((*RULE_SETS, *(plugin_rules() if plugins else ()), *extra_rules)):
            entry = self._entries[rule_set.__src__] = _Entry(rule_set(self.settings), shared)
            if rule_set not in _TRIED:
                entry.compile()

    def convert(self, event: AnyEvent) -> list[Statement]:
        """Convert one event.

        Args:
            event: A line of the log, its JSON object, or its model.

        Returns:
            The statements, each of the most specific model that accepts it.

        Raises:
            UnknownEventError: No model claims the event.
            NotConvertedError: The event has no statement, by design.
            ConversionError: The event lacks what its statement needs.
            pydantic.ValidationError: The event is no JSON, or its model refuses it.
        """
        entry, texts = self._convert(event)
        return [entry.rule_set.load(text) for text in texts]

    def convert_json(self, event: AnyEvent) -> list[bytes]:
        """Convert one event to JSON text, the fast form of :meth:`convert`.

        It gives ``[statement.to_json() for statement in convert(event)]`` and raises the
        same errors. Every value that the event brings has passed the validator of the
        field of the statement in which it stands.
        """
        return [text.encode() for text in self._convert(event)[1]]

    def convert_lines(self, lines: Iterable[bytes | str], *, on_error: OnError = "skip") -> LineRun:
        """Convert the lines of a log, one by one.

        Args:
            lines: Lines of a tracking log, with or without line ends.
            on_error: ``"skip"`` counts the lines that give no statement, ``"raise"`` raises
                the error of the first, a function is called with each
                :class:`~ralph_convert.lines.Reject`.

        Returns:
            An iterator over statements as JSON text, with its account in ``counts``.
        """
        return LineRun(lines, self.convert_json, on_error=on_error)

    def explain(self, event: type[BaseModel]) -> Explanation:
        """Give the table of the rule set for a model of events.

        Raises:
            NotConvertedError: There is none.
        """
        return self._entry(event).rule_set.explain()

    def rule_sets(self) -> list[EdxToXapi]:
        """Give the rule sets in use, in their order."""
        return [entry.rule_set for entry in self._entries.values()]

    def _entry(self, model: type[BaseModel], kind: str = "") -> _Entry:
        entry = self._entries.get(model)
        if entry is None:
            reason = NOT_CONVERTED.get(cast("type[EdxEvent]", model), "it has no rule set")
            raise NotConvertedError(kind or model.__name__, reason)
        return entry

    def _convert(self, event: AnyEvent) -> tuple[_Entry, list[str]]:
        parsed = event if isinstance(event, EdxEvent) else self._read(event)
        raw = event if isinstance(event, str) else None
        entry = self._entries.get(type(parsed)) or self._entry(type(parsed), _kind_of(parsed))
        try:
            return entry, entry.convert(parsed, raw)
        except (ConversionError, UnicodeEncodeError):
            # lone surrogates: rare, so looked for only where something failed
            text = json.dumps(parsed.to_dict())
            clean = without_surrogates(text)
            if clean == text:
                raise
            return entry, entry.convert(self._read(clean), None)


_TRIED: Final = frozenset(RULE_SETS)
"""Rule sets that are known to work; the others are compiled when a converter is built."""


def _kind_of(event: EdxEvent) -> str:
    """Give the name of an event."""
    return str(kind_of({key: getattr(event, key, None) for key in ("name", "event_type")}))


def plugin_rules() -> Iterator[type[EdxToXapi]]:
    """Give the rule sets of installed distributions: entry points of ``ralph.conversions``.

    An entry point names a rule set, or a sequence of them.

    Raises:
        RuleSetError: One names something else.
    """
    for point in entry_points(group="ralph.conversions"):
        found: object = point.load()
        several = (found,) if isinstance(found, type) else found
        if not isinstance(several, Iterable):
            raise RuleSetError(point.name, f"{point.value} is no rule set")
        for rule_set in cast("Iterable[object]", several):
            if not (isinstance(rule_set, type) and issubclass(rule_set, EdxToXapi)):
                raise RuleSetError(point.name, f"{point.value} is no rule set")
            yield rule_set


def choose(rule_sets: Iterable[type[EdxToXapi]]) -> list[type[EdxToXapi]]:
    """Give the rule sets to use: one for a model of events.

    Raises:
        RuleSetError: Two are for the same events and the later does not replace the earlier.
    """
    chosen: dict[type[BaseModel], type[EdxToXapi]] = {}
    for rule_set in rule_sets:
        earlier = chosen.get(rule_set.__src__)
        if earlier is not None and rule_set.replaces is not earlier:
            reason = (
                f"{earlier.__name__} is for {rule_set.__src__.__name__} too; name it in `replaces`"
            )
            raise RuleSetError(rule_set.__name__, reason)
        chosen[rule_set.__src__] = rule_set
    return list(chosen.values())
