"""Hypothesis strategies, fixtures and data sets of every model.

.. code-block:: python

    from ralph_models.strategies import custom_given
    from ralph_models.xapi import PageTerminated


    @custom_given(PageTerminated)
    def test_page_terminated(statement):
        assert statement.verb.id == "http://adlnet.gov/expapi/verbs/terminated"

All that is made is valid, nothing is filtered, and people, hosts and addresses are
invented. With the extra ``strategies`` installed, ``st.from_type(PageTerminated)`` works
without any import of this package.
"""

from ralph_models.strategies.dataset import write_dataset
from ralph_models.strategies.draw import Draw
from ralph_models.strategies.invalid import Invalid, invalid_events, invalid_statements
from ralph_models.strategies.lines import log_lines
from ralph_models.strategies.mixtures import (
    activities,
    actors,
    agents,
    attachments,
    contexts,
    events,
    groups,
    results,
    statements,
    verbs,
)
from ralph_models.strategies.models import custom_given, examples, from_model
from ralph_models.strategies.sessions import cohorts, sessions

__all__ = [
    "Draw",
    "Invalid",
    "activities",
    "actors",
    "agents",
    "attachments",
    "cohorts",
    "contexts",
    "custom_given",
    "events",
    "examples",
    "from_model",
    "groups",
    "invalid_events",
    "invalid_statements",
    "log_lines",
    "results",
    "sessions",
    "statements",
    "verbs",
    "write_dataset",
]
