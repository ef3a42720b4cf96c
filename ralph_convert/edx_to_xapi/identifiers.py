"""The ids of courses, blocks and pages, made from what a log gives.

One thing has one id, whatever request, era or client reported it.
"""

import re
from typing import NamedTuple
from urllib.parse import quote as percent_encode
from urllib.parse import unquote, urljoin, urlsplit

__all__ = [
    "Section",
    "absolute_url",
    "course_of_key",
    "course_of_url",
    "encode_part",
    "encode_segment",
    "encode_url",
    "key_in_path",
    "redact",
    "sections_of",
    "urlsplit_scheme",
    "usage_key",
]

_FULL_KEYS = ("block-v1:", "ccx-block-v1:", "lib-block-v1:", "lb:", "i4x://")

_BLOCK_PREFIXES = {
    "course-v1:": "block-v1:",
    "ccx-v1:": "ccx-block-v1:",
    "library-v1:": "lib-block-v1:",
}

_COURSE_PREFIXES = {block: course for course, block in _BLOCK_PREFIXES.items()}

_HTML_ID = re.compile(
    r"i4x-(?P<org>[^-]+)-(?P<course>[^-]+)-"
    r"(?P<type>video|videoalpha|problem|html|sequential|vertical|chapter|course|discussion)"
    r"-(?P<name>.+)"
)

_COURSE_IN_PATH = re.compile(
    r"/courses/(?P<key>(?:course|ccx|library)-v1(?::|%3A)[^/?#]+|[^/?#]+/[^/?#]+/[^/?#]+)"
)

_COURSEWARE = re.compile(r"/courseware/([^/?#]+)(?:/([^/?#]+))?")

_KEY_IN_PATH = re.compile(r"/xblock/(?P<key>[^?#]+)/handler(?:/|$)")

_SECTION_KEY = re.compile(
    r"(?:ccx-)?block-v1(?::|%3A)[^/?#&]+?type(?:@|%40)(?:chapter|sequential|vertical)"
    r"(?:\+|%2B)block(?:@|%40)[^/?#&]+"
    r"|i4x://[^/?#&]+/[^/?#&]+/(?:chapter|sequential|vertical)/[^/?#&]+"
)

_NOT_IN_PARTS = re.compile(r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/\w]", re.ASCII)
_NOT_IN_SEGMENTS = re.compile(r"[^A-Za-z0-9\-._~!$&'()*+,;=:@\w]")

# what RFC 3987 allows beyond ASCII: ucschar; private use only in queries, so never here
_UCSCHAR = (
    "\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 14))
    + "\U000e1000-\U000efffd"
)
_NOT_IN_URLS = re.compile(
    rf"%(?![0-9A-Fa-f]{{2}})|[^A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%{_UCSCHAR}]"
)

_PEOPLE = re.compile(
    r"(?P<before>/(?:u|activate|profile|account/profile_image|api/user/v[0-9]/(?:accounts|preferences)"
    r"|api/profile_images/v[0-9]|api/mobile/v[0-9.]+/users|password_reset_confirm)/"
    r"|/course_team/[^?#]*/(?=[^/?#]+@)|/progress/(?=[0-9]+(?:[/?#]|$)))[^/?#]+"
)

_E_MAIL = re.compile(
    r"[A-Za-z0-9._%+\-]{1,64}(?:@|%40)(?:[A-Za-z0-9\-]{1,63}\.){1,8}[A-Za-z]{2,24}\b"
)

_BLOCK_WORDS = ("block-v1", "type@", "block@", "asset@", "ccx@")


class Section(NamedTuple):
    """A chapter, sequential or vertical that holds the page of an event."""

    key: str
    """Usage key."""

    type: str
    """Block type."""


def encode_part(text: str) -> str:
    """Percent-encode what may not stand in a key, such as ``?``, ``#``, ``%``, blanks."""
    return _NOT_IN_PARTS.sub(_encode_ascii, text) if not text.isalnum() else text


def encode_segment(text: str) -> str:
    """As :func:`encode_part` for one segment of a path, where ``/`` may not stand either."""
    return _NOT_IN_SEGMENTS.sub(_encoded, text)


def encode_url(url: str) -> str:
    """Percent-encode what RFC 3987 forbids anywhere in a URL, and nothing else."""
    url = _NOT_IN_URLS.sub(_encoded, url)
    head, mark, fragment = url.partition("#")
    authority_end = head.find("/", head.find("//") + 2) if "//" in head else 0
    start = len(head) if authority_end < 0 else authority_end
    rest = head[start:].replace("[", "%5B").replace("]", "%5D")
    fragment = fragment.replace("#", "%23").replace("[", "%5B").replace("]", "%5D")
    return head[:start] + rest + mark + fragment


def redact(url: str) -> str:
    """Replace the segments that name a person, and e-mail addresses, by ``_``."""
    if "@" in url or "%40" in url:
        url = _E_MAIL.sub(_without_address, url)
    return _PEOPLE.sub(r"\g<before>_", url)


