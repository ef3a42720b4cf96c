"""Profiles: who publishes which terms, and what statements are filed under.

Titles, IRIs and versions are facts; the definitions are our own words.
"""

from dataclasses import dataclass

from ralph_models.vocabulary.term import Term

__all__ = ["Profile"]

_APACHE = "Apache-2.0"
_FACTS = "facts only"


@dataclass(frozen=True, slots=True)
class Profile(Term):
    """A profile; its IRI may stand in ``contextActivities.category``."""

    version: str | None = None
    """IRI of the version whose terms are here, where the profile has versions."""
    licence: str = _FACTS
    """What the words of its definitions are under: ours, where only facts are taken."""


def _profile(
    key: str, title: str, iri: str, definition: str, version: str | None, licence: str
) -> Profile:
    return Profile(iri, "profile", title, key, definition, version=version, licence=licence)


ADL = _profile(
    "adl",
    "ADL Vocabulary",
    "https://w3id.org/xapi/adl",
    "Verbs and activity types for any kind of learning.",
    "https://w3id.org/xapi/adl/v1.0",
    _APACHE,
)
SCORM = _profile(
    "scorm",
    "SCORM Profile",
    "https://w3id.org/xapi/scorm",
    "What SCORM packages tell, in statements.",
    "https://w3id.org/xapi/scorm/v1.0",
    _APACHE,
)
CMI5 = _profile(
    "cmi5",
    "cmi5 Profile",
    "https://w3id.org/xapi/cmi5/context/categories/cmi5",
    "Launched courses: how units start, are judged and end.",
    "https://w3id.org/xapi/cmi5/context/categories/cmi5/v1.0",
    _APACHE,
)
VIDEO = _profile(
    "video",
    "Video Profile",
    "https://w3id.org/xapi/video",
    "What learners do with videos.",
    "https://w3id.org/xapi/video/v1.0.3",
    _APACHE,
)
AUDIO = _profile(
    "audio",
    "Audio Profile",
    "https://w3id.org/xapi/audio",
    "What learners do with sound recordings.",
    "https://w3id.org/xapi/audio/v1.0",
    _APACHE,
)
ACROSSX = _profile(
    "acrossx",
    "AcrossX Profile",
    "https://w3id.org/xapi/acrossx",
    "Terms for activities of many kinds.",
    "https://w3id.org/xapi/acrossx/v1.0.1",
    _APACHE,
)
PDF_ANNOTATOR = _profile(
    "pdf-annotator",
    "PDF Annotator",
    "http://www.risc-inc.com/annotator",
    "Notes and marks in PDF documents.",
    "http://www.risc-inc.com/annotator/v1.0.",
    _APACHE,
)
TINCAN = _profile(
    "tincan",
    "TinCan Vocabulary",
    "https://registry.tincanapi.com",
    "The terms of the registry of Tin Can, before there were profiles.",
    "https://registry.tincanapi.com",
    _APACHE,
)
ACTIVITY_STREAMS = _profile(
    "activity-streams",
    "Activity Streams Vocabulary",
    "http://activitystrea.ms/schema/",
    "The verbs and object types of Activity Streams.",
    "http://activitystrea.ms/schema/",
    _APACHE,
)
OPEN_BADGES = _profile(
    "open-badges",
    "xAPI Open Badges Profile",
    "http://specification.openbadges.org/xapi",
    "Badges that were earned.",
    "http://specification.openbadges.org/xapi",
    _APACHE,
)
SERIOUSGAMES = _profile(
    "seriousgames",
    "Serious Games Profile",
    "https://w3id.org/xapi/seriousgames",
    "What players do in games for learning.",
    "https://w3id.org/xapi/seriousgames/v1.0",
    _APACHE,
)
VIRTUAL_PATIENT = _profile(
    "virtual-patient",
    "Virtual Patient Profile",
    "https://w3id.org/xapi/virtual-patient",
    "Simulated patients.",
    "https://w3id.org/xapi/virtual-patient/v1.0",
    _APACHE,
)
ADB = _profile(
    "adb",
    "Actionable Data Book (ADB) Profile",
    "https://w3id.org/xapi/adb",
    "What readers do with books and their data.",
    "https://w3id.org/xapi/adb/v1.0",
    _APACHE,
)
GBLXAPI = _profile(
    "gblxapi",
    "GBLxAPI - K-12 Education Apps Profile",
    "https://w3id.org/xapi/gblxapi",
    "Apps for schools.",
    "https://w3id.org/xapi/gblxapi/v1.0",
    _APACHE,
)
FLASHCARDS = _profile(
    "flashcards",
    "Flashcards",
    "https://w3id.org/xapi/flashcards",
    "Cards for learning by heart.",
    "https://w3id.org/xapi/flashcards/v0.1",
    _APACHE,
)
DOD_ISD = _profile(
    "dod-isd",
    "DOD ISD",
    "https://w3id.org/xapi/dod-isd",
    "Verbs of instructional systems design.",
    "https://w3id.org/xapi/dod-isd/v1.0",
    _APACHE,
)
LEARNERCOMPETENCY = _profile(
    "learnercompetency",
    "Learner Competency Management",
    "https://w3id.org/xapi/learnercompetency",
    "How competencies are planned, granted, kept and lost.",
    "https://w3id.org/xapi/learnercompetency/1.0",
    _APACHE,
)
XAPI = _profile(
    "xapi-spec",
    "xAPI specification",
    "https://github.com/adlnet/xAPI-Spec",
    "What the specification itself names.",
    None,
    _APACHE,
)
OPENEDX = _profile(
    "openedx",
    "Open edX profile",
    "https://w3id.org/xapi/openedx",
    "What Open edX tells beyond other profiles.",
    "https://w3id.org/xapi/openedx/v/5",
    _FACTS,
)
LMS = _profile(
    "lms",
    "Learning Management System profile",
    "https://w3id.org/xapi/lms",
    "Courses, their sessions and who takes part in them.",
    "https://w3id.org/xapi/lms/v/1",
    _FACTS,
)
NETC = _profile(
    "netc",
    "Navy common reference profile",
    "https://w3id.org/xapi/netc",
    "What training systems of the Navy share.",
    "https://w3id.org/xapi/netc/v/3",
    _FACTS,
)
TLA = _profile(
    "tla",
    "Total Learning Architecture profile",
    "https://w3id.org/xapi/tla",
    "Careers, competencies and credentials over a lifetime.",
    "https://w3id.org/xapi/tla/v/4",
    _FACTS,
)
VIRTUAL_CLASSROOM = _profile(
    "virtual-classroom",
    "Virtual classroom profile",
    "https://w3id.org/xapi/virtual-classroom",
    "What happens in meetings at a distance.",
    "https://w3id.org/xapi/virtual-classroom/v/1",
    _FACTS,
)
ACTIVITY_STREAMS_1 = _profile(
    "as-legacy",
    "Activity Streams 1.0 IRIs in use",
    "http://activitystrea.ms/schema/1.0/",
    "Older IRIs of Activity Streams that are in use.",
    None,
    _FACTS,
)
DASES = _profile(
    "gaiax-dases",
    "DASES profiles (earlier IRIs)",
    "http://schema.dases.eu/xapi/profile",
    "IRIs that the LMS and virtual classroom profiles had before.",
    None,
    _FACTS,
)
