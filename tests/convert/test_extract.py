import gzip
import io
import json
from pathlib import Path

import pytest

from ralph_convert.extract import TruncatedError, extract_lines, read_lines, write_gzip

EVENT = {"event_type": "page_close", "time": "2024-03-04T10:15:30Z", "event": "{}"}
LINE = json.dumps(EVENT)


@pytest.mark.parametrize(
    ("parser", "wrapper"),
    [
        pytest.param("gelf", json.dumps({"version": "1.1", "short_message": LINE}), id="gelf"),
        pytest.param("gelf", json.dumps({"_full_message": f"May 1 x - {LINE}"}), id="gelf prefix"),
        pytest.param("es", json.dumps({"_id": "1", "_source": EVENT}), id="hit"),
        pytest.param("es", json.dumps({"_source": {"message": LINE}}), id="hit with a message"),
        pytest.param("prefix", f"2023-05-23 INFO logger.py:41 - {LINE}\n", id="logger prefix"),
    ],
)
def test_the_event_is_taken_out_of_what_is_around_it(parser: str, wrapper: str) -> None:
    run = extract_lines([wrapper], parser)
    (line,) = run
    assert json.loads(line) == EVENT
    assert b"\n" not in line


def test_what_holds_no_event_is_counted() -> None:
    run = extract_lines(["{}", "[]", "no JSON", json.dumps({"short_message": LINE})])
    assert len(list(run)) == 1
    assert run.counts.rejected == {"unreadable": 3}


def test_an_unknown_parser_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="es, gelf, prefix"):
        extract_lines([], "xml")


def test_lines_go_through_gzip_and_back(tmp_path: Path) -> None:
    lines = [b"one", b"", "drei ä".encode()]
    path = tmp_path / "lines.gz"
    with path.open("wb") as target:
        assert write_gzip(lines, target) == 3
    assert gzip.decompress(path.read_bytes()) == b"\n".join(lines) + b"\n"
    again = io.BytesIO()
    write_gzip(lines, again)
    assert again.getvalue() == path.read_bytes()
    with path.open("rb") as source:
        assert [line.rstrip(b"\n") for line in read_lines(source)] == lines


def test_plain_text_and_several_members_are_read(tmp_path: Path) -> None:
    assert list(read_lines(io.BufferedReader(io.BytesIO(b"a\nb")))) == [b"a\n", b"b"]
    path = tmp_path / "members.gz"
    path.write_bytes(gzip.compress(b"a\n") + gzip.compress(b"b\n"))
    with path.open("rb") as source:
        assert list(read_lines(source)) == [b"a\n", b"b\n"]


def test_truncated_gzip_gives_the_lines_before_the_break(tmp_path: Path) -> None:
    lines = [b"%d %x\n" % (number, number * 7919 % 104_729) for number in range(50_000)]
    path = tmp_path / "cut.gz"
    path.write_bytes(gzip.compress(b"".join(lines))[:-2_000])
    seen: list[bytes] = []
    with path.open("rb") as source, pytest.raises(TruncatedError, match="breaks off"):
        seen.extend(read_lines(source))
    assert len(seen) > 40_000
    assert seen == lines[: len(seen)]
