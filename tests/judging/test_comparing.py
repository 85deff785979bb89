"""What a revision gained and lost, and what cannot be known."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from analyzer.judging.comparing import Comparison, compare
from analyzer.records import GapReport, State
from analyzer.reports import as_comparison

from ..reports.sample import SAMPLE


def with_state(state: State) -> GapReport:
    """The sample with one responsibility in `state`."""
    one = SAMPLE.findings[0]
    evidence = one.evidence if state == "demonstrated" else ()
    return replace(SAMPLE, findings=(replace(one, state=state, evidence=evidence), *SAMPLE.findings[1:]))


def between(before: State, after: State) -> Comparison:
    return compare(with_state(before), with_state(after))


@pytest.mark.parametrize(
    ("before", "after", "group", "gained"),
    [
        ("missing", "demonstrated", "Gained", True),
        ("weak", "missing", "Lost", False),
        ("unreadable", "missing", "Could not be compared", None),
        ("missing", "unreadable", "Could not be compared", None),
        ("unreadable", "demonstrated", "Could not be compared", None),
        ("demonstrated", "unreadable", "Could not be compared", None),
    ],
)
def test_a_change_stands_in_its_group(before: State, after: State, group: str, gained: bool | None) -> None:
    comparison = between(before, after)
    lines = as_comparison.render(comparison).splitlines()
    assert lines[3:5] == [group, f"  Write clean, working code: {before} → {after}"]
    assert json.loads(as_comparison.render_json(comparison))["changes"][0]["gained"] is gained
