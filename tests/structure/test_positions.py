from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.records import Block, JobPart
from tests.structure.making import block, brief, jobs, placed, resume

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
        pytest.param(["Senior Developer", "Acme", "Austin, TX", "Jan 2019 – Present"], id="a place above the dates"),
        pytest.param(["Senior Developer", "Acme", "Berlin", "Jan 2019 – Present"], id="a town above the dates"),
        pytest.param(["Senior Developer", "Acme", "Full-time", "Jan 2019 – Present"], id="its kind above the dates"),
        pytest.param(
            ["Senior Developer", "Jan 2019 – Present", "Contract, remote", "Acme"], id="its kind below the dates"
        ),
        pytest.param(["Senior Developer", "Acme", "(full-time)", "Jan 2019 – Present"], id="its kind in small letters"),
        pytest.param(["Acme\nSenior Developer, Jan 2019 – Present"], id="two lines of a paragraph"),
        pytest.param(["Senior Developer\nAcme\nJan 2019 – Present"], id="three lines of a paragraph"),
        pytest.param(["Senior Developer, Freelance", "Acme", "Jan 2019 – Present"], id="its kind beside the title"),
        pytest.param(["Acme", "Austin, TX", "Senior Developer", "Jan 2019 – Present"], id="a place below the employer"),
        pytest.param(
            ["Acme", "Millbrook, MD", "Senior Developer", "Jan 2019 – Present"], id="a town told by its state"
        ),
        pytest.param(["Acme", "Senior Developer, GS-2210-13", "Jan 2019 – Present"], id="a grade beside the title"),
        pytest.param(["Jan 2019 – Present", "Gdańsk | Senior Developer", "Acme"], id="a place beside the title"),
        pytest.param(["Senior Developer, Payments | Acme | Jan 2019 – Present"], id="a team beside the title"),
        pytest.param(
            ["Acme, London", "Senior Developer, Payments\tJan 2019 – Present"], id="a team below the employer"
        ),
        pytest.param(["Senior Developer, Payments Team, Acme, Jan 2019 – Present"], id="a team before the employer"),
        pytest.param(["Senior Developer", "Acme", "Early January 2019 – Present"], id="early in a month"),
        pytest.param(["Senior Developer", "Acme", "early 2019 – Present"], id="early in a year"),
        pytest.param(["Senior Developer", "Acme", "01/2019 - Present, 20 hours/week"], id="its hours after the dates"),
        pytest.param(["Senior Developer", "Acme", "Start: 01/2019 End: present"], id="start and end as labels"),
        pytest.param(["Working as Senior Developer with Acme, Chennai from Jan 2019 to till date."], id="a sentence"),
        pytest.param(["- Currently working as a Senior Developer at Acme since Jan 2019."], id="a bullet"),
        pytest.param(["Jan 2019 –\tSenior Developer, Acme"], id="an open range at the left"),
        pytest.param(["💼 Senior Developer", "🏢 Acme", "📅 Jan 2019 – Present", "📍 Berlin"], id="icons"),
        pytest.param(
            ["Student internship – Senior Developer – Acme, Jan 2019 – Present"], id="an internship beside it"
        ),
        pytest.param(["Employer\tPosition", "Acme\tSenior Developer", "Jan 2019 – Present"], id="the head of a table"),
        pytest.param(["Jan 2019 – Present", "Senior Developer @Acme"], id="a sign joined to the employer"),
        pytest.param(["Senior Developer@ Acme, Jan 2019 – Present"], id="a sign joined to the title"),
        pytest.param(["Acme", "Jan 2019 – Present (merger) Senior Developer"], id="a remark behind the dates"),
        pytest.param(["Acme", "Jan 2019 – Present (until the sale) Senior Developer"], id="a longer remark"),
        pytest.param(["Senior Developer, Acme (Jan 2019 – Present, merger)"], id="a remark beside the dates"),
        pytest.param(["[Acme] | Senior Developer, Oslo Jan 2019 – Present"], id="square brackets around the employer"),
        pytest.param(
            ["Acme", "Senior Developer", "Jan 2019 – Present", "Supervisor: Ola Nordmann, Director"], id="a supervisor"
        ),
        pytest.param(
            ["Senior Developer", "Jan 2019 – Present", "Salary: 61,000 yearly", "Acme"], id="pay above the employer"
        ),
        pytest.param(
            ["Senior Developer", "Reports to: Ola Nordmann", "Acme", "Jan 2019 – Present"],
            id="a label above the employer",
        ),
        pytest.param(
            ["Senior Developer (Jan 2019 – Present) and mentor (now), Acme"], id="a second role behind the dates"
        ),
        pytest.param(["Senior Developer (Jan 2019 – Present) Acme"], id="dates in brackets between title and employer"),
        pytest.param(
            ["Role: Senior Developer, UI Designer", "2019-01 - Present", "Company: Acme"], id="two titles of a label"
        ),
        pytest.param(
            ["Designation: Senior Developer, Payments", "Jan 2019 – Present", "Client: Acme"], id="a label and a team"
        ),
        pytest.param(["Senior Developer: Acme (Jan 2019 – Present)"], id="a colon between title and employer"),
        pytest.param(["Jan 2019 – Present: Senior Developer: Acme"], id="colons"),
        pytest.param(["Senior Developer, Team Lead", "Acme, Oslo", "Jan 2019 – Present"], id="two titles"),
        pytest.param(["Senior Developer | Scrum Master, Acme", "Jan 2019 – Present"], id="two titles and a bar"),
        pytest.param(
            ["Acme", "117 E. Elm Blvd., Ste. 300", "Millbrook, CA 91105", "Senior Developer", "Jan 2019 – Present"],
            id="an address below the employer",
        ),
        pytest.param(
            ["Acme", "12 Elm Road, 3rd Floor", "Leeds, LS1 4AP", "Senior Developer", "Jan 2019 – Present"],
            id="a British address",
        ),
        pytest.param(
            ["Designation: Senior Developer, Acme", "Jan 2019 – Present"], id="a label before title and employer"
        ),
        pytest.param(["Senior Developer at Acme", "Jan 2019 – Present | Sandvik"], id="an unknown town below at"),
        pytest.param(["Senior Developer at the Acme", "Sandvik | Jan 2019 – Present"], id="an article behind at"),
        pytest.param(["Senior Developer @ Acme", "Sandvik, Jan 2019 – Present"], id="an unknown town below the sign"),
        pytest.param(["Acme - Senior Developer", "Sandvik | Jan 2019 – Present"], id="an employer before a dash"),
        pytest.param(["Senior Developer — Acme", "Jan 2019 – Present | Sandvik"], id="an employer behind a dash"),
        pytest.param(["Acme: Senior Developer", "Sandvik, Jan 2019 – Present"], id="an employer before a colon"),
        pytest.param(
            ["Acme - Senior Developer", "Sandvik, Argentina", "Jan 2019 – Present"], id="an unknown town of a country"
        ),
        pytest.param(
            ["Senior Developer, Acme", "Sandvik, Russia, Jan 2019 – Present"], id="a comma before the employer"
        ),
        pytest.param(["Senior Developer", "Acme, Argentina", "Jan 2019 – Present"], id="an employer and its country"),
        pytest.param(["Senior Developer — 2+ years — Jan 2019 - Present", "Acme"], id="its length before the dates"),
        pytest.param(
            [
                "Senior Developer — 2 years 6 months — Jan 2019 - Present\nAcme\nWrote the shop of the old port in Go and Java."
            ],
            id="its length, and a deed in one paragraph",
        ),
        pytest.param(
            ["Senior Developer, Jan 2019 – Present (5 years)\nAcme\nWrote the shop of the old port in Go and Java."],
            id="its length behind the dates, and a deed",
        ),
        pytest.param(
            [
                "Senior Developer, Jan 2019 – Present · 5 yrs 6 mos\nAcme\nWrote the shop of the old port in Go and Java."
            ],
            id="its length behind a point, and a deed",
        ),
        pytest.param(["- 5 years as Senior Developer at Acme from Jan 2019 to today"], id="years as a title"),
        pytest.param(
            ["- From Jan 2019 to today I worked as a Senior Developer at Acme and wrote Go."],
            id="dates before a sentence",
        ),
        pytest.param(["- Jan 2019 – Present: He is a Senior Developer at Acme"], id="a subject behind the dates"),
        pytest.param(["- Five years as a Senior Developer with Acme (Jan 2019 – Present)"], id="years in a word"),
        pytest.param(["- 5 years: Senior Developer at Acme, Jan 2019 – Present"], id="years and a colon"),
        pytest.param(["- 1 year Senior Developer at Acme from Jan 2019 to today"], id="years and a title"),
        pytest.param(["- Senior Developer at Acme for 5 years (Jan 2019 – Present)"], id="years behind the employer"),
        pytest.param(["- Senior Developer for five years at Acme from Jan 2019 to today"], id="years behind the title"),
        pytest.param(["## Jan 2019 – Present", "She is a Senior Developer at Acme, an online shop."], id="she is"),
        pytest.param(["## Jan 2019 – Present", "I am the Senior Developer at Acme. I write Go."], id="I am"),
        pytest.param(["## Jan 2019 – Present", "Robin works as a Senior Developer for Acme."], id="a name works as"),
        pytest.param(["## Jan 2019 – Present", "Senior Developer at Acme - an online shop."], id="no subject"),
        pytest.param(["## Jan 2019 – Present", "As a Senior Developer at Acme I write Go."], id="as a title"),
    ],
)
def test_one_job(rows: list[str]) -> None:
    assert jobs(*rows, "- Built the ordering service.") == [JOB]


