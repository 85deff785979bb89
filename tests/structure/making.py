"""Documents made of lines of text, and the vocabulary that ships."""

from __future__ import annotations

import datetime
import tomllib
from dataclasses import replace

import skills_lexicon
from analyzer.records import Block, Document, Line, Page, Position, Resume
from analyzer.structure import Vocabulary, build

AS_OF = datetime.date(2024, 6, 15)


def data(name: str) -> dict[str, object]:
    return tomllib.loads((skills_lexicon.PATH / f"{name}.toml").read_text(encoding="utf-8"))


VOCABULARY = Vocabulary.from_data(data("sections"), data("titles"))


def block(text: str, *, size: float = 0.0, bold: bool = False, column: int = 0) -> Block:
    """A block of the lines of `text`; "- " at its start makes a bullet, "# " a ranked heading, a tab sets cells apart."""
    bullet = text.startswith("- ")
    rank = len(text) - len(text.lstrip("#")) if text.lstrip("#").startswith(" ") else 0
    rows = text[rank + 1 if rank else 0 :].removeprefix("- ").split("\n")
    told = [(" ".join(row.split("\t")), tuple(row.split("\t"))) for row in rows]
    lines = tuple(Line(row, size=size, bold=bold or rank > 0, cells=cells, rank=rank) for row, cells in told)
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line.text) + 1)
    return Block(" ".join(line.text for line in lines), lines, tuple(starts), bullet, column)


def placed(text: str, top: float, *, x0: float = 40.0, size: float = 10.0, bold: bool = False) -> Block:
    """A block of one line whose box begins at `x0`, `top`; "- " at its start makes a bullet, a tab sets cells apart."""
    made = block(text, size=size, bold=bold)
    line = replace(made.lines[0], box=(x0, top, x0 + 5 * len(text), top + size))
    return replace(made, lines=(line,))


def document(*blocks: Block | str) -> Document:
    made = tuple(each if isinstance(each, Block) else block(each) for each in blocks)
    return Document("resume.txt", "0" * 64, "text", (Page(1, 0, 0),), made)


def resume(*blocks: Block | str) -> Resume:
    return build(document(*blocks), VOCABULARY, AS_OF)


def jobs(*blocks: Block | str) -> list[tuple[str | None, str | None, str | None, str | None]]:
    """Title, organisation, start and end of the jobs under a heading of experience."""
    return [brief(position) for position in resume("EXPERIENCE", *blocks).positions]


def brief(position: Position) -> tuple[str | None, str | None, str | None, str | None]:
    return position.title, position.organisation, position.start, position.end
