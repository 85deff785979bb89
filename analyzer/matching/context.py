"""Context that changes what a hit is worth: negation, aspiration, hedges, others' deeds, other trades."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.matching.found import Found, Span
from analyzer.matching.grammar import Grammar
from analyzer.matching.language import Tokens
from analyzer.matching.patterns import Form, Phrases, Sequence


@dataclass(frozen=True, slots=True)
class CompiledCue:
    """A cue of the lexicon over atoms; the fields are those of `lexicon.model.Cue`."""

    id: str
    effect: str
    scope: str
    within: int
    at_start: bool
    hands_on: bool
    postings: bool
    phrases: tuple[Sequence, ...]
    but_not: Phrases
    unless: Phrases


@dataclass(frozen=True, slots=True)
class Shadow:
    """The tokens that a cue found in the text bears upon, from `start` to `end` (exclusive)."""

    cue: str
    effect: str
    hands_on: bool
    postings: bool
    start: int
    end: int
    words: Span

    def covers(self, hit: Span) -> bool:
        return self.start <= hit.start < self.end

    def bears(self, hit: Span, *, hands_on: bool) -> bool:
        """Whether the cue changes a hit of an activity that is `hands_on` or not."""
        return self.covers(hit) and (hands_on or not self.hands_on)


def shadows(
    cues: Iterable[tuple[CompiledCue, Form]], tokens: Tokens, found: Found, grammar: Grammar
) -> tuple[Shadow, ...]:
    """Where the cues that stand in the text bear; `cues` come with the form of their phrases to try."""
    cast = []
    for cue, form in cues:
        excused = list(cue.but_not.spans(tokens, found, grammar))
        for place in form.spans(tokens, found, grammar):
            if any(e.start <= place.start < e.end for e in excused) or (cue.at_start and not _leads(tokens, place)):
                continue
            shadow = _shadow(cue, tokens, place, grammar)
            if not any(shadow.covers(span) for span in cue.unless.spans(tokens, found, grammar)):
                cast.append(shadow)
    return tuple(cast)


def _leads(tokens: Tokens, place: Span) -> bool:
    """Whether the cue opens its sentence, an opening mark or pronoun apart."""
    before = [w for w in range(place.start) if tokens.sentence[w] == tokens.sentence[place.start] and tokens.spoken[w]]
    return len(before) <= 1


def _shadow(cue: CompiledCue, tokens: Tokens, place: Span, grammar: Grammar) -> Shadow:
    start, end = _bounds(cue, tokens, place, grammar)
    return Shadow(cue.id, cue.effect, cue.hands_on, cue.postings, start, end, place)


def _bounds(cue: CompiledCue, tokens: Tokens, place: Span, grammar: Grammar) -> tuple[int, int]:
    size = len(tokens)
    numbers = tokens.sentence if cue.scope == "sentence" else tokens.clause
    if cue.scope == "line":
        return 0, size
    first, last = numbers[place.start], numbers[place.end - 1]
    start = bisect_left(numbers, first)
    end = bisect_right(numbers, last)
    if cue.scope == "before":
        return max(start, place.start - cue.within), place.start
    if cue.scope == "sentence":
        return start, end
    end = min(end, place.end + cue.within)
    if cue.scope == "object":
        end = next((at for at in range(place.end, end) if grammar.joins_deed(tokens, place.start, at)), end)
    return place.start, end
