"""Scores → the table of the terminal and that of the README."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evaluation.scores import Scores

MARKED = re.compile(r"(?<=<!-- evaluation -->\n).*?(?=<!-- /evaluation -->)", re.DOTALL)
MICRO, MACRO = "all findings (micro)", "mean of responsibilities (macro)"


def rows(scores: Scores) -> Iterator[tuple[str, int, float, float, float]]:
    """Name, number of lines that require it, precision, recall, F1; responsibilities that never occur are left out."""
    for id_, tally in scores.tallies.items():
        if tally.hits + tally.misses + tally.alarms:
            yield id_, tally.hits + tally.misses, tally.precision, tally.recall, tally.f1


def totals(scores: Scores) -> Iterator[tuple[str, float, float, float]]:
    micro = scores.micro
    yield MICRO, micro.precision, micro.recall, micro.f1
    yield MACRO, *scores.macro


def as_text(scores: Scores) -> str:
    heading = f"{'':36}{'lines':>7}{'precision':>11}{'recall':>8}{'F1':>6}"
    body = [f"{name:36}{n:7}{p:11.2f}{r:8.2f}{f1:6.2f}" for name, n, p, r, f1 in rows(scores)]
    ends = [f"{name:43}{p:11.2f}{r:8.2f}{f1:6.2f}" for name, p, r, f1 in totals(scores)]
    return "\n".join([heading, *body, "", *ends, "", quiet_sentence(scores)])


def as_markdown(scores: Scores) -> str:
    ends = [f"| {name} | {p:.2f} | {r:.2f} | {f1:.2f} |" for name, p, r, f1 in totals(scores)]
    body = [f"| `{name}` | {n} | {p:.2f} | {r:.2f} | {f1:.2f} |" for name, n, p, r, f1 in rows(scores)]
    top = [
        f"| {scores.lines} lines | precision | recall | F1 |",
        "|---|---|---|---|",
        *ends,
        "",
        quiet_sentence(scores),
    ]
    details = ["| | lines | precision | recall | F1 |", "|---|---|---|---|---|", *body]
    fold = ["", "<details><summary>Each responsibility</summary>", "", *details, "", "</details>", ""]
    return "\n".join([*top, *fold])


def quiet_sentence(scores: Scores) -> str:
    percent = f" ({scores.false / scores.quiet:.0%})" if scores.quiet else ""
    return f"Of {scores.quiet} lines without evidence, {scores.false} raise a false finding{percent}."


def renewed(readme: str, scores: Scores) -> str:
    """The README with the table of `scores` between its markers."""
    return MARKED.sub(lambda _: as_markdown(scores), readme)
