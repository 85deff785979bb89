"""Which years of a posting are asked for, and which are the firm's own."""

from __future__ import annotations

import pytest

from analyzer.judging.asked_years import years_asked


@pytest.mark.parametrize(
    "text",
    [
        "Acme has a history of 20 years.",
        "Founded 20 years ago, Acme makes ticket software.",
        "For over 20 years we have built ticket software.",
        "For 20+ years we have built ticket software.",
        "We have 20 years of experience in the ticket trade.",
        "Acme brings more than 20 years of experience to every project.",
        "With over 20 years of experience, Acme is at home in the ticket trade.",
        "With 20 years of experience in the ticket trade, we know our customers.",
        "Our 20 years of experience speak for themselves.",
        "A family firm, 20 years old, with background music in the office.",
        "Our team has tripled in the last 3 years.",
        "30 years of experience in the ticket trade",
        "20 years of innovation",
        "This is a 2 year contract.",
        "Get 5 weeks of holidays and a bonus every 2 years.",
    ],
)
def test_the_years_of_the_firm_are_not_asked_for(text: str) -> None:
    assert years_asked(text) is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2+ years of experience", 2),
        ("3-5 years of experience", 3),
        ("8+ yrs Java", 8),
        ("Minimum 4 years as a developer.", 4),
        ("You bring at least 6 years in back-end development.", 6),
        ("5 years working with Python", 5),
        ("- 3 to 5 years in a similar role", 3),
        ("You have 7 years of experience with Java.", 7),
        ("The ideal candidate has 5 years of experience.", 5),
        ("We are looking for a developer who has 5 years of experience.", 5),
        ("Nice to have: 2 years of experience with Go.", 2),
        ("Experience: 4 years", 4),
        ("1.5 years of experience", 1),
        ("We require 10 plus years of professional experience in C++.", 10),
        ("2 years of experience with SQL\n5 years of experience with Java", 5),
        ("We offer a place to developers with 5+ years of experience.", 5),
        ("5 years of experience with Java, Spring is a plus", 5),
        ("5 years of experience with old COBOL code", 5),
        ("Python (min. 3 years)", 3),
        ("3+ years of Java; 25+ benefits", 3),
        ("In our established team you use 5 years of experience", 5),
        ("Acme has a history of 20 years. You have 2+ years of experience.", 2),
    ],
)
def test_the_years_asked_for(text: str, years: int) -> None:
    assert years_asked(text) == years