@pytest.mark.parametrize("before", [[], ["- Kept the shop running."]], ids=["below the heading", "below a bullet"])
@pytest.mark.parametrize("above", ["Kite Ltd", "Royal Kite Navy"])
def test_an_employer_above_a_title_with_its_team(above: str, before: list[str]) -> None:
    rows = ["Developer, Elm, 2009 – 2011", *before] if before else []
    assert jobs(*rows, above, "Director, Customer Care\tNov 2012 – Oct 2013", "- Wrote a query service.")[-1] == (
        "Director",
        above,
        "2012-11",
        "2013-10",
    )


@pytest.mark.parametrize(
    "above",
    ["Selected work in shops", "Java, Spring, Kafka", "Kept the shop running."],
    ids=["words", "names", "sentence"],
)
def test_a_row_above_that_names_no_one_leaves_the_employer_beside_the_title(above: str) -> None:
    assert jobs("Developer, Elm, 2009 – 2011", "- Wrote Go.", above, "Director, Kite Ltd\tNov 2012 – Oct 2013")[-1] == (
        "Director",
        "Kite Ltd",
        "2012-11",
        "2013-10",
    )


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
        pytest.param("I have worked with Java from 2003 to present.", id="what I have done"),
        pytest.param("Since 2003 I write Java", id="what I do, without a full stop"),
        pytest.param("My career as a developer spans 2003 to 2018", id="what is mine"),
        pytest.param("This overview covers 2003 to 2018.", id="what the page covers"),
        pytest.param("Developer by heart and has been coding since 2003.", id="a sentence without a subject"),
        pytest.param("Between 2015 and 2018 the team grew from four to thirty people in three countries.", id="prose"),
    ],
)
def test_years_in_a_sentence_are_no_job(line: str) -> None:
    assert jobs("Senior Developer, Acme, Jan 2019 – Present", line) == [JOB]


@pytest.mark.parametrize(
    ("row", "job"),
    [
        pytest.param("Engineer I at Acme from 2003 to 2010", ("Engineer I", "Acme", "2003", "2010"), id="a number"),
        pytest.param("We Are Elm, Developer, 2003 – 2010", ("Developer", "We Are Elm", "2003", "2010"), id="a name"),
        pytest.param(
            "I worked as a developer at Acme from 2003 to 2010.", ("developer", "Acme", "2003", "2010"), id="a job told"
        ),
    ],
)
def test_a_row_with_words_of_sentences_is_a_job(row: str, job: tuple[str, str, str, str]) -> None:
    assert jobs(row) == [job]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([block("Senior Developer, Acme", bold=True), "Jan 2019 – Present"], id="the employer in its row"),
        pytest.param(
            ["robin@doe.example", block("Senior Developer, Acme", bold=True), "Jan 2019 – Present"],
            id="an address between",
        ),
        pytest.param([block("Acme", bold=True), "Senior Developer", "Jan 2019 – Present"], id="the employer below"),
    ],
)
def test_the_persons_name_is_no_employer(rows: list[Block | str]) -> None:
    made = resume(block("Al", bold=True), *rows, "- Wrote Java.")
    assert [brief(position) for position in made.positions] == [JOB]


def test_a_job_below_the_persons_name_has_no_employer() -> None:
    made = resume(block("Al Roe", bold=True), "Senior Developer", "Jan 2019 – Present", "- Wrote Java.")
    assert [brief(position) for position in made.positions] == [("Senior Developer", None, "2019-01", "present")]


@pytest.mark.parametrize("heading", ["VOLUNTEER EXPERIENCE", "Non-Professional Experience", "Community Service"])
def test_volunteering_is_no_employment(heading: str) -> None:
    made = resume(
        "EXPERIENCE", "Senior Developer, Acme, Jan 2019 – Present", heading, "Webmaster, Chess Club, 2017 – 2020"
    )
    assert [brief(position) for position in made.positions] == [JOB]


@pytest.mark.parametrize("heading", ["EDUCATION", "PROJECTS", "AWARDS"])
def test_dates_in_other_sections_are_no_jobs(heading: str) -> None:
    made = resume("EXPERIENCE", "Senior Developer, Acme, Jan 2019 – Present", heading, "Assistant, Elm, 2012 – 2016")
    assert [brief(position) for position in made.positions] == [JOB]


@pytest.mark.parametrize("mark", [pytest.param(": ", id="with colons"), pytest.param("\t", id="in cells of their own")])
def test_projects_for_a_client_are_jobs_where_nothing_else_is(mark: str) -> None:
    labels = (f"Client{mark}Acme, USA", f"Duration{mark}Jan 2019 – Mar 2021", f"Role{mark}Java Developer")
    made = resume("PROJECTS", *labels, "- Wrote the tariff screens.")
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


def test_an_employer_whose_name_ends_in_a_point() -> None:
    assert jobs("Acme Inc.", "Senior Developer", "Jan 2019 – Present") == [
        ("Senior Developer", "Acme Inc.", "2019-01", "present")
    ]


def test_what_a_comma_joins_to_the_title_is_the_employer_where_nothing_else_is() -> None:
    assert jobs("- Wrote reports.", "Senior Developer, Acme | Berlin | Jan 2019 – Present") == [JOB]


def test_an_employer_in_small_letters_where_nothing_else_is() -> None:
    assert jobs("Developer, elms, 2015 – 2018", "- Wrote reports.") == [("Developer", "elms", "2015", "2018")]


@pytest.mark.parametrize("title", ["Freelance", "Internship"])
def test_the_kind_of_employment_is_the_title_where_nothing_else_is(title: str) -> None:
    assert jobs(f"{title}, Acme, Jan 2019 – Mar 2019") == [(title, "Acme", "2019-01", "2019-03")]


def test_two_figures_are_no_date_of_a_job() -> None:
    assert jobs("Developer, Acme, rated 9/10") == []


