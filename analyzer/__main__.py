"""How the program starts and ends: most of a short run is imports, and half of what can be saved is the collector's."""

from __future__ import annotations

import atexit
import gc
import io
import sys

_INTERRUPTED = 130


def run() -> None:
    """The console script, and `python -m analyzer`.

    Imports make several hundred thousand objects that live as long as the process: looking for garbage among them,
    while they come in and once more at exit, takes a sixth of the time of a report. So the collector is off until a
    command that runs for long (`batch`) turns it on, and is shown nothing at exit.
    """
    gc.disable()
    atexit.register(gc.freeze)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The help holds "…", which a terminal may have no letter for; what commands print is written as UTF-8.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        from analyzer.cli import main
    except KeyboardInterrupt:
        raise SystemExit(_INTERRUPTED) from None
    main(prog_name="analyzer")


if __name__ == "__main__":
    run()
