"""Events without their check, for input that is known to be good.

The model of an event is put together as it would be after validation, values as they are.
"""

from functools import cache
from typing import Any, NamedTuple, cast, get_args, get_origin

from pydantic import BaseModel

from ralph_convert.shapes import shape_of
from ralph_models.edx import INDEX, EdxEvent
from ralph_models.edx import wire as log
from ralph_models.edx.base import PayloadForm, PayloadModel, PayloadText, decode_text, payload_type
from ralph_models.reading import read_json

__all__ = ["read_unchecked"]


class _Field(NamedTuple):
    name: str
    default: Any
    model: type[BaseModel] | None


def read_unchecked(event: bytes | str | dict[str, Any]) -> EdxEvent:
    """Read an event as :func:`ralph_models.edx.parse_event` does, but check no value.

    Raises:
        UnknownEventError: No model claims the event.
        pydantic.ValidationError: It is no JSON object.
    """
    root = event if isinstance(event, dict) else read_json(event, surrogates=True)
    given, root = root, log.normalise(root)
    model = INDEX.select(root)
    made: EdxEvent = _put_together(model, root)
    vars(made)["event"] = _payload(model, root.get("event"))
    if root is not given and "event_type" in given:
        made.keep_context_text(given.get("context"))
    return made


def _payload(model: type[EdxEvent], value: Any) -> Any:
    shape, kind = _form(model)
    if isinstance(value, str):
        text = PayloadText(value)
        text.data = decode_text(value)
        text.payload = _put_together(kind, shape(text.data))
        return text
    payload = None if value is None else _put_together(kind, shape(value))
    if isinstance(value, dict) and isinstance(payload, PayloadModel):
        object.__setattr__(payload, "_data", value)
    return payload


@cache
def _form(model: type[EdxEvent]) -> tuple[Any, type[BaseModel] | None]:
    field = model.model_fields["event"]
    form = next(part for part in field.metadata if isinstance(part, PayloadForm))
    models = shape_of(payload_type(model)).models
    return form.shape, models[0] if len(models) == 1 else None


@cache
def _fields(model: type[BaseModel]) -> dict[str, _Field]:
    """Give what stands at each key of the JSON object."""
    return {
        field.alias or name: _Field(
            name, None if field.is_required() else field.get_default(), _model_in(field.annotation)
        )
        for name, field in model.model_fields.items()
    }


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Give the one model that stands in a field, or in the list of it."""
    lists = (part for part in (annotation, *get_args(annotation)) if get_origin(part) is list)
    places = (annotation, *(get_args(part)[0] for part in lists))
    models = {model for place in places for model in shape_of(place).models}
    return models.pop() if len(models) == 1 else None


def _put_together(model: type[BaseModel] | None, data: Any) -> Any:
    if model is not None and isinstance(data, list):
        return [_put_together(model, part) for part in cast("list[object]", data)]
    if model is None or not isinstance(data, dict):
        return data
    given = cast("dict[str, Any]", data)
    fields = _fields(model)
    values = {field.name: field.default for field in fields.values()}
    named = {fields[key].name for key in given.keys() & fields.keys()}
    extra: dict[str, Any] = {}
    for key, value in given.items():
        field = fields.get(key)
        if field is not None:
            values[field.name] = _put_together(field.model, value)
        else:
            extra[key] = value
    made = model.__new__(model)
    object.__setattr__(made, "__dict__", values)
    object.__setattr__(made, "__pydantic_extra__", extra)
    object.__setattr__(made, "__pydantic_fields_set__", named | extra.keys())
    object.__setattr__(made, "__pydantic_private__", None)
    return made
