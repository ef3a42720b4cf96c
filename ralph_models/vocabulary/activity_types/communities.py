"""Activity types of smaller communities of practice, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.

IRIs, labels and places are facts of the published profiles; the definitions are our own
words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_OPENEDX = _Rows("activity_type", "openedx", "https://w3id.org/xapi/openedx/activity/")
_VIRTUAL_CLASSROOM = _Rows(
    "activity_type", "virtual-classroom", "https://w3id.org/xapi/virtual-classroom/activity-types/"
)
_SERIOUSGAMES = _Rows(
    "activity_type", "seriousgames", "https://w3id.org/xapi/seriousgames/activity-types/"
)
_ANNOTATOR = _Rows("activity_type", "pdf-annotator", "http://risc-inc.com/annotator/activities/")
_ANNOTATOR_2 = _Rows(
    "activity_type", "pdf-annotator", "http://www.risc-inc.com/annotator/activities/"
)
_FLASHCARDS = _Rows(
    "activity_type", "flashcards", "https://w3id.org/xapi/flashcards/activity-types/"
)
_TLA = _Rows("activity_type", "tla", "https://w3id.org/xapi/tla/activity-types/")
_NETC = _Rows("activity_type", "netc", "https://w3id.org/xapi/netc/activity-types/")

PRACTICE_ASSESSMENT = _OPENEDX(
    "practice-assessment", "A special exam of the practice kind.", label="practice assessment"
)
PROCTORED_ASSESSMENT = _OPENEDX(
    "proctored-assessment", "A special exam that is watched.", label="proctored assessment"
)
TIMED_ASSESSMENT = _OPENEDX(
    "timed-assessment", "A special exam with a time limit.", label="timed assessment"
)

CAMERA = _VIRTUAL_CLASSROOM("camera", "The camera of a participant.")
MICRO = _VIRTUAL_CLASSROOM("micro", "The micro of a participant.")
SCREEN = _VIRTUAL_CLASSROOM("screen", "The screen of a participant.")
VIRTUAL_CLASSROOM = _VIRTUAL_CLASSROOM(
    "virtual-classroom", "A live classroom session held online.", label="virtual classroom"
)

AREA = _SERIOUSGAMES("area", "An identified area inside the game world.")
CONTROLLER = _SERIOUSGAMES(
    "controller", "A game controller whose input affects the action in an activity."
)
CUTSCENE = _SERIOUSGAMES("cutscene", "A non-interactive scene that can be skipped.")
DIALOG_TREE = _SERIOUSGAMES(
    "dialog-tree", "An alternative presented during a conversation with an non-playable character."
)
ENEMY = _SERIOUSGAMES("enemy", "A game object that poses a threat inside the game world.")
ITEM = _SERIOUSGAMES(
    "item", "A collectable game object whose use or interaction results in an effect in a game."
)
KEYBOARD = _SERIOUSGAMES(
    "keyboard", "A keyboard whose keystrokes affects the action in an activity."
)
LEVEL = _SERIOUSGAMES("level", "A level of a game or of a gamified learning platform.")
MENU = _SERIOUSGAMES(
    "menu", "A menu with several buttons/options whose selection produces different effects."
)
MOUSE = _SERIOUSGAMES(
    "mouse", "A mouse device whose clicks and movement affects the action in an activity."
)
NON_PLAYER_CHARACTER = _SERIOUSGAMES(
    "non-player-character",
    "A character that can offer a conversation or other type of interaction inside a game.",
)
QUEST = _SERIOUSGAMES("quest", "A accomplishable challenge or mission presented inside a game.")
SERIOUSGAMES_SCREEN = _SERIOUSGAMES(
    "screen", "A game screen where a concrete game task is developed."
)
SERIOUS_GAME = _SERIOUSGAMES(
    "serious-game", "A game designed for a primary purpose other than pure entertainment."
)
TOUCHSCREEN = _SERIOUSGAMES("touchscreen", "A screen the player can touch or press.")
ZONE = _SERIOUSGAMES("zone", "An identified zone inside an area of the game world.")

HIGHLIGHTED_TEXT_ANNOTATION = _ANNOTATOR(
    "highlight",
    "An annotation of the highlight type.",
    label="highlighted text annotation",
    also_in=("tincan",),
)
NOTE = _ANNOTATOR("note", "A note on a document.", label="note annotation", also_in=("tincan",))
UNDERLINE_ANNOTATION = _ANNOTATOR(
    "underline",
    "An annotation of the underline type.",
    label="underline annotation",
    also_in=("tincan",),
)

FREETEXT_ANNOTATION = _ANNOTATOR_2(
    "freetext",
    "An annotation made to a document of the freetext form.",
    label="freetext annotation",
    also_in=("tincan",),
)

FLASHCARD = _FLASHCARDS(
    "flashcard", "A single flashcard used for retrieval practice or memorization."
)
FLASHCARD_DECK = _FLASHCARDS(
    "flashcard-deck",
    "A deck of flashcards used for retrieval practice or memorization.",
    label="flashcard deck",
)

ACTIVITY = _TLA("activity", "An activity to learn by.")
CAREER = _TLA("career", "A career as a whole.")
CAREER_STATE = _TLA("career_state", "A stage of a career.", label="career state")
COMPETENCY = _TLA("competency", "What somebody can know or be able to do.")
CONTENT_SET = _TLA(
    "content_set", "Several pieces of content that belong together.", label="content set"
)
CREDENTIAL = _TLA("credential", "Proof of what somebody can do.")
JOB_DUTY_GIG = _TLA("job_duty_gig", "A job, a duty or a single task.", label="job duty gig")
TLA_ASSESSMENT = _TLA("assessment", "A test of what somebody knows or can do.")
TLA_BADGE = _TLA("badge", "A badge that can be earned.")

MENU_ITEM = _NETC("menu-item", "One choice of a menu.", label="menu item")
NETC_MENU = _NETC("menu", "A list of choices that a program shows.")
NETC_ORGANIZATION = _NETC("organization", "A unit or an institution.")
