"""What many tests share: the built-in lexicon and an analyzer, loaded once."""

from __future__ import annotations

import datetime

import pytest

from analyzer.lexicon import Lexicon, load_lexicon
from analyzer.matching import Matcher, build_matcher
from analyzer.pipeline import Analyzer

AS_OF = datetime.date(2026, 6, 15)


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def matcher(lexicon: Lexicon) -> Matcher:
    return build_matcher(lexicon)


@pytest.fixture(scope="session")
def analyzer(lexicon: Lexicon) -> Analyzer:
    return Analyzer(lexicon, AS_OF)
