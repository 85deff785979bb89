"""Headings and job titles of the lexicon, ready to be looked up."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analyzer.errors import LexiconError
from analyzer.records import ROLES, SECTION_KINDS, Role, SectionKind

Phrase = tuple[str, ...]
_WORD = re.compile(r"[a-z0-9+#&]+(?:['.][a-z0-9]+)*", re.IGNORECASE)

_NO_DEEDS = "other_without_deeds"
_KEYS = {"roles", "open", "leading", "other", "fields", "seniority", "usual", "internship"}


def words(text: str) -> Phrase:
    """The words of a heading or title in lower case; hyphens and slashes part words, "&" is "and"."""
    return tuple("and" if word == "&" else word for word in _WORD.findall(text.replace("’", "'").lower()))


@dataclass(frozen=True, slots=True)
class Seniority:
    """Words of a title that tell the rung, with the rung on each ladder."""

    phrases: tuple[Phrase, ...]
    levels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Headings by their words; phrases of titles by trade and role; seniority, highest first.

    `without_deeds` are the headings under which nothing tells what the person did, all of kind "other"; `fields` are
    phrases of `other` that employers end their names with, `leading` those of `open` for who leads the work of a trade.
    """

    headings: Mapping[Phrase, SectionKind]
    without_deeds: frozenset[Phrase]
    roles: Mapping[Phrase, Role]
    open: frozenset[Phrase]
    leading: frozenset[Phrase]
    other: frozenset[Phrase]
    fields: frozenset[Phrase]
    seniority: tuple[Seniority, ...]
    usual: Mapping[str, str]
    internship: frozenset[Phrase]

    @classmethod
    def from_data(cls, sections: Mapping[str, Any], titles: Mapping[str, Any]) -> Vocabulary:
        """From the parsed sections.toml and titles.toml. Raises LexiconError with every fault in them."""
        faults: list[str] = []
        reader = _Reader(faults)
        vocabulary = cls(
            headings=reader.headings(sections),
            without_deeds=frozenset(reader.phrases(f"sections.toml: {_NO_DEEDS}", sections.get(_NO_DEEDS, []))),
            roles=reader.roles(reader.table("titles.toml: roles", titles.get("roles", {}), ROLES)),
            open=reader.words("titles.toml: open", titles.get("open", {})),
            leading=reader.words("titles.toml: leading", titles.get("leading", {})),
            other=reader.words("titles.toml: other", titles.get("other", {})),
            fields=reader.words("titles.toml: fields", titles.get("fields", {})),
            seniority=tuple(reader.seniority(n, entry) for n, entry in enumerate(titles.get("seniority", []), 1)),
            usual=reader.levels("titles.toml: usual", titles.get("usual", {}), ROLES),
            internship=reader.words("titles.toml: internship", titles.get("internship", {})),
        )
        for key in sorted(titles.keys() - _KEYS):
            faults.append(f"titles.toml: the key {key!r} is unknown")
        for phrase in sorted(_doubles(vocabulary)):
            faults.append(f"titles.toml: {' '.join(phrase)!r} stands under more than one trade")
        for phrase in sorted(vocabulary.fields - vocabulary.other if vocabulary.other else ()):
            faults.append(f"titles.toml: the field {' '.join(phrase)!r} does not stand under other")
        for phrase in sorted(vocabulary.leading - vocabulary.open if vocabulary.open else ()):
            faults.append(f"titles.toml: the leading title {' '.join(phrase)!r} does not stand under open")
        if faults:
            raise LexiconError(faults)
        return vocabulary


def _doubles(vocabulary: Vocabulary) -> set[Phrase]:
    """Phrases of titles that stand under more than one trade."""
    software = vocabulary.roles.keys()
    return {*(vocabulary.open & software), *(vocabulary.other & software), *(vocabulary.open & vocabulary.other)}


class _Reader:
    """Reads the parts and notes what is wrong with them."""

    def __init__(self, faults: list[str]) -> None:
        self._faults = faults

    def table(self, where: str, value: object, keys: Sequence[str]) -> Mapping[str, Any]:
        """The table itself, or an empty one where there is none; keys that mean nothing are noted."""
        if not isinstance(value, Mapping):
            self._faults.append(f"{where}: a table is expected")
            return {}
        for key in sorted(value.keys() - set(keys)):
            self._faults.append(f"{where}: the key {key!r} is unknown")
        return value

    def words(self, where: str, value: object) -> frozenset[Phrase]:
        return frozenset(self.phrases(where, self.table(where, value, ("words",)).get("words", [])))

    def phrases(self, where: str, values: object) -> list[Phrase]:
        if not isinstance(values, list) or not all(isinstance(value, str) and words(value) for value in values):
            self._faults.append(f"{where}: a list of texts is expected")
            return []
        return [words(value) for value in values]

    def headings(self, sections: Mapping[str, Any]) -> dict[Phrase, SectionKind]:
        found: dict[Phrase, SectionKind] = {}
        kinds: Mapping[str, SectionKind] = {**{kind: kind for kind in SECTION_KINDS}, _NO_DEEDS: "other"}
        for key, kind in kinds.items():
            for phrase in self.phrases(f"sections.toml: {key}", sections.get(key, [])):
                if found.setdefault(phrase, kind) != kind:
                    self._faults.append(f"sections.toml: {' '.join(phrase)!r} stands in {found[phrase]} and in {kind}")
        for key in sorted(sections.keys() - kinds.keys()):
            self._faults.append(f"sections.toml: the kind {key!r} is unknown")
        return found

    def roles(self, table: Mapping[str, Any]) -> dict[Phrase, Role]:
        found: dict[Phrase, Role] = {}
        for role in ROLES:
            for phrase in self.phrases(f"titles.toml: roles.{role}", table.get(role, [])):
                if found.setdefault(phrase, role) != role:
                    self._faults.append(f"titles.toml: {' '.join(phrase)!r} stands in {found[phrase]} and in {role}")
        return found

    def levels(self, where: str, value: object, keys: Sequence[str]) -> dict[str, str]:
        table = self.table(where, value, keys)
        for role in ROLES:
            if table and not str(table.get(role, "")).startswith(f"{role}/"):
                self._faults.append(f"{where}: the rung of {role} is missing or of another role")
        return {role: str(table.get(role)) for role in ROLES}

    def seniority(self, number: int, value: object) -> Seniority:
        where = f"titles.toml: seniority {number}"
        levels = self.levels(where, value, ("words", *ROLES))
        named = value.get("words", []) if isinstance(value, Mapping) else []
        return Seniority(tuple(self.phrases(where, named)), levels)
