from __future__ import annotations

import pytest

from analyzer.reading.layout.shapes import Word
from analyzer.reading.ligatures import mend
from analyzer.reading.pdfium.letters import UNKNOWN


def mended(*texts: str) -> list[str]:
    words = [Word(text.replace("#", UNKNOWN), 0, 10, 10, 0, 12, 10, False, i, i) for i, text in enumerate(texts)]
    return [word.text for word in mend(words)]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [("#nancial", "financial"), ("o#ce,", "office,"), ("work#ow", "workflow"), ("(e#ort)", "(effort)")],
)
def test_a_ligature_without_letters_is_told_by_a_dictionary(broken: str, whole: str) -> None:
    assert mended(broken) == [whole]


def test_a_name_takes_the_ligature_of_the_other_words() -> None:
    assert mended("o#ce", "su#cient", "Gri#es") == ["office", "sufficient", "Griffies"]


def test_a_glyph_alone_is_an_icon_and_falls_away() -> None:
    assert mended("#", "phone") == ["phone"]
