"""The arithmetic of the scores."""

from __future__ import annotations

import pytest

from evaluation.lines import Line
from evaluation.scores import Scores, Tally, score


def line(required: str = "", optional: str = "") -> Line:
    return Line("…", "experience", frozenset(required.split()), frozenset(optional.split()))


@pytest.mark.parametrize(
    ("labelled", "found", "tally"),
    [
        (line(required="a"), ["a"], Tally(hits=1)),
        (line(required="a"), [], Tally(misses=1)),
        (line(required="b"), ["a", "b"], Tally(alarms=1)),
        (line(), ["a"], Tally(alarms=1)),
        (line(), [], Tally()),
        (line(optional="a"), ["a"], Tally()),
        (line(optional="a"), [], Tally()),
    ],
    ids=[
        "required and found is a hit",
        "required and not found is a miss",
        "found beside what is required is a false alarm",
        "found where nothing is required is a false alarm",
        "neither counts nothing",
        "optional and found counts nothing",
        "optional and not found counts nothing",
    ],
)
def test_one_line(labelled: Line, found: list[str], tally: Tally) -> None:
    assert score([(labelled, found)], ["a"]).tallies["a"] == tally


def test_shares_of_a_tally() -> None:
    tally = Tally(hits=6, alarms=2, misses=4)
    assert (tally.precision, tally.recall, tally.f1) == pytest.approx((0.75, 0.6, 2 / 3))


def test_who_finds_nothing_has_no_precision() -> None:
    tally = Tally(misses=3)
    assert (tally.precision, tally.recall, tally.f1) == (0, 0, 0)


def scores(**tallies: Tally) -> Scores:
    return Scores(tallies, lines=0, quiet=0, false=0)


def test_the_micro_figure_counts_every_finding_alike() -> None:
    assert scores(a=Tally(8, 1, 1), b=Tally(0, 1, 1)).micro == Tally(8, 2, 2)


def test_the_macro_figure_counts_every_responsibility_alike() -> None:
    assert scores(a=Tally(3, 1, 0), b=Tally(0, 0, 2)).macro == pytest.approx((0.375, 0.5, 3 / 7))


def test_a_responsibility_that_no_line_requires_stays_out_of_the_macro_figure() -> None:
    assert scores(a=Tally(1, 0, 0), b=Tally(0, 5, 0), c=Tally()).macro == (1, 1, 1)


def test_without_any_required_label_the_macro_figure_is_nought() -> None:
    assert scores(a=Tally()).macro == (0, 0, 0)


def test_only_lines_without_any_label_are_lines_without_evidence() -> None:
    judged = [(line("a"), ["b"]), (line(optional="a"), ["b"]), (line(), ["a", "b"]), (line(), [])]
    result = score(judged, ["a", "b"])
    assert (result.lines, result.quiet, result.false) == (4, 2, 1)
