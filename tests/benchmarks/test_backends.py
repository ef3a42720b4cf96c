"""Stores against the bulk helper of their own client library, on the same rows or documents."""

import asyncio
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from pymongo import AsyncMongoClient, IndexModel
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncEngine

from ralph_backends import open_backend
from ralph_backends.mongodb_query import INDEXES, to_document
from ralph_backends.records import batches, encode
from ralph_backends.sql_engine import WRITING, make_engine
from ralph_backends.sql_schema import (
    METADATA,
    activities,
    agents,
    statements,
    to_link_rows,
    to_statement_row,
)
from ralph_backends.statements import Admitted, admit_statement
from ralph_backends.testing import make_statement

NUMBER = int(os.environ.get("RALPH_BENCH_STATEMENTS", "100000"))
CHUNK = 1000


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@pytest.fixture(scope="module")
def texts() -> list[bytes]:
    return [encode(make_statement(timestamp="2026-11-24T10:00:00Z")) for _ in range(NUMBER)]


@pytest.fixture(scope="module")
def admitted(texts: list[bytes]) -> list[Admitted]:
    return [admit_statement(n, text, validate=False) for n, text in enumerate(texts)]


def compare(
    name: str,
    url: str,
    texts: list[bytes],
    helper: Callable[[], Coroutine[Any, Any, tuple[float, float]]],
) -> None:
    """Print how fast both write and read, and their ratio."""
    with open_backend(url, validate=False) as backend:
        backend.put([], kind="statements")
        assert backend.status().ok
        write = timed(lambda: backend.put(texts, chunk_size=CHUNK))
        read = timed(lambda: sum(1 for _ in backend.get(raw=True, chunk_size=CHUNK)))
    for what, ours, theirs in zip(
        ("write", "read"), (write, read), asyncio.run(helper()), strict=True
    ):
        print(  # noqa: T201
            f"\n{name:<12}{what:<6}{NUMBER / ours:>10,.0f}/s, its own helper "
            f"{NUMBER / theirs:>10,.0f}/s, ratio {theirs / ours:.2f}"
        )


async def sql_helper(engine: AsyncEngine, admitted: list[Admitted]) -> tuple[float, float]:
    """Insert the same rows in the same transactions with SQLAlchemy alone, and read the texts."""
    rows = [to_statement_row(one, n, voided=False) for n, one in enumerate(admitted)]
    links = [
        (to_link_rows(one.agents, n, n + 1), to_link_rows(one.activities, n, n + 1))
        for n, one in enumerate(admitted)
    ]
    async with engine.connect() as connection, connection.begin():
        await connection.run_sync(METADATA.create_all)
    start = time.perf_counter()
    for first in range(0, len(rows), CHUNK):
        async with engine.connect() as connection:
            await connection.execution_options(**{WRITING: True})
            async with connection.begin():
                await connection.execute(insert(statements), rows[first : first + CHUNK])
                some = links[first : first + CHUNK]
                await connection.execute(insert(agents), [x for a, _ in some for x in a])
                await connection.execute(insert(activities), [x for _, b in some for x in b])
    middle = time.perf_counter()
    async with engine.connect() as connection:
        result = await connection.stream(select(statements.c.text).order_by(statements.c.seq))
        assert len([row async for row in result]) == len(rows)
    await engine.dispose()
    return middle - start, time.perf_counter() - middle


def test_sqlite_against_sqlalchemy(
    tmp_path: Path, texts: list[bytes], admitted: list[Admitted]
) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/b.db", 30, echo=False)
    compare("sqlite", f"sqlite:///{tmp_path}/a.db", texts, lambda: sql_helper(engine, admitted))


def test_mongodb_against_pymongo(texts: list[bytes], admitted: list[Admitted]) -> None:
    if "RALPH_TEST_MONGODB_URL" not in os.environ:
        pytest.skip("no server: python tests/services/services.py -- pytest tests/benchmarks")
    parts = urlsplit(os.environ["RALPH_TEST_MONGODB_URL"])
    documents = [to_document(one, "statements", seq=n, stored=n) for n, one in enumerate(admitted)]

    async def helper() -> tuple[float, float]:
        async with AsyncMongoClient[dict[str, Any]](parts.geturl(), w="majority") as client:
            collection = client[f"bench-{uuid4().hex}"]["statements"]
            await collection.create_indexes(
                [IndexModel(keys, **options) for keys, options in INDEXES["statements"]]
            )
            start = time.perf_counter()
            for some in batches(documents, CHUNK):
                await collection.insert_many(some)
            middle = time.perf_counter()
            assert len([one async for one in collection.find().sort("seq")]) == len(documents)
            return middle - start, time.perf_counter() - middle

    url = parts._replace(path=f"/bench-{uuid4().hex}").geturl()
    compare("mongodb", url, texts, helper)


def copy(folder: str, number: int) -> int:
    """Copy records from a store to another, and give the greatest memory of this process."""
    line = b'{"n":%d,"text":"' + b"x" * 500 + b'"}'
    with (
        open_backend(f"sqlite:///{folder}/{number}.db") as first,
        open_backend(f"sqlite:///{folder}/{number}-copy.db") as second,
    ):
        first.put((line % n for n in range(number)), kind="records")
        assert second.put(first.get(target="records", raw=True), kind="records") == number
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def test_memory_stays_flat_from_get_to_put(tmp_path: Path) -> None:
    """Each number in a fresh process: the greatest memory never goes down again."""
    small, large = (
        int(
            subprocess.run(
                [sys.executable, __file__, str(tmp_path), str(number)],
                check=True,
                capture_output=True,
                text=True,
            ).stdout
        )
        for number in (max(NUMBER // 10, 1000), NUMBER)
    )
    print(f"\nget -> put: {small} KiB for a tenth, {large} KiB for {NUMBER}")  # noqa: T201
    # all of it at once would be 500 bytes each, and more
    assert large - small < NUMBER * 500 // 1024 // 3


if __name__ == "__main__":
    print(copy(sys.argv[1], int(sys.argv[2])))  # noqa: T201
