"""Lexicon and text → hits. The only place that knows spaCy."""

from __future__ import annotations

from analyzer.matching.matcher import Matcher
from analyzer.matching.stored import build_matcher, prepare

__all__ = ["Matcher", "build_matcher", "prepare"]
