"""PDF → pages and blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from analyzer.errors import UnreadableDocument
from analyzer.reading.dots import dots_of, with_dots
from analyzer.reading.hyphens import Joiner
from analyzer.reading.layout.blocks import blocks_of
from analyzer.reading.layout.flow import flow
from analyzer.reading.layout.furniture import without_furniture
from analyzer.reading.layout.order import order
from analyzer.reading.layout.shapes import Cell, Glyph
from analyzer.reading.layout.turned import with_turned
from analyzer.reading.layout.words import cells_of, words_of
from analyzer.reading.markers import ICONS
from analyzer.reading.pdfium.drawing import drawing_of
from analyzer.reading.pdfium.glyphs import Pen
from analyzer.reading.pdfium.letters import UNKNOWN
from analyzer.reading.pdfium.opening import opened
from analyzer.reading.pdfium.sight import Sight
from analyzer.records import Block, Notice, Page

UNREADABLE = 0.3
"""Share of a page's glyphs that stand for no letter, from which on the rest makes no sense. Icons are far fewer."""


class _Read(NamedTuple):
    """One page: its state, its cells, and what the reader of a report should know.

    `turned` holds the cells of rotated text, by the quarter turns of its baseline, each in its own upright frame.
    """

    page: Page
    cells: list[Cell]
    notices: list[Notice]
    turned: tuple[tuple[int, list[Cell]], ...] = ()


def read_pdf(
    data: bytes, *, password: str | None = None, ocr: bool = False
) -> tuple[list[Page], list[Block], list[Notice]]:
    """Pages, blocks and warnings of a PDF.

    Raises PasswordRequired where it is encrypted and `password` does not open it, UnreadableDocument where damaged,
    and MissingDependency where `ocr` is asked for, a page is a picture, and the engine is not installed.
    """
    with opened(data, password) as document:
        pen = Pen()
        reads = [_page(document, i, pen, data, password, ocr) for i in range(len(document))]
    if not reads:
        raise UnreadableDocument("the PDF has no pages: save or export it again")
    pages = [read.page for read in reads]
    heights = [page.height for page in pages]
    kept = without_furniture([read.cells for read in reads], heights)
    columns = [order(cells, page.number) if cells else [] for cells, page in zip(kept, pages)]
    sizes = {page.number: (page.width, page.height) for page in pages}
    turned = [
        replace(row, quarter=quarter)
        for read in reads
        for quarter, cells in read.turned
        for column in order(cells, read.page.number)
        for row in column
    ]
    rows = with_turned(flow(columns, heights), turned, sizes)
    blocks = blocks_of(rows, Joiner([row.text for row in rows]), sizes)
    return pages, blocks, [notice for read in reads for notice in read.notices]


def _makes_sense(glyphs: list[Glyph], guessed: set[int]) -> bool:
    """Whether the letters that were taken from codes make words: fonts that number their glyphs at will make none."""
    from analyzer.reading.hyphens import are_words

    return are_words(word.text for word in words_of([glyph for glyph in glyphs if glyph.order in guessed]))


def _page(document: Any, index: int, pen: Pen, data: bytes, password: str | None, ocr: bool) -> _Read:
    import pypdfium2

    number = index + 1
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        notice = Notice("damaged-page", "the page is damaged and could not be read", number)
        return _Read(Page(number, 0.0, 0.0, "scanned"), [], [notice])
    width, height = page.get_size()
    drawn = pen.draw(page)
    drawing = drawing_of(page)
    sight = Sight(page, drawing.pictures)
    glyphs, hidden = sight.sort(drawn)
    notices = []
    if hidden:
        shown = "".join(glyph.text for glyph in hidden[:40])
        notices.append(Notice("hidden-text", f"the page holds text that cannot be seen: {shown!r}", number))
    if drawn.guessed and not _makes_sense(glyphs, drawn.guessed):
        glyphs = [glyph._replace(text=UNKNOWN) if glyph.order in drawn.guessed else glyph for glyph in glyphs]
    text = "".join([glyph.text for glyph in glyphs])
    unknown = text.count(UNKNOWN)
    silent = unknown + sum(map(len, ICONS.findall(text)))
    if silent > UNREADABLE * len(glyphs):
        notices.append(Notice("unmappable-font", "a font of the page does not say which letters it shows", number))
        return _Read(Page(number, width, height, "unmappable"), [], notices)
    upright = [glyph for glyph in glyphs if not glyph.quarter]
    turned = tuple(
        (quarter, cells_of(words_of(part)))
        for quarter in (1, 2, 3)
        if len(upright) < len(glyphs) and (part := [glyph for glyph in glyphs if glyph.quarter == quarter])
    )
    words = words_of(with_dots(upright, dots_of(drawing.shapes)))
    if not glyphs:
        from analyzer.reading.witness import words_by_pdfplumber

        words = [] if hidden else words_by_pdfplumber(data, index, password)
    if unknown:
        from analyzer.reading.ligatures import mend

        words = mend(words)
    if words or turned:
        return _Read(Page(number, width, height), cells_of(words), notices, turned)
    if sight.is_blank():
        return _Read(Page(number, width, height, "empty"), [], notices)
    advice = "read it with --ocr"
    if ocr:
        from analyzer.reading.ocr import words_by_ocr

        words = words_by_ocr(page)
        if words:
            told = "the page is a picture; its text was recognised and may have errors"
            notices.append(Notice("ocr-page", told, number))
            return _Read(Page(number, width, height, "ocr"), cells_of(words), notices)
        advice = "nothing was recognised in it"
    notices.append(Notice("scanned-page", f"the page is a picture without text: {advice}", number))
    return _Read(Page(number, width, height, "scanned"), [], notices)
