"""The store of results: one SQLite file, a transaction a document, so that what is finished is never lost.

WAL mode: a process killed at any moment leaves whole documents or none. docs/batch.md explains the schema and has queries.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from analyzer.batch.records import COLUMNS, record
from analyzer.batch.worker import Outcome
from analyzer.errors import AnalyzerError, UsageError

SCHEMA_VERSION = 2
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
    role            TEXT,
    level           TEXT,
    claimed_title   TEXT,
    claimed_role    TEXT,
    claimed_level   TEXT,
    months          INTEGER,                       -- of all experience, overlaps counted once
    software_months INTEGER,
    report          TEXT                           -- the JSON report, as `analyzer report --format json` prints it
);
CREATE INDEX documents_by_sha ON documents (sha256, source);
CREATE INDEX documents_by_text ON documents (text_sha256, source) WHERE text_sha256 IS NOT NULL;
CREATE VIEW duplicates AS                          -- the same bytes or the same text as another source, first by name
SELECT source, min(coalesce(same_text, source), coalesce(same_bytes, source)) AS duplicate_of FROM (
    SELECT source,
        (SELECT min(o.source) FROM documents o WHERE o.text_sha256 = d.text_sha256) AS same_text,
        (SELECT min(o.source) FROM documents o WHERE o.sha256 = d.sha256) AS same_bytes
    FROM documents d)
WHERE duplicate_of < source;
CREATE TABLE positions (
    document     INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    number       INTEGER NOT NULL,                 -- from 0, as in the report
    title        TEXT,
    organisation TEXT,
    start        TEXT,                             -- "2019-03" or "2019"
    "end"        TEXT,                             -- the same, or "present"
    months       INTEGER,
    software     INTEGER,                          -- 1: a software job
    PRIMARY KEY (document, number)
) WITHOUT ROWID;
CREATE TABLE findings (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    id       TEXT NOT NULL,                        -- of the responsibility: "engineer.mentor"
    role     TEXT NOT NULL,
    state    TEXT NOT NULL,                        -- demonstrated, weak, listed, missing or unreadable
    months   INTEGER,                              -- of the jobs that show it
    first    TEXT,                                 -- first and last month in which it is shown, "2019-03"
    last     TEXT,
    PRIMARY KEY (document, id)
) WITHOUT ROWID;
CREATE INDEX findings_by_id ON findings (id, state);
CREATE TABLE evidence (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    finding  TEXT NOT NULL,                        -- findings.id
    number   INTEGER NOT NULL,                     -- from 0, the strongest first
    strength TEXT NOT NULL,                        -- demonstrated, weak or listed
    quote    TEXT NOT NULL,
    page     INTEGER NOT NULL,
    section  TEXT NOT NULL,
    position INTEGER,                              -- positions.number; NULL outside of jobs
    pattern  TEXT NOT NULL,                        -- of the lexicon
    PRIMARY KEY (document, finding, number)
) WITHOUT ROWID;
CREATE TABLE skills (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL,                        -- language, framework, database …
    months   INTEGER,
    first    TEXT,
    last     TEXT,
    PRIMARY KEY (document, name)
) WITHOUT ROWID;
"""


_NAMES = (*COLUMNS, "fingerprint")
_INSERT = f"INSERT INTO documents ({', '.join(_NAMES)}) VALUES ({', '.join(f':{name}' for name in _NAMES)})"


