import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from ralph_convert.edx_to_xapi.identifiers import (
    course_of_key,
    course_of_url,
    encode_part,
    encode_segment,
    redact,
    sections_of,
    usage_key,
)
from ralph_convert.edx_to_xapi.moments import instant_of, timestamp_of
from ralph_convert.edx_to_xapi.places import url_iri
from ralph_convert.settings import ConversionSettings
from ralph_models.types import Iri, Timestamp

IRI = TypeAdapter[str](Iri)
SETTINGS = ConversionSettings(platform_url="https://courses.example.org")
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@pytest.mark.parametrize(
    ("course", "key"),
    [
        pytest.param("course-v1:O+C+R", "block-v1:O+C+R+type@video+block@v0", id="course"),
        pytest.param(
            "ccx-v1:O+C+R+ccx@7", "ccx-block-v1:O+C+R+ccx@7+type@video+block@v0", id="ccx"
        ),
        pytest.param("library-v1:O+L", "lib-block-v1:O+L+type@video+block@v0", id="library"),
        pytest.param("O/C/R", "i4x://O/C/video/v0", id="slash form"),
        pytest.param(None, "v0", id="unknown"),
    ],
)
def test_a_bare_id_becomes_a_usage_key_of_its_course(course: str | None, key: str) -> None:
    assert usage_key("v0", course, "video") == key


@pytest.mark.parametrize(
    ("block", "course", "key"),
    [
        pytest.param("i4x-O-C-video-v0", "O/C/R", "i4x://O/C/video/v0", id="html form"),
        pytest.param(
            "i4x-UniX-Stat_2x-video-a1", "UniX/Stat.2x/W", "i4x://UniX/Stat.2x/video/a1", id="dots"
        ),
        pytest.param("i4x-O-C-video-v0", None, "i4x://O/C/video/v0", id="html form, no course"),
        pytest.param("i4x:;_;_O;_C;_problem;_p;;1", None, "i4x://O/C/problem/p;1", id="path form"),
        pytest.param("lb:O:slug:video:1", "course-v1:O+C+R", "lb:O:slug:video:1", id="library 2"),
    ],
)
def test_a_key_of_an_older_form_is_rebuilt(block: str, course: str | None, key: str) -> None:
    assert usage_key(block, course, "video") == key


def test_a_bare_id_of_no_type_stays_as_it_is() -> None:
    assert usage_key("v0", "course-v1:O+C+R", None) == "v0"
    assert usage_key("i4x-O-C-video-v0", None, None) == "i4x://O/C/video/v0"


def test_the_course_is_found_in_keys_and_addresses() -> None:
    assert course_of_key("block-v1:O+C+R+type@video+block@v0") == "course-v1:O+C+R"
    assert course_of_key("ccx-block-v1:O+C+R+ccx@7+type@video+block@v") == "ccx-v1:O+C+R+ccx@7"
    assert course_of_key("i4x://O/C/video/v") is None
    assert course_of_key(7) is None
    assert course_of_url("https://a.example/courses/course-v1%3AO+C+R/x") == "course-v1:O+C+R"
    assert course_of_url("https://a.example/courses/O/C/R/info") == "O/C/R"
    assert course_of_url("https://a.example/dashboard") is None
    assert course_of_url(None) is None


