"""Models of xAPI statements, and of the profiles' statements.

>>> from ralph_models.xapi import parse_statement
>>> statement = parse_statement(
...     '{"actor": {"mbox": "mailto:ada@example.org"},'
...     ' "verb": {"id": "http://adlnet.gov/expapi/verbs/answered"},'
...     ' "object": {"id": "https://example.org/question"}}'
... )
>>> statement.verb.id
'http://adlnet.gov/expapi/verbs/answered'
"""

from ralph_models.xapi.activity import (
    Activity,
    ActivityDefinition,
    InteractionComponent,
    InteractionType,
)
from ralph_models.xapi.actor import Account, Actor, Agent, Group
from ralph_models.xapi.advice import warnings_of
from ralph_models.xapi.attachment import Attachment
from ralph_models.xapi.canonical import canonical_json
from ralph_models.xapi.comparison import equivalent
from ralph_models.xapi.contents import (
    SIGNATURE_USAGE_TYPE,
    check_attachment,
    check_attachments,
    sha2_of,
)
from ralph_models.xapi.context import Context, ContextActivities, ContextAgent, ContextGroup
from ralph_models.xapi.editions import Edition, edition_of
from ralph_models.xapi.interactions import interaction_findings
from ralph_models.xapi.languages import choose_language
from ralph_models.xapi.lms import LMSRegisteredCourse, LMSUnregisteredCourse
from ralph_models.xapi.navigation import PageTerminated, PageViewed
from ralph_models.xapi.parsing import STATEMENTS, parse_statement
from ralph_models.xapi.pins import Is, pinned
from ralph_models.xapi.reference import StatementRef
from ralph_models.xapi.result import Result, Score
from ralph_models.xapi.statement import ActivityStatement, Statement, SubStatement
from ralph_models.xapi.verb import Verb
from ralph_models.xapi.video import (
    VideoCompleted,
    VideoEnableClosedCaptioning,
    VideoInitialized,
    VideoPaused,
    VideoPlayed,
    VideoScreenChangeInteraction,
    VideoSeeked,
    VideoStatement,
    VideoTerminated,
    VideoVolumeChangeInteraction,
)
from ralph_models.xapi.views import StatementFormat, canonical_view, exact_view, ids_view, view

__all__ = [
    "SIGNATURE_USAGE_TYPE",
    "STATEMENTS",
    "Account",
    "Activity",
    "ActivityDefinition",
    "ActivityStatement",
    "Actor",
    "Agent",
    "Attachment",
    "Context",
    "ContextActivities",
    "ContextAgent",
    "ContextGroup",
    "Edition",
    "Group",
    "InteractionComponent",
    "InteractionType",
    "Is",
    "LMSRegisteredCourse",
    "LMSUnregisteredCourse",
    "PageTerminated",
    "PageViewed",
    "Result",
    "Score",
    "Statement",
    "StatementFormat",
    "StatementRef",
    "SubStatement",
    "Verb",
    "VideoCompleted",
    "VideoEnableClosedCaptioning",
    "VideoInitialized",
    "VideoPaused",
    "VideoPlayed",
    "VideoScreenChangeInteraction",
    "VideoSeeked",
    "VideoStatement",
    "VideoTerminated",
    "VideoVolumeChangeInteraction",
    "canonical_json",
    "canonical_view",
    "check_attachment",
    "check_attachments",
    "choose_language",
    "edition_of",
    "equivalent",
    "exact_view",
    "ids_view",
    "interaction_findings",
    "parse_statement",
    "pinned",
    "sha2_of",
    "view",
    "warnings_of",
]
