"""Document resources, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_SCORM = _Rows("document_resource", "scorm", "https://w3id.org/xapi/scorm/")

SCORM_ACTIVITY_ATTEMPT_STATE = _SCORM(
    "attempt-state",
    "State data of one attempt on an activity, kept as a document.",
    label="SCORM Activity Attempt State",
)
SCORM_ACTIVITY_PROFILE = _SCORM(
    "activity-profile",
    "Data about an activity, kept as a document.",
    label="SCORM Activity Profile",
)
SCORM_ACTIVITY_STATE = _SCORM(
    "activity-state", "State data of an activity, kept as a document.", label="SCORM Activity State"
)
SCORM_AGENT_PROFILE = _SCORM(
    "agent-profile",
    "The SCORM Activity State Object contains the profile data for the specified Agent.",
    label="SCORM Agent Profile",
)
