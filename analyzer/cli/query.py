"""`analyzer query`."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from analyzer.cli.common import stream, write


@click.command()
@click.argument("store", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("sql", required=False)
def query(store: Path, sql: str | None) -> None:
    """Ask the STORE of a batch, in SQL; the answer is CSV. Without SQL, the schema with its comments.

    \b
    analyzer query results.sqlite "SELECT source, level FROM documents WHERE role = 'engineer'"
    """
    from analyzer.batch.store import ask, schema

    if sql is None:
        write(schema(store))
        return
    names, rows = ask(store, sql)
    stream(_csv(itertools.chain([names], rows)))


def _csv(rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    from analyzer.batch.outputs import cell
    from analyzer.reports.rewriting import clean

    for row in rows:
        line = io.StringIO()
        shown = (clean(value) if isinstance(value, str) else value for value in row)
        csv.writer(line, lineterminator="\n").writerow([cell(value) for value in shown])
        yield line.getvalue()
