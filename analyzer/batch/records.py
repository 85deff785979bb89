"""One document as a row: the columns that the store's table of documents, Parquet and the cluster share."""

from __future__ import annotations

import json
from typing import Any

from analyzer.batch.worker import Outcome

NUMBERS = frozenset(["months", "software_months"])
COLUMNS = (
    *("source", "sha256", "text_sha256", "status", "error_code", "error"),
    *("role", "level", "claimed_title", "claimed_role", "claimed_level", "months", "software_months", "report"),
)
"""All texts but NUMBERS; `report` is JSON. Where there is an error, what comes after it is empty."""


def record(outcome: Outcome, sha256: str) -> dict[str, Any]:
    """Column → value. `sha256` is that of the file."""
    values: tuple[Any, ...] = (None,) * 8
    if outcome.report is not None:
        verdict, claimed, experience = (outcome.report[key] for key in ("verdict", "claimed", "experience"))
        values = (
            *(verdict["role"], verdict["level"], claimed["title"], claimed["role"], claimed["level"]),
            *(experience["months"], experience["software_months"]),
            json.dumps(outcome.report, ensure_ascii=False, separators=(",", ":")),
        )
    head = (outcome.source.name, sha256, outcome.text_sha256, outcome.status, outcome.code, outcome.error)
    return dict(zip(COLUMNS, head + values, strict=True))