def absolute_url(url: str, *bases: str | None) -> str:
    """Resolve a relative URL against the first base that is http(s)."""
    url = url.strip()
    if urlsplit_scheme(url):
        return url
    base = next((base for base in bases if base and base.startswith(("http://", "https://"))), "")
    return urljoin(base, url)


def urlsplit_scheme(url: str) -> str:
    """Give the scheme of a URL, empty for a relative one or a broken one."""
    try:
        return urlsplit(url).scheme
    except ValueError:
        return ""


def usage_key(block_id: str, course: str | None, block_type: str | None) -> str:
    """Give the usage key of a block.

    Args:
        block_id: A full key, its form in paths (``i4x:;_;_…``), its HTML form (``i4x-…``),
            or the bare id of the block.
        course: The course key, if it is known.
        block_type: The type of a bare id; without it, a bare id stays one.
    """
    if block_id.startswith(_FULL_KEYS):
        return block_id
    if block_id.startswith("i4x:;_"):
        return block_id.replace(";;", "\0").replace(";_", "/").replace("\0", ";")
    rebuilt = _from_html_id(block_id, course) if block_id.startswith("i4x-") else None
    if rebuilt or block_type is None:
        return rebuilt or block_id
    return _in_course(block_id, course or "", block_type)


def _in_course(block_id: str, course: str, block_type: str) -> str:
    """Make a key of a bare id, in the form of the course's own key."""
    prefix, colon, rest = course.partition(":")
    if prefix + colon in _BLOCK_PREFIXES:
        return f"{_BLOCK_PREFIXES[prefix + colon]}{rest}+type@{block_type}+block@{block_id}"
    organization, slash, rest = course.partition("/")
    if slash:
        return f"i4x://{organization}/{rest.partition('/')[0]}/{block_type}/{block_id}"
    return block_id


def course_of_key(key: object) -> str | None:
    """Give the course that a usage key belongs to, if the key says it."""
    if not isinstance(key, str):
        return None
    for block, course in _COURSE_PREFIXES.items():
        if key.startswith(block):
            rest = key[len(block) :].partition("+type@")
            return course + rest[0] if rest[1] else None
    return None


def key_in_path(path: object) -> str | None:
    """Give the usage key between ``/xblock/`` and ``/handler`` in the path of a request."""
    match = _KEY_IN_PATH.search(path) if isinstance(path, str) else None
    return unquote(match["key"]) if match else None


def course_of_url(url: str | None) -> str | None:
    """Give the course of a page: the key behind ``/courses/``, or that of a block in it."""
    if not url:
        return None
    match = _COURSE_IN_PATH.search(url)
    return unquote(match["key"]) if match else None


def sections_of(url: str | None, course: str | None) -> tuple[Section, ...]:
    """Give chapter, sequential and vertical of a page, outermost first.

    They stand behind ``/courseware/``, or as usage keys in path or query.
    """
    if not url:
        return ()
    found: dict[str, Section] = {}
    url = url.partition("#")[0]
    # the query may name a file whose path looks like that of a page
    match = _COURSEWARE.search(url.partition("?")[0])
    if match:
        for block_type, block_id in zip(("chapter", "sequential"), match.groups(), strict=True):
            if block_id:
                key = usage_key(unquote(block_id), course, block_type)
                found[block_type] = Section(key, block_type)
    # the expression looks at every character, and few addresses have a key
    keyed = "block-v1" in url or "i4x://" in url
    for match in _SECTION_KEY.finditer(url) if keyed else ():
        key = unquote(match[0])
        block_type = next(name for name in ("chapter", "sequential", "vertical") if name in key)
        found.setdefault(block_type, Section(key, block_type))
    return tuple(found[name] for name in ("chapter", "sequential", "vertical") if name in found)


def _from_html_id(block_id: str, course: str | None) -> str | None:
    """Rebuild an ``i4x://`` key, with the course's own spelling where it is known."""
    organization, _, rest = (course or "").partition("/")
    number = rest.partition("/")[0]
    prefix = f"i4x-{_html(organization)}-{_html(number)}-"
    if number and block_id.startswith(prefix):
        block_type, _, name = block_id[len(prefix) :].partition("-")
        return f"i4x://{organization}/{number}/{block_type}/{name}" if name else None
    match = _HTML_ID.fullmatch(block_id)
    return "i4x://{org}/{course}/{type}/{name}".format_map(match.groupdict()) if match else None


def _html(text: str) -> str:
    """Write text as the platform writes it into HTML ids."""
    return re.sub(r"[^A-Za-z0-9_\-]", "_", text)


def _without_address(match: re.Match[str]) -> str:
    """Keep what only looks like an address: the words around ``@`` in usage keys."""
    return match[0] if any(word in match[0] for word in _BLOCK_WORDS) else "_"


def _encoded(match: re.Match[str]) -> str:
    return percent_encode(match[0], safe="", errors="replace")


def _encode_ascii(match: re.Match[str]) -> str:
    """Encode a character unless it is a letter of another script."""
    return match[0] if match[0].isalpha() else _encoded(match)
