"""Extensions of smaller communities of practice, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.

IRIs, labels and places are facts of the published profiles; the definitions are our own
words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_SERIOUSGAMES_RESULT = _Rows(
    "result_extension", "seriousgames", "https://w3id.org/xapi/seriousgames/extensions/"
)
_ANNOTATOR_CONTEXT = _Rows(
    "context_extension", "pdf-annotator", "http://www.risc-inc.com/annotator/extensions/"
)
_GBLXAPI_CONTEXT = _Rows(
    "context_extension", "gblxapi", "https://w3id.org/xapi/gblxapi/extensions/"
)
_GBLXAPI_ACTIVITY = _Rows(
    "activity_extension", "gblxapi", "https://w3id.org/xapi.gblxapi/extensions/"
)
_TLA_ACTIVITY = _Rows("activity_extension", "tla", "https://w3id.org/xapi/tla/extensions/")
_TLA_RESULT = _Rows("result_extension", "tla", "https://w3id.org/xapi/tla/extensions/")
_TLA_CONTEXT = _Rows("context_extension", "tla", "https://w3id.org/xapi/tla/extensions/")
_TLA_CONTEXT_2 = _Rows("context_extension", "tla", "https://w3id.org/xapi/comp/contextextensions/")
_NETC_ACTIVITY = _Rows("activity_extension", "netc", "https://w3id.org/xapi/netc/extensions/")
_NETC_CONTEXT = _Rows("context_extension", "netc", "https://w3id.org/xapi/netc/extensions/")
_DOD_ISD_CONTEXT = _Rows(
    "context_extension", "dod-isd", "https://w3id.org/xapi/dod-isd/extensions/"
)

SERIOUSGAMES_HEALTH = _SERIOUSGAMES_RESULT(
    "health", "The health or stamina that is left in a game, between 0 and 1."
)
SERIOUSGAMES_POSITION = _SERIOUSGAMES_RESULT(
    "position",
    "An object with attributes x, y and z indicating the position of the player within a"
    " particular area in a game.",
)
SERIOUSGAMES_PROGRESS = _SERIOUSGAMES_RESULT(
    "progress", "How much of a completable is done, between 0 and 1."
)

ANNOTATOR_HIGHLIGHTED_STRING = _ANNOTATOR_CONTEXT(
    "highlightedString",
    "Activity definition extension used with highlight and underline activity types.",
    label="highlighted string",
)
ANNOTATOR_PAGE_INDEX = _ANNOTATOR_CONTEXT(
    "page",
    "Activity Definition extension used for activities representing entities on a page.",
    label="page index",
)
ANNOTATOR_PDF_ANNOTATION_HIGHLIGHT_COLOUR = _ANNOTATOR_CONTEXT(
    "color",
    "This extension is used to describe the RGB colour of a PDF annotation highlight,"
    " underline of typewriter annotation.",
    label="pdf annotation highlight colour",
)
ANNOTATOR_PDF_RECTANGLE_MAP = _ANNOTATOR_CONTEXT(
    "rects",
    "A collection of rectangles marking an area within a PDF document.",
    label="pdf Rectangle map",
)

GBLXAPI_ACTION = _GBLXAPI_CONTEXT("action", "An action the actor has undertaken in the statement.")
GBLXAPI_DOMAIN = _GBLXAPI_CONTEXT(
    "domain",
    "The domain or discipline content type that the actor has experienced in the statement.",
)
GBLXAPI_FOCUS = _GBLXAPI_CONTEXT(
    "focus", "A subject area focus the actor has experienced in the statement."
)
GBLXAPI_GRADE = _GBLXAPI_CONTEXT(
    "grade",
    "The grade levels of the content: Pre-K, K and 1 to 12.",
    value="string",
    allowed=("Pre-K", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
)
GBLXAPI_SKILL = _GBLXAPI_CONTEXT(
    "skill", "A skills type the actor has experienced in the statement."
)
GBLXAPI_SUBDOMAIN = _GBLXAPI_CONTEXT(
    "subdomain", "The subdomain content type the actor has experienced in the statement."
)
GBLXAPI_TOPIC = _GBLXAPI_CONTEXT(
    "topic", "A subject area topic the actor has experienced in the statement."
)

GBLXAPI_DIFFICULTY = _GBLXAPI_ACTIVITY(
    "difficulty",
    "A difficulty level that determines the complexity of questions that the learner must"
    " answer or activities they must perform.",
)

TLA_INSTANCE = _TLA_ACTIVITY("instance", "Which run of the activity it is.")

TLA_RECOMMENDATION_ORDER = _TLA_RESULT(
    "recommendation_order",
    "The place of the object among the recommendations.",
    label="recommendation order",
)

TLA_CONFIDENCE = _TLA_CONTEXT("confidence", "How sure the claim is.")
TLA_DEP = _TLA_CONTEXT("DEP", "Whether the person is in the delayed entry programme.")
TLA_DUE_DATE = _TLA_CONTEXT("due_date", "When it is to be done.", label="due date")
TLA_EVIDENCE = _TLA_CONTEXT("evidence", "What the claim rests on.")
TLA_EXPIRATION = _TLA_CONTEXT("expiration", "When it ceases to be valid.")
TLA_LOCATION = _TLA_CONTEXT("location", "Where it took place.")
TLA_PERMANENT_CHANGE_OF_STATION = _TLA_CONTEXT(
    "permanent_change_of_station",
    "The move to another duty station.",
    label="permanent change of station",
)
TLA_REASON = _TLA_CONTEXT("reason", "Why it was done.")
TLA_RESTRICTION = _TLA_CONTEXT("restriction", "What limits it.")
TLA_UNIT_IDENTIFICATION_CODE = _TLA_CONTEXT(
    "unit_identification_code", "The code of the unit.", label="unit identification code"
)

TLA_EXPIRES = _TLA_CONTEXT_2("expires", "When the asserted competency expires.")

NETC_COA_ID = _NETC_ACTIVITY("coa-id", "The identifier of a course of action.", label="coa id")
NETC_RESOURCE_URL = _NETC_ACTIVITY("resource-url", "Where the resource is.", label="resource url")
NETC_TARGET_AUDIENCE = _NETC_ACTIVITY(
    "target-audience", "For whom the activity is made.", label="target audience"
)
NETC_TARGET_RATING = _NETC_ACTIVITY(
    "target-rating", "The occupation that the activity is made for.", label="target rating"
)

NETC_COURSE_ID_NUMBER = _NETC_CONTEXT(
    "course-id-number", "The number of the course in the catalogue.", label="course id number"
)
NETC_FEEDBACK_TARGET = _NETC_CONTEXT(
    "feedback-target", "What the feedback is about.", label="feedback target"
)
NETC_HULL_APPLICABILITY = _NETC_CONTEXT(
    "hull-applicability", "The ships that the content applies to.", label="hull applicability"
)
NETC_HULL_CONFIGURATION = _NETC_CONTEXT(
    "hull-configuration", "The equipment of the ship in question.", label="hull configuration"
)
NETC_LAUNCH_LOCATION = _NETC_CONTEXT(
    "launch-location", "From where the activity was launched.", label="launch location"
)
NETC_LEARNING_OBJECTIVE = _NETC_CONTEXT(
    "learning-objective", "What is to be learnt by the activity.", label="learning objective"
)
NETC_NAVY_ENLISTED_CLASSIFICATION = _NETC_CONTEXT(
    "navy-enlisted-classification",
    "The code of a sailor's special skill.",
    label="navy enlisted classification",
)
NETC_REFERRER_LOCATION = _NETC_CONTEXT(
    "referrer-location", "Where the actor came from.", label="referrer location"
)
NETC_SCHOOL_CENTER = _NETC_CONTEXT(
    "school-center", "The school or centre in charge of the training.", label="school center"
)
NETC_TECH_DOC_ID = _NETC_CONTEXT(
    "tech-doc-id", "The identifier of a technical document.", label="tech doc id"
)
NETC_TECH_DOC_PROCEDURE_ID = _NETC_CONTEXT(
    "tech-doc-procedure-id",
    "The identifier of a procedure in a technical document.",
    label="tech doc procedure id",
)
NETC_TECH_DOC_PROCEDURE_TITLE = _NETC_CONTEXT(
    "tech-doc-procedure-title",
    "The title of a procedure in a technical document.",
    label="tech doc procedure title",
)
NETC_USER_AGENT = _NETC_CONTEXT("user-agent", "What the browser says it is.", label="user agent")

DOD_ISD_CATEGORY = _DOD_ISD_CONTEXT(
    "category",
    "A further descriptive level for verbs within KSAs.",
    value="string",
    allowed=(
        "Fact Learning",
        "Rule Learning",
        "Procedure Learning",
        "Discrimination Learning",
        "Problem Solving",
        "Perception",
        "Gross Motor Skills",
        "Continuous Movement",
        "Readiness",
        "Mechanism",
        "Adaptation",
        "Origination",
        "Receiving",
        "Responding",
        "Valuing",
        "Competence",
        "Innovation",
    ),
)
DOD_ISD_INTERACTIVITY_LEVEL = _DOD_ISD_CONTEXT(
    "interactivity-level",
    "The general class of richness and realism of interaction.",
    label="interactivity level",
    value="integer",
    allowed=(1, 2, 3, 4),
)
DOD_ISD_KSA = _DOD_ISD_CONTEXT(
    "ksa",
    "Knowledge, Skills, Attitude.",
    label="KSA",
    value="string",
    allowed=("Knowledge", "Skills", "Attitude"),
)
