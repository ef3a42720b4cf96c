"""Verbs of smaller communities of practice, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_SERIOUSGAMES = _Rows("verb", "seriousgames", "https://w3id.org/xapi/seriousgames/verbs/")
_ADB = _Rows("verb", "adb", "https://w3id.org/xapi/adb/verbs/")
_ANNOTATOR = _Rows("verb", "pdf-annotator", "http://risc-inc.com/annotator/verbs/")
_VIRTUAL_PATIENT = _Rows("verb", "virtual-patient", "https://w3id.org/xapi/medbiq/verbs/")

PRESSED = _SERIOUSGAMES("pressed", "Made physical contact with the object.")
RELEASED = _SERIOUSGAMES(
    "released", "Released the object from one's grip from or a specific state."
)
SERIOUSGAMES_ACCESSED = _SERIOUSGAMES("accessed", "Gained access to the object.")
SERIOUSGAMES_USED = _SERIOUSGAMES("used", "Used a virtual object.")
UNLOCKED = _SERIOUSGAMES("unlocked", "Unlocked an option that was previously unavailable.")

ADB_ANNOTATED = _ADB(
    "annotated", "Provide notes or symbols for further explanation or thoughts while reading."
)
ADB_ATTENDED = _ADB("attended", "Was present at a virtual or physical event or activity.")
ADB_BOOKMARKED = _ADB(
    "bookmarked",
    "Persisting the current location (page) where the reader stopped the ebook activity.",
)
ADB_READ = _ADB("read", "Read the object.")
ADB_REQUESTED = _ADB("requested", "Needed or demanded an object or another actor.")
ADB_SELECTED = _ADB("selected", "Choose section of text to copy to clipboard.")
ADB_WATCHED = _ADB("watched", "Watched the object.")
ARRIVED = _ADB("arrived", "Arrived a specific location by movement or progress.")
COACHED = _ADB("coached", "To teach or lead another person through an activity.")
DEMANDED = _ADB("demanded", "A request for eBook session or redirect.")
DESCRIBED = _ADB(
    "described", "Detailed answer as a result of an interaction in an ebook activity or assessment."
)
HIGHLIGHTED = _ADB(
    "highlighted",
    "Highlight important areas in an eBook for the purpose of later review or note taking.",
)
INITIATED = _ADB(
    "initiated",
    "Used to initiate text code, user preferences or accessibility preferences to a teacher.",
)
NOTED = _ADB("noted", "Add annotation or notes to selected text within an ebook or highlight.")
REFERENCED = _ADB("referenced", "Use dictionary or other resource to look up a selected word.")

ANNOTATED = _ANNOTATOR("annotated", "Added a note to a document.")
MODIFIED_ANNOTATION = _ANNOTATOR("modified", "Changed a note.", label="modified annotation")

VIRTUAL_PATIENT_IGNORED = _VIRTUAL_PATIENT("ignored", "Did not acknowledge an object or activity.")
VIRTUAL_PATIENT_UPDATED = _VIRTUAL_PATIENT(
    "updated", "Prompted a change in a data value or a counter associated with the object."
)
