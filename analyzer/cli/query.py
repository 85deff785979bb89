"""`analyzer query`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("store", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("sql", required=False)
def query(store: Path, sql: str | None) -> None:
    """Ask the STORE of a batch, in SQL; the answer is CSV. Without SQL, the schema with its comments.

    \b
    analyzer query results.sqlite "SELECT source, level FROM documents WHERE role = 'engineer'"
    """
    import csv
    import sys

    from analyzer.batch.outputs import cell
    from analyzer.batch.store import SCHEMA, ask

    if sql is None:
        click.echo(SCHEMA.strip())
        return
    names, rows = ask(store, sql)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([cell(value) for value in row] for row in rows)
