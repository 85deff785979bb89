"""What stands beside employers and titles and is neither: the kind of employment, hours, grades, teams, leave."""

from __future__ import annotations

import re

from analyzer.structure.vocabulary import words

_TERMS = frozenset(
    words(
        "full time fulltime part parttime contract permanent temporary temp casual seasonal freelance remote hybrid "
        "onsite on site home internship fixed term employment type position basis job work hours hour hrs hr h week "
        "weekly per a wk month ca approx approximately about circa dates date start end started ended from to until since "
        "present current summer holiday employee"
    )
)
_GRADE = re.compile(
    r"(?:GS|GG|WG|NF|SES)[ -]?\d{1,4}(?:[ /-]\d{1,4})*|(?:pay )?(?:grade|band|series):? \w{1,6}", re.IGNORECASE
)
PERSON_LABEL = (
    r"(?:(?:direct |immediate |line |reporting )?(?:supervisor|manager)|reports? to|reporting to|references?|contact"
    r"|supervised by|managed by)(?: name)?"
)
"""What is written before the name of another person, in whichever case."""
_ASIDE = re.compile(
    rf"\s*(?:{PERSON_LABEL}|(?:starting |final |annual |base )?(?:salary|pay|wage)|compensation|reason for leaving"
    r"|hours(?: per week)?|(?:tele)?phone|e-?mail|web ?site|url|team size|industry|tools|technolog(?:y|ies)"
    r"|tech(?:nology)? stack|environment)\s*:",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:freelanc(?:e|er|ing)|self[- ]employed)\b", re.IGNORECASE)
_ABSENCE = (
    r"(?:(?:maternity|paternity|parental|family|medical|sick|personal|study|childcare|adoption|unpaid)\s+leave|"
    r"leave of absence|career (?:break|gap)|gap year|sabbatical(?: leave)?|travel(?:l?ing)?|unemployed|elternzeit)"
)
_UNPAID = re.compile(r"\b(?:volunteer|pro bono|unpaid)\b(?! (?:coordinator|manager|director|services))", re.IGNORECASE)
_LEAVE = re.compile(
    rf"{_ABSENCE}(?:\s*(?:[/&+,]|and)\s*{_ABSENCE})*(?:\s*\(.*\)?|\s+(?:for|to|due to|in|around)\b.*)?", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"(?:various|several|multiple|other|misc(?:ellaneous)?)\b.*|.*\b(?:roles|positions|jobs|posts)", re.IGNORECASE
)
_TEAMS = frozenset(
    ("team", "department", "dept", "departement", "departament", "depertment", "division", "unit", "squad")
)


def is_terms(text: str) -> bool:
    """Whether `text` tells how one was employed and no more: "Full-time", "20 hours/week", "GS-2210-13"."""
    said = words(text)
    return _GRADE.fullmatch(text.strip(" ()")) is not None or (
        all(word in _TERMS or word.isdigit() for word in said)
        and any(word.isalpha() and len(word) > 1 for word in said)
    )


def is_aside(row: str) -> bool:
    """Whether a row's label says that it is neither title nor employer: "Supervisor: Jane Roe", "Salary: 61,000"."""
    return _ASIDE.match(row) is not None


def is_team(text: str) -> bool:
    """Whether `text` may be a part of an employer: "Payments Team"."""
    return not _TEAMS.isdisjoint(words(text)[-1:])


def is_own(title: str) -> bool:
    """Whether `title` tells that one works for oneself: "Freelance Web Developer"."""
    return _OWN.search(title) is not None


def is_unpaid(title: str) -> bool:
    """Whether `title` tells of work for no pay, which is no employment: "Volunteer Web Developer"."""
    return _UNPAID.search(title) is not None


def is_several(title: str) -> bool:
    """Whether `title` stands for more than one job: "Various support roles"."""
    return _SEVERAL.fullmatch(title.strip()) is not None


def is_leave(text: str) -> bool:
    """Whether `text` tells of a time without work: "Maternity leave", "Career break (relocation)"."""
    return _LEAVE.fullmatch(text.strip()) is not None
