"""Store → files: JSON Lines, CSV, Parquet, and the list of what could not be analysed."""

from __future__ import annotations

import contextlib
import csv
import itertools
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from analyzer.batch.records import NUMBERS
from analyzer.batch.store import Row, Store
from analyzer.errors import MissingDependency
from analyzer.files import replaced

_ROW_GROUP = 10_000
_COLUMNS = (
    *("source", "sha256", "role", "level", "claimed_title", "claimed_level", "months", "software_months"),
    "duplicate_of",
)
"""Of the matrix, before those of the responsibilities."""
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


def write_csv(store: Store, path: Path, responsibilities: Sequence[str]) -> None:
    """People × responsibilities (their ids): one row a document, one column a responsibility with its state."""
    with _text(path) as out:
        writer = csv.DictWriter(out, (*_COLUMNS, *responsibilities))
        writer.writeheader()
        for record in _records(store):
            writer.writerow({key: cell(value) for key, value in record.items()})


def check_parquet() -> None:
    """Raises MissingDependency where `write_parquet` would."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise MissingDependency(
            "Parquet needs the extra analyzer[parquet]: pip install '.[parquet]' in the project's folder"
        ) from None


def write_parquet(store: Store, path: Path, responsibilities: Sequence[str]) -> None:
    """The same table as the CSV. Raises MissingDependency without the extra `parquet`."""
    check_parquet()
    import pyarrow
    import pyarrow.parquet

    columns = (*_COLUMNS, *responsibilities)
    schema = pyarrow.schema([(key, pyarrow.int32() if key in NUMBERS else pyarrow.string()) for key in columns])
    records = _records(store)
    with replaced(path) as place, pyarrow.parquet.ParquetWriter(place, schema, compression="zstd") as writer:
        while group := list(itertools.islice(records, _ROW_GROUP)):
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
        verdict, claimed, experience = (report[key] for key in ("verdict", "claimed", "experience"))
        values = (
            *(row.source, report["document"]["sha256"], verdict["role"], verdict["level"]),
            *(claimed["title"], claimed["level"], experience["months"], experience["software_months"]),
            row.duplicate_of,
        )
        yield dict(zip(_COLUMNS, values, strict=True)) | {
            finding["id"]: finding["state"] for finding in report["findings"]
        }


def cell(value: Any) -> Any:
    """A spreadsheet must not run what a resume says: text that begins like a formula gets a leading apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


@contextlib.contextmanager
def _text(path: Path) -> Iterator[IO[str]]:
    """The file is replaced whole or not at all."""
    with replaced(path) as place, place.open("w", encoding="utf-8", newline="") as out:
        yield out
