from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.errors import ReadError, RecordRefusedError, TargetNotFoundError
from ralph_backends.parquet import to_arrow
from ralph_backends.parquet_schema import STATEMENTS
from ralph_backends.records import encode
from ralph_backends.testing import BackendContract, make_statement
from ralph_backends.testing.contract import PAUSED, PLAYED

DAYS = ("2026-03-01", "2026-03-02", "2026-03-02")


@pytest.fixture
def lake(tmp_path: Path) -> Iterator[Blocking]:
    with open_backend(f"parquet://{tmp_path}/lake") as backend:
        yield backend


class TestParquet(BackendContract):
    server = "local files"

    @pytest.fixture
    def backend(self, lake: Blocking) -> Blocking:
        return lake


@pytest.fixture
def folder(lake: Blocking, tmp_path: Path) -> Path:
    lake.put(
        make_statement(verb={"id": verb}, timestamp=f"{day}T23:30:00Z")
        for day, verb in zip(DAYS, (PLAYED, PLAYED, PAUSED), strict=True)
    )
    return tmp_path / "lake" / "statements"


def test_polars_reads_the_folder(folder: Path) -> None:
    found = pl.scan_parquet(folder, hive_partitioning=True).group_by("day").len().sort("day")
    assert [(str(day), number) for day, number in found.collect().rows()] == [
        ("2026-03-01", 1),
        ("2026-03-02", 2),
    ]


def test_duckdb_reads_the_folder(folder: Path) -> None:
    lake = duckdb.read_parquet(f"{folder}/*/*.parquet", hive_partitioning=True)
    late = lake.filter("day = '2026-03-02' AND hour(timestamp AT TIME ZONE 'UTC') = 23")
    found = late.aggregate("verb_id, count(*)").order("verb_id")
    assert found.fetchall() == [(PAUSED, 1), (PLAYED, 1)]


def test_pandas_reads_the_folder(folder: Path) -> None:
    module: Any = pd
    found = module.read_parquet(folder)
    assert dict(found["verb_id"].value_counts()) == {PLAYED: 2, PAUSED: 1}
    assert str(found["timestamp"].dtype) == "datetime64[us, UTC]"


def test_targets_are_collections_days_and_files(lake: Blocking, folder: Path) -> None:
    lake.put([{"n": 1}])
    day = "statements/day=2026-03-02"
    assert len(list(lake.get(target=day))) == 2
    entries = list(lake.list(day, details=True))
    assert [one.records for one in entries] == [2]
    assert len(list(lake.get(target=entries[0].name))) == 2
    lake.delete(day)
    assert [path.parent.name for path in folder.rglob("*.parquet")] == ["day=2026-03-01"]
    for target in ("statements/day=2026-03-09", "statements/../records", "statements//x", "x"):
        with pytest.raises(TargetNotFoundError):
            lake.delete(target)
    assert list(lake.get(target="records")) == [{"n": 1}]


def test_a_refused_statement_leaves_nothing(lake: Blocking, tmp_path: Path) -> None:
    statements = [make_statement() for _ in range(5)]
    with pytest.raises(RecordRefusedError):
        lake.put([*statements, make_statement(verb={})], chunk_size=2)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_many_rows_go_to_one_file_a_day(lake: Blocking, folder: Path) -> None:
    count = 25_000
    lake.put({"n": n} for n in range(count))
    assert sum(len(chunk) for chunk in lake.get_chunks(target="records")) == count
    assert len(list(lake.list("records"))) == 1
    assert len(list(folder.rglob("*"))) == 4


def test_a_damaged_file_is_named(lake: Blocking, folder: Path) -> None:
    (folder / "day=2026-03-01" / "x.parquet").write_bytes(b"PAR1")
    with pytest.raises(ReadError, match=r"day=2026-03-01/x\.parquet"):
        list(lake.get())


def test_columns_hold_what_the_statement_says() -> None:
    row = to_arrow(
        [
            make_statement(
                actor={"account": {"homePage": "https://e.org", "name": "é"}, "name": "É"},
                verb={"id": PLAYED, "display": {"fr": "joua", "en-GB": "played"}},
                object={"id": "https://e.org/1", "definition": {"name": {"fr": "Un"}}},
                result={"score": {"scaled": 1}, "success": False, "extensions": {"x:y": None}},
                context={"contextActivities": {"parent": {"id": "https://e.org/c"}}},
                stored="2026-01-01T01:00:00+01:00",
            )
        ]
    ).to_pylist()[0]
    assert (row["actor_account_name"], row["actor_name"], row["actor_type"]) == ("é", "É", "Agent")
    assert (row["verb_display"], row["object_name"]) == ("played", "Un")
    assert (row["result_score_scaled"], row["result_success"]) == (1.0, False)
    assert row["result_extensions"] == '{"x:y":null}'
    assert row["context_parent"] == ["https://e.org/c"]
    assert row["stored"].isoformat() == "2026-01-01T00:00:00+00:00"


def test_every_column_is_explained() -> None:
    assert all(field.metadata[b"doc"].endswith(b".") for field in STATEMENTS)


NAMES = ["id", "objectType", "name", "display", "score", "raw", "contextActivities", "parent"]
MEMBERS = ["id", "actor", "verb", "object", "result", "context", "stored", "timestamp"]
ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(NAMES), inner),
    max_leaves=8,
)


@given(statement=st.dictionaries(st.sampled_from(MEMBERS), ODD))
def test_whatever_a_member_is_the_text_has_it(statement: dict[str, Any]) -> None:
    table = to_arrow([statement])
    assert table.schema == STATEMENTS
    assert table["text"].to_pylist() == [encode(statement).decode()]
