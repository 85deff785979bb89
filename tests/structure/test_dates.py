from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.structure.signs.dates import PRESENT, find_range, find_ranges, months

NOW = datetime.date(2024, 6, 15)
LONG = [datetime.date(2000, month, 1).strftime("%B") for month in range(1, 13)]
SHORT = [name[:3] for name in LONG]


def found(text: str, *, singles: bool = False) -> tuple[str, str] | None:
    dates = find_range(text, singles=singles)
    return (dates.start, dates.end) if dates else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Jan 2019 – Present", ("2019-01", "present"), id="short month to present"),
        pytest.param("03/2018-", ("2018-03", "present"), id="an open dash means present"),
        pytest.param("May 2019 –", ("2019-05", "present"), id="an open dash after a month's name"),
        pytest.param("Febuary 2017 – Novemeber 2018", ("2017-02", "2018-11"), id="months mistyped"),
        pytest.param("2013 – …", ("2013", "present"), id="an open dash before dots"),
        pytest.param("Mar 2013 - ...", ("2013-03", "present"), id="an open dash before three full stops"),
        pytest.param("2012- Las Vegas, Nevada", ("2012", "present"), id="an open dash before a place"),
        pytest.param("2012– Elmfield, Nevada\tDeveloper", ("2012", "present"), id="an open dash before a small town"),
        pytest.param("2012 - Berlin", None, id="a dash between a year and a place"),
        pytest.param("2012- Kite Ltd", None, id="a dash before a name"),
        pytest.param("2017 to 2019", ("2017", "2019"), id="years joined by to"),
        pytest.param("2019–2021", ("2019", "2021"), id="years joined by an en dash"),
        pytest.param("2017-09-1 to 2020-05-1", ("2017-09", "2020-05"), id="days of one digit"),
        pytest.param("01/01/2019 – 31/12/2020", ("2019-01", "2020-12"), id="the day before the month"),
        pytest.param("01.02.2019 – 15.03.2020", ("2019-02", "2020-03"), id="day, month and year with points"),
        pytest.param("Q1 2020 – Q3 2021", ("2020-01", "2021-09"), id="quarters"),
        pytest.param("2019 – late 2020", ("2019", "2020-12"), id="late in a year"),
        pytest.param("Early 2018 – Late 2019", ("2018-01", "2019-12"), id="early and late"),
        pytest.param("mid-2018 to early 2020", ("2018-06", "2020-01"), id="mid with a hyphen"),
        pytest.param("beginning of 2018 until end of 2019", ("2018-01", "2019-12"), id="beginning and end of a year"),
        pytest.param("early March 2018 – late May 2019", ("2018-03", "2019-05"), id="early in a month"),
        pytest.param("Start: 03/2019 End: 06/2020", ("2019-03", "2020-06"), id="start and end as labels"),
        pytest.param("Start date: 03/2019, End date: 06/2020", ("2019-03", "2020-06"), id="labels with a comma"),
        pytest.param("Jan 2020 / Jun 2021", ("2020-01", "2021-06"), id="a slash between blanks"),
        pytest.param("2022/2024", ("2022", "2024"), id="a slash between two years"),
        pytest.param("2019 /2021", ("2019", "2021"), id="a slash with a blank before it"),
        pytest.param("2022/present", ("2022", "present"), id="a slash before present"),
        pytest.param("Jan 2020/Mar 2021", ("2020-01", "2021-03"), id="a slash between months with their names"),
        pytest.param("02/2020-05/2021", ("2020-02", "2021-05"), id="slashes within months"),
        pytest.param("2020/02 - 2021/05", ("2020-02", "2021-05"), id="slashes within months, years first"),
        pytest.param("2020/02", None, id="a slash between year and month"),
        pytest.param("02/2020", None, id="a slash between month and year"),
        pytest.param("Server 2008/2012", None, id="two releases of a product"),
        pytest.param("Studio, 2010/2012/2013", None, id="three releases of a product"),
        pytest.param("2006/2004", None, id="a slash before an earlier year"),
        pytest.param("Acme\tMar 2021\tPresent\tOslo", ("2021-03", "present"), id="two cells"),
        pytest.param("Mar 2021\tCurrent project", None, id="a cell that begins like a date"),
        pytest.param("Winter 2018/19 – Summer 2020", ("2018-12", "2020-08"), id="a winter of two years"),
        pytest.param("Since 2021", ("2021", "present"), id="since a year"),
        pytest.param("01.2019 - 12.2020", ("2019-01", "2020-12"), id="months with points"),
        pytest.param("2019-03 to 2020-04", ("2019-03", "2020-04"), id="ISO months"),
        pytest.param("Mar '15 – Apr '17", ("2015-03", "2017-04"), id="years of two digits with an apostrophe"),
        pytest.param("Mar 98 - Apr 02", ("1998-03", "2002-04"), id="years of two digits on both sides of 2000"),
        pytest.param("10/15 - 02/17", ("2015-10", "2017-02"), id="numbers of two digits"),
        pytest.param("2015-18", ("2015", "2018"), id="the century said once"),
        pytest.param("Jan 2019 till date", ("2019-01", "present"), id="till date"),
        pytest.param("Jan 2019 to date", ("2019-01", "present"), id="to date"),
        pytest.param("August 2024 up to present", ("2024-08", "present"), id="up to"),
        pytest.param("2016 Sep - 2021 Mar", ("2016-09", "2021-03"), id="the year before the month's name"),
        pytest.param("2015 - 2019 March Ltd", ("2015", "2019"), id="a name that begins like a month"),
        pytest.param("6/2015 to the present", ("2015-06", "present"), id="the present"),
        pytest.param("June 2017 – Presently", ("2017-06", "present"), id="presently"),
        pytest.param("2017 to this day", ("2017", "present"), id="this day"),
        pytest.param("05/2016 – current", ("2016-05", "present"), id="current"),
        pytest.param("June 2018 - now", ("2018-06", "present"), id="now"),
        pytest.param("2020 – ongoing", ("2020", "present"), id="ongoing"),
        pytest.param("June – August 2015", ("2015-06", "2015-08"), id="the year said once"),
        pytest.param("15 March 2018 - 3 April 2019", ("2018-03", "2019-04"), id="days before months"),
        pytest.param("March 5, 2018 – April 2, 2019", ("2018-03", "2019-04"), id="days after months"),
        pytest.param("09/01/2015 to 10/30/2017", ("2015-09", "2017-10"), id="whole dates in numbers"),
        pytest.param("Fall 2018 - Spring 2019", ("2018-09", "2019-05"), id="seasons"),
        pytest.param("März 2018 – heute", ("2018-03", "present"), id="German"),
        pytest.param("janv. 2019 – déc. 2020", ("2019-01", "2020-12"), id="French"),
        pytest.param("enero 2017 - actualidad", ("2017-01", "present"), id="Spanish"),
        pytest.param("Sept. 2018 -- Oct. 2019", ("2018-09", "2019-10"), id="points and two hyphens"),
        pytest.param("Feb2019-Mar2020", ("2019-02", "2020-03"), id="no space after the month"),
        pytest.param("ago 2018 - dic 2020", ("2018-08", "2020-12"), id="short Spanish months"),
        pytest.param("abr. 2018 – set. 2020", ("2018-04", "2020-09"), id="short Portuguese months"),
        pytest.param("12/2020 – 01/2020", None, id="an end before the start within a year"),
        pytest.param("Set 2020 goals to 2021", None, id="a word that is a month elsewhere"),
        pytest.param("Sept. 2018", None, id="one month alone is no range"),
        pytest.param("2019 - 2015", None, id="an end before the start"),
        pytest.param("version 3.2019 – 4", None, id="a version is no date"),
        pytest.param("no dates at all", None, id="nothing"),
    ],
)
def test_range(text: str, expected: tuple[str, str] | None) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Summer 2020", ("2020-06", "2020-08"), id="a season is three months"),
        pytest.param("Winter 2020", ("2020-12", "2021-02"), id="a winter ends in the next year"),
        pytest.param("Dec 2020", ("2020-12", "2020-12"), id="a month"),
        pytest.param("Winter 2018/19", ("2018-12", "2019-02"), id="a winter with both its years"),
        pytest.param("Late 2019", ("2019-12", "2019-12"), id="late in a year alone"),
        pytest.param("rated 9/10", None, id="two figures are no date"),
        pytest.param("2018 (6 months)", ("2018", "2018"), id="a year"),
        pytest.param("Pre 2006", None, id="before a year"),
        pytest.param("pre-2006", None, id="before a year, with a hyphen"),
        pytest.param("Prior to 2006", None, id="prior to a year"),
        pytest.param("Before May 2006", None, id="before a month"),
        pytest.param("Earlier than 2006", None, id="earlier than a year"),
        pytest.param("Preview, 2006", ("2006", "2006"), id="a word that begins like before"),
    ],
)
def test_single_date(text: str, expected: tuple[str, str] | None) -> None:
    assert found(text, singles=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2012 – 2014, 2016 – 2018", [("2012", "2014"), ("2016", "2018")], id="two ranges"),
        pytest.param("Jan 2018 – Dec 2018, since Mar 2020", [("2018-01", "2018-12"), ("2020-03", PRESENT)], id="since"),
        pytest.param("2012 – 2018 (lead 2016 – 2018)", [("2012", "2018")], id="one within another"),
        pytest.param("2012–2014, 2014–2016", [("2012", "2014"), ("2014", "2016")], id="one ends where the next begins"),
        pytest.param("Summers 2017-2018", [("2017-06", "2017-08"), ("2018-06", "2018-08")], id="a season of each year"),
        pytest.param("none at all", [], id="nothing"),
    ],
)
def test_all_ranges_of_a_row(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(dates.start, dates.end) for dates in find_ranges(text)] == expected


