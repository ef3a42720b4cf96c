"""JSON Schemas of statements and events, to download."""

import json
from collections.abc import Iterable, Iterator

from from_code.markdown import Page, table
from ralph_models.base import Model
from ralph_models.edx import EVENTS
from ralph_models.xapi import STATEMENTS, Statement

__all__ = ["DIALECT", "pages", "schema_of"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(model: type[Model]) -> str:
    """Give the schema of a model as JSON text."""
    schema = {"$schema": DIALECT, **model.model_json_schema()}
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def pages() -> Iterator[Page]:
    """Make the schemas and the page that lists them."""
    statements = _by_name({Statement, *STATEMENTS})
    events = _by_name(EVENTS)
    for folder, models in (("statements", statements), ("events", events)):
        for model in models:
            yield Page(f"schemas/{folder}/{model.__name__}.json", schema_of(model))
    text = [
        "# JSON Schemas",
        "",
        (
            f"In the dialect [2020-12]({DIALECT}), made from the models. A schema says less than "
            "its model: rules across members, and what a time or a tag may be in detail, are "
            "in the model alone."
        ),
        "",
        "## Statements",
        "",
        table(("schema", "model"), (_row("statements", model) for model in statements)),
        "## Events",
        "",
        table(("schema", "model"), (_row("events", model) for model in events)),
    ]
    yield Page("schemas.md", "\n".join(text))


def _by_name(models: Iterable[type[Model]]) -> list[type[Model]]:
    return sorted(models, key=lambda model: model.__name__)


def _row(folder: str, model: type[Model]) -> tuple[str, str]:
    name = model.__name__
    return (
        f"{{download}}`{name}.json <schemas/{folder}/{name}.json>`",
        f"{{py:class}}`{model.__module__}.{name}`",
    )
