from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.records import Block, JobPart
from tests.structure.making import block, brief, jobs, resume

JOB = ("Senior Developer", "Acme", "2019-01", "present")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["Senior Developer, Acme, Jan 2019 – Present"], id="one line with commas"),
        pytest.param(["Senior Developer | Acme | 01/2019 - Present"], id="one line with bars"),
        pytest.param(["Senior Developer - Acme - Jan 2019 to date"], id="one line with dashes"),
        pytest.param(["Senior Developer at Acme (Jan 2019 – now)"], id="at, with dates in brackets"),
        pytest.param(["Jan 2019 – Present: Senior Developer, Acme"], id="dates first"),
        pytest.param(["Acme, Berlin, Germany\tJan 2019 – Present", "Senior Developer"], id="organisation first"),
        pytest.param(["Senior Developer\tJan 2019 – Present", "Acme, Austin, TX"], id="title and dates first"),
        pytest.param(["Jan 2019 – Present\tSenior Developer", "Acme"], id="a column of dates at the left"),
        pytest.param(["Acme", "Senior Developer", "Jan 2019 – Present"], id="three lines, organisation first"),
        pytest.param(["Senior Developer", "Acme", "Jan 2019 – Present"], id="three lines, title first"),
        pytest.param(["Senior Developer, Acme, Remote, since January 2019"], id="a place and since"),
        pytest.param(["Senior Developer, Acme, Jan 2019 – Present (5 years 6 months)"], id="with its length"),
        pytest.param(["Acme\tBerlin", "Senior Developer\tJan 2019 – Present"], id="a place at the margin"),
        pytest.param(["Company: Acme", "Role: Senior Developer", "Duration: Jan 2019 – Present"], id="labels"),
        pytest.param(["Acme", "Senior Developer", "Jan 2019 – Present (5 years)"], id="its length below the title"),
        pytest.param(
            ["Project 1: Claims Manager", "Client: Acme", "Duration: Jan 2019 – Present", "Role: Senior Developer"],
            id="a project's name that reads as a title",
        ),
    ],
)
def test_one_job(rows: list[str]) -> None:
    assert jobs(*rows, "- Built the ordering service.") == [JOB]


def test_several_roles_in_one_company() -> None:
    rows = [
        "Acme",
        "Senior Developer, Jan 2021 – Present",
        "- Led the rewrite.",
        "Junior Developer, Mar 2019 – Dec 2020",
        "- Fixed bugs.",
    ]
    assert jobs(*rows) == [
        ("Senior Developer", "Acme", "2021-01", "present"),
        ("Junior Developer", "Acme", "2019-03", "2020-12"),
    ]


def test_a_row_joined_to_the_bullet_above_is_set_apart() -> None:
    joined = "- Kept the app fast\niOS Developer, Birch Ltd, May 2015 to June 2017"
    made = resume("EXPERIENCE", "Senior Developer, Acme, July 2017 to Present", joined)
    assert [brief(position) for position in made.positions] == [
        ("Senior Developer", "Acme", "2017-07", "present"),
        ("iOS Developer", "Birch Ltd", "2015-05", "2017-06"),
    ]
    assert [(item.block.text, item.position) for item in made.items] == [("Kept the app fast", 0)]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("- Moved 40 services to the cloud from 2019 to 2021 with no loss of orders at all.", id="bullet"),
        pytest.param("Between 2015 and 2018 the team grew from four to thirty people in three countries.", id="prose"),
    ],
)
def test_years_in_a_sentence_are_no_job(line: str) -> None:
    assert jobs("Senior Developer, Acme, Jan 2019 – Present", line) == [JOB]


@pytest.mark.parametrize("heading", ["EDUCATION", "PROJECTS", "AWARDS"])
def test_dates_in_other_sections_are_no_jobs(heading: str) -> None:
    made = resume("EXPERIENCE", "Senior Developer, Acme, Jan 2019 – Present", heading, "Assistant, Elm, 2012 – 2016")
    assert [brief(position) for position in made.positions] == [JOB]


