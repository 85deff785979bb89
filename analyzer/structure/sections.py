"""Which blocks are headings, and of what: by the lexicon and by the look of the page together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from analyzer.records import Block, Document, SectionKind
from analyzer.structure.dates import find_range
from analyzer.structure.drafts import dates_in
from analyzer.structure.holding import heads_job, holds_jobs
from analyzer.structure.titles import claim
from analyzer.structure.vocabulary import Phrase, Vocabulary, words

_LONGEST = 7
"""A heading has at most so many words."""
_INSET = 2.0
"""In points. Lists are set further in than the marks before headings."""
_NO_LABELS = ("experience", "projects", "education", "skills")
"""Sections in whose text a row like "Skills: …" belongs to a job, or changes nothing."""
_OF_ENTRIES = ("projects", "education", "certifications")
"""Sections whose entries may have headings as high as their own."""
_LAST_WORDS: tuple[SectionKind, ...] = ("skills", "projects", "education", "certifications")
_LABEL = re.compile(r"^(?P<label>[^:]{3,40}):\s+(?P<rest>\S.*)$", re.DOTALL)
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_CONTACT = re.compile(r"\w@\w|https?:|www\.|linkedin|github\.|\+?\d[\d ().-]{7,}\d", re.IGNORECASE)
_EDGE = re.compile(r"^[\W\d_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, or the label at the start of a row ("Skills: Java, SQL"), whose block is content too.

    `known` is False where its words are not of the lexicon, and what stands below has told its kind.
    """

    block: int
    kind: SectionKind
    title: str
    label: bool = False
    known: bool = True


@dataclass(frozen=True, slots=True)
class _Look:
    """How a line is set: headings of one document look alike."""

    size: float
    bold: bool
    capitals: bool
    rank: int = 0

    @property
    def stands_out(self) -> bool:
        return self.size > 0 or self.rank > 0


def headings(document: Document, vocabulary: Vocabulary) -> tuple[Heading, ...]:
    """The headings in reading order, by the index of their blocks."""
    blocks = document.blocks
    known = {
        index: kind
        for index, block in enumerate(blocks)
        if not (block.bullet and _in_list(index, blocks)) and (kind := _kind(block, vocabulary)) is not None
    }
    looks = Counter(_look(blocks[index]) for index in known)
    accepted = {index: kind for index, kind in known.items() if _fits(blocks[index], looks, document)}
    accepted = _without_groups(accepted, blocks, _body_size(document))
    parts = _parts_of_jobs(accepted, blocks, vocabulary)
    accepted = {index: kind for index, kind in accepted.items() if index not in parts}
    found = {index: Heading(index, kind, _title(blocks[index].text)) for index, kind in accepted.items()}
    _add_unknown(found, blocks, looks, vocabulary)
    sure = "experience" in accepted.values()
    found = {index: _by_jobs(heading, found, blocks, vocabulary, sure=sure) for index, heading in found.items()}
    _add_labels(found, blocks, parts, vocabulary)
    return tuple(found[index] for index in sorted(found))


def _add_unknown(
    found: dict[int, Heading], blocks: Sequence[Block], looks: Counter[_Look], vocabulary: Vocabulary
) -> None:
    """Add the lines that look like the known headings but have unknown words.

    What stands above all else is the person's name, and what follows a heading at once is the name of its first entry,
    however they are set.
    """
    known = frozenset(found)
    above: int | None = None
    for index, block in enumerate(blocks[1:], 1):
        above = index - 1 if index - 1 in found else above
        if index in found or index - 1 in found:
            continue
        section = found[above] if above is not None else None
        if section is None and claim(block.text, vocabulary).known:  # the headline
            continue
        if block.lines[0].rank and (section is None or section.kind not in _OF_ENTRIES):
            begins = _ranks_as_heading(index, section, blocks, known, vocabulary)
        else:
            begins = _dresses_as_heading(block, blocks, known, looks)
            begins = begins and not (section and section.kind == "experience" and heads_job(blocks, index))
        if begins:
            found[index] = Heading(index, "other", _title(block.text), known=False)


def _add_labels(
    found: dict[int, Heading], blocks: Sequence[Block], parts: Mapping[int, SectionKind], vocabulary: Vocabulary
) -> None:
    """Add the labels of rows, and what stands below a label of skills inside a job as such a row."""
    above: SectionKind | None = None
    for index, block in enumerate(blocks):
        if index in found:
            above = found[index].kind
        elif parts.get(index - 1) == "skills" and not dates_in(block):
            found[index] = Heading(index, "skills", _title(blocks[index - 1].text), label=True)
        elif above not in _NO_LABELS and (label := _label(block, vocabulary)) is not None:
            found[index] = Heading(index, label[0], label[1], label=True)


