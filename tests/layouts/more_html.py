"""More web pages of the same content: what browsers make of grids, floats, tables and lists in less usual places."""

from __future__ import annotations

from collections.abc import Callable

from tests.layouts.content import CONTACT, HEADLINE, JOBS, NAME, PROJECT, PROJECT_TEXT, SCHOOL, SKILLS, SUMMARY, Job
from tests.layouts.html import (
    aside,
    contact,
    education,
    entries,
    experience,
    header,
    listed,
    main,
    name_only,
    one_line,
    page,
    projects,
    section,
    skill_lists,
    skill_rows,
    skill_tags,
    split_head,
    stacked,
    summary,
    title_first,
    two_split_rows,
)

SPLIT = "<div style='display:flex;justify-content:space-between'>"


def rest() -> str:
    return projects() + education() + skill_rows()


def notes_in_two_lines() -> str:
    def head(job: Job) -> str:
        note = f"<div style='text-align:right'>{job.dates}<br>{job.place}</div>"
        return f"{SPLIT}<div><b>{job.title}</b><br>{job.organisation}</div>{note}</div>"

    return page("", header() + summary() + experience(head) + rest())


def employer_first_with_dash() -> str:
    def head(job: Job) -> str:
        return f"<h3>{job.organisation} — {job.title}</h3><p>{job.dates} | {job.place}</p>"

    return page("", header() + summary() + experience(head) + rest())


def jobs_as_cards_side_by_side() -> str:
    css = (
        ".experience { display: grid; grid-template-columns: 1fr 1fr; gap: 10pt } .experience h2 { grid-column: 1 / 3 }"
    )
    css += ".entry { border: 1px solid #999; padding: 8pt }"
    return page(css, header() + summary() + experience(title_first) + rest())


def work_as_table_of_three() -> str:
    css = (
        "td { vertical-align: top; padding: 4pt 6pt } td:nth-child(1) { width: 80pt } td:nth-child(2) { width: 110pt }"
    )
    rows = "".join(
        f"<tr><td>{j.dates}</td><td><b>{j.title}</b><br>{j.organisation}</td><td>{listed(j.bullets)}</td></tr>"
        for j in JOBS
    )
    return page(css, header() + summary() + section("Work experience", f"<table>{rows}</table>") + rest())


def three_columns() -> str:
    css = (
        ".page { display: grid; grid-template-columns: 22% 1fr 20%; gap: 16pt } body { padding: 24pt; font-size: 9pt }"
    )
    right = f"<div>{contact()}{education()}</div>"
    return page(css, f"{name_only()}<div class=page><div>{skill_lists()}</div>{main(title_first)}{right}</div>")


def header_in_three_parts() -> str:
    css = "header { display: grid; grid-template-columns: 1fr 2fr 1fr; align-items: center } header > div:nth-child(2)"
    css += "{ text-align: center } header > div:last-child { text-align: right }"
    head = f"<header><div>{CONTACT[1]}</div><div><h1>{NAME}</h1>{HEADLINE}</div><div>{CONTACT[2]}</div></header>"
    return page(css, head + summary() + experience() + rest())


def paragraphs_without_bullets() -> str:
    work = "".join(f"{split_head(j)}{''.join(f'<p>{b}</p>' for b in j.bullets)}" for j in JOBS)
    css = "p { margin: 0 0 7pt }"
    body = section("Projects", f"<h3>{PROJECT}</h3><p>{PROJECT_TEXT}</p>", "projects")
    return page(css, header() + summary() + section("Experience", work) + body + education() + skill_rows())


def sidebar_set_flush_right() -> str:
    css = ".page { display: grid; grid-template-columns: 28% 1fr; gap: 18pt } aside { text-align: right }"
    css += "aside ul { list-style: none }"
    return page(css, f"{name_only()}<div class=page>{aside()}{main()}</div>")


def headings_on_bars() -> str:
    css = "h2 { background: #dde4ee; padding: 3pt 6pt } aside h2 { background: #345; color: #fff }"
    css += ".page { display: grid; grid-template-columns: 1fr 30%; gap: 14pt }"
    return page(css, f"{header()}<div class=page>{main(two_split_rows)}{aside(skill_tags, False)}</div>")


