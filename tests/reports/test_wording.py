"""The words and choices that all reports share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analyzer.records import Claimed, Finding, Margin, Role, RoleScore
from analyzer.reports import wording

from .sample import FINDINGS, NOT_SOFTWARE, SAMPLE


@pytest.mark.parametrize(
    ("level", "title"),
    [
        ("developer/senior", "senior developer"),
        ("developer/developer", "developer"),
        ("engineer/staff", "staff software engineer"),
        ("engineer/engineer", "software engineer"),
        ("coder/entry", "entry-level coder"),
        ("programmer/mid", "mid-level programmer"),
        (None, "none"),
    ],
)
def test_level_title(level: str | None, title: str) -> None:
    assert wording.level_title(level) == title


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (0, "0 months"),
        (1, "1 month"),
        (12, "1 year"),
        (25, "2 years 1 month"),
        (None, "unknown: no job with dates was found"),
    ],
)
def test_duration(months: int | None, words: str) -> None:
    assert wording.duration(months) == words


def test_the_strongest_proofs_quote_each_line_once() -> None:
    proofs = wording.strongest(SAMPLE, 9)
    lines = [evidence.item for _, evidence in proofs]
    assert len(lines) == len(set(lines)) == 9


def test_the_strongest_proofs_begin_with_the_role_of_the_verdict() -> None:
    assert [finding.id for finding, _ in wording.strongest(SAMPLE, 5)] == [
        "developer.full-stack",
        "developer.product-and-design",
        "developer.apis",
        "developer.deploy",
        "coder.write-code",
    ]


def test_the_nearest_gaps_are_those_that_the_next_steps_ask_about_then_the_target_role_s() -> None:
    assert [gap.id for gap in wording.nearest(SAMPLE, 9)] == [
        "developer.senior.leads",
        "developer.tech-debt",
        "engineer.system-architecture",
        "developer.app-architecture",
    ]


def test_what_is_shown_is_no_gap() -> None:
    assert "coder.learn-tools" not in [gap.id for gap in wording.nearest(SAMPLE, 23)]


@pytest.mark.parametrize(
    ("edge", "words"),
    [
        (
            Margin("engineer", 1, "programmer", 2),
            "software engineer with 1 more responsibility shown, programmer with 2 fewer",
        ),
        (Margin(None, None, "developer", 2), "developer with 2 responsibilities fewer"),
        (Margin("programmer", 2, None, 1), "programmer with 2 more responsibilities shown, no role with 1 fewer"),
        (
            Margin("developer", None, "coder", 1),
            "developer with more than one recent line for each responsibility, coder with 1 responsibility fewer",
        ),
    ],
    ids=["both ways", "the largest role", "the smallest role", "second lines"],
)
def test_margin(edge: Margin, words: str) -> None:
    assert wording.margin(replace(SAMPLE, verdict=replace(SAMPLE.verdict, margin=edge))) == words


@pytest.mark.parametrize(
    ("role", "level", "words"),
    [
        ("developer", "developer/senior", "One rung below the latest title."),
        ("developer", "developer/junior", "One rung above the latest title."),
        ("developer", "developer/principal", "3 rungs below the latest title."),
        ("developer", "developer/developer", "The same as the latest title."),
        ("developer", None, "The same as the latest title."),
        ("developer", "developer/unknown", "Another rung than the latest title."),
        ("engineer", "engineer/senior", "A smaller scope than the latest title."),
        ("coder", "coder/coder", "A larger scope than the latest title."),
    ],
)
def test_the_gap_to_the_latest_title(role: Role, level: str | None, words: str) -> None:
    report = replace(SAMPLE, claimed=Claimed("As written", role, level))
    assert wording.gap(report) == [words, "2 of the 4 duties of a senior developer are shown."]


@pytest.mark.parametrize(
    ("role", "level", "words"),
    [
        ("developer", "developer/lead", "0 of the 2 duties of a lead developer are shown."),
        ("engineer", None, "1 of the 6 responsibilities of a software engineer is shown."),
    ],
    ids=["a rung", "another role"],
)
def test_the_gap_to_the_target(role: Role, level: str | None, words: str) -> None:
    assert wording.gap(replace(SAMPLE, target_role=role, target_level=level))[-1] == words


def test_where_every_duty_of_the_next_rung_is_shown_time_is_what_is_left() -> None:
    duties = tuple(replace(duty, state="demonstrated") for duty in SAMPLE.duties)
    said = "Every duty of a senior developer is shown; what is left is time in software work."
    assert wording.gap(replace(SAMPLE, duties=duties))[-1] == said
    reached = replace(SAMPLE, duties=duties, target_level="developer/junior")
    assert wording.gap(reached)[-1] == "2 of the 2 duties of a junior developer are shown."


def test_without_dates_the_time_that_is_left_is_not_known() -> None:
    duties = tuple(replace(duty, state="demonstrated") for duty in SAMPLE.duties)
    undated = replace(SAMPLE, duties=duties, experience=replace(SAMPLE.experience, software_months=None))
    assert wording.gap(undated)[-1].endswith("is time in software work, of which no job with dates tells.")


def test_without_a_verdict_no_gap_is_told() -> None:
    assert wording.gap(NOT_SOFTWARE) == []


def test_a_score_that_is_less_than_its_count_tells_of_older_work() -> None:
    assert wording.has_paler(SAMPLE)
    full = replace(SAMPLE.verdict, ranking=(RoleScore("coder", 0.8, 4, 5, True),))
    assert not wording.has_paler(replace(SAMPLE, verdict=full))


def test_a_title_that_names_no_software_role_is_said_so() -> None:
    assert wording.claimed(NOT_SOFTWARE) == "“Registered Nurse”, which names no software role"


def test_every_finding_belongs_to_one_of_the_four_roles() -> None:
    grouped: list[Finding] = [finding for _, findings in wording.by_role(FINDINGS) for finding in findings]
    assert grouped == list(FINDINGS)


def test_a_reason_that_says_a_strong_proof_again_is_left_out() -> None:
    proof = FINDINGS[11].evidence[0].quote
    again, point = f"Build full-stack applications: “{proof[:80]}…” (p.1)", f"Without the line “{proof}” less."
    report = replace(SAMPLE, verdict=replace(SAMPLE.verdict, reasons=("A count.", again, point)))
    assert wording.reasons(report) == ["A count.", point]


@pytest.mark.parametrize(
    ("role", "edge", "words"),
    [
        ("engineer", Margin("engineer", 3, "programmer", 2), "3 more needed"),
        ("engineer", Margin("engineer", None, "programmer", 2), "more lines needed"),
        ("programmer", Margin("engineer", 3, "programmer", 2), ""),
    ],
    ids=["so many", "second lines", "no role above"],
)
def test_what_a_role_needs(role: Role, edge: Margin, words: str) -> None:
    assert wording.more_needed(replace(SAMPLE, verdict=replace(SAMPLE.verdict, margin=edge)), role) == words


def test_without_a_verdict_there_is_no_margin() -> None:
    assert (wording.margin(NOT_SOFTWARE), wording.more_needed(NOT_SOFTWARE, "coder")) == ("", "")