def test_the_sections_of_a_page_stand_in_its_path_or_its_query() -> None:
    found = sections_of("https://a.example/courses/O/C/R/courseware/week1/lesson2/", "O/C/R")
    assert [section.key for section in found] == [
        "i4x://O/C/chapter/week1",
        "i4x://O/C/sequential/lesson2",
    ]
    vertical = "block-v1:O+C+R+type@vertical+block@1"
    assert [s.key for s in sections_of(f"https://a.example/xblock/{vertical}?view=x", None)] == [
        vertical
    ]
    assert sections_of("https://a.example/", None) == ()
    assert sections_of("https://a.example/book?file=/courseware/v1/book.pdf", None) == ()
    assert sections_of(f"https://a.example/#{vertical}", None) == ()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://a.example/u/ada/", "https://a.example/u/_/", id="profile"),
        pytest.param("https://a.example/activate/k3y", "https://a.example/activate/_", id="key"),
        pytest.param(
            "https://a.example/api/user/v1/accounts/ada",
            "https://a.example/api/user/v1/accounts/_",
            id="account",
        ),
        pytest.param(
            "https://a.example/course_team/course-v1:O+C+R/ada@example.org",
            "https://a.example/course_team/course-v1:O+C+R/_",
            id="team",
        ),
        pytest.param("mailto:ada@example.org", "mailto:_", id="e-mail"),
        pytest.param(
            "https://a.example/?to=ada%40example.org", "https://a.example/?to=_", id="quoted e-mail"
        ),
        pytest.param(
            "https://a.example/block-v1:O+C+R+type@video+block@v0.mp4",
            "https://a.example/block-v1:O+C+R+type@video+block@v0.mp4",
            id="no e-mail",
        ),
    ],
)
def test_people_are_taken_out_of_addresses(url: str, expected: str) -> None:
    assert redact(url) == expected


@given(words)
def test_whatever_stands_in_a_part_gives_an_iri(word: str) -> None:
    IRI.validate_python(f"https://courses.example.org/xblock/{encode_part(word)}")
    segment = encode_segment(word)
    assert "/" not in segment
    IRI.validate_python(f"https://courses.example.org/org/{segment}")


@given(path=words, query=words, fragment=words)
def test_whatever_stands_in_an_address_gives_an_iri(path: str, query: str, fragment: str) -> None:
    made = url_iri(SETTINGS, f"https://a.example/{path}?{query}#{fragment}")
    assert made is not None
    IRI.validate_python(made)


@pytest.mark.parametrize(
    ("url", "base", "expected"),
    [
        pytest.param("/x?y", "https://b.example/z/", "https://b.example/x?y", id="relative"),
        pytest.param("javascript:void(0)", None, "javascript:void(0)", id="another scheme"),
        pytest.param("#top", "https://b.example/z", "https://b.example/z#top", id="fragment"),
        pytest.param("x", None, "https://courses.example.org/x", id="platform"),
        pytest.param("  ", None, None, id="blank"),
    ],
)
def test_an_address_is_made_absolute(url: str, base: str | None, expected: str | None) -> None:
    assert url_iri(SETTINGS, url, base) == expected


@pytest.mark.parametrize(
    ("time", "timestamp", "instant"),
    [
        pytest.param(
            "2024-03-04T10:15:30.123456+00:00",
            "2024-03-04T10:15:30.123456+00:00",
            "2024-03-04T10:15:30.123456Z",
            id="usual",
        ),
        pytest.param(
            "2014-05-02T16:03:12.584848",
            "2014-05-02T16:03:12.584848Z",
            "2014-05-02T16:03:12.584848Z",
            id="naive",
        ),
        pytest.param(
            "2024-03-04T12:15:30+02:00",
            "2024-03-04T12:15:30+02:00",
            "2024-03-04T10:15:30.000000Z",
            id="offset",
        ),
        pytest.param(
            "2024-03-04T10:15:30-00:00",
            "2024-03-04T10:15:30.000000Z",
            "2024-03-04T10:15:30.000000Z",
            id="offset that xAPI forbids",
        ),
        pytest.param(
            "2024-03-04 10:15:30Z",
            "2024-03-04T10:15:30.000000Z",
            "2024-03-04T10:15:30.000000Z",
            id="blank in place of T",
        ),
    ],
)
def test_times_keep_their_offset_and_instants_are_in_utc(
    time: str, timestamp: str, instant: str
) -> None:
    assert timestamp_of(time) == timestamp
    assert instant_of(time) == instant
    TypeAdapter[str](Timestamp).validate_python(timestamp)
