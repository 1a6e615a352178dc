"""Checks and installs a form: its tables become XForm XML once, and everything that is not known
here is refused with its place in the tables.

The only module that uses pyxform, and only when called: importing it takes a second.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ssio_desktop.errors import UserError
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.loading import read_definition
from ssio_desktop.xforms.problems import FormFault, FormProblem
from ssio_desktop.xforms.table_checks import check_tables
from ssio_desktop.xforms.tables import MAX_FILE, WORKBOOKS, FormTables, Row, read_folder

__all__ = ["FormProblem", "InstalledForm", "check_form", "install_form"]

_ROW = re.compile(r"^\[row : (\d+)\]\s*")
_SHEET = re.compile(r"^On the '(\w+)' sheet, ")
_FORM_ID = re.compile(r"[a-z][a-z0-9-]{0,40}")


@dataclass(frozen=True, slots=True)
class InstalledForm:
    """A form to be kept: its XForm XML is all that later readings need."""

    id: str
    version: str
    title: str
    xform_xml: str


def check_form(source: Path) -> tuple[FormDefinition | None, tuple[FormProblem, ...]]:
    """The form in a folder of tables (or a workbook), or None and the reasons against it.

    What the converter refuses it tells one at a time; everything else is told at once.
    Raises SurroundingsError where the files cannot be read from the disk.
    """
    definition, _, problems = _convert(source)
    return definition, problems


def install_form(source: Path) -> InstalledForm:
    """The form in a folder of tables (or a workbook), as it is to be kept.

    Raises UserError with the first problem; SurroundingsError as :func:`check_form`.
    """
    definition, xml, problems = _convert(source)
    if definition is None:
        more = f" There are {len(problems) - 1} more problems." if len(problems) > 1 else ""
        first = problems[0].as_error()
        raise UserError(first.what, where=first.where, remedy=first.remedy + more, code=first.code)
    return InstalledForm(definition.id, definition.version, definition.title, xml)


# The converter straightens typographic quotation marks, in words as in expressions; in words they
# are meant, so they pass it in the shape of characters that nobody types.
_SHIELD = {ord(mark): chr(0xE100 + place) for place, mark in enumerate("‘’“”")}
_UNSHIELD = {ord(shape): chr(mark) for mark, shape in _SHIELD.items()}
_WORDS = ("label", "hint", "guidance_hint", "constraint_message", "required_message", "form_title")


def _shield(rows: Sequence[Row]) -> list[dict[str, str]]:
    return [
        {
            name: cell.translate(_SHIELD) if name.partition("::")[0] in _WORDS else cell
            for name, cell in row.items()
        }
        for row in rows
    ]


_Converted = tuple[FormDefinition | None, str, tuple[FormProblem, ...]]


def _convert(source: Path) -> _Converted:
    try:
        if source.is_dir():
            tables = read_folder(source)
            return _convert_folder(json.dumps([tables.name, tables.sheets, tables.headers]))
        tables, workbook = _read_workbook(source)
        return _convert_tables(tables, workbook, ())
    except FormFault as fault:
        return None, "", (fault.problem,)


@lru_cache(maxsize=16)
def _convert_folder(text: str) -> _Converted:
    """The form in a folder's tables; text: its name, sheets and headers as JSON.

    The same tables give the same form, so that they are converted once in a run of the program,
    however many stores get them: the six forms that come with it take a third of a second.
    """
    tables = FormTables(*json.loads(text))
    workbook: dict[str, Any] = {
        **{name: _shield(rows) for name, rows in tables.sheets.items()},
        **{f"{name}_header": [dict.fromkeys(cells)] for name, cells in tables.headers.items()},
        "sheet_names": list(tables.sheets),
    }
    return _convert_tables(tables, workbook, _check_settings(tables))


def _convert_tables(
    tables: FormTables, workbook: dict[str, Any], problems: Sequence[FormProblem]
) -> _Converted:
    faults = tuple(check_tables(tables))
    if faults:
        # The converter would stop at the first of them.
        return None, "", (*problems, *faults)
    xml = _as_xform(workbook).translate(_UNSHIELD)
    definition, found = read_definition(xml)
    every = (*problems, *(tables.located(problem) for problem in found))
    return (None if every else definition), xml, every


def _check_settings(tables: FormTables) -> list[FormProblem]:
    """What the settings of one of our own forms must say: its id is its folder's name."""
    problems: list[FormProblem] = []
    form_id = tables.setting("form_id")
    if form_id != tables.name or not _FORM_ID.fullmatch(form_id):
        problems.append(
            FormProblem(
                "form.id",
                say(
                    "The form’s id is “{form_id}”, its folder “{name}”.",
                    form_id=form_id,
                    name=tables.name,
                ),
                "settings",
                2,
                "form_id",
                say("Give both the same name, of small letters, digits and “-”."),
            )
        )
    for name, what in (("version", "version"), ("form_title", "title")):
        if not tables.setting(name):
            problems.append(
                FormProblem(
                    f"form.no-{what}",
                    say("The form has no {what}.", what=what),
                    "settings",
                    2,
                    name,
                    say("Fill in the column {name} of the settings sheet.", name=name),
                )
            )
    return problems


def _read_workbook(source: Path) -> tuple[FormTables, dict[str, Any]]:
    from pyxform.errors import PyXFormError  # noqa: PLC0415 (a second to import)
    from pyxform.xls2json_backends import get_xlsform  # noqa: PLC0415

    if source.suffix.lower() not in WORKBOOKS or not source.is_file():
        raise FormFault(
            FormProblem(
                "form.no-sheet",
                say("“{name}” is neither a folder nor a workbook.", name=source.name),
            )
        )
    if source.stat().st_size > MAX_FILE:
        raise FormFault(FormProblem("form.too-large", say("The workbook is larger than 4 MB.")))
    try:
        book = asdict(get_xlsform(str(source)))
    except PyXFormError as error:
        raise FormFault(_converter_problem(str(error))) from error
    except _STUMBLES as error:
        raise FormFault(
            FormProblem("form.workbook", say("The workbook cannot be read."))
        ) from error
    sheets = {
        name: [{key: str(cell) for key, cell in row.items()} for row in book.get(name) or ()]
        for name in ("survey", "choices", "settings")
    }
    return FormTables(source.stem, sheets), book


# What the converter lets through of its own when a table surprises it.
_STUMBLES = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OSError)


def _as_xform(workbook: dict[str, Any]) -> str:
    from pyxform.errors import PyXFormError  # noqa: PLC0415 (a second to import)
    from pyxform.xls2xform import convert  # noqa: PLC0415

    try:
        return str(convert(workbook, validate=False).xform)
    except PyXFormError as error:
        raise FormFault(_converter_problem(str(error))) from error
    except _STUMBLES as error:
        raise FormFault(
            FormProblem(
                "form.table",
                say("The tables cannot be converted ({name}).", name=type(error).__name__),
                "survey",
                remedy=say("Undo the last change to the tables, then make it step by step."),
            )
        ) from error


def _converter_problem(message: str) -> FormProblem:
    """The converter's message with its place taken out of the words."""
    row = _ROW.match(message)
    rest = message[row.end() :] if row else message
    sheet = _SHEET.match(rest)
    rest = rest[sheet.end() :] if sheet else rest
    return FormProblem(
        "form.table",
        rest[:1].upper() + rest[1:],
        sheet[1] if sheet else "survey",
        int(row[1]) if row else 0,
        remedy=say("Correct the table and check the form again."),
    )
