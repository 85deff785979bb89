"""The resume that every layout shows, and what must be read from it whatever the layout."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

DATA = tomllib.loads(Path(__file__).with_name("content.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Job:
    title: str
    organisation: str
    place: str
    start: tuple[str, str]
    end: tuple[str, str]
    bullets: tuple[str, ...]

    @property
    def dates(self) -> str:
        return f"{self.start[1]} – {self.end[1]}"


NAME: str = DATA["name"]
HEADLINE: str = DATA["headline"]
CONTACT: tuple[str, ...] = tuple(DATA["contact"])
SUMMARY: str = DATA["summary"]
JOBS = tuple(
    Job(j["title"], j["organisation"], j["place"], tuple(j["start"]), tuple(j["end"]), tuple(j["bullets"]))
    for j in DATA["job"]
)
PROJECT: str = DATA["project"][0]["name"]
PROJECT_TEXT: str = DATA["project"][0]["bullets"][0]
SCHOOL: dict[str, str] = DATA["school"][0]
SKILLS: dict[str, tuple[str, ...]] = {group["name"]: tuple(group["items"]) for group in DATA["skills"]}
