"""The transformers of our rule sets: named, typed, pure.

Each gives ``None`` where it can not give a value; the member is then left out.
"""

import math
import re
from typing import Any

from ralph_convert.settings import ConversionSettings

__all__ = [
    "integer",
    "language_tag",
    "learner_text",
    "lower",
    "number",
    "positive_seconds",
    "seconds",
    "speed",
    "text",
]

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")


def text(value: Any) -> str | None:
    """Give trimmed text, numbers as text; nothing for empty text or other types."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return None


def number(value: Any) -> int | float | None:
    """Give a finite number, also from text."""
    if isinstance(value, str):
        value = value.strip()
        if len(value) > 64 or not _NUMBER.fullmatch(value):  # noqa: PLR2004 - no longer number is meant
            return None
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if math.isfinite(value) else None


def integer(value: Any) -> int | None:
    """Give a whole number, also from text or a float without a fraction."""
    found = number(value)
    return int(found) if found is not None and found == int(found) else None


def seconds(value: Any) -> float | None:
    """Give a time in seconds, not negative, rounded half-even to milliseconds."""
    found = value if type(value) is float else number(value)
    if found is None or not 0 <= found < math.inf:
        return None
    return round(float(found), 3) + 0.0  # adding zero takes the sign off -0.0


def positive_seconds(value: Any) -> float | None:
    """Give a length in seconds; players write 0 for a length that they do not know yet."""
    return seconds(value) or None


def speed(value: Any) -> str | None:
    """Give a playing speed as the video profile writes it: ``"1.50x"``."""
    found = number(value)
    return None if found is None else f"{str(value).strip()}x"


def language_tag(value: Any) -> str | None:
    """Keep a language tag (RFC 5646), drop anything else."""
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415

    from ralph_models.types import LanguageTag  # noqa: PLC0415

    try:
        return TypeAdapter[str](LanguageTag).validate_python(value)
    except ValidationError:
        return None


def learner_text(settings: ConversionSettings, value: Any) -> Any:
    """Keep what learners type outside of answers to problems, if the settings say so."""
    return value if settings.learner_text and value else None


def lower(value: str) -> str:
    """Give text in lower case."""
    return value.lower()
