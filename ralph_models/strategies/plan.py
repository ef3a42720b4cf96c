"""What a caller asks of a generated value: values at paths, and which parts are there.

A path is a tuple of keys, or text joined by dots or by two underscores, as in
``"context.course_id"``. Lists have no keys of their own: a path goes on in every item.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any, Final, TypeAlias

from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from ralph_models.base import Model
from ralph_models.paths import AnyPath, Extra, Path, as_text, parse_path
from ralph_models.strategies.draw import Generator

__all__ = ["ABSENT", "Overrides", "Plan", "given", "key_path"]

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


class Plan:
    """What is asked for at one place, and below it.

    Args:
        required_only: Leave out what may be absent, unless it is asked for.
    """

    __slots__ = ("below", "omitted", "required_only", "value")

    def __init__(self, *, required_only: bool = False) -> None:
        self.below: dict[str, Plan] = {}
        self.value: Any = ABSENT
        self.omitted = False
        self.required_only = required_only

    @property
    def is_plain(self) -> bool:
        """Whether nothing is asked for, here or below."""
        return not self.below and self.value is ABSENT and not self.omitted

    @property
    def has_value(self) -> bool:
        """Whether the whole value is given."""
        return self.value is not ABSENT

    def at(self, key: str) -> "Plan":
        """Give what is asked for under a key."""
        return self.below.get(key) or Plan(required_only=self.required_only)

    def forces(self, key: str) -> bool:
        """Tell if a member has to be there."""
        return key in self.below and not self.below[key].omitted

    def omits(self, key: str) -> bool:
        """Tell if a member has to be absent."""
        return key in self.below and self.below[key].omitted

    def node(self, path: Path) -> "Plan":
        """Find or make the place of a path; what lies above it has to be there."""
        place = self
        for key in path:
            if place.has_value or place.omitted:
                message = (
                    f"{as_text(path)} lies below a part that is given, or left out, as a whole"
                )
                raise InvalidArgument(message)
            place = place.below.setdefault(key, Plan(required_only=self.required_only))
        return place

    def put(self, path: Path, value: Any) -> None:
        """Ask for a value; it takes the place of what was asked for below."""
        place = self.node(path)
        place.value, place.omitted = value, False
        place.below.clear()

    def put_default(self, path: Path, value: Any) -> None:
        """Ask for a value, unless the caller gave one there or above."""
        place = self
        for key in path:
            if place.has_value or place.omitted:
                return
            place = place.below.setdefault(key, Plan(required_only=self.required_only))
        if not place.has_value:
            place.value = value

    def need(self, path: Path) -> None:
        """Ask for a member, whatever its value, unless the caller gave a part above it."""
        place = self
        for key in path:
            if place.has_value or place.omitted:
                return
            place = place.below.setdefault(key, Plan(required_only=self.required_only))

    def without(self, keys: Iterable[str]) -> "Plan":
        """Give a copy in which members are absent that nobody asked for."""
        copy = self.copy()
        for key in keys:
            if key not in copy.below:
                copy.below[key] = Plan(required_only=self.required_only)
                copy.below[key].omitted = True
        return copy

    def copy(self) -> "Plan":
        """Copy all of it, the values excepted."""
        copy = Plan(required_only=self.required_only)
        copy.value, copy.omitted = self.value, self.omitted
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
