"""GapReport and the PDF it was made of → a copy with the evidence highlighted, and a last page with the summary."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.errors import PasswordRequired, damage_told
from analyzer.judging.phrases import shown_count
from analyzer.records import Box, GapReport, State, Strength
from analyzer.reports import wording
from analyzer.reports.leaf import GREY, MARGIN, Colour, Leaves
from analyzer.reports.pictures import strength_by_item
from analyzer.reports.rewriting import clean, rewrite

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter
    from pypdf.generic import StreamObject

_COLOURS: dict[State, Colour] = {
    "demonstrated": (0.47, 0.86, 0.68),
    "listed": (0.56, 0.80, 0.98),
    "weak": (1.0, 0.80, 0.40),
    "missing": (0.75, 0.35, 0.28),
    "unreadable": (0.50, 0.32, 0.56),
}
_PALE: Colour = (0.89, 0.88, 0.84)
_ACCENT: Colour = (0.17, 0.29, 0.58)
_BAR = 150.0
_RULE = 0.8
"""Points of the line under a highlight, which stays to be seen on dark paper too."""
_A4 = (595.0, 842.0)


def annotate(report: GapReport, pdf: bytes, *, password: str | None = None) -> bytes:
    """A copy of `pdf` with one highlight for each line of evidence; its note names what the line shows.

    Author and date of the notes are unset, so that the same input gives the same bytes. An encrypted file is copied
    without its encryption. Raises PasswordRequired and UnreadableDocument.
    """
    report = rewrite(report, clean)
    with damage_told("the PDF cannot be annotated, since it is damaged: save or export it again"):
        writer = _opened(pdf, password)
        for (item, number), boxes in _places(report).items():
            if 1 <= number <= len(writer.pages):
                _highlight(writer, number - 1, boxes, strength_by_item(report)[item], _note(report, item))
        first = writer.pages[0].cropbox if writer.pages else None
        size = (float(first.width), float(first.height)) if first and 300 < first.width < first.height else _A4
        for content in _summary(report, *size):
            _add_page(writer, content, *size)
        out = io.BytesIO()
        writer.write(out)
    return out.getvalue()


def _opened(pdf: bytes, password: str | None) -> PdfWriter:
    from pypdf import PdfReader, PdfWriter

    reader = PdfReader(io.BytesIO(pdf))
    if reader.is_encrypted and not reader.decrypt(password or ""):
        raise PasswordRequired("the PDF is encrypted: pass the right password with --password")
    return PdfWriter(clone_from=reader)


def _places(report: GapReport) -> dict[tuple[int, int], list[Box]]:
    """(item of the resume, page) → the boxes of its lines there."""
    found: dict[tuple[int, int], dict[Box, None]] = {}
    for finding in (*report.findings, *report.duties):
        for evidence in finding.evidence:
            for page, box in wording.spots(report, evidence):
                found.setdefault((evidence.item, page), {})[box] = None
    return {place: list(boxes) for place, boxes in sorted(found.items())}


def _note(report: GapReport, item: int) -> str:
    """What an item shows, one responsibility a line; duties where it shows nothing else."""
    for findings in (report.findings, report.duties):
        lines = [
            f"{finding.title}: {evidence.strength}"
            for finding in findings
            for evidence in finding.evidence
            if evidence.item == item
        ]
        if lines:
            return "\n".join(dict.fromkeys(lines))
    return ""


def _highlight(writer: PdfWriter, index: int, boxes: Sequence[Box], strength: Strength, note: str) -> None:
    from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject

    corners = [_on_page(writer.pages[index], box) for box in boxes]
    rect = (
        min(x0 for x0, _, _, _ in corners),
        min(y0 for _, y0, _, _ in corners),
        max(x1 for _, _, x1, _ in corners),
        max(y1 for _, _, _, y1 in corners),
    )
    quads = [edge for x0, y0, x1, y1 in corners for edge in (x0, y1, x1, y1, x0, y0, x1, y0)]
    annotation = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Highlight"),
            NameObject("/Rect"): ArrayObject([FloatObject(round(edge, 3)) for edge in rect]),
            NameObject("/QuadPoints"): ArrayObject([FloatObject(round(edge, 3)) for edge in quads]),
            NameObject("/C"): ArrayObject([FloatObject(part) for part in _COLOURS[strength]]),
            NameObject("/CA"): FloatObject(0.6),
            NameObject("/F"): NumberObject(4),
            NameObject("/Contents"): TextStringObject(note),
        }
    )
    rules = [_on_page(writer.pages[index], (x0, below - _RULE, x1, below)) for x0, _, x1, below in boxes]
    look = writer._add_object(_appearance(rect, corners, rules, _COLOURS[strength]))
    annotation[NameObject("/AP")] = DictionaryObject({NameObject("/N"): look})
    writer.add_annotation(index, annotation)


def _on_page(page: PageObject, box: Box) -> Box:
    """A box of the page as it is shown, origin at the top left, in the page's own coordinates: x0, y0, x1, y1."""
    crop, media = page.cropbox, page.mediabox
    left, bottom = max(float(crop.left), float(media.left)), max(float(crop.bottom), float(media.bottom))
    right, top = min(float(crop.right), float(media.right)), min(float(crop.top), float(media.top))
    x0, above, x1, below = box
    turn = page.rotation % 360
    if turn == 90:
        return left + above, bottom + x0, left + below, bottom + x1
    if turn == 180:
        return right - x1, bottom + above, right - x0, bottom + below
    if turn == 270:
        return right - below, top - x1, right - above, top - x0
    return left + x0, top - below, left + x1, top - above


