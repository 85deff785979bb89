"""Lexicon → the tables the matcher runs on. Pure data in, pure data out."""

from __future__ import annotations

from collections import abc
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from analyzer.lexicon.classes import technology_groups
from analyzer.lexicon.model import Activity, Cue, Lexicon, Pattern
from analyzer.lexicon.notation import ANY, GROUP, Element, expand
from analyzer.matching.atoms import AtomTable
from analyzer.matching.context import CompiledCue
from analyzer.matching.found import AtomSet
from analyzer.matching.frequency import Frequencies
from analyzer.matching.grammar import Grammar
from analyzer.matching.index import Index, index_of
from analyzer.matching.inflect import forms
from analyzer.matching.patterns import GAP, Form, Phrases, Row, Sequence, Together, VerbObject
from analyzer.matching.technologies import Name
from analyzer.records import SectionKind, Strength

DEFAULT_SECTIONS: tuple[SectionKind, ...] = ("summary", "experience", "projects", "other")
_WITHIN = {"verbs": 8, "together": 25}
_UNLIMITED = 10_000


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """A pattern of an activity over atoms."""

    id: str
    activity: str
    hands_on: bool
    forms: tuple[Form, ...]
    beside: Phrases
    unless: Phrases
    sections: frozenset[SectionKind]
    strength: Strength
    taking_part: bool


@dataclass(frozen=True, slots=True)
class Compiled:
    """All that the matcher needs, and nothing that depends on spaCy; it can be pickled.

    The first atoms are those of technologies: `technologies[n]` is what atom n names.
    """

    base_forms: dict[str, str]
    atoms: AtomTable
    pattern_index: Index[CompiledPattern]
    cue_index: Index[CompiledCue]
    grammar: Grammar
    technologies: abc.Sequence[Name]
    company_words: frozenset[str]
    clause_starts: frozenset[str]


def compile_lexicon(lexicon: Lexicon, split: Callable[[str], tuple[str, ...]]) -> Compiled:
    """`split` cuts the name of a technology, or a line, into lower-case tokens as running text is cut."""
    builder = _Builder(lexicon, split)
    patterns = tuple(
        builder.pattern(activity, pattern) for activity in lexicon.activities for pattern in activity.patterns
    )
    cues = tuple(builder.cue(cue) for cue in lexicon.cues)
    grammar = builder.grammar()
    base_forms = builder.base_forms()
    return Compiled(
        base_forms=base_forms,
        atoms=AtomTable.of(builder.entries, base_forms),
        pattern_index=index_of([(pattern, pattern.forms) for pattern in patterns], builder.frequency),
        cue_index=index_of([(cue, cue.phrases) for cue in cues], builder.frequency),
        grammar=grammar,
        technologies=tuple(builder.technologies),
        company_words=frozenset(lexicon.words.company),
        clause_starts=frozenset(lexicon.words.clause_starts),
    )