def test_roles_share_the_company_whose_whole_stretch_stands_above() -> None:
    rows = [
        "Kvist AB\tJul 2012 – Present",
        "Engineering Manager, Checkout\tJul 2018 – Present",
        "- Led two teams.",
        "Senior Developer\tJan 2015 – Jun 2018",
        "- Wrote the ledger.",
        "Developer, Ledger\tJul 2012 – Dec 2014",
        "Programmer, Birch Ltd\tJan 2010 – Jun 2012",
    ]
    assert jobs(*rows) == [
        ("Engineering Manager", "Kvist AB", "2018-07", "present"),
        ("Senior Developer", "Kvist AB", "2015-01", "2018-06"),
        ("Developer", "Kvist AB", "2012-07", "2014-12"),
        ("Programmer", "Birch Ltd", "2010-01", "2012-06"),
    ]


def test_work_for_oneself_has_no_employer_of_another_job() -> None:
    rows = ["Senior Developer, Acme, Jan 2019 – Present", "- Wrote Java.", "Freelance web developer, 2015 – 2017"]
    assert jobs(*rows)[1] == ("Freelance web developer", None, "2015", "2017")


@pytest.mark.parametrize(
    "row",
    [
        "2006 - 2008 - Various Support Analyst Roles",
        "Several contract developer positions, 2006 - 2008",
        "Other jobs in sales, 2006 – 2008",
        "2006 – 2008\tMiscellaneous developer roles",
        "Web developer jobs, 2006 – 2008",
    ],
)
def test_a_row_of_several_roles_has_no_employer_of_another_job(row: str) -> None:
    rows = [
        "Web Developer",
        "Acme, Bath",
        "June 2010 – Present",
        "- Built sites.",
        row,
        "Pre 2006 - Various sales roles",
    ]
    assert [job[1:] for job in jobs(*rows)] == [("Acme", "2010-06", "present"), (None, "2006", "2008")]


def test_a_list_of_sentences_that_tell_of_jobs() -> None:
    rows = [
        "- Working as Technology Lead with Acme Ltd, Chennai from Apr 2019 to till date.",
        "- Worked as Software Engineer for Birch Consultancy Services, Pune, Maharashtra, from Jul 2015 to Mar 2019.",
    ]
    assert jobs(*rows) == [
        ("Technology Lead", "Acme Ltd", "2019-04", "present"),
        ("Software Engineer", "Birch Consultancy Services", "2015-07", "2019-03"),
    ]


def test_a_bullet_that_tells_of_a_part_of_a_job_is_none_by_itself() -> None:
    assert jobs("Senior Developer, Acme, Jan 2019 – Present", "- Worked as Scrum Master for Elm in 2020 – 2021.") == [
        JOB
    ]


@pytest.mark.parametrize("joint", [pytest.param(", ", id="in one row"), pytest.param("\n", id="in a row of its own")])
def test_every_stretch_of_a_job_counts(joint: str) -> None:
    rows = f"Senior Developer, Acme, Jan 2018 – Dec 2018{joint}Jan 2019 – Present".split("\n")
    assert jobs(*rows, "- Built the ordering service.") == [
        ("Senior Developer", "Acme", "2018-01", "2018-12"),
        JOB,
    ]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["Maternity leave, Jan 2016 – Dec 2018"], id="leave"),
        pytest.param(["Career break (study) | Jan 2016 – Dec 2018"], id="with its reason"),
        pytest.param(["Travel / family leave", "Jan 2016 – Dec 2018"], id="above its dates"),
        pytest.param(["Jan 2016 – Dec 2018\tSabbatical"], id="beside its dates"),
    ],
)
def test_a_time_without_work_is_no_job(rows: list[str]) -> None:
    assert jobs("Senior Developer, Acme, Jan 2019 – Present", "- Wrote Java.", *rows) == [JOB]


def test_a_time_without_work_takes_no_title_of_the_job_below() -> None:
    rows = ["Sabbatical\tJan 2018 – Dec 2018", "Senior Developer", "Acme", "Jan 2019 – Present"]
    assert jobs(*rows) == [JOB]


def test_a_table_with_two_columns_of_dates() -> None:
    rows = [
        "From\tTo\tEmployer\tPosition / duties",
        "Jan 2019\tPresent\tAcme\tSenior Developer",
        "Jun 2017\tDec 2018\tBirch Ltd\tWeb Developer",
    ]
    assert jobs(*rows) == [JOB, ("Web Developer", "Birch Ltd", "2017-06", "2018-12")]


def test_a_table_whose_cells_are_blocks() -> None:
    rows = [
        ("Jan 2019", "Present", "Acme, Oslo", "Senior Developer", "Built the parcel tracking in React"),
        ("Jun 2017", "Dec 2018", "Birch Ltd, Oslo", "Web Developer", "Coded the portal in PHP"),
    ]
    blocks = [block(cell, column=min(number, 3)) for row in rows for number, cell in enumerate(row)]
    assert jobs("From\tTo\tEmployer\tPosition / duties", *blocks) == [
        JOB,
        ("Web Developer", "Birch Ltd", "2017-06", "2018-12"),
    ]


@pytest.mark.parametrize(
    "title", ["Industrial Placement", "Placement student", "Werkstudent", "Working Student", "Industrial Trainee"]
)
def test_a_placement_is_an_internship(title: str) -> None:
    (position,) = resume("EXPERIENCE", f"{title}, Acme, Jul 2017 – Aug 2018").positions
    assert (position.title, position.organisation, position.internship) == (title, "Acme", True)


@pytest.mark.parametrize("title", [".NET Developer", "Developer C++"])
def test_marks_that_belong_to_a_name_stay(title: str) -> None:
    assert jobs(f"{title} | Acme! | Jan 2019 – Present") == [(title, "Acme!", "2019-01", "present")]


@pytest.mark.parametrize(
    "employer", ["3rd Wave", "+plus Ltd.", "eKite", "7Elms GmbH", "x.ai", "kite Inc.", "abas AG", "4 Winds", "&elms"]
)
def test_an_employer_that_begins_with_a_figure_a_sign_or_small(employer: str) -> None:
    rows = ["Developer, Elm, 2015 – 2018", "- Wrote reports.", employer, "Senior Developer", "Jan 2019 – Present"]
    assert jobs(*rows)[1] == ("Senior Developer", employer.lstrip("+&"), "2019-01", "present")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["senior developer, Acme", "Jan 2019 – Present"], id="a comma"),
        pytest.param(["senior developer @ Acme", "Jan 2019 – Present"], id="a sign"),
        pytest.param(["senior developer at Acme", "Jan 2019 – Present"], id="at"),
        pytest.param(["Acme", "senior developer", "Jan 2019 – Present"], id="a row of its own"),
        pytest.param(["senior developer", "Acme", "Jan 2019 – Present"], id="above the employer"),
        pytest.param(["senior developer | Acme", "January 2019 – current"], id="a bar"),
    ],
)
@pytest.mark.parametrize("bold", [True, False], ids=["set as a heading", "plain"])
def test_a_title_in_small_letters(rows: list[str], bold: bool) -> None:
    blocks = [block(row, bold=bold and "2019" not in row) for row in rows]
    assert jobs(*blocks, "- Built the ordering service.") == [("senior developer", *JOB[1:])]


@pytest.mark.parametrize(
    "row",
    [
        "and a senior developer of four",
        "worked as developer",
        "developer tools, Java",
        "iOS and Android apps",
        "3 years as developer",
        "wrote code at Elm Inc",
    ],
)
def test_a_line_in_small_letters_names_no_job(row: str) -> None:
    assert jobs("Senior Developer, Acme, Jan 2019 – Present", "- Wrote Java.", row, "2015 – 2018") == [JOB]


