"""Statements with attachments as ``multipart/mixed``, as they go over the wire.

https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#15-content-types
"""

import hashlib
from collections.abc import Iterable, Mapping
from email.message import Message

from ralph_backends.errors import ReadError

__all__ = ["from_multipart", "to_multipart"]

_LRS = "lrs"


def to_multipart(statements: bytes, contents: Iterable[tuple[str, bytes]]) -> tuple[str, bytes]:
    """Give content type and body of a request.

    Args:
        statements: JSON text, the first part.
        contents: Content type and bytes of each attachment.
    """
    parts = [(b"Content-Type: application/json", statements)]
    for kind, content in contents:
        digest = hashlib.sha256(content).hexdigest()
        head = (
            f"Content-Type: {kind}\r\nContent-Transfer-Encoding: binary\r\n"
            f"X-Experience-API-Hash: {digest}"
        )
        parts.append((head.encode("ascii"), content))
    boundary = hashlib.sha256(b"".join(body for _, body in parts)).hexdigest().encode()
    lines = [b"--%b\r\n%b\r\n\r\n%b\r\n" % (boundary, head, body) for head, body in parts]
    kind = f'multipart/mixed; boundary="{boundary.decode()}"'
    return kind, b"".join(lines) + b"--%b--\r\n" % boundary


def from_multipart(content_type: str, body: bytes) -> tuple[bytes, Mapping[str, bytes]]:
    """Give the JSON text of an answer, and the attachments by their SHA-256.

    An answer that is not multipart has none.

    Raises:
        ReadError: It is cut off.
    """
    header = Message()
    header["Content-Type"] = content_type
    boundary = header.get_param("boundary")
    if header.get_content_maintype() != "multipart" or not isinstance(boundary, str):
        return body, {}
    mark = b"\r\n--" + boundary.encode()
    # the first boundary may stand at the very beginning
    _, *parts, end = (b"\r\n" + body).split(mark)
    if not parts or not end.startswith(b"--"):
        raise ReadError(_LRS, "", "the multipart answer ends too early")
    (_, text), *others = (_split(part) for part in parts)
    return text, {head["x-experience-api-hash"]: content for head, content in others}


def _split(part: bytes) -> tuple[dict[str, str], bytes]:
    """Give the headers of a part, with names in lower case, and its content."""
    head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    lines = (line.partition(":") for line in head.decode("latin-1").split("\r\n") if line)
    return {name.strip().lower(): value.strip() for name, _, value in lines}, content
