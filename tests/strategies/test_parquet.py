"""Data sets as Parquet files."""

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest

from ralph_models.strategies import write_dataset

parquet: Any = pyarrow.parquet


def test_the_rows_are_those_of_the_lines(tmp_path: Path) -> None:
    count = write_dataset(tmp_path / "log.parquet", learners=5, days=3, seed=4)
    write_dataset(tmp_path / "log.jsonl", learners=5, days=3, seed=4)
    table = parquet.read_table(tmp_path / "log.parquet")
    assert table.num_rows == count
    lines = (tmp_path / "log.jsonl").read_text("utf-8").splitlines()
    assert table["json"].to_pylist() == lines
    for row in table.to_pylist():
        event = json.loads(row["json"])
        assert row["username"] == event["username"]
        assert row["course_id"] == event["context"]["course_id"]
        assert row["time"].isoformat(timespec="microseconds") == event["time"]


@pytest.mark.slow
def test_a_large_file_has_several_groups_of_rows(tmp_path: Path) -> None:
    path = tmp_path / "log.parquet"
    count = write_dataset(path, learners=1_500, days=28, form="statements")
    file = parquet.ParquetFile(path)
    assert file.metadata.num_rows == count > 100_000
    assert file.num_row_groups > 1
