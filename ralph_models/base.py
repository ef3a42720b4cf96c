"""What every model of the library can do."""

import ast
import inspect
import textwrap
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from ralph_models.definitions import announce

__all__ = ["Model", "attribute_docs"]


class Model(BaseModel):
    """Base of all models: strict types, field docs in the JSON Schema, exact output."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        strict=True,
        allow_inf_nan=False,
        protected_namespaces=(),
        ser_json_inf_nan="constants",
    )

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Tell whoever wants to hear of models that there is one more."""
        super().__pydantic_init_subclass__(**kwargs)
        announce(cls)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Show what was given and no more, so that the text builds the model again."""
        given = self.model_fields_set
        return ((name, value) for name, value in super().__repr_args__() if name in given)

    def to_dict(self) -> dict[str, Any]:
        """Give back the JSON object: all keys that were given, and no others."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)

    def to_json(self) -> bytes:
        """Give :meth:`to_dict` as JSON text in UTF-8, without white space."""
        return self.__pydantic_serializer__.to_json(self, by_alias=True, exclude_unset=True)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the fields by the docs beside them."""
        found = handler(schema)
        properties = handler.resolve_ref_schema(found).get("properties", {})
        for name, doc in attribute_docs(cls).items():
            field = cls.model_fields.get(name)
            described = properties.get(name if field is None else field.alias or name)
            if described is not None:
                described.setdefault("description", doc)
        return found


@cache
def attribute_docs(model: type[BaseModel]) -> Mapping[str, str]:
    """Give the docs of the fields of a model, those of its bases included.

    They are read from the source only when they are asked for: pydantic's own reading, when
    a class is made, would take a third of the time that an import does.
    """
    docs: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, Model) and base is not Model:
            docs.update(_docs_of(base))
    return {name: doc for name, doc in docs.items() if name in model.model_fields}


def _docs_of(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Read the texts below the fields of one class; none where there is no source."""
    try:
        source = textwrap.dedent(inspect.getsource(model))
    except (OSError, TypeError):
        return
    (body,) = ast.parse(source).body
    statements = getattr(body, "body", [])
    for field, doc in pairwise(statements):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(doc, ast.Expr)
            and isinstance(doc.value, ast.Constant)
            and isinstance(doc.value.value, str)
        ):
            yield field.target.id, inspect.cleandoc(doc.value.value)