class _Builder:
    """Numbers the atoms as they are met."""

    def __init__(self, lexicon: Lexicon, split: Callable[[str], tuple[str, ...]]) -> None:
        self._lexicon = lexicon
        self._groups = {group.name: group.members for group in lexicon.groups}
        self._nominal: dict[str, list[str]] = {}
        for verb, noun in lexicon.words.nominal:
            self._nominal.setdefault(verb, []).append(noun)
        self._numbers: dict[tuple[str, ...], int] = {}
        self._resolved: dict[str, AtomSet] = {}
        self.entries: list[tuple[str, ...]] = []
        examples = (line for activity in lexicon.activities for line in (*activity.finds, *activity.ignores))
        self._frequencies = Frequencies(split(line) for line in examples)
        self._frequency: dict[AtomSet, float] = {}
        self._verbs: set[str] = set()
        self._verb_atoms: set[int] = set()
        self.technologies: list[Name] = []
        named: dict[str, set[int]] = {}
        for technology in lexicon.technologies:
            for written in (technology.name, *technology.aliases):
                atom = self._atom(tuple("=" + word for word in split(written)))
                name = technology.name
                written_name = Name(
                    name,
                    technology.guard if written == name else None,
                    written if written != written.lower() else technology.name,
                    frozenset(technology.not_before),
                    frozenset(technology.not_after),
                )
                # Numbers are given in order, so that the names are as many as the atoms so far; the last of two counts.
                self.technologies[atom : atom + 1] = [written_name]
                named.setdefault(name, set()).add(atom)
        for group, names in technology_groups(lexicon.technologies).items():
            self._resolved[group] = frozenset(atom for name in names for atom in named[name])

    def _atom(self, words: tuple[str, ...]) -> int:
        number = self._numbers.setdefault(words, len(self.entries))
        if number == len(self.entries):
            self.entries.append(words)
        return number

    def _element(self, element: Element) -> AtomSet:
        if element.kind == ANY:
            return GAP
        if element.kind == GROUP:
            return self._group(element.name)
        return frozenset([self._atom(element.words)])

    def _group(self, name: str) -> AtomSet:
        if name not in self._resolved:
            self._resolved[name] = self._atoms(self._groups[name])
        return self._resolved[name]

    def _atoms(self, members: Iterable[str]) -> AtomSet:
        """Members that are each one literal phrase or one group."""
        found: set[int] = set()
        for member in members:
            for form in expand(member):
                found |= self._element(form[0])
        return frozenset(found)

    def _sequences(self, phrases: Iterable[str]) -> tuple[Sequence, ...]:
        """Phrases that are one literal run or group each make one sequence together; the others one each."""
        single: set[int] = set()
        longer = []
        for phrase in phrases:
            for form in expand(phrase):
                parts = tuple(self._element(element) for element in form)
                if len(parts) == 1:
                    single |= parts[0]
                else:
                    longer.append(Sequence(parts, tuple(part for part in parts if part != GAP)))
        alone = frozenset(single)
        return ((Sequence((alone,), (alone,)),) if alone else ()) + tuple(dict.fromkeys(longer))

    def _any_of(self, phrases: Iterable[str]) -> Phrases:
        return Phrases.of(self._sequences(phrases), self.frequency)

    def frequency(self, atoms: AtomSet) -> float:
        """About how many of the lexicon's examples hold any of `atoms`."""
        if atoms not in self._frequency:
            self._frequency[atoms] = sum(self._frequencies.of(self.entries[atom]) for atom in atoms)
        return self._frequency[atoms]

    def _verb_set(self, verbs: Iterable[str]) -> tuple[AtomSet, AtomSet]:
        """The atoms of the verbs, and of the nouns that say the same deed."""
        atoms = self._atoms(verbs)
        nominals: set[int] = set()
        for atom in atoms:
            words = self.entries[atom]
            self._verbs.add(words[0].lstrip("="))
            if len(words) == 1:
                nominals |= {self._atom((noun,)) for noun in self._nominal.get(words[0], ())}
        self._verb_atoms |= atoms
        return atoms, frozenset(nominals)

    def pattern(self, activity: Activity, pattern: Pattern) -> CompiledPattern:
        forms_: tuple[Form, ...]
        if pattern.phrases:
            forms_ = self._sequences(pattern.phrases)
        elif pattern.verbs:
            verbs, nominals = self._verb_set(pattern.verbs)
            within = pattern.within or _WITHIN["verbs"]
            objects, then = self._atoms(pattern.objects), self._atoms(pattern.then)
            required = (verbs | nominals, objects, then) if then else (verbs | nominals, objects)
            forms_ = (VerbObject(verbs, nominals, objects, then, within, pattern.reach, pattern.described, required),)
        elif pattern.together:
            parts = tuple(self._atoms(part) for part in pattern.together)
            forms_ = (Together(parts, pattern.within or _WITHIN["together"]),)
        else:
            names = self._atoms(pattern.row)
            forms_ = (Row(names, pattern.at_least, (names,)),)
        return CompiledPattern(
            pattern.id,
            activity.id,
            activity.hands_on,
            forms_,
            self._any_of(pattern.beside),
            self._any_of(pattern.unless),
            frozenset(pattern.sections or DEFAULT_SECTIONS),
            pattern.strength,
            pattern.taking_part,
        )

    def cue(self, cue: Cue) -> CompiledCue:
        return CompiledCue(
            cue.id,
            cue.effect,
            cue.scope,
            cue.within or _UNLIMITED,
            cue.at_start,
            cue.hands_on,
            cue.postings,
            self._sequences(cue.phrases),
            self._any_of(cue.but_not),
            self._any_of(cue.unless),
        )

    def grammar(self) -> Grammar:
        """After the patterns are compiled: their verbs are known only then."""
        words = self._lexicon.words
        return Grammar(
            verb_or_noun=frozenset(words.verb_or_noun),
            verbs=frozenset(self._verbs | set(words.verbs)),
            skipped=frozenset(words.skipped),
            stops=frozenset(words.stops),
            be=frozenset(words.be),
            vague=frozenset(words.vague),
            after_nouns=frozenset(words.after_nouns),
            technologies=frozenset(range(len(self.technologies))),
            row_words=self._atoms(words.row_words),
        )

    def base_forms(self) -> dict[str, str]:
        """Inflected form → base form, for every word the lexicon uses. The shortest base wins a form."""
        base: dict[str, str] = {}
        words = self._lexicon.words
        for word, form in words.irregular:
            base[form] = word
        uninflected = {*words.skipped, *words.stops, *words.be, *words.clause_starts}
        plain = {word for entry in self.entries for word in entry if not word.startswith("=")}
        plain |= self._verbs | set(words.verbs)
        for word in sorted(plain, key=lambda w: (len(w), w)):
            target = base.get(word, word)
            if word in uninflected or len(word) < 3 or not word.isalpha():
                continue
            for form in sorted(forms(word)):
                base.setdefault(form, target)
        return base
