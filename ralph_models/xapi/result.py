"""What came of it.

`xAPI 1.0.3, part two, section 2.4.5
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#245-result>`_.
"""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from pydantic_core import InitErrorDetails

from ralph_models.types import Duration, Extensions, Number, ScaledNumber, Text
from ralph_models.xapi.part import Fields, NotNull, Part, Rule, fault

__all__ = ["Result", "Score"]


def _bounds(fields: Fields) -> Sequence[InitErrorDetails]:
    least, most, raw = fields["min"], fields["max"], fields["raw"]
    faults: list[InitErrorDetails] = []
    if least is not None and most is not None and not least < most:
        faults.append(fault("score_min", "not less than max (rule 80)", "min", value=least))
    if raw is not None and least is not None and raw < least:
        faults.append(fault("score_raw", "less than min (rule 80)", "raw", value=raw))
    if raw is not None and most is not None and raw > most:
        faults.append(fault("score_raw", "more than max (rule 80)", "raw", value=raw))
    return faults


class Score(Part):
    """How well it went: 2.4.5.1."""

    scaled: Annotated[ScaledNumber | None, NotNull] = None
    """The score as a fraction, -1 to 1; not bound to the other three."""
    raw: Annotated[Number | None, NotNull] = None
    """The score that was reached, between min and max."""
    min: Annotated[Number | None, NotNull] = None
    """The lowest score there is."""
    max: Annotated[Number | None, NotNull] = None
    """The highest score there is."""

    __rules__: ClassVar[tuple[Rule, ...]] = (_bounds,)


class Result(Part):
    """What came of the action."""

    score: Annotated[Score | None, NotNull] = None
    """How well it went."""
    success: Annotated[bool | None, NotNull] = None
    """Whether the attempt was successful."""
    completion: Annotated[bool | None, NotNull] = None
    """Whether the activity was completed."""
    response: Annotated[Text | None, NotNull] = None
    """What the actor answered."""
    duration: Annotated[Duration | None, NotNull] = None
    """How long it took: section 4.6."""
    extensions: Annotated[Extensions | None, NotNull] = None
    """Whatever else is to be said of it: section 4.1."""
