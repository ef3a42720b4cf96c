"""Verbs of Open edX, LMS, virtual classroom and open badges, as rows of data.

IRIs, labels and places are facts of the published profiles; the definitions are our own
words.
"""

from ralph_models.vocabulary.term import Rows as _Rows

_OPENEDX = _Rows("verb", "openedx", "https://w3id.org/xapi/openedx/verb/")
_VIRTUAL_CLASSROOM = _Rows(
    "verb", "virtual-classroom", "https://w3id.org/xapi/virtual-classroom/verbs/"
)
_DASES = _Rows("verb", "gaiax-dases", "http://schema.dases.eu/xapi/profile/virtual-classroom/verb/")

UNREPORTED = _OPENEDX("unreported", "Withdrew the report of a post.")
VOTED = _OPENEDX("voted", "Voted for a post.")

LOWERED_HAND = _VIRTUAL_CLASSROOM(
    "lowered-hand", "A participant lowered the hand.", label="lowered hand"
)
MUTED = _VIRTUAL_CLASSROOM("muted", "A participant was muted.")
RAISED_HAND = _VIRTUAL_CLASSROOM(
    "raised-hand", "A participant raised the hand.", label="raised hand"
)
REACTED = _VIRTUAL_CLASSROOM("reacted", "A participant reacted with an emoji.")
SHARED_SCREEN = _VIRTUAL_CLASSROOM(
    "shared-screen", "A participant shared the screen.", label="shared screen"
)
STARTED_CAMERA = _VIRTUAL_CLASSROOM(
    "started-camera", "A camera was started.", label="started camera"
)
STOPPED = _VIRTUAL_CLASSROOM("stopped", "A device was stopped.")
STOPPED_CAMERA = _VIRTUAL_CLASSROOM(
    "stopped-camera", "A camera was stopped.", label="stopped camera"
)
UNMUTED = _VIRTUAL_CLASSROOM("unmuted", "A participant was unmuted.")
UNREACTED = _VIRTUAL_CLASSROOM("unreacted", "A participant withdrew a reaction.")
UNSHARED_SCREEN = _VIRTUAL_CLASSROOM(
    "unshared-screen", "A participant stopped sharing the screen.", label="unshared screen"
)

DASES_LOWERED_HAND = _DASES(
    "lowered-hand", "No longer asked to speak.", label="lowered hand", deprecated=True
)
DASES_MUTED = _DASES("muted", "Switched a microphone off.", deprecated=True)
DASES_RAISED_HAND = _DASES("raised-hand", "Asked to speak.", label="raised hand", deprecated=True)
DASES_SHARED_SCREEN = _DASES(
    "shared-screen", "Let others see the screen.", label="shared screen", deprecated=True
)
DASES_STARTED_CAMERA = _DASES(
    "started-camera", "Switched a camera on.", label="started camera", deprecated=True
)
DASES_STOPPED_CAMERA = _DASES(
    "stopped-camera", "Switched a camera off.", label="stopped camera", deprecated=True
)
DASES_UNMUTED = _DASES("unmuted", "Switched a microphone on.", deprecated=True)
DASES_UNSHARED_SCREEN = _DASES(
    "unshared-screen",
    "No longer let others see the screen.",
    label="unshared screen",
    deprecated=True,
)
