"""The cohort page in a real browser: Debian's Chromium, driven by Playwright, with 2,000 people."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from analyzer.batch.cohort import render
from analyzer.batch.store import Row
from tests.reports.sample import SAMPLE

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
if CHROMIUM is None:
    pytest.skip("no Chromium is installed (Debian: apt install chromium)", allow_module_level=True)
sync_api = pytest.importorskip("playwright.sync_api")

PEOPLE = 2000


def people() -> Iterator[Row]:
    report = SAMPLE.to_dict()
    for number in range(PEOPLE):
        own = {**report, "experience": {"months": number, "software_months": number}}
        yield Row(f"{number:04}.pdf", "ok", None, None, "0000.pdf" if number == 7 else None, own)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """What the page says on its console or asks the network for fails the test."""
    (tmp_path / "cohort.html").write_text(render(people()), encoding="utf-8")
    complaints: list[str] = []
    tab = browser.new_page()
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.goto((tmp_path / "cohort.html").as_uri())
    yield tab
    tab.close()
    assert complaints == []


def first(page: Any) -> str:
    return str(page.locator("#matrix tbody th").first.inner_text())


def test_all_people_are_counted_and_the_first_rows_shown(page: Any) -> None:
    assert (page.locator("#count").inner_text(), page.locator("#matrix tbody tr").count()) == ("2000 of 2000", 200)


def test_a_cell_opens_its_quote(page: Any) -> None:
    page.locator("#matrix tbody button.d").first.click()
    quotes = [evidence.quote for finding in SAMPLE.findings for evidence in finding.evidence]
    shown = page.locator("#proof-quote").inner_text()
    assert (page.locator("#proof").is_visible(), any(quote.startswith(shown[:40]) for quote in quotes)) == (True, True)


def test_sorting_by_months_puts_the_longest_first(page: Any) -> None:
    page.locator("#sort").select_option("months")
    assert first(page) == "1999.pdf"


def test_the_filter_leaves_those_that_match(page: Any) -> None:
    page.locator("#find").fill("0042")
    assert (first(page), page.locator("#count").inner_text()) == ("0042.pdf", "1 of 2000")


def test_a_duplicate_is_told_with_what_it_repeats(page: Any) -> None:
    page.locator("#find").fill("0007")
    row = page.locator("#matrix tbody th").first
    assert (row.inner_text(), "0000.pdf" in row.get_attribute("title")) == ("0007.pdf (duplicate)", True)
