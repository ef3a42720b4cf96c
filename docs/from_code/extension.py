"""The extension of Sphinx that writes the reference before anything is read."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from from_code import (
    adapters,
    api,
    autodoc,
    cli,
    conversions,
    errors,
    events,
    schemas,
    vocabulary,
)
from from_code.conversions import Matrix
from from_code.markdown import Page, toctree

__all__ = ["pages", "setup", "write"]

_INDEX = """# Reference

Everything here is made from the code when the site is built.

"""


def pages() -> Iterator[Page]:
    """Make all pages of the reference."""
    matrix = Matrix()
    contents = (
        *("events/index", "conversions/index", "vocabulary/index", "adapters", "errors"),
        *("cli", "schemas", "api/index"),
    )
    yield Page("index.md", _INDEX + toctree(contents))
    yield from events.pages(matrix)
    yield from conversions.pages(matrix)
    yield from vocabulary.pages()
    yield from adapters.pages()
    yield from errors.pages()
    yield from cli.pages()
    yield from schemas.pages()
    yield from api.pages()


def write(folder: Path) -> None:
    """Write all pages into a folder; what else is in it goes, what is equal is left alone."""
    kept: set[Path] = set()
    for page in pages():
        path = folder / page.path
        kept.add(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_text("utf-8") != page.text:
            path.write_text(page.text, "utf-8")
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path not in kept:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            shutil.rmtree(path)


def _written(app: Sphinx) -> None:
    write(Path(app.srcdir) / "reference")


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.connect("builder-inited", _written)
    autodoc.connect(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
