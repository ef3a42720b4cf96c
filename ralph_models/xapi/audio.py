"""What learners do with sound recordings: the templates of the audio profile.

`Audio profile 1.0 <https://w3id.org/xapi/audio/v1.0>`_. Its verbs and extensions are
those of the video profile. ``$.duration``, which its template of ``completed`` asks for
and no statement can have, is read as ``$.result.duration``.
"""

from typing import ClassVar

from ralph_models.vocabulary.extensions import (
    VIDEO_LENGTH,
    VIDEO_PROGRESS,
    VIDEO_TIME,
    VIDEO_TIME_FROM,
    VIDEO_TIME_TO,
    VIDEO_VOLUME,
)
from ralph_models.vocabulary.term import Term
from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.template import Needed, extensions_of
from ralph_models.xapi.terms import (
    AudioActivity,
    CompletedVerb,
    InitializedVerb,
    InteractedVerb,
    PausedVerb,
    PlayedVerb,
    SeekedVerb,
    TerminatedVerb,
)

__all__ = [
    "STATEMENTS",
    "AudioCompleted",
    "AudioInitialized",
    "AudioPaused",
    "AudioPlayed",
    "AudioSeeked",
    "AudioStatement",
    "AudioTerminated",
    "AudioVolumeChangeInteraction",
]


class AudioStatement(ActivityStatement):
    """A statement about a sound recording."""

    object: AudioActivity
    """The recording."""

    __extensions__: ClassVar[tuple[Term, ...]] = extensions_of("video")


class AudioInitialized(AudioStatement):
    """A recording was made ready for playing."""

    verb: InitializedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (VIDEO_LENGTH,)


class AudioPlayed(AudioStatement):
    """A recording was started, or went on."""

    verb: PlayedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (VIDEO_TIME,)


class AudioPaused(AudioStatement):
    """A recording was stopped at some point of it."""

    verb: PausedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (VIDEO_LENGTH, VIDEO_TIME)


class AudioSeeked(AudioStatement):
    """The learner went to another point of a recording."""

    verb: SeekedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (VIDEO_TIME_FROM, VIDEO_TIME_TO)


class AudioCompleted(AudioStatement):
    """The learner has heard as much as counts as all of it."""

    verb: CompletedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (
        VIDEO_LENGTH,
        VIDEO_TIME,
        VIDEO_PROGRESS,
        ("result", "duration"),
    )


class AudioTerminated(AudioStatement):
    """The learner left a recording for good."""

    verb: TerminatedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (VIDEO_LENGTH, VIDEO_TIME, VIDEO_PROGRESS)


class AudioVolumeChangeInteraction(AudioStatement):
    """The volume was changed."""

    verb: InteractedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (VIDEO_TIME, VIDEO_VOLUME)


STATEMENTS: tuple[type[Statement], ...] = (
    AudioInitialized,
    AudioPlayed,
    AudioPaused,
    AudioSeeked,
    AudioCompleted,
    AudioTerminated,
    AudioVolumeChangeInteraction,
)
"""The models of the profile."""
