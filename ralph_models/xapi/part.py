"""What all parts of a statement share.

A part takes the keys of the specification and no others, changes nothing, and is
validated again when one of its attributes is assigned.
"""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeAlias, cast, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    TypeAdapter,
)
from pydantic.json_schema import (
    DEFAULT_REF_TEMPLATE,
    GenerateJsonSchema,
    JsonSchemaMode,
    JsonSchemaValue,
)
from pydantic_core import CoreSchema, InitErrorDetails, ValidationError
from pydantic_core import core_schema as cs

from ralph_models.base import Model
from ralph_models.json_values import fault, refusal
from ralph_models.xapi.explaining import explained

__all__ = [
    "ByObjectType",
    "Fields",
    "Given",
    "NotNull",
    "OneOrMany",
    "Part",
    "Rule",
    "as_list",
    "fault",
    "refusal",
]

Fields: TypeAlias = Mapping[str, Any]
"""Attributes of a part by name, those not given as ``None``."""

Rule: TypeAlias = Callable[[Fields], Sequence[InitErrorDetails]]
"""From the fields of a part to what is wrong with them."""

Given: TypeAlias = tuple[dict[str, Any], Any, set[str]]
"""What a part will be made of: its fields, nothing, and the names of those given."""


_LIST: type[Any] = list


def as_list(value: Any) -> list[Any]:
    """Give a list as it is, and anything else as a list of one."""
    return value if isinstance(value, _LIST) else [value]


class _NotNull:
    """Metadata of an optional field: absent or a value, never null (rule 2)."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Unwrap the nullable schema; the serialiser still knows the default."""
        schema = handler(source)
        if schema["type"] != "nullable":
            message = f"NotNull stands on an optional type, not on {source!r}"
            raise TypeError(message)
        inner: Any = dict(schema["schema"])
        inner["serialization"] = cs.simple_ser_schema("any")
        return cast("CoreSchema", inner)


NotNull: _NotNull = _NotNull()
"""Stands on an optional field that is absent or a value, never null (rule 2)."""


@contextmanager
def _explained() -> Generator[None]:
    try:
        yield
    except ValidationError as error:
        raise explained(error) from error


class Part(Model):
    """Base of everything that a statement consists of."""

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid", validate_assignment=True)

    __rules__: ClassVar[tuple[Rule, ...]] = ()
    """Rules across fields."""

    if not TYPE_CHECKING:
        # checkers read the parameters from the fields
        def __init__(self, /, **data: Any) -> None:
            """Take the attributes, as models or as dicts."""
            with _explained():
                super().__init__(**data)

        # tells pydantic that validation need not call it
        __init__.__pydantic_base_init__ = True

        def __setattr__(self, name: str, value: Any) -> None:
            with _explained():
                super().__setattr__(name, value)

    # what is not given is None, and null is never given: leaving out None is the faster way
    def to_dict(self) -> dict[str, Any]:
        """Give back the JSON object: all keys that were given, and no others."""
        return self.model_dump(mode="json", exclude_none=True)

    def to_json(self) -> bytes:
        """Give :meth:`to_dict` as JSON text in UTF-8, without white space."""
        return self.__pydantic_serializer__.to_json(self, exclude_none=True)

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """Take a JSON object or a model; the options are pydantic's.

        Raises:
            ValidationError: Something is wrong with it, each thing with its path, in words
                and with the number of the rule.
        """
        try:
            return super().model_validate(obj, **options)
        except ValidationError as error:
            raise explained(error) from error

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Take JSON text; as :meth:`model_validate`."""
        try:
            return super().model_validate_json(json_data, **options)
        except ValidationError as error:
            raise explained(error) from error

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Run the rules across fields before there is a model.

        An assignment that breaks one of them so leaves the model as it was.
        """
        schema = handler(source)
        model: Any = handler.resolve_ref_schema(schema)
        # a model that was built before, for itself, already has its rules
        if model["schema"]["type"] == "model-fields":
            model["schema"] = cls._ruled(model["schema"])
        return schema

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Leave out what is pydantic's: titles made of names, and null as a default."""
        shown = super().__get_pydantic_json_schema__(schema, handler)
        for member in handler.resolve_ref_schema(shown).get("properties", {}).values():
            member.pop("title", None)
            if "default" in member and member["default"] is None:
                del member["default"]
        return shown

    @classmethod
    def model_json_schema(
        cls,
        by_alias: bool | None = True,  # noqa: FBT001, FBT002 - the signature is pydantic's
        ref_template: str = DEFAULT_REF_TEMPLATE,
        schema_generator: type[GenerateJsonSchema] = GenerateJsonSchema,
        mode: JsonSchemaMode = "validation",
        **options: Any,
    ) -> dict[str, Any]:
        """Give the JSON Schema with its dialect and an ``$id``; the options are pydantic's."""
        by_alias = True if by_alias is None else by_alias
        schema = super().model_json_schema(
            by_alias, ref_template, schema_generator, mode, **options
        )
        name = f"urn:ralph-toolbox:xapi:{cls.__name__}:{mode}"
        return {"$schema": GenerateJsonSchema.schema_dialect, "$id": name, **schema}

    @classmethod
    def _ruled(cls, fields: CoreSchema) -> CoreSchema:
        """Add the rules across fields to the schema of the fields."""
        if not cls.__rules__:
            return fields
        return cs.no_info_after_validator_function(_obeying(cls.__name__, cls.__rules__), fields)


