"""Many files: each gets its result or its error, nothing stops the run, and a second run goes on where the first was."""

from __future__ import annotations

import contextlib
import csv
import datetime
import hashlib
import json
import multiprocessing
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from analyzer.batch.cohort import render
from analyzer.batch.outputs import write_csv, write_parquet
from analyzer.batch.running import Progress, run
from analyzer.batch.settings import Fingerprints, Limits, Settings
from analyzer.batch.sources import Source, expand
from analyzer.batch.store import SCHEMA, Store
from analyzer.batch.worker import Outcome
from analyzer.cli import main
from analyzer.errors import AnalyzerError
from analyzer.lexicon import load_lexicon

AS_OF = datetime.date(2026, 6, 15)
ROOT = Path(__file__).parent.parent.parent
RESPONSIBILITIES = [entry.id for entry in load_lexicon().responsibilities]


def resume(number: int, line: str = "Wrote Python code for the ferry timetable.") -> str:
    return f"Person {number}\n\nEXPERIENCE\nDeveloper, Acme {number}, January 2019 to March 2023\n- {line}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three good resumes and one that is empty."""
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(resume(number))
    (tmp_path / "empty.txt").write_text("")
    return tmp_path


def batch(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["batch", *arguments, "--jobs", "1", "--as-of", "2026-06-15"], input=stdin)


def test_results_go_to_standard_output_and_the_exit_status_tells_of_failures(folder: Path) -> None:
    result = batch(str(folder))
    statuses = [json.loads(line)["status"] for line in result.stdout.splitlines()]
    assert (result.exit_code, sorted(statuses)) == (4, ["error", "ok", "ok", "ok"])


def test_a_run_without_failures_ends_with_0(folder: Path) -> None:
    assert batch(str(folder / "0.txt")).exit_code == 0


def test_a_list_of_paths_is_read_from_standard_input(folder: Path) -> None:
    result = batch("-", stdin=f"{folder / '0.txt'}\n{folder / '1.txt'}\n")
    assert len(result.stdout.splitlines()) == 2


def test_an_output_folder_gets_all_files(folder: Path) -> None:
    batch(str(folder), "--output", str(folder / "out"))
    names = {path.name for path in (folder / "out").iterdir()}
    assert names >= {"reports.jsonl", "matrix.csv", "errors.csv", "cohort.html", "results.sqlite"}


def test_no_path_is_wrong_usage() -> None:
    assert batch().exit_code == 2


def test_a_path_that_matches_nothing_is_told(tmp_path: Path) -> None:
    result = batch(str(tmp_path / "none*.pdf"))
    assert (result.exit_code, "no file matches" in result.stderr) == (1, True)


def test_a_second_run_skips_what_is_unchanged(folder: Path) -> None:
    with Store(folder / "store.sqlite") as store:
        sources = list(expand([str(folder / f"{n}.txt") for n in range(3)]))
        run(sources, store, Settings(AS_OF))
        (folder / "1.txt").write_text(resume(1, "Fixed bugs reported by testers."))
        again = run(sources, store, Settings(AS_OF))
    assert (again.done, again.skipped) == (1, 2)


def test_another_day_is_another_result(folder: Path) -> None:
    with Store(folder / "store.sqlite") as store:
        run([Source(str(folder / "0.txt"))], store, Settings(AS_OF))
        again = run([Source(str(folder / "0.txt"))], store, Settings(AS_OF + datetime.timedelta(days=1)))
    assert again.done == 1


def test_the_same_text_in_another_file_is_told(folder: Path) -> None:
    (folder / "copy.txt").write_text((folder / "0.txt").read_text() + "\n\n")
    with Store(folder / "store.sqlite") as store:
        run([Source(str(folder / "0.txt")), Source(str(folder / "copy.txt"))], store, Settings(AS_OF))
        duplicates = {Path(row.source).name: row.duplicate_of for row in store.rows()}
    assert duplicates == {"0.txt": None, "copy.txt": str(folder / "0.txt")}


