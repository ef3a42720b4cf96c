import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lrs_stub import LrsStub

from ralph_backends.blocking import Blocking
from ralph_backends.errors import BackendConnectionError, QueryError, ReadError, SettingsError
from ralph_backends.lrs import LrsBackend, LrsSettings
from ralph_backends.lrs_multipart import from_multipart, to_multipart
from ralph_backends.queries import StatementParameters
from ralph_backends.registry import load_settings
from ralph_backends.testing import StatementStoreContract, make_statement

ADDRESS = "http://lrs/xapi"
BASIC = {"username": "client", "password": "secret"}


def connect(stub: LrsStub, **values: Any) -> LrsBackend:
    """Make an adapter that reaches the stub without a socket."""
    chosen: dict[str, Any] = values or dict(BASIC)
    settings = LrsSettings(url=ADDRESS, **chosen)
    return LrsBackend(settings, httpx.AsyncClient(transport=httpx.ASGITransport(stub)))


NO_RECORDS = "an LRS keeps statements and nothing else"
ADDS = "an LRS adds authority, stored, timestamp and version"


class TestStub(StatementStoreContract):
    server = "in-process LRS"
    limits = dict.fromkeys(
        (
            "test_records_come_back_with_their_types",
            "test_raw_records_are_json_texts",
            "test_models_can_be_put",
            "test_chunks_change_nothing",
            "test_limit_is_kept",
            "test_a_generator_is_read_in_the_thread_of_its_owner",
            "test_a_refused_record_stops_the_writing",
            "test_a_refused_record_is_reported",
            "test_an_abandoned_iterator_does_no_harm",
            "test_threads_share_a_backend",
            "test_the_first_record_decides_the_kind",
        ),
        NO_RECORDS,
    ) | {
        "test_statements_come_back_as_they_were_put": ADDS,
        "test_a_statement_without_id_gets_one": ADDS,
        "test_since_and_until_look_at_the_time_of_storing": ADDS,
        "test_references_to_a_match_are_matches": ADDS,
        "test_putting_twice_changes_nothing": "an LRS does not tell what it had already",
        "test_a_deleted_collection_is_empty_and_can_be_used": "an LRS deletes nothing",
        "test_the_collections_are_listed": "an LRS does not count",
    }

    @pytest.fixture
    def stub(self) -> LrsStub:
        return LrsStub()

    @pytest.fixture
    def backend(self, stub: LrsStub) -> Iterator[Blocking]:
        with Blocking(connect(stub)) as backend:
            yield backend

    def test_batches_and_pages_lose_nothing(self, backend: Blocking, stub: LrsStub) -> None:
        ones = [make_statement() for _ in range(11)]
        assert backend.put(ones, chunk_size=5) == 11
        assert stub.requests == ["POST /xapi/statements"] * 3
        assert [one["id"] for one in backend.get(chunk_size=3)] == [one["id"] for one in ones]
        found = list(backend.get_chunks(chunk_size=3, limit=7))
        assert [len(chunk) for chunk in found] == [3, 3, 1]

    def test_of_a_refused_batch_the_rest_is_stored(self, backend: Blocking) -> None:
        good = [make_statement() for _ in range(9)]
        # only the LRS sees that the content is missing
        lost: dict[str, Any] = {
            "usageType": "http://example.org/file",
            "display": {},
            "contentType": "text/plain",
            "length": 1,
            "sha2": "0" * 64,
        }
        bad = make_statement(attachments=[lost])
        result = backend.put([*good[:4], bad, *good[4:]], ignore_errors=True)
        assert (result, [(one.index, one.id) for one in result.refused]) == (9, [(4, bad["id"])])
        assert "attachment" in result.refused[0].reason
        assert len(self.ids(backend)) == 9
        assert len(list(backend.get())) == 9


def run(backend: LrsBackend, *jobs: Callable[[LrsBackend], Awaitable[Any]]) -> list[Any]:
    async def work() -> list[Any]:
        async with backend:
            return [await job(backend) for job in jobs]

    return asyncio.run(work())


def test_a_busy_lrs_is_asked_again() -> None:
    stub = LrsStub()
    stub.busy = 2
    assert run(connect(stub), lambda lrs: lrs.put([make_statement()])) == [1]
    stub.busy = 9
    with pytest.raises(BackendConnectionError, match="429"):
        run(connect(stub, attempts=2, **BASIC), lambda lrs: lrs.put([make_statement()]))


