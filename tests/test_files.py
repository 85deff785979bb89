"""Files that the program writes."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from analyzer.files import replaced, shown


def write(path: Path, text: str) -> None:
    with replaced(path) as place:
        place.write_text(text, encoding="utf-8")


def test_a_link_goes_on_to_point_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    (tmp_path / "link").symlink_to("file")
    write(tmp_path / "link", "new")
    assert ((tmp_path / "link").is_symlink(), (tmp_path / "file").read_text()) == (True, "new")


def test_a_link_to_a_file_that_is_not_there_makes_it(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("file")
    write(tmp_path / "link", "new")
    assert ((tmp_path / "link").is_symlink(), (tmp_path / "file").read_text()) == (True, "new")


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "file").chmod(0o640)
    write(tmp_path / "file", "new")
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o640


def test_a_pipe_gets_what_is_written(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append((tmp_path / "pipe").read_text()), daemon=True)
    reader.start()
    write(tmp_path / "pipe", "new")
    reader.join(10)
    assert got == ["new"]


def test_a_file_that_could_not_be_written_to_its_end_is_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write(tmp_path / "file", "new" * 99999 + "\ud83d")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"file": "old"}


def test_a_file_with_the_longest_name_can_be_written(tmp_path: Path) -> None:
    write(tmp_path / ("n" * 255), "new")
    assert (tmp_path / ("n" * 255)).read_text() == "new"


@pytest.mark.parametrize(
    ("name", "text"),
    [("café.pdf", "café.pdf"), ("caf\udce9.pdf", r"caf\xe9.pdf"), ("a\nb\x00", r"a\x0ab\x00"), ("\ud83d", "?")],
    ids=["text", "no-utf-8", "control", "surrogate"],
)
def test_a_name_is_shown_as_one_line_of_text(name: str, text: str) -> None:
    assert shown(name) == text