@pytest.mark.parametrize(
    "row",
    [
        "Senior Developer (Jan 2019 – present), Acme, Provo, Utah: ",
        "Senior Developer, Acme (Jan 2019 – present): ",
        "Acme, Senior Developer, Jan 2019 – present: ",
        "Jan 2019 – present: Senior Developer, Acme: ",
        "Jan 2019 – present, Senior Developer at Acme: ",
        "Senior Developer, Acme, Jan 2019 – present – ",
        "Senior Developer at Acme (Jan 2019 – present). ",
        "Senior Developer, Acme, Jan 2019 – present. ",
        "Jan 2019 – present: Acme, Senior Developer. ",
        "Senior Developer (Jan 2019 – present), Acme — ",
    ],
)
@pytest.mark.parametrize("mark", ["- ", ""], ids=["bullet", "paragraph"])
def test_a_deed_may_stand_behind_the_row_of_its_job(row: str, mark: str) -> None:
    deed = "Built and ran the ordering service in PHP with a team of four that was ready to help in all matters."
    older = f"{mark}Web Developer (2015 – 2018), Birch Ltd, Ogden: Coded the portal and its tests in PHP."
    made = resume("EXPERIENCE", f"{mark}{row}{deed}", older)
    assert [brief(position) for position in made.positions] == [JOB, ("Web Developer", "Birch Ltd", "2015", "2018")]
    assert [(item.block.text, item.position) for item in made.items] == [
        (deed, 0),
        ("Coded the portal and its tests in PHP.", 1),
    ]


def test_a_wrapped_deed_behind_the_row_of_its_job_keeps_its_lines() -> None:
    made = resume("EXPERIENCE", "- Senior Developer (Jan 2019 – present), Acme: Built the\nordering service in PHP.")
    (item,) = made.items
    assert (item.block.text, item.block.starts) == ("Built the ordering service in PHP.", (0, 10))
    assert [line.text for line in item.block.lines] == ["Built the", "ordering service in PHP."]


@pytest.mark.parametrize(
    "line",
    [
        "- Lead developer, Kite project (2020 – 2021): rewrote the pricing engine in Java for four shops.",
        "- Tester, Elm (2015 – 2016): tested the old shop by hand.",
        "- Programmer of the year, Elm society, 2019 – 2020: won it twice with tools for blind people.",
    ],
)
def test_a_bullet_with_dates_below_the_row_of_a_job_is_its_deed(line: str) -> None:
    assert jobs("Senior Developer, Acme, Jan 2019 – Present", line) == [JOB]


@pytest.mark.parametrize(
    "row",
    [
        "Senior Developer, Acme, Jan 2019 – Present, Location: Salt Lake City in the state of Utah",
        "Senior Developer, Jan 2019 – Present – Acme Software and Consulting Partners",
    ],
)
def test_names_behind_the_dates_are_no_deed(row: str) -> None:
    made = resume("EXPERIENCE", row)
    assert (len(made.positions), made.items) == (1, ())


@pytest.mark.parametrize("joint", [",\n", "\n"])
@pytest.mark.parametrize(
    "form", ["{title}, {dates}", "{title} ({dates})", "{dates} {title}", "{dates}: {title}", "{dates}, {title}"]
)
def test_roles_on_lines_of_one_paragraph(form: str, joint: str) -> None:
    roles = (
        ("State Consultant", "Jun 2019 – Aug 2020"),
        ("Team Lead", "May 2018 – Jun 2019"),
        ("Developer", "Aug 2016 – May 2018"),
    )
    rows = joint.join(form.format(title=title, dates=dates) for title, dates in roles)
    assert jobs("Kite Department", rows, "- Helped people.") == [
        ("State Consultant", "Kite Department", "2019-06", "2020-08"),
        ("Team Lead", "Kite Department", "2018-05", "2019-06"),
        ("Developer", "Kite Department", "2016-08", "2018-05"),
    ]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("Jan 2019 – Present", id="dates"),
        pytest.param("Oslo, Jan 2019 – Present", id="a town and dates"),
        pytest.param("Senior Developer, Acme, Jan 2019 – Present", id="the whole row"),
    ],
)
def test_sentences_in_the_paragraph_of_a_row_are_deeds(row: str) -> None:
    above = [] if "Acme" in row else [block("Senior Developer, Acme", bold=True)]
    made = resume("EXPERIENCE", *above, f"{row}\nBuilt the shop with Java.\nTested it too.")
    assert [brief(position) for position in made.positions] == [JOB]
    assert [item.block.text for item in made.items] == ["Built the shop with Java. Tested it too."]


@pytest.mark.parametrize(
    "row",
    [
        "Jan 2019 – Present, Senior Developer",
        "Jan 2019 – Present: Senior Developer, Acme",
        "2019-01 – Present | Senior Developer",
    ],
)
@pytest.mark.parametrize(
    "deed",
    [
        "Trading platform for a large bank.",
        "Trading platform for a large bank and for those of its\ncustomers who had waited.",
        "Oslo\nTrading platform for a large bank.",
        "Trading platform for Elm",
    ],
    ids=["a line", "two lines", "a town between", "no full stop"],
)
def test_a_sentence_in_the_paragraph_of_dates_and_a_title_is_a_deed(row: str, deed: str) -> None:
    made = resume("EXPERIENCE", "Developer, Acme, 2015 – 2018", "- Wrote Java.", f"{row}\n{deed}")
    assert brief(made.positions[1]) == JOB
    assert "Trading platform" in made.items[-1].block.text
    assert made.items[-1].position == 1


@pytest.mark.parametrize("joint", ["\n", None], ids=["one paragraph", "two"])
@pytest.mark.parametrize(
    "employer",
    [
        "Acme.",
        "Acme, Toulouse.",
        "Acme on behalf of Elm, Toulouse.",
        "Permanent job in Acme, Toulouse.",
        "Temporary job of 5 months in Acme, Toulouse.",
        "Working on behalf of Acme",
        "Employed by Acme.",
    ],
)
def test_an_employer_in_a_row_that_is_written_as_a_sentence(employer: str, joint: str | None) -> None:
    row = "Jan 2019 – Present: Senior Developer"
    rows = [f"{row}{joint}{employer}"] if joint else [row, employer]
    assert jobs("Developer, Elm, 2015 – 2018", "- Wrote Java.", *rows, "- Wrote Go.")[1] == JOB


@pytest.mark.parametrize("deed", ["Wrote Java.", "Working with Java, Oracle.", "Built tools in Oslo, Norway."])
def test_a_deed_below_a_title_names_no_employer(deed: str) -> None:
    assert jobs("Jan 2019 – Present: Senior Developer", deed) == [("Senior Developer", None, "2019-01", "present")]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["Acme", "- Senior Developer", "- Jan 2019 – Present"], id="title, dates"),
        pytest.param(["Acme", "- Jan 2019 – Present (5 years)", "- Senior Developer"], id="dates, title"),
        pytest.param(["Acme", "- Senior Developer", "- Berlin, Germany", "- Jan 2019 – Present"], id="a place between"),
        pytest.param(["Acme", "- Position: Senior Developer", "- Period: Jan 2019 – Present"], id="labels"),
        pytest.param(["Jan 2019 – Present", "- Senior Developer, Acme"], id="the job below its dates"),
        pytest.param(["Jan 2019 – Present", "- Senior Developer at Acme"], id="at"),
        pytest.param(["Jan 2019 – Present", "- Acme", "- Senior Developer"], id="two bullets below the dates"),
    ],
)
@pytest.mark.parametrize("bold", [True, False], ids=["a heading", "plain"])
def test_the_rows_of_a_job_in_a_list(rows: list[str], bold: bool) -> None:
    other = ["Developer, Kite Ltd, 2015 – 2018", "- Wrote Go."]
    made = resume("EXPERIENCE", block(rows[0], bold=bold), *rows[1:], "- Built the ordering service.", *other)
    assert [brief(position) for position in made.positions] == [JOB, ("Developer", "Kite Ltd", "2015", "2018")]
    assert [(item.block.text, item.position) for item in made.items] == [
        ("Built the ordering service.", 0),
        ("Wrote Go.", 1),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["Senior Developer, Acme", "Jan 2019 – Present"], id="dates below a row of names"),
        pytest.param(["Senior Developer, Acme, Jan 2019 – Present"], id="one row"),
    ],
)
@pytest.mark.parametrize("deed", ["Scrum Master", "Mentor of two, Kite project", "Worked as developer and tester."])
def test_a_bullet_below_a_whole_job_is_its_deed(rows: list[str], deed: str) -> None:
    made = resume("EXPERIENCE", *rows, f"- {deed}", "- Wrote Go.")
    assert [brief(position) for position in made.positions] == [JOB]
    assert [item.block.text for item in made.items] == [deed, "Wrote Go."]


