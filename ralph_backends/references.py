"""Statements about statements, for stores whose service can not follow them from one to the next.

Nothing that is stored is ever changed: which statements are voided, and which refer to a
match, is worked out for each query from the references alone. They are few: this is made
for up to some 100,000 of them.
"""

import time
from abc import abstractmethod
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ralph_backends.errors import QueryError
from ralph_backends.queries import Cursor, StatementParameters, StatementQueryResult
from ralph_backends.records import Kind
from ralph_backends.statements import VOIDED, Admitted, Sorted, admit_statement, compare
from ralph_backends.store import Store

__all__ = [
    "Found",
    "Reference",
    "ReferringStore",
    "Selection",
    "is_filtered",
    "referring",
    "voided",
]


class Reference(NamedTuple):
    """A statement whose object is a StatementRef."""

    id: str
    ref: str
    """What it refers to; nothing of this id need be stored."""
    voids: bool
    """Whether it voids that."""


class Found(NamedTuple):
    """A statement that is part of a page."""

    stored: int
    sequence: int
    text: bytes


@dataclass(frozen=True, slots=True)
class Selection:
    """What a page is chosen from, besides what the parameters say."""

    voided: Collection[str] = ()
    """Ids that are left out."""
    referring: Collection[str] = ()
    """Ids that match because they refer to a match."""


def voided(references: Iterable[Reference]) -> set[str]:
    """Give the ids that are voided; what voids can not be voided itself."""
    voiding = [one for one in references if one.voids]
    return {one.ref for one in voiding} - {one.id for one in voiding}


def referring(references: Iterable[Reference], matches: Iterable[str]) -> set[str]:
    """Give the ids that refer to a match, or to what refers to one, and so on."""
    about: dict[str, list[str]] = {}
    for one in references:
        about.setdefault(one.ref, []).append(one.id)
    found: set[str] = set()
    waiting = list(matches)
    while waiting:
        for identifier in about.get(waiting.pop(), ()):
            if identifier not in found:
                found.add(identifier)
                waiting.append(identifier)
    return found


def is_filtered(p: StatementParameters) -> bool:
    """Tell whether parameters ask for more than a time."""
    return not (
        p.agent is None and p.verb is None and p.activity is None and p.registration is None
    )


class ReferringStore(Store):
    """A store that asks its service for references, matches and pages, each by itself."""

    _last = 0

    @abstractmethod
    async def texts(self, kind: Kind, ids: Sequence[str]) -> dict[str, bytes]:
        """Give the texts of those ids that are stored."""

    @abstractmethod
    async def insert(self, kind: Kind, new: Sequence[Admitted]) -> Sorted:
        """Store what was not stored a moment ago, and say what became of it."""

    @abstractmethod
    async def references(self, to: str | None = None) -> list[Reference]:
        """Give all references, or those to one statement."""

    @abstractmethod
    async def matching(self, p: StatementParameters, ids: Collection[str]) -> set[str]:
        """Give those of the ids that are stored and meet the filters, times left aside."""

    @abstractmethod
    async def page(
        self, p: StatementParameters, limit: int, selection: Selection
    ) -> Sequence[Found]:
        """Give what meets the filters, or refers to a match, and is not voided, in order.

        Args:
            p: The filters, the times, the direction and the cursor.
            limit: How many at most.
            selection: What does refer, and what is voided.
        """

    async def add(
        self, kind: Kind, admitted: Sequence[Admitted], judge: Callable[[Sorted], None]
    ) -> Sorted:
        """Store what is new.

        A service without transactions stores the rest of a chunk when it refuses a record,
        or when somebody else stores one of its ids at the same moment.
        """
        known = await self.texts(kind, [one.id for one in admitted])
        outcome = compare(admitted, known, kind)
        judge(outcome)
        if outcome.new:
            late = await self.insert(kind, outcome.new)
            judge(Sorted(refused=late.refused))
            outcome.new = late.new
            outcome.unchanged += late.unchanged
            outcome.refused += late.refused
        return outcome

    async def query_statements(self, parameters: StatementParameters) -> StatementQueryResult:
        """Query as the contract says."""
        p = parameters
        limit = self.page_limit(p)
        if p.statementId is not None or p.voidedStatementId is not None:
            return await self._by_id(p)
        edges = await self.references()
        matches: set[str] = set()
        if is_filtered(p) and edges:
            matches = await self.matching(p, {one.ref for one in edges})
        selection = Selection(voided(edges), referring(edges, matches))
        found = await self.page(p, limit + 1, selection)
        texts = tuple(one.text for one in found[:limit])
        if len(found) <= limit:
            return StatementQueryResult(texts)
        last = found[limit - 1]
        return StatementQueryResult(texts, str(Cursor(last.stored, last.sequence)))

    async def query_statements_by_ids(self, ids: Sequence[str]) -> StatementQueryResult:
        """Look the ids up."""
        wanted = [one.lower() for one in ids]
        known = await self.texts("statements", wanted)
        return StatementQueryResult(tuple(known[one] for one in wanted if one in known))

    async def _by_id(self, p: StatementParameters) -> StatementQueryResult:
        if p.statementId is not None and p.voidedStatementId is not None:
            raise QueryError(self.name, "voidedStatementId", "given together with statementId")
        wanted = p.statementId if p.statementId is not None else p.voidedStatementId
        one = str(wanted).lower()
        text = (await self.texts("statements", [one])).get(one)
        if text is None:
            return StatementQueryResult(())
        gone = any(edge.voids for edge in await self.references(one))
        gone = gone and admit_statement(0, text, validate=False).verb != VOIDED
        return StatementQueryResult((text,) if gone == (p.voidedStatementId is not None) else ())

    def now(self) -> int:
        """Give the time in microseconds since 1970, which never goes back."""
        self._last = max(self._last, time.time_ns() // 1000)
        return self._last
