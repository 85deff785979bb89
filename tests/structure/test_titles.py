from __future__ import annotations

import pytest

from analyzer.structure.signs.titles import claim, is_field, may_employ
from tests.structure.making import VOCABULARY


@pytest.mark.parametrize(
    ("title", "level"),
    [
        pytest.param("Senior Java Developer", "developer/senior", id="senior developer"),
        pytest.param("Software Engineer II", "engineer/engineer", id="a second step is the usual rung"),
        pytest.param("Software Engineer", "engineer/engineer", id="software engineer"),
        pytest.param("Sr. Software Engineer", "engineer/senior", id="abbreviated senior"),
        pytest.param("Junior Web Developer", "developer/junior", id="junior developer"),
        pytest.param("Staff Software Engineer", "engineer/staff", id="staff engineer"),
        pytest.param("Principal Software Engineer", "engineer/principal", id="principal engineer"),
        pytest.param("Lead iOS Developer", "developer/lead", id="lead developer"),
        pytest.param("SDET", "programmer/mid", id="engineer in test"),
        pytest.param("QA Automation Engineer", "programmer/mid", id="test automation"),
        pytest.param("Data Engineer", "engineer/engineer", id="data engineer"),
        pytest.param("ML Engineer", "engineer/engineer", id="machine learning"),
        pytest.param("DevOps Engineer", "engineer/engineer", id="DevOps"),
        pytest.param("Programmer Analyst", "programmer/mid", id="programmer analyst"),
        pytest.param("Web Designer", "coder/coder", id="web designer"),
        pytest.param("ETL Developer", "programmer/mid", id="ETL"),
        pytest.param("SAP ABAP Consultant", "programmer/mid", id="ABAP"),
        pytest.param("CTO", "engineer/principal", id="chief technology officer"),
        pytest.param("Software Engineering Intern", "engineer/junior", id="intern"),
        pytest.param("Embedded Linux Engineer", "engineer/engineer", id="embedded Linux"),
        pytest.param("Embedded Systems Engineer", "engineer/engineer", id="embedded systems"),
        pytest.param("Senior Golang Engineer", "engineer/senior", id="engineer of a language"),
        pytest.param("Development Operations Engineer", "engineer/engineer", id="DevOps in full"),
        pytest.param("Analytics Engineer", "engineer/engineer", id="analytics"),
        pytest.param("Database Engineer", "programmer/mid", id="databases"),
        pytest.param("Senior Applications Architect", "engineer/staff", id="architect of applications"),
        pytest.param("Solutions Architect", "engineer/senior", id="architect of a solution"),
        pytest.param("Senior Solution Architect", "engineer/senior", id="a senior one"),
        pytest.param("Principal Solutions Architect", "engineer/principal", id="a principal one"),
        pytest.param("Senior Azure Architect", "engineer/staff", id="architect of a cloud"),
        pytest.param("Search Engineer", "engineer/engineer", id="search engineer"),
        pytest.param("Code Writer", "coder/coder", id="who writes code"),
        pytest.param("Developer, Intern", "developer/junior", id="an intern behind the title"),
        pytest.param("Developer Intern", "developer/junior", id="an intern in two words"),
        pytest.param("Programmer Trainee", "programmer/junior", id="a trainee"),
        pytest.param("Intern → Web Developer", "developer/developer", id="the last of two by an arrow"),
        pytest.param("Junior Developer, then Software Engineer", "engineer/engineer", id="the last of two by then"),
        pytest.param("Developer (formerly intern)", "developer/developer", id="not what one was before"),
        pytest.param("System Administrator / DevOps Engineer", "engineer/engineer", id="the software half counts"),
        pytest.param("Programmer and Student Researcher", "programmer/mid", id="the first of two joined by and"),
        pytest.param("Programmer, Consultant", "programmer/mid", id="two joined by a comma"),
        pytest.param("Programmer & Acme", "programmer/mid", id="a name is no second title"),
        pytest.param("Designer and Teacher", None, id="neither of two is of software"),
        pytest.param("Office Manager and Webmaster", None, id="behind another trade"),
        pytest.param("Developer and Designer", "developer/developer", id="before another trade"),
        pytest.param("Technical Team Lead", "developer/lead", id="who leads a technical team"),
        pytest.param("Senior Test Specialist", "coder/senior", id="specialist of tests"),
        pytest.param("Test Consultant", "coder/coder", id="consultant for tests"),
        pytest.param("Test Lead", "coder/lead", id="who leads tests"),
        pytest.param("QA Lead", "coder/lead", id="who leads the assurance of quality"),
        pytest.param("Database Reliability Engineer", "programmer/mid", id="reliable databases"),
        pytest.param("Vice President of Engineering", "engineer/principal", id="vice president in full"),
        pytest.param("Senior Director, Engineering", "engineer/principal", id="a field behind a comma"),
        pytest.param("Senior Manager, Software Development", "engineer/senior", id="two words of it"),
        pytest.param("Nurse", None, id="nurse"),
        pytest.param("Consultant", None, id="an open title claims nothing"),
        pytest.param("Lead Generation Manager", None, id="lead generation is no rung"),
        pytest.param("Acme Corporation", None, id="no title"),
    ],
)
def test_level(title: str, level: str | None) -> None:
    assert claim(title, VOCABULARY).level == level