def narrow_gutter() -> str:
    css = ".page { display: grid; grid-template-columns: 29% 1fr; gap: 9pt } body { padding: 20pt; font-size: 9pt }"
    return page(css, f"{name_only()}<div class=page>{aside()}{main(title_first)}</div>")


def bullets_inside() -> str:
    css = "ul { list-style-position: inside; padding-left: 0 }"
    return page(css, header() + summary() + experience() + rest())


def circles_and_squares() -> str:
    css = ".experience ul { list-style-type: circle } .projects ul { list-style-type: square }"
    return page(css, header() + summary() + experience() + rest())


def numbered_bullets() -> str:
    css = "li { list-style-type: decimal }"
    return page(css, header() + summary() + experience(title_first) + rest())


def widely_leaded() -> str:
    return page("body { line-height: 1.9; font-size: 9.5pt }", header() + summary() + experience() + rest())


def tightly_leaded() -> str:
    css = "body { line-height: 1.05; font-size: 9pt } li, ul, p { margin: 0 } h2 { margin: 5pt 0 1pt }"
    return page(css, header() + summary() + experience(two_split_rows) + rest())


def sidebars_on_both_pages() -> str:
    css = ".page { display: grid; grid-template-columns: 1fr 30%; gap: 20pt; break-before: page } h1 { margin-top: 0 }"
    css += "body { font-size: 11.5pt }"
    work = [f"<div class=entry>{split_head(j)}{listed(j.bullets)}</div>" for j in JOBS]
    one = (
        f"<div class=page style='break-before:auto'><main>{summary()}{section('Experience', ''.join(work[:2]))}</main>"
    )
    one += f"<aside>{contact()}{skill_lists()}</aside></div>"
    two = f"<div class=page><main>{''.join(work[2:])}{projects()}</main><aside>{education()}</aside></div>"
    return page(css, name_only() + one + two)


def footer_in_three_columns() -> str:
    css = ".foot { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 18pt; border-top: 1px solid #444 }"
    foot = f"<div class=foot>{education()}{skill_rows()}{projects()}</div>"
    return page(css, header() + summary() + experience(one_line) + foot)


def condensed() -> str:
    css = 'body { font-family: "DejaVu Sans Condensed", sans-serif; font-stretch: condensed; letter-spacing: -.3pt }'
    return page(css, header() + summary() + experience() + rest())


def definition_lists() -> str:
    css = "dt { float: left; clear: left; width: 90pt; font-weight: bold } dd { margin: 0 0 3pt 100pt }"
    rows = "".join(f"<dt>{k}</dt><dd>{', '.join(v)}</dd>" for k, v in SKILLS.items())
    skills = section("Skills", f"<dl>{rows}</dl>")
    return page(css, header() + summary() + skills + experience() + projects() + education())


def pale_on_dark() -> str:
    css = (
        "body { background: #20242b; color: #d7dae0; min-height: 297mm; box-sizing: border-box } h2 { color: #7fb4ff }"
    )
    css += "p i, .contact { color: #9aa2ad }"
    return page(css, header() + summary() + experience() + rest())


def headings_centred_in_columns() -> str:
    css = ".page { display: grid; grid-template-columns: 32% 1fr; gap: 18pt } h2 { text-align: center }"
    return page(css, f"{header()}<div class=page>{aside(with_contact=False)}{main(two_split_rows)}</div>")


def ticks_and_lozenges() -> str:
    css = ".experience ul { list-style: '✓ ' } .projects ul { list-style: '◆ ' }"
    return page(css, header() + summary() + experience() + rest())


def printed_small() -> str:
    css = (
        "body { font-size: 6pt; line-height: 1.25; padding: 60pt 120pt } h1 { font-size: 12pt } h2 { font-size: 7.5pt }"
    )
    css += "h3 { font-size: 6.3pt }"
    return page(css, header() + summary() + experience() + rest())


def dates_over_titles() -> str:
    def head(job: Job) -> str:
        return f"<p style='color:#777'>{job.dates}</p><h3>{job.title} at {job.organisation}</h3>"

    css = ".page { display: flex; gap: 20pt } aside { flex: 0 0 30% }"
    return page(css, f"{header()}<div class=page>{main(head)}{aside(with_contact=False)}</div>")


