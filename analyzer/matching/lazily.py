"""A compiled lexicon as bytes that are cheap to read back: one resume needs few of its patterns and names.

Long tuples of values become `Lazy` ones, whose values are unpickled when first asked for, and each large set of atoms
is written once, however many patterns share it.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Generic, TypeVar, overload

from analyzer.matching.compiling import Compiled

T = TypeVar("T")
_LARGE = 32
"""Sets with more members than this are written once."""
_HUGE = 1000
"""Those with more than this are roots: a set that is nearly the same is written as its difference from one."""


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
    """Values that are unpickled when first asked for, and then kept. `sets` holds what they share; None: they themselves."""

    def __init__(self, blobs: Iterable[bytes], sets: Sequence[Any] | None = None) -> None:
        self._blobs = tuple(blobs)
        self._sets = sets
        self._values: dict[int, T] = {}

    def __reduce__(self) -> tuple[type[Lazy[T]], tuple[tuple[bytes, ...], Sequence[Any] | None]]:
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
            sets = self if self._sets is None else self._sets
            value = self._values[number] = _Unpickler(self._blobs[number], sets).load()
        return value


class _Pool:
    """Collects the large sets of what it writes."""

    def __init__(self) -> None:
        self.sets: list[bytes] = []
        self._numbers: dict[frozenset[int], int] = {}
        self._roots: list[frozenset[int]] = []

    def dumps(self, value: object) -> bytes:
        return _written(value, self)

    def number(self, value: frozenset[int]) -> int:
        if value not in self._numbers:
            blob = self._blob(value)
            self._numbers[value] = len(self.sets)
            self.sets.append(blob)
        return self._numbers[value]

    def _blob(self, value: frozenset[int]) -> bytes:
        root = min(self._roots, key=lambda root: len(root ^ value), default=frozenset[int]())
        if 2 * len(root ^ value) < len(value):
            return self.dumps(_Changed(root, tuple(root - value), tuple(value - root)))
        if len(value) > _HUGE:
            self._roots.append(value)
        return pickle.dumps(value, protocol=5)


@dataclass(frozen=True, slots=True)
class _Changed:
    """A set by its difference from another; it is read back as the set."""

    root: frozenset[int]
    without: tuple[int, ...]
    plus: tuple[int, ...]


def _restored(root: frozenset[int], without: tuple[int, ...], plus: tuple[int, ...]) -> frozenset[int]:
    return root.difference(without).union(plus)


def _written(value: object, pool: _Pool | None) -> bytes:
    out = io.BytesIO()
    _Pickler(out, pool).dump(value)
    return out.getvalue()


class _Pickler(pickle.Pickler):
    def __init__(self, out: io.BytesIO, pool: _Pool | None) -> None:
        super().__init__(out, protocol=5)
        self._pool = pool

    def reducer_override(self, value: Any) -> Any:
        if type(value) is _Changed:
            return _restored, (value.root, value.without, value.plus)
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
