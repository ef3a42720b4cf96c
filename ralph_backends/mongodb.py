"""Statements and records in MongoDB: the adapter ``mongodb`` (extra ``mongodb``).

``mongodb://host/database``; options in the URL are those of MongoDB. A chunk is written in a
transaction, for which the server has to be a replica set: one member is enough.
"""

import asyncio
import random
import re
import time
from collections.abc import Awaitable, Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from itertools import islice
from typing import Any, ClassVar

from pymongo import AsyncMongoClient, IndexModel
from pymongo.asynchronous.client_session import AsyncClientSession
from pymongo.asynchronous.database import AsyncDatabase
from pymongo.errors import (
    CollectionInvalid,
    ConfigurationError,
    ConnectionFailure,
    InvalidURI,
    NetworkTimeout,
    OperationFailure,
    PyMongoError,
    ServerSelectionTimeoutError,
)

from ralph_backends.errors import BackendConnectionError, ReadError, SettingsError, WriteError
from ralph_backends.mongodb_query import (
    INDEXES,
    REFERENCES,
    VOIDING,
    Document,
    build_query,
    merged,
    place,
    reason,
    split_url,
    to_document,
)
from ralph_backends.ports import Status
from ralph_backends.queries import Cursor, StatementParameters, StatementQueryResult
from ralph_backends.records import Kind
from ralph_backends.settings import Settings, masked
from ralph_backends.statements import VOIDED, Admitted, Sorted, compare
from ralph_backends.store import KINDS, Store, StoreSettings

__all__ = ["MongoBackend", "MongoSettings"]

# "not authorised" and "authentication failed", as the server numbers them
_FORBIDDEN = frozenset({13, 18, 8000})
_NO_REPLICA_SET = 20
# what a writer that was killed had begun is ended by the server, after 60 seconds by default:
# transactionLifetimeLimitSeconds
_PATIENCE = 90


@dataclass(frozen=True, kw_only=True)
class MongoSettings(StoreSettings):
    """Where the database is."""

    backend: ClassVar[str] = "mongodb"

    url: str = "mongodb://localhost:27017"
    """A connection string of MongoDB, with the database in its path."""
    database: str = "ralph"
    """The database, if the URL has none."""
    timeout: float = 10.0
    """Seconds until a server that does not answer is taken for away."""

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """Keep the URL whole, but for the settings of ours in its query."""
        return split_url(url, {one.name for one in fields(cls)} - {"url"})


