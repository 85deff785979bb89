"""All figures, each against its baseline in the same run: python benchmarks/all.py [FOLDER] [--files N] [--peer].

FOLDER holds PDF resumes, by default the examples; N is the number of files over which memory is watched. --peer also installs
another program from the package index, to compare with.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import matching
import pages
import reading
import startup
import throughput


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=throughput.EXAMPLES)
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--peer", action="store_true")
    options = parser.parse_args(argv)
    startup.main()
    if options.peer:
        import peer

        peer.main()
    matching.main()
    reading.main([str(options.folder)])
    pages.main()
    throughput.main(options.folder, options.files)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
