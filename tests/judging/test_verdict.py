"""The verdict on whole resumes: role, rung, reasons, margin, next steps, and what must not move them."""

from __future__ import annotations

import datetime
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.errors import UsageError
from analyzer.judging.rule import code_lines_needed
from analyzer.lexicon import Lexicon
from analyzer.pipeline import Analyzer
from analyzer.records import ROLES, GapReport
from tests.judging.cases import case_of

CODER = [
    "Wrote HTML and CSS pages from given mock-ups.",
    "Fixed bugs reported by the QA team.",
    "Maintained the Perl scripts of the build.",
]
DEVELOPER = [
    "Developed a full-stack web application for freight quotes with React, Django and PostgreSQL.",
    "Designed the database schema for the loyalty scheme.",
    "Built a REST API for partners and integrated PayPal.",
    "Set up CI/CD pipelines in GitHub Actions and deployed the services to Kubernetes.",
    "Gathered requirements from the dispatchers together with the product owner.",
    "Refactored the pricing module.",
]
ENGINEER = [
    "Architected a microservices platform on AWS.",
    "Defined coding guidelines and introduced code reviews across the three web teams.",
    "Defined the technology roadmap for the next two years.",
    "Mentored three junior developers through their first release.",
    "Designed for failover between two data centres and led the incident response.",
]


def resume(
    *lines: str, title: str = "Developer", dates: str = "January 2019 to March 2025", name: str = "Kim Ode"
) -> bytes:
    bullets = "\n".join(f"- {line}" for line in lines)
    return f"{name}\n\nEXPERIENCE\n{title}, Acme Ltd, {dates}\n{bullets}\n".encode()


def role_of(analyzer: Analyzer, *lines: str) -> str | None:
    return analyzer.analyze(resume(*lines)).verdict.role


@pytest.mark.parametrize(
    ("lines", "role"),
    [
        pytest.param(CODER, "coder", id="given pages and fixes make a coder"),
        pytest.param([*CODER, *DEVELOPER], "developer", id="whole applications make a developer"),
        pytest.param([*CODER, *DEVELOPER, *ENGINEER], "engineer", id="systems, standards and people make an engineer"),
        pytest.param(["Answered the phone.", "Ordered paper."], None, id="no software work makes no role"),
    ],
)
def test_role(analyzer: Analyzer, lines: list[str], role: str | None) -> None:
    assert role_of(analyzer, *lines) == role


def test_a_word_of_a_larger_scope_does_not_lift(analyzer: Analyzer) -> None:
    assert role_of(analyzer, *CODER, "Used microservices.") == "coder"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        pytest.param("Clerk", "No line shows software work", id="no title of software work"),
        pytest.param("Developer", "Job titles name software work, but no line shows any", id="a title and no more"),
    ],
)
def test_no_role_says_why(analyzer: Analyzer, title: str, said: str) -> None:
    verdict = analyzer.analyze(resume("Answered the phone.", title=title)).verdict
    assert verdict.reasons == (f"{said}: no code written, tested, run or designed.",)


def test_the_ranking_gives_all_four_roles_in_order(analyzer: Analyzer) -> None:
    assert tuple(score.role for score in analyzer.analyze(resume(*CODER)).verdict.ranking) == ROLES


def test_so_many_lines_and_no_fewer_make_the_role_fall(analyzer: Analyzer) -> None:
    margin = analyzer.analyze(resume(*CODER, *DEVELOPER)).verdict.margin
    assert margin.to_previous
    kept = len(DEVELOPER) - margin.to_previous
    still = {role_of(analyzer, *CODER, *lines) for lines in combinations(DEVELOPER, kept + 1)}
    fallen = {role_of(analyzer, *CODER, *lines) for lines in combinations(DEVELOPER, kept)}
    assert (still, margin.previous_role in fallen, "developer" in fallen) == ({"developer"}, True, False)


def test_the_role_that_is_left_is_one_that_the_lines_carry(analyzer: Analyzer) -> None:
    verdict = analyzer.analyze(resume(*CODER, *ENGINEER[:2], title="Software Engineer")).verdict
    carried = {score.role for score in verdict.ranking if score.carried}
    assert (verdict.role, verdict.margin.previous_role in carried - {"engineer"}) == ("engineer", True)


