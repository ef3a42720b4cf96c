"""Every term of the vocabulary in a statement of its own, made from its row."""

from typing import Any

import pytest

from ralph_models.vocabulary import Term, by_iri, terms
from ralph_models.xapi import parse_statement

SHA2 = "0" * 64


def example(term: Term) -> dict[str, Any]:
    """Make a statement that bears the term where its kind stands."""
    value: Any = {"boolean": True, "number": 1.5, "string": "one"}.get(term.value or "", {"a": [1]})
    target: dict[str, Any] = {"id": "https://example.org/thing"}
    statement: dict[str, Any] = {
        "actor": {"mbox": "mailto:ada@example.org"},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/experienced"},
        "object": target,
    }
    if term.kind == "verb":
        statement["verb"] = {"id": term.iri, "display": {"en": term.label}}
    elif term.kind == "activity_type":
        target["definition"] = {"type": term.iri, "name": {"en": term.label}}
    elif term.kind == "activity_extension":
        target["definition"] = {"extensions": {term.iri: value}}
    elif term.kind in {"context_extension", "result_extension"}:
        statement[term.kind.partition("_")[0]] = {"extensions": {term.iri: value}}
    elif term.kind == "attachment_usage_type":
        file = {"display": {"en": term.label}, "contentType": "text/plain", "length": 1}
        statement["attachments"] = [{"usageType": term.iri, "sha2": SHA2, **file}]
    else:
        # profiles and documents are named in statements as what they are filed under
        category = [{"id": term.iri, "definition": {"name": {"en": term.label}}}]
        statement["context"] = {"contextActivities": {"category": category}}
    return statement


@pytest.mark.parametrize("kind", sorted({term.kind for term in terms()}))
def test_every_term_is_found_and_documented_and_stands_in_a_valid_statement(kind: str) -> None:
    rows = [term for term in terms() if term.kind == kind]
    assert rows
    for term in rows:
        assert by_iri(term.iri).iri == term.iri
        assert term.definition
        statement = example(term)
        if term.iri == "http://adlnet.gov/expapi/verbs/voided":
            reference = "00000000-0000-4000-8000-000000000000"
            statement["object"] = {"objectType": "StatementRef", "id": reference}
        assert parse_statement(statement).to_dict() == statement, term.iri
