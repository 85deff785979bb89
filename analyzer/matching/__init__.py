"""Lexicon and text → hits. The only place that knows spaCy."""

from __future__ import annotations

from analyzer.lexicon.model import Lexicon
from analyzer.matching.compiling import compile_lexicon
from analyzer.matching.language import Language, english_tokenizer
from analyzer.matching.matcher import Matcher

__all__ = ["Matcher", "build_matcher"]


def build_matcher(lexicon: Lexicon) -> Matcher:
    tokenizer = english_tokenizer()
    plain = Language(tokenizer, {}, ())
    return Matcher(compile_lexicon(lexicon, lambda name: plain.tokens(name).lower), tokenizer)
