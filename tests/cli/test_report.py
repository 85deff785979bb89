"""`analyzer report` and its short form, as a user calls them."""

from __future__ import annotations

import json
import os
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner, Result
from fpdf import FPDF

from analyzer.cli import main
from analyzer.errors import UnreadableDocument

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = str(ROOT / "examples" / "one-column.pdf")
NURSE = str(ROOT / "tests" / "data" / "nurse.txt")


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


def one_line(text: str) -> bool:
    return len(text.strip().splitlines()) == 1


def test_a_path_alone_means_the_report() -> None:
    assert run(EXAMPLE, "--as-of", "2026-06-15").stdout == run("report", EXAMPLE, "--as-of", "2026-06-15").stdout


def test_options_before_the_path_mean_the_report_too() -> None:
    assert run("--format", "json", EXAMPLE).exit_code == 0


def test_json_holds_all_23_findings() -> None:
    assert len(json.loads(run(EXAMPLE, "--format", "json").stdout)["findings"]) == 23


def test_the_same_call_gives_the_same_bytes() -> None:
    arguments = (EXAMPLE, "--format", "json", "--as-of", "2026-06-15")
    assert run(*arguments).stdout_bytes == run(*arguments).stdout_bytes


def test_standard_input_is_read() -> None:
    result = run("-", "--format", "json", stdin=Path(EXAMPLE).read_bytes())
    assert json.loads(result.stdout)["verdict"] == json.loads(run(EXAMPLE, "--format", "json").stdout)["verdict"]


def test_output_goes_to_the_file_and_nothing_to_standard_output(tmp_path: Path) -> None:
    result = run(EXAMPLE, "--format", "json", "--output", str(tmp_path / "report.json"))
    assert (result.stdout, json.loads((tmp_path / "report.json").read_text())["schema"]) == ("", 1)


def test_where_the_copy_cannot_be_made_no_report_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise UnreadableDocument("damaged")

    monkeypatch.setattr("analyzer.reports.as_annotated_pdf.annotate", fail)
    run(EXAMPLE, "--output", str(tmp_path / "report.txt"), "--annotate", str(tmp_path / "copy.pdf"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not os.path.exists("/dev/fd"), reason="pipes have no names here")
@pytest.mark.parametrize(
    ("options", "begin"), [(("--format", "html", "--output"), b"<!doctype"), (("--annotate",), b"%PDF")]
)
def test_a_pipe_is_read_once(tmp_path: Path, options: tuple[str, ...], begin: bytes) -> None:
    reading, writing = os.pipe()

    def write() -> None:
        with open(writing, "wb") as pipe:
            pipe.write(Path(EXAMPLE).read_bytes())

    Thread(target=write).start()
    result = run(f"/dev/fd/{reading}", *options, str(tmp_path / "out"))
    os.close(reading)
    assert (result.exit_code, (tmp_path / "out").read_bytes()[: len(begin)].lower()) == (0, begin.lower())


def test_a_target_role_is_measured_against() -> None:
    target = json.loads(run(EXAMPLE, "--format", "json", "--role", "engineer").stdout)["target"]
    assert target["role"] == "engineer"


def test_as_of_sets_the_present() -> None:
    months = [
        json.loads(run(EXAMPLE, "--format", "json", "--as-of", day).stdout)["experience"]["months"]
        for day in ("2026-06-15", "2026-07-15")
    ]
    assert months[1] - months[0] == 1


def test_a_nurse_has_no_software_role_and_is_told_why() -> None:
    verdict = json.loads(run(NURSE, "--format", "json").stdout)["verdict"]
    assert (verdict["role"], verdict["level"], verdict["reasons"]) == (
        None,
        None,
        ["No line shows software work: no code written, tested, run or designed."],
    )


def test_fail_under_is_kept_or_ends_with_3() -> None:
    codes = [run(EXAMPLE, "--role", "engineer", "--fail-under", share).exit_code for share in ("10%", "0.99")]
    assert codes == [0, 3]


def scanned(path: Path) -> Path:
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (600, 800), "white")
    ImageDraw.Draw(image).text((50, 50), "Developer", fill="black")
    pdf = FPDF()
    pdf.add_page()
    pdf.image(image, 0, 0, 210, 297)
    pdf.output(str(path))
    return path


def encrypted(path: Path) -> Path:
    pdf = FPDF()
    pdf.set_encryption(owner_password="owner", user_password="secret")
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    pdf.multi_cell(0, 6, "EXPERIENCE\nSoftware Developer, Acme, 2019 to 2021\nWrote Python code for a booking service.")
    pdf.output(str(path))
    return path


def empty(path: Path) -> Path:
    pdf = FPDF()
    pdf.add_page()
    pdf.output(str(path))
    return path


def no_pdf(path: Path) -> Path:
    path.write_bytes(b"\x00\x01\x02\x03" * 50)
    return path


@pytest.mark.parametrize(
    ("make", "words"),
    [
        pytest.param(scanned, "--ocr", id="a scan says that it is a picture, and what to do"),
        pytest.param(empty, "no text could be read", id="an empty PDF says that there is no text"),
        pytest.param(encrypted, "password", id="an encrypted PDF asks for the password"),
        pytest.param(no_pdf, "resume.pdf", id="no PDF at all"),
        pytest.param(lambda path: path, "resume.pdf", id="no such file"),
        pytest.param(lambda path: (path.mkdir(), path)[1], "folder", id="a folder"),
    ],
)
def test_what_cannot_be_analysed_ends_with_1_and_one_line(tmp_path: Path, make, words: str) -> None:
    result = run("report", str(make(tmp_path / "resume.pdf")))
    assert (result.exit_code, result.stdout, one_line(result.stderr), words in result.stderr) == (1, "", True, True)


