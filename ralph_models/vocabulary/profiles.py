"""Profiles that a statement is filed under in ``contextActivities.category``."""

from ralph_models.vocabulary.term import Term

LMS = Term(
    "https://w3id.org/xapi/lms",
    "profile",
    "Learning Management System profile",
    "lms",
    "Courses, their sessions and who takes part in them.",
)
VIDEO = Term(
    "https://w3id.org/xapi/video",
    "profile",
    "Video Profile",
    "video",
    "What learners do with videos.",
)