def test_the_line_that_carries_the_verdict_is_named(analyzer: Analyzer) -> None:
    report = analyzer.analyze(resume(*CODER, *ENGINEER[:2], title="Software Engineer"))
    carrying = [reason for reason in report.verdict.reasons if reason.startswith("Without the line")]
    assert any("microservices platform" in reason for reason in carrying)


def test_claimed_stands_beside_supported(analyzer: Analyzer) -> None:
    report = analyzer.analyze(resume(*CODER, title="Principal Software Engineer"))
    assert (report.claimed.level, report.verdict.role) == ("engineer/principal", "coder")


@pytest.mark.parametrize("word", ["Internal tools", "Lead generation", "Staff rota", "Principal amounts"])
def test_a_bare_word_sets_no_rung(analyzer: Analyzer, word: str) -> None:
    plain = analyzer.analyze(resume(*CODER)).verdict.level
    assert analyzer.analyze(resume(*CODER, f"{word} were kept in order.")).verdict.level == plain


def test_next_steps_are_questions(analyzer: Analyzer) -> None:
    steps = analyzer.analyze(resume(*CODER, *DEVELOPER)).next_steps
    assert steps
    assert all("?" in step.question for step in steps)


def test_a_listed_skill_that_is_never_shown_is_asked_about(analyzer: Analyzer) -> None:
    data = resume(*CODER) + b"\nSKILLS\nTerraform, Perl\n"
    asked = [step.question for step in analyzer.analyze(data).next_steps if "Terraform" in step.question]
    assert asked == ["Terraform is listed but no job or project shows it. Where have you used it, and for what?"]


@pytest.mark.parametrize(
    ("listed", "line"),
    [
        pytest.param("Docker", "Ran the services on a Docker Swarm cluster.", id="a part of what a job names"),
        pytest.param(".NET", "Wrote pages in ASP.NET.", id="the end of what a job names"),
    ],
)
def test_a_listed_skill_is_not_asked_about_where_a_job_names_more(analyzer: Analyzer, listed: str, line: str) -> None:
    report = analyzer.analyze(resume(*CODER, line) + f"\nSKILLS\n{listed}, Terraform\n".encode())
    asked = " ".join(step.question for step in report.next_steps)
    assert (f"{listed} is listed" in asked, "Terraform is listed" in asked) == (False, True)


def test_a_link_is_no_skill_to_ask_about(analyzer: Analyzer) -> None:
    data = b"Robin Doe\nFind me on GitHub\n\n" + resume(*CODER).partition(b"\n")[2]
    assert not any("GitHub" in step.question for step in analyzer.analyze(data).next_steps)


