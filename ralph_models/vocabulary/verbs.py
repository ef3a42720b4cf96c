"""Verbs, as rows of data.

IRIs, labels and places are those of the published profiles; the definitions are our own
words. Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: selected, and defined anew.
"""

from ralph_models.vocabulary.term import Rows

_ADL = Rows("verb", "adl", "http://adlnet.gov/expapi/verbs/")
_SCORM = Rows("verb", "scorm", "http://adlnet.gov/expapi/verbs/")
_CMI5 = Rows("verb", "cmi5", "https://w3id.org/xapi/adl/verbs/")
_VIDEO = Rows("verb", "video", "https://w3id.org/xapi/video/verbs/")
_ACROSSX = Rows("verb", "acrossx", "https://w3id.org/xapi/acrossx/verbs/")
_TINCAN = Rows("verb", "tincan", "http://id.tincanapi.com/verb/")
_ACTIVITY_STREAMS = Rows("verb", "activity-streams", "http://activitystrea.ms/")
_DOD_ISD = Rows("verb", "dod-isd", "https://w3id.org/xapi/dod-isd/verbs/")
_ANNOTATOR = Rows("verb", "pdf-annotator", "http://risc-inc.com/annotator/verbs/")
_NETC = Rows("verb", "netc", "https://w3id.org/xapi/netc/verbs/")
_OPENEDX = Rows("verb", "openedx", "https://w3id.org/xapi/openedx/verb/")

ANSWERED = _ADL("answered", "Replied to a question.")
ASKED = _ADL("asked", "Asked something of a person or a system.")
ATTEMPTED = _ADL("attempted", "Tried something.")
COMMENTED = _ADL("commented", "Remarked on something.")
EXITED = _ADL("exited", "Left an activity, with or without an intent to come back.")
INTERACTED = _ADL("interacted", "Acted on something in some way.")
PROGRESSED = _ADL("progressed", "Got some way through something.")
REGISTERED = _ADL("registered", "Entered a course or an event.")
SHARED = _ADL("shared", "Let others have something.")
VOIDED = _ADL("voided", "Took back an earlier statement, which is the object.")

COMPLETED = _SCORM("completed", "Finished the whole of something.")
FAILED = _SCORM("failed", "Did not do what it takes.")
INITIALIZED = _SCORM("initialized", "Began: the activity is ready for use.")
PASSED = _SCORM("passed", "Did what it takes.")
SCORED = _SCORM("scored", "Reached a score.")
TERMINATED = _SCORM("terminated", "Ended, for good: nothing follows in this session.")

ABANDONED = _CMI5("abandoned", "Left without an end: the session broke off.")

PAUSED = _VIDEO("paused", "Stopped the recording at some point of it.")
PLAYED = _VIDEO("played", "Started the recording, or went on with it.")
SEEKED = _VIDEO("seeked", "Went to another point of the recording.")

EDITED = _ACROSSX("edited", "Changed something that was there.")
EVALUATED = _ACROSSX("evaluated", "Judged the value of something, or had it judged.")
POSTED = _ACROSSX("posted", "Put up a message or a text for others.")
REPORTED = _ACROSSX("reported", "Told those in charge about something.")
REVEALED = _ACROSSX("revealed", "Made something visible that was hidden.")
SEARCHED = _ACROSSX("searched", "Looked for something.")
WAS_ASSIGNED = _ACROSSX("was-assigned", "Was given a task, a role or a group by somebody else.")

BOOKMARKED = _TINCAN("bookmarked", "Marked a place to find it again.")
DISABLED = _TINCAN("disabled", "Switched a feature off.")
DOWNLOADED = _TINCAN("downloaded", "Fetched a file.")
EARNED = _TINCAN("earned", "Got a reward or a grade for something done.")
RATED = _TINCAN("rated", "Gave a rating.")
SELECTED = _TINCAN("selected", "Chose from several things.")
SKIPPED = _TINCAN("skipped", "Passed over something that was offered.")
UNREGISTERED = _TINCAN("unregistered", "Left a course or an event.")
VIEWED = _TINCAN("viewed", "Looked at something.")

ACCEPTED = _ACTIVITY_STREAMS("accept", "Took an offer or a request.", label="accepted")
ACCESSED = _ACTIVITY_STREAMS("access", "Got at something.", label="accessed")
CLOSED = _ACTIVITY_STREAMS("close", "Closed something that was open.", label="closed")
CREATED = _ACTIVITY_STREAMS("create", "Made something new.", label="created")
FAVORITED = _ACTIVITY_STREAMS("favorite", "Marked something as liked.", label="favorited")
JOINED = _ACTIVITY_STREAMS("join", "Became a member.", label="joined")
LEFT = _ACTIVITY_STREAMS("leave", "Ceased to be a member.", label="left")
LOST = _ACTIVITY_STREAMS("lose", "No longer has something.", label="lost")
OPENED = _ACTIVITY_STREAMS("open", "Opened something.", label="opened")
RECEIVED = _ACTIVITY_STREAMS("receive", "Was given something.", label="received")
REJECTED = _ACTIVITY_STREAMS("reject", "Turned an offer or a request down.", label="rejected")
REQUESTED = _ACTIVITY_STREAMS("request", "Asked for something.", label="requested")
STARTED = _ACTIVITY_STREAMS("start", "Began something that takes time.", label="started")
SUBMITTED = _ACTIVITY_STREAMS("submit", "Handed something in.", label="submitted")
UNFAVORITED = _ACTIVITY_STREAMS("unfavorite", "Took back a mark of liking.", label="unfavorited")
UNSAVED = _ACTIVITY_STREAMS("unsave", "Took back that something was saved.", label="unsaved")
UPDATED = _ACTIVITY_STREAMS("update", "Brought something up to date.", label="updated")

ASSESSED = _DOD_ISD("assessed", "Judged work against criteria.")
DELETED = _DOD_ISD("deleted", "Removed something.")
NAVIGATED = _DOD_ISD("navigated", "Went from one place to another.")
READIED = _DOD_ISD("readied", "Made something ready.")
RESET = _DOD_ISD("reset", "Set something back to its first state.")
SAVED = _DOD_ISD("saved", "Stored a state to come back to.")

ANNOTATED = _ANNOTATOR("annotated", "Added a note to a document.")
MODIFIED_ANNOTATION = _ANNOTATOR("modified", "Changed a note.", label="modified annotation")

UPLOADED = _NETC("uploaded", "Sent a file.")

UNREPORTED = _OPENEDX("unreported", "Withdrew the report of a post.")
VOTED = _OPENEDX("voted", "Voted for a post.")
