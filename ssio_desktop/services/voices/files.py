"""Takes returns in from a CSV file, a row for each: every row lands, was here already, or is told
with its place. Brought twice, a file changes nothing.

A row is known again by the number in its column ``return``, else by everything that it says; of
rows of one file that say the same each counts.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.voices.records import GIVEN, Return, Round, given_record
from ssio_desktop.errors import UserError
from ssio_desktop.services.backups import back_up_before
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.voices.questionnaires import group_keys
from ssio_desktop.services.voices.returns import check, is_full, return_key, telling_names
from ssio_desktop.services.voices.rounds import definition, open_one, returns
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.sources.problems import Problem, ProblemList
from ssio_desktop.sources.table import Row, Table, folded, joined
from ssio_desktop.sources.text import opened
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition, Item
from ssio_desktop.xforms.numbering import is_asked

NUMBER: Final = "return"
URN: Final = "urn"
MOST_ROWS: Final = 5_000
"""More returns than any round of an authority has."""


@dataclass(frozen=True, slots=True)
class Landing:
    """A file of returns that was read. returns: those that are new. known: the rows that are here
    already. rows: all that hold anything. problems: every other row, and every column and cell
    that was not taken."""

    path: Path
    sha256: str
    returns: tuple[Return, ...]
    known: tuple[int, ...]
    rows: int
    problems: tuple[Problem, ...]

    @property
    def refused(self) -> int:
        """How many rows did not land."""
        return self.rows - len(self.returns) - len(self.known)


@dataclass(slots=True)
class _Reading:
    """A file while it is read. here: the ids of the returns that are in the store."""

    found: Round
    form: FormDefinition
    names: tuple[str, ...]
    here: Mapping[str, Return]
    problems: ProblemList = field(default_factory=ProblemList)
    fresh: list[Return] = field(default_factory=list)
    known: list[int] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    rows: int = 0


def preview(ws: Workspace, round_id: str, path: Path) -> Landing:
    """Read a file and say what it would bring. UserError where it is no table of returns."""
    found = open_one(ws, round_id)
    reading = _Reading(
        found,
        definition(ws, found),
        telling_names(ws, found) if found.anonymous else (),
        {each.id: each for each in returns(ws, round_id)},
    )
    questions = _by_heading(reading.form)
    with opened(path) as source:
        table = Table(source, NUMBER, reading.problems, URN, *questions)
        columns = _columns(table, questions, reading, path)
        for row in table.rows():
            _take(row, columns, reading, table.width)
        reading.rows += table.broken
        return Landing(
            path,
            source.sha256,
            tuple(reading.fresh),
            tuple(reading.known),
            reading.rows,
            reading.problems.told(),
        )


def take_in(ws: Workspace, round_id: str, path: Path) -> Outcome[Landing]:
    """Read a file and record every row that landed and is new. It can be undone as a whole."""
    landing = preview(ws, round_id, path)
    writes = [Write(each.entity, GIVEN, given_record(each)) for each in landing.returns]
    label = say("Returns taken in: {name}", name=path.name)
    source: Json = {"name": path.name, "sha256": landing.sha256}
    back_up_before(ws, "import")
    return ws.record(writes, landing, label=label, kind="import", source=source)


def write_template(ws: Workspace, round_id: str, path: Path) -> Outcome[Path]:
    """Write an empty table with the columns of a round, to be filled in and taken in."""
    found = open_one(ws, round_id)
    form, text = definition(ws, found), io.StringIO()
    first = [NUMBER] if found.anonymous else [NUMBER, URN]
    kept = set() if found.anonymous else set(group_keys(form).values())
    asked = [item.key for item in form.items.values() if _is_column(item) and item.key not in kept]
    csv.writer(text, lineterminator="\r\n").writerow([*first, *asked])
    return write_output(path, text.getvalue().encode("utf-8-sig"))


def _by_heading(form: FormDefinition) -> dict[str, Item]:
    """The questions by what a column may be called: key, name, or the question in words."""
    items = [item for item in form.items.values() if _is_column(item)]
    named = [(folded(item.label.plain), item) for item in items]
    # Two questions of the same words cannot be told apart by them.
    counted = Counter(words for words, _ in named)
    found = {words: item for words, item in named if counted[words] == 1}
    found |= {folded(item.name): item for item in items}
    return found | {folded(item.key): item for item in items}


def _is_column(item: Item) -> bool:
    return is_asked(item) and item.has_control


def _columns(
    table: Table, questions: Mapping[str, Item], reading: _Reading, path: Path
) -> dict[int, Item | str]:
    found: dict[int, Item | str] = {}
    for name, place in table.columns.items():
        if name in questions:
            found[place] = questions[name]
        elif name == NUMBER or (name == URN and not reading.found.anonymous):
            found[place] = name
        else:
            reading.problems.add(
                say("This column was not read, and nothing of it is kept."),
                row=1,
                column=table.headings[place],
                remedy=say("The template names the columns. A round that is anonymous keeps none "
                           "with schools, names or addresses."),
            )  # fmt: skip
    if not any(isinstance(each, Item) for each in found.values()):
        raise UserError(
            say("No column of this file is a question of the questionnaire."),
            where=path.name,
            remedy=say("Save the template, fill it in, a row for each return, and take it in."),
            code="questionnaire.columns",
        )
    return found


def _take(row: Row, columns: Mapping[int, Item | str], reading: _Reading, width: int) -> None:
    reading.rows += 1
    if reading.rows > MOST_ROWS:
        raise UserError(
            say("The file has more than {most} rows.", most=MOST_ROWS),
            remedy=say("Choose the file of this round alone. Nothing was taken in."),
            code="questionnaire.rows",
        )
    if row.cut or len(row.fields) != width:
        reading.problems.add(
            say("This row has {found} cells and the table {width} columns; it was left out.",
                found=len(row.fields), width=width),
            row=row.number,
            remedy=say("Words with a comma in them stand between quotation marks."),
            severity="error",
            found=joined(row.fields),
        )  # fmt: skip
        return
    cells = {
        column if isinstance(column, str) else column.key: row.fields[place].strip()
        for place, column in columns.items()
    }
    answers: dict[str, Json] = {
        item.key: _answer(item, cells[item.key])
        for item in columns.values()
        if isinstance(item, Item) and cells[item.key]
    }
    urn, number = cells.get(URN, ""), cells.get(NUMBER, "")
    checked = check(reading.form, reading.found, answers, urn, reading.names)
    for fault in checked.faults:
        _left_out(reading, row, fault.words, fault.label, fault.found)
    if checked.faults:
        return
    if not set(checked.answers) - set(group_keys(reading.form).values()):
        _left_out(reading, row, say("Nothing was answered in this row."), "", joined(row.fields))
        return
    try:
        key = return_key(reading.found, _identity(number, urn, answers, reading), urn)
    except UserError as error:
        _left_out(reading, row, error.what, URN, urn)
        return
    if key in reading.here:
        if reading.here[key].answers == checked.answers:
            reading.known.append(row.number)
        else:
            _left_out_known(reading, row, number)
        return
    if any(each.id == key for each in reading.fresh):
        _left_out(reading, row, say("Another row has the same number."), NUMBER, number)
        return
    if urn and is_full(reading.found, urn, [*reading.here.values(), *reading.fresh]):
        _left_out(reading, row, say("This school has answered already."), URN, urn)
        return
    for asked in checked.unasked:
        item = reading.form.item(asked)
        reading.problems.add(
            say("Such a school is not asked this; the answer is kept and not counted."),
            row=row.number,
            column=item.label.plain if item is not None else asked,
            severity="note",
            found=cells.get(asked, ""),
        )
    reading.fresh.append(Return(key, urn, checked.answers, checked.unasked, "file"))


def _identity(number: str, urn: str, answers: Mapping[str, Json], reading: _Reading) -> str:
    """The same for the same return in every file, and nothing by which its writer is known."""
    said: Json = number or [urn, dict(sorted(answers.items()))]
    told = json.dumps([reading.found.id, said], ensure_ascii=False)
    if not number:
        reading.seen[told] += 1
        told += f"#{reading.seen[told]}"
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _answer(item: Item, text: str) -> str:
    """An answer as it is stored: by its words, its place in the list, or already as stored."""
    if item.choices is None:
        return text
    by_word = {folded(each.label.plain): each.value for each in item.choices.fixed}
    by_word |= {str(place): each.value for place, each in enumerate(item.choices.fixed, start=1)}
    by_word |= {folded(each.value): each.value for each in item.choices.fixed}
    parts = [text] if folded(text) in by_word or ";" not in text else text.split(";")
    return " ".join(by_word.get(folded(part), part.strip()) for part in parts)


def _left_out(reading: _Reading, row: Row, what: str, column: str, found: str) -> None:
    reading.problems.add(
        what,
        row=row.number,
        column=column,
        remedy=say("The row was left out. Correct it and take the file in again."),
        severity="error",
        found=found,
    )


def _left_out_known(reading: _Reading, row: Row, number: str) -> None:
    reading.problems.add(
        say("The return with this number is here already with other answers, which stay."),
        row=row.number,
        column=NUMBER,
        remedy=say("Where the file is right, put the return right in the list."),
        found=number,
    )
