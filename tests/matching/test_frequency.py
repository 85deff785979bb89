"""How often phrases stand in the lexicon's examples."""

from __future__ import annotations

from analyzer.matching.frequency import Frequencies

TEXTS = [["built", "the", "ferry", "app"], ["builds", "the", "apps"], ["the", "ferry", "the"]]


def of(*words: str) -> float:
    return Frequencies(TEXTS).of(words)


def test_a_word_in_more_texts_is_more_frequent() -> None:
    assert of("the") > of("ferry")


def test_a_word_twice_in_a_text_counts_once() -> None:
    assert of("the") == Frequencies([["the"]] * 3).of(("the",))


def test_an_inflected_word_counts_for_its_base_form() -> None:
    assert of("app") == of("ferry")


def test_a_word_written_for_itself_alone_counts_alone() -> None:
    assert of("=app") < of("app")


def test_a_phrase_is_rarer_than_its_rarest_word() -> None:
    assert of("the", "ferry") < of("ferry")


def test_a_word_of_no_text_counts_a_little() -> None:
    assert 0 < of("nowhere") < of("built")
