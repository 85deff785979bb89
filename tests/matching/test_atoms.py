"""Where the phrases of a table stand in a text."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.matching.atoms import AtomTable
from analyzer.matching.found import Found, Span
from analyzer.matching.language import Tokens

BASE_FORMS = {"tests": "test", "tested": "test", "loads": "load"}
SKIPPED = {"the", "a"}
ENTRIES = (
    *(("test",), ("=test",), ("tests",), ("load", "test"), ("=loads", "test")),
    *(("test", "the", "load"), ("a", "test", "load"), ("=", "a")),
)
WORDS = ["test", "tests", "tested", "load", "loads", "the", "a", "="]
TABLE = AtomTable.of(ENTRIES, BASE_FORMS)


def cut(text: str) -> Tokens:
    words = text.split()
    keys = tuple(BASE_FORMS.get(word, word) for word in words)
    flags, zeros = (True,) * len(words), (0,) * len(words)
    return Tokens(text, tuple(words), keys, zeros, zeros, flags, flags, zeros, zeros)


def places(text: str) -> dict[tuple[str, ...], list[Span]]:
    return {ENTRIES[atom]: spans for atom, spans in TABLE.find(cut(text), SKIPPED).items()}


@pytest.mark.parametrize(
    ("entry", "text", "spans"),
    [
        pytest.param(("test",), "tested tests", [(0, 1), (1, 2)], id="a base form stands for all its inflections"),
        pytest.param(("=test",), "tested test", [(1, 2)], id="a word with the sign for itself alone"),
        pytest.param(("tests",), "test tests", [(1, 2)], id="an inflected word for itself alone"),
        pytest.param(
            ("=loads", "test"), "load tests loads tests", [(2, 4)], id="one word of a phrase for itself alone"
        ),
        pytest.param(("load", "test"), "load the a test", [(0, 4)], id="a phrase with articles inside"),
        pytest.param(("load", "test"), "the load test", [(1, 3)], id="not the article before it"),
        pytest.param(("test", "the", "load"), "test the load", [(0, 3)], id="a phrase that is written with an article"),
    ],
)
def test_finds(entry: tuple[str, ...], text: str, spans: list[Span]) -> None:
    assert places(text)[entry] == spans


def test_a_phrase_with_an_article_needs_it() -> None:
    assert ("test", "the", "load") not in places("test load")


def test_a_phrase_that_begins_with_an_article_has_none_inside() -> None:
    assert ("a", "test", "load") not in places("a test the load")


def stands(entry: tuple[str, ...], words: list[str]) -> bool:
    def fits(want: str, word: str) -> bool:
        plain = want.removeprefix("=") if len(want) > 1 else want
        return word == plain if plain != want or plain in BASE_FORMS else BASE_FORMS.get(word, word) == plain

    return len(entry) == len(words) and all(map(fits, entry, words))


@given(st.lists(st.sampled_from(WORDS), max_size=8))
def test_finds_what_trying_every_stretch_of_words_finds(words: list[str]) -> None:
    expected: dict[tuple[str, ...], set[Span]] = {}
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            stretch = words[start:end]
            plain = [word for word in stretch if word not in SKIPPED]
            bounded = not {stretch[0], stretch[-1]} & SKIPPED
            for entry in ENTRIES:
                if stands(entry, stretch) or (bounded and stands(entry, plain)):
                    expected.setdefault(entry, set()).add(Span(start, end))
    assert {entry: set(spans) for entry, spans in places(" ".join(words)).items()} == expected


def test_is_the_same_when_stored() -> None:
    assert pickle.loads(pickle.dumps(TABLE)) == TABLE


def test_knows_how_its_atoms_are_written() -> None:
    assert [TABLE.written[atom] for atom in range(5)] == ["test", "test", "tests", "load test", "loads test"]


def test_places_of_several_atoms_go_from_left_to_right() -> None:
    found = Found({7: [Span(4, 5)], 2: [Span(0, 1), Span(6, 7)], 3: [Span(4, 6)]})
    assert found.spans(frozenset([2, 3, 7, 9])) == ((0, 1), (4, 5), (4, 6), (6, 7))