@pytest.mark.parametrize(
    ("title", "trade"),
    [
        pytest.param("Backend Developer", "software", id="developer"),
        pytest.param("Registered Nurse", "other", id="nurse"),
        pytest.param("Property Developer", "other", id="property developer"),
        pytest.param("Senior Business Developer", "other", id="senior business developer"),
        pytest.param("Curriculum Developer", "other", id="curriculum developer"),
        pytest.param("Film Developer", "other", id="film developer"),
        pytest.param("Talent Developer", "other", id="talent developer"),
        pytest.param("Recipe Developer", "other", id="recipe developer"),
        pytest.param("CNC Programmer", "other", id="cnc programmer"),
        pytest.param("CNC Machine Programmer", "other", id="cnc machine programmer"),
        pytest.param("Festival Programmer", "other", id="festival programmer"),
        pytest.param("Radio Programmer", "other", id="radio programmer"),
        pytest.param("Certified Medical Coder", "other", id="certified medical coder"),
        pytest.param("Medical Biller and Coder", "other", id="medical biller and coder"),
        pytest.param("CNC Software Programmer", "software", id="programmer of machines' software"),
        pytest.param("Training Software Developer", "software", id="developer of training software"),
        pytest.param("Product Developer", "unknown", id="product developer"),
        pytest.param("Math Teacher", "other", id="teacher"),
        pytest.param("Mechanical Engineer", "other", id="mechanical engineer"),
        pytest.param("Civil Engineer", "other", id="civil engineer"),
        pytest.param("Senior Accountant", "other", id="accountant"),
        pytest.param("Sales Associate", "other", id="sales"),
        pytest.param("Network Technician", "other", id="network technician"),
        pytest.param("Help Desk Technician", "other", id="help desk"),
        pytest.param("Designer", "other", id="a designer of no software"),
        pytest.param("UX Designer", "unknown", id="the lines decide on a designer of screens"),
        pytest.param("Oracle DBA", "unknown", id="the lines decide on a database administrator"),
        pytest.param("Consultant", "unknown", id="the lines decide on a consultant"),
        pytest.param("Database Consultant", "unknown", id="the lines decide on a consultant for databases"),
        pytest.param("Engineering Manager", "unknown", id="the lines decide on a manager of engineers"),
        pytest.param("IT Security Admin", "unknown", id="the lines decide on an admin"),
        pytest.param("Network Admin", "other", id="an admin of networks"),
        pytest.param("Senior Sales Engineer", "other", id="an engineer of sales"),
        pytest.param("Juggler", "unknown", id="a word that is not known"),
    ],
)
def test_trade(title: str, trade: str) -> None:
    assert claim(title, VOCABULARY).trade == trade


@pytest.mark.parametrize(
    ("title", "internship"),
    [
        pytest.param("Software Engineer Intern", True, id="intern"),
        pytest.param("Development Internship", True, id="internship"),
        pytest.param("Internal Tools Developer", False, id="internal is not intern"),
        pytest.param("International Sales Manager", False, id="international is not intern"),
        pytest.param("Developer, Intern", True, id="intern behind a comma"),
        pytest.param("Developer → Intern", True, id="intern at last"),
        pytest.param("Intern -> Developer", False, id="intern at first"),
        pytest.param("Developer, ex intern", False, id="intern before"),
        pytest.param("Programmer and Intern Supervisor", False, id="a supervisor of interns"),
    ],
)
def test_internship(title: str, internship: bool) -> None:
    assert claim(title, VOCABULARY).internship is internship


def test_known_tells_an_open_title_from_none() -> None:
    texts = ("Consultant", "Application Support", "Security Admin", "Acme Corporation")
    assert [claim(text, VOCABULARY).known for text in texts] == [True, True, True, False]


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        pytest.param("Elmfield Marketing", True, id="a name before a field"),
        pytest.param("Elm & Oak Real Estate", True, id="two names before it"),
        pytest.param("Marketing", False, id="the field alone"),
        pytest.param("Senior Marketing", False, id="a word of titles before it"),
        pytest.param("Elmfield Marketing Manager", False, id="a title behind it"),
        pytest.param("Head of Sales", False, id="of a field"),
    ],
)
def test_may_employ(text: str, employer: bool) -> None:
    assert may_employ(text, VOCABULARY) is employer


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Data Engineering", True, id="what people do"),
        pytest.param("Web Systems and Infrastructure", True, id="two fields"),
        pytest.param("Data Engineer", False, id="a person"),
        pytest.param("Kite Engineering", False, id="an employer, by a word that no title has"),
        pytest.param("Oracle", False, id="an employer that titles name too"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_is_field(name: str, expected: bool) -> None:
    assert is_field(name, VOCABULARY) is expected
