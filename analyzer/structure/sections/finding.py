"""Which blocks are headings, and of what: by the lexicon and by the look of the page together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analyzer.records import Block, Document, SectionKind
from analyzer.structure.sections.accepting import fits, in_list, without_groups
from analyzer.structure.sections.inside import end_of_list, inside_jobs
from analyzer.structure.signs.dated import heads_job, holds_jobs
from analyzer.structure.signs.dates import find_range
from analyzer.structure.signs.headings import (
    LONGEST_HEADING,
    heading_kind,
    kind_by_words,
    tells_contact,
    tells_deeds,
)
from analyzer.structure.signs.looks import Look, body_size, look_of
from analyzer.structure.signs.titles import claim
from analyzer.structure.vocabulary import Vocabulary, words

_NO_LABELS = ("experience", "projects", "education", "skills")
"""Sections in whose text a row like "Skills: …" belongs to a job, or changes nothing."""
_OF_ENTRIES = ("projects", "education", "certifications")
"""Sections whose entries may have headings as high as their own."""
_LISTS: tuple[SectionKind, ...] = ("skills", "education", "certifications")
_LAST_WORDS: tuple[SectionKind, ...] = ("skills", "projects", "education", "certifications")
_LABEL = re.compile(r"^(?P<label>[^:]{3,40}):\s+(?P<rest>\S.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, or the label at the start of a row ("Skills: Java, SQL"), whose block is content too.

    `known` is False where its words are not of the lexicon, and what stands below has told its kind. `stop` is the block
    before which its section ends and the one around it goes on; None where the next heading ends it. `part` tells that it
    names a part of a job and begins no section.
    """

    block: int
    kind: SectionKind
    title: str
    label: bool = False
    known: bool = True
    stop: int | None = None
    part: bool = False


def headings(document: Document, vocabulary: Vocabulary) -> tuple[Heading, ...]:
    """The headings in reading order, by the index of their blocks."""
    blocks = document.blocks
    known = {
        index: kind
        for index, block in enumerate(blocks)
        if not (block.bullet and in_list(index, blocks)) and (kind := kind_by_words(block, vocabulary)) is not None
    }
    looks = Counter(look_of(blocks[index]) for index in known)
    body = body_size(document)
    accepted = {index: kind for index, kind in known.items() if fits(blocks[index], looks, body)}
    accepted = without_groups(accepted, blocks, body)
    inside = inside_jobs(accepted, blocks, body, vocabulary)
    accepted = {index: kind for index, kind in accepted.items() if index not in inside.parts.keys() | inside.titles}
    found = {
        index: Heading(index, kind, _title(blocks[index].text), stop=inside.stops.get(index))
        for index, kind in accepted.items()
    }
    _add_unknown(found, blocks, looks, vocabulary)
    sure = "experience" in accepted.values()
    found = {index: _by_jobs(heading, found, blocks, vocabulary, sure=sure) for index, heading in found.items()}
    _add_parts(found, blocks, inside.parts, vocabulary)
    _add_labels(found, blocks, vocabulary)
    return tuple(found[index] for index in sorted(found))


def _add_unknown(
    found: dict[int, Heading], blocks: Sequence[Block], looks: Counter[Look], vocabulary: Vocabulary
) -> None:
    """Add the lines that look like the known headings but have unknown words.

    What stands above all else is the person's name, and what follows a heading at once is the name of its first entry,
    however they are set.
    """
    known = frozenset(found)
    alike = Counter(look_of(block) for block in blocks if not block.bullet)
    named = Counter(look_of(blocks[index]) for index in known if not blocks[index].bullet)
    shares = {look: named[look] / count for look, count in alike.items()}
    for index, (block, section) in enumerate(zip(blocks, _sections_above(found, len(blocks)))):
        if not index or index in found or index - 1 in found:
            continue
        if section is None and claim(block.text, vocabulary).known:  # the headline
            continue
        if block.lines[0].rank and (section is None or section.kind not in _OF_ENTRIES):
            begins = _ranks_as_heading(index, section, blocks, known, vocabulary)
        else:
            leisure = section is not None and (not section.known or not tells_deeds(section.title, vocabulary))
            begins = _dresses_as_heading(block, looks, shares, leisure=leisure)
            begins = begins and not (section and section.kind == "experience" and heads_job(blocks, index))
        if begins:
            found[index] = Heading(index, "other", _title(block.text), known=False)


def _add_parts(
    found: dict[int, Heading], blocks: Sequence[Block], parts: Mapping[int, SectionKind], vocabulary: Vocabulary
) -> None:
    """Add the headings inside jobs: below those of skills, say, stands a list, below others what was done there."""
    for index, kind in parts.items():
        title = _title(blocks[index].text)
        lists = kind in _LISTS or not tells_deeds(title, vocabulary)
        stop = end_of_list(index, blocks, vocabulary) if lists else index + 1
        found[index] = Heading(index, kind, title, stop=stop, part=not lists)


