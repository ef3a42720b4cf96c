"""What all models have in common: docs of fields that are read when they are asked for."""

from ralph_models.base import Model, attribute_docs
from ralph_models.edx import UIPlayVideo
from ralph_models.xapi import Statement


class Parent(Model):
    """A model with documented fields."""

    first: int = 0
    """The first."""
    plain: int = 0


class Child(Parent):
    """A model that says more of a field of its base."""

    first: int = 1
    """Another first,
    on two lines."""
    second: str = ""
    """The second."""


def test_the_docs_of_fields_are_those_beside_them_and_beside_those_of_bases() -> None:
    assert attribute_docs(Parent) == {"first": "The first."}
    assert attribute_docs(Child) == {
        "first": "Another first,\non two lines.",
        "second": "The second.",
    }


def test_the_docs_of_fields_reach_the_json_schema() -> None:
    properties = Child.model_json_schema()["properties"]
    assert properties["second"]["description"] == "The second."
    assert "description" not in properties["plain"]
    assert Statement.model_json_schema()["properties"]["result"]["description"]
    assert UIPlayVideo.model_json_schema()["properties"]["referer"]["description"].startswith(
        "Since 23 February 2015"
    )


def test_a_class_without_source_has_no_docs() -> None:
    made = type("Made", (Model,), {"__annotations__": {"x": int}})
    assert attribute_docs(made) == {}
