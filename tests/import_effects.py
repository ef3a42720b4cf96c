"""Import modules in this process and tell, as JSON, what their code did beside that.

``python import_effects.py MODULE…`` is run by ``test_package.py`` in a process of its own: an audit
hook stays as long as the process lives. An effect counts where code of our packages caused it;
what the import system opens, and what pydantic does when a model class is made, does not.
"""

import inspect
import json
import logging
import os
import sys
import threading
from collections.abc import Iterator, MutableMapping
from importlib import import_module

OURS = ("ralph_models", "ralph_convert", "ralph_backends")

IMPORTING = ("importlib", "_frozen_importlib")

effects: list[str] = []


def caused_by_us() -> bool:
    """Find the first caller outside of the standard library; is it one of ours?"""
    frame = inspect.currentframe()
    while frame := frame and frame.f_back:
        package = frame.f_globals.get("__name__", "").partition(".")[0]
        if package in IMPORTING or package not in {__name__, *sys.stdlib_module_names}:
            return package in OURS
    return False


class WatchedEnvironment(MutableMapping[str, str]):
    """The environment, which notes every key that our packages ask for."""

    def __init__(self, environment: MutableMapping[str, str]) -> None:
        self.environment = environment

    def __getitem__(self, key: str) -> str:
        if caused_by_us():
            effects.append(f"reads the variable {key}")
        return self.environment[key]

    def __setitem__(self, key: str, value: str) -> None:
        self.environment[key] = value

    def __delitem__(self, key: str) -> None:
        del self.environment[key]

    def __iter__(self) -> Iterator[str]:
        if caused_by_us():
            effects.append("lists the variables")
        return iter(self.environment)

    def __len__(self) -> int:
        return len(self.environment)


def audit(event: str, arguments: tuple[object, ...]) -> None:
    """Note files, sockets and processes that our packages open."""
    if event in {"open", "socket.__new__", "subprocess.Popen", "os.system"} and caused_by_us():
        effects.append(f"{event} {arguments[0]}")


def main(modules: list[str]) -> None:
    """Import the modules one by one, then report."""
    os.__dict__["environ"] = WatchedEnvironment(os.environ)
    sys.addaudithook(audit)
    for module in modules:
        import_module(module)
    if logging.root.handlers or logging.root.level != logging.WARNING:
        effects.append("configures the root logger")
    for name in logging.root.manager.loggerDict:
        handlers = logging.getLogger(name).handlers
        if name.partition(".")[0] in OURS and any(
            type(h) is not logging.NullHandler for h in handlers
        ):
            effects.append(f"gives the logger {name} a handler")
    if threading.active_count() > 1:
        effects.append("starts a thread")
    sys.stdout.write(json.dumps({"effects": effects, "loaded": sorted(sys.modules)}))


if __name__ == "__main__":
    main(sys.argv[1:])
