"""The errors of all three packages, with what they derive from and what they keep."""

import inspect
from collections.abc import Iterator
from importlib import import_module

from from_code.markdown import Page, code, from_docstring, table
from ralph_models.errors import RalphError

__all__ = ["pages"]

_MODULES = ("ralph_models.errors", "ralph_convert.errors", "ralph_backends.errors")


def pages() -> Iterator[Page]:
    """Make the page."""
    parts = [
        "# Errors",
        "",
        (
            "Every error of the library is a {py:class}`~ralph_models.errors.RalphError`. "
            "Input that a model refuses is `pydantic.ValidationError`, always."
        ),
        "",
    ]
    for name in _MODULES:
        module = import_module(name)
        rows = [_row(value) for value in vars(module).values() if _is_error(value, name)]
        parts += [f"## {name}", "", table(("error", "is also", "when", "attributes"), rows)]
    yield Page("errors.md", "\n".join(parts))


def _is_error(value: object, module: str) -> bool:
    return isinstance(value, type) and issubclass(value, RalphError) and value.__module__ == module


def _row(error: type[RalphError]) -> tuple[str, ...]:
    parents = [base.__name__ for base in error.__mro__[1:] if base.__module__ == "builtins"]
    plain = [name for name in parents if name not in ("Exception", "BaseException", "object")]
    when = inspect.cleandoc(error.__doc__ or "").partition("\n\n")[0]
    kept = [
        name
        for name in inspect.signature(error.__init__).parameters
        if name not in ("self", "args", "kwargs")
    ]
    path = f"{{py:class}}`~{error.__module__}.{error.__name__}`"
    return path, ", ".join(map(code, plain)), from_docstring(when), ", ".join(map(code, kept))