@pytest.mark.parametrize("town", ["Las Vegas, Nevada", "Elmfield, Nevada", "Elmfield, MD", "Oslo"])
@pytest.mark.parametrize("title", ["Senior Developer, Acme", "Acme"])
def test_a_town_behind_the_dates_is_no_employer(title: str, town: str) -> None:
    rows = [("2012-", "present"), ("2010 – 2011", "2011"), ("2009", "2009")]
    found = jobs(*(text for dates, _ in rows for text in (block(title, bold=True), f"{dates} {town}", "- Wrote Java.")))
    role = title.removesuffix("Acme").rstrip(", ") or None
    assert found == [(role, "Acme", dates[:4], end) for dates, end in rows]


@pytest.mark.parametrize(
    ("row", "employer"),
    [
        pytest.param("Web Search, Kite Group Inc", "Kite Group Inc", id="a part before its company"),
        pytest.param("Kite Group Inc, Web Search", "Kite Group Inc", id="a part behind its company"),
        pytest.param("Developer, Web Search, Kite AB", "Kite AB", id="a part between title and company"),
        pytest.param("Kite AB, Elm Ltd", "Kite AB", id="two companies"),
        pytest.param("Search Depertment, Kite", "Kite", id="a mistyped department"),
    ],
)
def test_of_two_names_that_commas_join_the_company_is_the_employer(row: str, employer: str) -> None:
    assert jobs("Tester, Elm, 2009 – 2011", "- Wrote Go.", row, "2012 – 2014", "- Wrote Go.")[1][1] == employer


@pytest.mark.parametrize(
    ("row", "title", "employer"),
    [
        pytest.param("Kite - Data External Advisor", "Data External Advisor", "Kite", id="a word for people"),
        pytest.param("Night Shift Chief at Kite", "Night Shift Chief", "Kite", id="before at"),
    ],
)
def test_what_stands_where_a_title_does_is_one_where_nothing_else_is(row: str, title: str, employer: str) -> None:
    assert jobs(row, "Jan 2012 – May 2014", "- Wrote Go.") == [(title, employer, "2012-01", "2014-05")]


def test_a_note_of_a_promotion_is_no_job() -> None:
    rows = ("Senior Analyst, Acme, 2018 – 2022", "Promoted from Analyst to Senior Analyst in 2020.", "- Wrote Go.")
    assert jobs(*rows) == [("Senior Analyst", "Acme", "2018", "2022")]


def test_a_field_beside_the_title_is_neither_the_title_nor_the_employer() -> None:
    rows = ("Acme", "IT Analyst | Data Engineering, Automation & Full Stack", "2018 – 2022", "- Wrote Go.")
    assert jobs(*rows) == [("IT Analyst", "Acme", "2018", "2022")]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("Leeds, June 2015 – present\nDeveloper", id="a small word for the end"),
        pytest.param("Developer\nLeeds, June 2015 – Present", id="dates in the second row"),
    ],
)
def test_rows_above_a_text_in_one_paragraph_are_set_apart(rows: str) -> None:
    text = f"{rows}\nWell versed in the ways of billing. Wrote it in Go."
    assert jobs("Acme", text) == [("Developer", "Acme", "2015-06", "present")]


def test_brackets_behind_the_employer_are_no_deed() -> None:
    rows = "Senior Developer, Jan 2019 – Present\nAcme (mostly working remotely)\nWrote the shop in Go."
    assert jobs(rows) == [("Senior Developer", "Acme (mostly working remotely)", "2019-01", "present")]


@pytest.mark.parametrize(
    "above",
    ["Shop project | Lead Developer", "Shop project: Lead Developer", "Payments team - Lead Developer"],
)
def test_a_project_or_a_team_above_the_employer_is_none(above: str) -> None:
    rows = [above, "Kite Foods, 2012 – 2014", "- Wrote Go."]
    assert jobs("Tester, Elm, 2015 – 2018", "- Wrote Go.", *rows)[1][:2] == ("Lead Developer", "Kite Foods")


def test_a_company_in_the_row_of_dates_stays_the_employer() -> None:
    assert jobs("Developer at Elm Bank", "Kite Foods Ltd, 2012 – 2014", "- Wrote Go.")[0][:2] == (
        "Developer",
        "Kite Foods Ltd",
    )


def test_roles_in_brackets_on_lines_of_one_paragraph() -> None:
    rows = "(Apr 2011 – Sep 2011) Shift Chief at Kite\n(Jul 2010 – Mar 2011) Tester at Elm"
    assert jobs("Elmfield", rows) == [
        ("Shift Chief", "Kite", "2011-04", "2011-09"),
        ("Tester", "Elm", "2010-07", "2011-03"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She worked for many companies in banking.", id="no title"),
        pytest.param("The tests are a help for Acme.", id="a thing"),
        pytest.param("- Worked as developer with React.", id="a bullet"),
        pytest.param("Wrote the importer of the shop as developer for Acme.", id="a deed"),
    ],
)
def test_a_sentence_below_dates_that_names_no_title_is_no_job(text: str) -> None:
    assert jobs("## Jan 2019 – Present", text) == []


def test_a_sentence_that_tells_where_a_job_was_names_no_employer() -> None:
    assert jobs("## Jan 2019 – Present", "I work as a developer in Oslo.") == [
        ("developer", None, "2019-01", "present")
    ]


def test_a_sentence_that_tells_of_a_job_stays_its_text() -> None:
    made = resume("EXPERIENCE", "## Jan 2019 – Present", "I am a developer at Acme. I write Go.")
    assert [(item.block.text, item.position) for item in made.items] == [("I am a developer at Acme. I write Go.", 0)]


@pytest.mark.parametrize(
    "row",
    ["Intern, Developer, Acme", "Developer, Intern, Acme", "Intern - Developer, Acme", "Trainee, Developer at Acme"],
)
def test_an_internship_told_by_a_word_beside_the_title(row: str) -> None:
    (position,) = resume("EXPERIENCE", f"{row}, Jan 2019 – May 2019").positions
    assert (position.trade, position.internship, position.organisation) == ("software", True, "Acme")


def test_a_job_that_went_on_from_an_internship_is_none() -> None:
    (position,) = resume("EXPERIENCE", "Intern, later Developer, Acme, Jan 2019 – May 2021").positions
    assert not position.internship


def test_an_internship_of_many_words_in_a_list() -> None:
    row = "- Master thesis & intern, Robotics, Kite Labs Elmfield, Switzerland, Mar. 2011 - Oct. 2011"
    assert [position.title for position in resume("EXPERIENCE", row).positions] == ["Master thesis & intern"]


