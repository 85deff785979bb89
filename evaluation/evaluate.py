"""Precision, recall and F1 of the evidence found in labelled lines: python -m evaluation.evaluate.

A finding is a responsibility that is demonstrated or listed; a weak one is none.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from analyzer import Analyzer
from analyzer.errors import AnalyzerError
from analyzer.records import SHOWN
from evaluation.lines import Line, read_lines
from evaluation.scores import Scores, score
from evaluation.tables import as_text, renewed

LINES = Path(__file__).with_name("lines.jsonl")
README = Path(__file__).parent.parent / "README.md"


def evaluate(analyzer: Analyzer, lines: Iterable[Line]) -> Scores:
    """What `analyzer` finds in each line, against its labels."""
    judged = [(line, found(analyzer, line)) for line in lines]
    return score(judged, [responsibility.id for responsibility in analyzer.lexicon.responsibilities])


def found(analyzer: Analyzer, line: Line) -> list[str]:
    return [id_ for id_, strength in analyzer.assess_line(line.text, line.section).items() if strength in SHOWN]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="dev.py evaluate", description=__doc__)
    parser.add_argument("--lines", type=Path, default=LINES, metavar="FILE", help="your own labelled lines, as JSONL")
    parser.add_argument("--lexicon", type=Path, metavar="DIR", help="your own lexicon instead of the built-in one")
    parser.add_argument("--write-readme", action="store_true", help="renew the table of the README")
    options = parser.parse_args(arguments)
    if options.write_readme and (options.lines != LINES or options.lexicon):
        parser.error("the README shows the built-in lexicon on the project's own lines")
    try:
        analyzer = Analyzer(options.lexicon)
        known = {responsibility.id for responsibility in analyzer.lexicon.responsibilities}
        scores = evaluate(analyzer, read_lines(options.lines, known))
    except AnalyzerError as error:
        print(error, file=sys.stderr)
        return 1
    print(as_text(scores))
    if options.write_readme:
        README.write_text(renewed(README.read_text(encoding="utf-8"), scores), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
