"""`analyzer text`, `compare` and `lexicon`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from analyzer.cli import main

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_text_marks_sections_and_jobs_in_reading_order() -> None:
    lines = run("text", str(EXAMPLES / "two-columns.pdf")).stdout.splitlines()
    marks = [line for line in lines if line.startswith(("==", "--"))]
    assert marks == [
        "== SKILLS [skills] ==",
        "== EDUCATION [education] ==",
        "== LANGUAGES [other] ==",
        "== WORK HISTORY [experience] ==",
        "-- Front-end Developer, Nordlys Media: 2022-01 to present --",
        "-- Junior Web Developer, Kystweb: 2020-08 to 2021-12 --",
        "== PROJECTS [projects] ==",
    ]


def test_text_prints_jobs_and_headings_without_lines_below_them(tmp_path: Path) -> None:
    path = tmp_path / "resume.txt"
    path.write_text(
        "Zoe Example\n\nEXPERIENCE\nDeveloper, Acme, Lisbon, 2019 - 2021\nTester, Kite, 2017 - 2018\n\nEDUCATION\n"
    )
    assert run("text", str(path)).stdout.splitlines() == [
        "Zoe Example",
        "",
        "== EXPERIENCE [experience] ==",
        "",
        "-- Developer, Acme: 2019 to 2021 --",
        "Developer, Acme, Lisbon, 2019 - 2021",
        "",
        "-- Tester, Kite: 2017 to 2018 --",
        "Tester, Kite, 2017 - 2018",
        "",
        "== EDUCATION [education] ==",
    ]


def test_compare_tells_what_a_revision_gained(tmp_path: Path) -> None:
    job = "EXPERIENCE\nDeveloper, Acme, January 2019 to March 2023\n- Wrote Python code for the ferry timetable.\n"
    (tmp_path / "old.txt").write_text(job)
    (tmp_path / "new.txt").write_text(job + "- Mentored two junior developers.\n")
    compared = run("compare", str(tmp_path / "old.txt"), str(tmp_path / "new.txt"), "--format", "json")
    changes = json.loads(compared.stdout)["changes"]
    assert [(change["id"], change["before"], change["after"]) for change in changes] == [
        ("engineer.mentor", "missing", "demonstrated")
    ]


def test_compare_tells_the_months_of_both(tmp_path: Path) -> None:
    for name, end in (("old", "2020"), ("new", "2021")):
        (tmp_path / f"{name}.txt").write_text(f"EXPERIENCE\nDeveloper, Acme, 2019 - {end}\n- Wrote Java code.\n")
    output = run("compare", str(tmp_path / "old.txt"), str(tmp_path / "new.txt")).stdout
    assert [line.rpartition(", ")[2] for line in output.splitlines()[:2]] == [
        "2 years of software work",
        "3 years of software work",
    ]


def test_compare_says_when_nothing_differs() -> None:
    path = str(EXAMPLES / "one-column.pdf")
    assert "No finding differs." in run("compare", path, path).stdout


def test_the_built_in_lexicon_has_no_fault() -> None:
    result = run("lexicon", "check")
    assert (result.exit_code, result.stderr) == (0, "")


def test_roles_lists_the_23_responsibilities_and_21_rungs() -> None:
    lines = run("lexicon", "roles").stdout.splitlines()
    ids = [line.split()[0] for line in lines if line.startswith("  ")]
    assert (sum("." in id_ for id_ in ids), sum("/" in id_ for id_ in ids)) == (23, 21)


@pytest.mark.parametrize(
    "id_",
    [
        "developer.apis",
        "developer/senior",
        "developer.cloud-platforms",
        "writes-code",
        "@engineers",
        "postgres",
        "negation",
        "@language",
    ],
)
def test_show_knows_entries_of_every_kind(id_: str) -> None:
    assert run("lexicon", "show", id_).exit_code == 0


@pytest.mark.parametrize(
    ("id_", "line"),
    [
        pytest.param("reviews-code", "taking part is enough", id="what a hedge does not weaken"),
        pytest.param("designs-security", "counts for engineer.security-architecture", id="the speciality it serves"),
        pytest.param("writes-code", "hands on: having it done is not doing it", id="hands on"),
        pytest.param("Go", "not before to,", id="what makes a name an ordinary word"),
    ],
)
def test_show_tells_all_that_is_said(id_: str, line: str) -> None:
    assert line in run("lexicon", "show", id_).stdout


def test_show_of_nothing_is_wrong_usage() -> None:
    assert run("lexicon", "show", "nothing").exit_code == 2


def test_explain_names_the_pattern_and_the_words() -> None:
    output = run("lexicon", "explain", "engineer.mentor", "Mentored two junior developers.").stdout
    assert (output.startswith("engineer.mentor: demonstrated"), "mentors-engineers#" in output) == (True, True)


def test_explain_names_the_cue_that_drops_a_hit() -> None:
    output = run("lexicon", "explain", "engineer.mentor", "Seeking to mentor junior developers.").stdout
    assert "dropped by the cue aspiration" in output


def test_explain_says_that_a_row_of_names_tells_no_deed() -> None:
    output = run("lexicon", "explain", "developer.full-stack", "Java, Spring, lamp stack, Maven, Jenkins").stdout
    assert "“lamp stack” stands in a row of names, which tells no deed" in output


def test_explain_tells_each_pattern_once() -> None:
    output = run(
        "lexicon", "explain", "coder.write-code", "Designed and developed websites and web pages in PHP."
    ).stdout
    patterns = [line.split(":")[0] for line in output.splitlines()[1:]]
    assert len(patterns) == len(set(patterns)) > 0


def test_explain_of_a_miss_says_what_is_lacking() -> None:
    output = run("lexicon", "explain", "engineer.mentor", "Mentored two cats.").stdout
    assert "lacks" in output


SEQUENCES = """\x1b]0;Owned\x07Zoe Example

