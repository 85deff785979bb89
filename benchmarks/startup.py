"""The wall time of a one-page report, as a ratio to `python -c "import spacy, pdfplumber"`: python benchmarks/startup.py.

The two are run in turn, so that whatever else the machine does falls on both; the shortest of each counts.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "examples" / "one-column.pdf"
ROUNDS = 7


def seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    bare = ["-c", "import spacy, pdfplumber"]
    report = ["-m", "analyzer", "report", str(EXAMPLE)]
    seconds(report)
    times = [(seconds(bare), seconds(report)) for _ in range(ROUNDS)]
    fastest_bare, fastest_report = (min(column) for column in zip(*times))
    print(f"imports {fastest_bare:.2f} s, report {fastest_report:.2f} s, ratio {fastest_report / fastest_bare:.2f}")


if __name__ == "__main__":
    main()
