"""Moderation of the forum: what happens to posts after they are written."""

from ralph_convert.edx_to_xapi.common import RuleSets, event_extension, verb
from ralph_convert.edx_to_xapi.forum import OfComment, OfThread, kind_of_post
from ralph_models.edx import forum_moderation as edx
from ralph_models.vocabulary import verbs
from ralph_models.xapi import Statement

__all__ = ["RULE_SETS"]

EDITED = (
    verb(verbs.EDITED),
    *event_extension("event__edit_reason", "event__own_content", "event__content_type"),
)

DELETED = (verb(verbs.DELETED), *event_extension("event__own_content", "event__content_type"))

REPORTED = (verb(verbs.REPORTED), *event_extension("event__content_type"))

UNREPORTED = (
    verb(verbs.UNREPORTED),
    *event_extension("event__reported_status_cleared", "event__content_type"),
)

MARK_TYPE = kind_of_post("event__mark_type")

LOCK_REASON = event_extension("event__lock_reason")


class EdxForumThreadEditedToEdited(OfThread):
    """John edited a thread."""

    __src__ = edx.EdxForumThreadEdited
    __dest__ = Statement
    items = EDITED


class EdxForumThreadDeletedToDeleted(OfThread):
    """John deleted a thread."""

    __src__ = edx.EdxForumThreadDeleted
    __dest__ = Statement
    items = DELETED


class EdxForumThreadReportedToReported(OfThread):
    """John reported a thread."""

    __src__ = edx.EdxForumThreadReported
    __dest__ = Statement
    items = REPORTED


class EdxForumThreadUnreportedToUnreported(OfThread):
    """John withdrew the report of a thread."""

    __src__ = edx.EdxForumThreadUnreported
    __dest__ = Statement
    items = UNREPORTED


class EdxForumThreadLockedToClosed(OfThread):
    """John closed a thread."""

    __src__ = edx.EdxForumThreadLocked
    __dest__ = Statement
    items = (verb(verbs.CLOSED), *LOCK_REASON)


class EdxForumThreadUnlockedToOpened(OfThread):
    """John opened a thread again."""

    __src__ = edx.EdxForumThreadUnlocked
    __dest__ = Statement
    items = (verb(verbs.OPENED), *LOCK_REASON)


class EdxForumResponseEditedToEdited(OfComment):
    """John edited a response."""

    __src__ = edx.EdxForumResponseEdited
    __dest__ = Statement
    items = EDITED


class EdxForumResponseDeletedToDeleted(OfComment):
    """John deleted a response."""

    __src__ = edx.EdxForumResponseDeleted
    __dest__ = Statement
    items = DELETED


class EdxForumResponseReportedToReported(OfComment):
    """John reported a response."""

    __src__ = edx.EdxForumResponseReported
    __dest__ = Statement
    items = REPORTED


class EdxForumResponseUnreportedToUnreported(OfComment):
    """John withdrew the report of a response."""

    __src__ = edx.EdxForumResponseUnreported
    __dest__ = Statement
    items = UNREPORTED


class EdxForumResponseMarkToFavorited(OfComment):
    """John endorsed a response, or marked it as the answer."""

    __src__ = edx.EdxForumResponseMark
    __dest__ = Statement
    items = (verb(verbs.FAVORITED), MARK_TYPE)


class EdxForumResponseUnmarkToUnfavorited(OfComment):
    """John removed the mark of a response."""

    __src__ = edx.EdxForumResponseUnmark
    __dest__ = Statement
    items = (verb(verbs.UNFAVORITED), MARK_TYPE)


class EdxForumCommentEditedToEdited(OfComment):
    """John edited a comment."""

    __src__ = edx.EdxForumCommentEdited
    __dest__ = Statement
    items = EDITED


class EdxForumCommentDeletedToDeleted(OfComment):
    """John deleted a comment."""

    __src__ = edx.EdxForumCommentDeleted
    __dest__ = Statement
    items = DELETED


class EdxForumCommentReportedToReported(OfComment):
    """John reported a comment."""

    __src__ = edx.EdxForumCommentReported
    __dest__ = Statement
    items = REPORTED


class EdxForumCommentUnreportedToUnreported(OfComment):
    """John withdrew the report of a comment."""

    __src__ = edx.EdxForumCommentUnreported
    __dest__ = Statement
    items = UNREPORTED


RULE_SETS: RuleSets = (
    EdxForumThreadEditedToEdited,
    EdxForumThreadDeletedToDeleted,
    EdxForumThreadReportedToReported,
    EdxForumThreadUnreportedToUnreported,
    EdxForumThreadLockedToClosed,
    EdxForumThreadUnlockedToOpened,
    EdxForumResponseEditedToEdited,
    EdxForumResponseDeletedToDeleted,
    EdxForumResponseReportedToReported,
    EdxForumResponseUnreportedToUnreported,
    EdxForumResponseMarkToFavorited,
    EdxForumResponseUnmarkToUnfavorited,
    EdxForumCommentEditedToEdited,
    EdxForumCommentDeletedToDeleted,
    EdxForumCommentReportedToReported,
    EdxForumCommentUnreportedToUnreported,
)
