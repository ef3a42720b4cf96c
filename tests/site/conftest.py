"""The built site: ``nox -s docs`` builds it, and runs what is here."""

import json
import re
import sys
import unicodedata
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from sphinx.search.en import SearchEnglish

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "docs"), str(ROOT / "examples" / "cli")]


def pytest_addoption(parser: pytest.Parser) -> None:
    default = ROOT / "docs" / "_build" / "html"
    parser.addoption("--site", type=Path, default=default, help="the built site")


def as_list(where: Any) -> list[int]:
    """Give a list as it is, and a number as a list of one."""
    return [where] if isinstance(where, int) else list(where)


class Search:
    """Searches the index of the site as its JavaScript does: names, then words by their stems."""

    def __init__(self, index: dict[str, Any]) -> None:
        self.pages: list[str] = index["docnames"]
        self.words: dict[str, Any] = index["terms"]
        self.titles: dict[str, Any] = index["titleterms"]
        self.objects: list[tuple[str, str]] = [
            ((f"{prefix}.{name}" if prefix else name).lower(), self.pages[page])
            for prefix, rows in index["objects"].items()
            for page, _, _, _, name in rows
        ]
        self.language = SearchEnglish({})

    def __call__(self, query: str) -> set[str]:
        """Give the pages that are found."""
        words = [word for word in re.split(r"[^\w]+", query.lower()) if word]
        named = {page for name, page in self.objects if all(word in name for word in words)}
        return named | self.by_words(query)

    @cached_property
    def by_stem(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for terms in (self.words, self.titles):
            for term, where in terms.items():
                found.setdefault(term, set()).update(as_list(where))
        return found

    def by_words(self, query: str) -> set[str]:
        """Give the pages that have all words of a query."""
        words = [
            self.language.stem(word.lower())
            for word in re.split(r"[^\w]+", unicodedata.normalize("NFC", query))
            if word and word.lower() not in self.language.stopwords and not word.isdigit()
        ]
        pages = [self.by_stem.get(word, set[int]()) for word in words]
        found = pages[0].intersection(*pages[1:]) if pages else set[int]()
        return {self.pages[page] for page in found}


@pytest.fixture(scope="session")
def site(pytestconfig: pytest.Config) -> Path:
    """The folder of the built site."""
    path: Any = pytestconfig.getoption("--site")
    assert (path / "index.html").is_file(), f"there is no site in {path}: nox -s docs builds it"
    return Path(path)


@pytest.fixture(scope="session")
def search(site: Path) -> Search:
    """A search over the index that the site brings along."""
    text = (site / "searchindex.js").read_text("utf-8")
    found = re.fullmatch(r"Search\.setIndex\((.*)\)", text.strip(), re.DOTALL)
    assert found is not None
    return Search(json.loads(found[1]))
