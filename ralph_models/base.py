"""What every model of the library can do."""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

__all__ = ["Model"]


class Model(BaseModel):
    """Base of all models: strict types, field docs in the JSON Schema, exact output."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        strict=True,
        allow_inf_nan=False,
        use_attribute_docstrings=True,
        protected_namespaces=(),
        ser_json_inf_nan="constants",
    )

    def to_dict(self) -> dict[str, Any]:
        """Give back the JSON object: all keys that were given, and no others."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)

    def to_json(self) -> bytes:
        """Give :meth:`to_dict` as JSON text in UTF-8, without white space."""
        return self.__pydantic_serializer__.to_json(self, by_alias=True, exclude_unset=True)
