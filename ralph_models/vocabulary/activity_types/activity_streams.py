"""Activity types of Activity Streams, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.

IRIs, labels and places are facts of the published profiles; the definitions are our own
words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_ACTIVITY_STREAMS = _Rows("activity_type", "activity-streams", "http://activitystrea.ms/")
_ACTIVITY_STREAMS_1 = _Rows("activity_type", "as-legacy", "http://activitystrea.ms/schema/1.0/")

ACTIVITY_STREAMS_NOTE = _ACTIVITY_STREAMS("note", "A short-form text message.")
ACTIVITY_STREAMS_PAGE = _ACTIVITY_STREAMS(
    "page", "An area, typically a web page, that represents an entity and is managed by it."
)
ACTIVITY_STREAMS_QUESTION = _ACTIVITY_STREAMS("question", "A question or a poll.")
ACTIVITY_STREAMS_VIDEO = _ACTIVITY_STREAMS("video", "Video content of any kind.")
ALERT = _ACTIVITY_STREAMS("alert", "Any kind of significant notification.")
APPLICATION = _ACTIVITY_STREAMS("application", "A program.")
ARTICLE = _ACTIVITY_STREAMS(
    "article", "Objects such as news articles, knowledge base entries, or other similar construct."
)
AUDIO = _ACTIVITY_STREAMS("audio", "Audio content of any kind.")
BADGE = _ACTIVITY_STREAMS("badge", "A badge that can be earned.")
BINARY = _ACTIVITY_STREAMS(
    "binary",
    "Objects of this type are used to carry arbitrary Base64-encoded binary data within an"
    " Activity Stream object.",
)
BOOKMARK = _ACTIVITY_STREAMS("bookmark", "A pointer to some URL, typically a web page.")
COLLECTION = _ACTIVITY_STREAMS("collection", "A generic collection of objects of any type.")
COMMENT = _ACTIVITY_STREAMS("comment", "A textual response to another object.")
DEVICE = _ACTIVITY_STREAMS("device", "A device of any sort.")
EVENT = _ACTIVITY_STREAMS(
    "event", "An event that occurs at a certain location during a particular period of time."
)
FILE = _ACTIVITY_STREAMS("file", "A file.")
GAME = _ACTIVITY_STREAMS("game", "A game or competition of any kind.")
GROUP = _ACTIVITY_STREAMS("group", "A group of persons.")
IMAGE = _ACTIVITY_STREAMS("image", "A graphical image.")
ISSUE = _ACTIVITY_STREAMS(
    "issue", "A report about a problem or situation that needs to be resolved."
)
JOB = _ACTIVITY_STREAMS("job", "Information about a job or a job posting.")
OFFER = _ACTIVITY_STREAMS("offer", "Something that is offered.")
ORGANIZATION = _ACTIVITY_STREAMS("organization", "A company, a school or another institution.")
PERSON = _ACTIVITY_STREAMS("person", "An individual person.")
PLACE = _ACTIVITY_STREAMS("place", "A physical location.")
PROCESS = _ACTIVITY_STREAMS("process", "Any form of process.")
PRODUCT = _ACTIVITY_STREAMS("product", "A commercial good or service.")
REVIEW = _ACTIVITY_STREAMS("review", "A judgement of somebody's work.")
SERVICE = _ACTIVITY_STREAMS(
    "service",
    "Any form of hosted or consumable service that performs some kind of work or benefit for"
    " other entities.",
)
TASK = _ACTIVITY_STREAMS("task", "An activity that has yet to be completed.")

PAGE = _ACTIVITY_STREAMS_1("page", "A page on the web.")
