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
        pytest.param("Unit tests were not written.", None, id="nobody's, in the passive"),
        pytest.param(
            "Wrote unit tests for code that was not tested.", "demonstrated", id="against what nobody had done"
        ),
        pytest.param("Nobody wrote unit tests.", None, id="said to be nobody's"),
        pytest.param("The unit tests were written by a vendor.", None, id="an outsider's, in the passive"),
        pytest.param("The consultants wrote unit tests with pytest.", None, id="an outsider's"),
        pytest.param("The DBA wrote unit tests for the procedures.", None, id="a specialist's"),
        pytest.param(
            "Wrote unit tests that were used by a vendor.", "demonstrated", id="one's own, used by an outsider"
        ),
        pytest.param("You write unit tests every day.", None, id="asked of the reader"),
        pytest.param("Unit tests written with pytest are a must.", None, id="demanded"),
        pytest.param("Helped to write unit tests.", "weak", id="what one helped with"),
        pytest.param("Wrote unit tests that helped build trust.", "demonstrated", id="what the deed helped"),
        pytest.param("Led testers who wrote unit tests.", None, id="of those one tells of"),
        pytest.param("Wrote unit tests for developers who ship late.", "demonstrated", id="for those one tells of"),
        pytest.param("Gave a lecture on writing unit tests.", None, id="told of"),
        pytest.param("A knack for writing unit tests.", None, id="a liking"),
        pytest.param("Acme Ltd develops unit tests for banks.", None, id="a firm's"),
        pytest.param("I need to be permitted to write unit tests.", None, id="what one asks for"),
        pytest.param("Would love to write unit tests.", None, id="a dream"),
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


def test_a_name_that_holds_a_slash_makes_no_row_of_names(analyzer: Analyzer) -> None:
    assert analyzer.assess_line("PL/SQL development.").get("coder.write-code") == "demonstrated"
