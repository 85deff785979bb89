"""Lines matched a second on one core, and the time to load the matcher, against spaCy's own: python benchmarks/matching.py.

The lines are the lexicon's own examples. Ratios: lines a second of the bare tokenizer over those of the matcher; seconds to
load the compiled matcher over seconds to import spaCy.
"""

from __future__ import annotations

import subprocess
import sys
import time

_PASSES = 5


def loading() -> tuple[float, float]:
    code = (
        "import time; a = time.perf_counter(); import spacy; b = time.perf_counter(); "
        "from analyzer.matching import prepare; c = time.perf_counter(); prepare(None); d = time.perf_counter(); "
        "print(b - a, d - c)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(_PASSES)
    ]
    pairs = [tuple(map(float, run.stdout.split())) for run in runs]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def matching() -> tuple[int, float, float]:
    """Lines, and seconds for the tokenizer alone and for the matcher: each the best of some passes."""
    from analyzer.matching import prepare

    lexicon, matcher = prepare(None)
    lines = [line for activity in lexicon.activities for line in (*activity.finds, *activity.ignores)]
    tokens, match = [], []
    for _ in range(_PASSES):
        start = time.process_time()
        for line in lines:
            matcher.language.tokens(line)
        middle = time.process_time()
        for line in lines:
            matcher.read(line, "experience")
        tokens.append(middle - start)
        match.append(time.process_time() - middle)
    return len(lines), min(tokens), min(match)


def main() -> None:
    spacy_seconds, load_seconds = loading()
    print(f"import spaCy {spacy_seconds:.2f} s, load {load_seconds:.2f} s, ratio {load_seconds / spacy_seconds:.2f}")
    count, tokens, match = matching()
    print(f"tokenizer {count / tokens:,.0f} lines/s, matcher {count / match:,.0f} lines/s, ratio {match / tokens:.1f}")


if __name__ == "__main__":
    main()
