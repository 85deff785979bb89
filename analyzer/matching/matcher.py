"""Text → hits: atoms, then joins, then context."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from analyzer.matching.compiling import Compiled, CompiledPattern
from analyzer.matching.context import Shadow, shadows
from analyzer.matching.found import Found, Span
from analyzer.matching.language import Language, Tokenizer, Tokens, english_tokenizer
from analyzer.matching.patterns import Form, Phrases, Row
from analyzer.matching.technologies import TechnologyFinder
from analyzer.records import STRENGTHS, Hit, Mention, Reading, SectionKind, Strength


@dataclass(frozen=True, slots=True)
class Seen:
    """A text with everything that patterns are joined from."""

    tokens: Tokens
    found: Found
    mentions: tuple[Mention, ...]
    shadows: tuple[Shadow, ...]
    row: Span | None

    def names_only(self, form: Form, span: Span) -> bool:
        """Whether `span` stands in a row of names, which holds no deeds: only a `row` finds anything there."""
        return self.row is not None and self.row.start <= span.start and not isinstance(form, Row)


class Matcher:
    """Finds the activities of a compiled lexicon in texts. Holds no state between texts."""

    def __init__(self, compiled: Compiled, tokenizer: Tokenizer | None = None) -> None:
        self.compiled = compiled
        self.language = Language(tokenizer or english_tokenizer(), compiled.base_forms, compiled.clause_starts)
        self._technologies = TechnologyFinder(compiled.technologies, compiled.company_words)

    def __reduce__(self) -> tuple[type[Matcher], tuple[Compiled]]:
        return Matcher, (self.compiled,)

    def read(self, text: str, section: SectionKind, *, posting: bool = False) -> Reading:
        """The hits and mentions of one block, bullet or line that stands in a section of kind `section`.

        With `posting` the text is of a job posting: cues of what a person wants or has heard of do not count.
        """
        seen = self.see(text)
        if posting:
            seen = replace(seen, shadows=tuple(shadow for shadow in seen.shadows if shadow.postings))
        best: dict[str, Hit] = {}
        for pattern, form in self._candidates(seen, section):
            old = best.get(pattern.activity)
            if old is not None and old.strength == "demonstrated":
                continue  # no other can be better
            for hit in self._hits(pattern, form, seen):
                if old is None or STRENGTHS.index(hit.strength) < STRENGTHS.index(old.strength):
                    best[pattern.activity] = old = hit
        return Reading(tuple(best[name] for name in sorted(best)), seen.mentions)

    def all_hits(self, text: str, section: SectionKind) -> tuple[Hit, ...]:
        """What every pattern finds, where `read` keeps the best of each activity."""
        seen = self.see(text)
        candidates = self._candidates(seen, section)
        return tuple(hit for pattern, form in candidates for hit in self._hits(pattern, form, seen))

    def see(self, text: str) -> Seen:
        """The text with its atoms, mentions and cues, before any pattern is tried."""
        grammar = self.compiled.grammar
        tokens = self.language.tokens(text)
        places = self.compiled.atoms.find(tokens, grammar.skipped)
        mentions = self._technologies.settle(tokens, places)
        found = Found(places)
        return Seen(
            tokens,
            found,
            mentions,
            shadows(self.compiled.cue_index.candidates(found), tokens, found, grammar),
            grammar.row_without_deeds(tokens, found),
        )

    def _candidates(self, seen: Seen, section: SectionKind) -> Iterator[tuple[CompiledPattern, Form]]:
        """The forms of patterns worth trying on a text in a section of that kind."""
        if section == "skills" and seen.row is None and self.compiled.grammar.opens_with_deed(seen.tokens):
            section = "experience"  # many who have one heading for all put their deeds under skills
        for pattern, form in self.compiled.pattern_index.candidates(seen.found):
            if section in pattern.sections:
                yield pattern, form

    def _hits(self, pattern: CompiledPattern, form: Form, seen: Seen) -> Iterator[Hit]:
        """The hits of one form, up to the first that is demonstrated."""
        for span in form.spans(seen.tokens, seen.found, self.compiled.grammar):
            if seen.names_only(form, span):
                continue
            if self.veto(pattern, seen, span) is not None or self.lacks_company(pattern, seen, span):
                continue
            hit = _weigh(pattern, seen.tokens, span, seen.shadows)
            if hit is not None:
                yield hit
                if hit.strength == "demonstrated":
                    return

    def spans(self, pattern: CompiledPattern, seen: Seen) -> Iterator[tuple[Form, Span]]:
        """Where the pattern's words stand as a form of it asks, context apart."""
        for candidate, form in self.compiled.pattern_index.candidates(seen.found):
            if candidate.id == pattern.id:
                for span in form.spans(seen.tokens, seen.found, self.compiled.grammar):
                    yield form, span

    def veto(self, pattern: CompiledPattern, seen: Seen, span: Span) -> Span | None:
        """The words of `unless` that stand in the deeds of `span`, if any."""
        return self._among(pattern.unless, seen, self.compiled.grammar.deeds(seen.tokens, span))

    def lacks_company(self, pattern: CompiledPattern, seen: Seen, span: Span) -> bool:
        """Whether the pattern asks for something `beside` its words, and none of it stands in the sentence or right after."""
        if not pattern.beside:
            return False
        return self._among(pattern.beside, seen, self.compiled.grammar.company(seen.tokens, span)) is None

    def _among(self, phrases: Phrases, seen: Seen, scope: Span) -> Span | None:
        for place in phrases.spans(seen.tokens, seen.found, self.compiled.grammar):
            if place.start < scope.end and scope.start < place.end:
                return place
        return None


def _weigh(pattern: CompiledPattern, tokens: Tokens, span: Span, cast: tuple[Shadow, ...]) -> Hit | None:
    """The hit as its context leaves it; None where a cue drops it."""
    strength: Strength = pattern.strength
    cues = []
    for shadow in cast:
        if not shadow.bears(span, hands_on=pattern.hands_on):
            continue
        if shadow.effect == "drop":
            return None
        if shadow.effect == "part" and pattern.taking_part:
            continue
        strength = "weak"
        cues.append(shadow.cue)
    return Hit(
        pattern.activity, pattern.id, strength, tokens.starts[span.start], tokens.ends[span.end - 1], tuple(cues)
    )
