"""What all Open edX events have in common: root fields, context, forms of payload.

The facts are those of the tracking log chapters of the
`Open edX documentation <https://docs.openedx.org/>`_, and of real logs where they
differ. Nearly everything may be missing, empty or null, and unknown keys are kept.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    Final,
    Literal,
    Protocol,
    TypeAlias,
    TypeVar,
    Union,
    cast,
    get_args,
)

from pydantic import ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
from pydantic_core import CoreSchema, PydanticCustomError, PydanticSerializationError, core_schema

from ralph_models.base import Model
from ralph_models.display import event_html
from ralph_models.edx import async_form, keys
from ralph_models.edx.types import EventTime, Integer, JsonObject, LogValue
from ralph_models.findings import Finding
from ralph_models.reading import decode_json
from ralph_models.selection import SelectorAttribute
from ralph_models.types import JsonValue, Number

__all__ = [
    "AnyEvent",
    "Blank",
    "BrowserEvent",
    "Context",
    "EdxEvent",
    "HasPayload",
    "Module",
    "NoPayload",
    "OpenModel",
    "Payload",
    "PayloadForm",
    "PayloadModel",
    "PayloadText",
    "ServerEvent",
    "decode_text",
    "payload_type",
]

X = TypeVar("X")
X_co = TypeVar("X_co", covariant=True)

Blank: TypeAlias = Literal[""] | None
"""What old logs have where newer ones have the name of the event."""

_UNSET: Final = object()

_JSON: Final = frozenset('{["')
"""How the JSON text of an object, array or text begins."""


class PayloadText(str):
    """The text of a payload as it came, with what it says.

    Made by validation only: a text without its payload is a plain ``str``.
    """

    __slots__ = ("data", "payload")

    data: JsonValue
    """The JSON value in the text, or the text itself where it is no JSON."""

    payload: Any
    """The same, validated: what ``event.payload`` gives."""


class OpenModel(Model):
    """A model that keeps unknown keys, whatever JSON value they have."""

    # a model is built for its first event: a process meets few of them
    model_config: ClassVar[ConfigDict] = ConfigDict(extra="allow", defer_build=True)
    if not TYPE_CHECKING:
        # pydantic finds the type of unknown keys here, type checkers see an argument
        __pydantic_extra__: dict[str, LogValue]

    def to_dict(self) -> dict[str, Any]:
        """Give back the JSON object: all keys that were given, and no others."""
        try:
            return super().to_dict()
        except UnicodeEncodeError:
            # lone surrogates in a key, or in a text with its payload
            return self.model_dump(by_alias=True, exclude_unset=True)


class PayloadModel(OpenModel):
    """Base of the payloads that are objects."""

    __slots__ = ("_data",)


class NoPayload(PayloadModel):
    """The payload of an event without fields."""


def _without_text(annotation: Any) -> Any:
    """Give ``X`` of ``X | PayloadText | None``."""
    members = [part for part in get_args(annotation) if part not in (PayloadText, type(None))]
    return Union[tuple(members)]  # noqa: UP007 - the members are known at run time only


def decode_text(text: str) -> JsonValue:
    """Decode the text of a payload: JSON, at times quoted as JSON once or twice more.

    Returns:
        The JSON value; any other text stays text.
    """
    if text[:1] not in _JSON and text != "null":
        return text
    try:
        value: Any = decode_json(text, surrogates=True)
    except PydanticCustomError:
        return text
    return decode_text(value) if isinstance(value, str) else value


def _need_json(data: JsonValue) -> JsonValue:
    """Take the empty forms for an empty object, and text that is no JSON for a fault."""
    if data is None or data == "":
        return {}
    if isinstance(data, str):
        if data[:1] in _JSON:
            decode_json(data, surrogates=True)
        code = "payload_text"
        raise PydanticCustomError(code, "the text of the payload is not JSON")
    return data


@dataclass(frozen=True, slots=True)
class PayloadForm:
    """How the payload of an event is found in its field ``event``.

    Put it beside the type ``X | PayloadText | None``; :data:`Payload` does so for what
    nearly all events have.
    """

    shape: Callable[[JsonValue], JsonValue] = _need_json
    """From the decoded payload, which is text where it is no JSON, to what ``X``
    validates; raises ``PydanticCustomError`` for a form that the event never has."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read text and objects in one validator around that of ``X``."""
        shape = self.shape
        inner = _without_text(source)
        for model in get_args(inner) or (inner,):
            # a payload is written by its own serialiser, which nothing else would build
            if isinstance(model, type) and issubclass(model, PayloadModel):
                model.model_rebuild()

        def read(value: Any, validate: core_schema.ValidatorFunctionWrapHandler) -> Any:
            if isinstance(value, str):
                text = PayloadText(value)
                text.data = data = decode_text(value)
                text.payload = validate(data if isinstance(data, dict) else shape(data))
                return text
            if value.__class__ is dict:
                payload = validate(value)
                if isinstance(payload, PayloadModel):
                    object.__setattr__(payload, "_data", value)
                return payload
            if isinstance(value, PayloadModel):
                return validate(value)
            payload = validate(shape(value))
            return None if value is None else payload

        return core_schema.no_info_wrap_validator_function(
            read,
            handler.generate_schema(inner),
            serialization=core_schema.simple_ser_schema("any"),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe the object, its JSON text and null."""
        text = {"type": "string", "contentMediaType": "application/json"}
        return {"anyOf": [handler(schema), text, {"type": "null"}]}


Payload: TypeAlias = Annotated[
    X | PayloadText | None, PayloadForm(), Field(default=None, validate_default=True)
]
"""A payload ``X``: as an object, as JSON text of it, or empty (null, absent, ``""``)."""


class HasPayload(Protocol[X_co]):
    """A model that declares the field ``event``."""

    @property
    def event(self) -> X_co | PayloadText | None:
        """The payload as it came."""
        ...


class Module(OpenModel):
    """The component that a server event is about."""

    display_name: str | None = None
    usage_key: str | None = None
    """Since 28 January 2015."""
    original_usage_key: str | None = None
    """For content of a library: its block there."""
    original_usage_version: str | None = None


class Context(OpenModel):
    """Where, and for whom, an event happened."""

    __slots__ = ("_text",)

    course_id: str | None = None
    org_id: str | None = None
    path: str | None = None
    """The path of the request; since 7 May 2014."""
    user_id: Integer | str | None = None
    """Since 6 November 2013; text in logs that were given pseudonyms."""
    course_user_tags: JsonObject | None = None
    module: Module | None = None
    asides: JsonObject | None = None
    """Of the components' asides; since 2016."""
    enterprise_uuid: str | None = None
    client_id: str | None = None
    """Of an analytics client."""
    command: str | None = None
    """The management command that made the event."""
    component: str | None = None
    """Of the mobile application, as the next three."""
    application: JsonObject | None = None
    client: JsonObject | None = None
    received_at: str | Number | None = None
    username: str | None = None
    """In 2014 some logs repeat these root fields here."""
    ip: str | None = None
    agent: str | None = None
    host: str | None = None
    session: str | None = None


class EdxEvent(OpenModel):
    """Base of all events.

    A leaf declares ``event_type``, ``name``, ``event_source`` (or takes it from
    :class:`BrowserEvent` or :class:`ServerEvent`) and ``event``.
    """

    __selector__: ClassVar[SelectorAttribute] = SelectorAttribute()

    username: str | None = None
    ip: str | None = None
    agent: str | None = None
    host: str | None = None
    referer: str | None = None
    """Since 23 February 2015, as ``accept_language``."""
    accept_language: str | None = None
    session: str | None = None
    page: str | None = None
    """The URL of the page, or a word like ``x_module`` for some server events."""
    time: EventTime
    context: Context | None = None

    if TYPE_CHECKING:
        # the leaves declare the field, each with a type of its own
        event: Any

    def _repr_html_(self) -> str:
        return event_html(self.to_dict(), type(self).__name__)

    @property
    def event_time(self) -> datetime:
        """When it happened, in UTC; a time without an offset is in UTC."""
        moment = datetime.fromisoformat(self.time)
        if moment.tzinfo is None:
            return moment.replace(tzinfo=UTC)
        return moment.astimezone(UTC)

    @property
    def course_key(self) -> keys.CourseKey | None:
        """The course: that of the context, or of the payload where that is empty.

        None where neither is the key of a course or library.
        """
        said = self.context.course_id if self.context is not None else None
        return keys.find_course(said, self.payload_data)

    @property
    def usage_key(self) -> keys.UsageKey | None:
        """The block: that of the context's module, or the one that the payload names."""
        module = self.context.module if self.context is not None else None
        said = module.usage_key if module is not None else None
        return keys.find_usage(said, self.payload_data)

    @property
    def payload(self: HasPayload[X]) -> X:
        """The payload, decoded and validated; never None.

        An event whose ``event`` is null or absent gives a new, empty one each time.
        """
        event = self.event
        if isinstance(event, PayloadText):
            return cast("X", event.payload)
        if event is None:
            return cast("X", _empty_payload(type(self)))
        return event

    @property
    def payload_data(self: HasPayload[object]) -> JsonValue:
        """The payload as a JSON value: text decoded, unknown text as it is, None if absent.

        It is what came, not a copy: do not change it.
        """
        event = self.event
        if isinstance(event, PayloadText):
            return event.data
        if isinstance(event, PayloadModel):
            data = getattr(event, "_data", _UNSET)
            return cast("JsonValue", event.to_dict() if data is _UNSET else data)
        return cast("JsonValue", event)

    def keep_context_text(self, text: object) -> None:
        """Remember that the context came as JSON text, for :meth:`to_dict` to give back.

        Nothing happens where ``text`` is no text, or the event has no context.
        """
        if isinstance(text, str) and self.context is not None:
            object.__setattr__(self.context, "_text", text)

    def to_dict(self) -> dict[str, Any]:
        """Give back the event in log form: all keys that were given, and no others.

        Texts of ``event`` and ``context`` are the same, character by character.
        """
        root = super().to_dict()
        text = getattr(self.context, "_text", None)
        if text is not None:
            root["context"] = text
        return root

    def to_json(self) -> bytes:
        """Give :meth:`to_dict` as JSON text in UTF-8; lone surrogates are escaped."""
        try:
            if getattr(self.context, "_text", None) is None:
                return super().to_json()
        except PydanticSerializationError:
            pass
        return json.dumps(self.to_dict(), separators=(",", ":")).encode()

    def to_log_line(self) -> bytes:
        """Give the line of a log, without its end: :meth:`to_json` of any event is one.

        It is the same JSON value as a line in log form that was read.
        """
        return self.to_json()

    def to_async(self) -> dict[str, Any]:
        """Give the asynchronous form, as event-tracking hands it to other backends.

        Its keys are ``name``, ``timestamp``, ``data`` and ``context``; root keys that
        belong to neither form stay at the root. :func:`parse_event` gives back an event
        with the same values, but for what :meth:`async_losses` tells.
        """
        return async_form.to_async(self.to_dict(), self.payload_data)

    def async_losses(self) -> list[Finding]:
        """Tell what does not come back from :meth:`to_async` as it was.

        Where there is nothing to tell, the log form made of the asynchronous one is the
        same JSON value. The kind ``unknown_root`` concerns the platform alone:
        :func:`parse_event` takes such keys back.
        """
        return async_form.async_losses(self.to_dict(), self.payload_data)


class BrowserEvent(EdxEvent):
    """An event of the browser, or of a mobile application under the same name."""

    event_source: Literal["browser", "mobile", ""] | None = None


class ServerEvent(EdxEvent):
    """An event of the platform."""

    event_source: Literal["server", "task", ""] | None = None


class AnyEvent(EdxEvent):
    """Any event, known or not, of which the envelope alone is checked."""

    event_type: str | None = None
    name: str | None = None
    event_source: str | None = None
    event: Annotated[LogValue | PayloadText, PayloadForm(lambda data: data), Field(default=None)]

    @property
    def payload(self) -> JsonValue:
        """The payload as a JSON value, of whatever type; None if absent."""
        return self.payload_data


def payload_type(model: type[EdxEvent]) -> Any:
    """Give the type ``X`` of a model's payload."""
    return _without_text(model.__pydantic_fields__["event"].annotation)


@cache
def _payload_adapter(model: type[EdxEvent]) -> tuple[TypeAdapter[Any], JsonValue]:
    form = next(
        part
        for part in model.__pydantic_fields__["event"].metadata
        if isinstance(part, PayloadForm)
    )
    return TypeAdapter(payload_type(model)), form.shape(None)


def _empty_payload(model: Any) -> Any:
    adapter, empty = _payload_adapter(model)
    return adapter.validate_python(empty)
