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
    [
        *("Technical Skills:", "Technology and Skills:", "Technologies", "Tools:", "Key Achievements:", "Projects:"),
        *("Achievements", "Highlights", "Projects", "Certifications"),
    ],
)
def test_a_label_inside_a_job_does_not_end_the_experience(label: str) -> None:
    first = ["Senior Developer, Acme, Jun 2019 – Present", "- Wrote the billing.", label, "Java, Spring"]
    second = ["Technical Lead, Bolt, Mar 2015 – Jun 2019", "- Mentored four developers.", label, "Java, Git"]
    made = resume("WORK EXPERIENCE", *first, *second)
    assert [position.organisation for position in made.positions] == ["Acme", "Bolt"]


def test_the_list_below_a_label_inside_a_job_is_one_of_skills() -> None:
    rows = ["Developer, Acme, Jun 2019 – Present", "Skills:", "Java, Spring", "Tester, Bolt, Mar 2015 – Jun 2019"]
    assert [item.kind for item in resume("EXPERIENCE", *rows).items] == ["skills"]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("Languages: Go, C", "skills"),
        ("Git, Jenkins, Docker", "skills"),
        ("Wrote the billing, the shop, and tests.", "experience"),
    ],
)
def test_further_lists_below_a_label_inside_a_job_are_skills_too(row: str, kind: str) -> None:
    rows = ["Developer, Acme, Jun 2019 – Present", "Skills:", "Java, Spring", row, "Bolt, Oslo"]
    made = resume("EXPERIENCE", *rows, "Tester", "Mar 2015 – Jun 2019")
    assert [item.kind for item in made.items] == ["skills", kind]
    assert [position.organisation for position in made.positions] == ["Acme", "Bolt"]


def test_a_label_that_jobs_repeat_is_inside_them_where_some_have_rows_that_are_hard_to_read() -> None:
    first = ["Developer, Acme, Jun 2019 – Present", "Technology:", "Java, Spring"]
    second = ["Mar 2018 – Jun 2019, working with a bank.", "Technology:", "Go"]
    made = resume("EXPERIENCE", *first, *second, "Tester, Bolt, Mar 2015 – Mar 2018")
    assert [position.organisation for position in made.positions][-1] == "Bolt"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param("### ", "#### ", id="below the heading of a job"),
        pytest.param("### ", "### ", id="as high as the headings of jobs"),
        pytest.param("## ", "## ", id="as high as all"),
    ],
)
@pytest.mark.parametrize(
    "name",
    [
        *("Achievements", "Technologies", "Skills", "Tools", "Key Projects", "Certifications", "Education", "Awards"),
        *("Highlights", "Volunteering", "Research"),
    ],
)
def test_a_ranked_heading_among_jobs_does_not_end_the_experience(name: str, above: str, below: str) -> None:
    first = [f"{above}Acme", "Developer, 2019 – 2022", "- Wrote Go.", f"{below}{name}", "- Kept three hives."]
    second = [f"{above}Bolt", "Tester, 2015 – 2018", "- Tested it.", f"{above}Crate", "Tester, 2012 – 2014"]
    made = resume("## Experience", *first, *second, "## Education", "Elm College")
    assert [position.organisation for position in made.positions] == ["Acme", "Bolt", "Crate"]
    assert [item.position for item in made.items if item.block.text == "Tested it."] == [1]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Achievements", "experience"),
        ("Key Projects", "experience"),
        ("Technologies", "skills"),
        ("Certifications", "certifications"),
        ("References", "other"),
    ],
)
def test_what_stands_below_a_heading_of_a_job_is_of_the_job_where_no_other_follows(name: str, kind: str) -> None:
    made = resume("## Experience", *JOB, f"#### {name}", "- Kept three hives.", "- Sold honey.")
    told = [item.kind for item in made.items if item.block.bullet]
    assert told == ["experience", kind, kind]


def test_a_list_of_skills_before_the_first_job_ends_where_that_begins() -> None:
    skills = ["### Skill Set", "- Languages:", "- Go, Ruby"]
    made = resume("## Experience", *skills, "### Acme", "(2019 – 2022)", "Developer", "- Wrote Go.")
    assert [position.organisation for position in made.positions] == ["Acme"]
    assert [item.kind for item in made.items] == ["skills", "skills", "experience"]


def test_entries_of_projects_as_high_as_jobs_are_none() -> None:
    rows = ["### Projects", "### Lantern", "Lead Developer, 2010 – 2012", "- Wrote a parser."]
    made = resume("## Experience", *JOB, *rows)
    assert [position.organisation for position in made.positions] == ["Acme"]


@pytest.mark.parametrize("name", ["Awards", "Volunteering", "### Research", "### Projects"])
def test_jobs_go_on_below_a_weaker_section_of_bullets(name: str) -> None:
    first = ["Developer, Acme, 2019 – 2022", "- Wrote Go.", name, "- Kept three hives."]
    above = "## Experience" if name.startswith("#") else "EXPERIENCE"
    made = resume(above, *first, "Tester, Bolt, 2015 – 2018", "- Tested it.")
    assert [position.organisation for position in made.positions] == ["Acme", "Bolt"]
    assert [item.position for item in made.items] == [0, None, 1]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(("VOLUNTEERING", "- Kept three hives."), id="as strong"),
        pytest.param(("Volunteering",), id="with entries that are rows"),
        pytest.param(("Awards", "- Kept three hives.", "President, Chess Club, 2012 – 2014"), id="of another trade"),
    ],
)
def test_entries_of_other_sections_are_no_jobs(rows: tuple[str, ...]) -> None:
    made = resume("EXPERIENCE", "Developer, Acme, 2019 – 2022", "- Wrote Go.", *rows, "Tester, Bolt, 2015 – 2018")
    assert [position.organisation for position in made.positions] == ["Acme"]


