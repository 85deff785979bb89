"""The processor time of a page in resumes of 10 to 200 pages: python benchmarks/pages.py."""

from __future__ import annotations

import random
import time

from fpdf import FPDF

from analyzer import Analyzer

COUNTS = (10, 50, 100, 200)
ROUNDS = 3
VERBS = ("Built", "Tested", "Mentored", "Deployed", "Refactored", "Documented")
OBJECTS = (
    "the REST API of the ferry",
    "two junior developers",
    "unit tests for tides",
    "services to AWS",
    "the roadmap",
)


def pages(count: int) -> bytes:
    chance, pdf = random.Random(count), FPDF()
    pdf.set_font("Helvetica", size=10)
    for number in range(count):
        pdf.add_page()
        lines = [f"Developer, Harbour {number}, March {1960 + number % 60} to May {1960 + number % 60}"]
        lines += [f"- {chance.choice(VERBS)} {chance.choice(OBJECTS)}, case {chance.random():.6f}." for _ in range(40)]
        for line in lines:
            pdf.multi_cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def seconds(analyzer: Analyzer, document: bytes) -> float:
    start = time.process_time()
    analyzer.analyze(document)
    return time.process_time() - start


def main() -> None:
    analyzer = Analyzer()
    documents = {count: pages(count) for count in COUNTS}
    rounds = [[seconds(analyzer, documents[count]) / count for count in COUNTS] for _ in range(ROUNDS)]
    best = [min(times) for times in zip(*rounds)]
    shown = ", ".join(f"{count}: {1000 * time_:.1f} ms" for count, time_ in zip(COUNTS, best))
    print(f"a page in resumes of n pages: {shown}; ratio of the last to the first {best[-1] / best[0]:.2f} (linear: 1)")


if __name__ == "__main__":
    main()