EXPERIENCE
Senior Developer \x1b[31m, Acme \x1b[1m, January 2019 to March 2023
- Wrote Python code for the \x1b[31mferry\x1b[0m timetable.
"""


@pytest.mark.parametrize("command", [["report"], ["text"], ["posting"], ["posting", "--resume"]], ids=" ".join)
def test_no_escape_sequence_of_a_document_reaches_the_terminal(tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "resume.txt"
    path.write_text(SEQUENCES)
    result = run(*command, str(path), *([str(path)] if "--resume" in command else []))
    assert (result.exit_code, "Wrote Python code" in result.stdout) == (0, True)
    assert {"\x1b", "\x07"} & set(result.output) == set()


def test_no_escape_sequence_of_a_revision_reaches_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(SEQUENCES)
    (tmp_path / "new.txt").write_text(SEQUENCES + "- Mentored two \x1b[31mjunior developers.\n")
    output = run("compare", str(tmp_path / "old.txt"), str(tmp_path / "new.txt")).output
    assert ("“Mentored two" in output, "\x1b" in output) == (True, False)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no device that is always full")
@pytest.mark.parametrize(
    "arguments",
    [["report", "examples/one-column.pdf"], ["lexicon", "roles"], ["batch", "-j", "1", "examples/one-column.pdf"]],
    ids=lambda arguments: arguments[0],
)
def test_an_output_that_is_full_is_told_in_one_line(arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "analyzer", *arguments]
        ended = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True)
    told = "analyzer: standard output cannot be written: No space left on device"
    assert (ended.returncode, ended.stderr.splitlines()[-1]) == (1, told)


def test_interrupted_the_program_says_so_and_ends_as_shells_know_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("analyzer.cli.resume.read_document", interrupt)
    result = run("text", str(EXAMPLES / "one-column.pdf"))
    assert (result.exit_code, result.stderr) == (130, "analyzer: stopped\n")
