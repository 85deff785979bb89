"""What the commands share: errors as one line, output to a file or the terminal, options."""

from __future__ import annotations

import datetime
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from analyzer.errors import AnalyzerError, UnreadableDocument, UsageError
from analyzer.files import replaced

if TYPE_CHECKING:
    from analyzer.pipeline import Analyzer
    from analyzer.records import Document

INTERRUPTED = 130
"""The exit status that shells know for Ctrl-C."""
F = TypeVar("F", bound=Callable[..., Any])


class Friendly(click.Group):
    """A group that takes a path for the `report` command, and ends expected trouble in one line."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        looks_like_a_file = name == "-" or os.path.exists(name) or "." in name or os.sep in name
        if name not in self.commands and looks_like_a_file:
            return "report", self.commands["report"], args
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """`analyzer --role developer cv.pdf` means the report too."""
        own = {"--help", "-h", "--version"}
        if args and args[0].startswith("-") and args[0] not in own:
            args = ["report", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UsageError as error:
            click.echo(f"analyzer: {error}", err=True)
            ctx.exit(2)
        except AnalyzerError as error:
            click.echo(f"analyzer: {error}", err=True)
            ctx.exit(1)
        except KeyboardInterrupt:
            click.echo("analyzer: stopped", err=True)
            ctx.exit(INTERRUPTED)


class Day(click.ParamType[datetime.date]):
    """A day written YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; write it like 2026-11-23", param, ctx)


class Share(click.ParamType[float]):
    """A share between 0 and 1, or a percentage with its sign."""

    name = "SHARE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        text = str(value).strip()
        try:
            share = float(text[:-1]) / 100 if text.endswith("%") else float(text)
        except ValueError:
            share = -1.0
        if not 0 <= share <= 1:
            self.fail(f"{value!r} is not a share; write it like 0.6 or 60%", param, ctx)
        return share


as_of_option = click.option("--as-of", type=Day(), default=None, help='What "present" means; by default today.')
lexicon_option = click.option(
    "--lexicon", "lexicon_dir", type=click.Path(path_type=Path), default=None, help="Use the lexicon in this folder."
)
password_option = click.option("--password", default=None, help="For an encrypted PDF.")
ocr_option = click.option("--ocr", is_flag=True, help="Read scanned pages too (needs analyzer[ocr]).")


def analysis_options(function: F) -> F:
    """The options that every command which analyses a resume takes."""
    for option in (ocr_option, password_option, lexicon_option, as_of_option):
        function = option(function)
    return function


def analyzer_for(lexicon_dir: Path | None, as_of: datetime.date | None) -> Analyzer:
    from analyzer.pipeline import Analyzer

    return Analyzer(lexicon_dir, as_of)


@dataclass(frozen=True, slots=True)
class File:
    """A file that was read: once, since a pipe cannot be read twice, and another program may change a file."""

    name: str
    data: bytes


def read_file(path: str) -> File:
    """The file at `path`, or all of standard input for "-". Raises UnreadableDocument."""
    from analyzer.reading import contents

    return File("resume", sys.stdin.buffer.read()) if path == "-" else File(Path(path).name, contents(path))


def read_document(file: File, password: str | None, ocr: bool) -> Document:
    """The document; a file in which nothing could be read is an error here, since it makes no report."""
    from analyzer.reading import read, why_no_text

    document = read(file.data, name=file.name, password=password, ocr=ocr)
    if not document.blocks:
        raise UnreadableDocument(f"{document.name}: {why_no_text(document)}")
    return document


def spare_files(read: Sequence[str], written: Mapping[str, Path | None]) -> None:
    """No file is written over one that is read, by whatever name it goes, nor two over each other.

    `written` goes from option to path. Raises UsageError.
    """
    paths = {option: path for option, path in written.items() if path is not None}
    for option, path in paths.items():
        for source in read:
            if source != "-" and os.path.exists(path) and os.path.exists(source) and path.samefile(source):
                raise UsageError(f"{option} would write over {source}; name another file")
    if len({os.path.realpath(path) for path in paths.values()}) < len(paths):
        raise UsageError(f"{' and '.join(paths)} name the same file")


def write(content: str | bytes, output: Path | None = None) -> None:
    """To the file, or to standard output. A file is replaced whole or not at all."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    if output is None:
        _to_standard_output([data if data.endswith(b"\n") else data + b"\n"])
        return
    if not output.name:
        raise UsageError("--output names no file")
    try:
        with replaced(output) as place:
            place.write_bytes(data)
    except OSError as error:
        raise AnalyzerError(f"{output}: cannot be written: {error.strerror}") from None


def stream(lines: Iterable[str]) -> None:
    """Lines, each with its end, to standard output."""
    _to_standard_output(line.encode("utf-8") for line in lines)


def _to_standard_output(parts: Iterable[bytes]) -> None:
    try:
        sys.stdout.flush()
        for part in parts:
            sys.stdout.buffer.write(part)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        # What is left in the buffer would be tried, and fail, once more when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise AnalyzerError(f"standard output cannot be written: {error.strerror}") from None


def terminal_width() -> int:
    return min(200, max(60, shutil.get_terminal_size((100, 24)).columns))


def wants_color(output: Path | None) -> bool:
    return (
        output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def plain_ascii(output: Path | None) -> bool:
    """Whether standard output cannot show the characters of boxes and bars."""
    encoding = "utf-8" if output is not None else (sys.stdout.encoding or "ascii")
    return "utf" not in encoding.lower()
