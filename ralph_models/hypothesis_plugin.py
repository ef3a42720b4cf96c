"""What Hypothesis runs when it is imported: it learns to make instances of our models.

Hypothesis looks a type up by identity, never by its bases, so that every model needs an
entry of its own: one for ``VideoPlayed`` must not serve a subclass that asks for more.
The models can not be registered here, because importing them would cost every user of
Hypothesis half a second. So this module waits to hear of each model when it is defined
(:mod:`ralph_models.definitions`): in either order of imports, for ours and for those that
users define later. What is registered is a function; the strategies are imported, and
made, when the first value of a model is asked for.

The one other way that costs nothing, a resolver for all types of a module, is private to
Hypothesis.
"""

from typing import Any

from ralph_models.definitions import listen

__all__ = ["register"]


def _resolve(model: Any) -> Any:
    """Make the strategy of a model."""
    # not before it is needed: this loads pydantic and all models
    from ralph_models.strategies import from_model  # noqa: PLC0415

    return from_model(model)


def register() -> None:
    """Register a strategy for each model that there is, or will be."""
    # it is Hypothesis that calls; whoever imports this module alone may not have it
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415

    listen(lambda model: register_type_strategy(model, _resolve))
