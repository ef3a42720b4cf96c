"""``ralph events``: which events have a model."""

import json
from collections.abc import Callable
from subprocess import CompletedProcess

from ralph_models.edx import catalogue

Shell = Callable[..., CompletedProcess[bytes]]


def test_every_event_is_a_line(shell: Shell) -> None:
    ended = shell("ralph events")
    assert (ended.returncode, ended.stderr) == (0, b"")
    lines = ended.stdout.decode().splitlines()
    assert len(lines) == len(catalogue())
    assert (
        "edx.ui.lms.link_clicked\tUILinkClicked\tnavigation\tbrowser,mobile\t2016-05-05\tdocumented"
    ) in lines


def test_every_event_is_a_json_object_with_its_fields(shell: Shell) -> None:
    ended = shell("ralph events --json")
    assert [json.loads(line) for line in ended.stdout.splitlines()] == json.loads(
        json.dumps([entry.to_dict() for entry in catalogue()])
    )
