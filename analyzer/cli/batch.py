"""`analyzer batch`."""

from __future__ import annotations

import datetime
import gc
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.common import INTERRUPTED, as_of_option, lexicon_option, ocr_option, stream
from analyzer.cli.progress import Display
from analyzer.errors import AnalyzerError, UsageError

if TYPE_CHECKING:
    from analyzer.batch.settings import Settings
    from analyzer.batch.store import Store

_SOME_FAILED = 4
_LISTED = 20
_KINDS = 5


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH…")
@click.option("--jobs", "-j", type=click.IntRange(min=1), help="Worker processes, by default one a core.")
@click.option("--output", "-o", type=click.Path(file_okay=False), help="Folder for the results.")
@click.option("--store", type=click.Path(dir_okay=False, path_type=Path), help="SQLite file to keep and continue.")
@click.option("--time-limit", type=click.FloatRange(min=0.1), default=60.0, show_default=True, help="Seconds a file.")
@click.option("--memory-limit", type=click.IntRange(min=512), default=4096, show_default=True, help="MB a worker.")
@click.option("--parquet", is_flag=True, help="Write matrix.parquet too (needs analyzer[parquet]).")
@click.option("--engine", type=click.Choice(("local", "ray")), default="local", help="ray: a cluster (analyzer[ray]).")
@click.option("--ray-address", help="Of a running cluster; without it, Ray starts on this machine.")
@as_of_option
@lexicon_option
@ocr_option
def batch(
    paths: tuple[str, ...],
    jobs: int | None,
    output: str | None,
    store: Path | None,
    time_limit: float,
    memory_limit: int,
    parquet: bool,
    engine: str,
    ray_address: str | None,
    as_of: datetime.date | None,
    lexicon_dir: Path | None,
    ocr: bool,
) -> None:
    """Many resumes: files, folders, globs, .zip archives; - reads a list of paths from standard input.

    One bad file never stops the run. With --store, or --output, a run that was stopped continues where it was.
    Without either, JSON lines go to standard output. With --engine ray, PATHs may be of an object store ("s3://…"), and
    --output is a new folder of Parquet files.
    """
    from analyzer.batch.outputs import check_parquet
    from analyzer.batch.settings import Limits, Settings
    from analyzer.lexicon import load_lexicon

    gc.enable()
    if not paths:
        raise UsageError("name the resumes: files, folders, globs, zip archives, or - for a list on standard input")
    if ray_address is not None and engine != "ray":
        raise UsageError("--ray-address goes with --engine ray")
    if parquet and output is None:
        raise UsageError("--parquet writes into a folder; name it with --output")
    if parquet:
        check_parquet()
    responsibilities = [entry.id for entry in load_lexicon(lexicon_dir).responsibilities]
    settings = Settings(as_of or datetime.date.today(), lexicon_dir, Limits(time_limit, memory_limit), ocr)
    if engine == "local":
        folder = Path(output) if output is not None else None
        _local(paths, settings, jobs or os.cpu_count() or 1, folder, store, parquet, responsibilities)
    elif output is None or store is not None or parquet or "-" in paths:
        raise UsageError(
            "--engine ray takes paths and an --output for Parquet files; no list, no --store, no --parquet"
        )
    else:
        from analyzer.batch.ray import analyze_paths

        done, failed = analyze_paths(paths, output, settings, ray_address, workers=jobs)
        _end([f"{done} analysed"], failed)


def _local(
    paths: Sequence[str],
    settings: Settings,
    jobs: int,
    output: Path | None,
    store: Path | None,
    parquet: bool,
    responsibilities: Sequence[str],
) -> None:
    from analyzer.batch import outputs
    from analyzer.batch.running import run
    from analyzer.batch.settings import Fingerprints
    from analyzer.batch.sources import expand
    from analyzer.batch.store import Store

    others: list[str] = []
    sources = list(expand(paths, map(os.fsdecode, sys.stdin.buffer), others.append))
    if not sources:
        found = f"{_passed_over(others)}: name them to have them read" if others else "there is no file"
        raise AnalyzerError(f"{', '.join(paths)}: no resume found; {found}")
    with ExitStack() as stack:
        if output is not None:
            _make(output)
        to_stdout = output is None and store is None
        if store is None:
            folder = output or Path(stack.enter_context(tempfile.TemporaryDirectory()))
            store = folder / "results.sqlite"
        kept = stack.enter_context(Store(store))
        progress = None
        with Display(len(sources)) as show, suppress(KeyboardInterrupt):
            progress = run(sources, kept, settings, jobs=jobs, on_progress=show)
        kept.choose((source.name for source in sources), Fingerprints.of(settings).all())
        if output is not None:
            _write_all(output, kept, parquet, responsibilities)
        elif to_stdout:
            stream(outputs.jsonl(kept))
        if progress is None:
            click.echo("analyzer: stopped; what was finished is kept, and the same command continues", err=True)
            raise SystemExit(INTERRUPTED)
        counts = [f"{progress.done} analysed"]
        counts += [f"{progress.skipped} unchanged"] if progress.skipped else []
        duplicates = kept.duplicates()
        counts += [f"{duplicates} {'duplicate' if duplicates == 1 else 'duplicates'}"] if duplicates else []
        counts += [_passed_over(others)] if others else []
        failed = list(kept.failed())
    _end(counts, failed)


def _passed_over(others: Sequence[str]) -> str:
    kinds = sorted({Path(name).suffix.lower() or "no suffix" for name in others})
    shown = ", ".join(kinds[:_KINDS]) + (", …" if len(kinds) > _KINDS else "")
    return f"{len(others)} {'file' if len(others) == 1 else 'files'} of other kinds passed over ({shown})"


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AnalyzerError(f"{folder}: the folder cannot be made: {error.strerror}") from None


def _write_all(folder: Path, store: Store, parquet: bool, responsibilities: Sequence[str]) -> None:
    from analyzer.batch import outputs
    from analyzer.batch.cohort import write_cohort

    try:
        outputs.write_jsonl(store, folder / "reports.jsonl")
        outputs.write_csv(store, folder / "matrix.csv", responsibilities)
        outputs.write_errors(store, folder / "errors.csv")
        write_cohort(store, folder / "cohort.html")
        if parquet:
            outputs.write_parquet(store, folder / "matrix.parquet", responsibilities)
    except OSError as error:
        raise AnalyzerError(f"{folder}: cannot be written: {error.strerror}") from None


def _end(counts: list[str], failed: Sequence[tuple[str, str]]) -> None:
    """Tell what was done, and the first of those (source, reason) that failed."""
    click.echo(", ".join([*counts, f"{len(failed)} could not be analysed"]), err=True)
    for name, reason in failed[:_LISTED]:
        click.echo(f"  {reason if reason.startswith(name) else f'{name}: {reason}'}", err=True)
    if len(failed) > _LISTED:
        click.echo(f"  … and {len(failed) - _LISTED} more", err=True)
    if failed:
        raise SystemExit(_SOME_FAILED)
