"""Where the resumes of a batch come from: files, folders, globs, zip archives, a list on standard input."""

from __future__ import annotations

import glob
import os
import stat
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from analyzer.errors import AnalyzerError, UnreadableDocument, damage_told
from analyzer.files import shown
from analyzer.reading.sizes import check_size

SUFFIXES = frozenset([".pdf", ".docx", ".txt", ".md", ".markdown", ".json"])
"""What is picked up from folders and archives; a file that is named itself is always taken."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a member of a zip archive."""

    path: str
    member: str | None = None

    @property
    def name(self) -> str:
        return shown(f"{self.path}!{self.member}" if self.member else self.path)

    def read(self) -> bytes:
        """The bytes. Raises UnreadableDocument where there are none to be had, or far too many for a resume."""
        try:
            if self.member is None:
                status = Path(self.path).stat()
                if not stat.S_ISREG(status.st_mode):
                    raise UnreadableDocument(f"{self.name}: not a regular file")
                check_size(self.name, status.st_size)
                return Path(self.path).read_bytes()
            status = Path(self.path).stat()
            archive = _archive(self.path, status.st_mtime_ns, status.st_size)
            check_size(self.name, archive.getinfo(self.member).file_size)
            return archive.read(self.member)
        except (UnreadableDocument, MemoryError):
            raise
        except OSError as error:
            raise UnreadableDocument(f"{self.name}: {error.strerror or error}") from None
        except Exception as error:  # each way of packing raises its own, and a name with a NUL a ValueError
            what = "cannot be unpacked" if self.member else "cannot be read"
            raise UnreadableDocument(f"{self.name}: {what}: {error}") from None


@lru_cache(maxsize=2)
def _archive(path: str, modified: int, size: int) -> zipfile.ZipFile:
    """Kept open: its table of contents would be read again for every member. A changed file is another archive."""
    return zipfile.ZipFile(path)


def expand(
    paths: Iterable[str], listed: Iterable[str] = (), passed_over: Callable[[str], None] = lambda name: None
) -> Iterator[Source]:
    """The sources that `paths` stand for, each once, folders and archives in sorted order; "-" stands for `listed`.

    `passed_over` is told the files in folders and archives whose names are not those of resumes.

    Raises AnalyzerError for a path or glob that matches nothing. In a list, made by a program and long, such a path is
    a source like others, whose reading tells the fault.
    """
    seen: set[Source] = set()
    for path in paths:
        for source in _listed(listed, passed_over) if path == "-" else _expand(path, passed_over):
            if source not in seen:
                seen.add(source)
                yield source


def _listed(lines: Iterable[str], passed_over: Callable[[str], None]) -> Iterator[Source]:
    for line in lines:
        path = line.rstrip("\r\n")
        if os.path.exists(path):
            yield from _expand(path, passed_over)
        elif path.strip():
            yield Source(path)


def _expand(path: str, passed_over: Callable[[str], None]) -> Iterator[Source]:
    here = Path(path)
    if os.path.isdir(path):  # pathlib's raises where a name is too long
        for inner in sorted(here.rglob("*")):
            if inner.is_file() and not _hidden(inner.relative_to(here)):
                yield from _file(inner, passed_over, named=False)
    elif os.path.exists(path):
        yield from _file(here, passed_over, named=True)
    else:
        matches = sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) else []
        if not matches:
            raise AnalyzerError(f"{shown(path)}: no such file or folder, and no file matches it")
        for match in matches:
            yield from _expand(match, passed_over)


def _file(path: Path, passed_over: Callable[[str], None], *, named: bool) -> Iterator[Source]:
    if path.suffix.lower() == ".zip":
        yield from _members(path, passed_over)
    elif named or path.suffix.lower() in SUFFIXES:
        yield Source(str(path))
    else:
        passed_over(str(path))


def _members(path: Path, passed_over: Callable[[str], None]) -> Iterator[Source]:
    """The resumes in an archive; a damaged archive is one source, whose reading tells the fault."""
    try:
        with damage_told("the archive is damaged"), zipfile.ZipFile(path) as archive:
            names = sorted(info.filename for info in archive.infolist() if not info.is_dir())
    except UnreadableDocument:
        yield Source(str(path))
        return
    for name in names:
        if _hidden(Path(name)):
            continue
        if Path(name).suffix.lower() in SUFFIXES:
            yield Source(str(path), name)
        else:
            passed_over(f"{path}!{name}")


def _hidden(path: Path) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.parts)
