"""Keys of courses and blocks in all their formats."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_models.edx import parse_event
from ralph_models.edx.keys import CourseKey, UsageKey

COURSES = [
    pytest.param("course-v1:O+C+R", CourseKey("", "course-v1", "O", "C", "R"), id="course"),
    pytest.param(
        "course-v1:O:x+C-1_~+2024.1é",
        CourseKey("", "course-v1", "O:x", "C-1_~", "2024.1é"),
        id="odd letters",
    ),
    pytest.param(
        "course-v1:O+C+R+branch@draft-branch+version@519665f6",
        CourseKey("", "course-v1", "O", "C", "R", branch="draft-branch", version="519665f6"),
        id="branch and version",
    ),
    pytest.param("O/C/R", CourseKey("", "slash", "O", "C", "R"), id="slash form"),
    pytest.param("ccx-v1:O+C+R+ccx@12", CourseKey("", "ccx-v1", "O", "C", "R", "12"), id="CCX"),
    pytest.param("library-v1:O+L", CourseKey("", "library-v1", "O", "L"), id="library"),
    pytest.param(
        "library-v1:O+L+branch@library",
        CourseKey("", "library-v1", "O", "L", branch="library"),
        id="branch of a library",
    ),
    pytest.param("lib:O:slug", CourseKey("", "lib", "O", "slug"), id="library of today"),
]

COURSE = CourseKey("course-v1:O+C+R", "course-v1", "O", "C", "R")
OLD = CourseKey("O/C", "i4x", "O", "C")

BLOCKS = [
    pytest.param(
        "block-v1:O+C+R+type@video+block@a1",
        UsageKey("", "block-v1", COURSE, "video", "a1"),
        id="block",
    ),
    pytest.param(
        "block-v1:O+C+R+branch@b+version@v+type@video+block@a1",
        UsageKey(
            "",
            "block-v1",
            CourseKey(
                "course-v1:O+C+R+branch@b+version@v",
                "course-v1",
                "O",
                "C",
                "R",
                branch="b",
                version="v",
            ),
            "video",
            "a1",
        ),
        id="branch and version",
    ),
    pytest.param(
        "ccx-block-v1:O+C+R+ccx@3+type@video+block@a1",
        UsageKey(
            "",
            "ccx-block-v1",
            CourseKey("ccx-v1:O+C+R+ccx@3", "ccx-v1", "O", "C", "R", "3"),
            "video",
            "a1",
        ),
        id="block in a CCX",
    ),
    pytest.param(
        "lib-block-v1:O+L+type@problem+block@a1",
        UsageKey(
            "", "lib-block-v1", CourseKey("library-v1:O+L", "library-v1", "O", "L"), "problem", "a1"
        ),
        id="block in a library",
    ),
    pytest.param(
        "lb:O:slug:html:a1",
        UsageKey("", "lb", CourseKey("lib:O:slug", "lib", "O", "slug"), "html", "a1"),
        id="block in a library of today",
    ),
    pytest.param(
        "i4x://O/C/problem/a1@draft",
        UsageKey("", "i4x", OLD, "problem", "a1", "draft"),
        id="i4x with a revision",
    ),
    pytest.param(
        "i4x:;_;_O;_C;_problem;_a1",
        UsageKey("", "i4x-path", OLD, "problem", "a1"),
        id="i4x in a path",
    ),
    pytest.param("i4x-O-C-problem-a1", UsageKey("", "html", OLD, "problem", "a1"), id="id in HTML"),
    pytest.param(
        "i4x-O-C-x-video-a-video-b",
        UsageKey("", "html", CourseKey("O/C-x", "i4x", "O", "C-x"), "video", "a-video-b"),
        id="id in HTML, hyphens",
    ),
    pytest.param(
        "i4x-O-C-mentoring-a",
        UsageKey("", "html", OLD, "mentoring", "a"),
        id="id in HTML, rare type",
    ),
    pytest.param(
        "asset-v1:O+C+R+type@asset+block@a b.pdf",
        UsageKey("", "asset-v1", COURSE, "asset", "a b.pdf"),
        id="asset",
    ),
    pytest.param(
        "/asset-v1:O+C+R+type@asset+block/a.pdf",
        UsageKey("", "asset-v1", COURSE, "asset", "a.pdf"),
        id="path of an asset",
    ),
    pytest.param(
        "/assets/courseware/v1/0123abc/asset-v1:O+C+R+type@asset+block/a.pdf",
        UsageKey("", "asset-v1", COURSE, "asset", "a.pdf"),
        id="path with a hash",
    ),
    pytest.param("/c4x/O/C/asset/a.pdf", UsageKey("", "c4x", OLD, "asset", "a.pdf"), id="c4x path"),
    pytest.param("c4x://O/C/asset/a.pdf", UsageKey("", "c4x", OLD, "asset", "a.pdf"), id="c4x"),
]

NO_KEYS = [
    "",
    "course",
    "course-v1:O+C",
    "course-v1:O+C+R+x",
    "course-v1:O+C+R\n",
    "course-v1:+C+R",
    "ccx-v1:O+C+R+ccx@x",
    "block-v1:O+C+R+type@video",
    "block-v1:O+C+R+type@video+block@",
    "block-v1:O+C+R+type@a+block@b/block-v1:O+C+R+type@a+block@b",
    "i4x://O/C/problem",
    "i4x-O-C-video",
    "i4x-O-C--a",
    "https://example.org/a",
    "0123456789abcdef0123456789abcdef",
]


@pytest.mark.parametrize(("text", "parts"), COURSES)
def test_the_key_of_a_course_is_taken_apart(text: str, parts: CourseKey) -> None:
    key = CourseKey.parse(text)
    assert str(key) == text
    assert key == CourseKey(
        text,
        parts.format,
        parts.org,
        parts.course,
        parts.run,
        parts.ccx,
        parts.branch,
        parts.version,
    )
    assert key.is_library == (parts.run is None)
    with pytest.raises(ValueError, match="not the key of a block"):
        UsageKey.parse(text)


@pytest.mark.parametrize(("text", "parts"), BLOCKS)
def test_the_key_of_a_block_is_taken_apart(text: str, parts: UsageKey) -> None:
    key = UsageKey.parse(text)
    assert str(key) == text
    assert key == UsageKey(
        text, parts.format, parts.course_key, parts.block_type, parts.block_id, parts.version
    )
    assert (key.org, key.course, key.run) == (
        parts.course_key.org,
        parts.course_key.course,
        parts.course_key.run,
    )
    with pytest.raises(ValueError, match="not the key of a course"):
        CourseKey.parse(text)


@pytest.mark.parametrize("text", NO_KEYS)
def test_other_text_is_no_key(text: str) -> None:
    for parse in (CourseKey.parse, UsageKey.parse):
        with pytest.raises(ValueError, match="not the key of"):
            parse(text)


PART = st.text(
    st.characters(exclude_characters="/+@?#&;:- ", exclude_categories=["C", "Z"]), min_size=1
)


@given(org=PART, course=PART, run=PART, ccx=st.integers(0), block_type=PART, block_id=PART)
def test_what_is_put_together_is_taken_apart(
    org: str, course: str, run: str, ccx: int, block_type: str, block_id: str
) -> None:
    tail = f"+type@{block_type}+block@{block_id}"
    for text, old in (
        (f"block-v1:{org}+{course}+{run}{tail}", False),
        (f"ccx-block-v1:{org}+{course}+{run}+ccx@{ccx}{tail}", False),
        (f"lib-block-v1:{org}+{course}{tail}", False),
        (f"lb:{org}:{course}:{block_type}:{block_id}", False),
        (f"i4x://{org}/{course}/{block_type}/{block_id}", True),
        (f"i4x:;_;_{org};_{course};_{block_type};_{block_id}", True),
        (f"i4x-{org}-{course}-{block_type}-{block_id}", True),
    ):
        key = UsageKey.parse(text)
        assert str(key) == text
        assert (key.org, key.course) == (org, course)
        assert (key.block_type, key.block_id) == (block_type, block_id)
        assert old or CourseKey.parse(key.course_key.text) == key.course_key
    assert CourseKey.parse(f"{org}/{course}/{run}").run == run


@given(st.text() | st.text("abi4x-v1:;_+@/type", max_size=60))
def test_a_key_gives_its_text_back_or_there_is_none(text: str) -> None:
    for parse in (CourseKey.parse, UsageKey.parse):
        try:
            assert str(parse(text)) == text
        except ValueError:
            continue


@pytest.mark.parametrize(
    "text",
    [
        "course-v1:" + "a" * 200_000,
        "block-v1:" + "a+" * 100_000,
        "block-v1:a+b+c+type@" + "+type@" * 30_000,
        "i4x-" + "-" * 200_000,
        "i4x-" + "video-" * 30_000,
        "i4x://" + "a/" * 100_000,
        "i4x:;_;_" + ";_" * 100_000,
        "lb:" + "a:" * 100_000,
        "a/" * 100_000,
        "/assets/courseware/v1/" + "asset-v1:" * 20_000,
    ],
    ids=lambda text: text[:24],
)
def test_text_of_any_length_takes_little_time(text: str) -> None:
    spent: list[float] = []
    for _ in range(3):
        start = time.process_time()
        for parse in (CourseKey.parse, UsageKey.parse):
            try:
                parse(text)
            except ValueError:
                continue
        spent.append(time.process_time() - start)
    assert min(spent) < 0.1


TIME = "2024-01-01T00:00:00"
BLOCK = "block-v1:O+C+R+type@sequential+block@s"


def event(context: Any, payload: Any, kind: str = "seq_next") -> Any:
    return parse_event({"event_type": kind, "time": TIME, "context": context, "event": payload})


@pytest.mark.parametrize(
    ("context", "payload", "course", "block"),
    [
        pytest.param(None, {}, None, None, id="nothing"),
        pytest.param({"course_id": ""}, None, None, None, id="empty"),
        pytest.param({"course_id": "x"}, {"id": "y"}, None, None, id="no keys"),
        pytest.param(
            {"course_id": "a/b/c", "module": {"usage_key": BLOCK}},
            {"course_id": "course-v1:O+C+R", "id": "i4x-O-C-video-v"},
            "a/b/c",
            BLOCK,
            id="the context first",
        ),
        pytest.param(
            {"course_id": "", "module": {"display_name": "x"}},
            {"course_id": "course-v1:O+C+R", "id": BLOCK},
            "course-v1:O+C+R",
            BLOCK,
            id="payload",
        ),
        pytest.param(
            {}, '{"course_id": 5, "id": "i4x://O/C/a/b"}', None, "i4x://O/C/a/b", id="text"
        ),
    ],
)
def test_an_event_knows_its_course_and_block(
    context: Any, payload: Any, course: str | None, block: str | None
) -> None:
    found = event(context, payload)
    assert found.course_key == (None if course is None else CourseKey.parse(course))
    assert found.usage_key == (None if block is None else UsageKey.parse(block))


def test_keys_of_a_line_are_found(line: bytes) -> None:
    found = parse_event(line)
    said = found.context.course_id if found.context else None
    assert said in {None, ""} or str(found.course_key) == said
    module = found.context.module if found.context else None
    assert module is None or module.usage_key is None or str(found.usage_key) == module.usage_key


def test_a_payload_that_is_no_object_names_no_block() -> None:
    cut = event(None, '{"POST": {"a": ["', kind="/path")
    assert cut.usage_key is None
    assert cut.course_key is None
