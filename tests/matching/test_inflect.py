from __future__ import annotations

import pytest

from analyzer.matching.inflect import forms


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("develop", "developed"),
        ("deploy", "deploying"),
        ("debug", "debugging"),
        ("model", "modelling"),
        ("model", "modeling"),
        ("optimize", "optimised"),
        ("analyze", "analysing"),
        ("library", "libraries"),
        ("patch", "patches"),
        ("tie", "tying"),
        ("agree", "agreeing"),
        ("plan", "planned"),
    ],
)
def test_forms(word: str, form: str) -> None:
    assert form in forms(word)


@pytest.mark.parametrize(("word", "wrong"), [("build", "buildding"), ("code", "codeing"), ("fix", "fixxed")])
def test_no_such_form(word: str, wrong: str) -> None:
    assert wrong not in forms(word)
