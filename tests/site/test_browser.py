"""The site in a browser, at the width of a desk and of a telephone: ``nox -s browser``."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Error, Page, sync_playwright

SITE = Path(__file__).parents[2] / "docs" / "_build" / "html"
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)
WIDTHS = {"desk": 1280, "telephone": 390}
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

SERIOUS = {"serious", "critical"}

pytestmark = pytest.mark.skipif(
    not CHROMIUM and "CI" not in os.environ,
    reason="there is no Chromium: apt-get install chromium",
)


def one_of_each(pages: list[Path]) -> list[Path]:
    """Give all pages that somebody wrote, and the longest of each kind that is generated."""
    written = [page for page in pages if "reference" not in page.parts]
    kinds: dict[Path, list[Path]] = {}
    for page in pages:
        if "reference" in page.parts:
            kinds.setdefault(page.parent, []).append(page)
    longest = [max(some, key=lambda page: page.stat().st_size) for some in kinds.values()]
    indexes = [page for some in kinds.values() for page in some if page.name == "index.html"]
    return sorted({*written, *longest, *indexes})


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*.html") if "_static" not in path.parts)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    assert CHROMIUM, "CI looks at the site: apt-get install chromium"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


@pytest.fixture(params=WIDTHS)
def tab(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width = WIDTHS[request.param]
    page = browser.new_page(viewport={"width": width, "height": 900})
    yield page
    page.close()


def test_no_page_scrolls_sideways(tab: Page, pages: list[Path]) -> None:
    wide: list[str] = []
    for path in pages:
        tab.goto(path.as_uri(), wait_until="domcontentloaded")
        if tab.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wide.append(str(path))
    assert not wide


def test_a_page_that_scrolls_sideways_would_be_seen(tab: Page) -> None:
    tab.set_content('<p style="width:2000px">wide</p>')
    assert tab.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def test_no_page_has_serious_faults_of_accessibility(tab: Page, pages: list[Path]) -> None:
    axe: Any = Axe()
    faults: dict[str, list[str]] = {}
    for path in one_of_each(pages):
        tab.goto(path.as_uri(), wait_until="load")
        found: list[Any] = axe.run(tab).response["violations"]
        for fault in found:
            if fault["impact"] in SERIOUS:
                first = fault["nodes"][0]["html"][:120]
                faults.setdefault(f"{fault['id']}: {first}", []).append(path.name)
    assert not faults


def test_the_search_finds_names_without_a_network(browser: Browser, site: Path) -> None:
    tab = browser.new_page(offline=True) if hasattr(browser, "offline") else browser.new_page()
    tab.context.set_offline(True)
    for query in ("parse_event", "--fail-on-unknown", "busy_timeout", "edx.video.played"):
        tab.goto(f"{(site / 'search.html').as_uri()}?q={query}")
        try:
            tab.wait_for_selector("#search-results li a", timeout=20_000)
        except Error as error:
            pytest.fail(f"{query} is not found: {error}")
    tab.close()


def test_nothing_is_said_on_the_console(tab: Page, pages: list[Path]) -> None:
    said: list[str] = []
    tab.on(
        "console", lambda message: said.append(message.text) if message.type == "error" else None
    )
    tab.on("pageerror", lambda error: said.append(str(error)))
    for path in one_of_each(pages)[:10]:
        tab.goto(path.as_uri(), wait_until="load")
    assert not said