def set_labels_apart(document: Document, vocabulary: Vocabulary) -> Document:
    """The document, with each heading that stands at the left of the text it names as a block of its own.

    Such a heading is set just as those that stand alone. Inside a section of skills it names a group of them.
    """
    blocks = document.blocks
    looks = Counter(_look(block) for block in blocks if not block.bullet and _kind(block, vocabulary))
    if not looks:
        return document
    usual = looks.most_common(1)[0][0]
    out: list[Block] = []
    section: SectionKind | None = None
    for block in blocks:
        section = _kind(block, vocabulary) or section
        parts = _apart(block) if len(block.lines[0].cells) > 1 and looks[usual] > 1 and usual.size else None
        kind = _kind(parts[0], vocabulary) if parts else None
        if parts and kind and _look(parts[0]) == usual and not (section == "skills" and kind in ("skills", "other")):
            out += parts
            section = kind
        else:
            out.append(block)
    return replace(document, blocks=tuple(out))


def _apart(block: Block) -> tuple[Block, Block]:
    """A block cut after the first cell of its first line."""
    first, *others = block.lines
    label, *cells = first.cells
    at = len(label) + 1
    rest = replace(first, text=" ".join(cells), cells=tuple(cells))
    starts = (0, *(start - at for start in block.starts[1:]))
    return (
        Block(label, (replace(first, text=label, cells=(label,)),), (0,), column=block.column),
        Block(block.text[at:], (rest, *others), starts, column=block.column),
    )


def tells_contact(text: str) -> bool:
    """Whether `text` holds an address, a link or a telephone number."""
    return _CONTACT.search(text) is not None


def heading_kind(text: str, vocabulary: Vocabulary) -> SectionKind | None:
    """What a heading with these words stands for; None where it is none that is known.

    Of two that it joins the first tells, but jobs are jobs behind "Volunteering and" too.
    """
    kinds = [vocabulary.headings[phrase] for phrase in _known(text, vocabulary)]
    return "experience" if kinds == ["other", "experience"] else next(iter(kinds), None)


def tells_deeds(text: str, vocabulary: Vocabulary) -> bool:
    """Whether what stands under this heading can tell what the person did: not so under "References and Interests"."""
    named = _known(text, vocabulary)
    return not named or not vocabulary.without_deeds.issuperset(named)


def _known(text: str, vocabulary: Vocabulary) -> tuple[Phrase, ...]:
    """The known headings in a heading: itself, or the two that it joins by "and"."""
    said = words(_EDGE.sub("", _BRACKETS.sub("", text)))
    if not said or len(said) > _LONGEST:
        return ()
    for trimmed in (said, said[1:] if said[0] in ("my", "the", "our") else said, _uncontinued(said)):
        if trimmed in vocabulary.headings:
            return (trimmed,)
    if "and" in said:
        at = said.index("and")
        parts = said[:at], said[at + 1 :]
        if vocabulary.headings.keys() >= set(parts):
            return parts
    return ()


def _uncontinued(said: tuple[str, ...]) -> tuple[str, ...]:
    return said[:-1] if said[-1] in ("continued", "contd", "cont", "cont'd") else said


def _kind(block: Block, vocabulary: Vocabulary) -> SectionKind | None:
    text = block.text.strip()
    if len(block.lines) > 2 or len(text) > 60 or not text or text.endswith((",", ".")):
        return None
    letter = next((character for character in text if character.isalpha()), "")
    return heading_kind(text, vocabulary) if letter.isupper() or block.lines[0].size else None


def _in_list(index: int, blocks: tuple[Block, ...]) -> bool:
    """Whether a bullet is one of a list. A mark before a heading is alone: timelines have one before each."""
    box = blocks[index].lines[0].box
    if box is None:
        return True
    for other in (*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2]):
        beside = other.lines[0].box
        if other.bullet and beside is not None and abs(beside[0] - box[0]) < _INSET:
            return True
    return False


def _look(block: Block) -> _Look:
    line = block.lines[0]
    letters = [character for character in block.text if character.isalpha()]
    capitals = bool(letters) and all(c.isupper() for c in letters)
    return _Look(round(line.size * 2) / 2, line.bold, capitals and not line.rank, line.rank)


def _fits(block: Block, looks: Counter[_Look], document: Document) -> bool:
    """A known heading that does not look like most of them is taken only where it stands out from the text."""
    look = _look(block)
    if look.size == 0 or looks[look] == max(looks.values()):
        return True
    return look.capitals or look.bold or look.size > _body_size(document)


