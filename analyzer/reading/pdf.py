"""PDF → pages and blocks."""

from __future__ import annotations

from analyzer.errors import PasswordRequired, UnreadableDocument
from analyzer.reading.glyphs import Pen
from analyzer.reading.hyphens import join
from analyzer.reading.layout.blocks import blocks_of
from analyzer.reading.layout.order import order
from analyzer.reading.layout.shapes import Row
from analyzer.reading.layout.words import cells_of, words_of
from analyzer.records import Block, Notice, Page


def read_pdf(data: bytes, *, password: str | None = None, ocr: bool = False) -> tuple[list[Page], list[Block], list[Notice]]:
    """Pages, blocks and warnings of a PDF.

    Raises PasswordRequired where it is encrypted and `password` does not open it, UnreadableDocument where damaged.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data, password=password)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            said = "the password is wrong" if password else "no password was given"
            raise PasswordRequired(f"the PDF is encrypted and {said}: pass the right one with --password") from None
        raise UnreadableDocument("the PDF is damaged and cannot be opened: save or export it again") from None
    pages: list[Page] = []
    rows: list[Row] = []
    notices: list[Notice] = []
    pen = Pen()
    try:
        for number in range(1, len(document) + 1):
            page = document[number - 1]
            width, height = page.get_size()
            drawn = pen.draw(page)
            pages.append(Page(number, width, height, "read" if drawn.glyphs else "scanned"))
            if not drawn.glyphs:
                notices.append(Notice("scanned-page", "the page is a picture without text", number))
            rows += [row for column in order(cells_of(words_of(drawn.glyphs)), number) for row in column]
    finally:
        document.close()
    return pages, blocks_of(rows, join), notices




