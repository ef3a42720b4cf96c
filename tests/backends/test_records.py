import collections
import gzip
import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_backends.errors import ReadError
from ralph_backends.records import (
    batches,
    content_key,
    decode,
    decompressed,
    encode,
    kind_of,
    split_lines,
)

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda children: (
        st.lists(children, max_size=3) | st.dictionaries(st.text(), children, max_size=3)
    ),
    max_leaves=8,
)
objects = st.dictionaries(st.text(), values, max_size=4)
lines = st.lists(
    st.binary(min_size=1).filter(
        lambda line: b"\n" not in line and not line.endswith(b"\r") and not line.isspace()
    )
)


def cut(data: bytes, sizes: list[int]) -> Iterator[bytes]:
    """Cut bytes in pieces; the sizes are taken in turn."""
    at = turn = 0
    while at < len(data):
        size = sizes[turn % len(sizes)]
        yield data[at : at + size]
        at += size
        turn += 1


sizes = st.lists(st.integers(1, 20), min_size=1, max_size=5)


@given(
    lines,
    st.sampled_from([b"\n", b"\r\n", b"\n\n", b"\r\n \n"]),
    st.sampled_from([b"", b"\n"]),
    sizes,
)
def test_no_line_is_lost_wherever_the_pieces_end(
    expected: list[bytes], end: bytes, last: bytes, cuts: list[int]
) -> None:
    data = end.join(expected) + last
    assert list(split_lines(cut(data, cuts))) == expected


def test_a_long_line_is_one_line() -> None:
    line = b"x" * (1 << 20)
    data = b"a\n" + line + b"\nb"
    assert list(split_lines(cut(data, [1000]))) == [b"a", line, b"b"]


@given(st.lists(st.binary(), min_size=1, max_size=4), sizes, st.sampled_from([b"", b"\0" * 40]))
def test_gzip_members_in_a_row_are_one_content(
    members: list[bytes], cuts: list[int], padding: bytes
) -> None:
    data = b"".join(gzip.compress(member) for member in members) + padding
    assert b"".join(decompressed(cut(data, cuts), "fs", "x")) == b"".join(members)


@given(st.binary().filter(lambda data: not data.startswith(b"\x1f\x8b")), sizes)
def test_what_is_not_gzip_passes(data: bytes, cuts: list[int]) -> None:
    assert b"".join(decompressed(cut(data, cuts), "fs", "x")) == data


def test_a_small_file_that_holds_much_comes_in_pieces() -> None:
    data = gzip.compress(bytes(20 << 20))
    pieces = [len(piece) for piece in decompressed([data], "fs", "x")]
    assert sum(pieces) == 20 << 20
    assert max(pieces) <= 1 << 20


@given(st.data())
def test_a_cut_gzip_gives_what_it_has_and_names_the_file(data: st.DataObject) -> None:
    content = b"".join(b'{"n":%d}\n' % n for n in range(500))
    whole = gzip.compress(content)
    size = data.draw(st.integers(2, len(whole) - 1))
    found = bytearray()
    with pytest.raises(ReadError, match="too early") as caught:
        collections.deque(map(found.extend, decompressed([whole[:size]], "fs", "logs/a.gz")), 0)
    assert content.startswith(found)
    assert caught.value.target == "logs/a.gz"


def test_damaged_gzip_is_a_read_error() -> None:
    data = bytearray(gzip.compress(b"content " * 100))
    data[-6] ^= 1
    with pytest.raises(ReadError, match="damaged"):
        list(decompressed([bytes(data)], "fs", "x"))


@given(objects)
def test_encoded_objects_decode_to_the_same_types(value: dict[str, object]) -> None:
    text = encode(value)
    assert b"\n" not in text
    assert json.dumps(decode(text)) == json.dumps(value)


@given(objects)
def test_pretty_printed_text_becomes_one_line(value: dict[str, object]) -> None:
    text = encode(json.dumps(value, indent=2) + "\r\n")
    assert b"\n" not in text
    assert json.dumps(decode(text)) == json.dumps(value)


@given(objects)
def test_a_content_key_does_not_depend_on_the_order_of_keys(value: dict[str, object]) -> None:
    turned = dict(reversed(list(value.items())))
    assert content_key(turned) == content_key(value)
    assert len(content_key(value)) == 64


def test_content_keys_tell_types_apart() -> None:
    twins: list[object] = [1, 1.0, True, "1", None, [1], 2**70]
    assert len({content_key({"x": twin}) for twin in twins}) == len(twins)


@pytest.mark.parametrize("text", [b"", b"[]", b"1", b"{", b'{"a":NaN}', b"\xff", b"{}{}"])
def test_what_is_no_object_can_not_be_decoded(text: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode(text)


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        pytest.param(
            {"actor": {}, "verb": {"id": "https://e.org"}, "object": {}}, "statements", id="mapping"
        ),
        pytest.param(b'{"actor":{},"verb":{},"object":{}}', "statements", id="bytes"),
        pytest.param('{"event_type":"play_video"}', "records", id="event"),
        pytest.param({"verb": "played", "actor": 1, "object": 2}, "records", id="verb is text"),
        pytest.param(b"no json", "records", id="no JSON"),
    ],
)
def test_the_first_record_tells_the_kind(first: bytes, expected: str) -> None:
    assert kind_of(first) == expected


@given(st.lists(st.integers()), st.integers(1, 7), st.sampled_from([None, OSError()]))
def test_batches_keep_all_also_before_an_error(
    items: list[int], size: int, broken: OSError | None
) -> None:
    def source() -> Iterator[int]:
        yield from items
        if broken is not None:
            raise broken

    found: list[int] = []
    try:
        for batch in batches(source(), size):
            assert 0 < len(batch) <= size
            found += batch
    except OSError:
        assert broken is not None
    assert found == items
