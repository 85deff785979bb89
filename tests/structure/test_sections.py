from __future__ import annotations

import pytest

from analyzer.records import Block
from analyzer.structure.sections import heading_kind, tells_deeds
from tests.structure.making import VOCABULARY, block, placed, resume


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Work History", "experience", id="work history"),
        pytest.param("WHERE I'VE WORKED", "experience", id="a sentence in capitals"),
        pytest.param("What I’ve done", "experience", id="a curly apostrophe"),
        pytest.param("Earlier Career", "experience", id="an earlier career"),
        pytest.param("Additional Work Experience", "experience", id="additional work"),
        pytest.param("Military Service", "experience", id="military service"),
        pytest.param("Volunteer Experience", "other", id="volunteering is no employment"),
        pytest.param("Non-Professional Experience", "other", id="what is no profession"),
        pytest.param("Volunteering & Internships", "experience", id="jobs joined to what are none"),
        pytest.param("Career Summary:", "summary", id="a colon"),
        pytest.param("Objective", "summary", id="objective"),
        pytest.param("Technical Proficiencies", "skills", id="proficiencies"),
        pytest.param("Tech Stack", "skills", id="tech stack"),
        pytest.param("Selected Projects", "projects", id="projects"),
        pytest.param("3. Education ______", "education", id="a number and a rule"),
        pytest.param("★ Certifications", "certifications", id="an icon"),
        pytest.param("Skills & Tools", "skills", id="an ampersand"),
        pytest.param("Experience (continued)", "experience", id="continued on the next page"),
        pytest.param("Awards and Publications", "other", id="two kinds joined by and"),
        pytest.param("Hobbies", "other", id="hobbies"),
        pytest.param("References", "other", id="references"),
        pytest.param("Experience with large databases", None, id="a heading's word in a sentence"),
        pytest.param("Jane Doe", None, id="a name"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_heading_kind(text: str, kind: str | None) -> None:
    assert heading_kind(text, VOCABULARY) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("References", False, id="what others say"),
        pytest.param("My Hobbies:", False, id="leisure"),
        pytest.param("Interests & References", False, id="two such joined"),
        pytest.param("Interests and Awards", True, id="one such joined to another"),
        pytest.param("Achievements", True, id="other things done"),
        pytest.param("Experience", True, id="experience"),
        pytest.param("Jane Doe", True, id="no known heading"),
    ],
)
def test_tells_deeds(text: str, expected: bool) -> None:
    assert tells_deeds(text, VOCABULARY) is expected


def sections(*blocks: object) -> list[tuple[str, str]]:
    return [(section.kind, section.title) for section in resume(*blocks).sections]  # type: ignore[arg-type]


def test_a_heading_in_a_bullet_is_none() -> None:
    assert sections("- Experience", "- Skills") == []


def test_a_heading_s_word_in_lower_case_is_none_in_plain_text() -> None:
    assert sections("experience", "Wrote reports.") == []


def test_an_unknown_line_set_as_the_headings_is_a_heading_of_another_kind() -> None:
    blocks = [
        block("Experience", size=14, bold=True),
        block("Wrote the billing service.", size=10),
        block("Education", size=14, bold=True),
        block("Some school", size=10),
        block("Beekeeping", size=14, bold=True),
        block("Three hives.", size=10),
    ]
    assert sections(*blocks) == [("experience", "Experience"), ("education", "Education"), ("other", "Beekeeping")]


def test_an_unknown_line_set_as_the_text_is_none() -> None:
    blocks = [
        block("Experience", size=14, bold=True),
        block("Beekeeping", size=10),
        block("Education", size=14, bold=True),
    ]
    assert sections(*blocks) == [("experience", "Experience"), ("education", "Education")]


def test_a_label_makes_a_section_of_its_own_row() -> None:
    made = resume("Jane Doe", "Technical skills: Java, SQL", "Some other line")
    assert [(section.kind, section.title) for section in made.sections] == [("skills", "Technical skills")]
    assert [item.kind for item in made.items] == ["other", "skills", "other"]


def test_an_objective_keeps_its_title() -> None:
    assert sections("OBJECTIVE", "To become an engineer.") == [("summary", "OBJECTIVE")]


def kinds(*blocks: Block) -> list[tuple[str, str]]:
    return [(section.kind, section.title) for section in resume(*blocks).sections]


def heading(text: str) -> Block:
    return block(text, size=13, bold=True)


def small(text: str, bold: bool = False) -> Block:
    return block(text, size=10, bold=bold)


def test_names_of_groups_of_skills_are_no_headings() -> None:
    skills = [heading("Skills"), small("Languages", bold=True), small("Go, C"), small("Tools", bold=True), small("Git")]
    assert kinds(*skills, heading("Education"), small("Elm College")) == [
        ("skills", "Skills"),
        ("education", "Education"),
    ]


