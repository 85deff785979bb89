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
    """Owners and their forms, in the lexicon's order; each form is filed under the atoms of its smallest part.

    `owner_of[n]` is the number of the owner of form n.
    """

    owners: Sequence[T]
    forms: Sequence[Form]
    owner_of: Sequence[int]
    by_atom: Mapping[int, tuple[int, ...]]

    def candidates(self, found: Found) -> Iterator[tuple[T, Form]]:
        """The forms of which every part has an atom in the text."""
        numbers: set[int] = set()
        for atom in found:
            numbers.update(self.by_atom.get(atom, ()))
        present = found.keys()
        for number in sorted(numbers):
            form = self.forms[number]
            for part in form.required:
                if part.isdisjoint(present):
                    break
            else:
                yield self.owners[self.owner_of[number]], form


def file_by_atom(owners: Sequence[tuple[T, Sequence[Form]]]) -> Index[T]:
    forms = tuple(form for _, forms in owners for form in forms)
    by_atom: dict[int, list[int]] = {}
    for number, form in enumerate(forms):
        for atom in min(form.required, key=len):
            by_atom.setdefault(atom, []).append(number)
    return Index(
        owners=tuple(owner for owner, _ in owners),
        forms=forms,
        owner_of=tuple(number for number, (_, forms) in enumerate(owners) for _ in forms),
        by_atom={atom: tuple(numbers) for atom, numbers in by_atom.items()},
    )
