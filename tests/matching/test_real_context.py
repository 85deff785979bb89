"""The built-in lexicon: whose deed a line tells, and what is no deed."""

from __future__ import annotations

import pytest

from analyzer.pipeline import Analyzer


@pytest.mark.parametrize(
    ("line", "strength"),
    [
        pytest.param("Wrote unit tests with pytest.", "demonstrated", id="one's own"),
        pytest.param("My team wrote unit tests with pytest.", "weak", id="the team's"),
        pytest.param("My colleague wrote unit tests with pytest.", None, id="a colleague's"),
        pytest.param("Hired to write unit tests with pytest.", "demonstrated", id="what one was hired for"),
        pytest.param("Hired students to write unit tests with pytest.", None, id="that of those one hired"),
        pytest.param("Did not write unit tests.", None, id="nobody's"),
        pytest.param("Was able to write unit tests with pytest.", "demonstrated", id="what one managed to do"),
        pytest.param("Able to write unit tests with pytest.", "weak", id="what one can do"),
    ],
)
def test_whose_deed_it_is(analyzer: Analyzer, line: str, strength: str | None) -> None:
    assert analyzer.assess_line(line).get("programmer.unit-tests") == strength


def test_deeds_joined_by_a_slash_are_no_row_of_names(analyzer: Analyzer) -> None:
    assert analyzer.assess_line("Design/Development of REST APIs").get("developer.apis") == "demonstrated"


def test_what_was_designed_for_a_system_is_not_the_system(analyzer: Analyzer) -> None:
    assert "engineer.system-architecture" not in analyzer.assess_line(
        "Designed posters for the microservices platform."
    )


def test_a_past_form_that_looks_like_a_noun_is_a_deed_after_has(analyzer: Analyzer) -> None:
    line = "Has set the technical direction of three products."
    assert analyzer.assess_line(line).get("engineer.technical-decisions") == "demonstrated"
