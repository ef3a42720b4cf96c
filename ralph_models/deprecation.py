"""Names that are going to go: they work for a time, and say what to use instead.

For modules whose names move, see :func:`moved`; for what behaves differently,
:func:`deprecated`. What is promised for how long stands in the documentation, under
"Stability of the API".
"""

import warnings
from collections.abc import Callable, Mapping
from functools import wraps
from importlib import import_module
from typing import Any, ParamSpec, TypeVar

__all__ = ["RalphDeprecationWarning", "deprecated", "moved"]

P = ParamSpec("P")
R = TypeVar("R")


class RalphDeprecationWarning(DeprecationWarning):
    """Something of this library that a later version takes away.

    Args:
        name: What is deprecated.
        instead: What to use in its place; a name, or a sentence.
        since: The version that deprecated it.
        removal: The first version that may be without it.
    """

    def __init__(self, name: str, instead: str, since: str, removal: str) -> None:
        """Keep what is deprecated, and what takes its place."""
        super().__init__(name, instead, since, removal)
        self.name = name
        self.instead = instead
        self.since = since
        self.removal = removal

    def __str__(self) -> str:
        """Say what to do."""
        return (
            f"{self.name} is deprecated since {self.since} and may go in {self.removal}: "
            f"use {self.instead}"
        )


def deprecated(
    *, instead: str, since: str, removal: str
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function warn its caller, once for each place that calls it.

    Args:
        instead: What to use in its place.
        since: The version that deprecates it.
        removal: The first version that may be without it.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        name = f"{function.__module__}.{function.__qualname__}"

        @wraps(function)
        def warning(*args: P.args, **kwargs: P.kwargs) -> R:
            warnings.warn(RalphDeprecationWarning(name, instead, since, removal), stacklevel=2)
            return function(*args, **kwargs)

        return warning

    return decorate


def moved(
    module: str, names: Mapping[str, str], *, since: str, removal: str
) -> Callable[[str], Any]:
    """Make the ``__getattr__`` of a module whose names have moved.

    .. code-block:: python

        from ralph_models.deprecation import moved

        __getattr__ = moved(
            __name__, {"OldName": "ralph_models.xapi:Statement"}, since="1.2", removal="2.0"
        )

    Args:
        module: The module, ``__name__``.
        names: From an old name to ``"module:name"``.
        since: The version that moved them.
        removal: The first version that may be without the old names.

    Returns:
        A function that warns and gives what the name stands for, and raises
        ``AttributeError`` for any other name.
    """

    def get(name: str) -> Any:
        if name not in names:
            message = f"module {module!r} has no attribute {name!r}"
            raise AttributeError(message)
        home, _, new = names[name].partition(":")
        instead = f"{home}.{new}"
        warnings.warn(
            RalphDeprecationWarning(f"{module}.{name}", instead, since, removal), stacklevel=2
        )
        return getattr(import_module(home), new)

    return get
