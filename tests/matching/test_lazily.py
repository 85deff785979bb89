"""A compiled lexicon that was written and read back is the same lexicon."""

from __future__ import annotations

import pickle
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from analyzer.lexicon import Lexicon
from analyzer.matching import Matcher
from analyzer.matching.lazily import Lazy, dumps, packed
from analyzer.matching.patterns import Row

ATOMS = st.frozensets(st.integers(0, 3000), max_size=40) | st.builds(
    lambda without, plus: (frozenset(range(1500)) - without) | plus,
    st.frozensets(st.integers(0, 1500), max_size=9),
    st.frozensets(st.integers(1500, 3000), max_size=9),
)


def test_what_is_read_back_finds_what_the_compiled_lexicon_finds(lexicon: Lexicon, matcher: Matcher) -> None:
    stored = Matcher(pickle.loads(dumps(packed(matcher.compiled))))
    lines = [line for activity in lexicon.activities for line in (*activity.finds, *activity.ignores)]
    assert [stored.all_hits(line, "experience") for line in lines] == [
        matcher.all_hits(line, "experience") for line in lines
    ]


@given(st.lists(ATOMS, max_size=6))
def test_sets_of_atoms_come_back_as_they_were(matcher: Matcher, sets: list[frozenset[int]]) -> None:
    forms = [Row(names, 1, (names,)) for names in sets]
    index = replace(matcher.compiled.pattern_index, forms=forms, owners=())
    stored = packed(replace(matcher.compiled, pattern_index=index, technologies=())).pattern_index
    assert list(pickle.loads(dumps(stored)).forms) == forms


def test_a_lazy_sequence_that_was_used_can_still_be_pickled() -> None:
    lazy = Lazy[str]([pickle.dumps("one"), pickle.dumps("two")])
    assert (lazy[1], list(pickle.loads(pickle.dumps(lazy)))) == ("two", ["one", "two"])
