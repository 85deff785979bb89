from __future__ import annotations

import pytest

from analyzer.structure.signs.places import is_place
from tests.structure.making import jobs


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("Berlin", True, id="city"),
        pytest.param("San Francisco, CA", True, id="city and state"),
        pytest.param("CA", True, id="state"),
        pytest.param("DC 20250", True, id="state and code"),
        pytest.param("(Oslo)", True, id="in brackets"),
        pytest.param("1400 Elm Ave SW", True, id="street"),
        pytest.param("117 E. Elm Blvd., Ste. 300", True, id="street and suite"),
        pytest.param("Suite 300", True, id="suite"),
        pytest.param("2nd Floor", True, id="floor"),
        pytest.param("Millbrook, CA 91105-1234", True, id="long code"),
        pytest.param("LS1 4AP", True, id="a British code"),
        pytest.param("10115 Berlin", True, id="a code before its city"),
        pytest.param("London UK", True, id="city and country"),
        pytest.param("Kite Foods USA", False, id="a company named after its country"),
        pytest.param("Building Kite", False, id="a word of addresses"),
        pytest.param("Acme", False, id="employer"),
        pytest.param("Kvist AB", False, id="a company of Sweden, no town of Alberta"),
        pytest.param("Bank of Berlin", False, id="an employer named after a city"),
    ],
)
def test_is_place(text: str, place: bool) -> None:
    assert is_place(text) is place


def test_a_place_is_no_organisation() -> None:
    assert jobs("Berlin, Germany\tJan 2019 – Mar 2020", "Developer, Acme") == [
        ("Developer", "Acme", "2019-01", "2020-03")
    ]
