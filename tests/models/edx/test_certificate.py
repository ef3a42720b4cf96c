"""Certificates, one of whose events is documented with two sources."""

import json
from typing import Any

import pytest

from ralph_models.edx import (
    EdxCertificateEvidenceVisited,
    UIEdxCertificateEvidenceVisited,
    parse_event,
)

VISIT = {"certificate_id": "c", "social_network": "Facebook", "source_url": "https://example.org/"}


@pytest.mark.parametrize(
    ("payload", "source", "model"),
    [
        pytest.param(VISIT, "server", EdxCertificateEvidenceVisited, id="server"),
        pytest.param(VISIT, None, EdxCertificateEvidenceVisited, id="object, no source"),
        pytest.param(json.dumps(VISIT), "browser", UIEdxCertificateEvidenceVisited, id="browser"),
        pytest.param(
            json.dumps(VISIT), None, UIEdxCertificateEvidenceVisited, id="text, no source"
        ),
    ],
)
def test_a_visit_is_an_event_of_the_browser_or_of_the_platform(
    payload: Any, source: str | None, model: type
) -> None:
    event = parse_event(
        {
            "event_type": "edx.certificate.evidence_visited",
            "time": "2016-01-01T00:00:00",
            "event_source": source,
            "event": payload,
        },
        level="strict",
    )
    assert type(event) is model
    assert event.payload.to_dict() == VISIT
