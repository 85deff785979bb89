"""Store → files: JSON Lines, CSV, Parquet, and the list of what could not be analysed."""

from __future__ import annotations

import contextlib
import csv
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from analyzer.batch.store import Row, Store
from analyzer.errors import MissingDependency
from analyzer.files import replaced

_ROW_GROUP = 10_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_jsonl(store: Store, path: Path) -> None:
    """One line a document: {"source", "status", "report"} or {"source", "status", "code", "error"}."""
    with _text(path) as out:
        out.writelines(jsonl(store))


def jsonl(store: Store) -> Iterator[str]:
    for row in store.rows():
        yield json.dumps(line(row), ensure_ascii=False, separators=(",", ":")) + "\n"


def line(row: Row) -> dict[str, Any]:
    common: dict[str, Any] = {"source": row.source, "status": row.status, "duplicate_of": row.duplicate_of}
    if row.report is None:
        return common | {"code": row.code, "error": row.error}
    return common | {"report": row.report}


def write_csv(store: Store, path: Path) -> None:
    """People × responsibilities: one row a document, one column a responsibility with its state."""
    with _text(path) as out:
        writer: csv.DictWriter[str] | None = None
        for record in _records(store):
            if writer is None:
                writer = csv.DictWriter(out, list(record))
                writer.writeheader()
            writer.writerow({key: cell(value) for key, value in record.items()})


def write_parquet(store: Store, path: Path) -> None:
    """The same table as the CSV; no file where there is no row. Raises MissingDependency without the extra `parquet`."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise MissingDependency(
            "Parquet needs the extra analyzer[parquet]: pip install '.[parquet]' in the project's folder"
        ) from None
    records = _records(store)
    first = next(records, None)
    if first is None:
        return
    numbers = {"months", "software_months"}
    schema = pyarrow.schema([(key, pyarrow.int32() if key in numbers else pyarrow.string()) for key in first])
    with (
        replaced(path) as place,
        pyarrow.parquet.ParquetWriter(place, schema, compression="zstd") as writer,
    ):
        remaining = itertools.chain([first], records)
        while group := list(itertools.islice(remaining, _ROW_GROUP)):
            writer.write_table(pyarrow.Table.from_pylist(group, schema))


def write_errors(store: Store, path: Path) -> None:
    with _text(path) as out:
        writer = csv.writer(out)
        writer.writerow(["source", "code", "error"])
        writer.writerows([cell(row.source), row.code, cell(row.error)] for row in store.rows() if row.report is None)


def _records(store: Store) -> Iterator[dict[str, Any]]:
    for row in store.rows():
        if row.report is None:
            continue
        report = row.report
        record = {
            "source": row.source,
            "sha256": report["document"]["sha256"],
            "role": report["verdict"]["role"],
            "level": report["verdict"]["level"],
            "claimed_title": report["claimed"]["title"],
            "claimed_level": report["claimed"]["level"],
            "months": report["experience"]["months"],
            "software_months": report["experience"]["software_months"],
            "duplicate_of": row.duplicate_of,
        }
        yield record | {finding["id"]: finding["state"] for finding in report["findings"]}


def cell(value: Any) -> Any:
    """A spreadsheet must not run what a resume says: text that begins like a formula gets a leading apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


@contextlib.contextmanager
def _text(path: Path) -> Iterator[IO[str]]:
    """The file is replaced whole or not at all."""
    with replaced(path) as place, place.open("w", encoding="utf-8", newline="") as out:
        yield out
