"""Activity types, as rows of data.

IRIs, labels and places are those of the published profiles; the definitions are our own
words. Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: selected, and defined anew.
"""

from ralph_models.vocabulary.term import Rows

_ADL = Rows("activity_type", "adl", "http://adlnet.gov/expapi/activities/")
_SCORM = Rows("activity_type", "scorm", "http://adlnet.gov/expapi/activities/")
_SPECIFICATION = Rows("activity_type", "xapi-spec", "http://adlnet.gov/expapi/activities/")
_VIDEO = Rows("activity_type", "video", "https://w3id.org/xapi/video/activity-type/")
_ACROSSX = Rows("activity_type", "acrossx", "https://w3id.org/xapi/acrossx/activities/")
_TINCAN = Rows("activity_type", "tincan", "http://id.tincanapi.com/activitytype/")
_ACTIVITY_STREAMS = Rows("activity_type", "activity-streams", "http://activitystrea.ms/")
_ACTIVITY_STREAMS_1 = Rows("activity_type", "as-legacy", "http://activitystrea.ms/schema/1.0/")
_ANNOTATOR = Rows("activity_type", "pdf-annotator", "http://risc-inc.com/annotator/activities/")
_TLA = Rows("activity_type", "tla", "https://w3id.org/xapi/tla/activity-types/")
_OPENEDX = Rows("activity_type", "openedx", "https://w3id.org/xapi/openedx/activity/")

LINK = _ADL("link", "A link to follow.")
QUESTION = _ADL("question", "Something that asks for an answer.")

ASSESSMENT = _SCORM("assessment", "A test of what a learner knows.")
ATTEMPT = _SCORM("attempt", "One try at an activity.")
COURSE = _SCORM("course", "A course as a whole.")
INTERACTION = _SCORM("interaction", "Something that a learner responds to.")
LESSON = _SCORM("lesson", "A part of a course, of one sitting.")
PROFILE = _SCORM("profile", "A set of rules that a statement is filed under.")
MODULE = _SCORM("module", "A part of a course that holds smaller ones.")

CMI_INTERACTION = _SPECIFICATION("cmi.interaction", "A question with a kind of interaction.")

VIDEO = _VIDEO("video", "A recording of moving pictures.")

MESSAGE = _ACROSSX("message", "A message to others.")
WEBPAGE = _ACROSSX("webpage", "A page on the web.")

CHAPTER = _TINCAN("chapter", "A chapter of a book.")
COLLECTION_SIMPLE = _TINCAN("collection-simple", "A list of things.", label="simple collection")
DISCUSSION = _TINCAN("discussion", "A thread of a conversation.")
DOCUMENT = _TINCAN("document", "A written document.")
RESOURCE = _TINCAN("resource", "Something to learn with.")
SCHOOL_ASSIGNMENT = _TINCAN(
    "school-assignment", "Work that a learner is to do.", label="school assignment"
)
SLIDE = _TINCAN("slide", "One slide of a presentation.")
SOLUTION = _TINCAN("solution", "The solution of a problem.")

APPLICATION = _ACTIVITY_STREAMS("application", "A program.")
BADGE = _ACTIVITY_STREAMS("badge", "A badge that can be earned.")
FILE = _ACTIVITY_STREAMS("file", "A file.")
GROUP = _ACTIVITY_STREAMS("group", "A group of persons.")
OFFER = _ACTIVITY_STREAMS("offer", "Something that is offered.")
ORGANIZATION = _ACTIVITY_STREAMS("organization", "A company, a school or another institution.")
REVIEW = _ACTIVITY_STREAMS("review", "A judgement of somebody's work.")

PAGE = _ACTIVITY_STREAMS_1("page", "A page on the web.")

NOTE = _ANNOTATOR("note", "A note on a document.", label="note annotation")

CREDENTIAL = _TLA("credential", "Proof of what somebody can do.")

PRACTICE_ASSESSMENT = _OPENEDX(
    "practice-assessment", "A special exam of the practice kind.", label="practice assessment"
)
PROCTORED_ASSESSMENT = _OPENEDX(
    "proctored-assessment", "A special exam that is watched.", label="proctored assessment"
)
TIMED_ASSESSMENT = _OPENEDX(
    "timed-assessment", "A special exam with a time limit.", label="timed assessment"
)
