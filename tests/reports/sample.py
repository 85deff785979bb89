"""A rich report on a fictional person, made by hand: two pages, three jobs, all 23 findings in all five states."""

from __future__ import annotations

import io
from dataclasses import replace

from analyzer.records import (
    ROLES,
    SECTION_KINDS,
    Block,
    Box,
    Claimed,
    Document,
    Evidence,
    Experience,
    Finding,
    GapReport,
    Item,
    Line,
    Margin,
    NextStep,
    Notice,
    Page,
    Place,
    Position,
    Resume,
    Role,
    RoleScore,
    Section,
    SectionKind,
    Skill,
    State,
    Strength,
    Tool,
    Verdict,
)

WIDTH, HEIGHT = 595.0, 842.0
LEFT = 54.0

# "== TITLE | kind" opens a section, "-- " a job, "%%" a page; "* " is a bullet, and a line set in goes on with it.
_TEXT = """\
Mara Lindqvist
Gothenburg | mara.lindqvist@example.org | +46 70 555 01 23 | github.com/mlindq
== PROFILE | summary
Developer of route planning and shipment tracking, at home in Python and
  TypeScript.
== EXPERIENCE | experience
-- Senior Software Developer, Fjordlight Logistics        April 2021 – present
* Built the shipment tracking application end to end: React front end, Django API
  and PostgreSQL, now used by 900 drivers.
* Integrated the customs API of two ports and published our own REST API with
  OpenAPI for 14 carriers.
* Set up the GitLab pipeline, deploy to Kubernetes every day and answer the pager
  one week in five.
* Turned interviews with dispatchers into user stories together with the product
  manager and a designer.
* Mentored two junior developers through their first releases.
* Helped with the move from one large service to several smaller ones.
-- Software Developer, Kestrel & Vane        Feb 2018 – Mar 2021
* Implemented the route editor from specification to release, with undo and
  offline drafts.
* Cut the time of the nightly route calculation from 5 hours to 40 minutes by
  profiling it and indexing two tables.
%%
* Wrote unit tests with pytest for the pricing rules and kept them running in CI.
* Found and closed a stored XSS: delivery notes such as <script>alert('hi')</script>
  & [bold]marked[/bold] words now show as text.
* Took part in code reviews.
-- Survey Technician, Norrmark County        Mar 2015 – Sep 2017
* Measured forest roads and drew maps for the county.
== EDUCATION | education
BSc Geoinformatics, University of Norrmark, 2015
== SKILLS | skills
Python, TypeScript, PostgreSQL, Django, React, Kubernetes, Terraform, Rust, ESLint
"""


def _laid_out() -> tuple[list[Item], list[Section], list[Place], list[Line]]:
    """Items and sections of the text, and every line that stands on the pages, titles of sections and jobs too."""
    items: list[Item] = []
    sections: list[Section] = []
    outline: list[Place] = []
    drawn: list[Line] = []
    kind: SectionKind = "other"
    page, top, jobs = 1, 48.0, 0

    def line(text: str, size: float, *, bold: bool = False, indent: float = 0.0) -> Line:
        nonlocal top
        left, right = LEFT + indent, LEFT + indent + len(text) * size * 0.5
        box: Box = (left, round(top, 2), round(right, 2), round(top + size * 1.2, 2))
        top += size * 1.45
        drawn.append(Line(text, page, box, size, bold, (text,)))
        return drawn[-1]

    for paragraph in _TEXT.replace("\n  ", "\v").strip().split("\n"):
        texts = paragraph.removeprefix("* ").split("\v")
        if paragraph == "%%":
            page, top = page + 1, 48.0
        elif paragraph.startswith("== "):
            title, _, named = paragraph[3:].partition(" | ")
            kind = next(known for known in SECTION_KINDS if known == named)
            top, jobs = top + 14, jobs if kind == "experience" else 0
            line(title, 12, bold=True)
            outline.append(("section", len(sections)))
            sections.append(Section(kind, title, page))
        elif paragraph.startswith("-- "):
            top, jobs = top + 6, jobs + 1
            line(paragraph[3:], 10.5, bold=True)
            outline.append(("position", jobs - 1))
        else:
            bullet = paragraph.startswith("* ")
            size = 10.0 if sections else 9.0 if items else 20.0
            top += 3
            lines = tuple(line(text, size, bold=size > 12, indent=12.0 if bullet else 0.0) for text in texts)
            starts = tuple(sum(len(before) + 1 for before in texts[:index]) for index in range(len(texts)))
            block = Block(" ".join(texts), lines, starts, bullet)
            outline.append(("item", len(items)))
            items.append(Item(block, kind, len(sections) - 1 if sections else None, jobs - 1 if jobs else None))
    return items, sections, outline, drawn


