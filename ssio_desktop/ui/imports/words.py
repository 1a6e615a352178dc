"""Previews and problems of imports in words, as the page shows and copies them. No widgets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from ssio_desktop.services.importing import Found, ImportPreview, Subject
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.widgets.wording import month

_FORMULA_STARTS = frozenset("=+-@\t\r＝＋－＠")


class ProblemRead(Protocol):
    """A problem as the reader of a file gives it."""

    @property
    def row(self) -> int: ...
    @property
    def column(self) -> str: ...
    @property
    def what(self) -> str: ...
    @property
    def remedy(self) -> str: ...
    @property
    def severity(self) -> str: ...
    @property
    def found(self) -> str: ...


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """What the page says of one kind of file. noun: one and several of its entries."""

    title: str
    about: str
    source: str
    address: str
    noun: tuple[str, str]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One line of what the file brings: an entry that is new, or one field that differs."""

    urn: str
    title: str
    field: str
    before: str
    after: str
    is_new: bool


def subject_words(subject: Subject) -> SubjectWords:
    """What the page says of a kind of file, and where it is published."""
    if subject == "links":
        return SubjectWords(
            translate("imports", "Import links between schools"),
            translate(
                "imports",
                "Which school came from which, so that an academy keeps its predecessor’s record.",
            ),
            translate("imports", "Get Information about Schools: Downloads, “Establishment links”"),
            "https://get-information-schools.service.gov.uk/Downloads",
            (translate("imports", "link"), translate("imports", "links")),
        )
    if subject == "inspections":
        return SubjectWords(
            translate("imports", "Import inspections"),
            translate(
                "imports",
                "Ofsted’s judgements of the schools here: the latest of every school, those of a "
                "period, or a history of grades.",
            ),
            translate(
                "imports", "Ofsted’s monthly management information for state-funded schools"
            ),
            "https://www.gov.uk/government/statistical-data-sets/"
            "monthly-management-information-ofsteds-school-inspections-outcomes",
            (translate("imports", "inspection"), translate("imports", "inspections")),
        )
    if subject == "performance":
        return SubjectWords(
            translate("imports", "Import published figures"),
            translate(
                "imports",
                "Results, absence and pupils of the schools here, of the authority and of the "
                "nation. Codes that stand for a figure stay codes, and what was withheld stays so.",
            ),
            translate(
                "imports",
                "Compare school and college performance: Download data, or Explore education "
                "statistics",
            ),
            "https://www.compare-school-performance.service.gov.uk/download-data",
            (translate("imports", "year of figures"), translate("imports", "years of figures")),
        )
    return SubjectWords(
        translate("imports", "Import the register of schools"),
        translate(
            "imports",
            "Every school with its number, phase, type, address and head, as the national "
            "register has it.",
        ),
        translate(
            "imports",
            "Get Information about Schools: Downloads, “Establishment "
            "fields”, or a search’s result",
        ),
        "https://get-information-schools.service.gov.uk/Downloads",
        (translate("imports", "school"), translate("imports", "schools")),
    )


def followed(preview: ImportPreview) -> str:
    """What is so once a file was imported."""
    if preview.subject == "performance":
        words = translate("imports", "The figures of {file} are here now.")
    else:
        words = translate("imports", "The schools here now follow {file}.")
    return words.format(file=preview.file_name)


def counted(count: int, noun: tuple[str, str]) -> str:
    """“1 school”, “1,204 schools”."""
    return f"{count:,} {noun[0] if count == 1 else noun[1]}"


def changes(preview: ImportPreview) -> Iterator[ChangeLine]:
    """What the file brings, line by line: changed entries field by field, then the new ones, then
    those that newer ones hide."""
    for found in preview.changed:
        yield from _changed(found)
    for found in preview.new:
        yield ChangeLine(found.urn, found.title, translate("imports", "New"), "", "", True)
    for found in preview.older:
        yield ChangeLine(
            found.urn,
            found.title,
            translate("imports", "Filed behind a newer entry"),
            "",
            "",
            False,
        )


def _changed(found: Found) -> Iterator[ChangeLine]:
    if not found.changes:
        yield ChangeLine(found.urn, found.title, translate("imports", "Changed"), "", "", False)
    for change in found.changes:
        yield ChangeLine(found.urn, found.title, change.field, change.before, change.after, False)


def severity(problem: ProblemRead) -> str:
    """What a problem means for its row, in two words."""
    if problem.severity == "error":
        return translate("imports", "Left out") if problem.row else translate("imports", "Serious")
    return (
        translate("imports", "Doubtful")
        if problem.severity == "warning"
        else translate("imports", "Note")
    )


def row_number(problem: ProblemRead) -> str:
    """The row as a spreadsheet counts it, or that the whole file is meant."""
    return str(problem.row) if problem.row else translate("imports", "Whole file")


PROBLEM_HEADINGS = ("Row", "Column", "What", "Remedy", "Meaning", "Text found")


def problems_as_tabs(problems: Iterable[ProblemRead]) -> str:
    """The problems as text that pastes into a spreadsheet."""
    return _written(problems, "excel-tab")


def problems_as_csv(problems: Iterable[ProblemRead]) -> str:
    """The problems as a CSV table."""
    return _written(problems, "excel")


def _written(problems: Iterable[ProblemRead], dialect: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, dialect)
    writer.writerow(PROBLEM_HEADINGS)
    for each in problems:
        cells = (row_number(each), each.column, each.what, each.remedy, severity(each), each.found)
        writer.writerow([_inert(cell) for cell in cells])
    return text.getvalue()


def _inert(cell: str) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    return f"'{cell}" if cell[:1] in _FORMULA_STARTS else cell


def day(value: date) -> str:
    """A day as ``1 September 2026``."""
    return f"{value.day} {month(value)} {value.year}"
