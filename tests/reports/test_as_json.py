"""The JSON report keeps the contract's shape and validates against the schema that ships."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources
from typing import Any

import jsonschema
import pytest

from analyzer.records import GapReport
from analyzer.reports.as_json import render, to_dict

from .sample import NOT_SOFTWARE, SAMPLE

SCHEMA: dict[str, Any] = json.loads((resources.files("analyzer.reports") / "report.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_itself_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", [SAMPLE, NOT_SOFTWARE], ids=["with a verdict", "without a verdict"])
def test_a_report_validates(report: GapReport) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(render(report)))] == []


def _objects(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, dict):
        own = [schema] if schema.get("type") == "object" else []
        return own + [found for value in schema.values() for found in _objects(value)]
    if isinstance(schema, list):
        return [found for value in schema for found in _objects(value)]
    return []


def test_every_object_of_the_schema_is_closed_and_asks_for_all_its_keys() -> None:
    objects = _objects(SCHEMA)
    assert len(objects) > 10
    assert [
        o for o in objects if o["additionalProperties"] is not False or set(o["required"]) != set(o["properties"])
    ] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("verdict", "role"), "architect"),
        (("findings", 0, "state"), "found"),
        (("findings", 0, "evidence", 0, "section"), "hobbies"),
        (("findings", 0, "evidence", 0, "boxes", 0), [1, 2, 3]),
        (("target", "level"), "senior"),
        (("schema",), 2),
    ],
    ids=["a fifth role", "a sixth state", "an unknown section", "a box of three", "a rung without a role", "schema 2"],
)
def test_the_schema_refuses(path: tuple[str | int, ...], value: object) -> None:
    document: Any = json.loads(render(SAMPLE))
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not VALIDATOR.is_valid(document)


def test_an_unknown_key_is_refused() -> None:
    assert not VALIDATOR.is_valid({**to_dict(SAMPLE), "score": 1})


def test_keys_come_in_the_order_of_the_contract() -> None:
    keys = list(to_dict(SAMPLE))
    contract = ["schema", "tool", "document", "positions", "experience", "claimed", "verdict", "target", "findings"]
    assert [key for key in keys if key != "specialities"] == [*contract, "duties", "skills", "next_steps"]


def test_a_lone_surrogate_stays_escaped() -> None:
    claimed = replace(SAMPLE.claimed, title="\ud83d Developer")
    text = render(replace(SAMPLE, claimed=claimed))
    assert text.encode("utf-8")
    assert json.loads(text)["claimed"]["title"] == "\ud83d Developer"


def test_the_record_renders_itself() -> None:
    assert SAMPLE.to_json() == render(SAMPLE)
    assert SAMPLE.to_dict() == to_dict(SAMPLE)
