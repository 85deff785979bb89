"""The parameters of the verdict, from verdict.toml."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.lexicon.tables import Table
from analyzer.records import ROLES, Role


@dataclass(frozen=True, slots=True)
class VerdictRules:
    """Counts are of responsibilities or lines, months are calendar months, shares lie between 0 and 1."""

    unknown_needs: int
    other_needs: int
    software_shown_by: tuple[str, ...]
    recent_months: int
    older_weight: float
    single_weight: float
    code_shown_by: tuple[str, ...]
    code_lines: int
    code_lines_untitled: int
    code_lines_long: int
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
        other_needs=positions.integer("other_needs", required=True, default=1),
        software_shown_by=positions.texts("shown_by", required=True),
        recent_months=recency.integer("months", required=True, default=0),
        older_weight=recency.number("older"),
        single_weight=proof.number("single"),
        code_shown_by=code.texts("shown_by", required=True),
        code_lines=code.integer("lines", required=True, default=1),
        code_lines_untitled=code.integer("lines_untitled", required=True, default=1),
        code_lines_long=code.integer("lines_long", required=True, default=1),
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
    ):
        if not 0 < value <= 1:
            part.fault(f"{key!r} must lie above 0 and not above 1")
    if not rules.rung_duties:
        rung.fault("'duties' is empty")
    for part in (*parts, table):
        part.done()
    return rules
