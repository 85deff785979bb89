"""PostingReport → text or JSON."""

from __future__ import annotations

import json
import textwrap

from analyzer.judging.phrases import place
from analyzer.records import ROLES, SHOWN, Asked, Document, Evidence, PostingReport
from analyzer.reports.rewriting import clean, rewrite
from analyzer.reports.wording import AID, duration, level_title, role_title


def render(report: PostingReport, *, width: int = 100) -> str:
    report = rewrite(report, clean)
    lines = [f"{report.document.name}, as of {report.tool.as_of}", ""]
    lines += _paragraph("Title", _title(report), width)
    lines += _paragraph("Asks for", _asks(report), width)
    if report.months is not None:
        lines += _paragraph("Experience", f"{duration(report.months)}, as it says", width)
    if report.resume is not None:
        lines += _paragraph("Resume", _standing(report), width)
    for role in ROLES:
        asked = [entry for entry in report.asked if entry.role == role]
        if asked:
            lines += ["", role_title(role)]
            for entry in asked:
                lines += _entry(report, entry, width)
    if report.skills:
        lines += ["", *_paragraph("Names", ", ".join(report.skills), width)]
    if report.lacking:
        lines += _paragraph("Not shown", ", ".join(report.lacking), width)
    if report.resume is not None:
        lines += ["", AID]
    return "\n".join(lines) + "\n"


def render_json(report: PostingReport) -> str:
    document = {
        "schema": 1,
        "tool": {"version": report.tool.version, "lexicon": report.tool.lexicon, "as_of": report.tool.as_of},
        "document": {"name": report.document.name, "sha256": report.document.sha256},
        "claimed": {"title": report.claimed.title, "role": report.claimed.role, "level": report.claimed.level},
        "asks_for": {"role": report.role, "level": report.level, "months": report.months},
        "ranking": [{"role": s.role, "asked": s.demonstrated, "total": s.total} for s in report.ranking],
        "responsibilities": [_plain(entry) for entry in report.asked],
        "skills": list(report.skills),
        "resume": None if report.resume is None else _resume(report),
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _title(report: PostingReport) -> str:
    if report.claimed.role is None:
        return f"“{report.claimed.title}”, which names no software role" if report.claimed.title else "none found"
    return f"“{report.claimed.title}”, read as {level_title(report.claimed.level)}"


def _asks(report: PostingReport) -> str:
    if report.role is None:
        return "no software work: no line of it names a responsibility of the four roles"
    shares = ", ".join(f"{s.demonstrated} of {s.total} {role_title(s.role)}" for s in report.ranking)
    return f"{level_title(report.level)} (responsibilities named: {shares})"


def _standing(report: PostingReport) -> str:
    shown = sum(entry.state in SHOWN for entry in report.asked)
    name = report.resume.resume.document.name if report.resume else ""
    return f"{name} shows {shown} of the {len(report.asked)} responsibilities asked for"


def _entry(report: PostingReport, entry: Asked, width: int) -> list[str]:
    lines = [f"  {entry.title}" + (f": {entry.state}" if entry.state else "")]
    lines += _quote("asked", report.document, entry.evidence[0], width)
    if report.resume is not None and entry.shown is not None and entry.state in (*SHOWN, "weak"):
        lines += _quote("resume", report.resume.resume.document, entry.shown, width)
    return lines


def _quote(label: str, document: Document, evidence: Evidence, width: int) -> list[str]:
    quote = f"    {label}: “{evidence.quote}” {place(document, evidence)}"
    return textwrap.wrap(quote, width, subsequent_indent="      ")


def _paragraph(label: str, text: str, width: int) -> list[str]:
    return textwrap.wrap(f"{label:<11} {text}", width, subsequent_indent=" " * 12)


def _plain(entry: Asked) -> dict[str, object]:
    return {
        "id": entry.id,
        "role": entry.role,
        "title": entry.title,
        "asked": [{"quote": found.quote, "page": found.page} for found in entry.evidence],
        "state": entry.state,
        "shown": None if entry.shown is None else {"quote": entry.shown.quote, "page": entry.shown.page},
    }


def _resume(report: PostingReport) -> dict[str, object]:
    assert report.resume is not None
    document, verdict = report.resume.resume.document, report.resume.verdict
    return {
        "name": document.name,
        "sha256": document.sha256,
        "verdict": {"role": verdict.role, "level": verdict.level},
        "lacking": list(report.lacking),
    }
