"""The functions that forms may call beyond XPath 1.0's own, over text, numbers and elements.

Knows nothing of a session: clock and current element come as variables of the expression.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from ssio_desktop.xforms.values import date_of_days, days, moment, number_text

HIDDEN = "hidden"
"""The attribute that marks an element of an answer that is not relevant."""

Argument: TypeAlias = Any
"""What lxml hands over: text, float, bool, or a list of elements."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function that forms may call.

    least, most: number of arguments (most: None for any). run: takes lxml's context and the
    arguments; None where XPath or the translator does it. numeric: gives a number.
    truth: positions of the arguments that are read as true or false.
    """

    least: int
    most: int | None
    run: Callable[..., Any] | None = None
    numeric: bool = False
    truth: tuple[int, ...] = ()


def text_of(given: Argument) -> str:
    """An argument as text: of several elements, the first."""
    if isinstance(given, list):
        if not given:
            return ""
        first = given[0]
        return first if isinstance(first, str) else _element_text(first)
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, float):
        return number_text(given) if math.isfinite(given) else ""
    return str(given)


def _element_text(element: Any) -> str:
    return "".join(element.itertext()) if len(element) else element.text or ""


def number_of(given: Argument) -> float:
    """An argument as a number, a date being its days since 1970; NaN where it is none."""
    if isinstance(given, (bool, float)):
        return float(given)
    return days(text_of(given))


def truth_of(given: Argument) -> bool:
    """An argument as true or false. A list of elements is true when its first has text."""
    if isinstance(given, list):
        return text_of(given) != ""
    return bool(given) and given == given


def _many(given: tuple[Argument, ...]) -> list[float]:
    """Numbers of all arguments and elements; blanks are left out."""
    numbers: list[float] = []
    for argument in given:
        parts = argument if isinstance(argument, list) else [argument]
        texts = [text_of([part]) if isinstance(argument, list) else part for part in parts]
        numbers.extend(number_of(part) for part in texts if part != "")
    return numbers


def _visible(elements: Argument) -> list[Any]:
    if not isinstance(elements, list):
        return []
    return [element for element in elements if not _is_hidden(element)]


def _is_hidden(element: Any) -> bool:
    while element is not None:
        if element.get(HIDDEN):
            return True
        element = element.getparent()
    return False


def _position(_: Any, elements: Argument) -> float:
    if not isinstance(elements, list) or not elements:
        return math.nan
    first = elements[0]
    before = sum(1 for other in first.itersiblings(preceding=True) if other.tag == first.tag)
    return float(before + 1)


def _round(_: Any, given: Argument, places: Argument = 0.0) -> float:
    number, digits = number_of(given), number_of(places)
    if not math.isfinite(number) or not math.isfinite(digits) or abs(digits) > 15:
        return number
    factor = 10.0 ** int(digits)
    return math.floor(number * factor + 0.5) / factor


def _integer(_: Any, given: Argument) -> float:
    number = number_of(given)
    return float(math.trunc(number)) if math.isfinite(number) else math.nan


def _maths(work: Callable[..., float]) -> Callable[..., float]:
    def run(_: Any, *given: Argument) -> float:
        try:
            return float(work(*(number_of(one) for one in given)))
        except (ValueError, OverflowError, ZeroDivisionError, TypeError):
            return math.nan

    return run


def _regex(_: Any, given: Argument, pattern: Argument) -> bool:
    try:
        return re.fullmatch(text_of(pattern), text_of(given)[:1000]) is not None
    except re.error:
        return True


def _selected(_: Any, given: Argument, value: Argument) -> bool:
    return text_of(value).strip() in text_of(given).split()


def _selected_at(_: Any, given: Argument, index: Argument) -> str:
    parts, place = text_of(given).split(), number_of(index)
    return parts[int(place)] if 0 <= place < len(parts) else ""


def _substr(_: Any, given: Argument, start: Argument, end: Argument = math.nan) -> str:
    text, first, last = text_of(given), number_of(start), number_of(end)
    if math.isnan(first):
        return ""
    return text[int(first) : int(last)] if math.isfinite(last) else text[int(first) :]


def _join(_: Any, separator: Argument, *given: Argument) -> str:
    texts = [
        text
        for argument in given
        for text in (
            [text_of([one]) for one in argument] if isinstance(argument, list) else [argument]
        )
    ]
    return text_of(separator).join(text_of(text) for text in texts)


def _format_date(_: Any, given: Argument, pattern: Argument) -> str:
    at = moment(text_of(given)) or moment(date_of_days(number_of(given)))
    if at is None:
        return ""
    parts = {
        "Y": f"{at.year:04}",
        "y": f"{at.year % 100:02}",
        "m": f"{at.month:02}",
        "n": str(at.month),
        "b": f"{at:%b}",
        "B": f"{at:%B}",
        "d": f"{at.day:02}",
        "e": str(at.day),
        "H": f"{at.hour:02}",
        "h": str(at.hour),
        "M": f"{at.minute:02}",
        "S": f"{at.second:02}",
        "3": "000",
        "a": f"{at:%a}",
        "A": f"{at:%A}",
        "%": "%",
    }
    return re.sub(r"%(.)", lambda match: parts.get(match[1], match[0]), text_of(pattern))


def _date(_: Any, given: Argument) -> str:
    if isinstance(given, float):
        return date_of_days(given)
    at = moment(text_of(given))
    return at.date().isoformat() if at else date_of_days(number_of(given))


def _date_time(_: Any, given: Argument) -> str:
    at = moment(text_of(given))
    if at is None:
        number = number_of(given)
        return f"{date_of_days(number)}T00:00" if math.isfinite(number) else ""
    return at.isoformat(timespec="minutes")


def _indexed(_: Any, elements: Argument, repeats: Argument, index: Argument) -> list[Any]:
    place = number_of(index)
    if not isinstance(repeats, list) or not 1 <= place <= len(repeats):
        return []
    instance = repeats[int(place) - 1]
    return [one for one in elements if instance in one.iterancestors()]


def _checklist(_: Any, least: Argument, most: Argument, *given: Argument) -> bool:
    yes = sum(1 for one in given if truth_of(one))
    low, high = number_of(least), number_of(most)
    return (low < 0 or yes >= low) and (high < 0 or yes <= high)


def _choose(_: Any, condition: Argument, then: Argument, otherwise: Argument) -> Argument:
    return then if truth_of(condition) else otherwise


FUNCTIONS: dict[str, Function] = {
    # XPath 1.0's own, which lxml runs.
    "boolean": Function(1, 1, truth=(0,)),
    "contains": Function(2, 2),
    "false": Function(0, 0),
    "normalize-space": Function(0, 1),
    "not": Function(1, 1, truth=(0,)),
    "starts-with": Function(2, 2),
    "string": Function(0, 1),
    "string-length": Function(0, 1, numeric=True),
    "substring": Function(2, 3),
    "substring-after": Function(2, 2),
    "substring-before": Function(2, 2),
    "translate": Function(3, 3),
    "true": Function(0, 0),
    "last": Function(0, 0, numeric=True),
    "name": Function(0, 1),
    "local-name": Function(0, 1),
    # The translator's: it turns them into something else.
    "current": Function(0, 0),
    "instance": Function(1, 1),
    "jr:choice-name": Function(2, 2),
    "jr:itext": Function(1, 1),
    "now": Function(0, 0),
    "once": Function(1, 1),
    "today": Function(0, 0),
    # Ours.
    "abs": Function(1, 1, _maths(abs), numeric=True),
    "acos": Function(1, 1, _maths(math.acos), numeric=True),
    "asin": Function(1, 1, _maths(math.asin), numeric=True),
    "atan": Function(1, 1, _maths(math.atan), numeric=True),
    "atan2": Function(2, 2, _maths(math.atan2), numeric=True),
    "boolean-from-string": Function(
        1, 1, lambda _, given: text_of(given).strip().lower() in {"1", "true"}
    ),
    "ceiling": Function(1, 1, _maths(math.ceil), numeric=True),
    "checklist": Function(2, None, _checklist, truth=tuple(range(2, 60))),
    "coalesce": Function(2, 2, lambda _, one, other: text_of(one) or text_of(other)),
    "concat": Function(1, None, lambda _, *given: "".join(_join(None, "", one) for one in given)),
    "cos": Function(1, 1, _maths(math.cos), numeric=True),
    "count": Function(1, 1, lambda _, given: float(len(_visible(given))), numeric=True),
    "count-non-empty": Function(
        1, 1, lambda _, given: float(sum(1 for one in given if text_of([one]))), numeric=True
    ),
    "count-selected": Function(
        1, 1, lambda _, given: float(len(text_of(given).split())), numeric=True
    ),
    "date": Function(1, 1, _date),
    "date-time": Function(1, 1, _date_time),
    "decimal-date-time": Function(1, 1, lambda _, given: number_of(given), numeric=True),
    "decimal-time": Function(1, 1, lambda _, given: number_of(given) % 1, numeric=True),
    "ends-with": Function(2, 2, lambda _, one, end: text_of(one).endswith(text_of(end))),
    "exp": Function(1, 1, _maths(math.exp), numeric=True),
    "exp10": Function(1, 1, _maths(lambda number: 10.0**number), numeric=True),
    "floor": Function(1, 1, _maths(math.floor), numeric=True),
    "format-date": Function(2, 2, _format_date),
    "format-date-time": Function(2, 2, _format_date),
    "if": Function(3, 3, _choose, truth=(0,)),
    "indexed-repeat": Function(3, 3, _indexed),
    "int": Function(1, 1, _integer, numeric=True),
    "join": Function(2, None, _join),
    "log": Function(1, 1, _maths(math.log), numeric=True),
    "log10": Function(1, 1, _maths(math.log10), numeric=True),
    "max": Function(1, None, lambda _, *given: max(_many(given), default=math.nan), numeric=True),
    "min": Function(1, None, lambda _, *given: min(_many(given), default=math.nan), numeric=True),
    "number": Function(0, 1, lambda _, given: number_of(given), numeric=True),
    "pi": Function(0, 0, lambda _: math.pi, numeric=True),
    "position": Function(0, 1, _position, numeric=True),
    "pow": Function(2, 2, _maths(math.pow), numeric=True),
    "regex": Function(2, 2, _regex),
    "round": Function(1, 2, _round, numeric=True),
    "selected": Function(2, 2, _selected),
    "selected-at": Function(2, 2, _selected_at),
    "sin": Function(1, 1, _maths(math.sin), numeric=True),
    "sqrt": Function(1, 1, _maths(math.sqrt), numeric=True),
    "substr": Function(2, 3, _substr),
    "sum": Function(1, None, lambda _, *given: math.fsum(_many(given)), numeric=True),
    "tan": Function(1, 1, _maths(math.tan), numeric=True),
}
"""Every function a form may call, by the name that forms use."""
