"""Verbs of the ADL vocabulary, SCORM, cmi5, video, audio and AcrossX, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_ADL = _Rows("verb", "adl", "http://adlnet.gov/expapi/verbs/")
_ADL_2 = _Rows("verb", "adl", "https://w3id.org/xapi/adl/verbs/")
_SCORM = _Rows("verb", "scorm", "http://adlnet.gov/expapi/verbs/")
_CMI5 = _Rows("verb", "cmi5", "https://w3id.org/xapi/adl/verbs/")
_VIDEO = _Rows("verb", "video", "https://w3id.org/xapi/video/verbs/")
_ACROSSX = _Rows("verb", "acrossx", "https://w3id.org/xapi/acrossx/verbs/")

ANSWERED = _ADL("answered", "Replied to a question.")
ASKED = _ADL("asked", "Asked something of a person or a system.")
ATTEMPTED = _ADL("attempted", "Tried something.")
ATTENDED = _ADL("attended", "Was present at a virtual or physical event or activity.")
COMMENTED = _ADL("commented", "Remarked on something.")
EXITED = _ADL("exited", "Left an activity, with or without an intent to come back.")
EXPERIENCED = _ADL(
    "experienced", "Encountered the object, where it can not be told if anything was achieved."
)
IMPORTED = _ADL("imported", "Introduced an object into a physical or virtual location.")
INTERACTED = _ADL("interacted", "Acted on something in some way.")
LAUNCHED = _ADL("launched", "Attempted to start an activity.")
MASTERED = _ADL(
    "mastered",
    "The highest level of comprehension or competence the actor performed in an activity.",
)
PREFERRED = _ADL(
    "preferred",
    "The selected choices, favored options or settings of an actor in relation to an object"
    " or activity.",
)
PROGRESSED = _ADL("progressed", "Got some way through something.")
REGISTERED = _ADL("registered", "Entered a course or an event.")
SHARED = _ADL("shared", "Let others have something.")
VOIDED = _ADL(
    "voided", "Took back an earlier statement, which is the object.", also_in=("xapi-spec",)
)

LOGGED_IN = _ADL_2(
    "logged-in", "Gained access to a system by identifying and authenticating with credentials."
)
LOGGED_OUT = _ADL_2(
    "logged-out", "The actor either lost or discontinued access to a system or service."
)

COMPLETED = _SCORM("completed", "Finished the whole of something.")
FAILED = _SCORM("failed", "Did not do what it takes.")
INITIALIZED = _SCORM("initialized", "Began: the activity is ready for use.")
PASSED = _SCORM("passed", "Did what it takes.")
RESPONDED = _SCORM("responded", "Reacted or replied to an object.")
RESUMED = _SCORM("resumed", "Continued or reopened a suspended attempt on an activity.")
SCORED = _SCORM("scored", "Reached a score.")
SUSPENDED = _SCORM("suspended", "Halted an activity, with the intent to return to it later.")
TERMINATED = _SCORM("terminated", "Ended, for good: nothing follows in this session.")

ABANDONED = _CMI5("abandoned", "Left without an end: the session broke off.")
SATISFIED = _CMI5("satisfied", "The actor has fulfilled the criteria of a block or a course.")
WAIVED = _CMI5(
    "waived",
    "The learning activity requirements were met by means other than completing the activity.",
)

PAUSED = _VIDEO("paused", "Stopped the recording at some point of it.")
PLAYED = _VIDEO("played", "Started the recording, or went on with it.")
SEEKED = _VIDEO("seeked", "Went to another point of the recording.")

ACROSSX_ANNOTATED = _ACROSSX("annotated", "Added a supplement to the content, highlight or mark.")
ACROSSX_DISLIKED = _ACROSSX("disliked", "Does not approve of the object or activity.")
ACROSSX_LIKED = _ACROSSX("liked", "Approves of, recommends, or endorses the object or activity.")
ACROSSX_WATCHED = _ACROSSX("watched", "Observed a visual object.")
DESIGNED = _ACROSSX(
    "designed", "The actor carefully planned or created the object for a specific purpose."
)
EDITED = _ACROSSX("edited", "Changed something that was there.")
EVALUATED = _ACROSSX("evaluated", "Judged the value of something, or had it judged.")
POSTED = _ACROSSX("posted", "Put up a message or a text for others.")
REPORTED = _ACROSSX("reported", "Told those in charge about something.")
REVEALED = _ACROSSX("revealed", "Made something visible that was hidden.")
SEARCHED = _ACROSSX("searched", "Looked for something.")
WAS_ASSIGNED = _ACROSSX("was-assigned", "Was given a task, a role or a group by somebody else.")
