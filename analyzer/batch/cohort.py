"""Store → one HTML page over a group: the matrix, common gaps, the distribution of roles and rungs."""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import Environment

from analyzer.batch.store import Row, Store
from analyzer.files import replaced

_QUOTE = 220
_CODES = {"demonstrated": "d", "listed": "l", "weak": "w", "missing": "m", "unreadable": "u"}


def write_cohort(store: Store, path: Path) -> None:
    """The page is replaced whole or not at all."""
    with replaced(path) as place:
        place.write_text(render(store.rows()), encoding="utf-8")


def render(rows: Iterable[Row]) -> str:
    """One self-contained page. People come in the order of `rows`; documents that failed are listed below."""
    columns: list[dict[str, str]] = []
    people: list[dict[str, Any]] = []
    failed: list[Row] = []
    for row in rows:
        if row.report is None:
            failed.append(row)
            continue
        if not columns:
            columns = [{"id": f["id"], "title": f["title"], "role": f["role"]} for f in row.report["findings"]]
        people.append(_person(row, row.report))
    templates = resources.files("analyzer.batch") / "templates"
    script, style = ((templates / name).read_text(encoding="utf-8") for name in ("cohort.js", "cohort.css"))
    page = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
        (templates / "cohort.html").read_text(encoding="utf-8")
    )
    return page.render(
        columns=columns,
        failed=failed,
        total=len(people),
        roles=_counts(person["role"] or "none" for person in people),
        levels=_counts(person["level"] or "none" for person in people),
        gaps=_gaps(columns, people),
        data=_embedded({"columns": columns, "people": people}),
        script=script,
        style=style,
        script_hash=_hash(script),
        style_hash=_hash(style),
    )


def _person(row: Row, report: dict[str, Any]) -> dict[str, Any]:
    findings = report["findings"]
    return {
        "source": row.source,
        "role": report["verdict"]["role"],
        "level": report["verdict"]["level"],
        "claimed": report["claimed"]["title"],
        "months": report["experience"]["software_months"],
        "duplicate": row.duplicate_of,
        "states": "".join(_CODES[finding["state"]] for finding in findings),
        "quotes": {
            str(number): [_short(finding["evidence"][0]["quote"]), finding["evidence"][0]["page"]]
            for number, finding in enumerate(findings)
            if finding["evidence"]
        },
    }


def _short(quote: str) -> str:
    return quote if len(quote) <= _QUOTE else quote[: _QUOTE - 1] + "…"


def _counts(names: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(names).items(), key=lambda entry: (-entry[1], entry[0]))


def _gaps(columns: list[dict[str, str]], people: list[dict[str, Any]]) -> list[tuple[str, int]]:
    """Responsibilities by the number of people who show nothing of them, the most common gap first."""
    missing = [sum(person["states"][number] == "m" for person in people) for number in range(len(columns))]
    return sorted(zip((column["title"] for column in columns), missing), key=lambda gap: (-gap[1], gap[0]))


def _embedded(value: Any) -> str:
    """JSON that can stand in a script element, whatever the resumes say."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()
