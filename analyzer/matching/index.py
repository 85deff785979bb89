"""Which patterns or cues are worth trying on a text, by the atoms found in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from analyzer.matching.atoms import Found
from analyzer.matching.patterns import Form

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Index(Generic[T]):
    """Entries in the lexicon's order, filed under the atoms of the smallest part of each of their forms."""

    entries: tuple[T, ...]
    by_atom: Mapping[int, tuple[int, ...]]

    def candidates(self, found: Found) -> list[T]:
        numbers: set[int] = set()
        for atom in found:
            numbers.update(self.by_atom.get(atom, ()))
        return [self.entries[number] for number in sorted(numbers)]


def file_by_atom(entries: Sequence[tuple[T, Sequence[Form]]]) -> Index[T]:
    by_atom: dict[int, dict[int, None]] = {}
    for number, (_, forms) in enumerate(entries):
        for form in forms:
            for atom in min(form.required, key=len):
                by_atom.setdefault(atom, {})[number] = None
    return Index(tuple(entry for entry, _ in entries), {atom: tuple(numbers) for atom, numbers in by_atom.items()})
