"""A cluster on this machine, of two workers: bytes in, rows out, errors as rows, and a killed worker costs nothing."""

from __future__ import annotations

import datetime
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ray = pytest.importorskip("ray")
pytest.importorskip("ray.data")

# ruff: noqa: E402  (what is tested needs ray to be imported)
from analyzer.batch.ray import analyze_dataset, analyze_paths
from analyzer.batch.settings import Limits, Settings
from analyzer.errors import AnalyzerError
from tests.batch.test_batch import AS_OF, resume

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    ray.init(
        address="local",
        num_cpus=2,
        include_dashboard=False,
        log_to_driver=False,
        object_store_memory=200 * 2**20,
        runtime_env={"env_vars": {"PYTHONPATH": paths}},
    )
    yield
    ray.shutdown()


def files(*contents: bytes) -> Any:
    return ray.data.from_items([{"path": f"{n}.txt", "bytes": data} for n, data in enumerate(contents)])


def test_every_file_becomes_a_row_and_an_error_is_one_too() -> None:
    dataset = files(resume(1).encode(), b"", resume(2).encode())
    rows = analyze_dataset(dataset, as_of=AS_OF, workers=1).take_all()
    assert {row["source"]: (row["status"], row["error_code"]) for row in rows} == {
        "0.txt": ("ok", None),
        "1.txt": ("error", "UnreadableDocument"),
        "2.txt": ("ok", None),
    }


def test_a_file_that_takes_too_long_is_a_row_and_the_others_go_on() -> None:
    endless = (resume(0) + "- Wrote Python code for the ferry timetable.\n" * 60_000).encode()
    rows = analyze_dataset(files(endless, resume(1).encode()), as_of=AS_OF, workers=1, limits=Limits(2)).take_all()
    assert {row["source"]: row["error_code"] for row in rows} == {"0.txt": "TimeLimit", "1.txt": None}


@pytest.mark.skipif(sys.platform != "linux", reason="finds the workers in /proc")
def test_no_row_is_lost_or_doubled_when_a_worker_is_killed_in_the_middle() -> None:
    items = [{"path": f"{number}.txt", "bytes": resume(number).encode()} for number in range(60)]
    dataset = ray.data.from_items(items, override_num_blocks=30)
    results = iter(analyze_dataset(dataset, as_of=AS_OF, workers=2, batch_size=2).iter_rows())
    first = next(results)["source"]
    killed = workers()
    os.kill(killed[0], signal.SIGKILL)
    sources = [first, *(row["source"] for row in results)]
    assert (len(killed), sorted(sources)) == (2, sorted(f"{number}.txt" for number in range(60)))


def workers() -> list[int]:
    """The process ids of the actors that analyse for this process; the machine may have other clusters."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            command = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if command.startswith(b"ray::MapWorker(MapBatches(Analyses)") and os.getpid() in ancestors(int(entry.name)):
            found.append(int(entry.name))
    return found


def ancestors(process: int) -> set[int]:
    found: set[int] = set()
    while process > 1:
        status = Path(f"/proc/{process}/stat").read_text()
        process = int(status.rpartition(")")[2].split()[1])
        found.add(process)
    return found


def test_paths_go_in_and_parquet_comes_out(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(resume(1))
    (tmp_path / "in" / "empty.txt").write_text("")
    done, failed = analyze_paths([str(tmp_path / "in")], str(tmp_path / "out"), Settings(AS_OF), workers=1)
    table = ray.data.read_parquet(str(tmp_path / "out")).to_pandas()
    assert (done, [Path(source).name for source, _ in failed], sorted(table["status"])) == (
        1,
        ["empty.txt"],
        ["error", "ok"],
    )


def test_a_folder_that_is_there_already_is_not_written_into(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(resume(1))
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old.parquet").write_bytes(b"")
    with pytest.raises(AnalyzerError, match="exists"):
        analyze_paths([str(tmp_path / "good.txt")], str(tmp_path / "out"), Settings(datetime.date(2026, 6, 15)))


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(AnalyzerError, match="nothing-here"):
        analyze_paths([str(tmp_path / "nothing-here")], str(tmp_path / "out"), Settings(AS_OF))