_ITEMS, _SECTIONS, _OUTLINE, _DRAWN = _laid_out()
POSITIONS = (
    Position("Senior Software Developer", "Fjordlight Logistics", "2021-04", "present", 63, 1, "software", True),
    Position("Software Developer", "Kestrel & Vane", "2018-02", "2021-03", 38, 1, "software", True),
    Position("Survey Technician", "Norrmark County", "2015-03", "2017-09", 31, 2, "other", False),
)


def _evidence(words: str, activity: str, strength: Strength = "demonstrated", cues: tuple[str, ...] = ()) -> Evidence:
    """Evidence of the item that begins with `words`."""
    index = next(i for i, item in enumerate(_ITEMS) if item.block.text.startswith(words))
    item = _ITEMS[index]
    boxes = tuple(line.box for line in item.block.lines if line.box is not None)
    return Evidence(
        quote=item.block.text,
        page=item.block.lines[0].page,
        boxes=boxes,
        section=item.kind,
        position=item.position,
        strength=strength,
        pattern=f"{activity}#1",
        item=index,
        activity=activity,
        cues=cues,
    )


def _finding(
    id_: str, title: str, state: State, *evidence: Evidence, level: str | None = None, months: int = 0
) -> Finding:
    first, last = {63: ("2021-04", "2026-06"), 38: ("2018-02", "2021-03"), 101: ("2018-02", "2026-06")}.get(
        months, (None, None)
    )
    role: Role = next(role for role in ROLES if id_.startswith(role))
    return Finding(id_, role, title, state, evidence, level, months, first, last)


_APP = _evidence("Built the shipment", "builds-full-stack")
_API = _evidence("Integrated the customs", "builds-apis")
_DEPLOY = _evidence("Set up the GitLab", "deploys")
_STORIES = _evidence("Turned interviews", "works-with-product")
_MENTOR = _evidence("Mentored two", "mentors-engineers")
_SPLIT = _evidence("Helped with the move", "splits-services", "weak", ("hedge:helped",))
_ROUTE = _evidence("Implemented the route", "implements-features")
_FASTER = _evidence("Cut the time", "optimises")
_TESTS = _evidence("Wrote unit tests", "writes-unit-tests")
_XSS = _evidence("Found and closed", "fixes-defects")
_REVIEWS = _evidence("Took part in code reviews", "reviews-code", "weak", ("bare",))
_LISTED = _evidence("Python, TypeScript", "lists-tools", "listed")

