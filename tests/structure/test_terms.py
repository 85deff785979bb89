from __future__ import annotations

import pytest

from analyzer.structure.signs.terms import is_aside, is_leave, is_own, is_several, is_team, is_terms, is_unpaid


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        pytest.param("Full-time", True, id="kind"),
        pytest.param("Permanent position", True, id="kind and a noun"),
        pytest.param("20 hours/week", True, id="hours"),
        pytest.param("(Remote)", True, id="remote, in brackets"),
        pytest.param("GS-2210-13", True, id="grade of the federal service"),
        pytest.param("Band 6", True, id="pay band"),
        pytest.param("approx. start", True, id="what is left of dates"),
        pytest.param("A", False, id="an employer of one letter"),
        pytest.param("Contract Software House", False, id="an employer with such a word"),
        pytest.param("2020", False, id="a number alone"),
    ],
)
def test_is_terms(text: str, terms: bool) -> None:
    assert is_terms(text) is terms


@pytest.mark.parametrize(
    ("text", "team"),
    [pytest.param("Payments Team", True, id="team"), pytest.param("TeamViewer", False, id="employer")],
)
def test_is_team(text: str, team: bool) -> None:
    assert is_team(text) is team


@pytest.mark.parametrize(
    ("text", "leave"),
    [
        pytest.param("Maternity leave", True, id="leave"),
        pytest.param("Career break (relocation and study)", True, id="with its reason in brackets"),
        pytest.param("Sabbatical for travel in Asia", True, id="with its reason"),
        pytest.param("Travel / family leave", True, id="two reasons"),
        pytest.param("Travel Agency Elm", False, id="an employer"),
        pytest.param("The Gap", False, id="an employer named like a gap"),
    ],
)
def test_is_leave(text: str, leave: bool) -> None:
    assert is_leave(text) is leave


@pytest.mark.parametrize(
    ("title", "own"),
    [
        pytest.param("Freelance Web Developer", True, id="freelance"),
        pytest.param("Self-employed consultant", True, id="self-employed"),
        pytest.param("Web Developer", False, id="neither"),
    ],
)
def test_is_own(title: str, own: bool) -> None:
    assert is_own(title) is own


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Volunteer Web Developer", True, id="a volunteer"),
        pytest.param("Webmaster (pro bono)", True, id="for the public good"),
        pytest.param("Volunteer Coordinator", False, id="who is paid to lead volunteers"),
        pytest.param("Web Developer", False, id="employed"),
    ],
)
def test_is_unpaid(title: str, expected: bool) -> None:
    assert is_unpaid(title) is expected


@pytest.mark.parametrize(
    ("title", "several"),
    [
        pytest.param("Various support roles", True, id="various"),
        pytest.param("Web developer positions", True, id="positions"),
        pytest.param("Web developer", False, id="one"),
        pytest.param("Developer of various tools", False, id="various within"),
    ],
)
def test_is_several(title: str, several: bool) -> None:
    assert is_several(title) is several


@pytest.mark.parametrize(
    ("row", "aside"),
    [
        pytest.param("Supervisor: Ola Nordmann", True, id="supervisor"),
        pytest.param("Direct Manager: Ola Nordmann", True, id="direct manager"),
        pytest.param("Reports to: the CTO", True, id="one reported to"),
        pytest.param("References: Ola Nordmann", True, id="references"),
        pytest.param("Reason for leaving: end of contract", True, id="reason for leaving"),
        pytest.param("Manager", False, id="a title"),
        pytest.param("Contact Energy: Developer", False, id="an employer with such a word"),
    ],
)
def test_is_aside(row: str, aside: bool) -> None:
    assert is_aside(row) is aside
