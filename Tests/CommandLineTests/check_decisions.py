#!/usr/bin/env python3
"""Checks decisions, one JSON object a line on the standard input, against docs/decision.schema.json.

    accord eval rules < leads.ndjson | python3 Tests/CommandLineTests/check_decisions.py docs/decision.schema.json

prints one line for each decision that does not pass, with its number and why, and at the end how many there were.
"""
import json
import sys
from decimal import Decimal

import jsonschema


def resolve(schema, root):
    while "$ref" in schema:
        place = root
        for key in schema["$ref"].split("/")[1:]:
            place = place[key]
        schema = place
    return schema


def disorder(value, schema, root, path):
    """The first place where keys do not come in the order of the schema's properties."""
    schema = resolve(schema, root)
    if isinstance(value, list):
        pairs = [(index, item, schema.get("items", {})) for index, item in enumerate(value)]
    elif isinstance(value, dict):
        options = [schema] + [one for one in schema.get("oneOf", []) if set(value) <= set(one["properties"])]
        names = next((list(one["properties"]) for one in options if "properties" in one), [])
        known = [key for key in value if key in names]
        if known != sorted(known, key=names.index):
            return f"{path}: the keys come in the order {', '.join(known)}"
        inner = schema.get("properties", {})
        rest = schema.get("additionalProperties") or {}
        pairs = [(key, item, inner.get(key, rest)) for key, item in value.items()]
    else:
        return None
    return next(filter(None, (disorder(item, one, root, f"{path}/{key}") for key, item, one in pairs)), None)


def imbalance(decision):
    for name, score in decision.get("scores", {}).items():
        if "because" in score and sum(Decimal(reason["points"]) for reason in score["because"]) != score["points"]:
            return f"scores/{name}: the reasons do not add up to {score['points']}"
    return None


def main(path):
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    count = 0
    for count, line in enumerate(sys.stdin, 1):
        decision = json.loads(line, parse_float=Decimal)
        error = next(validator.iter_errors(decision), None)
        found = error and f"{error.json_path}: {error.message}"
        found = found or disorder(decision, schema, schema, "$") or imbalance(decision)
        if found:
            print(count, found[:300])
    print("decisions:", count)


if __name__ == "__main__":
    main(sys.argv[1])
