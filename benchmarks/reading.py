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


def seconds(readers: Sequence[Callable[[Path], None]], paths: Sequence[Path]) -> list[float]:
    """The time of each reader over all files, which they read in turn, so that a busy machine slows them alike.

    Of each file the shortest of three times counts: the first one also imports, and loads tables and dictionaries.
    """
    totals = [0.0] * len(readers)
    for path in paths:
        times = [[_timed(reader, path) for reader in readers] for _ in range(3)]
        totals = [total + min(of_one) for total, of_one in zip(totals, zip(*times))]
    return totals


def _timed(reader: Callable[[Path], None], path: Path) -> float:
    start = time.perf_counter()
    reader(path)
    return time.perf_counter() - start


def main(arguments: Sequence[str]) -> int:
    paths = sorted(Path(arguments[0]).glob("**/*.pdf")) if arguments else []
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    ours, theirs = seconds((by_analyzer, by_pdfplumber), paths)
    print(f"{len(paths)} files: analyzer {ours:.2f} s, pdfplumber {theirs:.2f} s, ratio {theirs / ours:.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
