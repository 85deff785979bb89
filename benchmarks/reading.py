"""How much faster the reader is than pdfplumber's extract_text on the same files, in one run.

python benchmarks/reading.py FOLDER
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pdfplumber

from analyzer.errors import AnalyzerError
from analyzer.reading import read


def by_analyzer(path: Path) -> None:
    try:
        read(path)
    except AnalyzerError as error:
        print(f"{path.name}: {error}", file=sys.stderr)


def by_pdfplumber(path: Path) -> None:
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text()


def seconds(reader: Callable[[Path], None], paths: Sequence[Path]) -> float:
    """The shorter time of two passes over all files: the first one also imports, and loads tables and dictionaries."""
    times = []
    for _ in range(2):
        start = time.perf_counter()
        for path in paths:
            reader(path)
        times.append(time.perf_counter() - start)
    return min(times)


def main(arguments: Sequence[str]) -> int:
    paths = sorted(Path(arguments[0]).glob("**/*.pdf")) if arguments else []
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    ours, theirs = seconds(by_analyzer, paths), seconds(by_pdfplumber, paths)
    print(f"{len(paths)} files: analyzer {ours:.2f} s, pdfplumber {theirs:.2f} s, ratio {theirs / ours:.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
