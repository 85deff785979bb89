"""PDFium is not made for threads; callers have them all the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "one-column.pdf"
PROGRAM = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from analyzer.reading import read
from analyzer.reading.pdfium.images import page_images

data = Path(sys.argv[1]).read_bytes()
with ThreadPoolExecutor(4) as pool:
    images = [pool.submit(page_images, data) for _ in range(4)]
    texts = set(pool.map(lambda data: read(data).text, [data] * 12))
    print(len(texts), len({image.result()[0].png for image in images}))
"""


def test_threads_that_read_pdfs_at_the_same_time_all_get_the_same() -> None:
    """In a process of its own, which would be brought down."""
    ended = subprocess.run([sys.executable, "-c", PROGRAM, EXAMPLE], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (0, "1 1\n")
