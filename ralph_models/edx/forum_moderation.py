"""What is done with contributions to the forum: edits, deletions, reports, marks, locks.

The platform writes these events since autumn 2022.
"""

from typing import Literal

from ralph_models.edx.base import Blank, Payload, PayloadModel, ServerEvent
from ralph_models.edx.forum import ForumBody, ForumDiscussion, ForumPayload, ForumThread, ForumTitle

__all__ = [
    "CommentClearance",
    "EdxForumCommentDeleted",
    "EdxForumCommentEdited",
    "EdxForumCommentReported",
    "EdxForumCommentUnreported",
    "EdxForumResponseDeleted",
    "EdxForumResponseEdited",
    "EdxForumResponseMark",
    "EdxForumResponseReported",
    "EdxForumResponseUnmark",
    "EdxForumResponseUnreported",
    "EdxForumThreadDeleted",
    "EdxForumThreadEdited",
    "EdxForumThreadLocked",
    "EdxForumThreadReported",
    "EdxForumThreadUnlocked",
    "EdxForumThreadUnreported",
    "ForumClearance",
    "ForumContent",
    "ForumDeletion",
    "ForumEdit",
    "ForumReport",
    "ResponseClearance",
    "ResponseMark",
    "ResponseReport",
    "ThreadClearance",
    "ThreadDeletion",
    "ThreadLock",
    "ThreadReport",
]


class ForumContent(PayloadModel):
    """What became subject to moderation."""

    content_type: str | None = None
    """``post``, ``response`` or ``comment``."""


class ForumEdit(ForumPayload, ForumContent):
    """A contribution that was changed."""

    own_content: bool | None = None
    """If the user is the author."""
    edit_reason: str | None = None
    """Null where none was selected."""


class ForumDeletion(ForumBody, ForumEdit):
    """A contribution that was deleted."""


class ThreadDeletion(ForumDeletion, ForumTitle):
    """A thread that was deleted."""


class ForumReport(ForumBody, ForumContent):
    """A contribution that was reported as abuse."""


class ThreadReport(ForumReport, ForumThread):
    """A thread that was reported."""


class ResponseReport(ForumReport, ForumDiscussion):
    """A response that was reported; releases of today leave out its thread."""


class ForumClearance(PayloadModel):
    """What the end of a report has more than a report."""

    reported_status_cleared: bool | None = None
    """If the contribution is no longer reported: only a moderator ends every report."""


class CommentClearance(ForumReport, ForumClearance):
    """A comment of which a report was withdrawn."""


class ThreadClearance(ThreadReport, ForumClearance):
    """A thread of which a report was withdrawn."""


class ResponseClearance(ResponseReport, ForumClearance):
    """A response of which a report was withdrawn."""


class ResponseMark(ForumPayload, ForumDiscussion):
    """A response that stands out."""

    mark_type: str | None = None
    """``Endorse`` or ``Answer``."""


class ThreadLock(ForumPayload):
    """A thread to which nobody may respond."""

    lock_reason: str | None = None


class EdxForumThreadEdited(ServerEvent):
    """A thread was changed; since 3 October 2022."""

    event_type: Literal["edx.forum.thread.edited"]
    name: Literal["edx.forum.thread.edited"] | Blank = None
    event: Payload[ForumEdit]


class EdxForumThreadDeleted(ServerEvent):
    """A thread was deleted; since 21 September 2022."""

    event_type: Literal["edx.forum.thread.deleted"]
    name: Literal["edx.forum.thread.deleted"] | Blank = None
    event: Payload[ThreadDeletion]


class EdxForumThreadLocked(ServerEvent):
    """A thread was locked; since 15 September 2022."""

    event_type: Literal["edx.forum.thread.locked"]
    name: Literal["edx.forum.thread.locked"] | Blank = None
    event: Payload[ThreadLock]


class EdxForumThreadUnlocked(ServerEvent):
    """A thread was opened again; since 15 September 2022."""

    event_type: Literal["edx.forum.thread.unlocked"]
    name: Literal["edx.forum.thread.unlocked"] | Blank = None
    event: Payload[ThreadLock]


