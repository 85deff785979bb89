"""The store of results: one SQLite file, a transaction a document, so that what is finished is never lost.

WAL mode: a process killed at any moment leaves whole documents or none. docs/batch.md has the schema and queries.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from analyzer.batch.worker import Outcome
from analyzer.errors import AnalyzerError

SCHEMA_VERSION = 1
SCHEMA = """
CREATE TABLE documents (
    id              INTEGER PRIMARY KEY,
    source          TEXT NOT NULL UNIQUE,          -- path, or archive!member
    sha256          TEXT NOT NULL,                 -- of the file
    text_sha256     TEXT,                          -- of the text that was read
    fingerprint     TEXT NOT NULL,                 -- version, lexicon and as-of date that made the result
    status          TEXT NOT NULL CHECK (status IN ('ok', 'error')),
    error_code      TEXT,
    error           TEXT,
    duplicate_of    TEXT,                          -- source of an earlier document with the same bytes or text
    role            TEXT,
    level           TEXT,
    claimed_title   TEXT,
    claimed_role    TEXT,
    claimed_level   TEXT,
    months          INTEGER,
    software_months INTEGER,
    report          TEXT                           -- the JSON report
);
CREATE INDEX documents_by_sha ON documents (sha256);
CREATE INDEX documents_by_text ON documents (text_sha256);
CREATE TABLE positions (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    number INTEGER NOT NULL, title TEXT, organisation TEXT, start TEXT, "end" TEXT, months INTEGER, software INTEGER,
    PRIMARY KEY (document, number)
) WITHOUT ROWID;
CREATE TABLE findings (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    id TEXT NOT NULL, role TEXT NOT NULL, state TEXT NOT NULL, months INTEGER, first TEXT, last TEXT,
    PRIMARY KEY (document, id)
) WITHOUT ROWID;
CREATE INDEX findings_by_id ON findings (id, state);
CREATE TABLE evidence (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    finding TEXT NOT NULL, number INTEGER NOT NULL, strength TEXT NOT NULL, quote TEXT NOT NULL, page INTEGER NOT NULL,
    section TEXT NOT NULL, position INTEGER, pattern TEXT NOT NULL,
    PRIMARY KEY (document, finding, number)
) WITHOUT ROWID;
CREATE TABLE skills (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    name TEXT NOT NULL, kind TEXT NOT NULL, months INTEGER, first TEXT, last TEXT,
    PRIMARY KEY (document, name)
) WITHOUT ROWID;
"""


class Store:
    """A context manager over one SQLite file; a new file gets the schema."""

    def __init__(self, path: Path | str) -> None:
        """Raises AnalyzerError where the file is no store of this version."""
        self.path = path
        try:
            self._db = sqlite3.connect(path)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.execute("PRAGMA foreign_keys = ON")
            (version,) = self._db.execute("PRAGMA user_version").fetchone()
            if version == 0 and self._db.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
                self._db.executescript(f"BEGIN;{SCHEMA}PRAGMA user_version = {SCHEMA_VERSION};COMMIT;")
            elif version != SCHEMA_VERSION:
                raise AnalyzerError(f"{path}: not a store of this version; give another file to --store")
        except sqlite3.Error as error:
            raise AnalyzerError(f"{path}: cannot be used as a store: {error}") from None

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def has(self, source: str, sha256: str, fingerprint: str) -> bool:
        """Whether the same bytes were handled before by the same version, lexicon and as-of date."""
        row = self._db.execute("SELECT sha256, fingerprint FROM documents WHERE source = ?", (source,)).fetchone()
        return bool(row == (sha256, fingerprint))

    def add(self, outcome: Outcome, sha256: str, fingerprint: str) -> str | None:
        """Keep an outcome, in place of an earlier one of the same source. Returns what it is a duplicate of."""
        name = outcome.source.name
        duplicate = self._duplicate(name, sha256, outcome.text_sha256)
        with self._db:
            self._db.execute("DELETE FROM documents WHERE source = ?", (name,))
            report = outcome.report
            row = (
                name,
                sha256,
                outcome.text_sha256,
                fingerprint,
                outcome.status,
                outcome.code,
                outcome.error,
                duplicate,
            )
            number = self._db.execute(
                "INSERT INTO documents (source, sha256, text_sha256, fingerprint, status, error_code, error, duplicate_of,"
                " role, level, claimed_title, claimed_role, claimed_level, months, software_months, report)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row + (_summary(report) if report else (None,) * 8),
            ).lastrowid
            if report and number is not None:
                self._add_parts(number, report)
        return duplicate

    def _duplicate(self, source: str, sha256: str, text_sha256: str | None) -> str | None:
        row = self._db.execute(
            "SELECT source FROM documents WHERE source <> ? AND status = 'ok' AND (sha256 = ? OR text_sha256 = ?)"
            " ORDER BY id LIMIT 1",
            (source, sha256, text_sha256),
        ).fetchone()
        return row[0] if row else None

    def _add_parts(self, document: int, report: dict[str, Any]) -> None:
        db = self._db
        db.executemany(
            "INSERT INTO positions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (document, n, p["title"], p["organisation"], p["start"], p["end"], p["months"], p["software"])
                for n, p in enumerate(report["positions"])
            ],
        )
        db.executemany(
            "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (document, f["id"], f["role"], f["state"], f["months"], f["first"], f["last"])
                for f in report["findings"]
            ],
        )
        db.executemany(
            "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (document, f["id"], n, e["strength"], e["quote"], e["page"], e["section"], e["position"], e["pattern"])
                for f in report["findings"]
                for n, e in enumerate(f["evidence"])
            ],
        )
        db.executemany(
            "INSERT INTO skills VALUES (?, ?, ?, ?, ?, ?)",
            [(document, s["name"], s["kind"], s["months"], s["first"], s["last"]) for s in report["skills"]],
        )

    def failed(self, sources: Collection[str]) -> list[tuple[str, str]]:
        """(source, reason) of those of `sources` that could not be analysed, in this run or an earlier one."""
        query = "SELECT source, error FROM documents WHERE status = 'error' ORDER BY source"
        return [(source, reason) for source, reason in self._db.execute(query) if source in sources]

    def rows(self) -> Iterator[Row]:
        """Every document, by source."""
        query = "SELECT source, status, error_code, error, duplicate_of, report FROM documents ORDER BY source"
        for source, status, code, error, duplicate, report in self._db.execute(query):
            yield Row(source, status, code, error, duplicate, json.loads(report) if report else None)


@dataclass(frozen=True, slots=True)
class Row:
    """One document as the store keeps it."""

    source: str
    status: str
    code: str | None
    error: str | None
    duplicate_of: str | None
    report: dict[str, Any] | None


def _summary(report: dict[str, Any]) -> tuple[Any, ...]:
    verdict, claimed, experience = report["verdict"], report["claimed"], report["experience"]
    return (
        *(verdict["role"], verdict["level"], claimed["title"], claimed["role"], claimed["level"]),
        *(experience["months"], experience["software_months"]),
        json.dumps(report, ensure_ascii=False, separators=(",", ":")),
    )
