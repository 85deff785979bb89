"""Plain text and Markdown → blocks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from analyzer.reading.hyphens import Joiner
from analyzer.reading.markers import BULLET, INLINE, without_icons
from analyzer.reading.side_by_side import parted
from analyzer.records import Block, Line

WIDEST = 130
"""Characters. No one wraps text by hand at more."""
_WITNESSES = 3
"""So many wrapped lines at least tell the width of a file that has longer ones too."""
_ENDS = ".!?;:"
_UNFINISHED = re.compile(
    r"(?:\s(?:and|or|nor|but|with|of|the|an?|in|on|for|to|by|from|at|into|onto|as|than|via|using|including|&)"
    r"|\b[a-z]{4,}\b.*\b[a-z]{4,}\b.*,)$"
)
"""How a line ends whose sentence goes on below: a small word; or a comma, where it has words of sentences."""
_SHORTEST_UNFINISHED = 30
_CELLS = re.compile(r"\t+|\s{3,}|\s+\|\s+")
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_JUSTIFIED = 60
"""Characters. A line that is stretched to the width of its paragraph has so many at least."""
_BREAK = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]")
_RULE = re.compile(r"^\s*(?:[-=_*~#+.]\s*){3,}$")
_ORDERED = re.compile(r"\(?\d{1,2}[.)]\s+(?=\S)")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_TABLE_RULE = " \t\u00a0:|-"
"""The signs of the line below the head of a table."""
# Bounded, since a line full of opening marks would be read to its end once for each of them.
_LINK = re.compile(
    r"!?\[((?:[^\[\]]|\[[^\[\]]{0,200}\]){0,1000})\]"
    r"(?:\((?:[^()\s]|\([^()]*\)){0,1000}(?:\s+\"[^\"]{0,1000}\")?\s{0,9}\)|\[[^\[\]]{0,200}\])"
)
_TARGET = re.compile(r" {0,3}\[[^\[\]]{1,200}\]:\s+\S+(?:\s+[\"'(].*)?$")
"""What a link further up leads to: "[Acme]: https://acme.example"."""
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_HARD = ("  ", "\\")
"""How a line ends that a page sets as one, too, with the next one below it."""
_EMPHASIS = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3}|~~|`{1,3})(?=\S)(.{1,1000}?)(?<=\S)\1(?![\w*_])")
_DEFINITION = re.compile(r"^ {0,3}:\s+(?=\S)")
_UNDERLINE = re.compile(r"={2,}\s*$|-{2,}\s*$")
_LONGEST_TITLE = 60
_LABELLED = re.compile(r"[^:]{2,30}:\s")
_TERM = re.compile(r"(?![#>:|])\S")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.{0,1000}?-->")


class _Text(NamedTuple):
    """One line of the file, read as far as one line tells. `hard` tells that it ends on the page as in the file."""

    cells: tuple[str, ...]
    bullet: bool
    heading: bool
    indent: int
    length: int
    rank: int = 0
    hard: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.cells)


class _Width(NamedTuple):
    """How many characters the wrapped lines of a file have at most, and whether all its lines are wrapped there."""

    characters: int
    whole: bool


def read_text(text: str, markdown: bool = False) -> list[Block]:
    """The blocks of a text: bullets, headings, rows and paragraphs whose hard-wrapped lines are joined."""
    lines: list[_Text | None] = []
    for page in text.lstrip("\ufeff").split("\f"):
        rows = _BREAK.split(page)
        rows = _without_underlines(rows if markdown else list(parted(rows)))
        for row in _plain_rows(rows) if markdown else rows:
            # A text that has such marks itself is Markdown.
            lines += _markdown_line(row) if markdown or row.startswith(("# ", "## ")) else _line(row)
    width = _wrap_width(lines)
    groups: list[list[_Text]] = []
    open_group = False
    for item in lines:
        if item is None:
            open_group = False
            continue
        if open_group and _continues(groups[-1], item, width, markdown):
            groups[-1].append(item)
        else:
            groups.append([item])
        open_group = not item.heading
    join = Joiner([item.text for group in groups for item in group])
    return [_block(group, join) for group in groups]


def _line(line: str) -> list[_Text | None]:
    """One line; several where it holds several bullets; None where it is empty or a ruler."""
    line = line.rstrip()
    bare = line.strip()
    if not bare or _RULE.match(bare):
        return [None]
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    match = BULLET.match(bare)
    parts = INLINE.split(bare[match.end() :] if match else bare)
    first_bullet = bool(match)
    out: list[_Text | None] = []
    for i, part in enumerate(parts):
        cells = _cells(part)
        if cells:
            inset = indent + match.end() if match and i == 0 else indent
            out.append(_Text(cells, first_bullet or i > 0, False, inset, len(line)))
    return out or [None]


def _without_underlines(rows: Sequence[str]) -> list[str]:
    """The rows, with a short one that stands alone above a ruler as the heading that it is in Markdown."""
    out = list(rows)
    for at, (above, row, below) in enumerate(zip(("", *rows), rows, rows[1:])):
        alone = not above.strip() and _TERM.match(row) and not BULLET.match(row)
        if alone and _UNDERLINE.match(below) and len(row) <= _LONGEST_TITLE:
            out[at : at + 2] = [f"{'#' if below[0] == '=' else '##'} {row}", ""]
    return out


def _plain_rows(rows: Sequence[str]) -> Iterator[str]:
    """The rows as a page shows them: broken where a tag says so, without the targets of links."""
    broken = (part for row in rows for part in _LINE_BREAK.sub("  \n", row).split("\n"))
    yield from _without_definitions([row for row in broken if not _TARGET.match(row)])


def _without_definitions(rows: Sequence[str]) -> Iterator[str]:
    """The rows, with the term of a definition ("Acme", then ": Developer, 2019") as the heading of what it stands for."""
    for row, following in pairwise((*rows, "")):
        if _DEFINITION.match(following) and _TERM.match(row) and not BULLET.match(row):
            yield f"###### {row}"
        else:
            yield _DEFINITION.sub("", row)


def _markdown_line(line: str) -> list[_Text | None]:
    rule = "|" in line[1:] and not line.strip(_TABLE_RULE)
    if rule or line.strip().startswith("```"):
        return [None]
    heading = _HEADING.match(line.strip())
    hard = line.endswith(_HARD)
    line = line.removesuffix("\\")
    line = _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", html.unescape(_TAG.sub("", _LINK.sub(r"\1", line)))))
    line = re.sub(r"\\([\\`*_{}\[\]()#+.!|>~-])", r"\1", line)
    if heading:
        title = without_icons(_HEADING.sub(r"\2", line.strip()))
        return [None, _Text(_cells(title), False, True, 0, len(line), len(heading[1])), None] if title else [None]
    stripped = line.strip().lstrip(">").strip() if line.lstrip().startswith(">") else line
    if stripped.startswith("|") and stripped.endswith("|"):
        cells = tuple(c for c in (without_icons(c) for c in stripped.strip("|").split("|")) if c)
        return [None, _Text(cells, False, True, 0, len(line)), None] if cells else [None]
    return [item and item._replace(hard=hard) for item in _line(stripped)]


def _cells(text: str) -> tuple[str, ...]:
    if _is_justified(text):
        text = _GAP.sub(" ", text)
    return tuple(c for c in (without_icons(c) for c in _CELLS.split(text)) if c)


def _is_justified(text: str) -> bool:
    """Whether spaces stretch a line: several gaps of two, and none that is wider by more than one."""
    gaps = [len(gap) for gap in _GAP.findall(text)] if len(text) >= _JUSTIFIED else []
    return gaps.count(2) > 1 and max(gaps) <= 3


def _wrap_width(lines: Sequence[_Text | None]) -> _Width:
    """The width at which the file's lines were wrapped by hand: 0 where each paragraph is one line.

    Where some paragraphs are one line and others are wrapped, as after a paste, lines that go on in small letters tell it.
    """
    lengths = sorted((line.length for line in lines if line), reverse=True)
    if len(lengths) < 2:
        return _Width(0, whole=True)
    if lengths[0] > WIDEST:
        lengths = sorted(above.length for above, line in pairwise(lines) if above and line and _goes_on(above, line))
        return _Width(lengths[-1] if len(lengths) >= _WITNESSES else 0, whole=False)
    # One long line is no width; two of nearly the same length are.
    return _Width(lengths[0] if lengths[1] > lengths[0] - 12 else lengths[1], whole=True)


def _goes_on(above: _Text, line: _Text) -> bool:
    """Whether a sentence runs from one line into the next."""
    if above.heading or line.bullet or len(above.cells) + len(line.cells) > 2:
        return False
    return above.length <= WIDEST and above.text[-1] not in _ENDS and line.text[0].islower()


def _continues(group: Sequence[_Text], line: _Text, width: _Width, markdown: bool) -> bool:
    """Whether `line` goes on with the block.

    Its first word would not have fitted above, the sentence above is not at its end, or it hangs below a bullet.
    """
    above = group[-1]
    if line.bullet or line.heading or _ORDERED.match(line.text) or len(line.cells) > 1:
        return False
    if group[0].bullet and line.indent >= group[0].indent > 0 and line.indent > 1:
        return True
    if len(above.cells) > 1:
        return False
    if markdown:
        return group[0].bullet or (line.indent == above.indent and not _breaks(above, line))
    if group[0].bullet and line.text[0].islower():
        return True
    if above.length > 45 and line.text[0].islower() and above.text[-1] not in _ENDS:
        return True
    unfinished = above.length > _SHORTEST_UNFINISHED and _UNFINISHED.search(above.text) is not None
    return (unfinished or _fills(above, line, width)) and (line.indent == above.indent or group[0].bullet)


def _breaks(above: _Text, line: _Text) -> bool:
    """Whether a hard break before `line` parts more than the rows of one name and date: a text, or "Label: …"."""
    return above.hard and (line.length > _LONGEST_TITLE or _LABELLED.match(line.text) is not None)


def _fills(above: _Text, line: _Text, width: _Width) -> bool:
    """Whether the first word of `line` would not have fitted into the one above.

    Where only some paragraphs are wrapped, a longer line is none of them, and one that ends a sentence may end its own.
    """
    most = width.characters
    if most < 50 or (not width.whole and (above.length > most or above.text[-1] in _ENDS)):
        return False
    return above.length + 1 + len(line.text.split()[0]) > most and above.length > 0.7 * most


def _block(group: Iterable[_Text], join: Joiner) -> Block:
    text, starts, lines = "", [], []
    first = None
    for item in group:
        first = first or item
        joined = join(text, item.text) if text else item.text
        starts.append(len(joined) - len(item.text))
        text = joined
        lines.append(Line(item.text, bold=item.heading and len(item.cells) == 1, cells=item.cells, rank=item.rank))
    assert first is not None
    return Block(text, tuple(lines), tuple(starts), first.bullet)
