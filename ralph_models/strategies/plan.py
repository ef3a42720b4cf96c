"""What a caller asks of a generated value: values at paths, and which parts are there.

A path is a tuple of keys, or text joined by dots or by two underscores, as in
``"context.course_id"``. Lists have no keys of their own: a path goes on in every item.
"""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any, Final, TypeAlias

from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from ralph_models.base import Model
from ralph_models.paths import AnyPath, Extra, Path, as_text, parse_path
from ralph_models.strategies.draw import Draw, Generator

__all__ = ["ABSENT", "OneOf", "Overrides", "Plan", "given", "key_path"]

Overrides: TypeAlias = Mapping[Any, Any]
"""Values by path: a strategy, a constant, or a function of a :class:`Draw`."""

ABSENT: Final = object()
"""In place of a value where none is asked for."""


def key_path(path: AnyPath) -> Path:
    """Give the tuple form of a path that may be joined by dots.

    Raises:
        InvalidArgument: It is no path.
    """
    if isinstance(path, str) and not isinstance(path, Extra) and "__" not in path:
        path = path.split(".")
    try:
        return parse_path(path)
    except ValueError as error:
        raise InvalidArgument(str(error)) from error


# checkers see unknown types in what they narrow; these tell them nothing
_STRATEGY: Final[Any] = SearchStrategy
_DICT: Final[Any] = dict
_LISTS: Final[Any] = (list, tuple)
_CONTAINERS: Final[Any] = (dict, list)


class OneOf:
    """Some texts, one of which a member has; a type that takes but some takes those.

    Args:
        values: All of them.
    """

    __slots__ = ("values",)

    def __init__(self, values: Sequence[Any]) -> None:
        self.values: Sequence[Any] = values

    def among(self, known: Sequence[Any]) -> "OneOf":
        """Give those that are known, or all of them where nothing is known."""
        return OneOf([value for value in self.values if value in known]) if known else self

    def __call__(self, draw: Draw) -> Any:
        """Choose one."""
        return draw.choice(self.values)


class Plan:
    """What is asked for at one place, and below it.

    Args:
        required_only: Leave out what may be absent, unless it is asked for.
    """

    __slots__ = ("below", "needed", "omitted", "required_only", "value")

    def __init__(self, *, required_only: bool = False) -> None:
        self.below: dict[str, Plan] = {}
        self.value: Any = ABSENT
        self.needed: bool = False
        self.omitted: bool = False
        self.required_only: bool = required_only

    @property
    def is_plain(self) -> bool:
        """Whether nothing is asked for, here or below."""
        return not self.below and self.value is ABSENT and not self.omitted

    @property
    def has_value(self) -> bool:
        """Whether the whole value is given."""
        return self.value is not ABSENT

    @property
    def needs_parts(self) -> bool:
        """Whether members have to be there."""
        return any(plan.needed for plan in self.below.values())

    def at(self, key: str) -> "Plan":
        """Give what is asked for under a key."""
        return self.below.get(key) or Plan(required_only=self.required_only)

    def forces(self, key: str) -> bool:
        """Tell if a member has to be there."""
        return key in self.below and self.below[key].needed

    def omits(self, key: str) -> bool:
        """Tell if a member has to be absent."""
        return key in self.below and self.below[key].omitted

    def _place(self, path: Path) -> "list[Plan]":
        """Find or make the places on the way to a path; fewer if a part above it is settled."""
        places: list[Plan] = []
        place = self
        for key in path:
            if place.has_value or place.omitted:
                break
            place = place.below.setdefault(key, Plan(required_only=self.required_only))
            places.append(place)
        return places

    def need(self, path: Path, value: Any = ABSENT) -> None:
        """Ask for a member, as a caller does; of several paths the shorter ones first.

        Raises:
            InvalidArgument: A part above it is given as a whole.
        """
        places = self._place(path)
        if len(places) < len(path) or places[-1].has_value:
            message = f"{as_text(path)} lies in a part that is given as a whole"
            raise InvalidArgument(message)
        for place in places:
            place.needed = True
        places[-1].value = value

    def need_also(self, path: Path, value: Any = ABSENT) -> None:
        """Ask for a member, as a model does: what the caller asks for comes first."""
        places = self._place(path)
        for place in places:
            place.needed = True
        if len(places) == len(path) and not places[-1].has_value and not places[-1].below:
            places[-1].value = value

    def suggest(self, path: Path, value: Any) -> None:
        """Say what a member is where it is there, unless the caller does."""
        places = self._place(path)
        if len(places) == len(path) and not places[-1].has_value and not places[-1].below:
            places[-1].value = value

    def omit(self, path: Path) -> None:
        """Leave a member out, unless the caller asks for it."""
        places = self._place(path)
        if len(places) == len(path) and not places[-1].needed:
            places[-1].omitted = True

    def without(self, keys: Iterable[str]) -> "Plan":
        """Give a copy in which members are left out that nobody asks for."""
        copy = self.copy()
        for key in keys:
            copy.omit((key,))
        return copy

    def copy(self) -> "Plan":
        """Copy all of it, the values excepted."""
        copy = Plan(required_only=self.required_only)
        copy.value, copy.needed, copy.omitted = self.value, self.needed, self.omitted
        copy.below = {key: plan.copy() for key, plan in self.below.items()}
        return copy


def given(value: Any) -> Generator:
    """Make a generator of what a caller gives: a strategy, a function or a constant."""
    if isinstance(value, _STRATEGY):
        return lambda draw: _as_json(draw(value))
    if callable(value):
        return lambda draw: _as_json(value(draw))
    constant = _as_json(value)
    if isinstance(constant, _CONTAINERS):
        return lambda _: deepcopy(constant)

    return lambda _: constant


def _as_json(value: Any) -> Any:
    """Give models as the JSON objects that they are."""
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, _DICT):
        return {key: _as_json(item) for key, item in value.items()}
    if isinstance(value, _LISTS):
        return [_as_json(item) for item in value]
    return value
