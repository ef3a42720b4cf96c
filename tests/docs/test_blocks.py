"""Every block of every page does what the page says."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Runner = Callable[..., int]

PAGES = sorted(
    path.relative_to(ROOT)
    for folder in ("docs", "examples", ".")
    for path in (ROOT / folder).glob("*.md" if folder == "." else "**/*.md")
    if not {"_build", "reference"} & set(path.relative_to(ROOT).parts)
)


@pytest.mark.parametrize("page", [pytest.param(page, id=str(page)) for page in PAGES])
def test_every_block_of_a_page_runs(page: Path, run_page: Runner) -> None:
    run_page((ROOT / page).read_text("utf-8"), str(page))


def test_the_readme_has_blocks_to_run(run_page: Runner) -> None:
    assert run_page((ROOT / "README.md").read_text("utf-8")) > 5


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        pytest.param("```python\n1 / 0\n```", "division by zero", id="python"),
        pytest.param("```python\n2 + 2  # 5, they say\n```", "is 4, not 5", id="value"),
        pytest.param("```python\nprint(1)\n```\n\n```text\n2\n```", "printed", id="output"),
        pytest.param("```pycon\n>>> 2 + 2\n5\n```", "Expected", id="pycon"),
        pytest.param("```console\n$ false\n```", "ended with 1", id="status"),
        pytest.param("```console\n$ echo 1\n2\n```", "printed", id="printed"),
        pytest.param("```sh\nfalse | true\n```", "ended with 1", id="sh"),
        pytest.param("```json\n{\n```", "Expecting", id="json"),
        pytest.param("```toml\n=\n```", "line 1", id="toml"),
        pytest.param("```\nplain\n```", "nobody runs", id="no kind"),
        pytest.param("```yaml\na: b\n```", "nobody runs", id="other kind"),
        pytest.param("```sh\npip install 'ralph-toolbox[nix]'\n```", "'nix'", id="extra"),
        pytest.param("```sh\nnox -s nothing\n```", "'nothing'", id="session"),
    ],
)
def test_a_block_that_does_something_else_is_noticed(
    block: str, reason: str, run_page: Runner
) -> None:
    with pytest.raises(AssertionError, match=re.escape(reason)):
        run_page(block + "\n")


def test_a_block_with_a_caption_is_a_file_that_later_blocks_import(run_page: Runner) -> None:
    text = "```{code-block} python\n:caption: a_file_of_a_page.py\n\nANSWER = 42\n```\n"
    assert (
        run_page(f"{text}\n```python\nimport a_file_of_a_page as it\n\nit.ANSWER  # 42\n```\n") == 2
    )


def test_the_line_of_a_fault_is_that_of_the_page(run_page: Runner) -> None:
    with pytest.raises(AssertionError, match=r"page\.md, line 4 "):
        run_page("one\n\n```python\n1 / 0\n```\n")
