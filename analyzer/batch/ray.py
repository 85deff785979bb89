"""Many resumes on a cluster, by Ray Data: bytes in, rows out.

Ray reads, spreads, holds back and tries again; each of its actors keeps one worker process of the kind that `running` uses,
so that a file that never ends, or brings its process down, is a row with an error here as well and not the end of an actor.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analyzer.batch.records import COLUMNS, NUMBERS, record
from analyzer.batch.running import WorkerPool
from analyzer.batch.settings import DEFAULT_LIMITS, Limits, Settings
from analyzer.batch.sources import SUFFIXES, Source
from analyzer.batch.worker import work_bytes
from analyzer.errors import AnalyzerError, MissingDependency

if TYPE_CHECKING:
    import pyarrow
    from ray.data import Dataset

_ACTOR = 0.5
"""What Ray counts for an actor. Were it a whole core, as many actors as cores would leave the stages before and after them
nowhere to run, and all would wait for ever."""
_FILES_AT_ONCE = 16
_A_LITTLE = 0.1
"""The share of a core that reading and writing take: they wait for the network most of the time."""


def analyze_paths(
    paths: Sequence[str], output: str, settings: Settings, address: str | None = None, *, workers: int | None = None
) -> tuple[int, list[tuple[str, str]]]:
    """Analyse files and folders, local or of an object store ("s3://…"), into a new folder of Parquet files.

    `address` is that of a cluster; None starts Ray on this machine. `workers` are as in `analyze_dataset`. Returns how
    many were analysed, and (source, reason) of the others. Raises AnalyzerError where paths cannot be read or written.
    """
    ray = _ray()
    ray.init(address=address, ignore_reinit_error=True, include_dashboard=False, log_to_driver=False)
    extensions = [suffix[1:] for suffix in sorted(SUFFIXES)]
    try:
        files = ray.data.read_binary_files(
            list(paths), include_paths=True, file_extensions=extensions, num_cpus=_A_LITTLE
        )
        results = _mapped(files, settings, workers)
        results.write_parquet(output, mode=ray.data.SaveMode.ERROR, ray_remote_args={"num_cpus": _A_LITTLE})
        written = ray.data.read_parquet(output, columns=["source", "status", "error"])
        failed = sorted(
            (row["source"], row["error"]) for row in written.filter(lambda row: row["status"] == "error").iter_rows()
        )
        return written.count() - len(failed), failed
    except (OSError, ValueError) as error:
        raise AnalyzerError(str(error).splitlines()[0]) from None


def analyze_dataset(
    dataset: Dataset,
    *,
    as_of: datetime.date | None = None,
    lexicon: Path | None = None,
    workers: int | None = None,
    limits: Limits = DEFAULT_LIMITS,
    ocr: bool = False,
    batch_size: int = _FILES_AT_ONCE,
) -> Dataset:
    """Rows with `path` and `bytes` → rows with the columns of `analyzer.batch.records`, one a file, errors included.

    There are `workers` actors, each counted as half a core; by default up to as many as the cluster has cores. A folder
    `lexicon` must be reachable from every node. `as_of` is by default the day on which this is called, for all workers alike.
    """
    ray = _ray()
    if not ray.is_initialized():
        ray.init()
    settings = Settings(as_of or datetime.date.today(), lexicon, limits, ocr)
    return _mapped(dataset, settings, workers, batch_size)


def _mapped(dataset: Dataset, settings: Settings, workers: int | None, batch_size: int = _FILES_AT_ONCE) -> Dataset:
    ray = _ray()
    cores = max(1, int(ray.cluster_resources().get("CPU", 1)))
    strategy = ray.data.ActorPoolStrategy
    return dataset.map_batches(
        Analyses,
        batch_size=batch_size,
        batch_format="pyarrow",
        compute=strategy(size=workers) if workers else strategy(min_size=1, max_size=cores),
        fn_constructor_args=(settings,),
        num_cpus=_ACTOR,
    )


class Analyses:
    """The actor: a table of files in, a table of results out."""

    def __init__(self, settings: Settings) -> None:
        self._pool = WorkerPool(1, settings)
        self._ocr = settings.ocr

    def __call__(self, files: pyarrow.Table) -> pyarrow.Table:
        sources = [Source(path) for path in files["path"].to_pylist()]
        contents: list[bytes] = files["bytes"].to_pylist()
        running = [self._pool.schedule(work_bytes, source, data, self._ocr) for source, data in zip(sources, contents)]
        outcomes = [self._pool.outcome(future, source) for future, source in zip(running, sources)]
        return _table(record(outcome, hashlib.sha256(data).hexdigest()) for outcome, data in zip(outcomes, contents))


def _table(records: Iterable[dict[str, Any]]) -> pyarrow.Table:
    """With types of its own: a table of errors only would have no types to tell."""
    import pyarrow

    schema = pyarrow.schema([(name, pyarrow.int32() if name in NUMBERS else pyarrow.string()) for name in COLUMNS])
    return pyarrow.Table.from_pylist(list(records), schema)


def _ray() -> Any:
    try:
        import ray
        import ray.data
    except ImportError:
        raise MissingDependency(
            "A cluster needs the extra analyzer[ray]: pip install '.[ray]' in the project's folder"
        ) from None
    return ray
