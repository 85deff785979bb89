"""A report without what tells who the person is: name, contacts, personal data, schools.

Findings and verdict stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from analyzer.judging.reasons import short
from analyzer.records import Document, Evidence, Finding, GapReport, Item, Resume
from analyzer.reports.rewriting import rewrite
from analyzer.structure.names import name_in
from analyzer.structure.signs.terms import PERSON_LABEL

SCHOOL = "[a line on education]"
HEADER = "[a line on the person]"
_PERSONAL = (
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    (re.compile(r"(?i)\b(?:https?://|www\.)\S+"), "[link]"),
    (
        re.compile(r"(?i)\b(?:linkedin|github|gitlab|bitbucket|stackoverflow|medium|twitter|x)\.(?:com|org)/\S+"),
        "[link]",
    ),
    (re.compile(r"(?i)\b[a-z0-9-]+\.(?:github|gitlab)\.io\b\S*"), "[link]"),
    (re.compile(r"(?i)\b(?:[a-z0-9-]+\.)+(?:com|org|net|dev|me|info|page|site|co|app)/\S+"), "[link]"),
    (
        re.compile(
            rf"\b(?P<label>(?i:{PERSON_LABEL})\s*:\s*)(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s)?"
            r"[^\W\d_a-z][\w'’-]*\.?(?:\s[^\W\d_a-z][\w'’-]*\.?(?=\W|$)){1,3}"
        ),
        r"\g<label>[name]",
    ),
)
_PRIVATE_TITLE = re.compile(
    r"(?i)\b(?:contacts?|personal|links|social|profiles|online|find me|citizenship|references|referees|declaration)\b"
)
_PRIVATE_LINE = re.compile(
    r"(?i)\b(?:born|birth|birthday|age|nationality|citizen(?:ship)?|marital|married|gender|sex|religion|pronouns)\b"
)
_NUMBER = re.compile(r"(?<![\w.])\+?\(?\d[\d ().\-/]{6,}\d(?!\w)")
_AMOUNT = re.compile(r"\d{1,3}(?:[., ]\d{3})+(?:\.\d+)?$")

_LONG_HANDLE = 6
"""Letters. A shorter one stands in common words, as "ling" of Li Ng in "billing"."""


def blind(report: GapReport) -> GapReport:
    """The same findings and verdict, without name, contacts, schools, personal data and the file's name.

    Pictures of the pages are left out by not handing them to the HTML report.
    """
    resume = report.resume
    redact = _redactor(name_in(resume))
    stand_ins = {index: _stand_in(resume, item, redact) for index, item in enumerate(resume.items)}
    gone = {index: words for index, words in stand_ins.items() if words}

    def finding(entry: Finding) -> Finding:
        return replace(entry, evidence=tuple(_evidence(evidence, gone, redact) for evidence in entry.evidence))

    return replace(
        report,
        resume=replace(
            resume,
            document=_document(resume.document, redact),
            sections=rewrite(resume.sections, redact),
            positions=tuple(
                replace(job, title=rewrite(job.title, redact), organisation=rewrite(job.organisation, redact))
                for job in resume.positions
            ),
            items=tuple(_item(item, gone.get(index), redact) for index, item in enumerate(resume.items)),
            headline=rewrite(resume.headline, redact),
        ),
        claimed=replace(report.claimed, title=rewrite(report.claimed.title, redact)),
        verdict=replace(report.verdict, reasons=_reasons(report, gone, redact)),
        findings=tuple(finding(entry) for entry in report.findings),
        duties=tuple(finding(entry) for entry in report.duties),
    )


def _redactor(name: str | None) -> Callable[[str], str]:
    patterns = [*_PERSONAL, *_patterns_of(name)] if name else _PERSONAL

    def redact(text: str) -> str:
        for pattern, stand_in in patterns:
            text = pattern.sub(stand_in, text)
        return _NUMBER.sub(_phone, text)

    return redact


def _patterns_of(name: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """The name as people make handles of it, then the whole of it and each of its parts."""
    words = re.findall(r"\w+", name)
    if len(words) > 1:
        handle = "|".join(("[._-]?".join(words), "[._-]?".join(reversed(words))))
        long = sum(map(len, words)) >= _LONG_HANDLE
        before, after = (r"[\w.@-]*", r"[\w.-]*") if long else (r"(?<![^\W_])@?", r"\d*(?![^\W_])")
        yield re.compile(f"(?i){before}(?:{handle}){after}"), "[name]"
    parts = [part for word in name.split() if len(part := word.strip(".,")) > 1]
    long_parts = [name, *(part for part in parts if len(part) > 2)]
    forms = {form for part in long_parts for form in (part, part.upper(), part.title())}
    # "Li" is a name where "li" and "LI" may be none; "de" and "la" are no names.
    short_parts = [part for part in parts if len(part) == 2 and part[0].isupper()]
    forms |= {*short_parts, *(part.title() for part in short_parts if name.isupper())}
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    yield re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b"), "[name]"


def _phone(match: re.Match[str]) -> str:
    digits = sum(char.isdigit() for char in match[0])
    return match[0] if digits < 9 or _AMOUNT.match(match[0]) else "[phone]"


def _stand_in(resume: Resume, item: Item, redact: Callable[[str], str]) -> str:
    """What stands for a whole line that is about the person and not about work; "" for every other line."""
    if item.kind == "education":
        return SCHOOL
    if item.kind != "other" or item.position is not None:
        return ""
    if item.section is None:
        return HEADER
    text = item.block.text
    private = _PRIVATE_TITLE.search(resume.sections[item.section].title) or _PRIVATE_LINE.search(text)
    return HEADER if private or redact(text) != text else ""


def _document(document: Document, redact: Callable[[str], str]) -> Document:
    return replace(
        document,
        name=f"resume {document.sha256[:8]}",
        blocks=(),
        warnings=tuple(replace(notice, message=redact(notice.message)) for notice in document.warnings),
    )


def _item(item: Item, stand_in: str | None, redact: Callable[[str], str]) -> Item:
    text = stand_in or redact(item.block.text)
    starts = tuple(min(start, len(text)) for start in item.block.starts)
    lines = tuple(
        replace(line, text=stand_in or redact(line.text), cells=() if stand_in else rewrite(line.cells, redact))
        for line in item.block.lines
    )
    return replace(item, block=replace(item.block, text=text, lines=lines, starts=starts))


def _evidence(evidence: Evidence, gone: dict[int, str], redact: Callable[[str], str]) -> Evidence:
    return replace(evidence, quote=gone.get(evidence.item) or redact(evidence.quote))


def _reasons(report: GapReport, gone: dict[int, str], redact: Callable[[str], str]) -> tuple[str, ...]:
    """The reasons that quote no line that is left out; a reason gives its quotes as `short` makes them."""
    hidden = {
        f"“{short(evidence.quote)}”"
        for finding in report.findings
        for evidence in finding.evidence
        if evidence.item in gone
    }
    kept = [reason for reason in report.verdict.reasons if not any(quote in reason for quote in hidden)]
    return tuple(redact(reason) for reason in kept)
