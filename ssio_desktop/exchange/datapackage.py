"""Describes the CSV tables so that programs can read them without guessing.

The descriptor follows the Data Package standard of the Frictionless project (profiles
``tabular-data-package`` and ``tabular-data-resource``). Knows nothing of the events.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from ssio_desktop.domain.events import Json
from ssio_desktop.exchange.manifest import Part, ReturnInfo
from ssio_desktop.exchange.tables import Column, TableSpec

_DIALECT: dict[str, Json] = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
    "header": True,
}


def describe_tables(
    info: ReturnInfo, tables: Sequence[TableSpec], written: Mapping[str, bytes]
) -> bytes:
    """The text of ``datapackage.json`` for the tables; ``written`` is their CSV by part name."""
    descriptor: dict[str, Json] = {
        "profile": "tabular-data-package",
        "name": f"{info.kind}-{info.term}-{info.number}",
        "title": f"Return of {info.officer_name}, {info.authority_name}, {info.term.title}",
        "description": (
            "A readable copy of the return. What counts is events.jsonl. A text that could be "
            "taken for a formula, or that begins with an apostrophe, has one apostrophe in front."
        ),
        "resources": [
            resource(table, Part.of(table.part, written[table.part])) for table in tables
        ],
    }
    return json.dumps(descriptor, indent=2, ensure_ascii=False).encode() + b"\n"


def describe_export(name: str, title: str, description: str, resources: Sequence[Json]) -> bytes:
    """The text of ``datapackage.json`` for tables that are described by :func:`resource`."""
    descriptor: dict[str, Json] = {
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
        "description": description,
        "resources": list(resources),
    }
    return json.dumps(descriptor, indent=2, ensure_ascii=False).encode() + b"\n"


def resource(table: TableSpec, part: Part) -> Json:
    """The description of one table, written as ``part``; its rows are not looked at."""
    schema: dict[str, Json] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
    }
    if table.foreign_keys:
        schema["foreignKeys"] = [
            {
                "fields": list(key.columns),
                "reference": {"resource": key.table, "fields": list(key.referenced)},
            }
            for key in table.foreign_keys
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": part.name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": part.size,
        "hash": f"sha256:{part.sha256}",
        "dialect": _DIALECT,
        "schema": schema,
    }


def _field(column: Column) -> Json:
    field: dict[str, Json] = {"name": column.name, "type": column.type, "title": column.title}
    if column.description:
        field["description"] = column.description
    if column.type == "boolean":
        field["trueValues"], field["falseValues"] = ["true"], ["false"]
    if column.required:
        field["constraints"] = {"required": True}
    return field
