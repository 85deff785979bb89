"""What kind of file some bytes are, by their content."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import Literal

from analyzer.errors import UnreadableDocument, damage_told
from analyzer.reading.sizes import MAX_UNPACKED, check_size

Kind = Literal["pdf", "docx", "text", "markdown", "json-resume"]

_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0", "an old Word or Office file", "save it as .docx or PDF"),
    (b"{\\rtf", "a rich text (RTF) file", "save it as .docx or PDF"),
    (b"\x89PNG", "a PNG image", "export the resume as a PDF with text"),
    (b"\xff\xd8\xff", "a JPEG image", "export the resume as a PDF with text"),
    (b"GIF8", "a GIF image", "export the resume as a PDF with text"),
    (b"II*\x00", "a TIFF image", "export the resume as a PDF with text"),
    (b"MM\x00*", "a TIFF image", "export the resume as a PDF with text"),
    (b"BM", "a bitmap image", "export the resume as a PDF with text"),
    (b"RIFF", "an image or sound file", "export the resume as a PDF with text"),
    (b"%!PS", "a PostScript file", "convert it to PDF"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"7z\xbc\xaf", "a compressed file", "unpack it first"),
    (b"Rar!", "a compressed file", "unpack it first"),
    (b"\x7fELF", "a program", "name a resume"),
    (b"MZ", "a program", "name a resume"),
)
_JSON = re.compile(r"\ufeff?\s*(?:\{\s*[\"}]|\[\s*[\[{\"])")
_SECTIONS = frozenset(("basics", "work", "education", "skills", "projects", "volunteer"))
_MARKDOWN = ("# ", "## ", "### ", "#### ")


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of `data`. Raises UnreadableDocument where it is none that can be read; `name` is for the message."""
    if not data.strip(b"\x00 \t\r\n"):
        raise UnreadableDocument(f"{name} is empty: name a file that holds a resume")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, name)
    text = decode(data)
    for signature, what, advice in _SIGNATURES:
        if data.startswith(signature) and (text is None or len(signature) > 2):
            raise UnreadableDocument(f"{name} is {what}, which is not read: {advice}")
    if text is None:
        raise UnreadableDocument(f"{name} is of an unknown kind: give a PDF, .docx, text, Markdown or JSON Resume")
    if _JSON.match(text):
        kind = _json(text, name)
        if kind:
            return kind
    lines = text.splitlines()
    return "markdown" if any(line.startswith(_MARKDOWN) for line in lines) else "text"


def _zipped(data: bytes, name: str) -> Kind:
    with (
        damage_told(f"{name} is a damaged .docx or zip file: save it again"),
        zipfile.ZipFile(io.BytesIO(data)) as archive,
    ):
        members = archive.infolist()
    check_size(f"{name}, unpacked", sum(member.file_size for member in members), MAX_UNPACKED)
    if any(member.filename == "word/document.xml" for member in members):
        return "docx"
    raise UnreadableDocument(f"{name} is a zip file without a Word document: give a PDF or .docx")


def _json(text: str, name: str) -> Kind | None:
    """None where it only begins like a list: "[[Jane Roe]]" is a link in Markdown."""
    try:
        value = json.loads(text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        if text.lstrip("\ufeff \t\r\n").startswith("["):
            return None
        raise UnreadableDocument(f"{name} is JSON with a fault in line {error.lineno}: export it again") from None
    except ValueError:
        raise UnreadableDocument(f"{name} is JSON with a number too long for a resume: export it again") from None
    except RecursionError:
        raise UnreadableDocument(f"{name} is JSON too deep for a resume: export it again") from None
    if isinstance(value, dict) and not _SECTIONS.isdisjoint(value):
        return "json-resume"
    raise UnreadableDocument(f"{name} is JSON, but no JSON Resume: it has none of {', '.join(sorted(_SECTIONS))}")


def decode(data: bytes) -> str | None:
    """The text of `data`, in UTF-8, UTF-16, UTF-32 or Windows' Western encoding; None where it is no text."""
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return _strict(data, "utf-32")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strict(_pairs(data), "utf-16")
    text = _utf16_without_mark(_pairs(data)) or _mostly_utf8(data) or data.decode("cp1252", "replace")
    controls = sum(ord(c) < 32 and c not in "\t\n\r\f\v\x1b" for c in text[:20000])
    strange = text[:20000].count("\ufffd")
    return None if controls + strange > 0.01 * min(len(text), 20000) else text.replace("\x00", "")


def _pairs(data: bytes) -> bytes:
    """Without an odd byte at the end, which editors that know nothing of UTF-16 add."""
    return data[: len(data) // 2 * 2]


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:2000]
    if sample[1::2].count(0) > 0.4 * len(sample) / 2:
        return _strict(data, "utf-16-le")
    if sample[0::2].count(0) > 0.4 * len(sample) / 2:
        return _strict(data, "utf-16-be")
    return None


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8, a stray byte among many letters replaced; letters of another encoding hardly ever make a valid sequence."""
    text = data.decode("utf-8-sig", "replace")
    strays = text.count("\ufffd")
    letters = sum(not char.isascii() for char in text) - strays if strays else 0
    return text if letters >= 3 * strays else None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
