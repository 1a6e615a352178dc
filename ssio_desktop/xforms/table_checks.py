"""Looks over a form's tables for what the converter would tell one at a time, and without a row:
lists of choices that are not there, groups and repeats that are left open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ssio_desktop.wording import say
from ssio_desktop.xforms.problems import FormProblem
from ssio_desktop.xforms.tables import FormTables, Row

_BEGIN_END = re.compile(r"(begin|end)[ _]+(group|repeat)\Z", re.IGNORECASE)
_SELECT = re.compile(r"(?:select[ _]?(?:one|multiple)|rank)\s+(\S+)", re.IGNORECASE)
_LIST_COLUMNS = ("list_name", "list name")


def check_tables(tables: FormTables) -> Iterator[FormProblem]:
    """Every list that is missing and every group or repeat that does not begin and end."""
    rows = [
        (number, row)
        for number, row in enumerate(tables.sheets.get("survey", ()), start=2)
        if str(row.get("disabled") or "").strip().lower() not in ("yes", "true")
    ]
    yield from _missing_lists(tables, rows)
    yield from _left_open(rows)


def _missing_lists(tables: FormTables, rows: list[tuple[int, Row]]) -> Iterator[FormProblem]:
    choices = tables.sheets.get("choices", ())
    known = {
        str(row[column]).strip() for row in choices for column in _LIST_COLUMNS if column in row
    }
    if choices and not known:
        return  # Its columns are named in a way that only the converter knows.
    for number, row in rows:
        found = _SELECT.match(_type(row))
        if found is None or found[1] in known or found[1].startswith("${"):
            continue
        yield FormProblem(
            "form.list",
            say("The list of choices “{found}” is not there.", found=found[1]),
            "survey",
            number,
            _name(row),
            say(
                "Add its choices to the choices sheet, with “{found}” in the column list_name.",
                found=found[1],
            ),
        )


def _left_open(rows: list[tuple[int, Row]]) -> Iterator[FormProblem]:
    open_: list[tuple[int, str, Row]] = []
    for number, row in rows:
        found = _BEGIN_END.match(_type(row))
        if found is None:
            continue
        what = found[2].lower()
        if found[1].lower() == "begin":
            open_.append((number, what, row))
        elif open_ and open_[-1][1] == what:
            open_.pop()
        else:
            inside = f" inside the {open_[-1][1]} of row {open_[-1][0]}" if open_ else ""
            yield FormProblem(
                "form.group",
                say("A {what} ends here that did not begin{inside}.", what=what, inside=inside),
                "survey",
                number,
                _name(row),
                say("Take this row out, or put “begin_{what}” where the {what} begins.", what=what),
            )
    for number, what, row in open_:
        yield FormProblem(
            "form.group",
            say("The {what} “{name}” begins here and never ends.", what=what, name=_name(row)),
            "survey",
            number,
            _name(row),
            say("Put a row with “end_{what}” where it ends.", what=what),
        )


def _type(row: Row) -> str:
    return str(row.get("type") or "").strip()


def _name(row: Row) -> str:
    return str(row.get("name") or "").strip()
