"""Extensions of the ADL vocabulary, SCORM, cmi5, video, audio and AcrossX, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_CMI5_RESULT = _Rows("result_extension", "cmi5", "https://w3id.org/xapi/cmi5/result/extensions/")
_CMI5_CONTEXT = _Rows("context_extension", "cmi5", "https://w3id.org/xapi/cmi5/context/extensions/")
_VIDEO_CONTEXT = _Rows("context_extension", "video", "https://w3id.org/xapi/video/extensions/")
_VIDEO_RESULT = _Rows("result_extension", "video", "https://w3id.org/xapi/video/extensions/")
_ACROSSX_ACTIVITY = _Rows(
    "activity_extension", "acrossx", "https://w3id.org/xapi/acrossx/extensions/"
)
_ACROSSX_CONTEXT = _Rows(
    "context_extension", "acrossx", "https://w3id.org/xapi/acrossx/extensions/"
)
_ACROSSX_RESULT = _Rows("result_extension", "acrossx", "https://w3id.org/xapi/acrossx/extensions/")

CMI5_PROGRESS = _CMI5_RESULT("progress", "How much was done, in percent.", value="number")
CMI5_REASON = _CMI5_RESULT(
    "reason",
    "The reason why an AU was 'waived' (marked complete by an alternative means).",
    value="string",
)

CMI5_LAUNCH_MODE = _CMI5_CONTEXT(
    "launchmode",
    "What launch mode an AU was launched with by the LMS.",
    label="launch mode",
    value="string",
    allowed=("Normal", "Browse", "Review"),
)
CMI5_LAUNCH_PARAMETERS = _CMI5_CONTEXT(
    "launchparameters",
    "'launchParameters' as provided in the LMS Launch Data for the AU plus registration.",
    label="launch parameters",
    value="string",
)
CMI5_LAUNCH_URL = _CMI5_CONTEXT(
    "launchurl", "The URL used by the LMS to launch the AU.", label="launch URL", value="string"
)
CMI5_MASTERY_SCORE = _CMI5_CONTEXT(
    "masteryscore",
    "The score of the launch data that decides whether the actor passed.",
    label="mastery score",
    value="number",
)
CMI5_MOVE_ON = _CMI5_CONTEXT(
    "moveon",
    "What the actor must do for the assignable unit to be satisfied.",
    label="move on",
    value="string",
    allowed=("Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed", "NotApplicable"),
)
CMI5_SESSION_ID = _CMI5_CONTEXT(
    "sessionid",
    "A unique identifier for a single AU launch session based on actor and course registration.",
    label="session ID",
    value="string",
)

VIDEO_CC_ENABLED = _VIDEO_CONTEXT(
    "cc-enabled", "Whether subtitles are shown: the spelling of the templates.", value="boolean"
)
VIDEO_CC_SUBTITLE_ENABLED = _VIDEO_CONTEXT(
    "cc-subtitle-enabled",
    "Whether subtitles are shown: the spelling of the concepts.",
    value="boolean",
)
VIDEO_CC_SUBTITLE_LANG = _VIDEO_CONTEXT(
    "cc-subtitle-lang", "The language of the subtitles, as a tag.", value="string"
)
VIDEO_COMPLETION_THRESHOLD = _VIDEO_CONTEXT(
    "completion-threshold",
    "The fraction of the recording that counts as all of it.",
    value="number",
)
VIDEO_FRAME_RATE = _VIDEO_CONTEXT("frame-rate", "Frames in a second.", value="number")
VIDEO_FULL_SCREEN = _VIDEO_CONTEXT(
    "full-screen", "Whether the video fills the screen.", value="boolean"
)
VIDEO_LENGTH = _VIDEO_CONTEXT("length", "The length of the recording in seconds.", value="number")
VIDEO_PLAYBACK_SIZE = _VIDEO_CONTEXT(
    "video-playback-size", "Width x height of the picture.", value="string"
)
VIDEO_QUALITY = _VIDEO_CONTEXT(
    "quality", "The lines of the picture, for example 720.", value="number"
)
VIDEO_SCREEN_SIZE = _VIDEO_CONTEXT("screen-size", "Width x height of the screen.", value="string")
VIDEO_SESSION_ID = _VIDEO_CONTEXT(
    "session-id", "The session in which the recording is played.", value="string"
)
VIDEO_SPEED = _VIDEO_CONTEXT("speed", "How fast it is played, for example 1.5x.", value="string")
VIDEO_TRACK = _VIDEO_CONTEXT("track", "The name of the sound track.", value="string")
VIDEO_USER_AGENT = _VIDEO_CONTEXT("user-agent", "What the browser says it is.", value="string")
VIDEO_VOLUME = _VIDEO_CONTEXT("volume", "How loud it is played.", value="number")

VIDEO_PLAYED_SEGMENTS = _VIDEO_RESULT(
    "played-segments", "The segments that were played, as 0[.]12.5[,]14[.]21.", value="string"
)
VIDEO_PROGRESS = _VIDEO_RESULT(
    "progress", "The fraction of the recording that was played.", value="number"
)
VIDEO_TIME = _VIDEO_RESULT("time", "The point of the recording, in seconds.", value="number")
VIDEO_TIME_FROM = _VIDEO_RESULT("time-from", "The point that was left, in seconds.", value="number")
VIDEO_TIME_TO = _VIDEO_RESULT("time-to", "The point that was gone to, in seconds.", value="number")

ACROSSX_FEEDBACK = _ACROSSX_ACTIVITY(
    "feedback", "The feedback that the actor gets after answering a question.", value="string"
)
ALIGNMENT = _ACROSSX_ACTIVITY(
    "alignment",
    "The node of a competency standard or knowledge graph that the activity is aligned to.",
    value="string",
)
ANCHOR_TEXT = _ACROSSX_ACTIVITY(
    "anchor-text",
    "The text string associated with an internal or external link.",
    value="string",
)
BLOOMS_LEVEL = _ACROSSX_ACTIVITY(
    "blooms-level",
    "The Bloom's level the activity or content is aligned to.",
    value="string",
)
BY_WHOM = _ACROSSX_ACTIVITY("by-whom", "Who created/authored/presented the object.", value="string")
CHAPTER = _ACROSSX_ACTIVITY(
    "chapter",
    "The chapter this statement is related to, used for ebook in AcrossX.",
    value="string",
)
COLUMN = _ACROSSX_ACTIVITY(
    "column", "The column number of a cell in a spreadsheet.", value="number"
)
HIGHLIGHTEDSTRING = _ACROSSX_ACTIVITY(
    "highlightedString", "A string highlighted by the Actor.", value="string"
)
PASS_SCORE = _ACROSSX_ACTIVITY(
    "pass-score", "The required score to pass an assessment.", value="number"
)
ROW = _ACROSSX_ACTIVITY("row", "The row number of a cell in a spreadsheet.", value="number")
SECTION = _ACROSSX_ACTIVITY(
    "section",
    "The section this statement is related to, used for ebook in AcrossX.",
    value="string",
)
SUPPLEMENTAL_INFO = _ACROSSX_ACTIVITY(
    "supplemental-info",
    "More about the activity: a hint, a note.",
    value="string",
    also_as=("activity_type",),
    also_in=("openedx",),
)
TIME_LIMIT = _ACROSSX_ACTIVITY("time-limit", "How long the activity may take.", value="string")
TOTAL_ITEMS = _ACROSSX_ACTIVITY("total-items", "How many items there are.", value="string")
TOTAL_PAGES = _ACROSSX_ACTIVITY(
    "total-pages", "The total pages of a book or a slide-deck.", value="string"
)
TOTAL_SCORE = _ACROSSX_ACTIVITY(
    "total-score", "Total score of an assessment object.", value="string"
)
TYPE = _ACROSSX_ACTIVITY("type", "Which kind of the activity it is.", value="string")

MENTIONED_AGENT = _ACROSSX_CONTEXT(
    "mentionedagent",
    "An agent mentioned in a discussion, the value must be one type of Inverse Functional"
    " Identifier.",
    value="string",
)
SCHOOL = _ACROSSX_CONTEXT("school", "The institution at which students are taught.", value="string")

ACROSSX_STARTING_POINT = _ACROSSX_RESULT(
    "starting-point", "The initial point from which the Actor begins an activity.", value="string"
)
ACROSSX_TIME = _ACROSSX_RESULT(
    "time",
    "A value representing a position on a timeline of an activity, should be in ISO8601 format.",
    value="string",
)
RUBRICS = _ACROSSX_RESULT("rubrics", "The criteria by which the work was judged.", value="string")
