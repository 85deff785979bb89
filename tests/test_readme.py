"""The README stays true: its commands, its output and its example of the module."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from analyzer.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def example_output() -> str:
    """What `python3 dev.py example` prints where nothing tells the width of a terminal."""
    arguments = ["report", str(ROOT / "examples" / "one-column.pdf"), "--as-of", "2026-11-24"]
    result = CliRunner(env={"COLUMNS": "100"}).invoke(main, arguments)
    return result.stdout


def test_the_readme_shows_the_first_screen_of_the_example() -> None:
    shown = re.search(r"<!-- example -->\n```\n(.*?)```\n<!-- /example -->", README, re.DOTALL)
    assert shown is not None
    assert shown[1].rstrip() == example_output().partition("\nFindings\n")[0].rstrip()


def test_dev_runs_that_very_command() -> None:
    assert '"report", EXAMPLE, "--as-of", "2026-11-24"' in (ROOT / "dev.py").read_text(encoding="utf-8")


def test_dev_explains_itself_to_wrong_arguments() -> None:
    result = subprocess.run([sys.executable, ROOT / "dev.py", "nonsense"], capture_output=True, text=True)
    assert (result.returncode, "python3 dev.py example" in result.stderr) == (2, True)


def test_every_command_of_the_readme_exists() -> None:
    named = set(re.findall(r"^\| `analyzer (\w+)", README, re.MULTILINE))
    assert named == set(main.commands)


def test_the_module_example_says_what_is_so() -> None:
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code is not None
    scope: dict[str, object] = {}
    exec(code[1].replace('"examples/', f'"{ROOT}/examples/'), scope)
    report, analyzer = scope["report"], scope["analyzer"]
    assert (report.verdict.role, report.verdict.level) == ("developer", "developer/senior")
    assert analyzer.assess_line("Mentored two junior developers.") == {"engineer.mentor": "demonstrated"}


def test_the_examples_are_made_from_their_text(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "examples" / "make.py", tmp_path], check=True)
    from analyzer import read

    for name in ("one-column.pdf", "two-columns.pdf"):
        assert read(tmp_path / name).text == read(ROOT / "examples" / name).text
