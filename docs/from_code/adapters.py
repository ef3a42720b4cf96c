"""The adapters of this package: what they can do, and their settings."""

import dataclasses
import inspect
from collections.abc import Iterator

from sphinx.pycode import ModuleAnalyzer

from from_code.markdown import Page, anchor, code, field_list, from_docstring, table
from ralph_backends import ports
from ralph_backends.ports import Adapter
from ralph_backends.registry import BUILT_IN, Row
from ralph_backends.settings import Settings

__all__ = ["pages"]


def _ports() -> dict[str, type]:
    """Find the protocols of an adapter in their module."""
    return {
        name: value
        for name in ports.__all__
        if isinstance(value := getattr(ports, name), type) and getattr(value, "_is_protocol", False)
    }


def pages() -> Iterator[Page]:
    """Make the page."""
    known = _ports()
    rows = [
        (
            f"[{code(row.name)}](#adapter-{row.name})",
            *("yes" if issubclass(row.load(), port) else "no" for port in known.values()),
        )
        for row in BUILT_IN
    ]
    head = ("adapter", *(f"{{py:class}}`~ralph_backends.ports.{name}`" for name in known))
    text = [
        "# Adapters",
        "",
        (
            "What each adapter of this package can do, by the protocols that it satisfies. Others "
            "come from installed packages: {py:func}`ralph_backends.registry.available` lists them "
            "all."
        ),
        "",
        table(head, rows),
        *(_adapter(row, known) for row in BUILT_IN),
    ]
    yield Page("adapters.md", "\n".join(text))


def _adapter(row: Row, known: dict[str, type]) -> str:
    cls: type[Adapter] = row.load()
    facts = {
        "class": f"{{py:class}}`{row.module}.{row.cls}`",
        "also named": ", ".join(map(code, row.aliases)),
        "URL schemes": ", ".join(map(code, row.schemes)),
        "extra": code(f"pip install 'ralph-toolbox[{row.extra}]'") if row.extra else "",
        "can": ", ".join(name for name, port in known.items() if issubclass(cls, port)),
    }
    settings = cls.settings_class
    rows = list(_settings(settings))
    shown = (
        table(("setting", "type", "default", "meaning", "variable"), rows)
        if rows
        else "It has no settings.\n"
    )
    return "\n".join(
        (
            f"{anchor(f'adapter-{row.name}')}## {row.name}",
            "",
            from_docstring(inspect.cleandoc(cls.__doc__ or "").partition("\n\n")[0]),
            "",
            field_list(facts),
            shown,
        )
    )


def _settings(cls: type[Settings]) -> Iterator[tuple[str, ...]]:
    for field in dataclasses.fields(cls):
        secret = field.metadata.get("secret")
        missing = field.default is dataclasses.MISSING
        default = "required" if missing else code(repr(field.default))
        doc = _doc(cls, field.name)
        variable = f"RALPH_{cls.backend}_{field.name}".upper()
        note = " Never shown." if secret else ""
        yield code(field.name), code(_type(field)), default, doc + note, code(variable)


def _type(field: dataclasses.Field[object]) -> str:
    kind = field.type
    return kind if isinstance(kind, str) else getattr(kind, "__name__", "") or str(kind)


def _doc(cls: type[Settings], name: str) -> str:
    for base in cls.__mro__:
        if dataclasses.is_dataclass(base):
            found = ModuleAnalyzer.for_module(base.__module__).find_attr_docs()
            doc = found.get((base.__qualname__, name))
            if doc:
                return from_docstring(" ".join(doc).strip())
    return ""
