"""Holds what the program prints against the schema that it publishes."""

from typing import Any

import jsonschema

from briefing.model.schemas import Line, contract_schema


def assert_fits(line: Line, value: object) -> None:
    """The value has the shape of the schema, and no key that it does not describe."""
    jsonschema.Draft202012Validator(contract_schema(line)).validate(value)
    assert unknown_keys(line, value) == []


def unknown_keys(line: Line, value: object) -> list[str]:
    """The keys of a value, and of what is in it, that the schema does not describe."""
    schema = contract_schema(line)
    return _unknown(value, schema["$defs"][line], schema["$defs"])


def _unknown(value: Any, schema: Any, defs: Any) -> list[str]:
    """The keys in a value that its schema does not describe."""
    if "$ref" in schema:
        schema = defs[schema["$ref"].removeprefix("#/$defs/")]
    if "anyOf" in schema:
        schema = schema["anyOf"][0]
        return _unknown(value, schema, defs)
    if isinstance(value, dict) and schema.keys() & {"properties", "allOf"}:
        known = _properties(schema, defs)
        return [
            name
            for key, inner in value.items()
            for name in (_unknown(inner, known[key], defs) if key in known else [key])
        ]
    if isinstance(value, list):
        items = schema.get("items", {})
        return [name for inner in value for name in _unknown(inner, items, defs)]
    return []


def _properties(schema: Any, defs: Any) -> dict[str, Any]:
    """What a schema says of the keys of an object, with what it takes over."""
    parts = (
        defs[each["$ref"].removeprefix("#/$defs/")] for each in schema.get("allOf", ())
    )
    merged: dict[str, Any] = {}
    for part in (*parts, schema):
        merged |= part.get("properties", {})
    return merged