def test_the_right_password_opens_an_encrypted_pdf(tmp_path: Path) -> None:
    result = run("report", str(encrypted(tmp_path / "resume.pdf")), "--password", "secret", "--format", "json")
    assert json.loads(result.stdout)["positions"][0]["organisation"] == "Acme"


def test_the_right_password_opens_an_encrypted_posting(tmp_path: Path) -> None:
    result = run("posting", str(encrypted(tmp_path / "posting.pdf")), "--password", "secret", "--format", "json")
    assert json.loads(result.stdout)["responsibilities"][0]["asked"][0]["quote"].startswith("Wrote Python code")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("report",), id="no resume"),
        pytest.param((EXAMPLE, "--role", "manager"), id="no such role"),
        pytest.param((EXAMPLE, "--level", "developer/king"), id="no such rung"),
        pytest.param((EXAMPLE, "--role", "coder", "--level", "developer/senior"), id="a rung of another role"),
        pytest.param((EXAMPLE, "--as-of", "yesterday"), id="no day"),
        pytest.param((EXAMPLE, "--fail-under", "60"), id="no share"),
        pytest.param((EXAMPLE, "--quiet", "--verbose"), id="quiet and verbose"),
        pytest.param((EXAMPLE, "--blind", "--annotate", "out.pdf"), id="a blind copy of the original pages"),
        pytest.param((NURSE, "--annotate", "out.pdf"), id="a text cannot be highlighted"),
        pytest.param(("reprot",), id="a misspelt command"),
    ],
)
def test_wrong_usage_ends_with_2(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout, "Traceback" in result.stderr) == (2, "", False)


@pytest.mark.parametrize("option", ["--output", "--annotate"])
@pytest.mark.parametrize("name", ["resume.pdf", "folder/../resume.pdf", "link.pdf"])
def test_the_resume_is_never_written_over(tmp_path: Path, option: str, name: str) -> None:
    resume = tmp_path / "resume.pdf"
    resume.write_bytes(Path(EXAMPLE).read_bytes())
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.pdf").symlink_to(resume)
    result = run(str(resume), option, str(tmp_path / name))
    assert (result.exit_code, result.stdout, option in result.stderr) == (2, "", True)
    assert resume.read_bytes() == Path(EXAMPLE).read_bytes()


@pytest.mark.parametrize("name", ["out", "folder/../out"])
def test_two_reports_are_not_written_over_each_other(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    assert run(EXAMPLE, "--output", str(tmp_path / "out"), "--annotate", str(tmp_path / name)).exit_code == 2


def with_photo(path: Path) -> Path:
    from PIL import Image

    pdf = FPDF()
    pdf.add_page()
    pdf.image(Image.effect_noise((90, 90), 80), 160, 10, 30, 30)
    pdf.set_font("Helvetica", size=24)
    pdf.cell(0, 12, "Zelda Quist", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Helvetica", size=11)
    lines = ["zelda.quist@example.org | +46 70 555 01 23 | linkedin.com/in/zquist", "EXPERIENCE"]
    lines += ["Software Developer, Acme, 2019 to 2021", "- Wrote Python code for a booking service of Zelda Quist."]
    lines += ["- Fixed bugs in the billing service.", "EDUCATION", "BSc Computing, Norrmark University, 2018"]
    for line in lines:
        pdf.cell(0, 7, line, new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(path))
    return path


@pytest.mark.parametrize("form", ["text", "json", "markdown", "html"])
def test_a_blind_report_has_no_name_contact_school_or_picture(tmp_path: Path, form: str) -> None:
    resume = str(with_photo(tmp_path / "zelda-quist.pdf"))
    open_, blind = (run(resume, "--format", form, "--verbose", *more).stdout for more in ((), ("--blind",)))
    told = ["Zelda", "zelda", "Quist", "quist", "+46", "555 01", "example.org", "Norrmark", "data:image"]
    assert [word for word in told if word in blind] == []
    assert "Zelda" in open_
    assert "Fixed bugs in the billing service" in blind


def test_a_blind_report_that_found_no_name_says_so() -> None:
    result = run("report", "-", "--blind", stdin=b"EXPERIENCE\nDeveloper, Acme, 2019 - 2021\n- Wrote Python scripts.\n")
    told = "no name was found to leave out: look through the report before you pass it on"
    assert (result.exit_code, result.stderr) == (0, f"analyzer: {told}\n")


def test_a_blind_report_that_found_a_name_is_silent() -> None:
    assert run("report", EXAMPLE, "--blind").stderr == ""


def test_a_faulty_lexicon_ends_with_1_and_names_the_folder(tmp_path: Path) -> None:
    result = run(EXAMPLE, "--lexicon", str(tmp_path / "none"))
    assert (result.exit_code, "no such folder" in result.stderr) == (1, True)


def test_an_output_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    result = run(EXAMPLE, "--output", str(tmp_path / "none" / "report.txt"))
    assert (result.exit_code, one_line(result.stderr)) == (1, True)


def test_an_output_without_a_name_is_wrong_usage() -> None:
    result = run("report", EXAMPLE, "--output", "")
    assert (result.exit_code, one_line(result.stderr)) == (2, True)
