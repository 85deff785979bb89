"""Opening a PDF with PDFium, for one thread at a time."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from typing import Any

from analyzer.errors import PasswordRequired, UnreadableDocument

_ONE_AT_A_TIME = threading.RLock()
"""PDFium keeps state for the whole process and guards none of it: two threads in it end the process."""


@contextlib.contextmanager
def opened(data: bytes, password: str | None) -> Iterator[Any]:
    """The pypdfium2 document, closed at the end; other threads wait until then.

    Raises PasswordRequired where it is encrypted and `password` does not open it, UnreadableDocument where damaged.
    """
    with _ONE_AT_A_TIME:
        document = _open(data, password)
        try:
            yield document
        finally:
            document.close()


def _open(data: bytes, password: str | None) -> Any:
    import pypdfium2
    import pypdfium2.raw as raw

    try:
        document = pypdfium2.PdfDocument(data, password=password)
        len(document)
    except pypdfium2.PdfiumError:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
            said = "this password does not open it" if password else "no password was given"
            raise PasswordRequired(f"the PDF is encrypted and {said}: pass the right one with --password") from None
        raise UnreadableDocument("the PDF is damaged and cannot be opened: save or export it again") from None
    return document
