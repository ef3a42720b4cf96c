"""The errors of Ralph Toolbox.

.. code-block:: text

    RalphError
    ├── UnknownEventError     (LookupError)   no model claims the event
    ├── SelectionError        (TypeError)     two models claim the same event
    ├── UnwrapError           (ValueError)    no log line inside what a log shipper wrote
    ├── ralph_convert.errors.ConvertError
    └── ralph_backends.errors.BackendError

What a model refuses is pydantic's ``ValidationError``, whatever was wrong with the
input: its JSON, its shape or its values.
"""

__all__ = ["RalphError", "SelectionError", "UnknownEventError", "UnwrapError"]


class RalphError(Exception):
    """Base of every error that Ralph Toolbox defines."""


class SelectionError(RalphError, TypeError):
    """Two models claim the same kind of event, or a model claims none.

    Raised when an index of models is built, never for input data.
    """


class UnknownEventError(RalphError, LookupError):
    """No model claims the event.

    Args:
        kind: The ``name`` of the event, or its ``event_type`` where it has no name.
        source: Its ``event_source``; empty where it has none.
    """

    def __init__(self, kind: str, source: str = "") -> None:
        """Keep what was looked for."""
        super().__init__(kind, source)
        self.kind = kind
        self.source = source

    def __str__(self) -> str:
        """Say which event is unknown."""
        if not self.kind:
            return "the event has neither a name nor an event_type"
        where = f" from {self.source}" if self.source else ""
        return f"no model for the event {self.kind!r}{where}"


class UnwrapError(RalphError, ValueError):
    """There is no tracking event inside what a log shipper or a logger wrote."""
