"""`python -m analyzer`."""

from analyzer.cli.starting import run

run()
