"""One code for several backends: whatever it is, it puts and it gets."""

from collections.abc import Sequence

from ralph_backends import open_backend

__all__ = ["there_and_back"]


def there_and_back(url: str, statements: Sequence[bytes]) -> list[bytes]:
    """Put statements into a backend, and get them out again.

    Args:
        url: Name or URL of the backend: ``memory``, ``sqlite:///traces.db``, ``file:///traces``.
        statements: Their JSON text.
    """
    with open_backend(url) as backend:
        written = backend.put(statements)
        return list(backend.get(target=written.target, raw=True))
