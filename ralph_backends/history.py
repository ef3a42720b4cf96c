"""What was read to its end before: a file of JSON lines that survives the process.

Each line is ``{"action", "id", "size", "modified", "timestamp"}``. Lines are only ever
appended, each in one write, so that processes do not disturb each other.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from ralph_backends.ports import Entry
from ralph_backends.records import split_lines

__all__ = ["History", "Seen", "default_history"]


def default_history(environ: Mapping[str, str]) -> Path:
    """Give the place of the history below the state directory of the user.

    https://specifications.freedesktop.org/basedir-spec/latest/
    """
    state = environ.get("XDG_STATE_HOME", "")
    # the specification has relative paths ignored
    base = Path(state) if Path(state).is_absolute() else Path.home() / ".local" / "state"
    return base / "ralph-toolbox" / "history.jsonl"


def _state(entry: Entry) -> tuple[int | None, str | None]:
    return entry.size, entry.modified.isoformat() if entry.modified else None


@dataclass(frozen=True, slots=True)
class History:
    """The history in one file, which need not exist yet."""

    path: Path

    def add(self, action: str, identifier: str, entry: Entry) -> None:
        """Append one line.

        Args:
            action: What was done, ``"read"``.
            identifier: The URL of the object.
            entry: Its size and time when the action began.

        Raises:
            OSError: The file can not be written.
        """
        size, modified = _state(entry)
        line = {
            "action": action,
            "id": identifier,
            "size": size,
            "modified": modified,
            "timestamp": datetime.now(UTC).isoformat(),
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        descriptor = os.open(self.path, flags, 0o600)
        try:
            os.write(descriptor, json.dumps(line).encode() + b"\n")
        finally:
            os.close(descriptor)

    def read(self) -> "Seen":
        """Read which objects were read, in which state."""
        found: set[tuple[str, int | None, str | None]] = set()
        content = self.path.read_bytes() if self.path.exists() else b""
        for line in split_lines([content]):
            try:
                value: object = json.loads(line)
            except ValueError:
                continue  # cut off by a crash: the object counts as not read
            if isinstance(value, dict):
                one = cast("dict[str, Any]", value)
                if one.get("action") == "read":
                    found.add((str(one.get("id")), one.get("size"), one.get("modified")))
        return Seen(frozenset(found))


@dataclass(frozen=True, slots=True)
class Seen:
    """What the history says at one moment."""

    states: frozenset[tuple[str, int | None, str | None]]

    def has(self, identifier: str, entry: Entry) -> bool:
        """Tell whether an object was read in this state."""
        return (identifier, *_state(entry)) in self.states
