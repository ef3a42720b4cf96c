"""Statements and records in memory: the reference that the other stores are held to.

Every query looks at every statement; it is meant for tests and for small things.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ralph_backends.errors import QueryError
from ralph_backends.ports import Status
from ralph_backends.queries import Cursor, StatementParameters, StatementQueryResult
from ralph_backends.records import Kind
from ralph_backends.settings import Settings
from ralph_backends.statements import (
    VOIDED,
    Admitted,
    Sorted,
    compare,
    query_agent_key,
)
from ralph_backends.store import Store, StoreSettings

__all__ = ["MemoryBackend", "MemorySettings"]


@dataclass(frozen=True, kw_only=True)
class MemorySettings(StoreSettings):
    """There is nothing to set but what every store has."""

    backend: ClassVar[str] = "memory"


class MemoryBackend(Store):
    """A statement store in dictionaries, gone with the process."""

    name = "memory"
    settings_class: ClassVar[type[Settings]] = MemorySettings

    def __init__(self, settings: MemorySettings) -> None:
        """Start empty."""
        super().__init__(settings)
        self.settings = settings
        # dictionaries keep the order of insertion, which is the sequence
        self._kept: Mapping[Kind, dict[str, Admitted]] = {"statements": {}, "records": {}}
        self._cursors: dict[str, Cursor] = {}
        self._void: set[str] = set()
        self._clock = 0

    async def status(self) -> Status:
        """Memory is always there."""
        return Status("ok")

    async def add(
        self, kind: Kind, admitted: Sequence[Admitted], judge: Callable[[Sorted], None]
    ) -> Sorted:
        """Keep what is new."""
        kept = self._kept[kind]
        known = {one.id: kept[one.id].text for one in admitted if one.id in kept}
        outcome = compare(admitted, known, kind)
        judge(outcome)
        self._clock = max(self._clock, time.time_ns() // 1000)
        for one in outcome.new:
            stored = self._clock if one.stored is None else one.stored
            self._cursors[one.id] = Cursor(stored, len(kept))
            kept[one.id] = one
            if one.verb == VOIDED and one.ref is not None:
                self._void.add(one.ref)
        return outcome

    async def dump(self, kind: Kind, after: int, size: int) -> list[tuple[int, bytes]]:
        """Slice."""
        kept = list(self._kept[kind].values())[after + 1 : after + 1 + size]
        return [(number, one.text) for number, one in enumerate(kept, after + 1)]

    async def count(self, kind: Kind) -> int:
        """Measure the dictionary."""
        return len(self._kept[kind])

    async def clear(self, kind: Kind) -> None:
        """Empty the dictionary."""
        self._kept[kind].clear()
        if kind == "statements":
            self._void.clear()

    async def query_statements_by_ids(self, ids: Sequence[str]) -> StatementQueryResult:
        """Look the ids up."""
        kept = self._kept["statements"]
        found = [kept[one.lower()].text for one in ids if one.lower() in kept]
        return StatementQueryResult(tuple(found))

    async def query_statements(self, parameters: StatementParameters) -> StatementQueryResult:
        """Filter, sort, cut."""
        p = parameters
        limit = self.page_limit(p)
        if p.statementId is not None or p.voidedStatementId is not None:
            return self._by_id(p)
        after = Cursor.parse(p.cursor, self.name) if p.cursor else None
        found = sorted(
            ((self._place(one.id), one) for one in self._matches(p)),
            key=lambda pair: pair[0],
            reverse=not p.ascending,
        )
        if after is not None:
            place = (after.stored, after.sequence)
            found = [x for x in found if (x[0] > place if p.ascending else x[0] < place)]
        texts = tuple(one.text for _, one in found[:limit])
        more = str(Cursor(*found[limit - 1][0])) if len(found) > limit else ""
        return StatementQueryResult(texts, more)

    def _place(self, identifier: str) -> tuple[int, int]:
        cursor = self._cursors[identifier]
        return cursor.stored, cursor.sequence

    def _by_id(self, p: StatementParameters) -> StatementQueryResult:
        if p.statementId is not None and p.voidedStatementId is not None:
            raise QueryError(self.name, "voidedStatementId", "given together with statementId")
        wanted = p.statementId if p.statementId is not None else p.voidedStatementId
        one = self._kept["statements"].get(str(wanted).lower())
        if one is None or self._voided(one) != (p.voidedStatementId is not None):
            return StatementQueryResult(())
        return StatementQueryResult((one.text,))

    def _voided(self, one: Admitted) -> bool:
        """Tell whether a statement is voided; one that voids can not be."""
        return one.id in self._void and one.verb != VOIDED

    def _matches(self, p: StatementParameters) -> Iterator[Admitted]:
        since, until = p.window(self.name)
        key = None if p.agent is None else query_agent_key(p.agent, self.name)
        for one in self._kept["statements"].values():
            stored = self._cursors[one.id].stored
            if (since is not None and stored <= since) or (until is not None and stored > until):
                continue
            if not self._voided(one) and any(_meets(x, p, key) for x in self._chain(one)):
                yield one

    def _chain(self, one: Admitted) -> Iterator[Admitted]:
        """Give a statement, what it refers to, what that refers to, and so on."""
        seen: set[str] = set()
        following: Admitted | None = one
        while following is not None and following.id not in seen:
            yield following
            seen.add(following.id)
            following = self._kept["statements"].get(following.ref or "")


def _meets(one: Admitted, p: StatementParameters, agent: str | None) -> bool:
    """Tell whether a statement meets all filters that are given."""
    if p.verb is not None and one.verb != p.verb:
        return False
    if p.registration is not None and one.registration != p.registration.lower():
        return False
    if agent is not None and one.agents.get(agent) not in _wanted(p.related_agents):
        return False
    return p.activity is None or one.activities.get(p.activity) in _wanted(p.related_activities)


def _wanted(related: bool) -> tuple[bool, ...]:  # noqa: FBT001 # a flag of the query
    return (False, True) if related else (False,)
