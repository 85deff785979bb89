"""The lexicon in its compiled form, kept in the user's cache folder so that a second start is quick.

The file is named by a digest of the lexicon and of the code that compiles it: a change of either makes another file.
Without a cache folder that can be written, everything works as well, only slower.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path

from platformdirs import user_cache_path
from spacy.about import __version__ as spacy_version

from analyzer.files import replaced
from analyzer.lexicon import Lexicon, lexicon_digest, load_lexicon
from analyzer.matching.compiling import Compiled, compile_lexicon
from analyzer.matching.language import Language, english_tokenizer
from analyzer.matching.lazily import dumps, packed
from analyzer.matching.matcher import Matcher

CACHE_VARIABLE = "ANALYZER_CACHE"
"""Environment: another folder for the cache, or "off"."""
_CODE = ("lexicon", "matching", "structure/vocabulary.py", "records.py")
_KEPT = 4
_OWN = f"analyzer-{'[0-9a-f]' * 32}.pickle"
"""The names of the files; others in the folder are somebody else's."""


def prepare(folder: Path | None) -> tuple[Lexicon, Matcher]:
    """The lexicon in `folder` (None: the built-in one) with its matcher. Raises LexiconError for a faulty one."""
    cache = _cache_folder()
    path = cache / f"analyzer-{_digest(folder)}.pickle" if cache else None
    stored = _load(path) if path else None
    if stored is not None:
        return stored[0], Matcher(stored[1])
    lexicon = load_lexicon(folder)
    matcher = build_matcher(lexicon)
    if path:
        _save(path, dumps((lexicon, packed(matcher.compiled))))
    return lexicon, matcher


def build_matcher(lexicon: Lexicon) -> Matcher:
    tokenizer = english_tokenizer()
    plain = Language(tokenizer, {}, ())
    return Matcher(compile_lexicon(lexicon, lambda name: plain.tokens(name).lower), tokenizer)


def _cache_folder() -> Path | None:
    chosen = os.environ.get(CACHE_VARIABLE)
    if chosen == "off":
        return None
    return Path(chosen) if chosen else user_cache_path("analyzer", appauthor=False)


def _digest(folder: Path | None) -> str:
    """Of all that decides the compiled form; spaCy's tokenizer does, since it cuts the names into atoms."""
    digest = hashlib.sha256(f"{lexicon_digest(folder)} {sys.version} {spacy_version}".encode())
    package = Path(__file__).parent.parent
    for entry in _CODE:
        path = package / entry
        for file in sorted(path.glob("*.py")) if path.is_dir() else [path]:
            digest.update(file.read_bytes())
    return digest.hexdigest()[:32]


def _load(path: Path) -> tuple[Lexicon, Compiled] | None:
    """What was stored; None where there is nothing that can be read."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    with _no_garbage_collection():
        try:
            stored = pickle.loads(data)
        except Exception:  # damaged bytes call anything, with anything; a file less is only slower
            return None
    match stored:
        case (Lexicon() as lexicon, Compiled() as compiled):
            return lexicon, compiled
    return None


@contextlib.contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Half of the time to unpickle many small values goes into looking for cycles that are not there."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _save(path: Path, data: bytes) -> None:
    """Written whole or not at all; the oldest files make room."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(0o700, parents=True, exist_ok=True)
        with replaced(path) as place:
            place.write_bytes(data)
        files = sorted(path.parent.glob(_OWN), key=lambda file: file.stat().st_mtime, reverse=True)
        for old in files[_KEPT:]:
            old.unlink()
