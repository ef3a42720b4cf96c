"""A finding says where, what and which kind."""

import pytest

from ralph_models.findings import Finding


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        pytest.param(Finding(("a", "0", "b"), "odd", "is odd"), "a.0.b: is odd (odd)", id="path"),
        pytest.param(Finding((), "odd", "is odd"), "the root: is odd (odd)", id="root"),
        pytest.param(Finding(("a",), "odd", "is odd", 7), "a: is odd (odd, rule 7)", id="rule"),
    ],
)
def test_a_finding_reads_as_a_sentence(finding: Finding, text: str) -> None:
    assert str(finding) == text
