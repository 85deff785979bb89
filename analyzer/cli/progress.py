"""How far a batch is, on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

    from analyzer.batch.running import Progress

_PLAIN_EVERY = 5.0


class Display:
    """A bar on a terminal, now and then a plain line elsewhere.

    The rate is that of the files analysed since the first one: workers take a second to start, and what is unchanged
    takes no time.
    """

    def __init__(self, total: int) -> None:
        self._total = total
        self._first: float | None = None
        self._shown = time.monotonic()
        self._bar: RichProgress | None = None

    def __enter__(self) -> Callable[[Progress], None]:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
            from rich.progress import Progress as RichProgress

            columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
            self._bar = RichProgress(*columns, console=Console(stderr=True))
            self._bar.start()
            self._task = self._bar.add_task("", total=self._total, rate="")
        return self._show

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _show(self, progress: Progress) -> None:
        now = time.monotonic()
        analysed = progress.done + progress.failed
        if self._first is None and analysed:
            self._first = now
        rate = (analysed - 1) / (now - self._first) if self._first is not None and now > self._first else 0.0
        handled = analysed + progress.skipped
        speed = f"{rate:.1f} a second, {_clock((self._total - handled) / rate)} left" if rate else ""
        if self._bar is not None:
            self._bar.update(self._task, completed=handled, rate=speed)
        elif now - self._shown >= _PLAIN_EVERY:
            self._shown = now
            click.echo(f"{handled} of {self._total}{', ' if speed else ''}{speed}", err=True)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
