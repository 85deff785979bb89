"""The command, and the README's table, which it renews."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analyzer import Analyzer
from analyzer.lexicon import Lexicon
from evaluation import evaluate
from evaluation.lines import Line, read_lines
from evaluation.scores import Scores, Tally
from evaluation.tables import MARKED, as_markdown, as_text, renewed


@pytest.fixture(scope="module")
def shipped(analyzer: Analyzer, lexicon: Lexicon) -> Scores:
    known = {responsibility.id for responsibility in lexicon.responsibilities}
    return evaluate.evaluate(analyzer, read_lines(evaluate.LINES, known))


def test_the_readme_shows_what_the_evaluation_says_now(shipped: Scores) -> None:
    shown = MARKED.search(evaluate.README.read_text(encoding="utf-8"))
    assert shown is not None
    assert shown[0] == as_markdown(shipped), "renew it: python3 dev.py evaluate --write-readme"


def test_all_responsibilities_are_measured(shipped: Scores, lexicon: Lexicon) -> None:
    assert list(shipped.tallies) == [responsibility.id for responsibility in lexicon.responsibilities]


def test_a_weak_finding_is_none(analyzer: Analyzer) -> None:
    text = "Assisted with fixing bugs."
    assert analyzer.assess_line(text) == {"coder.debug-and-test": "weak"}
    assert evaluate.found(analyzer, Line(text, "experience", frozenset(), frozenset())) == []


def test_the_section_of_a_line_counts(analyzer: Analyzer) -> None:
    at_work, at_school = (
        Line("Wrote Java code.", section, frozenset(), frozenset()) for section in ("experience", "education")
    )
    assert evaluate.found(analyzer, at_work) == ["coder.write-code"]
    assert evaluate.found(analyzer, at_school) == []


def test_the_terminal_shows_every_figure() -> None:
    scores = Scores({"coder.write-code": Tally(6, 2, 4), "developer.apis": Tally()}, lines=20, quiet=8, false=2)
    assert as_text(scores).splitlines() == [
        "                                      lines  precision  recall    F1",
        "coder.write-code                         10       0.75    0.60  0.67",
        "",
        "all findings (micro)                              0.75    0.60  0.67",
        "mean of responsibilities (macro)                  0.75    0.60  0.67",
        "",
        "Of 8 lines without evidence, 2 raise a false finding (25%).",
    ]


def test_only_what_stands_between_the_markers_is_renewed() -> None:
    scores = Scores({"coder.write-code": Tally(1, 0, 0)}, lines=1, quiet=0, false=0)
    readme = "before\n<!-- evaluation -->\nold\n<!-- /evaluation -->\nafter\n"
    text = renewed(readme, scores)
    assert text == f"before\n<!-- evaluation -->\n{as_markdown(scores)}<!-- /evaluation -->\nafter\n"
    assert renewed(text, scores) == text


def test_the_command_prints_the_figures_of_ones_own_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"text": "Wrote Java code.", "section": "experience", "required": ["coder.write-code"], "optional": []}
    path = tmp_path / "mine.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    assert evaluate.main(["--lines", str(path)]) == 0
    assert "coder.write-code                          1       1.00    1.00  1.00\n" in capsys.readouterr().out


def test_a_bad_row_ends_in_one_line_without_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text("{}", encoding="utf-8")
    assert evaluate.main(["--lines", str(path)]) == 1
    assert capsys.readouterr() == ("", f"{path}, line 1: the key 'text' is missing\n")


def test_ones_own_lines_never_reach_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        evaluate.main(["--lines", "mine.jsonl", "--write-readme"])
    assert (caught.value.code, "the project's own lines" in capsys.readouterr().err) == (2, True)


def test_the_command_can_use_ones_own_lexicon(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate.main(["--lexicon", str(tmp_path / "nowhere")]) == 1
    assert "nowhere" in capsys.readouterr().err
