"""Events without their check, for input that is known to be good.

The model of an event is put together as it would be after validation, values as they are.
"""

from functools import cache
from typing import Any, cast

from pydantic import BaseModel

from ralph_convert.shapes import shape_of
from ralph_models.edx import INDEX, EdxEvent
from ralph_models.edx import wire as log
from ralph_models.edx.base import PayloadForm, PayloadText, decode_text, payload_type
from ralph_models.reading import read_json

__all__ = ["read_unchecked"]


def read_unchecked(event: bytes | str | dict[str, Any]) -> EdxEvent:
    """Read an event as :func:`ralph_models.edx.parse_event` does, but check no value.

    Raises:
        UnknownEventError: No model claims the event.
        pydantic.ValidationError: It is no JSON object.
    """
    root = event if isinstance(event, dict) else read_json(event, surrogates=True)
    root = log.normalise(root)
    model = INDEX.select(root)
    made: EdxEvent = _put_together(model, root)
    vars(made)["event"] = _payload(model, root.get("event"))
    return made


def _payload(model: type[EdxEvent], value: Any) -> Any:
    shape, kind = _form(model)
    if isinstance(value, str):
        text = PayloadText(value)
        text.data = decode_text(value)
        text.payload = _put_together(kind, shape(text.data))
        return text
    return None if value is None else _put_together(kind, shape(value))


@cache
def _form(model: type[EdxEvent]) -> tuple[Any, type[BaseModel] | None]:
    field = model.model_fields["event"]
    form = next(part for part in field.metadata if isinstance(part, PayloadForm))
    models = shape_of(payload_type(model)).models
    return form.shape, models[0] if len(models) == 1 else None


@cache
def _fields(model: type[BaseModel]) -> dict[str, tuple[Any, type[BaseModel] | None]]:
    """Give for each key the default and, where a single model stands there, that model."""
    found: dict[str, tuple[Any, type[BaseModel] | None]] = {}
    for name, field in model.model_fields.items():
        models = shape_of(field.annotation).models
        default = None if field.is_required() else field.get_default()
        found[name] = default, models[0] if len(models) == 1 else None
    return found


def _put_together(model: type[BaseModel] | None, data: Any) -> Any:
    if model is None or not isinstance(data, dict):
        return data
    given = cast("dict[str, Any]", data)
    fields = _fields(model)
    values = {name: default for name, (default, _) in fields.items()}
    extra: dict[str, Any] = {}
    for key, value in given.items():
        if key in fields:
            below = fields[key][1]
            values[key] = value if below is None else _put_together(below, value)
        else:
            extra[key] = value
    made = model.__new__(model)
    object.__setattr__(made, "__dict__", values)
    object.__setattr__(made, "__pydantic_extra__", extra)
    object.__setattr__(made, "__pydantic_fields_set__", set(given))
    object.__setattr__(made, "__pydantic_private__", None)
    return made
