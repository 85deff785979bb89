"""Where the points of a PDF page lie as the page is shown."""

from __future__ import annotations

from typing import Any


class Frame:
    """The visible box of a page and its rotation.

    Rotated text is placed in its own upright frame, in which its lines run from left to right like all others.
    """

    def __init__(self, page: Any) -> None:
        self.left, self._bottom, self._right, self.top = page.get_bbox()
        self.turn = page.get_rotation() // 90 % 4

    def place(self, x: float, y: float, quarter: int) -> tuple[float, float]:
        """How far a point lies along the lines of text of that turn, and how far below the first of them."""
        if quarter == 0:
            return x - self.left, self.top - y
        if quarter == 1:
            return y - self._bottom, x - self.left
        if quarter == 2:
            return self._right - x, y - self._bottom
        return self.top - y, self._right - x
