"""What the adapters ``elasticsearch`` and ``opensearch`` share, which is all but the client.

Both engines speak the same of what is needed here: ``create``, which leaves it to the engine
that an id is stored once, searches that go on after a place, and points in time. An index a
collection, ``<index>-statements`` and ``<index>-records``, and one that counts,
``<index>-sequence``; index templates of the cluster apply to all three.
"""

import asyncio
from abc import abstractmethod
from collections.abc import AsyncGenerator, Collection, Mapping, Sequence
from contextlib import suppress
from typing import Any

from ralph_backends.errors import BackendError, Refusal
from ralph_backends.queries import StatementParameters
from ralph_backends.records import Kind, batches
from ralph_backends.references import Found, Reference, ReferringStore, Selection
from ralph_backends.retries import Retries
from ralph_backends.search_query import (
    BLOCK,
    MAPPINGS,
    MOST,
    Action,
    build_query,
    build_walk,
    filters,
    from_hit,
    requests,
    to_action,
    to_reference,
)
from ralph_backends.search_service import (
    BUSY,
    CONFLICT,
    ERROR,
    NOT_FOUND,
    TOO_LARGE,
    Reply,
    SearchService,
    SearchSettings,
)
from ralph_backends.settings import masked
from ralph_backends.statements import Admitted, Sorted, compare

__all__ = ["SearchStore", "settle"]

_SCAN = 5000
"""The fewest hits of a search through a whole collection."""


