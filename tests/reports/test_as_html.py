"""The HTML page as text: self-contained, escaped, the same bytes each time. test_browser.py opens it."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

import pytest

from analyzer.pipeline import Analyzer
from analyzer.reading.pdfium.images import PageImage, page_images
from analyzer.records import GapReport
from analyzer.reports.as_html import notebook, render
from analyzer.reports.pictures import marks, strength_by_item, timeline
from analyzer.reports.wording import AID

from .sample import FINDINGS, NOT_SOFTWARE, SAMPLE, pdf


@cache
def images() -> tuple[PageImage, ...]:
    return page_images(pdf())


@cache
def page() -> str:
    return render(SAMPLE, pages=images())


class Reader(HTMLParser):
    """Every tag with its attributes, and the text outside style and script."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._silent = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._silent = tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self._silent = False

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def test_the_text_shows_jobs_and_headings_without_lines_below_them(analyzer: Analyzer) -> None:
    report = analyzer.analyze(b"EXPERIENCE\nDeveloper, Acme, 2019 - 2021\nTester, Kite, 2017 - 2018\nEDUCATION\n")
    text = Reader(render(report)).text
    at = [text.rfind(words) for words in ("EXPERIENCE", "Developer, Acme", "Tester, Kite", "EDUCATION")]
    assert -1 not in at
    assert at == sorted(at)


@pytest.mark.parametrize("pages", [(), None], ids=["with its text", "with pictures"])
def test_the_same_input_gives_the_same_page(pages: tuple[PageImage, ...] | None) -> None:
    assert render(SAMPLE, pages=images() if pages is None else pages) == render(
        SAMPLE, pages=page_images(pdf()) if pages is None else pages
    )


def test_nothing_is_fetched() -> None:
    fetched = [
        (tag, name, value)
        for tag, attributes in Reader(page()).tags
        for name, value in attributes.items()
        if name in ("src", "href", "srcset", "action", "data")
        and not (value or "").startswith(("#", "data:image/png;"))
    ]
    assert fetched == []
    assert "url(" not in page()
    assert "@import" not in page()


def test_the_policy_allows_only_the_own_style_and_script() -> None:
    policy = next(a["content"] for tag, a in Reader(page()).tags if a.get("http-equiv") == "Content-Security-Policy")
    digests = {
        kind: base64.b64encode(
            hashlib.sha256(re.findall(rf"<{kind}>(.*?)</{kind}>", page(), re.S)[0].encode()).digest()
        )
        for kind in ("style", "script")
    }
    assert policy == (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digests['style'].decode()}'; "
        f"script-src 'sha256-{digests['script'].decode()}'; base-uri 'none'; form-action 'none'"
    )


def test_no_attribute_holds_style_or_script() -> None:
    names = {name for _, attributes in Reader(page()).tags for name in attributes}
    assert [name for name in names if name == "style" or name.startswith("on")] == []


HOSTILE = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)> \" ' & {{ 7*7 }} {% raw %}"


def hostile() -> GapReport:
    """The sample with the same hostile words in every place that a resume can fill."""
    quoting = tuple(replace(f, evidence=tuple(replace(e, quote=HOSTILE) for e in f.evidence)) for f in FINDINGS)
    resume = SAMPLE.resume
    items = tuple(replace(item, block=replace(item.block, text=HOSTILE)) for item in resume.items)
    document = replace(
        resume.document,
        name=HOSTILE,
        warnings=tuple(replace(notice, message=HOSTILE) for notice in resume.document.warnings),
    )
    return replace(
        SAMPLE,
        findings=quoting,
        claimed=replace(SAMPLE.claimed, title=HOSTILE),
        verdict=replace(SAMPLE.verdict, reasons=(HOSTILE, HOSTILE)),
        skills=tuple(replace(skill, name=HOSTILE) for skill in SAMPLE.skills),
        resume=replace(
            resume,
            document=document,
            items=items,
            sections=tuple(replace(section, title=HOSTILE) for section in resume.sections),
            positions=tuple(replace(job, title=HOSTILE, organisation=HOSTILE) for job in resume.positions),
        ),
    )


@pytest.mark.parametrize("pages", ["pictures", "text"])
def test_words_of_the_resume_make_no_tag(pages: str) -> None:
    shown, clean = (render(r, pages=images() if pages == "pictures" else ()) for r in (hostile(), SAMPLE))
    assert [tag for tag, _ in Reader(shown).tags] == [tag for tag, _ in Reader(clean).tags]
    assert HOSTILE in Reader(shown).text


@pytest.mark.parametrize("report", [SAMPLE, NOT_SOFTWARE], ids=["with a verdict", "without a verdict"])
def test_it_says_what_it_is_for(report: GapReport) -> None:
    assert AID in Reader(render(report)).text


def test_without_a_verdict_it_says_so_first_and_why() -> None:
    text = Reader(render(NOT_SOFTWARE)).text
    assert "No role is supported No line shows software work" in text
    assert text.index("No role is supported") < text.index("Claimed")


