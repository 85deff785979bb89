"""The wall time of a one-page report, as a ratio to `python -c "import spacy, pdfplumber"`: python benchmarks/startup.py.

The two are run in turn, so that whatever else the machine does falls on both; the shortest of each counts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "examples" / "one-column.pdf"
ROUNDS = 7
# An installed package has its compiled files; without this, a checkout would be compiled at every start.
COMPILED = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def seconds(arguments: Sequence[str | Path]) -> float:
    start = time.perf_counter()
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=COMPILED)
    return time.perf_counter() - start


def in_turn(*commands: Sequence[str | Path]) -> list[float]:
    """The shortest time of each command."""
    for command in commands:
        seconds(command)
    return [min(times) for times in zip(*([seconds(command) for command in commands] for _ in range(ROUNDS)))]


def report() -> list[str | Path]:
    return [sys.executable, "-m", "analyzer", "report", EXAMPLE]


def main() -> None:
    bare, ours = in_turn([sys.executable, "-c", "import spacy, pdfplumber"], report())
    print(f"start: bare imports {bare:.2f} s, report {ours:.2f} s, ratio {ours / bare:.2f} (to reach: at most 1.6)")


if __name__ == "__main__":
    main()
