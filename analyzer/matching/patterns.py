"""Patterns in the form in which they are run: joins over atoms. Pure; knows no spaCy.

A form of a pattern has parts, each a set of atoms; where one atom of every part (`required`) is present, its join says
whether they stand as the form asks: one after the other, a verb with its object, together in a sentence, or as a row of names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from analyzer.matching.found import AtomSet, Found, Span
from analyzer.matching.grammar import PASSIVE_GAP, Grammar
from analyzer.matching.language import Tokens

GAP: AtomSet = frozenset()
"""In a sequence: any one word."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """Parts one after the other, articles skipped."""

    parts: tuple[AtomSet, ...]
    required: tuple[AtomSet, ...]

    def spans(self, tokens: Tokens, found: Found, grammar: Grammar) -> Iterator[Span]:
        for first in found.spans(self.parts[0]):
            end = self._follow(first.end, 1, tokens, found, grammar)
            if end is not None:
                yield Span(first.start, end)

    def _follow(self, at: int, index: int, tokens: Tokens, found: Found, grammar: Grammar) -> int | None:
        if index == len(self.parts):
            return at
        start = grammar.skip(tokens, at)
        if start >= len(tokens) or tokens.sentence[start] != tokens.sentence[at - 1]:
            return None
        if not self.parts[index]:
            return self._follow(start + 1, index + 1, tokens, found, grammar) if tokens.spoken[start] else None
        ends = {span.end for span in found.spans(self.parts[index]) if span.start in (at, start)}
        for end in sorted(ends, reverse=True):
            last = self._follow(end, index + 1, tokens, found, grammar)
            if last is not None:
                return last
        return None


@dataclass(frozen=True, slots=True)
class VerbObject:
    """A verb with its object: "built the API", "API was built", "development of the API", "API development".

    `reach` "object" keeps to the verb's direct object; "clause" goes past prepositions to the end of the clause.
    """

    verbs: AtomSet
    nominals: AtomSet
    objects: AtomSet
    then: AtomSet
    within: int
    reach: str
    described: bool
    required: tuple[AtomSet, ...]

    def spans(self, tokens: Tokens, found: Found, grammar: Grammar) -> Iterator[Span]:
        objects = self._objects(tokens, found, grammar)
        starts = [thing.start for thing, _ in objects]
        before = max((thing.end - thing.start for thing, _ in objects), default=0) + PASSIVE_GAP
        for verb, nominal in self._verbs(tokens, found, grammar):
            last = grammar.reach(tokens, verb, self.within, self.reach, nominal=nominal)
            # Only what is near can be the object: a long text holds many verbs and many objects.
            near = bisect_left(starts, verb.start - before), bisect_left(starts, max(last, verb.start))
            for thing, heads in objects[slice(*near)]:
                if thing.start < verb.end and verb.start < thing.end:
                    continue
                ahead = heads and verb.end <= thing.start < last
                if ahead or grammar.precedes(tokens, thing, verb, nominal=nominal):
                    span = Span(min(verb.start, thing.start), max(verb.end, thing.end))
                    if self.then:
                        follower = self._follower(tokens, found, span.end)
                        if follower is None:
                            continue
                        span = Span(span.start, follower.end)
                    yield span

    def _objects(self, tokens: Tokens, found: Found, grammar: Grammar) -> list[tuple[Span, bool]]:
        """Where objects stand, and whether each heads its noun phrase; a technology may also stand before the head."""
        places = [
            (span, (self.reach == "clause" and atom in grammar.technologies) or grammar.is_head(tokens, span))
            for atom in self.objects & found.atoms
            for span in found.places[atom]
            if not self.described or grammar.is_described(tokens, found, span)
        ]
        return sorted(places)

    def _verbs(self, tokens: Tokens, found: Found, grammar: Grammar) -> Iterator[tuple[Span, bool]]:
        for span in found.spans(self.verbs):
            if grammar.is_verb(tokens, span):
                yield span, False
        for span in found.spans(self.nominals):
            # "Designed posters for the platform": only the noun of the deed reaches past "for".
            if not tokens.lower[span.start].endswith("ed"):
                yield span, True

    def _follower(self, tokens: Tokens, found: Found, after: int) -> Span | None:
        for span in found.spans(self.then):
            if after <= span.start < after + self.within and tokens.sentence[span.start] == tokens.sentence[after - 1]:
                return span
        return None


@dataclass(frozen=True, slots=True)
class Together:
    """One of each part in one sentence and what follows it without a verb, at most `within` tokens from first to last."""

    required: tuple[AtomSet, ...]
    within: int

    def spans(self, tokens: Tokens, found: Found, grammar: Grammar) -> Iterator[Span]:
        firsts, *others = [found.spans(part) for part in self.required]
        for first in firsts:
            near = [[span for span in spans if abs(span.start - first.start) <= self.within] for spans in others]
            whole = self._with(near, [first], tokens, grammar) if all(near) else None
            if whole is not None:
                yield whole

    def _with(self, choices: list[list[Span]], taken: list[Span], tokens: Tokens, grammar: Grammar) -> Span | None:
        """The span of `taken` and the first that fits of each of the `choices`."""
        low, high = min(span.start for span in taken), max(span.end for span in taken)
        if high - low > self.within:
            return None
        if not choices:
            return Span(low, high)
        for span in choices[0]:
            reach = Span(min(low, span.start), max(high, span.end))
            same = tokens.sentence[reach.start] == tokens.sentence[reach.end - 1]
            if not same and grammar.company(tokens, reach).end < reach.end:
                continue
            if any(span.start < other.end and other.start < span.end for other in taken):
                continue
            whole = self._with(choices[1:], [*taken, span], tokens, grammar)
            if whole is not None:
                return whole
        return None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of names (a skills row, "Environment: …") that names at least `at_least` of `names`."""

    names: AtomSet
    at_least: int
    required: tuple[AtomSet, ...]

    def spans(self, tokens: Tokens, found: Found, grammar: Grammar) -> Iterator[Span]:
        row = grammar.row(tokens, found)
        if row is None:
            return
        places = {span.start: span for span in found.spans(self.names) if row.start <= span.start < row.end}
        if len(places) >= self.at_least:
            yield Span(row.start, row.end)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases any of which will do: the atoms that are one by themselves, and `longer` ones.

    `by_sign` has the numbers of the longer ones that an atom is a sign of: one of its signs stands wherever a phrase does,
    and most texts hold none.
    """

    alone: AtomSet
    longer: tuple[Sequence, ...]
    by_sign: Mapping[int, tuple[int, ...]]

    @classmethod
    def of(cls, phrases: Iterable[Sequence], frequency: Callable[[AtomSet], float]) -> Phrases:
        """`frequency` says how often any of some atoms stand in a text; the rarest part of a phrase makes its signs."""
        phrases = tuple(phrases)
        longer = tuple(phrase for phrase in phrases if len(phrase.parts) > 1)
        by_sign: dict[int, list[int]] = {}
        for number, phrase in enumerate(longer):
            for atom in min(phrase.required, key=frequency):
                by_sign.setdefault(atom, []).append(number)
        alone = (phrase.parts[0] for phrase in phrases if len(phrase.parts) == 1)
        return cls(frozenset().union(*alone), longer, {atom: tuple(numbers) for atom, numbers in by_sign.items()})

    def __bool__(self) -> bool:
        return bool(self.alone or self.longer)

    def atoms(self) -> AtomSet:
        """All that they are made of."""
        return self.alone.union(*(part for phrase in self.longer for part in phrase.required))

    def spans(self, tokens: Tokens, found: Found, grammar: Grammar) -> Iterator[Span]:
        yield from found.spans(self.alone)
        if self.longer:
            numbers = {number for atom in found.atoms & self.by_sign.keys() for number in self.by_sign[atom]}
            for number in sorted(numbers):
                yield from self.longer[number].spans(tokens, found, grammar)


Form = Sequence | VerbObject | Together | Row