FINDINGS = (
    _finding("coder.write-code", "Write clean, working code", "demonstrated", _APP, _ROUTE, months=101),
    _finding("coder.debug-and-test", "Debug and test components", "demonstrated", _XSS, _TESTS, months=38),
    _finding("coder.follow-standards", "Follow coding standards", "listed", replace(_LISTED, activity="lists-linters")),
    _finding("coder.learn-tools", "Learn frameworks and libraries", "listed", _LISTED),
    _finding("coder.work-from-specs", "Work from detailed specs", "missing"),
    _finding("programmer.implement-features", "Implement full features", "demonstrated", _ROUTE, months=38),
    _finding("programmer.algorithms", "Design algorithms and data structures", "missing"),
    _finding("programmer.unit-tests", "Write and maintain unit tests", "demonstrated", _TESTS, months=38),
    _finding("programmer.optimize", "Optimise performance", "demonstrated", _FASTER, months=38),
    _finding("programmer.code-review", "Take part in code reviews", "weak", _REVIEWS),
    _finding("programmer.document", "Document technical decisions", "unreadable"),
    _finding("developer.full-stack", "Build full-stack applications", "demonstrated", _APP, months=63),
    _finding("developer.app-architecture", "Decide the application's architecture", "weak", _SPLIT),
    _finding("developer.product-and-design", "Coordinate with product and design", "demonstrated", _STORIES, months=63),
    _finding("developer.apis", "Implement APIs and integrations", "demonstrated", _API, _APP, months=63),
    _finding("developer.deploy", "Deploy and maintain applications", "demonstrated", _DEPLOY, months=63),
    _finding("developer.tech-debt", "Balance features and technical debt", "missing"),
    _finding("engineer.system-architecture", "Design system-wide architectures", "weak", _SPLIT),
    _finding("engineer.standards", "Establish engineering standards", "missing"),
    _finding("engineer.technical-decisions", "Lead technical decisions", "missing"),
    _finding("engineer.mentor", "Mentor and review designs", "demonstrated", _MENTOR, months=63),
    _finding("engineer.cross-functional", "Coordinate cross-functional initiatives", "unreadable"),
    _finding("engineer.scale-and-reliability", "Plan for scale and reliability", "missing"),
)

DUTIES = (
    _finding(
        "developer.junior.features",
        "Builds features from specifications",
        "demonstrated",
        _ROUTE,
        level="developer/junior",
        months=38,
    ),
    _finding(
        "developer.junior.bugs",
        "Fixes bugs reported by users or testers",
        "demonstrated",
        _XSS,
        level="developer/junior",
        months=38,
    ),
    _finding(
        "developer.developer.owns",
        "Owns features from design to release",
        "demonstrated",
        _ROUTE,
        level="developer/developer",
        months=38,
    ),
    _finding(
        "developer.developer.tests",
        "Writes comprehensive tests",
        "demonstrated",
        _TESTS,
        level="developer/developer",
        months=38,
    ),
    _finding(
        "developer.developer.product",
        "Works with product managers and designers",
        "demonstrated",
        _STORIES,
        level="developer/developer",
        months=63,
    ),
    _finding(
        "developer.senior.leads",
        "Leads complex features across parts of an application",
        "missing",
        level="developer/senior",
    ),
    _finding(
        "developer.senior.performance",
        "Optimises system performance and reliability",
        "demonstrated",
        _FASTER,
        level="developer/senior",
        months=38,
    ),
    _finding("developer.senior.standards", "Sets development standards", "missing", level="developer/senior"),
    _finding(
        "developer.senior.mentors",
        "Mentors junior developers",
        "demonstrated",
        _MENTOR,
        level="developer/senior",
        months=63,
    ),
    _finding("developer.lead.strategy", "Defines the team's technical strategy", "missing", level="developer/lead"),
    _finding(
        "developer.lead.evaluates", "Evaluates frameworks and infrastructure", "unreadable", level="developer/lead"
    ),
    _finding(
        "developer.principal.vision", "Sets the technical vision for products", "missing", level="developer/principal"
    ),
)

