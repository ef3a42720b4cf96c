"""Who wants to hear of every model that is defined, also of those that users define.

This module imports next to nothing, so that a listener is no reason to load pydantic or
any model.
"""

from collections.abc import Callable
from typing import Final, TypeAlias
from weakref import WeakSet

__all__ = ["Listener", "announce", "listen"]

Listener: TypeAlias = Callable[[type], None]
"""Hears of a model."""

_models: Final[WeakSet[type]] = WeakSet()
_listeners: Final[list[Listener]] = []


def announce(model: type) -> None:
    """Tell all listeners of a model; its base class does so when the model is complete."""
    _models.add(model)
    for listener in _listeners:
        listener(model)


def listen(listener: Listener) -> None:
    """Hear of every model: of those that there are at once, of others when they come."""
    _listeners.append(listener)
    for model in list(_models):
        listener(model)
