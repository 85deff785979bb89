from __future__ import annotations

import pytest

from analyzer.records import Block
from analyzer.structure.signs.headings import heading_kind, tells_deeds
from tests.structure.making import VOCABULARY, block, brief, placed, resume


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Work History", "experience", id="work history"),
        pytest.param("WHERE I'VE WORKED", "experience", id="a sentence in capitals"),
        pytest.param("What I’ve done", "experience", id="a curly apostrophe"),
        pytest.param("Earlier Career", "experience", id="an earlier career"),
        pytest.param("Additional Work Experience", "experience", id="additional work"),
        pytest.param("Military Service", "experience", id="military service"),
        pytest.param("WORKING EXPERIENCE", "experience", id="working experience"),
        pytest.param("Working Experiences", "experience", id="working experiences"),
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


@pytest.mark.parametrize(
    "label",
    ["Technical Skills:", "Technology and Skills:", "Technologies", "Tools:", "Key Achievements:", "Projects:"],
)
def test_a_label_inside_a_job_does_not_end_the_experience(label: str) -> None:
    first = ["Senior Developer, Acme, Jun 2019 – Present", "- Wrote the billing.", label, "Java, Spring"]
    second = ["Technical Lead, Bolt, Mar 2015 – Jun 2019", "- Mentored four developers.", label, "Java, Git"]
    made = resume("WORK EXPERIENCE", *first, *second)
    assert [position.organisation for position in made.positions] == ["Acme", "Bolt"]


def test_the_list_below_a_label_inside_a_job_is_one_of_skills() -> None:
    rows = ["Developer, Acme, Jun 2019 – Present", "Skills:", "Java, Spring", "Tester, Bolt, Mar 2015 – Jun 2019"]
    assert [item.kind for item in resume("EXPERIENCE", *rows).items] == ["experience", "skills"]


def test_a_label_that_jobs_repeat_is_inside_them_where_some_have_rows_that_are_hard_to_read() -> None:
    first = ["Developer, Acme, Jun 2019 – Present", "Technology:", "Java, Spring"]
    second = ["Mar 2018 – Jun 2019, working with a bank.", "Technology:", "Go"]
    made = resume("EXPERIENCE", *first, *second, "Tester, Bolt, Mar 2015 – Mar 2018")
    assert [position.organisation for position in made.positions][-1] == "Bolt"


def test_skills_below_the_last_job_are_a_section() -> None:
    assert sections("EXPERIENCE", "Developer, Acme, 2019 – 2021", "Skills:", "Java, Spring") == [
        ("experience", "EXPERIENCE"),
        ("skills", "Skills"),
    ]


def test_projects_without_a_colon_end_the_experience() -> None:
    made = resume("EXPERIENCE", "Developer, Acme, 2019 – 2021", "PROJECTS", "Developer, A parser, 2015 – 2017")
    assert [position.organisation for position in made.positions] == ["Acme"]


ABOUT = ("# Ann Lee", "## About me", "I like bees.")
JOB = ("### Developer, Acme", "Jan 2015 – Jan 2017", "- Wrote loan services.")


@pytest.mark.parametrize(
    "title", ["Employment Summary", "Appointments", "Freelance", "Career Summary", "My Road So Far"]
)
def test_a_heading_of_the_rank_of_others_with_jobs_below_is_one_of_experience(title: str) -> None:
    made = resume(*ABOUT, f"## {title}", *JOB)
    assert [brief(position) for position in made.positions] == [("Developer", "Acme", "2015-01", "2017-01")]
    assert (made.sections[-1].kind, made.sections[-1].title) == ("experience", title)
    assert made.items[-1].kind == "experience"


def test_a_summary_beside_an_experience_stays_one() -> None:
    made = resume("## Career Summary", "Developer, 2010 – 2017", "## Experience", *JOB)
    assert [section.kind for section in made.sections] == ["summary", "experience"]


def test_what_stands_below_jobs_in_a_summary_is_evidence_of_them() -> None:
    made = resume(
        "SUMMARY", "I like bees.", "Where bees led me", "Developer, Acme, 2015 – 2017", "- Wrote loan services."
    )
    assert (made.items[-1].kind, made.items[-1].position) == ("experience", 0)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Other Courses & Certifications", "certifications"),
        ("Supplementary Skills", "skills"),
        ("RELATED", "other"),
        ("Industries Served", "other"),
        ("The Instruments That I Have Built", "other"),
    ],
)
def test_an_unknown_heading_of_the_rank_of_experience_ends_it(title: str, kind: str) -> None:
    made = resume("## Experience", *JOB, "### Tester, Bolt", "2010 – 2014", f"## {title}", "- 2018, a course in bees")
    assert [(section.kind, section.title) for section in made.sections][1:] == [(kind, title)]
    assert made.items[-1].position is None


def test_further_jobs_below_an_unknown_heading_of_the_rank_of_experience_are_of_their_own_section() -> None:
    made = resume("## Experience", *JOB, "## Client Work", "### Tester, Bolt", "2010 – 2014", "- Tested the ledger.")
    assert [section.kind for section in made.sections] == ["experience", "experience"]
    assert [position.organisation for position in made.positions] == ["Acme", "Bolt"]


def test_employers_of_the_rank_of_experience_do_not_end_it() -> None:
    first, second = ("## Acme", "Developer, 2015 – 2017"), ("## Bolt", "Tester, 2010 – 2014")
    made = resume("## Experience", *first, "- Wrote Go.", *second, "- Tested it.", "## Education", "Elm College")
    assert [position.organisation for position in made.positions] == ["Acme", "Bolt"]


def test_employers_without_a_heading_above_them_are_no_sections() -> None:
    first, second = ("## Acme", "Developer, 2015 – 2017"), ("## Bolt", "Tester, 2010 – 2014")
    made = resume("# Ann Lee", *first, "- Wrote Go.", *second, "- Tested it.", "## Education", "Elm College")
    assert [position.organisation for position in made.positions] == ["Acme", "Bolt"]
    assert [section.kind for section in made.sections] == ["education"]


def test_an_unknown_heading_of_a_lower_rank_does_not_end_the_experience() -> None:
    made = resume("## Experience", *JOB, "### Highlights of bees", "- Kept three hives.")
    assert made.items[-1].position == 0


def test_a_group_of_skills_of_a_lower_rank_is_no_section() -> None:
    made = resume("## Skills", "### Languages", "Go", "## Education", "Elm College")
    assert [section.title for section in made.sections] == ["Skills", "Education"]