def test_offsets_enclose_the_dates() -> None:
    text = "Developer, Acme, Jan 2019 – Mar 2020, Oslo"
    dates = find_range(text)
    assert dates is not None
    assert text[dates.begin : dates.stop] == "Jan 2019 – Mar 2020"


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        pytest.param("2019-03", "2019-03", 1, id="both ends are counted"),
        pytest.param("2019-03", "2020-02", 12, id="over the turn of the year"),
        pytest.param("2019", "2019", 12, id="a year alone is twelve months"),
        pytest.param("2017", "2019", 36, id="years from January to December"),
        pytest.param("2024-01", PRESENT, 6, id="present is the month asked for"),
        pytest.param("2024-01", "2025-01", 6, id="nothing after the month asked for counts"),
        pytest.param("2025-01", PRESENT, 0, id="a start in the future"),
        pytest.param(None, "2019", 0, id="no start"),
    ],
)
def test_months(start: str | None, end: str | None, count: int) -> None:
    assert len(months(start, end, NOW)) == count


STYLES = [
    lambda year, month: f"{SHORT[month - 1]} {year}",
    lambda year, month: f"{SHORT[month - 1]}. {year}",
    lambda year, month: f"{LONG[month - 1]} {year}",
    lambda year, month: f"{LONG[month - 1].upper()}, {year}",
    lambda year, month: f"{month:02}/{year}",
    lambda year, month: f"{month:02}.{year}",
    lambda year, month: f"{year}-{month:02}",
    lambda year, month: f"{SHORT[month - 1]} '{year % 100:02}",
]
POINTS = st.tuples(st.integers(1970, 2039), st.integers(1, 12))