def test_a_file_that_takes_too_long_is_reported_and_the_run_goes_on(folder: Path) -> None:
    (folder / "0.txt").write_text(resume(0) + "- Wrote Python code for the ferry timetable.\n" * 60_000)
    with Store(folder / "store.sqlite") as store:
        sources = [Source(str(folder / "0.txt")), Source(str(folder / "1.txt"))]
        progress = run(sources, store, Settings(AS_OF, limits=Limits(seconds=1)))
        codes = {Path(row.source).name: row.code for row in store.rows()}
    assert (progress.done, codes) == (1, {"0.txt": "TimeLimit", "1.txt": None})


def test_a_pipe_is_no_resume(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    result = batch(str(tmp_path / "pipe.txt"))
    assert (result.exit_code, "not a regular file" in result.stderr) == (4, True)


def test_files_of_other_kinds_are_counted(folder: Path) -> None:
    (folder / "notes.rtf").write_text("x")
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        archive.writestr("letter.odt", "x")
    assert "2 files of other kinds passed over (.odt, .rtf)" in batch(str(folder)).stderr


def test_a_folder_without_resumes_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.rtf").write_text("x")
    result = batch(str(tmp_path))
    assert (result.exit_code, "no resume found; 1 file of other kinds" in result.stderr) == (1, True)


def test_an_output_folder_that_cannot_be_made_is_told(folder: Path) -> None:
    result = batch(str(folder / "0.txt"), "--output", str(folder / "1.txt" / "out"))
    assert (result.exit_code, "cannot be made" in result.stderr) == (1, True)


def test_workers_that_cannot_start_end_the_run(folder: Path) -> None:
    script = folder / "script.py"
    script.write_text(
        "import datetime, pathlib\n"
        "from analyzer.batch.running import run\n"
        "from analyzer.batch.settings import Settings\n"
        "from analyzer.batch.sources import Source\n"
        "from analyzer.batch.store import SCHEMA, Store\n"
        "with Store(pathlib.Path('store.sqlite')) as store:\n"
        "    run([Source('0.txt')], store, Settings(datetime.date(2026, 6, 15)))\n"
    )
    ended = subprocess.run([sys.executable, script], cwd=folder, capture_output=True, text=True, timeout=60)
    assert "AnalyzerError: no worker process can start" in ended.stderr


def test_zip_archives_are_opened(folder: Path) -> None:
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        archive.write(folder / "0.txt", "inner/0.txt")
        archive.writestr("__MACOSX/0.txt", "no")
    assert [source.member for source in expand([str(folder / "more.zip")])] == ["inner/0.txt"]


def test_a_damaged_archive_is_one_failure(folder: Path) -> None:
    (folder / "bad.zip").write_bytes(b"PK\x03\x04 nothing")
    result = batch(str(folder / "bad.zip"))
    assert (result.exit_code, len(result.stdout.splitlines())) == (4, 1)


def test_a_path_named_twice_is_one_source(folder: Path) -> None:
    assert len(list(expand([str(folder / "0.txt"), str(folder / "0.txt")]))) == 1


def test_a_store_of_another_kind_is_refused(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "other.sqlite")
    other.execute("CREATE TABLE t (x)")
    other.commit()
    with pytest.raises(AnalyzerError, match="not a store of this version"):
        Store(tmp_path / "other.sqlite")


def test_the_store_answers_questions(folder: Path) -> None:
    (folder / "3.txt").write_text(resume(3, "Mentored two junior developers."))
    with Store(folder / "store.sqlite") as store:
        run(list(expand([str(folder)])), store, Settings(AS_OF))
    query = (
        "SELECT d.source, f.last FROM findings f JOIN documents d ON d.id = f.document "
        "WHERE f.id = 'engineer.mentor' AND f.state = 'demonstrated'"
    )
    assert sqlite3.connect(folder / "store.sqlite").execute(query).fetchall() == [(str(folder / "3.txt"), "2023-03")]


def test_the_csv_has_a_row_a_person_and_a_column_a_responsibility(folder: Path) -> None:
    with Store(folder / "store.sqlite") as store:
        run(list(expand([str(folder)])), store, Settings(AS_OF))
        write_csv(store, folder / "matrix.csv", RESPONSIBILITIES)
    rows = list(csv.DictReader((folder / "matrix.csv").open()))
    assert (len(rows), sum("." in key for key in rows[0]), rows[0]["coder.write-code"]) == (3, 23, "demonstrated")


def test_a_resume_cannot_run_in_a_spreadsheet(folder: Path) -> None:
    (folder / "0.txt").write_text("Kim Ode\n=HYPERLINK(1) Developer\n\nSKILLS\nPython, Java\n")
    with Store(folder / "store.sqlite") as store:
        run([Source(str(folder / "0.txt"))], store, Settings(AS_OF))
        write_csv(store, folder / "matrix.csv", RESPONSIBILITIES)
    (row,) = csv.DictReader((folder / "matrix.csv").open())
    assert row["claimed_title"].startswith("'=")


def test_the_cohort_page_holds_markup_as_text(folder: Path) -> None:
    (folder / "0.txt").write_text(resume(0, "Wrote Python code </script><script>alert(1)</script>."))
    with Store(folder / "store.sqlite") as store:
        run(list(expand([str(folder)])), store, Settings(AS_OF))
        page = render(store.rows())
    assert ("<script>alert" in page, "3 resumes, 23 responsibilities" in page) == (False, True)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_killing_the_run_at_random_points_loses_no_finished_result(tmp_path: Path) -> None:
    """Killed again and again, now its processes together, now the parent alone: what was there once stays, and is whole."""
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(resume(number))
    store = tmp_path / "store.sqlite"
    command = [sys.executable, "-m", "analyzer", "batch", str(tmp_path), "--store", str(store)]
    command += ["--jobs", "1", "--as-of", "2026-06-15"]
    chance = random.Random(7)
    kept: set[str] = set()
    kills = 0
    while len(kept) < 60 and kills < 20:
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, start_new_session=True
        )
        goal, deadline = len(kept) + chance.randint(1, 12), time.monotonic() + 60
        while process.poll() is None and time.monotonic() < deadline and len(finished(store)) < goal:
            time.sleep(chance.uniform(0, 0.02))
        kill = chance.choice([os.kill, os.killpg])
        with contextlib.suppress(ProcessLookupError):
            kill(process.pid, signal.SIGKILL)
        process.wait()
        kills += 1
        now = finished(store)
        assert now >= kept
        kept = now
        database = sqlite3.connect(store)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute(HALVES).fetchone() == (0,)
    assert (len(kept) > 50, kills > 5) == (True, True)


