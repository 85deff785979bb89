"""What verdicts and reports say in the same words."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.records import SHOWN, Document, Evidence, Finding, Role


def role_name(role: Role) -> str:
    return "software engineer" if role == "engineer" else role


def with_article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def shown_count(findings: Sequence[Finding]) -> int:
    return sum(finding.state in SHOWN for finding in findings)


def shown_of(findings: Sequence[Finding], what: str) -> str:
    """How many of `what` are shown, as a sentence."""
    shown = shown_count(findings)
    return f"{shown} of the {len(findings)} {what} {'is' if shown == 1 else 'are'} shown."


def place(document: Document, evidence: Evidence) -> str:
    """ "p.2"; "" for a file without pages."""
    return f"p.{evidence.page}" if document.paged else ""
