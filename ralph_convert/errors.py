"""The errors of the conversion.

.. code-block:: text

    RalphError
    └── ConvertError
        ├── RuleSetError        (TypeError)   a rule set can not work; raised before any event
        ├── ConversionError     (ValueError)  an event lacks what its statement needs
        └── NotConvertedError   (LookupError) an event has no statement, by design
"""

from ralph_models.errors import RalphError
from ralph_models.paths import Path, as_text

__all__ = ["ConversionError", "ConvertError", "NotConvertedError", "RuleSetError"]


class ConvertError(RalphError):
    """Base of the errors of :mod:`ralph_convert`."""


class RuleSetError(ConvertError, TypeError):
    """A rule set can not work: an unknown path, a doubled ``dest``, a missing field.

    Raised when the class is defined or, for items that need settings, when the
    ``Converter`` is built.

    Args:
        rule_set: The name of the rule set.
        reason: What is wrong with it.
    """

    def __init__(self, rule_set: str, reason: str) -> None:
        """Keep which rule set it is, and why."""
        super().__init__(rule_set, reason)
        self.rule_set = rule_set
        self.reason = reason

    def __str__(self) -> str:
        """Name the rule set and the fault."""
        return f"{self.rule_set}: {self.reason}"


class ConversionError(ConvertError, ValueError):
    """An event can not be converted: a value is missing or unusable.

    Args:
        dest: The path in the statement that could not be filled.
        reason: Why.
        rule_set: The name of the rule set.
    """

    def __init__(self, dest: Path, reason: str, rule_set: str) -> None:
        """Keep what could not be filled, and why."""
        super().__init__(dest, reason, rule_set)
        self.dest = dest
        self.reason = reason
        self.rule_set = rule_set

    def __str__(self) -> str:
        """Name the member of the statement and the reason."""
        return f"{as_text(self.dest)}: {self.reason} ({self.rule_set})"


class NotConvertedError(ConvertError, LookupError):
    """The event has no statement, by design.

    Args:
        kind: The name of the event.
        reason: Why it has none.
    """

    def __init__(self, kind: str, reason: str) -> None:
        """Keep the event and the reason."""
        super().__init__(kind, reason)
        self.kind = kind
        self.reason = reason

    def __str__(self) -> str:
        """Say which event is not converted, and why."""
        return f"{self.kind} is not converted: {self.reason}"
