"""One resume, many layouts by four producers: the same blocks, jobs, findings and verdict from all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from analyzer.pipeline import Analyzer
from tests.layouts import by_fpdf, by_reportlab, by_typst, html, more_html
from tests.layouts.expected import faults, judged

WEB_PAGES = html.LAYOUTS | more_html.LAYOUTS


@pytest.fixture(scope="session")
def reference(analyzer: Analyzer) -> object:
    return judged(analyzer.analyze(by_fpdf.one_column()))


@pytest.fixture(scope="session")
def browser_page(browser: Any) -> Iterator[Any]:
    page = browser.new_page()
    yield page
    page.close()


def check(data: bytes, analyzer: Analyzer, reference: object) -> None:
    report = analyzer.analyze(data)
    assert faults(report) == []
    assert judged(report) == reference


@pytest.mark.parametrize("layout", WEB_PAGES)
def test_printed_by_chromium(layout: str, browser_page: Any, analyzer: Analyzer, reference: object) -> None:
    browser_page.set_content(WEB_PAGES[layout]())
    check(browser_page.pdf(prefer_css_page_size=True, print_background=True), analyzer, reference)


@pytest.mark.parametrize("layout", by_typst.LAYOUTS)
def test_typeset_by_typst(layout: str, analyzer: Analyzer, reference: object) -> None:
    check(by_typst.render(by_typst.LAYOUTS[layout]()), analyzer, reference)


@pytest.mark.parametrize("layout", by_reportlab.LAYOUTS)
def test_laid_out_by_reportlab(layout: str, analyzer: Analyzer, reference: object) -> None:
    check(by_reportlab.LAYOUTS[layout](), analyzer, reference)


@pytest.mark.parametrize("layout", by_fpdf.LAYOUTS)
def test_written_by_fpdf2(layout: str, analyzer: Analyzer, reference: object) -> None:
    check(by_fpdf.LAYOUTS[layout](), analyzer, reference)