HALVES = "SELECT count(*) FROM documents d WHERE (SELECT count(*) FROM findings f WHERE f.document = d.id) <> 23"


def finished(store: Path) -> set[str]:
    """The sources that a store holds, as another process sees it."""
    if not store.exists():
        return set()
    try:
        with contextlib.closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=5)) as database:
            return {source for (source,) in database.execute("SELECT source FROM documents")}
    except sqlite3.OperationalError:
        return set()


def statuses(folder: Path, sources: Sequence[Source], limits: Limits, on_progress: Callable[[Progress], None]) -> Any:
    with Store(folder / "store.sqlite") as store:
        run(sources, store, Settings(AS_OF, limits=limits), on_progress=on_progress)
        return {Path(row.source).name: row.code for row in store.rows()}


def test_a_worker_that_is_killed_is_replaced_and_its_file_reported(folder: Path) -> None:
    """The slow file is at work when the callback for the first one returns."""
    (folder / "slow.txt").write_text(resume(9) + "- Wrote Python code for the ferry timetable.\n" * 60_000)

    def kill(progress: Progress) -> None:
        if progress.done + progress.failed == 1:
            time.sleep(0.5)
            (worker,) = multiprocessing.active_children()
            os.kill(worker.pid or 0, signal.SIGKILL)

    sources = [Source(str(folder / name)) for name in ("0.txt", "slow.txt", "1.txt")]
    assert statuses(folder, sources, Limits(), kill) == {"0.txt": None, "slow.txt": "WorkerDied", "1.txt": None}


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux only")
def test_a_file_that_needs_too_much_memory_is_reported_and_the_run_goes_on(folder: Path) -> None:
    (folder / "big.txt").write_text(resume(9) + "- Wrote Python code for the ferry timetable.\n" * 1_200_000)
    sources = [Source(str(folder / name)) for name in ("big.txt", "1.txt")]
    codes = statuses(folder, sources, Limits(300, 512), lambda progress: None)
    assert codes == {"big.txt": "MemoryLimit", "1.txt": None}


