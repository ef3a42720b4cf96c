"""Extensions of Open edX, LMS, virtual classroom and open badges, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.

IRIs, labels and places are facts of the published profiles; the definitions are our own
words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_LMS_CONTEXT = _Rows("context_extension", "lms", "https://w3id.org/xapi/lms/extensions/")
_OPENEDX_CONTEXT = _Rows("context_extension", "openedx", "https://w3id.org/xapi/openedx/extension/")
_OPENEDX_CONTEXT_2 = _Rows(
    "context_extension", "openedx", "https://w3id.org/xapi/openedx/extensions/"
)
_OPENEDX_RESULT = _Rows("result_extension", "openedx", "https://w3id.org/xapi/openedx/extension/")
_OPENEDX_ACTIVITY = _Rows(
    "activity_extension", "openedx", "https://w3id.org/xapi/openedx/extension/"
)
_OPEN_BADGES_RESULT = _Rows(
    "result_extension", "open-badges", "http://specification.openbadges.org/xapi/extensions/"
)
_OPEN_BADGES_CONTEXT = _Rows(
    "context_extension", "open-badges", "http://specification.openbadges.org/xapi/extensions/"
)
_VIRTUAL_CLASSROOM_CONTEXT = _Rows(
    "context_extension", "virtual-classroom", "https://w3id.org/xapi/virtual-classroom/extensions/"
)
_DASES_CONTEXT = _Rows(
    "context_extension", "gaiax-dases", "http://schema.dases.eu/xapi/profile/common/extension/"
)
_DASES_CONTEXT_2 = _Rows(
    "context_extension",
    "gaiax-dases",
    "http://schema.dases.eu/xapi/profile/virtual-classroom/extension/",
)

LMS_ENDING_DATE = _LMS_CONTEXT(
    "ending-date",
    "When the registration or the activity ends.",
    label="ending date",
    value="string",
)
LMS_ROLE = _LMS_CONTEXT(
    "role", "The role of the actor, for example learner or teacher.", value="string"
)
LMS_STARTING_DATE = _LMS_CONTEXT(
    "starting-date",
    "When the registration or the activity starts.",
    label="starting date",
    value="string",
)

OPENEDX_EVENT = _OPENEDX_CONTEXT(
    "event", "The name of the tracking event, and what of it no other term carries."
)
OPENEDX_SESSION_ID_OF_PROFILE = _OPENEDX_CONTEXT(
    "session-id", "The session of the event, as the profile spells it.", label="session id"
)
OPENEDX_TRANSFORMER_VERSION = _OPENEDX_CONTEXT(
    "transformer-version",
    "Name and version of the mapping that made the statement.",
    label="transformer version",
)

OPENEDX_SESSION_ID = _OPENEDX_CONTEXT_2(
    "session-id", "The session of the event, as tools write it.", label="session id"
)

OPENEDX_CHOICE_ID = _OPENEDX_RESULT(
    "choice-id", "The internal ids of the choices whose text is the response."
)
OPENEDX_SPEED_FROM = _OPENEDX_RESULT(
    "speed-from", "The playing speed before the change.", label="speed from"
)
OPENEDX_SPEED_TO = _OPENEDX_RESULT(
    "speed-to", "The playing speed after the change.", label="speed to"
)

OPENEDX_ATTEMPT_COMPLETED = _OPENEDX_ACTIVITY(
    "attempt-completed", "When the attempt at an exam was completed.", label="attempt completed"
)
OPENEDX_ATTEMPT_STARTED = _OPENEDX_ACTIVITY(
    "attempt-started", "When the attempt at an exam was started.", label="attempt started"
)
OPENEDX_CODE = _OPENEDX_ACTIVITY("code", "The code of a video.")

BADGE_ASSERTION = _OPEN_BADGES_RESULT(
    "badgeassertion", "Where the assertion of a badge is.", label="open badge assertion"
)

BADGE_CLASS = _OPEN_BADGES_CONTEXT(
    "badgeclass",
    "Activity Definition Extension containing an object with an @id property pointing to the"
    " IRI of a hosted Open Badge Class definition.",
    label="open badge class",
)

VIRTUAL_CLASSROOM_CAMERA_ACTIVATED = _VIRTUAL_CLASSROOM_CONTEXT(
    "camera-activated",
    "The camera of the participant is on.",
    label="camera activated",
    value="boolean",
)
VIRTUAL_CLASSROOM_EMOJI = _VIRTUAL_CLASSROOM_CONTEXT("emoji", "The emoji of a reaction.")
VIRTUAL_CLASSROOM_HAND_RAISED = _VIRTUAL_CLASSROOM_CONTEXT(
    "hand-raised", "The hand of the participant is raised.", label="hand raised", value="boolean"
)
VIRTUAL_CLASSROOM_MICRO_ACTIVATED = _VIRTUAL_CLASSROOM_CONTEXT(
    "micro-activated",
    "The microphone of the participant is on.",
    label="micro activated",
    value="boolean",
)
VIRTUAL_CLASSROOM_SCREEN_SHARED = _VIRTUAL_CLASSROOM_CONTEXT(
    "screen-shared",
    "The screen of the participant is shared.",
    label="screen shared",
    value="boolean",
)

DASES_ENDING_DATE = _DASES_CONTEXT(
    "ending-date",
    "When the registration or the activity ends.",
    label="ending date",
    deprecated=True,
)
DASES_ROLE = _DASES_CONTEXT("role", "The role of the actor.", deprecated=True)
DASES_STARTING_DATE = _DASES_CONTEXT(
    "starting-date",
    "When the registration or the activity starts.",
    label="starting date",
    deprecated=True,
)

DASES_CAMERA_ACTIVATED = _DASES_CONTEXT_2(
    "camera-activated", "Whether the camera was on.", label="camera activated", deprecated=True
)
DASES_MICRO_ACTIVATED = _DASES_CONTEXT_2(
    "micro-activated", "Whether the microphone was on.", label="micro activated", deprecated=True
)
DASES_RESPONSE_TYPE = _DASES_CONTEXT_2(
    "response-type",
    "The kind of response that is asked for.",
    label="response type",
    deprecated=True,
)
