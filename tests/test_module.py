"""The module as its callers use it, with wrong arguments too."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from analyzer import Analyzer, UsageError, analyze
from analyzer.lexicon import Lexicon

EXAMPLE = Path(__file__).parent.parent / "examples" / "one-column.pdf"


def test_a_moment_counts_as_its_day(lexicon: Lexicon) -> None:
    assert Analyzer(lexicon, datetime.datetime(2026, 6, 15, 9, 30)).as_of == datetime.date(2026, 6, 15)


def test_a_text_is_no_date(lexicon: Lexicon) -> None:
    with pytest.raises(UsageError, match="as_of must be a date"):
        Analyzer(lexicon, "2026-06-15")  # type: ignore[arg-type]


def test_a_section_that_does_not_exist_is_refused(analyzer: Analyzer) -> None:
    with pytest.raises(UsageError, match="there is no section 'nope'"):
        analyzer.assess_line("Wrote Java.", section="nope")  # type: ignore[arg-type]


def test_one_call_takes_the_day_and_the_lexicon(lexicon: Lexicon) -> None:
    assert analyze(EXAMPLE, as_of=datetime.date(2020, 1, 31), lexicon=lexicon).tool.as_of == "2020-01-31"


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        pytest.param("References", 0, id="what others say is no proof"),
        pytest.param("Interests", 0, id="leisure is no proof"),
        pytest.param("Publications", 0, id="the title of a paper is no proof"),
        pytest.param("Experience", 1, id="work is"),
    ],
)
def test_only_sections_of_deeds_give_proof(analyzer: Analyzer, heading: str, shown: int) -> None:
    report = analyzer.analyze(f"{heading.upper()}\nRefactored the tariff code in Java.\n".encode())
    debt = next(finding for finding in report.findings if finding.id == "developer.tech-debt")
    assert len(debt.evidence) == shown


def test_a_headline_is_no_proof(analyzer: Analyzer) -> None:
    report = analyzer.analyze(
        b"Jane Doe\nFull Stack Developer\n\nEXPERIENCE\nDeveloper, Elm, 2019 - 2021\n- Met clients.\n"
    )
    assert next(finding for finding in report.findings if finding.id == "developer.full-stack").state == "missing"
