"""Dates and ranges of dates as resumes write them, and calendar months."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache, partial

from analyzer.structure.signs.places import is_town

PRESENT = "present"

_MONTHS = (
    "jan january janury januray janurary janv janvier januar enero ene gennaio janeiro",
    "feb february febuary febrary feburary februrary fév fev février februar febrero febbraio fevereiro",
    "mar march mars märz maerz marzo março",
    "apr april apil avr avril abril aprile abr",
    "may mai mayo maggio maio",
    "jun june juin juni junio giugno junho",
    "jul july juil juillet juli julio luglio julho",
    "aug august agust augest août aout agosto ago",
    "sep sept september setember septemeber septembre septiembre settembre setembro set",
    "oct october ocotber octuber octobre okt oktober octubre ottobre outubro",
    "nov november novemeber novembre noviembre novembro",
    "dec december decemeber desember décembre dez dezember diciembre dicembre dezembro déc dic",
)
"""The names of the months, and some that are often mistyped so."""
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_SEASON = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12, "q1": 1, "q2": 4, "q3": 7, "q4": 10}
"""The first month of three."""
_PART = {"early": 1, "beginning": 1, "start": 1, "mid": 6, "late": 12, "end": 12}
"""The month that a part of a year stands for."""
_FIGURES = re.compile(r"\d\d")
"""Every date has a year of two figures at least: most lines have none, and need no further look."""
_NAME = "|".join(sorted(_MONTH, key=len, reverse=True))
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_RARE = r"(?:abr|ago|dic|set)\b"
"""Short months that are words or parts of names too: a year of four digits follows at once."""
_DATE = rf"""(?:(?:early|mid|late|(?:beginning|start|end)\s+of)[\s\-]+(?!\d))?(?:
    (?:(?!{_RARE})|(?={_RARE}\.?\s?{_YEAR}))(?P<name>{_NAME})(?:\b|(?={_YEAR}))\.?[\s,\-/]*(?:\d{{1,2}}(?:st|nd|rd|th)?,\s*)?(?P<year1>{_YEAR}|['’]\d\d|(?<=[a-zé.'\-])\s?\d\d(?![\d/:]))
  | (?:\d{{1,2}}(?:st|nd|rd|th)?\s+)(?P<name5>{_NAME})\b\.?,?\s+(?P<year5>{_YEAR})
  | (?P<season>spring|summer|fall|autumn|winter|q[1-4])\s*,?/?\s*(?:of\s+)?(?P<year2>{_YEAR}(?:\s?/\s?\d\d(?!\d))?|['’]\d\d)
  | (?:0?[1-9]|[12]\d|3[01])\.\s?(?P<month7>0?[1-9]|1[0-2])\.\s?(?P<year7>{_YEAR})
  | (?P<month3>0?[1-9]|1[0-2])\s?[/.\-]\s?(?:[0-3]?\d\s?[/.\-]\s?)?(?P<year3>{_YEAR})
  | (?:1[3-9]|2\d|3[01])/(?P<month8>0?[1-9]|1[0-2])/(?P<year8>{_YEAR})
  | (?P<year4>{_YEAR})\s?[/.\-]\s?(?P<month4>0[1-9]|1[0-2])(?!\d)(?:[/.\-][0-3]?\d(?!\d))?
  | (?P<month6>0?[1-9]|1[0-2])\s?/\s?(?P<year6>\d\d)(?![\d/%])
  | (?P<year9>{_YEAR})\s+(?!{_RARE})(?P<name9>{_NAME})\b\.?(?=\s*(?:$|[-–—|,;)]|to\b|till?\b|until\b))
  | (?:(?P<part>early|mid|late|(?:beginning|start|end)(?=\s+of))(?:\s+of)?[\s\-]+)?(?P<year>{_YEAR})(?!\d)
)"""
_SEP = (
    r"\s*(?:-{1,2}|–|—|−|‐|‑|~|→|\bup\s?to\b|\bto\b|\btill\b|\buntil\b|\bthrough\b|\bthru\b|"
    r"\bbis\b|\bà\b|\bau\b|\ba\b|\bal\b|\band\b|(?<=\s)/(?=\s)|(?<=\d\d\d\d)/(?=[a-z])|[,;|]?\s*\b(?:end(?:\s+date)?|to)\s*:)\s*"
)
_NOW = (
    r"(?:(?:the\s+)?present(?:ly|\s+(?:day|time))?|this\s+day|current(?:ly)?|now|today|ongoing|on-going|till\s+date|till\s+now|to\s+date|to\s+present|date|"
    r"until\s+now|heute|aujourd'hui|actualidad|actual|presente|présent|oggi)"
)


def _named(pattern: str, suffix: str) -> str:
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<\1{suffix}>", pattern)


_RANGE = re.compile(
    rf"(?<![\w/.$€£#])(?:(?:from|since|seit|depuis)\s+|(?:start(?:\s+date)?|from)\s*:\s*)?"
    rf"{_named(_DATE, 'a')}(?:{_SEP}(?:(?P<now>{_NOW})\b|{_named(_DATE, 'b')}))",
    re.IGNORECASE | re.VERBOSE,
)
_CELLS = re.compile(
    rf"(?:^|(?<=\t))\s*{_named(_DATE, 'a')}\s*\t\s*(?:(?P<now>{_NOW})\b|{_named(_DATE, 'b')})(?=\s*(?:\t|$))",
    re.IGNORECASE | re.VERBOSE,
)
"""Two dates that fill a cell each, as under "From" and "To"."""
_SINCE = re.compile(rf"\b(?:since|seit|depuis|from)\s+{_named(_DATE, 'a')}", re.IGNORECASE | re.VERBOSE)
_OPEN = re.compile(
    rf"(?<![\w/.$€£#]){_named(_DATE, 'a')}\s*(?:-|–|—)\s*(?:(?:…|\.{{2,}}|\?+)\s*)?(?=$|[|,;)\t])",
    re.IGNORECASE | re.VERBOSE,
)
_OPEN_HERE = re.compile(
    rf"(?<![\w/.$€£#]){_named(_DATE, 'a')}(?:-|–|—)\s+(?=(?P<town>[^|;()\t]*))", re.IGNORECASE | re.VERBOSE
)
"""An open range, with its dash close to the date, before a place: "2002- Las Vegas, Nevada"."""
_SINGLE = re.compile(rf"(?<![\w/.$€£#]){_named(_DATE, 'a')}", re.IGNORECASE | re.VERBOSE)
_SHORT_END = re.compile(
    rf"(?<![\w/.])(?<!winter\s)(?P<start>{_YEAR})\s?[-–—/]\s?(?P<end>\d\d)(?!\d|[/.\-])", re.IGNORECASE
)
_YEARS = re.compile(rf"(?<![\w.)]\s)(?<![\w/.$€£#])(?P<start>{_YEAR})\s?/\s?(?P<end>{_YEAR})(?![\d/.\-])")
"""Two years with a slash between them are a stretch where no word stands before them, as in "Windows 2008/2012"."""
_BEFORE = re.compile(r"\b(?:pre|before|prior\s+to|earlier\s+than)[\s\-–]*$", re.IGNORECASE)
"""Words before a date that only say when something was over."""
_SEASONS = re.compile(
    rf"\b(?P<season>spring|summer|autumn|fall|winter)s\s+(?:of\s+)?(?P<first>{_YEAR}){_SEP}(?P<last>{_YEAR})(?!\d)",
    re.IGNORECASE | re.VERBOSE,
)
_MONTHS_OF_YEAR = re.compile(
    rf"\b(?P<first>{_NAME})\b\.?{_SEP}(?P<last>{_NAME})\b\.?,?\s+(?P<year>{_YEAR})", re.IGNORECASE | re.VERBOSE
)
_REMEMBERED = 1024
"""Texts whose dates are kept: each step of structure asks for those of the same rows."""


@dataclass(frozen=True, slots=True)
class DateRange:
    """`start` and `end` as "YYYY-MM" or "YYYY"; `end` may be "present". `begin` and `stop` are offsets in the text.

    `single` marks one date alone, which stands for a stretch within it.
    """

    start: str
    end: str
    begin: int
    stop: int
    single: bool = False


def find_range(text: str, *, singles: bool = False) -> DateRange | None:
    """The first range of dates in `text`; with `singles` also one date alone."""
    return next(iter(find_ranges(text, singles=singles)), None)


@lru_cache(_REMEMBERED)
def find_ranges(text: str, *, singles: bool = False) -> tuple[DateRange, ...]:
    """The ranges of dates in `text`, none that meets one before it; with `singles` else one date alone."""
    if not _FIGURES.search(text):
        return ()
    found = list(_seasons(text))
    at = found[0].stop if found else 0
    while following := [each for find in _FINDERS if (each := find(text, at)) is not None]:
        nearest = min(following, key=lambda each: (each.begin, -each.stop))
        at = nearest.stop
        if not any(_meet(nearest, each) for each in found):
            found.append(nearest)
    single = _single(text) if singles and not found else None
    return (single,) if single else tuple(found)


def tells_end(text: str) -> bool:
    """Whether a date in `text` only says when something was over: "Pre 2006"."""
    return bool(_FIGURES.search(text)) and any(
        _BEFORE.search(text[: match.start()]) for match in _SINGLE.finditer(text)
    )


def _meet(one: DateRange, other: DateRange) -> bool:
    """Whether two ranges share more than the month in which one ends and the other begins."""
    return one.start < other.end and other.start < one.end


def _seasons(text: str) -> tuple[DateRange, ...]:
    """ "Summers 2017 – 2019": the season of every year."""
    match = _SEASONS.search(text)
    if not match:
        return ()
    month = _SEASON[match["season"].lower()]
    starts = [_written(str(year), month) for year in range(int(match["first"]), int(match["last"]) + 1)]
    return tuple(DateRange(start, _season_end(start), match.start(), match.end()) for start in starts)


def _single(text: str) -> DateRange | None:
    # "rated 9/10" is no September: two figures of two digits are a date in a range only.
    dates = (match for match in _SINGLE.finditer(text) if not match["month6a"])
    match = next((match for match in dates if not _BEFORE.search(text[: match.start()])), None)
    date = _date(match, "a") if match else None
    if not match or not date:
        return None
    end = _season_end(date) if match["seasona"] else date
    return DateRange(date, end, match.start(), match.end(), single=True)


def _season_end(start: str) -> str:
    """A season alone is three months."""
    year, month = int(start[:4]), int(start[5:]) + 2
    return f"{year + (month > 12)}-{(month - 1) % 12 + 1:02}"


def _closed(text: str, at: int) -> DateRange | None:
    for match in (*_RANGE.finditer(text, at), *_CELLS.finditer(text, at)):
        start = _date(match, "a")
        end = PRESENT if match["now"] else _date(match, "b")
        if end and match["seasonb"]:
            end = _season_end(end)
        if start and end and (end == PRESENT or start[: len(end)] <= end[: len(start)]):
            return DateRange(start, end, match.start(), match.end())
    return None


def _months_of_year(text: str, at: int) -> DateRange | None:
    match = _MONTHS_OF_YEAR.search(text, at)
    if not match:
        return None
    first, last = _MONTH[match["first"].lower()], _MONTH[match["last"].lower()]
    year = match["year"]
    return DateRange(f"{year}-{first:02}", f"{year}-{last:02}", match.start(), match.end()) if first <= last else None


def _short_end(text: str, at: int) -> DateRange | None:
    match = _SHORT_END.search(text, at)
    if not match or match["end"] < match["start"][2:]:
        return None
    end = match["start"][:2] + match["end"]
    return DateRange(match["start"], end, match.start(), match.end())


def _years(text: str, at: int) -> DateRange | None:
    match = _YEARS.search(text, at)
    if not match or match["end"] < match["start"]:
        return None
    return DateRange(match["start"], match["end"], match.start(), match.end())


def _to_present(pattern: re.Pattern[str], text: str, at: int) -> DateRange | None:
    match = pattern.search(text, at)
    date = _date(match, "a") if match else None
    if match and pattern is _OPEN_HERE and not is_town(match["town"]):
        return None
    return DateRange(date, PRESENT, match.start(), match.end()) if match and date else None


_FINDERS = (
    _months_of_year,
    _closed,
    _short_end,
    _years,
    partial(_to_present, _SINCE),
    partial(_to_present, _OPEN),
    partial(_to_present, _OPEN_HERE),
)


def _date(match: re.Match[str], part: str) -> str | None:
    """The date of one half of a match as "YYYY-MM" or "YYYY"."""
    groups = match.groupdict()
    for year, name in (("year1", "name"), ("year5", "name5"), ("year9", "name9")):
        if groups[name + part]:
            return _written(groups[year + part], _MONTH[groups[name + part].lower()])
    if groups[f"season{part}"]:
        return _written(groups[f"year2{part}"], _SEASON[groups[f"season{part}"].lower()])
    for number in "34678":
        if groups[f"month{number}{part}"]:
            return _written(groups[f"year{number}{part}"], int(groups[f"month{number}{part}"]))
    year = groups[f"year{part}"]
    return _written(year, _PART[groups[f"part{part}"].lower()]) if year and groups[f"part{part}"] else year


def _written(year: str, month: int) -> str:
    digits = year.strip(" '’").split("/")[0].rstrip()  # of "winter 2018/19" the first
    if len(digits) == 2:
        digits = ("20" if int(digits) < 50 else "19") + digits
    return f"{digits}-{month:02}"


def month_number(date: str, now: datetime.date, *, last: bool) -> int:
    """Calendar months since year 0. Of a year alone the first month, or the last; "present" is the month of `now`."""
    if date == PRESENT:
        return now.year * 12 + now.month - 1
    year, _, month = date.partition("-")
    return int(year) * 12 + (int(month) if month else 12 if last else 1) - 1


def months(start: str | None, end: str | None, now: datetime.date) -> frozenset[int]:
    """The calendar months from `start` to `end`, both included, none after `now`."""
    if start is None or end is None:
        return frozenset()
    first, last = month_number(start, now, last=False), month_number(end, now, last=True)
    return frozenset(range(first, min(last, month_number(PRESENT, now, last=True)) + 1))
