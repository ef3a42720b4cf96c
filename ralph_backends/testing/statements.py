"""What holds for every store of xAPI statements."""

import uuid
from typing import Any

import pytest

from ralph_backends.blocking import Blocking
from ralph_backends.errors import (
    QueryError,
    RecordRefusedError,
    StatementConflictError,
    TargetNotFoundError,
)
from ralph_backends.queries import StatementParameters
from ralph_backends.records import encode
from ralph_backends.statements import VOIDED
from ralph_backends.testing.contract import (
    ANNA,
    BORIS,
    PAUSED,
    PLAYED,
    VIDEO,
    BackendContract,
    make_statement,
    reference,
)

__all__ = ["StatementStoreContract"]


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

    @pytest.mark.parametrize("kind", ["Agent", "Group"])
    @pytest.mark.parametrize(
        "identifier",
        [
            pytest.param({"mbox": "mailto:O.Ae@example.org"}, id="mbox"),
            pytest.param({"mbox_sha1sum": "0123456789abcdef" * 2 + "01234567"}, id="mbox_sha1sum"),
            pytest.param({"openid": "https://openid.example.org/anna"}, id="openid"),
            pytest.param(
                {"account": {"homePage": "https://e.org", "name": 'a "b" é'}}, id="account"
            ),
        ],
    )
    def test_every_identifier_is_looked_up(
        self, backend: Blocking, kind: str, identifier: dict[str, Any]
    ) -> None:
        one = make_statement(actor={"objectType": kind, **identifier})
        backend.put([make_statement(), one])
        assert self.ids(backend, agent={"objectType": kind, **identifier}) == [one["id"]]

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
