"""Names of files that are no text, or none that a file can have."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from analyzer.cli import main

JOB = "EXPERIENCE\nDeveloper, Acme, January 2019 to March 2023\n- Wrote Python code for the ferry timetable.\n"
COMMANDS = (["report"], ["text"], ["compare", "{0}"], ["posting"], ["posting", "--resume", "{0}"])


def run(command: list[str], path: str) -> Result:
    return CliRunner().invoke(main, [argument.format(path) for argument in [*command, "{0}"]])


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_name_that_is_no_utf_8_is_read_like_others(tmp_path: Path, command: list[str]) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(path).write_text(JOB)
    result = run(command, path)
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_name_that_is_far_too_long_is_told_in_one_line(command: list[str]) -> None:
    result = run(command, "x" * 5000 + ".pdf")
    assert (result.exit_code, result.stderr.strip().count("\n"), "File name too long" in result.stderr) == (1, 0, True)


def test_an_output_whose_name_is_far_too_long_is_told(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text(JOB)
    result = run(["report", "--output", "x" * 5000], str(tmp_path / "cv.txt"))
    assert (result.exit_code, "File name too long" in result.stderr) == (1, True)


def test_a_lexicon_whose_name_is_far_too_long_is_told() -> None:
    result = run(["lexicon", "check"], "x" * 5000)
    assert (result.exit_code, "no such folder" in result.stderr) == (1, True)