@pytest.mark.parametrize(
    "place",
    [
        pytest.param({"issuer": "http://lrs"}, id="found from the issuer"),
        pytest.param({"token_url": "http://lrs/token"}, id="given"),
    ],
)
def test_tokens_are_got_and_renewed(place: dict[str, str]) -> None:
    stub = LrsStub()
    backend = connect(stub, client_id="client", client_secret="secret", **place)  # noqa: S106

    async def revoke(_: LrsBackend) -> None:
        stub.tokens.clear()

    def put(lrs: LrsBackend) -> Any:
        return lrs.put([make_statement()])

    assert run(backend, put, put, revoke, put) == [1, 1, None, 1]
    assert stub.requests.count("POST /token") == 2


@pytest.mark.parametrize(
    "credentials",
    [
        pytest.param({"username": "client", "password": "wrong"}, id="password"),
        pytest.param({"token": "wrong"}, id="token"),
        pytest.param({"client_id": "x", "token_url": "http://lrs/token"}, id="client"),
    ],
)
def test_wrong_credentials_are_told(credentials: dict[str, str]) -> None:
    backend = connect(LrsStub(), **credentials)
    assert run(backend, LrsBackend.status)[0].state == "error"
    with pytest.raises(BackendConnectionError, match="401"):
        run(backend, lambda lrs: lrs.put([make_statement()]))
    assert "wrong" not in repr(backend)


def test_an_lrs_that_does_not_answer_is_away() -> None:
    backend = LrsBackend(LrsSettings(url="http://127.0.0.1:9/xapi", attempts=1))
    assert run(backend, LrsBackend.status)[0].state == "away"


def test_attachments_go_and_come() -> None:
    content = b"\r\n--\0\xff binary \r\n"
    file: dict[str, Any] = {
        "usageType": "http://example.org/file",
        "display": {"en": "a file"},
        "contentType": "application/octet-stream",
        "length": len(content),
        "sha2": hashlib.sha256(content).hexdigest(),
    }
    one = make_statement(attachments=[file])
    _, (page, contents) = run(
        connect(LrsStub()),
        lambda lrs: lrs.put_with_attachments([one], [("application/octet-stream", content)]),
        lambda lrs: lrs.get_with_attachments(StatementParameters()),
    )
    assert [x["id"] for x in page.statements] == [one["id"]]
    assert contents == {file["sha2"]: content}
    with pytest.raises(ReadError, match="missing"):
        run(connect(LrsStub()), lambda lrs: lrs.put_with_attachments([one], []))


@given(st.lists(st.binary()), st.binary())
def test_what_is_put_into_parts_comes_out(contents: list[bytes], text: bytes) -> None:
    kind, body = to_multipart(text, [("text/plain", one) for one in contents])
    found, parts = from_multipart(kind, body)
    assert found == text
    assert parts == {hashlib.sha256(one).hexdigest(): one for one in contents}


@pytest.mark.parametrize("more", ["http://evil.example/xapi", "//evil.example/x", "x", "http://["])
def test_secrets_are_not_sent_to_another_host(more: str) -> None:
    with pytest.raises(QueryError, match="cursor"):
        run(connect(LrsStub()), lambda lrs: lrs.query_statements(StatementParameters(cursor=more)))


def test_the_address_comes_from_a_url() -> None:
    settings = load_settings("lrs+http://us%40er:pass@host:8080/xapi?timeout=3")
    assert settings == LrsSettings(
        url="http://host:8080/xapi",
        username="us@er",
        password="pass",  # noqa: S106
        timeout=3.0,
    )
    assert load_settings("lrs://host/x") == LrsSettings(url="https://host/x")
    with pytest.raises(SettingsError, match="url"):
        LrsBackend(LrsSettings(url="host/xapi"))


def test_an_answer_that_is_no_json_is_a_read_error() -> None:
    def page(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text=json.dumps(["no object"]))

    client = httpx.AsyncClient(transport=httpx.MockTransport(page))
    with pytest.raises(ReadError, match="answer"):
        run(
            LrsBackend(LrsSettings(url=ADDRESS), client),
            lambda lrs: lrs.query_statements_by_ids(["a"]),
        )
