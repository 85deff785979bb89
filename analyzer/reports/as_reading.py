"""Resume → what was read, in order, with sections and jobs marked."""

from __future__ import annotations

from analyzer.records import Position, Resume
from analyzer.reports.order import in_order
from analyzer.reports.rewriting import clean, rewrite


def render(resume: Resume) -> str:
    """One block a line; bullets keep a mark, a heading is marked, and each job stands above its own rows."""
    resume = rewrite(resume, clean)
    lines: list[str] = []
    page = 0
    for part, index, number in in_order(resume):
        block = resume.document.blocks[number]
        here = block.lines[0].page if block.lines else page
        if here != page and len(resume.document.pages) > 1:
            lines += ["", f"--- page {here} ---"]
        page = here
        if part == "section":
            heading = resume.sections[index]
            lines += ["", f"== {heading.title} [{heading.kind}] =="]
        elif part == "position":
            lines += ["", f"-- {_job(resume.positions[index])} --"]
        else:
            lines.append(("- " if block.bullet else "") + block.text)
    return "\n".join(lines).lstrip("\n") + "\n"


def _job(position: Position) -> str:
    name = ", ".join(part for part in (position.title, position.organisation) if part) or "untitled"
    if position.start is None and position.end is None:
        return name
    return f"{name}: {position.start or '?'} to {position.end or '?'}"
