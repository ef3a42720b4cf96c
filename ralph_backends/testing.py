"""Contract suites for adapters, ours and those of third parties (extra ``testing``).

Subclass the suite that fits and say how the adapter is opened:

.. code-block:: python

    from ralph_backends.testing import StatementStoreContract

    class TestTape(StatementStoreContract):
        @pytest.fixture
        def backend(self, tmp_path):
            with Blocking(TapeBackend(TapeSettings(path=str(tmp_path / "tape")))) as backend:
                yield backend

        limits = {"test_threads_share_a_backend": "a tape has one head"}

What a service can not do is a limit, with its reason: the test is run all the same, and must
fail, so that a limit that is gone is noticed.
"""

import json
import re
import threading
import uuid
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from ralph_backends.blocking import Blocking
from ralph_backends.errors import (
    BackendClosedError,
    MissingExtraError,
    QueryError,
    RecordRefusedError,
    StatementConflictError,
    TargetError,
    TargetExistsError,
    TargetNotFoundError,
)
from ralph_backends.queries import StatementParameters
from ralph_backends.records import AnyRecord, encode
from ralph_backends.statements import VOIDED

try:
    import pytest
except ModuleNotFoundError as error:
    raise MissingExtraError(__name__, "testing", error.name or "") from error

__all__ = [
    "BackendContract",
    "FileContract",
    "StatementStoreContract",
    "make_statement",
    "reference",
]

PLAYED = "https://w3id.org/xapi/video/verbs/played"
PAUSED = "https://w3id.org/xapi/video/verbs/paused"
ANNA: Mapping[str, Any] = {"mbox": "mailto:anna@example.org"}
BORIS: Mapping[str, Any] = {"account": {"homePage": "https://lms.example.org", "name": "bo:ris"}}
VIDEO = "https://lms.example.org/videos/1"


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


