"""`analyzer posting`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from analyzer.cli.common import (
    analysis_options,
    analyzer_for,
    read_document,
    read_file,
    spare_files,
    terminal_width,
    write,
)
from analyzer.errors import UsageError


@click.command()
@click.argument("posting")
@click.option("--resume", metavar="FILE", help="The gap of this resume to the posting.")
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write there.")
@analysis_options
def posting(
    posting: str,
    resume: str | None,
    format_: str,
    output: Path | None,
    as_of: datetime.date | None,
    lexicon_dir: Path | None,
    password: str | None,
    ocr: bool,
) -> None:
    """Which role the job POSTING really asks for, by its lines and not by its title; - reads standard input."""
    from analyzer.reports.as_posting import render, render_json

    if posting == resume == "-":
        raise UsageError("only one of the two can come from standard input")
    spare_files([posting, resume or "-"], {"--output": output})
    wanted = read_document(read_file(posting), password, ocr)
    own = read_document(read_file(resume), password, ocr) if resume is not None else None
    analyzer = analyzer_for(lexicon_dir, as_of)
    found = analyzer.posting(wanted, resume=analyzer.analyze(own) if own is not None else None)
    write(render_json(found) if format_ == "json" else render(found, width=terminal_width()), output)
