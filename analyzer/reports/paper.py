"""Styled, wrapped lines for a terminal of one width. The only place of the reports that knows rich."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.records import State
from analyzer.reports import wording
from analyzer.reports.rewriting import to_ascii

if TYPE_CHECKING:
    from rich.console import Console

_STYLES: dict[State, str] = {
    "demonstrated": "green",
    "listed": "cyan",
    "weak": "yellow",
    "missing": "red",
    "unreadable": "magenta",
}
_ASCII_MARKS = {"●": "+", "◐": "=", "○": "~", "–": "-", "?": "?"}


class Paper:
    """Lines of text of one width. Every text is data: nothing in it is taken for markup."""

    def __init__(self, width: int, color: bool, ascii_only: bool) -> None:
        from rich.console import Console

        self.width = width
        self.ascii_only = ascii_only
        self._out = io.StringIO()
        self._console: Console = Console(
            file=self._out,
            width=width,
            force_terminal=color,
            color_system="standard" if color else None,
            no_color=not color,
            force_jupyter=False,
            force_interactive=False,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )

    def text(self) -> str:
        lines = [line.rstrip() for line in self._out.getvalue().splitlines()]
        joined = "\n".join(lines).strip("\n") + "\n"
        return joined.encode("ascii", "replace").decode("ascii") if self.ascii_only else joined

    def gap(self) -> None:
        self._console.print()

    def heading(self, title: str, note: str = "") -> None:
        rule = "-" if self.ascii_only else "─"
        self.gap()
        self.spans([(title, "bold"), ("  " + note if note else "", "dim")])
        self.say(rule * min(self.width, 100), style="dim")

    def say(self, text: str, *, indent: int = 0, lead: tuple[str, str] = ("", ""), style: str = "") -> None:
        self.spans([(text, style)], indent=indent, lead=lead)

    def spans(self, parts: Sequence[tuple[str, str]], *, indent: int = 0, lead: tuple[str, str] = ("", "")) -> None:
        """Styled parts as one wrapped paragraph; `lead` stands before its first line, the others are set in as far."""
        from rich.text import Text

        whole, first = Text(), Text(" " * indent)
        for part, style in parts:
            whole.append(self._own(part), style=style)
        first.append(self._own(lead[0]), style=lead[1])
        lines = whole.wrap(self._console, max(20, self.width - len(first)), overflow="fold")
        for number, line in enumerate(lines):
            line.rstrip()
            self._console.print((Text(" " * len(first)) if number else first) + line, soft_wrap=True)

    def _own(self, text: str) -> str:
        return to_ascii(text) if self.ascii_only else text

    def mark(self, state: State) -> tuple[str, str]:
        """The sign of a state with a space, and its colour."""
        sign = wording.MARKS[state]
        return (_ASCII_MARKS[sign] if self.ascii_only else sign) + " ", _STYLES[state]

    def bar(self, share: float, reach: float, length: int) -> tuple[str, str, str]:
        """A bar that is full up to `share`, lighter up to `reach`, and empty from there on."""
        full, lit = (round(max(0.0, min(1.0, part)) * length) for part in (share, max(share, reach)))
        on, older, off = ("#", "=", ".") if self.ascii_only else ("█", "▒", "░")
        return on * full, older * (lit - full), off * (length - lit)
