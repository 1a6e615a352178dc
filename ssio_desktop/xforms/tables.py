"""Reads a form's tables: a folder of CSV files, one for each sheet, or a spreadsheet workbook.

Knows the shape of the tables, not what they mean. Rows keep the numbers that a spreadsheet shows.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.wording import say
from ssio_desktop.xforms.problems import FormFault, FormProblem

SHEETS = ("survey", "choices", "settings")
WORKBOOKS = {".xlsx", ".xls", ".md"}
MAX_FILE = 4_000_000
MAX_ROWS = 20_000

_SMALLER = "Make it smaller; no form for a visit needs so much."

Row = Mapping[str, str]


@dataclass(frozen=True)
class FormTables:
    """The sheets of a form. Row number 2 is the first below the header; blank rows are there."""

    name: str
    sheets: Mapping[str, Sequence[Row]]
    headers: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def setting(self, name: str) -> str:
        """A value of the settings sheet, or empty."""
        rows = self.sheets.get("settings", ())
        return str(rows[0].get(name) or "").strip() if rows else ""

    def place(self, name: str) -> tuple[str, int]:
        """Sheet and row of a question, group, or list; row 0 where it is in none."""
        for wanted in (name, name.removesuffix("_count")):
            for number, row in enumerate(self.sheets.get("survey", ()), start=2):
                if wanted and str(row.get("name") or "").strip() == wanted:
                    return "survey", number
        for number, row in enumerate(self.sheets.get("survey", ()), start=2):
            words = str(row.get("type") or "").split()
            if name in words or any(word.rpartition(".")[0] == name for word in words if name):
                return "survey", number
        return "survey", 0

    def located(self, problem: FormProblem) -> FormProblem:
        """A problem with the sheet and row of the question that it names."""
        return problem if problem.row else problem.at(*self.place(problem.name))


def read_folder(folder: Path) -> FormTables:
    """The tables of a form's folder: survey.csv, settings.csv, and choices.csv where there are
    choices. Raises FormFault, and SurroundingsError where the disk will not give the files."""
    sheets: dict[str, Sequence[Row]] = {}
    headers: dict[str, Sequence[str]] = {}
    for sheet in SHEETS:
        path = folder / f"{sheet}.csv"
        if path.is_file():
            headers[sheet], sheets[sheet] = _read_sheet(path, sheet)
        elif sheet != "choices":
            raise FormFault(
                FormProblem(
                    "form.no-sheet",
                    say("The form has no {sheet} sheet.", sheet=sheet),
                    sheet,
                    remedy=say(
                        "Put a file named {sheet}.csv into the folder “{name}”.",
                        sheet=sheet,
                        name=folder.name,
                    ),
                )
            )
    return FormTables(folder.name, sheets, headers)


def _read_sheet(path: Path, sheet: str) -> tuple[list[str], list[Row]]:
    try:
        if path.stat().st_size > MAX_FILE:
            raise FormFault(
                FormProblem(
                    "form.too-large", say("The sheet is larger than 4 MB."), sheet, remedy=_SMALLER
                )
            )
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise SurroundingsError(
            say(
                "The file “{name}” of the form cannot be read: {strerror}.",
                name=path.name,
                strerror=error.strerror,
            ),
            where=str(path.parent),
            remedy=say("Close it in other programs and try again."),
            code="form.unreadable-file",
        ) from error
    except UnicodeDecodeError as error:
        raise FormFault(
            FormProblem(
                "form.encoding",
                say("The sheet is not saved as UTF-8 text."),
                sheet,
                text_row(path, error.start),
                remedy=say("Save it again as “CSV UTF-8”."),
            )
        ) from error
    return _read_rows(text, sheet)


def text_row(path: Path, at: int) -> int:
    """The line of a file that a byte lies in."""
    return path.read_bytes()[:at].count(b"\n") + 1


def _read_rows(text: str, sheet: str) -> tuple[list[str], list[Row]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    try:
        header = [cell.strip() for cell in next(reader, [])]
        repeated = sorted({name for name in header if name and header.count(name) > 1})
        if not any(header) or repeated:
            what = f"The column “{repeated[0]}” is there twice." if repeated else "It is empty."
            raise FormFault(
                FormProblem("form.header", what, sheet, 1, remedy=say("Name each column once."))
            )
        for number, cells in enumerate(reader, start=2):
            if len(cells) > len(header) or number > MAX_ROWS:
                raise FormFault(
                    FormProblem(
                        "form.columns",
                        say(
                            "The row has {count} cells, but the header {count2}.",
                            count=len(cells),
                            count2=len(header),
                        ),
                        sheet,
                        number,
                        remedy=say("Put text that contains a comma into double quotation marks."),
                    )
                )
            rows.append(
                {
                    name: cell.strip()
                    for name, cell in zip(header, cells, strict=False)
                    if name and cell.strip()
                }
            )
    except csv.Error as error:
        raise FormFault(
            FormProblem(
                "form.quotes",
                say("The row cannot be split into cells: {error}.", error=error),
                sheet,
                len(rows) + 2,
                remedy=say("Check its quotation marks."),
            )
        ) from error
    return header, rows
