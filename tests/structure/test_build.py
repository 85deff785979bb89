from __future__ import annotations

import pytest

from analyzer.reports.order import in_order
from tests.structure.making import resume

PARTS = (
    "Robin Doe",
    "Senior Backend Developer",
    "robin@example.org | +1 555 010 9999",
    "Builds services for shops that sell more every year than the year before.",
    "EXPERIENCE",
    "Developer, Acme, Jan 2019 – Present",
    "- Built the ordering service.",
    "EDUCATION",
    "Elm College, 2012 – 2016",
)


def test_items_are_what_is_neither_heading_nor_row_of_a_job() -> None:
    assert [(item.block.text, item.kind, item.section, item.position) for item in resume(*PARTS).items] == [
        ("Robin Doe", "other", None, None),
        ("Senior Backend Developer", "other", None, None),
        ("robin@example.org | +1 555 010 9999", "other", None, None),
        ("Builds services for shops that sell more every year than the year before.", "summary", None, None),
        ("Built the ordering service.", "experience", 0, 0),
        ("Elm College, 2012 – 2016", "education", 1, None),
    ]


def test_headline_is_the_title_under_the_name() -> None:
    assert resume(*PARTS).headline == "Senior Backend Developer"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Robin Doe - Freelance Web Developer", "Freelance Web Developer", id="a dash"),
        pytest.param("Robin Doe, Web Developer, PHP", "Web Developer, PHP", id="commas"),
        pytest.param("Robin Doe | Web Developer", "Web Developer", id="a bar"),
        pytest.param("Web Developer - Python", "Web Developer - Python", id="the title first"),
        pytest.param("Front-End Developer", "Front-End Developer", id="a hyphen"),
    ],
)
def test_a_headline_does_not_hold_the_name(line: str, expected: str) -> None:
    assert resume(line, *PARTS[2:]).headline == expected


UNTITLED = ("EXPERIENCE", "Acme Shipping", "Dec 2014 – Dec 2016", "- Placed in charge of an intranet.")


@pytest.mark.parametrize(
    ("headline", "trade"),
    [
        pytest.param("Freelance Web Developer", "software", id="software"),
        pytest.param("Wedding Photographer", "unknown", id="another trade"),
        pytest.param("Consultant", "unknown", id="an open title"),
        pytest.param("Aspiring Web Developer", "unknown", id="a wish"),
        pytest.param("Seeking a role as Web Developer", "unknown", id="a search"),
        pytest.param("Software Development", "unknown", id="a field of work"),
    ],
)
def test_a_headline_tells_the_trade_of_jobs_without_a_title(headline: str, trade: str) -> None:
    assert [position.trade for position in resume("Robin Doe", headline, *UNTITLED).positions] == [trade]


def test_a_headline_tells_nothing_of_a_job_without_a_title_beside_one_that_has() -> None:
    made = resume("Robin Doe", "Web Developer", *UNTITLED, "Tester, Bolt, 2010 – 2012")
    assert [position.trade for position in made.positions] == ["unknown", "software"]


@pytest.mark.parametrize(("headline", "jobs"), [("Freelance Web Developer", ["Acme Shipping"]), ("Web Developer", [])])
def test_projects_of_who_works_for_oneself_are_for_clients(headline: str, jobs: list[str]) -> None:
    made = resume("Robin Doe", headline, "PROJECTS", *UNTITLED[1:])
    assert [position.organisation for position in made.positions] == jobs


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("As a manager I mentored four developers and wrote the billing in Go.", "summary", id="a deed"),
        pytest.param("As a manager at Acme since 2021, I lead a team. I focus on plans.", "summary", id="with dates"),
        pytest.param("I’ve also written the billing in Go.", "summary", id="a perfect"),
        pytest.param("We built the shop and deployed it to AWS.", "summary", id="a team"),
        pytest.param("She leads a team of four and wrote the billing.", "summary", id="told by another"),
        pytest.param("She enjoys Go. He knows C.", "skills", id="what another likes and knows"),
        pytest.param("I am proficient in Java and have experience with REST APIs.", "skills", id="what one is"),
        pytest.param("I can write unit tests in Python.", "skills", id="what one can do"),
        pytest.param("SQL. I didn't use it much.", "skills", id="what one did not"),
        pytest.param("Languages I have worked with: Go, C", "skills", id="a label"),
        pytest.param("Engineer I at Acme, Go, C.", "skills", id="the number of a grade"),
        pytest.param("Go, C, Linux.", "skills", id="names"),
    ],
)
def test_sentences_that_tell_deeds_are_no_list_of_skills(text: str, kind: str) -> None:
    made = resume("SKILLS", text, "Go, Java", "EDUCATION", "Elm College")
    assert [(item.block.text, item.kind) for item in made.items][:2] == [(text, kind), ("Go, Java", "skills")]


def test_no_headline_without_a_title() -> None:
    assert resume("Robin Doe", "EXPERIENCE", "Developer, Acme, Jan 2019 – Present").headline is None


def test_jobs_are_found_where_no_heading_stands() -> None:
    made = resume("Robin Doe", "Developer, Acme, Jan 2019 – Present", "- Built the ordering service.")
    assert [(position.title, position.organisation) for position in made.positions] == [("Developer", "Acme")]
    assert [(item.block.text, item.kind, item.position) for item in made.items][1:] == [
        ("Built the ordering service.", "experience", 0)
    ]


def test_nothing_makes_an_empty_resume() -> None:
    made = resume()
    assert (made.sections, made.positions, made.items, made.headline) == ((), (), (), None)


def test_name_and_school_change_nothing() -> None:
    other = tuple(part.replace("Robin Doe", "Fatima Okafor").replace("Elm College", "Oak Institute") for part in PARTS)
    one, two = resume(*PARTS), resume(*other)
    assert (one.sections, one.positions, one.headline) == (two.sections, two.positions, two.headline)


def test_a_job_below_a_list_in_the_experience_stands_under_that_heading_again() -> None:
    rows = ("Developer, Acme, 2019 – 2021", "- Built it.", "Skills:", "Java, Spring", "Tester, Bolt, 2015 – 2018")
    made = resume("EXPERIENCE", *rows, "- Tested it.")
    begun = [(part, index) for part, index, _ in in_order(made) if part in ("section", "position")]
    assert begun == [("section", 0), ("position", 0), ("section", 1), ("section", 0), ("position", 1)]