def test_a_smaller_heading_of_a_sidebar_is_a_heading() -> None:
    rows = [
        heading("Skills"),
        small("Go, C"),
        heading("Projects"),
        small("A parser"),
        block("Education", size=12, bold=True),
    ]
    assert kinds(*rows, small("Elm College"))[-1] == ("education", "Education")


def test_a_heading_set_more_weakly_than_those_of_a_sidebar_is_a_heading() -> None:
    rows = [heading("Skills"), small("Go, C"), heading("Contact"), small("robin@example.org")]
    assert kinds(*rows, small("Education", bold=True), small("Elm College"))[-1] == ("education", "Education")


def test_a_label_that_each_job_repeats_is_no_heading() -> None:
    job = [small("Developer, Acme, 2019 – 2021"), small("Technologies", bold=True), small("Go, C")]
    assert kinds(heading("Experience"), *job, *job, heading("Education"), small("Elm College")) == [
        ("experience", "Experience"),
        ("education", "Education"),
    ]


def test_a_heading_at_the_left_of_its_text_is_a_heading() -> None:
    rows = [small("Experience", bold=True), small("Developer, Acme, 2019 – 2021"), small("Skills", bold=True)]
    assert kinds(*rows, small("Go, C"), small("Education\tElm College, 2012 – 2016", bold=True)) == [
        ("experience", "Experience"),
        ("skills", "Skills"),
        ("education", "Education"),
    ]


def test_the_name_of_a_first_entry_is_no_heading_though_it_is_set_like_one() -> None:
    rows = [small("Experience", bold=True), small("Developer, Acme, 2019 – 2021"), small("Projects", bold=True)]
    assert kinds(*rows, small("Lantern", bold=True), small("A parser of maps."))[-1] == ("projects", "Projects")


def test_a_mark_before_a_heading_leaves_it_a_heading() -> None:
    rows = [placed("- Experience", 40), placed("Developer, Acme, 2019 – 2021", 60), placed("- Skills", 80)]
    assert kinds(*rows, placed("Go, C", 100)) == [("experience", "Experience"), ("skills", "Skills")]


def test_a_bullet_in_a_list_is_no_heading() -> None:
    rows = [
        placed("Summary", 40, size=13),
        placed("- Experience", 60),
        placed("- Skills", 80),
        placed("- Education", 100),
    ]
    assert kinds(*rows) == [("summary", "Summary")]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("robin@doe.example", id="an e-mail address"),
        pytest.param("github.com/robindoe", id="a link"),
        pytest.param("Senior Developer", id="the headline"),
    ],
)
def test_what_follows_the_name_is_no_heading_though_it_is_set_like_one(line: str) -> None:
    rows = ["Experience", "- Developer, Acme, 2019 – 2021", "Education", "- Elm College, 2012 – 2016", "Skills", "- Go"]
    assert sections("Robin Doe", line, *rows) == [
        ("experience", "Experience"),
        ("education", "Education"),
        ("skills", "Skills"),
    ]


def test_a_heading_that_wraps_in_a_narrow_column_is_one() -> None:
    rows = [placed("Work", 40, bold=True), placed("Experience", 52, bold=True)]
    assert kinds(*rows, placed("Developer, Acme, 2019 – 2021", 70)) == [("experience", "Work Experience")]


def test_two_headings_that_make_none_together_stay_two() -> None:
    rows = [placed("Experience", 40, bold=True), placed("Skills", 52, bold=True)]
    assert kinds(*rows, placed("Go, C", 70)) == [("experience", "Experience"), ("skills", "Skills")]


def test_a_title_that_wraps_in_a_narrow_column_is_one() -> None:
    rows = [placed("Senior Software", 40, bold=True), placed("Developer", 52, bold=True), placed("Acme", 64)]
    position = resume(placed("Experience", 20, size=13), *rows, placed("2019 – 2021", 76)).positions[0]
    assert (position.title, position.organisation) == ("Senior Software Developer", "Acme")


def test_an_employer_set_like_a_heading_is_none() -> None:
    made = resume(
        "EXPERIENCE",
        *("ELM BANK", "Programmer", "Jan 2018 – Dec 2019", "- Wrote COBOL."),
        *("OAK TRUST", "Programmer", "Jan 2015 – Dec 2017", "- Wrote PL/I."),
        *("EDUCATION", "B.Sc., 2014"),
    )
    assert [section.title for section in made.sections] == ["EXPERIENCE", "EDUCATION"]
    assert [position.organisation for position in made.positions] == ["ELM BANK", "OAK TRUST"]
