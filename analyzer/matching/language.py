"""A text as the matcher sees it: tokens with their lexicon keys, sentences and clauses.

The only use of spaCy here is its rule-based English tokenizer; no trained model is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from spacy.lang.en import English
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer as SpacyTokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

_BULLETS = "•▪●◦‣∙■□➢➤✓✔➔→"
_SENTENCE_END = frozenset([".", "!", "?", ";", "\n", "|", *_BULLETS])
_TRADE_NAMES = ("C#", "F#", "C++", "c++", "c#", ".NET", ".net", ".Net")
_ABBREVIATIONS = (
    "e.g.",
    "i.e.",
    "etc.",
    "vs.",
    "Inc.",
    "Ltd.",
    "Corp.",
    "Co.",
    "U.S.",
    "U.K.",
    "approx.",
    "incl.",
    "Jr.",
    "Sr.",
)
_PLAIN = str.maketrans("’‐‑：，；（）／．", "'--:,;()/.")
"""Signs of good typesetting and of full width, and the plain ones that the tokenizer knows."""
_DASHES = frozenset(["–", "—", "--", "−"])
_WORD = re.compile(r"\w")
_FIRST_PART = re.compile(r"\b(?:back|client|cross|end|front|full|multi|non|on|real|self|server|third|web)$", re.I)
_RUN = re.compile(r"[^\w\s]{30,}")
"""Signs that say nothing; the tokenizer would take them off one by one, in quadratic time."""


class Tokenizer(Protocol):
    """What is used of spaCy's tokenizer, which has no types of its own."""

    def __call__(self, text: str) -> Doc: ...


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text. All tuples have one entry a token; `sentence` and `clause` number them from 0.

    `keys` are lexicon base forms: what the patterns are written in. `spoken` tells words from punctuation, `compound`
    the words that a hyphen joins to the next one ("on" in "on-premise").
    """

    text: str
    lower: tuple[str, ...]
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    spoken: tuple[bool, ...]
    compound: tuple[bool, ...]
    sentence: tuple[int, ...]
    clause: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.keys)


class Language:
    """Tokenizes text and maps each word to its key. `base_forms` maps an inflected form to its base form."""

    def __init__(self, tokenizer: Tokenizer, base_forms: Mapping[str, str], clause_starts: Iterable[str]) -> None:
        self._tokenizer = tokenizer
        self._base_forms = dict(base_forms)
        self._clause_starts = frozenset(clause_starts)

    def tokens(self, text: str) -> Tokens:
        lower: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        spoken: list[bool] = []
        compound: list[bool] = []
        sentences: list[int] = []
        clauses: list[int] = []
        sentence = clause = 0
        doc = self._tokenizer(_RUN.sub(lambda run: " " * len(run[0]), text.translate(_PLAIN)))
        for token in doc:
            word = token.text
            start = token.idx
            end = start + len(word)
            if word.isspace():
                continue
            if (word == "-" and _glued(text, start, end)) or (word in _DASHES and _in_a_range(text, start, end)):
                if compound:
                    compound[-1] = True
                continue
            word = word.lower()
            is_word = _WORD.search(word) is not None
            if (not is_word and (word in _DASHES or word == "-")) or word in self._clause_starts:
                clause += 1
            lower.append(word)
            starts.append(start)
            ends.append(end)
            spoken.append(is_word)
            compound.append(False)
            sentences.append(sentence)
            clauses.append(clause)
            if word in _SENTENCE_END:
                sentence += 1
                clause += 1
        base = self._base_forms
        keys = tuple([base.get(word, word) for word in lower])
        return Tokens(
            text=text,
            lower=tuple(lower),
            keys=keys,
            starts=tuple(starts),
            ends=tuple(ends),
            spoken=tuple(spoken),
            compound=tuple(compound),
            sentence=tuple(sentences),
            clause=tuple(clauses),
        )


def _glued(text: str, start: int, end: int) -> bool:
    """A hyphen inside a word ("front-end"), as against a dash between words.

    Behind the first part of a compound it is one even before a blank, where a line ended in the original: "front- end".
    """
    if start == 0 or end >= len(text) or text[start - 1].isspace():
        return False
    return not text[end].isspace() or _FIRST_PART.search(text, 0, start) is not None


def _in_a_range(text: str, start: int, end: int) -> bool:
    """A dash between two numbers: "5–6"."""
    return start > 0 and end < len(text) and text[start - 1].isdigit() and text[end].isdigit()


def english_tokenizer() -> Tokenizer:
    """spaCy's tokenizer with its English rules for affixes, taught the joins of resumes: "C++/Java", "•Led", "k8s-based".

    Made from its parts: `spacy.blank` would load a configuration and two thousand exceptions that nothing here needs.
    """
    defaults = English.Defaults
    infixes = [*(defaults.infixes or ()), r"(?<=[\w+#.)])[/–—|](?=\S)", r"(?<=[\w+#)])[,;](?=[A-Za-z])"]
    infixes += [r"(?<=[a-z)]):(?=[A-Za-z])", r"(?<=\w)[()](?=\w)", r"(?<=[A-Za-z])-(?=\d)", f"[{_BULLETS}]"]
    prefixes = [*(defaults.prefixes or ()), f"[{_BULLETS}]", r"[/\-–—~*+](?=\w)"]
    suffixes = [*(defaults.suffixes or ()), r"(?<=\w)[/\-–—]", rf"[{_BULLETS}]", r"(?:(?<=^[CR])|(?<=[-/][CI]))\."]
    tokenizer: Tokenizer = SpacyTokenizer(
        Vocab(),
        rules={word: [{ORTH: word}] for word in (*_TRADE_NAMES, *_ABBREVIATIONS)},
        prefix_search=compile_prefix_regex(prefixes).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        url_match=defaults.url_match,
    )
    return tokenizer
