"""`analyzer lexicon check|roles|show|explain`."""

from __future__ import annotations

from pathlib import Path

import click

from analyzer.cli.common import lexicon_option, write
from analyzer.records import SECTION_KINDS, SectionKind


@click.group()
def lexicon() -> None:
    """Look into the lexicon: check it, list the roles, show an entry, explain a line."""


@lexicon.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def check(folder: Path | None) -> None:
    """Check the lexicon in FOLDER, by default the built-in one. All faults are listed, each with its file and id."""
    from analyzer.lexicon import load_lexicon
    from analyzer.matching.proving import unproved

    found = load_lexicon(folder)
    faults = unproved(found)
    for fault in faults:
        click.echo(fault, err=True)
    patterns = sum(len(activity.patterns) for activity in found.activities)
    write(
        f"{len(found.activities)} activities with {patterns} patterns, {len(found.responsibilities)} responsibilities, "
        f"{len(found.rungs)} rungs, {len(found.technologies)} technologies: "
        + (f"{len(faults)} faults" if faults else "no fault")
    )
    if faults:
        raise SystemExit(1)


@lexicon.command()
@lexicon_option
def roles(lexicon_dir: Path | None) -> None:
    """The four roles with their responsibilities and rungs."""
    from analyzer.lexicon import load_lexicon
    from analyzer.lexicon.showing import roles as lines

    write("\n".join(lines(load_lexicon(lexicon_dir))))


@lexicon.command()
@click.argument("id_", metavar="ID")
@lexicon_option
def show(id_: str, lexicon_dir: Path | None) -> None:
    """All that the lexicon says of a responsibility, rung, duty, activity, cue, group or technology."""
    from analyzer.lexicon import load_lexicon
    from analyzer.lexicon.showing import entry

    write("\n".join(entry(load_lexicon(lexicon_dir), id_)))


@lexicon.command()
@click.argument("id_", metavar="ID")
@click.argument("line")
@click.option("--section", type=click.Choice(SECTION_KINDS), default="experience", help="Where the line stands.")
@lexicon_option
def explain(id_: str, line: str, section: SectionKind, lexicon_dir: Path | None) -> None:
    """Why LINE is or is not evidence for the responsibility or activity ID."""
    from analyzer.matching import prepare
    from analyzer.matching.explaining import explain as lines

    write("\n".join(lines(*prepare(lexicon_dir), id_, line, section)))
