"""Inflected forms of English words, by rule; what the rules miss stands in the lexicon's table of irregular forms.

The lexicon's own words are inflected when it is compiled, so a text's word is looked up, never guessed at.
"""

from __future__ import annotations

_VOWELS = "aeiou"


def forms(word: str) -> frozenset[str]:
    """`word` with its regular plural, past, gerund and agent-free forms, in British and American spelling."""
    found = {word}
    for base in _spellings(word):
        found |= {base, _with_s(base), *_past(base), *_gerund(base)}
    return frozenset(found)


def _spellings(word: str) -> set[str]:
    found = {word}
    for american, british in (("iz", "is"), ("yz", "ys")):
        for ending in ("e", "ation", "er"):
            if word.endswith(american + ending) and len(word) > 5:
                found.add(word.removesuffix(american + ending) + british + ending)
    if word.endswith("or") and len(word) > 6 and word[-3] in "ivl":
        found.add(word[:-2] + "our")
    return found


def _with_s(word: str) -> str:
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word + "s"


def _past(word: str) -> set[str]:
    if word.endswith("e"):
        return {word + "d"}
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return {word[:-1] + "ied"}
    return {stem + "ed" for stem in _stems(word)}


def _gerund(word: str) -> set[str]:
    if word.endswith("ie"):
        return {word[:-2] + "ying"}
    if word.endswith("e") and not word.endswith(("ee", "ye", "oe")):
        return {word[:-1] + "ing"}
    return {stem + "ing" for stem in _stems(word)}


def _stems(word: str) -> set[str]:
    """Both stems where a final consonant may be doubled ("debug": debugg; "model": model, modell)."""
    if len(word) < 3 or word[-1] in _VOWELS + "wxy" or word[-2] not in _VOWELS or word[-3] in _VOWELS:
        return {word}
    one_syllable = sum(letter in _VOWELS for letter in word) == 1
    return {word + word[-1]} if one_syllable else {word, word + word[-1]}
