"""Extensions of the TinCan registry, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_TINCAN_RESULT = _Rows("result_extension", "tincan", "http://id.tincanapi.com/extension/")
_TINCAN_CONTEXT = _Rows("context_extension", "tincan", "http://id.tincanapi.com/extension/")
_TINCAN_RESULT_2 = _Rows(
    "result_extension", "tincan", "http://www.tincanapi.co.uk/extensions/result/"
)

ACTIONS_PER_MINUTE = _TINCAN_RESULT(
    "apm",
    "A result extension used in the Tetris prototype at http://tincanapi.com/prototypes.",
    label="actionsper minute",
)
DURATION = _TINCAN_RESULT("duration", "How long it took.")
ENDING_POINT = _TINCAN_RESULT("ending-point", "The point at which it ended.", label="ending point")
QUALITY_RATING = _TINCAN_RESULT(
    "quality-rating", "An object like a score: a raw value, and its minimum and maximum."
)
TETRIS_LINES = _TINCAN_RESULT(
    "tetris-lines",
    "The number of lines achieved in a game of Tetris or another game of a similar type.",
)
TIME = _TINCAN_RESULT(
    "time", "Value representing a moment in time but not specific to a date, such as 12:34:56.789."
)
VALID_UNTIL = _TINCAN_RESULT(
    "valid-until", "Until when the completion counts, before the actor must certify again."
)

ASSESSMENT_TYPE = _TINCAN_CONTEXT(
    "assessment-type",
    "A value representing the type of assessment like formative, summative, pretest,"
    " posttest, etc.",
    label="assessment type",
)
ATTEMPT_ID = _TINCAN_CONTEXT("attempt-id", "Tells one attempt from the others.", label="attempt ID")
BROWSER_INFORMATION = _TINCAN_CONTEXT(
    "browser-info",
    "Value is an object containing key/value pairs describing various elements of a web browser.",
    label="browser information",
)
CMI_INTERACTION_WEIGHTING = _TINCAN_CONTEXT(
    "cmi-interaction-weighting",
    "A number that indicates the importance of this interaction relative to other interactions.",
    label="cmi interaction weighting",
)
COLLECTION_TYPE = _TINCAN_CONTEXT(
    "collection-type", "What a collection holds.", label="collection type"
)
COLOR = _TINCAN_CONTEXT(
    "color", "A value representing a specific color as defined via a provided color model."
)
CONDITION_TYPE = _TINCAN_CONTEXT(
    "condition-type",
    "The type of condition that the actor needs to achieve to do what the verb in the"
    " statement expresses.",
    label="condition type",
)
CONDITION_VALUE = _TINCAN_CONTEXT(
    "condition-value",
    "The value (if necessary) to accomplish the condition.",
    label="condition value",
)
DATA_URI = _TINCAN_CONTEXT(
    "data-uri",
    "Extension whose value is a string that follows the Data URI scheme as defined by RFC 2397.",
    label="data URI",
)
DATE = _TINCAN_CONTEXT("date", "Value representing a calendar date, such as 2013-08-27.")
DATETIME = _TINCAN_CONTEXT(
    "datetime", "Value representing a calendar date and time, such as 2013-08-27 09:26:45.001."
)
DROP_DOWN = _TINCAN_CONTEXT(
    "drop-down", "Contains an interaction component for a non standard question type."
)
ENDING_POSITION = _TINCAN_CONTEXT(
    "ending-position", "The position at the end.", label="ending position"
)
FEEDBACK = _TINCAN_CONTEXT("feedback", "What somebody said about the work.")
GEO_JSON = _TINCAN_CONTEXT(
    "geojson",
    "Value should be a GeoJSON object as defined by the GeoJSON specification.",
    label="geo JSON",
)
INVITEE = _TINCAN_CONTEXT("invitee", "To be used in the context.")
IP_ADDRESS = _TINCAN_CONTEXT(
    "ip-address", "Value is a string representing an Internet Protocol address.", label="ip address"
)
IRL = _TINCAN_CONTEXT("irl", "Value should be a fully qualified IRL that is resolvable.")
ISBN = _TINCAN_CONTEXT("isbn", "Value should be either a 10 digit ISBN or 13 digit ISBN string.")
JWS_CERTIFICATE_LOCATION = _TINCAN_CONTEXT(
    "jws-certificate-location",
    "Context extension containing the URL of a public certificate that can be used to verify"
    " the signature of the statement.",
    label="jws certificate location",
)
LATITUDE = _TINCAN_CONTEXT(
    "latitude",
    "A geographic coordinate that specifies the north-south position of a point on the"
    " Earth's surface.",
)
LOCATION = _TINCAN_CONTEXT(
    "location", "Where an activity took place, as text of no particular format."
)
LONGITUDE = _TINCAN_CONTEXT(
    "longitude",
    "A geographic coordinate that specifies the east-west position of a point on the Earth's"
    " surface.",
)
MEASUREMENT = _TINCAN_CONTEXT(
    "measurement",
    "Value that represents a measured unit or physical quantity such as a distance or weight.",
)
MONETARY_VALUE = _TINCAN_CONTEXT(
    "monetary-value",
    "A value representing the currency and amount of money.",
    label="monetary value",
)
OBSERVER = _TINCAN_CONTEXT(
    "observer",
    "Context extension containing an Agent or Group object representing an agent or group who"
    " observed the experience.",
)
PLANNED_DURATION = _TINCAN_CONTEXT(
    "planned-duration",
    "Context extension containing an ISO 8601 duration representing the planned duration of a"
    " scheduled or planned event.",
    label="planned duration",
)
PLANNED_START_TIME = _TINCAN_CONTEXT(
    "planned-start-time",
    "Context extension containing an ISO 8601 timestamp representing the planned start time"
    " of a scheduled or planned event.",
    label="planned start time",
)
POSITION = _TINCAN_CONTEXT("position", "The position within a list.")
POWERED_BY = _TINCAN_CONTEXT(
    "powered-by", "Information about what software is used to run a system.", label="powered by"
)
PRIVATE_AREA = _TINCAN_CONTEXT(
    "private-area",
    "An area, for instance within an LMS, in which students and teachers share in private.",
    label="private area",
)
PUBLISHED = _TINCAN_CONTEXT("published", "Activity definition extension.")
PURPOSE = _TINCAN_CONTEXT(
    "purpose", "The purpose of the object or result, as a way of classification."
)
REFERRER = _TINCAN_CONTEXT("referrer", "Where the actor came from.")
REFLECTION = _TINCAN_CONTEXT("reflection", "A reflection of the actor about the object.")
SEVERITY = _TINCAN_CONTEXT("severity", "The associated level of an event.")
SHARE_MEDIUM = _TINCAN_CONTEXT("share-medium", "The medium by which something was shared.")
STARTING_POINT = _TINCAN_CONTEXT(
    "starting-point", "The initial point from which an agent begins an activity."
)
STARTING_POSITION = _TINCAN_CONTEXT("starting-position", "The position at the start.")
TAGS = _TINCAN_CONTEXT("tags", "Tags that were given.")
TARGET = _TINCAN_CONTEXT("target", "Based on the Activity Streams target property.")
TOPIC = _TINCAN_CONTEXT("topic", "What it is about.")
TRAINING_PROVIDER = _TINCAN_CONTEXT(
    "training-provider",
    "An agent or group representing the company or organization that offers a training session.",
)
TWEET = _TINCAN_CONTEXT("tweet", "An ID for a tweet, such as 373445672076197889.")
UPDATED = _TINCAN_CONTEXT(
    "updated", "The date and time at which a previously published activity has been modified."
)

CLASSIFICATION = _TINCAN_RESULT_2(
    "classification",
    "A result extension used to store the grade awarded as a result of the experience.",
)
