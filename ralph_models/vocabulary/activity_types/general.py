"""Activity types of the ADL vocabulary, SCORM, cmi5, video, audio and AcrossX, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_ADL = _Rows("activity_type", "adl", "http://adlnet.gov/expapi/activities/")
_SCORM = _Rows("activity_type", "scorm", "http://adlnet.gov/expapi/activities/")
_CMI5 = _Rows("activity_type", "cmi5", "https://w3id.org/xapi/cmi5/activitytype/")
_CMI5_2 = _Rows("activity_type", "cmi5", "https://w3id.org/xapi/cmi5/context/categories/")
_CMI5_3 = _Rows("activity_type", "cmi5", "https://w3id.org/xapi/cmi5/activities/")
_VIDEO = _Rows("activity_type", "video", "https://w3id.org/xapi/video/activity-type/")
_ACROSSX = _Rows("activity_type", "acrossx", "https://w3id.org/xapi/acrossx/activities/")
_XAPI_SPEC = _Rows("activity_type", "xapi-spec", "http://adlnet.gov/expapi/activities/")
_AUDIO = _Rows("activity_type", "audio", "https://w3id.org/xapi/audio/activity-type/")

ADL_FILE = _ADL(
    "file", "Like a link, but meant to be kept, or used offline or with a different syntax."
)
LINK = _ADL("link", "A link to follow.")
MEDIA = _ADL("media", "Media refers to text, audio, or video used to convey information.")
MEETING = _ADL(
    "meeting", "A meeting is a gathering of multiple people for a common cause or interest."
)
PERFORMANCE = _ADL(
    "performance",
    "A performance is an attempted task or series of tasks within a particular context.",
)
QUESTION = _ADL("question", "Something that asks for an answer.")
SIMULATION = _ADL(
    "simulation",
    "A simulation is an attempted task or series of tasks in an artificial context that"
    " mimics reality.",
)

ASSESSMENT = _SCORM("assessment", "A test of what a learner knows.")
ATTEMPT = _SCORM("attempt", "One try at an activity.")
COURSE = _SCORM("course", "A course as a whole.")
INTERACTION = _SCORM("interaction", "Something that a learner responds to.")
LESSON = _SCORM("lesson", "A part of a course, of one sitting.")
MODULE = _SCORM("module", "A part of a course that holds smaller ones.")
OBJECTIVE = _SCORM(
    "objective", "An objective determines whether competency has been achieved in a desired area."
)
PROFILE = _SCORM("profile", "A set of rules that a statement is filed under.")

BLOCK = _CMI5("block", "A grouping unit in the tree of a course.")
CMI5_COURSE = _CMI5(
    "course",
    "A course represents an amount of content that is published and registered into with the"
    " purpose of gaining completion.",
)

MOVE_ON = _CMI5_2(
    "moveon",
    "A category for statements that count for moveOn, with completion or success.",
    label="move on",
)

CMI5_2017_BLOCK = _CMI5_3(
    "block", "A number of assignable units whose progress is rolled up to it.", deprecated=True
)
CMI5_2017_COURSE = _CMI5_3(
    "course",
    "A course represents an amount of content that is published and registered for with the"
    " purpose of gaining completion.",
    deprecated=True,
)

VIDEO = _VIDEO("video", "A recording of moving pictures.")

ACROSSX_NOTE = _ACROSSX("note", "An object that was annotated as part of the activity.")
ACROSSX_PAGE = _ACROSSX("page", "One page of a written work, and the content on it.")
ACROSSX_VIDEO = _ACROSSX(
    "video", "A recording of audible and visual content intended to be shown on a video display."
)
COLLABORATION = _ACROSSX(
    "collaboration",
    "The activity involving multiple actors working together on an assignment, a project, a"
    " problem-solving challenge or a cause.",
)
E_BOOK = _ACROSSX("e-book", "A book in electronic form: a document, a file or an application.")
FACE_TO_FACE_DISCUSSION = _ACROSSX(
    "face-to-face-discussion",
    "An exchange or communication on a topic by two or more actors in-person taking place in"
    " a physical location.",
)
INSTANT_RESPONSE_SYSTEM = _ACROSSX(
    "instant-response-system",
    "Slides with polling questions, whose responses are reported at once.",
)
LEARNING_PLAN = _ACROSSX(
    "learning-plan",
    "Used to plan and organize learning activities from different activity providers.",
)
MESSAGE = _ACROSSX("message", "A message to others.")
ONLINE_DISCUSSION = _ACROSSX(
    "online-discussion",
    "An exchange or communication on a topic by two or more actors in-person taking place"
    " online or virtually.",
)
PRINTED_ASSESSMENT = _ACROSSX(
    "printed-assessment", "A written examination or test provided in paper form."
)
PRINTED_BOOK = _ACROSSX(
    "printed-book",
    "A written work or composition that has been physically printed on paper pages bound together.",
)
PRINTED_WORKSHEET = _ACROSSX(
    "printed-worksheet", "A page or group of pages with problems, exercises or instructions."
)
SEARCH_ENGINE = _ACROSSX(
    "search-engine",
    "A software program that searches a database and gathers and reports information that"
    " contains or is related to specified terms.",
)
WEBPAGE = _ACROSSX("webpage", "A page on the web.")

CMI_INTERACTION = _XAPI_SPEC("cmi.interaction", "A question with a kind of interaction.")

AUDIO_AUDIO = _AUDIO("audio", "A recording of audio content.")
