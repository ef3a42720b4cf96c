"""The pages that tell how to do a thing: their code runs, from the top to the bottom."""

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

PAGES = sorted((Path(__file__).parents[2] / "docs" / "how-to").glob("*.md"))

BLOCK = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_code_of_a_page_runs(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks: list[str] = BLOCK.findall(page.read_text("utf-8"))
    assert blocks
    # dataclasses look up the module of a class
    module = ModuleType("how_to")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    for block in blocks:
        exec(compile(block, page.name, "exec"), module.__dict__)  # noqa: S102 - it is our own
