"""A page for each module, from its docstrings; names that a package passes on are linked."""

import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

from from_code.markdown import Page, code, from_docstring

__all__ = ["PACKAGES", "home_of", "modules", "pages"]

PACKAGES = ("ralph_models", "ralph_convert", "ralph_backends")
ROOT = Path(__file__).parents[2]

_TERMS = "ralph_models.vocabulary."
"""Below it, modules of rows have pages of their own."""


def modules(package: str) -> list[str]:
    """Name all public modules of a package, found in the files."""
    paths = (path.relative_to(ROOT).with_suffix("") for path in (ROOT / package).rglob("*.py"))
    names = sorted(".".join(path.parts).removesuffix(".__init__") for path in paths)
    return [name for name in names if not any(part.startswith("_") for part in name.split("."))]


def home_of(module: str, name: str) -> str:
    """Give the module where a listed name is documented: the one that defines it."""
    value = getattr(import_module(module), name)
    if inspect.ismodule(value):
        return value.__name__
    home = getattr(value, "__module__", None)
    if getattr(value, "__name__", None) == name and home in _all_modules():
        return str(home)
    below = [
        other
        for other in _all_modules()
        if other != module and name in getattr(import_module(other), "__all__", ())
        if getattr(import_module(other), name) is value and not _passes_on(other)
    ]
    return below[0] if below and _passes_on(module) else module


def _all_modules() -> list[str]:
    return [name for package in PACKAGES for name in modules(package)]


def _passes_on(module: str) -> bool:
    """Tell whether a module is the face of a package."""
    return Path(import_module(module).__file__ or "").name == "__init__.py"


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
