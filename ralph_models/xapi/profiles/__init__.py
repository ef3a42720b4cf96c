"""xAPI profiles as data: read one, and hold statements against its templates and patterns.

Needs the extra ``profiles``. `xAPI Profiles Specification 1.0
<https://github.com/adlnet/xapi-profiles>`_.

>>> from ralph_models.xapi.profiles import bundled
>>> report = bundled("video").validate(
...     '{"actor": {"mbox": "mailto:ada@example.org"},'
...     ' "verb": {"id": "https://w3id.org/xapi/video/verbs/played"},'
...     ' "object": {"id": "https://example.org/film", "definition":'
...     ' {"type": "https://w3id.org/xapi/video/activity-type/video"}}}'
... )
>>> report.outcome
'invalid'
>>> [finding.path for finding in report.findings][:2]
[('id',), ('timestamp',)]
"""

from ralph_models.xapi.profiles.bundles import BUNDLED, bundled
from ralph_models.xapi.profiles.concepts import Concept
from ralph_models.xapi.profiles.document import ProfileDocument
from ralph_models.xapi.profiles.patterns import Pattern
from ralph_models.xapi.profiles.profile import Profile, load
from ralph_models.xapi.profiles.reports import (
    ProfileFinding,
    SequenceReport,
    StatementReport,
    TemplateReport,
)
from ralph_models.xapi.profiles.templates import StatementTemplate, TemplateRule

__all__ = [
    "BUNDLED",
    "Concept",
    "Pattern",
    "Profile",
    "ProfileDocument",
    "ProfileFinding",
    "SequenceReport",
    "StatementReport",
    "StatementTemplate",
    "TemplateReport",
    "TemplateRule",
    "bundled",
    "load",
]
