"""The errors of Ralph Toolbox.

.. code-block:: text

    RalphError
    ├── UnknownEventError     (LookupError)   no model claims the event
    ├── SelectionError        (TypeError)     two models claim the same event
    ├── UnwrapError           (ValueError)    no log line inside what a log shipper wrote
    ├── SignatureError        (ValueError)    what signs a statement does not sign it
    ├── MissingExtraError     (ImportError)   a module needs an extra that is not installed
    ├── ralph_convert.errors.ConvertError
    └── ralph_backends.errors.BackendError

What a model refuses is pydantic's ``ValidationError``, whatever was wrong with the
input: its JSON, its shape or its values.
"""

from typing import Literal, TypeAlias

__all__ = [
    "MissingExtraError",
    "RalphError",
    "SelectionError",
    "SignatureError",
    "SignatureFault",
    "UnknownEventError",
    "UnwrapError",
]


class RalphError(Exception):
    """Base of every error that Ralph Toolbox defines."""


class MissingExtraError(RalphError, ImportError):
    """What a module or an adapter needs is not installed.

    Args:
        feature: The module, or the adapter.
        extra: The extra of ``ralph-toolbox`` that brings it; empty for third parties.
        module: The module that can not be imported.
    """

    def __init__(self, feature: str, extra: str, module: str = "") -> None:
        """Keep what is missing."""
        # past ImportError, which reads a meaning into its arguments
        Exception.__init__(self, feature, extra, module)
        self.feature = feature
        self.extra = extra
        self.module = module
        self.name: str | None = module or None

    def __str__(self) -> str:
        """Say how to install it."""
        missing = f" ({self.module} can not be imported)" if self.module else ""
        if not self.extra:
            return f"{self.feature!r} needs more packages than are installed{missing}"
        return f"{self.feature!r} needs: pip install 'ralph-toolbox[{self.extra}]'{missing}"


class SelectionError(RalphError, TypeError):
    """Two models claim the same kind of event, or a model claims none.

    Raised when an index of models is built, never for input data.
    """


SignatureFault: TypeAlias = Literal["attachment", "form", "key", "mismatch", "payload"]
"""What is wrong with a signature: see :class:`SignatureError`."""


class SignatureError(RalphError, ValueError):
    """The signature of a statement does not show what it should.

    Args:
        kind: What is wrong: the ``attachment`` that declares the signature; its ``form``,
            that is no JSON web signature as the specification allows; the ``key`` or
            certificate; a ``mismatch`` of signature and key; the ``payload``, that is
            not the statement.
        reason: The same for a person.
    """

    def __init__(self, kind: SignatureFault, reason: str) -> None:
        """Keep what is wrong."""
        super().__init__(kind, reason)
        self.kind: SignatureFault = kind
        self.reason = reason

    def __str__(self) -> str:
        """Say what is wrong."""
        return self.reason


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