@pytest.mark.parametrize(
    ("title", "before", "trade"),
    [
        pytest.param("Engineering Manager", "Web Developer", "software", id="after a developer"),
        pytest.param("Technical Director", "Tester", "software", id="a director after a tester"),
        pytest.param("Head of Technology", "Programmer", "software", id="a head after a programmer"),
        pytest.param("Technology Director", "Programmer", "software", id="a director in other words"),
        pytest.param("Engineering Manager", "Electrical Engineer", "unknown", id="after another engineer"),
        pytest.param("Sales Manager", "Web Developer", "other", id="of another trade"),
        pytest.param("Consultant", "Web Developer", "unknown", id="who leads no one"),
    ],
)
def test_who_leads_after_a_job_of_software_leads_software(title: str, before: str, trade: str) -> None:
    rows = [f"{title}, Acme, 2019 – 2021", "- Met people.", f"{before}, Elm, 2015 – 2018", "- Met people."]
    assert resume("EXPERIENCE", *rows).positions[0].trade == trade


def test_who_led_before_a_job_of_software_led_what_is_not_known() -> None:
    rows = ["Developer, Acme, 2019 – 2021", "- Met people.", "Engineering Manager, Elm, 2015 – 2018", "- Met people."]
    assert resume("EXPERIENCE", *rows).positions[1].trade == "unknown"


@pytest.mark.parametrize("employer", ["Kite Foods USA", "Kite UK"])
def test_an_employer_whose_name_ends_in_its_country(employer: str) -> None:
    rows = ["Acme (2011 – 2014)", "Developer", "- Wrote Java.", f"{employer} (2008 – 2010)", "Tester", "- Tested it."]
    assert jobs(*rows)[1] == ("Tester", employer, "2008", "2010")


@pytest.mark.parametrize(
    "above",
    [
        pytest.param("Ansible, Apache Maven, Cloud", id="three names"),
        pytest.param("Java, Spring Boot, Oracle, Amazon Web Services, Git", id="five"),
    ],
)
def test_a_list_above_the_dates_names_no_employer(above: str) -> None:
    rows = ["Acme", "Senior Developer, Jan 2019 – Present", "- Wrote Java.", above, "Mar 2018 – Dec 2018, Developer"]
    assert jobs(*rows)[1] == ("Developer", "Acme", "2018-03", "2018-12")


@pytest.mark.parametrize("row", ["Trading platform for Elm Bank", "Mobile ordering app for the Kite shops"])
def test_what_was_made_for_someone_is_no_employer(row: str) -> None:
    rows = ["Developer, Acme, 2015 – 2018", "- Wrote Java.", "2012 – 2014, Tester", row, "- Tested it."]
    assert jobs(*rows)[1] == ("Tester", "Acme", "2012", "2014")


@pytest.mark.parametrize("employer", ["Swedish institute for Health", "Centre for Kites", "Kite Society for Elms"])
def test_an_employer_that_is_there_for_something(employer: str) -> None:
    assert jobs("Tester, 2012 – 2014", employer)[0][1] == employer


def test_a_university_and_its_institutes_name_the_employer() -> None:
    rows = ["Developer, Acme, 2015 – 2018", "- Wrote Java.", "University of Elmfield, Faculty of Arts, Kite Lab"]
    assert jobs(*rows, "Tester, 2012 – 2014")[1][:2] == ("Tester", "University of Elmfield")


@pytest.mark.parametrize(
    ("row", "names"),
    [
        pytest.param("Senior Developer, Team Lead, 2009 – 2011", ("Senior Developer", "Elm"), id="two titles"),
        pytest.param(
            "Developer Kite Ltd, Consultant, 2009 – 2011", ("Developer Kite Ltd", None), id="one in the first"
        ),
        pytest.param(
            "Kite Finance Corporation, Intern, 2009 – 2011", ("Intern", "Kite Finance Corporation"), id="a name"
        ),
    ],
)
def test_a_second_title_is_no_employer(row: str, names: tuple[str, str | None]) -> None:
    assert jobs("Developer, Elm, 2015 – 2018", "- Wrote Java.", row)[1][:2] == names


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("Developer, Acme (AU,NZ), 2009 – 2011", ("Developer", "Acme (AU,NZ)")),
        ("Developer (Java, Spring), Acme, 2009 – 2011", ("Developer (Java, Spring)", "Acme")),
        ("Acme (formerly Kite, Elm Ltd) – Developer, 2009 – 2011", ("Developer", "Acme (formerly Kite, Elm Ltd)")),
        ("Developer, Acme (2009 – 2011, Oslo)", ("Developer", "Acme")),
    ],
)
def test_commas_in_brackets_cut_no_name(row: str, names: tuple[str, str]) -> None:
    assert jobs(row)[0][:2] == names


@pytest.mark.parametrize(
    "title", ["Android System Integrator", "General Practitioner", "Lab Monitor", "Wildlife Keeper II"]
)
@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["{}, Kite Hospital, 2009 – 2011"], id="one row"),
        pytest.param(["2009 – 2011: {}", "Kite Hospital, Oslo"], id="the employer below"),
        pytest.param(["Kite Hospital", "{}, Tools 2009 – 2011"], id="the employer above, a team beside it"),
        pytest.param(["{} at Kite Hospital (2009 – 2011)"], id="at"),
    ],
)
def test_an_unknown_title_that_ends_as_words_for_people_do(title: str, rows: list[str]) -> None:
    found = jobs("Developer, Elm, 2015 – 2018", "- Wrote Java.", *(row.format(title) for row in rows), "- Helped.")
    assert found[1] == (title, "Kite Hospital", "2009", "2011")


@pytest.mark.parametrize("employer", ["Kite Elevator", "Kite Accelerator", "Monitor"])
def test_a_company_that_is_called_by_a_thing_is_no_title(employer: str) -> None:
    assert jobs(f"{employer}\t2009 – 2011", "- Helped.") == [(None, employer, "2009", "2011")]


def test_professional_alone_is_no_title() -> None:
    rows = [block("Acme", bold=True), "Professional, Network Operations\nJan 2018 – Present", "- Automated releases."]
    assert jobs(*rows) == [("Professional, Network Operations", "Acme", "2018-01", "present")]


@pytest.mark.parametrize("mark", ["—", "–", "-"])
def test_a_team_behind_a_dash_below_the_employer_and_its_place(mark: str) -> None:
    rows = [
        "Acme\tLeeds, UK",
        f"Senior Developer {mark} Payments\tJan 2019 – Present",
        "- Wrote Java.",
        f"Developer {mark} Payments\t2016 – 2018",
        "- Wrote Go.",
        "Kite\tOslo, Norway",
        f"Tester {mark} Ledger\t2012 – 2014",
        "- Tested it.",
        f"Tester {mark} Birch Ltd\t2009 – 2011",
    ]
    assert jobs(*rows) == [
        JOB,
        ("Developer", "Acme", "2016", "2018"),
        ("Tester", "Kite", "2012", "2014"),
        ("Tester", "Birch Ltd", "2009", "2011"),
    ]


def test_a_title_with_a_place_below_a_job_in_one_row_has_no_employer() -> None:
    rows = [
        "Developer, Acme, 2015 – 2018",
        "- Wrote Java.",
        "Tutor, Leeds, UK (intermittently 2009 – 2011 for 2 years)",
    ]
    assert jobs(*rows)[1] == ("Tutor", None, "2009", "2011")


