"""Published profiles that come with the library.

They are from the collection of authored profiles of the ADL Initiative, under the Apache
License 2.0; ``data/NOTICE`` beside this module says which, and what was changed.
"""

from functools import cache
from importlib.resources import files
from typing import Final

from ralph_models.xapi.profiles.profile import Profile, load

__all__ = ["BUNDLED", "bundled"]

BUNDLED: Final = (
    "acrossx",
    "activity-streams",
    "adl",
    "audio",
    "cmi5",
    "flashcards",
    "learnercompetency",
    "scorm",
    "seriousgames",
    "tincan",
    "video",
)
"""The keys of the profiles, as in the vocabulary."""


@cache
def bundled(key: str) -> Profile:
    """Give a published profile; it is read once.

    Args:
        key: One of :data:`BUNDLED`, such as ``video``.

    Raises:
        ValueError: There is none of this key.
    """
    if key not in BUNDLED:
        message = f"no profile {key!r}; there are {', '.join(BUNDLED)}"
        raise ValueError(message)
    return load((files("ralph_models.xapi.profiles") / "data" / f"{key}.json").read_bytes())