def _appearance(rect: Box, corners: Sequence[Box], rules: Sequence[Box], colour: Colour) -> StreamObject:
    """What a viewer draws, without which some show nothing: the lines tinted, and a rule under each."""
    from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject

    look = DecodedStreamObject()
    darker = tuple(0.6 * part for part in colour)
    tinted = ["q /Ink gs {:.3f} {:.3f} {:.3f} rg".format(*colour), *(_filled(box) for box in corners), "Q"]
    ruled = ["{:.3f} {:.3f} {:.3f} rg".format(*darker), *(_filled(box) for box in rules)]
    look.set_data("\n".join([*tinted, *ruled]).encode("ascii") + b"\n")
    ink = DictionaryObject(
        {
            NameObject("/BM"): NameObject("/Multiply"),
            NameObject("/ca"): FloatObject(0.6),
            NameObject("/Type"): NameObject("/ExtGState"),
        }
    )
    resources = DictionaryObject({NameObject("/ExtGState"): DictionaryObject({NameObject("/Ink"): ink})})
    look[NameObject("/Type")] = NameObject("/XObject")
    look[NameObject("/Subtype")] = NameObject("/Form")
    look[NameObject("/BBox")] = ArrayObject([FloatObject(round(edge, 3)) for edge in rect])
    look[NameObject("/Resources")] = resources
    return look


def _filled(box: Box) -> str:
    x0, y0, x1, y1 = box
    return f"{x0:.3f} {y0:.3f} {x1 - x0:.3f} {y1 - y0:.3f} re f"


def _add_page(writer: PdfWriter, content: bytes, width: float, height: float) -> None:
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    page = writer.add_blank_page(width, height)
    stream = DecodedStreamObject()
    stream.set_data(content)
    fonts = {
        NameObject(name): DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject(base),
                NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
            }
        )
        for name, base in (("/F1", "/Helvetica"), ("/F2", "/Helvetica-Bold"))
    }
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): DictionaryObject(fonts)})
    page[NameObject("/Contents")] = writer._add_object(stream)


def _summary(report: GapReport, width: float, height: float) -> list[bytes]:
    leaves = Leaves(width, height)
    leaves.paragraph(f"Gap report: {report.resume.document.name}", size=9, colour=GREY)
    leaves.space(4)
    headline = wording.supported(report) if report.verdict.role else "No role is supported"
    leaves.paragraph(headline[:1].upper() + headline[1:], size=20, bold=True)
    for sentence in wording.gap(report):
        leaves.paragraph(sentence, size=11)
    leaves.space(6)
    facts = [("Claimed", wording.claimed(report)), ("Experience", wording.experience(report))]
    if report.verdict.role:
        facts.append(("Margin", wording.margin(report)))
    else:
        facts += [("Why", reason) for reason in report.verdict.reasons]
    for label, text in facts:
        leaves.paragraph(f"{label}: {text}")
    _findings(leaves, report)
    if report.next_steps:
        _heading(leaves, "Next steps, as questions")
        for number, step in enumerate(report.next_steps, 1):
            leaves.paragraph(f"{number}. {step.question}")
    leaves.space(8)
    leaves.paragraph(
        f"{wording.AID} analyzer {report.tool.version}, as of {report.tool.as_of}, lexicon {report.tool.lexicon[:19]}.",
        size=8,
        colour=GREY,
    )
    return leaves.contents


def _heading(leaves: Leaves, title: str) -> None:
    leaves.need(40)
    leaves.space(9)
    leaves.paragraph(title, size=10.5, bold=True)
    leaves.space(3)


def _findings(leaves: Leaves, report: GapReport) -> None:
    """A square, the title, the state and the pages, under a bar for each role: colour is never the only sign."""
    for score, (role, findings) in zip(report.verdict.ranking, wording.by_role(report.findings)):
        name = wording.role_title(role)
        supported = ", supported" if role == report.verdict.role else ""
        shown = f"{shown_count(findings)} of {len(findings)}{supported}"
        _heading(leaves, f"{name[:1].upper()}{name[1:]}: {shown}")
        right, base = leaves.width - MARGIN - _BAR, leaves.y + 4
        leaves.rectangle(right, base, _BAR, 6, _PALE)
        if score.demonstrated:
            colour = _ACCENT if role == report.verdict.role else GREY
            leaves.rectangle(right, base, _BAR * score.demonstrated / score.total, 6, colour)
        for finding in findings:
            leaves.need(13)
            leaves.space(12.6)
            hollow = finding.state in ("missing", "unreadable")
            leaves.rectangle(MARGIN, leaves.y - 0.5, 7, 7, _COLOURS[finding.state], hollow=hollow)
            leaves.text(finding.title, MARGIN + 13)
            leaves.text(finding.state, leaves.width * 0.62, colour=GREY)
            pages = sorted({page for evidence in finding.evidence for page, _ in wording.spots(report, evidence)})
            leaves.text(", ".join(f"p.{page}" for page in pages[:6]), leaves.width * 0.8, colour=GREY)
