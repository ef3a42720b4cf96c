"""Pieces of Markdown that generated pages consist of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Page", "anchor", "code", "field_list", "from_docstring", "table", "toctree"]

_ROLE = re.compile(r":(?:py:)?[a-z]+:`~?([^`<>]+)`")
_LINK = re.compile(r"`([^`<>]+)\s<(https?://[^>\s]+)>`_+")
_LITERAL = re.compile(r"``([^`]+)``")


@dataclass(frozen=True, slots=True)
class Page:
    """A page or a file of the reference."""

    path: str
    """Below ``docs/reference``, with its suffix."""
    text: str
    """What is in it, without white space at the end of lines."""


def code(text: object) -> str:
    """Give a text as code, which may have backticks in it."""
    shown = str(text).replace("\n", " ")
    ticks = "``" if "`" in shown else "`"
    return f"{ticks}{shown}{ticks}" if shown else ""


def from_docstring(text: str) -> str:
    """Give the Markdown of a docstring, which is written in reStructuredText."""
    text = _LINK.sub(r"[\1](\2)", text)
    text = _ROLE.sub(r"{py:obj}`\1`", text)
    return _LITERAL.sub(r"`\1`", text)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Give a table; it can be scrolled by keyboard where it is wider than the page."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines) + "\n"


def _cell(value: object) -> str:
    return " ".join(str(value).split()).replace("|", "\\|")


def toctree(names: Iterable[str], *, depth: int = 1, hidden: bool = False) -> str:
    """Give a table of contents."""
    options = [f":maxdepth: {depth}", *([":hidden:"] if hidden else [])]
    return "\n".join(("```{toctree}", *options, "", *names, "```", ""))


def anchor(name: str) -> str:
    """Give the line that makes a place one can link to."""
    return f"({name})=\n"


def field_list(rows: Mapping[str, str]) -> str:
    """Give short facts, one a line; those without a value are left out."""
    return "\n".join(f"* {name}: {value}" for name, value in rows.items() if value) + "\n"
