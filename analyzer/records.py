"""The frozen values that pass between the stages, in the order in which they arise.

bytes → Document → Resume → Hit → GapReport. No stage changes a value it was given.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in PDF points; the origin is the top left corner of the page."""

SectionKind = Literal["summary", "experience", "projects", "skills", "education", "certifications", "other"]
SECTION_KINDS: tuple[SectionKind, ...] = get_args(SectionKind)

Role = Literal["coder", "programmer", "developer", "engineer"]
ROLES: tuple[Role, ...] = get_args(Role)
"""From the smallest scope to the largest."""

Strength = Literal["demonstrated", "weak", "listed"]
State = Literal["demonstrated", "weak", "listed", "missing", "unreadable"]
STRENGTHS: tuple[Strength, ...] = ("demonstrated", "listed", "weak")
"""From the strongest to the weakest."""
SHOWN: tuple[Strength, ...] = ("demonstrated", "listed")
"""Of strengths and states those that cover a responsibility."""


# --- reading: bytes → Document ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader of a report should know about the file. `page` counts from 1; None means the whole file."""

    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `state` says whether its text could be read: a page that could not is never "nothing found"."""

    number: int
    width: float
    height: float
    state: Literal["read", "ocr", "empty", "scanned", "unmappable"] = "read"


JobPart = Literal["title", "employer", "dates"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line as a person reads it, top to bottom in reading order.

    `cells` are the parts of the line that wide gaps set apart ("Senior Developer", "Jan 2019 – Present"); `text` is
    the cells joined by single spaces. `box` is None for formats without places, `size` (points) 0 where unknown.
    `parts` tells of a job's row what each cell is, where the file itself says so; else it is empty. `rank` is that of a
    heading where the file gives it one, 1 the highest; else 0.
    """

    text: str
    page: int = 1
    box: Box | None = None
    size: float = 0.0
    bold: bool = False
    cells: tuple[str, ...] = ()
    parts: tuple[JobPart, ...] = ()
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A bullet, paragraph, heading or row with all its lines: wrapped lines joined, line-end hyphens undone.

    `starts[i]` is the offset in `text` at which `lines[i]` begins. `bullet` blocks have their glyph removed.
    `column` numbers the text columns of a page from the left; blocks of one column follow each other.
    """

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    bullet: bool = False
    column: int = 0

    def lines_at(self, start: int, end: int) -> tuple[Line, ...]:
        """The lines that hold the characters `start` to `end` (exclusive) of `text`."""
        ends = (*self.starts[1:], len(self.text) + 1)
        return tuple(line for line, a, b in zip(self.lines, self.starts, ends) if a < end and start < b)


@dataclass(frozen=True, slots=True)
class Document:
    """What a person reads in the file, in reading order, and what could not be read."""

    name: str
    sha256: str
    kind: Literal["pdf", "docx", "text", "markdown", "json-resume"]
    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    warnings: tuple[Notice, ...] = ()

    @property
    def readable(self) -> bool:
        """Whether all of it could be read and understood; where not, what was not found is not missing."""
        foreign = any(notice.code == "not-english" for notice in self.warnings)
        return not foreign and all(page.state not in ("scanned", "unmappable") for page in self.pages)

    @property
    def paged(self) -> bool:
        """Whether a line has a page to turn to; in the other kinds everything stands on page 1."""
        return self.kind == "pdf"

    @property
    def text(self) -> str:
        """One block a line."""
        return "\n".join(block.text for block in self.blocks)

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for block in self.blocks for line in block.lines)


# --- structure: Document → Resume ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Position:
    """One job. Dates are "YYYY-MM", or "YYYY" where only the year is given; `end` may be "present".

    `months` counts calendar months, both ends included (None without usable dates).
    `trade` is what the title alone says, or the headline where no job has one; `software` is the judgement from title
    and content together.
    """

    title: str | None
    organisation: str | None
    start: str | None
    end: str | None
    months: int | None
    page: int
    trade: Literal["software", "other", "unknown"] = "unknown"
    software: bool = False
    internship: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading as written, with what it stands for.

    `deeds` is False where nothing under it tells what the person did: interests, and what others say.
    """

    kind: SectionKind
    title: str
    page: int
    deeds: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """A block in its place: what matching looks at. `position` and `section` index the tuples of Resume."""

    block: Block
    kind: SectionKind
    section: int | None = None
    position: int | None = None


Place = tuple[Literal["section", "position", "item"], int]
"""What a block is, with its index in the tuple of Resume that holds its like."""


@dataclass(frozen=True, slots=True)
class Resume:
    """The document with its sections, jobs and items. Headings and the title rows of jobs are not items.

    `outline` tells for each block of the document what it is, in reading order.
    """

    document: Document
    sections: tuple[Section, ...]
    positions: tuple[Position, ...]
    items: tuple[Item, ...]
    outline: tuple[Place, ...]
    headline: str | None = None


