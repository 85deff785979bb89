"""What many tests share: the built-in lexicon and an analyzer, loaded once."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest

from analyzer.lexicon import Lexicon, load_lexicon
from analyzer.matching import Matcher, build_matcher
from analyzer.pipeline import Analyzer

# How long a case takes is no matter of a test.
hypothesis.settings.register_profile("untimed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("untimed")

AS_OF = datetime.date(2026, 6, 15)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def matcher(lexicon: Lexicon) -> Matcher:
    return build_matcher(lexicon)


@pytest.fixture(scope="session")
def analyzer(lexicon: Lexicon) -> Analyzer:
    return Analyzer(lexicon, AS_OF)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The system's Chromium, driven by Playwright: one for all, since a process can hold one Playwright only."""
    program = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if program is None:
        pytest.skip("no Chromium is installed (Debian: apt install chromium)")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        running = playwright.chromium.launch(executable_path=program, args=flags, timeout=180_000)
        yield running
        running.close()
