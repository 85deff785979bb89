from __future__ import annotations

import pytest

from analyzer.structure.sections import heading_kind
from tests.structure.making import VOCABULARY, block, resume


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Work History", "experience", id="work history"),
        pytest.param("WHERE I'VE WORKED", "experience", id="a sentence in capitals"),
        pytest.param("What I’ve done", "experience", id="a curly apostrophe"),
        pytest.param("Volunteer Experience", "experience", id="volunteer experience"),
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