def test_an_employer_above_its_roles_in_one_paragraph() -> None:
    assert jobs("Kite Ltd\nTeam Lead, May 2018 – Jun 2019\nDeveloper (Aug 2016 – May 2018)", "- Helped people.") == [
        ("Team Lead", "Kite Ltd", "2018-05", "2019-06"),
        ("Developer", "Kite Ltd", "2016-08", "2018-05"),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            ["2008 – 2009\tAcme, Bath", "- Tests.", "2007\tn2K Trade, Bath", "- Tests."],
            [(None, "Acme", "2008", "2009"), (None, "n2K Trade", "2007", "2007")],
            id="a rail of years",
        ),
        pytest.param(
            ["2007\tKite, Bath", "Wrote shops.", "2003 – 2006\tAcme, Bath", "Wrote shops."],
            [(None, "Kite", "2007", "2007"), (None, "Acme", "2003", "2006")],
            id="the year first",
        ),
        pytest.param(
            [
                "Acme (2008 – 2009)",
                "Developer",
                "- Built.",
                "Kite Energy (2007)",
                "Web & Portal Administrator",
                "- Built.",
            ],
            [("Developer", "Acme", "2008", "2009"), ("Web & Portal Administrator", "Kite Energy", "2007", "2007")],
            id="a year in brackets",
        ),
        pytest.param(
            ["n2K Trade, Developer", "2007", "- Built.", "Acme, Developer", "2003 – 2006"],
            [("Developer", "n2K Trade", "2007", "2007"), ("Developer", "Acme", "2003", "2006")],
            id="a year in a row of its own",
        ),
        pytest.param(
            ["2008 – 2009: Developer, Acme", "2007: Developer, Kite"],
            [("Developer", "Acme", "2008", "2009"), ("Developer", "Kite", "2007", "2007")],
            id="a year with a colon",
        ),
        pytest.param(
            ["Acme\t2008 – 2009", "- Tests.", "Kite\t2007", "- Tests."],
            [(None, "Acme", "2008", "2009"), (None, "Kite", "2007", "2007")],
            id="a year at the margin",
        ),
        pytest.param(
            ["2008 – 2009: Acme", "2007: Kite"],
            [(None, "Acme", "2008", "2009"), (None, "Kite", "2007", "2007")],
            id="an employer behind a colon",
        ),
        pytest.param(
            ["2008 – 2009\tAcme, Bath", "- Tests.", "Elm Prize, 2007", "2006 Annual meeting"],
            [(None, "Acme", "2008", "2009")],
            id="a year that stands otherwise",
        ),
    ],
)
def test_a_single_year_among_ranges(rows: list[str], expected: list[tuple[str | None, ...]]) -> None:
    assert jobs(*rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(["2009 – 2011\tElmfield Marketing, Boston"], (None, "Elmfield Marketing"), id="beside its town"),
        pytest.param(
            ["2009 – 2011\tElmfield Sales ---- Millbrook, MD"], (None, "Elmfield Sales"), id="beside a small town"
        ),
        pytest.param(["Elmfield Construction\t2009 – 2011"], (None, "Elmfield Construction"), id="alone"),
        pytest.param(["Elmfield Sales, 2009 – 2011", "Web Developer"], ("Web Developer", "Elmfield Sales"), id="above"),
        pytest.param(
            ["Web Developer", "Elmfield Finance, 2009 – 2011"], ("Web Developer", "Elmfield Finance"), id="below"
        ),
        pytest.param(
            ["Elmfield Marketing, Sales Associate, 2009 – 2011"], ("Sales Associate", "Elmfield Marketing"), id="before"
        ),
        pytest.param(["Marketing, Elmfield, 2009 – 2011"], ("Marketing", "Elmfield"), id="a field as the title"),
        pytest.param(
            ["Digital Marketing, Elmfield, 2009 – 2011"], ("Digital Marketing", "Elmfield"), id="a known field"
        ),
        pytest.param(["Retail Sales, Elmfield, 2009 – 2011"], ("Retail Sales", "Elmfield"), id="beside an employer"),
        pytest.param(["Elmfield", "Inside Sales, 2009 – 2011"], ("Inside Sales", "Elmfield"), id="below an employer"),
    ],
)
def test_an_employer_named_after_its_field_is_no_title(rows: list[str], expected: tuple[str | None, str]) -> None:
    assert jobs(*rows, "- Ran the shop.") == [(*expected, "2009", "2011")]


@pytest.mark.parametrize(
    ("rows", "roles"),
    [
        pytest.param(
            ["Acme\tJan 2015 – Dec 2019", "Lead Developer", "- Led.", "Web Developer", "- Built."],
            ["Lead Developer", "Web Developer"],
            id="titles below the employer",
        ),
        pytest.param(
            ["Acme, Lead Developer, Jan 2015 – Dec 2019", "- Led.", "Web Developer", "Built the shop in PHP."],
            ["Lead Developer", "Web Developer"],
            id="a title above a sentence",
        ),
        pytest.param(
            ["Acme", "Jan 2015 – Dec 2019 Director, Care", "- Led.", "Director, Shops", "- Cut costs."],
            ["Director", "Director"],
            id="titles with their teams",
        ),
        pytest.param(
            [
                "Acme\tJan 2015 – Dec 2019",
                "Lead Developer",
                "- Led.",
                "Web Developer II",
                "- Built.",
                "QA Tester",
                "- Broke.",
            ],
            ["Lead Developer", "Web Developer II", "QA Tester"],
            id="three",
        ),
    ],
)
def test_a_further_role_without_dates_shares_those_of_its_employer(rows: list[str], roles: list[str]) -> None:
    made = resume("EXPERIENCE", *rows)
    assert [brief(job) for job in made.positions] == [(role, "Acme", "2015-01", "2019-12") for role in roles]
    assert [item.position for item in made.items] == list(range(len(roles)))


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["Web Developer", "Birch Ltd", "- Built."], id="a title above another employer"),
        pytest.param(["Web Developer, Birch Ltd", "- Built."], id="a title beside another employer"),
        pytest.param(["Birch Ltd", "Web Developer", "- Built."], id="a title below another employer"),
        pytest.param(["Software Development", "- Built."], id="the name of a field"),
        pytest.param(["Developer Tools", "- Built."], id="a name that only begins like a title"),
        pytest.param(["Role: Tester", "- Built."], id="a label"),
        pytest.param(["Worked beside a Web Developer", "- Built."], id="a sentence"),
    ],
)
def test_what_is_no_further_role(rows: list[str]) -> None:
    assert jobs("Senior Developer, Acme, Jan 2019 – Present", "- Led.", *rows) == [JOB]


@pytest.mark.parametrize("employer", ["eKite", "3rd Wave", "x2Y Labs"])
@pytest.mark.parametrize(
    "row", ["Senior Developer at {}, Jan 2019 – Present", "- Worked as a Senior Developer at {} since Jan 2019."]
)
def test_at_stands_before_an_employer_that_begins_small(row: str, employer: str) -> None:
    assert jobs(row.format(employer)) == [("Senior Developer", employer, "2019-01", "present")]


def test_a_name_that_wraps_in_a_column_is_one() -> None:
    rows = [placed("Senior Developer, Acme", 100.0), placed("Systems, Jan 2019 – Present", 112.0)]
    whole = Block(" ".join(row.text for row in rows), tuple(row.lines[0] for row in rows), (0, 23))
    assert jobs(whole) == [("Senior Developer", "Acme Systems", "2019-01", "present")]


def test_a_deed_with_a_place_takes_no_employers_place() -> None:
    assert jobs("Senior Developer, Acme\tJan 2019 – Present", "Rebuilt the shop for Austria, Germany") == [JOB]


def test_a_title_in_small_letters_above_a_town_and_dates() -> None:
    assert jobs("Acme", "Senior developer", "Millbrook, MD\tJan 2019 – Present") == [
        ("Senior developer", "Acme", "2019-01", "present")
    ]


@pytest.mark.parametrize(
    "heading", ["## Tide, Elm Group, Kite Corporation 2000-2006", "## Kite (2000 – 2006)", "## 2000 – 2006: Kite"]
)
def test_a_heading_of_the_rank_of_the_other_jobs_begins_a_job(heading: str) -> None:
    rows = ["## Acme 2006-2009", "Software Engineer", "Wrote Java.", heading, "Tide Monitor (TM)", "Wrote Go."]
    found = resume("# Highlights", *rows, "# Education").positions
    assert [brief(position)[::2] for position in found] == [("Software Engineer", "2006"), (None, "2000")]


