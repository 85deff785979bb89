from __future__ import annotations

import pytest

from tests.structure.making import brief, jobs, resume

TOLD = ["Senior Developer, Acme, Jan 2019 – Present", "- Built the ordering service."]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("Jan 2019 – Present\tAcme\tSenior Developer", id="the same title and employer"),
        pytest.param("Jan 2019 – Present\tAcme Holdings\tSenior Developer", id="the same title"),
        pytest.param("Jan 2019 – Present\tAcme\tLead Developer", id="the same employer"),
    ],
)
def test_a_job_in_an_overview_and_in_detail_is_one(row: str) -> None:
    assert jobs(row, *TOLD) == [("Senior Developer", "Acme", "2019-01", "present")]


def test_the_overview_may_have_a_heading_of_its_own() -> None:
    made = resume("EMPLOYMENT HISTORY", "Jan 2019 – Present\tAcme\tSenior Developer", "WORK EXPERIENCE", *TOLD)
    assert [brief(position) for position in made.positions] == [("Senior Developer", "Acme", "2019-01", "present")]
    assert [(item.block.text, item.position) for item in made.items] == [("Built the ordering service.", 0)]
    assert made.outline == (("section", 0), ("position", 0), ("section", 1), ("position", 0), ("item", 0))


def test_the_employer_may_stand_in_the_overview_alone() -> None:
    rows = ["Jan 2019 – Present\tAcme\tSenior Developer", "Senior Developer", "Jan 2019 – Present", "- Built it."]
    made = resume("EMPLOYMENT HISTORY", rows[0], "WORK EXPERIENCE", *rows[1:])
    assert [brief(position) for position in made.positions] == [("Senior Developer", "Acme", "2019-01", "present")]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["Senior Developer, Birch, Jan 2019 – Present", "- Wrote reports."], id="both with text"),
        pytest.param(["Senior Developer, Acme, Jan 2017 – Dec 2018"], id="other dates"),
        pytest.param(["Tester, Birch, Jan 2019 – Present"], id="another title and employer"),
    ],
)
def test_two_jobs_stay_two(rows: list[str]) -> None:
    assert len(jobs(*rows, *TOLD)) == 2
