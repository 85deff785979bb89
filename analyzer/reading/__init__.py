"""bytes → Document. The only place that knows PDFium, pdfplumber and python-docx."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from analyzer.errors import UnreadableDocument
from analyzer.files import shown
from analyzer.reading.kinds import Kind, decode, kind_of
from analyzer.reading.sizes import check_size
from analyzer.reading.tongue import reads_as_english
from analyzer.records import Block, Document, Notice, Page


def read(
    source: str | os.PathLike[str] | bytes, *, password: str | None = None, ocr: bool = False, name: str | None = None
) -> Document:
    """The document at a path, or in bytes, as a person reads it.

    The kind is found by content, never by name. `ocr` reads the pages that are pictures. A PDF whose every page is
    a picture has no blocks, its pages the state "scanned", and a warning for each.
    Raises UnreadableDocument, PasswordRequired, or MissingDependency where `ocr` is asked for and not installed.
    """
    data = source if isinstance(source, bytes) else contents(source)
    name = shown(name or ("resume" if isinstance(source, bytes) else Path(source).name))
    check_size(name, len(data))
    kind = kind_of(data, name)
    try:
        pages, blocks, notices = _content(data, kind, password, ocr)
    except UnreadableDocument as error:
        raise type(error)(f"{name}: {error}") from None
    if not reads_as_english("\n".join(block.text for block in blocks)):
        notices = [*notices, Notice("not-english", "the text does not read as English, the only language understood")]
    return Document(name, hashlib.sha256(data).hexdigest(), kind, tuple(pages), tuple(blocks), tuple(notices))


def _content(data: bytes, kind: Kind, password: str | None, ocr: bool) -> tuple[list[Page], list[Block], list[Notice]]:
    if kind == "pdf":
        from analyzer.reading.pdf import read_pdf

        return read_pdf(data, password=password, ocr=ocr)
    whole = [Page(1, 0.0, 0.0)]
    if kind == "docx":
        from analyzer.reading.docx import read_docx

        return whole, *read_docx(data)
    if kind == "json-resume":
        from analyzer.reading.json_resume import read_json_resume

        return whole, read_json_resume(decode(data) or ""), []
    from analyzer.reading.plain import read_text

    return whole, read_text(decode(data) or "", markdown=kind == "markdown"), []


def why_no_text(document: Document) -> str:
    """The reason, in one line, why a document has no blocks."""
    reasons = "; ".join(dict.fromkeys(notice.message for notice in document.warnings)) or "the pages are empty"
    return f"no text could be read: {reasons}"


def contents(source: str | os.PathLike[str]) -> bytes:
    """The bytes of the file at `source`. Raises UnreadableDocument where there are none to be had, or far too many."""
    if not os.fspath(source):
        raise UnreadableDocument("the name of the file is empty: name a file")
    path = Path(source)
    place = shown(str(path))
    try:
        check_size(place, path.stat().st_size)
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableDocument(f"{place} does not exist: check the name") from None
    except IsADirectoryError:
        raise UnreadableDocument(f"{place} is a folder: name a file, or use the batch command") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "the name is not valid"
        raise UnreadableDocument(f"{place} cannot be read: {reason}") from None
