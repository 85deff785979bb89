"""Word documents → blocks, in document order, tables and text boxes included."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from analyzer.errors import damage_told
from analyzer.reading.markers import BULLET, without_icons
from analyzer.records import Block, Line, Notice

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CELLS = re.compile(r"\t+|\s{3,}|\s+\|\s+")


def read_docx(data: bytes) -> tuple[list[Block], list[Notice]]:
    """The blocks and warnings of a .docx file, the header of its first page first.

    Raises UnreadableDocument where it is damaged.
    """
    import docx

    # The whole walk: python-docx takes headers, styles and their values apart only when they are asked for.
    with damage_told("the .docx file is damaged and cannot be opened: save it again in Word"):
        document = docx.Document(io.BytesIO(data))
        reader = _Reader(document)
        parts = [*_headers(document), document.element.body]
        blocks = [block for part in parts for block in reader.blocks(part) if block.text]
    notices = [Notice("hidden-text", "the document holds text that is set to be hidden")] if reader.hid else []
    return blocks, notices


def _headers(document: Any) -> list[Any]:
    """The header that the first page shows, which often holds the name and the address."""
    for section in document.sections:
        own = section.first_page_header if section.different_first_page_header_footer else section.header
        return [] if own.is_linked_to_previous else [own._element]
    return []


class _Reader:
    """Walks the XML of one document, whose styles tell lists, weights and sizes."""

    def __init__(self, document: Any) -> None:
        self.hid = False
        self._styles = {style.style_id: style for style in document.styles if style.style_id}

    def blocks(self, parent: Any) -> Iterator[Block]:
        for child in parent:
            if child.tag == _W + "p":
                yield from self._paragraph(child)
            elif child.tag == _W + "tbl":
                yield from self._table(child)
            elif child.tag in (_W + "sdt", _W + "sdtContent", _W + "ins", _W + "smartTag"):
                yield from self.blocks(child)

    def _table(self, table: Any) -> Iterator[Block]:
        """A row whose cells hold one paragraph each is one line; other cells are read one after the other."""
        for row in table.iter(_W + "tr"):
            if next(row.iterancestors(_W + "tbl")) is not table:
                continue
            cells = [[b for b in self.blocks(cell) if b.text] for cell in row if cell.tag == _W + "tc"]
            cells = [cell for cell in cells if cell]
            if len(cells) > 1 and all(len(cell) == 1 and not cell[0].bullet for cell in cells):
                parts = tuple(part for cell in cells for part in cell[0].lines[0].cells)
                first = cells[0][0].lines[0]
                text = " ".join(parts)
                yield Block(text, (Line(text, size=first.size, bold=first.bold, cells=parts),), (0,))
            else:
                for column, cell in enumerate(cells):
                    for b in cell:
                        yield Block(b.text, b.lines, b.starts, b.bullet, column)

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        boxes = [
            box
            for box in paragraph.iter(_W + "txbxContent")
            if not any(a.tag == _FALLBACK for a in box.iterancestors())
        ]
        style = self._style(paragraph)
        size, bold = self._look(paragraph, style)
        for line in self._text(paragraph).split("\n"):
            match = BULLET.match(line.strip())
            bullet = bool(match) or self._in_list(paragraph, style)
            rest = line.strip()[match.end() :] if match else line.strip()
            cells = tuple(c for c in (without_icons(c) for c in _CELLS.split(rest)) if c)
            text = " ".join(cells)
            yield Block(text, (Line(text, size=size, bold=bold, cells=cells),), (0,), bullet)
        for box in boxes:
            yield from self.blocks(box)

    def _text(self, paragraph: Any) -> str:
        parts: list[str] = []
        for node in paragraph.iter(_W + "t", _W + "tab", _W + "br", _W + "cr", _W + "noBreakHyphen"):
            if next(node.iterancestors(_W + "p")) is not paragraph:
                continue
            if self._is_hidden(node):
                self.hid = True
                continue
            if node.tag == _W + "t":
                parts.append((node.text or "").replace("\u00ad", ""))
            elif node.tag == _W + "noBreakHyphen":
                parts.append("-")
            elif node.getparent().tag == _W + "r":
                parts.append("\t" if node.tag == _W + "tab" else "\n")
        return "".join(parts)

    def _is_hidden(self, node: Any) -> bool:
        run = next(node.iterancestors(_W + "r"), None)
        mark = run.find(f"{_W}rPr/{_W}vanish") if run is not None else None
        return mark is not None and mark.get(_W + "val") not in ("0", "false")

    def _style(self, paragraph: Any) -> Any:
        node = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return self._styles.get(node.get(_W + "val")) if node is not None else None

    def _in_list(self, paragraph: Any, style: Any) -> bool:
        numbering = paragraph.find(f"{_W}pPr/{_W}numPr")
        if numbering is not None:
            level = numbering.find(_W + "numId")
            return level is None or level.get(_W + "val") != "0"
        while style is not None:
            name = (style.name or "").lower()
            if name.startswith("list") and "paragraph" not in name:
                return True
            if style.element.find(f"{_W}pPr/{_W}numPr") is not None:
                return not name.startswith("heading")
            style = getattr(style, "base_style", None)
        return False

    def _look(self, paragraph: Any, style: Any) -> tuple[float, bool]:
        """Size in points (0 where unknown) and whether all letters are bold."""
        size, bold = 0.0, False
        while style is not None:
            font = getattr(style, "font", None)
            if font is not None:
                size = size or (font.size.pt if font.size else 0.0)
                bold = bold or bool(font.bold)
            style = getattr(style, "base_style", None)
        runs = [run for run in paragraph.iter(_W + "r") if any((t.text or "").strip() for t in run.findall(_W + "t"))]
        marks = [run.find(f"{_W}rPr/{_W}b") for run in runs]
        if runs and all(m is not None and m.get(_W + "val") not in ("0", "false") for m in marks):
            bold = True
        sizes = [run.find(f"{_W}rPr/{_W}sz") for run in runs]
        if sizes and sizes[0] is not None and str(sizes[0].get(_W + "val")).isdigit():
            size = int(sizes[0].get(_W + "val")) / 2
        return size, bold