@pytest.mark.parametrize(
    "heading", ["### Kite shop 2000-2006", "## Kite University 2000-2006", "## Kite Prize 2006", "Kite shop 2000-2006"]
)
def test_what_no_job_stands_below_where_not_all_is_jobs(heading: str) -> None:
    rows = ["## Acme 2006-2009", "Software Engineer", "Wrote Java.", heading, "Tide Monitor (TM)", "Wrote Go."]
    assert len(resume("# Highlights", *rows, "# Education").positions) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Senior Director, Engineering",
        "Senior Manager, Software Development",
        "Vice President, Engineering",
        "Director, Software Engineering",
        "Senior Engineer, Software",
        "Manager, QA",
    ],
)
@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["{}", "Kite Group, Seattle, WA", "2017 – 2019"], id="rows"),
        pytest.param(["{}, Kite Group, 2017 – 2019"], id="one row"),
        pytest.param(["Kite Group, Oslo", "{}\t2017 – 2019"], id="the employer above"),
    ],
)
def test_a_field_that_a_comma_joins_to_its_title(title: str, rows: list[str]) -> None:
    (position,) = resume("EXPERIENCE", *(row.format(title) for row in rows), "- Led.").positions
    assert (brief(position), position.trade) == ((title, "Kite Group", "2017", "2019"), "software")


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("Engineering Manager, Payments, 2017 – 2019", ("Engineering Manager", "Payments")),
        ("Kite Software, Engineer, 2017 – 2019", ("Engineer", "Kite Software")),
        ("Team Lead, Web Developer, Kite, 2017 – 2019", ("Web Developer", "Kite")),
    ],
)
def test_a_name_or_a_title_behind_a_comma_is_no_field(row: str, names: tuple[str, str]) -> None:
    assert jobs(row)[0][:2] == names


@pytest.mark.parametrize(
    "deed",
    [
        "- Core reviewer of the berth library since June 2014.",
        "- Release captain since May 2015.",
        "- Maintainer of elm-core, kite-core since 2018",
        "- Since 2014 member of the Elm group",
    ],
)
def test_a_bullet_below_a_job_that_tells_since_when_is_its_deed(deed: str) -> None:
    assert jobs("Senior Developer, Acme, Jan 2019 – Present", deed) == [JOB]


def test_a_bullet_below_a_job_with_a_title_since_a_date_is_a_role() -> None:
    assert jobs("Senior Developer, Acme, Jan 2019 – Present", "- Team lead since 2021")[1:] == [
        ("Team lead", "Acme", "2021", "present")
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Lead Developer. Acme is a shop for kites. Wrote its parser in Perl.", id="the first words"),
        pytest.param("Lead Developer: wrote the parser of the shop in Perl.", id="before a colon"),
        pytest.param("Lead Developer (Perl). Acme is a shop for kites.", id="before brackets"),
        pytest.param("Lead Developer – wrote the parser of the shop in Perl.", id="before a dash"),
        pytest.param(
            "Lead Developer\nWrote the parser of the shop, which reads what all of the customers have ordered.",
            id="a line of its own",
        ),
    ],
)
@pytest.mark.parametrize("row", ["## 2003 - 2009: Acme, Inc - Oslo", "Acme, Inc (2003 – 2009)"])
def test_a_title_at_the_head_of_the_text_below_the_employer(row: str, text: str) -> None:
    assert jobs(row, text) == [("Lead Developer", "Acme, Inc", "2003", "2009")]


@pytest.mark.parametrize("text", ["Acme is a shop. Lead Developer wanted.", "Developer tools. Wrote them in Perl."])
def test_a_text_that_begins_with_no_title(text: str) -> None:
    assert jobs("Acme, Inc (2003 – 2009)", text) == [(None, "Acme, Inc", "2003", "2009")]


def test_a_heading_that_holds_a_name_and_a_title_is_no_role_at_the_employer_of_the_one_above() -> None:
    rows = ["## Acme - Web Developer (2007 - 2010)", "- Wrote.", "## Harbour Museum Website Manager (2002 - 2007)"]
    assert jobs(*rows, "- Wrote.")[1] == ("Harbour Museum Website Manager", None, "2002", "2007")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["## Acme - Web Developer (2007 - 2010)", "## Perl Developer (2002 - 2007)"], id="a title alone"),
        pytest.param(["## Acme", "### Tester (2007 - 2010)", "### Elm Berth Manager (2002 - 2007)"], id="a heading"),
        pytest.param(["Acme - Tester (2007 - 2010)", "Elm Berth Manager (2002 - 2007)"], id="no headings"),
    ],
)
def test_a_further_role_at_the_employer_above(rows: list[str]) -> None:
    deeds = [line for row in rows for line in ((row, "- Wrote.") if "(" in row else (row,))]
    assert [employer for _, employer, *_ in jobs(*deeds)] == ["Acme", "Acme"]


def test_labels_on_lines_of_which_one_is_long() -> None:
    rows = (
        "Position: Senior Developer\nDates: June 2013 - May 2014 (Part-time), June 2014 - Present (Full-time Employee)"
    )
    assert jobs("## Acme", f"{rows}\nLocation: Oslo", "- Wrote.") == [
        ("Senior Developer", "Acme", "2013-06", "2014-05"),
        ("Senior Developer", "Acme", "2014-06", "present"),
    ]


def test_a_team_behind_a_dash_below_the_whole_stretch_of_the_company() -> None:
    rows = ["Acme, Inc. (Kites) | Oct. 2009 - Present", "Senior Tester - Product Engineering | May 2014 - Present"]
    rows += ["- Tested.", "Tester - Device Group | May 2010 - Apr 2014", "- Tested.", "Clerk - Elm | 2005 - 2007"]
    assert [employer for _, employer, *_ in jobs(*rows)] == ["Acme, Inc. (Kites)", "Acme, Inc. (Kites)", "Elm"]


@pytest.mark.parametrize(
    ("above", "names"),
    [
        ("Acme", (None, "Kiteforce Professional")),
        ("Acme, Developer", ("Kiteforce Professional", "Acme")),
    ],
)
def test_a_name_as_of_a_person_is_the_employer_among_jobs_without_titles(
    above: str, names: tuple[str | None, str]
) -> None:
    rows = [above, "2009 – present", "- Wrote Java.", "Kiteforce Professional", "2000 – 2004", "- Wrote Go."]
    assert jobs(*rows)[1][:2] == names


def test_bullets_that_head_the_jobs_name_the_employers() -> None:
    rows = ["- Kite - Tide Works", "2005 - 2011", "Web Developer", "- Wrote Java.", "- Elm Foods: Tool Division"]
    assert jobs(*rows, "2002 - 2003", "Tester", "- Tested.") == [
        ("Web Developer", "Kite", "2005", "2011"),
        ("Tester", "Elm Foods: Tool Division", "2002", "2003"),
    ]


@pytest.mark.parametrize("deed", ["- Wrote Java.", "- wrote the shop of Kite", "- Moved to Kite in 2004"])
def test_a_deed_above_dates_is_no_employer(deed: str) -> None:
    rows = ["- Kite", "2005 - 2011", "Web Developer", deed, "2002 - 2003", "Tester", "- Tested."]
    assert all(employer != deed[2:] for _, employer, *_ in jobs(*rows))


def test_how_one_was_employed_stands_below_a_deed_for_the_employer() -> None:
    rows = ["Acme", "2006 - 2009", "Install and configure servers to serve customer web sites"]
    rows += ["Temporary employment", "2005 - 2006", "Kite Ltd", "2004 - 2005", "Maintain computers"]
    assert [employer for _, employer, *_ in jobs(*rows)] == ["Acme", "Temporary employment", "Kite Ltd"]
