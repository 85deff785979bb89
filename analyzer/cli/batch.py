"""`analyzer batch`."""

from __future__ import annotations

import datetime
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.common import as_of_option, lexicon_option, ocr_option
from analyzer.errors import AnalyzerError, UsageError

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

    from analyzer.batch.running import Progress
    from analyzer.batch.store import Store

_SOME_FAILED = 4
_INTERRUPTED = 130
_PLAIN_EVERY = 5.0
_LISTED = 20


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH…")
@click.option("--jobs", "-j", type=click.IntRange(min=1), default=os.cpu_count() or 1, show_default="all cores")
@click.option("--output", "-o", type=click.Path(file_okay=False, path_type=Path), help="Folder for the results.")
@click.option("--store", type=click.Path(dir_okay=False, path_type=Path), help="SQLite file to keep and continue.")
@click.option("--time-limit", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Seconds a file.")
@click.option("--memory-limit", type=click.IntRange(min=512), default=4096, show_default=True, help="MB a worker.")
@click.option("--parquet", is_flag=True, help="Write matrix.parquet too (needs analyzer[parquet]).")
@as_of_option
@lexicon_option
@ocr_option
@click.pass_context
def batch(
    ctx: click.Context,
    paths: tuple[str, ...],
    jobs: int,
    output: Path | None,
    store: Path | None,
    time_limit: float,
    memory_limit: int,
    parquet: bool,
    as_of: datetime.date | None,
    lexicon_dir: Path | None,
    ocr: bool,
) -> None:
    """Many resumes: files, folders, globs, .zip archives; - reads a list of paths from standard input.

    One bad file never stops the run. With --store, or --output, a run that was stopped continues where it was.
    Without either, JSON lines go to standard output.
    """
    from analyzer.batch import outputs
    from analyzer.batch.running import Limits, run
    from analyzer.batch.sources import expand
    from analyzer.batch.store import Store
    from analyzer.lexicon import load_lexicon

    if not paths:
        raise UsageError("name the resumes: files, folders, globs, zip archives, or - for a list on standard input")
    if parquet and output is None:
        raise UsageError("--parquet writes into a folder; name it with --output")
    load_lexicon(lexicon_dir)
    sources = list(expand(_listed(paths)))
    with ExitStack() as stack:
        if output is not None:
            output.mkdir(parents=True, exist_ok=True)
        if store is None:
            folder = output or Path(stack.enter_context(tempfile.TemporaryDirectory()))
            store = folder / "results.sqlite"
        kept = stack.enter_context(Store(store))
        show = stack.enter_context(_Display(len(sources)))
        try:
            progress = run(
                sources,
                kept,
                as_of=as_of or datetime.date.today(),
                lexicon=lexicon_dir,
                jobs=jobs,
                limits=Limits(time_limit, memory_limit),
                ocr=ocr,
                on_progress=show,
            )
        except KeyboardInterrupt:
            click.echo("analyzer: stopped; what was finished is kept, and the same command continues", err=True)
            ctx.exit(_INTERRUPTED)
        if output is None:
            sys.stdout.writelines(outputs.jsonl(kept))
        else:
            _write_all(output, kept, parquet)
        failed = kept.failed({source.name for source in sources})
    click.echo(_summary(progress), err=True)
    for name, reason in failed[:_LISTED]:
        click.echo(f"  {reason if reason.startswith(name) else f'{name}: {reason}'}", err=True)
    if len(failed) > _LISTED:
        click.echo(f"  … and {len(failed) - _LISTED} more; errors.csv has them all", err=True)
    if failed:
        ctx.exit(_SOME_FAILED)


def _listed(paths: Iterable[str]) -> list[str]:
    """The paths, with "-" replaced by the lines of standard input."""
    found: list[str] = []
    for path in paths:
        found += [line.strip() for line in sys.stdin if line.strip()] if path == "-" else [path]
    return found


def _write_all(folder: Path, store: Store, parquet: bool) -> None:
    from analyzer.batch import outputs
    from analyzer.batch.cohort import write_cohort

    try:
        outputs.write_jsonl(store, folder / "reports.jsonl")
        outputs.write_csv(store, folder / "matrix.csv")
        outputs.write_errors(store, folder / "errors.csv")
        write_cohort(store, folder / "cohort.html")
        if parquet:
            outputs.write_parquet(store, folder / "matrix.parquet")
    except OSError as error:
        raise AnalyzerError(f"{folder}: cannot be written: {error.strerror}") from None


def _summary(progress: Progress) -> str:
    parts = [f"{progress.done} analysed"]
    parts += [f"{progress.skipped} unchanged"] if progress.skipped else []
    parts += [f"{progress.duplicates} duplicates"] if progress.duplicates else []
    return ", ".join([*parts, f"{progress.failed} could not be analysed"])


class _Display:
    """Progress on standard error: a bar on a terminal, now and then a plain line elsewhere."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._started = self._shown = time.monotonic()
        self._bar: RichProgress | None = None

    def __enter__(self) -> Callable[[Progress], None]:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
            from rich.progress import Progress as RichProgress

            columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
            self._bar = RichProgress(*columns, console=Console(stderr=True))
            self._bar.start()
            self._task = self._bar.add_task("", total=self._total, rate="")
        return self._show

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _show(self, progress: Progress) -> None:
        handled = progress.done + progress.failed + progress.skipped
        now = time.monotonic()
        rate = (handled - progress.skipped) / max(now - self._started, 1e-9)
        if self._bar is not None:
            self._bar.update(self._task, completed=handled, rate=f"{rate:.1f} a second")
        elif now - self._shown >= _PLAIN_EVERY:
            self._shown = now
            left = (self._total - handled) / rate if rate else 0
            click.echo(f"{handled} of {self._total}, {rate:.1f} a second, {left:.0f} s left", err=True)
