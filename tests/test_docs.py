"""The documentation stays true: its Python examples run, its commands parse, and its pages are all in the site."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest

from analyzer.cli import main

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs").glob("*.md"))
EXAMPLES = [page for page in PAGES if ">>> " in page.read_text(encoding="utf-8")]
COMMANDS = [
    (page.name, line.strip())
    for page in [ROOT / "README.md", *PAGES]
    for line in page.read_text(encoding="utf-8").splitlines()
    if line.startswith("    analyzer ")
]


@pytest.mark.parametrize("page", EXAMPLES, ids=lambda page: page.name)
def test_the_examples_say_what_is_so(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"^```pycon\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    examples = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, page.name, str(page), 0)
    said: list[str] = []
    results = doctest.DocTestRunner(verbose=False).run(examples, out=said.append)
    assert (results.failed, results.attempted > 0, "".join(said)) == (0, True, "")


def test_the_page_on_python_has_examples() -> None:
    assert "python.md" in [page.name for page in EXAMPLES]


@pytest.mark.parametrize(("page", "line"), COMMANDS)
def test_every_option_of_a_command_exists(page: str, line: str) -> None:
    words = shlex.split(line, comments=True)[1:]
    command = main.commands.get(words[0], main.commands["report"])
    known = {option for parameter in _parameters(command, words) for option in parameter}
    assert [word for word in words if word.startswith("--") and word.partition("=")[0] not in known] == []


def _parameters(command: object, words: list[str]) -> list[list[str]]:
    inner = getattr(command, "commands", {}).get(words[1] if len(words) > 1 else "")
    return [parameter.opts for parameter in (inner or command).params]


def test_every_page_is_in_the_site() -> None:
    named = re.findall(r": (\w+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(named) == [page.name for page in PAGES]
