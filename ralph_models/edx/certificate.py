"""Certificates: issued, shared, revoked."""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import Integer

__all__ = [
    "Certificate",
    "CertificateCreation",
    "CertificateRevocation",
    "CertificateSelfGeneration",
    "CertificateShare",
    "CertificateVisit",
    "EdxCertificateCreated",
    "EdxCertificateEvidenceVisited",
    "EdxCertificateGenerationDisabled",
    "EdxCertificateGenerationEnabled",
    "EdxCertificateRevoked",
    "EdxCertificateShared",
    "UIEdxCertificateEvidenceVisited",
]


class Certificate(PayloadModel):
    """A certificate, and who has it for what."""

    certificate_id: str | None = None
    """The identifier that is printed on the certificate."""
    certificate_url: str | None = None
    course_id: str | None = None
    enrollment_mode: str | None = None
    user_id: Integer | str | None = None
    """The learner, who need not be the user of the context."""


class CertificateCreation(Certificate):
    """A new certificate."""

    generation_mode: str | None = None
    """``batch``, or ``self`` if the learner asked for it."""


class CertificateRevocation(Certificate):
    """A certificate that is no longer valid."""

    source: str | None = None
    """Which part of the platform revoked it."""


class CertificateShare(Certificate):
    """A certificate in a social network."""

    social_network: str | None = None
    """Like ``LinkedIn``, ``Facebook`` or ``Twitter``."""


class CertificateVisit(CertificateShare):
    """From where a certificate was visited."""

    source_url: str | None = None


class CertificateSelfGeneration(PayloadModel):
    """The course run whose learners may generate their own certificates, or no longer may."""

    course_id: str | None = None


class EdxCertificateCreated(ServerEvent):
    """A certificate was issued; since 2 September 2015."""

    event_type: Literal["edx.certificate.created"]
    name: Literal["edx.certificate.created"] | Blank = None
    event: Payload[CertificateCreation]


class EdxCertificateRevoked(ServerEvent):
    """A certificate was revoked; since 27 May 2021."""

    event_type: Literal["edx.certificate.revoked"]
    name: Literal["edx.certificate.revoked"] | Blank = None
    event: Payload[CertificateRevocation]


class EdxCertificateShared(ServerEvent):
    """A learner shared a certificate; since 2 September 2015."""

    event_type: Literal["edx.certificate.shared"]
    name: Literal["edx.certificate.shared"] | Blank = None
    event: Payload[CertificateShare]


class UIEdxCertificateEvidenceVisited(BrowserEvent):
    """Somebody followed the link of a shared certificate; since 2 September 2015."""

    event_type: Literal["edx.certificate.evidence_visited"]
    name: Literal["edx.certificate.evidence_visited"] | Blank = None
    event: Payload[CertificateVisit]


class EdxCertificateEvidenceVisited(ServerEvent):
    """The same from the platform: the documentation contradicts itself about the source."""

    event_type: Literal["edx.certificate.evidence_visited"]
    name: Literal["edx.certificate.evidence_visited"] | Blank = None
    event: Payload[CertificateVisit]


class EdxCertificateGenerationEnabled(ServerEvent):
    """Self-generated certificates were allowed; since 14 July 2015."""

    event_type: Literal["edx.certificate.generation.enabled"]
    name: Literal["edx.certificate.generation.enabled"] | Blank = None
    event: Payload[CertificateSelfGeneration]


class EdxCertificateGenerationDisabled(ServerEvent):
    """Self-generated certificates were forbidden; since 14 July 2015."""

    event_type: Literal["edx.certificate.generation.disabled"]
    name: Literal["edx.certificate.generation.disabled"] | Blank = None
    event: Payload[CertificateSelfGeneration]


EVENTS = (
    EdxCertificateCreated,
    EdxCertificateRevoked,
    EdxCertificateShared,
    UIEdxCertificateEvidenceVisited,
    EdxCertificateEvidenceVisited,
    EdxCertificateGenerationEnabled,
    EdxCertificateGenerationDisabled,
)
"""The events of the family."""