@pytest.mark.parametrize(
    "arguments", [{"role": "king"}, {"level": "developer/king"}, {"role": "coder", "level": "developer/lead"}]
)
def test_a_target_that_does_not_exist_is_refused(analyzer: Analyzer, arguments: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        analyzer.analyze(resume(*CODER), **arguments)


def test_a_target_rung_brings_its_duties(analyzer: Analyzer) -> None:
    report = analyzer.analyze(resume(*CODER), level="engineer/staff")
    assert {duty.role for duty in report.duties} == {"engineer"}


def test_months_count_overlaps_once(analyzer: Analyzer) -> None:
    jobs = b"EXPERIENCE\nDeveloper, Acme, January 2020 to December 2020\n- Wrote Java code.\n\n"
    jobs += b"Developer, Beta, July 2020 to June 2021\n- Wrote Go services.\n"
    assert analyzer.analyze(jobs).experience.software_months == 18


def test_a_job_of_another_trade_is_no_software_time(analyzer: Analyzer) -> None:
    jobs = b"EXPERIENCE\nDeveloper, Acme, January 2020 to December 2020\n- Wrote Java code.\n\n"
    jobs += b"Nurse, Clinic, January 2010 to December 2014\n- Cared for patients.\n"
    experience = analyzer.analyze(jobs).experience
    assert (experience.months, experience.software_months) == (72, 12)


_TALK = "Met the people of the departments every week."
_BUILT = "Built the booking portal in PHP."


@pytest.mark.parametrize(
    ("title", "dates", "lines", "software"),
    [
        pytest.param("Consultant", "2019 to 2020", [_BUILT, _TALK, _TALK, _TALK], True, id="one line in two years"),
        pytest.param("Consultant", "2012 to 2020", [_BUILT], True, id="the only line of many years"),
        pytest.param("Consultant", "2012 to 2020", [_BUILT, _TALK, _TALK], True, id="one of few"),
        pytest.param(
            "Consultant", "2012 to 2020", [_BUILT, _TALK, _TALK, _TALK], False, id="one of many in many years"
        ),
        pytest.param(
            "Product Manager", "2012 to 2020", [_BUILT, _TALK, _TALK, _TALK], False, id="a manager who once built"
        ),
        pytest.param(
            "Consultant",
            "2012 to 2020",
            [_BUILT, _TALK, "Wrote Perl scripts.", _TALK],
            True,
            id="two of many in many years",
        ),
        pytest.param("Clerk", "2019 to 2020", [_BUILT, "Wrote Perl scripts."], False, id="two in another trade"),
        pytest.param("Designer", "2005 to 2015", [_BUILT], False, id="a designer is another trade"),
        pytest.param(
            "Postdoctoral Researcher",
            "2016 to 2018",
            ["Improved the parallel performance of a simulation package and added GPU support."],
            True,
            id="software made faster",
        ),
        pytest.param(
            "Analyst",
            "2019 to 2020",
            ["Implemented a new telephone system."],
            False,
            id="a system that may be no software",
        ),
    ],
)
def test_lines_tell_whether_an_open_title_is_software_work(
    analyzer: Analyzer, title: str, dates: str, lines: list[str], software: bool
) -> None:
    (position,) = analyzer.analyze(resume(*lines, title=title, dates=dates)).resume.positions
    assert position.software is software


@pytest.mark.parametrize(
    ("other", "months"),
    [
        pytest.param("Developer, Acme, January 2020 to December 2020", 12, id="employment beside it"),
        pytest.param("Volunteer Tester, Elm Trust, January 2020 to December 2020", 36, id="nothing else"),
    ],
)
def test_months_of_a_volunteer_count_where_there_are_no_others(analyzer: Analyzer, other: str, months: int) -> None:
    jobs = f"EXPERIENCE\nVolunteer Web Developer, Red Oak, January 2021 to December 2022\n- Built a site.\n\n{other}\n"
    assert analyzer.analyze(jobs.encode()).experience.software_months == months


def test_gaps_between_jobs_are_told(analyzer: Analyzer) -> None:
    jobs = b"EXPERIENCE\nDeveloper, Acme, January 2020 to March 2020\n- Wrote Java code.\n\n"
    jobs += b"Developer, Beta, July 2020 to June 2021\n- Wrote Go services.\n"
    assert analyzer.analyze(jobs).experience.gaps == (("2020-04", "2020-06"),)


def seen(report: GapReport) -> tuple[object, ...]:
    states = tuple((finding.id, finding.state, len(finding.evidence)) for finding in report.findings)
    return (report.verdict, states, report.experience)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Kim Ode", "Fatima Al-Sayed", id="name"),
        pytest.param("years he has", "years she has", id="gender words"),
        pytest.param("Technical University of Graz", "Springfield Community College", id="school"),
        pytest.param("Graz, Austria", "Lagos, Nigeria", id="city"),
        pytest.param("kim@example.org", "fatima@example.com", id="e-mail"),
        pytest.param("Nationality: Austrian", "Nationality: Nigerian", id="nationality"),
    ],
)
def test_who_a_person_is_moves_nothing(analyzer: Analyzer, old: str, new: str) -> None:
    text = (
        "Kim Ode\nGraz, Austria\nkim@example.org\nNationality: Austrian\n\nSUMMARY\n"
        "In ten years he has written booking software in Python.\n\n"
        + resume(*CODER, *DEVELOPER).decode().partition("\n\n")[2]
        + "\nEDUCATION\nBSc, Technical University of Graz, 2015\n"
    )
    assert old in text
    assert seen(analyzer.analyze(text.replace(old, new).encode())) == seen(analyzer.analyze(text.encode()))