class StatementStoreContract(BackendContract):
    """What holds for every store of xAPI statements."""

    def ids(self, backend: Blocking, **parameters: Any) -> list[str]:
        """Query, and give the ids that are found."""
        page = backend.query_statements(StatementParameters(**parameters))
        return [one["id"] for one in page.statements]

    def test_the_first_record_decides_the_kind(self, backend: Blocking) -> None:
        assert backend.put([make_statement()]).target == "statements"
        assert backend.put([{"event_type": "play_video"}]).target == "records"

    def test_statements_come_back_as_they_were_put(self, backend: Blocking) -> None:
        one = make_statement(result={"extensions": {"https://e.org/x": [1, 1.0, 2**70, None]}})
        text = encode(one).replace(b'"id"', b' "id"', 1)
        backend.put([text])
        assert list(backend.get(raw=True)) == [text]
        assert backend.query_statements(StatementParameters(statementId=one["id"])).texts == (text,)

    def test_putting_twice_changes_nothing(self, backend: Blocking) -> None:
        one = make_statement()
        assert backend.put([one, one]) == 1
        again = backend.put([one, {**one, "id": one["id"].upper()}])
        assert (again, again.unchanged) == (0, 2)
        record = {"a": 1, "b": 2}
        assert backend.put([record], kind="records") == 1
        assert backend.put([{"b": 2, "a": 1}], kind="records").unchanged == 1
        assert backend.put([{"a": 1.0, "b": 2}], kind="records") == 1

    def test_other_content_under_an_id_is_a_conflict(self, backend: Blocking) -> None:
        one = make_statement()
        other = {**one, "verb": {"id": PAUSED}}
        new = make_statement()
        backend.put([one])
        with pytest.raises(StatementConflictError) as caught:
            backend.put([new, other])
        assert [(x.index, x.id, x.conflict) for x in caught.value.refused] == [(1, one["id"], True)]
        assert self.ids(backend) == [one["id"]]
        result = backend.put([new, other], ignore_errors=True)
        assert (result, len(result.refused)) == (1, 1)
        assert self.ids(backend, verb=PAUSED) == []

    def test_chunks_before_a_refused_one_stay(self, backend: Blocking) -> None:
        good = [make_statement() for _ in range(3)]
        bad = make_statement(actor={})
        with pytest.raises(RecordRefusedError) as caught:
            backend.put([*good, bad], chunk_size=2)
        assert caught.value.written == 2
        assert self.ids(backend, ascending=True) == [one["id"] for one in good[:2]]

    def test_an_invalid_statement_is_refused_with_its_reason(self, backend: Blocking) -> None:
        bad = make_statement(verb={"id": "played"})
        result = backend.put([make_statement(), bad], ignore_errors=True)
        assert (result, len(result.refused)) == (1, 1)
        assert "verb" in result.refused[0].reason

    def test_a_statement_without_id_gets_one(self, backend: Blocking) -> None:
        one = make_statement()
        del one["id"]
        backend.put([one, one])
        found = list(backend.get())
        assert len({uuid.UUID(x["id"]) for x in found}) == 2
        assert all({k: v for k, v in x.items() if k != "id"} == one for x in found)

    def test_ids_are_found_in_the_order_asked(self, backend: Blocking) -> None:
        ids = [one["id"] for one in (make_statement(), make_statement(), make_statement())]
        backend.put([make_statement(id=one) for one in ids])
        asked = [ids[2], str(uuid.uuid4()), ids[0].upper()]
        page = backend.query_statements_by_ids(asked)
        assert [one["id"] for one in page.statements] == [ids[2], ids[0]]

    def test_pages_have_every_statement_once(self, backend: Blocking) -> None:
        ids = [str(uuid.uuid4()) for _ in range(11)]
        backend.put([make_statement(id=one) for one in ids])
        for ascending in (True, False):
            filters: dict[str, Any]
            for filters in ({}, {"agent": ANNA}, {"activity": VIDEO}, {"verb": PLAYED}):
                found: list[str] = []
                cursor: str | None = None
                while cursor != "":
                    parameters = StatementParameters(
                        limit=3, ascending=ascending, cursor=cursor, **filters
                    )
                    page = backend.query_statements(parameters)
                    found += [one["id"] for one in page.statements]
                    backend.put([make_statement(actor=dict(BORIS), verb={"id": PAUSED})])
                    cursor = page.more
                mine = [one for one in found if one in ids]
                assert mine == (ids if ascending else ids[::-1])

    def test_since_and_until_look_at_the_time_of_storing(self, backend: Blocking) -> None:
        times = [f"2026-01-0{day}T00:00:00.000Z" for day in (1, 2, 3)]
        ones = [make_statement(stored=time) for time in times]
        backend.put(ones)
        first, second, third = (one["id"] for one in ones)
        assert self.ids(backend, since=times[0]) == [third, second]
        assert self.ids(backend, until=times[1]) == [second, first]
        assert self.ids(backend, since="2026-01-01T01:00:00+01:00", until=times[1]) == [second]

    def test_agents_are_found_by_their_identifier(self, backend: Blocking) -> None:
        group = {"objectType": "Group", "member": [dict(BORIS)]}
        actor = make_statement()
        member = make_statement(actor=group)
        target = make_statement(object={"objectType": "Agent", **BORIS, "name": "Bo"})
        team = make_statement(context={"team": group})
        instructor = make_statement(context={"instructor": dict(BORIS)})
        authority = make_statement(authority=dict(BORIS))
        sub = make_statement(
            object={
                "objectType": "SubStatement",
                "actor": dict(BORIS),
                "verb": {"id": PAUSED},
                "object": {"id": VIDEO},
            }
        )
        direct, related = [member, target], [team, instructor, authority, sub]
        backend.put([actor, *direct, *related])
        wanted = {"name": "Boris", **BORIS}
        assert set(self.ids(backend, agent=wanted)) == {one["id"] for one in direct}
        found = self.ids(backend, agent=wanted, related_agents=True)
        assert set(found) == {one["id"] for one in (*direct, *related)}
        with pytest.raises(QueryError):
            self.ids(backend, agent={"name": "nobody"})

    def test_activities_are_found_in_contexts_too(self, backend: Blocking) -> None:
        course = "https://lms.example.org/courses/1"
        direct = make_statement(object={"id": course})
        parent = make_statement(context={"contextActivities": {"parent": [{"id": course}]}})
        single = make_statement(context={"contextActivities": {"other": {"id": course}}})
        backend.put([make_statement(), direct, parent, single])
        assert self.ids(backend, activity=course) == [direct["id"]]
        found = self.ids(backend, activity=course, related_activities=True)
        assert found == [single["id"], parent["id"], direct["id"]]
        assert self.ids(backend, activity=course.upper()) == []

    def test_filters_hold_together(self, backend: Blocking) -> None:
        registration = str(uuid.uuid4())
        wanted = make_statement(context={"registration": registration})
        backend.put([wanted, make_statement(), make_statement(verb={"id": PAUSED})])
        filters: dict[str, Any] = {"agent": ANNA, "verb": PLAYED, "activity": VIDEO}
        assert self.ids(backend, registration=registration.upper(), **filters) == [wanted["id"]]
        assert self.ids(backend, registration=registration, verb=PAUSED) == []

    @pytest.mark.parametrize("early", [False, True], ids=["voided after", "voided before"])
    def test_a_voided_statement_is_only_found_as_such(
        self, backend: Blocking, *, early: bool
    ) -> None:
        one = make_statement()
        voiding = reference(one, VOIDED)
        for statement in (voiding, one) if early else (one, voiding):
            backend.put([statement])
        assert self.ids(backend) == [voiding["id"]]
        assert self.ids(backend, statementId=one["id"]) == []
        assert self.ids(backend, voidedStatementId=one["id"]) == [one["id"]]
        assert self.ids(backend, voidedStatementId=voiding["id"]) == []
        assert len(backend.query_statements_by_ids([one["id"]]).texts) == 1
        # what was voided is still what the voiding statement is about
        assert self.ids(backend, verb=PLAYED) == [voiding["id"]]

    def test_a_voiding_statement_can_not_be_voided(self, backend: Blocking) -> None:
        one = make_statement()
        voiding = reference(one, VOIDED)
        again = reference(voiding, VOIDED)
        backend.put([one, voiding, again])
        assert self.ids(backend) == [again["id"], voiding["id"]]

    def test_references_to_a_match_are_matches(self, backend: Blocking) -> None:
        one = make_statement(stored="2026-01-01T00:00:00.000Z")
        comment = reference(one, stored="2026-01-02T00:00:00.000Z")
        reply = reference(comment, stored="2026-01-03T00:00:00.000Z")
        backend.put([reply, comment, make_statement(verb={"id": PAUSED}), one])
        chain = [reply["id"], comment["id"], one["id"]]
        assert self.ids(backend, verb=PLAYED, agent=ANNA) == chain
        assert self.ids(backend, verb=PLAYED, since=one["stored"]) == chain[:2]
        assert self.ids(backend, verb=PLAYED, limit=2) == chain[:2]
        # both filters have to hold for the same statement
        assert self.ids(backend, verb=PLAYED, agent=BORIS) == []

    def test_references_may_go_round(self, backend: Blocking) -> None:
        one, other = make_statement(), make_statement()
        ring = [reference(other, id=one["id"]), reference(one, id=other["id"])]
        backend.put(ring)
        assert set(self.ids(backend, verb=PAUSED)) == {one["id"], other["id"]}
        assert self.ids(backend, verb=PLAYED) == []

    @pytest.mark.parametrize(
        "parameters",
        [
            pytest.param({"cursor": "'; drop"}, id="foreign cursor"),
            pytest.param({"since": "yesterday"}, id="no timestamp"),
            pytest.param({"limit": -1}, id="negative limit"),
            pytest.param({"statementId": "a", "voidedStatementId": "b"}, id="both ids"),
        ],
    )
    def test_senseless_queries_are_refused(
        self, backend: Blocking, parameters: dict[str, Any]
    ) -> None:
        with pytest.raises(QueryError):
            self.ids(backend, **parameters)

    def test_get_takes_queries(self, backend: Blocking) -> None:
        ids = [str(uuid.uuid4()) for _ in range(5)]
        backend.put([make_statement(id=one) for one in ids])
        backend.put([make_statement(verb={"id": PAUSED})])
        query = {"verb": PLAYED, "ascending": "true"}
        assert [one["id"] for one in backend.get(query, chunk_size=2)] == ids
        assert [one["id"] for one in backend.get(query, chunk_size=2, limit=3)] == ids[:3]
        with pytest.raises(QueryError, match="verbs"):
            list(backend.get({"verbs": PLAYED}))

    def test_the_collections_are_listed(self, backend: Blocking) -> None:
        backend.put([make_statement()])
        entries = {one.name: one.records for one in backend.list(details=True)}
        assert entries == {"records": 0, "statements": 1}

    def test_a_deleted_collection_is_empty_and_can_be_used(self, backend: Blocking) -> None:
        one = make_statement()
        backend.put([one, reference(one)])
        backend.put([{"n": 1}])
        backend.delete("statements")
        assert list(backend.get()) == []
        assert self.ids(backend, verb=PLAYED) == []
        assert list(backend.get(target="records")) == [{"n": 1}]
        assert backend.put([one]) == 1
        assert self.ids(backend, verb=PLAYED) == [one["id"]]
        with pytest.raises(TargetNotFoundError):
            backend.delete("nothing-of-this-name")
