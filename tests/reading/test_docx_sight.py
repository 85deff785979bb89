"""What a reader of a Word document sees: text that is hidden, removed, or set in a place of its own."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from analyzer.reading import read
from analyzer.records import Document

SEEN = "<w:p><w:r><w:t>Wrote scripts</w:t></w:r></w:p>"


def made(*body: str, styles: str = "") -> Document:
    """A Word document of the paragraphs and tables in `body`, below one line that all can see."""
    word = docx.Document()
    for style in parse_xml(f"<w:styles {nsdecls('w')}>{styles}</w:styles>"):
        word.styles.element.append(style)
    end = word.element.body[-1]
    for part in parse_xml(f"<w:body {nsdecls('w')}>{SEEN}{''.join(body)}</w:body>"):
        end.addprevious(part)
    out = io.BytesIO()
    word.save(out)
    return read(out.getvalue())


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def style(id_: str, kind: str, properties: str, based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{id_}"/>{base}{properties}</w:style>'


def paragraph(letters: str = "", whole: str = "") -> str:
    """A paragraph that says "Java", with properties of its letters and of itself."""
    return f"<w:p><w:pPr>{whole}</w:pPr>{run('Java', letters)}</w:p>"


def size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/>'


GHOST = style("Ghost", "character", "<w:rPr><w:vanish/></w:rPr>")
OF_GHOST = '<w:rStyle w:val="Ghost"/>'
WHITE = '<w:color w:val="FFFFFF"/>'
DARK = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        pytest.param(paragraph(WHITE), "", id="white"),
        pytest.param(paragraph(size(2)), "", id="one point"),
        pytest.param(paragraph(size(3)), "", id="less than two points"),
        pytest.param(paragraph(OF_GHOST), GHOST, id="a style of the letters"),
        pytest.param(
            paragraph('<w:rStyle w:val="Ghoul"/>'),
            GHOST + style("Ghoul", "character", "", "Ghost"),
            id="a style based on another",
        ),
        pytest.param(
            paragraph(whole='<w:pStyle w:val="Veil"/>'),
            style("Veil", "paragraph", "<w:rPr><w:vanish/></w:rPr>"),
            id="a style of the paragraph",
        ),
    ],
)
def test_text_that_no_one_sees_is_left_out_and_said(body: str, styles: str) -> None:
    document = made(body, styles=styles)
    assert (document.text, [notice.code for notice in document.warnings]) == ("Wrote scripts", ["hidden-text"])


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        pytest.param(paragraph(WHITE + DARK), "", id="white on dark letters"),
        pytest.param(paragraph(WHITE + '<w:highlight w:val="blue"/>'), "", id="white on a marker"),
        pytest.param(paragraph(WHITE, DARK), "", id="white in a dark paragraph"),
        pytest.param(
            paragraph(WHITE, '<w:pStyle w:val="Bar"/>'),
            style("Bar", "paragraph", f"<w:pPr>{DARK}</w:pPr>"),
            id="white in a paragraph of a dark style",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc><w:tcPr>{DARK}</w:tcPr>{paragraph(WHITE)}</w:tc></w:tr></w:tbl>",
            "",
            id="white in a dark cell",
        ),
        pytest.param(paragraph(OF_GHOST + '<w:vanish w:val="0"/>'), GHOST, id="shown after all"),
        pytest.param(paragraph(size(12)), "", id="six points"),
    ],
)
def test_text_that_is_seen_counts(body: str, styles: str) -> None:
    document = made(body, styles=styles)
    assert (document.text, document.warnings) == ("Wrote scripts\nJava", ())


@pytest.mark.parametrize("mark", ["moveFrom", "del"])
def test_text_that_was_removed_is_left_out(mark: str) -> None:
    assert made(f'<w:p><w:{mark} w:id="1" w:author="A">{run("Java")}</w:{mark}></w:p>').text == "Wrote scripts"


@pytest.mark.parametrize("mark", ["moveTo", "ins", "customXml"])
def test_paragraphs_in_a_mark_of_their_own_are_read(mark: str) -> None:
    assert made(f'<w:{mark} w:id="1"><w:p>{run("Java")}</w:p></w:{mark}>').text == "Wrote scripts\nJava"


def test_a_cell_in_a_content_control_is_read() -> None:
    cell = f"<w:tc><w:p>{run('Java')}</w:p></w:tc>"
    table = f"<w:tbl><w:tr><w:sdt><w:sdtContent>{cell}</w:sdtContent></w:sdt></w:tr></w:tbl>"
    assert made(table).text == "Wrote scripts\nJava"


NOT_BOLD = '<w:b w:val="0"/>'
STRONG = style("Strong2", "character", "<w:rPr><w:b/></w:rPr>")
BOLD = style("Bold", "paragraph", "<w:rPr><w:b/></w:rPr>")
PLAIN = style("Plain", "paragraph", f"<w:rPr>{NOT_BOLD}</w:rPr>", "Bold")


@pytest.mark.parametrize(
    ("body", "bold"),
    [
        pytest.param(paragraph(whole='<w:pStyle w:val="Bold"/>'), True, id="a bold style"),
        pytest.param(paragraph(whole='<w:pStyle w:val="Plain"/>'), False, id="a style that switches its base off"),
        pytest.param(paragraph(NOT_BOLD, '<w:pStyle w:val="Bold"/>'), False, id="letters that switch it off"),
        pytest.param(paragraph("<w:b/>", '<w:pStyle w:val="Plain"/>'), True, id="letters that switch it on again"),
        pytest.param(paragraph('<w:rStyle w:val="Strong2"/>'), True, id="a style of letters"),
        pytest.param(
            f'<w:p><w:pPr><w:pStyle w:val="Bold"/></w:pPr>{run("Java")}{run(" once", NOT_BOLD)}</w:p>',
            False,
            id="a part of the letters",
        ),
    ],
)
def test_the_nearest_that_says_anything_tells_whether_letters_are_bold(body: str, bold: bool) -> None:
    assert made(body, styles=STRONG + BOLD + PLAIN).blocks[1].lines[0].bold == bold
