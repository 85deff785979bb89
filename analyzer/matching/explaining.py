"""Why a line is or is not evidence: the pattern that fired, or the nearest one and what it lacked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyzer.errors import UsageError
from analyzer.lexicon.model import Lexicon
from analyzer.matching.compiling import CompiledPattern
from analyzer.matching.found import AtomSet, Span
from analyzer.matching.matcher import Matcher, Seen
from analyzer.records import STRENGTHS, Hit, SectionKind

_NEAREST = 3
_EXAMPLES = 8


def explain(lexicon: Lexicon, matcher: Matcher, id_: str, line: str, section: SectionKind) -> list[str]:
    """In plain lines; `matcher` is that of the lexicon.

    `id_` names a responsibility or an activity; raises UsageError where there is none such.
    """
    activities = _activities(lexicon, id_)
    hits = [hit for hit in matcher.all_hits(line, section) if hit.activity in activities]
    if hits:
        hits.sort(key=lambda hit: STRENGTHS.index(hit.strength))
        best: dict[str, Hit] = {}
        for hit in hits:
            best.setdefault(hit.pattern, hit)
        return [f"{id_}: {hits[0].strength}", *(_hit(hit, line) for hit in best.values())]
    seen = matcher.see(line)
    return [f"{id_}: no evidence in a line of section {section}", *_misses(matcher, activities, seen, section)]


def _activities(lexicon: Lexicon, id_: str) -> frozenset[str]:
    for responsibility in lexicon.responsibilities:
        if responsibility.id == id_:
            return frozenset(responsibility.covered_by)
    if any(activity.id == id_ for activity in lexicon.activities):
        return frozenset([id_])
    raise UsageError(f"there is no responsibility or activity {id_!r}; `analyzer lexicon roles` lists them")


def _hit(hit: Hit, line: str) -> str:
    cues = f", weakened by {', '.join(hit.cues)}" if hit.cues else ""
    return f"  {hit.pattern}: {hit.strength} by “{line[hit.start : hit.end]}”{cues}"


def _misses(matcher: Matcher, activities: frozenset[str], seen: Seen, section: SectionKind) -> list[str]:
    patterns = [pattern for pattern in matcher.compiled.pattern_index.owners if pattern.activity in activities]
    stopped = [line for pattern in patterns for line in _stopped(matcher, pattern, seen, section)]
    if stopped:
        return list(dict.fromkeys(stopped))
    near = sorted(_lacking(matcher, patterns, seen), key=lambda miss: (-miss[0], miss[1]))
    return [line for _, line in near[:_NEAREST]] or ["  no word of any of its patterns stands in the line"]


def _stopped(matcher: Matcher, pattern: CompiledPattern, seen: Seen, section: SectionKind) -> Iterator[str]:
    """The pattern's words are there, but its place or its context rules them out."""
    for form, span in matcher.spans(pattern, seen):
        words = _words(seen, span)
        veto = matcher.veto(pattern, seen, span)
        bearing = [shadow for shadow in seen.shadows if shadow.bears(span, hands_on=pattern.hands_on)]
        drops = [shadow for shadow in bearing if shadow.effect == "drop"]
        if section not in pattern.sections:
            yield f"  {pattern.id}: “{words}” counts only in {', '.join(sorted(pattern.sections))}"
        elif seen.names_only(form, span):
            yield f"  {pattern.id}: “{words}” stands in a row of names, which tells no deed"
        elif veto is not None:
            yield f"  {pattern.id}: “{words}” is ruled out by “{_words(seen, veto)}”"
        elif matcher.lacks_company(pattern, seen, span):
            company = pattern.beside.atoms()
            yield f"  {pattern.id}: “{words}” counts only beside {_some(matcher, company)}"
        elif drops:
            yield f"  {pattern.id}: “{words}” is dropped by the cue {drops[0].cue} (“{_words(seen, drops[0].words)}”)"


def _lacking(matcher: Matcher, patterns: Iterable[CompiledPattern], seen: Seen) -> Iterator[tuple[float, str]]:
    """Share of the parts that are present, and what is lacking, for each pattern with some part present."""
    for pattern in patterns:
        best: tuple[float, str] | None = None
        for form in pattern.forms:
            there = [part for part in form.required if not part.isdisjoint(seen.found.atoms)]
            if not there:
                continue
            share = len(there) / len(form.required)
            lacking = [part for part in form.required if part not in there]
            has = ", ".join(f"“{_words(seen, seen.found.spans(part)[0])}”" for part in there)
            if lacking:
                text = f"  {pattern.id}: has {has}, lacks {' and '.join(_some(matcher, part) for part in lacking)}"
            else:
                text = f"  {pattern.id}: has {has}, but not joined as it asks (another clause, too far, or no verb)"
            if best is None or share > best[0]:
                best = (share, text)
        if best is not None:
            yield best


def _some(matcher: Matcher, part: AtomSet) -> str:
    """A few of the words that would do."""
    words = sorted(matcher.compiled.atoms.written[atom] for atom in part)
    more = f" … and {len(words) - _EXAMPLES} more" if len(words) > _EXAMPLES else ""
    return "one of: " + ", ".join(words[:_EXAMPLES]) + more


def _words(seen: Seen, span: Span) -> str:
    return seen.tokens.text[seen.tokens.starts[span.start] : seen.tokens.ends[span.end - 1]]
