"""A faulty lexicon is refused, with every fault at once, each with its file and id."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.errors import LexiconError
from analyzer.lexicon import lexicon_digest, load_lexicon
from tests.matching.tiny import write_tiny


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_tiny(tmp_path / "lexicon")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(folder: Path) -> tuple[str, ...]:
    with pytest.raises(LexiconError) as caught:
        load_lexicon(folder)
    return caught.value.faults


def test_the_small_lexicon_loads(folder: Path) -> None:
    assert [activity.id for activity in load_lexicon(folder).activities] == [
        "mentors",
        "deploys",
        "measures",
        "names",
        "builds",
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        pytest.param(
            "activities/all.toml",
            'title   = "Deploys"',
            "",
            "activities/all.toml: activity deploys: the key 'title' is missing",
            id="a key is missing",
        ),
        pytest.param(
            "activities/all.toml",
            "within  = 4",
            "withim  = 4",
            "activities/all.toml: activity deploys: pattern 1: the key 'withim' is unknown",
            id="a key is misspelt",
        ),
        pytest.param(
            "activities/all.toml",
            "@people",
            "@peple",
            "activities/all.toml: activity mentors: pattern 1: there is no group @peple",
            id="a group does not exist",
        ),
        pytest.param(
            "activities/all.toml",
            '"service", "api"',
            '"service", "service"',
            "activities/all.toml: activity deploys: pattern 1: 'objects' holds 'service' twice",
            id="a member stands twice",
        ),
        pytest.param(
            "activities/all.toml",
            'ignores = ["Built the new system in Python."]',
            "ignores = []",
            "activities/all.toml: activity builds: 'ignores' is empty",
            id="no near miss",
        ),
        pytest.param(
            "activities/all.toml",
            'sections = ["skills", "experience"]',
            'sections = ["skils"]',
            "activities/all.toml: activity names: pattern 1: 'sections' holds 'skils'; allowed are summary, experience, "
            "projects, skills, education, certifications, other",
            id="a section does not exist",
        ),
        pytest.param(
            "technologies.toml",
            'aliases = ["golang"]',
            'aliases = ["docker"]',
            "technologies.toml: name or alias 'docker' stands 2 times",
            id="an alias is taken",
        ),
        pytest.param(
            "technologies.toml",
            'kind = "tool"',
            'kind = "tol"',
            "technologies.toml: technology Docker: 'kind' is 'tol'; allowed are language, framework, library, database, "
            "cloud, tool, testing, data, messaging, platform, protocol, os, method",
            id="a kind does not exist",
        ),
        pytest.param(
            "groups/all.toml",
            'people = ["developer"',
            'people = ["@people"',
            "groups/all.toml: people: the group contains itself",
            id="a group contains itself",
        ),
        pytest.param(
            "roles/coder.toml",
            'covered_by = ["mentors", "deploys"',
            'covered_by = ["mentor", "deploys"',
            "roles/coder.toml: coder.all: there is no activity 'mentor'",
            id="an activity does not exist",
        ),
        pytest.param(
            "context.toml",
            'effect  = "part"',
            'effect  = "week"',
            "context.toml: cue help: 'effect' is 'week'; allowed are drop, weak, part",
            id="an effect does not exist",
        ),
        pytest.param(
            "activities/all.toml",
            'phrases = ["blue-green',
            'within = 3\nphrases = ["blue-green',
            "activities/all.toml: activity deploys: pattern 2: 'within' means something only with verbs or together",
            id="a key of another form",
        ),
        pytest.param(
            "context.toml",
            'scope   = "sentence"',
            'scope   = "sentence"\nwithin = 3',
            "context.toml: cue wish: 'within' means nothing with the scope 'sentence'",
            id="a distance in a whole sentence",
        ),
        pytest.param(
            "verdict.toml",
            "months = 60",
            "months = -60",
            "verdict.toml: recency: 'months' must not lie below 0",
            id="less than no months",
        ),
        pytest.param(
            "verdict.toml",
            "duties  = [0.0, 0.0",
            "duties  = [0.0, 7.0",
            "verdict.toml: rung: 'duties' must hold shares from 0 to 1",
            id="more than all duties",
        ),
        pytest.param(
            "verdict.toml",
            "older  = ",
            "oldest  = ",
            "verdict.toml: recency: 'older' must be a number",
            id="a parameter is missing",
        ),
        pytest.param(
            "verdict.toml",
            "single = ",
            "single = -",
            "verdict.toml: proof: 'single' must lie above 0 and not above 1",
            id="a weight below nothing",
        ),
        pytest.param(
            "verdict.toml",
            "duties  = [0.0, 0.0, 0.5, 0.75, 0.75]",
            "duties  = []",
            "verdict.toml: rung: 'duties' is empty",
            id="no shares of duties",
        ),
        pytest.param(
            "titles.toml",
            '"coder/one"',
            '"coder/two"',
            "titles.toml: there is no rung 'coder/two'",
            id="a rung of a title does not exist",
        ),
        pytest.param(
            "groups/all.toml",
            'people = ["developer"',
            'people = ["[a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] x"',
            "groups/all.toml: people: '[a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] x' "
            "leaves too many choices",
            id="a phrase of too many forms",
        ),
    ],
)
def test_a_fault_is_named(folder: Path, file: str, old: str, new: str, fault: str) -> None:
    edit(folder / file, old, new)
    assert fault in faults(folder)


def test_all_faults_come_at_once(folder: Path) -> None:
    edit(folder / "groups" / "all.toml", "people =", "persons =")
    edit(folder / "context.toml", 'scope   = "sentence"', 'scope   = "sentense"')
    assert {fault.split(":")[0] for fault in faults(folder)} >= {"activities/all.toml", "context.toml"}


def test_a_group_in_two_files_is_a_fault(folder: Path) -> None:
    (folder / "groups" / "others.toml").write_text('people = ["engineer"]', encoding="utf-8")
    assert faults(folder) == ("groups/others.toml: people: groups/all.toml has a group of this name too",)


def test_broken_toml_names_the_line(folder: Path) -> None:
    (folder / "groups" / "all.toml").write_text("people = [", encoding="utf-8")
    assert faults(folder)[0].startswith("groups/all.toml: ")


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "titles.toml").unlink()
    assert faults(folder) == ("titles.toml: the file is missing",)


def test_a_folder_in_the_place_of_a_file_is_named(folder: Path) -> None:
    (folder / "activities" / "more.toml").mkdir()
    assert faults(folder) == ("activities/more.toml: cannot be read: Is a directory",)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert "no such folder" in faults(tmp_path / "none")[0]


def test_the_digest_changes_with_any_file(folder: Path) -> None:
    before = lexicon_digest(folder)
    edit(folder / "sources.toml", "facts only", "facts")
    assert lexicon_digest(folder) != before
