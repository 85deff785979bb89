"""Pages that are pictures → words, by Tesseract. Needs the extra `analyzer[ocr]` and the program itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analyzer.errors import MissingDependency
from analyzer.reading.layout.shapes import Word

DPI = 300
CONFIDENCE = 30
"""Of 100. Below it Tesseract reads letters into rules, photographs and icons."""


def words_by_ocr(page: Any) -> list[Word]:
    """The words of a pypdfium2 page. Raises MissingDependency where the engine is not installed."""
    try:
        import pytesseract
    except ImportError:
        raise MissingDependency(
            "reading scanned pages needs the extra analyzer[ocr]: pip install '.[ocr]' in the project's folder"
        ) from None
    scale = DPI / 72
    image = page.render(scale=scale, grayscale=True).to_pil()
    try:
        table = pytesseract.image_to_data(image, output_type=pytesseract.Output.DICT)
    except pytesseract.TesseractNotFoundError:
        raise MissingDependency(
            "reading scanned pages needs the program tesseract beside analyzer[ocr]: apt install tesseract-ocr"
        ) from None
    return words_of_table(table, scale)


def words_of_table(table: Mapping[str, Sequence[Any]], scale: float) -> list[Word]:
    """The words of Tesseract's table, whose pixels are `scale` to a point; those of a line share its baseline."""
    lines: dict[tuple[int, int, int], list[int]] = {}
    for i, text in enumerate(table["text"]):
        if text.strip() and float(table["conf"][i]) >= CONFIDENCE:
            lines.setdefault((table["block_num"][i], table["par_num"][i], table["line_num"][i]), []).append(i)
    heights = [_height(table, indices) / scale for indices in lines.values()]
    usual = sorted(heights)[len(heights) // 2] if heights else 0.0
    words: list[Word] = []
    for indices, height in zip(lines.values(), heights):
        base = _base(table, indices) / scale
        # The height of a line varies with its letters; only much smaller or larger print is another size.
        size = 1.35 * (usual if 0.75 * usual < height < 1.25 * usual else height)
        for i in indices:
            x0, at = table["left"][i] / scale, 10 * len(words)
            x1 = x0 + table["width"][i] / scale
            text = table["text"][i].strip()
            words.append(Word(text, x0, x1, base, base - 0.8 * size, base + 0.2 * size, size, False, at, at + 9))
    return words


def _base(table: Mapping[str, Sequence[Any]], indices: Sequence[int]) -> float:
    """Words without descenders end on the baseline: the upper third of the ends."""
    ends = sorted(table["top"][i] + table["height"][i] for i in indices)
    return float(ends[len(ends) // 3])


def _height(table: Mapping[str, Sequence[Any]], indices: Sequence[int]) -> float:
    tops = sorted(table["top"][i] for i in indices)
    return max(1.0, _base(table, indices) - float(tops[len(tops) // 3]))