def test_two_labels_in_one_job_do_not_end_the_experience() -> None:
    first = ["Developer, Acme, 2019 – 2022", "Achievements", "- Wrote Go.", "Technologies", "Go, C"]
    made = resume("Experience", *first, "Tester, Bolt, 2015 – 2018")
    assert [position.organisation for position in made.positions] == ["Acme", "Bolt"]


@pytest.mark.parametrize("name", ["Technologies", "Skills", "Achievements"])
@pytest.mark.parametrize("size", [10, 11])
def test_a_label_that_is_set_like_the_titles_does_not_end_the_experience(name: str, size: float) -> None:
    def row(text: str) -> Block:
        return block(text, size=size, bold=True)

    first = [row("Developer, Acme, 2019 – 2022"), small("- Wrote Go."), row(name), small("- Go")]
    made = resume(heading("Experience"), *first, row("Tester, Bolt, 2015 – 2018"), small("- Tested it."))
    assert [position.organisation for position in made.positions] == ["Acme", "Bolt"]


@pytest.mark.parametrize("title", ["Volunteer", "Research", "Internship", "Teaching"])
@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(("{}", "{}\t{}"), id="above the employer"),
        pytest.param(("### {}", "{}, {}"), id="in a heading"),
    ],
)
def test_a_title_that_a_section_may_be_called_by_is_one_among_titles(title: str, rows: tuple[str, str]) -> None:
    told = [
        ("Web Developer", "Acme", "2019 – 2022"),
        (title, "Bolt", "2017 – 2019"),
        ("Tester", "Crate", "2012 – 2016"),
    ]
    jobs = [
        row for name, *other in told for row in (rows[0].format(name), rows[1].format(*other), "- Wrote the billing.")
    ]
    made = resume("## Experience" if rows[0].startswith("#") else "Experience", *jobs)
    assert [section.title for section in made.sections] == ["Experience"]
    assert [position.organisation for position in made.positions] == ["Acme", "Bolt", "Crate"]


def test_a_title_below_the_dates_is_no_section() -> None:
    first, last = (
        ("Acme\t2019 – 2022", "Web Developer", "- Wrote Go."),
        ("Crate\t2012 – 2016", "Tester", "- Tested it."),
    )
    made = resume("Experience", *first, "Bolt\t2017 – 2019", "Volunteer", "- Helped.", *last)
    assert [position.title for position in made.positions] == ["Web Developer", "Volunteer", "Tester"]


def test_volunteering_below_the_last_job_is_a_section() -> None:
    made = resume("Experience", "Web Developer", "Acme\t2019 – 2022", "- Wrote Go.", "Volunteer", "Bolt\t2017 – 2019")
    assert [section.title for section in made.sections] == ["Experience", "Volunteer"]
    assert [position.organisation for position in made.positions] == ["Acme"]


def test_dates_before_a_heading_s_word_make_it_a_title() -> None:
    rows = ["2019 – 2022\tTester", "Acme", "- Tested it.", "2017 – 2019\tVolunteer", "Bolt"]
    assert sections("EXPERIENCE", *rows) == [("experience", "EXPERIENCE")]


BOLT = ("## Bolt", "Tester, 2015 – 2018")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(("## Skills", "- Go", "## Acme", "Developer, 2019 – 2022", "- Wrote Go.", *BOLT), id="headings"),
        pytest.param(("SKILLS", "Go, Ruby", "Acme Ltd", "Developer, 2019 – 2022"), id="rows"),
    ],
)
def test_jobs_below_skills_are_found_where_no_heading_stands_above_them(rows: tuple[str, ...]) -> None:
    made = resume("Ann Lee", *rows, "- Wrote the billing.", "- Wrote the shop.")
    assert [position.title for position in made.positions][:1] == ["Developer"]
    assert (made.items[-1].kind, made.items[-1].position) == ("experience", len(made.positions) - 1)


@pytest.mark.parametrize("row", ["Web Development, 2010 – 2015", "SQL Server Developer Edition, 2005 – 2010"])
def test_the_years_of_a_skill_are_no_job(row: str) -> None:
    assert resume("SKILLS", "Go, Ruby", row, "EDUCATION", "Elm College").positions == ()


@pytest.mark.parametrize("name", ["Interests", "References"])
def test_an_unknown_heading_in_capitals_ends_a_section_without_deeds(name: str) -> None:
    known = ["EXPERIENCE", "- Wrote Go.", "EDUCATION", "- Elm College", name.upper(), "- Bees"]
    unknown = ["THE WEB", "- CSS", "MACHINES", "- Lathes", "HAND TOOLS", "- Files", "OLD LANGUAGES", "- COBOL"]
    assert sections("Ann Lee", *known, *unknown)[3:] == [
        ("other", "THE WEB"),
        ("other", "MACHINES"),
        ("other", "HAND TOOLS"),
        ("other", "OLD LANGUAGES"),
    ]


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


def test_a_diploma_set_like_the_jobs_is_no_job() -> None:
    jobs = ("### Developer, Acme: 2019 – 2021", "- Wrote Go.")
    made = resume("## Experience", *jobs, "## Education", "### Programmer Analyst Diploma: 2016 – 2019", "Java.")
    assert [position.title for position in made.positions] == ["Developer"]


def test_below_a_heading_of_experience_and_projects_entries_without_a_title_are_no_jobs() -> None:
    entries = ("Kite Chess 3-D, 2020 – 2021", "- Wrote it in Go.", "Tester, Acme, 2018 – 2019", "- Tested it.")
    made = resume("EXPERIENCE AND PROJECTS", *entries)
    assert [position.title for position in made.positions] == ["Tester"]
