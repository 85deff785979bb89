"""The reports on the sample, whole."""

from __future__ import annotations

import pytest

from analyzer.records import GapReport
from analyzer.reports import as_json, as_markdown, as_text

from .golden import assert_golden
from .sample import NOT_SOFTWARE, SAMPLE

REPORTS = pytest.mark.parametrize(
    ("name", "report"),
    [("sample", SAMPLE), ("not-software", NOT_SOFTWARE)],
    ids=["with a verdict", "without a verdict"],
)


@REPORTS
def test_json(name: str, report: GapReport) -> None:
    assert_golden(f"{name}.json", as_json.render(report))


@REPORTS
def test_markdown(name: str, report: GapReport) -> None:
    assert_golden(f"{name}.md", as_markdown.render(report))


@REPORTS
def test_text_of_100_columns(name: str, report: GapReport) -> None:
    assert_golden(f"{name}.txt", as_text.render(report, width=100, color=False))


def test_text_in_colour() -> None:
    assert_golden("sample-colour.txt", as_text.render(SAMPLE, width=100, color=True))


def test_text_in_ascii_of_60_columns_in_every_detail() -> None:
    text = as_text.render(SAMPLE, width=60, color=False, ascii_only=True, detail="verbose")
    assert_golden("sample-verbose-ascii.txt", text)


def test_the_verdict_only() -> None:
    assert_golden("sample-quiet.txt", as_text.render(SAMPLE, width=80, color=False, detail="quiet"))