def _without_groups(accepted: dict[int, SectionKind], blocks: tuple[Block, ...], body: float) -> dict[int, SectionKind]:
    """The headings without those that name a group inside a section, as "Languages" does below "Skills".

    A group's name is as small as the text and set more weakly than the heading above it, which others are set like;
    it stands in a section of skills, or again and again in others, as "Technologies" below each job.
    """
    looks = Counter(_look(blocks[index]) for index in accepted)
    texts = Counter(blocks[index].text for index in accepted)
    kept: dict[int, SectionKind] = {}
    above: int | None = None
    for index, kind in sorted(accepted.items()):
        look = _look(blocks[index])
        if above is not None and looks[_look(blocks[above])] >= max(2, looks[look] / 2):
            inside = kept[above] == "skills" and kind in ("skills", "other")
            if (inside or texts[blocks[index].text] > 1) and _is_weaker(blocks[index], blocks[above], body):
                continue
        kept[index] = kind
        above = index
    return kept


def _is_weaker(block: Block, heading: Block, body: float) -> bool:
    look, strong = _look(block), _look(heading)
    within = look.size <= strong.size and look.bold <= strong.bold and look.capitals <= strong.capitals
    within = within and look.rank >= strong.rank
    return look.size <= body + 0.5 and look != strong and within


def _body_size(document: Document) -> float:
    sizes: Counter[float] = Counter()
    for line in document.lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _run(index: int, found: Container[int], blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks below a heading, up to the next one or to one that is set alike."""
    look = _look(blocks[index])
    ends = (
        at for at in range(index + 1, len(blocks)) if at in found or (look.stands_out and _look(blocks[at]) == look)
    )
    return blocks[index + 1 : next(ends, len(blocks))]


def _parts_of_jobs(
    accepted: Mapping[int, SectionKind], blocks: Sequence[Block], vocabulary: Vocabulary
) -> dict[int, SectionKind]:
    """The headings that name a part of a job, as "Technical Skills:" does: further jobs stand below."""
    parts: dict[int, SectionKind] = {}
    named: set[str] = set()
    jobs: int | None = None
    for index, kind in sorted(accepted.items()):
        text = blocks[index].text
        may_be = jobs is not None and _may_be_part(blocks[index], kind, blocks[jobs])
        others = {at for at in accepted if blocks[at].text != text}  # each job may have such a label
        if may_be and (text in named or holds_jobs(_run(index, others, blocks), vocabulary, any_trade=True)):
            parts[index] = kind
            named.add(text)
        else:
            jobs = index if kind == "experience" else None
    return parts


def _may_be_part(block: Block, kind: SectionKind, heading: Block) -> bool:
    """Whether a heading may name a part of a job of the section: a list of skills, or what a colon ends."""
    if _look(heading).stands_out and _look(block) == _look(heading):
        return False
    if 0 < block.lines[0].rank <= heading.lines[0].rank:
        return False
    ends = block.text.endswith(":") and not heading.text.endswith(":")
    achieved = {"achievements", "accomplishments"}.intersection(words(block.text))
    return kind == "skills" or (ends and (kind in ("summary", "projects") or bool(achieved)))


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
    if len(words(block.text)) > _LONGEST or find_range(block.text, singles=True) or tells_contact(block.text):
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


def _dresses_as_heading(block: Block, blocks: Sequence[Block], known: Container[int], looks: Counter[_Look]) -> bool:
    """An unknown line that is set just as the known headings are, where only headings are set so."""
    if block.bullet or len(block.lines) > 1 or not looks or len(words(block.text)) > 5 or len(block.lines[0].cells) > 1:
        return False
    look = _look(block)
    if looks[look] < 2 or any(character.isdigit() for character in block.text) or tells_contact(block.text):
        return False
    same = [index for index, other in enumerate(blocks) if not other.bullet and _look(other) == look]
    return sum(index in known for index in same) * 2 >= len(same)


def _label(block: Block, vocabulary: Vocabulary) -> tuple[SectionKind, str] | None:
    """ "Technical skills: Java, SQL": a label that names a section of skills, education or certifications."""
    match = _LABEL.match(block.text)
    if not match or len(words(match["label"])) > 4:
        return None
    kind = heading_kind(match["label"], vocabulary)
    return (kind, _title(match["label"])) if kind in ("skills", "education", "certifications", "summary") else None


def _title(text: str) -> str:
    return text.strip().strip(":_|•·-–— ").strip() or text.strip()
