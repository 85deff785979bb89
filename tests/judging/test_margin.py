"""The margin is true: so many responsibilities and no fewer, held against every choice of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.judging.margin import margin
from analyzer.judging.rule import Case, supported
from analyzer.lexicon import Lexicon
from analyzer.records import ROLES, Evidence, Margin, Role

from .cases import OLD, RECENT, case_of, line

IDS = {
    "coder": ["write-code", "debug-and-test", "follow-standards"],
    "programmer": ["implement-features", "algorithms", "unit-tests", "optimize", "code-review"],
    "developer": ["full-stack", "app-architecture", "product-and-design", "apis", "deploy", "tech-debt"],
    "engineer": ["system-architecture", "standards", "technical-decisions", "mentor"],
}
NAMES = [f"{role}.{name}" for role, names in IDS.items() for name in names]
LINES = st.lists(st.builds(line, st.integers(0, 9), st.sampled_from([RECENT, OLD])), min_size=1, max_size=3)
SHOWN = st.dictionaries(st.sampled_from(NAMES), LINES, max_size=9)
CLAIMS = st.sampled_from([None, *ROLES])
MONTHS = st.sampled_from([None, 6, 60])


def of(case: Case) -> Margin:
    return margin(case, supported(case, case.findings))


def lost(case: Case, ids: tuple[str, ...]) -> Role | None:
    """The role that is left without the responsibilities `ids`."""
    findings = (
        replace(finding, state="missing", evidence=()) if finding.id in ids else finding for finding in case.findings
    )
    return supported(case, tuple(findings))


def gained(case: Case, role: Role, count: int) -> Role | None:
    """The role that is supported with so many more responsibilities of `role`, each shown by a line of its own."""
    more = [finding.id for finding in case.findings if finding.role == role and not finding.evidence][:count]
    findings = (
        replace(finding, state="demonstrated", evidence=(line(100 + more.index(finding.id)),))
        if finding.id in more
        else finding
        for finding in case.findings
    )
    return supported(case, tuple(findings))


@settings(max_examples=80)
@given(shown=SHOWN, claims=CLAIMS, titled=MONTHS)
def test_no_fewer_lost_responsibilities_make_the_role_fall_and_so_many_do(
    lexicon: Lexicon, shown: dict[str, list[Evidence]], claims: Role | None, titled: int | None
) -> None:
    case = case_of(lexicon, shown, claims=claims, titled=titled)
    role, edge = supported(case, case.findings), of(case)
    falls = {
        count: {left for ids in combinations(shown, count) if (left := lost(case, ids)) != role}
        for count in range(1, len(shown) + 1)
    }
    fewest = next((count for count, left in falls.items() if left), None) if role else None
    assert edge.to_previous == fewest
    assert fewest is None or edge.previous_role in falls[fewest]


@settings(max_examples=80)
@given(shown=SHOWN, claims=CLAIMS, titled=MONTHS)
def test_no_fewer_responsibilities_more_carry_the_next_role_and_so_many_do(
    lexicon: Lexicon, shown: dict[str, list[Evidence]], claims: Role | None, titled: int | None
) -> None:
    case = case_of(lexicon, shown, claims=claims, titled=titled)
    role, edge = supported(case, case.findings), of(case)
    above = dict(pairwise(ROLES)).get(role) if role else None
    carried = next((count for count in range(1, 7) if above and gained(case, above, count) == above), None)
    assert (edge.next_role if role else None, edge.to_next) == (above, carried)


def each(*ids: str) -> dict[str, list[Evidence]]:
    """Each of `ids` shown by a line of its own."""
    return {id_: [line(item)] for item, id_ in enumerate(ids)}


@pytest.mark.parametrize(
    ("shown", "claims", "titled", "edge"),
    [
        pytest.param(
            {"coder.write-code": [line(8), line(9)], **each(*[name for name in NAMES if name.startswith("developer")])},
            "developer",
            60,
            Margin("engineer", 4, "coder", 5),
            id="a responsibility that one line shows weighs less than 1",
        ),
        pytest.param(
            {**each("coder.write-code", "engineer.mentor", "engineer.standards")},
            "engineer",
            60,
            Margin(None, None, "coder", 1),
            id="the role that is left is not the neighbour in the list",
        ),
        pytest.param(
            {"coder.write-code": [line(0), line(1)], "coder.debug-and-test": [line(2)]},
            "coder",
            6,
            Margin("programmer", 2, None, 1),
            id="without code there is no role",
        ),
        pytest.param(
            {"coder.write-code": [line(8), line(9)]},
            None,
            60,
            Margin("programmer", 2, None, 1),
            id="where no title claims it the next role needs more",
        ),
        pytest.param(
            {"coder.write-code": [line(8), line(9)], **each("programmer.unit-tests")},
            None,
            6,
            Margin("programmer", 1, None, 1),
            id="one line of code that is left is too few",
        ),
        pytest.param(
            {}, None, 60, Margin("coder", None, None, None), id="where no code is shown, lines of it are needed"
        ),
        pytest.param(
            each("engineer.mentor", "engineer.standards"),
            "engineer",
            12,
            Margin("engineer", None, None, None),
            id="where code alone lacks, the next role is the one that the rest carries",
        ),
    ],
)
def test_the_margin_of(
    lexicon: Lexicon, shown: dict[str, list[Evidence]], claims: Role | None, titled: int | None, edge: Margin
) -> None:
    assert of(case_of(lexicon, shown, claims=claims, titled=titled)) == edge


def test_where_a_line_for_each_carries_no_role_no_number_is_given(lexicon: Lexicon) -> None:
    """The programmer's next role takes more than its six responsibilities, shown by one line each."""
    strict = replace(lexicon, rules=replace(lexicon.rules, single_weight=0.4))
    shown = {
        "coder.write-code": [line(8), line(9)],
        **each("programmer.unit-tests", "programmer.optimize", "programmer.document"),
    }
    assert of(case_of(strict, shown)) == Margin("developer", None, "coder", 1)
