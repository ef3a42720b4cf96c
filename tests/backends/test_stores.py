"""A state machine: every store answers as a simple model does."""

import uuid
from collections.abc import Mapping
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from ralph_backends import open_backend
from ralph_backends.queries import StatementParameters
from ralph_backends.statements import VOIDED

VERBS = ["https://example.org/played", "https://example.org/paused"]
AGENTS: list[Mapping[str, Any]] = [
    {"mbox": "mailto:a@example.org"},
    {"account": {"homePage": "https://e.org", "name": "é"}},
]
# few ids, so that statements meet again and refer to one another
IDS = [str(uuid.UUID(int=n + (4 << 76) + (8 << 60))) for n in range(6)]

ids = st.sampled_from(IDS)
filters = st.fixed_dictionaries(
    {},
    optional={
        "verb": st.sampled_from([*VERBS, VOIDED]),
        "agent": st.sampled_from(AGENTS),
        "activity": st.sampled_from(["https://e.org/1", "https://e.org/2"]),
        "ascending": st.booleans(),
    },
)


class StoreMachine(RuleBasedStateMachine):
    """Puts, voids and asks; the model is a dictionary in the order of putting."""

    url: ClassVar[str]

    def __init__(self) -> None:
        super().__init__()
        self.backend = open_backend(self.url)
        self.model: dict[str, dict[str, Any]] = {}

    def teardown(self) -> None:
        self.backend.close()

    def store(self, statement: dict[str, Any]) -> None:
        known = self.model.get(statement["id"])
        result = self.backend.put([statement], ignore_errors=True)
        if known is None:
            assert (result, result.unchanged, result.refused) == (1, 0, ())
            self.model[statement["id"]] = statement
        else:
            same = known == statement
            assert (result, result.unchanged, len(result.refused)) == (0, same, not same)

    @rule(
        one=ids,
        verb=st.sampled_from(VERBS),
        agent=st.sampled_from(AGENTS),
        activity=st.sampled_from(["https://e.org/1", "https://e.org/2"]),
    )
    def put(self, one: str, verb: str, agent: Mapping[str, Any], activity: str) -> None:
        self.store(
            {"id": one, "actor": dict(agent), "verb": {"id": verb}, "object": {"id": activity}}
        )

    @rule(one=ids, about=ids, verb=st.sampled_from([*VERBS, VOIDED]), agent=st.sampled_from(AGENTS))
    def refer(self, one: str, about: str, verb: str, agent: Mapping[str, Any]) -> None:
        reference = {"objectType": "StatementRef", "id": about}
        self.store({"id": one, "actor": dict(agent), "verb": {"id": verb}, "object": reference})

    @rule(wanted=filters, limit=st.integers(1, 4))
    def ask(self, wanted: dict[str, Any], limit: int) -> None:
        expected = [one for one in self.model if self.meets(one, wanted)]
        if not wanted.get("ascending"):
            expected.reverse()
        found: list[str] = []
        cursor: str | None = None
        while cursor != "":
            page = self.backend.query_statements(
                StatementParameters(limit=limit, cursor=cursor, **wanted)
            )
            assert len(page.texts) <= limit
            found += [one["id"] for one in page.statements]
            cursor = page.more
        assert found == expected

    @rule(one=ids)
    def ask_for_one(self, one: str) -> None:
        stored = [self.model[one]] if one in self.model else []
        void = stored and self.voided(one)
        by_id = self.backend.query_statements(StatementParameters(statementId=one))
        as_void = self.backend.query_statements(StatementParameters(voidedStatementId=one))
        assert by_id.statements == ([] if void else stored)
        assert as_void.statements == (stored if void else [])
        assert self.backend.query_statements_by_ids([one]).statements == stored

    @invariant()
    def all_is_kept_in_order(self) -> None:
        assert [one["id"] for one in self.backend.get()] == list(self.model)

    def voided(self, one: str) -> bool:
        """Say whether a stored statement is voided."""
        return self.model[one]["verb"]["id"] != VOIDED and any(
            other["verb"]["id"] == VOIDED and other["object"]["id"] == one
            for other in self.model.values()
        )

    def meets(self, one: str, wanted: dict[str, Any]) -> bool:
        """Say whether a statement, or one that it refers to, meets all filters."""
        if self.voided(one):
            return False
        seen: set[str] = set()
        while one in self.model and one not in seen:
            seen.add(one)
            value = self.model[one]
            target = value["object"]
            refers = target.get("objectType") == "StatementRef"
            if (
                wanted.get("verb") in {None, value["verb"]["id"]}
                and ("agent" not in wanted or wanted["agent"] == value["actor"])
                and (
                    "activity" not in wanted or (not refers and wanted["activity"] == target["id"])
                )
            ):
                return True
            if not refers:
                return False
            one = target["id"]
        return False


@pytest.mark.parametrize("url", ["memory://", "sqlite://"])
def test_a_store_answers_as_the_model_does(url: str) -> None:
    machine = type("Machine", (StoreMachine,), {"url": url})
    run_state_machine_as_test(
        machine, settings=settings(max_examples=30, stateful_step_count=25, deadline=None)
    )
