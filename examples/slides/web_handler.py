"""A web handler that validates what a front end sends, completes it and passes it on.

``examples/service`` is the same with a server around it.
"""

import uuid
from collections.abc import Callable

from pydantic import ValidationError

from ralph_models.xapi import VideoPlayed

__all__ = ["played"]


def played(body: bytes, store: Callable[[bytes], None]) -> tuple[int, str]:
    """Answer a request: 202 and the id of the statement, or 422 and what is wrong.

    Args:
        body: The statement that the player made.
        store: Takes it when it is complete.
    """
    try:
        statement = VideoPlayed.model_validate_json(body)
    except ValidationError as error:
        return 422, str(error)
    if statement.id is None:
        statement.id = str(uuid.uuid4())
    store(statement.to_json())
    return 202, str(statement.id)
