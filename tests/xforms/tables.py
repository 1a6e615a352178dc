"""Forms for tests, written where they are used as tables in text."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from pyxform.xls2xform import convert

from ssio_desktop.domain.events import Json
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.loading import load_definition
from ssio_desktop.xforms.session import FormSession
from ssio_desktop.xforms.views import GroupView, NodeView, QuestionView, RepeatView

TODAY = date(2026, 11, 20)


def as_xform(table: str) -> str:
    """The XForm of a form written as a table in text."""
    if "settings" not in table:
        table += "\n| settings |\n| | form_id | version |\n| | trial | 1 |\n"
    return str(convert(table, file_type=".md", validate=False).xform)


def form(table: str) -> FormDefinition:
    return load_definition(as_xform(table))


def counter() -> Callable[[], str]:
    numbers = itertools.count(1)
    return lambda: f"i{next(numbers)}"


def session(
    table: str | FormDefinition,
    answers: Mapping[str, Json] | None = None,
    **facts: Json,
) -> FormSession:
    """A session of a form on a fixed day, repeat instances being named i1, i2 …"""
    definition = form(table) if isinstance(table, str) else table
    return FormSession(
        definition,
        answers,
        facts=facts,
        today=TODAY,
        now=datetime(2026, 11, 20, 9, 30),  # noqa: DTZ001 (a clock on the wall)
        new_id=counter(),
    )


def folder(place: Path, table: str, form_id: str = "trial") -> Path:
    """The same table as a folder of CSV files, one for each sheet."""
    target = place / form_id
    target.mkdir()
    sheets: dict[str, list[list[str]]] = {}
    name = ""
    for line in table.strip().splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if cells[0]:
            name = cells[0]
            sheets[name] = []
        else:
            sheets[name].append(cells[1:])
    sheets.setdefault("settings", [["form_id", "version", "form_title"], [form_id, "1", "Trial"]])
    for sheet, rows in sheets.items():
        with (target / f"{sheet}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
    return target


def questions(views: tuple[NodeView, ...]) -> list[QuestionView]:
    """All visible questions, in the form's order."""
    found: list[QuestionView] = []
    for view in views:
        if isinstance(view, QuestionView):
            found.append(view)
        elif isinstance(view, GroupView):
            found += questions(view.children)
        elif isinstance(view, RepeatView):
            for instance in view.instances:
                found += questions(instance.children)
    return found