class Store:
    """A context manager over one SQLite file; a new file gets the schema.

    All methods raise AnalyzerError where the file cannot be read or written (a full disk, another run that holds it).
    """

    def __init__(self, path: Path | str) -> None:
        """Raises AnalyzerError where the file is no store of this version."""
        self.path = path
        self._where = ""
        with self._told():
            self._db = sqlite3.connect(path, timeout=30)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.execute("PRAGMA foreign_keys = ON")
            (version,) = self._db.execute("PRAGMA user_version").fetchone()
            if version == 0 and self._db.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
                self._db.executescript(f"BEGIN;{SCHEMA}PRAGMA user_version = {SCHEMA_VERSION};COMMIT;")
            elif version != SCHEMA_VERSION:
                raise AnalyzerError(f"{path}: not a store of this version; give another file to --store")
            self._db.execute("CREATE TEMP TABLE chosen (source TEXT PRIMARY KEY) WITHOUT ROWID")

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise AnalyzerError(f"{self.path}: cannot be used as a store: {error}") from None

    def has(self, source: str, sha256: str, fingerprints: Collection[str]) -> bool:
        """Whether the same bytes were handled before by one of what `fingerprints` name: version, lexicon, as-of date."""
        with self._told():
            row = self._db.execute("SELECT sha256, fingerprint FROM documents WHERE source = ?", (source,)).fetchone()
        return row is not None and row[0] == sha256 and row[1] in fingerprints

    def add(self, outcome: Outcome, sha256: str, fingerprint: str) -> None:
        """Keep an outcome, in place of an earlier one of the same source, in one transaction."""
        row = record(outcome, sha256) | {"fingerprint": fingerprint}
        with self._told(), self._db:
            self._db.execute("DELETE FROM documents WHERE source = :source", row)
            number = self._db.execute(_INSERT, row).lastrowid
            if outcome.report is not None and number is not None:
                self._add_parts(number, outcome.report)

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

    def choose(self, sources: Iterable[str], fingerprints: Collection[str]) -> None:
        """Let `rows`, `failed` and `duplicates` tell only of what was made of these sources by one of `fingerprints`.

        Before, they tell of all.
        """
        places = ", ".join("?" * len(fingerprints))
        insert = (
            f"INSERT OR IGNORE INTO chosen SELECT source FROM documents WHERE source = ? AND fingerprint IN ({places})"
        )
        with self._told(), self._db:
            self._db.execute("DELETE FROM chosen")
            self._db.executemany(insert, ((source, *fingerprints) for source in sources))
        self._where = "WHERE source IN chosen"

    def duplicates(self) -> int:
        """How many documents have the same bytes or text as another one of the store that comes before by name."""
        with self._told():
            return int(self._db.execute(f"SELECT count(*) FROM duplicates {self._where}").fetchone()[0])

    def rows(self) -> Iterator[Row]:
        """The documents, by source."""
        query = (
            "SELECT source, status, error_code, error, duplicate_of, report"
            f" FROM documents LEFT JOIN duplicates USING (source) {self._where} ORDER BY source"
        )
        with self._told():
            for source, status, code, error, duplicate, report in self._db.execute(query):
                yield Row(source, status, code, error, duplicate, json.loads(report) if report else None)

    def failed(self) -> Iterator[tuple[str, str]]:
        """(source, reason) of the documents that could not be analysed, in this run or an earlier one."""
        query = (
            f"SELECT source, error FROM (SELECT * FROM documents WHERE status = 'error') {self._where} ORDER BY source"
        )
        with self._told():
            yield from self._db.execute(query)


@dataclass(frozen=True, slots=True)
class Row:
    """One document as the store keeps it."""

    source: str
    status: str
    code: str | None
    error: str | None
    duplicate_of: str | None
    report: dict[str, Any] | None


def ask(path: Path, sql: str) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """Names of the columns, and the rows, of one SELECT; nothing can be changed by it.

    Raises UsageError for SQL that cannot be run or asks for nothing, AnalyzerError where there is no store; the rows
    raise the same where SQLite finds the fault in one of them.
    """
    if not os.path.isfile(path):
        raise AnalyzerError(f"{path}: no such file; `analyzer batch … --store {path}` makes one")
    with _faults_told(path):
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        db.execute("PRAGMA query_only = ON")
        db.set_authorizer(_only_reading)
        found = db.execute(sql)
    if found.description is None:
        raise UsageError(f"this SQL asks for nothing; `analyzer query {path}` shows the tables")
    return [column[0] for column in found.description], _rows(path, found)


def schema(path: Path) -> str:
    """The SQL that made the tables of the store, with its comments. Raises AnalyzerError where there is no store."""
    _, rows = ask(path, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    return "\n".join(f"{sql};" for (sql,) in rows)


def _rows(path: Path, found: sqlite3.Cursor) -> Iterator[tuple[Any, ...]]:
    with _faults_told(path):
        yield from found


@contextlib.contextmanager
def _faults_told(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.OperationalError, sqlite3.ProgrammingError, UnicodeEncodeError) as error:
        raise UsageError(f"{error}; `analyzer query {path}` shows the tables") from None
    except (sqlite3.Error, sqlite3.Warning) as error:
        raise AnalyzerError(f"{path}: {error}") from None


def _only_reading(action: int, *_: str | None) -> int:
    return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_ATTACH else sqlite3.SQLITE_OK
