from __future__ import annotations

import copy

import pytest

from analyzer.errors import LexiconError
from analyzer.structure import Vocabulary
from analyzer.structure.vocabulary import words
from tests.structure.making import data


def faults(sections: dict[str, object], titles: dict[str, object]) -> tuple[str, ...]:
    with pytest.raises(LexiconError) as caught:
        Vocabulary.from_data(sections, titles)
    return caught.value.faults


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Skills & Tools:", ("skills", "and", "tools"), id="an ampersand is and"),
        pytest.param("Full-Stack", ("full", "stack"), id="a hyphen parts words"),
        pytest.param("What I’ve done", ("what", "i've", "done"), id="a curly apostrophe is a straight one"),
        pytest.param("C++/C#", ("c++", "c#"), id="signs of languages stay"),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


def test_all_faults_are_told_at_once() -> None:
    sections = {**data("sections"), "hobby": ["hobbies"], "summary": "summary"}
    titles = copy.deepcopy(data("titles"))
    titles["colour"] = 1
    assert faults(sections, titles) == (
        "sections.toml: summary: a list of texts is expected",
        "sections.toml: the kind 'hobby' is unknown",
        "titles.toml: the key 'colour' is unknown",
    )


def test_a_heading_of_two_kinds_is_a_fault() -> None:
    sections = {"skills": ["tools"], "other": ["tools"]}
    assert faults(sections, data("titles")) == ("sections.toml: 'tools' stands in skills and in other",)


def test_a_heading_without_deeds_is_of_kind_other() -> None:
    sections = {"skills": ["tools"], "other_without_deeds": ["tools"]}
    assert faults(sections, data("titles")) == ("sections.toml: 'tools' stands in skills and in other",)


def test_a_title_of_two_trades_is_a_fault() -> None:
    titles = copy.deepcopy(data("titles"))
    titles["other"]["words"].append("web developer")  # type: ignore[index]
    assert faults(data("sections"), titles) == ("titles.toml: 'web developer' stands under more than one trade",)


def test_a_field_that_is_no_title_of_another_trade_is_a_fault() -> None:
    titles = copy.deepcopy(data("titles"))
    titles["fields"]["words"].append("weaving")  # type: ignore[index]
    assert faults(data("sections"), titles) == ("titles.toml: the field 'weaving' does not stand under other",)


def test_a_leading_title_that_is_not_open_is_a_fault() -> None:
    titles = copy.deepcopy(data("titles"))
    titles["leading"]["words"].append("ship master")  # type: ignore[index]
    fault = "titles.toml: the leading title 'ship master' does not stand under open"
    assert faults(data("sections"), titles) == (fault,)


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        pytest.param("roles", "titles.toml: roles: the key 'words2' is unknown", id="roles"),
        pytest.param("open", "titles.toml: open: the key 'words2' is unknown", id="open"),
        pytest.param("internship", "titles.toml: internship: the key 'words2' is unknown", id="internship"),
        pytest.param("usual", "titles.toml: usual: the key 'words2' is unknown", id="usual"),
    ],
)
def test_an_unknown_key_in_a_table_is_a_fault(table: str, fault: str) -> None:
    titles = copy.deepcopy(data("titles"))
    titles[table]["words2"] = []  # type: ignore[index]
    assert faults(data("sections"), titles) == (fault,)


def test_a_table_that_is_none_is_a_fault() -> None:
    titles = {**data("titles"), "other": ["nurse"]}
    assert faults(data("sections"), titles) == ("titles.toml: other: a table is expected",)


def test_a_rung_of_another_role_is_a_fault() -> None:
    titles = copy.deepcopy(data("titles"))
    titles["usual"]["coder"] = "engineer/staff"  # type: ignore[index]
    assert faults(data("sections"), titles) == ("titles.toml: usual: the rung of coder is missing or of another role",)
