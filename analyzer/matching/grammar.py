"""The little English the joins need: verb or noun, how far a verb reaches, passives, nominal uses, rows of names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from analyzer.matching.found import AtomSet, Found, Span
from analyzer.matching.language import Tokens

_AND = frozenset(["and", "or", "&", ",", "/", "and/or", "as", "well"])
_BY = frozenset(["by", "through", "via"])
_OF = frozenset(["of", "for", "on"])
_PRONOUNS = frozenset(
    ["i", "we", "he", "she", "they", "you", "to", "who", "that", "also", "can", "will", "would", "not", "then"]
)
_OPENERS = frozenset([":", "(", "-", "–", "—", "•", "*", ")", "}", "●", "▪", "·"])
_SEPARATORS = frozenset([",", "/", "|", ":"])
"""Of a row of names."""
_ENDS_LABEL = frozenset([":", "-", "–", "—"])
_POSSESSIVE = frozenset(["'", "'s"])
_HELPERS = frozenset(["help", "let"])
_PARTICIPLES = frozenset(["set", "cut", "split"])
"""Past forms that look like the bare one, and like a noun: "has set"."""
_ABOUT = frozenset(["over", "around", "about", "under", "between"])
"""Prepositions that before a number say how many: "wrote over 50 tests"."""
_NUMBERS = frozenset(
    [
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty"),
        *("thirty", "forty", "fifty", "sixty", "eighty", "hundred", "thousand", "dozen", "hundreds", "thousands"),
    ]
)
PASSIVE_GAP = 4


@dataclass(frozen=True, slots=True)
class Grammar:
    """Word classes from the lexicon (`Words`), all as keys. `technologies` are the atoms that name one."""

    verb_or_noun: frozenset[str]
    verbs: frozenset[str]
    skipped: frozenset[str]
    stops: frozenset[str]
    be: frozenset[str]
    vague: frozenset[str]
    after_nouns: frozenset[str]
    technologies: AtomSet
    row_words: AtomSet

    def skip(self, tokens: Tokens, at: int) -> int:
        while at < len(tokens) and tokens.lower[at] in self.skipped:
            at += 1
        return at

    def is_verb(self, tokens: Tokens, span: Span) -> bool:
        """Whether the first word of `span` is used as a verb. Only words that may be nouns too are in doubt."""
        at = span.start
        key, word = tokens.keys[at], tokens.lower[at]
        if key not in self.verb_or_noun:
            return True
        if word.endswith(("ed", "ing")) or (word != key and not word.endswith("s")):
            return True
        if at == 0 or tokens.sentence[at - 1] != tokens.sentence[at]:
            following = tokens.lower[at + 1] if at + 1 < len(tokens) else ""
            return following not in ("and", ",", "/", "&") or self._listed_verb(tokens, at)
        if at + 1 < len(tokens) and tokens.lower[at + 1] in self.skipped and not word.endswith("s"):
            return True
        before = tokens.lower[at - 1]
        if before in _OPENERS or before in _PRONOUNS or before.endswith("ly") or tokens.keys[at - 1] in _HELPERS:
            return True
        if word in _PARTICIPLES and tokens.keys[at - 1] == "have":
            return True
        return before in _AND and at >= 2 and self._verb_before(tokens, at - 1)

    def _listed_verb(self, tokens: Tokens, at: int) -> bool:
        """ "Design, develop and test the …": the words of the list that follow are verbs."""
        nxt = at + 1
        while nxt < len(tokens) and tokens.lower[nxt] in _AND:
            nxt += 1
        return nxt < len(tokens) and tokens.keys[nxt] in self.verbs

    def _verb_before(self, tokens: Tokens, at: int) -> bool:
        while at >= 0 and tokens.lower[at] in _AND:
            at -= 1
        return at >= 0 and tokens.keys[at] in self.verbs

    def reach(self, tokens: Tokens, verb: Span, within: int, reach: str, *, nominal: bool) -> int:
        """The token before which the object of `verb` must begin."""
        at = self._past_chain(tokens, verb.end)
        size = len(tokens)
        if nominal:
            head = at
            while head < size and head - at < 2 and tokens.lower[head] not in _OF:
                head += 1
            if head >= size or tokens.lower[head] not in _OF:
                return verb.end
            at = head + 1
        count = 0
        while at < size and count < within:
            if tokens.clause[at] != tokens.clause[verb.start]:
                break
            word = tokens.lower[at]
            if reach == "object" and word in self.stops and not tokens.compound[at] and not self._counts(tokens, at):
                break
            if word in _AND and self._new_verb(tokens, at):
                break
            if tokens.spoken[at] and word not in self.skipped and word not in _AND:
                count += 1
            at += 1
        return at

    def _counts(self, tokens: Tokens, at: int) -> bool:
        if tokens.lower[at] not in _ABOUT or at + 1 >= len(tokens):
            return False
        following = tokens.lower[at + 1]
        return following in _NUMBERS or following[0].isdigit()

    def _past_joints(self, tokens: Tokens, at: int) -> int:
        """Past what joins words ("and", ",") and says how ("successfully")."""
        while at < len(tokens) and (tokens.lower[at] in _AND or tokens.lower[at].endswith("ly")):
            at += 1
        return at

    def _joined_verb(self, tokens: Tokens, at: int) -> int | None:
        """The verb before which `at` and what follows it joins; None where no joint or no verb stands there."""
        verb = self._past_joints(tokens, at)
        return verb if at < verb < len(tokens) and tokens.keys[verb] in self.verbs else None

    def _past_chain(self, tokens: Tokens, at: int) -> int:
        """Past the verbs coordinated with this one: "designed, built and deployed the …" share one object."""
        size = len(tokens)
        while at < size and tokens.lower[at] in _AND:
            nxt = self._past_joints(tokens, at)
            if nxt >= size or not self._verb_like(tokens, nxt):
                break
            at = nxt + 1
        return at

    def _verb_like(self, tokens: Tokens, at: int) -> bool:
        return tokens.keys[at] in self.verbs or tokens.lower[at].endswith(("ing", "ed", "ation", "ment"))

    def _new_verb(self, tokens: Tokens, at: int) -> bool:
        """Whether a coordinated verb begins a new deed after `at` ("built the UI and tested …")."""
        nxt = self._joined_verb(tokens, at)
        if nxt is None:
            return False
        word = tokens.lower[nxt]
        after = tokens.lower[nxt + 1] if nxt + 1 < len(tokens) else ""
        modifier = (
            word.endswith(("ed", "ing")) and after != "" and after not in self.skipped and after in ("data", "system")
        )
        return word.endswith("ed") and not modifier

    def sentence(self, tokens: Tokens, span: Span) -> Span:
        """The sentence in which `span` stands."""
        number = tokens.sentence[span.start]
        return Span(bisect_left(tokens.sentence, number), bisect_right(tokens.sentence, number))

    def opens_with_deed(self, tokens: Tokens) -> bool:
        """Whether the text begins with a verb in the past: "Led", "wrote"."""
        if not len(tokens):
            return False
        word, key = tokens.lower[0], tokens.keys[0]
        return key in self.verbs and word != key and not word.endswith(("s", "ing"))

    def company(self, tokens: Tokens, span: Span) -> Span:
        """The sentence in which `span` stands, and what follows it without a verb: "Built a parser. Tools: Python."."""
        whole = self.sentence(tokens, span)
        end = whole.end
        while end < len(tokens):
            following = self.sentence(tokens, Span(end, end + 1))
            if any(key in self.verbs for key in tokens.keys[following.start : following.end]):
                break
            end = following.end
        return Span(whole.start, end)

    def deeds(self, tokens: Tokens, span: Span) -> Span:
        """The part of the sentence that tells the deeds in `span`: up to where "and tested …" or ", writing …" tells others."""
        whole = self.sentence(tokens, span)
        start, end = span.start, span.end
        while start > whole.start and not self._begins_deed(tokens, start - 1):
            start -= 1
        while end < whole.end and not self._begins_deed(tokens, end):
            end += 1
        return Span(start, end)

    def _begins_deed(self, tokens: Tokens, at: int) -> bool:
        if tokens.lower[at] not in _AND:
            return False
        verb = self._joined_verb(tokens, at)
        return verb is not None and tokens.lower[verb].endswith(("ed", "ing"))

    def joins_deed(self, tokens: Tokens, first: int, at: int) -> bool:
        """Whether `at` joins a further deed to the verb at `first`: "managed two people and *built* …", "by *building* …"."""
        if tokens.lower[at] in _BY and at + 1 < len(tokens):
            way = self._past_joints(tokens, at + 1)
            return way < len(tokens) and tokens.keys[way] in self.verbs and tokens.lower[way].endswith("ing")
        nxt = self._joined_verb(tokens, at)
        return nxt is not None and _ending(tokens, nxt) == _ending(tokens, first) and not _is_noun(tokens, nxt)

    def is_head(self, tokens: Tokens, thing: Span) -> bool:
        """Whether `thing` ends its noun phrase: "code" is what was written in "wrote code", not in "code samples"."""
        at = thing.end
        if tokens.lower[at - 1] in self.stops:
            return True
        if at >= len(tokens) or tokens.sentence[at] != tokens.sentence[thing.start]:
            return True
        word = tokens.lower[at]
        if word in _POSSESSIVE:
            return False
        if not tokens.spoken[at]:
            return True
        if word in self.stops or word in _AND or word in self.be or word in self.skipped or word in self.after_nouns:
            return True
        if tokens.clause[at] != tokens.clause[thing.start] or word.endswith("ly") or any(c.isdigit() for c in word):
            return True
        if tokens.keys[at] in self.verbs and word != tokens.keys[at] and not word.endswith("s"):
            return True
        return self._is_whole(tokens, thing) or self._is_participle(tokens, at)

    def _is_whole(self, tokens: Tokens, thing: Span) -> bool:
        """Whether no noun belongs behind `thing`: after "services" hardly one does, and after "the website" stands its name."""
        last = thing.end - 1
        word = tokens.lower[last]
        if word.endswith("s") and word != tokens.keys[last] and not tokens.compound[last]:
            return True
        return tokens.text[tokens.starts[thing.end]].isupper() and tokens.text[tokens.starts[last]].islower()

    def _is_participle(self, tokens: Tokens, at: int) -> bool:
        """Whether a word no list knows says what the thing before it does: "services powering the", "tools used by"."""
        if at + 1 >= len(tokens):
            return False
        word, following = tokens.lower[at], tokens.lower[at + 1]
        if word.endswith("ing"):
            return following in self.skipped
        return word.endswith("ed") and (following in self.skipped or following in self.stops)

    def is_described(self, tokens: Tokens, found: Found, thing: Span) -> bool:
        """Whether a word before `thing` says what it is: "ordering system", not "new system" or "Java system"."""
        at = thing.start - 1
        if at < 0 or tokens.sentence[at] != tokens.sentence[thing.start] or not tokens.spoken[at]:
            return False
        word = tokens.lower[at]
        if (
            word in self.skipped
            or word in self.stops
            or word in _AND
            or word in self.vague
            or tokens.keys[at] in self.vague
        ):
            return False
        if any(span.end == thing.start for span in found.spans(self.technologies)):
            return False
        verb = tokens.keys[at] in self.verbs and not word.endswith("ing") and self.is_verb(tokens, Span(at, at + 1))
        return not verb and not any(character.isdigit() for character in word)

    def precedes(self, tokens: Tokens, thing: Span, verb: Span, *, nominal: bool) -> bool:
        """Whether `thing` stands before the verb as its object: passive, compound or participle."""
        gap = verb.start - thing.end
        if gap < 0 or tokens.sentence[thing.start] != tokens.sentence[verb.start]:
            return False
        between = tokens.lower[thing.end : verb.start]
        word = tokens.lower[verb.start]
        if nominal or word.endswith("ing"):
            return gap == 0 and self.is_head(tokens, verb)
        if gap <= PASSIVE_GAP and any(w in self.be for w in between):
            return not any(w in self.stops and w not in self.be for w in between)
        if gap == 0 and _ending(tokens, verb.start) == "past" and not self._has_verb(tokens, thing):
            nxt = tokens.lower[verb.end] if verb.end < len(tokens) else "."
            return nxt in ("in", "with", "using", "by", "through", "via", "on", ".", "for")
        return False

    def _has_verb(self, tokens: Tokens, thing: Span) -> bool:
        """Whether a verb before `thing` in its clause has it as object: "monitored services built in Java"."""
        start = bisect_left(tokens.clause, tokens.clause[thing.start])
        return any(tokens.keys[at] in self.verbs and _ending(tokens, at) != "base" for at in range(start, thing.start))

    def row(self, tokens: Tokens, found: Found) -> Span | None:
        """The part of the text that is a row of names, if any: mostly names and separators, no verb with an object.

        A heading before a colon or dash ("Environment:", "Back end –") is not part of the row.
        """
        size = len(tokens)
        start = 0
        for at in range(min(size, 8)):
            if tokens.lower[at] in _ENDS_LABEL:
                start = at + 1
                break
        if start >= size or (tokens.keys[start] in self.verbs and tokens.lower[start].endswith(("ed", "ing"))):
            return None
        named = self._named(tokens, found)
        allowed = [False] * size
        for span in found.spans(self.row_words):
            allowed[span.start : span.end] = [True] * (span.end - span.start)
        names = others = 0
        for at in range(start, size):
            if not tokens.spoken[at] or tokens.lower[at] in ("and", "or", "etc"):
                continue
            if tokens.lower[at] == "of" and self._says_a_deed(tokens, at - 1):
                return None
            if named[at]:
                names += 1
            elif not allowed[at] and not tokens.lower[at].replace(".", "").replace("x", "").isdigit():
                if tokens.keys[at] in self.verbs or tokens.lower[at] in self.stops:
                    return None
                others += 1
        return Span(start, size) if names and others * 2 <= names else None

    def row_without_deeds(self, tokens: Tokens, found: Found) -> Span | None:
        """The row of names, where a comma or the like parts them; one inside a name ("PL/SQL") does not."""
        row = self.row(tokens, found) if not _SEPARATORS.isdisjoint(tokens.lower) else None
        if row is None:
            return None
        named = self._named(tokens, found)
        return row if any(word in _SEPARATORS and not inside for word, inside in zip(tokens.lower, named)) else None

    def _named(self, tokens: Tokens, found: Found) -> list[bool]:
        """Of each token whether it is of the name of a technology."""
        named = [False] * len(tokens)
        for span in found.spans(self.technologies):
            named[span.start : span.end] = [True] * (span.end - span.start)
        return named

    def _says_a_deed(self, tokens: Tokens, at: int) -> bool:
        """Whether the word before "of" is the noun of a deed: "development of", not "knowledge of"."""
        return tokens.lower[at].endswith(("ment", "tion")) or tokens.keys[at] in self.verb_or_noun


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Whether a word that ends in "ing" is a noun: "overseeing the coding and *testing* of modules"."""
    return tokens.lower[at].endswith("ing") and tokens.lower[at + 1 : at + 2] == ("of",)


def _ending(tokens: Tokens, at: int) -> str:
    """The form of the verb at `at`: "ing", "base", or "past"."""
    word = tokens.lower[at]
    if word.endswith("ing"):
        return "ing"
    return "base" if word.removesuffix("s") == tokens.keys[at].removesuffix("s") else "past"
