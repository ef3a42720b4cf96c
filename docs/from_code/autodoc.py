"""What autodoc does not know of our models: their signatures, aliases and annotations."""

import builtins
import inspect
import re
from importlib import import_module
from typing import Any, TypeVar

from docutils import nodes
from pydantic import BaseModel
from sphinx import addnodes
from sphinx.application import Sphinx

from from_code.api import home_of

__all__ = ["connect", "readable"]

_METADATA = re.compile(r"Annotated\[([^\[\]]+|[^\[\]]*\[[^\[\]]*\][^\[\]]*?), .*")


def connect(app: Sphinx) -> None:
    """Register with Sphinx."""
    app.connect("autodoc-process-signature", _without_signature)
    app.connect("doctree-read", _resolve)
    app.connect("html-page-context", _with_level, priority=900)


def _without_signature(*arguments: Any) -> tuple[str, None] | None:
    """Leave out the parameters of models: their fields are listed below."""
    _, what, _, value, *_ = arguments
    if what == "class" and inspect.isclass(value) and issubclass(value, BaseModel):
        return "", None
    return None


def _with_level(*arguments: Any) -> None:
    """Give the captions of the theme's sidebar the level that their role of headings needs."""
    context: dict[str, Any] = arguments[3]
    tree = context.get("furo_navigation_tree")
    if tree:
        context["furo_navigation_tree"] = tree.replace(
            'role="heading"', 'role="heading" aria-level="2"'
        )


def readable(annotation: str) -> str:
    """Take the metadata off an annotation, and the modules off its names."""
    found = _METADATA.search(annotation)
    return re.sub(r"~?(?:\w+\.)+(?=\w)", "", found[1] if found else annotation)


def _resolve(_: Sphinx, doctree: nodes.document) -> None:
    """Lead references to where a name is documented; text stays text where there is no such place.

    A reference of ours that leads nowhere is left, so that the build fails.
    """
    for node in list(doctree.findall(addnodes.pending_xref)):
        target: str = node.get("reftarget", "")
        if node.get("refdomain") != "py":
            continue
        if "[" in target or hasattr(builtins, target) or _is_internal(target):
            node.replace_self(nodes.inline("", readable(target)))
        else:
            node["reftarget"] = _home(_qualified(target, node.get("py:module")))


def _qualified(target: str, module: str | None) -> str:
    """Give the full name of what a docstring calls by the name that it has in its module."""
    if "." in target or module is None:
        return target
    value = getattr(_module(module), target, None)
    home = getattr(value, "__module__", None) or ""
    return f"{home}.{target}" if inspect.isclass(value) and home.startswith("ralph_") else target


def _home(target: str) -> str:
    """Give the full name under which a name of a package is documented."""
    module, _, name = target.rpartition(".")
    if not module.startswith("ralph_") or _module(module) is None:
        return target
    if name not in getattr(_module(module), "__all__", ()):
        return target
    home = home_of(module, name)
    return home if home.endswith(f".{name}") else f"{home}.{name}"


def _is_internal(target: str) -> bool:
    """Tell whether a name appears in annotations, but is nothing for users."""
    module, _, name = target.rpartition(".")
    if name.startswith("_") or name == "Annotated":
        return True
    found: Any = _module(module) if module.startswith("ralph_") else None
    value = getattr(found, name, None)
    return isinstance(value, TypeVar) or (
        inspect.isclass(value) and value.__module__ == module and name not in found.__all__
    )


def _module(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError:
        return None
