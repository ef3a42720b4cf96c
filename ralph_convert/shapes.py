"""What stands at a path of a model: read from its annotations, for checks and compilation."""

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, cast

import typing_extensions
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from ralph_models.types import JsonValue

__all__ = ["Shape", "adapter_of", "shape_of"]

_ALIASES = (typing_extensions.TypeAliasType, getattr(typing, "TypeAliasType", ()))
_MAPS = (dict, typing.Mapping, types.MappingProxyType)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a model declares at one path."""

    annotation: Any
    """Type with its metadata: what a value must satisfy."""

    models: tuple[type[BaseModel], ...] = ()
    """The models that may stand here; empty for a scalar, a list or a map."""

    items: Any = None
    """The type of the values, where a free map stands here."""

    keys: Any = None
    """The type of the keys, where a free map stands here."""

    required: bool = True
    """Whether the model demands a value here."""

    def child(self, key: str) -> "Shape | None":
        """Give what stands below a key, or ``None`` for an unknown one."""
        if self.keys is not None:
            return shape_of(self.items, required=False)
        models = tuple(model for model in self.models if key in model.model_fields)
        return _member(models, key, len(models) == len(self.models)) if models else None

    def takes(self, key: str) -> bool:
        """Tell if a free map here may have such a key; models are asked for a child."""
        if self.keys is None:
            return True
        try:
            adapter_of(self.keys).validate_python(str(key))
        except ValidationError:
            return False
        return True

    def narrowed(self, keys: typing.Collection[str]) -> "Shape":
        """Keep only the models that know all the keys."""
        models = tuple(model for model in self.models if model.model_fields.keys() >= set(keys))
        return Shape(self.annotation, models, self.items, self.keys, self.required)

    @property
    def is_text(self) -> bool:
        """Whether text alone may stand here; an optional field may be absent besides."""
        return set(_parts(self.annotation)) <= {str, type(None)}

    @property
    def keeps_unknown(self) -> bool:
        """Whether a model here keeps keys that it does not declare."""
        return any(model.model_config.get("extra") == "allow" for model in self.models)


def shape_of(annotation: Any, *, required: bool = True) -> Shape:
    """Read an annotation: aliases, ``Annotated``, unions, models and maps."""
    if annotation is JsonValue:
        return Shape(annotation, (), JsonValue, str, required)
    models: list[type[BaseModel]] = []
    keys = items = None
    for part in _parts(annotation):
        if isinstance(part, type) and issubclass(part, BaseModel):
            models.append(part)
        elif typing.get_origin(part) in _MAPS:
            keys, items = typing.get_args(part)
    return Shape(annotation, tuple(dict.fromkeys(models)), items, keys, required)


@cache
def adapter_of(annotation: Any) -> TypeAdapter[Any]:
    """Give the validator of a type, as strict as the models."""
    is_model = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    config = None if is_model else ConfigDict(strict=True, allow_inf_nan=False)
    return TypeAdapter[Any](cast("Any", annotation), config=config)


@cache
def _member(models: tuple[type[BaseModel], ...], key: str, everywhere: bool) -> Shape:  # noqa: FBT001 - for the cache
    """Give what stands at a key of models that all know it."""
    fields = [model.model_fields[key] for model in models]
    required = everywhere and all(field.is_required() for field in fields)
    if len(fields) == 1:
        return shape_of(_annotated(fields[0]), required=required)
    return shape_of(typing.Union[tuple(map(_annotated, fields))], required=required)  # noqa: UP007 - built at run time


def _annotated(field: FieldInfo) -> Any:
    """Put the annotation of a field and its metadata together again."""
    metadata = list(field.metadata)
    if field.discriminator is not None:
        metadata.append(Field(discriminator=field.discriminator))
    return Annotated[(field.annotation, *metadata)] if metadata else field.annotation


def _parts(annotation: Any) -> Iterator[Any]:
    """Walk through aliases, ``Annotated`` and unions to the plain types."""
    origin = typing.get_origin(annotation)
    if isinstance(annotation, _ALIASES):
        yield from _parts(annotation.__value__)
    elif isinstance(origin, _ALIASES):
        yield from _parts(origin.__value__[typing.get_args(annotation)])
    elif origin is Annotated:
        yield from _parts(typing.get_args(annotation)[0])
    elif origin in (typing.Union, types.UnionType):
        for part in typing.get_args(annotation):
            yield from _parts(part)
    else:
        yield annotation
