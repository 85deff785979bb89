"""A small lexicon in the house's own format, for tests that need to know every word of it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import skills_lexicon
from analyzer.lexicon import Lexicon, load_lexicon

ACTIVITIES = """
[[activity]]
id      = "mentors"
title   = "Mentors engineers"
finds   = ["Mentored two developers."]
ignores = ["Mentored nurses."]
[[activity.pattern]]
verbs   = ["mentor", "train"]
objects = ["@people", "intern"]

[[activity]]
id      = "deploys"
title   = "Deploys"
hands_on = true
finds   = ["Deployed services with Docker."]
ignores = ["Deployed tents."]
[[activity.pattern]]
verbs   = ["deploy", "design", "migrate"]
objects = ["service", "api"]
within  = 4
[[activity.pattern]]
phrases = ["blue-green deployment", "[zero] downtime release"]
taking_part = true

[[activity]]
id      = "measures"
title   = "Measures"
finds   = ["Used Python for load figures."]
ignores = ["Used Python."]
[[activity.pattern]]
together = [["use"], ["@language"], ["load figure"]]
within   = 8
unless   = ["holiday"]

[[activity]]
id      = "names"
title   = "Names tools"
finds   = ["Docker, Python, Go"]
ignores = ["Docker was used."]
[[activity.pattern]]
row      = ["@tool"]
strength = "listed"
sections = ["skills", "experience"]

[[activity]]
id      = "builds"
title   = "Builds systems"
finds   = ["Built the ferry system in Python."]
ignores = ["Built the new system in Python."]
[[activity.pattern]]
verbs     = ["build"]
objects   = ["system"]
described = true
beside    = ["@language"]
"""

TECHNOLOGIES = """
[[technology]]
name = "Python"
kind = "language"
[[technology]]
name = "Go"
kind = "language"
aliases = ["golang"]
guard = "case"
not_before = ["to market"]
[[technology]]
name = "R"
kind = "language"
guard = "neighbour"
[[technology]]
name = "Docker"
kind = "tool"
[[technology]]
name = "Spring"
kind = "framework"
guard = "case"
[[technology]]
name = "Spring Boot"
kind = "framework"
[[technology]]
name = "C++"
kind = "language"
"""

GROUPS = """
people = ["developer", "engineer", "new hire"]
"""

CONTEXT = """
[[cue]]
id      = "negation"
phrases = ["no", "not", "never"]
but_not = ["not only"]
effect  = "drop"
scope   = "after"
within  = 5
[[cue]]
id      = "wish"
phrases = ["seeking"]
effect  = "drop"
scope   = "sentence"
[[cue]]
id       = "by-others"
phrases  = ["manage"]
effect   = "drop"
scope    = "object"
hands_on = true
[[cue]]
id      = "help"
phrases = ["assist in", "help"]
effect  = "part"
scope   = "after"
[[cue]]
id      = "description"
phrases = ["the plan was"]
effect  = "weak"
scope   = "after"
"""

ROLE = """
[[responsibility]]
id         = "{role}.all"
title      = "All"
meaning    = "Everything."
covered_by = ["mentors", "deploys", "measures", "names", "builds"]
question   = "Have you?"
example    = "Such a line."
[[rung]]
id     = "{role}/one"
title  = "One"
months = 0
[[rung.duty]]
id         = "{role}-duty"
title      = "Duty"
covered_by = ["mentors"]
question   = "Have you?"
example    = "Such a line."
"""


def write_tiny(folder: Path) -> Path:
    """The files of the small lexicon; what it does not redefine comes from the built-in one."""
    (folder / "activities").mkdir(parents=True)
    (folder / "groups").mkdir()
    (folder / "roles").mkdir()
    for name in ("language", "sections", "sources", "verdict"):
        shutil.copy(skills_lexicon.PATH / f"{name}.toml", folder)
    titles = (skills_lexicon.PATH / "titles.toml").read_text(encoding="utf-8")
    mended = re.sub(r'"(coder|programmer|developer|engineer)/\w+"', r'"\1/one"', titles)
    (folder / "titles.toml").write_text(mended, encoding="utf-8")
    verdict = (folder / "verdict.toml").read_text(encoding="utf-8")
    mended = re.sub(r"(?ms)^(shown_by|shown_claimed|shared)\b\s*=\s*\[.*?\]", r'\1 = ["coder.all"]', verdict)
    (folder / "verdict.toml").write_text(mended, encoding="utf-8")
    (folder / "activities" / "all.toml").write_text(ACTIVITIES, encoding="utf-8")
    (folder / "technologies.toml").write_text(TECHNOLOGIES, encoding="utf-8")
    (folder / "groups" / "all.toml").write_text(GROUPS, encoding="utf-8")
    (folder / "context.toml").write_text(CONTEXT, encoding="utf-8")
    for role in ("coder", "programmer", "developer", "engineer"):
        (folder / "roles" / f"{role}.toml").write_text(ROLE.replace("{role}", role), encoding="utf-8")
    return folder


def tiny_lexicon(folder: Path) -> Lexicon:
    return load_lexicon(write_tiny(folder))