# --- matching: Resume → hits --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hit:
    """One activity seen in one item. `start` and `end` are offsets in the text; `cues` changed the strength."""

    activity: str
    pattern: str
    strength: Strength
    start: int
    end: int
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A technology named in a text, by its canonical name, with the offsets of the words that name it."""

    technology: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands in one text: the best hit of each activity, by activity, and every technology named, by place."""

    hits: tuple[Hit, ...]
    mentions: tuple[Mention, ...]


# --- judging: hits → GapReport ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Evidence:
    """The proof of a finding: the words, and where they stand. `item` and `position` index the tuples of Resume."""

    quote: str
    page: int
    boxes: tuple[Box, ...]
    section: SectionKind
    position: int | None
    strength: Strength
    pattern: str
    item: int
    activity: str
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One responsibility (`level` None) or one duty of a rung, with its state and its evidence, the strongest first.

    `months` counts the months of the positions that demonstrate it, overlaps once; `first` and `last` are "YYYY-MM".
    """

    id: str
    role: Role
    title: str
    state: State
    evidence: tuple[Evidence, ...]
    level: str | None = None
    months: int = 0
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Skill:
    """A technology named in the resume: where it is shown, and the months of the positions that show it."""

    name: str
    kind: str
    shown_in: tuple[SectionKind, ...]
    months: int = 0
    first: str | None = None
    last: str | None = None

    @property
    def at_work(self) -> bool:
        """Whether work, a project or the summary names it, and not a list or a course alone."""
        return not {"experience", "projects", "summary"}.isdisjoint(self.shown_in)


@dataclass(frozen=True, slots=True)
class Claimed:
    """What the latest job title says; None where it names no software role."""

    title: str | None
    role: Role | None
    level: str | None


@dataclass(frozen=True, slots=True)
class RoleScore:
    """One of the four roles, and whether its responsibilities carry it.

    `score` is their mean weight (0 to 1); `demonstrated` counts those that are shown, the listed ones too, of `total`.
    """

    role: Role
    score: float
    demonstrated: int
    total: int
    carried: bool


@dataclass(frozen=True, slots=True)
class Margin:
    """How many responsibilities more carry the next role, and the fewest whose loss leaves the role before it.

    Without a role above or below `next_role` or `previous_role` is None. `to_next` is None where it takes more lines
    for each responsibility, or lines of code where there is no role.
    """

    next_role: Role | None
    to_next: int | None
    previous_role: Role | None
    to_previous: int | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The supported role and rung; both None, with the reason in `reasons`, where there is no software work."""

    role: Role | None
    level: str | None
    margin: Margin
    ranking: tuple[RoleScore, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextStep:
    """A question to the person. `responsibility` is the id of a responsibility or duty."""

    responsibility: str
    question: str
    effect: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Experience:
    """Months in all and in software work; None where no position has usable dates. `gaps` are (from, to) months."""

    months: int | None
    software_months: int | None
    gaps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Tool:
    """What made the report: enough to make the same one again."""

    version: str
    lexicon: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A responsibility that a job posting asks for, with the lines that do; `state` and `shown` are of the resume.

    Both are None where no resume is held against the posting.
    """

    id: str
    role: Role
    title: str
    evidence: tuple[Evidence, ...]
    state: State | None = None
    shown: Evidence | None = None


@dataclass(frozen=True, slots=True)
class PostingReport:
    """What a job posting asks for: the role and rung its title names, and those that its lines amount to.

    `months` is the experience it asks for (None where it names no years), `skills` the technologies it names, and
    `lacking` those of them that the resume does not name; `resume` is the report of that resume.
    """

    tool: Tool
    document: Document
    claimed: Claimed
    role: Role | None
    level: str | None
    months: int | None
    ranking: tuple[RoleScore, ...]
    asked: tuple[Asked, ...]
    skills: tuple[str, ...]
    resume: GapReport | None = None
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GapReport:
    """The answer: verdict, findings with their proof, and what would lift it."""

    tool: Tool
    resume: Resume
    experience: Experience
    claimed: Claimed
    verdict: Verdict
    target_role: Role | None
    target_level: str | None
    findings: tuple[Finding, ...]
    duties: tuple[Finding, ...]
    skills: tuple[Skill, ...]
    next_steps: tuple[NextStep, ...]
    specialities: tuple[str, ...] = field(default=())
    ladder: tuple[str, ...] = field(default=())
    """The rungs of the target role, the lowest first, without the branches that stand beside them."""

    def to_dict(self) -> dict[str, object]:
        """The report as plain values, in the shape of the shipped JSON Schema."""
        from analyzer.reports.as_json import to_dict

        return to_dict(self)

    def to_json(self) -> str:
        from analyzer.reports.as_json import render

        return render(self)

    def to_markdown(self) -> str:
        from analyzer.reports.as_markdown import render

        return render(self)

    def to_html(self) -> str:
        """One self-contained page."""
        from analyzer.reports.as_html import render

        return render(self)

    def _repr_html_(self) -> str:
        from analyzer.reports.as_html import notebook

        return notebook(self)
