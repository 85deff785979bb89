"""The wall time of a report against `cvz gap` on the same resume: python benchmarks/peer.py.

The peer comes from the package index, into an environment of its own in the user's cache folder.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from platformdirs import user_cache_path
from startup import EXAMPLE, in_turn, report

PEER = "cvz==0.1.7"


def installed() -> Path:
    folder = user_cache_path("analyzer-benchmarks") / PEER
    command = folder / "bin" / "cvz"
    if not command.exists():
        # pip of this environment serves the other one: Debian's Python makes environments without it.
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
        pip = [sys.executable, "-m", "pip", "--python", folder / "bin" / "python", "install", "--quiet", PEER]
        subprocess.run(pip, check=True, stdout=sys.stderr)
    return command


def main() -> None:
    theirs, ours = in_turn([installed(), "gap", EXAMPLE, "--role", "backend"], report())
    print(f"peer: {PEER} gap {theirs:.2f} s, report {ours:.2f} s, ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
