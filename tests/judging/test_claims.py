"""Which title is the claimed one."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from analyzer.judging.claims import claimed, passed_over
from analyzer.lexicon import Lexicon
from analyzer.pipeline import Analyzer
from analyzer.reading import read
from analyzer.structure import build


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(("2019", "2020"), ("2018-01", "2020-05"), id="a year alone ends in December"),
        pytest.param(("2021-03", "present"), ("2024-01", "2027"), id="present is after every date"),
        pytest.param(("2020-05", "2022-06"), ("2020", "2022-06"), id="of two that end together the one begun later"),
        pytest.param(("2009", "2010"), (None, None), id="an undated job is before all others"),
    ],
)
@pytest.mark.parametrize("swapped", [False, True])
def test_the_latest_job_is_the_one_that_ends_last(
    lexicon: Lexicon, first: tuple[str, str], second: tuple[str | None, str | None], swapped: bool
) -> None:
    jobs = b"EXPERIENCE\nLead Developer, Acme, 2019 - 2020\n- Wrote Java code.\n\nCoder, Beta, 2018 - 2019\n- Fixed bugs.\n"
    resume = build(read(jobs), lexicon.vocabulary, datetime.date(2026, 6, 15))
    latest, other = resume.positions
    positions = (
        replace(latest, start=first[0], end=first[1]),
        replace(other, start=second[0], end=second[1]),
    )
    moved = replace(resume, positions=positions[::-1] if swapped else positions)
    assert claimed(moved, lexicon.vocabulary).level == "developer/lead"


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        pytest.param(
            ("Engineering Manager", "Java Developer"), "Java Developer", id="a title open to any trade is passed over"
        ),
        pytest.param(("Sales Manager", "Java Developer"), "Sales Manager", id="one of another trade is not"),
        pytest.param(("Technical Director", "Web Developer"), "Web Developer", id="nor is who leads a trade"),
        pytest.param(("Engineering Manager", "Team Lead"), "Engineering Manager", id="only open ones: the latest"),
        pytest.param(("Engineering Manager", "Cashier"), "Engineering Manager", id="nothing claimed: the latest"),
        pytest.param(("Network Engineer", "Network Administrator"), "Network Engineer", id="neither is of software"),
        pytest.param(("Volunteer Web Developer", "Tester"), "Tester", id="volunteering is passed over"),
        pytest.param(
            ("Volunteer Web Developer", "Webmaster (volunteer)"), "Volunteer Web Developer", id="nothing else"
        ),
    ],
)
def test_the_claimed_title_names_a_trade(lexicon: Lexicon, titles: tuple[str, str], expected: str) -> None:
    jobs = (
        f"EXPERIENCE\n{titles[0]}, Acme, 2020 - 2022\n- Met people.\n\n{titles[1]}, Beta, 2018 - 2019\n- Met people.\n"
    )
    resume = build(read(jobs.encode()), lexicon.vocabulary, datetime.date(2026, 6, 15))
    assert claimed(resume, lexicon.vocabulary).title == expected


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        pytest.param(("2018 - 2019", "2015 - 2016"), "Development Engineer", id="the later of the two"),
        pytest.param(("2012 - 2013", "2015 - 2016"), "Cashier", id="not the earlier"),
    ],
)
def test_lines_of_software_work_make_an_open_title_tell_beside_another_trade(
    analyzer: Analyzer, dates: tuple[str, str], expected: str
) -> None:
    jobs = (
        f"EXPERIENCE\nDevelopment Engineer, Acme, {dates[0]}\n- Wrote feed handlers in C++.\n\n"
        f"Cashier, Burger Corp, {dates[1]}\n- Sold burgers.\n"
    )
    assert analyzer.analyze(jobs.encode()).claimed.title == expected


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        pytest.param(("Senior Consultant", "Java Developer"), "Senior Consultant", id="a later one names no trade"),
        pytest.param(("Java Developer", "Senior Consultant"), None, id="an earlier one does not"),
        pytest.param(("Volunteer Mentor", "Java Developer"), None, id="nor that of a volunteer"),
        pytest.param(("Senior Consultant", "Cashier"), None, id="nothing is claimed"),
    ],
)
def test_a_title_that_was_passed_over_is_named(
    analyzer: Analyzer, titles: tuple[str, str], expected: str | None
) -> None:
    jobs = (
        f"EXPERIENCE\n{titles[0]}, Acme, 2020 - 2022\n- Met people.\n\n{titles[1]}, Beta, 2018 - 2019\n- Met people.\n"
    )
    assert passed_over(analyzer.analyze(jobs.encode())) == expected


def test_of_two_titles_at_the_same_time_none_is_later(analyzer: Analyzer) -> None:
    jobs = (
        "EXPERIENCE\nConsultant, Acme, 2018 - 2019\n- Met people.\n\nJava Developer, Beta, 2018 - 2019\n- Met people.\n"
    )
    assert passed_over(analyzer.analyze(jobs.encode())) is None
