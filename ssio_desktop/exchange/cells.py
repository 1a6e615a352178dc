"""The text of one cell of a CSV table: typed values in, text that no spreadsheet runs out.

Spreadsheets take a cell for a formula when it begins with one of a few characters (OWASP, “CSV
Injection”). Text cells that could be taken so get an apostrophe in front, and so do those that
begin with an apostrophe, so that taking one away always gives the text back.
"""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Literal, TypeAlias

ColumnType: TypeAlias = Literal["string", "integer", "number", "boolean", "date", "datetime"]
Cell: TypeAlias = str | int | float | Decimal | bool | date | datetime | None

MARK = "'"
FORMULA_STARTS = frozenset("=+-@＝＋－＠")
"""What a formula may begin with, also in the full-width forms of East Asian keyboards."""

MAX_CELL = 32_000
"""Longest text of a cell, in UTF-16 units. Excel holds 32,767 and lets the rest of a longer cell
run over into cells of its own, where it could begin with anything."""

CONTINUED = " … [continued in events.jsonl]"

_CONTROLS = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"},
    0x7F: 0x2421,
}
_BELOW_SPACE = {code: shown for code, shown in _CONTROLS.items() if code < 0x20}
_SURROGATES = dict.fromkeys(range(55296, 57344), 65533)
_UNHOLDABLE = _CONTROLS | _SURROGATES | dict.fromkeys(range(128, 160), 65533)
_WHOLE = re.compile(r"-?[0-9]+")


def write_cell(value: Cell, kind: ColumnType, *, whole: bool = False) -> str:
    """The text of a value in a column of the given type; ValueError where they do not match.

    No value is the empty cell, and so is the empty text. whole: a text of any length, changed in
    nothing but controls that no text file should hold; else as much of it as a spreadsheet takes.
    """
    if value is None:
        return ""
    match value, kind:
        case str(), "string":
            return _write_text(value, whole)
        case bool(), "boolean":
            return "true" if value else "false"
        case bool(), _:
            pass
        case int(), "integer" | "number":
            return str(value)
        case ((float() | Decimal()), "number") if math.isfinite(value):
            return str(value)
        case datetime(), "datetime" if value.tzinfo is not None:
            return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"
        case datetime(), _:
            pass
        case date(), "date":
            return value.isoformat()
    raise ValueError(f"{value!r} does not fit a column of type {kind}")


def _write_text(text: str, whole: bool) -> str:
    kept = holdable(text) if whole else plain_text(text)
    return MARK + kept if _needs_mark(kept) else kept


def plain_text(text: str) -> str:
    """As much of a text as a spreadsheet's cell takes, without characters that no file should hold;
    nothing is put in front of what could be taken for a formula."""
    return _shortened(text.translate(_UNHOLDABLE))


def holdable(text: str) -> str:
    """The text as a text file can hold it: controls below U+0020 other than tab and line ends,
    the NUL among them, are shown by their pictures (U+2400 and following)."""
    return text.translate(_BELOW_SPACE)


def _shortened(text: str) -> str:
    # Two units for each character keeps the cut clear of counting surrogate pairs.
    if len(text) <= MAX_CELL // 2 or len(text.encode("utf-16-le")) // 2 <= MAX_CELL:
        return text
    room = (MAX_CELL - len(CONTINUED)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CONTINUED


def _needs_mark(text: str) -> bool:
    if text[:1] in {MARK, "\t", "\r", "\n"}:
        return True
    for char in text:
        if char in FORMULA_STARTS:
            return True
        if not (char.isspace() or unicodedata.category(char) in ("Cf", "Zs")):
            return False
    return False


def read_cell(text: str, kind: ColumnType) -> Cell:
    """The value that :func:`write_cell` wrote; ValueError where the text is none of the type."""
    if text == "":
        return None
    match kind:
        case "string":
            return text.removeprefix(MARK)
        case "boolean" if text in ("true", "false"):
            return text == "true"
        case "integer" if _WHOLE.fullmatch(text):
            return int(text)
        case "number":
            return int(text) if _WHOLE.fullmatch(text) else _read_real(text)
        case "date":
            return date.fromisoformat(text)
        case "datetime" if text.endswith("Z"):
            return datetime.fromisoformat(text)
    raise ValueError(f"{text[:40]!r} is not of type {kind}")


def _read_real(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError("a number must be finite")
    return value
