"""The transformers of our rule sets: named, typed, pure.

Each gives ``None`` where it can not give a value; the member is then left out.
"""

import datetime as dt
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from ralph_convert.settings import ConversionSettings
from ralph_models.types import JsonValue

__all__ = [
    "datetime",
    "full_marks",
    "integer",
    "is_correct",
    "join_texts",
    "language_tag",
    "learner_text",
    "letter",
    "lower",
    "number",
    "pair",
    "pairs",
    "percent",
    "positive_seconds",
    "score",
    "seconds",
    "speed",
    "text",
    "text_of",
]

BETWEEN_ITEMS = "[,]"
"""Between the items of a response (xAPI 1.0.3, part two, 2.4.4.1)."""

BETWEEN_PARTS = "[.]"
"""Between the two sides of a pair of a response."""

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


def percent(value: Any) -> int | None:
    """Give a fraction from 0 to 1 as whole percent."""
    found = number(value)
    return round(100 * found) if found is not None and 0 <= found <= 1 else None


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


def text_of(value: JsonValue) -> str | None:
    """Give a response as text: of a list its items, joined as xAPI joins them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return BETWEEN_ITEMS.join(filter(None, map(text_of, value))) or None
    return text(value)


def pair(source: Any, target: Any) -> str | None:
    """Give the response that puts one thing to another."""
    first, second = text(source), text(target)
    return None if first is None or second is None else first + BETWEEN_PARTS + second


def pairs(targets: Mapping[str, Any] | None) -> str | None:
    """Give the response that puts several things to others, in the order of their names."""
    members = ((source, text(target)) for source, target in sorted((targets or {}).items()))
    found = (source + BETWEEN_PARTS + target for source, target in members if target is not None)
    return BETWEEN_ITEMS.join(found) or None


def join_texts(texts: Iterable[object]) -> str | None:
    """Join what is text and not empty, a line each."""
    return "\n".join(part for part in texts if isinstance(part, str) and part) or None


def learner_text(settings: ConversionSettings, value: Any) -> Any:
    """Keep what learners type outside of answers to problems, if the settings say so."""
    return value if settings.learner_text and value else None


def is_correct(value: Any) -> bool | None:
    """Tell ``correct`` from ``incorrect``; nothing for other words."""
    return value == "correct" if value in ("correct", "incorrect") else None


def datetime(value: Any) -> str | None:
    """Give a time in the form of ISO 8601, with a ``T`` before the hour."""
    if not isinstance(value, str):
        return None
    found = re.sub(r"\A(\d{4}-\d\d-\d\d) ", r"\1T", value)
    try:
        dt.datetime.fromisoformat(found)
    except ValueError:
        return None
    return found if "T" in found else None


def letter(value: Any) -> str | None:
    """Give the letter of a grade; the platform prints a null for the lowest."""
    found = text(value)
    return "Fail" if found == "None" else found


def full_marks(earned: float | None, possible: float | None) -> bool | None:
    """Tell whether all points were earned; nothing where none are possible."""
    if earned is None or possible is None or possible <= 0:
        return None
    return earned >= possible


def score(raw: float | None, maximum: float | None) -> dict[str, float] | None:
    """Give a score of an activity where 0 is the least.

    More than the maximum is extra credit, of which xAPI knows the raw score alone. Where
    nothing can be scored there is no score.
    """
    if raw is None or (maximum is not None and maximum <= 0):
        return None
    if maximum is None:
        return {"raw": raw}
    found = {"raw": raw, "scaled": max(-1, min(1, raw / maximum))}
    if raw >= 0:
        found["min"] = 0
    if raw <= maximum:
        found["max"] = maximum
    return found


def lower(value: str) -> str:
    """Give text in lower case."""
    return value.lower()
