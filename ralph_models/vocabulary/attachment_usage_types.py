"""Attachment usage types, as rows of data.

Vocabulary from the xAPI authored profiles, ADL Initiative, Apache License 2.0;
changed: definitions are shortened, or our own words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_TINCAN = _Rows("attachment_usage_type", "tincan", "http://id.tincanapi.com/attachment/")
_OPEN_BADGES = _Rows(
    "attachment_usage_type", "open-badges", "http://specification.openbadges.org/xapi/attachment/"
)

CERTIFICATE_OF_COMPLETION = _TINCAN(
    "certificate-of-completion",
    "Certificate provided upon completion of an exercise, perhaps as part of a formal"
    " learning activity.",
    label="certificate of completion",
)
CONTRACT = _TINCAN("contract", "A contract intended to be legally binding between two parties.")
SUPPORTING_MEDIA = _TINCAN(
    "supporting_media", "A media file that supports the experience.", label="supporting media"
)

BAKED_BADGE_IMAGE = _OPEN_BADGES(
    "badge", "An attached Baked Badge Image.", label="open badges baked badge image"
)
