"""Whether rows have the dates of a job, or a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from analyzer.records import Block
from analyzer.structure.signs.dates import DateRange, find_range, find_ranges
from analyzer.structure.signs.naming import is_name
from analyzer.structure.signs.parts import row_parts, tabbed
from analyzer.structure.signs.telling import tells_job
from analyzer.structure.signs.titles import TitleReading, claim
from analyzer.structure.vocabulary import Vocabulary, words

_LONGEST_ROW = 200
_LONGEST_BULLET = 100
_MOST_WORDS = 12
_SENTENCE = re.compile(r"[a-z]{3,}\.\s*$")
_SUBJECT = re.compile(
    r"(?:My|Our|This|These|It|He|She|They|We|There)\s+[a-z]"
    r"|.*\bI(?:['’](?:m|ve|d))?\s+(?!(?:at|in|with|for|to|and|on|of|from|since|full|part|remote)\b)[a-z]"
)
"""How a sentence begins, or has its subject; "I" may number a title too ("Engineer I at Acme")."""
_VERB = re.compile(
    r".*\s(?:am|is|are|was|were|been|being|have|has|had|did|spans?|spanned|covers?|covered|consists?|worked|working|spent"
    r"|began|started)\s"
)
_NOTE = re.compile(
    r"\W*(?:(?:was|got) )?(?:promoted|transferred|moved|relocated|converted|rehired|advanced|acquired|laid off|returned)\b",
    re.IGNORECASE,
)
"""How a note on the job above begins: "Promoted to Senior Tester in 2015"."""


def holds_jobs(blocks: Sequence[Block], vocabulary: Vocabulary, *, any_trade: bool) -> bool:
    """Whether a row with a range of dates has a title in it or beside it; unless `any_trade`, not one of another trade.

    What people did beside their profession has titles and dates too: "President, Chess Club, 2012 – 2014".
    """
    readings = (reading for at in range(len(blocks)) for reading in _titles_at(blocks, at, vocabulary))
    return any(any_trade or reading.trade != "other" for reading in readings)


def heads_job(blocks: Sequence[Block], at: int) -> bool:
    """Whether the rows below a name, up to the first bullet, give the dates of a job: then it is an employer's name."""
    rows = takewhile(lambda block: not block.bullet, blocks[at + 1 : at + 4])
    return any(find_range(block.text, singles=False) is not None for block in rows)


def _titles_at(blocks: Sequence[Block], at: int, vocabulary: Vocabulary) -> Iterator[TitleReading]:
    """What the titles in a row with a range of dates, and in the rows of names beside it, say."""
    dates = () if blocks[at].bullet else dates_in(blocks[at])
    if not dates or dates[0].single:
        return
    beside = (row for row in (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2]) if is_name(row))
    names = [part.text for part in row_parts(blocks[at], dates)]
    names += [part.text for row in beside for part in row_parts(row)]
    yield from (reading for name in names if (reading := claim(name, vocabulary)).known)


def dates_in(block: Block) -> tuple[DateRange, ...]:
    """The dates of a row that can be a job's: short and no sentence, or a sentence that tells of a job."""
    text = block.text
    if len(text) > _LONGEST_ROW:
        return ()
    found = find_ranges(tabbed(block), singles=not block.bullet and len(text) < 90)
    if not found or tells_job(block, found):
        return found
    if _SUBJECT.match(text) or (text.endswith(".") and _VERB.match(text)):
        return ()
    if _SENTENCE.search(text) and len(words(text)) > _MOST_WORDS:
        return ()
    if block.bullet and len(words(_without(text, found))) > _MOST_WORDS:
        return ()
    if block.bullet and (found[0].single or len(text) > _LONGEST_BULLET):
        return ()
    if found[0].single and (text.startswith("(") or _NOTE.match(text)):  # "(Senior Developer until Jan 2022)"
        return ()
    return found


def _without(text: str, found: Sequence[DateRange]) -> str:
    for dates in reversed(found):
        text = text[: dates.begin] + text[dates.stop :]
    return text


def titled(block: Block, vocabulary: Vocabulary) -> bool:
    return any(
        part.kind == "title" or (part.kind == "name" and claim(part.text, vocabulary).known)
        for part in row_parts(block)
    )


def place_of_dates(block: Block, dates: DateRange) -> tuple[str, bool] | None:
    """Where a row has its dates, and whether it is set as a heading; None where they stand as in any text."""
    before, after = tabbed(block)[: dates.begin], tabbed(block)[dates.stop :]
    names = row_parts(block, (dates,))
    sides = {
        "town": not before and bool(names) and all(part.unsure or part.kind == "place" for part in names),
        "rail": not before and after.startswith("\t"),
        "colon": not before and after.startswith(":"),
        "brackets": before.endswith("("),
        "margin": before.endswith("\t") and not after,
    }
    return next(((side, block.lines[0].bold) for side, stands in sides.items() if stands), None)
