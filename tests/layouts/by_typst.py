"""The content typeset by Typst, as the templates of its universe lay it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tests.layouts.content import CONTACT, HEADLINE, JOBS, NAME, PROJECT, PROJECT_TEXT, SCHOOL, SKILLS, SUMMARY, Job

BASE = """
#set document(title: "Resume")
#set page(paper: "a4", margin: 1.6cm)
#set text(size: 10pt, hyphenate: true)
#set par(justify: true)
#show heading.where(level: 2): it => block(above: 12pt, below: 6pt, text(size: 12pt, it.body))
#show heading.where(level: 3): it => block(above: 8pt, below: 4pt, text(size: 10pt, it.body))
"""


def render(source: str) -> bytes:
    import typst

    return bytes(typst.compile(source.encode("utf-8")))


def text(value: str) -> str:
    return f'#"{value}"'


def listed(items: Iterable[str]) -> str:
    return "\n".join(f"- {text(item)}" for item in items) + "\n"


def head() -> str:
    return f"#text(size: 22pt, weight: 700)[{text(NAME)}]\n\n{text(HEADLINE)}\n\n{text(' | '.join(CONTACT))}\n\n"


def part(title: str, body: str) -> str:
    return f"== {title}\n{body}\n"


def summary() -> str:
    return part("Profile", text(SUMMARY))


def dates_at_right(job: Job) -> str:
    return f"*{text(job.title)}* #h(1fr) {text(job.dates)}\\\n_{text(job.organisation)}, {job.place}_\n"


def stacked(job: Job) -> str:
    return f"=== {text(job.title)}\n{text(job.organisation)} #h(6pt) | #h(6pt) {text(job.dates)}\n"


def jobs(row: Callable[[Job], str]) -> str:
    return part("Experience", "".join(f"{row(job)}\n{listed(job.bullets)}\n" for job in JOBS))


def project() -> str:
    return part("Projects", f"*{PROJECT}*\n{listed([PROJECT_TEXT])}")


def school() -> str:
    return part("Education", f"*{SCHOOL['title']}*\n\n{SCHOOL['organisation']}\n\n{SCHOOL['dates']}")


def skills() -> str:
    return part("Skills", "\n\n".join(f"*{name}:* {', '.join(items)}" for name, items in SKILLS.items()))


def one_column() -> str:
    return BASE + head() + summary() + jobs(dates_at_right) + project() + school() + skills()


def grid(columns: str, *cells: str) -> str:
    return f"#grid(columns: ({columns}), column-gutter: 18pt, " + ", ".join(f"[{cell}]" for cell in cells) + ")\n"


def sidebar_left() -> str:
    return BASE + head() + grid("30%, 1fr", skills() + school(), summary() + jobs(stacked) + project())


def sidebar_right() -> str:
    return BASE + head() + grid("1fr, 30%", summary() + jobs(dates_at_right) + project(), skills() + school())


def dates_at_left() -> str:
    rows = "".join(
        grid("80pt, 1fr", text(job.dates), f"*{job.title}*, {job.organisation}\n{listed(job.bullets)}") + "#v(6pt)\n"
        for job in JOBS
    )
    return BASE + head() + summary() + part("Experience", rows) + project() + school() + skills()


def newspaper() -> str:
    body = jobs(stacked) + project() + school() + skills()
    return BASE + head() + summary() + f"#columns(2, gutter: 20pt)[{body}]\n"


def small_capitals() -> str:
    style = (
        "#show heading.where(level: 2): it => block(above: 12pt, below: 6pt)[#smallcaps(it.body) #line(length: 100%)]\n"
    )
    return BASE + style + head() + summary() + jobs(dates_at_right) + project() + school() + skills()


LAYOUTS: dict[str, Callable[[], str]] = {
    f.__name__.replace("_", "-"): f
    for f in (one_column, sidebar_left, sidebar_right, dates_at_left, newspaper, small_capitals)
}