def test_projects_for_a_client_are_jobs_where_nothing_else_is() -> None:
    project = ("Client: Acme", "Duration: Jan 2019 – Mar 2021", "Role: Java Developer", "- Wrote the tariff screens.")
    made = resume("PROJECTS", *project)
    assert [brief(position) for position in made.positions] == [("Java Developer", "Acme", "2019-01", "2021-03")]
    assert made.items[-1].position == 0


def test_months_count_both_ends() -> None:
    made = resume("EXPERIENCE", "Developer, Acme, Mar 2019 – Mar 2019")
    assert made.positions[0].months == 1


def test_trade_and_internship_come_from_the_title() -> None:
    made = resume("EXPERIENCE", "Software Engineer Intern, Acme, May 2019 – Aug 2019", "Nurse, Elm, 2015 – 2017")
    assert [(p.trade, p.software, p.internship) for p in made.positions] == [
        ("software", True, True),
        ("other", False, False),
    ]


ROWS = [
    ("Senior Developer, Acme, Jan 2019 – Present", "- Built the ordering service."),
    ("Programmer, Birch Ltd, 2015 – 2018", "- Wrote reports."),
    ("Nurse, Elm Clinic, 03/2010 - 02/2014", "- Cared for patients."),
]


@given(st.permutations(ROWS))
def test_the_order_of_jobs_changes_none(order: list[tuple[str, str]]) -> None:
    blocks: list[Block] = [block(row) for job in order for row in job]
    assert sorted(map(str, jobs(*blocks))) == sorted(map(str, jobs(*(block(row) for job in ROWS for row in job))))


def test_roles_of_a_profile_share_the_employer_above_the_time_they_took() -> None:
    rows = ["Acme", "4 years 2 months", "Senior Developer", "March 2021 - Present (2 years)", "Berlin"]
    assert jobs(*rows, "Developer", "January 2019 - February 2021 (2 years 2 months)", "Berlin") == [
        ("Senior Developer", "Acme", "2021-03", "present"),
        ("Developer", "Acme", "2019-01", "2021-02"),
    ]


def said(title: str, employer: str, dates: str = "2019-01 – Present") -> Block:
    """The row of a job in a file that names its fields; "" for one that is not there."""
    named: tuple[tuple[JobPart, str], ...] = (("title", title), ("employer", employer), ("dates", dates))
    made = block("\t".join(cell for _, cell in named if cell))
    return replace(made, lines=(replace(made.lines[0], parts=tuple(part for part, cell in named if cell)),))


@pytest.mark.parametrize(
    ("title", "employer"),
    [
        ("Head of Sales, EMEA", "Software Developer GmbH"),
        ("Wizard of Ops", "Acme"),
        ("Developer", "Developer"),
        ("Developer", "1999 – 2001 Archive"),
        ("Wizard of Ops", ""),
        ("", "Acme"),
    ],
    ids=[
        "an employer like a title",
        "an unknown title",
        "the same",
        "an employer like dates",
        "no employer",
        "no title",
    ],
)
def test_a_job_is_as_the_file_says(title: str, employer: str) -> None:
    rows = ["Kite Ltd", said(title, employer), said("Tester", "Birch Ltd", "2015 – 2018"), "- Tested the importer."]
    assert jobs(*rows) == [
        (title or None, employer or None, "2019-01", "present"),
        ("Tester", "Birch Ltd", "2015", "2018"),
    ]


def test_a_note_in_brackets_below_a_job_is_no_job() -> None:
    assert jobs("Lead Developer, Acme, Apr 2020 – Present", "(Senior Developer until Jan 2022)") == [
        ("Lead Developer", "Acme", "2020-04", "present")
    ]


def test_of_two_names_that_read_as_titles_the_one_of_software_is_the_title() -> None:
    assert jobs("Bluebird Logistics — Software Engineer II, Jul 2014 – Mar 2020") == [
        ("Software Engineer II", "Bluebird Logistics", "2014-07", "2020-03")
    ]
