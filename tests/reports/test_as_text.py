"""The terminal report: widths, colours, ASCII, and texts of a resume that try to act as markup."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.records import Evidence, GapReport
from analyzer.reports.as_text import render
from analyzer.reports.wording import AID

from .sample import FINDINGS, NOT_SOFTWARE, SAMPLE

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def quoting(quote: str) -> GapReport:
    """The sample with another quote in its first finding."""
    first = FINDINGS[0]
    evidence: Evidence = replace(first.evidence[0], quote=quote)
    return replace(SAMPLE, findings=(replace(first, evidence=(evidence,)), *FINDINGS[1:]))


@pytest.mark.parametrize("width", [60, 61, 72, 80, 100, 137, 200])
@pytest.mark.parametrize("detail", ["quiet", "normal", "verbose"])
def test_no_line_is_longer_than_the_width(width: int, detail: str) -> None:
    lines = render(SAMPLE, width=width, color=False, detail=detail).splitlines()
    assert max(len(line) for line in lines) <= width


def test_colour_changes_nothing_but_colour() -> None:
    coloured = render(SAMPLE, width=90, color=True)
    assert "\x1b[" in coloured
    assert ANSI.sub("", coloured) == render(SAMPLE, width=90, color=False)


def test_no_colour_means_no_escape_sequence() -> None:
    assert "\x1b" not in render(SAMPLE, width=90, color=False)


@pytest.mark.parametrize("variable", ["FORCE_COLOR", "COLUMNS", "NO_COLOR"])
def test_the_environment_changes_nothing(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = render(SAMPLE, width=90, color=True)
    monkeypatch.setenv(variable, "40")
    assert render(SAMPLE, width=90, color=True) == expected


def test_ascii_only_holds_only_ascii() -> None:
    report = quoting("Résumé of “Łukasz” → 日本 – 40 %…")
    text = render(report, width=90, color=False, ascii_only=True)
    assert text.isascii()
    assert '"Resume of "Lukasz" -> ?? - 40 %..."' in text


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("[bold]loud[/bold] [/] [link=file:///x]", "“[bold]loud[/bold] [/] [link=file:///x]”"),
        ("red \x1b[31malert\x1b[0m and \x07bell", "“red [31malert[0m and bell”"),
        ("a :smile: stays", "“a :smile: stays”"),
        ("right\u202eto left", "“rightto left”"),
        ("two\nlines\tapart", "“two lines apart”"),
    ],
    ids=["rich markup", "ANSI escapes", "emoji code", "a mark that turns the direction", "line end and tab"],
)
def test_text_of_the_resume_is_shown_and_never_obeyed(quote: str, shown: str) -> None:
    assert shown in render(quoting(quote), width=120, color=False)


@settings(max_examples=40)
@given(st.text(max_size=80))
def test_any_text_leaves_no_control_character(quote: str) -> None:
    text = render(quoting(quote), width=80, color=False)
    assert [char for char in text if char != "\n" and (ord(char) < 32 or 127 <= ord(char) < 160)] == []
    assert text.encode("utf-8")


def test_without_a_verdict_the_report_says_so_first_and_why() -> None:
    lines = render(NOT_SOFTWARE, width=100, color=False).splitlines()
    assert lines[2] == "No role is supported."
    assert lines[3] == "  No line shows software work: no code written, tested, run or designed."


@pytest.mark.parametrize("detail", ["quiet", "normal", "verbose"])
def test_the_last_line_says_what_the_report_is_for(detail: str) -> None:
    assert render(SAMPLE, width=100, color=False, detail=detail).splitlines()[-1] == AID


def test_warnings_are_on_the_first_screen() -> None:
    lines = render(SAMPLE, width=100, color=False).splitlines()[:24]
    assert "! p.1: 12 words are white on white; they are not counted [hidden-text]" in lines


def test_quiet_has_no_quote() -> None:
    assert "Built the shipment" not in render(SAMPLE, width=100, color=False, detail="quiet")


def test_verbose_names_the_pattern_and_the_cues() -> None:
    verbose = render(SAMPLE, width=200, color=False, detail="verbose")
    assert "pattern splits-services#1" in verbose
    assert "weakened by hedge:helped" in verbose
    assert "pattern splits-services#1" not in render(SAMPLE, width=200, color=False)


def test_a_file_without_pages_has_no_places() -> None:
    document = replace(SAMPLE.resume.document, kind="markdown")
    text = render(replace(SAMPLE, resume=replace(SAMPLE.resume, document=document)), width=100, color=False)
    assert "p.1" not in text


def test_a_branch_of_the_ladder_shows_only_where_it_is_the_target() -> None:
    branch = replace(SAMPLE.duties[0], id="developer.mobile.apps", level="developer/mobile", title="Builds for phones")
    report = replace(SAMPLE, duties=(*SAMPLE.duties, branch))
    assert "Builds for phones" not in render(report, width=100, color=False, detail="verbose")
    aimed = replace(report, target_level="developer/mobile")
    assert "Builds for phones" in render(aimed, width=100, color=False)
