"""Word documents → blocks, in document order, tables and text boxes included."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from analyzer.errors import damage_told
from analyzer.reading.docx_sight import Sight, W, is_on
from analyzer.reading.markers import BULLET, without_icons
from analyzer.records import Block, Line, Notice

_AROUND = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
"""What may stand around paragraphs, rows and cells, and is not seen itself."""
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GAPS = re.compile(r"\t+|\s{3,}|\s+\|\s+")


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


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == W + "tc":
            yield child
        elif child.tag in _AROUND:
            yield from _cells(child)


class _Reader:
    """Walks the XML of one document, whose styles tell lists, weights and sizes."""

    def __init__(self, document: Any) -> None:
        self.hid = False
        self._sight = Sight(document.styles.element, document.element.find(W + "background"))
        self._styles = {style.style_id: style for style in document.styles if style.style_id}

    def blocks(self, parent: Any) -> Iterator[Block]:
        for child in parent:
            if child.tag == W + "p":
                yield from self._paragraph(child)
            elif child.tag == W + "tbl":
                yield from self._table(child)
            elif child.tag in _AROUND:
                yield from self.blocks(child)

    def _table(self, table: Any) -> Iterator[Block]:
        """A row whose cells hold one paragraph each is one line; other cells are read one after the other."""
        for row in table.iter(W + "tr"):
            if next(row.iterancestors(W + "tbl")) is not table:
                continue
            cells = [[b for b in self.blocks(cell) if b.text] for cell in _cells(row)]
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
            box for box in paragraph.iter(W + "txbxContent") if not any(a.tag == _FALLBACK for a in box.iterancestors())
        ]
        style = self._style(paragraph)
        size, bold = self._look(paragraph, style)
        for line in self._text(paragraph).split("\n"):
            match = BULLET.match(line.strip())
            bullet = bool(match) or self._in_list(paragraph, style)
            rest = line.strip()[match.end() :] if match else line.strip()
            cells = tuple(c for c in (without_icons(c) for c in _GAPS.split(rest)) if c)
            text = " ".join(cells)
            yield Block(text, (Line(text, size=size, bold=bold, cells=cells),), (0,), bullet)
        for box in boxes:
            yield from self.blocks(box)

    def _text(self, paragraph: Any) -> str:
        parts: list[str] = []
        for node in paragraph.iter(W + "t", W + "tab", W + "br", W + "cr", W + "noBreakHyphen"):
            if next(node.iterancestors(W + "p")) is not paragraph:
                continue
            if self._sight.is_removed(node):
                continue
            if self._sight.is_hidden(node):
                self.hid = self.hid or bool((node.text or "").strip())
                continue
            if node.tag == W + "t":
                parts.append((node.text or "").replace("\u00ad", ""))
            elif node.tag == W + "noBreakHyphen":
                parts.append("-")
            elif node.getparent().tag == W + "r":
                parts.append("\t" if node.tag == W + "tab" else "\n")
        return "".join(parts)

    def _style(self, paragraph: Any) -> Any:
        node = paragraph.find(f"{W}pPr/{W}pStyle")
        return self._styles.get(node.get(W + "val")) if node is not None else None

    def _in_list(self, paragraph: Any, style: Any) -> bool:
        numbering = paragraph.find(f"{W}pPr/{W}numPr")
        if numbering is not None:
            level = numbering.find(W + "numId")
            return level is None or level.get(W + "val") != "0"
        while style is not None:
            name = (style.name or "").lower()
            if name.startswith("list") and "paragraph" not in name:
                return True
            if style.element.find(f"{W}pPr/{W}numPr") is not None:
                return not name.startswith("heading")
            style = getattr(style, "base_style", None)
        return False

    def _look(self, paragraph: Any, style: Any) -> tuple[float, bool]:
        """Size in points (0 where unknown) and whether all letters are bold."""
        size = 0.0
        while style is not None:
            font = getattr(style, "font", None)
            if font is not None:
                size = size or (font.size.pt if font.size else 0.0)
            style = getattr(style, "base_style", None)
        runs = [run for run in paragraph.iter(W + "r") if any((t.text or "").strip() for t in run.findall(W + "t"))]
        bold = bool(runs) and all(is_on(self._sight.property(run, "b")) for run in runs)
        sizes = [run.find(f"{W}rPr/{W}sz") for run in runs]
        if sizes and sizes[0] is not None and str(sizes[0].get(W + "val")).isdigit():
            size = int(sizes[0].get(W + "val")) / 2
        return size, bold
