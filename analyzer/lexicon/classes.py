"""The groups that technologies.toml makes by its kinds and sides: `@language`, `@frontend` …"""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.lexicon.model import Technology

TECHNOLOGY_KINDS = (
    *("language", "framework", "library", "database", "cloud", "tool", "testing", "data", "messaging", "platform"),
    *("protocol", "os", "method"),
)
SIDES = ("frontend", "backend", "mobile", "data", "infra", "embedded", "game")
CLASSES = frozenset((*TECHNOLOGY_KINDS, *SIDES, "technology"))


def technology_groups(technologies: Iterable[Technology]) -> dict[str, list[str]]:
    """The classes of technologies that patterns can name: every kind and side, and all of them."""
    groups: dict[str, list[str]] = {}
    for technology in technologies:
        classes = [technology.kind]
        if technology.kind == "library":
            classes.append("framework")
        if technology.side:
            classes.append(technology.side)
        if technology.kind not in ("method", "os"):
            classes.append("technology")
        for name in classes:
            groups.setdefault(name, []).append(technology.name)
    return groups
