"""Verbs and activities of statements: field types, each made from rows of the vocabulary."""

from typing import Annotated, TypeAlias

from ralph_models.vocabulary import activity_types, verbs
from ralph_models.xapi.activity import Activity
from ralph_models.xapi.pins import Is
from ralph_models.xapi.verb import Verb

__all__ = [
    "AbandonedVerb",
    "AccessedVerb",
    "AchievedVerb",
    "AnsweredVerb",
    "AskedVerb",
    "AssessmentActivity",
    "AttemptedVerb",
    "AttendedVerb",
    "AudioActivity",
    "BadgeActivity",
    "BookmarkedVerb",
    "CameraActivity",
    "CommentedVerb",
    "CompetencyActivity",
    "CompletedVerb",
    "ConferredVerb",
    "CourseActivity",
    "DeletedVerb",
    "DeselectedVerb",
    "DiscussionActivity",
    "DocumentActivity",
    "DownloadedVerb",
    "EarnedVerb",
    "EditedVerb",
    "ExitedVerb",
    "ExperiencedVerb",
    "ExpiredVerb",
    "FailedVerb",
    "FileActivity",
    "FlashcardActivity",
    "FlashcardDeckActivity",
    "ForfeitedVerb",
    "InitializedVerb",
    "InteractedVerb",
    "InteractionActivity",
    "JoinedVerb",
    "LaunchedVerb",
    "LeftVerb",
    "LessonActivity",
    "LoweredHandVerb",
    "MessageActivity",
    "MicroActivity",
    "MutedVerb",
    "PageActivity",
    "PassedVerb",
    "PausedVerb",
    "PlannedVerb",
    "PlayedVerb",
    "PostedVerb",
    "QuestionActivity",
    "RaisedHandVerb",
    "RatedVerb",
    "ReactedVerb",
    "RegisteredVerb",
    "ReportedVerb",
    "RespondedVerb",
    "ResumedVerb",
    "RevokedVerb",
    "SatisfiedVerb",
    "ScoredVerb",
    "ScreenActivity",
    "SeekedVerb",
    "SharedScreenVerb",
    "SharedVerb",
    "StartedCameraVerb",
    "StartedVerb",
    "StoppedCameraVerb",
    "StoppedVerb",
    "SuspendedVerb",
    "TerminatedVerb",
    "UnitActivity",
    "UnmutedVerb",
    "UnreactedVerb",
    "UnregisteredVerb",
    "UnreportedVerb",
    "UnsharedScreenVerb",
    "UnsharedVerb",
    "UploadedVerb",
    "VerifiedVerb",
    "VideoActivity",
    "ViewedVerb",
    "VirtualClassroomActivity",
    "VotedVerb",
    "WaivedVerb",
    "WebpageActivity",
]

