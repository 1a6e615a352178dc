"""Reads the small files that a person hands to a command, with a word for every way to fail."""

from __future__ import annotations

import json
import math
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from ssio_desktop.errors import UserError
from ssio_desktop.services.inputs import read_file

MAX_BYTES = 20_000_000
"""Largest file of answers that is read."""

_MAX_DIGITS = 15
"""Most digits of a whole number. With more, two numbers could be read as one and the same."""


def read_text(path: Path, *, limit: int = MAX_BYTES) -> str:
    """A UTF-8 text file. UserError where it is not there or not such a file."""
    if path.is_dir():
        raise UserError(
            "This is a folder, where a file is needed.", where=str(path), code="file.is-folder"
        )
    data = read_file(path, limit)
    if len(data) > limit:
        raise UserError(
            f"The file is larger than {limit // 1000} kB.", where=str(path), code="file.too-large"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            "The file is not text in UTF-8.",
            where=f"{path}, byte {error.start + 1}",
            remedy="Save it as UTF-8 text.",
            code="file.encoding",
        ) from error


def read_object(path: Path) -> dict[str, Any]:
    """A JSON object. UserError with line and column where it is not one."""
    try:
        found = json.loads(
            read_text(path),
            parse_constant=_no_number,
            parse_float=_number,
            parse_int=_whole_number,
        )
        # Half of a pair of characters can be written in JSON, and nowhere else.
        json.dumps(found, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise UserError(
            "The file is not JSON.",
            where=f"{path}, line {error.lineno}, column {error.colno}",
            remedy=f"Correct it there: {error.msg}.",
            code="answers.json",
        ) from error
    except RecursionError as error:
        raise UserError(
            "The file holds objects or lists within each other, deeper than any answers go.",
            where=str(path),
            remedy="Write the answers as docs/command-line.md shows them.",
            code="answers.json",
        ) from error
    except UnicodeEncodeError as error:
        raise UserError(
            "The file holds half of a character.",
            where=f"{path}, “{ascii(error.object[error.start])[1:-1]}”",
            remedy="Write the whole character, or leave it out.",
            code="answers.json",
        ) from error
    except _NoNumber as error:
        raise UserError(
            f"“{str(error)[:40]}” is not a number that an answer can be.",
            where=str(path),
            remedy=f"Write a number of at most {_MAX_DIGITS} digits, such as 0.75.",
            code="answers.number",
        ) from error
    if not isinstance(found, dict):
        raise UserError(
            "The file holds no JSON object.",
            where=str(path),
            remedy="Put the answers between { and }; docs/command-line.md shows the shape.",
            code="answers.shape",
        )
    return found


def read_day(text: str) -> date:
    """A day written 2026-10-14. UserError otherwise."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UserError(
            f"“{text[:30]}” is not a day.",
            remedy="Write year, month and day, such as 2026-10-14.",
            code="day",
        ) from error


class _NoNumber(Exception):
    """A number that is none, or too large. Its text."""


def _no_number(text: str) -> NoReturn:
    raise _NoNumber(text)


def _number(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else _no_number(text)


def _whole_number(text: str) -> int:
    return int(text) if len(text.lstrip("-")) <= _MAX_DIGITS else _no_number(text)
