"""The house's own rules: imports run one way, one door per library, and a light `import analyzer`."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "analyzer"
ORDER = ["errors", "version", "files", "records", "reading", "structure", "lexicon", "matching", "judging", "reports"]
ORDER += ["pipeline", "batch", "cli"]
STEPS = ["vocabulary", "signs", "shaping", "sections", "jobs", "names", "__init__"]
"""Of structure, in which each step uses those before it."""
DOORS = {
    "spacy": {"matching"},
    "pdfplumber": {"reading"},
    "pypdfium2": {"reading"},
    "docx": {"reading"},
    "pypdf": {"reading", "reports"},
    "rich": {"reports", "cli", "batch"},
    "jinja2": {"reports", "batch"},
    "click": {"cli"},
    "sqlite3": {"batch"},
    "ray": {"batch"},
}
FILES = sorted(
    path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem not in ("__init__", "__main__")
)


def stage(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[0]


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= (
                {f"{node.module}.{alias.name}" for alias in node.names} if node.module == "analyzer" else {node.module}
            )
    return names


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_stage_imports_only_stages_before_it(path: Path) -> None:
    if path.name == "records.py":
        pytest.skip("its rendering methods reach forward when called")
    own = ORDER.index(stage(path))
    reached = {name.split(".")[1] for name in imported(path) if name.startswith("analyzer.")}
    assert sorted(name for name in reached if ORDER.index(name) > own) == []


@pytest.mark.parametrize("path", sorted((PACKAGE / "structure").rglob("*.py")), ids=lambda path: path.stem)
def test_a_step_of_structure_imports_only_steps_before_it(path: Path) -> None:
    own = path.relative_to(PACKAGE / "structure").with_suffix("").parts[0]
    reached = {name.split(".")[2] for name in imported(path) if name.startswith("analyzer.structure.")}
    assert sorted(name for name in reached if STEPS.index(name) > STEPS.index(own)) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_library_has_one_door(path: Path) -> None:
    libraries = {name.split(".")[0] for name in imported(path)}
    assert sorted(name for name in libraries & DOORS.keys() if stage(path) not in DOORS[name]) == []


@pytest.mark.parametrize("statement", ["import analyzer", "import analyzer.cli"])
def test_importing_loads_no_heavy_library(statement: str) -> None:
    code = f"{statement}, sys; print([m for m in ('spacy', 'pdfplumber', 'pypdfium2', 'rich') if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
