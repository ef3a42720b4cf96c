"""A statement as the object or the context of another one.

`xAPI 1.0.3, part two, section 2.4.4.3
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#2443-when-the-object-is-a-statement>`_.
"""

from typing import Literal

from ralph_models.types import Uuid
from ralph_models.xapi.part import Part

__all__ = ["StatementRef"]


class StatementRef(Part):
    """A pointer to another statement, which need not exist."""

    objectType: Literal["StatementRef"]
    """``StatementRef``, always."""
    id: Uuid
    """The id of the other statement."""
