"""A page for each module, from its docstrings; names that a package passes on are linked."""

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from sphinx.pycode import ModuleAnalyzer

from from_code.markdown import Page, code, from_docstring
from ralph_models.xapi.pins import Is

__all__ = ["PACKAGES", "home_of", "modules", "pages", "said_by"]

PACKAGES = ("ralph_models", "ralph_convert", "ralph_backends")
ROOT = Path(__file__).parents[2]

_TABLES = {
    "EVENTS": "The models of this module, in their order.",
    "RULE_SETS": "The rule sets of this module, in their order.",
}
"""Lists that every family has, documented once."""

_TERMS = "ralph_models.vocabulary."
"""Below it, modules of rows have pages of their own."""


def modules(package: str) -> list[str]:
    """Name all public modules of a package, found in the files."""
    paths = (path.relative_to(ROOT).with_suffix("") for path in (ROOT / package).rglob("*.py"))
    names = sorted(".".join(path.parts).removesuffix(".__init__") for path in paths)
    return [name for name in names if not any(part.startswith("_") for part in name.split("."))]


@cache
def home_of(module: str, name: str) -> str:
    """Give the module where a listed name is documented: the one that defines it."""
    value = getattr(import_module(module), name)
    if inspect.ismodule(value):
        return value.__name__
    home = getattr(value, "__module__", None)
    if getattr(value, "__name__", None) == name and home in _all_modules():
        return str(home)
    defining = (
        other
        for other in (module, *_all_modules())
        if name in _assigned(other) and getattr(import_module(other), name) is value
    )
    return next(defining, module)


@cache
def _all_modules() -> tuple[str, ...]:
    return tuple(name for package in PACKAGES for name in modules(package))


@cache
def _assigned(module: str) -> frozenset[str]:
    """Name what a module gives a value, and does not import."""
    body = ast.parse(inspect.getsource(import_module(module))).body
    targets = [
        target
        for node in body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    ]
    return frozenset(target.id for target in targets if isinstance(target, ast.Name))


def said_by(module: str, name: str) -> str:
    """Say what a constant is: its own docstring, or what follows from its value."""
    docs = ModuleAnalyzer.for_module(module).find_attr_docs()
    own = " ".join(docs.get(("", name), ())).strip()
    return own or _TABLES.get(name, "") or _of_pins(getattr(import_module(module), name))


def _of_pins(value: Any) -> str:
    """Say which terms of the vocabulary a type of fields allows."""
    pins = [pin for pin in getattr(value, "__metadata__", ()) if isinstance(pin, Is)]
    labels = [f"``{term.label}``" for pin in pins for term in pin.terms]
    kind = getattr(getattr(value, "__origin__", None), "__name__", "")
    return f"{kind} of statements: {' or '.join(labels)}." if labels else ""


def pages() -> Iterator[Page]:
    """Make the pages."""
    listed: dict[str, list[str]] = {}
    for package in PACKAGES:
        listed[package] = [name for name in modules(package) if not _is_rows(name)]
        for name in listed[package]:
            yield Page(f"api/{name}.md", _module(import_module(name)))
    # not in the sidebar, where so many would hide the rest
    contents = [
        f"## {package}\n\n{chr(10).join(map(_line, names))}\n" for package, names in listed.items()
    ]
    intro = "Every public module, with what it lists in `__all__`."
    yield Page("api/index.md", "\n".join(("# API", "", intro, "", *contents)))


def _constant(module: str, name: str) -> str:
    """Give the entry of a constant without a docstring; none where nothing follows from it."""
    said = said_by(module, name)
    return f".. py:data:: {name}\n\n   {said}\n" if said else ""


def _line(module: str) -> str:
    first = (import_module(module).__doc__ or "").strip().partition("\n")[0]
    return f"* {{py:mod}}`{module}`: {from_docstring(first)}"


def _is_rows(module: str) -> bool:
    return module.startswith(_TERMS) and not hasattr(import_module(module), "__all__")


def _module(module: ModuleType) -> str:
    listed: list[str] = list(getattr(module, "__all__", ()))
    elsewhere = {
        name: home for name in listed if (home := home_of(module.__name__, name)) != module.__name__
    }
    own = [name for name in listed if name not in elsewhere]
    documented = ModuleAnalyzer.for_module(module.__name__).find_attr_docs()
    implied = [
        name for name in own if name in _assigned(module.__name__) and ("", name) not in documented
    ]
    own = [name for name in own if name not in implied]
    options = [f"   :members: {', '.join(own)}", "   :exclude-members: model_config"]
    parts = [
        "---",
        "orphan: true",
        "---",
        f"# {module.__name__}",
        "",
        "```{eval-rst}",
        f".. automodule:: {module.__name__}",
        *(options if own else []),
        "",
        *(_constant(module.__name__, name) for name in implied),
        "```",
        "",
    ]
    if elsewhere:
        parts += [f"## Also in {code(module.__name__)}", ""]
        parts += [_passed_on(name, home) for name, home in elsewhere.items()]
    return "\n".join(parts)


def _passed_on(name: str, home: str) -> str:
    if home.endswith(f".{name}"):
        return f"* {{py:mod}}`{name} <{home}>`"
    return f"* {{py:obj}}`{name} <{home}.{name}>`"
