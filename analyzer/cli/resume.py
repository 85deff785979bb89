"""`analyzer report`, `analyzer text` and `analyzer compare`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from analyzer.cli.common import (
    Share,
    analysis_options,
    analyzer_for,
    ocr_option,
    password_option,
    plain_ascii,
    read_document,
    read_file,
    spare_files,
    terminal_width,
    wants_color,
    write,
)
from analyzer.errors import UsageError
from analyzer.records import ROLES, SHOWN, GapReport

_NOTHING_SHOWN = 3


@click.command()
@click.argument("resume")
@click.option("--role", type=click.Choice(ROLES), help="Measure against this role instead of the supported one.")
@click.option("--level", metavar="ROLE/LEVEL", help="Measure against one rung of a ladder.")
@click.option("--format", "format_", type=click.Choice(("text", "json", "markdown", "html")), default="text")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write there.")
@click.option("--annotate", type=click.Path(dir_okay=False, path_type=Path), help="A copy of the PDF, highlighted.")
@click.option("--fail-under", type=Share(), help="Exit with 3 when less of the target role is shown (0.6 or 60%).")
@click.option("--blind", is_flag=True, help="Leave names, contacts, schools and photos out of the report.")
@click.option("--quiet", "-q", is_flag=True, help="The verdict only.")
@click.option("--verbose", "-v", is_flag=True, help="Every piece of evidence, with the pattern that found it.")
@analysis_options
@click.pass_context
def report(
    ctx: click.Context,
    resume: str,
    role: str | None,
    level: str | None,
    format_: str,
    output: Path | None,
    annotate: Path | None,
    fail_under: float | None,
    blind: bool,
    quiet: bool,
    verbose: bool,
    as_of: datetime.date | None,
    lexicon_dir: Path | None,
    password: str | None,
    ocr: bool,
) -> None:
    """The gap report of one RESUME: PDF, .docx, .txt, .md or resume.json; - reads standard input."""
    if quiet and verbose:
        raise UsageError("--quiet and --verbose exclude each other")
    if blind and annotate is not None:
        raise UsageError("--annotate shows the original pages; it cannot be blind")
    spare_files([resume], {"--output": output, "--annotate": annotate})
    file = read_file(resume)
    document = read_document(file, password, ocr)
    if annotate is not None and document.kind != "pdf":
        raise UsageError(f"--annotate highlights a PDF, and {document.name} is of kind {document.kind}")
    found = analyzer_for(lexicon_dir, as_of).analyze(document, role=role, level=level)
    shown = found
    if blind:
        from analyzer.reports.blind import blind as blinded
        from analyzer.structure.names import name_in

        shown = blinded(found)
        if name_in(found.resume) is None:
            told = "no name was found to leave out: look through the report before you pass it on"
            click.echo(f"analyzer: {told}", err=True)
    detail = "quiet" if quiet else "verbose" if verbose else "normal"
    # Both are made before either is written: what fails leaves nothing behind.
    rendered = _render(shown, format_, output, detail, None if blind else file.data, password)
    if annotate is not None:
        from analyzer.reports.as_annotated_pdf import annotate as annotated

        write(annotated(shown, file.data, password=password), annotate)
    write(rendered, output)
    if fail_under is not None and coverage(found) < fail_under:
        click.echo(
            f"analyzer: {coverage(found):.0%} of the responsibilities of {found.target_role or 'any role'} are shown, "
            f"less than {fail_under:.0%}",
            err=True,
        )
        ctx.exit(_NOTHING_SHOWN)


def coverage(report_: GapReport) -> float:
    """The share of the target role's responsibilities that are shown; 0 where there is no target."""
    states = [finding.state for finding in report_.findings if finding.role == report_.target_role]
    return sum(state in SHOWN for state in states) / len(states) if states else 0.0


def _render(
    report_: GapReport,
    format_: str,
    output: Path | None,
    detail: str,
    pages_of: bytes | None,
    password: str | None,
) -> str:
    if format_ == "json":
        return report_.to_json()
    if format_ == "markdown":
        return report_.to_markdown()
    if format_ == "html":
        from analyzer.reports.as_html import render as html

        if pages_of is None or report_.resume.document.kind != "pdf":
            return html(report_)
        from analyzer.reading.pdfium.images import page_images

        return html(report_, pages=page_images(pages_of, password=password))
    from analyzer.reports.as_text import render

    return render(
        report_, width=terminal_width(), color=wants_color(output), ascii_only=plain_ascii(output), detail=detail
    )


@click.command()
@click.argument("resume")
@password_option
@ocr_option
def text(resume: str, password: str | None, ocr: bool) -> None:
    """What was read in RESUME, in order, with sections marked."""
    from analyzer.lexicon import load_lexicon
    from analyzer.reports.as_reading import render
    from analyzer.structure import build

    document = read_document(read_file(resume), password, ocr)
    write(render(build(document, load_lexicon().vocabulary, datetime.date.today())), None)
    for notice in document.warnings:
        click.echo(f"analyzer: {notice.code}: {notice.message}", err=True)


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text")
@analysis_options
def compare(
    old: str,
    new: str,
    format_: str,
    as_of: datetime.date | None,
    lexicon_dir: Path | None,
    password: str | None,
    ocr: bool,
) -> None:
    """What the revision NEW of a resume gained and lost against OLD, finding by finding."""
    from analyzer.judging.comparing import compare as compare_
    from analyzer.reports.as_comparison import render, render_json

    if old == new == "-":
        raise UsageError("only one of the two can come from standard input")
    analyzer = analyzer_for(lexicon_dir, as_of)
    before, after = (analyzer.analyze(read_document(read_file(path), password, ocr)) for path in (old, new))
    difference = compare_(before, after)
    write(render_json(difference) if format_ == "json" else render(difference), None)
