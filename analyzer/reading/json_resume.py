"""JSON Resume (resume.json) → blocks, in the order in which such resumes are rendered."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from analyzer.reading.markers import BULLET
from analyzer.records import Block, JobPart, Line

_DAY = re.compile(r"^(\d{4}-\d\d)-\d\d.*")
_JOBS = (("work", "Work"), ("volunteer", "Volunteering"))


def read_json_resume(text: str) -> list[Block]:
    """The blocks of a JSON Resume, which must be a JSON object."""
    return list(_blocks(json.loads(text.lstrip("\ufeff"))))


def _blocks(value: dict[str, Any]) -> Iterator[Block]:
    basics = value.get("basics")
    yield from _basics(basics if isinstance(basics, dict) else {})
    for key, heading in _JOBS:
        yield from _section(heading, [list(_job(entry)) for entry in _entries(value, key)])
    yield from _section("Projects", [list(_project(entry)) for entry in _entries(value, "projects")])
    yield from _section("Education", [list(_study(entry)) for entry in _entries(value, "education")])
    yield from _section("Skills", [list(_named(entry)) for entry in _entries(value, "skills")])
    for key, heading, names in (
        ("certificates", "Certificates", ("name", "issuer", "date")),
        ("awards", "Awards", ("title", "awarder", "date")),
        ("publications", "Publications", ("name", "publisher", "releaseDate")),
    ):
        yield from _section(heading, [[*_row(e, names), *_text(e, "summary")] for e in _entries(value, key)])
    yield from _section("Languages", [list(_row(e, ("language", "fluency"))) for e in _entries(value, "languages")])
    yield from _section("Interests", [list(_named(entry)) for entry in _entries(value, "interests")])
    yield from _section(
        "References", [[*_text(e, "reference"), *_text(e, "name")] for e in _entries(value, "references")]
    )


def _entries(value: dict[str, Any], key: str) -> list[dict[str, Any]]:
    entries = value.get(key)
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _string(value: object) -> str:
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return ""
    # JSON can name one half of a character that UTF-16 writes in two, which no text may hold.
    return " ".join(str(value).encode("utf-8", "replace").decode("utf-8").split())


def _strings(value: object) -> list[str]:
    return [s for s in map(_string, value) if s] if isinstance(value, list) else [s for s in [_string(value)] if s]


def _block(*cells: str, bullet: bool = False, bold: bool = False) -> Iterator[Block]:
    kept = tuple(cell for cell in cells if cell)
    if kept:
        text = " ".join(kept)
        yield Block(text, (Line(text, bold=bold, cells=kept),), (0,), bullet)


def _section(heading: str, entries: list[list[Block]]) -> Iterator[Block]:
    if any(entries):
        yield from _block(heading, bold=True)
        for entry in entries:
            yield from entry


def _basics(basics: dict[str, Any]) -> Iterator[Block]:
    yield from _block(_string(basics.get("name")), bold=True)
    yield from _block(_string(basics.get("label")))
    place = basics.get("location")
    town = _string(place.get("city")) if isinstance(place, dict) else ""
    yield from _block(*(_string(basics.get(key)) for key in ("email", "phone", "url")), town)
    summary = list(_text(basics, "summary"))
    if summary:
        yield from _block("Summary", bold=True)
        yield from summary


def _date(entry: dict[str, Any], key: str) -> str:
    """A date as it is written, without the day where it is of numbers: people write "Sept 2012" too."""
    return _DAY.sub(r"\1", _string(entry.get(key)))


def _dates(entry: dict[str, Any]) -> str:
    start, end = _date(entry, "startDate"), _date(entry, "endDate")
    return f"{start} – {end or 'Present'}" if start else end


def _job(entry: dict[str, Any]) -> Iterator[Block]:
    organisation = next((s for k in ("name", "company", "organization") if (s := _string(entry.get(k)))), "")
    named: tuple[tuple[JobPart, str], ...] = (
        ("title", _string(entry.get("position"))),
        ("employer", organisation),
        ("dates", _dates(entry)),
    )
    parts = tuple(part for part, cell in named if cell)
    for row in _block(*(cell for _, cell in named)):
        yield replace(row, lines=(replace(row.lines[0], parts=parts),))
    yield from _text(entry, "summary")
    yield from _bullets(entry)


def _project(entry: dict[str, Any]) -> Iterator[Block]:
    yield from _block(
        _string(entry.get("name")),
        ", ".join(_strings(entry.get("roles"))),
        _dates(entry) if entry.get("startDate") else "",
    )
    yield from _text(entry, "description")
    yield from _bullets(entry)
    yield from _block(", ".join(_strings(entry.get("keywords"))))


def _study(entry: dict[str, Any]) -> Iterator[Block]:
    study = ", ".join(s for s in (_string(entry.get("studyType")), _string(entry.get("area"))) if s)
    yield from _block(
        study,
        _string(entry.get("institution")),
        _dates(entry) if entry.get("endDate") else _date(entry, "startDate"),
    )
    for course in _strings(entry.get("courses")):
        yield from _block(course, bullet=True)


def _named(entry: dict[str, Any]) -> Iterator[Block]:
    name, words = _string(entry.get("name")), ", ".join(_strings(entry.get("keywords")))
    yield from _block(f"{name}: {words}" if name and words else name or words)


def _row(entry: dict[str, Any], keys: tuple[str, ...]) -> Iterator[Block]:
    return _block(*(_string(entry.get(key)) for key in keys))


def _text(entry: dict[str, Any], key: str) -> Iterator[Block]:
    """One block a line; people paste whole lists into these fields."""
    value = entry.get(key)
    for line in value.splitlines() if isinstance(value, str) else ():
        text = _string(line)
        mark = BULLET.match(text)
        yield from _block(text[mark.end() :] if mark else text, bullet=mark is not None)


def _bullets(entry: dict[str, Any]) -> Iterator[Block]:
    for highlight in _strings(entry.get("highlights")):
        yield from _block(highlight, bullet=True)