class MongoBackend(Store):
    """A statement store on MongoDB; collections and indexes are made when first needed."""

    name = "mongodb"
    settings_class: ClassVar[type[Settings]] = MongoSettings
    # a document has at most 16 MiB, and holds what it is looked up by as well
    largest: ClassVar[int | None] = 15 << 20

    def __init__(
        self, settings: MongoSettings, client: AsyncMongoClient[Document] | None = None
    ) -> None:
        """Keep the settings; the client connects when it is first used.

        Args:
            settings: Where the database is.
            client: A client of the caller's, which is used and not closed.

        Raises:
            SettingsError: The URL is none of MongoDB.
        """
        super().__init__(settings)
        self.settings = settings
        self._own = client is None
        milliseconds = int(settings.timeout * 1000)
        try:
            self._client = client or AsyncMongoClient[Document](
                settings.url,
                connect=False,
                serverSelectionTimeoutMS=milliseconds,
                connectTimeoutMS=milliseconds,
                socketTimeoutMS=milliseconds,
                w="majority",
            )
            self._database: AsyncDatabase[Document] = self._client.get_default_database(
                settings.database
            )
        except (ConfigurationError, InvalidURI, ValueError) as error:
            # the chain would show the URL
            raise SettingsError(self.name, "url", masked(str(error))) from None
        self._ready = False
        self._preparing = asyncio.Lock()
        self._writing = asyncio.Lock()
        self._last = 0

    async def close(self) -> None:
        """Close the client, unless it was given."""
        if self._own:
            await self._client.close()

    async def status(self) -> Status:
        """Ask the server who it is, and the database for its collections."""
        try:
            hello = await self._client.admin.command("hello")
            await self._database.list_collection_names()
        except ConnectionFailure as error:
            return Status("away", str(self._away(error)))
        except PyMongoError as error:
            return Status("error", reason(error))
        if "setName" not in hello and hello.get("msg") != "isdbgrid":
            return Status("error", "not a replica set, so it has no transactions: rs.initiate()")
        return Status("ok")

    async def add(
        self, kind: Kind, admitted: Sequence[Admitted], judge: Callable[[Sorted], None]
    ) -> Sorted:
        """Store what is new, in one transaction.

        Writers take their numbers from one document, so that they come one after the other.
        """
        outcome = Sorted()

        async def work(session: AsyncClientSession) -> None:
            nonlocal outcome
            known = await self._known(kind, [one.id for one in admitted], session)
            outcome = compare(admitted, known, kind)
            judge(outcome)
            if outcome.new:
                await self._insert(kind, outcome.new, session)

        with self._errors(writing=True):
            await self._prepare()
            async with self._writing:
                await self._transaction(work)
        return outcome

    async def dump(self, kind: Kind, after: int, size: int) -> list[tuple[int, bytes]]:
        """Read on from a number."""
        query = {"seq": {"$gt": after}}
        with self._errors(writing=False):
            found = self._database[kind].find(query, {"seq": 1, "text": 1}, batch_size=size)
            rows = await found.sort("seq").limit(size).to_list()
        return [(row["seq"], row["text"].encode()) for row in rows]

    async def count(self, kind: Kind) -> int:
        """Count the documents."""
        with self._errors(writing=False):
            return await self._database[kind].count_documents({})

    async def clear(self, kind: Kind) -> None:
        """Remove the documents."""
        with self._errors(writing=True):
            await self._database[kind].delete_many({})

    async def query_statements(self, parameters: StatementParameters) -> StatementQueryResult:
        """Query as the contract says."""
        limit = self.page_limit(parameters)
        pipelines = build_query(parameters, limit + 1, self.name)
        with self._errors(writing=False):
            await self._prepare()
            found = [
                await (await self._database["statements"].aggregate(one)).to_list()
                for one in pipelines
            ]
        rows = list(islice(merged(found, ascending=parameters.ascending), limit + 1))
        texts = tuple(row["text"].encode() for row in rows[:limit])
        more = str(Cursor(*place(rows[limit - 1]))) if len(rows) > limit else ""
        return StatementQueryResult(texts, more)

    async def query_statements_by_ids(self, ids: Sequence[str]) -> StatementQueryResult:
        """Look the ids up."""
        wanted = [one.lower() for one in ids]
        with self._errors(writing=False):
            known = await self._known("statements", wanted)
        return StatementQueryResult(tuple(known[one] for one in wanted if one in known))

    async def _transaction(self, work: Callable[[AsyncClientSession], Awaitable[None]]) -> None:
        """Do work in a transaction, again if it met another writer or lost its connection."""
        end = time.monotonic() + _PATIENCE
        while True:
            async with self._client.start_session() as session:
                try:
                    async with await session.start_transaction():
                        await work(session)
                except PyMongoError as error:
                    late = isinstance(error, NetworkTimeout | ServerSelectionTimeoutError)
                    transient = error.has_error_label("TransientTransactionError")
                    if late or not transient or time.monotonic() > end:
                        raise
                else:
                    return
            await asyncio.sleep(random.uniform(0.01, 0.3))  # noqa: S311 # no secret

    async def _known(
        self, kind: Kind, ids: Sequence[str], session: AsyncClientSession | None = None
    ) -> dict[str, bytes]:
        """Give the texts of the ids that are stored."""
        found = self._database[kind].find({"_id": {"$in": ids}}, {"text": 1}, session=session)
        return {row["_id"]: row["text"].encode() async for row in found}

    async def _insert(
        self, kind: Kind, new: Sequence[Admitted], session: AsyncClientSession
    ) -> None:
        """Insert documents; void what is to be voided."""
        collection = self._database[kind]
        counter = await self._database["counters"].find_one_and_update(
            {"_id": kind}, {"$inc": {"next": len(new)}}, session=session
        )
        first = counter["next"] if counter else 0
        self._last = now = max(self._last, time.time_ns() // 1000)
        documents = [
            to_document(one, kind, seq=seq, stored=now if one.stored is None else one.stored)
            for seq, one in enumerate(new, first)
        ]
        if kind == "records":
            await collection.insert_many(documents, session=session)
            return
        await self._void(new, documents, session)
        await collection.insert_many(documents, session=session)

    async def _void(
        self, new: Sequence[Admitted], documents: Sequence[Document], session: AsyncClientSession
    ) -> None:
        """Mark what is voided, by what is new or by what is stored; a voiding one can not be."""
        collection = self._database["statements"]
        refs = {one.ref for one in new if one.verb == VOIDED}
        query = {"ref": {"$in": [one.id for one in new]}, "keys": VOIDING}
        stored = await collection.find(query, {"ref": 1}, session=session).to_list()
        refs.update(one["ref"] for one in stored)
        for document in documents:
            if document["_id"] in refs and VOIDING not in document["keys"]:
                document["voided"] = True
        if others := refs - {document["_id"] for document in documents}:
            target = {"_id": {"$in": list(others)}, "keys": {"$ne": VOIDING}}
            await collection.update_many(target, {"$set": {"voided": True}}, session=session)

    async def _prepare(self) -> None:
        """Make collections, indexes and counters that are not there."""
        async with self._preparing:
            if self._ready:
                return
            for kind in KINDS:
                await self._database[kind].create_indexes(
                    [IndexModel(keys, **options) for keys, options in INDEXES[kind]]
                )
                counter = {"$setOnInsert": {"next": 0}}
                await self._database["counters"].update_one({"_id": kind}, counter, upsert=True)
            small = [{"$project": {"ref": 1, "keys": 1}}]
            with suppress(CollectionInvalid):
                create = self._database.create_collection
                await create(REFERENCES, viewOn="statements", pipeline=small)
            self._ready = True

    @contextmanager
    def _errors(self, *, writing: bool) -> Generator[None, None, None]:
        """Give our errors instead of the library's."""
        try:
            yield
        except ConnectionFailure as error:
            raise self._away(error) from error
        except PyMongoError as error:
            code = error.code if isinstance(error, OperationFailure) else None
            if code in _FORBIDDEN:
                raise self._away(error) from error
            text = reason(error)
            if code == _NO_REPLICA_SET:
                text += "; transactions need a replica set, one member is enough: rs.initiate()"
            kind = WriteError if writing else ReadError
            raise kind(self.name, masked(self.settings.url), text) from error

    def _away(self, error: PyMongoError) -> BackendConnectionError:
        text = reason(error)
        if re.search("auth", text, re.IGNORECASE):
            text += "; check the username and the password"
        return BackendConnectionError(self.name, masked(self.settings.url), text)
