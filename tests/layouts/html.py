"""The content as web pages, as resume builders that print by a browser lay them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tests.layouts.content import (
    CONTACT,
    HEADLINE,
    JOBS,
    NAME,
    PROJECT,
    PROJECT_TEXT,
    SCHOOL,
    SKILLS,
    SUMMARY,
    Job,
)

BASE = """
@page { size: A4; margin: 0 }
body { margin: 0; padding: 36pt; font: 10pt/1.4 "DejaVu Sans", sans-serif }
h1 { font-size: 22pt; margin: 0 } h2 { font-size: 13pt; margin: 14pt 0 4pt } h3 { font-size: 10.5pt; margin: 6pt 0 1pt }
p { margin: 0 0 3pt } ul { margin: 2pt 0 6pt; padding-left: 14pt } li { margin: 0 0 2pt } aside h2 { font-size: 1.15em }
"""

JobHead = Callable[[Job], str]


def page(css: str, body: str) -> str:
    return f"<!doctype html><meta charset=utf-8><title>{NAME}</title><style>{BASE}{css}</style><body>{body}</body>"


def listed(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def section(title: str, body: str, name: str = "") -> str:
    return f"<section class='{name or title.lower()}'><h2>{title}</h2>{body}</section>"


def header() -> str:
    return f"<header><h1>{NAME}</h1><p class=headline>{HEADLINE}</p><p class=contact>{' | '.join(CONTACT)}</p></header>"


def contact() -> str:
    return section("Contact", "".join(f"<p>{line}</p>" for line in CONTACT))


def summary(title: str = "Profile") -> str:
    return section(title, f"<p>{SUMMARY}</p>", "summary")


def split_head(job: Job) -> str:
    """The title at the left and the dates at the right margin; the employer below."""
    return (
        f"<h3 style='display:flex;justify-content:space-between'><span>{job.title}</span><span>{job.dates}</span></h3>"
        f"<p><i>{job.organisation}, {job.place}</i></p>"
    )


def two_split_rows(job: Job) -> str:
    """Employer and place, then title and dates, the second of each pair at the right margin."""
    row = "<div style='display:flex;justify-content:space-between'>"
    return (
        f"{row}<b>{job.organisation}</b><span>{job.place}</span></div>{row}<i>{job.title}</i><i>{job.dates}</i></div>"
    )


def one_line(job: Job) -> str:
    return f"<h3>{job.title}, {job.organisation}, {job.place} ({job.dates})</h3>"


def stacked(job: Job) -> str:
    return f"<p>{job.dates}</p><h3>{job.title}</h3><p>{job.organisation} · {job.place}</p>"


def title_first(job: Job) -> str:
    return f"<h3>{job.title}</h3><p>{job.organisation} | {job.dates}</p>"


def entries(head: JobHead) -> str:
    return "".join(f"<div class=entry>{head(job)}{listed(job.bullets)}</div>" for job in JOBS)


def experience(head: JobHead = split_head, title: str = "Experience") -> str:
    return section(title, entries(head), "experience")


def projects(title: str = "Projects") -> str:
    return section(title, f"<h3>{PROJECT}</h3>{listed([PROJECT_TEXT])}", "projects")


def education(title: str = "Education") -> str:
    body = f"<p><b>{SCHOOL['title']}</b></p><p>{SCHOOL['organisation']}</p><p>{SCHOOL['dates']}</p>"
    return section(title, body, "education")


def skill_rows(title: str = "Skills") -> str:
    return section(title, "".join(f"<p><b>{k}:</b> {', '.join(v)}</p>" for k, v in SKILLS.items()), "skills")


def skill_lists(title: str = "Skills") -> str:
    body = "".join(f"<div class=group><p><b>{k}</b></p>{listed(v)}</div>" for k, v in SKILLS.items())
    return section(title, body, "skills")


def skill_tags(title: str = "Skills") -> str:
    tags = "".join(f"<span class=tag>{name}</span> " for group in SKILLS.values() for name in group)
    return section(title, f"<div class=tags>{tags}</div>", "skills")


TAG = ".tag { display: inline-block; border: 1px solid #888; border-radius: 4px; padding: 1pt 5pt; margin: 2pt }"


def main(head: JobHead = split_head) -> str:
    return f"<main>{summary()}{experience(head)}{projects()}</main>"


def aside(skills: Callable[[], str] = skill_lists, with_contact: bool = True) -> str:
    return f"<aside>{contact() if with_contact else ''}{skills()}{education()}</aside>"


def name_only() -> str:
    return f"<header><h1>{NAME}</h1><p class=headline>{HEADLINE}</p></header>"


def one_column() -> str:
    css = "h2 { border-bottom: 1px solid #444 }"
    return page(css, header() + summary() + experience() + projects() + education() + skill_rows())


def capital_headings() -> str:
    css = "h2 { text-transform: uppercase; letter-spacing: .25em; font-weight: normal; font-size: 11pt }"
    return page(css, header() + summary() + experience(two_split_rows) + projects() + education() + skill_rows())


def sidebar_left_grid() -> str:
    css = "body { padding: 0 } .page { display: grid; grid-template-columns: 32% 1fr; min-height: 297mm }"
    css += "aside { background: #223; color: #fff; padding: 24pt 16pt } main { padding: 24pt 24pt }"
    return page(css, f"<div class=page>{aside()}<div>{name_only()}{main()}</div></div>")


def sidebar_right_grid() -> str:
    css = ".page { display: grid; grid-template-columns: 1fr 30%; column-gap: 20pt }"
    return page(css, f"{name_only()}<div class=page>{main()}{aside()}</div>")


def sidebar_right_drawn_first() -> str:
    css = ".page { display: grid; grid-template-columns: 1fr 30%; column-gap: 20pt } aside { order: 2 }"
    return page(css, f"{name_only()}<div class=page>{aside()}{main(title_first)}</div>")


def sidebar_left_drawn_last() -> str:
    css = ".page { display: flex; flex-direction: row-reverse; gap: 18pt } aside { flex: 0 0 28% }"
    return page(css, f"{name_only()}<div class=page>{main(stacked)}{aside()}</div>")


def floated_sidebar() -> str:
    css = "aside { float: left; width: 30%; margin-right: 4% } main { float: left; width: 66% }"
    return page(css, f"{header()}{aside(with_contact=False)}{main(one_line)}")


def page_as_table() -> str:
    css = "td { vertical-align: top } td:first-child { width: 31%; padding-right: 16pt; border-right: 1px solid #999 }"
    css += "td + td { padding-left: 16pt }"
    return page(css, f"{name_only()}<table><tr><td>{aside()}</td><td>{main(two_split_rows)}</td></tr></table>")


def dates_at_left() -> str:
    css = ".entry { display: grid; grid-template-columns: 90pt 1fr; column-gap: 12pt }"
    body = "".join(
        f"<div class=entry><div>{j.dates}</div><div><b>{j.title}</b><p>{j.organisation}, {j.place}</p>"
        f"{listed(j.bullets)}</div></div>"
        for j in JOBS
    )
    return page(css, header() + summary() + section("Work History", body) + projects() + education() + skill_rows())


def dates_and_places_at_left() -> str:
    css = ".entry { display: grid; grid-template-columns: 90pt 1fr; column-gap: 12pt } small { color: #666 }"
    body = "".join(
        f"<div class=entry><div>{j.dates}<br><small>{j.place}</small></div><div><b>{j.title}</b>, {j.organisation}"
        f"{listed(j.bullets)}</div></div>"
        for j in JOBS
    )
    return page(css, header() + summary() + section("Work History", body) + projects() + education() + skill_rows())


def label_rail() -> str:
    css = "section { display: grid; grid-template-columns: 95pt 1fr; column-gap: 14pt; border-top: 1px solid #999 }"
    css += "h2 { font-size: 11pt; margin: 6pt 0 } section > div { padding-top: 6pt }"

    def railed(text: str) -> str:
        return text.replace("</h2>", "</h2><div>").replace("</section>", "</div></section>")

    parts = summary() + experience(title_first) + projects() + education() + skill_rows()
    return page(css, header() + railed(parts))


def label_rail_table() -> str:
    css = (
        "td { vertical-align: top; padding: 5pt } td:first-child { width: 90pt; text-align: right; font-weight: bold }"
    )
    rows = [
        ("Profile", f"<p>{SUMMARY}</p>"),
        ("Experience", entries(split_head)),
        ("Projects", f"<b>{PROJECT}</b>{listed([PROJECT_TEXT])}"),
        ("Education", f"<p><b>{SCHOOL['title']}</b>, {SCHOOL['organisation']}, {SCHOOL['dates']}</p>"),
        ("Skills", "".join(f"<p><b>{k}:</b> {', '.join(v)}</p>" for k, v in SKILLS.items())),
    ]
    body = "".join(f"<tr><td>{title}</td><td>{text}</td></tr>" for title, text in rows)
    return page(css, f"{header()}<table>{body}</table>")


def timeline() -> str:
    css = ".experience .entry { border-left: 2px solid #48a; padding-left: 14pt; position: relative }"
    css += ".experience .entry::before { content: '●'; color: #48a; position: absolute; left: -6pt; top: 0 }"
    return page(css, header() + summary() + experience(stacked) + projects() + education() + skill_tags() + style(TAG))


def band_over_columns() -> str:
    css = "body { padding: 0 } header { background: #1c2b3a; color: #fff; padding: 22pt 30pt; display: flex;"
    css += "justify-content: space-between } .page { display: grid; grid-template-columns: 1fr 33%; gap: 22pt;"
    css += "padding: 12pt 30pt } header p { margin: 0; text-align: right }"
    lines = "".join(f"<p>{line}</p>" for line in CONTACT)
    head = f"<header><div><h1>{NAME}</h1>{HEADLINE}</div><div>{lines}</div></header>"
    return page(css, f"{head}<div class=page>{main()}{aside(with_contact=False)}</div>")


def band_over_columns_left() -> str:
    css = "body { padding: 0 } header { background: #1c2b3a; color: #fff; padding: 22pt 30pt; text-align: center }"
    css += ".page { display: grid; grid-template-columns: 30% 1fr; gap: 22pt; padding: 12pt 30pt }"
    return page(css, f"{header()}<div class=page>{aside(skill_tags, False)}{main(title_first)}</div>" + style(TAG))


def style(css: str) -> str:
    return f"<style>{css}</style>"


def cards() -> str:
    css = ".entry { border: 1px solid #bbb; border-radius: 6px; padding: 6pt 10pt; margin-bottom: 8pt }" + TAG
    css += ".grid { display: grid; grid-template-columns: 1fr 1fr; gap: 10pt }"
    cards_ = f"<div class=grid>{projects()}{education()}</div>"
    return page(css, header() + summary() + skill_tags() + experience() + cards_)


def three_columns_of_skills() -> str:
    css = ".skills { display: grid; grid-template-columns: repeat(3, 1fr) } .skills h2 { grid-column: 1 / 4 }"
    return page(css, header() + summary() + skill_lists() + experience() + projects() + education())


def columns_between_full_widths() -> str:
    css = ".page { display: grid; grid-template-columns: 1fr 1fr; gap: 24pt }"
    middle = f"<div class=page>{skill_rows()}{education()}</div>"
    return page(css, header() + summary() + middle + experience(two_split_rows) + projects())


def full_width_below_columns() -> str:
    css = ".page { display: grid; grid-template-columns: 1fr 32%; gap: 22pt }"
    middle = f"<div class=page>{experience(title_first)}<div>{skill_lists()}{education()}</div></div>"
    return page(css, header() + summary() + middle + projects())


def newspaper_columns() -> str:
    css = ".page { columns: 2; column-gap: 26pt } h2 { break-after: avoid } .page section:first-child h2 { margin-top: 0 }"
    body = f"<div class=page>{experience(title_first)}{projects()}{education()}{skill_rows()}</div>"
    return page(css, header() + summary() + body)


def sidebar_on_first_page_only() -> str:
    css = (
        "body { padding: 0; font-size: 12.5pt } .first { display: grid; grid-template-columns: 32% 1fr; height: 297mm }"
    )
    css += "aside { background: #eee; padding: 20pt } .first > div, .second { padding: 24pt } .second { break-before: page }"
    first = "".join(f"<div class=entry>{split_head(j)}{listed(j.bullets)}</div>" for j in JOBS[:2])
    last = "".join(f"<div class=entry>{split_head(j)}{listed(j.bullets)}</div>" for j in JOBS[2:])
    one = f"<div>{name_only()}{summary()}{section('Experience', first)}</div>"
    return page(css, f"<div class=first>{aside()}{one}</div><div class=second>{last}{projects()}</div>")


def typeset_tightly() -> str:
    css = 'body { font: 9.5pt/1.15 "DejaVu Serif", serif; text-align: justify; hyphens: auto; padding: 28pt 40pt }'
    css += "h2 { font-variant: small-caps; font-weight: normal; border-bottom: .5pt solid; margin: 7pt 0 2pt }"
    css += "ul { margin: 0 0 2pt } li { margin: 0 } header { text-align: center }"
    body = header() + education() + experience(two_split_rows) + projects() + skill_rows() + summary("Objective")
    return page(css, f"<div lang=en>{body}</div>")


def like_a_word_processor() -> str:
    css = ".b { margin: 0 0 0 18pt; text-indent: -14pt } .b span { display: inline-block; width: 14pt; text-indent: 0 }"

    def dots(texts: Iterable[str]) -> str:
        return "".join(f"<p class=b><span>•</span>{text}</p>" for text in texts)

    work = "".join(f"<p><b>{j.title}</b>, {j.organisation}</p><p>{j.dates}</p>{dots(j.bullets)}" for j in JOBS)
    body = header() + summary("SUMMARY") + section("PROFESSIONAL EXPERIENCE", work)
    body += section("PROJECTS", f"<p><b>{PROJECT}</b></p>{dots([PROJECT_TEXT])}") + education("EDUCATION")
    return page(css, body + skill_rows("TECHNICAL SKILLS"))


def centred() -> str:
    css = "header, h2, h3, .entry > p { text-align: center } h2::before, h2::after { content: ' — ' }"
    return page(css, header() + summary() + experience(title_first) + projects() + education() + skill_rows())


def with_symbols() -> str:
    body = header() + summary("☺ About me") + experience(title="⚒ Work experience") + projects("✎ Projects")
    return page("", body + education("⌂ Education") + skill_rows("★ Skills"))


def dashes_for_bullets() -> str:
    css = "ul { list-style: '– ' }"
    return page(css, header() + summary() + experience(one_line) + projects() + education() + skill_rows())


def arrows_for_bullets() -> str:
    css = "ul { list-style: none; padding-left: 0 } li { padding-left: 14pt; position: relative }"
    css += "li::before { content: '▸'; position: absolute; left: 0 }"
    return page(css, header() + summary() + experience() + projects() + education() + skill_rows())


def employer_beside_bullets() -> str:
    css = ".entry { display: flex; gap: 14pt } .entry > div:first-child { flex: 0 0 26% } .entry ul { margin: 0 }"
    work = "".join(
        f"<div class=entry><div><b>{j.title}</b><br>{j.organisation}<br>{j.dates}</div><div>{listed(j.bullets)}</div></div>"
        for j in JOBS
    )
    return page(css, header() + summary() + section("Employment", work) + projects() + education() + skill_rows())


def turned_headings() -> str:
    css = "section { display: flex; gap: 12pt; margin-bottom: 8pt } h2 { writing-mode: vertical-rl;"
    css += "margin: 0; font-size: 11pt }"
    parts = summary() + experience(title_first) + projects() + education() + skill_rows()
    parts = parts.replace("</h2>", "</h2><div>").replace("</section>", "</div></section>")
    return page(css, header() + parts)


def bordered_tables() -> str:
    css = "table { width: 100%; border-collapse: collapse; margin-bottom: 6pt } td, th { border: 1px solid #777;"
    css += "padding: 2pt 5pt; text-align: left }"
    work = "".join(
        f"<table><tr><th>{j.title}</th><th>{j.organisation}</th><th>{j.dates}</th></tr>"
        f"<tr><td colspan=3>{listed(j.bullets)}</td></tr></table>"
        for j in JOBS
    )
    return page(css, header() + summary() + section("Experience", work) + projects() + education() + skill_rows())


def skills_with_bars() -> str:
    css = ".page { display: grid; grid-template-columns: 30% 1fr; gap: 20pt } .bar { height: 4pt; background: #ccc }"
    css += ".bar i { display: block; height: 4pt; background: #369 }"
    bars = "".join(
        f"<p>{name}</p><div class=bar><i style='width:{40 + 5 * n}%'></i></div>"
        for group in SKILLS.values()
        for n, name in enumerate(group)
    )
    side = f"<aside>{section('Skills', bars)}{education()}</aside>"
    return page(css, f"{header()}<div class=page>{side}{main()}</div>")


def skills_with_dots() -> str:
    css = ".page { display: grid; grid-template-columns: 1fr 30%; gap: 20pt } .s { display: flex;"
    css += "justify-content: space-between }"
    dots = "".join(f"<div class=s><span>{n}</span><span>●●●●○</span></div>" for g in SKILLS.values() for n in g)
    side = f"<aside>{section('Skills', dots)}{education()}</aside>"
    return page(css, f"{header()}<div class=page>{main()}{side}</div>")


def running_footer() -> str:
    css = "@page { margin: 40pt; @bottom-center { content: 'Page ' counter(page) ' of ' counter(pages) } }"
    css += "body { padding: 0; font-size: 14pt }"
    return page(css, header() + summary() + experience() + projects() + education() + skill_rows())


def repeated_header() -> str:
    css = "@page { margin: 60pt 40pt 40pt } body { padding: 0; font-size: 14pt } .run { position: fixed; top: -40pt;"
    css += "left: 0; right: 0; font-size: 9pt; display: flex; justify-content: space-between }"
    run = f"<div class=run><span>{NAME}</span><span>{CONTACT[0]}</span></div>"
    return page(css, run + header() + summary() + experience() + projects() + education() + skill_rows())


def letter_paper() -> str:
    css = "@page { size: letter }"
    return page(css, header() + summary() + experience(two_split_rows) + projects() + education() + skill_lists())


def justified_in_narrow_columns() -> str:
    css = (
        ".page { display: grid; grid-template-columns: 38% 1fr; gap: 14pt } body { text-align: justify; padding: 24pt }"
    )
    side = f"<aside>{summary()}{skill_rows()}{education()}</aside>"
    return page(css, f"{header()}<div class=page>{side}<main>{experience(title_first)}{projects()}</main></div>")


def sections_side_by_side() -> str:
    css = ".page { display: grid; grid-template-columns: 1fr 1fr; gap: 4pt 22pt; align-items: start }"
    cells = projects() + education() + skill_rows() + contact()
    return page(css, name_only() + summary() + experience(one_line) + f"<div class=page>{cells}</div>")


LAYOUTS: dict[str, Callable[[], str]] = {
    f.__name__.replace("_", "-"): f
    for f in (
        one_column,
        capital_headings,
        sidebar_left_grid,
        sidebar_right_grid,
        sidebar_right_drawn_first,
        sidebar_left_drawn_last,
        floated_sidebar,
        page_as_table,
        dates_at_left,
        dates_and_places_at_left,
        label_rail,
        label_rail_table,
        timeline,
        band_over_columns,
        band_over_columns_left,
        cards,
        three_columns_of_skills,
        columns_between_full_widths,
        full_width_below_columns,
        newspaper_columns,
        sidebar_on_first_page_only,
        typeset_tightly,
        like_a_word_processor,
        centred,
        with_symbols,
        dashes_for_bullets,
        arrows_for_bullets,
        employer_beside_bullets,
        turned_headings,
        bordered_tables,
        skills_with_bars,
        skills_with_dots,
        running_footer,
        repeated_header,
        letter_paper,
        justified_in_narrow_columns,
        sections_side_by_side,
    )
}