@given(
    ends=st.tuples(POINTS, POINTS).map(sorted),
    style=st.sampled_from(STYLES),
    joint=st.sampled_from([" - ", " – ", " to ", "–", " until "]),
    before=st.sampled_from(["", "Developer, ", "Acme Ltd | ", "("]),
)
def test_a_range_in_any_style_is_read_back(ends, style, joint, before) -> None:
    (y1, m1), (y2, m2) = ends
    text = f"{before}{style(y1, m1)}{joint}{style(y2, m2)}"
    assert found(text) == (f"{y1}-{m1:02}", f"{y2}-{m2:02}")


@given(st.lists(st.tuples(POINTS, POINTS).map(sorted), min_size=1, max_size=6))
def test_the_union_of_months_never_exceeds_the_span(stretches) -> None:
    later = datetime.date(2040, 1, 1)
    jobs = [months(f"{a[0]}-{a[1]:02}", f"{b[0]}-{b[1]:02}", later) for a, b in stretches]
    union = frozenset().union(*jobs)
    assert max(map(len, jobs)) <= len(union) <= max(union) - min(union) + 1


@given(st.text(max_size=80))
def test_any_text_is_read_without_error(text: str) -> None:
    dates = find_range(text, singles=True)
    assert dates is None or 0 <= dates.begin < dates.stop <= len(text)