def test_a_file_over_a_limit_is_tried_again_under_another_limit_only(folder: Path) -> None:
    (folder / "0.txt").write_text(resume(0) + "- Wrote Python code for the ferry timetable.\n" * 60_000)
    sources = [Source(str(folder / "0.txt"))]
    with Store(folder / "store.sqlite") as store:
        runs = [run(sources, store, Settings(AS_OF, limits=Limits(seconds))) for seconds in (0.5, 0.5, 0.6)]
    assert [(progress.failed, progress.skipped) for progress in runs] == [(1, 0), (0, 1), (1, 0)]


def test_duplicates_are_named_the_same_in_every_order_and_run(folder: Path) -> None:
    (folder / "copy.txt").write_text((folder / "1.txt").read_text())
    names = ["copy.txt", "1.txt"]
    with Store(folder / "store.sqlite") as store:
        for day in (AS_OF, AS_OF + datetime.timedelta(days=1)):
            run([Source(str(folder / name)) for name in names], store, Settings(day))
        told = {Path(row.source).name: row.duplicate_of for row in store.rows()}
    assert told == {"1.txt": None, "copy.txt": str(folder / "1.txt")}


def test_outputs_tell_of_the_files_of_this_run_only(folder: Path) -> None:
    batch(str(folder), "--output", str(folder / "out"))
    (folder / "2.txt").unlink()
    batch(str(folder), "--output", str(folder / "out"))
    rows = list(csv.DictReader((folder / "out" / "matrix.csv").open()))
    assert [Path(row["source"]).name for row in rows] == ["0.txt", "1.txt"]


def test_a_path_in_a_list_that_is_not_there_is_one_failure(folder: Path) -> None:
    result = batch("-", stdin=f"{folder / '0.txt'}\n{folder / 'gone.txt'}\n")
    assert (result.exit_code, len(result.stdout.splitlines())) == (4, 2)


def test_a_damaged_member_of_an_archive_is_one_failure(folder: Path) -> None:
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        archive.write(folder / "0.txt", "0.txt")
        archive.write(folder / "1.txt", "1.txt")
    data = (folder / "more.zip").read_bytes()
    (folder / "more.zip").write_bytes(data.replace(b"Person 1", b"Person X"))
    result = batch(str(folder / "more.zip"))
    assert (result.exit_code, result.stderr.count("cannot be unpacked")) == (4, 1)


