"""Every number of the checklist has a test, or a reason why it has none."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

RULES = frozenset({*range(1, 97), *range(131, 143)})
"""The numbers; those between were never given."""

NO_BUSINESS_OF_A_MODEL = {
    66: "whether a voiding statement can be voided is known by the store that has both",
    90: "signatures are checked against the bytes of an attachment, which no statement holds",
    96: "whether ids exist and profiles are followed is no question of validity",
    141: "the form of signatures is checked with their content",
}
NAME = re.compile(r"test_rules?_(\d+)(?:_(and|to)_(\d+))?_")


def numbers_in_names() -> Iterator[int]:
    """Read the numbers in the names of the tests beside this one."""
    for path in Path(__file__).parent.glob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match = NAME.match(node.name) if isinstance(node, ast.FunctionDef) else None
            if match is not None:
                first, last = int(match[1]), int(match[3] or match[1])
                yield from range(first, last + 1) if match[2] == "to" else (first, last)


def test_every_rule_has_a_test_or_a_reason_for_none() -> None:
    numbers = set(numbers_in_names())
    assert sorted(RULES - numbers - NO_BUSINESS_OF_A_MODEL.keys()) == []
    assert sorted(numbers - RULES) == []
    assert sorted(numbers & NO_BUSINESS_OF_A_MODEL.keys()) == []
