"""Files that the program writes, and names of files as they can be shown."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

_UNSHOWN = re.compile("[\x00-\x1f\x7f\udc80-\udcff]")
"""Control characters, and what Python makes of the bytes of a name that is not UTF-8."""


@contextlib.contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """Where to write what `path` shall hold: the file is there whole at the end, or as it was before.

    A link goes on to point to its file, which keeps its mode; a pipe or device is written itself. Raises OSError.
    """
    if path.exists() and not path.is_file():
        yield path
        return
    target = path.resolve()
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    part = target.with_name(f".{os.urandom(8).hex()}.part")
    try:
        if mode is not None:
            part.touch(0o600)  # what is secret must not be open to others while it is written
        yield part
        if mode is not None:
            part.chmod(mode)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)


def shown(name: str) -> str:
    r"""A name as text of one line that every encoding of Unicode can hold: "caf\xe9.pdf" where its bytes are no UTF-8."""
    escaped = _UNSHOWN.sub(lambda match: f"\\x{ord(match[0]) & 0xFF:02x}", name)
    return escaped.encode("utf-8", "replace").decode("utf-8")