AbandonedVerb: TypeAlias = Annotated[Verb, Is(verbs.ABANDONED)]
AccessedVerb: TypeAlias = Annotated[Verb, Is(verbs.NETC_ACCESSED)]
AchievedVerb: TypeAlias = Annotated[Verb, Is(verbs.ACHIEVED)]
AnsweredVerb: TypeAlias = Annotated[Verb, Is(verbs.ANSWERED)]
AskedVerb: TypeAlias = Annotated[Verb, Is(verbs.ASKED)]
AttemptedVerb: TypeAlias = Annotated[Verb, Is(verbs.ATTEMPTED)]
AttendedVerb: TypeAlias = Annotated[Verb, Is(verbs.ATTENDED)]
BookmarkedVerb: TypeAlias = Annotated[Verb, Is(verbs.BOOKMARKED)]
CommentedVerb: TypeAlias = Annotated[Verb, Is(verbs.COMMENTED)]
CompletedVerb: TypeAlias = Annotated[Verb, Is(verbs.COMPLETED)]
ConferredVerb: TypeAlias = Annotated[Verb, Is(verbs.CONFERRED)]
DeletedVerb: TypeAlias = Annotated[Verb, Is(verbs.DELETED)]
DeselectedVerb: TypeAlias = Annotated[Verb, Is(verbs.DESELECTED)]
DownloadedVerb: TypeAlias = Annotated[Verb, Is(verbs.DOWNLOADED)]
EarnedVerb: TypeAlias = Annotated[Verb, Is(verbs.EARNED)]
EditedVerb: TypeAlias = Annotated[Verb, Is(verbs.EDITED)]
ExitedVerb: TypeAlias = Annotated[Verb, Is(verbs.EXITED)]
ExperiencedVerb: TypeAlias = Annotated[Verb, Is(verbs.EXPERIENCED)]
ExpiredVerb: TypeAlias = Annotated[Verb, Is(verbs.TLA_EXPIRED)]
FailedVerb: TypeAlias = Annotated[Verb, Is(verbs.FAILED)]
ForfeitedVerb: TypeAlias = Annotated[Verb, Is(verbs.FORFEITED)]
InitializedVerb: TypeAlias = Annotated[Verb, Is(verbs.INITIALIZED)]
InteractedVerb: TypeAlias = Annotated[Verb, Is(verbs.INTERACTED)]
JoinedVerb: TypeAlias = Annotated[Verb, Is(verbs.JOINED)]
LaunchedVerb: TypeAlias = Annotated[Verb, Is(verbs.LAUNCHED)]
LeftVerb: TypeAlias = Annotated[Verb, Is(verbs.LEFT)]
LoweredHandVerb: TypeAlias = Annotated[Verb, Is(verbs.LOWERED_HAND)]
MutedVerb: TypeAlias = Annotated[Verb, Is(verbs.MUTED)]
PassedVerb: TypeAlias = Annotated[Verb, Is(verbs.PASSED)]
PausedVerb: TypeAlias = Annotated[Verb, Is(verbs.PAUSED)]
PlannedVerb: TypeAlias = Annotated[Verb, Is(verbs.PLANNED)]
PlayedVerb: TypeAlias = Annotated[Verb, Is(verbs.PLAYED)]
PostedVerb: TypeAlias = Annotated[Verb, Is(verbs.POSTED)]
RaisedHandVerb: TypeAlias = Annotated[Verb, Is(verbs.RAISED_HAND)]
RatedVerb: TypeAlias = Annotated[Verb, Is(verbs.RATED)]
ReactedVerb: TypeAlias = Annotated[Verb, Is(verbs.REACTED)]
RegisteredVerb: TypeAlias = Annotated[Verb, Is(verbs.REGISTERED)]
ReportedVerb: TypeAlias = Annotated[Verb, Is(verbs.REPORTED)]
RespondedVerb: TypeAlias = Annotated[Verb, Is(verbs.RESPONDED)]
ResumedVerb: TypeAlias = Annotated[Verb, Is(verbs.RESUMED)]
RevokedVerb: TypeAlias = Annotated[Verb, Is(verbs.REVOKED)]
SatisfiedVerb: TypeAlias = Annotated[Verb, Is(verbs.SATISFIED)]
ScoredVerb: TypeAlias = Annotated[Verb, Is(verbs.SCORED)]
SeekedVerb: TypeAlias = Annotated[Verb, Is(verbs.SEEKED)]
SharedScreenVerb: TypeAlias = Annotated[Verb, Is(verbs.SHARED_SCREEN)]
SharedVerb: TypeAlias = Annotated[Verb, Is(verbs.ACTIVITY_STREAMS_SHARED)]
StartedCameraVerb: TypeAlias = Annotated[Verb, Is(verbs.STARTED_CAMERA)]
StartedVerb: TypeAlias = Annotated[Verb, Is(verbs.STARTED)]
StoppedCameraVerb: TypeAlias = Annotated[Verb, Is(verbs.STOPPED_CAMERA)]
StoppedVerb: TypeAlias = Annotated[Verb, Is(verbs.STOPPED)]
SuspendedVerb: TypeAlias = Annotated[Verb, Is(verbs.SUSPENDED)]
TerminatedVerb: TypeAlias = Annotated[Verb, Is(verbs.TERMINATED)]
UnmutedVerb: TypeAlias = Annotated[Verb, Is(verbs.UNMUTED)]
UnreactedVerb: TypeAlias = Annotated[Verb, Is(verbs.UNREACTED)]
UnregisteredVerb: TypeAlias = Annotated[Verb, Is(verbs.UNREGISTERED)]
UnreportedVerb: TypeAlias = Annotated[Verb, Is(verbs.UNREPORTED)]
UnsharedScreenVerb: TypeAlias = Annotated[Verb, Is(verbs.UNSHARED_SCREEN)]
UnsharedVerb: TypeAlias = Annotated[Verb, Is(verbs.UNSHARED)]
UploadedVerb: TypeAlias = Annotated[Verb, Is(verbs.UPLOADED)]
VerifiedVerb: TypeAlias = Annotated[Verb, Is(verbs.VERIFIED)]
ViewedVerb: TypeAlias = Annotated[Verb, Is(verbs.VIEWED)]
VotedVerb: TypeAlias = Annotated[Verb, Is(verbs.VOTED)]
WaivedVerb: TypeAlias = Annotated[Verb, Is(verbs.WAIVED)]

