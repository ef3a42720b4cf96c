import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ldp_stub import KEYS, SERVICE, STREAM, Archive, Stub, content
from ovh.client import ENDPOINTS

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.errors import ReadError, TargetError, TargetNotFoundError, UnsupportedError

URL = f"ldp://{SERVICE}/{STREAM}"


@pytest.fixture
def stub() -> Iterator[Stub]:
    with Stub() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        # the only way of the client to another address
        ENDPOINTS["stub"] = server.url
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def backend(stub: Stub, tmp_path: Path) -> Iterator[Blocking]:
    assert stub.archives
    settings: dict[str, Any] = {"endpoint": "stub", "history": str(tmp_path / "h.jsonl"), **KEYS}
    with open_backend(URL, **settings) as backend:
        yield backend


def test_the_stream_is_well(backend: Blocking) -> None:
    assert backend.status().ok, backend.status().message


def test_archives_are_listed_by_name_with_size_and_time(backend: Blocking) -> None:
    entries = list(backend.list(details=True))
    assert [one.name for one in entries] == ["2026-01-01.gz", "2026-01-02.gz", "2026-01-03.gz"]
    assert all(one.size and one.modified and one.modified.tzinfo for one in entries)
    assert next(one.name for one in backend.list(order="newest")) == "2026-01-03.gz"


def test_lines_are_read(backend: Blocking) -> None:
    found = list(backend.get(target="2026-01-0[12].gz", raw=True))
    assert b"\n".join(found) + b"\n" == content(1) + content(2)
    assert [one["_day"] for one in backend.get(limit=101)] == [1] * 100 + [2]


def test_a_sealed_archive_is_unsealed_and_waited_for(backend: Blocking) -> None:
    assert b"".join(backend.read("2026-01-03.gz", decompress=True)) == content(3)


def test_what_was_read_is_not_new(backend: Blocking) -> None:
    list(backend.get(target="2026-01-01.gz"))
    assert [one.name for one in backend.list(new=True)] == ["2026-01-02.gz", "2026-01-03.gz"]


def test_a_damaged_archive_is_told(backend: Blocking, stub: Stub) -> None:
    first = next(iter(stub.archives.values()))
    first.body = Archive(2, asks=0).body
    with pytest.raises(ReadError, match="not what the platform has"):
        list(backend.read("2026-01-01.gz"))
    assert "2026-01-01.gz" in [one.name for one in backend.list(new=True)]


def test_an_archive_that_stays_sealed_is_told(stub: Stub) -> None:
    assert stub.archives
    with (
        open_backend(URL, endpoint="stub", patience=0.5, history="", **KEYS) as backend,
        pytest.raises(ReadError, match="unsealing; try again later"),
    ):
        list(backend.read("2026-01-03.gz"))


def test_other_names_are_not_found(backend: Blocking) -> None:
    with pytest.raises(TargetNotFoundError):
        list(backend.read("2025-01-01.gz"))
    with pytest.raises(TargetNotFoundError):
        list(backend.get(target="2025*"))
    with pytest.raises(TargetError):
        list(backend.read("../x"))


def test_nothing_can_be_written(backend: Blocking) -> None:
    with pytest.raises(UnsupportedError):
        backend.put([{"n": 1}])
    with pytest.raises(UnsupportedError):
        backend.delete("2026-01-01.gz")


def test_a_wrong_secret_is_told(stub: Stub) -> None:
    assert stub.archives
    wrong = {**KEYS, "application_secret": "s3cret"}
    with open_backend(URL, endpoint="stub", history="", **wrong) as backend:
        assert backend.status().state == "error"
        assert "s3cret" not in repr(backend)


def test_an_api_that_does_not_answer_is_away() -> None:
    ENDPOINTS["nobody"] = "http://127.0.0.1:9/1.0"
    with open_backend(URL, endpoint="nobody", history="", **KEYS) as backend:
        assert backend.status().state == "away"
