"""The other kinds of file, and how the kind is told."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from analyzer.errors import UnreadableDocument
from analyzer.reading import read
from analyzer.reading.side_by_side import parted
from analyzer.records import Document

TEXT = """Ada Example
ada@example.org | Lisbon | +351 555 0100

EXPERIENCE
Developer, Example Ltd, October 2015 to September 2016
- Wrote the import of the price lists, which
  runs every night.
- Kept the tests green.

Programmer\tSample GmbH\t2012 - 2015
* Drew the screens.
"""


def saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rows(document: Document) -> list[tuple[str, bool]]:
    return [(block.text, block.bullet) for block in document.blocks]


def test_a_text_resume_falls_into_rows_and_bullets() -> None:
    document = read(TEXT.encode())
    assert document.kind == "text"
    assert rows(document) == [
        ("Ada Example", False),
        ("ada@example.org Lisbon +351 555 0100", False),
        ("EXPERIENCE", False),
        ("Developer, Example Ltd, October 2015 to September 2016", False),
        ("Wrote the import of the price lists, which runs every night.", True),
        ("Kept the tests green.", True),
        ("Programmer Sample GmbH 2012 - 2015", False),
        ("Drew the screens.", True),
    ]
    assert document.blocks[1].lines[0].cells == ("ada@example.org", "Lisbon", "+351 555 0100")


def test_hard_wrapped_lines_of_a_paragraph_are_joined() -> None:
    text = (
        "Summary\n\n"
        "An engineer of twelve years who builds the back ends of shops and the tools\n"
        "their people use every day, and who likes to leave a code base simpler than\n"
        "she found it.\n"
    )
    assert rows(read(text.encode()))[1:] == [
        (
            "An engineer of twelve years who builds the back ends of shops and the tools their people use every day, "
            "and who likes to leave a code base simpler than she found it.",
            False,
        )
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Tools: Git  \nOther: Vim", ["Tools: Git", "Other: Vim"], id="two blanks before a label"),
        pytest.param("Tools: Git\\\nOther: Vim", ["Tools: Git", "Other: Vim"], id="a backslash"),
        pytest.param("Tools: Git<br>Other: Vim", ["Tools: Git", "Other: Vim"], id="a tag"),
        pytest.param("Acme  \n2019 – 2021", ["Acme 2019 – 2021"], id="not between the rows of one job"),
        pytest.param("Tools:&nbsp;C &amp; Go", ["Tools: C & Go"], id="signs by their names"),
        pytest.param("[Acme][] or [Kite][1]\n\n[1]: https://kite.example", ["Acme or Kite"], id="links told below"),
        pytest.param("[Acme [Shop]](https://acme.example )", ["Acme [Shop]"], id="brackets in a link"),
    ],
)
def test_markdown_is_read_as_a_page_shows_it(text: str, expected: list[str]) -> None:
    assert [text for text, _ in rows(read(f"# Ada\n\n{text}\n".encode()))][1:] == expected


def test_the_lines_of_a_justified_paragraph_are_joined() -> None:
    text = (
        "Summary\n\n"
        "writes  plain,  well-tested,  and lasting  code for shops.   enjoys  building\n"
        "highly available,  concurrent  machines  for  the  mills  of  the old  town.\n"
        "a friend  of quiet,  open  doors,  and bees.\n\n"
        "Go      Rust      C      Perl\n"
    )
    assert [block.text for block in read(text.encode()).blocks][1:] == [
        "writes plain, well-tested, and lasting code for shops. enjoys building highly available, concurrent machines "
        "for the mills of the old town. a friend of quiet, open doors, and bees.",
        "Go Rust C Perl",
    ]


@pytest.mark.parametrize(
    "row",
    [
        "Go and its tools   Rust and its tools   C and its tools   Perl and its tools",
        "Kite Press  Machines Ltd of Leeds  and Bradford        Jan 2019 - Present",
        "Developer  Kite  Leeds   2019 - 2021",
    ],
)
def test_columns_are_no_justified_line(row: str) -> None:
    assert len(read(f"Summary\n\n{row}\n".encode()).blocks[-1].lines[0].cells) > 1


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("Reports on the presses were built using C, and", "Apache 1.3.", True),
        ("A plug-in that manages the parts and integrates with", "Kite's databases.", True),
        ("Moved the whole of the drivers from the old C to", "Rust in a year.", True),
        ("- Wrote the drivers of the new presses in C,", "Rust and Go for the floor.", True),
        ("Worked closely with the writers (a team of as many as", "20 people).", True),
        ("Senior Developer, Kite Press Machines GmbH, Leeds,", "Jan 2019 – Present", False),
        ("Wrote the drivers of the new presses for the floor.", "Kite Ltd", False),
        ("Kept the drivers of the presses up", "Kite Ltd", False),
        ("Developer, Kite and", "Elm", False),
    ],
)
def test_a_line_whose_sentence_is_not_at_its_end_goes_on_below(above: str, below: str, joined: bool) -> None:
    text = f"Summary\n\n{above}\n{below}\n\n- {LONG}\n"
    assert (rows(read(text.encode()))[1][0] == f"{above.removeprefix('- ')} {below}") == joined


LONG = (
    "A programmer who has kept the machines of three paper mills running for many years, and who likes nothing better "
    "than a fault that nobody else has been able to find."
)
WRAPPED = (
    "Developed the drivers of the printing presses for the whole line, which\n"
    "included their tests, and wrote down how each of them is to be put into\n"
    "service on the floor, with the people who do so, and what they ought to\n"
    "watch for in the first weeks.\n\n"
    "Filed seven patents, one of which was soon deemed by the board to be a\n"
)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param(
            f"{LONG}\n\n{WRAPPED}High Value Patent.\n",
            "Filed seven patents, one of which was soon deemed by the board to be a High Value Patent.",
            id="a paragraph",
        ),
        pytest.param(
            f"{LONG}\n\n{WRAPPED}- Wrote the drivers in C for the new presses of the Alpha line 800\nGlobal Mirror.\n",
            "Wrote the drivers in C for the new presses of the Alpha line 800 Global Mirror.",
            id="a bullet",
        ),
        pytest.param(
            f"{LONG}\n\n{WRAPPED.rstrip()}.\nHigh Value Patent.\n", "High Value Patent.", id="after a sentence"
        ),
        pytest.param(f"{LONG}\n\n{WRAPPED}\nHigh Value Patent.\n", "High Value Patent.", id="after an empty line"),
        pytest.param(f"{LONG}\n\n{WRAPPED}\n{LONG[:-1]}\nHigh Patent.\n", "High Patent.", id="after an unwrapped line"),
        pytest.param(f"{LONG}\n\nDeveloped drivers for the\nAlpha.\n", "Alpha.", id="too few lines that tell a width"),
    ],
)
def test_a_line_that_goes_on_with_a_capital_where_only_some_paragraphs_are_wrapped(text: str, last: str) -> None:
    assert rows(read(text.encode()))[-1][0] == last


def test_several_bullets_on_one_line_are_parted() -> None:
    text = "• Wrote the importer • Tested it with real lists • Ran it for two years"
    expected = [("Wrote the importer", True), ("Tested it with real lists", True), ("Ran it for two years", True)]
    assert rows(read(text.encode())) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_text_is_read_in_its_encoding(encoding: str) -> None:
    assert read("Zoë Example – résumé\nWrote scripts".encode(encoding)).blocks[0].text == "Zoë Example – résumé"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_plain_ascii_of_two_bytes_a_letter_is_read(encoding: str) -> None:
    assert read("Zoe Example\nWrote scripts".encode(encoding)).blocks[0].text == "Zoe Example"


def test_one_stray_byte_leaves_the_other_letters_of_utf_8_whole() -> None:
    text = "Zoë Example – résumé\n- Wrote the scripts of the ferry timetable and ran them every night\n- Lives in Malm"
    blocks = read(text.encode() + b"\xf6").blocks
    assert (blocks[0].text, blocks[2].text) == ("Zoë Example – résumé", "Lives in Malm\ufffd")


def test_letters_of_windows_that_look_like_utf_8_once_are_read_as_windows() -> None:
    assert read("Zoë Example, Malmö, naïve façade, Ã©".encode("cp1252")).text == "Zoë Example, Malmö, naïve façade, Ã©"


@pytest.mark.parametrize("encoding", ["utf-32", "utf-16"])
def test_text_with_a_mark_of_its_encoding_is_read(encoding: str) -> None:
    assert read("Zoë Example\nWrote scripts".encode(encoding)).blocks[0].text == "Zoë Example"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_an_odd_byte_after_text_of_two_bytes_a_letter_is_dropped(encoding: str) -> None:
    assert read("Zoe Example\nWrote scripts".encode(encoding) + b"\n").blocks[1].text == "Wrote scripts"


def test_a_text_that_begins_with_a_bracket_is_no_json() -> None:
    assert read(b"[[Jane Roe]]\n# Work\n- Wrote scripts").kind == "markdown"


SIDE_BY_SIDE = """\
Zoe Example
SKILLS              EXPERIENCE
Python, SQL         Developer, Acme        2019 - 2021
Docker              - Wrote the scripts of the ferry
                      timetable.
