"""The lexicon's own examples: every one is a test."""

from __future__ import annotations

import pytest

from analyzer.lexicon import load_lexicon
from analyzer.matching import Matcher
from analyzer.matching.proving import finds, ignores, patterns_in

ACTIVITIES = load_lexicon().activities


@pytest.mark.parametrize(
    ("activity", "line"), [pytest.param(a.id, line, id=f"{a.id}: {line}") for a in ACTIVITIES for line in a.finds]
)
def test_finds(activity: str, line: str, matcher: Matcher) -> None:
    assert finds(matcher, activity, line)


@pytest.mark.parametrize(
    ("activity", "line"), [pytest.param(a.id, line, id=f"{a.id}: {line}") for a in ACTIVITIES for line in a.ignores]
)
def test_ignores(activity: str, line: str, matcher: Matcher) -> None:
    assert ignores(matcher, activity, line)


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda activity: activity.id)
def test_every_pattern_is_used_by_a_finds_line(activity, matcher: Matcher) -> None:
    used = {pattern for line in activity.finds for pattern in patterns_in(matcher, activity.id, line)}
    assert sorted({pattern.id for pattern in activity.patterns} - used) == []
