"""What is worth telling about a part of a document that is not refused for it."""

from dataclasses import dataclass

__all__ = ["Finding"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something odd in a valid document."""

    path: tuple[str, ...]
    """The keys from the root to the part; an index of an array is a key as well."""
    kind: str
    """A machine-readable word, such as ``unknown_field``."""
    message: str
    rule: int | None = None
    """The number of the rule that the part bends, where rules have numbers."""

    def __str__(self) -> str:
        """Tell where, what, and which kind or rule."""
        where = ".".join(self.path) or "the root"
        label = self.kind if self.rule is None else f"{self.kind}, rule {self.rule}"
        return f"{where}: {self.message} ({label})"
