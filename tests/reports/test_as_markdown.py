"""Markdown: nothing that a resume says acts as markup."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from analyzer.reports.as_markdown import escape, render
from analyzer.reports.rewriting import clean
from analyzer.reports.wording import AID

from .sample import NOT_SOFTWARE, SAMPLE

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read_back(markdown: str) -> str:
    """What a reader of `markdown` sees, where it is one paragraph of plain text."""
    tokens = PARSER.parse(markdown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    return "".join(child.content for child in children).replace("\u200b", "")


@settings(max_examples=300)
@given(st.text(st.sampled_from("ab1 *_`<>[]()#|~\\-+.!&;$@=:/'\""), min_size=1, max_size=24))
@example("- item")
@example("1. item")
@example("# heading")
@example("&amp; <b>bold</b>")
@example("![x](http://y)")
@example("---")
def test_escaped_text_reads_as_it_was_written(text: str) -> None:
    text = " ".join(clean(text).split())
    if text:
        assert read_back(escape(text)) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("<script>", "\\<script\\>"),
        ("a | b", "a \\| b"),
        ("see https://example.org", "see https\u200b://example.org"),
        ("ask @octocat", "ask @\u200boctocat"),
        ("fixed #12", "fixed \\#\u200b12"),
        ("R&D and C++", "R&D and C++"),
        ("- dash", "\\- dash"),
        ("2. second", "2\\. second"),
    ],
    ids=["tag", "cell border", "address", "mention", "reference", "nothing to escape", "list mark", "number mark"],
)
def test_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_every_table_row_has_four_cells() -> None:
    text = render(SAMPLE).split("## Findings")[1].split("## Ladder")[0]
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len(rows) == 23 + 4 * 2
    assert {line.replace("\\|", "").count("|") for line in rows} == {5}


def test_without_a_verdict_the_title_says_so() -> None:
    first = render(NOT_SOFTWARE).splitlines()[0]
    assert first == "# mara-lindqvist.pdf: no role is supported"


def test_it_says_what_it_is_for() -> None:
    assert AID in render(SAMPLE)


def test_the_record_renders_itself() -> None:
    assert SAMPLE.to_markdown() == render(SAMPLE)
