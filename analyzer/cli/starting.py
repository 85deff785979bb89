"""How the program starts and ends: most of a short run is imports, and half of what can be saved is the collector's."""

from __future__ import annotations

import atexit
import gc


def run() -> None:
    """The console script.

    Imports make several hundred thousand objects that live as long as the process: looking for garbage among them,
    while they come in and once more at exit, takes a sixth of the time of a report. So the collector is off until a
    command that runs for long (`batch`) turns it on, and is shown nothing at exit.
    """
    gc.disable()
    atexit.register(gc.freeze)
    from analyzer.cli import main

    main(prog_name="analyzer")
