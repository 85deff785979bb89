"""Labelled lines of resumes, read from a file of one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from analyzer.errors import AnalyzerError
from analyzer.records import SectionKind

KEYS = ("text", "section", "required", "optional")


class LinesError(AnalyzerError):
    """The file of labelled lines cannot be used; the message names the file and, where there is one, the line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a resume and the ids of the responsibilities it is evidence for.

    `required` must be found; on `optional` careful readers could differ, so it counts neither way; every other
    responsibility is a false alarm there.
    """

    text: str
    section: SectionKind
    required: frozenset[str]
    optional: frozenset[str]


def read_lines(path: Path, known: Collection[str]) -> list[Line]:
    """The lines of `path`, whose labels must be among the `known` ids. Raises LinesError at the first bad one."""
    try:
        rows = path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise LinesError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise LinesError(f"{path} cannot be read: it is not UTF-8") from None
    lines = []
    for number, row in enumerate(rows, start=1):
        if not row.strip():
            continue
        try:
            lines.append(parse(row, known))
        except ValueError as fault:
            raise LinesError(f"{path}, line {number}: {fault}") from None
    if not lines:
        raise LinesError(f"{path} holds no lines")
    return lines


def parse(row: str, known: Collection[str]) -> Line:
    """One JSON object → Line; keys other than KEYS are left alone. Raises ValueError with what is wrong with it."""
    try:
        value = json.loads(row)
    except json.JSONDecodeError as error:
        raise ValueError(f"no JSON: {error.msg} at character {error.colno}") from None
    if not isinstance(value, dict):
        raise ValueError("a JSON object is expected")
    for key in KEYS:
        if key not in value:
            raise ValueError(f"the key {key!r} is missing")
    if not isinstance(value["text"], str) or not value["text"].strip():
        raise ValueError("'text' must be a text that is not empty")
    if value["section"] not in get_args(SectionKind):
        raise ValueError(f"{value['section']!r} is no section: {', '.join(get_args(SectionKind))}")
    required, optional = (labels(key, value[key], known) for key in ("required", "optional"))
    for id_ in sorted(required & optional):
        raise ValueError(f"{id_!r} is required and optional")
    return Line(value["text"], value["section"], required, optional)


def labels(key: str, value: Any, known: Collection[str]) -> frozenset[str]:
    if not isinstance(value, list):
        raise ValueError(f"{key!r} must be a list of responsibilities")
    for id_ in value:
        if not isinstance(id_, str) or id_ not in known:
            raise ValueError(f"{id_!r} is no responsibility; `analyzer lexicon roles` lists them")
    return frozenset(value)
