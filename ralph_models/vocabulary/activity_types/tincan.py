"""Activity types of the TinCan registry, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_TINCAN = _Rows("activity_type", "tincan", "http://id.tincanapi.com/activitytype/")
_TINCAN_2 = _Rows("activity_type", "tincan", "http://www.tincanapi.co.uk/activitytypes/")
_TINCAN_3 = _Rows(
    "activity_type", "tincan", "https://www.opigno.org/en/tincan_registry/activity_type/"
)

BLOG = _TINCAN("blog", "A regularly updated website or web page.")
BOOK = _TINCAN("book", "A book, generally paper, but could also be an ebook.")
CATEGORY = _TINCAN(
    "category", "Marks, in the category context, that a statement belongs to a subject area."
)
CHAPTER = _TINCAN("chapter", "A chapter of a book.")
CHAT_CHANNEL = _TINCAN(
    "chat-channel",
    "A channel, room or conversation within an instant chat application such as Slack.",
    label="chat channel",
)
CHAT_MESSAGE = _TINCAN(
    "chat-message",
    "A message sent or received within the context of an instant chat platform such as Slack.",
    label="chat message",
)
CHECKLIST = _TINCAN(
    "checklist",
    "A list of tasks to be completed, names to be consulted, conditions to be verified and"
    " similar.",
)
CHECKLIST_ITEM = _TINCAN(
    "checklist-item", "An individual item contained in a checklist.", label="checklist item"
)
CODE_COMMIT = _TINCAN(
    "code-commit", "A commit to a code repository e.g. Github.", label="code commit"
)
COLLECTION_SIMPLE = _TINCAN("collection-simple", "A list of things.", label="simple collection")
COMMUNITY_SITE = _TINCAN("community-site", "A space on a social platform.", label="community site")
CONFERENCE = _TINCAN("conference", "A formal meeting which includes presentations or discussions.")
CONFERENCE_SESSION = _TINCAN(
    "conference-session",
    "A single presentation, discussion, gathering, or panel within a conference.",
    label="conference session",
)
CONFERENCE_TRACK = _TINCAN(
    "conference-track", "A specific field of study within a conference.", label="conference track"
)
DISCUSSION = _TINCAN("discussion", "A thread of a conversation.")
DOCUMENT = _TINCAN("document", "A written document.")
DOUBT = _TINCAN(
    "doubt",
    "Something that the actor needs to cast light on, something that can be answered or solved.",
)
EMAIL = _TINCAN(
    "email",
    "Electronic message sent over a computer network from a sender to one or many recipients.",
)
EMBEDDED_STRATEGY = _TINCAN(
    "strategy-embedded",
    "A functionality embedded in the software system to facilitate the implementation of a"
    " strategy.",
    label="embedded strategy",
)
ESSAY = _TINCAN("essay", "A short literary composition on a single subject.")
FORUM_REPLY = _TINCAN(
    "forum-reply",
    "Any post in a forum or discussion board thread that isn't the first.",
    label="forum reply",
)
FORUM_TOPIC = _TINCAN(
    "forum-topic", "The first post in a thread on a forum or discussion board.", label="forum topic"
)
GOAL = _TINCAN(
    "goal",
    "A goal is something that the actor wants to achieve, the purpose of doing a task or"
    " group of tasks.",
)
LEGACY_LEARNING_STANDARD = _TINCAN(
    "legacy-learning-standard",
    "A category for courses made for an older standard such as SCORM 1.2 or AICC.",
    label="legacy learning standard",
)
LMS = _TINCAN("lms", "Learning Management System.")
PARAGRAPH = _TINCAN(
    "paragraph", "A division of a text that begins on a new line and deals with one topic."
)
PLAYLIST = _TINCAN(
    "playlist",
    "A collection of resources or experiences grouped together as recommended resources by an"
    " individual.",
)
PROJECT = _TINCAN("project", "A project is a specific plan or set of tasks with a common goal.")
PROJECT_SITE = _TINCAN(
    "project-site",
    "A site, perhaps within a project management tool or social platform, used to manage a"
    " particular project.",
    label="project site",
)
RESEARCH_REPORT = _TINCAN(
    "research-report",
    "A research report from a government organization or other authoritative body giving"
    " information or proposals on an issue.",
    label="research report",
)
RESOURCE = _TINCAN("resource", "Something to learn with.")
REWARD = _TINCAN("reward", "A compensation that the actor wants to get for achieving something.")
SALES_OPPORTUNITY = _TINCAN(
    "sales-opportunity",
    "A sales opportunity, such as one might create in a CRM tool.",
    label="sales opportunity",
)
SCENARIO = _TINCAN(
    "scenario",
    "Delivering the content embedded within a story or scenario rather than just pushing the"
    " content straight out.",
)
SCHOOL_ASSIGNMENT = _TINCAN(
    "school-assignment", "Work that a learner is to do.", label="school assignment"
)
SECTION = _TINCAN("section", "A section of an application or platform.")
SECURITY_ROLE = _TINCAN(
    "security-role",
    "A feature that enables system administrators to restrict system access and manage access"
    " on a per-user or per-group basis.",
    label="security role",
)
SLIDE = _TINCAN("slide", "One slide of a presentation.")
SLIDE_DECK = _TINCAN(
    "slide-deck", "A deck of slides generally used for a presentation.", label="slide deck"
)
SOLUTION = _TINCAN("solution", "The solution of a problem.")
SOURCE = _TINCAN(
    "source", "Used with activities within the Context Activities category property of a Statement."
)
STATUS_UPDATE = _TINCAN(
    "status-update", "A status update e.g. on a social platform.", label="status update"
)
STEP = _TINCAN(
    "step", "A step is one of several actions that the actor has to do to achieve something."
)
STRATEGY = _TINCAN("strategy", "A strategy is a plan or method for achieving any specific goal.")
SUBCATEGORY = _TINCAN(
    "subcategory", "Marks, in the category context, that a statement belongs to a subject area."
)
SUGGESTION = _TINCAN("suggestion", "A posted suggestion or idea.")
TAG = _TINCAN(
    "tag", "Marks, in the other or grouping context, that a statement belongs to a subject area."
)
TEST_DATA_BATCH = _TINCAN(
    "test-data-batch",
    "A category for statements that belong to one collection of test data.",
    label="test data batch",
)
TUTOR_SESSION = _TINCAN(
    "tutor-session", "This represents a tutoring session.", label="tutor session"
)
TWEET = _TINCAN("tweet", "A short message sent on Twitter.")
UNIT_TEST = _TINCAN(
    "unit-test",
    "A unit test in a test suite that is part of a programming project.",
    label="unit test",
)
UNIT_TEST_SUITE = _TINCAN(
    "unit-test-suite", "Suite of unit tests used by a programming project.", label="unit test suite"
)
USER_PROFILE = _TINCAN(
    "user-profile", "A page displaying information about a user.", label="user profile"
)
VOCABULARY_WORD = _TINCAN(
    "vocabulary-word", "A word that the learner defines or translates.", label="vocabulary word"
)
VOICEMAIL = _TINCAN(
    "voicemail",
    "A recorded audio message left for someone, generally via a phone or similar"
    " communication system.",
)
WEBINAR = _TINCAN("webinar", "A seminar conducted over the Internet which may be live or recorded.")

GRADE_CLASSIFICATION = _TINCAN_2(
    "grade_classification",
    "A grade given or received within a particular context.",
    label="grade classification",
    also_as=("result_extension",),
    also_in=("openedx",),
)

CERTIFICATE = _TINCAN_3(
    "certificate",
    "A document attesting to the fact that a person has completed an educational course.",
)
