"""What holds for any input."""

from __future__ import annotations

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.reading import read
from analyzer.reading.side_by_side import parted
from analyzer.records import Document

from .pages import one_column, read_or_refused

WORDS = st.lists(st.text(string.ascii_lowercase, min_size=3, max_size=11), min_size=1, max_size=60)


def check(document: Document) -> None:
    """What every document keeps to: the offsets of its blocks point at the beginnings of their lines."""
    for block in document.blocks:
        assert block.text.strip()
        assert len(block.starts) == len(block.lines)
        assert block.starts[0] == 0
        assert list(block.starts) == sorted(block.starts)
        assert all(line.text == " ".join(line.cells) for line in block.lines)


@settings(max_examples=150)
@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_text_is_read_or_refused(text: str, encoding: str) -> None:
    document = read_or_refused(text.encode(encoding, "replace"))
    if document is not None:
        check(document)


@settings(max_examples=150)
@given(st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"{", b"# ", b"\xff\xfe"]), st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(start: bytes, rest: bytes) -> None:
    document = read_or_refused(start + rest)
    if document is not None:
        check(document)


@settings(max_examples=25)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_every_word_of_a_column_is_found_once_and_in_order(paragraphs: list[list[str]]) -> None:
    document = read(one_column([" ".join(words) for words in paragraphs]))
    check(document)
    assert document.text.split() == [word for words in paragraphs for word in words]


@settings(max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=5))
def test_every_word_of_a_text_is_found_once_and_in_order(paragraphs: list[list[str]]) -> None:
    document = read("\n\n".join(" ".join(words) for words in paragraphs).encode())
    assert document.text.split() == [word for words in paragraphs for word in words]


LEFT = st.sampled_from(["", "SKILLS", "Wrote scripts", "2019", "a", "Docker, SQL"])
RIGHT = st.sampled_from(["", "WORK HISTORY", "Wrote scripts of maps", "2019    2021", "b"])
ROWS = st.tuples(LEFT, RIGHT) | st.just(("A line across both columns", ""))


@settings(max_examples=200)
@given(st.lists(ROWS, min_size=12, max_size=40), st.integers(13, 17))
def test_parting_columns_loses_and_joins_no_word(rows: list[tuple[str, str]], width: int) -> None:
    lines = [f"{left:{width}}{right}" for left, right in rows]
    assert sorted("\n".join(parted(lines)).split()) == sorted("\n".join(lines).split())
