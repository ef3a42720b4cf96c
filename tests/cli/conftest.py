"""The example command line as a user has it: on the PATH, in a directory of its own."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ralph_models

ROOT = Path(__file__).parents[2]
SOURCE = Path(ralph_models.__file__).parents[1]

Finished = subprocess.CompletedProcess[bytes]
Shell = Callable[..., Finished]


def environment(directory: Path) -> dict[str, str]:
    """Give the variables of the shell: stores in a directory, nothing of the developer."""
    path = (ROOT / "examples" / "cli", Path(sys.executable).parent, os.environ["PATH"])
    return {
        "PATH": os.pathsep.join(map(str, path)),
        "PYTHONPATH": str(SOURCE),
        "HOME": str(directory),
        "XDG_STATE_HOME": str(directory / "state"),
        "RALPH_FS_PATH": str(directory / "files"),
        "RALPH_SQLITE_URL": f"sqlite:///{directory / 'store.db'}",
    }


def shell_in(directory: Path) -> Shell:
    """Run lines of bash; a pipeline fails where any part of it fails."""
    variables = environment(directory)

    def run(line: str, given: bytes = b"") -> Finished:
        command = ["bash", "-o", "pipefail", "-c", line]
        return subprocess.run(
            command,
            input=given,
            capture_output=True,
            cwd=directory,
            env=variables,
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A shell in the test's directory."""
    return shell_in(tmp_path)


@pytest.fixture(scope="module")
def lasting_shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """A shell whose directory all tests of a file share."""
    return shell_in(tmp_path_factory.mktemp("shell"))


@pytest.fixture(scope="session")
def sample_lines() -> list[bytes]:
    """Fifty good lines of the sample log: 2023, log form, of converted families."""
    log = gzip.decompress((ROOT / "examples" / "data" / "tracking.log.gz").read_bytes())
    good = [line for line in log.splitlines()[-600:] if is_good(line)]
    return good[:50]


def is_good(line: bytes) -> bool:
    try:
        event: Any = json.loads(line)
        kind, source, time = (event[key] for key in ("event_type", "event_source", "time"))
    except (ValueError, RecursionError, TypeError, KeyError):
        return False
    expected = {"load_video", "play_video", "pause_video", "page_close"}
    return kind in expected and source == "browser" and bool(time) and "label" not in event
