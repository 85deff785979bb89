"""Who a person is changes nothing: the same work under another name, gender, school, city, address or nationality
has the same findings and the same verdict."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import Analyzer
from analyzer.records import Finding

RESUME = """\
{name}
{email} | +1 555 010 0199 | {city}
{personal}

SUMMARY
{subject} is a software developer who has built booking systems in Python. Colleagues value {possessive} calm reviews.

EXPERIENCE
Senior Developer, Harbour Tickets, {city}
March 2021 to Present
- {subject} designed and built the seat reservation service in Python and FastAPI, with a REST API.
- Mentored two junior developers and reviewed their pull requests.
- Set up the CI/CD pipeline and deployed {possessive} services to Kubernetes.
- Cut the response time of the seat map by caching the layout in Redis.

Programmer, Studio Lenoir, {city}
July 2015 to February 2021
- Wrote PHP code for online shops and unit tests with PHPUnit.
- Fixed defects that customers reported to {object}.
- Helped with the documentation of the public API.

EDUCATION
BSc Computer Science, {school}, 2015

SKILLS
Python, FastAPI, React, Docker, PostgreSQL
"""
PERSON = {
    "name": "Jan Berg",
    "email": "jan.berg@example.org",
    "city": "Utrecht",
    "personal": "Nationality: Dutch",
    "school": "University of Utrecht",
    "subject": "He",
    "possessive": "his",
    "object": "him",
}
SHE = {"subject": "She", "possessive": "her", "object": "her"}
THEY = {"subject": "They", "possessive": "their", "object": "them"}
OTHERS: dict[str, dict[str, str]] = {
    "a woman's name": {"name": "Fatima El-Sayed"},
    "a name in another script": {"name": "李小龍"},
    "a name of one word": {"name": "Suharto"},
    "a name of many words": {"name": "María del Carmen de la Vega y Ortiz"},
    "a name in capitals": {"name": "CHUKWUEMEKA OKAFOR"},
    "a name that is a technology": {"name": "Ruby Jenkins"},
    "a name that is a title": {"name": "Carpenter Page Coder"},
    "she": SHE,
    "they": THEY,
    "she, with a woman's name": {"name": "Joan Clarke", **SHE},
    "a title before the name": {"name": "Mrs. Joan Clarke"},
    "a famous school": {"school": "Massachusetts Institute of Technology"},
    "a women's college": {"school": "Wellesley College for Women"},
    "a school that is named after its subject": {"school": "Python Testing Academy for Software Engineers"},
    "a school far away": {"school": "University of Lagos"},
    "another city": {"city": "Nairobi"},
    "a city of two words": {"city": "San Francisco, CA"},
    "another address": {"email": "big_mama_1959@example.com"},
    "an address that names a craft": {"email": "python.developer@example.dev"},
    "another nationality": {"personal": "Nationality: Nigerian"},
    "marriage and children": {"personal": "Married, two children, born 4 May 1969"},
    "faith and gender": {"personal": "Female, Muslim"},
    "no personal line": {"personal": ""},
}


def seen(analyzer: Analyzer, **person: str) -> dict[str, Any]:
    """What may not change: all but the words that are quoted."""
    report = analyzer.analyze(RESUME.format(**{**PERSON, **person}).encode())
    return {
        "verdict": (report.verdict.role, report.verdict.level, report.verdict.margin, report.verdict.ranking),
        "claimed": (report.claimed.role, report.claimed.level),
        "experience": report.experience,
        "findings": [_bare(finding) for finding in report.findings],
        "duties": [_bare(duty) for duty in report.duties],
        "skills": [(skill.name, skill.months) for skill in report.skills],
        "next steps": [(step.responsibility, step.question) for step in report.next_steps],
    }


def _bare(finding: Finding) -> tuple[Any, ...]:
    evidence = [(e.section, e.position, e.strength, e.pattern) for e in finding.evidence]
    return finding.id, finding.state, finding.months, evidence


@pytest.mark.parametrize("person", OTHERS.values(), ids=OTHERS.keys())
def test_the_same_work_has_the_same_report(analyzer: Analyzer, person: dict[str, str]) -> None:
    assert seen(analyzer, **person) == seen(analyzer)


def test_other_work_has_another_report(analyzer: Analyzer) -> None:
    """The measure itself can tell two reports apart."""
    assert seen(analyzer, personal="- Designed the event-driven architecture of six services.") != seen(analyzer)


GIVEN = ["Aaliyah", "Björn", "Chidi", "Dmitri", "Eun-ji", "Fatou", "Giorgos", "Hye", "Ivy", "João", "Kim", "Lakshmi"]
FAMILY = ["Abebe", "Brown", "Çelik", "Du", "Evans", "Fofanah", "García", "Haddad", "Ito", "Jackson", "Kowalski", "Ng"]


@settings(max_examples=25)
@given(
    given_name=st.sampled_from(GIVEN),
    family=st.sampled_from(FAMILY),
    pronouns=st.sampled_from([SHE, THEY, {}]),
    city=st.sampled_from(["Lagos", "Lahore", "Lima", "Lisbon", "Little Rock, AR", "London", "Lyon, France"]),
    school=st.sampled_from(["Howard University", "IIT Bombay", "ETH Zürich", "Spelman College", "Community College"]),
)
def test_any_mixture_of_them_changes_nothing(
    analyzer: Analyzer, given_name: str, family: str, pronouns: dict[str, str], city: str, school: str
) -> None:
    email = f"{given_name}.{family}@example.net".lower()
    person = {"name": f"{given_name} {family}", "email": email, "city": city, "school": school, **pronouns}
    assert seen(analyzer, **person) == seen(analyzer)