def rank(report: GapReport) -> tuple[int, int]:
    role, level = report.verdict.role, report.verdict.level
    order = {"entry": 0, "junior": 0, "coder": 1, "mid": 1, "developer": 1, "engineer": 1, "senior": 2}
    order |= {"lead": 3, "staff": 3, "specialist": 4, "principal": 4}
    return (ROLES.index(role), order[level.partition("/")[2]]) if role and level else (-1, -1)


@settings(max_examples=60)
@given(
    lines=st.lists(st.sampled_from([*CODER, *DEVELOPER, *ENGINEER]), unique=True),
    more=st.sampled_from(DEVELOPER + ENGINEER),
)
def test_a_line_more_never_lowers_the_role(analyzer: Analyzer, lines: list[str], more: str) -> None:
    before, after = analyzer.analyze(resume(*lines)), analyzer.analyze(resume(*lines, more))
    assert rank(after)[0] >= rank(before)[0]


@settings(max_examples=40)
@given(order=st.permutations(range(3)))
def test_the_order_of_jobs_does_not_matter(analyzer: Analyzer, order: list[int]) -> None:
    jobs = [
        ("Developer, Acme, January 2019 to March 2021", DEVELOPER[:3]),
        ("Senior Developer, Beta, April 2021 to March 2025", DEVELOPER[3:] + ENGINEER[:2]),
        ("Junior Developer, Gamma, May 2016 to December 2018", CODER),
    ]

    def text(sequence: list[int]) -> bytes:
        rows = [head + "\n" + "\n".join(f"- {line}" for line in lines) for head, lines in (jobs[n] for n in sequence)]
        return ("Kim Ode\n\nEXPERIENCE\n" + "\n\n".join(rows) + "\n").encode()

    one, other = analyzer.analyze(text([0, 1, 2])), analyzer.analyze(text(list(order)))
    assert (one.verdict.role, one.verdict.level, one.experience) == (
        other.verdict.role,
        other.verdict.level,
        other.experience,
    )


def test_the_same_bytes_give_the_same_bytes(analyzer: Analyzer) -> None:
    data = resume(*CODER, *DEVELOPER)
    fresh = Analyzer(as_of=datetime.date(2026, 6, 15))
    assert fresh.analyze(data).to_json() == analyzer.analyze(data).to_json()


def test_a_title_supports_the_role_it_claims(analyzer: Analyzer) -> None:
    lines = [*CODER, *ENGINEER[:2]]
    untitled, titled = (
        analyzer.analyze(resume(*lines, title=title)).verdict.role for title in ("Coder", "Software Engineer")
    )
    assert (untitled, titled) == ("coder", "engineer")


@pytest.mark.parametrize(("years", "role"), [(1, None), (3, "coder")])
def test_one_line_of_code_is_enough_for_who_was_a_developer_for_long(
    analyzer: Analyzer, years: int, role: str | None
) -> None:
    job = f"Developer, Acme, January 2020 to December {2019 + years}\n- Wrote Python scripts for the harbour.\n"
    assert analyzer.analyze(f"Kim Ode\n\nEXPERIENCE\n{job}".encode()).verdict.role == role


@pytest.mark.parametrize(
    ("title", "state"),
    [("Head Nurse", "missing"), ("Settlement Specialist", "missing"), ("Web Developer", "demonstrated")],
)
def test_what_other_trades_do_too_is_no_evidence_in_their_jobs(analyzer: Analyzer, title: str, state: str) -> None:
    report = analyzer.analyze(resume("Mentored three junior colleagues through their first year.", title=title))
    assert next(finding.state for finding in report.findings if finding.id == "engineer.mentor") == state


def test_lines_of_other_jobs_do_not_weigh_against_projects_that_show_code(analyzer: Analyzer) -> None:
    jobs = (
        "EXPERIENCE\nCarpenter, Acme, January 2010 to December 2022\n" + "- Fitted the doors of a row of houses.\n" * 9
    )
    made = "PROJECTS\n- Wrote a tide calendar in Python.\n- Developed a web app for ferries with Django and React.\n"
    assert analyzer.analyze(f"Kim Ode\n\n{jobs}\n{made}".encode()).verdict.role == "coder"


