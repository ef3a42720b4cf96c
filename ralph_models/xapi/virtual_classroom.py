"""What happens in meetings at a distance: the virtual classroom profile.

`Virtual classroom profile <https://w3id.org/xapi/virtual-classroom>`_. A registration is
a planned meeting, a session one run of it. The present edition tells a microphone, a
camera and a screen apart as objects; an earlier one, which tools use, has a verb for each
and the classroom as the object: its rules beyond verbs are taken to be the same.
"""

from typing import ClassVar

from ralph_models.vocabulary import activity_types, profiles
from ralph_models.vocabulary.extensions import CMI5_SESSION_ID, VIRTUAL_CLASSROOM_EMOJI
from ralph_models.vocabulary.term import Term
from ralph_models.xapi.statement import ActivityStatement, Statement
from ralph_models.xapi.template import Among, Needed, extensions_of
from ralph_models.xapi.terms import (
    AnsweredVerb,
    AskedVerb,
    CameraActivity,
    InitializedVerb,
    InteractionActivity,
    JoinedVerb,
    LeftVerb,
    LoweredHandVerb,
    MessageActivity,
    MicroActivity,
    MutedVerb,
    PostedVerb,
    RaisedHandVerb,
    ReactedVerb,
    ScreenActivity,
    SharedScreenVerb,
    SharedVerb,
    StartedCameraVerb,
    StartedVerb,
    StoppedCameraVerb,
    StoppedVerb,
    TerminatedVerb,
    UnmutedVerb,
    UnreactedVerb,
    UnsharedScreenVerb,
    UnsharedVerb,
    VirtualClassroomActivity,
)

__all__ = [
    "STATEMENTS",
    "VirtualClassroomCameraStarted",
    "VirtualClassroomCameraStopped",
    "VirtualClassroomInitialized",
    "VirtualClassroomJoined",
    "VirtualClassroomLeft",
    "VirtualClassroomLoweredHand",
    "VirtualClassroomMessagePosted",
    "VirtualClassroomMicroStarted",
    "VirtualClassroomMicroStopped",
    "VirtualClassroomMuted",
    "VirtualClassroomPartStatement",
    "VirtualClassroomPollAnswered",
    "VirtualClassroomPollStarted",
    "VirtualClassroomRaisedHand",
    "VirtualClassroomReacted",
    "VirtualClassroomScreenShared",
    "VirtualClassroomScreenUnshared",
    "VirtualClassroomSessionStatement",
    "VirtualClassroomSharedScreen",
    "VirtualClassroomStartedCamera",
    "VirtualClassroomStatement",
    "VirtualClassroomStoppedCamera",
    "VirtualClassroomTerminated",
    "VirtualClassroomUnmuted",
    "VirtualClassroomUnreacted",
    "VirtualClassroomUnsharedScreen",
]

# the row has the place of an earlier edition; the statements of the profile have it here
_EMOJI = ("result", "extensions", VIRTUAL_CLASSROOM_EMOJI.iri)


class VirtualClassroomStatement(ActivityStatement):
    """A statement within a session of a virtual classroom."""

    __category__: ClassVar[Term | None] = profiles.VIRTUAL_CLASSROOM
    __extensions__: ClassVar[tuple[Term, ...]] = extensions_of("virtual-classroom")
    __required__: ClassVar[tuple[Needed, ...]] = (("context", "registration"), CMI5_SESSION_ID)


class VirtualClassroomSessionStatement(VirtualClassroomStatement):
    """A statement about the classroom itself."""

    object: VirtualClassroomActivity
    """The classroom."""


class VirtualClassroomPartStatement(VirtualClassroomStatement):
    """A statement about something in a classroom."""

    __required__: ClassVar[tuple[Needed, ...]] = (
        Among("parent", activity_types.VIRTUAL_CLASSROOM),
    )


class VirtualClassroomInitialized(VirtualClassroomSessionStatement):
    """The session began."""

    verb: InitializedVerb


class VirtualClassroomJoined(VirtualClassroomSessionStatement):
    """A participant came."""

    verb: JoinedVerb


class VirtualClassroomLeft(VirtualClassroomSessionStatement):
    """A participant left."""

    verb: LeftVerb


class VirtualClassroomTerminated(VirtualClassroomSessionStatement):
    """The session ended."""

    verb: TerminatedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (("result", "duration"),)