class SearchStore(SearchService, ReferringStore):
    """A statement store in a search engine.

    What was put is found by the same adapter at once, and by others after the refresh
    interval of the index, a second by default. Two adapters that put one id at the same
    moment: it is stored once, and the later one is told of a conflict, if it is one, after
    the rest of its chunk is stored.
    """

    def __init__(self, settings: SearchSettings) -> None:
        """Keep the settings; the service is asked when it is first needed."""
        super().__init__(settings)
        self.settings = settings
        self.retries: Retries = Retries(settings.attempts)
        self._ready = False
        self._preparing = asyncio.Lock()
        self._unseen: set[Kind] = set()

    @property
    def address(self) -> str:
        """The URL of the settings."""
        return masked(self.settings.url)

    @abstractmethod
    async def open_snapshot(self, index: str) -> str:
        """Open a point in time, and give its id."""

    @abstractmethod
    async def close_snapshot(self, identifier: str) -> None:
        """Close it."""

    async def dump(self, kind: Kind, after: int, size: int) -> list[tuple[int, bytes]]:
        """Search after a number."""
        await self._refresh(kind)
        hits = await self._search(kind, build_walk(after, min(size, MOST)))
        return [(one.sequence, one.text) for one in map(from_hit, hits)]

    async def scan(self, kind: Kind, size: int) -> AsyncGenerator[list[bytes], None]:
        """Read a collection as it is at one point in time."""
        await self._refresh(kind)
        snapshot = await self.open_snapshot(self._index(kind))
        pit = {"pit": {"id": snapshot, "keep_alive": self.settings.keep_alive}}
        after = -1
        try:
            while True:
                # each search sorts what is left: few of them, however small the chunks
                body = build_walk(after, max(_SCAN, min(size, MOST))) | pit
                reply = await self.call("POST", "/_search", body=body)
                found = [from_hit(hit) for hit in reply["hits"]["hits"]]
                if not found:
                    return
                after = found[-1].sequence
                for some in batches((one.text for one in found), size):
                    yield some
        finally:
            # it would end by itself
            with suppress(BackendError):
                await self.close_snapshot(snapshot)

    async def count(self, kind: Kind) -> int:
        """Ask for the number of documents."""
        await self._refresh(kind)
        return int((await self.call("GET", f"/{self._index(kind)}/_count"))["count"])

    async def clear(self, kind: Kind) -> None:
        """Delete the index and make it anew: to delete documents would take long."""
        await self._prepare()
        await self.call("DELETE", f"/{self._index(kind)}", writing=True)
        await self._make(self._index(kind), MAPPINGS[kind])

    async def texts(self, kind: Kind, ids: Sequence[str]) -> dict[str, bytes]:
        """Get documents, which needs no refresh."""
        return {one: source["text"].encode() for one, source in await self._sources(kind, ids)}

    async def references(self, to: str | None = None) -> list[Reference]:
        """Search for what has a ``ref``."""
        await self._refresh("statements")
        wanted = {"exists": {"field": "ref"}} if to is None else {"term": {"ref": to}}
        found: list[Reference] = []
        after = -1
        while True:
            body = build_walk(after, MOST, [wanted], ["ref", "verb"])
            hits = await self._search("statements", body)
            found += map(to_reference, hits)
            if len(hits) < MOST:
                return found
            after = hits[-1]["_source"]["sequence"]

    async def matching(self, p: StatementParameters, ids: Collection[str]) -> set[str]:
        """Search among some ids."""
        conditions = filters(p, self.name)
        found: set[str] = set()
        for some in batches(sorted(ids), MOST):
            body = build_walk(-1, MOST, [*conditions, {"ids": {"values": some}}], ["ref"])
            found.update(hit["_id"] for hit in await self._search("statements", body))
        return found

    async def page(
        self, p: StatementParameters, limit: int, selection: Selection
    ) -> Sequence[Found]:
        """Search."""
        body = build_query(p, limit, selection, self.name)
        return [from_hit(hit) for hit in await self._search("statements", body)]

    def page_limit(self, parameters: StatementParameters) -> int:
        """Heed what the engine gives at most, too."""
        return min(super().page_limit(parameters), MOST - 1)

    async def insert(self, kind: Kind, new: Sequence[Admitted]) -> Sorted:
        """Write in bulk; what somebody else was faster with is compared with that."""
        await self._prepare()
        outcome = Sorted()
        late: dict[str, Action] = {}
        for some in batches(new, BLOCK):
            start = await self._reserve(kind)
            now = self.now()
            actions = (to_action(one, kind, start + n, now) for n, one in enumerate(some))
            for request in requests(actions, self.settings.bulk_bytes):
                await self._bulk(kind, request, outcome, late)
        known: dict[str, bytes] = {}
        for one, source in await self._sources(kind, list(late)) if late else ():
            if source["sequence"] == late[one].sequence:
                # an attempt that seemed to fail did not
                outcome.new.append(late.pop(one).record)
            else:
                known[one] = source["text"].encode()
        raced = compare([one.record for one in late.values()], known, kind)
        outcome.unchanged += raced.unchanged
        outcome.refused += raced.refused
        return outcome

    async def _bulk(
        self, kind: Kind, actions: Sequence[Action], outcome: Sorted, late: dict[str, Action]
    ) -> None:
        """Write one request, and again what the service had no room for."""
        waiting = list(actions)
        path = f"/{self._index(kind)}/_bulk"

        async def work() -> Reply:
            nonlocal waiting
            self._unseen.add(kind)
            reply = await self.perform("POST", path, {}, b"".join(one.lines for one in waiting))
            if reply.status < ERROR:
                waiting = settle(waiting, reply.body["items"], outcome, late)
            if waiting and (reply.status in BUSY or reply.status < ERROR):
                reason = f"no room for {len(waiting)} records"
                raise self.away(reason, "it is too busy, put them again later")
            return reply

        reply = await self.retries.run(work)
        if reply.status != TOO_LARGE:
            self.checked(reply, path, writing=True)
        elif len(waiting) == 1:
            one = waiting[0].record
            reason = f"too large for the service: {len(one.text)} bytes"
            outcome.refused.append(Refusal(one.index, one.id, reason))
        else:
            half = len(waiting) // 2
            await self._bulk(kind, waiting[:half], outcome, late)
            await self._bulk(kind, waiting[half:], outcome, late)

    async def _reserve(self, kind: Kind) -> int:
        """Reserve numbers: the engine counts how often a document was written."""
        path = f"/{self.settings.index}-sequence/_doc/{kind}"
        reply = await self.call("PUT", path, body={}, writing=True)
        return int(reply["_version"]) * BLOCK

    async def _sources(self, kind: Kind, ids: Sequence[str]) -> list[tuple[str, Any]]:
        await self._prepare()
        found: list[tuple[str, Any]] = []
        for some in batches(ids, MOST):
            reply = await self.call("POST", f"/{self._index(kind)}/_mget", body={"ids": some})
            found += [(one["_id"], one["_source"]) for one in reply["docs"] if one.get("found")]
        return found

    async def _search(self, kind: Kind, body: Mapping[str, Any]) -> list[Any]:
        await self._prepare()
        hits = (await self.call("POST", f"/{self._index(kind)}/_search", body=body))["hits"]
        return list(hits["hits"])

    async def _refresh(self, kind: Kind) -> None:
        """Let searches see what this adapter has written."""
        await self._prepare()
        if kind in self._unseen:
            self._unseen.discard(kind)
            await self.call("POST", f"/{self._index(kind)}/_refresh", writing=True)

    async def _prepare(self) -> None:
        """Make the indices that are not there."""
        async with self._preparing:
            if self._ready:
                return
            for kind in MAPPINGS:
                await self._make(self._index(kind), MAPPINGS[kind])
            await self._make(f"{self.settings.index}-sequence", {"dynamic": "strict"})
            self._ready = True

    async def _make(self, index: str, mappings: Mapping[str, Any]) -> None:
        path = f"/{index}"
        reply = await self.ask("GET", path, {}, None)
        if reply.status == NOT_FOUND:
            reply = await self.ask("PUT", path, {}, {"mappings": mappings})
            # somebody else may have been faster
            if "resource_already_exists" in str(reply.body):
                return
        self.checked(reply, path, writing=True)

    def _index(self, kind: Kind) -> str:
        return f"{self.settings.index}-{kind}"


def settle(
    actions: Sequence[Action], items: Sequence[Any], outcome: Sorted, late: dict[str, Action]
) -> list[Action]:
    """Enter what became of each action of a bulk request, and give those to be tried again.

    Args:
        actions: In the order of the request.
        items: The ``items`` of the answer.
        outcome: What is stored and what is refused is entered here.
        late: What is stored under the id of an action already, by id.
    """
    again: list[Action] = []
    for action, item in zip(actions, items, strict=True):
        answer = item["create"]
        status = answer["status"]
        record = action.record
        if status < ERROR:
            outcome.new.append(record)
        elif status == CONFLICT:
            late[record.id] = action
        elif status in BUSY:
            again.append(action)
        else:
            reason = Reply(status, answer).reason
            outcome.refused.append(Refusal(record.index, record.id, reason))
    return again