class EdxForumThreadReported(ServerEvent):
    """A thread was reported; since 1 November 2022."""

    event_type: Literal["edx.forum.thread.reported"]
    name: Literal["edx.forum.thread.reported"] | Blank = None
    event: Payload[ThreadReport]


class EdxForumThreadUnreported(ServerEvent):
    """A report of a thread was withdrawn; since 1 November 2022."""

    event_type: Literal["edx.forum.thread.unreported"]
    name: Literal["edx.forum.thread.unreported"] | Blank = None
    event: Payload[ThreadClearance]


class EdxForumResponseEdited(ServerEvent):
    """A response was changed; since 3 October 2022."""

    event_type: Literal["edx.forum.response.edited"]
    name: Literal["edx.forum.response.edited"] | Blank = None
    event: Payload[ForumEdit]


class EdxForumResponseDeleted(ServerEvent):
    """A response was deleted; since 21 September 2022."""

    event_type: Literal["edx.forum.response.deleted"]
    name: Literal["edx.forum.response.deleted"] | Blank = None
    event: Payload[ForumDeletion]


class EdxForumResponseMark(ServerEvent):
    """A response was endorsed, or marked as the answer; since 5 December 2022."""

    event_type: Literal["edx.forum.response.mark"]
    name: Literal["edx.forum.response.mark"] | Blank = None
    event: Payload[ResponseMark]


class EdxForumResponseUnmark(ServerEvent):
    """The mark of a response was removed; since 5 December 2022."""

    event_type: Literal["edx.forum.response.unmark"]
    name: Literal["edx.forum.response.unmark"] | Blank = None
    event: Payload[ResponseMark]


class EdxForumResponseReported(ServerEvent):
    """A response was reported; since 1 November 2022."""

    event_type: Literal["edx.forum.response.reported"]
    name: Literal["edx.forum.response.reported"] | Blank = None
    event: Payload[ResponseReport]


class EdxForumResponseUnreported(ServerEvent):
    """A report of a response was withdrawn; since 1 November 2022."""

    event_type: Literal["edx.forum.response.unreported"]
    name: Literal["edx.forum.response.unreported"] | Blank = None
    event: Payload[ResponseClearance]


class EdxForumCommentEdited(ServerEvent):
    """A comment was changed; since 3 October 2022."""

    event_type: Literal["edx.forum.comment.edited"]
    name: Literal["edx.forum.comment.edited"] | Blank = None
    event: Payload[ForumEdit]


class EdxForumCommentDeleted(ServerEvent):
    """A comment was deleted; since 21 September 2022."""

    event_type: Literal["edx.forum.comment.deleted"]
    name: Literal["edx.forum.comment.deleted"] | Blank = None
    event: Payload[ForumDeletion]


class EdxForumCommentReported(ServerEvent):
    """A comment was reported; since 1 November 2022."""

    event_type: Literal["edx.forum.comment.reported"]
    name: Literal["edx.forum.comment.reported"] | Blank = None
    event: Payload[ForumReport]


class EdxForumCommentUnreported(ServerEvent):
    """A report of a comment was withdrawn; since 1 November 2022."""

    event_type: Literal["edx.forum.comment.unreported"]
    name: Literal["edx.forum.comment.unreported"] | Blank = None
    event: Payload[CommentClearance]


EVENTS = (
    EdxForumThreadEdited,
    EdxForumThreadDeleted,
    EdxForumThreadLocked,
    EdxForumThreadUnlocked,
    EdxForumThreadReported,
    EdxForumThreadUnreported,
    EdxForumResponseEdited,
    EdxForumResponseDeleted,
    EdxForumResponseMark,
    EdxForumResponseUnmark,
    EdxForumResponseReported,
    EdxForumResponseUnreported,
    EdxForumCommentEdited,
    EdxForumCommentDeleted,
    EdxForumCommentReported,
    EdxForumCommentUnreported,
)
"""The events of the family."""
