"""The compiled lexicon on disk."""

from __future__ import annotations

import os
import pickle
import stat
from pathlib import Path
from typing import Any

import pytest

from analyzer.matching import prepare, stored
from tests.matching.tiny import write_tiny


class Raising:
    """Pickled, it calls what raises when it is read back."""

    def __init__(self, call: Any, *arguments: Any) -> None:
        self.call, self.arguments = call, arguments

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        return self.call, self.arguments


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that is not there yet."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(stored.CACHE_VARIABLE, str(folder))
    return folder


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return write_tiny(tmp_path / "lexicon")


def test_files_that_others_put_into_the_folder_stay(cache: Path, tiny: Path) -> None:
    cache.mkdir()
    names = [f"{number}.pickle" for number in range(9)]
    for name in names:
        (cache / name).touch()
        os.utime(cache / name, (1, 1))
    prepare(tiny)
    assert {path.name for path in cache.iterdir()} > set(names)


def test_of_its_own_files_the_oldest_make_room(cache: Path, tiny: Path) -> None:
    cache.mkdir()
    for number in range(9):
        path = cache / f"analyzer-{number:032x}.pickle"
        path.touch()
        os.utime(path, (number, number))
    prepare(tiny)
    old = sorted(path.name for path in cache.glob("analyzer-0000*"))
    assert old == [f"analyzer-{number:032x}.pickle" for number in (6, 7, 8)]


def test_the_folder_is_for_its_owner_only(cache: Path, tiny: Path) -> None:
    prepare(tiny)
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "value",
    [Raising(int, [1]), Raising(chr, -1), Raising(divmod, 1, 0), None, (1, 2), "text"],
    ids=["type", "value", "arithmetic", "nothing", "another-pair", "text"],
)
def test_what_is_no_lexicon_counts_as_nothing_stored(tmp_path: Path, value: Any) -> None:
    (tmp_path / "file").write_bytes(pickle.dumps(value))
    assert stored._load(tmp_path / "file") is None
