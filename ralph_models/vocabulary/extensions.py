"""Extensions, as rows of data.

IRIs, labels and places are those of the published profiles; the definitions are our own
words. Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: selected, and defined anew.
"""

from ralph_models.vocabulary.term import Rows

_VIDEO = Rows("context_extension", "video", "https://w3id.org/xapi/video/extensions/")
_VIDEO_RESULT = Rows("result_extension", "video", "https://w3id.org/xapi/video/extensions/")
_LMS = Rows("context_extension", "lms", "https://w3id.org/xapi/lms/extensions/")
_OPENEDX = Rows("activity_extension", "openedx", "https://w3id.org/xapi/openedx/extension/")
_OPENEDX_CONTEXT = Rows("context_extension", "openedx", "https://w3id.org/xapi/openedx/extension/")
_OPENEDX_EMITTED = Rows("context_extension", "openedx", "https://w3id.org/xapi/openedx/extensions/")
_OPENEDX_RESULT = Rows("result_extension", "openedx", "https://w3id.org/xapi/openedx/extension/")
_TINCAN = Rows("context_extension", "tincan", "http://id.tincanapi.com/extension/")
_TINCAN_RESULT = Rows("result_extension", "tincan", "http://id.tincanapi.com/extension/")
_ACROSSX = Rows("activity_extension", "acrossx", "https://w3id.org/xapi/acrossx/extensions/")
_ACROSSX_RESULT = Rows("result_extension", "acrossx", "https://w3id.org/xapi/acrossx/extensions/")
_CMI5 = Rows("result_extension", "cmi5", "https://w3id.org/xapi/cmi5/result/extensions/")
_OPEN_BADGES = Rows(
    "result_extension", "open-badges", "http://specification.openbadges.org/xapi/extensions/"
)

VIDEO_CC_ENABLED = _VIDEO(
    "cc-enabled", "Whether subtitles are shown: the spelling of the templates.", value="boolean"
)
VIDEO_CC_SUBTITLE_ENABLED = _VIDEO(
    "cc-subtitle-enabled",
    "Whether subtitles are shown: the spelling of the concepts.",
    value="boolean",
)
VIDEO_CC_SUBTITLE_LANG = _VIDEO(
    "cc-subtitle-lang", "The language of the subtitles, as a tag.", value="string"
)
VIDEO_COMPLETION_THRESHOLD = _VIDEO(
    "completion-threshold",
    "The fraction of the recording that counts as all of it.",
    value="number",
)
VIDEO_FRAME_RATE = _VIDEO("frame-rate", "Frames in a second.", value="number")
VIDEO_FULL_SCREEN = _VIDEO("full-screen", "Whether the video fills the screen.", value="boolean")
VIDEO_LENGTH = _VIDEO("length", "The length of the recording in seconds.", value="number")
VIDEO_QUALITY = _VIDEO("quality", "The lines of the picture, for example 720.", value="number")
VIDEO_SCREEN_SIZE = _VIDEO("screen-size", "Width x height of the screen.", value="string")
VIDEO_SESSION_ID = _VIDEO(
    "session-id", "The session in which the recording is played.", value="string"
)
VIDEO_SPEED = _VIDEO("speed", "How fast it is played, for example 1.5x.", value="string")
VIDEO_TRACK = _VIDEO("track", "The name of the sound track.", value="string")
VIDEO_USER_AGENT = _VIDEO("user-agent", "What the browser says it is.", value="string")
VIDEO_PLAYBACK_SIZE = _VIDEO(
    "video-playback-size", "Width x height of the picture.", value="string"
)
VIDEO_VOLUME = _VIDEO("volume", "How loud it is played.", value="number")

VIDEO_PLAYED_SEGMENTS = _VIDEO_RESULT(
    "played-segments", "The segments that were played, as 0[.]12.5[,]14[.]21.", value="string"
)
VIDEO_PROGRESS = _VIDEO_RESULT(
    "progress", "The fraction of the recording that was played.", value="number"
)
VIDEO_TIME = _VIDEO_RESULT("time", "The point of the recording, in seconds.", value="number")
VIDEO_TIME_FROM = _VIDEO_RESULT("time-from", "The point that was left, in seconds.", value="number")
VIDEO_TIME_TO = _VIDEO_RESULT("time-to", "The point that was gone to, in seconds.", value="number")

LMS_ENDING_DATE = _LMS(
    "ending-date",
    "When the registration or the activity ends.",
    label="ending date",
    value="string",
)
LMS_ROLE = _LMS("role", "The role of the actor, for example learner or teacher.", value="string")
LMS_STARTING_DATE = _LMS(
    "starting-date",
    "When the registration or the activity starts.",
    label="starting date",
    value="string",
)

OPENEDX_ATTEMPT_COMPLETED = _OPENEDX(
    "attempt-completed", "When the attempt at an exam was completed.", label="attempt completed"
)
OPENEDX_ATTEMPT_STARTED = _OPENEDX(
    "attempt-started", "When the attempt at an exam was started.", label="attempt started"
)
OPENEDX_CODE = _OPENEDX("code", "The code of a video.")

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

OPENEDX_SESSION_ID = _OPENEDX_EMITTED(
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

ATTEMPT_ID = _TINCAN("attempt-id", "Tells one attempt from the others.", label="attempt ID")
COLLECTION_TYPE = _TINCAN("collection-type", "What a collection holds.", label="collection type")
ENDING_POSITION = _TINCAN("ending-position", "The position at the end.", label="ending position")
FEEDBACK = _TINCAN("feedback", "What somebody said about the work.")
POSITION = _TINCAN("position", "The position within a list.")
REFERRER = _TINCAN("referrer", "Where the actor came from.")
SHARE_MEDIUM = _TINCAN("share-medium", "The medium by which something was shared.")
STARTING_POSITION = _TINCAN("starting-position", "The position at the start.")
TAGS = _TINCAN("tags", "Tags that were given.")
TOPIC = _TINCAN("topic", "What it is about.")

DURATION = _TINCAN_RESULT("duration", "How long it took.")
ENDING_POINT = _TINCAN_RESULT("ending-point", "The point at which it ended.", label="ending point")

SUPPLEMENTAL_INFO = _ACROSSX(
    "supplemental-info", "More about the activity: a hint, a note.", value="string"
)
TIME_LIMIT = _ACROSSX("time-limit", "How long the activity may take.", value="string")
TOTAL_ITEMS = _ACROSSX("total-items", "How many items there are.", value="string")
TYPE = _ACROSSX("type", "Which kind of the activity it is.", value="string")

RUBRICS = _ACROSSX_RESULT("rubrics", "The criteria by which the work was judged.", value="string")

CMI5_PROGRESS = _CMI5("progress", "How much was done, in percent.", value="number")

BADGE_ASSERTION = _OPEN_BADGES(
    "badgeassertion", "Where the assertion of a badge is.", label="open badge assertion"
)
