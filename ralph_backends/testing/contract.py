"""What holds for every adapter, and the statements that the suites are made of."""

import json
import threading
import uuid
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from ralph_backends.blocking import Blocking
from ralph_backends.errors import (
    BackendClosedError,
    MissingExtraError,
    RecordRefusedError,
    TargetNotFoundError,
)
from ralph_backends.records import AnyRecord

try:
    import pytest
except ModuleNotFoundError as _error:
    raise MissingExtraError(__name__, "testing", _error.name or "") from _error

__all__ = [
    "ANNA",
    "BORIS",
    "PAUSED",
    "PLAYED",
    "VIDEO",
    "BackendContract",
    "make_statement",
    "reference",
]

PLAYED = "https://w3id.org/xapi/video/verbs/played"
"""The verb of some of the statements that the suites put."""
PAUSED = "https://w3id.org/xapi/video/verbs/paused"
"""The verb of the others."""
ANNA: Mapping[str, Any] = {"mbox": "mailto:anna@example.org"}
"""One of the learners, known by an address."""
BORIS: Mapping[str, Any] = {"account": {"homePage": "https://lms.example.org", "name": "bo:ris"}}
"""Another, known by an account."""
VIDEO = "https://lms.example.org/videos/1"
"""The video that they watch."""


def make_statement(**parts: Any) -> dict[str, Any]:
    """Make a valid statement with a new id; ``parts`` replace its members."""
    return {
        "id": str(uuid.uuid4()),
        "actor": dict(ANNA),
        "verb": {"id": PLAYED},
        "object": {"id": VIDEO},
    } | parts


def reference(statement: Mapping[str, Any], verb: str = PAUSED, **parts: Any) -> dict[str, Any]:
    """Make a statement of Boris about another statement."""
    target = {"objectType": "StatementRef", "id": statement["id"]}
    return make_statement(actor=dict(BORIS), verb={"id": verb}, object=target, **parts)


class BackendContract:
    """What holds for every adapter that reads and writes records."""

    limits: ClassVar[Mapping[str, str]] = {}
    """Name of a test → why this service can not pass it."""

    @pytest.fixture
    def backend(self) -> Iterator[Blocking]:
        """Open an empty backend; to be written by the subclass."""
        raise NotImplementedError

    @pytest.fixture(autouse=True)
    def _declared(self, request: pytest.FixtureRequest) -> None:
        """Expect a test to fail that a limit is declared for."""
        name = getattr(request.function, "__name__", "")
        if name in self.limits:
            request.applymarker(pytest.mark.xfail(reason=self.limits[name], strict=True))

    def test_limits_are_names_of_tests(self) -> None:
        assert [name for name in self.limits if not hasattr(self, name)] == []

    def test_an_opened_backend_is_well(self, backend: Blocking) -> None:
        assert backend.status().ok, backend.status().message

    def test_records_come_back_with_their_types(self, backend: Blocking) -> None:
        records: list[dict[str, Any]] = [
            {"n": 1, "x": 1.0, "big": 12345678901234567890, "null": None, "": [True, {}]},
            {"text": 'é 😀 \u2028 "\\ \n', "deep": {"a": [[]]}, "zero": 0, "false": False},
        ]
        result = backend.put(records, kind="records")
        assert result == len(records)
        found = list(backend.get(target=result.target))
        assert [json.dumps(one) for one in found] == [json.dumps(one) for one in records]

    def test_raw_records_are_json_texts(self, backend: Blocking) -> None:
        records: list[AnyRecord] = [{"n": 1}, b'{"n": 2.0}', '{"n":3}']
        result = backend.put(records, kind="records")
        found = list(backend.get(target=result.target, raw=True))
        assert [json.loads(one) for one in found] == [{"n": 1}, {"n": 2.0}, {"n": 3}]

    def test_models_can_be_put(self, backend: Blocking) -> None:
        class Model:
            def to_json(self) -> bytes:
                return b'{"a":null}'

        result = backend.put([Model()], kind="records")
        assert list(backend.get(target=result.target)) == [{"a": None}]

    @pytest.mark.parametrize("chunk_size", [1, 2, 7, 100])
    def test_chunks_change_nothing(self, backend: Blocking, chunk_size: int) -> None:
        records = [{"n": n} for n in range(15)]
        result = backend.put(records, kind="records", chunk_size=chunk_size)
        assert result == len(records)
        chunks = list(backend.get_chunks(target=result.target, chunk_size=chunk_size))
        assert all(0 < len(chunk) <= chunk_size for chunk in chunks)
        assert list(backend.get(target=result.target, chunk_size=chunk_size)) == records

    @pytest.mark.parametrize("limit", [0, 1, 4, 5, 6, 99])
    def test_limit_is_kept(self, backend: Blocking, limit: int) -> None:
        records = [{"n": n} for n in range(10)]
        result = backend.put(records, kind="records")
        found = list(backend.get(target=result.target, chunk_size=5, limit=limit))
        assert found == records[:limit]

    def test_nothing_can_be_put(self, backend: Blocking) -> None:
        result = backend.put([])
        assert (result, result.refused, result.target) == (0, (), None)

    def test_a_generator_is_read_in_the_thread_of_its_owner(self, backend: Blocking) -> None:
        threads: set[int] = set()

        def records() -> Iterator[dict[str, int]]:
            for n in range(5):
                threads.add(threading.get_ident())
                yield {"n": n}

        assert backend.put(records(), kind="records", chunk_size=2) == 5
        assert threads == {threading.get_ident()}

    def test_an_error_of_the_source_comes_out(self, backend: Blocking) -> None:
        def records() -> Iterator[dict[str, int]]:
            yield {"n": 1}
            message = "the source broke"
            raise KeyError(message)

        with pytest.raises(KeyError, match="the source broke"):
            backend.put(records(), kind="records")

    def test_a_refused_record_stops_the_writing(self, backend: Blocking) -> None:
        with pytest.raises(RecordRefusedError) as caught:
            backend.put([{"n": 1}, {"n": float("nan")}], kind="records")
        assert [one.index for one in caught.value.refused] == [1]
        assert caught.value.written == 0

    def test_a_refused_record_is_reported(self, backend: Blocking) -> None:
        records: list[AnyRecord] = [{"n": 1}, {"n": float("inf")}, {"n": 3}]
        result = backend.put(records, kind="records", ignore_errors=True, chunk_size=2)
        assert result == 2
        assert [one.index for one in result.refused] == [1]
        assert list(backend.get(target=result.target)) == [{"n": 1}, {"n": 3}]

    def test_an_unknown_target_is_not_found(self, backend: Blocking) -> None:
        with pytest.raises(TargetNotFoundError):
            list(backend.get(target="nothing-of-this-name"))

    def test_an_abandoned_iterator_does_no_harm(self, backend: Blocking) -> None:
        result = backend.put([{"n": n} for n in range(10)], kind="records")
        found = backend.get(target=result.target, chunk_size=1)
        assert next(found) == {"n": 0}
        found.close()
        assert len(list(backend.get(target=result.target))) == 10

    def test_threads_share_a_backend(self, backend: Blocking) -> None:
        written: list[int] = []

        def work(number: int) -> None:
            written.extend(backend.put([{"t": number, "n": n}], kind="records") for n in range(5))

        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sum(written) == 20

    def test_a_closed_backend_says_so(self, backend: Blocking) -> None:
        backend.close()
        backend.close()
        with pytest.raises(BackendClosedError):
            backend.status()
