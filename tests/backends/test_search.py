from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ralph_backends.queries import StatementParameters
from ralph_backends.references import Reference, Selection, referring, voided
from ralph_backends.search import settle
from ralph_backends.search_query import Action, build_query, requests, to_action
from ralph_backends.statements import Sorted, admit_statement
from ralph_backends.testing import make_statement
from ralph_backends.testing.contract import PLAYED

names = st.sampled_from("abcdefg")
references = st.lists(st.builds(Reference, names, names, st.booleans()), max_size=12)


def action() -> Action:
    return to_action(admit_statement(0, make_statement()), "statements", 1, 2)


@given(sizes=st.lists(st.integers(1, 30), max_size=20), most=st.integers(1, 60))
def test_requests_keep_the_order_and_the_limit(sizes: list[int], most: int) -> None:
    record = admit_statement(0, make_statement())
    actions = [Action(record, n, b"x" * size) for n, size in enumerate(sizes)]
    grouped = list(requests(actions, most))
    assert [one for some in grouped for one in some] == actions
    assert all(len(some) == 1 or sum(len(x.lines) for x in some) <= most for some in grouped)


@given(edges=references, matches=st.sets(names))
def test_what_refers_is_what_one_step_more_does_not_change(
    edges: list[Reference], matches: set[str]
) -> None:
    found = referring(edges, matches)
    assert found == {one.id for one in edges if one.ref in found | matches}


@given(edges=references)
def test_what_voids_is_never_voided(edges: list[Reference]) -> None:
    voiding = {one.id for one in edges if one.voids}
    assert voided(edges) == {one.ref for one in edges if one.voids and one.ref not in voiding}


def test_each_item_of_a_bulk_answer_counts_by_itself() -> None:
    actions = [action() for _ in range(4)]
    error = {"reason": "failed to parse", "type": "mapper_parsing_exception"}
    items: list[dict[str, Any]] = [
        {"create": {"status": 201}},
        {"create": {"status": 409}},
        {"create": {"status": 429}},
        {"create": {"status": 400, "error": error}},
    ]
    outcome, late = Sorted(), dict[str, Action]()
    assert settle(actions, items, outcome, late) == [actions[2]]
    assert outcome.new == [actions[0].record]
    assert list(late.values()) == [actions[1]]
    assert [one.reason for one in outcome.refused] == ["400 failed to parse"]


def test_a_query_leaves_voided_ones_out_and_takes_referring_ones_in() -> None:
    parameters = StatementParameters(verb=PLAYED, since="1970-01-01T00:00:01Z", cursor="5.6")
    body = build_query(parameters, 3, Selection({"v"}, {"r"}), "elasticsearch")
    assert body["query"]["bool"]["must_not"] == [{"ids": {"values": ["v"]}}]
    window, either = body["query"]["bool"]["filter"]
    assert window == {"range": {"stored": {"gt": 1_000_000}}}
    assert either["bool"]["should"][1] == {"ids": {"values": ["r"]}}
    assert (body["size"], body["search_after"]) == (3, [5, 6])
    assert body["sort"] == [{"stored": "desc"}, {"sequence": "desc"}]
