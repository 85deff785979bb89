"""The command line: parse, call one function, print."""

from __future__ import annotations

import click

from analyzer.cli.common import Friendly
from analyzer.version import __version__


@click.group(cls=Friendly, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="analyzer")
def main() -> None:
    """Which software role and rung does a resume support, and what is missing?

    `analyzer RESUME` is short for `analyzer report RESUME`. Nothing leaves this machine.
    """


def _register() -> None:
    from analyzer.cli import batch, lexicon, posting, query, resume

    documents = (resume.report, resume.text, resume.compare, posting.posting)
    for command in (*documents, batch.batch, query.query, lexicon.lexicon):
        main.add_command(command)


_register()
