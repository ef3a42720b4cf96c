"""Text as it stands in the fields of tracking logs, by the name of the field.

Everything is invented: hosts are of ``example.org``, addresses of the blocks that
RFC 5737 and RFC 3849 keep for documentation. Each pool has the edges of real logs too:
what is empty, of an old format, or not ASCII.
"""

from collections.abc import Mapping
from typing import Final

from ralph_models.strategies.draw import Draw, Generator
from ralph_models.strategies.scalars import numbered, pool

__all__ = ["COURSES", "FIELDS", "USERS", "hexadecimal", "organization_of"]

COURSES: Final = (
    "course-v1:ExampleX+DEMO101+2023",
    "course-v1:UniX+BIO-2+2018",
    "course-v1:Org.Sub+CS~1+run.2",
    "ExampleX/DEMO101/2013_Fall",
    "ccx-v1:ExampleX+DEMO101+2023+ccx@7",
    "course-v1:ÉcoleX+Maths+2023",
    "",
)
"""Keys of courses: new, old, of a custom course, and of no course."""

USERS: Final[tuple[tuple[int | str | None, str | None], ...]] = (
    (1, "ada"),
    (42, "learner0042"),
    (2**31, "élève"),
    (7, "x" * 30),
    (None, ""),
    ("", ""),
    (None, None),
    (None, "anonymous"),
    ("0b7c9d", "b1946ac92492d2347c6235b4d2611184"),
)
"""Ids and names of users who belong together; visitors have none, or an empty one."""


def organization_of(course: str) -> str:
    """Give the organization in the key of a course."""
    return course.rpartition(":")[2].replace("/", "+").partition("+")[0]


def hexadecimal(draw: Draw) -> str:
    """Make an id of 32 hexadecimal digits."""
    return f"{draw.integer(0, 2**128 - 1):032x}"


_hexadecimal: Final = pool(("", "b1946ac92492d2347c6235b4d2611184"), hexadecimal, share=2)
_course: Final = pool(COURSES, numbered("course-v1:ExampleX+DEMO{}+2023", 999))
_usage_key: Final = pool(
    (
        "block-v1:ExampleX+DEMO101+2023+type@video+block@welcome_video",
        "i4x://ExampleX/DEMO101/video/welcome_video",
        "block-v1:ExampleX+DEMO101+2023+type@problem+block@7f1ae2b8c9d04e5fa6b3c2d1e0f98765",
        "",
    ),
    numbered("block-v1:ExampleX+DEMO101+2023+type@vertical+block@{}", 9_999),
)
_url: Final = pool(
    (
        "https://courses.example.org/dashboard",
        "https://courses.example.org/courses/course-v1:ExampleX+DEMO101+2023/courseware/1/2/",
        "https://courses.example.org/courses/ExampleX/DEMO101/2013_Fall/info",
        "https://courses.example.org/search?q=%C3%A9l%C3%A8ve#top",
        "/courses/course-v1:ExampleX+DEMO101+2023/about",
        "",
    ),
    numbered("https://courses.example.org/xblock/{}?view=student_view", 9_999),
)
_words: Final = pool(
    (
        "Welcome",
        "",
        "Élève : « les bases »",
        "北京",
        "مرحبا",
        "🎓",
        "a\nb",
        '"quoted" \\ {x}',
        "<p>1 &lt; 2</p>",
    ),
    lambda draw: draw.text(8),
)
_person: Final = pool(("ada", "learner0042", "élève", "", "ada@example.org"))

_GROUPS: Final[Mapping[Generator, str]] = {
    _course: "course_id course courseRunKey context_key",
    _hexadecimal: (
        "session certificate_id note_id bookmark_id team_id task_id submission_uuid enterprise_uuid"
        " submission_returned_uuid discussion_id commentable_id content_hash attempt_code"
        " event_transaction_id visible_blocks_hash client_id"
    ),
    _usage_key: (
        "usage_key original_usage_key module_id component_usage_id problem problem_id block_id"
        " location location_id current_id exam_content_id host_component_id item_id"
    ),
    _url: (
        "page referer url current_url target_url certificate_url source_url report_url"
        " assertion_image_url assertion_json_url review_video_url thumbnail"
    ),
    _words: (
        "display_name target_name title body text note_text old_note_text highlighted_content"
        " search_text search_string query search_term corrected_text cohort_name group_name"
        " topic_id category_name feedback feedback_text hint_text rationale exam_name chapter"
    ),
    _person: "username target_username student instructor user issuer scorer_id",
    pool(("203.0.113.7", "2001:db8::7", "", "198.51.100.254")): "ip",
    pool(
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Example/115.0",
            "Mozilla/5.0 (iPad; CPU OS 16_5 like Mac OS X) Example/16.5 Mobile/15E148",
            "Dalvik/2.1.0 (Linux; U; Android 6.0.1)",
            "",
        )
    ): "agent",
    pool(("courses.example.org", "courses.example.org:18000", "")): "host",
    pool(
        ("en-US,en;q=0.9", "fr-FR,fr;q=0.8,en-US;q=0.5,en;q=0.3", "es-419", "")
    ): "accept_language",
    pool(("/event", "/segmentio/event", "/courses/x/about", "")): "path",
    pool(("ExampleX", "UniX", "ÉcoleX", "")): "org_id org",
    pool(("welcome_video", "i4x-ExampleX-DEMO101-video-welcome_video", "0", "")): "id",
    pool(("html5", "mobile", "aB3dE_-f9Gk", "")): "code",
    pool(("en", "fr", "zh-hans", "")): "language transcript_language",
    pool(("1.0", "1.50", "0.75", "2.0")): "old_speed new_speed",
    pool(("onSlideSeek", "onCaptionSeek", "onSkipSeek", "slide_seek")): "type",
    pool(("audit", "honor", "verified", "professional", "")): "mode enrollment_mode",
    pool(("top", "bottom", "accordion", "")): "widget_placement",
    pool(("input_7f1ae2b8c9d0_2_1=choice_1&input_a_3_1%5B%5D=%C3%A9+b", "")): "answers",
}

FIELDS: Final[Mapping[str, Generator]] = {
    name: generate for generate, names in _GROUPS.items() for name in names.split()
}
"""The generator of text by the name of its field."""
