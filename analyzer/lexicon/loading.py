"""TOML files → Lexicon. All faults are gathered and raised at once, each with its file and id."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import skills_lexicon
from analyzer.errors import LexiconError
from analyzer.lexicon import checking
from analyzer.lexicon.entries import (
    activities,
    cues,
    groups,
    responsibilities,
    rungs,
    sources,
    specialities,
    technologies,
    vocabulary,
    words,
)
from analyzer.lexicon.model import Lexicon
from analyzer.lexicon.rules import read_rules
from analyzer.lexicon.tables import Data, Table
from analyzer.records import ROLES

FILES = ("context", "language", "sections", "sources", "technologies", "titles", "verdict")
FOLDERS = ("activities", "groups")
"""Folders of files whose names are free."""


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The lexicon in `folder`, by default the one that ships. Raises LexiconError with every fault found."""
    folder = folder or skills_lexicon.PATH
    faults: list[str] = []
    texts = _texts(folder, faults)
    data = {name: _parse(name, text, faults) for name, text in texts.items()}
    if faults:
        raise LexiconError(faults)

    def tables(part: str) -> list[Table]:
        return [Table(data[name], name, faults) for name in sorted(data) if name.startswith(f"{part}/")]

    roles = {role: Table(data[f"roles/{role}.toml"], f"roles/{role}.toml", faults) for role in ROLES}
    lexicon = Lexicon(
        digest=_digest(texts),
        groups=tuple(group for table in tables("groups") for group in groups(table)),
        activities=tuple(activity for table in tables("activities") for activity in activities(table)),
        responsibilities=tuple(entry for role in roles for entry in responsibilities(roles[role], role)),
        rungs=tuple(rung for role in roles for rung in rungs(roles[role], role)),
        specialities=tuple(entry for role in roles for entry in specialities(roles[role], role)),
        technologies=technologies(Table(data["technologies.toml"], "technologies.toml", faults)),
        cues=cues(Table(data["context.toml"], "context.toml", faults)),
        words=words(Table(data["language.toml"], "language.toml", faults)),
        vocabulary=vocabulary(data, faults),
        rules=read_rules(Table(data["verdict.toml"], "verdict.toml", faults)),
        sources=sources(Table(data["sources.toml"], "sources.toml", faults)),
    )
    faults += checking.faults(lexicon)
    if faults:
        raise LexiconError(faults)
    return lexicon


def lexicon_digest(folder: Path | None = None) -> str:
    """The digest of a lexicon's files, without parsing them."""
    return _digest(_texts(folder or skills_lexicon.PATH, []))


def _texts(folder: Path, faults: list[str]) -> dict[str, str]:
    if not os.path.isdir(folder):  # pathlib's raises where a name is too long
        raise LexiconError([f"{folder}: no such folder; give the folder that holds groups/ and activities/"])
    wanted = [f"{name}.toml" for name in FILES] + [f"roles/{role}.toml" for role in ROLES]
    for part in FOLDERS:
        found = sorted(path.relative_to(folder).as_posix() for path in folder.glob(f"{part}/*.toml"))
        if not found:
            faults.append(f"{part}/: no .toml file in it")
        wanted += found
    texts = {}
    for name in wanted:
        try:
            texts[name] = (folder / name).read_text(encoding="utf-8")
        except FileNotFoundError:
            faults.append(f"{name}: the file is missing")
        except OSError as error:
            faults.append(f"{name}: cannot be read: {error.strerror}")
        except UnicodeDecodeError as error:
            faults.append(f"{name}: not UTF-8 text ({error.reason} at byte {error.start})")
    return texts


def _digest(texts: dict[str, str]) -> str:
    digest = hashlib.sha256()
    for name in sorted(texts):
        digest.update(f"{name}\0{len(texts[name])}\0{texts[name]}".encode())
    return digest.hexdigest()


def _parse(name: str, text: str, faults: list[str]) -> Data:
    import tomllib  # a start from the compiled lexicon parses nothing

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        faults.append(f"{name}: {error}")
        return {}
