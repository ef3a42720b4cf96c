"""Whether the values at a location are what a rule asks for.

`xAPI Profiles 1.0, part two, section 8.1
<https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md#81-statement-template-rules>`_
and ``follows_rule`` of `part three, section 2.1
<https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-communication.md#21-statement-template-validation>`_.

Where a selector picks nothing from a value, there is an unmatchable value. It breaks
``included`` and ``all``, and is nothing for ``excluded``, ``any`` and ``none``. Without
``presence``, ``any`` asks for a value; ``all`` and ``none`` are content with none.

The two parts differ in two cases, and part two, which states the requirements, decides:
with ``excluded`` the lists are not looked at (in part three ``any`` could then never be
followed), and with ``recommended`` they are looked at where there is a matchable value
(in part three also where all are unmatchable).
"""

import json
from collections.abc import Hashable, Iterable, Iterator
from typing import Any, Final, NamedTuple

from ralph_models.types import JsonValue
from ralph_models.xapi.profiles.locations import Match, Place, location_of
from ralph_models.xapi.profiles.reports import ProfileFinding
from ralph_models.xapi.profiles.templates import TemplateRule

__all__ = ["Rule", "canonical"]

_SHOWN: Final = 60


class _Values(NamedTuple):
    """What a rule looks at in a statement."""

    matchable: list[Match]
    unmatchable: list[Place]


class Rule:
    """A rule, ready to be held against statements.

    Args:
        rule: The rule as the profile states it.
        template: The template that has it.
        index: Its place in the template.
    """

    __slots__ = ("_lists", "_location", "_selector", "index", "rule", "template")

    def __init__(self, rule: TemplateRule, template: str, index: int) -> None:
        """Parse the paths, and make the lists ready for looking up."""
        self.rule: Final = rule
        self.template: Final = template
        self.index: Final = index
        self._location: Final = location_of(rule.location)
        self._selector: Final = location_of(rule.selector) if rule.selector is not None else None
        self._lists: Final = {
            name: frozenset(map(canonical, values))
            for name, values in (("any", rule.any), ("all", rule.all), ("none", rule.none))
            if values is not None
        }

    def broken(self, statement: dict[str, Any]) -> list[ProfileFinding]:
        """Find what breaks the rule.

        Args:
            statement: Its JSON object; context activities are in arrays.
        """
        values = self._values(statement)
        if self.rule.presence == "excluded":
            return [
                self._found("presence", f"must not be here, found {_show(match.value)}", match.path)
                for match in values.matchable
            ]
        found: list[ProfileFinding] = []
        if self.rule.presence == "included":
            found += self._missing(values)
        if self.rule.presence != "recommended" or values.matchable:
            found += self._unlisted(values)
        return list(dict.fromkeys(found))

    def unheeded(self, statement: dict[str, Any]) -> ProfileFinding | None:
        """Say what the rule recommends, if there is nothing of it."""
        if self.rule.presence != "recommended" or self._values(statement).matchable:
            return None
        return self._found("recommended", "recommended here", self._location.keys)

    def _values(self, statement: dict[str, Any]) -> _Values:
        located = self._location.find(statement)
        if self._selector is None:
            return _Values(located, [])
        values = _Values([], [])
        for match in located:
            selected = self._selector.find(match.value, match.path)
            values.matchable.extend(selected)
            if not selected:
                values.unmatchable.append((*match.path, *self._selector.keys))
        return values

    def _missing(self, values: _Values) -> Iterator[ProfileFinding]:
        if not values.matchable and not values.unmatchable:
            yield self._found("presence", "must be here, found nothing", self._location.keys)
        yield from self._nothing_at("presence", values.unmatchable)

    def _nothing_at(self, kind: str, places: Iterable[Place]) -> Iterator[ProfileFinding]:
        for path in places:
            yield self._found(kind, "must be here for each location, found nothing", path)

    def _unlisted(self, values: _Values) -> Iterator[ProfileFinding]:
        """Hold the values against the three lists."""
        given = [(match, canonical(match.value)) for match in values.matchable]
        one_of = self._lists.get("any")
        if one_of is not None and not any(key in one_of for _, key in given):
            shown = ", ".join(_show(match.value) for match in values.matchable[:3]) or "nothing"
            message = f"one must be among {_show(self.rule.any)}, found {shown}"
            yield self._found("any", message, self._location.keys)
        if "all" in self._lists:
            yield from self._nothing_at("all", values.unmatchable)
        for match, key in given:
            if key not in self._lists.get("all", {key}):
                message = f"must be among {_show(self.rule.all)}, found {_show(match.value)}"
                yield self._found("all", message, match.path)
            if key in self._lists.get("none", ()):
                message = f"must not be among {_show(self.rule.none)}, found {_show(match.value)}"
                yield self._found("none", message, match.path)

    def _found(self, kind: str, message: str, path: Place) -> ProfileFinding:
        notes = self.rule.scopeNote or {}
        note = notes.get("en") or next(iter(notes.values()), "")
        return ProfileFinding(path, kind, message, self.index, self.template, note)


def canonical(value: JsonValue) -> Hashable:
    """Give a hashable value that is the same for equal JSON values: 1 is 1.0, and not true."""
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, dict):
        return ("object", frozenset((key, canonical(item)) for key, item in value.items()))
    if isinstance(value, list):
        return ("array", *map(canonical, value))
    return value


def _show(value: object) -> str:
    """Write a value as JSON, as much of it as helps."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