def _add_labels(found: dict[int, Heading], blocks: Sequence[Block], vocabulary: Vocabulary) -> None:
    """Add the labels of rows."""
    for index, (block, section) in enumerate(zip(blocks, _sections_above(found, len(blocks)))):
        kind = section.kind if section is not None else None
        if index not in found and kind not in _NO_LABELS and (label := _label(block, vocabulary)) is not None:
            found[index] = Heading(index, label[0], label[1], label=True)


def _sections_above(found: Mapping[int, Heading], size: int) -> Iterator[Heading | None]:
    """For each block the heading whose section it is in if it is none itself, of those found when its turn comes."""
    above: list[Heading] = []
    for index in range(size):
        heading = found.get(index - 1)
        if heading is not None and not heading.label:
            above = [heading] if heading.stop is None else [*above, heading]
        while above and above[-1].stop is not None and above[-1].stop <= index:
            above.pop()
        yield above[-1] if above else None


def _run(index: int, found: Container[int], blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks below a heading, up to the next one or to one that is set alike."""
    look = look_of(blocks[index])
    ends = (
        at for at in range(index + 1, len(blocks)) if at in found or (look.stands_out and look_of(blocks[at]) == look)
    )
    return blocks[index + 1 : next(ends, len(blocks))]


def _by_jobs(
    heading: Heading, found: Container[int], blocks: Sequence[Block], vocabulary: Vocabulary, *, sure: bool
) -> Heading:
    """An unknown heading, or where no known one is of experience (`sure`) a summary, as the jobs below it tell.

    Without jobs the last word of an unknown one tells: "Supplementary Skills".
    """
    if heading.known and (sure or heading.kind != "summary"):
        return heading
    if holds_jobs(_run(heading.block, found, blocks), vocabulary, any_trade=not sure):
        return replace(heading, kind="experience", known=False)
    last = words(heading.title)[-1:]
    kind = heading.kind if heading.known else next((kind for kind in _LAST_WORDS if words(kind) == last), heading.kind)
    return replace(heading, kind=kind)


def _ranks_as_heading(
    index: int,
    section: Heading | None,
    blocks: Sequence[Block],
    known: Container[int],
    vocabulary: Vocabulary,
) -> bool:
    """Whether an unknown heading begins a section, having the rank of the known ones.

    Among jobs it may be the name of an employer, or a title: not so where the jobs above have no such rank.
    """
    block = blocks[index]
    rank = block.lines[0].rank
    if len(words(block.text)) > LONGEST_HEADING or find_range(block.text, singles=True) or tells_contact(block.text):
        return False
    ranked = {other.lines[0].rank for at, other in enumerate(blocks) if at in known}
    within = section is not None and 0 < blocks[section.block].lines[0].rank < rank
    if rank not in ranked or within:
        return False
    if section is not None and section.kind == "experience":
        entries = blocks[section.block + 1 : index]
        if entries[0].lines[0].rank != rank and holds_jobs(entries, vocabulary, any_trade=True):
            return True
        return not heads_job(blocks, index) and not claim(block.text, vocabulary).known
    return not heads_job(blocks, index) or not _is_one_of_employers(rank, blocks, known)


def _is_one_of_employers(rank: int, blocks: Sequence[Block], known: Container[int]) -> bool:
    """Whether several unknown headings of a rank stand above the dates of a job."""
    unknown = (at for at, block in enumerate(blocks) if block.lines[0].rank == rank and at not in known)
    return sum(heads_job(blocks, at) for at in unknown) > 1


def _dresses_as_heading(block: Block, looks: Counter[Look], shares: Mapping[Look, float], *, leisure: bool) -> bool:
    """An unknown line that is set just as the known headings are, where only headings are set so.

    `shares` tells of each look which share of the lines set so are known headings. Below a heading of interests and the
    like, or another unknown one (`leisure`), a row in capitals is less in doubt.
    """
    if block.bullet or len(block.lines) > 1 or not looks or len(words(block.text)) > 5 or len(block.lines[0].cells) > 1:
        return False
    look = look_of(block)
    if looks[look] < 2 or any(character.isdigit() for character in block.text) or tells_contact(block.text):
        return False
    return shares[look] >= (1 / 3 if leisure and look.capitals else 1 / 2)


def _label(block: Block, vocabulary: Vocabulary) -> tuple[SectionKind, str] | None:
    """ "Technical skills: Java, SQL": a label that names a section of skills, education or certifications."""
    match = _LABEL.match(block.text)
    if not match or len(words(match["label"])) > 4:
        return None
    kind = heading_kind(match["label"], vocabulary)
    return (kind, _title(match["label"])) if kind in ("skills", "education", "certifications", "summary") else None


def _title(text: str) -> str:
    return text.strip().strip(":_|•·-–— ").strip() or text.strip()