class VirtualClassroomMicroStarted(VirtualClassroomPartStatement):
    """A microphone was switched on."""

    verb: StartedVerb
    object: MicroActivity


class VirtualClassroomMicroStopped(VirtualClassroomPartStatement):
    """A microphone was switched off."""

    verb: StoppedVerb
    object: MicroActivity


class VirtualClassroomCameraStarted(VirtualClassroomPartStatement):
    """A camera was switched on."""

    verb: StartedVerb
    object: CameraActivity


class VirtualClassroomCameraStopped(VirtualClassroomPartStatement):
    """A camera was switched off."""

    verb: StoppedVerb
    object: CameraActivity


class VirtualClassroomScreenShared(VirtualClassroomPartStatement):
    """A participant lets others see the screen."""

    verb: SharedVerb
    object: ScreenActivity


class VirtualClassroomScreenUnshared(VirtualClassroomPartStatement):
    """A participant no longer lets others see the screen."""

    verb: UnsharedVerb
    object: ScreenActivity


class VirtualClassroomReacted(VirtualClassroomSessionStatement):
    """A participant reacted, for example raised a hand."""

    verb: ReactedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (_EMOJI,)


class VirtualClassroomUnreacted(VirtualClassroomSessionStatement):
    """A participant took a reaction back."""

    verb: UnreactedVerb
    __required__: ClassVar[tuple[Needed, ...]] = (_EMOJI,)


class VirtualClassroomPollStarted(VirtualClassroomPartStatement):
    """A question was put to the participants."""

    verb: AskedVerb
    object: InteractionActivity


class VirtualClassroomPollAnswered(VirtualClassroomPartStatement):
    """A participant answered a question."""

    verb: AnsweredVerb
    object: InteractionActivity
    __required__: ClassVar[tuple[Needed, ...]] = (("result", "response"),)


class VirtualClassroomMessagePosted(VirtualClassroomPartStatement):
    """A participant wrote to all."""

    verb: PostedVerb
    object: MessageActivity


class VirtualClassroomMuted(VirtualClassroomSessionStatement):
    """A microphone was switched off; earlier edition."""

    verb: MutedVerb


class VirtualClassroomUnmuted(VirtualClassroomSessionStatement):
    """A microphone was switched on; earlier edition."""

    verb: UnmutedVerb


class VirtualClassroomStartedCamera(VirtualClassroomSessionStatement):
    """A camera was switched on; earlier edition."""

    verb: StartedCameraVerb


class VirtualClassroomStoppedCamera(VirtualClassroomSessionStatement):
    """A camera was switched off; earlier edition."""

    verb: StoppedCameraVerb


class VirtualClassroomSharedScreen(VirtualClassroomSessionStatement):
    """A participant lets others see the screen; earlier edition."""

    verb: SharedScreenVerb


class VirtualClassroomUnsharedScreen(VirtualClassroomSessionStatement):
    """A participant no longer lets others see it; earlier edition."""

    verb: UnsharedScreenVerb


class VirtualClassroomRaisedHand(VirtualClassroomSessionStatement):
    """A participant asks to speak; earlier edition."""

    verb: RaisedHandVerb


class VirtualClassroomLoweredHand(VirtualClassroomSessionStatement):
    """A participant no longer asks to speak; earlier edition."""

    verb: LoweredHandVerb


STATEMENTS: tuple[type[Statement], ...] = (
    VirtualClassroomInitialized,
    VirtualClassroomJoined,
    VirtualClassroomLeft,
    VirtualClassroomTerminated,
    VirtualClassroomMicroStarted,
    VirtualClassroomMicroStopped,
    VirtualClassroomCameraStarted,
    VirtualClassroomCameraStopped,
    VirtualClassroomScreenShared,
    VirtualClassroomScreenUnshared,
    VirtualClassroomReacted,
    VirtualClassroomUnreacted,
    VirtualClassroomPollStarted,
    VirtualClassroomPollAnswered,
    VirtualClassroomMessagePosted,
    VirtualClassroomMuted,
    VirtualClassroomUnmuted,
    VirtualClassroomStartedCamera,
    VirtualClassroomStoppedCamera,
    VirtualClassroomSharedScreen,
    VirtualClassroomUnsharedScreen,
    VirtualClassroomRaisedHand,
    VirtualClassroomLoweredHand,
)
"""The models of the profile."""
