"""The labelled lines that ship are well-formed and balanced, and a bad row is named by its number."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from analyzer.lexicon import Lexicon
from evaluation.evaluate import LINES
from evaluation.lines import Line, LinesError, read_lines

GOOD = {
    "text": "Wrote Lua scripts.",
    "section": "experience",
    "required": ["coder.write-code"],
    "optional": ["coder.learn-tools"],
}


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    return [json.loads(row) for row in LINES.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def known(lexicon: Lexicon) -> set[str]:
    return {responsibility.id for responsibility in lexicon.responsibilities}


def written(folder: Path, *rows: object) -> Path:
    path = folder / "mine.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_every_line_can_be_read(known: set[str], rows: list[dict[str, Any]]) -> None:
    assert len(read_lines(LINES, known)) == len(rows) >= 650


@pytest.mark.parametrize("key", ["id", "text"])
def test_no_line_stands_there_twice(key: str, rows: list[dict[str, Any]]) -> None:
    counts = Counter(row[key].casefold() for row in rows)
    assert [value for value, count in counts.items() if count > 1] == []


def test_every_line_has_the_same_keys(rows: list[dict[str, Any]]) -> None:
    assert {tuple(row) for row in rows} == {("id", "text", "section", "required", "optional", "near")}


def test_every_responsibility_is_required_by_eighteen_lines(known: set[str], rows: list[dict[str, Any]]) -> None:
    counts = Counter(id_ for row in rows for id_ in row["required"])
    assert {id_: counts[id_] for id_ in known if counts[id_] < 18} == {}


def test_every_responsibility_has_fourteen_near_misses(known: set[str], rows: list[dict[str, Any]]) -> None:
    counts = Counter(id_ for row in rows for id_ in row["near"])
    assert {id_: counts[id_] for id_ in known if counts[id_] < 14} == {}


def test_a_near_miss_is_near_a_known_responsibility(known: set[str], rows: list[dict[str, Any]]) -> None:
    assert {id_ for row in rows for id_ in row["near"]} <= known


def test_a_near_miss_is_no_evidence_for_what_it_is_near_to(rows: list[dict[str, Any]]) -> None:
    assert [row["id"] for row in rows if {*row["near"]} & {*row["required"], *row["optional"]}] == []


def test_as_many_lines_require_nothing_as_require_something(rows: list[dict[str, Any]]) -> None:
    evidence = sum(bool(row["required"]) for row in rows)
    assert 0.45 <= evidence / len(rows) <= 0.55


def test_no_line_is_an_example_of_the_lexicon(lexicon: Lexicon, rows: list[dict[str, Any]]) -> None:
    examples = {line.casefold() for activity in lexicon.activities for line in (*activity.finds, *activity.ignores)}
    assert [row["text"] for row in rows if row["text"].casefold() in examples] == []


def test_a_good_row_becomes_a_line_and_further_keys_are_left_alone(tmp_path: Path, known: set[str]) -> None:
    path = written(tmp_path, GOOD | {"part": "mine"}, "")
    assert read_lines(path, known) == [
        Line("Wrote Lua scripts.", "experience", frozenset({"coder.write-code"}), frozenset({"coder.learn-tools"}))
    ]


def test_a_line_separator_inside_a_text_does_not_end_the_row(tmp_path: Path, known: set[str]) -> None:
    path = written(tmp_path, json.dumps(GOOD | {"text": "Wrote\u2028Lua."}, ensure_ascii=False))
    assert [line.text for line in read_lines(path, known)] == ["Wrote\u2028Lua."]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("{'text': 1}", "no JSON: Expecting property name enclosed in double quotes at character 2"),
        ("[]", "a JSON object is expected"),
        ({key: value for key, value in GOOD.items() if key != "optional"}, "the key 'optional' is missing"),
        (GOOD | {"text": " "}, "'text' must be a text that is not empty"),
        (GOOD | {"text": 7}, "'text' must be a text that is not empty"),
        (GOOD | {"section": ["skills"]}, "['skills'] is no section: summary, experience, projects, skills, "),
        (GOOD | {"required": "coder.write-code"}, "'required' must be a list of responsibilities"),
        (GOOD | {"optional": ["coder.sleep"]}, "'coder.sleep' is no responsibility"),
        (GOOD | {"optional": [["coder.learn-tools"]]}, "['coder.learn-tools'] is no responsibility"),
        (GOOD | {"optional": ["coder.write-code"]}, "'coder.write-code' is required and optional"),
    ],
    ids=[
        "no JSON",
        "no object",
        "a key is missing",
        "an empty text",
        "a number as text",
        "an unknown section",
        "a label outside a list",
        "an unknown responsibility",
        "a list as responsibility",
        "a label in both lists",
    ],
)
def test_a_bad_row_is_named_by_its_number(tmp_path: Path, known: set[str], row: object, fault: str) -> None:
    path = written(tmp_path, GOOD, "", row)
    with pytest.raises(LinesError) as caught:
        read_lines(path, known)
    message = str(caught.value)
    assert (message.startswith(f"{path}, line 3: {fault}"), "\n" in message) == (True, False)


def test_a_missing_file_is_an_error_of_one_line(tmp_path: Path, known: set[str]) -> None:
    with pytest.raises(LinesError, match=r"nowhere\.jsonl cannot be read: No such file or directory$"):
        read_lines(tmp_path / "nowhere.jsonl", known)


def test_a_file_that_is_no_text_is_an_error_of_one_line(tmp_path: Path, known: set[str]) -> None:
    (tmp_path / "mine.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LinesError, match=r"it is not UTF-8$"):
        read_lines(tmp_path / "mine.jsonl", known)


def test_an_empty_file_is_an_error(tmp_path: Path, known: set[str]) -> None:
    with pytest.raises(LinesError, match=r"holds no lines$"):
        read_lines(written(tmp_path, ""), known)
