"""How large a file may be: far more than any resume, far less than what fills a memory."""

from __future__ import annotations

from analyzer.errors import UnreadableDocument

MAX_BYTES = 64 * 2**20
MAX_UNPACKED = 256 * 2**20
"""Of all that a .docx file holds, which is packed a thousand times smaller where someone means harm."""


def check_size(name: str, size: int, most: int = MAX_BYTES) -> None:
    """Raises UnreadableDocument for more than `most` bytes."""
    if size > most:
        raise UnreadableDocument(f"{name}: {size // 2**20} MB is too large for a resume; at most {most // 2**20}")
