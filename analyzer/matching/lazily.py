"""A compiled lexicon as bytes that are cheap to read back: one resume needs few of its patterns and names.

Long tuples of values become `Lazy` ones, whose values are unpickled when first asked for, and each large set of atoms
is written once, however many patterns share it.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, Generic, TypeVar, overload

from analyzer.matching.compiling import Compiled

T = TypeVar("T")
_LARGE = 32
"""Sets with more members than this are written once."""


def packed(compiled: Compiled) -> Compiled:
    """The same tables with patterns, forms and names of technologies made lazy."""
    pool = _Pool()
    index = compiled.pattern_index
    forms = [pool.dumps(form) for form in index.forms]
    owners = [pool.dumps(owner) for owner in index.owners]
    names = [pool.dumps(name) for name in compiled.technologies]
    sets = Lazy[Any](pool.sets)
    return replace(
        compiled,
        pattern_index=replace(index, forms=Lazy(forms, sets), owners=Lazy(owners, sets)),
        technologies=Lazy(names, sets),
    )


def dumps(value: object) -> bytes:
    """Like pickle.dumps, but dataclasses are read back by a call, several times quicker than field by field."""
    return _written(value, None)


class Lazy(Sequence[T], Generic[T]):
    """Values that are unpickled when first asked for, and then kept. `sets` holds what they share."""

    def __init__(self, blobs: Iterable[bytes], sets: Sequence[Any] = ()) -> None:
        self._blobs = tuple(blobs)
        self._sets = sets
        self._values: dict[int, T] = {}

    def __reduce__(self) -> tuple[type[Lazy[T]], tuple[tuple[bytes, ...], Sequence[Any]]]:
        return type(self), (self._blobs, self._sets)

    def __len__(self) -> int:
        return len(self._blobs)

    @overload
    def __getitem__(self, number: int) -> T: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[T]: ...
    def __getitem__(self, number: int | slice) -> T | Sequence[T]:
        if isinstance(number, slice):
            return [self[n] for n in range(len(self))[number]]
        value = self._values.get(number)
        if value is None:
            value = self._values[number] = _Unpickler(self._blobs[number], self._sets).load()
        return value


class _Pool:
    """Collects the large sets of what it writes."""

    def __init__(self) -> None:
        self.sets: list[bytes] = []
        self._numbers: dict[frozenset[int], int] = {}

    def dumps(self, value: object) -> bytes:
        return _written(value, self)

    def number(self, value: frozenset[int]) -> int:
        if value not in self._numbers:
            self._numbers[value] = len(self.sets)
            self.sets.append(pickle.dumps(value, protocol=5))
        return self._numbers[value]


def _written(value: object, pool: _Pool | None) -> bytes:
    out = io.BytesIO()
    _Pickler(out, pool).dump(value)
    return out.getvalue()


class _Pickler(pickle.Pickler):
    def __init__(self, out: io.BytesIO, pool: _Pool | None) -> None:
        super().__init__(out, protocol=5)
        self._pool = pool

    def reducer_override(self, value: Any) -> Any:
        if is_dataclass(value) and not isinstance(value, type) and "__reduce__" not in vars(type(value)):
            return type(value), tuple(getattr(value, field.name) for field in fields(value))
        return NotImplemented

    def persistent_id(self, value: Any) -> int | None:
        if self._pool is not None and type(value) is frozenset and len(value) > _LARGE:
            return self._pool.number(value)
        return None


class _Unpickler(pickle.Unpickler):
    def __init__(self, blob: bytes, sets: Sequence[Any]) -> None:
        super().__init__(io.BytesIO(blob))
        self._sets = sets

    def persistent_load(self, number: int) -> Any:
        return self._sets[number]