def logos_beside_jobs() -> str:
    css = ".entry { display: grid; grid-template-columns: 30pt 1fr; gap: 8pt } svg { width: 28pt; height: 28pt }"
    logo = "<svg viewBox='0 0 10 10'><rect width=10 height=10 fill='#357'/><circle cx=5 cy=5 r=3 fill='#fff'/></svg>"
    work = "".join(f"<div class=entry>{logo}<div>{split_head(j)}{listed(j.bullets)}</div></div>" for j in JOBS)
    return page(css, header() + summary() + section("Experience", work) + rest())


def icons_before_lines() -> str:
    icon = "<svg style='width:8pt;height:8pt;margin-right:4pt' viewBox='0 0 8 8'><circle cx=4 cy=4 r=4 /></svg>"
    lines = "".join(f"<p>{icon}{line}</p>" for line in CONTACT)
    side = f"<aside>{section('Contact', lines)}{skill_tags()}{education()}</aside>"
    css = ".page { display: grid; grid-template-columns: 30% 1fr; gap: 18pt } h2::before { content: '◉ ' }"
    return page(css, f"{name_only()}<div class=page>{side}{main()}</div>")


def dotted_timeline_at_left() -> str:
    css = ".entry { display: grid; grid-template-columns: 85pt 14pt 1fr; gap: 6pt } .d { width: 6pt; height: 6pt;"
    css += "border-radius: 3pt; background: #36a; margin-top: 4pt }"
    work = "".join(
        f"<div class=entry><div>{j.dates}</div><div class=d></div><div><b>{j.title}</b><p>{j.organisation}</p>"
        f"{listed(j.bullets)}</div></div>"
        for j in JOBS
    )
    return page(css, header() + summary() + section("Experience", work) + rest())


def ruled_rows() -> str:
    css = ".entry, section { border-top: 1px solid #ccc; padding-top: 4pt } h3 { text-transform: uppercase }"
    return page(css, header() + summary("Profile") + experience(stacked) + rest())


def floated_dates() -> str:
    def head(job: Job) -> str:
        return f"<h3><span style='float:right;font-weight:normal'>{job.dates}</span>{job.title}</h3><p>{job.organisation}</p>"

    return page("", header() + summary() + experience(head) + rest())


def education_beside_projects() -> str:
    css = ".two { display: flex; gap: 24pt } .two > section { flex: 1 }"
    return page(
        css, header() + summary() + f"<div class=two>{education()}{projects()}</div>" + experience() + skill_rows()
    )


def main_without_headings_of_its_own() -> str:
    """Headings in a left column, each beside its section, as a grid over the whole page."""
    css = ".all { display: grid; grid-template-columns: 100pt 1fr; gap: 10pt 16pt } h2 { margin: 0; text-align: right }"
    parts = [
        ("Profile", f"<p>{SUMMARY}</p>"),
        ("Work experience", entries(two_split_rows)),
        ("Projects", f"<b>{PROJECT}</b>{listed([PROJECT_TEXT])}"),
        ("Education", f"{SCHOOL['title']}, {SCHOOL['organisation']}, {SCHOOL['dates']}"),
        ("Technical skills", "".join(f"<p>{k}: {', '.join(v)}</p>" for k, v in SKILLS.items())),
    ]
    grid = "".join(f"<h2>{title}</h2><div>{body}</div>" for title, body in parts)
    return page(css, f"{header()}<div class=all>{grid}</div>")


LAYOUTS: dict[str, Callable[[], str]] = {
    f.__name__.replace("_", "-"): f
    for f in (
        notes_in_two_lines,
        employer_first_with_dash,
        jobs_as_cards_side_by_side,
        work_as_table_of_three,
        three_columns,
        header_in_three_parts,
        paragraphs_without_bullets,
        sidebar_set_flush_right,
        headings_on_bars,
        narrow_gutter,
        bullets_inside,
        circles_and_squares,
        numbered_bullets,
        widely_leaded,
        tightly_leaded,
        sidebars_on_both_pages,
        footer_in_three_columns,
        condensed,
        definition_lists,
        pale_on_dark,
        headings_centred_in_columns,
        ticks_and_lozenges,
        printed_small,
        dates_over_titles,
        logos_beside_jobs,
        icons_before_lines,
        dotted_timeline_at_left,
        ruled_rows,
        floated_dates,
        education_beside_projects,
        main_without_headings_of_its_own,
    )
}
