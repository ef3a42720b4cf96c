"""Data sets: files of valid lines, the same for the same seed."""

import gzip
import io
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis.errors import InvalidArgument

from ralph_models.edx import parse_event
from ralph_models.strategies import write_dataset
from ralph_models.strategies.rendering import Form
from ralph_models.xapi import parse_statement

READ: dict[Form, Any] = {"events": parse_event, "statements": parse_statement}
TIME = {"events": "time", "statements": "timestamp"}


def lines_of(path: Path) -> list[bytes]:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).splitlines()


@pytest.mark.parametrize("form", ["events", "statements"])
def test_every_line_is_valid_and_they_are_in_the_order_of_time(tmp_path: Path, form: Form) -> None:
    path = tmp_path / "log.jsonl"
    count = write_dataset(path, learners=20, days=7, form=form)
    lines = lines_of(path)
    assert count == len(lines) > 300
    for line in lines:
        READ[form](line)
    times = [json.loads(line)[TIME[form]] for line in lines]
    assert times == sorted(times)


@pytest.mark.slow
@pytest.mark.parametrize("form", ["events", "statements"])
def test_ten_thousand_lines_of_a_large_one_are_valid(tmp_path: Path, form: Form) -> None:
    path = tmp_path / "log.jsonl"
    write_dataset(path, learners=1_000, days=21, seed=5, form=form)
    lines = lines_of(path)
    kinds = {type(READ[form](line)).__name__ for line in lines[:: max(len(lines) // 10_000, 1)]}
    assert len(kinds) == 9


@pytest.mark.parametrize("name", ["log.jsonl", "tracking.log", "log.jsonl.gz", "tracking.log.gz"])
def test_the_same_seed_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    first, second, other = (tmp_path / folder / name for folder in ("a", "b", "c"))
    for path, seed in ((first, 1), (second, 1), (other, 2)):
        path.parent.mkdir()
        write_dataset(path, learners=3, days=3, seed=seed)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes() != other.read_bytes()
    assert len(lines_of(first)) > 10


def test_names_beyond_ascii_are_quoted_right(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    write_dataset(path, learners=97, days=1)
    events = [parse_event(line) for line in lines_of(path)]
    assert any(event.username == "élève000097" for event in events) or len(events) > 100


def test_the_first_day_is_that_which_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    write_dataset(str(path), learners=2, days=1, start=date(2020, 2, 29))
    assert all(json.loads(line)["time"].startswith("2020-02-29") for line in lines_of(path))


@pytest.mark.parametrize(
    ("name", "options"),
    [
        pytest.param("log.csv", {"learners": 1, "days": 1}, id="name"),
        pytest.param("log.jsonl", {"learners": 0, "days": 1}, id="no learners"),
        pytest.param("log.jsonl", {"learners": 1, "days": 0}, id="no days"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    tmp_path: Path, name: str, options: dict[str, Any]
) -> None:
    with pytest.raises(InvalidArgument):
        write_dataset(tmp_path / name, **options)
    assert not list(tmp_path.iterdir())


def test_a_bar_is_shown_on_request(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_dataset(tmp_path / "log.jsonl", learners=3, days=2, progress=True)
    shown = capsys.readouterr().err.split("\r")
    assert shown[1].startswith("[###############               ] day 1 of 2")
    assert shown[2].startswith(f"[{'#' * 30}] day 2 of 2, ")
    assert shown[2].endswith("/s\n")


def test_a_bar_is_shown_in_a_terminal_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_dataset(tmp_path / "log.jsonl", learners=1, days=1)
    assert capsys.readouterr().err == ""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    write_dataset(tmp_path / "log.jsonl", learners=1, days=1)
    assert "day 1 of 1" in terminal.getvalue()