LANGUAGES           - Fixed faults of the map.
English             Tester, Kite           2017 - 2019
Danish              - Tested pages by hand.
"""


def test_columns_side_by_side_are_read_one_after_the_other() -> None:
    texts = [block.text for block in read(SIDE_BY_SIDE.encode()).blocks]
    assert texts[:4] == ["Zoe Example", "SKILLS", "Python, SQL", "Docker"]
    assert texts[4:9] == [
        "LANGUAGES",
        "English",
        "Danish",
        "EXPERIENCE",
        "Developer, Acme 2019 - 2021",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(
            ["HISTORY"] + [f"201{n} - 201{n + 1}   Developer, Acme {n}\n              ACME TOWN" for n in range(6)]
        ),
        "\n".join(
            f"{name:14}{name} {n}\n              Wrote scripts."
            for n, name in enumerate(["SKILLS", "WORK", "STUDIES"] * 3)
        ),
        SIDE_BY_SIDE.replace("EXPERIENCE", "Jobs I had"),
    ],
    ids=["dates", "a rail of headings", "no heading on one side"],
)
def test_what_stands_at_the_left_of_its_text_stays_there(text: str) -> None:
    assert parted(text.splitlines()) == text.splitlines()


def test_markdown_loses_its_marks() -> None:
    source = (
        "# Ada Example\n\n## Work\n\n**Developer**, [Example Ltd](https://example.org)\n\n"
        "- Wrote `snake_case` *importers*\n- Ran them\n\n| Skill | Years |\n|---|---|\n| Go | 4 |\n"
    )
    document = read(source.encode())
    assert document.kind == "markdown"
    assert rows(document) == [
        ("Ada Example", False),
        ("Work", False),
        ("Developer, Example Ltd", False),
        ("Wrote snake_case importers", True),
        ("Ran them", True),
        ("Skill Years", False),
        ("Go 4", False),
    ]
    assert document.blocks[1].lines[0].bold
    assert document.blocks[-1].lines[0].cells == ("Go", "4")


def test_a_line_alone_above_a_ruler_in_markdown_is_a_heading() -> None:
    source = (
        "Ada Example\n===\n\nWhere I was\n---\nWrote Go.\nAnd C.\n\nA text\nof two lines\n---\n\n- Note\n---\n\n# Work"
    )
    lines = [(block.text, block.lines[0].rank) for block in read(source.encode()).blocks]
    expected = [("Ada Example", 1), ("Where I was", 2), ("Wrote Go. And C.", 0), ("A text of two lines", 0)]
    assert lines == [*expected, ("Note", 0), ("Work", 1)]


def test_a_line_alone_above_a_ruler_in_a_text_is_a_heading() -> None:
    document = read(b"Ada Example\n\nEXPERIENCE\n----------\nDeveloper, Acme   2019 - 2021\nWrote Go.\n")
    assert document.kind == "text"
    assert [(block.text, block.lines[0].rank) for block in document.blocks][:2] == [
        ("Ada Example", 0),
        ("EXPERIENCE", 2),
    ]


def test_the_term_of_a_definition_in_markdown_is_a_heading_above_it() -> None:
    source = (
        "# Work\n\nKite Ltd\n:   **2019 - 2021** *Director, Care*\n\n    * Wrote Go\n\n:   *Advisor*\n\n- Note\n: rest"
    )
    document = read(source.encode())
    assert [(block.text, block.bullet, block.lines[0].bold) for block in document.blocks] == [
        ("Work", False, True),
        ("Kite Ltd", False, True),
        ("2019 - 2021 Director, Care", False, False),
        ("Wrote Go", True, False),
        ("Advisor", False, False),
        ("Note rest", True, False),
    ]


@pytest.mark.parametrize(("before", "after"), [("**", "**"), ("<!-- ", " -->"), ("[", "](kite.example)")])
def test_marks_of_markdown_that_stand_far_apart_do_not_belong_together(before: str, after: str) -> None:
    line = before + "word " * 400 + "end" + after
    assert rows(read(f"# Work\n\n{line}".encode()))[1] == (line, False)


def test_a_word_document_is_read_with_its_lists_and_weights() -> None:
    word = docx.Document()
    word.add_heading("Experience", level=1)
    word.add_paragraph("Developer\tJan 2019 – Present").runs[0].bold = True
    word.add_paragraph("Wrote the import of the price lists.", style="List Bullet")
    document = read(saved(word))
    assert document.kind == "docx"
    assert rows(document) == [
        ("Experience", False),
        ("Developer Jan 2019 – Present", False),
        ("Wrote the import of the price lists.", True),
    ]
    assert document.blocks[1].lines[0].cells == ("Developer", "Jan 2019 – Present")
    assert [block.lines[0].bold for block in document.blocks] == [True, True, False]


def test_the_tables_of_a_word_document_are_read_in_place() -> None:
    word = docx.Document()
    word.add_paragraph("Before")
    table = word.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["Developer", "2019 – 2021", "Left column", "Wrote it.\nTested it."]):
        cell.text = text
    word.add_paragraph("After")
    document = read(saved(word))
    assert [text for text, _ in rows(document)] == [
        "Before",
        "Developer 2019 – 2021",
        "Left column",
        "Wrote it.",
        "Tested it.",
        "After",
    ]


def test_the_text_boxes_of_a_word_document_are_read_once() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("Beside the box")
    paragraph.runs[0]._r.append(
        parse_xml(
            f"<w:pict {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'><v:shape><v:textbox>"
            "<w:txbxContent><w:p><w:r><w:t>Skills: Go</w:t></w:r></w:p></w:txbxContent>"
            "</v:textbox></v:shape></w:pict>"
        )
    )
    assert read(saved(word)).text.split("\n") == ["Beside the box", "Skills: Go"]


def test_line_breaks_in_a_word_paragraph_part_lines() -> None:
    word = docx.Document()
    run = word.add_paragraph().add_run("Developer")
    run.add_break(WD_BREAK.LINE)
    run.add_text("Example Ltd")
    assert read(saved(word)).text == "Developer\nExample Ltd"


def test_a_json_resume_is_rendered_in_the_usual_order() -> None:
    resume = {
        "basics": {"name": "Ada Example", "label": "Developer", "email": "ada@example.org", "summary": "Builds."},
        "skills": [{"name": "Languages", "keywords": ["Go", "Python"]}],
        "work": [
            {
                "name": "Example Ltd",
                "position": "Developer",
                "startDate": "2019-03-01",
                "highlights": ["Wrote the importer."],
            }
        ],
        "education": [{"institution": "Example University", "area": "Physics", "studyType": "BSc", "endDate": "2012"}],
    }
    document = read(json.dumps(resume).encode())
    assert document.kind == "json-resume"
    assert rows(document) == [
        ("Ada Example", False),
        ("Developer", False),
        ("ada@example.org", False),
        ("Summary", False),
        ("Builds.", False),
        ("Work", False),
        ("Developer Example Ltd 2019-03 – Present", False),
        ("Wrote the importer.", True),
        ("Education", False),
        ("BSc, Physics Example University 2012", False),
        ("Skills", False),
        ("Languages: Go, Python", False),
    ]
    assert document.blocks[6].lines[0].cells == ("Developer", "Example Ltd", "2019-03 – Present")


@pytest.mark.parametrize(
    ("fields", "parts"),
    [
        ({"position": "Developer", "name": "Kite", "startDate": "2019"}, ("title", "employer", "dates")),
        ({"company": "Kite", "startDate": "2019"}, ("employer", "dates")),
        ({"position": "Developer"}, ("title",)),
    ],
    ids=["all", "no title", "a title alone"],
)
def test_a_job_of_a_json_resume_keeps_the_names_of_its_fields(fields: dict[str, str], parts: tuple[str, ...]) -> None:
    assert read(json.dumps({"work": [fields]}).encode()).blocks[1].lines[0].parts == parts


@pytest.mark.parametrize("written", ["Sept 2012", "January 2019"])
def test_a_date_of_a_json_resume_that_is_not_of_numbers_stays_whole(written: str) -> None:
    resume = {"work": [{"name": "Kite", "position": "Developer", "startDate": written, "endDate": "2021-04-30"}]}
    assert read(json.dumps(resume).encode()).blocks[1].lines[0].cells[-1] == f"{written} – 2021-04"


def test_the_lines_of_a_summary_in_a_json_resume_are_blocks_of_their_own() -> None:
    summary = "Built the shop.\n• Wrote the importer.\n\n• Ran it."
    resume = {"work": [{"name": "Kite", "position": "Developer", "summary": summary}]}
    assert rows(read(json.dumps(resume).encode()))[2:] == [
        ("Built the shop.", False),
        ("Wrote the importer.", True),
        ("Ran it.", True),
    ]


def test_the_kind_is_told_by_content_and_not_by_name(tmp_path: Path) -> None:
    path = tmp_path / "resume.pdf"
    path.write_text(TEXT)
    assert read(path).kind == "text"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"", "is empty", id="an empty file"),
        pytest.param(b" \n\t ", "is empty", id="a file of spaces"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(64), "a PNG image", id="a picture"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "an old Word", id="an old Word document"),
        pytest.param(b"{\\rtf1\\ansi Ada Example}", "RTF", id="a rich text file"),
        pytest.param(b"PK\x03\x04 and then nothing", "damaged", id="a damaged docx"),
        pytest.param(b'{"basics": {"name": "Ada"}\n"work": []}', "a fault in line 2", id="broken JSON"),
        pytest.param(b'{"name": "left-pad", "version": "1.3.0"}', "no JSON Resume", id="other JSON"),
        pytest.param(b'[{"basics": {}}]', "no JSON Resume", id="a list in JSON"),
        pytest.param(b"[" * 100_000, "too deep", id="deep JSON"),
        pytest.param(bytes(range(1, 30)) * 40, "unknown kind", id="an unknown binary"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableDocument, match=said) as caught:
        read(data)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="does not exist"):
        read(tmp_path / "nothing.pdf")


def test_an_empty_name_is_refused_as_such() -> None:
    with pytest.raises(UnreadableDocument, match="name of the file is empty"):
        read("")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="is a folder"):
        read(tmp_path)


def test_name_and_digest_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "ada.txt"
    path.write_bytes(b"abc")
    document = read(path)
    assert document.name == "ada.txt"
    assert document.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert read(b"abc", name="given").name == "given"


def test_the_header_of_a_word_document_comes_first() -> None:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Ada Example"
    word.add_paragraph("Wrote scripts")
    assert read(saved(word)).text == "Ada Example\nWrote scripts"


def test_hidden_text_of_a_word_document_is_left_out_and_said() -> None:
    word = docx.Document()
    word.add_paragraph("Wrote scripts ").add_run("kubernetes").font.hidden = True
    document = read(saved(word))
    assert document.text == "Wrote scripts"
    assert [notice.code for notice in document.warnings] == ["hidden-text"]
