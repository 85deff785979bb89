"""What the matcher finds in a line, and what context makes of it."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.matching import Matcher, build_matcher
from analyzer.matching.found import Span
from analyzer.matching.grammar import Grammar
from analyzer.matching.language import Tokens

from .tiny import tiny_lexicon


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    return build_matcher(tiny_lexicon(tmp_path_factory.mktemp("lexicon")))


def strength(matcher: Matcher, activity: str, line: str, section: str = "experience") -> str | None:
    return next((hit.strength for hit in matcher.read(line, section).hits if hit.activity == activity), None)


@pytest.mark.parametrize(
    ("activity", "line"),
    [
        pytest.param("mentors", "Mentored two junior developers.", id="a past form with its object"),
        pytest.param("mentors", "mentoring new hires", id="a gerund, and a plural of two words"),
        pytest.param("mentors", "Trained and mentored the engineers", id="verbs that share an object"),
        pytest.param("mentors", "Interns were mentored weekly", id="a passive"),
        pytest.param("deploys", "Designed, built and deployed three services", id="the first verb of a list"),
        pytest.param("deploys", "Migration of the pricing service", id="a noun that says the deed"),
        pytest.param("deploys", "API migration", id="a compound with that noun"),
        pytest.param("deploys", "Design APIs", id="a bare verb that opens the line"),
        pytest.param("deploys", "Practised blue green deployment", id="a hyphened word written apart"),
        pytest.param("deploys", "Deployed services powering the ferries", id="a participle behind the object"),
        pytest.param("deploys", "Services designed in Go", id="a participle behind the only object"),
        pytest.param("deploys", "Deployed over 40 services", id="an object behind how many there are"),
        pytest.param("mentors", "Mentored 3–5 developers a year", id="an object behind a range"),
        pytest.param("deploys", "Planned a downtime release", id="an optional word left out"),
        pytest.param("deploys", "Managed two people and deployed the service", id="a deed joined to a delegated one"),
        pytest.param("deploys", "Managed the people by deploying services", id="a deed by which one delegates"),
        pytest.param("mentors", "Managed and mentored interns", id="a deed that delegation does not touch"),
        pytest.param("measures", "Load figures were made; used Python for the load figures", id="a set in any order"),
        pytest.param(
            "measures",
            "Never used Go for load figures. Used Python for load figures.",
            id="a set behind one that is denied",
        ),
        pytest.param("measures", "Used for load figures. Tools: Python", id="a set that goes on behind the sentence"),
        pytest.param("builds", "Built the ferry system in Python.", id="a described thing"),
        pytest.param("builds", "Built the ferry system. Tools: Python.", id="what it is made with said behind"),
        pytest.param("names", "Tools: Docker, Python", id="a row behind its label"),
        pytest.param("names", "Tools: R,C++,Docker", id="a row without blanks"),
        pytest.param("names", "Where we run it - Docker, Python", id="a row behind its label and a dash"),
        pytest.param("deploys", "Deployed cross- service APIs", id="a compound that a line end has parted"),
        pytest.param("deploys", "Practised blue\u2011green deployment", id="a hyphen of good typesetting"),
        pytest.param("names", "Tools：Docker，Python", id="a row with signs of full width"),
        pytest.param("deploys", "Deployed services nationwide", id="a plural before a word that no list knows"),
        pytest.param("deploys", "Deployed the service Ferryman", id="an object before its name"),
        pytest.param(
            "measures", "Used Python for load figures and planned the holiday", id="a veto in what tells another deed"
        ),
    ],
)
def test_finds(tiny: Matcher, activity: str, line: str) -> None:
    assert strength(tiny, activity, line) is not None


@pytest.mark.parametrize("name", ["C", "R", "Objective-C", "PL/I"])
def test_a_full_stop_behind_a_name_of_one_letter_ends_the_sentence(tiny: Matcher, name: str) -> None:
    tokens = tiny.language.tokens(f"Wrote {name}. Left")
    assert (tokens.lower[-2:], tokens.sentence[-2:]) == ((".", "left"), (0, 1))


def test_a_long_run_of_signs_is_no_word(tiny: Matcher) -> None:
    assert tiny.language.tokens("Built " + "(" * 50 + " it").lower == ("built", "it")


def test_a_verb_is_held_only_against_the_objects_near_it(tiny: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[Span] = []
    precedes = Grammar.precedes

    def counted(grammar: Grammar, tokens: Tokens, thing: Span, verb: Span, *, nominal: bool) -> bool:
        looked_at.append(thing)
        return precedes(grammar, tokens, thing, verb, nominal=nominal)

    monkeypatch.setattr(Grammar, "precedes", counted)
    tiny.all_hits("mentored by the developers there, " * 100, "experience")
    assert len(looked_at) < 1000


@pytest.mark.parametrize(
    ("activity", "line"),
    [
        pytest.param(
            "mentors", "Mentored nurses and developers' children", id="another object, and a noun that is no head"
        ),
        pytest.param("mentors", "Mentored by two engineers", id="an object behind a preposition"),
        pytest.param("mentors", "Mentored nurses. Two developers left.", id="another sentence"),
        pytest.param("deploys", "The design is an API of sorts", id="a verb that is a noun here"),
        pytest.param("deploys", "Deployed tents over the roof of services", id="an object behind over, and no number"),
        pytest.param("deploys", "Deployed tents for the festival of services", id="an object out of reach"),
        pytest.param("deploys", "Met the API migration team", id="a noun of a deed that is no head"),
        pytest.param("deploys", "Managed the people deploying services", id="a delegated deed"),
        pytest.param(
            "deploys", "Managing the planning and deploying of services", id="a delegated deed that is a noun"
        ),
        pytest.param(
            "deploys", "Trained interns on services designed in Go", id="a participle behind another's object"
        ),
        pytest.param("measures", "Used Python for load figures of the holiday", id="a vetoed deed"),
        pytest.param("deploys", "Deployed the service desk", id="a singular before another noun"),
        pytest.param("deploys", "Deployed services-wide forms", id="a plural in a hyphened word"),
        pytest.param("measures", "Used for load figures. Tested Python.", id="a set that goes on in another deed"),
        pytest.param("builds", "Built the new system in Python.", id="a word that describes nothing"),
        pytest.param("builds", "Built the ferry system of wood.", id="nothing beside it"),
        pytest.param("builds", "Built the ferry system. Deployed Python.", id="nothing beside it but in another deed"),
        pytest.param("deploys", "Python, Docker, Go, Spring, C++, API design", id="a noun of a deed in a row of names"),
        pytest.param("names", "Docker and Python kept the team busy for most of that long winter", id="a sentence"),
    ],
)
def test_ignores(tiny: Matcher, activity: str, line: str) -> None:
    assert strength(tiny, activity, line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Mentored developers", "demonstrated", id="plain"),
        pytest.param("No time to mentor developers", None, id="negated"),
        pytest.param("Not only mentored developers but led them", "demonstrated", id="a negation that is none"),
        pytest.param("Seeking a place to mentor developers", None, id="a wish"),
        pytest.param("Seeking a place. Mentored developers.", "demonstrated", id="a wish in another sentence"),
        pytest.param("Helped mentor developers", "weak", id="a hedge"),
        pytest.param("Mentored developers and helped them", "demonstrated", id="a hedge behind the deed"),
    ],
)
def test_context(tiny: Matcher, line: str, expected: str | None) -> None:
    assert strength(tiny, "mentors", line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Mentored two developers", "demonstrated", id="a deed"),
        pytest.param("Mentoring developers", None, id="a skill"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_under_skills_a_line_that_opens_with_a_deed_counts(tiny: Matcher, line: str, expected: str | None) -> None:
    assert strength(tiny, "mentors", line, section="skills") == expected


def test_taking_part_is_enough_where_the_pattern_says_so(tiny: Matcher) -> None:
    assert strength(tiny, "deploys", "Assisted in blue-green deployment") == "demonstrated"


def test_taking_part_lifts_no_other_weakness(tiny: Matcher) -> None:
    assert strength(tiny, "deploys", "The plan was a downtime release") == "weak"


def test_sections_limit_a_pattern(tiny: Matcher) -> None:
    assert strength(tiny, "names", "Docker, Python", section="education") is None


def test_a_hit_tells_its_words_and_its_cue(tiny: Matcher) -> None:
    (hit,) = tiny.read("Helped train two interns.", "experience").hits
    assert ("Helped train two interns."[hit.start : hit.end], hit.cues) == ("train two interns", ("help",))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param("Wrote Go services", ["Go"], id="written with its capital"),
        pytest.param("Going forward we go far", [], id="an ordinary word"),
        pytest.param("Python, Go, Docker", ["Python", "Go", "Docker"], id="in a list"),
        pytest.param("Prepared the Go to market plan", [], id="go to market"),
        pytest.param("Wrote golang tools", ["Go"], id="an alias needs no guard"),
        pytest.param("Section R of the plan", [], id="a letter alone"),
        pytest.param("R scripts", ["R"], id="a letter beside a word of programming"),
        pytest.param("Spring Boot services", ["Spring Boot"], id="the longest name wins"),
        pytest.param("In spring 2019", [], id="the season"),
        pytest.param("C++/Python", ["C++", "Python"], id="joined by a slash"),
    ],
)
def test_technologies(tiny: Matcher, line: str, names: list[str]) -> None:
    assert [mention.technology for mention in tiny.read(line, "experience").mentions] == names


def test_a_matcher_survives_pickling(tiny: Matcher) -> None:
    line = "Mentored two developers and deployed services."
    assert pickle.loads(pickle.dumps(tiny)).read(line, "experience") == tiny.read(line, "experience")


@given(st.text(max_size=200))
def test_any_text_is_read_and_hits_lie_within_it(matcher: Matcher, text: str) -> None:
    hits = matcher.read(text, "experience").hits
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
