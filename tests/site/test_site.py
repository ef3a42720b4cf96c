"""The built site is complete, fresh, without dead links, and can be searched offline."""

import dataclasses
import inspect
import json
import subprocess
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import click
import pytest
from from_code.api import PACKAGES, home_of, modules, said_by
from from_code.extension import pages
from from_code.schemas import DIALECT
from from_code.vocabulary import named_terms
from ralph_cli.main import main
from sphinx.util.inventory import InventoryFile

from ralph_backends.registry import BUILT_IN
from ralph_models.edx import EVENTS, catalogue
from ralph_models.xapi import STATEMENTS

ROOT = Path(__file__).parents[2]
Search = Callable[[str], set[str]]

NAMES = [
    pytest.param(module, name, id=f"{module}.{name}")
    for package in PACKAGES
    for module in modules(package)
    for name in getattr(import_module(module), "__all__", ())
]
OPTIONS = [
    pytest.param(option, id=f"{command.name} {option}")
    for command in (main, *main.commands.values())
    for parameter in command.params
    if isinstance(parameter, click.Option)
    for option in parameter.opts
    if option.startswith("--")
]
SETTINGS = [
    pytest.param(row.name, field.name, id=f"{row.name} {field.name}")
    for row in BUILT_IN
    for field in dataclasses.fields(row.load().settings_class)
]


class Page(HTMLParser):
    """The links of a page, and the places that links may lead to."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.loaded: set[str] = set()
        self.places: set[str] = {""}
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.places.add(given["id"])
        if tag == "a" and "href" in given:
            self.links.add(given["href"])
        if tag in {"script", "img", "iframe", "source"} and "src" in given:
            self.loaded.add(given["src"])
        if tag == "link" and given.get("rel") in {"stylesheet", "preload"}:
            self.loaded.add(given["href"])


@pytest.fixture(scope="session")
def html(site: Path) -> dict[Path, Page]:
    return {path: Page(path) for path in sorted(site.rglob("*.html"))}


@pytest.fixture(scope="session")
def documented(site: Path) -> set[str]:
    """All names of Python that the site has an entry for."""
    inventory: Any = InventoryFile.loads((site / "objects.inv").read_bytes(), uri="")
    return {
        name for kind, names in inventory.data.items() if kind.startswith("py:") for name in names
    }


def test_no_internal_link_is_dead(html: dict[Path, Page]) -> None:
    assert not list(dead_links(html))


def dead_links(html: dict[Path, Page]) -> Iterator[str]:
    for path, page in html.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.exists() or (
                target in html and unquote(parts.fragment) not in html[target].places
            ):
                yield f"{path.name}: {link}"


def test_a_dead_link_would_be_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<p id="a"><a href="#a"></a><a href="#b"></a><a href="c.html"></a></p>')
    assert sorted(dead_links({page: Page(page)})) == ["page.html: #b", "page.html: c.html"]


def test_nothing_is_loaded_from_elsewhere(html: dict[Path, Page]) -> None:
    loaded = {source for page in html.values() for source in page.loaded}
    assert loaded
    assert not [source for source in loaded if urlsplit(source).netloc]


def test_the_reference_is_what_the_code_gives_now() -> None:
    written = {page.path: page.text for page in pages()}
    folder = ROOT / "docs" / "reference"
    found = {
        str(path.relative_to(folder)): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert found == written


def test_no_page_that_is_made_from_the_code_is_committed() -> None:
    listed = ["git", "ls-files", "docs/reference", "docs/_build"]
    done = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == ""


@pytest.mark.parametrize(("module", "name"), NAMES)
def test_every_public_name_is_in_the_reference_and_has_a_docstring(
    module: str, name: str, documented: set[str]
) -> None:
    home = home_of(module, name)
    full = home if home.endswith(f".{name}") else f"{home}.{name}"
    assert full in documented
    value = getattr(import_module(module), name)
    assert docstring_of(home, name, value), f"{full} says nothing of itself"


def docstring_of(home: str, name: str, value: object) -> str:
    if inspect.isclass(value) or inspect.isroutine(value) or inspect.ismodule(value):
        return value.__doc__ or ""
    if hasattr(value, "__wrapped__"):
        return str(value.__doc__ or "")
    return said_by(home, name)


@pytest.mark.parametrize(("module", "name"), NAMES)
def test_every_public_name_is_found(module: str, name: str, search: Search) -> None:
    home = home_of(module, name)
    assert {f"reference/api/{home}", "reference/vocabulary/index"} & search(name)


@pytest.mark.parametrize("family", sorted({entry.family for entry in catalogue()}))
def test_every_family_of_events_is_found(family: str, search: Search) -> None:
    assert f"reference/events/{family}" in search(f"{family.replace('_', ' ')} events")
    assert f"reference/api/ralph_models.edx.{family}" in search(family)


def test_every_event_is_found_by_its_name(search: Search) -> None:
    lost = [
        entry.name
        for entry in catalogue()
        if entry.name and f"reference/events/{entry.family}" not in search(entry.name)
    ]
    assert not lost


def test_every_term_of_the_vocabulary_is_found_by_its_name(search: Search) -> None:
    lost = [
        name
        for name, term in named_terms()
        if f"reference/vocabulary/{term.profile}" not in search(name.partition(".")[2])
    ]
    assert not lost


@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in BUILT_IN])
def test_every_adapter_is_found(row: Any, search: Search) -> None:
    for name in (*row.names, row.cls):
        assert "reference/adapters" in search(name)


@pytest.mark.parametrize("option", OPTIONS)
def test_every_option_of_the_command_line_is_found(option: str, search: Search) -> None:
    assert "reference/cli" in search(option)


@pytest.mark.parametrize(("adapter", "setting"), SETTINGS)
def test_every_setting_is_found(adapter: str, setting: str, search: Search) -> None:
    assert "reference/adapters" in search(setting)
    assert "reference/adapters" in search(f"RALPH_{adapter}_{setting}".upper())


def test_what_is_nowhere_is_not_found(search: Search) -> None:
    assert search("zugzwang") == set()


def test_every_model_has_a_schema_to_download(site: Path) -> None:
    found = {path.stem: path for path in (site / "_downloads").rglob("*.json")}
    assert {model.__name__ for model in (*EVENTS, *STATEMENTS)} <= found.keys()
    for path in found.values():
        schema = json.loads(path.read_bytes())
        assert (schema["$schema"], schema["type"]) == (DIALECT, "object")
