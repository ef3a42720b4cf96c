"""Profiles to start from, as small as they can be."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ralph_models.xapi.profiles import Profile

TEMPLATE = "https://example.org/templates#"


def document(**parts: Any) -> dict[str, Any]:
    """Make the document of a profile with some parts."""
    return {
        "@context": "https://w3id.org/xapi/profiles/context",
        "id": "https://example.org/profile",
        "type": "Profile",
        "conformsTo": "https://w3id.org/xapi/profiles#1.0",
        "prefLabel": {"en": "An example"},
        "definition": {"en": "A profile for tests."},
        "versions": [
            {"id": "https://example.org/profile/v1", "generatedAtTime": "2024-01-01T00:00:00Z"}
        ],
        "author": {"type": "Organization", "name": "Example"},
        **parts,
    }


def template(name: str = "a", **parts: Any) -> dict[str, Any]:
    """Make a template with some parts."""
    return {
        "id": TEMPLATE + name,
        "type": "StatementTemplate",
        "inScheme": "https://example.org/profile/v1",
        "prefLabel": {"en": name},
        "definition": {"en": f"The template {name}."},
        **parts,
    }


def pattern(name: str, *, primary: bool = False, **parts: Any) -> dict[str, Any]:
    """Make a pattern; members are written without what all identifiers begin with."""
    full: dict[str, Any] = {
        key: TEMPLATE + value if isinstance(value, str) else [TEMPLATE + one for one in value]
        for key, value in parts.items()
    }
    return {"id": TEMPLATE + name, "type": "Pattern", "primary": primary, **full}


def profile(**parts: Any) -> "Profile":
    """Make a profile with some parts."""
    from ralph_models.xapi.profiles import (  # noqa: PLC0415 - absent without its extra
        Profile,
        ProfileDocument,
    )

    return Profile(ProfileDocument.model_validate(document(**parts)))


@pytest.fixture
def make_document() -> Callable[..., dict[str, Any]]:
    return document


@pytest.fixture
def make_template() -> Callable[..., dict[str, Any]]:
    return template


@pytest.fixture
def make_pattern() -> Callable[..., dict[str, Any]]:
    return pattern


@pytest.fixture
def make_profile() -> Callable[..., "Profile"]:
    return profile


@pytest.fixture
def statement() -> dict[str, Any]:
    """A statement with a bit of everything that templates look at."""
    return {
        "id": "12345678-1234-4234-8234-567812345678",
        "actor": {"mbox": "mailto:ada@example.org"},
        "verb": {"id": "https://example.org/verbs/did"},
        "object": {"id": "https://example.org/it", "definition": {"type": "urn:type:it"}},
        "result": {"completion": True, "score": {"raw": 1}, "extensions": {"urn:n": [1, 2.0, 3]}},
        "context": {
            "contextActivities": {
                "parent": {"id": "urn:p", "definition": {"type": "urn:type:p"}},
                "grouping": [
                    {"id": "urn:g1", "definition": {"type": "urn:type:g"}},
                    {"id": "urn:g2"},
                ],
                "category": [{"id": "https://example.org/profile/v1"}],
            }
        },
        "timestamp": "2024-03-04T10:15:30Z",
    }