def test_parquet_holds_what_the_csv_holds(folder: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    with Store(folder / "store.sqlite") as store:
        run(list(expand([str(folder)])), store, Settings(AS_OF))
        write_csv(store, folder / "matrix.csv", RESPONSIBILITIES)
        write_parquet(store, folder / "matrix.parquet", RESPONSIBILITIES)
    rows = list(csv.DictReader((folder / "matrix.csv").open()))
    stored = parquet.read_table(folder / "matrix.parquet").to_pylist()
    assert [{key: "" if value is None else str(value) for key, value in row.items()} for row in stored] == rows


def test_tables_without_a_row_replace_those_of_the_run_before(folder: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    tables = []
    for name in ("0.txt", "empty.txt"):
        batch(str(folder / name), "--output", str(folder / "out"), "--parquet")
        with (folder / "out" / "matrix.csv").open() as file:
            header, *rows = csv.reader(file)
        stored = parquet.read_table(folder / "out" / "matrix.parquet")
        tables.append((header, stored.column_names, len(rows), stored.num_rows))
    assert tables[0][:2] == tables[1][:2] == (header, header)
    assert [table[2:] for table in tables] == [(1, 1), (0, 0)]


def test_without_the_extra_for_parquet_nothing_is_analysed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    result = batch(str(folder / "0.txt"), "--output", str(folder / "out"), "--parquet")
    assert (result.exit_code, "analyzer[parquet]" in result.stderr, (folder / "out").exists()) == (1, True, False)


def query(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["query", *arguments])


def test_a_query_prints_csv(folder: Path) -> None:
    batch(str(folder / "0.txt"), "--store", str(folder / "s.sqlite"))
    result = query(str(folder / "s.sqlite"), "SELECT status, count(*) AS number FROM documents GROUP BY status")
    assert result.stdout == "status,number\nok,1\n"


def test_a_query_prints_no_escape_sequence(folder: Path) -> None:
    batch(str(folder / "0.txt"), "--store", str(folder / "s.sqlite"))
    assert query(str(folder / "s.sqlite"), "SELECT char(27) || '[31mred'").stdout.splitlines()[1] == "[31mred"


def test_a_query_changes_nothing(folder: Path) -> None:
    batch(str(folder / "0.txt"), "--store", str(folder / "s.sqlite"))
    result = query(str(folder / "s.sqlite"), "DELETE FROM documents")
    assert (result.exit_code, "readonly" in result.stderr) == (2, True)


def test_without_sql_the_schema_is_shown_with_its_comments(tmp_path: Path) -> None:
    Store(tmp_path / "s.sqlite")
    assert query(str(tmp_path / "s.sqlite")).stdout == SCHEMA.lstrip()


def test_the_schema_of_a_store_is_its_own(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "older.sqlite") as older:
        older.execute("CREATE TABLE documents (path TEXT)")
    assert query(str(tmp_path / "older.sqlite")).stdout == "CREATE TABLE documents (path TEXT);\n"


@pytest.mark.parametrize("sql", [[], ["SELECT 1"]], ids=["for its schema", "in SQL"])
def test_a_store_that_is_not_there_is_told(tmp_path: Path, sql: list[str]) -> None:
    result = query(str(tmp_path / "none.sqlite"), *sql)
    assert (result.exit_code, "no such file" in result.stderr) == (1, True)


ODD = b"caf\xe9.txt"
"""No UTF-8."""


def odd(folder: Path) -> str:
    path = os.fsdecode(os.fsencode(folder) + b"/" + ODD)
    Path(path).write_text(resume(7))
    return path


def test_a_name_that_is_no_utf_8_is_analysed_like_others(folder: Path) -> None:
    odd(folder)
    result = batch(str(folder), "--output", str(folder / "out"))
    rows = [json.loads(line) for line in (folder / "out" / "reports.jsonl").read_text().splitlines()]
    statuses = {Path(row["source"]).name: row["status"] for row in rows}
    assert (result.exit_code, statuses[r"caf\xe9.txt"], len(statuses)) == (4, "ok", 5)


def test_a_list_may_hold_names_that_are_no_utf_8(folder: Path) -> None:
    result = CliRunner().invoke(main, ["batch", "-", "--jobs", "1"], input=os.fsencode(odd(folder)) + b"\n")
    assert [json.loads(line)["status"] for line in result.stdout.splitlines()] == ["ok"]


def test_a_name_with_a_nul_in_a_list_is_one_failure(folder: Path) -> None:
    result = batch("-", stdin=f"{folder / '0.txt'}\0{folder / '1.txt'}\n{folder / '2.txt'}\n")
    assert (result.exit_code, [json.loads(line)["status"] for line in result.stdout.splitlines()]) == (
        4,
        ["error", "ok"],
    )


def test_a_damaged_member_packed_by_lzma_is_one_failure(folder: Path) -> None:
    with zipfile.ZipFile(folder / "more.zip", "w", zipfile.ZIP_LZMA) as archive:
        archive.write(folder / "0.txt", "0.txt")
        archive.write(folder / "1.txt", "1.txt")
        start = archive.getinfo("0.txt").compress_size // 2
    data = bytearray((folder / "more.zip").read_bytes())
    data[30 + 5 + start : 30 + 5 + start + 20] = b"\xff" * 20
    (folder / "more.zip").write_bytes(data)
    result = batch(str(folder / "more.zip"))
    assert (result.exit_code, result.stderr.count("cannot be unpacked")) == (4, 1)


def test_an_archive_whose_names_are_damaged_is_one_failure(folder: Path) -> None:
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        archive.writestr("é.txt", resume(1))
    data = (folder / "more.zip").read_bytes()
    (folder / "more.zip").write_bytes(data.replace("é".encode(), b"\xff\xff"))
    result = batch(str(folder / "more.zip"))
    assert (result.exit_code, len(result.stdout.splitlines())) == (4, 1)


def test_a_path_that_is_far_too_long_is_told(tmp_path: Path) -> None:
    result = batch("x" * 5000)
    assert (result.exit_code, "no such file or folder" in result.stderr) == (1, True)


def test_outputs_of_a_run_that_was_stopped_hold_nothing_made_under_another_date(folder: Path) -> None:
    sources = [Source(str(folder / f"{number}.txt")) for number in range(3)]
    later = AS_OF + datetime.timedelta(days=1)
    with Store(folder / "store.sqlite") as store:
        run(sources, store, Settings(AS_OF))
        run(sources[:1], store, Settings(later))
        store.choose([source.name for source in sources], Fingerprints.of(Settings(later)).all())
        assert [row.source for row in store.rows()] == [sources[0].name]


@pytest.mark.parametrize(
    ("code", "again"),
    [("NoText", False), ("MissingDependency", True), ("Unexpected", True), ("WorkerDied", True)],
)
def test_a_failure_for_a_passing_cause_is_tried_again(folder: Path, code: str, again: bool) -> None:
    source, made_by = Source(str(folder / "0.txt")), Fingerprints.of(Settings(AS_OF))
    failure = Outcome(source, "error", error="…", code=code)
    with Store(folder / "store.sqlite") as store:
        store.add(failure, hashlib.sha256(source.read()).hexdigest(), made_by.fitting(failure))
        progress = run([source], store, Settings(AS_OF))
    assert (progress.done, progress.skipped) == ((1, 0) if again else (0, 1))


@pytest.mark.parametrize(
    "code", ["TimeLimit", "MemoryLimit", "WorkerDied", "MissingDependency", "Unexpected", "NoText"]
)
def test_outputs_hold_all_failures_of_the_run(tmp_path: Path, code: str) -> None:
    made_by = Fingerprints.of(Settings(AS_OF))
    failure = Outcome(Source("a.pdf"), "error", error="…", code=code)
    with Store(tmp_path / "store.sqlite") as store:
        store.add(failure, "", made_by.fitting(failure))
        store.choose(["a.pdf"], made_by.all())
        assert [row.code for row in store.rows()] == [code]


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("SELECT json(x) FROM (SELECT '1' AS x UNION ALL SELECT 'x{')", "malformed JSON"),
        ("SELECT CAST(x'ff' AS TEXT)", "Could not decode"),
        ("", "asks for nothing"),
        ("/* nothing */", "asks for nothing"),
        ("SELECT 1; SELECT 2", "one statement"),
        ("SELECT '\udce9'", "surrogates not allowed"),
    ],
    ids=["in-a-later-row", "no-text", "empty", "comment", "two", "no-utf-8"],
)
def test_sql_that_cannot_be_answered_is_told_in_one_line(tmp_path: Path, sql: str, told: str) -> None:
    Store(tmp_path / "s.sqlite")
    result = query(str(tmp_path / "s.sqlite"), sql)
    assert (result.exit_code, told in result.stderr, result.stderr.count("\n")) == (2, True, 1)
