"""What a job posting asks for, and the gap of a resume to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from analyzer.cli import main
from analyzer.pipeline import Analyzer
from analyzer.records import PostingReport

POSTING = """Senior Software Engineer

What you will do
- You will write unit tests with pytest
- Build web pages in React
- Fix bugs in the ticket shop

What we ask
- 3-5 years of experience
- Experience mentoring junior developers
- No experience with code reviews is needed
"""
RESUME = """Kim Ode

EXPERIENCE
Developer, Acme Ltd, January 2019 to March 2025
- Wrote unit tests with pytest for the tariff rules.
"""


@pytest.fixture(scope="module")
def asked(analyzer: Analyzer) -> PostingReport:
    return analyzer.posting(POSTING.encode(), resume=analyzer.analyze(RESUME.encode()))


def ids(report: PostingReport) -> set[str]:
    return {entry.id for entry in report.asked}


def test_what_you_will_do_is_asked_for(asked: PostingReport) -> None:
    assert {"programmer.unit-tests", "coder.write-code", "coder.debug-and-test", "engineer.mentor"} <= ids(asked)


def test_what_is_not_needed_is_not_asked_for(asked: PostingReport) -> None:
    assert "programmer.code-review" not in ids(asked)


def test_the_title_stands_beside_what_the_lines_amount_to(asked: PostingReport) -> None:
    assert (asked.claimed.level, asked.role) == ("engineer/senior", "programmer")


def test_the_years_asked_for_are_the_lower_bound(asked: PostingReport) -> None:
    assert asked.months == 36


def test_the_age_of_the_firm_is_not_asked_for(analyzer: Analyzer) -> None:
    report = analyzer.posting(f"{POSTING}\nAcme has a history of 20 years.\n".encode())
    assert report.months == 36


def test_each_responsibility_has_its_state_in_the_resume(asked: PostingReport) -> None:
    states = {entry.id: entry.state for entry in asked.asked}
    assert (states["programmer.unit-tests"], states["engineer.mentor"]) == ("demonstrated", "missing")


def test_technologies_that_the_resume_does_not_name_are_lacking(asked: PostingReport) -> None:
    assert asked.lacking == ("React",)


def test_without_a_resume_there_is_no_state(analyzer: Analyzer) -> None:
    assert {entry.state for entry in analyzer.posting(POSTING.encode()).asked} == {None}


def test_a_posting_of_another_trade_asks_for_no_role(analyzer: Analyzer) -> None:
    report = analyzer.posting(b"Night Nurse\n\n- Care for patients on the ward\n- Keep the charts\n")
    assert (report.role, report.asked) == (None, ())


def test_what_other_trades_do_too_asks_for_no_role(analyzer: Analyzer) -> None:
    report = analyzer.posting(b"Barista wanted\n\n- Serve coffee\n- Train new colleagues\n")
    assert (report.role, report.asked) == (None, ())


def test_the_command_gives_the_gap_as_json(tmp_path: Path) -> None:
    posting, resume = tmp_path / "posting.txt", tmp_path / "resume.txt"
    posting.write_text(POSTING)
    resume.write_text(RESUME)
    printed = CliRunner().invoke(main, ["posting", str(posting), "--resume", str(resume), "--format", "json"]).stdout
    answer = json.loads(printed)
    assert (answer["asks_for"]["role"], answer["resume"]["lacking"]) == ("programmer", ["React"])


def test_the_command_prints_the_title_and_what_it_amounts_to(tmp_path: Path) -> None:
    (tmp_path / "posting.txt").write_text(POSTING)
    printed = CliRunner().invoke(main, ["posting", str(tmp_path / "posting.txt")]).stdout
    assert ("read as senior software engineer" in printed, "Asks for    " in printed) == (True, True)


def test_only_one_of_the_two_comes_from_standard_input() -> None:
    result = CliRunner().invoke(main, ["posting", "-", "--resume", "-"], input="x")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_a_posting_with_a_dated_row_is_read(analyzer: Analyzer) -> None:
    posting = b"Java Developer\nContract: 01/2027 - 12/2027\nAcme Ltd, Berlin\n- You write unit tests.\n- Fix bugs.\n"
    assert "programmer.unit-tests" in ids(analyzer.posting(posting))


def test_the_lines_of_a_posting_without_pages_name_no_page(tmp_path: Path) -> None:
    (tmp_path / "posting.txt").write_text(POSTING)
    printed = CliRunner().invoke(main, ["posting", str(tmp_path / "posting.txt")]).stdout
    assert ("asked: “Fix bugs in the ticket shop”\n" in printed, "p.1" in printed) == (True, False)
