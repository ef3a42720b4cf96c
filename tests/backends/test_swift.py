import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ralph_backends import open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.errors import BackendConnectionError, BackendRefusedError, SettingsError
from ralph_backends.swift import SwiftBackend, SwiftSettings
from ralph_backends.testing import FileContract

SWIFT = {"auth_version": "1", "username": "test:tester", "password": "testing"}


@pytest.mark.contract
class TestSwift(FileContract):
    server = "swift"

    @pytest.fixture
    def settings(self, service: Any, tmp_path: Path) -> dict[str, Any]:
        place = {"container": uuid.uuid4().hex, "prefix": "some/prefix"}
        return {"auth_url": service.url, **SWIFT, **place, "history": str(tmp_path / "h.jsonl")}

    @pytest.fixture
    def backend(self, settings: dict[str, Any]) -> Iterator[Blocking]:
        with open_backend("swift", **settings) as backend:
            yield backend

    def test_a_large_object_is_written_in_segments(
        self, backend: Blocking, settings: dict[str, Any]
    ) -> None:
        content = bytes(range(256)) * (5 << 12)  # 5 MiB
        container = f"{settings['container']}_segments"
        with (
            open_backend("swift", **settings, segment_size=2 << 20) as large,
            open_backend("swift", **{**settings, "container": container, "prefix": ""}) as parts,
        ):
            assert large.write("large", [content[: 3 << 20], content[3 << 20 :]]) == len(content)
            assert [one.size for one in parts.list()] == [2 << 20, 2 << 20, 1 << 20]
            assert b"".join(backend.read("large")) == content
            assert [(one.name, one.size) for one in backend.list()] == [("large", len(content))]
            backend.delete("large")
            assert list(parts.list()) == []

    def test_a_wrong_key_is_told(self, settings: dict[str, Any]) -> None:
        with open_backend("swift", **{**settings, "password": "s3cret"}) as backend:
            assert backend.status().state == "error"
            with pytest.raises(BackendRefusedError):
                backend.put([{"n": 1}])
            assert "s3cret" not in repr(backend)


def test_a_service_that_does_not_answer_is_away() -> None:
    url = "swift://c/p?auth_version=1&attempts=1&auth_url=http://127.0.0.1:9/auth/v1.0"
    with open_backend(url, username="a:b", password="c") as backend:  # noqa: S106
        assert backend.status().state == "away"
        with pytest.raises(BackendConnectionError, match=r"127\.0\.0\.1:9"):
            backend.put([{"n": 1}])


def test_an_unknown_version_is_a_wrong_setting() -> None:
    with pytest.raises(SettingsError, match="auth_version"):
        SwiftBackend(SwiftSettings(container="c", auth_url="http://host", auth_version="2"))
