"""The title and the organisation of a dated row, from it and from the rows beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzer.records import Block
from analyzer.structure.jobs.drafts import JOINED, UNSURE, Draft
from analyzer.structure.signs.dated import dates_in, titled
from analyzer.structure.signs.dates import DateRange, find_range, tells_end
from analyzer.structure.signs.naming import has_capital, is_name
from analyzer.structure.signs.parts import Part, first_name, is_list, row_parts
from analyzer.structure.signs.places import is_place
from analyzer.structure.signs.telling import heads_text, says_job
from analyzer.structure.signs.terms import is_terms
from analyzer.structure.signs.titles import claim, ends_in_trade, is_of_person, may_employ
from analyzer.structure.vocabulary import Vocabulary, words

_NAMING_ROWS = 2
"""So many rows above the dates, or below them, may name title and employer."""
_NO_TITLE = frozenset(words("a an and as at by for from in my of on our that the to was were which while with"))
"""Words of a sentence in small letters."""
_LONGEST_SMALL_TITLE = 4
_LONGEST_EMPLOYER = 7
_EMPLOYMENT = re.compile(r"\b(?:employment|work|jobs?|contracts?)$", re.IGNORECASE)
_LEAST_SMALL = 4
"""So many words of a row that begin small make it a sentence."""


def draft_at(
    blocks: Sequence[tuple[int, Block]],
    at: int,
    found: Sequence[DateRange],
    used: set[int],
    vocabulary: Vocabulary,
    *,
    headed: bool,
) -> Draft:
    """Title and organisation from the dated row, else from the rows just above, else from those just below.

    `headed` tells that the bullet above heads the job.
    """
    index, block = blocks[at]
    draft = Draft(rows=[index], behind=found[0].begin == 0)
    parts = row_parts(block, found)
    draft.add(parts, vocabulary)
    _look_around(draft, blocks, at, used, vocabulary)
    if draft.title is None and is_of_person(draft.organisation or ""):
        draft.entitle(parts)
        _look_around(draft, blocks, at, used, vocabulary)
    lacks_employer = draft.organisation is None or draft.doubt >= UNSURE
    if lacks_employer and any(part.kind == "place" for part in parts) and may_employ(draft.title or "", vocabulary):
        draft.employ()
    if draft.title is None:
        _hear(draft, blocks, at, vocabulary)
    if headed and draft.title is not None and draft.organisation is None:
        _take_above(draft, blocks[at - 1], used)
    if draft.title is None:  # "Freelance, 2015 – 2017"
        draft.title = next(
            (part.text for part in parts if part.kind == "terms" and _is_title(part.text, vocabulary)), None
        )
    return draft


def _take_above(draft: Draft, bullet: tuple[int, Block], used: set[int]) -> None:
    """Take for the employer what the bullet above bare dates names."""
    number, row = bullet
    if number not in used:
        draft.organisation = first_name(row)
        draft.rows.append(number)


def _take_employment(draft: Draft, terms: str, rows: Sequence[int]) -> None:
    """Take for the employer, where nothing else is, how one was employed: "Temporary employment" below a deed."""
    if draft.title is None and draft.organisation is None and _EMPLOYMENT.search(terms):
        draft.organisation = terms
        draft.rows += rows


def headed_by_bullets(blocks: Sequence[tuple[int, Block]]) -> frozenset[int]:
    """The places of rows of bare dates, where several stand below a short name in a bullet and none below anything else."""
    bare = [at for at, (_, row) in enumerate(blocks) if _is_bare(row)]
    headed = [at for at in bare if at and blocks[at - 1][0] == blocks[at][0] - 1 and _is_short_name(blocks[at - 1][1])]
    return frozenset(headed) if len(headed) == len(bare) > 1 else frozenset()


def _is_bare(row: Block) -> bool:
    """Whether a row has dates and names nothing beside them."""
    found = dates_in(row)
    return bool(found) and not row.bullet and not row_parts(row, found)


def _is_short_name(row: Block) -> bool:
    """Whether a bullet may name an employer."""
    return (
        row.bullet
        and len(words(row.text)) <= _LONGEST_EMPLOYER
        and not row.text.endswith(".")
        and find_range(row.text, singles=True) is None
        and all(map(has_capital, row.text.split()))
    )


def _hear(draft: Draft, blocks: Sequence[tuple[int, Block]], at: int, vocabulary: Vocabulary) -> None:
    """Take the title, or it and the employer, that the text below dates tells; it is no row, since it tells more."""
    following = [row for number, row in blocks[at + 1 : at + 2] if number == blocks[at][0] + 1]
    text = next((row for row in following if not row.bullet and not dates_in(row)), None)
    if text is None:
        return
    if draft.organisation is not None:
        draft.title = heads_text(text, vocabulary)
    elif (said := says_job(text.text, vocabulary)) is not None:
        title, employer = said
        draft.title, draft.organisation = title, None if is_place(employer) else employer


def _look_around(
    draft: Draft, blocks: Sequence[tuple[int, Block]], at: int, used: set[int], vocabulary: Vocabulary
) -> None:
    for step in (-1, 1):
        _look(draft, blocks, at, step, used, vocabulary)


def _look(
    draft: Draft, blocks: Sequence[tuple[int, Block]], at: int, step: int, used: set[int], vocabulary: Vocabulary
) -> None:
    """Add what the rows above (`step` -1) or below (1) the dated one name; rows of mere places and terms are passed."""
    index, dated = blocks[at]
    naming = 0
    passed: list[int] = []
    place = at + step
    while not draft.complete and naming < _NAMING_ROWS and 0 <= place < len(blocks):
        number, row = blocks[place]
        if number in used or number != index + place - at or dates_in(row) or tells_end(row.text):
            return
        if not (is_name(row) or is_terms(row.text) or (step < 0 and _is_small_title(row, vocabulary))):
            return
        if step < 0 and passed and sum(not has_capital(word) for word in row.text.split()) >= _LEAST_SMALL:
            _take_employment(draft, blocks[place + 1][1].text, passed)
            return
        if step < 0 and row.column > dated.column:  # the end of the table's row above
            return
        if draft.title is not None and (step > 0 and titled(row, vocabulary) and _stands_above_dates(blocks, place)):
            return
        if step < 0 and is_list(row) and not row.lines[0].bold and not titled(row, vocabulary):
            return
        parts = row_parts(row)
        names = any(part.kind not in ("place", "terms") for part in parts)
        sought = draft.title is None and titled(row, vocabulary)
        above, begins = step < 0, step < 0 and _begins_entry(blocks, place)
        if names and not sought and not _may_name(draft, row, dated, parts, above=above, begins=begins):
            return
        passed.append(number)
        if draft.add(parts, vocabulary, heads=above):
            draft.rows += passed
            passed = []
        elif names and step > 0:
            return
        naming += any(part.kind not in ("place", "terms") and not part.unsure for part in parts)
        place += step


def _may_name(draft: Draft, row: Block, dated: Block, parts: Sequence[Part], *, above: bool, begins: bool) -> bool:
    """Whether a row beside the dated one may give what is still missing.

    A label that says employer may. An employer's name above a title that has its dates stands out, or at least not
    back. What takes the place of an organisation in doubt is written as a name; where a comma joins that to the title,
    it has a place beside it or stands out too.
    """
    line, below = row.lines[0], dated.lines[0]
    if any(part.kind == "employer" for part in parts):
        return True
    if draft.dashed and not draft.doubt:
        name, *places = [part.kind for part in parts]
        return above and (begins or line.bold) and name == "name" and set(places) == {"place"}
    if draft.doubt and not all(map(has_capital, row.text.split())):
        return False
    if draft.doubt in (JOINED, JOINED + UNSURE):
        alone = begins and len(parts) == 1
        return alone or any(part.kind == "place" for part in parts) or (line.bold and not below.bold)
    return draft.title is None or not above or line.size == 0 or line.bold or line.size >= below.size


def _begins_entry(blocks: Sequence[tuple[int, Block]], at: int) -> bool:
    """Whether a row stands first below a heading or a bullet; the first of all is the person's name."""
    number = blocks[at][0]
    return number > 0 and (at == 0 or blocks[at - 1][0] != number - 1 or blocks[at - 1][1].bullet)


def _stands_above_dates(blocks: Sequence[tuple[int, Block]], at: int) -> bool:
    """Whether the row stands above the dates of another job."""
    following = blocks[at + 1 : at + 2]
    return any(bool(dates_in(row)) and not row.bullet for _, row in following)


def _is_title(text: str, vocabulary: Vocabulary) -> bool:
    reading = claim(text, vocabulary)
    return reading.known or reading.internship


def _is_small_title(row: Block, vocabulary: Vocabulary) -> bool:
    """Whether a row begins with a title in small letters: "senior developer, Acme"."""
    if row.bullet or not row.text[:1].islower() or row.text.endswith("."):
        return False
    said = [words(part.text) for part in row_parts(row) if part.kind == "name"][:1]
    return any(
        len(title) <= _LONGEST_SMALL_TITLE and _NO_TITLE.isdisjoint(title) and ends_in_trade(title, vocabulary)
        for title in said
    )
