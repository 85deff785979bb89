"""GapReport → one self-contained HTML page: findings beside the resume, no network, everything escaped."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from analyzer.judging.phrases import shown_count
from analyzer.reading.pdfium.images import PageImage
from analyzer.records import Finding, GapReport
from analyzer.reports import wording
from analyzer.reports.order import in_order
from analyzer.reports.pictures import Mark, marks, strength_by_item, timeline
from analyzer.reports.rewriting import clean, rewrite

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["PageImage", "notebook", "render"]


def render(report: GapReport, *, pages: Sequence[PageImage] = ()) -> str:
    """A page that opens from disk. `pages` are pictures of the resume; without them its text stands in their place.

    A content security policy allows only the page's own style and script, by their hashes.
    """
    from markupsafe import Markup

    report = rewrite(report, clean)
    environment = _environment()
    found = marks(report, {page.number: (page.width, page.height) for page in pages})
    style = environment.get_template("report.css").render() + _placed(found, pages)
    script = environment.get_template("report.js").render()
    return environment.get_template("report.html").render(
        report=report,
        document=report.resume.document,
        verdict=report.verdict,
        words=wording,
        findings=[_finding(report, finding) for finding in report.findings],
        ladder=_ladder(report),
        pages=[_page(page, found, report) for page in pages],
        text=[] if pages else _text(report),
        timeline=timeline(report),
        style=Markup(style),
        script=Markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def notebook(report: GapReport) -> str:
    """The page in a frame of its own, so that its style and a notebook's do not meet."""
    from markupsafe import escape

    return (
        '<iframe title="Gap report" sandbox="allow-scripts" width="100%" height="720" '
        f'srcdoc="{escape(render(report))}"></iframe>'
    )


@cache
def _environment() -> Environment:
    """The templates, compiled once."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("analyzer.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _placed(found: Sequence[Mark], pages: Sequence[PageImage]) -> str:
    """Where the highlights stand, as rules: the policy allows no style attributes."""
    ratios = [(page.number, page.width / max(page.height, 1.0)) for page in pages]
    rules = [f"#page-{number}{{--ratio:{ratio:.5f};aspect-ratio:{ratio:.5f}}}" for number, ratio in ratios]
    for mark in found:
        rules.append(f"#{mark.id}{{{mark.frame.css}}}")
        rules += [f"#{mark.id}-{number}{{{line.css}}}" for number, line in enumerate(mark.lines)]
    return "\n".join(rules) + "\n" if rules else ""


def _page(page: PageImage, found: Sequence[Mark], report: GapReport) -> dict[str, Any]:
    return {
        "number": page.number,
        "source": "data:image/png;base64," + base64.b64encode(page.png).decode("ascii"),
        "marks": [(mark, _shows(report, mark.item)) for mark in found if mark.page == page.number],
    }


def _shows(report: GapReport, item: int) -> str:
    """The titles of what an item of the resume is evidence of."""
    titles = [
        finding.title
        for finding in (*report.findings, *report.duties)
        if any(evidence.item == item for evidence in finding.evidence)
    ]
    return ", ".join(dict.fromkeys(titles))


def _finding(report: GapReport, finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "anchor": "finding-" + "".join(char if char.isalnum() else "-" for char in finding.id),
        "role": finding.role,
        "title": finding.title,
        "state": finding.state,
        "months": _months(finding),
        "items": " ".join(dict.fromkeys(str(evidence.item) for evidence in finding.evidence)),
        "evidence": [
            {
                "item": evidence.item,
                "quote": evidence.quote,
                "place": wording.place(report, evidence),
                "job": _job(report, evidence.position),
                "strength": evidence.strength,
                "pattern": evidence.pattern,
                "cues": ", ".join(evidence.cues),
            }
            for evidence in finding.evidence
        ],
        "question": next((step.question for step in report.next_steps if step.responsibility == finding.id), ""),
    }


def _months(finding: Finding) -> str:
    span = wording.used(finding.first, finding.last)
    return wording.duration(finding.months) + (f", {span}" if span else "") if finding.months else ""


def _job(report: GapReport, position: int | None) -> str:
    positions = report.resume.positions
    return wording.job(positions[position]) if position is not None and position < len(positions) else ""


def _ladder(report: GapReport) -> list[dict[str, Any]]:
    """The rungs of the target role, the lowest first."""
    tags = [("supported", report.verdict.level), ("target", report.target_level), ("claimed", report.claimed.level)]
    return [
        {
            "level": level,
            "title": wording.rung_title(level),
            "tags": [word for word, own in tags if own == level],
            "shown": shown_count(duties),
            "total": len(duties),
            "duties": [_finding(report, duty) for duty in duties],
        }
        for level, duties in wording.ladder(report)
    ]


def _text(report: GapReport) -> list[dict[str, Any]]:
    """The resume's text in order: headings, jobs, and the items with what they are evidence of."""
    best = strength_by_item(report)
    parts: list[dict[str, Any]] = []
    for part, index, _ in in_order(report.resume):
        if part == "section":
            parts.append({"kind": "heading", "text": report.resume.sections[index].title})
        elif part == "position":
            position = report.resume.positions[index]
            parts.append({"kind": "job", "text": f"{wording.job(position)} ({wording.dates(position)})"})
        elif part == "item":
            item = report.resume.items[index]
            parts.append(
                {
                    "kind": "item",
                    "index": index,
                    "text": item.block.text,
                    "bullet": item.block.bullet,
                    "strength": best.get(index),
                    "shows": _shows(report, index) if index in best else "",
                }
            )
    return parts
