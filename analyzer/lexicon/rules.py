"""The parameters of the verdict, from verdict.toml."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.lexicon.tables import Table
from analyzer.records import ROLES, Role


@dataclass(frozen=True, slots=True)
class VerdictRules:
    """Counts are of responsibilities or lines, months are calendar months, shares lie between 0 and 1."""

    unknown_needs: int
    unsure_needs: int
    other_needs: int
    long_job: int
    few_lines: int
    software_shown_by: tuple[str, ...]
    software_hinted_by: tuple[str, ...]
    shared_with_other_trades: tuple[str, ...]
    recent_months: int
    older_weight: float
    single_weight: float
    code_shown_by: tuple[str, ...]
    code_shown_claimed: tuple[str, ...]
    code_lines: int
    code_lines_untitled: int
    code_share_untitled: float
    code_long_months: int
    carried: tuple[tuple[Role, float], ...]
    claimed_role: float
    rung_duties: tuple[float, ...]
    claimed_rung: float


def read_rules(table: Table) -> VerdictRules:
    names = ("positions", "recency", "proof", "code", "carried", "rung")
    parts = tuple(table.table(name, required=True) for name in names)
    positions, recency, proof, code, carried, rung = parts
    rules = VerdictRules(
        unknown_needs=positions.integer("unknown_needs", required=True, default=1),
        unsure_needs=positions.integer("unsure_needs", required=True, default=1),
        other_needs=positions.integer("other_needs", required=True, default=1),
        long_job=positions.integer("long_months", required=True, default=0),
        few_lines=positions.integer("few_lines", required=True, default=0),
        software_shown_by=positions.texts("shown_by", required=True),
        software_hinted_by=positions.texts("hinted_by"),
        shared_with_other_trades=positions.texts("shared"),
        recent_months=recency.integer("months", required=True, default=0),
        older_weight=recency.number("older"),
        single_weight=proof.number("single"),
        code_shown_by=code.texts("shown_by", required=True),
        code_shown_claimed=code.texts("shown_claimed"),
        code_lines=code.integer("lines", required=True, default=1),
        code_lines_untitled=code.integer("lines_untitled", required=True, default=1),
        code_share_untitled=code.number("share_untitled"),
        code_long_months=code.integer("long_months", required=True, default=0),
        carried=tuple((role, carried.number(role)) for role in ROLES),
        claimed_role=carried.number("claimed"),
        rung_duties=rung.numbers("duties"),
        claimed_rung=rung.number("claimed"),
    )
    for part, key, value in (
        (recency, "older", rules.older_weight),
        (proof, "single", rules.single_weight),
        (carried, "claimed", rules.claimed_role),
        (code, "share_untitled", rules.code_share_untitled),
        (rung, "claimed", rules.claimed_rung),
    ):
        if not 0 < value <= 1:
            part.fault(f"{key!r} must lie above 0 and not above 1")
    for part, key, count in (
        (positions, "unknown_needs", rules.unknown_needs),
        (positions, "unsure_needs", rules.unsure_needs),
        (positions, "other_needs", rules.other_needs),
        (positions, "long_months", rules.long_job),
        (positions, "few_lines", rules.few_lines),
        (recency, "months", rules.recent_months),
        (code, "lines", rules.code_lines),
        (code, "lines_untitled", rules.code_lines_untitled),
        (code, "long_months", rules.code_long_months),
        *((carried, role, needed) for role, needed in rules.carried),
    ):
        if count < 0:
            part.fault(f"{key!r} must not lie below 0")
    if not rules.rung_duties:
        rung.fault("'duties' is empty")
    if not all(0 <= share <= 1 for share in rules.rung_duties):
        rung.fault("'duties' must hold shares from 0 to 1")
    for part in (*parts, table):
        part.done()
    return rules
