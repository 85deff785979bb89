"""Which patterns or cues are worth trying on a text, and by which of their forms, from the atoms found in it."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from analyzer.matching.found import AtomSet, Found
from analyzer.matching.patterns import Form

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Index(Generic[T]):
    """Owners and their forms, in the lexicon's order; forms share their parts, which have numbers.

    `owner_of[n]` is the number of the owner of form n, and `needs[n]` its parts; `parts_of` has the parts that an atom
    belongs to, `forms_of` the forms of which a part is the rarest.
    """

    owners: Sequence[T]
    forms: Sequence[Form]
    owner_of: Sequence[int]
    needs: Sequence[tuple[int, ...]]
    parts_of: Mapping[int, tuple[int, ...]]
    forms_of: Mapping[int, tuple[int, ...]]

    def __reduce__(self) -> tuple[Callable[..., Index[T]], tuple[Sequence[T], Sequence[Form], bytes]]:
        """Plain values: marshal reads them back three times as fast as pickle does."""
        plain = tuple(self.owner_of), tuple(self.needs), dict(self.parts_of), dict(self.forms_of)
        return _loaded, (self.owners, self.forms, marshal.dumps(plain))

    def candidates(self, found: Found) -> Iterator[tuple[T, Form]]:
        """The forms of which every part has an atom in the text."""
        parts_of, forms_of = self.parts_of, self.forms_of
        present: set[int] = set().union(*[parts_of[atom] for atom in found.atoms if atom in parts_of])
        numbers = [
            number
            for part in present & forms_of.keys()
            for number in forms_of[part]
            if present.issuperset(self.needs[number])
        ]
        for number in sorted(numbers):
            yield self.owners[self.owner_of[number]], self.forms[number]


def _loaded(owners: Sequence[T], forms: Sequence[Form], plain: bytes) -> Index[T]:
    return Index(owners, forms, *marshal.loads(plain))


def index_of(owners: Sequence[tuple[T, Sequence[Form]]], frequency: Callable[[AtomSet], float]) -> Index[T]:
    """`frequency` says how often any of some atoms stand in a text; a form is looked up by its rarest part."""
    forms = tuple(form for _, forms in owners for form in forms)
    numbers: dict[AtomSet, int] = {}
    parts_of: dict[int, list[int]] = {}
    forms_of: dict[int, list[int]] = {}
    for number, form in enumerate(forms):
        for part in form.required:
            if part not in numbers:
                numbers[part] = len(numbers)
                for atom in part:
                    parts_of.setdefault(atom, []).append(numbers[part])
        forms_of.setdefault(numbers[min(form.required, key=frequency)], []).append(number)
    return Index(
        owners=tuple(owner for owner, _ in owners),
        forms=forms,
        owner_of=tuple(number for number, (_, forms) in enumerate(owners) for _ in forms),
        needs=tuple(tuple(numbers[part] for part in form.required) for form in forms),
        parts_of={atom: tuple(parts) for atom, parts in parts_of.items()},
        forms_of={part: tuple(filed) for part, filed in forms_of.items()},
    )
