"""Reading one TOML table strictly: every key is asked for by name and type, what is wrong is noted, not raised."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Data = dict[str, Any]


class Table:
    """A table of a file, with the list that gathers its faults. `done()` reports the keys nobody asked for."""

    def __init__(self, data: object, where: str, faults: list[str]) -> None:
        self.where = where
        self.faults = faults
        self._data: Data = data if isinstance(data, dict) else {}
        self._asked: set[str] = set()
        if not isinstance(data, dict):
            self.fault("a table is expected here")

    def fault(self, message: str) -> None:
        self.faults.append(f"{self.where}: {message}")

    def _get(self, key: str, kind: type, default: Any, required: bool) -> Any:
        self._asked.add(key)
        if key not in self._data:
            if required:
                self.fault(f"the key {key!r} is missing")
            return default
        value = self._data[key]
        if type(value) is not kind:
            self.fault(f"{key!r} must be {_NAMES[kind]}")
            return default
        return value

    def text(self, key: str, *, required: bool = True, default: str = "") -> str:
        value: str = self._get(key, str, default, required)
        if required and key in self._data and not value.strip():
            self.fault(f"{key!r} is empty")
        return value

    def choice(self, key: str, allowed: Iterable[str], *, default: str | None = None) -> Any:
        value = self.text(key, required=default is None, default=default or "")
        if value not in allowed and (value or key in self._data):
            self.fault(f"{key!r} is {value!r}; allowed are {', '.join(allowed)}")
        return value

    def integer(self, key: str, *, default: int | None = None, required: bool = False) -> Any:
        return self._get(key, int, default, required)

    def number(self, key: str) -> float:
        self._asked.add(key)
        value = self._data.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fault(f"{key!r} must be a number")
            return 0.0
        return float(value)

    def numbers(self, key: str) -> tuple[float, ...]:
        values = self._get(key, list, [], True)
        if not all(isinstance(value, int | float) and not isinstance(value, bool) for value in values):
            self.fault(f"{key!r} must hold numbers")
            return ()
        return tuple(float(value) for value in values)

    def flag(self, key: str) -> bool:
        return bool(self._get(key, bool, False, False))

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        values = self._get(key, list, [], required)
        if not all(isinstance(value, str) and value.strip() for value in values):
            self.fault(f"{key!r} must hold texts that are not empty")
            return ()
        seen: set[str] = set()
        for value in values:
            if value in seen:
                self.fault(f"{key!r} holds {value!r} twice")
            seen.add(value)
        if required and key in self._data and not values:
            self.fault(f"{key!r} is empty")
        return tuple(values)

    def lists(self, key: str) -> tuple[tuple[str, ...], ...]:
        """A list of lists of texts; a text alone stands for a list of one."""
        values = self._get(key, list, [], False)
        found = []
        for value in values:
            entries = [value] if isinstance(value, str) else value
            if not isinstance(entries, list) or not entries or not all(isinstance(entry, str) for entry in entries):
                self.fault(f"{key!r} must hold texts or lists of texts")
                return ()
            found.append(tuple(entries))
        return tuple(found)

    def tables(self, key: str, id_key: str | None = "id", *, required: bool = False) -> list[Table]:
        """The tables of an array, each known by its `id_key`, or by its number."""
        values = self._get(key, list, [], required)
        found = []
        for number, value in enumerate(values, 1):
            name = value.get(id_key) if isinstance(value, dict) and id_key else None
            place = f"{self.where}: {key} {name}" if isinstance(name, str) else f"{self.where}: {key} {number}"
            found.append(Table(value, place, self.faults))
        return found

    def table(self, key: str, *, required: bool = False) -> Table:
        return Table(self._get(key, dict, {}, required), f"{self.where}: {key}", self.faults)

    def items(self) -> list[tuple[str, Any]]:
        self._asked |= self._data.keys()
        return list(self._data.items())

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def done(self) -> None:
        for key in sorted(self._data.keys() - self._asked):
            self.fault(f"the key {key!r} is unknown")


_NAMES = {str: "a text", int: "a whole number", list: "a list", dict: "a table", bool: "true or false"}
