"""Cases made by hand: which lines show which responsibilities, and in how old a job."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analyzer.judging.rule import Case
from analyzer.judging.timeline import Timeline
from analyzer.lexicon import Lexicon
from analyzer.records import Claimed, Document, Evidence, Finding, Page, Role

RECENT, OLD = 0, 1
NOW = 2026 * 12
DOCUMENT = Document("kim-ode.txt", "0" * 64, "text", (Page(1, 0.0, 0.0),), ())


def line(item: int, position: int = RECENT) -> Evidence:
    return Evidence(f"Line {item}.", 1, (), "experience", position, "demonstrated", "a#1", item, "a")


def case_of(
    lexicon: Lexicon,
    shown: Mapping[str, Sequence[Evidence]],
    *,
    claims: Role | None = None,
    titled: int | None = 60,
    silent: int = 100,
) -> Case:
    """`shown` has the lines of each responsibility that is demonstrated."""
    findings = tuple(
        Finding(entry.id, entry.role, entry.title, "demonstrated" if lines else "missing", tuple(lines))
        for entry in lexicon.responsibilities
        for lines in [shown.get(entry.id, ())]
    )
    timeline = Timeline((frozenset([NOW - 1]), frozenset([NOW - 120])), NOW)
    return Case(lexicon, findings, (), timeline, 60, Claimed(None, claims, None), titled, silent, DOCUMENT)
