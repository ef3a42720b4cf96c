"""Discussions: threads, the responses to them, the comments on responses.

Since the micro-frontend of 2022 and 2023 bodies are HTML, the category and the team are
often absent, and ``url`` is the root of the application.
"""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, OpenModel, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import Integer

__all__ = [
    "CommentPost",
    "EdxForumCommentCreated",
    "EdxForumResponseCreated",
    "EdxForumResponseVoted",
    "EdxForumSearched",
    "EdxForumThreadCreated",
    "EdxForumThreadViewed",
    "EdxForumThreadVoted",
    "ForumBody",
    "ForumDiscussion",
    "ForumOptions",
    "ForumPayload",
    "ForumPost",
    "ForumReference",
    "ForumSearch",
    "ForumThread",
    "ForumTitle",
    "ForumVote",
    "ResponsePost",
    "ThreadPost",
    "ThreadView",
    "UIEdxForumSearched",
]


class ForumReference(OpenModel):
    """Another contribution."""

    id: Integer | str | None = None


class ForumOptions(OpenModel):
    """What the author chose for a contribution."""

    followed: bool | None = None
    """If the author is told about responses."""


class ForumPayload(PayloadModel):
    """A contribution to the forum, and the user who does something with it."""

    id: Integer | str | None = None
    """24 hexadecimal digits; the newest storage may have numbers."""
    commentable_id: str | None = None
    """The discussion component, or the topic of the whole course."""
    category_id: str | None = None
    """The same as ``commentable_id``."""
    category_name: str | None = None
    team_id: str | None = None
    """Of the discussion of a team only."""
    url: str | None = None
    user_course_roles: list[str] | None = None
    """``Instructor`` and ``Staff``, lower-case in some logs; empty for learners."""
    user_forums_roles: list[str] | None = None
    """``Student``, ``Community TA``, ``Moderator``, ``Administrator`` and others."""
    target_username: str | None = None
    """The author of the contribution, even of an anonymous one."""
    from_mfe_sidebar: bool | None = None
    """If the discussion is beside the content of the course; since the micro-frontend."""


class ForumBody(ForumPayload):
    """A contribution with its text."""

    body: str | None = None
    """At most 2000 characters."""
    truncated: bool | None = None
    """If the body was longer."""


class ForumTitle(PayloadModel):
    """What only threads have."""

    title: str | None = None
    """At most 1000 characters."""
    title_truncated: bool | None = None
    """If the title was longer."""


class ForumThread(ForumTitle):
    """What only threads have, with whom they are for."""

    thread_type: str | None = None
    """``discussion`` or ``question``."""
    group_id: Integer | str | None = None
    """The cohort that the thread is restricted to; null if it is for all."""


class ForumDiscussion(PayloadModel):
    """What responses and comments have."""

    discussion: ForumReference | None = None
    """The thread."""


class ForumPost(ForumBody):
    """A new contribution."""

    options: ForumOptions | None = None


class ThreadPost(ForumPost, ForumThread):
    """A new thread."""

    anonymous: bool | None = None
    """If nobody sees the author; where the course allows it, as ``anonymous_to_peers``."""
    anonymous_to_peers: bool | None = None
    """If only those who manage the discussion see the author."""


class ResponsePost(ForumPost, ForumDiscussion):
    """A new response to a thread."""


class CommentPost(ResponsePost):
    """A new comment on a response."""

    response: ForumReference | None = None


class ThreadView(ForumPayload, ForumTitle):
    """A thread that was opened."""


class ForumVote(ForumPayload):
    """A vote for a contribution."""

    undo_vote: bool | None = None
    """If the vote was taken back."""
    vote_value: str | None = None
    """``up``: there is no vote against."""


class ForumSearch(PayloadModel):
    """A search in the forum."""

    query: str | None = None
    corrected_text: str | None = None
    """What was searched for instead, where the query gave nothing; else null."""
    group_id: Integer | str | None = None
    """The cohort that the search is restricted to."""
    page: Integer | None = None
    """The page of the results; each has 20."""
    total_results: Integer | None = None
    target_username: str | None = None
    """In logs of 2016."""


class EdxForumThreadCreated(ServerEvent):
    """A thread was started; since 5 March 2015."""

    event_type: Literal["edx.forum.thread.created"]
    name: Literal["edx.forum.thread.created"] | Blank = None
    event: Payload[ThreadPost]


class EdxForumThreadViewed(ServerEvent):
    """A thread was opened; since 12 July 2017."""

    event_type: Literal["edx.forum.thread.viewed"]
    name: Literal["edx.forum.thread.viewed"] | Blank = None
    event: Payload[ThreadView]


class EdxForumThreadVoted(ServerEvent):
    """A user voted for a thread; since 1 December 2015."""

    event_type: Literal["edx.forum.thread.voted"]
    name: Literal["edx.forum.thread.voted"] | Blank = None
    event: Payload[ForumVote]


class EdxForumResponseCreated(ServerEvent):
    """A user responded to a thread; since 5 March 2015."""

    event_type: Literal["edx.forum.response.created"]
    name: Literal["edx.forum.response.created"] | Blank = None
    event: Payload[ResponsePost]


class EdxForumResponseVoted(ServerEvent):
    """A user voted for a response; since 1 December 2015."""

    event_type: Literal["edx.forum.response.voted"]
    name: Literal["edx.forum.response.voted"] | Blank = None
    event: Payload[ForumVote]


class EdxForumCommentCreated(ServerEvent):
    """A user commented on a response; since 5 March 2015."""

    event_type: Literal["edx.forum.comment.created"]
    name: Literal["edx.forum.comment.created"] | Blank = None
    event: Payload[CommentPost]


class EdxForumSearched(ServerEvent):
    """A user searched the forum; since 16 May 2014."""

    event_type: Literal["edx.forum.searched"]
    name: Literal["edx.forum.searched"] | Blank = None
    event: Payload[ForumSearch]


class UIEdxForumSearched(BrowserEvent):
    """A user searched the forum; a browser's event in some logs."""

    event_type: Literal["edx.forum.searched"]
    name: Literal["edx.forum.searched"] | Blank = None
    event: Payload[ForumSearch]


EVENTS = (
    EdxForumThreadCreated,
    EdxForumThreadViewed,
    EdxForumThreadVoted,
    EdxForumResponseCreated,
    EdxForumResponseVoted,
    EdxForumCommentCreated,
    EdxForumSearched,
    UIEdxForumSearched,
)
"""The events of the family."""
