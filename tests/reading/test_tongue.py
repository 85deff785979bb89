"""A text that is not English is not "nothing found"."""

from __future__ import annotations

import pytest

from analyzer.pipeline import Analyzer
from analyzer.reading import read
from analyzer.reading.tongue import reads_as_english

GERMAN = """BERUFSERFAHRUNG
Softwareentwicklerin, Hafenkontor GmbH, 2019 bis 2024
- Entwicklung einer Webanwendung für die Liegeplätze der Fähren
- Umstellung der alten Datenbank und Aufbau einer Schnittstelle zur Hafenbehörde
- Einarbeitung neuer Kolleginnen und Kollegen, Durchsicht ihrer Änderungen
- Tests der Oberfläche, Behebung von Fehlern nach Meldung durch die Kundschaft
- Abstimmung der Wünsche mit dem Vertrieb und der Leitung des Hafens
- Betrieb der Server, Beobachtung der Auslastung und Bereitschaft am Wochenende
"""
ENGLISH = """EXPERIENCE
Developer, Harbour Office Ltd, 2019 to 2024
- Developed a web application for the berths of the ferries
- Moved the old database and built an interface to the port authority
- Trained new colleagues and reviewed their changes
- Tested the screens and fixed faults reported by customers
- Agreed the wishes of sales with the head of the port
- Ran the servers, watched the load and was on call at weekends
"""


@pytest.mark.parametrize(
    ("text", "english"),
    [
        pytest.param(ENGLISH, True, id="English"),
        pytest.param(GERMAN, False, id="German"),
        pytest.param("工作经验" * 100, False, id="Chinese, which has no spaces"),
        pytest.param("Python, Django, React", True, id="too short to tell"),
    ],
)
def test_reads_as_english(text: str, english: bool) -> None:
    assert reads_as_english(text) is english


def test_a_foreign_text_is_warned_of() -> None:
    assert [notice.code for notice in read(GERMAN.encode()).warnings] == ["not-english"]


def test_what_is_not_found_in_a_foreign_text_is_unreadable_not_missing(analyzer: Analyzer) -> None:
    report = analyzer.analyze(GERMAN.encode())
    states = {finding.state for finding in report.findings}
    assert (report.verdict.role, "missing" in states, "unreadable" in states) == (None, False, True)
