"""What the actor did.

`xAPI 1.0.3, part two, section 2.4.3
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#243-verb>`_.
"""

from typing import Annotated

from ralph_models.types import Iri, LanguageMap
from ralph_models.xapi.part import NotNull, Part

__all__ = ["Verb"]


class Verb(Part):
    """The action; its meaning is in the id alone."""

    id: Iri
    """Identifies the verb: 2.4.3."""
    display: Annotated[LanguageMap | None, NotNull] = None
    """The verb for a person to read: 2.4.3.1."""
