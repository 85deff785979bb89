from __future__ import annotations

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
