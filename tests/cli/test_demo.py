"""The demonstration: what ``nox -s demo`` shows."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Shell = Callable[..., CompletedProcess[bytes]]

CLI = Path(__file__).parents[2] / "examples" / "cli"


def figure(text: str, name: str) -> int:
    """Find the number of lines in a row of the table."""
    found = re.search(rf"{name}\D*(\d+)", text)
    assert found is not None, f"{name} is not in: {text}"
    return int(found[1])


@pytest.fixture(scope="module")
def shown(lasting_shell: Shell) -> str:
    ended = lasting_shell(f"python3 {CLI / 'demo.py'} --directory kept")
    assert (ended.returncode, ended.stderr) == (0, b"")
    return ended.stdout.decode()


def test_the_account_of_the_sample_adds_up(shown: str, lasting_shell: Shell) -> None:
    read = figure(shown, "read")
    with gzip.open(CLI.parent / "data" / "tracking.log.gz") as file:
        assert read == sum(1 for _ in file)
    converted = re.search(r"converted, (\d+) statements written\D*(\d+)", shown)
    assert converted is not None
    by_design, refused = figure(shown, "not converted by design"), figure(shown, "refused")
    assert read == int(converted[2]) + by_design + refused
    assert int(converted[2]) > 0.9 * read
    kept = lasting_shell("ralph list -b sqlite:///kept/statements.db --details").stdout
    assert f'"statements", "size": null, "modified": null, "records": {converted[1]}}}' in (
        kept.decode()
    )


def test_questions_are_answered_from_the_store(shown: str) -> None:
    assert re.search(r"What did learner 7 do\? [1-9]\d* statements:\n\w+ \d+, ", shown)
    assert re.search(r"played most\?\n +[1-9]\d*  https://courses\.example\.org/xblock/", shown)
    assert re.search(r"Who enrolled last, of [1-9]\d* since", shown)
    assert '"id": "http://adlnet.gov/expapi/verbs/registered"' in shown


def test_a_bar_is_only_drawn_on_a_terminal(shown: str) -> None:
    assert "\x1b" not in shown
    assert "validate, convert, store" not in shown


@pytest.mark.parametrize(
    "name",
    ["read", "converted,", "not converted by design", "refused", r"What did learner 7 do\?"],
)
def test_the_readme_shows_the_figures_of_this_demonstration(shown: str, name: str) -> None:
    readme = (CLI.parents[1] / "README.md").read_text("utf-8")
    sample = readme[readme.index(" read  ") : readme.index("Which videos are played most?")]
    assert figure(sample, name) == figure(shown, name)
