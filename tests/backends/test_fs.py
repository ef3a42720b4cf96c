import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.errors import ReadError, TargetNotFoundError, UnsupportedError, WriteError
from ralph_backends.testing import FileContract


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Blocking]:
    history = str(tmp_path / "state" / "history.jsonl")
    with open_backend("fs", path=str(tmp_path / "archive"), history=history) as backend:
        yield backend


class TestLocalFiles(FileContract):
    @pytest.fixture
    def backend(self, archive: Blocking) -> Blocking:
        return archive


class TestFilesOfAnotherFileSystem(FileContract):
    @pytest.fixture
    def backend(self, tmp_path: Path) -> Iterator[Blocking]:
        path = f"memory://{tmp_path.name}"
        with open_backend("fs", path=path, history=str(tmp_path / "h.jsonl")) as backend:
            yield backend


def test_the_same_content_gives_the_same_bytes(archive: Blocking, tmp_path: Path) -> None:
    archive.put([{"n": 1}], target="a.jsonl.gz", chunk_size=1)
    archive.put([b'{"n":1}\r\n'], target="b.jsonl.gz")
    files = tmp_path / "archive"
    assert (files / "a.jsonl.gz").read_bytes() == (files / "b.jsonl.gz").read_bytes()


def test_a_truncated_file_gives_its_lines_and_then_an_error(
    archive: Blocking, tmp_path: Path
) -> None:
    lines = [json.dumps({"n": n, "random": os.urandom(20).hex()}) for n in range(1000)]
    data = gzip.compress("\n".join(lines).encode())
    archive.write("cut.gz", [data[:-2000]])
    found: list[bytes] = []
    with pytest.raises(ReadError, match=r"cut\.gz.*too early"):
        found.extend(archive.get(target="cut.gz", raw=True, chunk_size=7))
    # extend keeps what came before the error
    assert [line.decode() for line in found] == lines[: len(found)]
    assert len(found) > 900
    assert [one.name for one in archive.list(new=True)] == ["cut.gz"]
    assert not (tmp_path / "state").exists()


def test_a_failed_writing_leaves_nothing(archive: Blocking, tmp_path: Path) -> None:
    def records() -> Iterator[dict[str, int]]:
        yield {"n": 1}
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        archive.put(records(), chunk_size=1)
    assert list((tmp_path / "archive").iterdir()) == []
    assert archive.put([{"n": 2}]) == 1


def test_files_that_are_not_complete_are_not_listed(archive: Blocking, tmp_path: Path) -> None:
    archive.put([{"n": 1}], target="a.jsonl")
    (tmp_path / "archive" / ".0123.part").write_text("{")
    assert [one.name for one in archive.list()] == ["a.jsonl"]


def test_the_newest_file_can_come_first(archive: Blocking, tmp_path: Path) -> None:
    for number, name in enumerate(["b", "c", "a"]):
        archive.write(name, [b"x"])
        os.utime(tmp_path / "archive" / name, (number, number))
    assert [one.name for one in archive.list(order="newest")] == ["a", "c", "b"]
    assert [one.name for one in archive.list()] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param(None, [1, 2, 3], id="all, by name"),
        pytest.param("2026-0[12]*", [1, 2], id="pattern"),
        pytest.param("old", [3], id="directory"),
    ],
)
def test_a_target_means_files(archive: Blocking, target: str | None, expected: list[int]) -> None:
    archive.put([{"n": 2}], target="2026-02.jsonl.gz")
    archive.put([{"n": 1}], target="2026-01.jsonl")
    archive.put([{"n": 3}], target="old/2025.jsonl")
    assert [one["n"] for one in archive.get(target=target)] == expected


def test_lines_that_are_not_json_can_be_kept(archive: Blocking) -> None:
    archive.put([b'{"n":1}', b"syslog: {broken"], target="x.log")
    assert list(archive.get(target="x.log", raw=True)) == [b'{"n":1}', b"syslog: {broken"]
    with pytest.raises(ReadError, match="raw=True"):
        list(archive.get(target="x.log"))


def test_the_history_survives_the_process_and_bad_lines(tmp_path: Path) -> None:
    history = tmp_path / "h.jsonl"
    history.write_text('{"action": "rea\n')
    settings = {"path": str(tmp_path / "archive"), "history": str(history)}
    with open_backend("fs", **settings) as backend:
        backend.write("a", [b'{"n":1}'])
        backend.write("b", [b'{"n":1}'])
        list(backend.get(target="a"))
    with open_backend("fs", **settings) as backend:
        assert [one.name for one in backend.list(new=True)] == ["b"]
    entry = json.loads(history.read_text().splitlines()[-1])
    assert set(entry) == {"action", "id", "size", "modified", "timestamp"}
    assert entry["id"].startswith("file:///")


def test_a_history_that_can_not_be_written_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    history = str(tmp_path / "file" / "h.jsonl")
    with open_backend("fs", path=str(tmp_path / "archive"), history=history) as backend:
        backend.write("a", [b'{"n":1}'])
        with pytest.warns(RuntimeWarning, match="history"):
            assert list(backend.get(target="a")) == [{"n": 1}]


def test_the_state_of_the_directory_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with open_backend("fs", path=str(tmp_path / "file")) as backend:
        assert backend.status().state == "error"
        with pytest.raises(WriteError):
            backend.put([{"n": 1}])


def test_a_file_has_no_queries(archive: Blocking) -> None:
    with pytest.raises(UnsupportedError):
        list(archive.get("x"))


def test_a_directory_is_no_file(archive: Blocking) -> None:
    archive.write("d/a", [b"x"])
    with pytest.raises(TargetNotFoundError):
        list(archive.read("d"))
    with pytest.raises(TargetNotFoundError):
        list(archive.list("e"))