def _obeying(title: str, rules: tuple[Rule, ...]) -> Callable[[Given], Given]:
    """Make a validator of rules; it runs for every part, so it does as little as it can."""
    first, *others = rules

    def obey(given: Given) -> Given:
        fields = given[0]
        faults = first(fields)
        for rule in others:
            faults = [*faults, *rule(fields)]
        if faults:
            raise refusal(faults, title)
        return given

    return obey


class _Refused:
    """Why the last choice of a union refused a value."""

    __slots__ = ("error",)

    def __init__(self, error: ValidationError) -> None:
        self.error = error


def _settle(value: object) -> object:
    """Raise what a union kept, now outside the union, so that paths bear no labels."""
    if type(value) is _Refused:
        raise value.error
    return value


def _union(choices: list[CoreSchema], explain: Callable[[Any], Any]) -> CoreSchema:
    """Try the choices in pydantic's core; ask Python only why all of them failed."""

    def last(value: Any) -> Any:
        try:
            return explain(value)
        except ValidationError as error:
            return _Refused(error)

    union = cs.union_schema(
        [*choices, cs.no_info_plain_validator_function(last)], mode="left_to_right"
    )
    return cs.no_info_after_validator_function(
        _settle,
        union,
        serialization=cs.simple_ser_schema("any"),
    )


def _no_object(value: object) -> InitErrorDetails:
    if value is None:
        message = "null has no place outside the values of extensions (rule 2)"
        return fault("object_type", message)
    return fault("object_type", "should be an object, and nothing else (rule 3)", value=value)


class ByObjectType:
    """Metadata of a union of parts: ``objectType`` names the part, the first if absent.

    Args:
        rule: Number of the rule in the list of data rules.
    """

    __slots__ = ("rule",)

    def __init__(self, rule: int) -> None:
        """Keep the number for messages."""
        self.rule: int = rule

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Try the default first, then look the others up by their tag."""
        default, *others = get_args(source)
        schemas = {_tag(part): handler.generate_schema(part) for part in others}
        choices = [handler.generate_schema(default), cs.tagged_union_schema(schemas, "objectType")]
        parts: dict[Any, type[Part]] = {_tag(part): part for part in (default, *others)}

        def explain(value: Any) -> Any:
            if isinstance(value, default):
                return value
            if isinstance(value, Part):
                tag: Any = getattr(value, "objectType", None)
            elif isinstance(value, dict):
                tag = cast("dict[str, Any]", value).get("objectType", _tag(default))
            else:
                raise refusal([_no_object(value)])
            if not isinstance(tag, str) or tag not in parts:
                names = ", ".join(parts)
                message = f"should be one of {names} (rule {self.rule})"
                raise refusal([fault("object_type", message, "objectType", value=tag)])
            return parts[tag].__pydantic_validator__.validate_python(value)

        return _union(choices, explain)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show the parts, not how they are told apart."""
        return _json_schema(schema, handler)


class _OneOrMany:
    """Metadata of ``X | list[X]``: kept as it was given, one or a list."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Try the list first: it is what the specification asks of providers."""
        one, many = get_args(source)
        choices = [handler.generate_schema(many), handler.generate_schema(one)]

        def explain(value: Any) -> Any:
            if isinstance(value, list):
                return _adapter(many).validate_python(value)
            return one.__pydantic_validator__.validate_python(value)

        return _union(choices, explain)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show both forms."""
        return _json_schema(schema, handler)


OneOrMany: _OneOrMany = _OneOrMany()
"""Stands on a field that has one value or a list of them, and keeps the form."""


@cache
def _adapter(annotation: Any) -> TypeAdapter[Any]:
    """Build a validator for a list, the first time that one is refused."""
    return TypeAdapter(annotation)


def _tag(part: type[Part]) -> str:
    """Read the ``objectType`` of a part from its own Literal."""
    annotation = part.model_fields["objectType"].annotation
    options = get_args(annotation)
    name = options[0] if isinstance(options[0], str) else get_args(options[0])[0]
    return str(name)


def _json_schema(schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
    """Describe a union without its last choice, which only explains."""
    union: Any = schema
    while union["type"] != "union":
        union = union["schema"]
    first, second, _ = union["choices"]
    others = second["choices"].values() if second["type"] == "tagged-union" else [second]
    return handler(cs.union_schema([first, *others]))
