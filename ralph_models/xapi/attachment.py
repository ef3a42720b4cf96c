"""Files that belong to a statement.

`xAPI 1.0.3, part two, section 2.4.11
<https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md#2411-attachments>`_.
"""

from typing import Annotated

from ralph_models.types import ByteLength, Iri, Irl, LanguageMap, MediaType, Text
from ralph_models.xapi.part import NotNull, Part

__all__ = ["Attachment"]


class Attachment(Part):
    """A file: what it is, and by what hash it is found."""

    usageType: Iri
    """What the file is for."""
    display: LanguageMap
    """Its title."""
    description: Annotated[LanguageMap | None, NotNull] = None
    """What is in it."""
    contentType: MediaType
    """Its media type."""
    length: ByteLength
    """Its size in octets."""
    sha2: Text
    """The SHA-2 of its content in hexadecimal digits."""
    fileUrl: Annotated[Irl | None, NotNull] = None
    """Where it can be fetched, or could be."""
