from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_models.xapi import Statement

Converted: TypeAlias = Callable[..., list[dict[str, Any]]]

KEY = "block-v1:A+B+C+type@google-document+block@g"
KINDS = ("calendar", "document")


@given(kind=st.sampled_from(KINDS), path=st.text(st.characters(codec="utf-8"), max_size=30))
def test_whatever_stands_in_the_address_of_a_document_its_statement_is_valid(
    converted: Converted, kind: str, path: str
) -> None:
    url = f"https://docs.example.org/{path}"
    (made,) = converted(f"edx.googlecomponent.{kind}.displayed", {"url": url})
    Statement.model_validate(made)


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_stands_beside_its_component(converted: Converted, kind: str) -> None:
    payload = {"url": "https://docs.example.org/d", "displayed_in": "iframe"}
    name = f"edx.googlecomponent.{kind}.displayed"
    (made,) = converted(name, payload, context={"module": {"usage_key": KEY}})
    (component,) = made["context"]["contextActivities"]["other"]
    assert component == {
        "objectType": "Activity",
        "id": f"https://courses.example.org/xblock/{KEY}",
    }
