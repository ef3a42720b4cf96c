"""The examples of the project's slides do what the slides say."""

import importlib
import json
import shutil
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SLIDES = ROOT / "examples" / "slides"
STATEMENT: dict[str, Any] = {
    "actor": {"mbox": "mailto:ada@example.org"},
    "verb": {"id": "https://w3id.org/xapi/video/verbs/played"},
    "object": {
        "id": "https://courses.example.org/xblock/intro",
        "definition": {"type": "https://w3id.org/xapi/video/activity-type/video"},
    },
    "result": {"extensions": {"https://w3id.org/xapi/video/extensions/time": 12.3}},
}


@pytest.fixture
def slide(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Imports a file of the slides."""
    monkeypatch.setattr(sys, "path", [str(SLIDES), *sys.path])
    return importlib.import_module


def test_a_web_handler_completes_a_statement_and_passes_it_on(slide: Any) -> None:
    stored: list[bytes] = []
    status, given = slide("web_handler").played(json.dumps(STATEMENT).encode(), stored.append)
    assert (status, uuid.UUID(given).version) == (202, 4)
    assert json.loads(stored[0]) == STATEMENT | {"id": given}


def test_a_web_handler_tells_what_is_wrong(slide: Any) -> None:
    stored: list[bytes] = []
    wrong = json.dumps(STATEMENT | {"verb": {"id": "played"}}).encode()
    status, reason = slide("web_handler").played(wrong, stored.append)
    assert (status, stored) == (422, [])
    assert "verb.id" in reason


def test_a_conversion_of_ones_own_takes_the_place_of_the_librarys(slide: Any) -> None:
    event = {
        "event_type": "/courses/demo/about",
        "event_source": "server",
        "time": "2024-03-04T10:15:30+00:00",
        "event": "{}",
        "context": {"user_id": 42},
    }
    (statement,) = slide("conversion").converter.convert(event)
    assert statement.object.id == "https://www.example.org/courses/demo/about"
    assert statement.verb.id == "http://id.tincanapi.com/verb/viewed"


@pytest.mark.parametrize("url", ["memory", "sqlite:///{}/traces.db", "file://{}/traces"])
def test_one_code_serves_several_backends(slide: Any, url: str, tmp_path: Path) -> None:
    put = [json.dumps(STATEMENT | {"id": str(uuid.UUID(int=n))}).encode() for n in (1, 2)]
    got = slide("several_backends").there_and_back(url.format(tmp_path), put)
    # a store gives a statement with what it knows of it
    assert sorted(json.loads(one)["id"] for one in got) == [json.loads(one)["id"] for one in put]


def test_the_shell_pipelines_run(run_shell: Any, tmp_path: Path) -> None:
    shutil.copy(ROOT / "examples" / "data" / "tracking.gelf.gz", tmp_path / "sample.jsonl.gz")
    printed: str = run_shell((SLIDES / "pipelines.sh").read_text("utf-8"))
    busiest = printed.strip().splitlines()[-3:]
    assert [int(line.split()[0]) for line in busiest] == sorted(
        (int(line.split()[0]) for line in busiest), reverse=True
    )


def test_the_test_of_a_user_of_the_strategies_passes() -> None:
    command = [sys.executable, "-m", "pytest", "-q", "--hypothesis-profile=ci", "--rootdir"]
    done = subprocess.run(
        [*command, str(SLIDES), str(SLIDES)], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout
