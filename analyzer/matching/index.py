"""Which patterns or cues are worth trying on a text, and by which of their forms, from the atoms found in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from analyzer.matching.atoms import Found
from analyzer.matching.patterns import Form

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Index(Generic[T]):
    """Owners with their forms, in the lexicon's order; each form is filed under the atoms of its smallest part."""

    entries: tuple[tuple[T, Form], ...]
    by_atom: Mapping[int, tuple[int, ...]]

    def candidates(self, found: Found) -> Iterator[tuple[T, Form]]:
        """The forms of which every part has an atom in the text."""
        numbers: set[int] = set()
        for atom in found:
            numbers.update(self.by_atom.get(atom, ()))
        present = found.keys()
        for number in sorted(numbers):
            entry = self.entries[number]
            for part in entry[1].required:
                if part.isdisjoint(present):
                    break
            else:
                yield entry


def file_by_atom(owners: Sequence[tuple[T, Sequence[Form]]]) -> Index[T]:
    entries = tuple((owner, form) for owner, forms in owners for form in forms)
    by_atom: dict[int, list[int]] = {}
    for number, (_, form) in enumerate(entries):
        for atom in min(form.required, key=len):
            by_atom.setdefault(atom, []).append(number)
    return Index(entries, {atom: tuple(numbers) for atom, numbers in by_atom.items()})
