"""Every constrained scalar, named once.

A name here is one documented meaning and one regular expression, which runs in
pydantic's core in linear time. What no regular expression can tell (a scheme with
letters beyond ASCII, a variant that stands twice) takes a slow path in Python that
common input never reaches. The "rule" of an error message is the number in the list of
data rules made from `xAPI 1.0.3, part two
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md>`_.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, LiteralString, cast, get_args, get_origin
from uuid import UUID

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema
from pydantic_core import core_schema as cs
from typing_extensions import TypeAliasType

from ralph_models.json_values import LARGEST, check_json, check_map, fault, refusal

__all__ = [
    "ByteLength",
    "Duration",
    "Extensions",
    "Iri",
    "Irl",
    "JsonValue",
    "LanguageMap",
    "LanguageTag",
    "MailtoIri",
    "MediaType",
    "Number",
    "ScaledNumber",
    "Sha1Hex",
    "Text",
    "TextFormat",
    "Timestamp",
    "Uri",
    "Uuid",
    "Version",
    "check_json",
    "fault",
    "refusal",
]


@dataclass(frozen=True, slots=True)
class TextFormat:
    """Metadata of a text type: its regular expression and what to say when it fails."""

    kind: LiteralString
    """The ``type`` of the error."""
    message: str
    pattern: str
    """In the syntax of Rust's ``regex``; it must match the whole text."""
    also: Callable[[str], bool] | None = None
    """The slow path: decides about text that the pattern does not match."""
    instance: type | None = None
    """A Python type whose text is taken in place of a ``str``."""
    shown: Mapping[str, str] | None = None
    """What to say in JSON Schema, where the pattern is not the whole truth."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Build the schema: pattern, then slow path, then one readable error."""
        schema: CoreSchema = cs.str_schema(pattern=f"^(?:{self.pattern})$", strict=True)
        if self.also is not None:
            slow = cs.no_info_after_validator_function(self._slow, cs.str_schema(strict=True))
            schema = cs.union_schema([schema, slow], mode="left_to_right")
        if self.instance is not None:
            as_text = cs.no_info_after_validator_function(str, cs.is_instance_schema(self.instance))
            either = cs.union_schema([schema, as_text], mode="left_to_right")
            schema = cs.json_or_python_schema(json_schema=schema, python_schema=either)
        return cs.custom_error_schema(
            schema,
            custom_error_type=self.kind,
            custom_error_message=self.message,
            serialization=cs.simple_ser_schema("any"),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show the pattern, where it decides alone."""
        if self.shown is not None:
            return {"type": "string", **self.shown}
        if self.also is not None:
            return {"type": "string", "format": self.kind}
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}

    def _slow(self, text: str) -> str:
        if self.also is None or not self.also(text):
            raise refusal([fault(self.kind, self.message)])
        return text


# the bound changes nothing but this: pydantic's core has to read the text as UTF-8
Text = TypeAliasType("Text", Annotated[str, Field(min_length=0)])
"""Any text that UTF-8 can encode, also the empty one."""

_PCHAR = r"[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}"
_H16 = r"[0-9A-Fa-f]{1,4}"
_BYTE = r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_LS32 = rf"(?:{_H16}:{_H16}|{_BYTE}(?:\.{_BYTE}){{3}})"
_IPV6 = (
    rf"(?:(?:{_H16}:){{6}}{_LS32}|::(?:{_H16}:){{5}}{_LS32}"
    rf"|(?:{_H16})?::(?:{_H16}:){{4}}{_LS32}"
    rf"|(?:(?:{_H16}:){{0,1}}{_H16})?::(?:{_H16}:){{3}}{_LS32}"
    rf"|(?:(?:{_H16}:){{0,2}}{_H16})?::(?:{_H16}:){{2}}{_LS32}"
    rf"|(?:(?:{_H16}:){{0,3}}{_H16})?::{_H16}:{_LS32}"
    rf"|(?:(?:{_H16}:){{0,4}}{_H16})?::{_LS32}"
    rf"|(?:(?:{_H16}:){{0,5}}{_H16})?::{_H16}"
    rf"|(?:(?:{_H16}:){{0,6}}{_H16})?::)"
)
_IPVFUTURE = r"[vV][0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:-]+"
_REG_NAME = r"(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*"
_AUTHORITY = (
    r"(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?"
    rf"(?:{_REG_NAME}|\[(?:{_IPV6}|{_IPVFUTURE})\])(?::[0-9]*)?"
)
_URI = (
    r"[A-Za-z][A-Za-z0-9+.-]*:"
    rf"(?://{_AUTHORITY}(?:/(?:{_PCHAR}|/)*)?|/(?:(?:{_PCHAR})(?:{_PCHAR}|/)*)?"
    rf"|(?:{_PCHAR})(?:{_PCHAR}|/)*)?"
    rf"(?:\?(?:{_PCHAR}|[/?])*)?(?:#(?:{_PCHAR}|[/?])*)?"
)


@lru_cache(maxsize=4096)
def _is_wide_iri(text: str) -> bool:
    """Tell if text with letters beyond ASCII is an absolute IRI."""
    # a final line feed: the "$" of the library's expression looks past it
    if text.isascii() or "\n" in text:
        return False
    # only here: the import costs more than a thousand statements
    import rfc3987  # noqa: PLC0415

    match = cast("Any", rfc3987).match(text, rule="IRI")
    return match is not None


_SHOWN_IRI = {
    "format": "iri",
    "pattern": '^[A-Za-z][A-Za-z0-9+.-]*:(?:[^\\x00-\\x20\\x7F%<>"{}|\\\\^`]|%[0-9A-Fa-f]{2})*$',
}

Iri = TypeAliasType(
    "Iri",
    Annotated[
        str,
        TextFormat(
            "iri",
            "not an IRI with a scheme, such as https://example.org/a (RFC 3987; rules 18, 19)",
            _URI,
            also=_is_wide_iri,
            shown=_SHOWN_IRI,
        ),
    ],
)
"""An absolute IRI, RFC 3987: any scheme, letters of any script, compared as text."""

Irl = TypeAliasType(
    "Irl",
    Annotated[
        str,
        TextFormat(
            "irl",
            "not an IRL with a scheme, such as https://example.org/a (RFC 3987; rule 20)",
            _URI,
            also=_is_wide_iri,
            shown=_SHOWN_IRI,
        ),
    ],
)
"""An IRI that could be resolved; whether it can is not looked up."""

Uri = TypeAliasType(
    "Uri",
    Annotated[
        str,
        TextFormat("uri", "not an absolute URI in ASCII (RFC 3986; rule 24)", _URI),
    ],
)
"""An absolute URI, RFC 3986, in ASCII."""

_LANGTAG = (
    r"(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(?:-[A-Za-z]{4})?"
    r"(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3})){0,%s}"
    r"(?:-[0-9A-WYZa-wyz](?:-[A-Za-z0-9]{2,8})+){0,%s}(?:-[xX](?:-[A-Za-z0-9]{1,8})+)?"
)
_PRIVATE_USE = r"[xX](?:-[A-Za-z0-9]{1,8})+"
_GRANDFATHERED = (
    "(?i:en-GB-oed|i-ami|i-bnn|i-default|i-enochian|i-hak|i-klingon|i-lux|i-mingo|i-navajo"
    "|i-pwn|i-tao|i-tay|i-tsu|sgn-BE-FR|sgn-BE-NL|sgn-CH-DE)"
)
_SHOWN_GRANDFATHERED = re.sub(
    "[A-Za-z]", lambda letter: f"[{letter[0].upper()}{letter[0].lower()}]", _GRANDFATHERED[4:-1]
)
# JSON Schema knows no flags within a pattern


@lru_cache(maxsize=1024)
def _is_long_tag(text: str) -> bool:
    """Tell if a tag is well-formed that may have several variants or extensions."""
    # a bound, because Python's engine is not linear and no real tag comes near it
    if len(text) > 255 or re.fullmatch(_LANGTAG % (40, 36), text) is None:  # noqa: PLR2004
        return False
    subtags = text.lower().split("-")
    public = subtags[: subtags.index("x")] if "x" in subtags else subtags
    singletons = [subtag for subtag in public if len(subtag) == 1]
    head = public[: public.index(singletons[0])] if singletons else public
    variants = [tag for tag in head[1:] if len(tag) > 4 or (len(tag) == 4 and tag[0].isdigit())]  # noqa: PLR2004
    return len(set(singletons)) == len(singletons) and len(set(variants)) == len(variants)


LanguageTag = TypeAliasType(
    "LanguageTag",
    Annotated[
        str,
        TextFormat(
            "language_tag",
            "not a language tag such as fr or zh-Hans-CN (RFC 5646; rule 26)",
            f"{_LANGTAG % (1, 1)}|{_PRIVATE_USE}|{_GRANDFATHERED}",
            also=_is_long_tag,
            shown={"pattern": f"^(?:{_LANGTAG % (40, 36)}|{_PRIVATE_USE}|{_SHOWN_GRANDFATHERED})$"},
        ),
    ],
)
"""A well-formed language tag, RFC 5646; not looked up in the registry."""

Uuid = TypeAliasType(
    "Uuid",
    Annotated[
        str,
        TextFormat(
            "uuid_text",
            "not a UUID: 32 hexadecimal digits as 8-4-4-4-12, nothing around them (rule 31)",
            "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
            instance=UUID,
        ),
    ],
)
"""A UUID as text, in either case, any version; a ``uuid.UUID`` becomes its text."""

_LEAP = "(?:[02468][048]|[13579][26])00|[0-9]{2}(?:0[48]|[2468][048]|[13579][26])"


def _date(dash: str) -> str:
    """Build the pattern of a day of the calendar."""
    return (
        rf"(?:[0-9]{{4}}{dash}(?:(?:0[13578]|1[02]){dash}(?:0[1-9]|[12][0-9]|3[01])"
        rf"|(?:0[469]|11){dash}(?:0[1-9]|[12][0-9]|30)|02{dash}(?:0[1-9]|1[0-9]|2[0-8]))"
        rf"|(?:{_LEAP}){dash}02{dash}29)"
    )


def _time(colon: str) -> str:
    """Build the pattern of a time of the day."""
    return (
        rf"(?:(?:[01][0-9]|2[0-3]){colon}[0-5][0-9](?:{colon}(?:[0-5][0-9]|60)(?:[.,][0-9]+)?)?"
        rf"|24{colon}00(?:{colon}00(?:[.,]0+)?)?)"
    )


_OFFSET = (
    r"(?:Z|\+(?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?"
    r"|-(?:(?:0[1-9]|1[0-9]|2[0-3])(?::?[0-5][0-9])?|00:?(?:0[1-9]|[1-5][0-9])))?"
)

Timestamp = TypeAliasType(
    "Timestamp",
    Annotated[
        str,
        TextFormat(
            "timestamp",
            "not a date and time such as 2015-11-18T12:17:00.123Z, on a day that exists and"
            " without the offset -00:00 (ISO 8601; rules 33 to 39)",
            f"(?:{_date('-')}T{_time(':')}|{_date('')}T{_time('')}){_OFFSET}",
        ),
    ],
)
"""An instant, ISO 8601 in extended or basic format, kept as it was given."""

Duration = TypeAliasType(
    "Duration",
    Annotated[
        str,
        TextFormat(
            "duration",
            "not a duration such as PT4H35M59.14S or P4W (ISO 8601; rules 40 to 43)",
            "P(?:{f}W|{f}Y|(?:{n}Y)?{f}M|(?:{n}Y)?(?:{n}M)?{f}D|(?:{n}Y)?(?:{n}M)?(?:{n}D)?"
            "T(?:{f}H|(?:{n}H)?{f}M|(?:{n}H)?(?:{n}M)?{f}S))".replace("{n}", "[0-9]+").replace(
                "{f}", "[0-9]+(?:[.,][0-9]+)?"
            ),
        ),
    ],
)
"""A span of time, ISO 8601 with designators; text, which is never rewritten."""

_UCSCHAR = r"\x{A0}-\x{D7FF}\x{F900}-\x{FDCF}\x{FDF0}-\x{FFEF}\x{10000}-\x{EFFFD}"
_ATOM = rf"(?:[A-Za-z0-9!$&'*+/=_~{_UCSCHAR}-]|%[0-9A-Fa-f]{{2}})+"
_LABEL = rf"[A-Za-z0-9{_UCSCHAR}](?:[A-Za-z0-9{_UCSCHAR}-]*[A-Za-z0-9{_UCSCHAR}])?"
_MAILTO = rf"mailto:{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})*"


def _literal(pattern: str) -> str:
    """Write code points as characters, for engines other than Rust's."""
    return re.sub(r"\\x\{([0-9A-F]+)\}", lambda code: chr(int(code[1], 16)), pattern)


MailtoIri = TypeAliasType(
    "MailtoIri",
    Annotated[
        str,
        TextFormat(
            "mailto_iri",
            "not mailto: and one e-mail address, such as mailto:ada@example.org (rule 22)",
            _MAILTO,
            shown={"pattern": f"^(?:{_literal(_MAILTO)})$"},
        ),
    ],
)
"""``mailto:`` and one e-mail address with a domain, in the case it was given."""

Sha1Hex = TypeAliasType(
    "Sha1Hex",
    Annotated[
        str,
        TextFormat(
            "sha1_hex", "not the 40 hexadecimal digits of a SHA-1 (rule 23)", "[0-9A-Fa-f]{40}"
        ),
    ],
)
"""The SHA-1 of a whole mailto IRI, in hexadecimal digits."""

_TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+"  # noqa: S105 - of RFC 9110, no secret

_MEDIA_TYPE = (
    rf"{_TOKEN}/{_TOKEN}(?:[ \t]*;[ \t]*(?:{_TOKEN}=(?:{_TOKEN}|"
    r'"(?:[\t \x21\x23-\x5B\x5D-\x7E\x{80}-\x{10FFFF}]|\\[\t -~])*"))?)*'
)

MediaType = TypeAliasType(
    "MediaType",
    Annotated[
        str,
        TextFormat(
            "media_type",
            "not a media type such as text/plain (RFC 9110, section 8.3.1; rule 88)",
            _MEDIA_TYPE,
            shown={"pattern": f"^(?:{_literal(_MEDIA_TYPE)})$"},
        ),
    ],
)
"""An internet media type, with its parameters."""

Version = TypeAliasType(
    "Version",
    Annotated[
        str,
        TextFormat(
            "version",
            "not 1.0, 1.0.x or 2.0.x, x a number (rules 15, 135)",
            r"1\.0(?:\.[0-9]+)?|2\.0\.[0-9]+",
        ),
    ],
)
"""A version of the specification: 1.0 or 1.0.x, and 2.0.x."""


@dataclass(frozen=True, slots=True)
class _NumberFormat:
    """Metadata of a number type: its bounds, and nothing turned into anything else."""

    kind: str
    message: str
    least: int = -LARGEST
    most: int = LARGEST
    whole: bool = False

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        integer = cs.int_schema(strict=True, ge=self.least, le=self.most)
        # the bounds again: an integer beyond them must not come back as a float
        fraction = cs.float_schema(
            strict=True,
            allow_inf_nan=False,
            multiple_of=1.0 if self.whole else None,
            ge=float(self.least),
            le=float(self.most),
        )
        return cs.custom_error_schema(
            cs.union_schema([integer, fraction], mode="left_to_right"),
            custom_error_type=self.kind,
            custom_error_message=self.message,
            serialization=cs.simple_ser_schema("any"),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show the bounds, but for those of binary64."""
        shown: JsonSchemaValue = {"type": "integer" if self.whole else "number"}
        for key, bound in (("minimum", self.least), ("maximum", self.most)):
            if abs(bound) < LARGEST:
                shown[key] = bound
        return shown


Number = TypeAliasType(
    "Number",
    Annotated[
        int | float,
        _NumberFormat("json_number", "not a number within IEEE 754 binary64 (rules 3, 9)"),
    ],
)
"""A JSON number: an integer stays one, and 1.0 is not turned into 1."""

ScaledNumber = TypeAliasType(
    "ScaledNumber",
    Annotated[
        int | float,
        _NumberFormat("scaled_number", "not a number from -1 to 1 (rule 79)", -1, 1),
    ],
)
"""A JSON number from -1 to 1, ends included."""

ByteLength = TypeAliasType(
    "ByteLength",
    Annotated[
        int | float,
        _NumberFormat("byte_length", "not a whole number of bytes (rules 88, 89)", 0, whole=True),
    ],
)
"""A count of bytes; written ``1.0`` it is whole too."""


@dataclass(frozen=True, slots=True)
class _Json:
    """Metadata of a type that takes any JSON value as it is, or of a map of them."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        inner: CoreSchema = cs.any_schema()
        check: Callable[[Any], Any] = check_json
        if get_origin(source) is dict:
            inner = cs.dict_schema(handler.generate_schema(get_args(source)[0]), inner, strict=True)
            check = check_map
        return cs.no_info_after_validator_function(
            check, inner, serialization=cs.simple_ser_schema("any")
        )


JsonValue = TypeAliasType(
    "JsonValue",
    Annotated["str | int | float | bool | list[JsonValue] | dict[str, JsonValue] | None", _Json()],
)
"""Any JSON value, kept as it is: numbers within binary64, at most 100 levels deep."""

Extensions = TypeAliasType("Extensions", Annotated[dict[Iri, JsonValue], _Json()])
"""Values of any JSON type, null included, each under an IRI; kept as they are."""

LanguageMap = TypeAliasType("LanguageMap", dict[LanguageTag, Text])
"""One text in several languages."""