def test_all_23_findings_are_there_with_their_states() -> None:
    articles = [a for tag, a in Reader(page()).tags if tag == "article" and "finding-" in (a["id"] or "")]
    states = {(a["id"], a["data-state"]) for a in articles}
    expected = {("finding-" + finding.id.replace(".", "-"), finding.state) for finding in FINDINGS}
    assert expected <= states


def test_ids_are_unique() -> None:
    ids = [a["id"] for _, a in Reader(page()).tags if a.get("id")]
    assert len(ids) == len(set(ids))


def test_every_line_of_evidence_has_its_highlight_on_the_page() -> None:
    shown = {
        a["data-item"] for tag, a in Reader(page()).tags if tag == "button" and "mark" in (a.get("class") or "").split()
    }
    assert shown == {str(e.item) for f in FINDINGS for e in f.evidence}


def test_without_pictures_the_text_carries_the_highlights() -> None:
    text_page = render(SAMPLE)
    assert "<img" not in text_page
    shown = {a.get("data-item") for tag, a in Reader(text_page).tags if "mark" in (a.get("class") or "").split()}
    assert shown == {str(e.item) for f in FINDINGS for e in f.evidence}
    assert "BSc Geoinformatics" in Reader(text_page).text


def test_a_highlight_stands_where_the_lines_stand() -> None:
    mark = next(mark for mark in marks(SAMPLE, {1: (595.0, 842.0)}) if mark.quote.startswith("Built the shipment"))
    boxes = FINDINGS[0].evidence[0].boxes
    frame = mark.frame
    assert frame.left * 5.95 == pytest.approx(boxes[0][0] - 1.5)
    assert frame.top * 8.42 == pytest.approx(boxes[0][1] - 1.5)
    assert (frame.top + frame.height) * 8.42 == pytest.approx(boxes[1][3] + 1.5)
    assert len(mark.lines) == 2
    assert mark.lines[0].top == 0
    assert mark.lines[1].top + mark.lines[1].height == pytest.approx(100)


def test_the_colour_of_a_highlight_is_that_of_its_best_responsibility_before_any_duty() -> None:
    listed = next(f for f in FINDINGS if f.state == "listed").evidence[0]
    mentored = next(f for f in FINDINGS if f.id == "engineer.mentor").evidence[0]
    duties = (
        replace(
            SAMPLE.duties[0], evidence=(replace(listed, strength="demonstrated"), replace(mentored, strength="weak"))
        ),
    )
    findings = tuple(f for f in FINDINGS if f.id != "engineer.mentor")
    best = strength_by_item(replace(SAMPLE, findings=findings, duties=duties))
    assert (best[listed.item], best[mentored.item]) == ("listed", "weak")


def test_a_bullet_that_goes_on_over_the_page_has_a_highlight_on_both() -> None:
    evidence = FINDINGS[0].evidence[0]
    item = SAMPLE.resume.items[evidence.item]
    first, second = item.block.lines
    items = list(SAMPLE.resume.items)
    items[evidence.item] = replace(item, block=replace(item.block, lines=(first, replace(second, page=2))))
    report = replace(SAMPLE, resume=replace(SAMPLE.resume, items=tuple(items)))
    found = marks(report, {1: (595.0, 842.0), 2: (595.0, 842.0)})
    assert [mark.page for mark in found if mark.item == evidence.item] == [1, 2]


def test_the_timeline_runs_from_the_first_month_to_the_last() -> None:
    span = timeline(SAMPLE)
    assert span is not None
    months = 12 * 11 + 4
    assert [(bar.title.split(",")[0], bar.left, bar.width) for bar in span.bars] == [
        (
            "Senior Software Developer",
            pytest.approx(100 * 73 / months, abs=0.01),
            pytest.approx(100 * 63 / months, abs=0.01),
        ),
        ("Software Developer", pytest.approx(100 * 35 / months, abs=0.01), pytest.approx(100 * 38 / months, abs=0.01)),
        ("Survey Technician", 0, pytest.approx(100 * 31 / months, abs=0.01)),
    ]
    assert span.gaps[0][2] == "2017-10 to 2018-01"


def test_without_dates_there_is_no_timeline() -> None:
    undated = tuple(replace(job, start=None, end=None, months=None) for job in SAMPLE.resume.positions)
    report = replace(SAMPLE, resume=replace(SAMPLE.resume, positions=undated))
    assert timeline(report) is None
    assert "Timeline" not in Reader(render(report)).text


def test_a_notebook_shows_the_page_in_a_frame_of_its_own() -> None:
    frame = notebook(SAMPLE)
    assert html.unescape(frame.split('srcdoc="')[1].removesuffix('"></iframe>')) == render(SAMPLE)


def test_the_record_renders_itself() -> None:
    assert SAMPLE.to_html() == render(SAMPLE)
