"""Statements as JSON Schema, for those who do not use Python.

A schema says what JSON Schema can say (`draft 2020-12
<https://json-schema.org/draft/2020-12>`_): what it refuses no model takes, and what it
accepts a model may still refuse.
"""

from typing import Any, Literal

from ralph_models.xapi.part import Part
from ralph_models.xapi.statement import Statement

__all__ = ["json_schema"]


def json_schema(
    model: type[Part] = Statement, *, mode: Literal["validation", "serialization"] = "validation"
) -> dict[str, Any]:
    """Give the JSON Schema of a statement or of a part of one.

    Args:
        model: The model: any statement, or any part.
        mode: Whether it is for what goes in, or for what comes out.

    Returns:
        A schema with an ``$id``, which stays the same for the same model and mode.
    """
    return model.model_json_schema(mode=mode)
