"""Blind reports: nothing that tells who the person is, and nothing else lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from analyzer.judging.reasons import short
from analyzer.records import Block, Evidence, GapReport, Item, Line, Section
from analyzer.reports import as_html, as_json, as_markdown, as_text
from analyzer.reports.blind import HEADER, SCHOOL, blind
from analyzer.structure import build
from analyzer.structure.names import is_name, name_in

from ..structure.making import AS_OF, VOCABULARY
from .sample import FINDINGS, SAMPLE

PERSONAL = ["Lindqvist", "Mara", "example.org", "+46", "github.com", "Norrmark,", "University", "mara-lindqvist"]


def quoting(quote: str) -> str:
    """What a blind report makes of a quote."""
    evidence: Evidence = replace(FINDINGS[0].evidence[0], quote=quote)
    report = replace(SAMPLE, findings=(replace(FINDINGS[0], evidence=(evidence,)), *FINDINGS[1:]))
    return blind(report).findings[0].evidence[0].quote


def as_verbose_text(report: GapReport) -> str:
    return as_text.render(report, width=200, color=False, detail="verbose")


@pytest.mark.parametrize(
    "render",
    [as_json.render, as_markdown.render, as_html.render, as_verbose_text],
    ids=["json", "markdown", "html", "text"],
)
@pytest.mark.parametrize("words", PERSONAL)
def test_no_report_holds(words: str, render: Callable[[GapReport], str]) -> None:
    assert words not in render(blind(SAMPLE)).replace("Norrmark County", "")


@pytest.mark.parametrize(
    ("quote", "redacted"),
    [
        ("Built it; see https://example.org/me for more.", "Built it; see [link] for more."),
        ("Code at github.com/mlindq/routes", "Code at [link]"),
        ("Ask m.l+work@mail.example.org about it", "Ask [e-mail] about it"),
        ("Call +46 70 555 01 23 or (070) 555-0123 now", "Call [phone] or [phone] now"),
        ("Mara Lindqvist led it, and LINDQVIST signed", "[name] led it, and [name] signed"),
        ("Packages of maralindqvist and @lindqvist_mara", "Packages of [name] and [name]"),
        ("Runs mara-lindqvist.dev", "Runs [name]"),
        ("Supervisor: Ola Nordmann, Director", "Supervisor: [name], Director"),
        ("Salary: 61,000 Reports to: Dr. Kari O'Nord (CTO)", "Salary: 61,000 Reports to: [name] (CTO)"),
        ("Reference: Ola M. Nordmann, contact: Kari Nord", "Reference: [name], contact: [name]"),
    ],
    ids=[
        "address",
        "profile",
        "e-mail",
        "phone",
        "name",
        "handle",
        "domain",
        "supervisor",
        "one reported to",
        "references",
    ],
)
def test_a_quote_is_redacted(quote: str, redacted: str) -> None:
    assert quoting(quote) == redacted


@pytest.mark.parametrize(
    "quote",
    [
        "Moved ASP.NET and Node.js/React code to socket.io",
        "Handled 1,200,000,000 events and 300 000 000 rows",
        "Ran 2019 - 2021 at 99.95% with p99 of 120 ms",
        "Marathon planning in C++/Java, TCP/IP",
        "Contact: the service desk; Manager: none",
    ],
    ids=[
        "technologies with dots",
        "amounts",
        "years and shares",
        "a word that begins like the name",
        "a label without a name",
    ],
)
def test_other_words_stay(quote: str) -> None:
    assert quoting(quote) == quote


def test_states_verdict_and_places_stay() -> None:
    shown = blind(SAMPLE)
    assert [(f.id, f.state, f.months) for f in shown.findings] == [(f.id, f.state, f.months) for f in SAMPLE.findings]
    assert shown.verdict == SAMPLE.verdict
    assert [e.boxes for f in shown.findings for e in f.evidence] == [e.boxes for f in FINDINGS for e in f.evidence]


def test_the_file_is_named_by_its_digest() -> None:
    assert blind(SAMPLE).resume.document.name == "resume c0ffee00"


def test_header_and_education_are_left_out() -> None:
    texts = [item.block.text for item in blind(SAMPLE).resume.items]
    assert texts[:2] == [HEADER, HEADER]
    assert SCHOOL in texts


def in_section(title: str, text: str) -> str:
    """What a blind report makes of a line under a heading that is neither work nor skills."""
    item = Item(Block(text, (Line(text),), (0,)), "other", len(SAMPLE.resume.sections))
    sections = (*SAMPLE.resume.sections, Section("other", title, 1))
    resume = replace(SAMPLE.resume, sections=sections, items=(*SAMPLE.resume.items, item))
    return blind(replace(SAMPLE, resume=resume)).resume.items[-1].block.text


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Contact", "12 Harbour Street, Norrmark"),
        ("Profiles", "seaweed_coder"),
        ("Languages", "Norrmark, +46 70 555 01 23"),
        ("Additional information", "Nationality: Swedish, married"),
        ("References", "Prof. Inge Dahl"),
    ],
    ids=["an address", "a handle", "a row with a phone number", "personal data", "a referee"],
)
def test_a_line_on_the_person_is_left_out_wherever_it_stands(title: str, text: str) -> None:
    assert in_section(title, text) == HEADER


def test_other_lines_stay() -> None:
    assert (
        in_section("Publications", "Routing in sparse road networks, 2019") == "Routing in sparse road networks, 2019"
    )


LONG_STUDIES = (
    "At Springfield College took a course in React and Kubernetes and built an online shop for the library of the town,"
    " with a team of four."
)


@pytest.mark.parametrize(
    "quote",
    ["BSc Geoinformatics, University of Norrmark, 2015", LONG_STUDIES],
    ids=["whole", "a later sentence, shortened"],
)
def test_a_reason_that_quotes_the_education_goes(quote: str) -> None:
    studies = next(index for index, item in enumerate(SAMPLE.resume.items) if item.kind == "education")
    finding = replace(FINDINGS[0], evidence=(replace(FINDINGS[0].evidence[0], quote=quote, item=studies),))
    verdict = replace(SAMPLE.verdict, reasons=("A reason.", f"Learnt: “{short(quote)}” (p.2)"))
    report = replace(SAMPLE, verdict=verdict, findings=(finding, *FINDINGS[1:]))
    assert blind(report).verdict.reasons == ("A reason.",)


def blinded(name: str, line: str) -> str:
    """What a blind report makes of a line in the resume of `name`."""
    blocks = tuple(
        Block(text, (Line(text),), (0,)) for text in (name, "EXPERIENCE", "Developer, Acme, 2019 – 2021", line)
    )
    resume = build(replace(SAMPLE.resume.document, blocks=blocks), VOCABULARY, AS_OF)
    return blind(replace(SAMPLE, resume=resume)).resume.items[-1].block.text


@pytest.mark.parametrize(
    ("name", "line", "redacted"),
    [
        ("Bo Xu", "Xu wrote it, and Bo signed", "[name] wrote it, and [name] signed"),
        ("BO XU", "XU wrote it, and Xu signed", "[name] wrote it, and [name] signed"),
        ("Li Ng", "Handled billing, NG releases and Ngrok", "Handled billing, NG releases and Ngrok"),
        ("Li Ng", "Packages of @li_ng and ling2", "Packages of [name] and [name]"),
        ("Ana de Roe", "Sites for Banco de Chile", "Sites for Banco de Chile"),
    ],
    ids=["alone", "a name in capitals", "other case and within words", "handles", "a particle"],
)
def test_a_part_of_a_name_may_have_two_letters(name: str, line: str, redacted: str) -> None:
    assert blinded(name, line) == redacted


@pytest.mark.parametrize(
    ("first", "name"),
    [
        (["CURRICULUM VITAE", "Ana de la Cruz"], "Ana de la Cruz"),
        (["Senior Software Engineer", "J. R. O'Neill"], "J. R. O'Neill"),
        (["ANNA-LENA BERG"], "ANNA-LENA BERG"),
        (["Core Strengths", "Ana Cruz", "anacruz@example.org"], "Ana Cruz"),
        (["Ana Cruz, PhD"], "Ana Cruz"),
        (["Ana Cruz | Berlin"], "Ana Cruz"),
        (["Personal Details", "Name: Jane Roe"], "Jane Roe"),
        (["Resume of Jane Roe"], "Jane Roe"),
        (["Roe, Jane", "jane@example.org"], "Jane Roe"),
        (["Lisbon, Portugal", "jane@example.org"], None),
        (["Built a shop with React and Django.", "2019"], None),
    ],
    ids=[
        "after a title of the page",
        "after a job title",
        "in capitals",
        "in the address",
        "with a degree",
        "with a place",
        "after a label",
        "in a title of the page",
        "the last name first",
        "a place that is no name",
        "no name at all",
    ],
)
def test_the_name_in_the_first_lines(first: list[str], name: str | None) -> None:
    blocks = tuple(Block(text, (Line(text),), (0,)) for text in first)
    document = replace(SAMPLE.resume.document, blocks=blocks)
    assert name_in(replace(SAMPLE.resume, document=document)) == name


def test_a_name_may_stand_between_contacts_on_one_line() -> None:
    line = Line("+46 70 5550123 Ana Cruz Norrmark", cells=("+46 70 5550123", "Ana Cruz", "Norrmark"))
    document = replace(SAMPLE.resume.document, blocks=(Block(line.text, (line,), (0,)),))
    assert name_in(replace(SAMPLE.resume, document=document)) == "Ana Cruz"


def test_a_name_set_as_the_headings_are_is_shown_nowhere() -> None:
    lines = ["ANA CRUZ", "ana.cruz@example.org", "EXPERIENCE", "Developer, Northwind, 2019 – 2021", "EDUCATION", "BSc"]
    blocks = tuple(
        Block(text, (Line(text, 1, (0, 20.0 * n, 90, 20.0 * n + 9), 9.0, True),), (0,)) for n, text in enumerate(lines)
    )
    document = replace(SAMPLE.resume.document, blocks=blocks)
    shown = as_json.render(blind(replace(SAMPLE, resume=build(document, VOCABULARY, AS_OF))))
    assert "cruz" not in shown.lower()


def test_a_name_in_large_letters_may_stand_on_two_lines_or_be_one_word() -> None:
    lines = (Line("Ana", 1, (0, 40, 90, 70), 30.0), Line("Cruz", 1, (0, 80, 90, 110), 30.0))
    for shown, name in ((lines, "Ana Cruz"), (lines[:1], "Ana")):
        document = replace(SAMPLE.resume.document, blocks=tuple(Block(line.text, (line,), (0,)) for line in shown))
        assert name_in(replace(SAMPLE.resume, document=document)) == name


def test_the_last_name_may_come_first_in_the_largest_letters() -> None:
    lines = (Line("Roe, Jane", 1, (0, 40, 90, 70), 30.0), Line("Lisbon, Portugal", 1, (0, 80, 90, 90), 9.0))
    document = replace(SAMPLE.resume.document, blocks=tuple(Block(line.text, (line,), (0,)) for line in lines))
    assert name_in(replace(SAMPLE.resume, document=document)) == "Jane Roe"


def test_a_name_may_be_one_short_word_in_large_letters() -> None:
    lines = (Line("bo", 1, (0, 40, 90, 70), 30.0), Line("EXPERIENCE", 1, (0, 80, 90, 90), 9.0), Line("Bo wrote it"))
    blocks = tuple(Block(line.text, (line,), (0,)) for line in lines)
    resume = build(replace(SAMPLE.resume.document, blocks=blocks), VOCABULARY, AS_OF)
    assert blind(replace(SAMPLE, resume=resume)).resume.items[-1].block.text == "[name] wrote it"


@pytest.mark.parametrize("text", ["Roe, Jane", "Name: Jane Roe", "Jane"])
def test_a_line_of_the_name_is_known(text: str) -> None:
    assert is_name(Item(Block(text, (Line(text),), (0,)), "other"), "Jane Roe")


def test_the_document_keeps_no_text_beside_the_items() -> None:
    assert blind(SAMPLE).resume.document.text == ""
