"""Resumes a second on one core, against pdfplumber's extract_text alone; two workers against one; memory over many files.

python benchmarks/throughput.py [FOLDER [FILES]]: the PDFs of FOLDER (by default the examples), analysed again and again for
the workers until there were FILES (by default 5,000, for which a folder of fifty takes ten minutes).
"""

from __future__ import annotations

import io
import itertools
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pdfplumber

from analyzer.batch.running import Progress, run
from analyzer.batch.settings import Settings
from analyzer.batch.sources import Source
from analyzer.batch.store import Store
from analyzer.batch.worker import start, work

EXAMPLES = Path(__file__).parent.parent / "examples"
ROUNDS = 3


def readable(folder: Path) -> list[Source]:
    sources = [Source(str(path)) for path in sorted(folder.glob("**/*.pdf"))]
    return [source for source in sources if work(source).status == "ok"]


def by_pdfplumber(source: Source) -> None:
    with pdfplumber.open(io.BytesIO(source.read())) as document:
        for page in document.pages:
            page.extract_text()


def rate(function: Callable[[Source], object], sources: Sequence[Source]) -> float:
    """Files a second of processor time: what else the machine does matters less to it than to wall time."""
    begin = time.process_time()
    for source in sources:
        function(source)
    return len(sources) / (time.process_time() - begin)


def one_core(sources: Sequence[Source]) -> None:
    rates = [(rate(work, sources), rate(by_pdfplumber, sources)) for _ in range(ROUNDS)]
    ours, theirs = (max(column) for column in zip(*rates))
    goal = min(15.0, 8 * theirs)
    print(
        f"one core: analyzer {ours:.1f}/s, pdfplumber {theirs:.1f}/s, ratio {ours / theirs:.1f} (to reach: {goal:.1f}/s)"
    )


def wall_rate(sources: Sequence[Source], jobs: int, copies: int) -> float:
    """Files a second of wall time, from the first result of the last worker to start, to the last result."""
    times: list[float] = []

    def note(_: Progress) -> None:
        times.append(time.perf_counter())

    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "store.sqlite") as store:
        many = itertools.chain.from_iterable(itertools.repeat(sources, copies))
        run(_renamed(many, Path(folder)), store, Settings(date(2026, 1, 1)), jobs=jobs, on_progress=note)
    started = len(times) // 3
    return (len(times) - started - 1) / (times[-1] - times[started])


def _renamed(sources: itertools.chain[Source], folder: Path) -> list[Source]:
    """The same files by other names: a store takes each name once."""
    links = []
    for number, source in enumerate(sources):
        link = folder / f"{number}.pdf"
        link.symlink_to(Path(source.path).absolute())
        links.append(Source(str(link)))
    return links


def two_workers(sources: Sequence[Source]) -> None:
    copies = max(1, 200 // len(sources))
    rates = [(wall_rate(sources, 1, copies), wall_rate(sources, 2, copies)) for _ in range(ROUNDS)]
    one, two = (max(column) for column in zip(*rates))
    print(f"two workers: {two:.1f}/s against {one:.1f}/s of one, ratio {two / one:.2f} (to reach: at least 1.8)")


def memory(sources: Sequence[Source], files: int) -> None:
    """What a worker holds after a tenth of the files, and at the end."""
    early = 0.0
    for number, source in enumerate(itertools.islice(itertools.cycle(sources), files), 1):
        work(source)
        if number == files // 10:
            early = resident()
    growth = resident() / early - 1
    print(
        f"memory: {early:.0f} MB a worker after {files // 10} files, {growth:+.1%} after {files} (to reach: less than +5 %)"
    )


def resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


def main(folder: Path = EXAMPLES, files: int = 5000) -> None:
    start(None, date(2026, 1, 1), 1 << 20)
    sources = readable(folder)
    print(f"{len(sources)} readable files of {folder}")
    if sys.platform == "linux":
        memory(sources, files)  # first: what pdfplumber keeps would count as ours
    one_core(sources)
    two_workers(sources)


if __name__ == "__main__":
    main(*(Path(folder) for folder in sys.argv[1:2]), *(int(files) for files in sys.argv[2:3]))