AssessmentActivity: TypeAlias = Annotated[
    Activity,
    Is(
        activity_types.ASSESSMENT,
        activity_types.PRACTICE_ASSESSMENT,
        activity_types.PROCTORED_ASSESSMENT,
        activity_types.TIMED_ASSESSMENT,
        activity_types.TLA_ASSESSMENT,
    ),
]
AudioActivity: TypeAlias = Annotated[Activity, Is(activity_types.AUDIO_AUDIO)]
BadgeActivity: TypeAlias = Annotated[Activity, Is(activity_types.BADGE)]
CameraActivity: TypeAlias = Annotated[Activity, Is(activity_types.CAMERA)]
CompetencyActivity: TypeAlias = Annotated[Activity, Is(activity_types.COMPETENCY)]
CourseActivity: TypeAlias = Annotated[Activity, Is(activity_types.COURSE)]
DiscussionActivity: TypeAlias = Annotated[
    Activity, Is(activity_types.DISCUSSION, activity_types.ONLINE_DISCUSSION)
]
DocumentActivity: TypeAlias = Annotated[Activity, Is(activity_types.DOCUMENT)]
FileActivity: TypeAlias = Annotated[Activity, Is(activity_types.FILE)]
FlashcardActivity: TypeAlias = Annotated[Activity, Is(activity_types.FLASHCARD)]
FlashcardDeckActivity: TypeAlias = Annotated[Activity, Is(activity_types.FLASHCARD_DECK)]
InteractionActivity: TypeAlias = Annotated[Activity, Is(activity_types.CMI_INTERACTION)]
LessonActivity: TypeAlias = Annotated[Activity, Is(activity_types.LESSON)]
MessageActivity: TypeAlias = Annotated[Activity, Is(activity_types.MESSAGE)]
MicroActivity: TypeAlias = Annotated[Activity, Is(activity_types.MICRO)]
PageActivity: TypeAlias = Annotated[Activity, Is(activity_types.PAGE)]
QuestionActivity: TypeAlias = Annotated[
    Activity,
    Is(activity_types.CMI_INTERACTION, activity_types.QUESTION, activity_types.INTERACTION),
]
ScreenActivity: TypeAlias = Annotated[Activity, Is(activity_types.SCREEN)]
UnitActivity: TypeAlias = Annotated[Activity, Is(activity_types.BLOCK, activity_types.CMI5_COURSE)]
VideoActivity: TypeAlias = Annotated[Activity, Is(activity_types.VIDEO)]
VirtualClassroomActivity: TypeAlias = Annotated[Activity, Is(activity_types.VIRTUAL_CLASSROOM)]
WebpageActivity: TypeAlias = Annotated[Activity, Is(activity_types.WEBPAGE)]
