"""Settings of accounts and profiles; undocumented.

The values are personal data. For a change outside of a request all headers are empty, and
so is the context.
"""

from typing import Literal

from ralph_models.edx.base import Blank, BrowserEvent, Payload, PayloadModel, ServerEvent
from ralph_models.edx.types import Integer, LogValue

__all__ = [
    "ChangeEmailSettings",
    "EdxUserSettingsChangeInitiated",
    "EdxUserSettingsChanged",
    "EmailSettings",
    "SettingChange",
    "SettingRequest",
    "SettingsPage",
    "UIEdxUserSettingsViewed",
    "UserSetting",
]


class UserSetting(PayloadModel):
    """A setting of a user."""

    user_id: Integer | str | None = None
    """Whose setting it is."""
    setting: str | None = None
    """Like ``email``, ``password``, ``pref-lang`` or ``year_of_birth``."""


class SettingChange(UserSetting):
    """A setting, before and after a change."""

    table: str | None = None
    """Of the platform's database, like ``auth_user`` or ``auth_userprofile``."""
    old: LogValue = None
    """Of the type that the setting has; null, as ``new``, for passwords."""
    new: LogValue = None
    truncated: list[str] | None = None
    """Which of ``old`` and ``new`` were cut."""


class SettingRequest(UserSetting):
    """A change that a user has yet to confirm."""

    old: str | None = None
    new: str | None = None


class SettingsPage(PayloadModel):
    """The page of settings that was opened."""

    user_id: Integer | str | None = None
    """Whose settings are on the page."""
    page: str | None = None
    """``account`` or ``profile``."""
    visibility: str | None = None
    """Of a profile, like ``private`` or ``all_users``."""


class EmailSettings(PayloadModel):
    """If a learner receives the messages of a course."""

    course: str | None = None
    """The course; ``context.course_id`` is empty."""
    receive_emails: str | None = None
    """``yes`` or ``no``."""


class EdxUserSettingsChanged(ServerEvent):
    """A setting was changed."""

    event_type: Literal["edx.user.settings.changed"]
    name: Literal["edx.user.settings.changed"] | Blank = None
    event: Payload[SettingChange]


class UIEdxUserSettingsViewed(BrowserEvent):
    """A user opened a page of settings."""

    event_type: Literal["edx.user.settings.viewed"]
    name: Literal["edx.user.settings.viewed"] | Blank = None
    event: Payload[SettingsPage]


class EdxUserSettingsChangeInitiated(ServerEvent):
    """A user asked for another password or e-mail address."""

    event_type: Literal["edx.user.settings.change_initiated"]
    name: Literal["edx.user.settings.change_initiated"] | Blank = None
    event: Payload[SettingRequest]


class ChangeEmailSettings(ServerEvent):
    """A learner chose if a course may write; ``page`` is ``dashboard``."""

    event_type: Literal["change-email-settings"]
    name: Literal["change-email-settings"] | Blank = None
    event: Payload[EmailSettings]


EVENTS = (
    EdxUserSettingsChanged,
    UIEdxUserSettingsViewed,
    EdxUserSettingsChangeInitiated,
    ChangeEmailSettings,
)
"""The events of the family."""
