#!/usr/bin/env python3
"""Everything a developer does, on a bare machine with Python 3.11 or newer; nothing is installed outside .venv.

python3 dev.py example     set up, and analyse a bundled example resume
python3 dev.py test        set up, and run the tests (further arguments go to pytest)
python3 dev.py lint        style and format
python3 dev.py types       mypy, strict
python3 dev.py evaluate    precision and recall on labelled lines (--lines FILE for your own)
python3 dev.py docs        the documentation as a site, warnings as errors
python3 dev.py bench       the benchmarks (further arguments go to benchmarks/all.py)
python3 dev.py setup       only set up
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed-for"
EXAMPLE = "examples/one-column.pdf"


def main(argv: list[str]) -> int:
    commands = {
        "setup": [],
        "example": [["-m", "analyzer", "report", EXAMPLE, "--as-of", "2026-11-24"]],
        "test": [["-m", "pytest", "-n", "auto", *argv[1:]]],
        "lint": [["-m", "ruff", "check", "."], ["-m", "ruff", "format", "--check", "."]],
        "types": [["-m", "mypy"]],
        "evaluate": [["-m", "evaluation.evaluate", *argv[1:]]],
        "bench": [["benchmarks/all.py", *argv[1:]]],
        "docs": [["-m", "mkdocs", "build", "--strict", "--quiet"]],
    }
    if not argv or argv[0] not in commands:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.version_info < (3, 11):  # noqa: UP036  (this file runs before anything has asked for a version)
        print(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}", file=sys.stderr)
        return 1
    try:
        set_up()
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"setting up failed: {error}\n{ADVICE}", file=sys.stderr)
        return 1
    for arguments in commands[argv[0]]:
        code = subprocess.call([PYTHON, *arguments], cwd=ROOT)
        if code:
            return code
    return 0


ADVICE = "Is the package index reachable? On Debian and Ubuntu, `apt install python3-venv` may help."


def set_up() -> None:
    """The project, editable, with what its tests need, in .venv; done again only when setup.cfg has changed."""
    wanted = hashlib.sha256((ROOT / "setup.cfg").read_bytes() + sys.version.encode()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    print("Setting up .venv; this takes a minute.", file=sys.stderr, flush=True)
    create_environment()
    install = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", ".[test,docs]"]
    subprocess.run(install, cwd=ROOT, check=True, stdout=sys.stderr)
    STAMP.write_text(wanted)


def create_environment() -> None:
    """Debian ships Python without ensurepip; there, pip is fetched from the package index and runs from its wheel."""
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], capture_output=True, text=True)
    if made.returncode == 0:
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", "--without-pip", VENV], check=True)
    with urllib.request.urlopen("https://pypi.org/pypi/pip/json") as answer:
        files = json.load(answer)["urls"]
    wheel = next(file for file in files if file["packagetype"] == "bdist_wheel")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / wheel["filename"]
        with urllib.request.urlopen(wheel["url"]) as answer:
            path.write_bytes(answer.read())
        if hashlib.sha256(path.read_bytes()).hexdigest() != wheel["digests"]["sha256"]:
            raise OSError("the downloaded pip is damaged")
        subprocess.run([PYTHON, path / "pip", "install", "--quiet", path], check=True, stdout=sys.stderr)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUTF8", "1")
    raise SystemExit(main(sys.argv[1:]))
