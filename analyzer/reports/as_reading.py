"""Resume → what was read, in order, with sections and jobs marked."""

from __future__ import annotations

from analyzer.records import Position, Resume


def render(resume: Resume) -> str:
    """One block a line; bullets keep a mark, sections and jobs stand above their blocks."""
    lines: list[str] = []
    section: int | None = None
    position: int | None = None
    page = 0
    for item in resume.items:
        here = item.block.lines[0].page if item.block.lines else page
        if here != page and len(resume.document.pages) > 1:
            lines += ["", f"--- page {here} ---"]
        page = here
        if item.section is not None and item.section != section:
            heading = resume.sections[item.section]
            lines += ["", f"== {heading.title} [{heading.kind}] =="]
            position = None
        section = item.section
        if item.position is not None and item.position != position:
            lines += ["", f"-- {_job(resume.positions[item.position])} --"]
        position = item.position
        lines.append(("- " if item.block.bullet else "") + item.block.text)
    return "\n".join(lines).lstrip("\n") + "\n"


def _job(position: Position) -> str:
    name = ", ".join(part for part in (position.title, position.organisation) if part) or "untitled"
    if position.start is None and position.end is None:
        return name
    return f"{name}: {position.start or '?'} to {position.end or '?'}"
