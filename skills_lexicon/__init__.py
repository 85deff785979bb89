"""The lexicon's data. The one thing to import is where it lies."""

from pathlib import Path

PATH = Path(__file__).parent
