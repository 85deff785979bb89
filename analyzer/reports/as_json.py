"""GapReport → JSON. `report.schema.json` beside this file is the promise that users rely on."""

from __future__ import annotations

import json
from typing import Any

from analyzer.records import Evidence, Finding, GapReport

SCHEMA = 1


def render(report: GapReport) -> str:
    """The same report gives the same text. A lone surrogate, which UTF-8 cannot hold, stays escaped."""
    text = json.dumps(to_dict(report), indent=2, ensure_ascii=False) + "\n"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def to_dict(report: GapReport) -> dict[str, Any]:
    document = report.resume.document
    verdict = report.verdict
    margin = verdict.margin
    return {
        "schema": SCHEMA,
        "tool": {"version": report.tool.version, "lexicon": report.tool.lexicon, "as_of": report.tool.as_of},
        "document": {
            "name": document.name,
            "sha256": document.sha256,
            "kind": document.kind,
            "pages": len(document.pages),
            "sections": [{"kind": s.kind, "title": s.title, "page": s.page} for s in report.resume.sections],
            "warnings": [{"code": w.code, "page": w.page, "message": w.message} for w in document.warnings],
        },
        "positions": [
            {
                "title": p.title,
                "organisation": p.organisation,
                "start": p.start,
                "end": p.end,
                "months": p.months,
                "software": p.software,
                "internship": p.internship,
                "page": p.page,
            }
            for p in report.resume.positions
        ],
        "experience": {
            "months": report.experience.months,
            "software_months": report.experience.software_months,
            "gaps": [{"from": first, "to": last} for first, last in report.experience.gaps],
        },
        "claimed": {"title": report.claimed.title, "role": report.claimed.role, "level": report.claimed.level},
        "verdict": {
            "role": verdict.role,
            "level": verdict.level,
            "margin": {
                "next_role": margin.next_role,
                "to_next": margin.to_next,
                "previous_role": margin.previous_role,
                "to_previous": margin.to_previous,
            },
            "ranking": [
                {
                    "role": r.role,
                    "score": r.score,
                    "demonstrated": r.demonstrated,
                    "total": r.total,
                    "carried": r.carried,
                }
                for r in verdict.ranking
            ],
            "reasons": list(verdict.reasons),
        },
        "target": {"role": report.target_role, "level": report.target_level},
        "findings": [_finding(finding) for finding in report.findings],
        "duties": [{**_finding(duty), "level": duty.level} for duty in report.duties],
        "skills": [
            {
                "name": s.name,
                "kind": s.kind,
                "shown_in": list(s.shown_in),
                "months": s.months,
                "first": s.first,
                "last": s.last,
            }
            for s in report.skills
        ],
        "specialities": list(report.specialities),
        "next_steps": [
            {
                "responsibility": step.responsibility,
                "question": step.question,
                "effect": step.effect,
                "example": step.example,
            }
            for step in report.next_steps
        ],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "role": finding.role,
        "title": finding.title,
        "state": finding.state,
        "months": finding.months,
        "first": finding.first,
        "last": finding.last,
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "quote": evidence.quote,
        "page": evidence.page,
        "boxes": [[round(edge, 2) for edge in box] for box in evidence.boxes],
        "section": evidence.section,
        "position": evidence.position,
        "strength": evidence.strength,
        "pattern": evidence.pattern,
        "activity": evidence.activity,
        "cues": list(evidence.cues),
    }
