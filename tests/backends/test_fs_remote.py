"""Files in file systems that are not this machine's, and zstd."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from ralph_backends import open_backend
from ralph_backends.errors import MissingExtraError, ReadError, SettingsError, UnsupportedError
from ralph_backends.fs import FileSettings
from ralph_backends.registry import load_settings


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 # the name of the base
        pass


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "logs").mkdir()
    handler = partial(Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/logs"
        server.shutdown()
        thread.join()


def test_files_of_a_web_server_are_read_and_not_written(site: str, tmp_path: Path) -> None:
    with open_backend(f"file://{tmp_path}/logs?history=") as files:
        files.put([{"n": 1}], target="a.jsonl.gz")
        files.put([{"n": 2}], target="b.jsonl")
    with open_backend(f"{site}?history={tmp_path}/h") as web:
        assert web.status().ok
        assert [one.name for one in web.list()] == ["a.jsonl.gz", "b.jsonl"]
        assert list(web.get()) == [{"n": 1}, {"n": 2}]
        assert list(web.list(new=True)) == []
        with pytest.raises(UnsupportedError, match="writing"):
            web.put([{"n": 3}], target="c.jsonl")
    assert site in (tmp_path / "h").read_text()


def test_a_web_server_that_does_not_answer_is_away() -> None:
    with open_backend("http://127.0.0.1:9/x?history=") as web:
        assert web.status().state == "away"


@pytest.mark.parametrize("name", ["x.jsonl.zst", "x.jsonl.zstd"])
def test_zstd_is_written_and_read(tmp_path: Path, name: str) -> None:
    records = [{"n": n} for n in range(1000)]
    with open_backend("fs", path=str(tmp_path), history="") as files:
        files.put(records[:500], target=name, chunk_size=7)
        files.put(records[500:], target=name, operation="append")
        assert list(files.get(target=name)) == records
        assert (tmp_path / name).read_bytes().startswith(b"\x28\xb5\x2f\xfd")
        data = (tmp_path / name).read_bytes()
        files.write("cut.zst", [data[:-9]])
        with pytest.raises(ReadError, match="too early"):
            list(files.get(target="cut.zst"))
        files.write("damaged.zst", [data[:9], b"\xff" * 9, data[18:]])
        with pytest.raises(ReadError, match="damaged zstd"):
            list(files.get(target="damaged.zst"))


def test_a_file_system_without_its_library_names_the_extra() -> None:
    with pytest.raises(MissingExtraError, match=r"ralph-toolbox\[gcs\]"):
        open_backend("gs://bucket/logs")
    with pytest.raises(SettingsError, match="path"):
        open_backend("fs", path="nonsense://x")


def test_what_opens_a_file_system_is_not_shown() -> None:
    options = {"password": "s3cret"}
    settings = load_settings("sftp://host/logs", options=options)
    assert settings == FileSettings(path="sftp://host/logs", options=options)
    assert "s3cret" not in repr(settings)