@pytest.mark.parametrize(("headline", "role"), [("QA Engineer", "coder"), ("Carpenter", None)])
def test_testing_is_code_for_who_claims_to_be_a_tester(analyzer: Analyzer, headline: str, role: str | None) -> None:
    lines = "- Tested the booking app by hand before each release.\n- Reproduced and reported bugs of the ferry app.\n"
    assert analyzer.analyze(f"Kim Ode\n{headline}\n\nEXPERIENCE\n{lines}".encode()).verdict.role == role


def test_a_title_alone_lifts_nothing(analyzer: Analyzer) -> None:
    assert analyzer.analyze(resume(*CODER, title="Principal Software Engineer")).verdict.role == "coder"


def test_what_a_second_line_shows_too_counts_more(analyzer: Analyzer) -> None:
    once, twice = (
        analyzer.analyze(resume("Fixed bugs reported by the QA team.", *more)).verdict.ranking[0].score
        for more in ([], ["Resolved defects in the booking application."])
    )
    assert once < twice


def test_the_reasons_of_a_file_without_pages_name_no_page(analyzer: Analyzer) -> None:
    reasons = analyzer.analyze(resume(*CODER, *DEVELOPER)).verdict.reasons
    assert [reason for reason in reasons if "p.1" in reason] == []


def test_one_responsibility_is_shown(analyzer: Analyzer) -> None:
    job = "EXPERIENCE\nDeveloper, Acme, January 2020 to December 2022\n- Wrote Python scripts for the harbour.\n"
    reasons = analyzer.analyze(job.encode()).verdict.reasons
    assert reasons[0] == "1 of the 5 responsibilities of a coder is shown."


@pytest.mark.parametrize(
    ("titled", "silent", "needed"),
    [
        pytest.param(60, 100, 1, id="titles of software work, held long"),
        pytest.param(12, 100, 2, id="titles of software work"),
        pytest.param(None, 100, 8, id="no such title, among many lines that show nothing"),
        pytest.param(None, 7, 4, id="no such title, and half as many as such lines"),
        pytest.param(None, 0, 2, id="no such title, and no such line"),
    ],
)
def test_how_much_code_must_be_shown(lexicon: Lexicon, titled: int | None, silent: int, needed: int) -> None:
    assert code_lines_needed(case_of(lexicon, {}, titled=titled, silent=silent)) == needed


def test_long_held_titles_of_software_work_need_no_code(analyzer: Analyzer) -> None:
    job = "EXPERIENCE\nMobile Developer, Acme, January {} to December 2022\n- Fixed bugs in the ferry app.\n"
    roles = [analyzer.analyze(job.format(year).encode()).verdict.role for year in (2020, 2022)]
    assert roles == ["coder", None]


def test_a_developer_by_another_title_is_one(analyzer: Analyzer) -> None:
    lines = ["Wrote Java code.", "Wrote 200 JUnit tests.", "Built REST services with Spring Boot.", "Fixed bugs."]
    report = analyzer.analyze(resume(*lines, title="IT Specialist"))
    assert report.verdict.role is not None


def test_too_little_code_says_how_much_lacks(analyzer: Analyzer) -> None:
    lines = [
        "Wrote a PowerShell script.",
        *(f"Moved the desks of floor {n}." for n in ["one", "two", "three", "four", "five"]),
    ]
    reason = analyzer.analyze(resume(*lines, title="Caretaker")).verdict.reasons[0]
    assert reason.endswith("1 of the 3 needed, since no job title names software work.")


def test_too_little_code_where_lines_alone_tell_of_software_work_says_so(analyzer: Analyzer) -> None:
    lines = ["Wrote a PowerShell script.", *(f"Moved the desks of floor {n}." for n in ["one", "two", "three", "four"])]
    report = analyzer.analyze(resume(*lines, title="Engineer", dates="January 2019 to March 2020"))
    assert report.experience.software_months
    assert report.verdict.reasons[0].endswith("since no job title names software work and only lines tell of it.")


def test_a_coder_of_whom_only_work_of_larger_roles_is_shown_is_told_so(analyzer: Analyzer) -> None:
    report = analyzer.analyze(resume("Mentored two junior developers.", title="Software Engineer"))
    assert report.verdict.role == "coder"
    assert report.verdict.reasons[0].startswith(
        "Titles name software work, and what lines show of it is of larger roles"
    )
    assert "Mentored two junior developers." in report.verdict.reasons[1]
