"""What holds for adapters that keep files or objects."""

import re

import pytest

from ralph_backends.blocking import Blocking
from ralph_backends.errors import TargetError, TargetExistsError, TargetNotFoundError
from ralph_backends.testing.contract import BackendContract

__all__ = ["FileContract"]


class FileContract(BackendContract):
    """What holds for adapters that keep files or objects of newline-delimited JSON."""

    def test_an_empty_place_lists_nothing(self, backend: Blocking) -> None:
        assert list(backend.list()) == []
        assert list(backend.get()) == []

    def test_a_name_is_made_from_time_and_content(self, backend: Blocking) -> None:
        result = backend.put([{"n": 1}])
        assert result.target is not None
        pattern = r"\d{8}T\d{6}Z-[0-9a-f]{12}\.jsonl\.gz"
        assert re.fullmatch(pattern, result.target)
        assert b"".join(backend.read(result.target, decompress=True)) == b'{"n":1}\n'

    def test_bytes_are_kept_as_they_are(self, backend: Blocking) -> None:
        content = b"no json\r\n\0\xff" * 1000
        assert backend.write("a.bin", [content[:10], b"", content[10:]]) == len(content)
        assert b"".join(backend.read("a.bin")) == content
        assert b"".join(backend.read("a.bin", decompress=True)) == content

    @pytest.mark.parametrize("target", ["x.jsonl", "x.jsonl.gz"])
    def test_create_does_not_overwrite(self, backend: Blocking, target: str) -> None:
        backend.put([{"n": 1}], target=target)
        with pytest.raises(TargetExistsError):
            backend.put([{"n": 2}], target=target)
        with pytest.raises(TargetExistsError):
            backend.write(target, [b"2"])
        assert list(backend.get(target=target)) == [{"n": 1}]

    @pytest.mark.parametrize("target", ["x.jsonl", "x.jsonl.gz"])
    def test_operations_do_what_they_say(self, backend: Blocking, target: str) -> None:
        backend.put([{"n": 1}], target=target, operation="index")
        backend.put([{"n": 2}], target=target, operation="update")
        assert list(backend.get(target=target)) == [{"n": 2}]
        backend.put([{"n": 3}, {"n": 4}], target=target, operation="append", chunk_size=1)
        assert list(backend.get(target=target)) == [{"n": 2}, {"n": 3}, {"n": 4}]
        backend.put([], target=target, operation="delete")
        assert list(backend.list()) == []

    def test_append_goes_to_a_new_line(self, backend: Blocking) -> None:
        backend.write("x.jsonl", [b'{"n":1}'])
        backend.put([{"n": 2}], target="x.jsonl", operation="append")
        assert list(backend.get(target="x.jsonl")) == [{"n": 1}, {"n": 2}]

    def test_entries_have_size_and_time(self, backend: Blocking) -> None:
        backend.write("b/c.txt", [b"12345"])
        backend.write("a.txt", [b"1"])
        entries = list(backend.list(details=True))
        assert [(one.name, one.size) for one in entries] == [("a.txt", 1), ("b/c.txt", 5)]
        assert all(one.modified and one.modified.tzinfo for one in entries)

    def test_what_was_read_is_not_new(self, backend: Blocking) -> None:
        for name in ("a", "b", "c"):
            backend.write(name, [b'{"n":1}\n{"n":2}\n'])
        assert len(list(backend.get(target="a"))) == 2
        assert b"".join(backend.read("b"))
        started = backend.get(target="c", chunk_size=1)
        next(started)
        started.close()
        assert [one.name for one in backend.list(new=True)] == ["c"]
        backend.put([{"n": 3}], target="a", operation="append")
        assert [one.name for one in backend.list(new=True)] == ["a", "c"]

    @pytest.mark.parametrize(
        "target", ["../x", "a/../../x", "/etc/passwd", "..", "", ".", "/", "a\0b", "a/../b"]
    )
    def test_targets_do_not_leave_the_place(self, backend: Blocking, target: str) -> None:
        with pytest.raises(TargetError):
            backend.put([{"n": 1}], target=target)
        with pytest.raises(TargetError):
            list(backend.read(target))
        with pytest.raises(TargetError):
            backend.delete(target)

    def test_a_missing_file_can_not_be_read_or_deleted(self, backend: Blocking) -> None:
        with pytest.raises(TargetNotFoundError):
            list(backend.read("missing"))
        with pytest.raises(TargetNotFoundError):
            backend.delete("missing")