SAMPLE = GapReport(
    tool=Tool("0.1.0", "sha256:" + "5e" * 32, "2026-06-15"),
    resume=Resume(
        document=Document(
            name="mara-lindqvist.pdf",
            sha256="c0ffee" + "0" * 58,
            kind="pdf",
            pages=(Page(1, WIDTH, HEIGHT), Page(2, WIDTH, HEIGHT, "unmappable")),
            blocks=tuple(item.block for item in _ITEMS),
            warnings=(
                Notice("hidden-text", "12 words are white on white; they are not counted", 1),
                Notice("unmappable-font", "the letters of one font cannot be told; its text is not read", 2),
            ),
        ),
        sections=tuple(_SECTIONS),
        positions=POSITIONS,
        items=tuple(_ITEMS),
        outline=tuple(_OUTLINE),
        headline=None,
    ),
    experience=Experience(132, 101, (("2017-10", "2018-01"),)),
    claimed=Claimed("Senior Software Developer", "developer", "developer/senior"),
    verdict=Verdict(
        role="developer",
        level="developer/developer",
        margin=Margin("engineer", 3, "programmer", 2),
        ranking=(
            RoleScore("coder", 0.75, 4, 5, True),
            RoleScore("programmer", 0.5, 3, 6, True),
            RoleScore("developer", 0.6667, 4, 6, True),
            RoleScore("engineer", 0.1667, 1, 6, False),
        ),
        reasons=(
            "4 of the 6 responsibilities of a developer are shown.",
            "The rung above, senior developer, asks for 4 duties; 2 are shown.",
        ),
    ),
    target_role="developer",
    target_level="developer/senior",
    findings=FINDINGS,
    duties=DUTIES,
    skills=(
        Skill("Python", "language", ("summary", "skills"), 0, None, None),
        Skill("TypeScript", "language", ("summary", "skills"), 0, None, None),
        Skill("PostgreSQL", "database", ("experience", "skills"), 63, "2021-04", "2026-06"),
        Skill("Django", "framework", ("experience", "skills"), 63, "2021-04", "2026-06"),
        Skill("React", "framework", ("experience", "skills"), 63, "2021-04", "2026-06"),
        Skill("Kubernetes", "tool", ("experience", "skills"), 63, "2021-04", "2026-06"),
        Skill("pytest", "tool", ("experience",), 38, "2018-02", "2021-03"),
        Skill("Terraform", "tool", ("skills",), 0, None, None),
        Skill("Rust", "language", ("skills",), 0, None, None),
        Skill("ESLint", "tool", ("skills",), 0, None, None),
    ),
    next_steps=(
        NextStep(
            "developer.senior.leads",
            "Have you led a feature that touched several parts of an application? If so, which, and with whom?",
            "counts towards the rung developer/senior",
            "a line that names the feature, the parts it touched and who worked on it",
        ),
        NextStep(
            "developer.tech-debt",
            "When did you decide to refactor rather than add a feature, and what did it change?",
            "counts towards the role of developer",
            "a line that names what was refactored, why then, and what became easier",
        ),
        NextStep(
            "engineer.system-architecture",
            "What did you decide yourself when the large service was divided?",
            "is hinted at already; what was done and what came of it would show it",
            "a line that names the services, how they talk to each other, and your part in it",
        ),
        NextStep(
            "coder.learn-tools",
            "Terraform is listed but no job or project shows it. Where have you used it, and for what?",
            "turns a listed skill into a shown one",
        ),
    ),
    specialities=("cloud platforms",),
    ladder=("developer/junior", "developer/developer", "developer/senior", "developer/lead", "developer/principal"),
)


def nothing_supported(reason: str) -> GapReport:
    """The sample as a resume without a verdict: nothing found, for the reason given."""
    findings = tuple(replace(f, state="missing", evidence=(), months=0, first=None, last=None) for f in FINDINGS)
    ranking = tuple(replace(score, score=0.0, demonstrated=0, carried=False) for score in SAMPLE.verdict.ranking)
    return replace(
        SAMPLE,
        verdict=Verdict(None, None, Margin("coder", 1, None, None), ranking, (reason,)),
        claimed=Claimed("Registered Nurse", None, None),
        target_role=None,
        target_level=None,
        findings=findings,
        duties=(),
        skills=(),
        next_steps=(),
        specialities=(),
        ladder=(),
        experience=Experience(132, 0),
    )


NOT_SOFTWARE = nothing_supported("No line shows software work: no code written, tested, run or designed.")


def pdf() -> bytes:
    """The two pages as a PDF whose lines stand in the boxes of the sample; the same bytes each time."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1)
    bullets = [item.block.lines[0] for item in _ITEMS if item.block.bullet]
    for page in (1, 2):
        for line in _DRAWN:
            if line.page != page or line.box is None:
                continue
            font = "Helvetica-Bold" if line.bold else "Helvetica"
            width = canvas.stringWidth(line.text, font, line.size)
            text = canvas.beginText(line.box[0], HEIGHT - line.box[1] - line.size * 0.95)
            text.setFont(font, line.size)
            text.setHorizScale(100 * (line.box[2] - line.box[0]) / width)
            text.textOut(line.text)
            canvas.drawText(text)
            if line in bullets:
                canvas.circle(LEFT + 4, HEIGHT - line.box[1] - line.size * 0.6, 1.3, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
