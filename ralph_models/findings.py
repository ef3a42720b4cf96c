"""What is to be said of a value that is valid, and may be wrong all the same."""

from dataclasses import dataclass

__all__ = ["Finding"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was noticed, where, and why it matters."""

    path: tuple[str | int, ...]
    """The keys and positions from the root to the value."""
    kind: str
    """A word for machines, always the same for the same thing."""
    message: str
    """What was noticed, for a person to read."""
    rule: int | None = None
    """The number in a list of rules, where there is one."""

    def __str__(self) -> str:
        """Tell where, what, and which kind and rule."""
        where = ".".join(map(str, self.path)) or "the root"
        label = self.kind if self.rule is None else f"{self.kind}, rule {self.rule}"
        return f"{where}: {self.message} ({label})"
