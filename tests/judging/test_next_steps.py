"""The next steps lift: who can answer them has the rung, the role, or the code that lacked."""

from __future__ import annotations

import pytest

from analyzer.pipeline import Analyzer
from analyzer.records import NextStep

from .test_verdict import CODER, DEVELOPER, ENGINEER, resume

GUIDE = "Maintained the style guide for the site."


def steps(analyzer: Analyzer, *lines: str, title: str, effect: str) -> list[NextStep]:
    report = analyzer.analyze(resume(*lines, title=title))
    return [step for step in report.next_steps if effect in step.effect]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param([*CODER, *DEVELOPER[:5]], "Lead Developer", id="a rung that the title claims"),
        pytest.param([*CODER, *DEVELOPER], "Developer", id="a rung that no title claims"),
        pytest.param([*CODER, *ENGINEER[:2]], "Software Engineer", id="a rung of the engineer"),
    ],
)
def test_the_answers_reach_the_rung_and_one_fewer_does_not(analyzer: Analyzer, lines: list[str], title: str) -> None:
    asked = steps(analyzer, *lines, title=title, effect="rung")
    answers = [step.example for step in asked]
    reached = [
        analyzer.analyze(resume(*lines, *answers[:count], title=title)).verdict.level for count in range(len(asked) + 1)
    ]
    goal = asked[0].effect.removeprefix("counts towards the rung ")
    assert [level == goal for level in reached] == [*[False] * len(asked), True]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(CODER, "Developer", id="programmer"),
        pytest.param([*CODER, *DEVELOPER], "Developer", id="engineer"),
        pytest.param([*CODER, *DEVELOPER], "Programmer", id="where one line for each responsibility is too few"),
    ],
)
def test_the_answers_reach_the_next_role(analyzer: Analyzer, lines: list[str], title: str) -> None:
    margin = analyzer.analyze(resume(*lines, title=title)).verdict.margin
    answers = [
        step.example for effect in ("role", "in full") for step in steps(analyzer, *lines, title=title, effect=effect)
    ]
    assert analyzer.analyze(resume(*lines, *answers, title=title)).verdict.role == margin.next_role


def test_where_code_lacks_code_is_asked_about(analyzer: Analyzer) -> None:
    report = analyzer.analyze(resume(GUIDE, dates="January 2024 to March 2025"))
    assert [(step.responsibility, step.effect) for step in report.next_steps] == [
        ("coder.write-code", "2 more lines that show code being written would support a role")
    ]


def test_so_many_lines_of_code_support_a_role(analyzer: Analyzer) -> None:
    roles = [
        analyzer.analyze(resume(GUIDE, *code, dates="January 2024 to March 2025")).verdict.role
        for code in (CODER[:1], [CODER[0], CODER[2]])
    ]
    assert roles == [None, "coder"]
