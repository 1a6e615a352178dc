"""Reads JSON that may be hostile: limits on depth, count and numbers, and one reading only."""

from __future__ import annotations

import json
import math
import re

from ssio_desktop.domain.events import Json, canonical

MAX_DIGITS = 100
"""Longest number, in characters: far beyond any double, far below what makes arithmetic slow."""

# The string alternative also matches an unfinished string to the end of the text, so that no
# text makes the search start again at every quotation mark.
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[\]{},]', re.DOTALL)


def count_values(text: str) -> int:
    """An upper bound on the objects, lists and members in the text: its brackets and commas."""
    return text.count(",") + text.count("[") + text.count("{") + 1


def parse(text: str, *, depth: int, values: int) -> Json:
    """The value of a JSON text; ValueError in plain words for anything doubtful.

    Refused beside malformed text: more than ``depth`` levels, more than ``values`` members,
    a key twice in one object, NaN and infinities, and numbers over 100 characters or beyond a
    double. Halves of surrogate pairs are not looked for; see :func:`check_characters`.
    """
    _check_shape(text, depth, values)
    try:
        value: Json = _DECODER.decode(text)
    except json.JSONDecodeError as problem:
        raise ValueError(f"it is not JSON: {problem.msg} at character {problem.pos + 1}") from None
    return value


def check_characters(value: Json) -> None:
    """ValueError where a text in the value holds half of a surrogate pair."""
    try:
        canonical(value).encode()
    except UnicodeEncodeError:
        raise ValueError("it holds half of a character") from None


def _check_shape(text: str, depth: int, values: int) -> None:
    openers = text.count("[") + text.count("{")
    if openers <= depth and count_values(text) <= values:
        return  # Too few brackets to be deep, even if none of them stood in a string.
    level = members = 0
    for found in _TOKEN.finditer(text):
        token = found[0][0]
        if token == '"':
            continue
        if token in "]}":
            level -= 1
            continue
        members += 1
        if token in "[{":
            level += 1
        if level > depth:
            raise ValueError(f"it is nested more than {depth} levels deep")
        if members > values:
            raise ValueError(f"it has more than {values:,} values")


def _object(pairs: list[tuple[str, Json]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("an object has a key twice")
    return found


def _integer(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise ValueError("a number is too long")
    return int(text)


def _real(text: str) -> float:
    if len(text) > MAX_DIGITS:
        raise ValueError("a number is too long")
    value = float(text)
    if not math.isfinite(value):
        raise ValueError("a number is too large")
    return value


def _constant(text: str) -> Json:
    raise ValueError(f"{text} is not a number")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_integer, parse_float=_real, parse_constant=_constant
)
