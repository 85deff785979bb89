from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.lexicon.notation import ANY, GROUP, LITERAL, Element, NotationError, expand


def words(*run: str) -> Element:
    return Element(LITERAL, run)


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        pytest.param("code review", [(words("code", "review"),)], id="words that follow each other are one run"),
        pytest.param("a|b c", [(words("a", "c"),), (words("b", "c"),)], id="alternatives are written out"),
        pytest.param("[peer] review", [(words("review"),), (words("peer", "review"),)], id="an optional word may miss"),
        pytest.param(
            "mentor @engineers", [(words("mentor"), Element(GROUP, name="engineers"))], id="a group is its own element"
        ),
        pytest.param("design _ api", [(words("design"), Element(ANY), words("api"))], id="a gap is any one word"),
        pytest.param(
            "front-end", [(words("front", "end"),), (words("frontend"),)], id="a hyphened word is also written as one"
        ),
        pytest.param("=led team", [(words("=led", "team"),)], id="an exact word keeps its mark"),
    ],
)
def test_expand(phrase: str, forms: list[tuple[Element, ...]]) -> None:
    assert list(expand(phrase)) == forms


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        pytest.param("Code", "'Code' is not a word", id="capitals"),
        pytest.param("", "an empty phrase", id="nothing"),
        pytest.param("_ _", "nothing but gaps", id="only gaps"),
        pytest.param("@Team", "'@Team' is not a word", id="a group with a capital"),
    ],
)
def test_bad_notation_says_why(phrase: str, reason: str) -> None:
    with pytest.raises(NotationError, match=reason):
        expand(phrase)


@given(st.text())
def test_any_text_expands_or_is_refused(phrase: str) -> None:
    try:
        forms = expand(phrase)
    except NotationError:
        return
    assert all(forms)
