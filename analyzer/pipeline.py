"""The stages in order: bytes → Document → Resume → hits → GapReport."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

from analyzer.errors import UsageError
from analyzer.judging import judge
from analyzer.judging.coverage import strengths
from analyzer.judging.posting import judge_posting
from analyzer.lexicon import Lexicon
from analyzer.matching import build_matcher, prepare
from analyzer.reading import read
from analyzer.records import (
    SECTION_KINDS,
    Document,
    GapReport,
    Item,
    PostingReport,
    Reading,
    Resume,
    SectionKind,
    Strength,
)
from analyzer.structure import build


class Analyzer:
    """Loads the lexicon once and analyses any number of resumes. Safe to pickle into worker processes.

    `lexicon` is a folder of TOML files or a loaded Lexicon, by default the one that ships; `as_of` is the day that
    "present" means, by default today. Raises LexiconError where the lexicon has faults, UsageError for another `as_of`.
    """

    def __init__(
        self, lexicon: Lexicon | str | os.PathLike[str] | None = None, as_of: datetime.date | None = None
    ) -> None:
        self.as_of = _day(as_of)
        if isinstance(lexicon, Lexicon):
            self.lexicon, self._matcher = lexicon, build_matcher(lexicon)
        else:
            self.lexicon, self._matcher = prepare(Path(lexicon) if lexicon is not None else None)

    def analyze(
        self,
        source: str | os.PathLike[str] | bytes | Document,
        *,
        role: str | None = None,
        level: str | None = None,
        password: str | None = None,
        ocr: bool = False,
    ) -> GapReport:
        """The gap report of one resume.

        `source` is a path, the bytes of a file, or a Document. `role` or `level` ("developer/senior") is what to
        measure against instead of the supported one. Raises UnreadableDocument and UsageError.
        """
        document = source if isinstance(source, Document) else read(source, password=password, ocr=ocr)
        resume = build(document, self.lexicon.vocabulary, self.as_of)
        readings = tuple(self._read(resume, item) for item in resume.items)
        return judge(resume, readings, self.lexicon, self.as_of, role=role, level=level)

    def _read(self, resume: Resume, item: Item) -> Reading:
        """What an item tells: a headline claims a title, and some sections tell no deeds of the person."""
        headline = item.section is None and item.block.text.strip() == resume.headline
        if headline or (item.section is not None and not resume.sections[item.section].deeds):
            return Reading((), ())
        return self._matcher.read(item.block.text, item.kind)

    def posting(
        self,
        source: str | os.PathLike[str] | bytes | Document,
        *,
        resume: GapReport | None = None,
        password: str | None = None,
        ocr: bool = False,
    ) -> PostingReport:
        """What a job posting asks for, by its lines and not by its title; with `resume`, the gap to it.

        `source` is as for `analyze`. Raises UnreadableDocument.
        """
        document = source if isinstance(source, Document) else read(source, password=password, ocr=ocr)
        asking = build(document, self.lexicon.vocabulary, self.as_of)
        readings = tuple(self._matcher.read(item.block.text, "experience", posting=True) for item in asking.items)
        return judge_posting(asking, readings, self.lexicon, self.as_of, resume)

    def assess_line(self, text: str, section: SectionKind = "experience") -> dict[str, Strength]:
        """Responsibility id → strength, for one line as it would stand in a section of kind `section`.

        Raises UsageError for a kind that does not exist.
        """
        if section not in SECTION_KINDS:
            raise UsageError(f"there is no section {section!r}; there are {', '.join(SECTION_KINDS)}")
        return strengths(self._matcher.read(text, section).hits, self.lexicon)


def _day(as_of: datetime.date | None) -> datetime.date:
    if as_of is None:
        return datetime.date.today()
    if isinstance(as_of, datetime.datetime):
        return as_of.date()
    if not isinstance(as_of, datetime.date):
        raise UsageError(f"as_of must be a date, and {as_of!r} is none")
    return as_of
