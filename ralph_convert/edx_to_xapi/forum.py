"""The forum: who posts, reads, votes and searches."""

from typing import Any, ClassVar

from ralph_convert.edx_to_xapi.common import (
    InCourse,
    RuleSets,
    activity_type,
    context_extension,
    event_extension,
    result_extension,
    verb,
)
from ralph_convert.edx_to_xapi.identifiers import encode_part
from ralph_convert.edx_to_xapi.people import team
from ralph_convert.edx_to_xapi.places import (
    COURSE,
    activity,
    path,
    path_iri,
    place,
    title,
)
from ralph_convert.item import SETTINGS, Const, ConversionItem, Derived, FirstOf, Items
from ralph_convert.settings import ConversionSettings
from ralph_convert.transforms import integer, learner_text, text
from ralph_models.edx import forum as edx
from ralph_models.paths import Extra
from ralph_models.vocabulary import activity_types, extensions, verbs
from ralph_models.xapi import Statement

__all__ = ["COMMENTS", "RULE_SETS", "THREADS", "OfComment", "OfThread", "kind_of_post", "post_iri"]

THREADS = "/api/discussion/v1/threads/{}"
"""The address of a thread."""

COMMENTS = "/api/discussion/v1/comments/{}"
"""The address of responses and of the comments on them alike."""


def post_iri(
    settings: ConversionSettings, template: str, post_id: object, request: str | None
) -> str | None:
    """Give the id of a post: one for each, whatever request it came with.

    Beside data of event-routing-backends it is the path of the request, with the id behind.
    """
    post = text(post_id)
    if settings.compat == "erb" and post and request and request.startswith("/"):
        above = request.replace(post, "").rstrip("/")
        return settings.platform_url + encode_part(f"{above}/{post}")
    return path_iri(settings, template, post)


def kind_of_post(source: Any) -> ConversionItem:
    """Give the item of what sort of a post, a vote or a mark it is."""
    return context_extension(extensions.TYPE, source, text)


def _post(template: str) -> ConversionItem:
    source = Derived(post_iri, SETTINGS, Const(template), "event__id", "context__path", cache=True)
    return ConversionItem("object__id", source)


def _above(template: str, name: str) -> Derived:
    """Give a post that the object answers."""
    iri = path(template, Derived(text, ("event", Extra(name), Extra("id"))))
    return activity(iri, activity_types.DISCUSSION)


class _OfPost(InCourse):
    items: ClassVar[Items] = (
        activity_type(activity_types.DISCUSSION),
        context_extension(
            extensions.TOPIC,
            FirstOf("event__category_name", "event__category_id", "event__commentable_id"),
            text,
        ),
        team("event__team_id"),
    )


class OfThread(_OfPost):
    """What all statements about a thread have."""

    items: ClassVar[Items] = (_post(THREADS), title(("event", Extra("title"))))


class OfComment(_OfPost):
    """What all statements about a response or a comment have."""

    items: ClassVar[Items] = (
        _post(COMMENTS),
        *place(COURSE, _above(THREADS, "discussion"), _above(COMMENTS, "response")),
    )


class EdxForumThreadCreatedToPosted(OfThread):
    """John posted a thread."""

    __src__ = edx.EdxForumThreadCreated
    __dest__ = Statement
    items = (
        verb(verbs.POSTED),
        kind_of_post("event__thread_type"),
        *event_extension(
            "event__group_id",
            "event__anonymous",
            "event__anonymous_to_peers",
            "event__truncated",
        ),
    )


class EdxForumThreadViewedToViewed(OfThread):
    """John viewed a thread."""

    __src__ = edx.EdxForumThreadViewed
    __dest__ = Statement
    items = (verb(verbs.VIEWED),)


VOTED = (
    verb(verbs.VOTED),
    kind_of_post("event__vote_value"),
    *event_extension("event__undo_vote"),
)


class EdxForumThreadVotedToVoted(OfThread):
    """John voted for a thread, or took the vote back."""

    __src__ = edx.EdxForumThreadVoted
    __dest__ = Statement
    items = VOTED


class EdxForumResponseVotedToVoted(OfComment):
    """John voted for a response, or took the vote back."""

    __src__ = edx.EdxForumResponseVoted
    __dest__ = Statement
    items = VOTED


class EdxForumResponseCreatedToPosted(OfComment):
    """John posted a response."""

    __src__ = edx.EdxForumResponseCreated
    __dest__ = Statement
    items = (verb(verbs.POSTED), *event_extension("event__truncated"))


class EdxForumCommentCreatedToPosted(OfComment):
    """John posted a comment on a response."""

    __src__ = edx.EdxForumCommentCreated
    __dest__ = Statement
    items = (verb(verbs.POSTED), *event_extension("event__truncated"))


class _Searched(InCourse):
    items: ClassVar[Items] = (
        verb(verbs.SEARCHED),
        ConversionItem("object__id", path("/courses/{:key}/discussion/forum", COURSE)),
        activity_type(activity_types.DISCUSSION),
        ConversionItem("result__response", Derived(learner_text, SETTINGS, "event__query")),
        result_extension(extensions.TOTAL_ITEMS, "event__total_results", integer),
        *event_extension("event__page", "event__group_id"),
    )


class EdxForumSearchedToSearched(_Searched):
    """John searched the forum."""

    __src__ = edx.EdxForumSearched
    __dest__ = Statement


class UIEdxForumSearchedToSearched(_Searched):
    """John searched the forum, as the browser tells."""

    __src__ = edx.UIEdxForumSearched
    __dest__ = Statement


RULE_SETS: RuleSets = (
    EdxForumThreadCreatedToPosted,
    EdxForumThreadViewedToViewed,
    EdxForumThreadVotedToVoted,
    EdxForumResponseVotedToVoted,
    EdxForumResponseCreatedToPosted,
    EdxForumCommentCreatedToPosted,
    EdxForumSearchedToSearched,
    UIEdxForumSearchedToSearched,
)
