"""The lexicon: TOML files → checked, frozen values."""

from analyzer.lexicon.loading import lexicon_digest, load_lexicon
from analyzer.lexicon.model import Lexicon

__all__ = ["Lexicon", "lexicon_digest", "load_lexicon"]
